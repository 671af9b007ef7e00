//! What outline and picture show: the scenario in outline, and what was found out about it, each thing at its entry.
use std::sync::Arc;

use crate::sim::outline::{EntryKind, Graph, Outline, Tie};
use crate::sim::problem::Level;
use crate::sim::scenario::{Scenario, Text};

/// A problem, at its place in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedProblem {
    /// Where it is, as a path into the file.
    pub path: String,
    /// How much it matters.
    pub level: Level,
    /// Its code.
    pub code: String,
    /// What is wrong, in a sentence.
    pub sentence: Text,
    /// What to do.
    pub help: Option<Text>,
}

/// How often something was reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReachCount {
    /// What, as a path into the file: a scene, a reply, an interest, an objection.
    pub path: String,
    /// In how many sessions.
    pub hits: u64,
    /// By whom: places in the list of policies.
    pub by: Vec<usize>,
}

/// What bots found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutlineCoverage {
    /// Sessions played in all.
    pub sessions: u64,
    /// The policies that played, by name.
    pub policies: Vec<String>,
    /// How often everything was reached; what is not in it was not watched.
    pub seen: Vec<ReachCount>,
}

/// What outline and picture show. Made anew when the file, its problems or the lab's results change.
#[derive(Clone, Debug)]
pub struct OutlineModel {
    /// The scenario, for names and conditions in words.
    pub scenario: Arc<Scenario>,
    /// It in outline.
    pub outline: Outline,
    /// The picture of that.
    pub graph: Graph,
    /// What the check found.
    pub problems: Vec<PlacedProblem>,
    /// What bots found; nothing before they have played.
    pub coverage: Option<OutlineCoverage>,
    /// The text of the file, as far as it is to be shown.
    text: Arc<str>,
    /// Entry to the line at which it stands, from 1.
    lines: Vec<Option<usize>>,
    /// Entry to its own problems.
    troubles: Vec<Vec<usize>>,
    /// Problems that lie in no entry.
    pub elsewhere: Vec<usize>,
    /// Entry to its place in what was reached.
    seen: Vec<Option<usize>>,
}

impl OutlineModel {
    /// Lays out a scenario. `lines` says at which line, from 1, a path of the file stands; what is missing there has no
    /// line of its own.
    #[must_use]
    pub fn new(
        scenario: Arc<Scenario>,
        lines: &[(String, usize)],
        problems: Vec<PlacedProblem>,
        coverage: Option<OutlineCoverage>,
    ) -> Self {
        let outline = Outline::of(&scenario);
        let graph = Graph::of(&outline);
        let count = outline.entries.len();
        let mut model = Self {
            scenario,
            text: Arc::from(""),
            lines: vec![None; count],
            troubles: vec![Vec::new(); count],
            elsewhere: Vec::new(),
            seen: vec![None; count],
            graph,
            problems,
            coverage,
            outline,
        };
        for (path, line) in lines {
            if let Some(entry) = model.outline.at(path) {
                model.lines[entry] = Some(*line);
            }
        }
        for (i, problem) in model.problems.iter().enumerate() {
            match model.outline.around(&problem.path) {
                Some(entry) => model.troubles[entry].push(i),
                None => model.elsewhere.push(i),
            }
        }
        for (i, seen) in model.coverage.iter().flat_map(|c| &c.seen).enumerate() {
            if let Some(entry) = model.outline.at(&seen.path) {
                model.seen[entry] = Some(i);
            }
        }
        model
    }

    /// The same with the text of the file, to show its lines.
    #[must_use]
    pub fn with_text(self, text: Arc<str>) -> Self {
        Self { text, ..self }
    }

    /// Some lines of the file from one on, counted from 1.
    pub(super) fn text_from(&self, line: usize, count: usize) -> Vec<&str> {
        self.text.lines().skip(line.saturating_sub(1)).take(count).collect()
    }

    /// The line at which an entry stands, from 1, if that is known; an answer's reply where it has none of its own.
    #[must_use]
    pub fn line(&self, entry: usize) -> Option<usize> {
        let own = self.lines.get(entry).copied().flatten();
        let e = self.outline.entries.get(entry)?;
        let above = e.above.filter(|_| e.kind == EntryKind::Answer);
        own.or_else(|| self.lines.get(above?).copied().flatten())
    }

    /// The problems of an entry itself.
    pub fn troubles(&self, entry: usize) -> impl Iterator<Item = &PlacedProblem> {
        let own = self.troubles.get(entry).map_or(&[][..], Vec::as_slice);
        own.iter().map(|i| &self.problems[*i])
    }

    /// An entry and everything under it; for a scene without the scenes that follow from it.
    #[must_use]
    pub fn within(&self, entry: usize) -> Vec<usize> {
        let entries = &self.outline.entries;
        let mut found = Vec::new();
        let mut todo = vec![entry];
        while let Some(at) = todo.pop() {
            found.push(at);
            todo.extend(entries[at].below.iter().filter(|b| !entries[**b].kind.is_scene()));
        }
        found
    }

    /// How many problems there are in an entry and under it, and how serious the worst is.
    #[must_use]
    pub fn worst(&self, entry: usize) -> Option<(Level, usize)> {
        let all = self.within(entry);
        let levels = || all.iter().flat_map(|e| self.troubles(*e)).map(|p| p.level);
        levels().min().map(|level| (level, levels().count()))
    }

    /// How often an entry was reached, if that was watched.
    #[must_use]
    pub fn seen(&self, entry: usize) -> Option<&ReachCount> {
        let at = self.seen.get(entry).copied().flatten()?;
        self.coverage.as_ref()?.seen.get(at)
    }

    /// In how many of a thousand sessions an entry was reached, if that was watched; at least one where it was at all.
    #[must_use]
    pub fn share(&self, entry: usize) -> Option<u16> {
        let sessions = self.coverage.as_ref()?.sessions.max(1);
        let hits = self.seen(entry)?.hits;
        let share = (hits.saturating_mul(1000) / sessions).clamp(u64::from(hits > 0), 1000);
        u16::try_from(share).ok()
    }

    /// Whether bots could have reached an entry, and none did.
    #[must_use]
    pub fn never(&self, entry: usize) -> bool {
        self.seen(entry).is_some_and(|s| s.hits == 0)
    }

    /// Whether somebody tells a fact.
    #[must_use]
    pub fn tells(&self, fact: usize, role: usize) -> bool {
        let told = self.outline.ties(fact).0.filter(|l| l.tie == Tie::Teaches);
        told.map(|l| self.outline.entries[l.from].by).any(|by| by == Some(role))
    }

    /// Whether words or ids of an entry, or the code of one of its problems, contain what somebody looks for.
    #[must_use]
    pub fn matches(&self, entry: usize, wanted: &str) -> bool {
        let e = &self.outline.entries[entry];
        let has = |text: &str| text.to_lowercase().contains(wanted);
        let texts = [&e.title, &e.words];
        // An answer's number says nothing.
        e.kind != EntryKind::Answer && has(&e.id)
            || texts.iter().any(|t| has(&t.zh) || has(&t.en))
            || self.troubles(entry).any(|p| has(&p.code))
    }
}
