//! A session as a front end holds it: seen through the view, acted on, and opened once it is over.
mod player_session;
mod snapshot;

pub use player_session::{PlayerSession, SessionSnapshot};
pub use snapshot::{Snapshot, snapshot};
