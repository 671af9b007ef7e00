//! What the debrief remembers between two frames.
use std::sync::Arc;

use super::questions::Draft;
use super::timeline::LineState;
use super::{DebriefPage, Weighed};
use crate::report::format::{ALL, Format};
use crate::sim::compiled::RoleId;
use crate::sim::debrief::Debrief;
use crate::sim::debrief::answers::Answers;
use crate::sim::debrief::compare::Comparison;
use crate::sim::debrief::missed_people::Unmet;
use crate::sim::play::SessionSnapshot;
use crate::sim::scenario::Text;

/// What the debrief remembers.
#[derive(Debug, Default)]
pub struct DebriefState {
    /// The page that is open.
    pub page: DebriefPage,
    /// The three questions were answered or passed over.
    pub asked: bool,
    /// The truth has been opened.
    pub opened: bool,
    /// The answers given.
    pub answers: Answers,
    /// The turns that mattered.
    pub weighed: Weighed,
    /// What lies beside the session; told by whoever knows the files.
    pub beside: RelatedSessions,
    /// The session that it is set beside.
    pub compared: Option<SessionPair>,
    /// Answers under way.
    pub(super) draft: Draft,
    /// What came of saving it as a file.
    pub saved: Saved,
    /// As what it is to be saved.
    pub(super) save: ReportOptions,
    /// The turn chosen to play on from.
    pub(super) turn: Option<u16>,
    /// Somebody asked to open the truth and has not confirmed it.
    pub(super) opening: bool,
    /// What the line of play remembers.
    pub(super) line: LineState,
    /// The person who is looked at.
    pub(super) person: Option<RoleId>,
    /// Those who were never met; found out once.
    pub(super) unmet: Option<Arc<Vec<Unmet>>>,
    /// The finished session, opened up; made once.
    pub(super) data: Option<Arc<Debrief>>,
}

/// As what the debrief is to be saved.
#[derive(Clone, Copy, Debug)]
pub(super) struct ReportOptions {
    pub(super) format: Format,
    /// With blank sheets.
    pub(super) plan: bool,
    /// Without anything that was hidden, as long as the truth is sealed.
    pub(super) sealed: bool,
}

impl Default for ReportOptions {
    fn default() -> Self {
        // The page that every browser shows and every printer prints comes first.
        Self { format: ALL[0], plan: false, sealed: true }
    }
}

/// What came of saving the debrief as a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saved {
    /// Nobody has asked.
    #[default]
    Not,
    /// It is being written.
    Working,
    /// It was written: the file, as the system writes it.
    Done(String),
    /// It was not: why, in a sentence.
    Failed(String),
}

/// What lies beside a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RelatedSessions {
    /// Finished sessions that it can be set beside, the last played first.
    pub others: Vec<OtherShown>,
    /// The title of the paired case, where it is on the shelf.
    pub pair: Option<Text>,
}

/// A finished session of the same scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherShown {
    /// Its name.
    pub name: String,
    /// Its total, in hundredths.
    pub total: i32,
    /// How the two belong together.
    pub kin: Kin,
}

/// How another session belongs to this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kin {
    /// This one was played on from it, from that turn on.
    Before(u16),
    /// It was played on from this one, from that turn on.
    After(u16),
    /// Not at all.
    None,
}

/// Two sessions side by side: this one first.
#[derive(Clone, Debug)]
pub struct SessionPair {
    /// Their names.
    pub names: [String; 2],
    /// What differs.
    pub both: Arc<Comparison>,
    /// The other one.
    pub other: SessionSnapshot,
}

/// What a session's notes say about its debrief.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recalled {
    /// The answers given.
    pub answers: Answers,
    /// The truth was opened.
    pub opened: bool,
}

impl Recalled {
    /// The name of the note that keeps that the truth was opened.
    pub const OPENED: &str = "debrief.opened";
}

impl DebriefState {
    /// Takes up what a session's notes say.
    pub fn recall(&mut self, recalled: Recalled) {
        self.asked = recalled.opened || !recalled.answers.0.is_empty();
        self.opened = recalled.opened;
        self.answers = recalled.answers;
        if self.asked {
            self.page = DebriefPage::Result;
        }
    }
}
