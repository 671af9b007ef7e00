//! One finished session, reduced to what a class debrief counts.
use std::collections::BTreeSet;
use std::sync::Arc;

use super::missed_deal::{self, MissedDeal};
use crate::sim::compiled::{CompiledScenario, InterestId, ReplyId, SceneId};
use crate::sim::debrief::Debrief;
use crate::sim::debrief::deal::DealZone;
use crate::sim::debrief::people::HowFound;
use crate::sim::phase::apply;
use crate::sim::play::PlayerSession;
use crate::sim::scenario::Text;
use crate::sim::score::ScoreCard;
use crate::sim::score::marks::{TrainerMark, marked};
use crate::sim::session::Action;
use crate::sim::session::outcome::Ending;
use crate::sim::session::state::State;
use crate::sim::view::View;

/// A reply chosen at a scene, the first time that the session came there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ReplyChosen {
    pub(super) scene: SceneId,
    pub(super) reply: ReplyId,
    /// Everything that could have been said.
    pub(super) offered: Vec<ReplyId>,
    /// Points of the findings that rest on it, in hundredths.
    pub(super) earned: i32,
}

/// A hidden interest that was true in this session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct InterestOutcome {
    pub(super) interest: InterestId,
    pub(super) who: Text,
    pub(super) card: Text,
    pub(super) truth: Text,
    /// In thousandths.
    pub(super) weight: i64,
    pub(super) verified: bool,
    pub(super) guessed: bool,
}

/// A finished session.
#[derive(Clone, Debug)]
pub struct SessionDigest {
    /// Whose: an index into the class.
    pub person: usize,
    /// The session's name.
    pub name: String,
    /// The session it was played on from, and the first turn that is played anew.
    pub parent: Option<(String, u16)>,
    /// Its number among the person's attempts at this scenario, from 1; given by the class.
    pub attempt: u16,
    /// Its running number on the machine where it was begun, where its file has one.
    pub running: Option<u32>,
    /// The deal was played before: it was played on from another session, or the seed was played already.
    pub deal_known: bool,
    /// Where it stands among the person's sessions, by a number that grows with time; none where nothing tells.
    pub order: Option<u64>,
    /// The deal number.
    pub seed: u64,
    /// How it ended.
    pub end: Ending,
    /// Points in all that count, in hundredths: the trainer's word holds over the machine's.
    pub total: i32,
    /// The machine's total in hundredths, where a trainer marked the session.
    pub machine: Option<i32>,
    /// What each block brings by the points that count.
    pub card: ScoreCard,
    /// What the signed offer is worth to us, in the unit.
    pub value: Option<i64>,
    /// What the first offer that was tabled anew is worth to us, in the unit.
    pub first: Option<i64>,
    pub(super) hand: usize,
    pub(super) hand_words: Option<(Text, Text)>,
    pub(super) choices: Vec<ReplyChosen>,
    pub(super) wishes: Vec<InterestOutcome>,
    /// Our share and theirs of what the zone offers.
    pub(super) point: Option<(f64, f64)>,
    /// In thousandths.
    pub(super) efficiency: Option<i64>,
    /// Money at risk under the signed offer, in the unit.
    pub(super) at_risk: Option<i64>,
    pub(super) zone: Option<DealZone>,
    /// The deal that both sides missed.
    pub(super) missed: Option<MissedDeal>,
}

impl SessionDigest {
    /// Reduces a session, with a trainer's marks on it; nothing where it is not over.
    #[must_use]
    pub fn of(
        seat: &PlayerSession,
        person: usize,
        name: &str,
        parent: Option<(String, u16)>,
        marks: &[TrainerMark],
    ) -> Option<Self> {
        let c = seat.scenario();
        let d = seat.debrief()?;
        let seed = seat.view().seed();
        let (total, card, machine) = if marks.is_empty() {
            (d.score.total, d.score.card.clone(), None)
        } else {
            let marked = marked(&seat.view(), &d.score, marks);
            (marked.total, marked.card, Some(d.score.total))
        };
        // What was inherited from an earlier session was counted there.
        let from = parent.as_ref().map_or(0, |(_, turn)| *turn);
        let signed = |value: Option<i64>| value.filter(|_| d.ending.offer.is_some());
        let first = d.deal.offers.first();
        Some(Self {
            person,
            name: name.to_owned(),
            attempt: 1,
            running: None,
            deal_known: parent.is_some(),
            order: None,
            seed,
            end: d.ending.outcome.ending,
            total,
            machine,
            card,
            value: d.ending.value,
            first: first.filter(|o| o.at.turn >= from).map(|o| o.point.seller),
            hand: State::new(c, seed).hand.index(),
            choices: choices(c, seed, seat.actions(), from, &d),
            wishes: wishes(c, &d),
            point: d.deal.agreement.map(|p| (p.x, p.y)),
            efficiency: signed(d.deal.efficiency),
            at_risk: signed(d.deal.at_risk.map(|r| r.0)),
            missed: (d.deal.missed.as_ref())
                .map(|m| missed_deal::of(&seat.view(), m, signed(d.deal.efficiency))),
            zone: d.deal.zone,
            hand_words: d.hand,
            parent,
        })
    }
}

fn choices(
    c: &Arc<CompiledScenario>,
    seed: u64,
    actions: &[Action],
    from: u16,
    d: &Debrief,
) -> Vec<ReplyChosen> {
    let mut s = State::new(c, seed);
    let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
    for (i, action) in actions.iter().enumerate() {
        let offered = if let Action::Reply(_) = action { View::new(c, &s).replies() } else { Vec::new() };
        if apply(c, &mut s, action).is_err() {
            break;
        }
        let Action::Reply(reply) = *action else { continue };
        let scene = c.replies[reply].scene;
        if !seen.insert(scene) || s.turn < from {
            continue;
        }
        let rests = |actions: &[u16]| actions.len() == 1 && usize::from(actions[0]) == i;
        let earned = d.score.findings.iter().filter(|f| rests(&f.actions));
        found.push(ReplyChosen { scene, reply, offered, earned: earned.map(|f| f.points).sum() });
    }
    found
}

fn wishes(c: &CompiledScenario, d: &Debrief) -> Vec<InterestOutcome> {
    let name = |at: usize| {
        let role = c.source.roles.values().nth(at);
        role.map(|r| r.name.clone()).unwrap_or_default()
    };
    let people = d.people.iter().flat_map(|p| p.wanted.iter().map(move |w| (p, w)));
    let hidden = people.filter(|(_, w)| w.found != HowFound::Open);
    hidden
        .map(|(p, w)| InterestOutcome {
            interest: w.interest,
            who: name(p.role.index()),
            card: w.card.clone(),
            truth: w.truth.clone(),
            weight: w.weight,
            verified: matches!(w.found, HowFound::Verified(_)),
            guessed: matches!(w.found, HowFound::Guessed(..)),
        })
        .collect()
}
