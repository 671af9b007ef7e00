//! The topics that one can work on: one table of what each left within reach, and where that could be seen.
mod deal;
mod talk;

use serde::{Deserialize, Serialize};

use super::AtTurn;
use super::recommendations::{PointsLeft, RecommendationInput};
use crate::sim::scenario::Act;
use crate::sim::score::{ScoreBlock, ScoreRule};
use crate::sim::session::event::{Beat, Event};

/// Something that one can practise. Its words and its exercise stand in the locale files under `debrief.topic.`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each has its sentences in the locale files")]
pub enum Topic {
    Honesty,
    Temper,
    Lead,
    Pause,
    NextStep,
    BehindTheWords,
    Map,
    Cards,
    Questions,
    GiveToGet,
    Testing,
    Feelings,
    PackageFirst,
    Choices,
    Trade,
    Tie,
    Clauses,
    Forecast,
    HearOut,
    Explore,
    AnswerAndConfirm,
    Agree,
    Enlarge,
    Hold,
    Cash,
    Warmth,
    MeetThem,
}

impl Topic {
    /// Every topic.
    #[must_use]
    pub fn all() -> Vec<Self> {
        TABLE.iter().map(|(topic, ..)| *topic).collect()
    }
}

/// Topic, block, and what it left.
pub(super) const TABLE: [(Topic, ScoreBlock, fn(&RecommendationInput<'_>) -> PointsLeft); 27] = [
    (Topic::Honesty, ScoreBlock::Ethics, |d| d.charged(&[ScoreRule::EthicsGate])),
    (Topic::Temper, ScoreBlock::Exchange, |d| {
        d.charged(&[
            ScoreRule::BlameForBlame,
            ScoreRule::SelfPraise,
            ScoreRule::TooManyReasons,
            ScoreRule::Pressed,
        ])
    }),
    (Topic::Lead, ScoreBlock::Guidance, talk::lead),
    (Topic::Pause, ScoreBlock::Guidance, |d| talk::guided(d, &[Act::Pause], &[ScoreRule::Pause], 65)),
    (Topic::NextStep, ScoreBlock::Guidance, talk::next_step),
    (Topic::BehindTheWords, ScoreBlock::Interests, talk::behind_the_words),
    (Topic::Map, ScoreBlock::Interests, talk::map),
    (Topic::Cards, ScoreBlock::Interests, talk::cards),
    (Topic::Questions, ScoreBlock::Exchange, talk::questions),
    (Topic::GiveToGet, ScoreBlock::Exchange, talk::give_to_get),
    (Topic::Testing, ScoreBlock::Exchange, talk::testing),
    (Topic::Feelings, ScoreBlock::Exchange, |d| {
        by_act(d, &[Act::Feelings], 2 - d.times(&[ScoreRule::Feelings]), 70)
    }),
    (Topic::PackageFirst, ScoreBlock::Solution, deal::package_first),
    (Topic::Choices, ScoreBlock::Solution, deal::choices),
    (Topic::Trade, ScoreBlock::Solution, deal::trade),
    (Topic::Tie, ScoreBlock::Solution, |d| deal::offer_rule(d, &[ScoreRule::TiedToInterests], 320)),
    (Topic::Clauses, ScoreBlock::Solution, |d| deal::offer_rule(d, &[ScoreRule::ClauseQuality], 250)),
    (Topic::Forecast, ScoreBlock::Solution, deal::forecast),
    (Topic::HearOut, ScoreBlock::Objections, |d| {
        talk::beats(d, &[(Beat::Listen, 200), (Beat::Acknowledge, 200)])
    }),
    (Topic::Explore, ScoreBlock::Objections, |d| talk::beats(d, &[(Beat::Explore, 400)])),
    (Topic::AnswerAndConfirm, ScoreBlock::Objections, |d| {
        talk::beats(d, &[(Beat::Answer, 400), (Beat::Confirm, 300)])
    }),
    (Topic::Agree, ScoreBlock::Outcome, deal::agree),
    (Topic::Enlarge, ScoreBlock::Outcome, deal::enlarge),
    (Topic::Hold, ScoreBlock::Outcome, deal::hold),
    (Topic::Cash, ScoreBlock::Outcome, deal::cash),
    (Topic::Warmth, ScoreBlock::Relationship, deal::warmth),
    (Topic::MeetThem, ScoreBlock::Relationship, deal::meet_them),
];

/// Acts that stood there and would have fitted, and were not said: so many more of them would have counted.
fn by_act(d: &RecommendationInput<'_>, acts: &[Act], left: i32, points: i32) -> PointsLeft {
    let missed = d.choices.iter().filter(|x| {
        let has = |list: &[Act]| acts.iter().any(|a| list.contains(a));
        has(&x.fitting) && !has(&x.done)
    });
    let evidence: Vec<AtTurn> = missed.map(|x| x.at).collect();
    let count = left.min(evidence.len() as i32).max(0);
    PointsLeft::new(count * points, evidence)
}

fn join(parts: impl IntoIterator<Item = PointsLeft>) -> PointsLeft {
    let mut all = PointsLeft::nothing();
    for part in parts {
        if part.points > 0 {
            all.points += part.points;
            all.evidence.extend(part.evidence);
        }
    }
    all
}

fn meetings(d: &RecommendationInput<'_>) -> Vec<AtTurn> {
    d.p.when(|e| matches!(e, Event::MeetingStarted { .. }))
}

fn offers(d: &RecommendationInput<'_>) -> Vec<AtTurn> {
    d.p.when(|e| matches!(e, Event::Tabled { .. }))
}

fn last(mut list: Vec<AtTurn>) -> Vec<AtTurn> {
    list.drain(..list.len().saturating_sub(1));
    list
}
