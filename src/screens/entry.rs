//! Every screen once: its name, what draws it, the pages that a picture can show. A screen is its folder and its entry here.
use egui::Ui;
use strum::VariantArray as _;

use super::author::{AuthorModel, AuthorPage, author_ui};
use super::briefing::briefing_ui;
use super::calendar::calendar_ui;
use super::class::{ClassModel, class_ui, page_names};
use super::debrief::{DebriefPage, debrief_ui};
use super::decision::decision_ui;
use super::gallery::{Gallery, gallery_ui};
use super::intent::{Intent, ScreenId};
use super::lesson::lesson_ui;
use super::library::{LibraryModel, library_ui};
use super::meeting::meeting_ui;
use super::offer_builder::board_ui;
use super::play::{SessionScreens, shell_ui};
use super::preparation::preparation_ui;
use super::recap::car_ui;
use super::record::{RecordModel, record_ui};
use super::score::score_ui;
use super::settings::{SettingsModel, settings_ui};
use super::title::{TitleModel, title_ui};

/// The models of all screens, for as long as one of them is drawn.
#[derive(Debug)]
pub struct ScreenModels<'a> {
    /// The title.
    pub title: &'a mut TitleModel,
    /// The settings.
    pub settings: &'a mut SettingsModel,
    /// The library.
    pub library: &'a mut LibraryModel,
    /// A session of another engine.
    pub record: &'a mut RecordModel,
    /// The class view.
    pub class: &'a mut ClassModel,
    /// The author's corner.
    pub author: &'a mut AuthorModel,
    /// The gallery.
    pub gallery: &'a mut Gallery,
    /// The session under way.
    pub session: Option<&'a mut SessionScreens>,
}

/// What draws a screen.
#[derive(Clone, Copy, Debug)]
pub enum Draw {
    /// A screen with a model of its own.
    Alone(fn(&mut Ui, &mut ScreenModels<'_>) -> Option<Intent>),
    /// A screen of the session, with the bar and the drawers around it.
    Session(fn(&mut Ui, &mut SessionScreens) -> Option<Intent>),
    /// A screen of the session that has the window to itself.
    SessionAlone(fn(&mut Ui, &mut SessionScreens) -> Option<Intent>),
}

/// A screen, as everything outside its folder knows it.
#[derive(Clone, Copy, Debug)]
pub struct ScreenEntry {
    /// Its name on the command line.
    pub name: &'static str,
    /// What draws it.
    pub draw: Draw,
    /// Whether it is part of the game; what isn't is for those who build screens.
    pub in_game: bool,
    /// The pages that a picture can show, by name; none where there is one page only.
    pub pages: fn() -> Vec<&'static str>,
}

impl ScreenEntry {
    const fn new(name: &'static str, draw: Draw) -> Self {
        Self { name, draw, in_game: true, pages: Vec::new }
    }
}

impl ScreenId {
    /// What there is to know of it.
    #[must_use]
    pub fn entry(self) -> ScreenEntry {
        use Draw::{Alone, Session, SessionAlone};
        match self {
            Self::Title => ScreenEntry::new("title", Alone(|ui, m| title_ui(ui, m.title))),
            Self::Settings => ScreenEntry::new("settings", Alone(|ui, m| settings_ui(ui, m.settings))),
            Self::Library => ScreenEntry::new("library", Alone(|ui, m| library_ui(ui, m.library))),
            Self::Record => ScreenEntry::new("record", Alone(|ui, m| record_ui(ui, m.record))),
            Self::Class => ScreenEntry {
                pages: page_names,
                ..ScreenEntry::new("class", Alone(|ui, m| class_ui(ui, m.class)))
            },
            Self::Briefing => ScreenEntry::new("briefing", Session(|ui, s| briefing_ui(ui, &s.session))),
            Self::Preparation => ScreenEntry::new(
                "preparation",
                Session(|ui, s| preparation_ui(ui, &s.session, &mut s.preparation)),
            ),
            Self::Calendar => {
                ScreenEntry::new("calendar", Session(|ui, s| calendar_ui(ui, &s.session, &mut s.calendar)))
            }
            Self::Meeting => {
                ScreenEntry::new("meeting", Session(|ui, s| meeting_ui(ui, &mut s.session, &mut s.meeting)))
            }
            Self::Car => ScreenEntry::new("car", Session(|ui, s| car_ui(ui, &s.session))),
            Self::Board => ScreenEntry::new("board", Session(|ui, s| board_ui(ui, &s.session, &mut s.board))),
            Self::Decision => ScreenEntry::new("decision", Session(|ui, s| decision_ui(ui, &mut s.session))),
            Self::Score => {
                ScreenEntry::new("score", Session(|ui, s| score_ui(ui, &mut s.session, &mut s.score)))
            }
            Self::Debrief => ScreenEntry {
                pages: || DebriefPage::VARIANTS.iter().map(|page| page.name()).collect(),
                ..ScreenEntry::new("debrief", Session(|ui, s| debrief_ui(ui, &mut s.session, &mut s.debrief)))
            },
            Self::Lesson => ScreenEntry::new("lesson", SessionAlone(|ui, s| lesson_ui(ui, &s.session))),
            Self::Author => ScreenEntry {
                pages: || AuthorPage::VARIANTS.iter().map(|page| page.name()).collect(),
                ..ScreenEntry::new("author", Alone(|ui, m| author_ui(ui, m.author)))
            },
            Self::Gallery => ScreenEntry {
                in_game: false,
                ..ScreenEntry::new("gallery", Alone(|ui, m| gallery_ui(ui, m.gallery)))
            },
        }
    }

    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::VARIANTS.iter().copied()
    }

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.entry().name
    }

    /// The screen of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::all().find(|s| s.name() == name)
    }

    /// Whether it shows the session under way.
    #[must_use]
    pub fn is_of_session(self) -> bool {
        match self.entry().draw {
            Draw::Alone(_) => false,
            Draw::Session(_) | Draw::SessionAlone(_) => true,
        }
    }
}

/// Draws a screen. Without a session there is nothing to draw on a session's screens.
pub fn screen_ui(ui: &mut Ui, screen: ScreenId, models: &mut ScreenModels<'_>) -> Option<Intent> {
    match screen.entry().draw {
        Draw::Alone(draw) => draw(ui, models),
        Draw::Session(_) | Draw::SessionAlone(_) => {
            session_screen_ui(ui, screen, models.session.as_deref_mut()?)
        }
    }
}

/// Draws a screen of a session; nothing where it isn't one.
pub fn session_screen_ui(ui: &mut Ui, screen: ScreenId, session: &mut SessionScreens) -> Option<Intent> {
    match screen.entry().draw {
        Draw::Alone(_) => None,
        Draw::Session(draw) => shell_ui(ui, session, draw),
        Draw::SessionAlone(draw) => draw(ui, session),
    }
}
