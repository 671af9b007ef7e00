//! The checker: what is wrong with a scenario beyond its shape. One rule a function, each with a stable code.
mod amounts;
mod conditions;
mod dialogue;
mod economy;
mod forms;
mod giveaways;
mod glyphs;
pub mod in_step;
mod interests;
mod knowledge;
mod languages;
mod numbers;
mod numerals;
mod objections;
mod reachability;
mod rule;
mod score_weights;
mod secrets;
mod tables;
mod terms;
mod texts;
pub mod translations;
mod unused;
mod waits;
mod words;

pub use forms::PORTRAITS;
pub use glyphs::drawable;
pub use rule::{CheckRule, RuleFindings, Run};

use rayon::prelude::*;

use crate::sim::compiled::{CompiledScenario, too_many};
use crate::sim::problem::Problem;
use crate::sim::scenario::{Answer, Cond, Reply, Scenario, Scene, Text};
use in_step::Behind;

/// Every rule, file by file.
pub fn rules() -> impl Iterator<Item = &'static CheckRule> {
    let files: [&'static [CheckRule]; 20] = [
        numbers::RULES,
        score_weights::RULES,
        texts::RULES,
        languages::RULES,
        translations::RULES,
        tables::RULES,
        economy::RULES,
        interests::RULES,
        objections::RULES,
        dialogue::RULES,
        knowledge::RULES,
        conditions::RULES,
        reachability::RULES,
        unused::RULES,
        giveaways::RULES,
        amounts::RULES,
        forms::RULES,
        secrets::RULES,
        waits::RULES,
        terms::RULES,
    ];
    files.into_iter().flatten()
}

/// Every rule that works on the scenario as written; it need not compile. `library` are the ids of the scenarios that
/// stand beside it. Where there is more of something than the game holds, that alone is said: the other rules would
/// take their time over it.
#[must_use]
pub fn check(scenario: &Scenario, library: &[String]) -> Vec<Problem> {
    let problems = too_many(scenario);
    if !problems.is_empty() {
        return problems;
    }
    let rules: Vec<&CheckRule> = rules().collect();
    let found = rules.par_iter().map(|rule| {
        let mut found = RuleFindings::of(rule);
        match rule.run {
            Run::Written(run) => run(scenario, &mut found),
            Run::Library(run) => run(scenario, library, &mut found),
            Run::Compiled(_) | Run::Translations(_) => {}
        }
        found.into_problems()
    });
    found.collect::<Vec<_>>().into_iter().flatten().collect()
}

/// Every rule that needs the scenario as run.
#[must_use]
pub fn check_compiled(compiled: &CompiledScenario) -> Vec<Problem> {
    let found = rules().map(|rule| {
        let mut found = RuleFindings::of(rule);
        if let Run::Compiled(run) = rule.run {
            run(compiled, &mut found);
        }
        found.into_problems()
    });
    found.flatten().collect()
}

/// Every rule that needs what is known of the translations: the texts with their paths, and those that have fallen
/// behind.
#[must_use]
pub fn check_translations(texts: &[(String, Text)], behind: &[Behind]) -> Vec<Problem> {
    let found = rules().map(|rule| {
        let mut found = RuleFindings::of(rule);
        if let Run::Translations(run) = rule.run {
            run(texts, behind, &mut found);
        }
        found.into_problems()
    });
    found.flatten().collect()
}

/// Every reply with its path and its scene.
fn replies(s: &Scenario) -> impl Iterator<Item = (String, &Scene, &Reply)> {
    s.scenes.iter().flat_map(|(id, scene)| {
        let path = move |reply: &str| format!("scenes[\"{id}\"].replies[\"{reply}\"]");
        scene.replies.iter().map(move |(reply, r)| (path(reply), scene, r))
    })
}

/// Calls `see` with every condition, those inside `Not` and `Any` too.
fn each_cond<'s>(s: &'s Scenario, see: &mut dyn FnMut(&'s Cond)) {
    fn down<'s>(conds: &'s [Cond], see: &mut dyn FnMut(&'s Cond)) {
        for cond in conds {
            see(cond);
            if let Cond::Not(inner) | Cond::Any(inner) = cond {
                down(inner, see);
            }
        }
    }
    for list in conditions::lists(s) {
        down(list.conds, see);
    }
}

/// Every answer with its scene.
fn answers(s: &Scenario) -> impl Iterator<Item = (&Scene, &Answer)> {
    let of = |scene| -> Box<dyn Iterator<Item = (&Scene, &Answer)> + '_> {
        let scene: &Scene = scene;
        Box::new(scene.replies.values().flat_map(move |r| r.answers.iter().map(move |a| (scene, a))))
    };
    s.scenes.values().flat_map(of)
}

/// The hidden hands by id; one without a name where there is one truth only.
fn hands(s: &Scenario) -> Vec<Option<&str>> {
    if s.hands.is_empty() { vec![None] } else { s.hands.keys().map(Some).collect() }
}

/// The places of conditions about hidden things in a list.
fn hidden_among(conds: &[Cond]) -> impl Iterator<Item = usize> + '_ {
    conds.iter().enumerate().filter(|(_, c)| c.is_hidden()).map(|(i, _)| i)
}
