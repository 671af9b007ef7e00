//! Playing in the terminal, through a pipe: to the end, interrupted, resumed, and with everything going wrong.
mod against;
mod bad_input;
mod driver;
mod fork;
mod frontier;
mod interrupted;
mod kept;
mod languages;
mod notes;
mod shelf;
mod terms;
mod to_the_end;
mod transcript;
mod written;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use assert_cmd::cargo::CommandCargoExt as _;

/// The small case.
const SMALL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/small.ron");

/// A whole game of the small case with seed 7, from the preparation to the signature, one line an input.
const GAME: &[&str] = &[
    "",
    "",
    "2", // preparation
    "1",
    "4",
    "1",
    "1",
    "2",
    "adjourn",        // Liang: the old machine, who decides, a week with the shift
    "card 2 perhaps", // in the car
    "2",
    "3",
    "propose payment 2",
    "expect closer",
    "table",
    "2",
    "decide", // Su signs
];

fn counterpart(home: &Path) -> Command {
    let mut command = Command::cargo_bin("counterpart").unwrap();
    command
        .current_dir(home)
        .env("COUNTERPART_HOME", home)
        .env("LC_ALL", "en_US.UTF-8")
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .env_remove("NO_COLOR");
    command
}

/// Runs the program with lines as its input.
fn run(home: &Path, args: &[&str], lines: &[&str]) -> Output {
    let mut child = counterpart(home)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let input: String = lines.iter().map(|l| format!("{l}\n")).collect();
    // It may stop before it has read everything.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[track_caller]
fn fine(output: &Output) -> String {
    let text = said(output);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{text}\n{errors}");
    assert!(errors.is_empty(), "{errors}");
    text
}

/// The program could not run, and says so in a sentence with these parts.
#[track_caller]
fn refused(output: &Output, parts: &[&str]) {
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{errors}");
    assert!(!errors.contains("panicked"), "{errors}");
    for part in parts {
        assert!(errors.contains(part), "`{part}` is not in: {errors}");
    }
}

/// The only session in a home.
#[track_caller]
fn session_file(home: &Path) -> PathBuf {
    let files = std::fs::read_dir(home.join("sessions")).unwrap().map(|e| e.unwrap().path());
    let mut found: Vec<PathBuf> = files.filter(|p| p.extension().is_some_and(|e| e == "jsonl")).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

fn json(home: &Path, session: &str) -> serde_json::Value {
    serde_json::from_str(&fine(&run(home, &["replay", session, "--json"], &[]))).unwrap()
}
