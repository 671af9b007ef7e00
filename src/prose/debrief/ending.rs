//! How it ended, and how everybody sees us now, in words.
use super::{thousandths, word};
use crate::i18n::w;
use crate::prose::names::points;
use crate::sim::compiled::RoleId;
use crate::sim::debrief::Debrief;
use crate::sim::debrief::ending::Opinion;
use crate::sim::scenario::{Lang, Style};
use crate::sim::view::View;

/// The end by its right name.
#[must_use]
pub fn named(d: &Debrief, lang: Lang) -> String {
    word(lang, "ending.named", d.ending.named)
}

/// The numbers that go with it.
#[must_use]
pub fn figures(view: &View<'_>, d: &Debrief, lang: Lang) -> Vec<String> {
    let (e, unit) = (&d.ending, view.unit().get(lang));
    let (reservation, target) = (e.reservation, e.target);
    let mut lines = vec![match e.value {
        Some(value) => {
            w!(lang, "debrief.ending.value", value = value, unit = unit, floor = reservation, target = target)
        }
        None => w!(lang, "debrief.ending.no_value", unit = unit, floor = reservation, target = target),
    }];
    if let Some(value) = e.walk_away {
        lines.push(w!(lang, "debrief.ending.walk_away", value = value, unit = unit));
    }
    if let Some(support) = e.consensus {
        let support = thousandths(support);
        lines.push(w!(lang, "debrief.ending.support", support = support));
    }
    lines
}

/// Somebody's support for the offer.
#[must_use]
pub fn support(opinion: &Opinion, lang: Lang) -> Option<String> {
    let support = thousandths(opinion.support?);
    Some(w!(lang, "debrief.ending.person_support", support = support))
}

/// One factor of somebody's opinion of us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factor {
    /// What it is called.
    pub name: String,
    /// In hundredths, from 100 to 700.
    pub value: i64,
    /// What they would say, without quotation marks.
    pub said: String,
}

/// Somebody's opinion of us: the four factors, each with what they would say.
#[must_use]
pub fn opinion(d: &Debrief, opinion: &Opinion, lang: Lang) -> [Factor; 4] {
    let value = opinion.value;
    let signed = d.ending.offer.is_some();
    [
        ("instrumental", value.instrumental),
        ("own_self", value.own_self),
        ("process", value.process),
        ("relationship", value.relationship),
    ]
    .map(|(factor, value)| Factor {
        name: w!(lang, format!("debrief.factor.{factor}")),
        value,
        said: said(opinion, factor, value, signed, lang),
    })
}

/// A factor as one line.
#[must_use]
pub fn factor(factor: &Factor, lang: Lang) -> String {
    let value = points(i32::try_from(factor.value).unwrap_or(0));
    w!(lang, "debrief.ending.factor", factor = factor.name, value = value, said = factor.said)
}

fn said(opinion: &Opinion, factor: &str, value: i64, signed: bool, lang: Lang) -> String {
    if !opinion.met {
        return w!(lang, "debrief.opinion.stranger");
    }
    let style = style(opinion.style);
    if factor == "instrumental" && !signed {
        return w!(lang, format!("debrief.opinion.{style}.nothing"));
    }
    let level = match value {
        ..350 => "low",
        350..480 => "middle",
        480.. => "high",
    };
    w!(lang, format!("debrief.opinion.{style}.{factor}.{level}"))
}

fn style(style: Style) -> &'static str {
    match style {
        Style::Analytical => "analytical",
        Style::Driver => "driver",
        Style::Amiable => "amiable",
        Style::Expressive => "expressive",
    }
}

/// Somebody's opinion, if they have a say.
#[must_use]
pub fn of(d: &Debrief, role: RoleId) -> Option<&Opinion> {
    d.ending.opinions.iter().find(|o| o.role == role)
}
