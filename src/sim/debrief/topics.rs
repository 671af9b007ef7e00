//! The topics that one can work on: one table of what each left within reach, and where that could be seen.
mod deal;
mod talk;

use serde::{Deserialize, Serialize};

use super::At;
use super::work::{Desk, Lost};
use crate::sim::scenario::Act;
use crate::sim::score::{Block, Rule};
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
pub(super) const TABLE: [(Topic, Block, fn(&Desk<'_>) -> Lost); 27] = [
    (Topic::Honesty, Block::Ethics, |d| d.charged(&[Rule::EthicsGate])),
    (Topic::Temper, Block::Exchange, |d| {
        d.charged(&[Rule::BlameForBlame, Rule::SelfPraise, Rule::TooManyReasons, Rule::Pressed])
    }),
    (Topic::Lead, Block::Guidance, talk::lead),
    (Topic::Pause, Block::Guidance, |d| talk::guided(d, &[Act::Pause], &[Rule::Pause], 65)),
    (Topic::NextStep, Block::Guidance, talk::next_step),
    (Topic::BehindTheWords, Block::Interests, talk::behind_the_words),
    (Topic::Map, Block::Interests, talk::map),
    (Topic::Cards, Block::Interests, talk::cards),
    (Topic::Questions, Block::Exchange, talk::questions),
    (Topic::GiveToGet, Block::Exchange, talk::give_to_get),
    (Topic::Testing, Block::Exchange, talk::testing),
    (Topic::Feelings, Block::Exchange, |d| by_act(d, &[Act::Feelings], 2 - d.times(&[Rule::Feelings]), 70)),
    (Topic::PackageFirst, Block::Solution, deal::package_first),
    (Topic::Choices, Block::Solution, deal::choices),
    (Topic::Trade, Block::Solution, deal::trade),
    (Topic::Tie, Block::Solution, |d| deal::paper_rule(d, &[Rule::TiedToInterests], 320)),
    (Topic::Clauses, Block::Solution, |d| deal::paper_rule(d, &[Rule::ClauseQuality], 250)),
    (Topic::Forecast, Block::Solution, deal::forecast),
    (Topic::HearOut, Block::Objections, |d| talk::beats(d, &[(Beat::Listen, 200), (Beat::Acknowledge, 200)])),
    (Topic::Explore, Block::Objections, |d| talk::beats(d, &[(Beat::Explore, 400)])),
    (Topic::AnswerAndConfirm, Block::Objections, |d| {
        talk::beats(d, &[(Beat::Answer, 400), (Beat::Confirm, 300)])
    }),
    (Topic::Agree, Block::Outcome, deal::agree),
    (Topic::Enlarge, Block::Outcome, deal::enlarge),
    (Topic::Hold, Block::Outcome, deal::hold),
    (Topic::Cash, Block::Outcome, deal::cash),
    (Topic::Warmth, Block::Relationship, deal::warmth),
    (Topic::MeetThem, Block::Relationship, deal::meet_them),
];

/// Acts that stood there and would have fitted, and were not said: so many more of them would have counted.
fn by_act(d: &Desk<'_>, acts: &[Act], left: i32, points: i32) -> Lost {
    let missed = d.choices.iter().filter(|x| {
        let has = |list: &[Act]| acts.iter().any(|a| list.contains(a));
        has(&x.fitting) && !has(&x.done)
    });
    let evidence: Vec<At> = missed.map(|x| x.at).collect();
    let count = left.min(evidence.len() as i32).max(0);
    Lost::new(count * points, evidence)
}

fn join(parts: impl IntoIterator<Item = Lost>) -> Lost {
    let mut all = Lost::nothing();
    for part in parts {
        if part.points > 0 {
            all.points += part.points;
            all.evidence.extend(part.evidence);
        }
    }
    all
}

fn meetings(d: &Desk<'_>) -> Vec<At> {
    d.p.when(|e| matches!(e, Event::MeetingStarted { .. }))
}

fn papers(d: &Desk<'_>) -> Vec<At> {
    d.p.when(|e| matches!(e, Event::Tabled { .. }))
}

fn last(mut list: Vec<At>) -> Vec<At> {
    list.drain(..list.len().saturating_sub(1));
    list
}
