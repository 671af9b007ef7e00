//! What the author's corner shows: files, the scenario that is open, its problems, its sessions.
use std::sync::Arc;

use super::sketch::Sketch;
use crate::sim::author::{Preset, Start};
use crate::sim::problem::Problem;
use crate::sim::scenario::{Scenario, Text};

/// What the author's corner shows.
#[derive(Clone, Debug, Default)]
pub struct AuthorModel {
    /// Scenario files to open.
    pub files: Vec<FileShown>,
    /// Where scenarios of one's own are put.
    pub folder: Option<String>,
    /// The path that is being typed.
    pub typed: String,
    /// Templates to begin from.
    pub templates: Vec<String>,
    /// The name of the new scenario that is being typed.
    pub name: String,
    /// Something that has to be said.
    pub notice: Option<String>,
    /// The scenario that is open.
    pub desk: Option<OpenScenario>,
}

/// A file that can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileShown {
    /// Its path, as the system writes it.
    pub path: String,
    /// The scenario's title, where it can be read.
    pub title: Option<Text>,
    /// How many errors, warnings and pieces of advice the check has.
    pub found: [usize; 3],
}

/// The pages of an open scenario.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum AuthorPage {
    /// The text and what is wrong with it.
    #[default]
    Text,
    /// It in outline.
    Outline,
    /// It as a picture.
    Picture,
    /// Play from here.
    Play,
    /// What bots find.
    Lab,
    /// Recorded sessions held against today's text.
    Journeys,
}

impl AuthorPage {
    /// Every page, in order.
    pub const ALL: [Self; 6] =
        [Self::Text, Self::Outline, Self::Picture, Self::Play, Self::Lab, Self::Journeys];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Outline => "outline",
            Self::Picture => "picture",
            Self::Play => "play",
            Self::Lab => "lab",
            Self::Journeys => "journeys",
        }
    }

    /// The page of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.name() == name)
    }

    /// The key of its name.
    #[must_use]
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Text => "ui.author.page_text",
            Self::Outline => "ui.outline.page",
            Self::Picture => "ui.picture.page",
            Self::Play => "ui.author.page_play",
            Self::Lab => "ui.author.page_lab",
            Self::Journeys => "ui.author.page_journeys",
        }
    }
}

/// A scenario that is open.
#[derive(Clone, Debug)]
pub struct OpenScenario {
    /// Its id.
    pub id: String,
    /// Its file, as the system writes it.
    pub path: String,
    /// The text as it was last saved.
    pub text: Arc<str>,
    /// The last version that can be played; none where there was none yet.
    pub scenario: Option<Arc<Scenario>>,
    /// How the last save was taken.
    pub save: Save,
    /// How many saves could be played since the file was opened.
    pub saves: u32,
    /// What the check found in the text as it was last saved, in the order of the file.
    pub problems: Vec<Problem>,
    /// The line at which each thing stands: paths in the order of the text, as `scenes["greet"]`, with lines from 1.
    pub lines: Arc<Vec<(String, usize)>>,
    /// The session on the bench, if there is one.
    pub bench: Option<BenchShown>,
    /// What bots found.
    pub lab: LabShown,
    /// Recorded sessions and what became of them.
    pub journeys: Vec<JourneyShown>,
    /// Which page is shown.
    pub page: AuthorPage,
    /// Outline and picture, and what of them is looked at.
    pub sketch: Sketch,
    /// The line that is looked at, from 1.
    pub line: Option<usize>,
    /// The page has still to be scrolled to that line.
    pub seek: bool,
    /// What the person sets for playing from here.
    pub hands: HandsOn,
}

impl OpenScenario {
    /// The line at which a thing stands, or the nearest thing around it.
    #[must_use]
    pub fn line_of(&self, path: &str) -> Option<usize> {
        let mut wanted = path;
        loop {
            if let Some((_, line)) = self.lines.iter().find(|(p, _)| p == wanted) {
                return Some(*line);
            }
            let cut = wanted.rfind(['.', '['])?;
            wanted = &wanted[..cut];
        }
    }

