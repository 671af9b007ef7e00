//! How an act fits a moment: the one table by which a listener reacts.
//!
//! The moment is made of open things only (what is on the table, what the face shows, what was just said), so a
//! trainee could have known it. Effects are small: `CaSiNo`'s 1 030 dialogues give |r| ≤ .18 between the count of any
//! single act and the outcome. Which acts help when follows Rackham & Carlisle, LAER and Carew as cited in the
//! design's domain sheet.
use crate::sim::scenario::{Act, Style};
use crate::sim::session::event::Fit;
use crate::sim::session::trust::TrustFactor;

/// How far an objection on the table has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObjectionStage {
    /// Just raised.
    Fresh,
    /// Asked into.
    Explored,
    /// Answered at the root.
    Answered,
}

/// The moment in which an act is heard.
#[derive(Clone, Copy, Debug)]
pub struct ActContext {
    /// The listener's style.
    pub style: Style,
    /// First turn of a meeting.
    pub opening: bool,
    /// An objection is on the table.
    pub objection: Option<ObjectionStage>,
    /// They are trying a tactic.
    pub tactic: bool,
    /// The face is closed.
    pub cold: bool,
    /// The face is friendly.
    pub warm: bool,
    /// Their last answer carried a hesitation.
    pub hesitated: bool,
    /// Questions in a row without anything given.
    pub asked_in_row: u8,
    /// Things learned here since they were last gathered.
    pub news: u8,
    /// Others listen.
    pub company: bool,
    /// An offer of ours is on the table.
    pub tabled: bool,
    /// Turns left in this meeting.
    pub left: u8,
    /// How often this act was heard in this meeting.
    pub here: u8,
    /// The listener is on our side inside.
    pub coach: bool,
    /// Over dinner.
    pub dinner: bool,
    /// Time used, in thousandths.
    pub elapsed: i64,
}

