//! What outline and picture show of a desk, kept for as long as it is true.
use std::sync::Arc;

use super::outline::{OutlineModel, OutlineState};
use crate::sim::scenario::Scenario;

/// What outline and picture show of a desk, and what they remember.
#[derive(Clone, Debug, Default)]
pub struct Sketch {
    /// What is looked at.
    pub state: OutlineState,
    pub(super) made: Option<SketchMade>,
}

/// What is shown, and of what it was made.
#[derive(Clone, Debug)]
pub(super) struct SketchMade {
    pub(super) scenario: Arc<Scenario>,
    pub(super) lines: Arc<Vec<(String, usize)>>,
    pub(super) lab: (u64, u64),
    pub(super) model: Arc<OutlineModel>,
}
