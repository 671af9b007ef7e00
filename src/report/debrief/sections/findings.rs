//! Every finding, a table a block, each with the lines it rests on and the key under which it is marked.
use super::named;
use crate::i18n::w;
use crate::plain_text::quoted;
use crate::prose::names::points;
use crate::report::debrief::{BlockSum, DebriefReport, FindingRow};
use crate::report::document::{Block, Section};
use crate::report::table::Table;
use crate::sim::scenario::Lang;

/// Most lines that a finding quotes; a ratio rests on many.
const QUOTES: usize = 3;

pub(in crate::report::debrief) fn section(report: &DebriefReport, lang: Lang) -> Section {
    let about = w!(lang, "report.findings_about", session = quoted(&report.head.session));
    let mut blocks = vec![Block::Text(about)];
    for block in &report.blocks {
        let own: Vec<&FindingRow> = report.findings.iter().filter(|f| f.block == block.block).collect();
        if own.is_empty() {
            continue;
        }
        blocks.push(Block::Table(table(report, block, &own, lang)));
    }
    named("findings", lang, blocks)
}

fn table(report: &DebriefReport, block: &BlockSum, own: &[&FindingRow], lang: Lang) -> Table {
    let marked = report.is_marked();
    let mut head = vec!["finding", "turn", "machine"];
    if marked {
        head.extend(["counts", "trainer"]);
    }
    head.push("key");
    let rows = own.iter().map(|row| {
        let turn = row.turn.map_or_else(String::new, |t| t.to_string());
        let mut cells = vec![cell(row, lang), turn, points(row.points.machine)];
        if marked {
            cells.push(points(row.points.counts));
            cells.push(word(row, lang));
        }
        cells.push(row.key.clone());
        cells
    });
    let mut foot = vec![w!(lang, "report.sum"), String::new(), points(block.points.machine)];
    if marked {
        foot.extend([points(block.points.counts), String::new()]);
    }
    foot.push(String::new());
    Table {
        caption: w!(
            lang,
            "play.score.block",
            block = block.name.get(lang),
            points = points(block.points.counts),
            most = points(block.most)
        ),
        head: super::head(lang, &head),
        rows: rows.collect(),
        foot,
        numbers: if marked { vec![1, 2, 3] } else { vec![1, 2] },
    }
}

/// The sentence, then the lines it rests on.
fn cell(row: &FindingRow, lang: Lang) -> String {
    let mut text = row.sentence.get(lang).clone();
    for quote in row.quotes.iter().take(QUOTES) {
        text.push('\n');
        text.push_str(quote.get(lang));
    }
    if row.quotes.len() > QUOTES {
        let more = w!(lang, "play.score.more", count = row.quotes.len() - QUOTES);
        text.push('\n');
        text.push_str(more.trim());
    }
    text
}

/// The trainer's word, or that the points follow from the others.
fn word(row: &FindingRow, lang: Lang) -> String {
    match &row.mark {
        Some(mark) => {
            let said = [mark.text.get(lang).as_str(), &mark.note, &mark.by];
            let said: Vec<&str> = said.into_iter().filter(|p| !p.is_empty()).collect();
            said.join("\n")
        }
        None if row.points.machine != row.points.counts => w!(lang, "report.follows"),
        None => String::new(),
    }
}