/// How `act` fits `moment`.
#[must_use]
#[expect(clippy::match_same_arms, reason = "a table, read line by line: an act's lines stand together")]
pub fn fit(act: Act, m: &ActContext) -> Fit {
    use Fit::{Apt, Idle, Off, Plain};
    let fresh = m.objection == Some(ObjectionStage::Fresh);
    let explored = m.objection == Some(ObjectionStage::Explored);
    let answered = m.objection == Some(ObjectionStage::Answered);
    if act.asks() && m.asked_in_row >= 4 {
        return Off; // an interrogation
    }
    match act {
        Act::AskOpen if fresh || m.opening || m.hesitated => Apt,
        Act::AskOpen if m.tactic => Idle,
        Act::AskProblem if m.opening && m.cold => Off,
        Act::AskProblem if !m.cold && !m.tactic => Apt,
        Act::AskImplication if m.opening || m.cold => Off,
        Act::AskImplication if m.news >= 1 || explored => Apt,
        Act::AskPriority if m.tabled || m.news >= 2 || m.tactic => Apt,
        Act::AskPriority if m.opening => Idle,
        Act::AskDecision if m.cold || fresh => Off,
        Act::AskDecision if m.warm || m.coach || m.news >= 1 => Apt,
        Act::AskData if m.tactic || (m.style == Style::Analytical && !m.opening) => Apt,
        Act::AskData if m.style == Style::Amiable && m.opening => Off,
        Act::TestUnderstanding if m.hesitated || m.news >= 1 || explored || answered => Apt,
        Act::TestUnderstanding if m.tactic => Plain,
        Act::TestUnderstanding => Off, // nothing to test: a parrot
        Act::Summarise if m.news >= 2 || answered => Apt,
        Act::Summarise if m.news == 1 => Plain,
        Act::Summarise => Off,
        Act::GiveInformation if fresh => Off, // answering before asking
        Act::GiveInformation if m.asked_in_row >= 2 || m.style == Style::Analytical => Apt,
        Act::GivePriority if m.asked_in_row >= 1 || m.tabled || explored => Apt,
        Act::GivePriority if fresh => Idle,
        Act::GiveReason if fresh => Off,
        Act::GiveReason if explored || m.tactic => Apt,
        Act::Feelings if m.tactic || m.cold => Apt,
        Act::Feelings if m.opening && m.style == Style::Analytical => Off,
        Act::Feelings if m.here >= 1 => Idle,
        Act::AdmitLimit if m.style == Style::Expressive && m.tactic => Off,
        Act::AdmitLimit if m.style == Style::Analytical || fresh || m.hesitated => Apt,
        Act::AdmitLimit if m.here >= 1 => Idle,
        Act::Agenda if m.opening && m.style != Style::Expressive => Apt,
        Act::Agenda if m.opening => Plain,
        Act::Agenda if fresh || m.hesitated => Off,
        Act::Agenda => Idle,
        Act::Label if m.here >= 2 => Off,
        Act::Label if m.cold || m.objection.is_some() || m.style == Style::Analytical => Apt,
        Act::FrameJoint if m.tactic || m.cold || explored => Apt,
        Act::FrameJoint if m.opening || m.here >= 1 => Idle,
        Act::Criterion if m.tactic || explored => Apt,
        Act::Criterion if m.style == Style::Expressive => Off,
        Act::Criterion if m.style == Style::Analytical => Apt,
        Act::NextStep if answered || m.left <= 1 => Apt,
        Act::NextStep if m.opening || fresh => Off,
        Act::ParkIt if (m.tactic || m.hesitated) && m.company => Apt,
        Act::ParkIt if fresh && m.here >= 1 => Off,
        Act::ParkIt if m.cold => Plain,
        Act::ParkIt => Idle,
        Act::Pause if m.here >= 2 => Off,
        Act::Pause if m.style == Style::Driver && m.opening => Off,
        Act::Pause if m.hesitated || m.tactic || (fresh && m.style == Style::Analytical) => Apt,
        Act::Pause if fresh => Plain,
        Act::Pause => Idle,
        Act::Acknowledge if m.tactic || m.here >= 2 => Off,
        Act::Acknowledge if m.cold || fresh || explored => Apt,
        Act::Acknowledge => Idle,
        Act::SmallTalk if m.objection.is_some() || m.tactic => Off,
        Act::SmallTalk
            if m.dinner || (m.opening && matches!(m.style, Style::Amiable | Style::Expressive)) =>
        {
            Apt
        }
        Act::SmallTalk if m.opening => Off,
        Act::SmallTalk => Idle,
        Act::GiveFace if m.here >= 1 => Off,
        Act::GiveFace if m.company || m.style == Style::Expressive || m.tactic => Apt,
        Act::GiveFace if m.style == Style::Analytical => Idle,
        Act::Protect if m.coach || m.hesitated => Apt,
        Act::Protect => Plain,
        Act::Disagree if m.tactic && m.style != Style::Amiable => Plain,
        Act::Pressure if m.tactic && m.elapsed >= 700 && m.style == Style::Driver => Plain,
        Act::PrematureClose if m.objection.is_none() && m.tabled && m.elapsed >= 600 => Plain,
        Act::ConcedeIf if m.tabled || explored || m.tactic => Apt,
        Act::ConcedeIf => Plain,
        Act::Concede => Plain,
        Act::Irritator
        | Act::DefendAttack
        | Act::Disagree
        | Act::Pressure
        | Act::FeatureDump
        | Act::Blame
        | Act::PrematureClose
        | Act::NameAloud
        | Act::CounterAtOnce
        | Act::Threat => Off,
        Act::OverPromise => Plain,
        Act::Bribe | Act::Lie | Act::Leak => Idle, // they may even please; the gate is elsewhere
        Act::AskOpen
        | Act::AskProblem
        | Act::AskImplication
        | Act::AskPriority
        | Act::AskDecision
        | Act::AskData
        | Act::GiveInformation
        | Act::GivePriority
        | Act::GiveReason
        | Act::Feelings
        | Act::AdmitLimit
        | Act::Label
        | Act::FrameJoint
        | Act::Criterion
        | Act::NextStep
        | Act::GiveFace => Plain,
    }
}

