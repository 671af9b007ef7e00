//! How a committee decides.
use serde::{Deserialize, Serialize};

/// How the committee decides.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum DecisionRule {
    /// Everybody with a say has to sign.
    #[default]
    Unanimous,
    /// Those who sign hold at least this share of the committee's power, above 0 to 1.
    Weighted(f64),
    /// One person decides, against the others if need be.
    Chief {
        /// Who decides.
        role: String,
        /// Those whose refusal the chief respects.
        #[serde(default)]
        vetoes: Vec<String>,
    },
}
