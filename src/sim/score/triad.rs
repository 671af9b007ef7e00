//! 找对人 · 说对话 · 做对事: the same hundred points by the course's triad.
use super::{Block, Rule, Score};

/// The most that the committee's map can bring, in hundredths; the rest of its block counts as the right thing.
const MAP: i32 = 400;

/// One of the three, in hundredths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Points earned.
    pub points: i32,
    /// The most that could be earned.
    pub most: i32,
}

/// The right people (the map of the committee, and how they stand to us), the right words (guidance, information
/// exchange, objections), the right thing (interests, solution, outcome). Before the ethics gate they add up to the
/// whole score.
#[must_use]
pub fn triad(score: &Score) -> [Part; 3] {
    let of = |block: Block| {
        let at = Block::ALL.iter().position(|b| *b == block).unwrap_or(0);
        Part { points: score.blocks[at], most: block.most() }
    };
    let sum = |blocks: &[Block]| {
        blocks.iter().map(|b| of(*b)).fold(Part { points: 0, most: 0 }, |a, b| Part {
            points: a.points + b.points,
            most: a.most + b.most,
        })
    };
    let found: i32 = score.findings.iter().filter(|f| f.rule == Rule::MapFact).map(|f| f.points).sum();
    // Where wrong certainties ate up the block, the map gives way with it.
    let map = found.clamp(0, MAP).min(of(Block::Interests).points);
    let mut people = sum(&[Block::Relationship]);
    people.points += map;
    people.most += MAP;
    let words = sum(&[Block::Guidance, Block::Exchange, Block::Objections]);
    let mut thing = sum(&[Block::Interests, Block::Solution, Block::Outcome]);
    thing.points -= map;
    thing.most -= MAP;
    [people, words, thing]
}
