//! Which rule an act meets when it is heard: one table, read by the judges of guidance and of exchange and by the advice.
use super::ScoreRule;
use crate::sim::scenario::Act;
use crate::sim::session::event::Fit;

/// The rule that an act meets when it fits so, if any.
pub(in crate::sim) fn rule_heard(act: Act, fit: Fit) -> Option<ScoreRule> {
    let (apt, off, always) = (fit == Fit::Apt, fit == Fit::Off, true);
    let (when, rule) = match act {
        Act::AskOpen
        | Act::AskProblem
        | Act::AskImplication
        | Act::AskPriority
        | Act::AskDecision
        | Act::AskData => (off, ScoreRule::Interrogation),
        Act::TestUnderstanding | Act::Summarise if fit == Fit::Off => (off, ScoreRule::Parroted),
        Act::TestUnderstanding | Act::Summarise => (apt, ScoreRule::Tested),
        Act::GiveInformation | Act::GivePriority | Act::AdmitLimit => (apt, ScoreRule::GaveUseful),
        Act::GiveReason => (apt, ScoreRule::ReasonsFew),
        Act::Feelings => (apt, ScoreRule::Feelings),
        Act::Agenda => (apt, ScoreRule::Agenda),
        Act::Label => (apt, ScoreRule::Label),
        Act::FrameJoint => (apt, ScoreRule::JointFrame),
        Act::Criterion => (apt, ScoreRule::Criterion),
        Act::NextStep => (apt, ScoreRule::NextStep),
        Act::Pause => (apt, ScoreRule::Pause),
        Act::Irritator => (always, ScoreRule::SelfPraise),
        Act::FeatureDump => (always, ScoreRule::TooManyReasons),
        Act::DefendAttack | Act::Blame => (off, ScoreRule::BlameForBlame),
        Act::Pressure | Act::PrematureClose => (off, ScoreRule::Pressed),
        Act::ParkIt
        | Act::Acknowledge
        | Act::SmallTalk
        | Act::GiveFace
        | Act::Protect
        | Act::Disagree
        | Act::OverPromise
        | Act::NameAloud
        | Act::CounterAtOnce
        | Act::Concede
        | Act::ConcedeIf
        | Act::Bribe
        | Act::Lie
        | Act::Leak
        | Act::Threat => return None,
    };
    when.then_some(rule)
}
