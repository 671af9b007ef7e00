//! `counterpart explain`: what a finding's code means, with an example and a remedy; what a field of the format is; and
//! what the rules of the score are worth.
//!
//! With `--json`, for a code: `{format: 1, code, level, title: {zh, en}, means: {zh, en}, remedy: {zh, en}, wrong,
//! right}`; for a field: `{format: 1, fields: [{owner, name, kind, optional, help: {zh, en}}]}`; for `score`: `{format: 1,
//! phases: [{name, blocks: [{block, most}], rules}], everywhere: rules}` with rules as `[{rule, block, points, times,
//! counting, source, after}]` and points in hundredths.
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::error::{CliError, print};
use crate::content::diagnostic::{Code, Level, Text, code, codes, nearest};
use crate::i18n::w;
use crate::prose::reference::{all, reference};
use crate::prose::rulebook::rulebook;
use crate::sim::scenario::Lang;
use crate::sim::scenario::help::Help;
use crate::sim::score::ScoreBlock;
use crate::sim::score::rulebook::{BlockSpec, EVERYWHERE, PHASES, RuleSpec, ScorePhase};

/// Version of the JSON; raised when a field changes its meaning or goes.
const FORMAT: u32 = 1;

/// Explain the code of a finding, a field of the format, or the rules of the score
#[derive(Args, Debug)]
pub struct ExplainArgs {
    /// A code such as CP012, a field such as reservation, or `score` for the rulebook of the score; all codes if left out
    #[arg(value_name = "CODE|FIELD")]
    pub name: Option<String>,
    /// Write the whole reference of the format as Markdown
    #[arg(long, conflicts_with_all = ["name", "json"])]
    pub reference: bool,
    /// Print JSON for other programs
    #[arg(long)]
    pub json: bool,
}

#[derive(Serialize)]
struct CodeJson<'a> {
    format: u32,
    code: &'a str,
    level: &'static str,
    title: Text,
    means: Text,
    remedy: Text,
    wrong: &'a str,
    right: &'a str,
}

#[derive(Serialize)]
struct FieldsJson<'a> {
    format: u32,
    fields: Vec<FieldJson<'a>>,
}

#[derive(Serialize)]
struct FieldJson<'a> {
    owner: &'a str,
    name: &'a str,
    kind: &'a str,
    optional: bool,
    help: Text,
}

/// Explains.
///
/// # Errors
/// There is no such code or field, or the output is closed.
pub fn run(args: &ExplainArgs, lang: Lang) -> Result<ExitCode, CliError> {
    if args.reference {
        print(&reference(lang))?;
        return Ok(ExitCode::SUCCESS);
    }
    let Some(name) = &args.name else {
        print(&list(lang, args.json))?;
        return Ok(ExitCode::SUCCESS);
    };
    if name.trim().eq_ignore_ascii_case("score") {
        print(&if args.json { rules_json() } else { rulebook(lang) })?;
        return Ok(ExitCode::SUCCESS);
    }
    let fields: Vec<&Help> = all().filter(|h| names(h, name)).collect();
    let text = match code(name) {
        Some(code) => of_code(code, lang, args.json),
        None if !fields.is_empty() && args.json => {
            json(&FieldsJson { format: FORMAT, fields: fields.iter().map(of_field).collect() })
        }
        None if !fields.is_empty() => fields.into_iter().map(|h| field_text(h, lang)).collect(),
        None => return Err(CliError::Unusable(unknown(name, lang))),
    };
    print(&text)?;
    Ok(ExitCode::SUCCESS)
}

/// The rulebook for other programs.
fn rules_json() -> String {
    #[derive(Serialize)]
    struct Book {
        format: u32,
        phases: Vec<PhaseJson>,
        everywhere: &'static [RuleSpec],
    }
    #[derive(Serialize)]
    struct PhaseJson {
        name: &'static str,
        blocks: Vec<BlockJson>,
        rules: &'static [RuleSpec],
    }
    #[derive(Serialize)]
    struct BlockJson {
        block: ScoreBlock,
        most: i32,
    }
    let block = |b: &BlockSpec| BlockJson { block: b.block, most: b.most };
    let phase = |p: &&ScorePhase| PhaseJson {
        name: p.name,
        blocks: p.blocks.iter().map(block).collect(),
        rules: p.rules,
    };
    json(&Book { format: FORMAT, phases: PHASES.iter().map(phase).collect(), everywhere: EVERYWHERE })
}

