//! The card of a score: the blocks by name, what each brought and the most it can bring; and what rules are worth under its
//! weights.
use serde::{Deserialize, Serialize};

use super::block::ScoreBlock;
use super::points::RulePoints;
use super::rulebook::{Counting, PHASES, RuleSpec, ScorePhase, default_most};
use super::rules::ScoreRule;
use crate::sim::compiled::CompiledScenario;

/// What a block brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockScore {
    /// Which.
    pub block: ScoreBlock,
    /// Points in hundredths; only the gate's are below zero.
    pub points: i32,
    /// The most that it can bring under this scenario's weights, in hundredths; 0 for the gate.
    pub most: i32,
}

impl BlockScore {
    /// Whether it says something: the gate does only where it cost something.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.block != ScoreBlock::Ethics || self.points != 0
    }
}

/// The blocks of a session, in the order of the report.
///
/// Written as the points alone where every block has its default weight, as it always was, and as named blocks where
/// the scenario weighs them anew; both are read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "CardForm", into = "CardForm")]
pub struct ScoreCard {
    /// Each block once.
    pub blocks: Vec<BlockScore>,
}

impl ScoreCard {
    /// The card of a session of this scenario before anything was scored.
    #[must_use]
    pub fn blank(c: &CompiledScenario) -> Self {
        Self::of_phases(PHASES, c)
    }

    /// The card of a session that has these phases.
    #[must_use]
    pub(super) fn of_phases(phases: &[&ScorePhase], c: &CompiledScenario) -> Self {
        let weights = &c.source.score_weights;
        let own = phases.iter().filter(|p| (p.applies)(c)).flat_map(|p| p.blocks).map(|spec| {
            let name: &str = spec.block.into();
            // No more than the whole score, whatever a file says that was not checked.
            let written = weights.get(name).map(|points| (*points).clamp(0, 100) as i32 * 100);
            BlockScore { block: spec.block, points: 0, most: written.unwrap_or(spec.most) }
        });
        let gate = BlockScore { block: ScoreBlock::Ethics, points: 0, most: 0 };
        Self { blocks: own.chain([gate]).collect() }
    }

    /// A block; nothing of it where the session has no such block.
    #[must_use]
    pub fn of(&self, block: ScoreBlock) -> BlockScore {
        let found = self.blocks.iter().find(|b| b.block == block).copied();
        found.unwrap_or(BlockScore { block, points: 0, most: 0 })
    }

    /// Points of a block in hundredths.
    #[must_use]
    pub fn points(&self, block: ScoreBlock) -> i32 {
        self.of(block).points
    }

    /// The most that a block can bring, in hundredths.
    #[must_use]
    pub fn most(&self, block: ScoreBlock) -> i32 {
        self.of(block).most
    }

    /// Points in all, in hundredths.
    #[must_use]
    pub fn total(&self) -> i32 {
        self.blocks.iter().map(|b| b.points).sum()
    }

    /// Adds points to a block of the session.
    pub(super) fn add(&mut self, block: ScoreBlock, points: i32) {
        if let Some(own) = self.blocks.iter_mut().find(|b| b.block == block) {
            own.points += points;
        }
    }

    /// Whether every block has the weight that the rulebook gives it.
    #[must_use]
    pub fn has_default_weights(&self) -> bool {
        self.blocks.iter().all(|b| b.most == default_most(b.block))
    }

    /// The points in the order of the blocks.
    #[must_use]
    pub fn in_order(&self) -> Vec<i32> {
        self.blocks.iter().map(|b| b.points).collect()
    }
}

/// What a rule is worth in a scenario: its points, by the weight that the card gives its block, and by the length of the
/// session where that counts.
#[must_use]
pub fn worth(c: &CompiledScenario, card: &ScoreCard, rule: ScoreRule) -> RulePoints {
    let spec = rule.spec();
    let weighed = weighed(card, spec);
    if let Counting::EachByLength = spec.counting {
        let turns = i64::from(c.source.clock.turns.max(1));
        weighed.share((3000 / turns).clamp(100, 250), 100)
    } else {
        weighed
    }
}

/// The points of a rule under the weights of a card.
#[must_use]
pub(super) fn weighed(card: &ScoreCard, spec: &RuleSpec) -> RulePoints {
    let points = RulePoints::written(spec.points);
    let Some(block) = spec.block else { return points };
    let (now, by_default) = (card.most(block), default_most(block));
    if now == by_default { points } else { points.share(now.into(), by_default.into()) }
}

/// How a card is written.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum CardForm {
    Points(Vec<i32>),
    Named(Vec<BlockScore>),
}

impl From<CardForm> for ScoreCard {
    fn from(form: CardForm) -> Self {
        use strum::IntoEnumIterator as _;
        let blocks = match form {
            CardForm::Points(points) => ScoreBlock::iter()
                .zip(points)
                .map(|(block, points)| BlockScore { block, points, most: default_most(block) })
                .collect(),
            CardForm::Named(blocks) => blocks,
        };
        Self { blocks }
    }
}

impl From<ScoreCard> for CardForm {
    fn from(card: ScoreCard) -> Self {
        use strum::IntoEnumIterator as _;
        let as_ever =
            card.has_default_weights() && ScoreBlock::iter().eq(card.blocks.iter().map(|b| b.block));
        if as_ever { Self::Points(card.in_order()) } else { Self::Named(card.blocks) }
    }
}
