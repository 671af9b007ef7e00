//! A line of the transcript: what was said, by whom, with which gesture, or what else happened.
use crate::sim::compiled::{CardId, FactId, IssueId, ObjectionId, Package, RoleId, RoleSet};
use crate::sim::scenario::Channel;
use crate::sim::session::action::{Aim, Certainty, Direction, Statement};
use crate::sim::session::event::{MeetingEnd, Vote};
use crate::sim::session::outcome::Outcome;

/// One line of the transcript. The interface puts its own words around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TranscriptLine {
    /// Turns used up to then.
    pub turn: u16,
    /// Days passed up to then.
    pub day: u16,
    /// Number of the action that brought it about.
    pub action: u16,
    /// Whose line it is, where it is somebody's.
    pub who: Option<RoleId>,
    /// What was said, or the scenario's own words for what happened.
    pub text: String,
    /// The gesture with it, without brackets; empty where bodies are not seen.
    pub gesture: String,
    /// What sort of line it is.
    pub kind: LineKind,
}

/// What sort of line it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// Somebody of theirs speaks, or only moves.
    Theirs,
    /// We speak.
    Ours,
    /// We bring something up.
    Topic,
    /// A hesitation where bodies are not seen: a pause on this channel.
    Pause(Channel),
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
    /// Days passed.
    Days(u8),
    /// Something happened between meetings.
    Happened,
    /// A fact went into the notes; `who` told it.
    Learned(FactId),
    /// An interest is verified; `who` has it.
    Verified,
    /// An objection was left for later.
    Parked(ObjectionId),
    /// An objection is settled.
    Settled(ObjectionId),
    /// An objection is open again.
    Reopened(ObjectionId),
    /// An offer lies on the table.
    Offer {
        /// The offer before.
        before: Package,
        /// The offer now.
        after: Package,
        /// It came in a reply.
        in_passing: bool,
    },
    /// What was expected of `who`, and what came.
    Forecast {
        /// Expected.
        expected: Direction,
        /// What came.
        came: Direction,
    },
    /// We showed a document.
    Shown,
    /// We laid packages side by side: A, B, C.
    Presented(Vec<Package>),
    /// We summed up: what was said, in order.
    Summarised([Statement; 3]),
    /// A card was placed or taken back.
    Believed(CardId, Option<Certainty>),
    /// Our side gave more room on an issue.
    CalledHome(IssueId),
    /// Somebody will now see us.
    Introduced,
    /// We asked for the decision.
    DecisionAsked,
    /// How somebody stands.
    Stood(Vote),
    /// The decision was put off.
    PutOff,
    /// It ended.
    Ended(Outcome),
}

impl LineKind {
    /// Whether it is something that we did.
    #[must_use]
    pub fn is_ours(&self) -> bool {
        matches!(
            self,
            Self::Ours
                | Self::Topic
                | Self::Offer { in_passing: false, .. }
                | Self::Shown
                | Self::Presented(_)
                | Self::Summarised(_)
                | Self::Believed(..)
                | Self::CalledHome(_)
                | Self::DecisionAsked
                | Self::Parked(_)
        )
    }
}

/// Whether bodies are seen on a channel.
#[must_use]
pub(super) fn bodies_seen(channel: Channel) -> bool {
    !channel.is_remote()
}
