//! `counterpart lab`: every policy against every hidden hand, what they reach and what nobody does, habits that pay too
//! well, and how hard the scenario is beside those that come with the program.
//!
//! The answer goes to standard output, with `--json` as described in `src/report/lab/json.rs`; progress and the verdict go to standard
//! error. The exit code is 0 where nothing is wrong, 1 where something is (a missed bound, something that nobody
//! reaches, a scene that leaves nothing to say, a session that cannot end, a habit that pays too well, an error that
//! `check` finds), 2 where the lab
//! could not run.
mod lines;

use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::error::{CliError, tell, whole_number};
use super::formats::{formats, print_report};
use crate::content::checked::check_text;
use crate::content::data_dir::Home;
use crate::content::diagnostic::Level;
use crate::content::library::{Library, LibraryEntry, LibrarySource};
use crate::content::output_file;
use crate::content::scenario_file::LoadedScenario;
use crate::content::session::{keep_played, probe};
use crate::i18n::w;
use crate::report::Bilingual;
use crate::report::format::{Format, Holds, html, json, text};
use crate::report::lab::{Kept, LabReport};
use crate::sim::bots::Policy;
use crate::sim::lab::{
    DifficultyProfile, Examined, Findings, LabPlan, Limits, Pick, examine, profile, profile_of, replay,
};
use crate::sim::scenario::Lang;

/// Most sessions of each constant habit, and of each policy in the scenarios to compare with.
const SOME: u64 = 200;

/// Let bots play a scenario: is it balanced, is everything within reach, does a trick beat it
#[derive(Args, Debug)]
pub struct LabArgs {
    /// The scenario: its name, or its file
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// Sessions of each policy in each hidden hand
    #[arg(long, value_name = "N", default_value_t = 1000, allow_negative_numbers = true, value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
    pub runs: u64,
    /// Seed of the first session
    #[arg(long, value_name = "N", default_value_t = 1, allow_negative_numbers = true, value_parser = whole_number)]
    pub seed: u64,
    /// Policies to play; all of them if left out
    #[arg(long, value_name = "NAME", num_args = 1..)]
    pub policy: Vec<String>,
    /// Leave out the exhaustive pass, further habits and the comparison
    #[arg(long)]
    pub quick: bool,
    /// Show long lists in full, and how often each single thing was reached
    #[arg(long)]
    pub full: bool,
    /// Keep the best and the worst session of each policy in this folder, to replay
    #[arg(long, value_name = "DIR")]
    pub sessions: Option<PathBuf>,
    /// Write a page for a browser, replaced if it is there
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
    /// Print JSON for other programs
    #[arg(long)]
    pub json: bool,
    /// What to print
    #[arg(long, value_parser = formats(&[Holds::Document, Holds::Rows, Holds::Data]), conflicts_with = "json")]
    pub format: Option<Format>,
}

