//! The gradebook of a class: one row a person, for a spreadsheet or a learning system.
//!
//! The first column identifies the person (the name of the folder), the third says what else is to be known: what was left
//! out and why, that nothing was handed in, what to look into. Then come the columns of each scenario, the last of them its
//! grade of 100: Moodle and its like ask on import which column is which. With several scenarios their names stand in the
//! columns' names. A person's last attempt is the one that counts; totals of earlier ones stand in a column of their own, in
//! the order of play.
//!
//! Totals and blocks are those that count: where a trainer marked a session, the trainer's word holds, and the column
//! before the grade, which is there only then, has the machine's total. Sessions that were let in as they were recorded
//! have their total in a column that says so, and in the grade only where nothing else counts. Points and grades have two
//! places after a point.
use strum::{EnumCount as _, IntoEnumIterator as _};

use super::columns;
use crate::prose::class as words;
use crate::prose::names::{block, points};
use crate::report::table::Table;
use crate::sim::class::{ClassDebrief, ClassSession, ScenarioSection};
use crate::sim::scenario::Lang;
use crate::sim::score::ScoreBlock;

const PERSON: [&str; 3] = ["identifier", "alias", "status"];
const FIRST: [&str; 11] = [
    "scenario",
    "scenario_id",
    "session",
    "seed",
    "attempts",
    "earlier",
    "from",
    "end",
    "value",
    "unit",
    "total",
];
/// The columns among the first that hold words.
const WORDS: [&str; 5] = ["scenario", "scenario_id", "session", "end", "unit"];

/// The gradebook, with words in one language.
pub(super) fn table(class: &ClassDebrief, lang: Lang) -> Table {
    let mut head = columns(lang, &PERSON);
    let mut numbers = Vec::new();
    if !class.recorded.is_empty() {
        numbers.push(head.len());
        head.push(words::column(lang, "recorded"));
    }
    for section in &class.sections {
        let of = |name: String| match class.sections.len() {
            1 => name,
            _ => format!("{name} · {}", section.scenario),
        };
        let first = (head.len()..).zip(FIRST).filter(|(_, key)| !WORDS.contains(key));
        numbers.extend(first.map(|(at, _)| at));
        head.extend(columns(lang, &FIRST).into_iter().map(of));
        let from = head.len();
        head.extend(ScoreBlock::iter().map(|b| of(block(lang, b))));
        head.extend(is_marked(section).then(|| of(words::column(lang, "machine"))));
        head.push(of(words::column(lang, "grade")));
        numbers.extend(from..head.len());
    }
    if class.sections.is_empty() {
        numbers.push(head.len());
        head.push(words::column(lang, "grade"));
    }
    Table::new(head, (0..class.people.len()).map(|person| cells(class, person, lang)).collect(), numbers)
}

fn is_marked(section: &ScenarioSection) -> bool {
    section.sessions.iter().any(|r| r.machine.is_some())
}

fn cells(class: &ClassDebrief, person: usize, lang: Lang) -> Vec<String> {
    let mut cells = vec![
        words::name(class, lang, person),
        words::alias(lang, person),
        words::status(class, lang, person),
    ];
    let recorded = class.recorded.iter().rfind(|r| r.person == person).map(|r| points(r.total));
    if !class.recorded.is_empty() {
        cells.push(recorded.clone().unwrap_or_default());
    }
    for section in &class.sections {
        let own: Vec<&ClassSession> = section.sessions.iter().filter(|r| r.person == person).collect();
        match own.split_last() {
            Some((last, earlier)) => cells.extend(attempt(section, last, earlier, lang)),
            None => {
                let marked = usize::from(is_marked(section));
                cells.extend(vec![String::new(); FIRST.len() + ScoreBlock::COUNT + marked + 1]);
            }
        }
    }
    if class.sections.is_empty() {
        cells.push(recorded.unwrap_or_default());
    }
    cells
}

/// The cells of a person's last attempt at a scenario.
fn attempt(
    section: &ScenarioSection,
    row: &ClassSession,
    earlier: &[&ClassSession],
    lang: Lang,
) -> Vec<String> {
    let before: Vec<String> = earlier.iter().map(|r| points(r.total)).collect();
    let mut cells = vec![
        section.title.get(lang).to_owned(),
        section.scenario.clone(),
        row.name.clone(),
        row.seed.to_string(),
        row.attempt.to_string(),
        // One number alone may be negative, and several are no formula.
        before.join("; "),
        row.from_turn.map_or_else(String::new, |t| t.to_string()),
        words::end(lang, row.end),
        row.value.map_or_else(String::new, |v| v.to_string()),
        section.unit.get(lang).to_owned(),
        points(row.total),
    ];
    cells.extend(ScoreBlock::iter().map(|b| points(row.card.points(b))));
    cells.extend(is_marked(section).then(|| points(row.machine.unwrap_or(row.total))));
    cells.push(points(row.total));
    cells
}