    /// Shows a line of the text.
    pub fn show_line(&mut self, line: usize) {
        (self.page, self.line, self.seek) = (AuthorPage::Text, Some(line), true);
    }
}

/// How the last save was taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Save {
    /// Nothing was saved since the file was opened.
    #[default]
    Opened,
    /// It is what is played; how often the text was saved, and what could not be done again on it, in words.
    Taken {
        /// How often.
        times: u32,
        /// What could not be done again.
        lost: Option<Text>,
    },
    /// It can't be played: the last version that could be is kept.
    Broken {
        /// The first thing that is wrong.
        first: Problem,
    },
    /// The file is gone or can't be read: the last version is kept.
    Gone {
        /// Why.
        why: Text,
    },
}

/// The session on the bench.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BenchShown {
    /// Where it stands.
    pub at: Text,
    /// How many steps were taken.
    pub steps: usize,
    /// It begins on the first day, so that it can be kept as a journey and debriefed whole.
    pub from_first_day: bool,
}

/// What bots found.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum LabShown {
    /// Nobody has asked.
    #[default]
    NotAsked,
    /// They are playing.
    Running,
    /// What came of it, for the text with this hash; an older text's is marked.
    Done {
        /// The policies.
        policies: Vec<PolicyShown>,
        /// How often everything was reached: path in the text and hits.
        hits: Vec<Hit>,
        /// Sessions played in all.
        sessions: u64,
        /// The text has changed since.
        stale: bool,
    },
}

/// What a policy came to.
#[derive(Clone, Debug, PartialEq)]
pub struct PolicyShown {
    /// Its name.
    pub name: String,
    /// Mean total in points.
    pub mean: f64,
    /// Fifth and ninety-fifth percentile in points.
    pub span: (f64, f64),
    /// The bounds for the mean.
    pub bounds: (f64, f64),
    /// Whether every hidden hand holds them.
    pub holds: bool,
}

/// How often something was reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What: its path in the text.
    pub path: String,
    /// In how many sessions.
    pub sessions: u64,
    /// Which policies reached it.
    pub policies: Vec<String>,
}

/// A recorded session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JourneyShown {
    /// Its file's name.
    pub name: String,
    /// Steps in it.
    pub steps: usize,
    /// What became of it on today's text: nothing where it holds, else where they part, with the line to look at.
    pub partings: Vec<(Text, Option<usize>)>,
    /// It could not be read.
    pub unreadable: bool,
}

/// What the person sets for playing from here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandsOn {
    /// Where to begin, as it is set now; none until something was chosen.
    pub start: Option<Start>,
    /// The preset that it began as.
    pub preset: Option<Preset>,
    /// What scenes are searched for.
    pub search: String,
    /// The name under which a journey is to be kept.
    pub journey: String,
    /// Recorded sessions that can be played from, by name.
    pub sessions: Vec<String>,
}

/// What the person wants in the author's corner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuthorRequest {
    /// To open a file.
    Open(String),
    /// To begin a new one from a template and open it.
    New {
        /// Its name.
        name: String,
        /// The template's.
        template: String,
    },
    /// To close the one that is open.
    Close,
    /// To play from somewhere.
    Play(Box<Start>),
    /// A preset for a scene, or for the calendar.
    Preset(Preset, Option<String>),
    /// To take up a recorded session of this scenario, by its name.
    Recorded(String),
    /// Back to the session on the bench.
    Bench,
    /// To take the last step back.
    StepBack,
    /// From a session to the corner.
    Corner,
    /// From a session to a line of the text.
    Line(usize),
    /// To let bots play.
    Explore,
    /// To keep the session on the bench as a journey of this name.
    KeepJourney(String),
    /// To accept what today's text makes of a journey, by its name.
    RenewJourney(String),
}
