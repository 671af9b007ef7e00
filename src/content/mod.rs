//! The only layer that touches files: scenarios, sessions, settings.
pub mod checked;
pub mod diagnostic;
pub mod domain_error;
pub mod domain_file;
mod domain_genius;
mod domain_geniusweb;
mod domain_json;
pub mod domain_profiles;
mod domain_space;
pub mod home;
pub mod library;
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
pub mod strings;
pub mod system_font;
pub mod template;
#[cfg(feature = "gui")]
pub mod watch;
