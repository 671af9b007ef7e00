//! The only layer that touches files: scenarios, sessions, settings.
pub mod diagnostic;
pub mod domain_error;
pub mod domain_file;
mod domain_json;
mod domain_space;
pub mod output_file;
pub mod parse;
pub mod positions;
pub mod read;
pub mod settings;
pub mod source;
pub mod system_font;
