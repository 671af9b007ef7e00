//! Turns that mattered, in words: labels, which way and why; never a figure.
use super::effect::deed;
use super::names;
use super::transcript_line as render;
use crate::i18n::w;
use crate::sim::bots::RolloutPolicy;
use crate::sim::debrief::decision_impact::{
    DecisionPoint, DecisiveTurn, ImpactLabel, ImpactReason, ImpactVerdict, Leaning, ReasonKind, Stakes,
    turns_on_the_hand,
};
use crate::sim::scenario::Lang;
use crate::sim::score::record::name_of;
use crate::sim::view::View;

/// All of it, a line each.
pub fn lines(view: &View<'_>, lang: Lang, stakes: &Stakes) -> Vec<String> {
    let mut lines = vec![w!(lang, "stakes.title")];
    lines.extend(opening(lang, stakes));
    for turn in &stakes.turns {
        lines.push(String::new());
        lines.push(heading(lang, turn));
        if let Some((who, text)) = &turn.heard {
            let who = render::address(view, lang, *who);
            lines.push(w!(lang, "stakes.heard", who = who, text = text.get(lang)));
        }
        lines.extend(turn.choices.iter().map(|c| format!("  {}", choice(view, lang, turn, c))));
    }
    lines
}

/// What was done to tell it, and what it can't tell: before the turns.
#[must_use]
pub fn opening(lang: Lang, stakes: &Stakes) -> Vec<String> {
    let considered = stakes.considered;
    if stakes.turns.is_empty() {
        return vec![w!(lang, "stakes.nothing", considered = considered)];
    }
    vec![w!(lang, "stakes.how", considered = considered), w!(lang, "stakes.caveat")]
}

/// What a turn shows, and how sure that is.
#[must_use]
pub fn heading(lang: Lang, turn: &DecisiveTurn) -> String {
    let key = match (turn.verdict, turn.label) {
        (ImpactVerdict::Missed, ImpactLabel::MadeADifference) => "stakes.missed.made",
        (ImpactVerdict::Missed, _) => "stakes.missed.may",
        (ImpactVerdict::Right, ImpactLabel::MadeADifference) => "stakes.right.made",
        (ImpactVerdict::Right, _) => "stakes.right.may",
        (ImpactVerdict::Open, _) => "stakes.open",
    };
    w!(lang, key, turn = turn.turn)
}

/// How sure one is of a choice, and which way it goes: the words before what it is.
#[must_use]
pub fn standing(lang: Lang, choice: &DecisionPoint) -> String {
    let key = match (choice.label, choice.way) {
        _ if choice.done => "stakes.done",
        (ImpactLabel::MadeADifference, Leaning::Better) => "stakes.made.better",
        (ImpactLabel::MadeADifference, _) => "stakes.made.worse",
        (ImpactLabel::MayHave, Leaning::Better) => "stakes.may.better",
        (ImpactLabel::MayHave, _) => "stakes.may.worse",
        (ImpactLabel::CantTell, _) => "stakes.cant_tell",
    };
    w!(lang, key)
}

/// One of the things that were open: label, what it is, why.
#[must_use]
pub fn choice(view: &View<'_>, lang: Lang, turn: &DecisiveTurn, choice: &DecisionPoint) -> String {
    let text = deed(view, lang, &choice.action, &choice.words, &turn.offer);
    let standing = standing(lang, choice);
    let line = w!(lang, "stakes.choice", standing = standing, text = text);
    match why(view, lang, choice) {
        Some(why) => w!(lang, "stakes.with_why", line = line, why = why),
        None => line,
    }
}

/// Why it goes that way, or why it can't be told; nothing where there is nothing to say.
#[must_use]
pub fn why(view: &View<'_>, lang: Lang, choice: &DecisionPoint) -> Option<String> {
    if let Some((better, worse)) = choice.disagreement() {
        let named = |policies: &[RolloutPolicy]| {
            let each: Vec<String> = policies.iter().map(|p| policy(lang, *p)).collect();
            names::list(lang, &each)
        };
        return Some(w!(lang, "stakes.disagree", better = named(&better), worse = named(&worse)));
    }
    if turns_on_the_hand(&choice.cells) {
        return Some(w!(lang, "stakes.hands"));
    }
    let each: Vec<String> = choice.why.iter().map(|r| reason(view, lang, r)).collect();
    (!each.is_empty()).then(|| each.join(&w!(lang, "stakes.and")))
}

/// Who plays on.
fn policy(lang: Lang, policy: RolloutPolicy) -> String {
    let key = match policy {
        RolloutPolicy::Skilled => "stakes.policy.skilled",
        RolloutPolicy::Average => "stakes.policy.average",
        RolloutPolicy::AsBefore => "stakes.policy.as_before",
    };
    w!(lang, key)
}

/// One reason: what it opens or spoils, whose doing that is, and whether in every hand that was possible.
fn reason(view: &View<'_>, lang: Lang, reason: &ImpactReason) -> String {
    let what = brings(view, lang, reason.kind);
    if let ReasonKind::Block(_) = reason.kind {
        return what;
    }
    let key = match (reason.by_other, reason.always) {
        (true, true) => "stakes.why.it",
        (true, false) => "stakes.why.it_may",
        (false, true) => "stakes.why.yours",
        (false, false) => "stakes.why.yours_may",
    };
    w!(lang, key, what = what)
}

/// What is opened or spoiled, as something that happens.
fn brings(view: &View<'_>, lang: Lang, kind: ReasonKind) -> String {
    let who = |role| render::address(view, lang, role);
    match kind {
        ReasonKind::Signed => w!(lang, "stakes.brings.signed"),
        ReasonKind::Crossed => w!(lang, "stakes.brings.crossed"),
        ReasonKind::Interest(role) => w!(lang, "stakes.brings.interest", who = who(role)),
        ReasonKind::Settled(objection) => match view.slip_text(objection) {
            Some((role, text)) => {
                w!(lang, "stakes.brings.settled", who = who(role), text = text.get(lang))
            }
            None => w!(lang, "stakes.brings.settled_one"),
        },
        ReasonKind::Door(role) => w!(lang, "stakes.brings.door", who = who(role)),
        ReasonKind::Shut(role) => w!(lang, "stakes.brings.shut", who = who(role)),
        ReasonKind::PutOff => w!(lang, "stakes.brings.put_off"),
        ReasonKind::NoDeal => w!(lang, "stakes.brings.no_deal"),
        ReasonKind::Charged(rule) => {
            w!(lang, "stakes.brings.charged", rule = names::rule(lang, &name_of(rule)))
        }
        ReasonKind::News => w!(lang, "stakes.brings.news"),
        ReasonKind::Nearer(role) => w!(lang, "stakes.brings.nearer", who = who(role)),
        ReasonKind::Away(role) => w!(lang, "stakes.brings.away", who = who(role)),
        ReasonKind::Offer => w!(lang, "stakes.brings.offer"),
        ReasonKind::Block(block) => w!(lang, "stakes.brings.block", block = names::block(lang, block)),
    }
}

/// Hundredths of a point with one place: `3.1`.
#[must_use]
pub fn tenths(hundredths: i32) -> String {
    let rounded = (hundredths.unsigned_abs() + 5) / 10;
    let sign = if hundredths < 0 && rounded > 0 { "-" } else { "" };
    format!("{sign}{}.{}", rounded / 10, rounded % 10)
}
