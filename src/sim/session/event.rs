//! What happened: the log from which transcripts, findings and the debrief are made.
use serde::{Deserialize, Serialize};

use super::action::{Aim, Certainty, Direction, Statement};
use super::outcome::Outcome;
use crate::sim::compiled::{
    CardId, DocId, EventId, FactId, InterestId, IssueId, ObjectionId, OpeningId, Package, ReplyId, RoleId,
    RoleSet, SceneId,
};
use crate::sim::scenario::{Act, Channel};

pub use crate::sim::scenario::voice::{SITUATIONS, Situation};

/// What came of a question that touches something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum ProbeResult {
    /// It opened.
    Opened,
    /// Too little trust.
    Wary,
    /// The wrong place or company.
    NotHere,
    /// The wrong kind of question.
    Literal,
    /// There is nothing there, and they hesitate all the same.
    EmptyPause,
    /// There is nothing there.
    Empty,
    /// It was known.
    Known,
}

/// The five beats of handling an objection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Beat {
    /// Heard out.
    Listen,
    /// Shown that it was heard.
    Acknowledge,
    /// Asked after what is behind it.
    Explore,
    /// Answered at the root.
    Answer,
    /// Confirmed that it is gone.
    Confirm,
}

impl Beat {
    /// Every beat, in order.
    pub const ALL: [Self; 5] = [Self::Listen, Self::Acknowledge, Self::Explore, Self::Answer, Self::Confirm];
}

/// How an act fits the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Fit {
    /// Out of place: it costs.
    Off,
    /// It does nothing here.
    Idle,
    /// It does a little.
    Plain,
    /// Just right.
    Apt,
}

/// How an objection was mishandled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Mishandling {
    /// Argued with.
    Argued,
    /// Bought off at once.
    BoughtOff,
    /// A smokescreen answered literally.
    TookLiterally,
    /// Buried under features.
    Buried,
}

/// Why trust or tension moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Why {
    /// An act of ours.
    Act(Act),
    /// Four questions in a row and nothing given.
    Interrogation,
    /// What the author says of this answer.
    Line(ReplyId, u8),
    /// A document.
    Shown(DocId),
    /// A summary.
    Summary,
    /// An offer.
    #[serde(rename = "Paper")]
    Offer,
    /// Went over their head.
    Bypassed,
    /// Sat down with a rival, unprepared.
    Rival,
    /// Something happened.
    Happened(EventId),
    /// A private interest said aloud.
    Named,
    /// The word of somebody they listen to.
    WordOf(RoleId),
    /// Pressed for a decision too early.
    Pressed,
    /// Their point was left lying.
    Parked,
}

/// How a role stands at the decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Vote {
    /// Signs.
    Signs,
    /// Below its reservation; the issue that hurts most.
    Below(IssueId),
    /// The terms would do; an objection of its own is not settled.
    Objects(ObjectionId),
    /// Could live with it and hopes for more; the issue it hopes on.
    HoldsOut(IssueId),
}

