//! The people in words: what they wanted, how it could have been found, the cards against the truth.
use super::timeline::act;
use super::{thousandths, word};
use crate::i18n::w;
use crate::prose::{names, transcript_line};
use crate::sim::debrief::Debrief;
use crate::sim::debrief::people::{CardReview, Clue, HowFound, InterestReview, OpeningWay, PersonReview};
use crate::sim::scenario::Lang;
use crate::sim::view::View;

/// Whether and how an interest was found.
#[must_use]
pub fn found(wanted: &InterestReview, lang: Lang) -> String {
    match wanted.found {
        HowFound::Open => w!(lang, "debrief.found.open"),
        HowFound::Verified(at) => w!(lang, "debrief.found.verified", turn = at.turn),
        HowFound::Guessed(_, certainty) => {
            let certainty = names::certainty(lang, certainty);
            w!(lang, "debrief.found.guessed", certainty = certainty)
        }
        HowFound::Missed => w!(lang, "debrief.found.missed"),
    }
}

/// An interest, what it weighs, and whether it was found.
#[must_use]
pub fn wanted(wanted: &InterestReview, lang: Lang) -> String {
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
pub fn ways(wanted: &InterestReview, lang: Lang) -> Vec<String> {
    wanted.ways.iter().map(|x| way(x, lang)).collect()
}

fn way(way: &OpeningWay, lang: Lang) -> String {
    match way {
        OpeningWay::Ask { acts, on, in_company, trust } => {
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
            w!(lang, "debrief.people.way_ask", acts = kinds, place = place, trust = trust / 10)
        }
        OpeningWay::Clues { from, need, trust } => {
            w!(lang, "debrief.people.way_clues", need = need, trust = trust / 10, clues = clues(from, lang))
        }
        OpeningWay::Told(from) => w!(lang, "debrief.people.way_told", clues = clues(from, lang)),
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
pub fn possible(wanted: &InterestReview, lang: Lang) -> Option<String> {
    if wanted.found == HowFound::Open {
        return None;
    }
    Some(match &wanted.possible {
        Some(chance) => w!(lang, "debrief.people.possible", turn = chance.at.turn),
        None => w!(lang, "debrief.people.never_possible"),
    })
}

/// How much it weighs for its owner.
#[must_use]
pub fn weight(wanted: &InterestReview, lang: Lang) -> String {
    w!(lang, "debrief.people.weight", weight = wanted.weight / 10)
}

/// What could have been said then to open it; nothing where no moment came.
#[must_use]
pub fn by_saying(wanted: &InterestReview, lang: Lang) -> Option<String> {
    let chance = wanted.possible.as_ref()?;
    let text = transcript_line::reply(lang, chance.words.get(lang));
    Some(w!(lang, "debrief.people.by_saying", text = text))
}

/// How often one met somebody.
#[must_use]
pub fn met(person: &PersonReview, lang: Lang) -> String {
    match person.met {
        0 => w!(lang, "debrief.people.never_met"),
        1 => w!(lang, "debrief.people.met_once"),
        met => w!(lang, "debrief.people.met", count = met),
    }
}

/// What somebody's word weighs in the decision.
#[must_use]
pub fn say(person: &PersonReview, lang: Lang) -> String {
    if person.votes {
        w!(lang, "debrief.people.votes", percent = person.power / 10)
    } else {
        w!(lang, "debrief.people.no_vote")
    }
}

/// How many of somebody's interests that had to be earned were verified.
#[must_use]
pub fn earned(person: &PersonReview, lang: Lang) -> String {
    let hidden = || person.wanted.iter().filter(|w| w.found != HowFound::Open);
    let verified = hidden().filter(|w| matches!(w.found, HowFound::Verified(_)));
    w!(lang, "debrief.people.earned", found = verified.count(), all = hidden().count())
}

/// How sure one said one was on average, and how often it was so: a name and a number of a hundred each.
#[must_use]
pub fn sureness(d: &Debrief, lang: Lang) -> Option<[(String, i64); 2]> {
    let found = d.cards.calibration?;
    Some([
        (w!(lang, "debrief.people.stated"), found.stated / 10),
        (w!(lang, "debrief.people.came"), found.came / 10),
    ])
}

/// A card against the truth.
#[must_use]
pub fn card(view: &View<'_>, review: &CardReview, lang: Lang) -> String {
    let key = if review.right { "debrief.people.card_right" } else { "debrief.people.card_wrong" };
    w!(
        lang,
        key,
        who = transcript_line::address(view, lang, review.role),
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
        lines.push(w!(lang, "debrief.people.brier", brier = brier, count = found.cards));
    }
    lines
}
