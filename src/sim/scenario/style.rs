//! How somebody likes to be dealt with.
use serde::{Deserialize, Serialize};

/// How somebody likes to be dealt with (Merrill & Reid's social styles).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Style {
    /// Facts, figures, time to think.
    Analytical,
    /// Results, brevity.
    Driver,
    /// People, harmony, safety.
    Amiable,
    /// Ideas, recognition, pace.
    Expressive,
}
