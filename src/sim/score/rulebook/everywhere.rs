//! Rules of no phase: what keeps every block inside its range, and the gate.
use super::{Counting, RuleSource, RuleSpec, ScoreBlock, ScoreRule};

const fn bound(rule: ScoreRule) -> RuleSpec {
    RuleSpec {
        rule,
        block: None,
        points: 0,
        times: None,
        counting: Counting::Bound,
        source: RuleSource::Outline,
        after: "",
    }
}

/// The table.
pub(super) const RULES: &[RuleSpec] = &[
    bound(ScoreRule::Ceiling),
    bound(ScoreRule::Floor),
    RuleSpec {
        block: Some(ScoreBlock::Ethics),
        points: 4000,
        times: Some(1),
        counting: Counting::Cap,
        ..bound(ScoreRule::EthicsGate)
    },
];
