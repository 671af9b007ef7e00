//! Commands that answer: exit codes, JSON, and what they say of files they cannot use.
mod check;
mod class;
mod class_exports;
mod class_folder;
mod explain;
mod forged;
mod forms;
mod guide;
mod journey;
mod lab;
mod missed;
mod new;
mod output;
mod rules;
mod script;
mod strings;
mod translations;
mod what;
mod windowless;

use std::path::PathBuf;
use std::process::{Command, Output};

use assert_cmd::cargo::CommandCargoExt as _;

/// The small case.
const SMALL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/small.ron");

#[track_caller]
fn run(args: &[&str]) -> Output {
    Command::cargo_bin("counterpart")
        .unwrap()
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(args)
        .output()
        .unwrap()
}

#[track_caller]
fn code(output: &Output, wanted: i32) -> String {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(wanted), "{text}\n{errors}");
    assert!(!errors.contains("panicked"), "{errors}");
    text
}

#[track_caller]
fn json(output: &Output, wanted: i32) -> serde_json::Value {
    serde_json::from_str(&code(output, wanted)).unwrap()
}

/// The small case with one text put in place of another.
#[track_caller]
fn changed(folder: &tempfile::TempDir, from: &str, to: &str) -> PathBuf {
    let text = std::fs::read_to_string(SMALL).unwrap();
    assert!(text.contains(from), "`{from}` is not in the small case");
    let path = folder.path().join("changed.ron");
    std::fs::write(&path, text.replacen(from, to, 1)).unwrap();
    path
}
