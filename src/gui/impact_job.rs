//! Weighs the turns that mattered beside the window, which goes on answering.
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use bevy::prelude::*;
use bevy::window::RequestRedraw;

use super::models::Models;
use crate::screens::debrief::Weighed;
use crate::sim::debrief::decision_impact::{ImpactProgress, Stakes, weigh};
use crate::sim::play::PlayerSession;

/// The weighing under way, if there is one.
#[derive(Resource, Default)]
pub(super) struct Weighing(Option<ImpactTask>);

struct ImpactTask {
    watch: Arc<ImpactProgress>,
    result: Arc<Mutex<Option<Option<Stakes>>>>,
}

/// Adds the system that tells how far it is.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Weighing>();
    app.add_systems(Update, tell);
}

impl Weighing {
    /// Begins with a session; one that is under way is given up.
    pub(super) fn begin(&mut self, seat: &PlayerSession) {
        self.stop();
        let watch = Arc::new(ImpactProgress::default());
        let result = Arc::new(Mutex::new(None));
        self.0 = Some(ImpactTask { watch: watch.clone(), result: result.clone() });
        let (scenario, seed, actions) =
            (seat.scenario().clone(), seat.view().seed(), seat.actions().to_vec());
        thread::spawn(move || {
            let stakes = weigh(&scenario, seed, &actions, &watch);
            *result.lock().unwrap_or_else(PoisonError::into_inner) = Some(stakes);
        });
    }

    /// Gives up what is under way: its session is no longer on the table.
    pub(super) fn stop(&mut self) {
        if let Some(under) = self.0.take() {
            under.watch.stop();
        }
    }
}

/// Tells the debrief how far it is; draws as long as there is something to tell.
fn tell(
    mut weighing: ResMut<Weighing>,
    mut models: ResMut<Models>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let Some(under) = &weighing.0 else { return };
    let result = under.result.lock().unwrap_or_else(PoisonError::into_inner).take();
    let now = match result {
        Some(stakes) => Weighed::Done(stakes.map(Arc::new)),
        None => Weighed::Running(under.watch.done()),
    };
    let over = matches!(now, Weighed::Done(_));
    if let Some(play) = &mut models.play {
        play.debrief.weighed = now;
    }
    if over {
        weighing.0 = None;
    }
    redraw.write(RequestRedraw);
}
