//! The game in words: what happened, what was earned and what things are called, for terminal, window and reports alike.
pub mod class;
pub mod compare;
pub mod debrief;
pub mod deed;
pub mod finding;
pub mod inside;
pub mod journey;
pub mod lesson;
pub mod line;
pub mod mark;
pub mod names;
pub mod reference;
pub mod scenario;
pub mod stakes;
pub mod unmet;

/// How names and gestures are set apart from the rest.
pub trait Ink {
    /// Somebody's name.
    fn name(&self, text: &str) -> String;
    /// A gesture.
    fn gesture(&self, text: &str) -> String;
}

/// Nothing is set apart.
#[derive(Clone, Copy, Debug, Default)]
pub struct Plain;

impl Ink for Plain {
    fn name(&self, text: &str) -> String {
        text.to_owned()
    }

    fn gesture(&self, text: &str) -> String {
        text.to_owned()
    }
}
