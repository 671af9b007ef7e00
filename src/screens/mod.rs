//! What a person sees: egui functions `*_ui(ui, &mut Model) -> Option<Intent>`. No Bevy, no files, no clock, no chance.
//!
//! A screen may be drawn twice in one frame, so it only draws and says what the person wants; whoever owns the window
//! applies it.
//!
//! ```text
//! entry                 every screen once: its name, what draws it, its pages
//!  ├─ play              the screens of a session together: what each remembers, and what stands around them
//!  │   └─ briefing … lesson, drawer, author    a screen each; none knows `play`
//!  ├─ title, settings, library, record, class, gallery
//!  ├─ session           the session under way, as far as its screens share it
//!  ├─ room, widget, theme
//!  └─ intent            what a screen says
//! ```
pub mod author;
pub mod briefing;
pub mod calendar;
pub mod class;
pub mod debrief;
pub mod decision;
pub mod drawer;
pub mod entry;
pub mod gallery;
pub mod intent;
pub mod lesson;
pub mod library;
pub mod meeting;
pub mod offer_builder;
pub mod play;
pub mod preparation;
pub mod recap;
pub mod record;
pub mod room;
pub mod score;
pub mod session;
pub mod settings;
pub mod theme;
pub mod title;
pub mod widget;

pub use author::{AuthorModel, author_ui};
pub use class::{ClassModel, class_ui};
pub use gallery::{Gallery, gallery_ui};
pub use intent::{Intent, ScreenId};
pub use library::{LibraryModel, library_ui};
pub use play::SessionScreens;
pub use record::{RecordModel, record_ui};
pub use session::SessionModel;
pub use settings::{SettingsModel, settings_ui};
pub use title::{TitleModel, title_ui};
