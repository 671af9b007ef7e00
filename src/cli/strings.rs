//! `counterpart strings`: a scenario's texts out to a translator as CSV, and back into the file.
//!
//! With `--import … --json`: `{format: 1, changed, stale, conflicts, texts: [{line, id, lang, outcome}]}`; `outcome` is
//! `changed`, `stale` (the other language changed after the export) or `conflict` (left out). The exit code is 0 where
//! everything went in cleanly, 1 where something is stale or in conflict, 2 where nothing was written.
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::error::{CliError, print, tell};
use crate::content::data_dir::Home;
use crate::content::library::{Library, LibrarySource};
use crate::content::output_file;
use crate::content::parse::read;
use crate::content::read::{ReadError, read_text, read_text_of};
use crate::content::strings::{
    ImportResult, SheetProblem, Touched, merge, read_sheet, remark, splice, texts, write_sheet,
};
use crate::i18n::w;
use crate::sim::scenario::{Lang, Scenario};

/// Version of the JSON; raised when a field changes its meaning or goes.
const FORMAT: u32 = 1;

/// More findings of one sheet than this are not listed.
const LISTED: usize = 50;

/// Send a scenario's texts to a translator as CSV, and take them back
#[derive(Args, Debug)]
#[command(group = clap::ArgGroup::new("way").required(true).args(["export", "import"]))]
pub struct StringsArgs {
    /// The scenario: its name, or its file
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
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
struct StringsJson<'a> {
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
    let library = Library::open(Home::find().as_ref());
    let entry = library.locate(&args.scenario).map_err(|e| CliError::library(e, lang))?;
    let unusable = |e: ReadError| CliError::Unusable(e.words().get(lang).to_owned());
    let text = match &entry.place {
        LibrarySource::File(path) => read_text(path).map_err(unusable)?,
        LibrarySource::Shipped(text) => (*text).to_owned(),
    };
    let whole = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let scenario: Scenario = read(whole).map_err(|_| {
        let faults = entry.load().err().map(|f| f.sentences(lang));
        CliError::Unusable(faults.unwrap_or_else(|| args.scenario.clone()))
    })?;
    match (&args.export, &args.import, &entry.place) {
        (Some(out), ..) => {
            let texts = texts(&scenario);
            let remark = |path: &str| remark(&scenario, path).get(lang).to_owned();
            output_file::write(out, &write_sheet(&texts, lang, remark), args.force)?;
            print(&format!("{}\n", w!(lang, "strings.exported", path = out.display(), count = texts.len())))?;
            Ok(ExitCode::SUCCESS)
        }
        (None, Some(sheet), LibrarySource::File(path)) => import(args, path, &text, &scenario, sheet, lang),
        (None, Some(_), LibrarySource::Shipped(_)) => {
            Err(CliError::Unusable(w!(lang, "strings.shipped", name = entry.id)))
        }
        // The command line asks for one of the two.
        (None, None, _) => Ok(ExitCode::from(2)),
    }
}

fn import(
    args: &StringsArgs,
    path: &Path,
    text: &str,
    scenario: &Scenario,
    sheet: &Path,
    lang: Lang,
) -> Result<ExitCode, CliError> {
    let csv = read_text_of(sheet, ".csv").map_err(|e| CliError::Unusable(e.words().get(lang).to_owned()))?;
    let touched = read_sheet(&csv)
        .and_then(|rows| merge(scenario, &rows))
        .map_err(|problems| CliError::Unusable(sentences(sheet, &problems, lang)))?;
    let file = path.display().to_string();
    let count = |outcome| touched.iter().filter(|t| t.outcome == outcome).count();
    let (stale, conflicts) = (count(ImportResult::Stale), count(ImportResult::Conflict));
    let changed = count(ImportResult::Changed) + stale;
    if changed > 0 {
        let new = splice(&file, text, scenario, &touched)
            .map_err(|_| CliError::Unusable(w!(lang, "strings.refused", path = file)))?;
        // A link stays a link: what it leads to is replaced.
        let target = output_file::real(path);
        output_file::write(&target, new.as_bytes(), true)?;
    }
    if args.json {
        print(&json(&touched, changed, stale, conflicts))?;
    } else {
        print(&report(sheet, &touched, lang))?;
    }
    let summary = w!(lang, "strings.imported", changed = changed, stale = stale, conflicts = conflicts);
    tell(&summary);
    Ok(if stale + conflicts > 0 { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn sentences(sheet: &Path, problems: &[SheetProblem], lang: Lang) -> String {
    let line = |p: &SheetProblem| format!("{}:{}: {}", sheet.display(), p.line, p.words().get(lang));
    let mut lines: Vec<String> = problems.iter().take(LISTED).map(line).collect();
    if problems.len() > LISTED {
        lines.push(w!(lang, "strings.more", count = problems.len() - LISTED));
    }
    lines.join("\n")
}

/// What needs a second look.
fn report(sheet: &Path, touched: &[Touched], lang: Lang) -> String {
    let line = |t: &Touched| {
        let what = match t.outcome {
            ImportResult::Changed => return None,
            ImportResult::Stale => w!(lang, "strings.stale", id = t.id),
            ImportResult::Conflict => w!(lang, "strings.conflict", id = t.id, lang = t.lang.code()),
        };
        Some(format!("{}:{}: {what}\n", sheet.display(), t.line))
    };
    touched.iter().filter_map(line).collect()
}

fn json(touched: &[Touched], changed: usize, stale: usize, conflicts: usize) -> String {
    let text = |t: &'_ Touched| -> (u64, String, Lang, &'static str) {
        let outcome = match t.outcome {
            ImportResult::Changed => "changed",
            ImportResult::Stale => "stale",
            ImportResult::Conflict => "conflict",
        };
        (t.line, t.id.clone(), t.lang, outcome)
    };
    let rows: Vec<_> = touched.iter().map(text).collect();
    let texts =
        rows.iter().map(|(line, id, lang, outcome)| TextJson { line: *line, id, lang: *lang, outcome });
    let json = StringsJson { format: FORMAT, changed, stale, conflicts, texts: texts.collect() };
    // Strings and numbers: nothing that JSON cannot hold.
    format!("{}\n", serde_json::to_string(&json).unwrap_or_default())
}
