//! The terminal: the only layer that prints.
use std::io::Write as _;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub mod error;
pub mod frontier;
pub mod import;
pub mod screenshot;

use crate::words::Lang;

/// A negotiation training game.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    /// Language of what is printed
    #[arg(long, global = true, value_parser = ["zh", "en"], default_value = "en")]
    lang: String,
}

#[derive(Subcommand)]
enum Command {
    Import(import::ImportArgs),
    Frontier(frontier::FrontierArgs),
    Screenshot(screenshot::ScreenshotArgs),
}

/// What is left to do after the terminal's part: these two need the window's layer, which the terminal doesn't know.
pub enum Next {
    /// Nothing: this is the exit code (0 fine, 1 findings, 2 could not run).
    Done(ExitCode),
    /// Open the window.
    Window,
    /// Render a screen, in a language.
    Screenshot(screenshot::ScreenshotArgs, Lang),
}

/// Runs the command line as far as it goes.
pub fn run() -> Next {
    let cli = Cli::parse();
    let lang = if cli.lang == "zh" { Lang::Zh } else { Lang::En };
    let done = match cli.command {
        None => return Next::Window,
        Some(Command::Screenshot(args)) => return Next::Screenshot(args, lang),
        Some(Command::Import(args)) => import::run(&args),
        Some(Command::Frontier(args)) => frontier::run(&args, &cli.lang),
    };
    Next::Done(done.unwrap_or_else(|error| fail(&error.to_string())))
}

/// Says why something could not run; returns the exit code for that.
pub fn fail(sentence: &str) -> ExitCode {
    // Where the error stream is closed too, the exit code has to do.
    let _ = writeln!(std::io::stderr(), "{sentence}");
    ExitCode::from(2)
}
