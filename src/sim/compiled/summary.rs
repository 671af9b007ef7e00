//! What the library shows of a scenario: nothing of its hidden half.
use super::CompiledScenario;
use crate::sim::scenario::{Industry, Stage, Text};

/// Somebody at the other side of the table, as the library shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Face {
    /// The portrait in `assets/portraits`.
    pub portrait: String,
    /// The name.
    pub name: Text,
}

/// A scenario on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// What it is called.
    pub title: Text,
    /// What is at stake.
    pub summary: Text,
    /// The trade in which it plays.
    pub industry: Industry,
    /// The parts of a sale that it trains.
    pub stages: Vec<Stage>,
    /// 1 (first) to 5.
    pub difficulty: u8,
    /// How long it takes a person, in minutes.
    pub minutes: u16,
    /// Who sits at the other side, in the order of the file.
    pub faces: Vec<Face>,
}

impl CompiledScenario {
    /// What the library shows.
    #[must_use]
    pub fn card(&self) -> Card {
        let s = &self.source;
        Card {
            title: s.title.clone(),
            summary: s.summary.clone(),
            industry: s.industry,
            stages: s.stages.clone(),
            difficulty: s.difficulty,
            minutes: s.minutes,
            faces: s
                .roles
                .values()
                .map(|role| Face { portrait: role.portrait.clone(), name: role.name.clone() })
                .collect(),
        }
    }
}
