//! What `counterpart lab --json` prints.
//!
//! `{format: 2, scenario, hash, file, runs, seed, wrong, policies, habits, players, coverage, conditions, dry, findings,
//! profile, compared, sessions}`.
//!
//! * `wrong` is the number of things that make the exit code 1.
//! * `policies` and `habits` are `[{policy, runs, total, blocks: [[block, spread]], deal_rate, turns, days, steps, hands:
//!   [{hand, runs, total, blocks, deal_rate, turns, days, steps}], bounds: [low, high], holds, best, worst, stuck}]`.
//!   `total`, `turns`, `days` and each block are spreads `{mean, sd, min, p05, p50, p95, max}` in points, turns or days;
//!   `steps` counts the sessions in twenty steps of five points; `bounds` hold where the mean total of every hand lies
//!   within them; `best`, `worst` and those in `stuck` are `{seed, hand, total}`, the total in hundredths, the hand by its
//!   place in the file. `runs` at the top is per policy and hidden hand; `habits` are those not among the policies.
//! * `players` are `[{name, sessions}]`: the policies, and `exhaustive` for the pass that looks for what is left.
//! * `coverage` is `[{kind, id, path, line, hits, sessions, by}]`, `by` being `{player: sessions}` for those who reached
//!   it; kinds are scene, reply, answer, opened, verified, raised, settled, prevented, event, ending. `path` and `line`
//!   are null for endings.
//! * `conditions` are `[{path, line, held, failed}]`: whether each was seen to hold, and not to, where it is asked.
//! * `dry` is `{scenes: [{scene, times}], meetings: [{people, watched, dry, left}]}`: scenes that left nothing to say;
//!   meetings in which nothing was left to bring up, with the turns left then, of all together.
//! * `findings` are `{missed, exploits, dead, speechless, stuck, spare, endings, never_held, never_failed, lone, hard}`:
//!   names, ids (with their kind before a colon) and paths. The first five are wrong, the others worth knowing.
//! * `profile` is null or `{skilled, average, random, spread, reach, deal_rate, turns, days}`; `compared` is `[{title:
//!   {zh, en}, profile, against: {average, skilled, reach, spread}}]`, each `less`, `alike` or `more`.
//! * `sessions` are those kept as files: `[{policy, best, total, seed, path}]`.
use std::collections::BTreeMap;

use serde::Serialize;

use super::{Kept, LabReport};
use crate::report::Bilingual;
use crate::sim::lab::{
    ConditionSeen, CoverageItem, Covered, DifficultyProfile, LabPlayer, PolicyReport, ScenarioComparison,
    person,
};
use crate::sim::scenario::{Lang, Text};

/// Version of the JSON; raised when a field changes its meaning or goes.
const FORMAT: u32 = 2;

#[derive(Serialize)]
struct LabJson<'a> {
    format: u32,
    scenario: &'a str,
    hash: &'a str,
    file: &'a str,
    runs: u64,
    seed: u64,
    wrong: usize,
    policies: &'a [PolicyReport],
    habits: &'a [PolicyReport],
    players: &'a [LabPlayer],
    coverage: Vec<JsonItem>,
    conditions: Vec<Condition>,
    dry: Dry,
    findings: Found,
    profile: Option<DifficultyProfile>,
    compared: Vec<Other>,
    sessions: Vec<Session>,
}

#[derive(Serialize)]
struct JsonItem {
    kind: &'static str,
    id: String,
    path: Option<String>,
    line: Option<usize>,
    hits: u64,
    sessions: u64,
    by: BTreeMap<String, u32>,
}

#[derive(Serialize)]
struct Condition {
    path: String,
    line: Option<usize>,
    held: bool,
    failed: bool,
}

#[derive(Serialize)]
struct Dry {
    scenes: Vec<Speechless>,
    meetings: Vec<DryMeetingJson>,
}

#[derive(Serialize)]
struct Speechless {
    scene: String,
    times: u32,
}

#[derive(Serialize)]
struct DryMeetingJson {
    people: Vec<Text>,
    watched: u32,
    dry: u32,
    left: u32,
}

#[derive(Serialize)]
struct Found {
    missed: Vec<String>,
    exploits: Vec<String>,
    dead: Vec<String>,
    speechless: Vec<String>,
    stuck: Vec<String>,
    spare: Vec<String>,
    endings: Vec<String>,
    never_held: Vec<String>,
    never_failed: Vec<String>,
    lone: Vec<String>,
    hard: Vec<String>,
}

