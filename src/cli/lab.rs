//! `counterpart lab`: every policy against every hidden hand, and whether the scenario keeps its balance.
//!
//! With `--json`: `{format: 1, scenario, hash, runs, seed, policies: [{policy, runs, total, blocks: [[block, spread]],
//! deal_rate, turns, hands: [{hand, runs, total, blocks, deal_rate, turns}], bounds: [low, high], holds}]}`. `total`,
//! `turns` and each block are spreads `{mean, sd, min, p05, p50, p95, max}` in points (or turns); `runs` at the top is
//! per policy and hidden hand; `bounds` hold where the mean total of every hand lies within them. The exit code is 0
//! where all bounds hold, 1 where one is missed, 2 where the lab could not run.
use std::io::{IsTerminal as _, Write as _};
use std::process::ExitCode;

use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde::Serialize;
use unicode_width::UnicodeWidthStr as _;

use super::error::{CliError, print};
use crate::content::home::Home;
use crate::content::library::Library;
use crate::sim::bots::Policy;
use crate::sim::lab::{Plan, PolicyReport, Spread, examine};
use crate::sim::scenario::Lang;
use crate::words::w;

/// Version of the JSON; raised when a field changes its meaning or goes.
const FORMAT: u32 = 1;

/// Let bots play a scenario, to see whether it is balanced
#[derive(Args, Debug)]
pub struct LabArgs {
    /// The scenario: its name, or its file
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// Sessions of each policy in each hidden hand
    #[arg(long, value_name = "N", default_value_t = 1000, value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
    pub runs: u64,
    /// Seed of the first session
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// Policies to play; all of them if left out
    #[arg(long, value_name = "NAME", num_args = 1..)]
    pub policy: Vec<String>,
    /// Print JSON for other programs
    #[arg(long)]
    pub json: bool,
}

#[derive(Serialize)]
struct Json<'a> {
    format: u32,
    scenario: &'a str,
    hash: &'a str,
    runs: u64,
    seed: u64,
    policies: &'a [PolicyReport],
}

/// Plays and reports.
///
/// # Errors
/// The scenario cannot be used, a policy is unknown, or the output is closed.
pub fn run(args: &LabArgs, lang: Lang) -> Result<ExitCode, CliError> {
    let policies = policies(&args.policy, lang)?;
    let library = Library::open(Home::find().as_ref());
    let loaded = library
        .find(&args.scenario)
        .map_err(|e| CliError::library(e, lang))?;
    let plan = Plan {
        policies,
        ..Plan::every(args.runs, args.seed)
    };
    let bar = progress(plan.sessions(&loaded.compiled));
    let done = |sessions: u64| bar.inc(sessions);
    let reports = examine(&loaded.compiled, &plan, &done).policies;
    bar.finish_and_clear();
    let missed = reports.iter().filter(|r| !r.holds).count();
    if args.json {
        let (scenario, hash) = (loaded.id.as_str(), loaded.hash.as_str());
        let json = Json {
            format: FORMAT,
            scenario,
            hash,
            runs: args.runs,
            seed: args.seed,
            policies: &reports,
        };
        // Strings and numbers: nothing that JSON cannot hold.
        print(&format!("{}\n", serde_json::to_string(&json).unwrap_or_default()))?;
    } else {
        let title = w!(
            lang,
            "lab.title",
            scenario = loaded.id,
            runs = args.runs,
            seed = args.seed
        );
        print(&format!(
            "{title}\n\n{}\n{}",
            totals(&reports, lang),
            blocks(&reports, lang)
        ))?;
    }
    let verdict = if missed == 0 {
        w!(lang, "lab.all_hold")
    } else {
        w!(lang, "lab.some_missed", count = missed)
    };
    // Where the error stream is closed, the exit code has to do.
    let _ = writeln!(std::io::stderr(), "{verdict}");
    Ok(if missed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    })
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
    names.iter().map(named).collect()
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

fn spread(s: &Spread) -> String {
    format!("{:.1} ± {:.1}", s.mean, s.sd)
}

/// One line a policy: total, total per hand, bounds, deals, turns.
fn totals(reports: &[PolicyReport], lang: Lang) -> String {
    let mut head = vec![w!(lang, "lab.policy"), w!(lang, "lab.total")];
    let hands = reports.first().map_or(&[][..], |r| r.hands.as_slice());
    if hands.len() > 1 {
        head.extend(hands.iter().map(|h| h.hand.clone()));
    }
    head.extend(["bounds", "deals", "turns"].map(|key| w!(lang, format!("lab.{key}"))));
    head.push(String::new());
    let mut rows = vec![head];
    for r in reports {
        let mut row = vec![r.policy.clone(), spread(&r.together.total)];
        if hands.len() > 1 {
            row.extend(r.hands.iter().map(|h| format!("{:.1}", h.record.total.mean)));
        }
        row.push(format!("{:.0}–{:.0}", r.bounds.0, r.bounds.1));
        row.push(format!("{:.0} %", r.together.deal_rate * 100.0));
        row.push(format!("{:.1}", r.together.turns.mean));
        row.push(w!(lang, if r.holds { "lab.holds" } else { "lab.missed" }));
        rows.push(row);
    }
    table(&rows)
}

/// One line a policy: the mean of each block.
fn blocks(reports: &[PolicyReport], lang: Lang) -> String {
    let mut head = vec![w!(lang, "lab.policy")];
    if let Some(first) = reports.first() {
        head.extend(
            first
                .together
                .blocks
                .iter()
                .map(|(b, _)| crate::telling::names::block(lang, *b)),
        );
    }
    let mut rows = vec![head];
    for r in reports {
        let mut row = vec![r.policy.clone()];
        row.extend(r.together.blocks.iter().map(|(_, s)| format!("{:.1}", s.mean)));
        rows.push(row);
    }
    format!("{}\n{}", w!(lang, "lab.blocks"), table(&rows))
}

/// Columns as wide as their widest cell; the first to the left, the others to the right.
fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |k: usize| {
        rows.iter()
            .filter_map(|r| r.get(k))
            .map(|c| c.width())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut out = String::new();
    for row in rows {
        let cells: Vec<String> = row
            .iter()
            .zip(&widths)
            .enumerate()
            .map(|(k, (cell, width))| {
                let room = " ".repeat(width.saturating_sub(cell.width()));
                if k == 0 {
                    format!("{cell}{room}")
                } else {
                    format!("{room}{cell}")
                }
            })
            .collect();
        out.push_str(cells.join("  ").trim_end());
        out.push('\n');
    }
    out
}
