//! The topics that one can work on: one table of what each left within reach, and where that could be seen.
mod deal;
mod talk;

use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoEnumIterator as _};

use super::AtTurn;
use super::people::PersonReview;
use super::recommendation_input::{PointsLeft, RecommendationInput};
use crate::sim::scenario::Act;
use crate::sim::score::acts::rule_heard;
use crate::sim::score::{RulePoints, ScoreBlock, ScoreRule};
use crate::sim::session::event::{Beat, Event, Fit};
use crate::sim::view::{Access, View};

/// Something that one can practise. Its words and its exercise stand in the locale files under `debrief.topic.`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter)]
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
    Unblock,
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
        Self::iter().collect()
    }
}

/// A topic, the block it belongs to, and what it left.
pub(super) struct TopicSpec {
    pub(super) topic: Topic,
    pub(super) block: ScoreBlock,
    pub(super) lost: fn(&RecommendationInput<'_>) -> PointsLeft,
}

const fn topic(
    topic: Topic,
    block: ScoreBlock,
    lost: fn(&RecommendationInput<'_>) -> PointsLeft,
) -> TopicSpec {
    TopicSpec { topic, block, lost }
}

/// The topics by chapter: one for what holds everywhere, and one for each phase of a session. Of two topics that left as
/// much, the one that stands first here is named.
pub(super) const CHAPTERS: &[&[TopicSpec]] = &[EVERYWHERE, DEAL];

const EVERYWHERE: &[TopicSpec] =
    &[topic(Topic::Honesty, ScoreBlock::Ethics, |d| d.charged(&[ScoreRule::EthicsGate]))];

const DEAL: &[TopicSpec] = &[
    topic(Topic::Temper, ScoreBlock::Exchange, |d| {
        d.charged(&[
            ScoreRule::BlameForBlame,
            ScoreRule::SelfPraise,
            ScoreRule::TooManyReasons,
            ScoreRule::Pressed,
        ])
    }),
    topic(Topic::Lead, ScoreBlock::Guidance, talk::lead),
    topic(Topic::Pause, ScoreBlock::Guidance, |d| by_act(d, ScoreRule::Pause)),
    topic(Topic::NextStep, ScoreBlock::Guidance, talk::next_step),
    topic(Topic::BehindTheWords, ScoreBlock::Interests, talk::behind_the_words),
    topic(Topic::Map, ScoreBlock::Interests, talk::map),
    topic(Topic::Cards, ScoreBlock::Interests, talk::cards),
    topic(Topic::Questions, ScoreBlock::Exchange, talk::questions),
    topic(Topic::GiveToGet, ScoreBlock::Exchange, talk::give_to_get),
    topic(Topic::Testing, ScoreBlock::Exchange, talk::testing),
    topic(Topic::Feelings, ScoreBlock::Exchange, |d| by_act(d, ScoreRule::Feelings)),
    topic(Topic::PackageFirst, ScoreBlock::Solution, deal::package_first),
    topic(Topic::Choices, ScoreBlock::Solution, deal::choices),
    topic(Topic::Trade, ScoreBlock::Solution, deal::trade),
    topic(Topic::Tie, ScoreBlock::Solution, |d| deal::offer_rule(d, ScoreRule::TiedToInterests)),
    topic(Topic::Clauses, ScoreBlock::Solution, |d| deal::offer_rule(d, ScoreRule::ClauseQuality)),
    topic(Topic::Forecast, ScoreBlock::Solution, deal::forecast),
    topic(Topic::HearOut, ScoreBlock::Objections, |d| talk::beats(d, &[Beat::Listen, Beat::Acknowledge])),
    topic(Topic::Explore, ScoreBlock::Objections, |d| talk::beats(d, &[Beat::Explore])),
    topic(Topic::AnswerAndConfirm, ScoreBlock::Objections, |d| {
        talk::beats(d, &[Beat::Answer, Beat::Confirm])
    }),
    topic(Topic::Agree, ScoreBlock::Outcome, deal::agree),
    topic(Topic::Unblock, ScoreBlock::Outcome, deal::unblock),
    topic(Topic::Enlarge, ScoreBlock::Outcome, deal::enlarge),
    topic(Topic::Hold, ScoreBlock::Outcome, deal::hold),
    topic(Topic::Cash, ScoreBlock::Outcome, deal::cash),
    topic(Topic::Warmth, ScoreBlock::Relationship, deal::warmth),
    topic(Topic::MeetThem, ScoreBlock::Relationship, deal::meet_them),
];

/// Acts that stood there and would have fitted, and were not said: so many more of them would have counted.
fn by_act(d: &RecommendationInput<'_>, rule: ScoreRule) -> PointsLeft {
    let missed = d.choices.iter().filter(|x| {
        let has = |list: &[Act]| list.iter().any(|a| rule_heard(*a, Fit::Apt) == Some(rule));
        has(&x.fitting) && !has(&x.done)
    });
    more_of(d, rule, missed.map(|x| x.at).collect())
}

/// Moments that a rule passed by: worth what the rule is, as often as it would still have counted.
fn more_of(d: &RecommendationInput<'_>, rule: ScoreRule, missed: Vec<AtTurn>) -> PointsLeft {
    let most = rule.spec().times.map_or(usize::MAX, usize::from);
    let count = most.saturating_sub(d.times(rule)).min(missed.len());
    PointsLeft::new(d.worth(rule).times(count), missed)
}

/// What is left of the whole that a rule can bring.
fn rest_of(d: &RecommendationInput<'_>, rule: ScoreRule) -> RulePoints {
    d.worth(rule) - d.earned(&[rule])
}

fn join(parts: impl IntoIterator<Item = PointsLeft>) -> PointsLeft {
    let mut all = PointsLeft::nothing();
    for part in parts {
        if part.points > RulePoints::NONE {
            all.points += part.points;
            all.evidence.extend(part.evidence);
        }
    }
    all
}

fn meetings(d: &RecommendationInput<'_>) -> Vec<AtTurn> {
    d.p.when(|e| matches!(e, Event::MeetingStarted { .. }))
}

/// Meetings that began while somebody of a kind would have seen us instead.
fn passed_by(d: &RecommendationInput<'_>, wanted: impl Fn(&PersonReview) -> bool) -> Vec<AtTurn> {
    let free = |at: &AtTurn, role| View::new(d.p.c, d.p.before(at.action)).access(role) == Access::Open;
    let mut visits = meetings(d);
    visits.retain(|at| d.people.iter().any(|x| wanted(x) && free(at, x.role)));
    visits
}

fn offers(d: &RecommendationInput<'_>) -> Vec<AtTurn> {
    d.p.when(|e| matches!(e, Event::Tabled { .. }))
}

fn last(mut list: Vec<AtTurn>) -> Vec<AtTurn> {
    list.drain(..list.len().saturating_sub(1));
    list
}
