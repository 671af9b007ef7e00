//! Acts: the behaviours that a careful listener hears in a reply.
//!
//! An act is added in two places of this file, its variant and its line in [`Act::spec`]; the compiler then names the
//! tables that must say something of it: how it fits a moment and what it moves (`buyer/act_reactions`), which rule of
//! the score it meets (`score/acts`), how it is measured (`score/style`).
use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::Style;

/// A behaviour contained in something the trainee says. The vocabulary follows Rackham & Carlisle's categories
/// and the usual steps of objection handling; each is best at some moments and costly at others.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[strum(serialize_all = "lowercase")]
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

/// A family of acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActGroup {
    /// Asks the other for something to know.
    Asking,
    /// Tests or gathers what was said.
    Testing,
    /// Gives the other something to know.
    Giving,
    /// Leads the talk.
    Guiding,
    /// Turns to the person.
    Person,
    /// Costs more than it brings.
    Costly,
    /// Moves a term.
    Terms,
    /// Crosses the line of the ethics gate.
    Ethics,
}

/// What an act is to an objection on the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToObjection {
    /// Shows that it was heard.
    Acknowledges,
    /// Asks into it.
    Explores,
    /// Answers it: too early, where nothing has been asked.
    Answers,
    /// None of these.
    Neither,
}

/// The part of the score that an act works for or against, roughly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActSkill {
    /// Guidance.
    Guidance,
    /// Interests.
    Interests,
    /// Exchange of information.
    Exchange,
    /// Solutions.
    Solution,
}

/// What there is to say of an act, whoever hears it.
#[derive(Clone, Copy, Debug)]
pub struct ActSpec {
    /// Its family.
    pub group: ActGroup,
    /// What it is to an objection on the table.
    pub to_objection: ToObjection,
    /// The part of the score that it works for (1) or against (−1).
    pub skill: Option<(ActSkill, i32)>,
    /// A reply that has it besides its other acts is the better for it.
    pub adds: bool,
    /// Styles that value it more than others do.
    pub liked_by: &'static [Style],
}

impl Act {
    /// Every act, in the order of this file.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// The act's entry.
    #[must_use]
    #[rustfmt::skip]
    #[expect(clippy::match_same_arms, reason = "a table, read line by line in the order of the acts")]
    pub const fn spec(self) -> ActSpec {
        use ActGroup::{Asking, Costly, Ethics, Giving, Guiding, Person, Terms, Testing};
        use ActSkill::{Exchange, Guidance, Interests, Solution};
        use Style::{Amiable, Analytical, Driver, Expressive};
        use ToObjection::{Acknowledges, Answers, Explores, Neither};
        let (group, to_objection, skill, adds, liked_by): (_, _, _, _, &'static [Style]) = match self {
            Self::AskOpen => (Asking, Explores, Some((Interests, 1)), true, &[Amiable]),
            Self::AskProblem => (Asking, Explores, Some((Interests, 1)), true, &[Driver]),
            Self::AskImplication => (Asking, Explores, Some((Interests, 1)), true, &[Driver, Expressive]),
            Self::AskPriority => (Asking, Explores, Some((Interests, 1)), true, &[Expressive]),
            Self::AskDecision => (Asking, Explores, Some((Interests, 1)), true, &[]),
            Self::AskData => (Asking, Explores, Some((Interests, 1)), true, &[Analytical]),
            Self::TestUnderstanding => (Testing, Explores, Some((Exchange, 1)), true, &[Analytical]),
            Self::Summarise => (Testing, Neither, Some((Exchange, 1)), true, &[]),
            Self::GiveInformation => (Giving, Answers, Some((Exchange, 1)), true, &[Analytical]),
            Self::GivePriority => (Giving, Neither, Some((Exchange, 1)), true, &[]),
            Self::GiveReason => (Giving, Answers, Some((Exchange, 1)), true, &[]),
            Self::Feelings => (Giving, Acknowledges, Some((Exchange, 1)), true, &[Amiable, Expressive]),
            Self::AdmitLimit => (Giving, Neither, Some((Exchange, 1)), true, &[Analytical, Driver]),
            Self::Agenda => (Guiding, Neither, Some((Guidance, 1)), true, &[Driver]),
            Self::Label => (Guiding, Neither, Some((Guidance, 1)), true, &[]),
            Self::FrameJoint => (Guiding, Neither, Some((Guidance, 1)), true, &[Amiable, Expressive]),
            Self::Criterion => (Guiding, Neither, Some((Guidance, 1)), true, &[Analytical]),
            Self::NextStep => (Guiding, Neither, Some((Guidance, 1)), true, &[Driver]),
            Self::ParkIt => (Guiding, Neither, None, false, &[]),
            Self::Pause => (Guiding, Neither, Some((Guidance, 1)), false, &[Analytical]),
            Self::Acknowledge => (Person, Acknowledges, None, true, &[Amiable]),
            Self::SmallTalk => (Person, Neither, None, false, &[Amiable, Expressive]),
            Self::GiveFace => (Person, Acknowledges, None, false, &[Expressive]),
            Self::Protect => (Person, Neither, None, false, &[Amiable]),
            Self::Irritator => (Costly, Answers, Some((Exchange, -1)), false, &[]),
            Self::DefendAttack => (Costly, Answers, Some((Exchange, -1)), false, &[]),
            Self::Disagree => (Costly, Answers, None, false, &[]),
            Self::Pressure => (Costly, Answers, Some((Guidance, -1)), false, &[]),
            Self::FeatureDump => (Costly, Answers, Some((Exchange, -1)), false, &[]),
            Self::OverPromise => (Costly, Answers, None, false, &[]),
            Self::Blame => (Costly, Neither, Some((Exchange, -1)), false, &[]),
            Self::PrematureClose => (Costly, Answers, Some((Guidance, -1)), false, &[]),
            Self::NameAloud => (Costly, Neither, Some((Interests, -1)), false, &[]),
            Self::CounterAtOnce => (Costly, Answers, None, false, &[]),
            Self::Concede => (Terms, Answers, Some((Solution, -1)), false, &[]),
            Self::ConcedeIf => (Terms, Neither, Some((Solution, 1)), false, &[Driver]),
            Self::Bribe => (Ethics, Neither, None, false, &[]),
            Self::Lie => (Ethics, Neither, None, false, &[]),
            Self::Leak => (Ethics, Neither, None, false, &[]),
            Self::Threat => (Ethics, Neither, None, false, &[]),
        };
        ActSpec { group, to_objection, skill, adds, liked_by }
    }

    /// Its name in the keys of the interface's words.
    #[must_use]
    pub fn key(self) -> &'static str {
        self.into()
    }

    /// Whether it asks the other for something to know.
    #[must_use]
    pub fn asks(self) -> bool {
        self.spec().group == ActGroup::Asking
    }

    /// Whether it gives the other something to know.
    #[must_use]
    pub fn gives(self) -> bool {
        self.spec().group == ActGroup::Giving
    }

    /// Whether it tests or gathers what was said.
    #[must_use]
    pub fn tests(self) -> bool {
        self.spec().group == ActGroup::Testing
    }

    /// Whether it crosses the line of the ethics gate.
    #[must_use]
    pub fn crosses_the_line(self) -> bool {
        self.spec().group == ActGroup::Ethics
    }
}
