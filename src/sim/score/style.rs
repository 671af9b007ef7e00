//! The style meter: how one talked, against Rackham & Carlisle's skilled and average negotiators.
//!
//! One observational study (49 skilled negotiators, 102 negotiations): a mirror, not a proof, so it earns nothing.
use serde::Serialize;

use crate::sim::scenario::Act;
use crate::sim::session::event::Event;
use crate::sim::session::state::State;

/// One behaviour on the meter; shares are of all acts, in tenths of a per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Measure {
    /// Which behaviour.
    pub behaviour: Behaviour,
    /// How often it was heard.
    pub count: u32,
    /// Its share of all acts, in tenths of a per cent.
    pub share: u32,
    /// The skilled negotiators' share, in tenths of a per cent.
    pub skilled: u32,
    /// The average negotiators' share.
    pub average: u32,
}

/// Behaviours of the meter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Behaviour {
    /// Questions: 21.3 against 9.6 %.
    Questions,
    /// Testing understanding and summarising together: 17.2 against 8.3 %.
    TestingAndSummarising,
    /// Feelings: 12.1 against 7.8 %.
    Feelings,
    /// Blame for blame and blame: 1.9 against 6.3 %.
    DefendAttack,
    /// Disagreement: 0.4 against 1.5 %.
    Disagreeing,
}

/// The behaviour that an act counts as.
fn measured(act: Act) -> Option<Behaviour> {
    use crate::sim::scenario::ActGroup;
    match act {
        Act::Feelings => return Some(Behaviour::Feelings),
        Act::DefendAttack | Act::Blame => return Some(Behaviour::DefendAttack),
        Act::Disagree => return Some(Behaviour::Disagreeing),
        Act::AskOpen
        | Act::AskProblem
        | Act::AskImplication
        | Act::AskPriority
        | Act::AskDecision
        | Act::AskData
        | Act::TestUnderstanding
        | Act::Summarise
        | Act::GiveInformation
        | Act::GivePriority
        | Act::GiveReason
        | Act::AdmitLimit
        | Act::Agenda
        | Act::Label
        | Act::FrameJoint
        | Act::Criterion
        | Act::NextStep
        | Act::ParkIt
        | Act::Pause
        | Act::Acknowledge
        | Act::SmallTalk
        | Act::GiveFace
        | Act::Protect
        | Act::Irritator
        | Act::Pressure
        | Act::FeatureDump
        | Act::OverPromise
        | Act::PrematureClose
        | Act::NameAloud
        | Act::CounterAtOnce
        | Act::Concede
        | Act::ConcedeIf
        | Act::Bribe
        | Act::Lie
        | Act::Leak
        | Act::Threat => {}
    }
    match act.spec().group {
        ActGroup::Asking => Some(Behaviour::Questions),
        ActGroup::Testing => Some(Behaviour::TestingAndSummarising),
        ActGroup::Giving
        | ActGroup::Guiding
        | ActGroup::Person
        | ActGroup::Costly
        | ActGroup::Terms
        | ActGroup::Ethics => None,
    }
}

/// Measures a session.
#[must_use]
pub fn style(s: &State) -> Vec<Measure> {
    let mut counts = [0_u32; 5];
    let mut all = 0;
    for logged in &s.log {
        // Every act once, as the person spoken to heard it.
        let Event::Heard { act, .. } = logged.event else {
            continue;
        };
        all += 1;
        if let Some(behaviour) = measured(act) {
            counts[behaviour as usize] += 1;
        }
    }
    let table = [
        (Behaviour::Questions, 213, 96),
        (Behaviour::TestingAndSummarising, 172, 83),
        (Behaviour::Feelings, 121, 78),
        (Behaviour::DefendAttack, 19, 63),
        (Behaviour::Disagreeing, 4, 15),
    ];
    let measure = |((behaviour, skilled, average), count): ((Behaviour, u32, u32), u32)| Measure {
        behaviour,
        count,
        share: (count * 1000).checked_div(all).unwrap_or(0),
        skilled,
        average,
    };
    table.into_iter().zip(counts).map(measure).collect()
}
