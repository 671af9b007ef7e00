//! What a topic is judged from, and what it left within reach.
use super::AtTurn;
use super::deal::DealReview;
use super::missed_replies::ReplyMoment;
use super::people::PersonReview;
use super::replay::Replay;
use crate::sim::score::card::worth;
use crate::sim::score::{RulePoints, Score, ScoreRule};

/// What a topic left, before it is compared with the others.
pub(super) struct PointsLeft {
    pub(super) points: RulePoints,
    pub(super) evidence: Vec<AtTurn>,
}

impl PointsLeft {
    pub(super) fn new(points: RulePoints, evidence: Vec<AtTurn>) -> Self {
        Self { points, evidence }
    }

    pub(super) fn nothing() -> Self {
        Self::new(RulePoints::NONE, Vec::new())
    }
}

/// Everything that a topic is judged from.
pub(super) struct RecommendationInput<'a> {
    pub(super) p: &'a Replay<'a>,
    pub(super) score: &'a Score,
    pub(super) people: &'a [PersonReview],
    pub(super) deal: &'a DealReview,
    pub(super) choices: Vec<ReplyMoment>,
    /// Whether an action left a line that can be read.
    pub(super) visible: Vec<bool>,
}

impl RecommendationInput<'_> {
    /// What a rule is worth in this session.
    pub(super) fn worth(&self, rule: ScoreRule) -> RulePoints {
        worth(self.p.c, &self.score.card, rule)
    }

    /// Points that some rules earned, losses apart.
    pub(super) fn earned(&self, rules: &[ScoreRule]) -> RulePoints {
        let own = self.score.findings.iter().filter(|f| rules.contains(&f.rule));
        own.map(|f| RulePoints::found(f).max(RulePoints::NONE)).sum()
    }

    /// How often a rule earned something.
    pub(super) fn times(&self, rule: ScoreRule) -> usize {
        self.score.findings.iter().filter(|f| f.rule == rule && f.points > 0).count()
    }

    /// What some rules cost, above zero, and where.
    pub(super) fn charged(&self, rules: &[ScoreRule]) -> PointsLeft {
        let own = self.score.findings.iter().filter(|f| rules.contains(&f.rule) && f.points < 0);
        let mut lost = PointsLeft::nothing();
        for finding in own {
            lost.points += -RulePoints::found(finding);
            lost.evidence.extend(finding.actions.iter().map(|a| self.p.at(*a)));
        }
        lost
    }

    /// Whether a line of the action can be read in the transcript.
    pub(super) fn shows(&self, at: AtTurn) -> bool {
        self.visible.get(usize::from(at.action)).copied().unwrap_or(false)
    }
}
