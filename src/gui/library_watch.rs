//! Keeps the library's shelf true: read when it is opened, and again when a file in one of its folders changes.
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use bevy::prelude::*;
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};

use super::models::{DataDir, Models};
use super::screen::Screen;
use crate::content::data_dir::Home;
use crate::content::library_items::{LibraryItem, shelf};
use crate::content::watch::{FolderWatch, watch};
use crate::screens::ScreenId;
use crate::screens::library::{OverShown, ScenarioShown, UnfinishedShown};

/// Whether files have changed since the shelf was last read.
#[derive(Resource, Default)]
struct Stale {
    changed: Arc<AtomicBool>,
    watch: Option<FolderWatch>,
}

/// Adds the systems.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Stale>();
    app.add_systems(Startup, listen);
    app.add_systems(OnEnter(Screen(ScreenId::Library)), read);
    app.add_systems(Update, read.run_if(in_state(Screen(ScreenId::Library)).and_then(changed)));
}

/// Listens for changes; a change wakes a window that sleeps.
fn listen(mut stale: ResMut<Stale>, keep: Option<Res<DataDir>>, window: Option<Res<EventLoopProxyWrapper>>) {
    let Some(wake) = window.map(|proxy| (**proxy).clone()) else {
        return;
    };
    let own = keep.map(|keep| keep.0.scenarios());
    let beside = PathBuf::from("scenarios");
    let folders: Vec<PathBuf> = own.into_iter().chain(beside.is_dir().then_some(beside)).collect();
    let changed = stale.changed.clone();
    stale.watch = watch(&folders, move || {
        changed.store(true, Ordering::Relaxed);
        // A window that is closing needs no waking.
        let _ = wake.send_event(WinitUserEvent::WakeUp);
    });
}

fn changed(stale: Res<Stale>) -> bool {
    stale.changed.swap(false, Ordering::Relaxed)
}

/// Reads the shelf.
fn read(mut models: ResMut<Models>, keep: Option<Res<DataDir>>) {
    show(&mut models, keep.as_deref().map(|keep| &keep.0));
}

/// Puts what is on the shelf into the library's model.
pub(super) fn show(models: &mut Models, home: Option<&Home>) {
    models.library.shelf = shelf(home).into_iter().map(shown).collect();
    models.library.folder = home.map(|home| home.scenarios().display().to_string());
}

fn shown(item: LibraryItem) -> ScenarioShown {
    ScenarioShown {
        id: item.id,
        file: item.file.map(|path| path.display().to_string()),
        found: item.found,
        finished: item.played.finished,
        best: item.played.best,
        unfinished: item
            .played
            .unfinished
            .map(|open| UnfinishedShown { name: open.name, read_only: open.read_only }),
        over: item
            .played
            .over
            .into_iter()
            .map(|over| OverShown { name: over.name, total: over.total, read_only: over.read_only })
            .collect(),
    }
}
