//! How a skilled listener values a reply: the fit of its acts, what it may open, what it costs.
use crate::sim::buyer::act_reactions::{fit, style_factor, weight};
use crate::sim::compiled::{ReplyId, SceneId};
use crate::sim::scenario::Act;
use crate::sim::session::event::Fit;
use crate::sim::session::mood::Mood;
use crate::sim::view::Tagged;

/// The worth of a reply to somebody skilled, in tenths of trust.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the tastes of a policy: an act that it does not name leaves it cold"
)]
pub(super) fn value(t: &Tagged<'_>, scene: SceneId, reply: ReplyId) -> i32 {
    let view = t.view();
    let heard = t.heard(reply);
    let speaker = t.speaker(scene);
    let mut worth = 0;
    for act in heard.acts {
        if act.crosses_the_line() {
            return -10_000;
        }
        let moment = t.moment(scene, *act);
        let weighs = weight(*act);
        worth += match fit(*act, &moment) {
            Fit::Apt => weighs.gain * style_factor(moment.style, *act) / 100 + 12,
            Fit::Plain => weighs.gain * 3 / 10,
            Fit::Idle => 0,
            Fit::Off => -weighs.loss * 2 - weighs.strain,
        };
        worth -= match act {
            Act::NameAloud => 80,
            Act::OverPromise => 60,
            Act::Concede => 70,
            Act::FeatureDump | Act::Irritator => 30,
            _ => 0,
        };
    }
    let asks = heard.acts.iter().any(|a| a.asks() || a.tests());
    if let Some(card) = t.subject(reply) {
        let open = !view.confirmed(card);
        let mood = view.mood(speaker);
        let clues = t.clues(card) as i32;
        worth += match (open, mood) {
            (false, _) => 0,
            (true, Mood::Pleased | Mood::Warm) => 25 + 20 * clues.min(2),
            (true, Mood::Attentive) => 18 + 15 * clues.min(2),
            (true, Mood::Neutral) => 10 + 8 * clues.min(2),
            (true, _) => -5,
        };
    } else if asks && heard.brushes {
        worth += 10;
    }
    if let Some(objection) = heard.settles {
        let open = view.slips().any(|s| s.objection == objection && !s.settled);
        worth += if open { 90 } else { 5 };
    }
    if heard.leads.0 & t.shut().0 != 0 {
        worth += 70;
    }
    if heard.shows.is_some() && t.objection_of(scene).is_some() {
        worth += 25;
    }
    // A term given is a cost to us; one traded for another is worth making.
    let now = view.current_offer();
    let spec = view.scenario();
    let swing: i64 = heard
        .gives
        .iter()
        .chain(heard.gets)
        .map(|(issue, level)| spec.seller_step(*issue, now.level(*issue), *level))
        .sum();
    let range = (spec.source.seller.target - spec.source.seller.reservation).max(1);
    worth + (swing * 150 / range).clamp(-150, 20) as i32
}

/// The reply that a skilled listener likes best, with `noise` tenths of trust of chance.
pub(super) fn best(
    t: &Tagged<'_>,
    scene: SceneId,
    noise: usize,
    chance: &mut super::BotRng,
) -> Option<ReplyId> {
    t.view()
        .replies()
        .into_iter()
        .map(|r| (value(t, scene, r) + chance.below(noise + 1) as i32 - noise as i32 / 2, r))
        .max_by_key(|(worth, r)| (*worth, std::cmp::Reverse(*r)))
        .map(|(_, r)| r)
}
