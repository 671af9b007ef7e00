//! The terminal: the only layer that prints.
use std::io::Write as _;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub mod check;
pub mod error;
pub mod frontier;
pub mod import;
pub mod lab;
pub mod play;
pub mod replay;

use play::words::{lang_of, system_lang};

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
    Check(check::CheckArgs),
    Lab(lab::LabArgs),
    Frontier(frontier::FrontierArgs),
    Import(import::ImportArgs),
}

/// Runs the command line; returns the exit code (0 fine, 1 findings, 2 could not run).
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let given = cli.lang.as_deref().map(lang_of);
    let lang = given.unwrap_or_else(system_lang);
    let done = match &cli.command {
        None => play::run(&play::PlayArgs::default(), given),
        Some(Command::Play(args)) => play::run(args, given),
        Some(Command::Replay(args)) => replay::run(args, lang),
        Some(Command::Check(args)) => check::run(args, lang),
        Some(Command::Lab(args)) => lab::run(args, lang),
        Some(Command::Frontier(args)) => frontier::run(args, lang),
        Some(Command::Import(args)) => import::run(args),
    };
    done.unwrap_or_else(|error| {
        // Where the error stream is closed too, the exit code has to do.
        let _ = writeln!(std::io::stderr(), "{error}");
        ExitCode::from(2)
    })
}
