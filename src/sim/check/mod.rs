//! The checker: what is wrong with a scenario beyond its shape. One rule a function, each with a stable code.
mod dialogue;
mod economy;
mod interests;
mod knowledge;
mod numbers;
mod objections;
mod texts;
mod words;

use crate::sim::compiled::Compiled;
use crate::sim::problem::Problem;
use crate::sim::scenario::{Answer, Cond, Reply, Scenario, Scene};

/// A rule on the scenario as written.
type Rule = fn(&Scenario, &mut Vec<Problem>);
/// A rule that needs the scenario as run.
type CompiledRule = fn(&Compiled, &mut Vec<Problem>);

const RULES: &[Rule] = &[
    numbers::format,
    texts::missing,
    texts::too_long,
    numbers::weights,
    numbers::shares,
    numbers::powers,
    numbers::levels,
    numbers::reservations,
    numbers::open_everywhere,
    numbers::someone_decides,
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
];

const COMPILED_RULES: &[CompiledRule] = &[
    interests::ways,
    objections::never_raised,
    objections::never_settled,
    objections::root_not_true,
    economy::empty_zone,
];

/// Every rule that works on the scenario as written; it need not compile.
#[must_use]
pub fn check(scenario: &Scenario) -> Vec<Problem> {
    let mut problems = Vec::new();
    for rule in RULES {
        rule(scenario, &mut problems);
    }
    problems
}

/// Every rule that needs the scenario as run.
#[must_use]
pub fn check_compiled(compiled: &Compiled) -> Vec<Problem> {
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
        scene
            .replies
            .iter()
            .map(move |(reply, r)| (path(reply), scene, r))
    })
}

/// Every answer with its scene.
fn answers(s: &Scenario) -> impl Iterator<Item = (&Scene, &Answer)> {
    let of = |scene| -> Box<dyn Iterator<Item = (&Scene, &Answer)> + '_> {
        let scene: &Scene = scene;
        Box::new(
            scene
                .replies
                .values()
                .flat_map(move |r| r.answers.iter().map(move |a| (scene, a))),
        )
    };
    s.scenes.values().flat_map(of)
}

/// The hidden hands by id; one without a name where there is one truth only.
fn hands(s: &Scenario) -> Vec<Option<&str>> {
    if s.hands.is_empty() {
        vec![None]
    } else {
        s.hands.keys().map(Some).collect()
    }
}

/// The places of conditions about hidden things in a list.
fn hidden_among(conds: &[Cond]) -> impl Iterator<Item = usize> + '_ {
    conds
        .iter()
        .enumerate()
        .filter(|(_, c)| c.is_hidden())
        .map(|(i, _)| i)
}