/// Why a meeting ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MeetingEnd {
    /// We took our leave.
    Adjourned,
    /// The time they gave was used up.
    OutOfTime,
    /// They ended it.
    Ended,
    /// A decision was asked for.
    Decision,
    /// They signed.
    Signed,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// The trainee prepared.
    Prepared {
        /// First visit planned.
        first: Option<RoleId>,
        /// Walk-away, in the scenario's unit.
        walk_away: i64,
        /// Opening offer.
        opening: OpeningId,
    },
    /// Days passed.
    Days(u8),
    /// Something happened between meetings.
    Happened(EventId),
    /// A meeting began.
    MeetingStarted {
        /// Who is there.
        roles: RoleSet,
        /// Where.
        channel: Channel,
        /// What for.
        aim: Aim,
        /// Turns they give it.
        turns: u8,
    },
    /// A meeting ended.
    MeetingEnded {
        /// Why.
        why: MeetingEnd,
        /// Whether its aim was reached.
        aim_met: bool,
    },
    /// A role speaks: the line of a scene.
    Line(SceneId),
    /// We brought a topic up.
    Topic(SceneId),
    /// We said a reply.
    Replied(ReplyId),
    /// They answered with one of the reply's answers.
    Answered(ReplyId, u8),
    /// A role speaks with a standing line.
    Says {
        /// Who.
        role: RoleId,
        /// In which situation.
        standing: Situation,
        /// Which of the lines.
        variant: u8,
        /// The term named, if one is.
        term: Option<IssueId>,
        /// The package named, counted from 0, if one is.
        option: Option<u8>,
        /// The objection named, if one is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        objection: Option<ObjectionId>,
        /// Somebody else named, if anybody is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        person: Option<RoleId>,
    },
    /// A fact was learned.
    Learned(FactId, Option<RoleId>),
    /// An interest was verified.
    Verified(InterestId),
    /// A question touched a card. Hidden from the trainee.
    Touched(CardId, ProbeResult),
    /// An act was heard. Hidden from the trainee.
    Heard {
        /// By whom.
        role: RoleId,
        /// Which act.
        act: Act,
        /// How it fitted the moment.
        fit: Fit,
    },
    /// Trust moved, in tenths. Hidden from the trainee.
    Trust(RoleId, i16, Why),
    /// Tension moved, in tenths. Hidden from the trainee.
    Tension(RoleId, i16, Why),
    /// An objection was raised.
    Raised(ObjectionId),
    /// A beat of handling it was seen.
    Beat(ObjectionId, Beat),
    /// It was mishandled.
    Mishandled(ObjectionId, Mishandling),
    /// It was left for later.
    Parked(ObjectionId),
    /// It is settled.
    Settled(ObjectionId),
    /// A term of the offer answers it, without a word of ours: it is settled while the term stays.
    AnsweredByOffer(ObjectionId, IssueId),
    /// The term that had answered it was taken back: it is open again.
    Reopened(ObjectionId, IssueId),
    /// Somebody hears that the offer they had seen is gone, and that they are worse off: the term that hurts most.
    TookBack(RoleId, IssueId),
    /// Its occasion came and found it answered. Hidden from the trainee until the debrief.
    Prevented(ObjectionId),
    /// An offer lies on the table: before, after.
    Tabled {
        /// The offer before.
        before: Package,
        /// The offer now.
        after: Package,
        /// It gives something and asks for something in return.
        conditional: bool,
        /// Terms that were asked for as the offer has them, with the levels of which the other side let go.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        let_go: Vec<(IssueId, u8)>,
        /// It came in a reply and not as a proposal.
        in_passing: bool,
        /// The reason shown with it.
        reason: Option<DocId>,
    },
    /// What was expected of a person, and what came.
    Forecast(RoleId, Direction, Direction),
    /// A person's view of the offer.
    Face {
        /// Whose.
        role: RoleId,
        /// Against the last offer they saw.
        direction: Direction,
        /// They would sign it.
        would_sign: bool,
        /// It lies below their reservation. Hidden from the trainee.
        below: bool,
    },
    /// Packages side by side.
    Presented {
        /// The packages, in the order in which they were shown: A, B, C.
        packages: Vec<Package>,
        /// Whether they were worth the same to us and really different.
        valid: bool,
    },
    /// A person prefers one of them.
    Prefers(RoleId, u8),
    /// We summarised.
    Summarised {
        /// Whether it was right: nothing in it was overstated.
        right: bool,
        /// What was said, in order.
        statements: [Statement; 3],
    },
    /// A document was shown; whether it mattered to somebody.
    Shown(DocId, bool),
    /// A card was placed or taken back.
    Believed(CardId, Option<Certainty>),
    /// Our side gave more room on an issue.
    CalledHome(IssueId),
    /// Somebody will now see us.
    Introduced(RoleId),
    /// We asked for the decision.
    DecisionAsked,
    /// How a person stands, and the support in thousandths of −2 to 2.
    Stood(RoleId, Vote, i16),
    /// The decision was put off: they want to look at it again.
    PutOff,
    /// The ethics gate: an act crossed the line.
    Crossed(ReplyId, Act),
    /// The deal was closed, one way or the other.
    Ended(Outcome),
}

/// An event with the moment at which it happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logged {
    /// Turns used up to then.
    pub turn: u16,
    /// Days passed up to then.
    pub day: u16,
    /// Number of the action that brought it about, from 0.
    pub action: u16,
    /// What happened.
    pub event: Event,
}

impl Event {
    /// Whether the trainee may know of it at once.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !matches!(
            self,
            Self::Touched(..)
                | Self::Heard { .. }
                | Self::Trust(..)
                | Self::Tension(..)
                | Self::Prevented(_)
                | Self::Face { .. }
                | Self::Beat(..)
                | Self::Mishandled(..)
                | Self::Crossed(..)
        )
    }
}
