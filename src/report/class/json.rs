//! A class as JSON for other programs: the numbers of the page in one object, texts in both languages as `{zh, en}`.
//!
//! `{format: 1, people, empty, recorded, left_out, remarks, scenarios}`. `people` are `{alias: {zh, en}, name}` and are
//! referred to elsewhere by their place in this list, from 0; `name` and every `file` are there with `--names` alone. `left_out` are
//! `{person, file, reason, detail}`, `detail` a line, a turn or a version of the rules, or null. `empty` are the people whose
//! folders hold no session; `recorded`, with `--recorded` alone, sessions whose score can't be computed again, `{person,
//! file, scenario, rules, total}`, on which no other number rests; `remarks` `{person, file, remark, detail}` with
//! `same_as` (a person), `bot` (a policy) or `other_record` (null) of sessions that count all the same.
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
use crate::sim::class::{ClassDebrief, Remark, ScenarioSection};
use crate::sim::scenario::{Lang, Text};

/// Version of the JSON; raised when a field changes its meaning or goes.
const FORMAT: u32 = 1;

#[derive(Serialize)]
struct ClassJson<'a> {
    format: u32,
    people: Vec<Person<'a>>,
    empty: &'a [usize],
    recorded: Vec<RecordedJson<'a>>,
    left_out: Vec<Left<'a>>,
    remarks: Vec<Known<'a>>,
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

#[derive(Serialize)]
struct RecordedJson<'a> {
    person: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    scenario: &'a str,
    rules: u32,
    total: i32,
}

#[derive(Serialize)]
struct Known<'a> {
    person: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    #[serde(flatten)]
    remark: &'a Remark,
}

/// Writes a class on one line; `names` puts in what people are called.
pub(super) fn write(class: &ClassDebrief, names: bool) -> String {
    let json = ClassJson {
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
        empty: &class.empty,
        recorded: class
            .recorded
            .iter()
            .map(|r| RecordedJson {
                person: r.person,
                file: names.then_some(r.file.as_str()),
                scenario: &r.scenario,
                rules: r.rules,
                total: r.total,
            })
            .collect(),
        remarks: class
            .remarks
            .iter()
            .map(|r| Known { person: r.person, file: names.then_some(r.file.as_str()), remark: &r.remark })
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
