//! From the scenario as written to the scenario as run.
use typed_index_collections::{TiSlice, TiVec, ti_vec};

use super::codes;
use crate::i18n::both;
use std::sync::OnceLock;

use super::cash::instalments;
use super::decision::decision;
use super::dialogue::{link_objections, scenes};
use super::facts_events::{docs, events, facts, relations};
use super::limits::too_many;
use super::people::{cards, decoy_subjects, interests, objections, roles};
use super::ranges::{out_of_range, thousandths};
use super::resolve::{Resolver, package};
use super::{
    CompiledInterest, CompiledIssue, CompiledRole, CompiledScenario, HandId, InterestId, IssueId, Package,
    RoleId, Utility,
};
use crate::sim::glossary::Glossary;
use crate::sim::problem::Problem;
use crate::sim::scenario::Scenario;

/// Compiles a scenario.
///
/// # Errors
/// Every id that can't be found and every shape that can't be run, all at once.
pub fn compile(scenario: &Scenario) -> Result<CompiledScenario, Vec<Problem>> {
    let too_many = too_many(scenario);
    if !too_many.is_empty() {
        return Err(too_many);
    }
    let mut r = Resolver::new(scenario);
    r.problems = out_of_range(scenario);
    let hands = scenario.hands.len().max(1);

    let issues = issues(&mut r);
    let quotation = package(&mut r, "seller.quotation", Package::default(), &scenario.seller.quotation);
    for (id, _) in scenario.issues.iter() {
        if scenario.seller.quotation.get(id).is_none() {
            r.problems.push(
                codes::UNQUOTED_ISSUE
                    .problem("seller.quotation", both!("problem.compile.our_quotation_no_level", id)),
            );
        }
    }
    let mut openings = ti_vec![quotation];
    for (id, offer) in scenario.seller.openings.iter() {
        openings.push(package(
            &mut r,
            &format!("seller.openings[\"{id}\"].levels"),
            quotation,
            &offer.levels,
        ));
    }
    let instalments = instalments(&mut r);
    let interests = interests(&mut r, hands);
    let cards = cards(&r, &interests);
    let mut interests = interests;
    for (i, card) in cards.iter_enumerated() {
        if let Some(interest) = card.interest {
            interests[interest].card = Some(i);
        }
    }
    let mut cards = cards;
    decoy_subjects(&mut r, &mut cards);
    let mut objections = objections(&mut r, hands);
    let (mut scenes, replies) = scenes(&mut r, hands, quotation);
    link_objections(&mut objections, &mut scenes, &replies);
    let roles = roles(&mut r, quotation, &scenes);
    let facts = facts(&mut r);
    let docs = docs(&mut r);
    let events = events(&mut r);
    let relations = relations(&mut r);
    let decision = decision(&mut r);
    if !r.problems.is_empty() {
        return Err(r.problems);
    }
    let known = scenario.facts.values().enumerate().filter(|(_, f)| f.known).map(|(i, _)| i.into()).collect();
    let utility = (0..hands).map(|hand| utilities(&issues, &interests, &roles, HandId::from(hand))).collect();
    let sum =
        |pick: fn(&[i64]) -> Option<i64>| issues.iter().map(|i| pick(&i.at_risk).unwrap_or(0)).sum::<i64>();
    let risk_range = (sum(|v| v.iter().min().copied()), sum(|v| v.iter().max().copied()));
    Ok(CompiledScenario {
        source: scenario.clone(),
        issues,
        facts,
        known,
        docs,
        hands,
        roles,
        interests,
        cards,
        objections,
        scenes,
        replies,
        events,
        relations,
        decision,
        quotation,
        openings,
        utility,
        instalments,
        risk_range,
        economy: (0..hands).map(|_| OnceLock::new()).collect(),
        glossary: OnceLock::new(),
    })
}

impl CompiledScenario {
    /// The scenario as its author wrote it, hidden half included: for author's tools and the debrief, never for play.
    #[must_use]
    pub fn author(&self) -> &Scenario {
        &self.source
    }

    /// The terms of the trade: the program's and the scenario's.
    #[must_use]
    pub fn glossary(&self) -> &Glossary {
        if self.source.terms.is_empty() {
            return Glossary::own();
        }
        self.glossary.get_or_init(|| Glossary::with(&self.source.terms))
    }

    /// How many hidden hands there are, at least 1.
    #[must_use]
    pub fn hands(&self) -> usize {
        self.hands
    }
}

pub(super) fn issues(r: &mut Resolver<'_>) -> TiVec<IssueId, CompiledIssue> {
    let scenario = r.scenario;
    let mut issues = TiVec::new();
    for (id, issue) in scenario.issues.iter() {
        let path = format!("issues[\"{id}\"]");
        let latent = r.tests(&format!("{path}.latent"), None, &issue.latent);
        let mut limit = None;
        for (i, one) in scenario.seller.authority.iter().enumerate().filter(|(_, l)| l.issue == id) {
            let index = IssueId::from(issues.len());
            limit = r
                .level(&format!("seller.authority[{i}].beyond"), index, &one.beyond)
                .map(|level| (level, one.days));
        }
        issues.push(CompiledIssue {
            seller: issue.seller.clone(),
            at_risk: issue.at_risk.clone(),
            clause: issue.clause.iter().map(|q| thousandths(*q)).collect(),
            latent,
            price: issue.price,
            limit,
        });
        if issue.seller.len() != issue.levels.len() || issue.levels.is_empty() {
            r.problems.push(codes::SELLER_VALUES.problem(
                format!("{path}.seller"),
                both!(
                    "problem.compile.levels_seller_values",
                    levels = issue.levels.len(),
                    issue = issue.seller.len()
                ),
            ));
        }
    }
    for (i, limit) in scenario.seller.authority.iter().enumerate() {
        r.issue(&format!("seller.authority[{i}].issue"), &limit.issue);
    }
    issues
}

pub(super) fn utilities(
    issues: &TiSlice<IssueId, CompiledIssue>,
    interests: &TiSlice<InterestId, CompiledInterest>,
    roles: &TiSlice<RoleId, CompiledRole>,
    hand: HandId,
) -> TiVec<RoleId, Vec<Vec<Utility>>> {
    roles
        .iter()
        .map(|role| {
            let mut table: Vec<Vec<i64>> = issues.iter().map(|i| vec![0; usize::from(i.levels())]).collect();
            for interest in role.interests.iter().map(|i| &interests[*i]) {
                let weight = interest.weight[hand];
                for (issue, share, levels) in &interest.serves[hand] {
                    for (cell, level) in table[issue.index()].iter_mut().zip(levels) {
                        *cell += weight * share * level;
                    }
                }
            }
            table
        })
        .collect()
}
