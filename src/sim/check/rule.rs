//! What a rule of the checker is: one entry with its code, its example and its function.
use super::in_step::Behind;
use crate::sim::compiled::CompiledScenario;
use crate::sim::problem::{Code, Problem};
use crate::sim::scenario::{Scenario, Text};

/// A rule. Everything that lists rules (the checker, `explain`, the tests) reads these entries.
#[derive(Clone, Copy, Debug)]
pub struct CheckRule {
    /// Its code, with seriousness, words and example.
    pub code: &'static Code,
    /// How it looks for problems.
    pub run: Run,
}

/// What a rule looks at.
#[derive(Clone, Copy, Debug)]
pub enum Run {
    /// The scenario as written; it need not compile.
    Written(fn(&Scenario, &mut RuleFindings)),
    /// The scenario as run.
    Compiled(fn(&CompiledScenario, &mut RuleFindings)),
    /// The scenario as written, beside the ids of the scenarios that can be named in it.
    Library(fn(&Scenario, &[String], &mut RuleFindings)),
    /// The texts with their paths, and those that have fallen behind what is known of them.
    Translations(fn(&[(String, Text)], &[Behind], &mut RuleFindings)),
}

/// What one rule finds.
#[derive(Debug)]
pub struct RuleFindings {
    code: &'static Code,
    problems: Vec<Problem>,
}

impl RuleFindings {
    /// Nothing found yet.
    pub(super) fn of(rule: &CheckRule) -> Self {
        Self { code: rule.code, problems: Vec::new() }
    }

    /// A problem of the rule's code at a path; not yet among the findings.
    pub(super) fn problem(&self, path: impl Into<String>, message: Text) -> Problem {
        self.code.problem(path, message)
    }

    /// Adds a problem.
    pub(super) fn push(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// Adds problems.
    pub(super) fn extend(&mut self, problems: impl IntoIterator<Item = Problem>) {
        self.problems.extend(problems);
    }

    /// Everything that was found.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }
}
