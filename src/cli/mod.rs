//! The terminal: the only layer that prints.
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub mod author;
pub mod check;
pub mod class;
pub mod error;
pub mod explain;
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

use crate::i18n::{Lang, lang_of, system_lang};

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
        Some(Command::Import(args)) => import::run(&args),
    };
    Next::Done(done.unwrap_or_else(|error| fail(&error.text(lang))))
}

/// Says why no window opens, then plays here.
pub fn instead_of_window(sentence: &str, given: Option<Lang>) -> ExitCode {
    fail(sentence);
    play_here(given)
}

/// Plays in the terminal.
pub fn play_here(given: Option<Lang>) -> ExitCode {
    let played = play::run(&play::PlayArgs::default(), given);
    played.unwrap_or_else(|error| fail(&error.text(given.unwrap_or_else(system_lang))))
}

/// Says why something could not run; returns the exit code for that.
pub fn fail(sentence: &str) -> ExitCode {
    // Where the error stream is closed too, the exit code has to do.
    let _ = writeln!(std::io::stderr(), "{sentence}");
    ExitCode::from(2)
}

/// Says which screens there are, a line a screen: its name, then its pages.
pub fn list_screens(screens: impl Iterator<Item = (&'static str, Vec<&'static str>)>) -> ExitCode {
    let lines: String = screens.map(|(name, pages)| [vec![name], pages].concat().join(" ") + "\n").collect();
    match std::io::stdout().write_all(lines.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(2),
    }
}