/// What an act moves when it is apt, and when it is off: trust in tenths by which part, tension in tenths.
pub struct Weight {
    /// Part of trust.
    pub part: TrustFactor,
    /// Trust gained when apt; a plain act gains three tenths of it.
    pub gain: i32,
    /// Trust lost when off.
    pub loss: i32,
    /// Tension added when off; an apt act takes a little away.
    pub strain: i32,
}

/// The weight of an act. Losses named in the domain sheet (§3.3: arguing −8, blame −6, pressing −6, premature
/// close −5) are in tenths here; the rest follows their scale.
#[must_use]
#[expect(clippy::match_same_arms, reason = "a table, read line by line in the order of the acts")]
pub fn weight(act: Act) -> Weight {
    use TrustFactor::{Ability, Benevolence, Integrity};
    let (part, gain, loss, strain) = match act {
        Act::AskOpen => (Benevolence, 24, 10, 30),
        Act::AskProblem => (Benevolence, 27, 12, 35),
        Act::AskImplication => (Ability, 30, 15, 40),
        Act::AskPriority => (Benevolence, 28, 10, 30),
        Act::AskDecision => (Ability, 18, 15, 40),
        Act::AskData => (Ability, 24, 12, 30),
        Act::TestUnderstanding => (Benevolence, 32, 10, 20),
        Act::Summarise => (Ability, 32, 10, 20),
        Act::GiveInformation => (Ability, 25, 14, 20),
        Act::GivePriority => (Integrity, 27, 5, 0),
        Act::GiveReason => (Ability, 20, 14, 25),
        Act::Feelings => (Integrity, 28, 10, 20),
        Act::AdmitLimit => (Integrity, 38, 15, 10),
        Act::Agenda => (Ability, 27, 12, 25),
        Act::Label => (Integrity, 18, 8, 15),
        Act::FrameJoint => (Benevolence, 28, 8, 10),
        Act::Criterion => (Integrity, 27, 10, 15),
        Act::NextStep => (Ability, 27, 12, 25),
        Act::ParkIt => (Benevolence, 18, 12, 25),
        Act::Pause => (Benevolence, 28, 12, 30),
        Act::Acknowledge => (Benevolence, 27, 10, 15),
        Act::SmallTalk => (Benevolence, 24, 12, 25),
        Act::GiveFace => (Benevolence, 32, 12, 10),
        Act::Protect => (Integrity, 36, 0, 0),
        Act::Irritator => (Integrity, 0, 20, 40),
        Act::DefendAttack => (Benevolence, 0, 80, 120),
        Act::Disagree => (Benevolence, 12, 20, 50),
        Act::Pressure => (Benevolence, 0, 60, 110),
        Act::FeatureDump => (Ability, 0, 22, 50),
        Act::OverPromise => (Integrity, 25, 0, 0),
        Act::Blame => (Integrity, 0, 60, 40),
        Act::PrematureClose => (Benevolence, 0, 50, 80),
        Act::NameAloud => (Benevolence, 0, 60, 90),
        Act::CounterAtOnce => (Benevolence, 0, 18, 40),
        Act::Concede => (Benevolence, 12, 0, 0),
        Act::ConcedeIf => (Ability, 25, 0, 0),
        Act::Threat => (Benevolence, 0, 90, 150),
        Act::Bribe | Act::Lie | Act::Leak => (Integrity, 0, 0, 0),
    };
    Weight { part, gain, loss, strain }
}

/// How much an act is worth to a style, in hundredths.
#[must_use]
pub fn style_factor(style: Style, act: Act) -> i32 {
    if act.spec().liked_by.contains(&style) { 120 } else { 100 }
}

/// How repetition wears an act out, in hundredths: heard `before` times by this person.
#[must_use]
pub fn fatigue(before: u8) -> i32 {
    [100, 85, 65, 45, 30, 20].get(usize::from(before)).copied().unwrap_or(12)
}

/// Trust that one meeting can earn with a person, in tenths: a well-played visit brings 8 to 15.
pub const VISIT_CAP: i32 = 150;
