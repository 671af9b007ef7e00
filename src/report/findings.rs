//! Findings and blocks as rows, by the machine and with the trainer's word.
use super::{BlockSum, Both, Marked as MarkedRow, Points, Row};
use crate::sim::scenario::Lang;
use crate::sim::score::marks::{Judged, Marked, Word, can_mark};
use crate::sim::score::record::name_of;
use crate::sim::score::{Block, Score};
use crate::sim::view::View;
use crate::telling::{finding, mark as tell, names};

/// The blocks; the gate only where it costs something.
pub(super) fn blocks(score: &Score, marked: &Marked) -> Vec<BlockSum> {
    let all = Block::ALL.into_iter().zip(score.blocks).zip(marked.blocks);
    let shown =
        all.filter(|((block, machine), counts)| *block != Block::Ethics || (*machine, *counts) != (0, 0));
    shown
        .map(|((block, machine), counts)| BlockSum {
            block: name_of(block),
            name: Both::of(|lang| names::block(lang, block)),
            most: block.most(),
            points: Points { machine, counts },
        })
        .collect()
}

/// The findings.
pub(super) fn rows(view: &View<'_>, marked: &Marked) -> Vec<Row> {
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
        block_name: Both::of(|lang| names::block(lang, f.block)),
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
            text: Both::of(|lang| tell::word(lang, mark.word)),
            note: mark.note.clone(),
            by: mark.by.clone(),
        }),
        sentence: Both::of(|lang| finding::sentence(view, lang, f)),
        quotes: quotes.map(|(zh, en)| Both { zh, en }).collect(),
    }
}
