//! The debrief in words, for terminal, window and reports: each function small and pure, from data to sentences.
pub mod brief;
pub mod deal;
pub mod ending;
pub mod next_time_hints;
pub mod objections;
pub mod page;
pub mod people;
pub mod questions;
pub mod recommendations;
pub mod sealed;
pub mod timeline;

use serde::Serialize;

use crate::i18n::w;
use crate::sim::compiled::InterestId;
use crate::sim::debrief::Debrief;
use crate::sim::scenario::Lang;
use crate::sim::score::record::name_of;
use crate::sim::score::style::{Behaviour, Measure};

/// The word of a plain variant: `word(lang, "fit", Fit::Apt)` is `debrief.fit.apt`.
pub(super) fn word<T: Serialize>(lang: Lang, group: &str, variant: T) -> String {
    let key = format!("debrief.{group}.{}", name_of(variant).to_lowercase());
    w!(lang, key)
}

/// Tenths with their sign, as a number with one place: `+4.5`.
fn tenths(value: i32) -> String {
    let sign = match value {
        ..0 => "-",
        0 => "",
        1.. => "+",
    };
    let size = value.unsigned_abs();
    format!("{sign}{}.{}", size / 10, size % 10)
}

/// A trust or a tension, in tenths, as a whole number of a hundred.
fn whole(value: i32) -> String {
    (value / 10).to_string()
}

/// Thousandths with two places and a sign for what is below zero: `0.62`.
fn thousandths(value: i64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let size = value.unsigned_abs();
    format!("{sign}{}.{:02}", size / 1000, size % 1000 / 10)
}

/// The short name of an interest, verified or not.
#[must_use]
pub fn interest(d: &Debrief, lang: Lang, id: InterestId) -> String {
    let all = d.people.iter().flat_map(|p| &p.wanted);
    let own = all.into_iter().find(|w| w.interest == id);
    own.map_or_else(String::new, |w| w.card.get(lang).to_owned())
}

/// What a behaviour of the style meter is called.
#[must_use]
pub fn behaviour(lang: Lang, behaviour: Behaviour) -> String {
    w!(lang, format!("play.style.{}", name_of(behaviour)))
}

/// A share of the style meter beside those of the study, without the behaviour's name.
#[must_use]
pub fn measured(measure: &Measure, lang: Lang) -> String {
    let percent = |share: u32| format!("{}.{}", share / 10, share % 10);
    w!(
        lang,
        "debrief.style.measured",
        share = percent(measure.share),
        count = measure.count,
        skilled = percent(measure.skilled),
        average = percent(measure.average)
    )
}

/// Whom a share lies with: skilled negotiators, average ones, or between them.
#[must_use]
pub fn placed(measure: &Measure, lang: Lang) -> String {
    let (own, skilled, average) = (measure.share, measure.skilled, measure.average);
    // More is better for what skilled negotiators do more of; else less.
    let (beyond, short) =
        if skilled > average { (own >= skilled, own <= average) } else { (own <= skilled, own >= average) };
    w!(
        lang,
        match (beyond, short) {
            (true, _) => "debrief.style.as_skilled",
            (_, true) => "debrief.style.as_average",
            _ => "debrief.style.between",
        }
    )
}

/// What the numbers of skilled and average negotiators rest on.
#[must_use]
pub fn study(lang: Lang) -> String {
    w!(lang, "debrief.style.study")
}

/// What the case teaches, and the case to set beside it; `title` is what the other one is called, if it is there.
#[must_use]
pub fn paired(d: &Debrief, lang: Lang, title: Option<&str>) -> Vec<String> {
    let mut lines = vec![w!(lang, "debrief.pair.principle", text = d.principle.get(lang))];
    if let (Some(_), Some(title)) = (&d.pair, title) {
        lines.push(w!(lang, "debrief.pair.other", title = title));
    }
    lines
}
