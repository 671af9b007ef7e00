//! What the trainee can do. Actions name ids, never positions on a screen.
use serde::{Deserialize, Serialize};

use crate::sim::compiled::{
    CardId, DocId, FactId, IssueId, OpeningId, Package, ReplyId, RoleId, RoleSet, SceneId,
};
use crate::sim::scenario::Channel;

/// What a meeting is for: one aim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Aim {
    /// To find out.
    Learn,
    /// To get to know each other, and be taken further.
    Contact,
    /// To answer what they hold against us.
    Answer,
    /// To put an offer on the table.
    Propose,
    /// To get the signature.
    Close,
}

impl Aim {
    /// Every aim.
    pub const ALL: [Self; 5] = [Self::Learn, Self::Contact, Self::Answer, Self::Propose, Self::Close];
}

/// How sure one is of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Certainty {
    /// Perhaps: 60 %.
    Perhaps,
    /// Probably: 80 %.
    Probably,
    /// Sure: 95 %.
    Sure,
}

impl Certainty {
    /// Every certainty, rising.
    pub const ALL: [Self; 3] = [Self::Perhaps, Self::Probably, Self::Sure];

    /// The probability that it states, in thousandths.
    #[must_use]
    pub fn probability(self) -> i64 {
        match self {
            Self::Perhaps => 600,
            Self::Probably => 800,
            Self::Sure => 950,
        }
    }
}

/// What the trainee expects of a person before an offer is tabled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Direction {
    /// They come closer.
    Closer,
    /// Nothing moves.
    Same,
    /// They move away.
    Further,
}

/// A statement offered for a summary: a fact, as it was said or overstated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Statement {
    /// The fact.
    pub fact: FactId,
    /// Whether it is put more strongly than it was said.
    pub overstated: bool,
}

/// Something the trainee does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Action {
    /// Before the first day: whom to see first, where to walk away, which offer to open with.
    Prepare {
        /// The first visit planned, if any.
        first: Option<RoleId>,
        /// Where one means to walk away, in the scenario's unit.
        walk_away: i64,
        /// The offer to open with.
        opening: OpeningId,
    },
    /// In the calendar: meet somebody.
    Meet {
        /// Whom, alone or together.
        roles: RoleSet,
        /// Where.
        channel: Channel,
        /// What for.
        aim: Aim,
    },
    /// In the calendar: ask our own side for more room on an issue.
    CallHome(IssueId),
    /// In the calendar: let days pass, 1 to 7.
    Wait(u8),
    /// Believe a card about somebody, or take it back.
    Believe {
        /// The card.
        card: CardId,
        /// How sure; `None` takes the card back.
        certainty: Option<Certainty>,
    },
    /// Ours to speak: bring something up.
    Topic(SceneId),
    /// Say one of the replies.
    Reply(ReplyId),
    /// Leave an objection for later: the slip stays on the table.
    Park,
    /// Show a document.
    Show(DocId),
    /// Table an offer: "if you…, we…".
    Propose {
        /// The whole offer.
        package: Package,
        /// A document as the reason.
        reason: Option<DocId>,
        /// What one expects of each person present.
        forecast: Vec<(RoleId, Direction)>,
    },
    /// Put two or three packages side by side and ask which is nearest.
    Present(Vec<Package>),
    /// Say three things that were said.
    Summarise([Statement; 3]),
    /// Ask for the decision.
    AskDecision,
    /// End the meeting.
    Adjourn,
    /// End the negotiation.
    WalkAway,
}
