//! The score: a list of findings, each with the lines it rests on, its rule and its points in hundredths.
//!
//! Blocks and weights are those of the design (100 points, weighed anew where the scenario says so); what each rule is
//! worth stands in the [`rulebook`]; the acts under each of the four names of the cooperative negotiation model are this
//! game's reading of them. A block's total is the sum of its findings; where that lies outside the block's range, a
//! finding of its own says so, so that every total is a sum of lines that can be read.
pub(in crate::sim) mod acts;
mod block;
pub mod card;
mod exchange;
mod guidance;
pub mod interests;
pub mod marks;
pub(in crate::sim) mod objections;
pub(in crate::sim) mod outcome;
mod points;
pub mod record;
pub mod relationship;
pub mod rulebook;
mod rules;
mod solution;
pub mod style;
pub mod triad;

use serde::{Deserialize, Serialize};

pub use block::ScoreBlock;
pub use card::{BlockScore, ScoreCard};
pub use points::RulePoints;
pub use rulebook::GATE;
pub use rules::ScoreRule;

use card::worth;
use rulebook::{Counting, PHASES, ScorePhase};

use crate::sim::compiled::{CompiledScenario, InterestId, IssueId, ObjectionId, ReplyId, RoleId};
use crate::sim::session::event::{Event, Logged};
use crate::sim::session::state::State;

/// What a finding is about, beside its lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingSubject {
    /// Nothing in particular.
    Nothing,
    /// A person.
    Role(RoleId),
    /// An interest.
    Interest(InterestId),
    /// An objection.
    Objection(ObjectionId),
    /// An issue.
    Issue(IssueId),
    /// A ratio or an amount, in the rule's own unit: measured and needed.
    Amount(i64, i64),
}

/// One scored observation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The block it belongs to.
    pub block: ScoreBlock,
    /// The rule.
    pub rule: ScoreRule,
    /// Points in hundredths.
    pub points: i32,
    /// Turn at which it was earned.
    pub turn: u16,
    /// Numbers of the actions it rests on; a ratio lists all that it counts.
    pub actions: Vec<u16>,
    /// The reply that it rests on, where there is one.
    pub reply: Option<ReplyId>,
    /// What it is about.
    pub about: FindingSubject,
}

/// The score of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// Everything that was scored, in the order of the blocks.
    pub findings: Vec<Finding>,
    /// What each block brought, and the most it can bring.
    #[serde(rename = "blocks")]
    pub card: ScoreCard,
    /// Points in all, in hundredths.
    pub total: i32,
}

/// Scores a session.
#[must_use]
pub fn score(c: &CompiledScenario, s: &State) -> Score {
    score_by(PHASES, c, s)
}

/// Scores a session by the blocks and rules of some phases.
#[must_use]
pub fn score_by(phases: &[&ScorePhase], c: &CompiledScenario, s: &State) -> Score {
    let card = ScoreCard::of_phases(phases, c);
    let used = [0; <ScoreRule as strum::EnumCount>::COUNT];
    let mut sheet = ScoreBuilder { c, s, card, findings: Vec::with_capacity(64), used };
    for spec in phases.iter().filter(|p| (p.applies)(c)).flat_map(|p| p.blocks) {
        let first = sheet.findings.len();
        (spec.judge)(&mut sheet);
        let sum: i32 = sheet.findings[first..].iter().map(|f| f.points).sum();
        let most = sheet.card.most(spec.block);
        let bounded = sum.clamp(0, most);
        if bounded != sum {
            let rule = if sum > bounded { ScoreRule::Ceiling } else { ScoreRule::Floor };
            let about = FindingSubject::Amount(i64::from(sum), i64::from(most));
            sheet.push(spec.block, rule, bounded - sum, s.turn, Vec::new(), None, about);
        }
        sheet.card.add(spec.block, bounded);
    }
    sheet.gate();
    let total = sheet.card.total();
    Score { findings: sheet.findings, card: sheet.card, total }
}

