//! What a report of a finished session is made of, and what every section of it is written from.
use super::Head;
use crate::report::Bilingual;
use crate::sim::debrief::answers::Answers;
use crate::sim::debrief::decision_impact::Stakes;
use crate::sim::debrief::missed_people::Unmet;
use crate::sim::debrief::{Debrief, Replay};
use crate::sim::score::marks::TrainerMark;
use crate::sim::view::View;

/// Words of the trainee's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// What they answer.
    pub about: String,
    /// How many actions had been done.
    pub after: u32,
    /// What was written.
    pub text: String,
}

/// Everything that a report is made of.
#[derive(Clone, Debug)]
pub struct Source<'a> {
    /// What the session was; outcome, title, days and turns are filled in.
    pub head: Head,
    /// The session, played again to its end.
    pub played: &'a Replay<'a>,
    /// The trainee's own words.
    pub said: &'a [Said],
    /// The trainer's marks, in the order in which they were made.
    pub marks: &'a [TrainerMark],
    /// The turns that mattered, where they were weighed.
    pub stakes: Option<&'a Stakes>,
    /// The title of the case to set beside it, where it is in the library.
    pub pair: Option<Bilingual<String>>,
    /// Whether sheets to fill in are wanted.
    pub worksheets: bool,
}

/// A session opened up: what every section is written from.
pub(super) struct Material<'a> {
    pub(super) view: View<'a>,
    pub(super) d: &'a Debrief,
    pub(super) answers: &'a Answers,
    pub(super) unmet: &'a [Unmet],
    pub(super) source: &'a Source<'a>,
}
