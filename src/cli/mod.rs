//! The terminal: the only layer that prints.
use std::process::ExitCode;

/// Runs the command line; returns the exit code (0 fine, 1 findings, 2 could not run).
pub fn run() -> ExitCode {
    ExitCode::SUCCESS
}
