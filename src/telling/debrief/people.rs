//! The people in words: what they wanted, how it could have been found, the cards against the truth.
use super::play::act;
use super::{thousandths, word};
use crate::sim::debrief::Debrief;
use crate::sim::debrief::people::{CardReview, Clue, Found, Wanted, Way};
use crate::sim::scenario::Lang;
use crate::sim::view::View;
use crate::telling::{line, names};
use crate::words::w;

/// Whether and how an interest was found.
#[must_use]
pub fn found(wanted: &Wanted, lang: Lang) -> String {
    match wanted.found {
        Found::Open => w!(lang, "debrief.found.open"),
        Found::Verified(at) => w!(lang, "debrief.found.verified", turn = at.turn),
        Found::Guessed(_, certainty) => {
            let certainty = names::certainty(lang, certainty);
            w!(lang, "debrief.found.guessed", certainty = certainty)
        }
        Found::Missed => w!(lang, "debrief.found.missed"),
    }
}

/// An interest, what it weighs, and whether it was found.
#[must_use]
pub fn wanted(wanted: &Wanted, lang: Lang) -> String {
    w!(
        lang,
        "debrief.people.wanted",
        text = wanted.truth.get(lang),
        weight = wanted.weight / 10,
        found = found(wanted, lang)
    )
}

/// What would have opened it: one line a way.
#[must_use]
pub fn ways(wanted: &Wanted, lang: Lang) -> Vec<String> {
    wanted.ways.iter().map(|x| way(x, lang)).collect()
}

fn way(way: &Way, lang: Lang) -> String {
    match way {
        Way::Ask {
            acts,
            on,
            in_company,
            trust,
        } => {
            let kinds: Vec<String> = acts.iter().map(|a| act(lang, *a)).collect();
            let kinds = if kinds.is_empty() {
                w!(lang, "debrief.people.any_question")
            } else {
                names::list(lang, &kinds)
            };
            let mut places: Vec<String> = on.iter().map(|c| names::channel(lang, *c)).collect();
            if places.is_empty() {
                places.push(w!(lang, "debrief.people.any_place"));
            }
            if !in_company {
                places.push(w!(lang, "debrief.people.alone"));
            }
            let place = names::list(lang, &places);
            w!(
                lang,
                "debrief.people.way_ask",
                acts = kinds,
                place = place,
                trust = trust / 10
            )
        }
        Way::Clues { from, need, trust } => w!(
            lang,
            "debrief.people.way_clues",
            need = need,
            trust = trust / 10,
            clues = clues(from, lang)
        ),
        Way::Told(from) => w!(lang, "debrief.people.way_told", clues = clues(from, lang)),
    }
}

fn clues(from: &[Clue], lang: Lang) -> String {
    let one = |clue: &Clue| {
        let text = clue.text.get(lang).trim_end_matches(['。', '.']);
        if clue.briefed || clue.learned.is_some() {
            w!(lang, "debrief.people.clue_known", text = text)
        } else {
            w!(lang, "debrief.people.clue_unknown", text = text)
        }
    };
    names::list(lang, &from.iter().map(one).collect::<Vec<_>>())
}

/// When it could first have been opened; nothing for what everybody knew.
#[must_use]
pub fn possible(wanted: &Wanted, lang: Lang) -> Option<String> {
    if wanted.found == Found::Open {
        return None;
    }
    Some(match wanted.possible {
        Some(chance) => w!(lang, "debrief.people.possible", turn = chance.at.turn),
        None => w!(lang, "debrief.people.never_possible"),
    })
}

/// A card against the truth.
#[must_use]
pub fn card(view: &View<'_>, review: &CardReview, lang: Lang) -> String {
    let key = if review.right {
        "debrief.people.card_right"
    } else {
        "debrief.people.card_wrong"
    };
    w!(
        lang,
        key,
        who = line::address(view, lang, review.role),
        certainty = names::certainty(lang, review.certainty),
        text = view.card_text(review.card).get(lang)
    )
}

/// How the certainties were: in a word, then the arithmetic.
#[must_use]
pub fn calibration(d: &Debrief, lang: Lang) -> Vec<String> {
    let mut lines = vec![word(lang, "verdict", d.cards.verdict)];
    if let Some(found) = d.cards.calibration {
        let brier = thousandths(found.brier);
        lines.push(w!(
            lang,
            "debrief.people.brier",
            brier = brier,
            count = found.cards
        ));
    }
    lines
}
