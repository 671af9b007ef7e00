//! How the committee decides, ready to run.
use super::resolve::Resolver;
use super::{CompiledScenario, RoleId, RoleSet, codes};
use crate::i18n::both;
use crate::sim::scenario::DecisionRule;

/// How the committee decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompiledDecision {
    /// Everybody with a say has to sign.
    Unanimous,
    /// Those who sign hold at least this share of the committee's power, in thousandths.
    Weighted(i64),
    /// These have to sign: the chief, and those whose refusal the chief respects.
    Chief(RoleSet),
}

impl CompiledDecision {
    /// Whether the deal is made where `signers` sign.
    #[must_use]
    pub fn passes(&self, c: &CompiledScenario, signers: RoleSet) -> bool {
        match self {
            Self::Unanimous => c.voters().all(|r| signers.has(r)),
            Self::Weighted(least) => {
                let power = |r: &RoleId| c.roles[*r].power;
                let all: i64 = c.voters().map(|r| power(&r)).sum();
                let signed: i64 = c.voters().filter(|r| signers.has(*r)).map(|r| power(&r)).sum();
                signed * 1000 >= least * all
            }
            Self::Chief(needed) => needed.iter().all(|r| signers.has(r)),
        }
    }

    /// Those without whom nothing is signed.
    #[must_use]
    pub fn needed(&self, c: &CompiledScenario) -> RoleSet {
        match self {
            Self::Unanimous => c.voters().fold(RoleSet::EMPTY, RoleSet::with),
            Self::Weighted(_) => {
                let all = c.voters().fold(RoleSet::EMPTY, RoleSet::with);
                let without = |r: &RoleId| c.voters().filter(|x| x != r).fold(RoleSet::EMPTY, RoleSet::with);
                all.iter().filter(|r| !self.passes(c, without(r))).fold(RoleSet::EMPTY, RoleSet::with)
            }
            Self::Chief(needed) => *needed,
        }
    }
}

/// Resolves the rule; a chief or a veto of somebody without a say is a finding.
pub(super) fn decision(r: &mut Resolver<'_>) -> CompiledDecision {
    match &r.scenario.decision {
        DecisionRule::Unanimous => CompiledDecision::Unanimous,
        DecisionRule::Weighted(share) => CompiledDecision::Weighted(super::ranges::thousandths(*share)),
        DecisionRule::Chief { role, vetoes } => {
            let chief = voter(r, "decision.role", role).unwrap_or(RoleId(0));
            let mut needed = RoleSet::one(chief);
            for (i, veto) in vetoes.iter().enumerate() {
                needed = voter(r, &format!("decision.vetoes[{i}]"), veto).map_or(needed, |v| needed.with(v));
            }
            CompiledDecision::Chief(needed)
        }
    }
}

fn voter(r: &mut Resolver<'_>, path: &str, id: &str) -> Option<RoleId> {
    let role = r.role(path, id)?;
    let votes = r.scenario.roles.get(id).is_some_and(|x| x.votes);
    if !votes {
        r.problems.push(codes::NO_SAY.problem(path, both!("problem.decision.no_say", id)));
    }
    votes.then_some(role)
}
