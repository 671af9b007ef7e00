//! `counterpart strings`: a scenario's texts out to a translator as CSV, and back into the file.
//!
//! With `--import … --json`: `{format: 1, changed, stale, conflicts, texts: [{line, id, lang, outcome}]}`; `outcome` is
//! `changed`, `stale` (the other language changed after the export) or `conflict` (left out). The exit code is 0 where
//! everything went in cleanly, 1 where something is stale or in conflict, 2 where nothing was written.
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::error::{CliError, print};
use crate::content::output_file;
use crate::content::parse::read;
use crate::content::read::read_text;
use crate::content::scenario_file::load;
use crate::content::strings::{
    Outcome, SheetProblem, Touched, merge, read_sheet, splice, texts, write_sheet,
};
use crate::sim::scenario::{Lang, Scenario};
use crate::words::w;

/// Version of the JSON; raised when a field changes its meaning or goes.
const FORMAT: u32 = 1;

/// Send a scenario's texts to a translator as CSV, and take them back
#[derive(Args, Debug)]
#[command(group = clap::ArgGroup::new("way").required(true).args(["export", "import"]))]
pub struct StringsArgs {
    /// The scenario's file
    #[arg(value_name = "SCENARIO.ron")]
    pub scenario: PathBuf,
    /// Write the texts to this file
    #[arg(long, value_name = "FILE.csv")]
    pub export: Option<PathBuf>,
    /// Read the texts from this file and put what changed into the scenario
    #[arg(long, value_name = "FILE.csv")]
    pub import: Option<PathBuf>,
    /// Replace the CSV if it is already there
    #[arg(long)]
    pub force: bool,
    /// Print JSON for other programs
    #[arg(long)]
    pub json: bool,
}

#[derive(Serialize)]
struct Json<'a> {
    format: u32,
    changed: usize,
    stale: usize,
    conflicts: usize,
    texts: Vec<TextJson<'a>>,
}

#[derive(Serialize)]
struct TextJson<'a> {
    line: u64,
    id: &'a str,
    lang: Lang,
    outcome: &'static str,
}

/// Exports or imports.
///
/// # Errors
/// The scenario or the sheet cannot be used, or the result cannot be written; nothing is changed then.
pub fn run(args: &StringsArgs, lang: Lang) -> Result<ExitCode, CliError> {
    let text = read_text(&args.scenario).map_err(|e| CliError::Unusable(e.words().get(lang).to_owned()))?;
    let scenario: Scenario = read(&text).map_err(|_| unusable(&args.scenario, lang))?;
    match (&args.export, &args.import) {
        (Some(out), _) => {
            let texts = texts(&scenario);
            output_file::write(out, &write_sheet(&texts), args.force)?;
            print(&format!(
                "{}\n",
                w!(
                    lang,
                    "strings.exported",
                    path = out.display(),
                    count = texts.len()
                )
            ))?;
            Ok(ExitCode::SUCCESS)
        }
        (None, Some(sheet)) => import(args, &text, &scenario, sheet, lang),
        // The command line asks for one of the two.
        (None, None) => Ok(ExitCode::from(2)),
    }
}

/// What is wrong with a scenario, in sentences.
fn unusable(path: &Path, lang: Lang) -> CliError {
    let faults = load(path).err().map(|f| f.sentences(lang));
    CliError::Unusable(faults.unwrap_or_else(|| path.display().to_string()))
}

fn import(
    args: &StringsArgs,
    text: &str,
    scenario: &Scenario,
    sheet: &Path,
    lang: Lang,
) -> Result<ExitCode, CliError> {
    let csv = read_text(sheet).map_err(|e| CliError::Unusable(e.words().get(lang).to_owned()))?;
    let touched = read_sheet(&csv)
        .and_then(|rows| merge(scenario, &rows))
        .map_err(|problems| CliError::Unusable(sentences(sheet, &problems, lang)))?;
    let file = args.scenario.display().to_string();
    let count = |outcome| touched.iter().filter(|t| t.outcome == outcome).count();
    let (stale, conflicts) = (count(Outcome::Stale), count(Outcome::Conflict));
    let changed = count(Outcome::Changed) + stale;
    if changed > 0 {
        let new = splice(&file, text, scenario, &touched)
            .map_err(|_| CliError::Unusable(w!(lang, "strings.refused", path = file)))?;
        // A link stays a link: what it leads to is replaced.
        let target = output_file::real(&args.scenario);
        output_file::write(&target, new.as_bytes(), true)?;
    }
    if args.json {
        print(&json(&touched, changed, stale, conflicts))?;
    } else {
        print(&report(sheet, &touched, lang))?;
    }
    let summary = w!(
        lang,
        "strings.imported",
        changed = changed,
        stale = stale,
        conflicts = conflicts
    );
    // Where the error stream is closed, the exit code has to do.
    let _ = writeln!(std::io::stderr(), "{summary}");
    Ok(if stale + conflicts > 0 {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}

fn sentences(sheet: &Path, problems: &[SheetProblem], lang: Lang) -> String {
    let line = |p: &SheetProblem| format!("{}:{}: {}", sheet.display(), p.line, p.words().get(lang));
    problems.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// What needs a second look.
fn report(sheet: &Path, touched: &[Touched], lang: Lang) -> String {
    let line = |t: &Touched| {
        let what = match t.outcome {
            Outcome::Changed => return None,
            Outcome::Stale => w!(lang, "strings.stale", id = t.id),
            Outcome::Conflict => w!(lang, "strings.conflict", id = t.id, lang = t.lang.code()),
        };
        Some(format!("{}:{}: {what}\n", sheet.display(), t.line))
    };
    touched.iter().filter_map(line).collect()
}

fn json(touched: &[Touched], changed: usize, stale: usize, conflicts: usize) -> String {
    let text = |t: &'_ Touched| -> (u64, String, Lang, &'static str) {
        let outcome = match t.outcome {
            Outcome::Changed => "changed",
            Outcome::Stale => "stale",
            Outcome::Conflict => "conflict",
        };
        (t.line, t.id.clone(), t.lang, outcome)
    };
    let rows: Vec<_> = touched.iter().map(text).collect();
    let texts = rows.iter().map(|(line, id, lang, outcome)| TextJson {
        line: *line,
        id,
        lang: *lang,
        outcome,
    });
    let json = Json {
        format: FORMAT,
        changed,
        stale,
        conflicts,
        texts: texts.collect(),
    };
    // Strings and numbers: nothing that JSON cannot hold.
    format!("{}\n", serde_json::to_string(&json).unwrap_or_default())
}
