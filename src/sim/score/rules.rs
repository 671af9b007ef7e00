//! The names of the rules; what each is worth stands in the [`rulebook`](super::rulebook).
use serde::{Deserialize, Serialize};
use strum::{EnumCount, EnumIter};

/// A rule by which something is scored. Its words stand in the locale files under `finding.`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumCount, EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each has its sentence in the locale files")]
pub enum ScoreRule {
    // guidance
    Agenda,
    JointFrame,
    Label,
    Criterion,
    NextStep,
    Pause,
    AimMet,
    PriceInSequence,
    PriceFirst,
    Pressed,
    // interests
    InterestVerified,
    MapFact,
    Calibration,
    SureAndWrong,
    // exchange
    QuestionPaid,
    Tested,
    Feelings,
    GaveUseful,
    ReasonsFew,
    GiveAndTake,
    TooManyReasons,
    BlameForBlame,
    SelfPraise,
    Interrogation,
    Parroted,
    // solution
    PackageFirst,
    EqualOffers,
    Conditional,
    TiedToInterests,
    ClauseQuality,
    ForecastRight,
    GivenForNothing,
    // objections
    Listened,
    Acknowledged,
    Explored,
    AnsweredRoot,
    Confirmed,
    Prevented,
    TakenLiterally,
    LeftOpen,
    // outcome
    OwnValue,
    Efficiency,
    CashSafe,
    #[serde(rename = "below_floor")]
    BelowReservation,
    SoundRefusal,
    TestedRefusal,
    NoDeal,
    // relationship
    SubjectiveValue,
    // everywhere
    Ceiling,
    Floor,
    EthicsGate,
}
