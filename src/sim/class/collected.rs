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
    /// It is the same as another file of the person, and marked otherwise: the other one's marks count.
    OtherMarks,
    /// It has no content: a cloud drive has not fetched it, or a copy failed.
    Placeholder,
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

/// What a trainer should know of a session that counts all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "remark", content = "detail")]
pub enum Remark {
    /// Somebody else's is the same, action by action: whose.
    SameAs(usize),
    /// A policy of the laboratory does exactly this: its name.
    Bot(String),
    /// The file's own record of the score says something else than its actions come to.
    OtherRecord,
}

/// A session with something to know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remarked {
    /// Whose.
    pub person: usize,
    /// The file, below the class's folder; it may hold a name.
    pub file: String,
    /// What.
    pub remark: Remark,
}

/// A session whose score can't be computed again, let in by the trainer as it was recorded; no other number rests on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AsRecorded {
    /// Whose.
    pub person: usize,
    /// The file, below the class's folder; it may hold a name.
    pub file: String,
    /// The scenario's id.
    pub scenario: String,
    /// The version of the rules that the file names.
    pub rules: u32,
    /// Points in all as they were recorded, in hundredths.
    pub total: i32,
}

/// A class.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClassDebrief {
    /// [`super::VERSION`].
    pub version: u32,
    /// The names of the people's folders; empty for sessions that lie in none. Ordered by a sum over the name, so that a
    /// number tells neither seat nor score and stays the same while nobody comes or goes.
    pub people: Vec<String>,
    /// Those whose folders hold no session.
    pub empty: Vec<usize>,
    /// The folders that were taken for rows of seats: what lies in them are people's folders.
    pub rows: Vec<String>,
    /// Scenario by scenario, in the order of their ids.
    pub sections: Vec<ScenarioSection>,
    /// Sessions that were let in as they were recorded.
    pub recorded: Vec<AsRecorded>,
    /// What was left out, in the order of the names.
    pub left_out: Vec<LeftOut>,
    /// What a trainer should know of those that count, in the order of the names.
    pub remarks: Vec<Remarked>,
}

impl ClassDebrief {
    /// Whether no session counts.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sections.is_empty() && self.recorded.is_empty()
    }
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
            Self::OtherMarks => ("other_marks", String::new()),
            Self::Placeholder => ("placeholder", String::new()),
            Self::Link => ("link", String::new()),
            Self::TooDeep => ("too_deep", String::new()),
            Self::TooLarge => ("too_large", String::new()),
            Self::TooMany => ("too_many", String::new()),
            Self::Marks => ("marks", String::new()),
            Self::OtherScenario => ("other_scenario", String::new()),
        }
    }
}
