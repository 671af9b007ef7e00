//! Acts: the behaviours that a careful listener hears in a reply.
use serde::{Deserialize, Serialize};

/// A behaviour contained in something the trainee says. The vocabulary follows Rackham & Carlisle's categories
/// and the usual steps of objection handling; each is best at some moments and costly at others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Act {
    // Asking
    /// An open question about how things are.
    AskOpen,
    /// A question about what goes wrong today.
    AskProblem,
    /// A question about what a problem leads to, in money, time or nerves.
    AskImplication,
    /// Which of two things matters more.
    AskPriority,
    /// Who decides, who signs, how it is approved.
    AskDecision,
    /// A request for a figure, a document, a standard.
    AskData,
    // Testing
    /// "Do I understand that …?"
    TestUnderstanding,
    /// What has been said so far, put together.
    Summarise,
    // Giving
    /// A fact about us, the product, the market.
    GiveInformation,
    /// What matters to us and what does not.
    GivePriority,
    /// A reason for what we ask.
    GiveReason,
    /// How we feel about a point, honestly.
    Feelings,
    /// What we can't do, haven't measured, got wrong.
    AdmitLimit,
    // Guiding
    /// What to talk about, in which order, for how long.
    Agenda,
    /// Announcing the next act: "may I ask…", "let me propose…".
    Label,
    /// Turning "you against us" into a problem both have.
    FrameJoint,
    /// An objective criterion: a standard, a benchmark, a third party.
    Criterion,
    /// Who does what by when.
    NextStep,
    /// Leaving a point for later, in words.
    ParkIt,
    /// Silence: letting the other finish, or think.
    Pause,
    // The person
    /// Showing that the other's point was heard.
    Acknowledge,
    /// Talk that is not about business.
    SmallTalk,
    /// Giving face: standing, credit, a way out.
    GiveFace,
    /// Keeping somebody's confidence, visibly.
    Protect,
    // Costly ones
    /// Praise of one's own offer: "a fair price", "our sincerity".
    Irritator,
    /// Blame answered by blame.
    DefendAttack,
    /// Disagreement, said first and explained later if at all.
    Disagree,
    /// Pressure: a deadline, a threat to leave, a last word.
    Pressure,
    /// A list of features, three reasons and more.
    FeatureDump,
    /// A promise nobody has checked.
    OverPromise,
    /// A colleague or a competitor made small.
    Blame,
    /// Asking for the signature with something still open.
    PrematureClose,
    /// Naming a private interest aloud: it costs face, doubly in company (看破不说破).
    NameAloud,
    /// A counter-proposal at once, without a word on theirs.
    CounterAtOnce,
    // Terms (usually derived from `gives` and `gets`)
    /// A term given for nothing.
    Concede,
    /// A term given for another.
    ConcedeIf,
    // Beyond the line: the ethics gate
    /// An advantage offered to a person.
    Bribe,
    /// A statement known to be false, or a promise known to be empty.
    Lie,
    /// A confidence betrayed.
    Leak,
    /// An unlawful threat.
    Threat,
}

impl Act {
    /// Every act, in the order of this file.
    pub const ALL: [Self; 40] = [
        Self::AskOpen,
        Self::AskProblem,
        Self::AskImplication,
        Self::AskPriority,
        Self::AskDecision,
        Self::AskData,
        Self::TestUnderstanding,
        Self::Summarise,
        Self::GiveInformation,
        Self::GivePriority,
        Self::GiveReason,
        Self::Feelings,
        Self::AdmitLimit,
        Self::Agenda,
        Self::Label,
        Self::FrameJoint,
        Self::Criterion,
        Self::NextStep,
        Self::ParkIt,
        Self::Pause,
        Self::Acknowledge,
        Self::SmallTalk,
        Self::GiveFace,
        Self::Protect,
        Self::Irritator,
        Self::DefendAttack,
        Self::Disagree,
        Self::Pressure,
        Self::FeatureDump,
        Self::OverPromise,
        Self::Blame,
        Self::PrematureClose,
        Self::NameAloud,
        Self::CounterAtOnce,
        Self::Concede,
        Self::ConcedeIf,
        Self::Bribe,
        Self::Lie,
        Self::Leak,
        Self::Threat,
    ];

    /// Whether it asks the other for something to know.
    #[must_use]
    pub fn asks(self) -> bool {
        matches!(
            self,
            Self::AskOpen
                | Self::AskProblem
                | Self::AskImplication
                | Self::AskPriority
                | Self::AskDecision
                | Self::AskData
        )
    }

    /// Whether it gives the other something to know.
    #[must_use]
    pub fn gives(self) -> bool {
        matches!(
            self,
            Self::GiveInformation | Self::GivePriority | Self::GiveReason | Self::Feelings | Self::AdmitLimit
        )
    }

    /// Whether it tests or gathers what was said.
    #[must_use]
    pub fn tests(self) -> bool {
        matches!(self, Self::TestUnderstanding | Self::Summarise)
    }

    /// Whether it crosses the line of the ethics gate.
    #[must_use]
    pub fn crosses_the_line(self) -> bool {
        matches!(self, Self::Bribe | Self::Lie | Self::Leak | Self::Threat)
    }
}
