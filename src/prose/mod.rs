//! The game in words: what happened, what was earned and what things are called, for terminal, window and reports alike.
#![warn(clippy::wildcard_enum_match_arm)]

pub mod class;
pub mod compare;
pub mod debrief;
pub mod decision_impact;
pub mod effect;
pub mod finding;
pub mod inspector;
pub mod lesson;
pub mod mark;
pub mod missed_people;
pub mod names;
pub mod origin;
pub mod playthrough;
pub mod public_line;
pub mod recorded;
pub mod reference;
pub mod rulebook;
pub mod scenario;
pub mod term;
pub mod transcript_line;

/// How names and gestures are set apart from the rest.
pub trait Markup {
    /// Somebody's name.
    fn name(&self, text: &str) -> String;
    /// A gesture.
    fn gesture(&self, text: &str) -> String;
}

/// Nothing is set apart.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlainText;

impl Markup for PlainText {
    fn name(&self, text: &str) -> String {
        text.to_owned()
    }

    fn gesture(&self, text: &str) -> String {
        text.to_owned()
    }
}
