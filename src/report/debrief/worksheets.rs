//! Two sheets to fill in for a customer of one's own: a plan, and a map of the committee. Each fits one page.
use super::sections::named;
use crate::i18n::w;
use crate::report::document::{Block, Section};
use crate::report::table::Table;
use crate::sim::scenario::Lang;

/// The sheets.
pub(super) fn sheets(lang: Lang) -> Vec<Section> {
    vec![planning(lang), committee(lang)]
}

fn planning(lang: Lang) -> Section {
    let ask = |key: &str, lines: u8| Block::Lines(w!(lang, format!("report.plan.{key}")), lines);
    let mut blocks = vec![
        ask("customer", 1),
        ask("alternatives", 2),
        ask("floor", 1),
        ask("interests", 2),
        ask("questions", 2),
    ];
    let head = ["term", "open_with", "aim", "walk", "give_for"];
    blocks.push(blank(lang, "terms", &head, 5));
    blocks.extend([ask("objection", 2), ask("packages", 2), ask("next", 1)]);
    sheet("plan", lang, blocks)
}

fn committee(lang: Lang) -> Section {
    let head = ["person", "says", "wants", "how_sure", "listens_to", "next_step"];
    let ask = |key: &str| Block::Lines(w!(lang, format!("report.map.{key}")), 1);
    let blocks = vec![
        Block::Text(w!(lang, "report.map.about")),
        blank(lang, "people", &head, 7),
        ask("decides"),
        ask("blocks"),
        ask("coach"),
        ask("missing"),
        ask("shown"),
    ];
    sheet("map", lang, blocks)
}

fn sheet(id: &str, lang: Lang, blocks: Vec<Block>) -> Section {
    Section { sheet: true, ..named(id, lang, blocks) }
}

/// A table to write into.
fn blank(lang: Lang, caption: &str, head: &[&str], rows: usize) -> Block {
    let named: Vec<String> = head.iter().map(|key| w!(lang, format!("report.blank.{key}"))).collect();
    let rows = vec![vec![String::new(); head.len()]; rows];
    Table::new(named, rows, []).captioned(w!(lang, format!("report.blank.{caption}"))).into()
}
