//! The only layer that touches files: scenarios, sessions, settings.
pub mod checked;
pub mod diagnostic;
pub mod domain_error;
pub mod domain_file;
mod domain_json;
mod domain_space;
pub mod home;
pub mod library;
pub mod marks;
pub mod output_file;
pub mod parse;
pub mod positions;
pub mod read;
pub mod scenario_file;
pub mod session;
pub mod session_error;
pub mod session_file;
pub mod session_line;
pub mod settings;
pub mod shelf;
pub mod source;
pub mod system_font;
#[cfg(feature = "gui")]
pub mod watch;
