//! A class as JSON for other programs: the numbers of the page in one object, texts in both languages as `{zh, en}`.
//!
//! `{format: 1, people, left_out, scenarios}`. `people` are `{alias: {zh, en}, name}` and are referred to elsewhere by
//! their place in this list, from 0; `name` and the `file` of `left_out` are there with `--names` alone. `left_out` are
//! `{person, file, reason, detail}`, `detail` a line, a turn or a version of the rules, or null.
//!
//! A scenario has `scenario`, `sha256`, `title`, `unit`, `people` (how many), `sessions` (`person`, `attempt`,
//! `deal_known`, `from_turn`, `seed`, `end`, `value`, `total`, `machine` where a trainer marked it, `blocks` in the order of the score), `sealed` and `opened`; the last is
//! null with `--sealed`. Points are hundredths, money is in the unit, shares and splits are thousandths, correlations
//! hundredths; `x` and `y` are shares of what the zone offers each side, for plots. A spread is `{n, min, q1, median, q3,
//! max, mean}`. `sealed` has `ends`, `deals`, `total`, `blocks`, `scenes`, `lines` (each names a place in `scenes`) and
//! `firsts`; `opened` has `hands` (`interests`, `plane`, `deals`, and `missed`: the
//! `deals` that both sides missed, `own_gain` on average, and the `terms` they turned on), `attempts`, `same_deal`, `other_deal`, `scenes` and
//! `money`. Fields are described where they are defined, in `src/sim/class/`.
use serde::Serialize;

use crate::prose::class::alias;
use crate::sim::class::{ClassDebrief, ScenarioSection};
use crate::sim::scenario::{Lang, Text};

/// Version of the JSON; raised when a field changes its meaning or goes.
const FORMAT: u32 = 1;

#[derive(Serialize)]
struct Json<'a> {
    format: u32,
    people: Vec<Person<'a>>,
    left_out: Vec<Left<'a>>,
    scenarios: &'a [ScenarioSection],
}

#[derive(Serialize)]
struct Person<'a> {
    alias: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
}

#[derive(Serialize)]
struct Left<'a> {
    person: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    reason: &'static str,
    detail: Option<u32>,
}

/// Writes a class on one line; `names` puts in what people are called.
pub(super) fn write(class: &ClassDebrief, names: bool) -> String {
    let json = Json {
        format: FORMAT,
        people: class
            .people
            .iter()
            .enumerate()
            .map(|(i, name)| {
                let [zh, en] = [Lang::Zh, Lang::En].map(|lang| alias(lang, i));
                Person { alias: Text { zh, en }, name: names.then_some(name.as_str()) }
            })
            .collect(),
        left_out: class
            .left_out
            .iter()
            .map(|left| {
                let (reason, detail) = left.reason.parts();
                Left {
                    person: left.person,
                    file: names.then_some(left.file.as_str()),
                    reason,
                    detail: detail.parse().ok(),
                }
            })
            .collect(),
        scenarios: &class.sections,
    };
    // Strings, numbers and lists of them; a plot's number that is none becomes null.
    serde_json::to_string(&json).unwrap_or_default()
}
