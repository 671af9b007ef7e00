//! Counterpart: a negotiation training and simulation game for people who sell to industry.
pub mod cli;
pub mod content;
#[cfg(feature = "gui")]
pub mod gui;
pub mod prefs;
#[cfg(feature = "gui")]
pub mod screens;
pub mod sim;
pub mod words;

rust_i18n::i18n!("locales", fallback = "en");
