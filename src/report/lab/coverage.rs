//! How often each single thing was reached, in how many sessions, by whom, and where it stands.
use super::names::{item, kind, player};
use super::{LabReport, columns, section as named, table};
use crate::i18n::w;
use crate::prose::names::list;
use crate::report::document::{Block, Section};
use crate::sim::lab::Covered;
use crate::sim::scenario::Lang;

/// Most names that are listed; of more, how many they are.
const LISTED: usize = 3;

fn rows(report: &LabReport<'_>, lang: Lang) -> Vec<Vec<String>> {
    let players = &report.examined.coverage.players;
    let who = |covered: &Covered| {
        let all: Vec<usize> = covered.who().collect();
        if all.is_empty() {
            w!(lang, "lab.nobody")
        } else if all.len() > LISTED {
            w!(lang, "lab.many", count = all.len(), all = players.len())
        } else {
            list(lang, &all.iter().map(|i| player(lang, &players[*i].name)).collect::<Vec<_>>())
        }
    };
    let row = |covered: &Covered| {
        vec![
            item(lang, report.c, covered.item),
            kind(lang, covered.item),
            covered.hits.to_string(),
            covered.sessions().to_string(),
            who(covered),
            report.item_place(covered.item),
        ]
    };
    report.examined.coverage.items.iter().map(row).collect()
}

pub(super) fn section(report: &LabReport<'_>, lang: Lang) -> Section {
    let head = columns(lang, &["what", "kind", "hits", "sessions", "who", "place"]);
    let blocks = vec![
        Block::Text(w!(lang, "lab.coverage.about")),
        table(w!(lang, "lab.coverage.caption"), head, rows(report, lang), 2..4),
    ];
    named("coverage", lang, blocks)
}
