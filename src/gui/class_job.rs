//! Reads a class beside the window, which goes on answering; a folder that is dropped on the class view is read, too.
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use bevy::prelude::*;
use bevy::window::{FileDragAndDrop, RequestRedraw};

use super::models::Models;
use super::requested_intent::RequestedIntent;
use super::screen::Screen;
use crate::content::class::{ClassError, ClassRequest as Reads, read_class};
use crate::content::data_dir::Home;
use crate::content::library::Library;
use crate::screens::class::OpenClass;
use crate::screens::{Intent, ScreenId};
use crate::sim::class::ClassDebrief;

/// The reading under way, if there is one.
#[derive(Resource, Default)]
pub(super) struct ClassReading(Option<ClassTask>);

struct ClassTask {
    folder: String,
    result: Arc<Mutex<Option<Result<ClassDebrief, ClassError>>>>,
}

/// Adds the systems.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<ClassReading>();
    app.add_message::<FileDragAndDrop>();
    app.add_systems(Update, tell);
    app.add_systems(Update, dropped.run_if(in_state(Screen(ScreenId::Class))));
}

/// Begins at a class: its folder is read as if somebody had chosen it.
pub fn begin_with_class(app: &mut App, folder: String) {
    app.insert_state(Screen(ScreenId::Class));
    app.world_mut().resource_mut::<RequestedIntent>().0 = Some(Intent::ReadClass(folder));
}

impl ClassReading {
    /// Begins with a folder; what is under way is no longer waited for. Returns the folder as it is understood.
    pub(super) fn begin(&mut self, home: Option<&Home>, typed: &str) -> String {
        let folder = folder_of(typed);
        let result = Arc::new(Mutex::new(None));
        self.0 = Some(ClassTask { folder: folder.clone(), result: result.clone() });
        let (home, path) = (home.cloned(), PathBuf::from(&folder));
        thread::spawn(move || {
            let library = Library::open(home.as_ref());
            let read = read_class(&path, &library, Reads::default());
            *result.lock().unwrap_or_else(PoisonError::into_inner) = Some(read);
        });
        folder
    }
}

/// The folder in what was typed or pasted: without the quotation marks and the scheme that file managers put around it.
#[must_use]
pub fn folder_of(typed: &str) -> String {
    let bare = typed.trim().trim_matches(['"', '\'']).trim();
    let bare = bare.strip_prefix("file://").unwrap_or(bare);
    let home = std::env::home_dir().filter(|_| bare == "~" || bare.starts_with("~/"));
    match home {
        Some(home) => home.join(bare[1..].trim_start_matches('/')).display().to_string(),
        None => bare.to_owned(),
    }
}

/// Shows what was read; draws as long as there is something to wait for.
fn tell(
    mut reading: ResMut<ClassReading>,
    mut models: ResMut<Models>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let Some(under) = &reading.0 else { return };
    redraw.write(RequestRedraw);
    let Some(result) = under.result.lock().unwrap_or_else(PoisonError::into_inner).take() else {
        return;
    };
    let lang = models.prefs.lang;
    let view = &mut models.class;
    view.reading = None;
    match result {
        Ok(class) => view.shown = Some(OpenClass::new(class, under.folder.clone())),
        Err(error) => view.notice = Some(error.text(lang)),
    }
    reading.0 = None;
}

/// A folder, or a file in one, that was dropped on the window.
fn dropped(mut messages: MessageReader<FileDragAndDrop>, mut wanted: ResMut<RequestedIntent>) {
    for message in messages.read() {
        let FileDragAndDrop::DroppedFile { path_buf, .. } = message else {
            continue;
        };
        let folder = if path_buf.is_dir() { Some(path_buf.as_path()) } else { path_buf.parent() };
        let folder = folder.map(Path::display).map(|f| f.to_string());
        if let Some(folder) = folder {
            wanted.0.get_or_insert(Intent::ReadClass(folder));
        }
    }
}
