//! The terminal: the only layer that prints.
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub mod author;
pub mod check;
pub mod class;
pub mod error;
pub mod explain;
mod formats;
pub mod frontier;
pub mod import;
pub mod journey;
pub mod lab;
pub mod mark;
pub mod new;
pub mod play;
pub mod replay;
pub mod report;
pub mod screenshot;
pub mod script;
pub mod strings;
pub mod what;

use crate::i18n::{Lang, lang_of, text_with};
use crate::preferences::system_lang;

/// A negotiation training game.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    /// Language: 简体中文 or English; the system's if left out
    #[arg(long, global = true, value_parser = ["zh", "en"])]
    lang: Option<String>,
}

#[derive(Subcommand)]
enum Command {
    Play(play::PlayArgs),
    Replay(replay::ReplayArgs),
    Report(report::ReportArgs),
    Mark(mark::MarkArgs),
    Check(check::CheckArgs),
    Class(class::ClassArgs),
    Explain(explain::ExplainArgs),
    Lab(lab::LabArgs),
    New(new::NewArgs),
    Author(author::AuthorArgs),
    Journey(journey::JourneyArgs),
    Script(script::ScriptArgs),
    Strings(strings::StringsArgs),
    Frontier(frontier::FrontierArgs),
    Import(import::ImportArgs),
    Screenshot(screenshot::ScreenshotArgs),
    What(what::WhatArgs),
}

/// What the window begins with.
#[derive(Clone, Debug)]
pub enum WindowStart {
    /// The title.
    Title,
    /// A scenario file in the author's corner.
    Author(PathBuf),
    /// A class in this folder.
    Class(PathBuf),
}

/// What is left to do after the terminal's part: these two need the window's layer, which the terminal doesn't know.
pub enum Next {
    /// Nothing: this is the exit code (0 fine, 1 findings, 2 could not run).
    Done(ExitCode),
    /// Open the window.
    Window {
        /// In the language that was asked for.
        lang: Option<Lang>,
        /// What it begins with.
        first: WindowStart,
    },
    /// Render a screen, in a language.
    Screenshot(screenshot::ScreenshotArgs, Lang),
}

/// Runs the command line as far as it goes.
pub fn run() -> Next {
    let cli = Cli::parse();
    let given = cli.lang.as_deref().map(lang_of);
    let lang = given.unwrap_or_else(system_lang);
    let window = |first| Next::Window { lang: given, first };
    let done = match cli.command {
        None => return window(WindowStart::Title),
        Some(Command::Author(args)) => match author::run(&args, lang) {
            Ok(path) => return window(WindowStart::Author(path)),
            Err(error) => Err(error),
        },
        Some(Command::Screenshot(args)) => return Next::Screenshot(args, lang),
        Some(Command::Play(args)) => play::run(&args, given),
        Some(Command::Replay(args)) => replay::run(&args, lang),
        Some(Command::Report(args)) => report::run(&args, lang),
        Some(Command::Mark(args)) => mark::run(&args, lang),
        Some(Command::Check(args)) => check::run(&args, lang),
        Some(Command::Class(args)) if args.window => return window(WindowStart::Class(args.folder)),
        Some(Command::Class(args)) => class::run(&args, given),
        Some(Command::Explain(args)) => explain::run(&args, lang),
        Some(Command::Lab(args)) => lab::run(&args, lang),
        Some(Command::New(args)) => new::run(&args, lang),
        Some(Command::Journey(args)) => journey::run(&args, lang),
        Some(Command::Script(args)) => script::run(&args, given),
        Some(Command::Strings(args)) => strings::run(&args, lang),
        Some(Command::Frontier(args)) => frontier::run(&args, lang),
        Some(Command::Import(args)) => import::run(&args, lang),
        Some(Command::What(args)) => what::run(&args, lang),
    };
    Next::Done(done.unwrap_or_else(|error| fail(&error.text(lang))))
}

/// What a command does where no window opens.
#[derive(Clone, Debug)]
pub struct Instead {
    /// The sentence that says so, a key of the words.
    key: &'static str,
    /// The file or folder that was named.
    named: Option<PathBuf>,
}

/// What is done where no window opens to begin with this.
#[must_use]
pub fn instead(first: &WindowStart) -> Instead {
    let (key, named) = match first {
        WindowStart::Title => ("ui.start.instead_play", None),
        WindowStart::Author(path) => ("ui.start.instead_author", Some(path.clone())),
        WindowStart::Class(folder) => ("ui.start.instead_class", Some(folder.clone())),
    };
    Instead { key, named }
}

/// Says why no window opens and what can be done instead; who named nothing plays here.
pub fn without_window(why: &str, instead: Instead, lang: Lang, given: Option<Lang>) -> ExitCode {
    let file = instead.named.as_deref().map_or_else(String::new, quoted);
    let failed = fail(&text_with(lang, instead.key, &[("why", why), ("file", &file)]));
    // Who named a file or a folder wants that or nothing.
    if instead.named.is_some() { failed } else { play_here(given) }
}

/// A path as a shell takes it whole.
fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '/' | '\\' | '.' | '_' | '-' | '~' | ':');
    if !path.is_empty() && path.chars().all(plain) { path } else { format!("\"{path}\"") }
}

/// Plays in the terminal.
pub fn play_here(given: Option<Lang>) -> ExitCode {
    let played = play::run(&play::PlayArgs::default(), given);
    played.unwrap_or_else(|error| fail(&error.text(given.unwrap_or_else(system_lang))))
}

/// Says why something could not run; returns the exit code for that.
pub fn fail(sentence: &str) -> ExitCode {
    error::tell(sentence);
    ExitCode::from(2)
}

/// Says which screens there are, a line a screen: its name, then its pages.
pub fn list_screens(screens: impl Iterator<Item = (&'static str, Vec<&'static str>)>) -> ExitCode {
    let lines: String = screens.map(|(name, pages)| [vec![name], pages].concat().join(" ") + "\n").collect();
    match std::io::Write::write_all(&mut std::io::stdout(), lines.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(2),
    }
}
