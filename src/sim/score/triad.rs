//! 找对人 · 说对话 · 做对事: the same hundred points by the course's triad.
use super::{Score, ScoreBlock, ScoreRule};

/// The most that the committee's map can bring, in hundredths; the rest of its block counts as the right thing.
const MAP: i32 = 400;

/// One of the three, in hundredths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TriadPart {
    /// Points earned.
    pub points: i32,
    /// The most that could be earned.
    pub most: i32,
}

/// The right people (the map of the committee, and how they stand to us), the right words (guidance, information
/// exchange, objections), the right thing (interests, solution, outcome). Before the ethics gate they add up to the
/// whole score.
#[must_use]
pub fn triad(score: &Score) -> [TriadPart; 3] {
    let of = |block: ScoreBlock| {
        let at = ScoreBlock::ALL.iter().position(|b| *b == block).unwrap_or(0);
        TriadPart { points: score.blocks[at], most: block.most() }
    };
    let sum = |blocks: &[ScoreBlock]| {
        blocks.iter().map(|b| of(*b)).fold(TriadPart { points: 0, most: 0 }, |a, b| TriadPart {
            points: a.points + b.points,
            most: a.most + b.most,
        })
    };
    let found: i32 = score.findings.iter().filter(|f| f.rule == ScoreRule::MapFact).map(|f| f.points).sum();
    // Where wrong certainties ate up the block, the map gives way with it.
    let map = found.clamp(0, MAP).min(of(ScoreBlock::Interests).points);
    let mut people = sum(&[ScoreBlock::Relationship]);
    people.points += map;
    people.most += MAP;
    let words = sum(&[ScoreBlock::Guidance, ScoreBlock::Exchange, ScoreBlock::Objections]);
    let mut thing = sum(&[ScoreBlock::Interests, ScoreBlock::Solution, ScoreBlock::Outcome]);
    thing.points -= map;
    thing.most -= MAP;
    [people, words, thing]
}
