//! Conditions: what must hold for a scene, a reply or an answer.
use serde::{Deserialize, Serialize};

/// Where people meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Channel {
    /// Somebody's office, the door shut.
    Office,
    /// A meeting room.
    MeetingRoom,
    /// The workshop floor.
    Workshop,
    /// The telephone.
    Phone,
    /// `WeChat`: informal, and it leaves evidence.
    WeChat,
    /// A dinner, within the company's stated hospitality limit.
    Dinner,
}

impl Channel {
    /// Whether one speaks without sitting together: it costs no day, gives half the time and shows no faces.
    #[must_use]
    pub fn is_remote(self) -> bool {
        match self {
            Self::Phone | Self::WeChat => true,
            Self::Office | Self::MeetingRoom | Self::Workshop | Self::Dinner => false,
        }
    }
}

/// One condition. Those of the first group are about what the trainee knows or can see, and may stand anywhere;
/// those of the second are about what is hidden, and may not decide whether a reply or a topic is offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Cond {
    // What the trainee knows or can see
    /// A fact is in the notes.
    Knows(String),
    /// An interest is verified, or its card has been placed.
    Holds(String),
    /// An interest is verified.
    Verified(String),
    /// A role has been met before this meeting.
    Met(String),
    /// A role is here.
    Present(String),
    /// A role has introduced us to another: `Introduced("zhou")`.
    Introduced(String),
    /// Nobody else listens.
    Private,
    /// Somebody else listens.
    InCompany,
    /// We meet on this channel.
    On(Channel),
    /// At least this many days have passed.
    DayAfter(u16),
    /// At most this many days have passed.
    DayBefore(u16),
    /// A scene has been played.
    Played(String),
    /// A reply has been given: `Said("scene", "reply")`.
    Said(String, String),
    /// A document has been shown to the role who speaks.
    Shown(String),
    /// An objection was raised and is not settled.
    Open(String),
    /// An objection is settled.
    Settled(String),
    /// An event has happened.
    Happened(String),
    /// A paper of ours is on the table.
    Tabled,
    /// The paper on the table has this issue at this level or at a later one of the file.
    Offered(String, String),
    /// The paper on the table differs from the quotation in this issue.
    OfferTouches(String),
    /// The role who speaks looks friendly (mood warm or pleased).
    Warm,
    /// The role who speaks looks guarded, annoyed or angry.
    Cold,
    /// None of these holds.
    Not(Vec<Cond>),
    /// At least one of these holds.
    Any(Vec<Cond>),
    // What is hidden
    /// The role's trust is at least this, 0 to 100.
    Trust(String, u8),
    /// The role's tension is at least this, 0 to 100.
    Tension(String, u8),
    /// This hidden hand was dealt.
    Hand(String),
    /// The question just asked opens the interest that it touches.
    Opens,
    /// The question touched something closed: too little trust.
    Wary,
    /// The question touched something closed: the wrong place or company.
    NotHere,
    /// The question touched something closed: the wrong kind of question.
    Literal,
    /// The term asked for in return was accepted.
    Traded,
}

/// A condition by its shape: what a walk over conditions has to tell apart.
#[derive(Clone, Copy, Debug)]
pub enum CondShape<'c> {
    /// None of these holds.
    Not(&'c [Cond]),
    /// At least one of these holds.
    Any(&'c [Cond]),
    /// It stands alone.
    Plain,
}

impl Cond {
    /// Its shape, with the conditions inside it.
    #[must_use]
    pub fn shape(&self) -> CondShape<'_> {
        match self {
            Self::Not(inner) => CondShape::Not(inner),
            Self::Any(inner) => CondShape::Any(inner),
            Self::Knows(_)
            | Self::Holds(_)
            | Self::Verified(_)
            | Self::Met(_)
            | Self::Present(_)
            | Self::Introduced(_)
            | Self::Private
            | Self::InCompany
            | Self::On(_)
            | Self::DayAfter(_)
            | Self::DayBefore(_)
            | Self::Played(_)
            | Self::Said(..)
            | Self::Shown(_)
            | Self::Open(_)
            | Self::Settled(_)
            | Self::Happened(_)
            | Self::Tabled
            | Self::Offered(..)
            | Self::OfferTouches(_)
            | Self::Warm
            | Self::Cold
            | Self::Trust(..)
            | Self::Tension(..)
            | Self::Hand(_)
            | Self::Opens
            | Self::Wary
            | Self::NotHere
            | Self::Literal
            | Self::Traded => CondShape::Plain,
        }
    }

    /// Whether it is about something hidden from the trainee.
    #[must_use]
    pub fn is_hidden(&self) -> bool {
        match self {
            Self::Trust(..)
            | Self::Tension(..)
            | Self::Hand(_)
            | Self::Opens
            | Self::Wary
            | Self::NotHere
            | Self::Literal
            | Self::Traded => true,
            Self::Not(inner) | Self::Any(inner) => inner.iter().any(Self::is_hidden),
            Self::Knows(_)
            | Self::Holds(_)
            | Self::Verified(_)
            | Self::Met(_)
            | Self::Present(_)
            | Self::Introduced(_)
            | Self::Private
            | Self::InCompany
            | Self::On(_)
            | Self::DayAfter(_)
            | Self::DayBefore(_)
            | Self::Played(_)
            | Self::Said(..)
            | Self::Shown(_)
            | Self::Open(_)
            | Self::Settled(_)
            | Self::Happened(_)
            | Self::Tabled
            | Self::Offered(..)
            | Self::OfferTouches(_)
            | Self::Warm
            | Self::Cold => false,
        }
    }
}
