//! A journey: a recorded session with what came of each step, held against today's text.
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::bench::{Bench, Start, Stop};
use super::change::{Change, changes, end_name};
use crate::sim::compiled::Compiled;
use crate::sim::score::score;
use crate::sim::session::state::State;
use crate::sim::session::{Unknown, WrittenAction};

/// A step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What was done.
    pub did: WrittenAction,
    /// What came of it.
    pub came: Vec<Change>,
}

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct End {
    /// `signed`, `walked_away`, `refused` or `deadline`.
    pub how: String,
    /// Points in hundredths.
    pub total: i32,
}

/// A recorded session with what came of each step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Journey {
    /// Where it began.
    pub start: Start,
    /// The steps.
    pub steps: Vec<Step>,
    /// How it ended; none while it was under way.
    pub end: Option<End>,
}

/// Where today's text and a journey part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Parting {
    /// What it begins with is gone.
    Start(Unknown),
    /// A step is no longer possible.
    Step {
        /// Which, from 0.
        at: usize,
        /// Why.
        why: Stop,
    },
    /// Something else comes of a step.
    Came {
        /// Which, from 0.
        at: usize,
        /// What came then and doesn't now.
        then: Vec<Change>,
        /// What comes now and didn't then.
        now: Vec<Change>,
    },
    /// It ends otherwise.
    End {
        /// How it ended then; none: it was under way.
        then: Option<End>,
        /// How it ends now.
        now: Option<End>,
    },
}

/// What came of holding a journey against today's text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// Steps in it.
    pub steps: usize,
    /// Steps that could be done.
    pub done: usize,
    /// Where they part, in order; none: it holds.
    pub partings: Vec<Parting>,
}

impl Checked {
    /// Whether today's text plays it as it was.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.partings.is_empty()
    }
}

impl Journey {
    /// Writes down what comes of these actions.
    ///
    /// # Errors
    /// The beginning names something that the scenario doesn't have; or the first action that is not possible, from 0,
    /// and why.
    pub fn record(c: &Arc<Compiled>, start: &Start, actions: &[WrittenAction]) -> Result<Self, Parting> {
        let mut bench = Bench::new(c.clone(), start.clone()).map_err(Parting::Start)?;
        let mut steps = Vec::with_capacity(actions.len());
        for (at, did) in actions.iter().enumerate() {
            let came = step(&mut bench, did).map_err(|why| Parting::Step { at, why })?;
            steps.push(Step { did: did.clone(), came });
        }
        Ok(Self { start: start.clone(), steps, end: end(&bench) })
    }

    /// The same journey with what today's text makes of it, as far as it can be played.
    ///
    /// # Errors
    /// What it begins with is gone.
    pub fn renewed(&self, c: &Arc<Compiled>) -> Result<Self, Unknown> {
        let (bench, _) = Bench::replaying(c.clone(), self.start.clone(), &self.actions())?;
        match Self::record(c, &self.start, bench.done()) {
            Ok(journey) => Ok(journey),
            // What was possible a moment ago on the same text is possible now.
            Err(_) => Ok(self.clone()),
        }
    }

    /// The step at which a parting is, from 0, with what was done there; none at the beginning and at the end.
    #[must_use]
    pub fn at(&self, parting: &Parting) -> Option<(usize, &WrittenAction)> {
        let (Parting::Step { at, .. } | Parting::Came { at, .. }) = parting else {
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
    pub fn check(&self, c: &Arc<Compiled>) -> Checked {
        let mut checked = Checked { steps: self.steps.len(), ..Checked::default() };
        let mut bench = match Bench::new(c.clone(), self.start.clone()) {
            Ok(bench) => bench,
            Err(unknown) => {
                checked.partings.push(Parting::Start(unknown));
                return checked;
            }
        };
        for (at, recorded) in self.steps.iter().enumerate() {
            match step(&mut bench, &recorded.did) {
                Ok(came) => {
                    let then = without(&recorded.came, &came);
                    let now = without(&came, &recorded.came);
                    if !then.is_empty() || !now.is_empty() {
                        checked.partings.push(Parting::Came { at, then, now });
                    }
                }
                Err(why) => {
                    checked.partings.push(Parting::Step { at, why });
                    return checked;
                }
            }
            checked.done += 1;
        }
        let now = end(&bench);
        if now != self.end {
            let then = self.end.clone();
            checked.partings.push(Parting::End { then, now });
        }
        checked
    }
}

/// Those of `these` that are not among `those`; each counts once.
fn without(these: &[Change], those: &[Change]) -> Vec<Change> {
    let mut left: Vec<&Change> = those.iter().collect();
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

fn step(bench: &mut Bench, did: &WrittenAction) -> Result<Vec<Change>, Stop> {
    let before: State = bench.seat().inside().1.clone();
    bench.redo(did)?;
    let (c, after) = bench.seat().inside();
    Ok(changes(c, &before, after))
}

fn end(bench: &Bench) -> Option<End> {
    let (c, s) = bench.seat().inside();
    let outcome = s.outcome()?;
    Some(End { how: end_name(outcome).to_owned(), total: score(c, s).total })
}
