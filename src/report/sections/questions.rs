//! Before any number: the three questions, what was answered, and what is true.
use super::{list, named};
use crate::i18n::w;
use crate::prose::debrief::questions as tell;
use crate::report::doc::{Part, Section};
use crate::report::gather::Desk;
use crate::sim::debrief::answers::{Answers, QuestionAnswer, compare};
use crate::sim::debrief::questions;
use crate::sim::scenario::Lang;

pub(in crate::report) fn section(desk: &Desk<'_>, lang: Lang) -> Section {
    let mut parts = Vec::new();
    for asked in questions::questions(&desk.view) {
        parts.push(Part::Heading(tell::question(&desk.view, asked.question, lang)));
        let Some(answer) = desk.answers.to(asked.question) else {
            parts.push(Part::Text(w!(lang, "report.no_answer")));
            continue;
        };
        parts.push(Part::Quote(said(desk, answer, lang)));
        let alone = Answers(vec![(asked.question, answer.clone())]);
        let truths = compare(&alone, desk.d);
        let truths = truths.iter().map(|c| tell::compared(&desk.view, desk.d, c, lang));
        parts.extend(truths.map(Part::Text));
    }
    let own = desk
        .source
        .said
        .iter()
        .filter(|n| !n.text.trim().is_empty() && questions::named(&desk.view, &n.about).is_none());
    let own = own.map(|n| {
        // Words written before the first action stand at the start.
        let last = (n.after as usize).checked_sub(1).and_then(|at| desk.d.line.get(at));
        let turn = last.map_or(0, |step| step.at.turn);
        w!(lang, "report.own_words_at", turn = turn, text = n.text.trim())
    });
    if let Some(own) = list(own) {
        parts.push(Part::Heading(w!(lang, "report.own_words")));
        parts.push(own);
    }
    named("questions", lang, parts)
}

fn said(desk: &Desk<'_>, answer: &QuestionAnswer, lang: Lang) -> String {
    let with = |head: String, why: &str| {
        if why.trim().is_empty() {
            head
        } else {
            w!(lang, "report.answer_why", answer = head, why = why.trim())
        }
    };
    match answer {
        QuestionAnswer::Card(card) => desk.view.card_text(*card).get(lang).to_owned(),
        QuestionAnswer::Words(words) => words.clone(),
        QuestionAnswer::Turn(turn, why) => with(w!(lang, "report.turn", turn = turn), why),
        QuestionAnswer::Keep(keep, why) => with(tell::keep(lang, *keep), why),
    }
}
