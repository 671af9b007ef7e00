//! A table of a report: figures and words in rows and columns.
use serde::{Deserialize, Serialize};

/// A table; every row has as many cells as the head.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// What it shows; empty where the heading above it says so.
    pub caption: String,
    /// Names of the columns.
    pub head: Vec<String>,
    /// The rows; the first cell names the row, and a cell may have several lines.
    pub rows: Vec<Vec<String>>,
    /// The sum of the rows, or nothing.
    #[serde(default)]
    pub foot: Vec<String>,
    /// Which columns hold numbers, counted from 0.
    #[serde(default)]
    pub numbers: Vec<usize>,
}

impl Table {
    /// A table whose columns in `numbers` hold numbers.
    #[must_use]
    pub fn new(head: Vec<String>, rows: Vec<Vec<String>>, numbers: impl IntoIterator<Item = usize>) -> Self {
        Self { head, rows, numbers: numbers.into_iter().collect(), ..Self::default() }
    }

    /// The same with a caption.
    #[must_use]
    pub fn captioned(self, caption: String) -> Self {
        Self { caption, ..self }
    }
}
