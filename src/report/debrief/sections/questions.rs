//! What the trainee thought: the questions that were answered, what is true of them, and words of one's own.
use super::{list, named};
use crate::i18n::w;
use crate::prose::debrief::questions as tell;
use crate::report::debrief::material::Material;
use crate::report::document::{Block, Section};
use crate::sim::debrief::answers::{Answers, QuestionAnswer, compare};
use crate::sim::debrief::questions;
use crate::sim::scenario::Lang;

/// The answers; nothing where nothing was answered or written.
pub(in crate::report::debrief) fn section(from: &Material<'_>, lang: Lang) -> Option<Section> {
    let mut blocks = Vec::new();
    for asked in questions::questions(&from.view) {
        let Some(answer) = from.answers.to(asked.question) else {
            continue;
        };
        blocks.push(Block::Heading(tell::question(&from.view, asked.question, lang)));
        blocks.push(Block::Quote(said(from, answer, lang)));
        let alone = Answers(vec![(asked.question, answer.clone())]);
        let truths = compare(&alone, from.d);
        let truths = truths.iter().map(|c| tell::compared(&from.view, from.d, c, lang));
        blocks.extend(truths.map(Block::Text));
    }
    let own = from
        .source
        .said
        .iter()
        .filter(|n| !n.text.trim().is_empty() && questions::named(&from.view, &n.about).is_none());
    let own = own.map(|n| {
        // Words written before the first action stand at the start.
        let last = (n.after as usize).checked_sub(1).and_then(|at| from.d.line.get(at));
        let turn = last.map_or(0, |step| step.at.turn);
        w!(lang, "report.own_words_at", turn = turn, text = n.text.trim())
    });
    if let Some(own) = list(own) {
        blocks.push(Block::Heading(w!(lang, "report.own_words")));
        blocks.push(own);
    }
    (!blocks.is_empty()).then(|| named("questions", lang, blocks))
}

fn said(from: &Material<'_>, answer: &QuestionAnswer, lang: Lang) -> String {
    let with = |head: String, why: &str| {
        if why.trim().is_empty() {
            head
        } else {
            w!(lang, "report.answer_why", answer = head, why = why.trim())
        }
    };
    match answer {
        QuestionAnswer::Card(card) => from.view.card_text(*card).get(lang).to_owned(),
        QuestionAnswer::Words(words) => words.clone(),
        QuestionAnswer::Turn(turn, why) => with(w!(lang, "report.turn", turn = turn), why),
        QuestionAnswer::Keep(keep, why) => with(tell::keep(lang, *keep), why),
    }
}
