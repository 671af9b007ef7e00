//! What to work on: at most two topics, those that left the most points within reach in this session.
use serde::Serialize;

use super::AtTurn;
use super::deal::DealReview;
use super::missed_replies::choices;
use super::people::PersonReview;
use super::recommendation_input::RecommendationInput;
use super::replay::Replay;
use super::topics::{CHAPTERS, Topic, TopicSpec};
use crate::sim::scenario::Lang;
use crate::sim::score::{Score, ScoreBlock};
use crate::sim::view::View;

/// Most topics that are named.
pub const MOST: usize = 2;
/// Most lines that a topic rests on.
const LINES: usize = 3;
/// Less than this, in hundredths, is not worth a word.
const LEAST: i32 = 50;

/// Something to work on. What it rests on could be seen at the time; the truth is not in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Work {
    /// What.
    pub topic: Topic,
    /// The block of the score that it belongs to.
    pub block: ScoreBlock,
    /// Points left within reach in this session, in hundredths.
    pub lost: i32,
    /// The actions that show it, in order.
    pub evidence: Vec<AtTurn>,
}

/// What to work on: the topic that left the most, then the one of another block that did; of the same block only
/// where no other left anything worth a word.
pub(super) fn work(p: &Replay<'_>, score: &Score, people: &[PersonReview], deal: &DealReview) -> Vec<Work> {
    let mut visible = vec![false; usize::from(p.actions())];
    for line in View::new(p.c, p.end).transcript(0, Lang::Zh) {
        if let Some(slot) = visible.get_mut(usize::from(line.action)) {
            *slot = true;
        }
    }
    let desk = RecommendationInput { p, score, people, deal, choices: choices(p), visible };
    let mut all: Vec<Work> =
        CHAPTERS.iter().copied().flatten().filter_map(|spec| judged(&desk, spec)).collect();
    // Stable: of two that left as much, the one that stands first in the table.
    all.sort_by_key(|w| -w.lost);
    let Some(first) = all.first().map(|w| w.block) else {
        return all;
    };
    let second = (1..all.len()).find(|i| all[*i].block != first).unwrap_or(1);
    if second < all.len() {
        all.swap(1, second);
    }
    all.truncate(MOST);
    all
}

fn judged(desk: &RecommendationInput<'_>, spec: &TopicSpec) -> Option<Work> {
    let mut lost = (spec.lost)(desk);
    let points = lost.points.hundredths();
    let own = desk.score.card.of(spec.block);
    // A block that is nearly full has little left, whatever its rules would say; the gate has no end.
    let points = if spec.block == ScoreBlock::Ethics { points } else { points.min(own.most - own.points) };
    lost.evidence.sort_unstable();
    lost.evidence.dedup();
    lost.evidence.retain(|at| desk.shows(*at));
    lost.evidence.truncate(LINES);
    (points >= LEAST && !lost.evidence.is_empty()).then_some(Work {
        topic: spec.topic,
        block: spec.block,
        lost: points,
        evidence: lost.evidence,
    })
}
