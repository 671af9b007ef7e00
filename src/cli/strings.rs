//! `counterpart strings`: a scenario's texts out to a translator as CSV, and back into the file.
//!
//! With `--import … --json`: `{format: 1, changed, stale, conflicts, left_out, left_over, texts: [{line, id, lang,
//! outcome}]}`. `outcome` is `changed`, `stale` (it went in, and the other language changed after the export), or why it
//! was left out: `conflict` (this half changed after the export), `spreadsheet` (it looks like a spreadsheet's own doing),
//! `unmarked` (its mark can't be read), `several` (several texts read alike), `nowhere` (there is no such text any more).
//! `conflicts` counts the first of these and `left_out` all; `left_over` is the sheet that holds them, or null. The exit
//! code is 0 where everything went in cleanly, 1 where something is stale or left out, 2 where nothing was written.
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::error::{CliError, print, tell};
use crate::content::data_dir::Home;
use crate::content::library::{Library, LibrarySource};
use crate::content::output_file::{self, OutputError};
use crate::content::parse::read;
use crate::content::read::{ReadError, read_text, read_text_of};
use crate::content::strings::{
    ImportResult, Line, Pairs, SheetProblem, SheetRow, Touched, after_import, left_over, left_over_path,
    look, mark, merge, read_memory, read_sheet, remark, splice, texts, write_lines, write_memory,
};
use crate::i18n::w;
use crate::sim::check::in_step::{Behind, Pair, behind};
use crate::sim::scenario::{Lang, Scenario, Text};

/// Version of the JSON; raised when a field changes its meaning or goes.
const FORMAT: u32 = 1;

/// More findings of one sheet than this are not listed.
const LISTED: usize = 50;

/// Send a scenario's texts to a translator as CSV, and take them back
#[derive(Args, Debug)]
#[command(group = clap::ArgGroup::new("way").required(true).args(["export", "import", "accept"]))]
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
    /// Keep in mind that both halves of these texts say the same as they stand, or of all texts
    #[arg(long, value_name = "ID", num_args = 0..)]
    pub accept: Option<Vec<String>>,
    /// With --import: take in what is otherwise asked about, such as changes that look like a spreadsheet's own doing
    #[arg(long, requires = "import")]
    pub take: bool,
    /// Replace the CSV if it is already there
    #[arg(long)]
    pub force: bool,
    /// Print JSON for other programs
    #[arg(long)]
    pub json: bool,
}

#[derive(Serialize)]
struct StringsJson {
    format: u32,
    changed: usize,
    stale: usize,
    conflicts: usize,
    left_out: usize,
    left_over: Option<String>,
    texts: Vec<TextJson>,
}

#[derive(Serialize)]
struct TextJson {
    line: u64,
    id: String,
    lang: Lang,
    outcome: &'static str,
}

/// Exports or imports, or keeps in mind what is in step.
///
/// # Errors
/// The scenario, what is known of its texts, or the sheet cannot be used, or the result cannot be written; nothing is
/// changed then.
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
    let file = match &entry.place {
        LibrarySource::File(path) => Some(path.as_path()),
        LibrarySource::Shipped(_) => None,
    };
    if let Some(out) = &args.export {
        return export(out, file, &scenario, args.force, lang);
    }
    let path = file.ok_or_else(|| CliError::Unusable(w!(lang, "strings.shipped", name = entry.id)))?;
    match (&args.import, &args.accept) {
        (Some(sheet), _) => import(args, path, &text, &scenario, sheet, lang),
        (None, Some(ids)) => accept(ids, path, &scenario, lang),
        // The command line asks for one of the three.
        (None, None) => Ok(ExitCode::from(2)),
    }
}

/// What is known of a scenario's texts.
fn known(path: Option<&Path>, lang: Lang) -> Result<Pairs, CliError> {
    let known = path.map_or_else(|| Ok(Pairs::new()), read_memory);
    known.map_err(|why| CliError::Unusable(why.get(lang).to_owned()))
}

/// Writes the sheet, and begins or keeps up what is known: a text seen for the first time is taken to be in step.
fn export(
    out: &Path,
    file: Option<&Path>,
    scenario: &Scenario,
    force: bool,
    lang: Lang,
) -> Result<ExitCode, CliError> {
    let (texts, known) = (texts(scenario), known(file, lang)?);
    let late = behind(&texts, &known, mark);
    let line = |(at, (id, text)): (usize, &(String, Text))| Line {
        id: id.clone(),
        zh: text.zh.clone(),
        en: text.en.clone(),
        zh_mark: mark(&text.zh),
        en_mark: mark(&text.en),
        remark: remark(scenario, id).get(lang).to_owned(),
        state: late.iter().find(|b| b.at == at).map_or_else(String::new, |b| state(b, lang)),
    };
    let lines: Vec<Line> = texts.iter().enumerate().map(line).collect();
    let inputs: Vec<&Path> = file.into_iter().collect();
    output_file::write_result(out, &write_lines(&lines, lang), force, &inputs)?;
    print(&format!("{}\n", w!(lang, "strings.exported", path = out.display(), count = texts.len())))?;
    if !late.is_empty() {
        tell(&w!(lang, "strings.behind", count = late.len()));
    }
    // The sheet is written: where nothing can be kept beside the scenario, that is said and no more.
    if let Some(Err(error)) = file.map(|file| write_memory(file, &look(&texts, &known))) {
        tell(&error.text(lang));
    }
    Ok(ExitCode::SUCCESS)
}

/// Which half is out of date.
fn state(late: &Behind, lang: Lang) -> String {
    match late.lang {
        Lang::Zh => w!(lang, "strings.late.chinese"),
        Lang::En => w!(lang, "strings.late.english"),
    }
}

