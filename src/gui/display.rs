//! Whether a window can open here, told in one sentence instead of a page of panic.
use std::env;
use std::panic::{self, AssertUnwindSafe};
use std::sync::atomic::{AtomicBool, Ordering};

use crate::i18n::{self, Lang};

/// Why no window opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unavailable {
    /// No display server.
    NoDisplay,
    /// No graphics driver that works.
    NoDriver,
}

impl Unavailable {
    /// Why, for the person: the beginning of a sentence that goes on with what can be done instead.
    #[must_use]
    pub fn sentence(self, lang: Lang) -> String {
        let key = match self {
            Self::NoDisplay => "ui.start.no_display",
            Self::NoDriver => "ui.start.no_driver",
        };
        i18n::text(lang, key)
    }
}

/// Whether the environment names a display. Only Unix systems other than macOS need one to be named.
pub(super) fn named() -> bool {
    if !cfg!(all(unix, not(target_os = "macos"))) {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"]
        .iter()
        .any(|v| env::var_os(v).is_some_and(|v| !v.is_empty()))
}

/// Set once the first frame was drawn: what goes wrong later is a fault of ours, and is not to be hidden.
pub(super) static STARTED: AtomicBool = AtomicBool::new(false);

/// Runs something that opens a window. Bevy and winit panic where there is no display or no driver; until the first
/// frame that means [`Unavailable`], and nothing is printed.
pub(super) fn attempt<T>(open: impl FnOnce() -> T) -> Result<T, Unavailable> {
    let usual = panic::take_hook();
    let last = std::sync::Arc::new(std::sync::Mutex::new(String::new()));
    let heard = last.clone();
    let usual = std::sync::Arc::new(usual);
    let loud = usual.clone();
    panic::set_hook(Box::new(move |info| {
        if STARTED.load(Ordering::Relaxed) {
            loud(info);
        } else if let Ok(mut heard) = heard.lock() {
            heard.push_str(&info.to_string());
        }
    }));
    let outcome = panic::catch_unwind(AssertUnwindSafe(open));
    panic::set_hook(Box::new(move |info| usual(info)));
    outcome.map_err(|cause| {
        if STARTED.load(Ordering::Relaxed) {
            panic::resume_unwind(cause);
        }
        let said = last.lock().map(|s| s.clone()).unwrap_or_default();
        // winit's event loop comes first; everything after it needs a driver.
        if said.contains("event loop") { Unavailable::NoDisplay } else { Unavailable::NoDriver }
    })
}
