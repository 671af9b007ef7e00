//! What a screen says: the screens there are, and all that a person can want. Below every screen, so that they know it alone.
use strum::VariantArray;

use crate::preferences::Choices;
use crate::report::format::Format;
use crate::sim::author::{Preset, Start};
use crate::sim::session::Action;

/// The screens. What there is to know of one outside its folder stands in its [entry](super::entry).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, VariantArray)]
pub enum ScreenId {
    /// Where one starts.
    #[default]
    Title,
    /// Language, text size, theme, keys.
    Settings,
    /// The shelf of scenarios.
    Library,
    /// A session of another engine, to be read only.
    Record,
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
    /// A new attempt at the deal of a session that can't be gone on with, by its name.
    Anew(String),
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
        /// Without anything that was hidden.
        sealed: bool,
    },
    /// The first three minutes, from the beginning.
    Learn,
    /// The secret of the first three minutes was read.
    Seen,
    /// Back to turn two of the first three minutes.
    Again,
    /// Something in the author's corner.
    Author(AuthorRequest),
    /// Other choices about the program, to be kept at once.
    Choose(Choices),
    /// A notice was read.
    Dismiss,
    /// To leave. Everything is already saved.
    Quit,
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
