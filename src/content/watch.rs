//! Notices when files of a folder change.
use std::fs;
use std::path::PathBuf;

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

/// Watches as long as it is kept.
#[derive(Debug)]
pub struct FolderWatch {
    _watcher: RecommendedWatcher,
}

/// Calls `changed` when something in one of the folders was made, written, renamed or removed; a save may call it more
/// than once. A folder that can't be watched is left out: the shelf is read again whenever it is opened anyway.
/// `None` where the system has nothing to watch with.
#[must_use]
pub fn watch(folders: &[PathBuf], changed: impl Fn() + Send + 'static) -> Option<FolderWatch> {
    let heard = move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|e| !matches!(e.kind, EventKind::Access(_))) {
            changed();
        }
    };
    let mut watcher = notify::recommended_watcher(heard).ok()?;
    for folder in folders {
        // A person who looks for the folder of their own scenarios should find one.
        let _ = fs::create_dir_all(folder);
        let _ = watcher.watch(folder, RecursiveMode::NonRecursive);
    }
    Some(FolderWatch { _watcher: watcher })
}
