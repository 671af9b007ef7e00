//! `counterpart replay SESSION --against OTHER`: two sessions side by side.
//!
//! With `--json`: `{format: 1, scenario, sessions: [name, name], same_deal, common, turn, outcomes, days, turns, totals,
//! blocks, values, terms, people, interests, rows}`. Every pair is a list of two, SESSION first. Points are hundredths,
//! `common` counts the actions that both have from the start, `turn` is the first that differs or null. `blocks` maps a
//! block to its pair; `values` are those of the last offers in the scenario's unit; `terms` are `{issue, levels}` where
//! the offers differ; `people` are `{role, met, trust, support}`, trust in tenths of a hundred and support in
//! thousandths of −2 to 2; `interests` are `{role, zh, en, found}`. `rows` are `{kind, sides}` with `kind` one of
//! `same`, `otherwise` (the same was asked) and `apart`; a side is `{action, turn, do, zh, en, heard}` or null, `do` as
//! in session files and `heard` `{who, zh, en}` or null.
use std::path::Path;

use serde::Serialize;

use super::decision_impact::HeardJson;
use crate::cli::error::CliError;
use crate::content::library::Library;
use crate::content::session::{SessionUse, actions_of, permit, replay, session_path};
use crate::content::session_file::{Stored, read_session};
use crate::i18n::w;
use crate::prose;
use crate::prose::effect::deed;
use crate::sim::debrief::compare::{ComparedStep, Comparison, ComparisonRow, compare};
use crate::sim::ordered::Ordered;
use crate::sim::play::PlayerSession;
use crate::sim::scenario::Lang;
use crate::sim::score::record::name_of;
use crate::sim::session::WrittenAction;

/// Version of the JSON; raised when a field changes its meaning or goes.
const FORMAT: u32 = 1;

#[derive(Serialize)]
struct ComparisonJson<'a> {
    format: u32,
    scenario: &'a str,
    sessions: [String; 2],
    same_deal: bool,
    common: u16,
    turn: Option<u16>,
    outcomes: [&'static str; 2],
    days: [u16; 2],
    turns: [u16; 2],
    totals: [i32; 2],
    blocks: Ordered<[i32; 2]>,
    values: [Option<i64>; 2],
    terms: Vec<TermJson<'a>>,
    people: Vec<PersonComparisonJson<'a>>,
    interests: Vec<VerifiedJson<'a>>,
    rows: Vec<JsonRow>,
}

#[derive(Serialize)]
struct TermJson<'a> {
    issue: &'a str,
    levels: [Option<&'a str>; 2],
}

#[derive(Serialize)]
struct PersonComparisonJson<'a> {
    role: &'a str,
    met: [u8; 2],
    trust: [Option<i32>; 2],
    support: [Option<i32>; 2],
}

#[derive(Serialize)]
struct VerifiedJson<'a> {
    role: &'a str,
    zh: &'a str,
    en: &'a str,
    found: [bool; 2],
}

#[derive(Serialize)]
struct JsonRow {
    kind: &'static str,
    sides: [Option<ComparedSideJson>; 2],
}

#[derive(Serialize)]
struct ComparedSideJson {
    action: u16,
    turn: u16,
    #[serde(rename = "do")]
    done: WrittenAction,
    zh: String,
    en: String,
    heard: Option<HeardJson>,
}