fn accept(ids: &[String], path: &Path, scenario: &Scenario, lang: Lang) -> Result<ExitCode, CliError> {
    let (texts, known) = (texts(scenario), known(Some(path), lang)?);
    if let Some(id) = ids.iter().find(|id| !texts.iter().any(|(own, _)| own == *id)) {
        return Err(CliError::Unusable(w!(lang, "strings.no_text", id = id)));
    }
    let mut pairs = look(&texts, &known);
    let wanted = texts.iter().filter(|(id, _)| ids.is_empty() || ids.contains(id));
    let accepted: Pairs = wanted.map(|(id, text)| (id.clone(), Pair::of(text, mark))).collect();
    let count = accepted.len();
    pairs.extend(accepted);
    write_memory(path, &pairs)?;
    print(&format!("{}\n", w!(lang, "strings.accepted", count = count)))?;
    Ok(ExitCode::SUCCESS)
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
    let rows = read_sheet(&csv).map_err(|problems| CliError::Unusable(sentences(sheet, &problems, lang)))?;
    let known = known(Some(path), lang)?;
    let touched = merge(scenario, &rows, args.take);
    let file = path.display().to_string();
    let count = |outcome| touched.iter().filter(|t| t.outcome == outcome).count();
    let (stale, left_out) =
        (count(ImportResult::Stale), touched.iter().filter(|t| !t.outcome.goes_in()).count());
    let changed = touched.len() - left_out;
    let (mut now, mut pairs, mut new) = (texts(scenario), known, None);
    if changed > 0 {
        let whole = splice(&file, text, scenario, &touched)
            .map_err(|_| CliError::Unusable(w!(lang, "strings.refused", path = file)))?;
        let after = read::<Scenario>(whole.strip_prefix('\u{feff}').unwrap_or(&whole));
        now = after.map_or(now, |scenario| texts(&scenario));
        pairs = after_import(&now, &pairs, &touched);
        new = Some(whole);
    }
    // What stays out is kept before anything goes in, with marks of the texts as they will be.
    let kept = keep_left_over(sheet, &rows, &now, &touched, lang)?;
    if let Some(new) = new {
        output_file::write(path, new.as_bytes(), true)?;
        if let Err(error) = write_memory(path, &pairs) {
            tell(&error.text(lang));
        }
    }
    let counts = Counts { changed, stale, conflicts: count(ImportResult::Conflict), left_out };
    if args.json {
        print(&json(&touched, &counts, kept.as_deref()))?;
    } else {
        print(&report(sheet, &touched, lang))?;
    }
    tell(&w!(lang, "strings.imported", changed = changed, stale = stale, left_out = left_out));
    if let Some(kept) = &kept {
        tell(&w!(lang, "strings.left_over", path = kept.display()));
    }
    if count(ImportResult::Spreadsheet) + count(ImportResult::Unmarked) > 0 {
        tell(&w!(lang, "strings.take"));
    }
    let late = behind(&now, &pairs, mark).len();
    if late > 0 {
        tell(&w!(lang, "strings.behind", count = late));
    }
    Ok(if stale + left_out > 0 { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// How much of a sheet went in.
struct Counts {
    changed: usize,
    stale: usize,
    conflicts: usize,
    left_out: usize,
}

/// Most sheets of what was left out that lie beside one sheet.
const LEFT_OVERS: u32 = 1000;

/// Writes what stays out into a sheet of its own, never over another one; returns the file.
fn keep_left_over(
    sheet: &Path,
    rows: &[SheetRow],
    texts: &[(String, Text)],
    touched: &[Touched],
    lang: Lang,
) -> Result<Option<PathBuf>, CliError> {
    let lines = left_over(rows, texts, touched, |t| why(t, lang));
    if lines.is_empty() {
        return Ok(None);
    }
    let bytes = write_lines(&lines, lang);
    let mut n = 1;
    loop {
        let path = left_over_path(sheet, n);
        match output_file::write(&path, &bytes, false) {
            Ok(()) => return Ok(Some(path)),
            Err(OutputError::Exists(_)) if n < LEFT_OVERS => n += 1,
            Err(error) => return Err(error.into()),
        }
    }
}

fn sentences(sheet: &Path, problems: &[SheetProblem], lang: Lang) -> String {
    let line = |p: &SheetProblem| format!("{}:{}: {}", sheet.display(), p.line, p.words().get(lang));
    let mut lines: Vec<String> = problems.iter().take(LISTED).map(line).collect();
    if problems.len() > LISTED {
        lines.push(w!(lang, "strings.more", count = problems.len() - LISTED));
    }
    lines.join("\n")
}

/// Why a half was left out, or should be read again.
fn why(t: &Touched, lang: Lang) -> String {
    let key = format!("strings.outcome.{}", t.outcome.name());
    w!(lang, key, id = t.id, lang = t.lang.code())
}

/// What needs a second look.
fn report(sheet: &Path, touched: &[Touched], lang: Lang) -> String {
    let line = |t: &Touched| format!("{}:{}: {}\n", sheet.display(), t.line, why(t, lang));
    touched.iter().filter(|t| t.outcome != ImportResult::Changed).map(line).collect()
}

fn json(touched: &[Touched], counts: &Counts, left_over: Option<&Path>) -> String {
    let text =
        |t: &'_ Touched| TextJson { line: t.line, id: t.id.clone(), lang: t.lang, outcome: t.outcome.name() };
    let json = StringsJson {
        format: FORMAT,
        changed: counts.changed,
        stale: counts.stale,
        conflicts: counts.conflicts,
        left_out: counts.left_out,
        left_over: left_over.map(|path| path.display().to_string()),
        texts: touched.iter().map(text).collect(),
    };
    // Strings and numbers: nothing that JSON cannot hold.
    format!("{}\n", serde_json::to_string(&json).unwrap_or_default())
}
