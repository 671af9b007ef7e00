//! The author's corner in a picture: the largest scenario of the folder, open at a page, or the why-view beside a session.
use std::path::Path;
use std::sync::Arc;

use bevy::prelude::*;

use crate::gui::author::Corner;
use crate::gui::models::Models;
use crate::screens::SessionScreens;
use crate::screens::author::{AuthorPage, AuthorSide, Save};
use crate::sim::author::{Preset, Sandbox, Start, StartState};
use crate::sim::play::PlayerSession;
use crate::sim::session::WrittenAction;

/// The scenario that is open in pictures.
const STANDARD: &str = "scenarios/line_3331.ron";

/// What of the author's corner a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CornerWish {
    /// A page of an open scenario.
    Page(AuthorPage),
    /// The why-view beside a session.
    Why,
}

impl CornerWish {
    /// What a name on the command line means.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        if name == "why" {
            return Some(Self::Why);
        }
        AuthorPage::from_name(name).map(Self::Page)
    }
}

/// Opens a scenario at a page, where it is there.
pub(super) fn open(app: &mut App, page: AuthorPage, file: Option<&str>) {
    let file = file.unwrap_or(STANDARD);
    app.world_mut().resource_scope(|world, mut corner: Mut<Corner>| {
        let mut models = world.resource_mut::<Models>();
        if corner.open(&mut models, Path::new(file), None).is_err() {
            return;
        }
        let start = corner.loaded().and_then(|loaded| {
            let scene = loaded.compiled.author().scenes.keys().nth(4)?.to_owned();
            let stand = StartState::preset(&loaded.compiled, Preset::Early, Some(&scene)).ok()?;
            Some(Start { stand: Some(stand), ..Start::first_day(1) })
        });
        if matches!(page, AuthorPage::Lab | AuthorPage::Outline | AuthorPage::Picture) {
            corner.play_at_once(&mut models);
        }
        if let Some(desk) = &mut models.author.desk {
            desk.page = page;
            desk.line = Some(40);
            desk.seek = true;
            let fifth = desk.scenario.as_ref().and_then(|s| s.scenes.keys().nth(4).map(str::to_owned));
            if let Some(id) = fifth.filter(|_| page == AuthorPage::Outline) {
                desk.sketch.state.choose(&format!("scenes[\"{id}\"]"));
            }
            desk.hands.start = start;
            desk.hands.preset = Some(Preset::Early);
        }
    });
}

/// Puts the why-view beside a session.
pub(super) fn beside(play: &mut SessionScreens, seat: &PlayerSession) {
    let c = seat.scenario().clone();
    let done: Vec<WrittenAction> = seat.actions().iter().map(|a| WrittenAction::of(&c, a)).collect();
    let start = Start::first_day(seat.view().seed());
    if let Ok((bench, _)) = Sandbox::replaying(c.clone(), start, &done) {
        play.author = Some(AuthorSide {
            scenario: Arc::new(c.author().clone()),
            insight: Arc::new(bench.insight()),
            save: Save::Opened,
            steps: done.len(),
            folded: Some(false),
            lines: Arc::default(),
        });
    }
}
