//! The rulebook: what every rule is worth, how often it counts and where the value comes from. Judges, the debrief's
//! topics, `explain` and the reference read it; nothing else holds a point value.
//!
//! Each phase of a session brings its own blocks and rules ([`ScorePhase`]). Another phase is one more entry of
//! [`PHASES`], with its own table; that of the deal stays as it is.
mod deal;
mod everywhere;

pub use deal::DEAL;

use serde::Serialize;
use strum::{EnumCount as _, IntoStaticStr};

use super::{ScoreBlock, ScoreBuilder, ScoreRule};
use crate::sim::compiled::CompiledScenario;

/// What is written of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct RuleSpec {
    /// Which.
    pub rule: ScoreRule,
    /// The block that it belongs to; none for what keeps any block inside its range.
    pub block: Option<ScoreBlock>,
    /// Points in hundredths under the block's default weight; below zero: what it costs.
    pub points: i32,
    /// How many times it counts in a session, the first ones; none: as often as it is seen.
    pub times: Option<u8>,
    /// How the points are counted.
    pub counting: Counting,
    /// Where the value comes from.
    pub source: RuleSource,
    /// The published work that the rule leans on; empty: none. The value is not taken from there.
    pub after: &'static str,
}

/// How the points of a rule are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Counting {
    /// All of them each time.
    Each,
    /// All of them each time; in a session of fewer than 30 turns up to two and a half times as many, as there is room
    /// for fewer such acts.
    EachByLength,
    /// A share of them, as measured over the session.
    Share,
    /// Divided among the objections that came up.
    PerObjection,
    /// It says what was seen, and is worth nothing.
    Nothing,
    /// The most that is left of the whole score.
    Cap,
    /// What brings a block back into its range.
    Bound,
}

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum RuleSource {
    /// The outline of the score says so: blocks and their main parts. A proposal of this game, after the sheets of judges
    /// at sales and negotiation competitions.
    Outline,
    /// This game's own reading, set so that the scores of the bots come out in order.
    Reading,
}

/// A block as a phase brings it.
#[derive(Clone, Copy)]
pub struct BlockSpec {
    /// Which.
    pub block: ScoreBlock,
    /// The most that it can bring where the scenario does not weigh it anew, in hundredths.
    pub most: i32,
    /// Who judges it.
    pub judge: fn(&mut ScoreBuilder<'_>),
}

/// What a phase of a session brings to the score.
#[derive(Clone, Copy)]
pub struct ScorePhase {
    /// Its name in JSON and under `explain.score.phase` in the locale files.
    pub name: &'static str,
    /// Whether sessions of a scenario have it.
    pub applies: fn(&CompiledScenario) -> bool,
    /// Its blocks, in the order of the report.
    pub blocks: &'static [BlockSpec],
    /// Its rules, in the order of the blocks.
    pub rules: &'static [RuleSpec],
}

/// Every phase, in the order in which they are played and reported.
pub const PHASES: &[&ScorePhase] = &[&DEAL];

/// Rules that belong to no phase: they hold in all.
pub const EVERYWHERE: &[RuleSpec] = everywhere::RULES;

/// The most that a session can reach once it has crossed the line, in hundredths.
pub const GATE: i32 = ScoreRule::EthicsGate.spec().points;

const fn book() -> [RuleSpec; ScoreRule::COUNT] {
    let mut found: [Option<RuleSpec>; ScoreRule::COUNT] = [None; ScoreRule::COUNT];
    let mut phase = 0;
    while phase <= PHASES.len() {
        let rules = if phase < PHASES.len() { PHASES[phase].rules } else { EVERYWHERE };
        let mut i = 0;
        while i < rules.len() {
            let at = rules[i].rule as usize;
            assert!(found[at].is_none(), "a rule has two entries in the rulebook");
            found[at] = Some(rules[i]);
            i += 1;
        }
        phase += 1;
    }
    let mut book = [EVERYWHERE[0]; ScoreRule::COUNT];
    let mut i = 0;
    while i < book.len() {
        match found[i] {
            Some(spec) => book[i] = spec,
            None => panic!("a rule has no entry in the rulebook"),
        }
        i += 1;
    }
    book
}

impl ScoreRule {
    /// Its entry in the rulebook.
    #[must_use]
    pub const fn spec(self) -> &'static RuleSpec {
        const ENTRIES: [RuleSpec; ScoreRule::COUNT] = book();
        &ENTRIES[self as usize]
    }
}

/// The most that a block can bring by default, in hundredths; 0 for the gate.
#[must_use]
pub fn default_most(block: ScoreBlock) -> i32 {
    let mut own = PHASES.iter().flat_map(|p| p.blocks).filter(|b| b.block == block);
    own.next().map_or(0, |b| b.most)
}
