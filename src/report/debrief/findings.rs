//! Findings and blocks as rows, by the machine and with the trainer's word.
use super::{BlockSum, DebriefReport, FindingRow, MarkShown, Points};
use crate::i18n::w;
use crate::prose::names::points;
use crate::prose::{finding, mark as tell, names};
use crate::report::Bilingual;
use crate::report::table::Table;
use crate::sim::scenario::Lang;
use crate::sim::score::Score;
use crate::sim::score::marks::{Judged, MarkedScore, Word, can_mark};
use crate::sim::score::record::name_of;
use crate::sim::view::View;

/// The blocks; the gate only where it costs something.
pub(super) fn blocks(score: &Score, marked: &MarkedScore) -> Vec<BlockSum> {
    let all = score.card.blocks.iter().map(|b| (b, marked.card.of(b.block)));
    let shown = all.filter(|(machine, counts)| machine.counts() || counts.counts());
    shown
        .map(|(machine, counts)| BlockSum {
            block: name_of(machine.block),
            name: Bilingual::of(|lang| names::block(lang, machine.block)),
            most: machine.most,
            points: Points { machine: machine.points, counts: counts.points },
        })
        .collect()
}

/// The findings.
pub(super) fn rows(view: &View<'_>, marked: &MarkedScore) -> Vec<FindingRow> {
    marked.findings.iter().map(|judged| row(view, judged)).collect()
}

fn row(view: &View<'_>, judged: &Judged) -> FindingRow {
    let f = &judged.finding;
    let lines = |lang: Lang| -> Vec<String> {
        let own = f.actions.iter().flat_map(|a| view.own_lines(*a, lang));
        own.map(|line| finding::quote(view, lang, &line)).collect()
    };
    let quotes = lines(Lang::Zh).into_iter().zip(lines(Lang::En));
    FindingRow {
        key: if can_mark(f.rule) { judged.key.clone() } else { String::new() },
        block: name_of(f.block),
        block_name: Bilingual::of(|lang| names::block(lang, f.block)),
        rule: name_of(f.rule),
        turn: (!f.actions.is_empty()).then_some(f.turn),
        points: Points { machine: f.points, counts: judged.points },
        mark: judged.mark.as_ref().map(|mark| MarkShown {
            word: match mark.word {
                Word::Right => "right",
                Word::Wrong => "wrong",
                Word::Points(_) => "points",
                Word::Clear => "",
            }
            .to_owned(),
            text: Bilingual::of(|lang| tell::word(lang, mark.word)),
            note: mark.note.clone(),
            by: mark.by.clone(),
        }),
        sentence: Bilingual::of(|lang| finding::sentence(view, lang, f)),
        quotes: quotes.map(|(zh, en)| Bilingual { zh, en }).collect(),
    }
}

/// The columns of the table for a spreadsheet, by what they are called.
const COLUMNS: [&str; 13] = [
    "session", "scenario", "block", "rule", "key", "turn", "machine", "counts", "word", "note", "by",
    "finding", "lines",
];

/// The findings for a spreadsheet, one row each, with words in one language. The points of the rows add up to the totals;
/// there is no row of sums. Where the recorded score can't be believed, a last column says so.
pub(super) fn table(report: &DebriefReport, lang: Lang) -> Table {
    let doubt = names::verification(lang, report.head.record);
    let mark = doubt.as_ref().map(|_| "record");
    let head = COLUMNS.into_iter().chain(mark).map(|key| w!(lang, format!("report.head.{key}")));
    let row = |row: &FindingRow| cells(report, row, lang).into_iter().chain(doubt.clone()).collect();
    Table::new(head.collect(), report.findings.iter().map(row).collect(), 5..8)
}

fn cells(report: &DebriefReport, row: &FindingRow, lang: Lang) -> Vec<String> {
    let mark = row.mark.as_ref();
    let quotes: Vec<&str> = row.quotes.iter().map(|q| q.get(lang).as_str()).collect();
    vec![
        report.head.session.clone(),
        report.head.scenario.clone(),
        row.block_name.get(lang).clone(),
        row.rule.clone(),
        row.key.clone(),
        row.turn.map_or_else(String::new, |t| t.to_string()),
        points(row.points.machine),
        points(row.points.counts),
        mark.map_or_else(String::new, |m| m.text.get(lang).clone()),
        mark.map_or_else(String::new, |m| m.note.clone()),
        mark.map_or_else(String::new, |m| m.by.clone()),
        row.sentence.get(lang).clone(),
        quotes.join("\n"),
    ]
}
