//! Counterpart: a negotiation training and simulation game for people who sell to industry.
pub mod cli;
pub mod content;
pub mod sim;

rust_i18n::i18n!("locales", fallback = "en");
