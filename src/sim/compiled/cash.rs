//! The contract's instalments as the debrief adds them up.
use super::IssueId;
use super::codes;
use super::resolve::Resolver;
use crate::i18n::both;
use crate::sim::ordered::Ordered;

/// What each level of some issues adds.
pub(super) type ByLevel = Vec<(IssueId, Vec<i64>)>;

/// One instalment.
#[derive(Clone, Debug)]
pub struct CompiledInstalment {
    /// Issues with the levels under which it is paid at all.
    pub only: Vec<(IssueId, Vec<u8>)>,
    /// How much, in the scenario's unit, before the terms move it.
    pub amount: i64,
    /// What the levels of issues add to it.
    pub amount_by: ByLevel,
    /// Day from the first day of the case, before the terms move it.
    pub day: i64,
    /// What the levels of issues add to it.
    pub day_by: ByLevel,
}

pub(super) fn instalments(r: &mut Resolver<'_>) -> Vec<CompiledInstalment> {
    let scenario = r.scenario;
    let all = scenario.seller.instalments.iter().enumerate();
    all.map(|(i, written)| {
        let path = format!("seller.instalments[{i}]");
        CompiledInstalment {
            only: only(r, &format!("{path}.only"), &written.only),
            amount: written.amount,
            amount_by: by_level(r, &format!("{path}.amount_by"), &written.amount_by),
            day: written.day,
            day_by: by_level(r, &format!("{path}.day_by"), &written.day_by),
        }
    })
    .collect()
}

fn only(r: &mut Resolver<'_>, path: &str, written: &Ordered<Vec<String>>) -> Vec<(IssueId, Vec<u8>)> {
    let mut all = Vec::new();
    for (issue, levels) in written.iter() {
        let path = format!("{path}[\"{issue}\"]");
        let Some(id) = r.issue(&path, issue) else { continue };
        let levels = levels.iter().filter_map(|level| r.level(&path, id, level));
        all.push((id, levels.collect()));
    }
    all
}

fn by_level(r: &mut Resolver<'_>, path: &str, written: &Ordered<Vec<i64>>) -> ByLevel {
    let mut all = Vec::new();
    for (issue, levels) in written.iter() {
        let path = format!("{path}[\"{issue}\"]");
        let Some(id) = r.issue(&path, issue) else { continue };
        let spec = r.scenario.issues.values().nth(id.index());
        let count = spec.map_or(0, |i| i.levels.len());
        if levels.len() != count {
            r.problems.push(codes::SERVICES.problem(
                path,
                both!("problem.cash.levels_numbers_stand", issue, count, levels = levels.len()),
            ));
        }
        all.push((id, levels.clone()));
    }
    all
}
