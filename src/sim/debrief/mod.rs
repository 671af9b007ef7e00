//! The debrief: what a finished session shows when one looks back.

pub mod stakes;

