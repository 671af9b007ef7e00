//! Findings and blocks as rows, by the machine and with the trainer's word.
use super::{Bilingual, BlockSum, Marked as MarkedRow, Points, Row};
use crate::prose::{finding, mark as tell, names};
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
pub(super) fn rows(view: &View<'_>, marked: &MarkedScore) -> Vec<Row> {
    marked.findings.iter().map(|judged| row(view, judged)).collect()
}

fn row(view: &View<'_>, judged: &Judged) -> Row {
    let f = &judged.finding;
    let lines = |lang: Lang| -> Vec<String> {
        let own = f.actions.iter().flat_map(|a| view.own_lines(*a, lang));
        own.map(|line| finding::quote(view, lang, &line)).collect()
    };
    let quotes = lines(Lang::Zh).into_iter().zip(lines(Lang::En));
    Row {
        key: if can_mark(f.rule) { judged.key.clone() } else { String::new() },
        block: name_of(f.block),
        block_name: Bilingual::of(|lang| names::block(lang, f.block)),
        rule: name_of(f.rule),
        turn: (!f.actions.is_empty()).then_some(f.turn),
        points: Points { machine: f.points, counts: judged.points },
        mark: judged.mark.as_ref().map(|mark| MarkedRow {
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
