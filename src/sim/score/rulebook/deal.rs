//! The rulebook of the deal: seven blocks, a hundred points.
use super::{BlockSpec, Counting, RuleSource, RuleSpec, ScoreBlock, ScorePhase, ScoreRule};
use crate::sim::score::{exchange, guidance, interests, objections, outcome, relationship, solution};

/// From the first contact to the signature or the refusal.
pub const DEAL: ScorePhase = ScorePhase { name: "deal", applies: |_| true, blocks: BLOCKS, rules: RULES };

const BLOCKS: &[BlockSpec] = &[
    BlockSpec { block: ScoreBlock::Guidance, most: 1000, judge: guidance::score_block },
    BlockSpec { block: ScoreBlock::Interests, most: 1500, judge: interests::score_block },
    BlockSpec { block: ScoreBlock::Exchange, most: 1200, judge: exchange::score_block },
    BlockSpec { block: ScoreBlock::Solution, most: 1300, judge: solution::score_block },
    BlockSpec { block: ScoreBlock::Objections, most: 1500, judge: objections::score_block },
    BlockSpec { block: ScoreBlock::Outcome, most: 2500, judge: outcome::score_block },
    BlockSpec { block: ScoreBlock::Relationship, most: 1000, judge: relationship::score_block },
];

const RACKHAM: &str = "N. Rackham, The Behaviour of Successful Negotiators";
const THOMPSON: &str = "L. Thompson 1991";
const BRIER: &str = "G. W. Brier 1950";
const CURHAN: &str = "Curhan, Elfenbein & Xu 2006";
const NCSC: &str = "National Collegiate Sales Competition";

/// `rule: block, points, times, counting, source, after;` with 0 times for as often as it is seen.
macro_rules! rules {
    ($($rule:ident: $block:ident, $points:literal, $times:literal, $counting:ident, $source:ident, $after:expr;)*) => {
        /// The table.
        const RULES: &[RuleSpec] = &[$(RuleSpec {
            rule: ScoreRule::$rule,
            block: Some(ScoreBlock::$block),
            points: $points,
            times: if $times == 0 { None } else { Some($times) },
            counting: Counting::$counting,
            source: RuleSource::$source,
            after: $after,
        }),*];
    };
}

rules! {
    Agenda: Guidance, 105, 2, EachByLength, Reading, "";
    JointFrame: Guidance, 90, 2, EachByLength, Reading, "";
    Label: Guidance, 55, 2, EachByLength, Reading, RACKHAM;
    Criterion: Guidance, 90, 2, EachByLength, Reading, "";
    NextStep: Guidance, 90, 2, EachByLength, Reading, "";
    Pause: Guidance, 65, 2, EachByLength, Reading, "";
    AimMet: Guidance, 75, 3, EachByLength, Reading, "";
    PriceInSequence: Guidance, 150, 1, Each, Reading, "";
    PriceFirst: Guidance, -150, 1, Each, Reading, "";
    Pressed: Guidance, -75, 4, Each, Reading, "";

    // The share of hidden weight that was verified, by power.
    InterestVerified: Interests, 900, 0, Share, Outline, "";
    // Divided among the facts of the map, four at most.
    MapFact: Interests, 400, 4, Share, Outline, "";
    // Below zero where the cards were worse than knowing nothing.
    Calibration: Interests, 200, 1, Share, Outline, BRIER;
    // Half of it where one was only fairly sure.
    SureAndWrong: Interests, -150, 0, Share, Reading, "";

    QuestionPaid: Exchange, 75, 7, Each, Reading, RACKHAM;
    Tested: Exchange, 90, 3, Each, Reading, RACKHAM;
    Feelings: Exchange, 70, 2, Each, Reading, RACKHAM;
    GaveUseful: Exchange, 55, 4, Each, Reading, THOMPSON;
    ReasonsFew: Exchange, 40, 2, Each, Reading, RACKHAM;
    GiveAndTake: Exchange, 200, 1, Each, Reading, THOMPSON;
    TooManyReasons: Exchange, -75, 4, Each, Reading, RACKHAM;
    BlameForBlame: Exchange, -100, 3, Each, Reading, RACKHAM;
    SelfPraise: Exchange, -50, 4, Each, Reading, RACKHAM;
    Interrogation: Exchange, -40, 4, Each, Reading, "";
    Parroted: Exchange, -40, 4, Each, Reading, "";

    PackageFirst: Solution, 200, 1, Each, Reading, "";
    EqualOffers: Solution, 230, 1, Each, Reading, "";
    // Half where the plan was not signed.
    Conditional: Solution, 300, 1, Share, Reading, "";
    TiedToInterests: Solution, 320, 1, Share, Reading, "";
    ClauseQuality: Solution, 250, 1, Share, Reading, "";
    ForecastRight: Solution, 30, 4, Each, Reading, "";
    GivenForNothing: Solution, -90, 3, Each, Reading, "";

    Listened: Objections, 200, 0, PerObjection, Outline, NCSC;
    Acknowledged: Objections, 200, 0, PerObjection, Outline, NCSC;
    Explored: Objections, 400, 0, PerObjection, Outline, NCSC;
    AnsweredRoot: Objections, 400, 0, PerObjection, Outline, NCSC;
    Confirmed: Objections, 300, 0, PerObjection, Outline, NCSC;
    // As much as the beat that answers the root.
    Prevented: Objections, 400, 0, PerObjection, Outline, "";
    TakenLiterally: Objections, 0, 0, Nothing, Reading, "";
    // What answering it would have been worth, taken off the most that the block can bring: never full while one is open.
    LeftOpen: Objections, -400, 0, PerObjection, Reading, "";

    // Eight points at the target, all of them at the best offer that the committee's rule would pass.
    OwnValue: Outcome, 1000, 1, Share, Outline, "";
    Efficiency: Outcome, 800, 1, Share, Outline, "";
    CashSafe: Outcome, 700, 1, Share, Outline, "";
    BelowReservation: Outcome, 0, 1, Nothing, Outline, "";
    SoundRefusal: Outcome, 1200, 1, Each, Outline, "";
    // Two proposals refused with a named term, and room left above our reservation.
    TestedRefusal: Outcome, 400, 1, Each, Outline, "";
    NoDeal: Outcome, 0, 1, Nothing, Outline, "";

    // Divided among those who vote, by influence.
    SubjectiveValue: Relationship, 1000, 0, Share, Outline, CURHAN;
}