#[derive(Serialize)]
struct Other {
    title: Text,
    profile: DifficultyProfile,
    against: ScenarioComparison,
}

#[derive(Serialize)]
struct Session {
    policy: String,
    best: bool,
    total: f64,
    seed: u64,
    path: String,
}

/// The answer as one line.
pub(super) fn write(report: &LabReport<'_>) -> String {
    let (c, examined) = (report.c, report.examined);
    let own = report.own.as_ref();
    let other = |(title, profile): &(Bilingual<String>, DifficultyProfile)| {
        Some(Other {
            title: Text { zh: title.get(Lang::Zh).clone(), en: title.get(Lang::En).clone() },
            profile: *profile,
            against: ScenarioComparison::of(own?, profile),
        })
    };
    let condition = |seen: &ConditionSeen| {
        let path = seen.path(c);
        Condition { line: (report.line)(&path), path, held: seen.held, failed: seen.failed }
    };
    let speechless = |(scene, times): (&crate::sim::compiled::SceneId, &u32)| Speechless {
        scene: CoverageItem::Scene(*scene).id(c),
        times: *times,
    };
    let meeting = |(roles, m): (&crate::sim::compiled::RoleSet, &crate::sim::lab::Meetings)| DryMeetingJson {
        people: roles.iter().filter_map(|r| person(c, r).cloned()).collect(),
        watched: m.watched,
        dry: m.dry,
        left: m.left,
    };
    let session = |kept: &Kept| Session {
        policy: kept.policy.clone(),
        best: kept.best,
        total: f64::from(kept.total) / 100.0,
        seed: kept.seed,
        path: kept.path.clone(),
    };
    let json = LabJson {
        format: FORMAT,
        scenario: report.scenario,
        hash: report.sha256,
        file: report.file,
        runs: report.runs,
        seed: report.seed,
        wrong: report.findings.wrong(),
        policies: &examined.policies,
        habits: &examined.habits,
        players: &examined.coverage.players,
        coverage: examined.coverage.items.iter().map(|x| item(report, x)).collect(),
        conditions: examined.conditions.iter().map(condition).collect(),
        dry: Dry {
            scenes: examined.dry.scenes.iter().map(speechless).collect(),
            meetings: examined.dry.meetings.iter().map(meeting).collect(),
        },
        findings: found(report),
        profile: report.own,
        compared: report.others.iter().filter_map(other).collect(),
        sessions: report.kept.iter().map(session).collect(),
    };
    // Strings and numbers: nothing that JSON cannot hold.
    serde_json::to_string(&json).unwrap_or_default()
}

fn item(report: &LabReport<'_>, covered: &Covered) -> JsonItem {
    let players = &report.examined.coverage.players;
    let path = covered.item.path(report.c);
    JsonItem {
        kind: covered.item.kind(),
        id: covered.item.id(report.c),
        line: path.as_deref().and_then(|path| (report.line)(path)),
        path,
        hits: covered.hits,
        sessions: covered.sessions(),
        by: covered.who().map(|i| (players[i].name.clone(), covered.by[i])).collect(),
    }
}

fn found(report: &LabReport<'_>) -> Found {
    let (c, f) = (report.c, report.findings);
    let id = |item: CoverageItem| format!("{}:{}", item.kind(), item.id(c));
    let ids = |list: &[&Covered]| list.iter().map(|x| id(x.item)).collect::<Vec<_>>();
    let names = |list: &[&PolicyReport]| list.iter().map(|r| r.policy.clone()).collect::<Vec<_>>();
    let paths = |list: &[ConditionSeen]| list.iter().map(|x| x.path(c)).collect::<Vec<_>>();
    Found {
        missed: names(&f.missed),
        exploits: names(&f.exploits),
        dead: ids(&f.dead),
        speechless: f.speechless.iter().map(|(s, _)| CoverageItem::Scene(*s).id(c)).collect(),
        stuck: f.stuck.iter().map(|(who, pick)| format!("{who}:{}", pick.seed)).collect(),
        spare: ids(&f.spare),
        endings: f.endings.iter().map(|e| e.name().to_owned()).collect(),
        never_held: paths(&f.never_held),
        never_failed: paths(&f.never_failed),
        lone: f.lone.iter().map(|(_, x)| id(x.item)).collect(),
        hard: ids(&f.hard),
    }
}
