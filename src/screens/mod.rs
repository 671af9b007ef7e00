//! What a person sees: egui functions `*_ui(ui, &mut Model) -> Option<Intent>`. No Bevy, no files, no clock, no chance.
//!
//! A screen may be drawn twice in one frame, so it only draws and says what the person wants; whoever owns the window
//! applies it.
pub mod gallery;
pub mod look;
pub mod room;
pub mod settings;
pub mod title;
pub mod widget;

use crate::choices::Choices;

pub use gallery::{Gallery, gallery_ui};
pub use settings::{SettingsModel, settings_ui};
pub use title::{TitleModel, title_ui};

/// The screens, by the names that `screenshot` knows them by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ScreenId {
    /// Where one starts.
    #[default]
    Title,
    /// Language, text size, theme, keys.
    Settings,
    /// Every widget and every room at once; for those who build screens.
    Gallery,
}

impl ScreenId {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Title, Self::Settings, Self::Gallery];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Settings => "settings",
            Self::Gallery => "gallery",
        }
    }

    /// The screen of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.name() == name)
    }
}

/// What a person wants; the only thing that a screen says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Another screen.
    Open(ScreenId),
    /// Back to where this screen was opened from.
    Back,
    /// The last session, where it was left.
    Resume,
    /// The first three minutes.
    Learn,
    /// Other choices about the program, to be kept at once.
    Choose(Choices),
    /// A notice was read.
    Dismiss,
    /// To leave. Everything is already saved.
    Quit,
}