/// Plays and reports.
///
/// # Errors
/// The scenario cannot be used, a policy is unknown, a file or folder cannot be written, or the output is closed.
pub fn run(args: &LabArgs, lang: Lang) -> Result<ExitCode, CliError> {
    let policies = policies(&args.policy, lang)?;
    let library = Library::open(Home::find().as_ref());
    let loaded = library.find(&args.scenario).map_err(|e| CliError::library(e, lang))?;
    // Before long work: can what is asked for be written at all?
    let inputs: Vec<PathBuf> = library.file_of(&args.scenario).into_iter().collect();
    if let Some(file) = &args.html {
        output_file::probe(file, &inputs)?;
    }
    if let Some(folder) = &args.sessions {
        probe(folder).map_err(|e| CliError::session(e, lang))?;
    }
    let everybody = args.policy.is_empty();
    let plan = LabPlan {
        policies,
        explore: (!args.quick).then_some(Limits::FULL),
        habits: if args.quick || !everybody { 0 } else { args.runs.min(SOME) },
        ..LabPlan::every(args.runs, args.seed)
    };
    let c = &loaded.compiled;
    let bar = progress(plan.sessions(c));
    bar.set_message(w!(lang, "lab.progress.play"));
    let examined = examine(c, &plan, &|sessions| bar.inc(sessions));
    let compares = !args.quick && everybody;
    if compares {
        bar.set_message(w!(lang, "lab.progress.compare"));
    }
    let others = if compares { others(&loaded, &plan) } else { Vec::new() };
    bar.finish_and_clear();
    let kept = match &args.sessions {
        Some(folder) => keep(folder, &loaded, &plan, &examined, lang)?,
        None => Vec::new(),
    };
    let findings = Findings::of(c, &examined);
    let lines = lines::ScannedLines::of(&loaded);
    let file = file(&library, &args.scenario, &loaded);
    let report = LabReport {
        c,
        scenario: &loaded.id,
        sha256: &loaded.hash,
        title: Bilingual::from(&c.author().title),
        file: &file,
        runs: args.runs,
        seed: args.seed,
        examined: &examined,
        findings: &findings,
        own: profile_of(c, &examined.policies).filter(|_| !args.quick),
        others: &others,
        kept: &kept,
        line: &|path| lines.line(path),
        full: args.full,
    };
    if let Some(path) = &args.html {
        let whole = LabReport { full: true, ..report.clone() };
        output_file::write_result(path, &html::HTML.write(&whole, lang), true, &inputs)?;
    }
    let format = args.format.unwrap_or(if args.json { json::JSON } else { text::TEXT });
    print_report(format, &report, lang)?;
    let wrong = findings.wrong();
    let errors = check_text(&file, String::from_utf8_lossy(&loaded.bytes).into_owned()).count(Level::Error);
    let verdict = match (wrong, errors) {
        (0, 0) => w!(lang, "lab.verdict.fine"),
        (0, _) => w!(lang, "lab.verdict.played", count = errors, file = file),
        _ => w!(lang, "lab.verdict.found", count = wrong),
    };
    tell(&verdict);
    if wrong > 0 && errors > 0 {
        tell(&w!(lang, "lab.verdict.also", count = errors, file = file));
    }
    if let Some(path) = &args.html {
        tell(&w!(lang, "lab.wrote", file = path.display()));
    }
    Ok(if wrong == 0 && errors == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn policies(names: &[String], lang: Lang) -> Result<Vec<Policy>, CliError> {
    if names.is_empty() {
        return Ok(Policy::all());
    }
    let named = |name: &String| {
        Policy::named(name).ok_or_else(|| {
            let known: Vec<String> = Policy::all().into_iter().map(Policy::name).collect();
            let list = known.join(&w!(lang, "play.list"));
            CliError::Unusable(w!(lang, "lab.unknown", name = name, list = list))
        })
    };
    let mut found: Vec<Policy> = Vec::new();
    for name in names {
        let policy = named(name)?;
        // Named twice is meant once.
        if !found.contains(&policy) {
            found.push(policy);
        }
    }
    Ok(found)
}

/// A bar on the error stream; none where nobody watches it.
fn progress(sessions: u64) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(sessions), ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("[{elapsed_precise}] {bar:30} {pos}/{len} {msg}");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// The scenarios that come with the program, but for the one that is played, and how hard they are.
fn others(own: &LoadedScenario, plan: &LabPlan) -> Vec<(Bilingual<String>, DifficultyProfile)> {
    let profiled = |entry: LibraryEntry| {
        let loaded = entry.load().ok().filter(|l| l.hash != own.hash)?;
        let measured = profile(&loaded.compiled, plan.runs.min(SOME), plan.seed)?;
        Some((Bilingual::from(&loaded.compiled.author().title), measured))
    };
    // As they come with the program, whatever stands in a folder under their names.
    Library::shipped().into_iter().filter_map(profiled).collect()
}

/// Keeps the best and the worst session of each policy, and the best one of each habit that pays too well.
fn keep(
    folder: &std::path::Path,
    loaded: &LoadedScenario,
    plan: &LabPlan,
    examined: &Examined,
    lang: Lang,
) -> Result<Vec<Kept>, CliError> {
    let c = &loaded.compiled;
    let findings = Findings::of(c, examined);
    let beside = |name: &str| examined.habits.iter().any(|r| r.policy == name);
    let both = examined.policies.iter().flat_map(|r| [(r, true, plan.runs), (r, false, plan.runs)]);
    let tricks = findings.exploits.iter().filter(|r| beside(&r.policy)).map(|r| (*r, true, plan.habits));
    let mut kept = Vec::new();
    for (report, is_best, runs) in both.chain(tricks) {
        let pick = if is_best { report.best } else { report.worst };
        let (Some(pick), Some(policy)) = (pick, Policy::named(&report.policy)) else {
            continue;
        };
        let actions = replay(c, policy, &pick, plan.seed, runs);
        let name = session_name(&loaded.id, &report.policy, is_best, &pick);
        let path = keep_played(folder, &name, loaded, pick.seed, lang, &actions);
        let path = path.map_err(|e| CliError::session(e, lang))?;
        kept.push(Kept {
            policy: report.policy.clone(),
            best: is_best,
            total: pick.total,
            seed: pick.seed,
            path: path.display().to_string(),
        });
    }
    Ok(kept)
}

/// `first_meeting-skilled-best-88-seed17`: what one looks for in a folder.
fn session_name(scenario: &str, policy: &str, best: bool, pick: &Pick) -> String {
    let which = if best { "best" } else { "worst" };
    format!("{scenario}-{policy}-{which}-{}-seed{}", pick.total / 100, pick.seed)
}

/// The scenario's file as places in it are shown.
fn file(library: &Library, asked: &str, loaded: &LoadedScenario) -> String {
    let entry = library.entries().iter().find(|e| e.id == loaded.id && e.id == asked);
    match entry.map(|e| &e.place) {
        Some(LibrarySource::File(path)) => path.display().to_string(),
        None if asked.ends_with(".ron") => asked.to_owned(),
        Some(LibrarySource::Shipped(_)) | None => format!("{}.ron", loaded.id),
    }
}