/// Whether `Role.trust` or `trust` means this field.
fn names(help: &Help, typed: &str) -> bool {
    let typed = typed.trim();
    match typed.split_once('.') {
        Some((owner, name)) => help.owner.eq_ignore_ascii_case(owner) && help.name.eq_ignore_ascii_case(name),
        None => help.name.eq_ignore_ascii_case(typed),
    }
}

fn unknown(typed: &str, lang: Lang) -> String {
    let field = all()
        .map(|h| (strsim::jaro_winkler(h.name, &typed.to_lowercase()), h.name))
        .filter(|(score, _)| *score > 0.85)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    match (nearest(typed), field) {
        (Some(code), _) => w!(lang, "explain.near", name = typed, near = code.id),
        (None, Some((_, near))) => w!(lang, "explain.near", name = typed, near = near),
        (None, None) => w!(lang, "explain.unknown", name = typed),
    }
}

fn level(code: &Code, lang: Lang) -> String {
    match code.level {
        Level::Error => w!(lang, "explain.error"),
        Level::Warning => w!(lang, "explain.warning"),
        Level::Advice => w!(lang, "explain.advice"),
    }
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}\n")).collect()
}

fn of_code(code: &Code, lang: Lang, as_json: bool) -> String {
    if as_json {
        return json(&CodeJson {
            format: FORMAT,
            code: code.id,
            level: code.level.name(),
            title: code.title(),
            means: code.means(),
            remedy: code.remedy(),
            wrong: code.wrong,
            right: code.right,
        });
    }
    let (title, means, remedy) = (code.title(), code.means(), code.remedy());
    let mut text = format!("{} · {} · {}\n\n", code.id, level(code, lang), title.get(lang));
    text.push_str(&format!("{}\n", means.get(lang)));
    if code.wrong != code.right {
        text.push_str(&format!("\n{}\n{}", w!(lang, "explain.wrong"), indented(code.wrong)));
        text.push_str(&format!("{}\n{}", w!(lang, "explain.right"), indented(code.right)));
    }
    text.push_str(&format!("\n{}\n", w!(lang, "explain.remedy", what = remedy.get(lang))));
    text
}

fn of_field<'a>(h: &&'a Help) -> FieldJson<'a> {
    FieldJson { owner: h.owner, name: h.name, kind: h.kind, optional: h.optional, help: h.meaning() }
}

/// Types whose names one chooses from.
const CHOICES: [&str; 11] = [
    "Industry",
    "Stage",
    "Buying",
    "Style",
    "InterestKind",
    "Route",
    "ObjectionKind",
    "Truth",
    "Channel",
    "Relation",
    "Act",
];

fn field_text(h: &Help, lang: Lang) -> String {
    let what = h.meaning().get(lang).to_owned();
    let need = match (h.owner, h.optional) {
        ("Cond", _) => w!(lang, "explain.condition"),
        ("SceneKind", _) => w!(lang, "explain.scene_kind"),
        _ if CHOICES.contains(&h.owner) => w!(lang, "explain.choice"),
        (_, true) => w!(lang, "explain.optional"),
        (_, false) => w!(lang, "explain.required"),
    };
    let kind = if h.kind.is_empty() || h.owner == "Cond" { String::new() } else { format!(" {}", h.kind) };
    format!("{}.{}{kind} · {need}\n    {what}\n", h.owner, h.name)
}

/// Every code with its title.
fn list(lang: Lang, as_json: bool) -> String {
    if as_json {
        #[derive(Serialize)]
        struct Row {
            code: &'static str,
            level: &'static str,
            title: Text,
        }
        #[derive(Serialize)]
        struct List {
            format: u32,
            codes: Vec<Row>,
        }
        let row = |c: &'static Code| Row { code: c.id, level: c.level.name(), title: c.title() };
        return json(&List { format: FORMAT, codes: codes().into_iter().map(row).collect() });
    }
    codes().into_iter().map(|c| format!("{}  {:<8}{}\n", c.id, level(c, lang), c.title().get(lang))).collect()
}

fn json<T: Serialize>(value: &T) -> String {
    // Strings and numbers: nothing that JSON cannot hold.
    format!("{}\n", serde_json::to_string(value).unwrap_or_default())
}
