//! A class as it was collected: its people, its sessions, and what was left out.
use serde::Serialize;

use super::ScenarioSection;

/// Why a file was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "reason", content = "detail")]
pub enum LeftOutReason {
    /// It is no session.
    Foreign,
    /// It is damaged at this line, from 1.
    Damaged(usize),
    /// It is not over; turns used.
    Unfinished(u16),
    /// It was played by these rules, and by now there are others.
    OtherRules(u32),
    /// A newer program wrote it.
    Newer,
    /// The scenario it was played on is not beside it, and today's is another.
    ScenarioGone,
    /// That scenario can't be used.
    ScenarioBroken,
    /// It does not fit its scenario.
    DoesNotFit,
    /// The system refuses.
    Unreadable,
    /// It is the same as another file of the person.
    Copy,
    /// A link, which is not followed.
    Link,
    /// It lies too deep.
    TooDeep,
    /// It is too large for a session.
    TooLarge,
    /// More files than are read.
    TooMany,
    /// A trainer's marks that can't be read; the session counts without them.
    Marks,
    /// Another scenario than the one that was asked for.
    OtherScenario,
}

/// A file that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Whose; nothing where nobody's sessions were read from there.
    pub person: Option<usize>,
    /// The file, below the class's folder; it may hold a name.
    pub file: String,
    /// Why.
    pub reason: LeftOutReason,
}

/// A class.
#[derive(Clone, Debug)]
pub struct ClassDebrief {
    /// [`super::VERSION`].
    pub version: u32,
    /// The names of the people's folders; empty for sessions that lie in none. Ordered by a sum over the name, so that a
    /// number tells neither seat nor score and stays the same while nobody comes or goes.
    pub people: Vec<String>,
    /// Scenario by scenario, in the order of their ids.
    pub sections: Vec<ScenarioSection>,
    /// What was left out, in the order of the names.
    pub left_out: Vec<LeftOut>,
}

impl LeftOutReason {
    /// Its name for programs, and the number that goes with it; empty where there is none.
    #[must_use]
    pub fn parts(&self) -> (&'static str, String) {
        match self {
            Self::Foreign => ("foreign", String::new()),
            Self::Damaged(line) => ("damaged", line.to_string()),
            Self::Unfinished(turn) => ("unfinished", turn.to_string()),
            Self::OtherRules(rules) => ("other_rules", rules.to_string()),
            Self::Newer => ("newer", String::new()),
            Self::ScenarioGone => ("scenario_gone", String::new()),
            Self::ScenarioBroken => ("scenario_broken", String::new()),
            Self::DoesNotFit => ("does_not_fit", String::new()),
            Self::Unreadable => ("unreadable", String::new()),
            Self::Copy => ("copy", String::new()),
            Self::Link => ("link", String::new()),
            Self::TooDeep => ("too_deep", String::new()),
            Self::TooLarge => ("too_large", String::new()),
            Self::TooMany => ("too_many", String::new()),
            Self::Marks => ("marks", String::new()),
            Self::OtherScenario => ("other_scenario", String::new()),
        }
    }
}
