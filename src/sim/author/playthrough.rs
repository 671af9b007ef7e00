//! A journey: a recorded session with what came of each step, held against today's text.
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::sandbox::{ReplayStop, Sandbox, Start};
use super::state_diff::{StateChange, changes};
use crate::sim::compiled::CompiledScenario;
use crate::sim::score::score;
use crate::sim::session::state::State;
use crate::sim::session::{Unknown, WrittenAction};

/// A step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaythroughStep {
    /// What was done.
    pub did: WrittenAction,
    /// What came of it.
    pub came: Vec<StateChange>,
}

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaythroughEnd {
    /// `signed`, `walked_away`, `refused` or `deadline`.
    pub how: String,
    /// Points in hundredths.
    pub total: i32,
}

/// A recorded session with what came of each step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Playthrough {
    /// Where it began.
    pub start: Start,
    /// The steps.
    pub steps: Vec<PlaythroughStep>,
    /// How it ended; none while it was under way.
    pub end: Option<PlaythroughEnd>,
}

/// Where today's text and a journey part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Divergence {
    /// What it begins with is gone.
    Start(Unknown),
    /// A step is no longer possible.
    Step {
        /// Which, from 0.
        at: usize,
        /// Why.
        why: ReplayStop,
    },
    /// Something else comes of a step.
    Came {
        /// Which, from 0.
        at: usize,
        /// What came then and doesn't now.
        then: Vec<StateChange>,
        /// What comes now and didn't then.
        now: Vec<StateChange>,
    },
    /// It ends otherwise.
    End {
        /// How it ended then; none: it was under way.
        then: Option<PlaythroughEnd>,
        /// How it ends now.
        now: Option<PlaythroughEnd>,
    },
}

/// What came of holding a journey against today's text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaythroughResult {
    /// Steps in it.
    pub steps: usize,
    /// Steps that could be done.
    pub done: usize,
    /// Where they part, in order; none: it holds.
    pub partings: Vec<Divergence>,
}

impl PlaythroughResult {
    /// Whether today's text plays it as it was.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.partings.is_empty()
    }
}

impl Playthrough {
    /// Writes down what comes of these actions.
    ///
    /// # Errors
    /// The beginning names something that the scenario doesn't have; or the first action that is not possible, from 0,
    /// and why.
    pub fn record(
        c: &Arc<CompiledScenario>,
        start: &Start,
        actions: &[WrittenAction],
    ) -> Result<Self, Divergence> {
        let mut bench = Sandbox::new(c.clone(), start.clone()).map_err(Divergence::Start)?;
        let mut steps = Vec::with_capacity(actions.len());
        for (at, did) in actions.iter().enumerate() {
            let came = step(&mut bench, did).map_err(|why| Divergence::Step { at, why })?;
            steps.push(PlaythroughStep { did: did.clone(), came });
        }
        Ok(Self { start: start.clone(), steps, end: end(&bench) })
    }

    /// The same journey with what today's text makes of it, as far as it can be played.
    ///
    /// # Errors
    /// What it begins with is gone.
    pub fn renewed(&self, c: &Arc<CompiledScenario>) -> Result<Self, Unknown> {
        let (bench, _) = Sandbox::replaying(c.clone(), self.start.clone(), &self.actions())?;
        match Self::record(c, &self.start, bench.done()) {
            Ok(journey) => Ok(journey),
            // What was possible a moment ago on the same text is possible now.
            Err(_) => Ok(self.clone()),
        }
    }

    /// The step at which a parting is, from 0, with what was done there; none at the beginning and at the end.
    #[must_use]
    pub fn at(&self, parting: &Divergence) -> Option<(usize, &WrittenAction)> {
        let (Divergence::Step { at, .. } | Divergence::Came { at, .. }) = parting else {
            return None;
        };
        self.steps.get(*at).map(|step| (*at, &step.did))
    }

    /// What was done.
    #[must_use]
    pub fn actions(&self) -> Vec<WrittenAction> {
        self.steps.iter().map(|s| s.did.clone()).collect()
    }

    /// Holds it against a text: everything is done again, and where something else comes of it, that is told. A step
    /// that is no longer possible ends it.
    #[must_use]
    pub fn check(&self, c: &Arc<CompiledScenario>) -> PlaythroughResult {
        let mut checked = PlaythroughResult { steps: self.steps.len(), ..PlaythroughResult::default() };
        let mut bench = match Sandbox::new(c.clone(), self.start.clone()) {
            Ok(bench) => bench,
            Err(unknown) => {
                checked.partings.push(Divergence::Start(unknown));
                return checked;
            }
        };
        for (at, recorded) in self.steps.iter().enumerate() {
            match step(&mut bench, &recorded.did) {
                Ok(came) => {
                    let then = without(&recorded.came, &came);
                    let now = without(&came, &recorded.came);
                    if !then.is_empty() || !now.is_empty() {
                        checked.partings.push(Divergence::Came { at, then, now });
                    }
                }
                Err(why) => {
                    checked.partings.push(Divergence::Step { at, why });
                    return checked;
                }
            }
            checked.done += 1;
        }
        let now = end(&bench);
        if now != self.end {
            let then = self.end.clone();
            checked.partings.push(Divergence::End { then, now });
        }
        checked
    }
}

/// Those of `these` that are not among `those`; each counts once.
fn without(these: &[StateChange], those: &[StateChange]) -> Vec<StateChange> {
    let mut left: Vec<&StateChange> = those.iter().collect();
    let mut rest = Vec::new();
    for change in these {
        match left.iter().position(|other| other.alike(change)) {
            Some(at) => {
                left.remove(at);
            }
            None => rest.push(change.clone()),
        }
    }
    rest
}

fn step(bench: &mut Sandbox, did: &WrittenAction) -> Result<Vec<StateChange>, ReplayStop> {
    let before: State = bench.seat().inside().1.clone();
    bench.redo(did)?;
    let (c, after) = bench.seat().inside();
    Ok(changes(c, &before, after))
}

fn end(bench: &Sandbox) -> Option<PlaythroughEnd> {
    let (c, s) = bench.seat().inside();
    let outcome = s.outcome()?;
    Some(PlaythroughEnd { how: outcome.ending.name().to_owned(), total: score(c, s).total })
}
