//! The debrief in words.
