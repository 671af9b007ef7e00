//! 找对人 · 说对话 · 做对事: the same hundred points by the course's triad.
use super::card::weighed;
use super::{Score, ScoreBlock, ScoreRule};

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
        let own = score.card.of(block);
        TriadPart { points: own.points, most: own.most }
    };
    // The most that the committee's map can bring; the rest of its block counts as the right thing.
    let most = weighed(&score.card, ScoreRule::MapFact.spec()).hundredths();
    let sum = |blocks: &[ScoreBlock]| {
        blocks.iter().map(|b| of(*b)).fold(TriadPart { points: 0, most: 0 }, |a, b| TriadPart {
            points: a.points + b.points,
            most: a.most + b.most,
        })
    };
    let found: i32 = score.findings.iter().filter(|f| f.rule == ScoreRule::MapFact).map(|f| f.points).sum();
    // Where wrong certainties ate up the block, the map gives way with it.
    let map = found.clamp(0, most).min(of(ScoreBlock::Interests).points);
    let mut people = sum(&[ScoreBlock::Relationship]);
    people.points += map;
    people.most += most;
    let words = sum(&[ScoreBlock::Guidance, ScoreBlock::Exchange, ScoreBlock::Objections]);
    let mut thing = sum(&[ScoreBlock::Interests, ScoreBlock::Solution, ScoreBlock::Outcome]);
    thing.points -= map;
    thing.most -= most;
    [people, words, thing]
}
