//! Objections in words: said, meant, the five beats, and what each answer did.
use super::{tenths, word};
use crate::i18n::w;
use crate::prose::{names, transcript_line};
use crate::sim::debrief::ObjectionReview;
use crate::sim::debrief::objections::{BeatSeen, HandlingEffect};
use crate::sim::scenario::Lang;
use crate::sim::session::event::Beat;
use crate::sim::view::View;

/// What was said, by whom.
#[must_use]
pub fn said(view: &View<'_>, review: &ObjectionReview, lang: Lang) -> String {
    w!(
        lang,
        "debrief.objection.said",
        who = transcript_line::address(view, lang, review.role),
        text = review.said.get(lang)
    )
}

/// What was meant, and what stood behind it.
#[must_use]
pub fn meant(review: &ObjectionReview, lang: Lang) -> String {
    let kind = names::truth(lang, review.meant);
    w!(lang, "debrief.objection.meant", kind = kind, root = review.root_card.get(lang))
}

/// What it was about, and how objections of that kind are asked into and answered, in LAER's order: explore, then
/// respond. Price, need, timing, trust, competitor, risk and clauses follow the design's domain sheet (§3.2); the other
/// kinds are this game's reading.
#[must_use]
pub fn handling(review: &ObjectionReview, lang: Lang) -> Vec<String> {
    let kind = names::objection_kind(lang, review.kind);
    let about = w!(lang, "debrief.objection.about", kind = kind);
    vec![about, w!(lang, format!("debrief.objection.handling.{}", <&str>::from(review.kind)))]
}

/// The five beats, in order; one sentence where it was prevented.
#[must_use]
pub fn beats(review: &ObjectionReview, lang: Lang) -> Vec<String> {
    if review.raised.is_none() {
        return vec![w!(lang, "debrief.objection.prevented")];
    }
    let one = |(beat, seen): (Beat, &BeatSeen)| {
        let beat = word(lang, "beat", beat);
        match seen {
            BeatSeen::At(at) => w!(lang, "debrief.objection.seen", beat = beat, turn = at.turn),
            BeatSeen::Missed => w!(lang, "debrief.objection.missed", beat = beat),
            BeatSeen::NoOccasion => w!(lang, "debrief.objection.no_occasion", beat = beat),
        }
    };
    Beat::ALL.into_iter().zip(&review.beats).map(one).collect()
}

/// What a beat is called.
#[must_use]
pub fn beat(lang: Lang, beat: Beat) -> String {
    word(lang, "beat", beat)
}

/// What an answer did.
#[must_use]
pub fn effect(effect: &HandlingEffect, lang: Lang) -> String {
    let mut text = w!(
        lang,
        "debrief.objection.effect",
        turn = effect.at.turn,
        trust = tenths(effect.trust),
        tension = tenths(effect.tension)
    );
    let mut add = |sentence: String| {
        if lang == Lang::En {
            text.push(' ');
        }
        text.push_str(&sentence);
    };
    if effect.settled {
        add(w!(lang, "debrief.objection.did.settled"));
    }
    if let Some(how) = effect.mishandled {
        add(word(lang, "objection.did", how));
    }
    text
}
