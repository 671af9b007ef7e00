//! The checker: what is wrong with a scenario beyond its shape. One rule a function, each with a stable code.
mod conditions;
mod dialogue;
mod economy;
mod giveaways;
mod glyphs;
mod interests;
mod knowledge;
mod languages;
mod numbers;
mod numerals;
mod objections;
mod reachability;
mod tables;
mod texts;
mod unused;
mod words;

pub use glyphs::drawable;
pub use texts::each_text;

use rayon::prelude::*;

use crate::sim::compiled::{CompiledScenario, too_many};
use crate::sim::problem::Problem;
use crate::sim::scenario::{Answer, Cond, Reply, Scenario, Scene};

/// A rule on the scenario as written.
type CheckRule = fn(&Scenario, &mut Vec<Problem>);
/// A rule that needs the scenario as run.
type CompiledRule = fn(&CompiledScenario, &mut Vec<Problem>);

const RULES: &[CheckRule] = &[
    numbers::format,
    texts::missing,
    texts::too_long,
    texts::too_long_elsewhere,
    languages::characters,
    languages::translated,
    languages::numbers,
    languages::names,
    languages::stale,
    languages::law,
    languages::paired,
    numbers::score_weights,
    numbers::weights,
    numbers::shares,
    numbers::powers,
    numbers::open_everywhere,
    numbers::someone_decides,
    tables::flat_tables,
    tables::idle_issues,
    tables::reservation_and_target,
    economy::quotation_within_authority,
    economy::openings_within_authority,
    dialogue::enough_replies,
    dialogue::answers,
    dialogue::loops,
    dialogue::reply_conditions,
    dialogue::topic_conditions,
    dialogue::unreachable_beats,
    knowledge::never_taught,
    knowledge::decoys,
    knowledge::giveaway_length,
    conditions::never_true,
    conditions::always_true,
    conditions::shadowed_answers,
    conditions::runs_dry,
    conditions::hand_at_the_door,
    reachability::never,
    unused::idle_facts,
    unused::introductions,
    unused::idle_documents,
    unused::terms_ahead,
    giveaways::dominated,
    giveaways::best_on_all,
    giveaways::refusable,
    giveaways::card_lengths,
    giveaways::says_too_much,
];

const COMPILED_RULES: &[CompiledRule] = &[
    interests::ways,
    objections::never_raised,
    objections::never_settled,
    objections::root_not_true,
    economy::empty_zone,
    tables::target_in_reach,
    tables::frontier_in_reach,
];

/// Every rule that works on the scenario as written; it need not compile. Where there is more of something than the game
/// holds, that alone is said: the other rules would take their time over it.
#[must_use]
pub fn check(scenario: &Scenario) -> Vec<Problem> {
    let mut problems = too_many(scenario);
    if !problems.is_empty() {
        return problems;
    }
    let found = RULES.par_iter().map(|rule| {
        let mut problems = Vec::new();
        rule(scenario, &mut problems);
        problems
    });
    problems.extend(found.collect::<Vec<_>>().into_iter().flatten());
    problems
}

/// Every rule that needs the scenario as run.
#[must_use]
pub fn check_compiled(compiled: &CompiledScenario) -> Vec<Problem> {
    let mut problems = Vec::new();
    for rule in COMPILED_RULES {
        rule(compiled, &mut problems);
    }
    problems
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
