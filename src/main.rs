//! Parses, dispatches, sets the exit code.
use std::process::ExitCode;

fn main() -> ExitCode {
    counterpart::cli::run()
}