/// The two side by side, as text or JSON.
pub(super) fn run(
    stored: &Stored,
    other: &str,
    folder: &Path,
    library: &Library,
    json: bool,
    lang: Lang,
) -> Result<String, CliError> {
    let session = |e| CliError::session(e, lang);
    let second = read_session(&session_path(folder, other)).map_err(session)?;
    let both = [stored, &second];
    let names = both.map(name);
    let headers = both.map(|s| &s.header);
    let refuse = |key: &str| {
        CliError::Unusable(w!(
            lang,
            key,
            first = names[0],
            second = names[1],
            one = headers[0].scenario,
            other = headers[1].scenario
        ))
    };
    if headers[0].scenario != headers[1].scenario {
        return Err(refuse("compare.other_scenario"));
    }
    if headers[0].sha256 != headers[1].sha256 {
        return Err(refuse("compare.other_version"));
    }
    let mut played = Vec::new();
    for (stored, name) in both.into_iter().zip(&names) {
        permit(stored, SessionUse::Compare).map_err(session)?;
        let seat = replay(stored, library).map_err(session)?;
        if !seat.is_over() {
            return Err(CliError::Unusable(w!(lang, "compare.not_over", name = name)));
        }
        let actions = actions_of(stored, seat.scenario()).map_err(session)?;
        played.push((seat, stored.header.seed, actions));
    }
    let [(seat, seed, actions), (seat_two, seed_two, actions_two)] = &played[..] else {
        return Err(refuse("compare.other_scenario"));
    };
    let compared = compare(seat.scenario(), (*seed, actions), (*seed_two, actions_two))
        .ok_or_else(|| refuse("compare.other_version"))?;
    if json {
        return Ok(written([seat, seat_two], &headers[0].scenario, names, &compared));
    }
    let views = [&seat.view(), &seat_two.view()];
    let lines = prose::compare::lines(views, lang, &compared, [&names[0], &names[1]]);
    Ok(lines.join("\n") + "\n")
}

fn name(stored: &Stored) -> String {
    let stem = stored.path.file_stem();
    stem.map_or_else(String::new, |s| s.to_string_lossy().into_owned())
}

fn written(seats: [&PlayerSession; 2], scenario: &str, sessions: [String; 2], both: &Comparison) -> String {
    let view = seats[0].view();
    let json = ComparisonJson {
        format: FORMAT,
        scenario,
        sessions,
        same_deal: both.same_deal,
        common: both.common,
        turn: both.turn,
        outcomes: both.outcomes.map(|o| o.ending.name()),
        days: both.days,
        turns: both.turns,
        totals: both.totals,
        blocks: both.blocks.iter().map(|(b, of)| (name_of(*b), *of)).collect(),
        values: both.values,
        terms: both
            .terms
            .iter()
            .map(|(issue, levels)| TermJson {
                issue: view.issue_key(*issue),
                levels: levels.map(|l| l.map(|l| view.level_key(*issue, l))),
            })
            .collect(),
        people: both
            .people
            .iter()
            .map(|p| PersonComparisonJson {
                role: view.role_key(p.role),
                met: p.met,
                trust: p.trust,
                support: p.support,
            })
            .collect(),
        interests: both
            .found
            .iter()
            .map(|f| VerifiedJson {
                role: view.role_key(f.role),
                zh: &f.words.zh,
                en: &f.words.en,
                found: f.found,
            })
            .collect(),
        rows: both.rows.iter().map(|r| row(seats, r)).collect(),
    };
    // Strings, numbers and lists of them: nothing that JSON cannot hold.
    let mut text = serde_json::to_string(&json).unwrap_or_default();
    text.push('\n');
    text
}

fn row(seats: [&PlayerSession; 2], row: &ComparisonRow) -> JsonRow {
    let (first, second) = (|s: &ComparedStep| side(seats[0], s), |s: &ComparedStep| side(seats[1], s));
    let (kind, sides) = match row {
        ComparisonRow::Same(a, b) => ("same", [Some(first(a)), Some(second(b))]),
        ComparisonRow::Otherwise(a, b) => ("otherwise", [Some(first(a)), Some(second(b))]),
        ComparisonRow::Apart(a, b) => ("apart", [a.as_ref().map(first), b.as_ref().map(second)]),
    };
    JsonRow { kind, sides }
}

fn side(seat: &PlayerSession, step: &ComparedStep) -> ComparedSideJson {
    let view = seat.view();
    let [zh, en] = [Lang::Zh, Lang::En].map(|lang| deed(&view, lang, &step.done, &step.words, &step.offer));
    ComparedSideJson {
        action: step.action,
        turn: step.turn,
        done: WrittenAction::of(seat.scenario(), &step.done),
        zh,
        en,
        heard: step.heard.as_ref().map(|h| HeardJson::of(&view, h)),
    }
}
