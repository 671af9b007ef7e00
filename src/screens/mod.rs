//! What a person sees: egui functions `*_ui(ui, &mut Model) -> Option<Intent>`. No Bevy, no files, no clock, no chance.
//!
//! A screen may be drawn twice in one frame, so it only draws and says what the person wants; whoever owns the window
//! applies it.
pub mod author;
pub mod briefing;
pub mod calendar;
pub mod class;
pub mod debrief;
pub mod decision;
pub mod drawer;
pub mod gallery;
pub mod lesson;
pub mod library;
pub mod meeting;
pub mod offer_builder;
pub mod play;
pub mod preparation;
pub mod recap;
pub mod room;
pub mod score;
pub mod settings;
pub mod theme;
pub mod title;
pub mod widget;

use crate::preferences::Choices;
use crate::report::format::Format;
use crate::sim::session::Action;

pub use author::{AuthorModel, author_ui};
pub use briefing::briefing_ui;
pub use calendar::calendar_ui;
pub use class::{ClassModel, class_ui};
pub use debrief::debrief_ui;
pub use decision::decision_ui;
pub use gallery::{Gallery, gallery_ui};
pub use lesson::lesson_ui;
pub use library::{LibraryModel, library_ui};
pub use meeting::meeting_ui;
pub use offer_builder::board_ui;
pub use play::SessionModel;
pub use preparation::preparation_ui;
pub use recap::car_ui;
pub use score::score_ui;
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
    /// The shelf of scenarios.
    Library,
    /// Many people's sessions, for the projector.
    Class,
    /// The case: what everybody knows and what only we know.
    Briefing,
    /// The committee, the first visit, where to walk away, the offer to open with.
    Preparation,
    /// Between meetings: days, people, dates.
    Calendar,
    /// At the table.
    Meeting,
    /// After a meeting: what it left.
    Car,
    /// The solution board.
    Board,
    /// How it ended, in their voices.
    Decision,
    /// The score and its findings.
    Score,
    /// The debrief.
    Debrief,
    /// The end of the first three minutes: the secret, and the way back to turn two.
    Lesson,
    /// The author's corner.
    Author,
    /// Every widget and every room at once; for those who build screens.
    Gallery,
}

impl ScreenId {
    /// All of them.
    pub const ALL: [Self; 16] = [
        Self::Title,
        Self::Settings,
        Self::Library,
        Self::Class,
        Self::Briefing,
        Self::Preparation,
        Self::Calendar,
        Self::Meeting,
        Self::Car,
        Self::Board,
        Self::Decision,
        Self::Score,
        Self::Debrief,
        Self::Lesson,
        Self::Author,
        Self::Gallery,
    ];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Settings => "settings",
            Self::Library => "library",
            Self::Class => "class",
            Self::Briefing => "briefing",
            Self::Preparation => "preparation",
            Self::Calendar => "calendar",
            Self::Meeting => "meeting",
            Self::Car => "car",
            Self::Board => "board",
            Self::Decision => "decision",
            Self::Score => "score",
            Self::Debrief => "debrief",
            Self::Lesson => "lesson",
            Self::Author => "author",
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
    /// A new session.
    Begin {
        /// The scenario's id.
        scenario: String,
        /// The seed; drawn if there is none.
        seed: Option<u64>,
    },
    /// Go on with a session by its name.
    GoOn(String),
    /// To do something in the session.
    Act(Action),
    /// Words of the trainee's own, to be kept: what they answer, and the words.
    Note {
        /// What they answer.
        about: String,
        /// The words.
        text: String,
    },
    /// Several of them at once, each as what it answers and the words.
    Notes(Vec<(String, String)>),
    /// To weigh the turns that mattered.
    Weigh,
    /// To set a finished session beside the one on the table, by its name.
    Compare(String),
    /// To look at a finished session again, by its name.
    Review(String),
    /// To play on from a turn as a new session; 0 begins again.
    Fork {
        /// The first turn that is played anew.
        turn: u16,
    },
    /// To leave the session, which is saved, for the title.
    Leave,
    /// To read a class from a folder, as it was typed or chosen.
    ReadClass(String),
    /// To write the debrief of the session on the table into a file.
    SaveReport {
        /// What to write.
        format: Format,
        /// With blank sheets for a customer of one's own.
        plan: bool,
    },
    /// The first three minutes, from the beginning.
    Learn,
    /// The secret of the first three minutes was read.
    Seen,
    /// Back to turn two of the first three minutes.
    Again,
    /// Something in the author's corner.
    Author(author::AuthorRequest),
    /// Other choices about the program, to be kept at once.
    Choose(Choices),
    /// A notice was read.
    Dismiss,
    /// To leave. Everything is already saved.
    Quit,
}
