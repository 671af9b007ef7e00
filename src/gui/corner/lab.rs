//! Bots play the scenario that is open, beside the window, which goes on answering.
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use bevy::prelude::*;
use bevy::window::RequestRedraw;

use super::{Corner, Wake};
use crate::gui::models::Models;
use crate::screens::author::{LabShown, PolicyShown};
use crate::sim::bots::Policy;
use crate::sim::compiled::Compiled;
use crate::sim::lab::examine;

/// Sessions of each policy in each hidden hand.
const RUNS: u64 = 40;
/// The seed of the first.
const SEED: u64 = 1;

type Result = Arc<Mutex<Option<LabShown>>>;

/// The playing under way, if there is one.
#[derive(Default)]
pub(super) struct Playing(Option<Result>);

impl Playing {
    /// Begins; what was under way is forgotten.
    pub(super) fn begin(&mut self, c: Arc<Compiled>, wake: Wake) {
        let result = Result::default();
        self.0 = Some(result.clone());
        thread::spawn(move || {
            let shown = explore(&c);
            *result.lock().unwrap_or_else(PoisonError::into_inner) = Some(shown);
            wake.up();
        });
    }

    /// Forgets what is under way: its text is no longer open.
    pub(super) fn stop(&mut self) {
        self.0 = None;
    }
}

pub(super) fn explore(c: &Compiled) -> LabShown {
    let reports = examine(c, &Policy::all(), RUNS, SEED, &|_| {});
    LabShown::Done {
        sessions: reports.iter().map(|r| r.together.runs as u64).sum(),
        policies: reports
            .iter()
            .map(|r| PolicyShown {
                name: r.policy.clone(),
                mean: r.together.total.mean,
                span: (r.together.total.p05, r.together.total.p95),
                bounds: r.bounds,
                holds: r.holds,
            })
            .collect(),
        hits: Vec::new(),
        stale: false,
    }
}

/// Tells what came of it.
pub(super) fn tell(
    mut corner: ResMut<Corner>,
    mut models: ResMut<Models>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let Some(result) = &corner.lab.0 else { return };
    let done = result.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(shown) = done {
        corner.lab.0 = None;
        if let Some(desk) = &mut models.author.desk {
            desk.lab = shown;
        }
        redraw.write(RequestRedraw);
    }
}
