//! The terminal: the only layer that prints.
use std::io::Write as _;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub mod error;
pub mod frontier;
pub mod import;

/// A negotiation training game.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// Language of what is printed
    #[arg(long, global = true, value_parser = ["zh", "en"], default_value = "en")]
    lang: String,
}

#[derive(Subcommand)]
enum Command {
    Import(import::ImportArgs),
    Frontier(frontier::FrontierArgs),
}

/// Runs the command line; returns the exit code (0 fine, 1 findings, 2 could not run).
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let done = match &cli.command {
        Command::Import(args) => import::run(args),
        Command::Frontier(args) => frontier::run(args, &cli.lang),
    };
    done.unwrap_or_else(|error| {
        // Where the error stream is closed too, the exit code has to do.
        let _ = writeln!(std::io::stderr(), "{error}");
        ExitCode::from(2)
    })
}
