//! One test binary for everything that is tested from outside.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop there")]
#[cfg(feature = "gui")]
mod app;
#[cfg(feature = "gui")]
mod app_files;
mod architecture;
mod architecture_files;
mod architecture_screens;
mod commands;
#[cfg(feature = "gui")]
mod corner;
mod documents;
mod domain;
mod engine;
mod fonts;
mod glossary;
mod hostile;
mod play;
mod preference;
mod reading;
mod report;
#[cfg(feature = "screens")]
mod screens;
mod sessions;
mod settings_file;
#[cfg(feature = "gui")]
mod window;
mod words;
