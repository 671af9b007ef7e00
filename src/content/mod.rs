//! The only layer that touches files: scenarios, sessions, settings.
pub mod settings;
pub mod system_font;
