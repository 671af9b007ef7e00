//! The author's corner: which file is open, what became of its last save, and the session on the bench.
mod bench;
mod lab;
mod open;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy::window::RequestRedraw;
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};

use super::current_session::CurrentSession;
use super::models::Models;
use super::requested_intent::RequestedIntent;
use super::screen::Screen;
use crate::content::scenario_file::LoadedScenario;
use crate::content::watch::{FolderWatch, watch};
use crate::screens::intent::AuthorRequest;
use crate::screens::{Intent, ScreenId};

/// The scenario that is open in the author's corner.
#[derive(Resource, Default)]
pub(super) struct Corner {
    /// Its file.
    pub(super) path: Option<PathBuf>,
    /// The last version that can be played.
    pub(super) loaded: Option<LoadedScenario>,
    /// Something has changed in its folder.
    changed: Arc<AtomicBool>,
    watch: Option<FolderWatch>,
    pub(super) lab: lab::Playing,
    pub(super) wake: Wake,
}

/// Wakes a window that sleeps; does nothing where there is none.
#[derive(Clone, Default)]
pub(super) struct Wake(Option<bevy::winit::EventLoopProxy<WinitUserEvent>>);

impl Wake {
    fn up(&self) {
        if let Some(proxy) = &self.0 {
            // A window that is closing needs no waking.
            let _ = proxy.send_event(WinitUserEvent::WakeUp);
        }
    }
}

/// Adds the systems.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Corner>();
    app.add_systems(Startup, find_window);
    app.add_systems(Update, (follow, lab::tell));
}

fn find_window(mut corner: ResMut<Corner>, window: Option<Res<EventLoopProxyWrapper>>) {
    corner.wake = Wake(window.map(|proxy| (**proxy).clone()));
}

/// Opens a file before the first frame.
pub(super) fn open_first(app: &mut App, path: PathBuf) {
    app.insert_state(Screen(ScreenId::Author));
    let mut wanted = app.world_mut().get_resource_or_init::<RequestedIntent>();
    wanted.0 = Some(Intent::Author(AuthorRequest::Open(path.display().to_string())));
}

impl Corner {
    /// The last version that can be played.
    pub(super) fn loaded(&self) -> Option<&LoadedScenario> {
        self.loaded.as_ref()
    }

    /// Lets bots play and waits for them: for pictures.
    pub(super) fn play_at_once(&self, models: &mut Models) {
        if let (Some(loaded), Some(desk)) = (&self.loaded, &mut models.author.desk) {
            desk.lab = lab::explore(&loaded.compiled);
        }
    }

    /// Listens for changes of the file that is open.
    fn listen(&mut self) {
        let folder =
            self.path.as_ref().and_then(|path| path.parent()).map(|folder| {
                if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder.to_owned() }
            });
        let (changed, wake) = (self.changed.clone(), self.wake.clone());
        self.watch = folder.and_then(|folder| {
            watch(&[folder], move || {
                changed.store(true, Ordering::Relaxed);
                wake.up();
            })
        });
    }
}

pub(super) use bench::{look_inside, screen_now, show};
pub(super) use open::list_files;

/// What a save changes.
#[derive(SystemParam)]
struct SaveEffect<'w> {
    models: ResMut<'w, Models>,
    table: ResMut<'w, CurrentSession>,
    screen: Res<'w, State<Screen>>,
    next: ResMut<'w, NextState<Screen>>,
}

/// Follows a save: the text, the check, and the session on the bench at the same point.
fn follow(mut corner: ResMut<Corner>, mut shown: SaveEffect, mut redraw: MessageWriter<RequestRedraw>) {
    if corner.path.is_none() || !corner.changed.swap(false, Ordering::Relaxed) {
        return;
    }
    if corner.take_save(&mut shown.models, &mut shown.table) {
        if let Some(to) = screen_now(&shown.models, shown.screen.get().0) {
            NextState::set_if_neq(&mut shown.next, Screen(to));
        }
        redraw.write(RequestRedraw);
    }
}
