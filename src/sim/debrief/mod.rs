//! The debrief: what a finished session shows when one looks back.
pub mod compare;
mod said;
pub mod stakes;
pub mod unmet;