/// A sheet on which the blocks write their findings. What each is worth, it takes from the rulebook.
pub struct ScoreBuilder<'a> {
    pub(super) c: &'a CompiledScenario,
    pub(super) s: &'a State,
    card: ScoreCard,
    findings: Vec<Finding>,
    /// How many times each rule has counted.
    used: [u8; <ScoreRule as strum::EnumCount>::COUNT],
}

impl ScoreBuilder<'_> {
    /// What a rule is worth in this session.
    pub(super) fn worth(&self, rule: ScoreRule) -> RulePoints {
        worth(self.c, &self.card, rule)
    }

    /// A moment that counts in full, as often as the rule does: the first ones.
    pub(super) fn seen(&mut self, rule: ScoreRule, logged: &Logged, about: FindingSubject) -> bool {
        let used = &mut self.used[rule as usize];
        if rule.spec().times.is_some_and(|most| *used >= most) {
            return false;
        }
        *used = used.saturating_add(1);
        self.at(rule, self.worth(rule), logged, about);
        true
    }

    /// A finding that rests on one moment.
    pub(super) fn at(&mut self, rule: ScoreRule, points: RulePoints, logged: &Logged, about: FindingSubject) {
        let reply = self.reply_of(logged.action);
        self.found(rule, points, logged.turn, vec![logged.action], reply, about);
    }

    /// A finding that rests on several moments.
    pub(super) fn over(
        &mut self,
        rule: ScoreRule,
        points: RulePoints,
        actions: Vec<u16>,
        about: FindingSubject,
    ) {
        self.found(rule, points, self.s.turn, actions, None, about);
    }

    /// A finding about the session as a whole.
    pub(super) fn plain(&mut self, rule: ScoreRule, points: RulePoints, about: FindingSubject) {
        self.over(rule, points, Vec::new(), about);
    }

    /// A finding that rests on the last moment of some kind; about the session as a whole where there was none.
    pub(super) fn at_last(
        &mut self,
        rule: ScoreRule,
        points: RulePoints,
        about: FindingSubject,
        wanted: fn(&Event) -> bool,
    ) {
        match self.s.log.iter().rfind(|l| wanted(&l.event)) {
            Some(logged) => self.at(rule, points, logged, about),
            None => self.plain(rule, points, about),
        }
    }

    fn found(
        &mut self,
        rule: ScoreRule,
        points: RulePoints,
        turn: u16,
        actions: Vec<u16>,
        reply: Option<ReplyId>,
        about: FindingSubject,
    ) {
        debug_assert!(rule.spec().counting != Counting::Bound, "a bound belongs to the block that it keeps");
        if let Some(block) = rule.spec().block {
            self.push(block, rule, points.hundredths(), turn, actions, reply, about);
        }
    }

    fn push(
        &mut self,
        block: ScoreBlock,
        rule: ScoreRule,
        points: i32,
        turn: u16,
        actions: Vec<u16>,
        reply: Option<ReplyId>,
        about: FindingSubject,
    ) {
        self.findings.push(Finding { block, rule, points, turn, actions, reply, about });
    }

    /// Closes the gate where the line was crossed.
    fn gate(&mut self) {
        let s = self.s;
        let crossed: Vec<&Logged> = s.log.iter().filter(|l| matches!(l.event, Event::Crossed(..))).collect();
        let by = GATE - self.card.total();
        let Some(first) = crossed.first().filter(|_| by < 0) else {
            return;
        };
        let reply = if let Event::Crossed(reply, _) = first.event { Some(reply) } else { None };
        let actions = crossed.iter().map(|l| l.action).collect();
        let (block, rule) = (ScoreBlock::Ethics, ScoreRule::EthicsGate);
        self.push(block, rule, by, first.turn, actions, reply, FindingSubject::Nothing);
        self.card.add(block, by);
    }

    /// The reply said in an action.
    fn reply_of(&self, action: u16) -> Option<ReplyId> {
        let at = self.s.log.partition_point(|l| l.action < action);
        self.s.log[at..]
            .iter()
            .take_while(|l| l.action == action)
            .find_map(|l| if let Event::Replied(reply) = l.event { Some(reply) } else { None })
    }
}
