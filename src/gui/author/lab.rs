//! Bots play the scenario that is open, beside the window, which goes on answering.
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use bevy::prelude::*;
use bevy::window::RequestRedraw;

use super::{Corner, Wake};
use crate::gui::models::Models;
use crate::screens::author::{Hit, LabShown, PolicyShown};
use crate::sim::compiled::CompiledScenario;
use crate::sim::lab::{EXHAUSTIVE, survey};

/// Sessions of each policy in each hidden hand.
const RUNS: u64 = 40;
/// The seed of the first.
const SEED: u64 = 1;

type Result = Arc<Mutex<Option<LabShown>>>;

/// The playing under way, if there is one.
#[derive(Default)]
pub(in crate::gui) struct Playing(Option<Result>);

impl Playing {
    /// Begins; what was under way is forgotten.
    pub(in crate::gui) fn begin(&mut self, c: Arc<CompiledScenario>, wake: Wake) {
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

pub(super) fn explore(c: &CompiledScenario) -> LabShown {
    let seen = survey(c, RUNS, SEED);
    let players = &seen.coverage.players;
    // Endings are brought by the rules and stand nowhere in the text.
    let hits = seen.coverage.items.iter().filter_map(|covered| {
        let policies = covered.who().filter(|i| players[*i].name != EXHAUSTIVE);
        Some(Hit {
            path: covered.item.path(c)?,
            sessions: covered.sessions(),
            policies: policies.map(|i| players[i].name.clone()).collect(),
        })
    });
    LabShown::Done {
        sessions: players.iter().map(|p| u64::from(p.sessions)).sum(),
        hits: hits.collect(),
        policies: seen
            .policies
            .iter()
            .map(|r| PolicyShown {
                name: r.policy.clone(),
                mean: r.together.total.mean,
                span: (r.together.total.p05, r.together.total.p95),
                bounds: r.bounds,
                holds: r.holds,
            })
            .collect(),
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
