//! `import` and `frontier` as a person or a program runs them.
use std::path::Path;
use std::process::{Command, Output, Stdio};

use assert_cmd::cargo::CommandCargoExt as _;

use super::SMALL;

fn counterpart(folder: &Path, args: &[&str]) -> Output {
    Command::cargo_bin("counterpart")
        .unwrap()
        .current_dir(folder)
        .env("LC_ALL", "en_US.UTF-8")
        .args(args)
        .output()
        .unwrap()
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("small.json"), SMALL).unwrap();
    folder
}

#[track_caller]
fn refused(output: &Output, parts: &[&str]) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(output.stdout.is_empty());
    assert!(!said.contains("panicked"), "{said}");
    for part in parts {
        assert!(said.contains(part), "`{part}` is not in: {said}");
    }
}

#[test]
fn what_is_imported_can_be_analysed() {
    let folder = folder();
    assert!(counterpart(folder.path(), &["import", "small.json", "--out", "small.ron"]).status.success());
    let imported = counterpart(folder.path(), &["frontier", "small.ron", "--json"]);
    assert_eq!(imported.stdout, counterpart(folder.path(), &["frontier", "small.json", "--json"]).stdout);
    let answer: serde_json::Value = serde_json::from_slice(&imported.stdout).unwrap();
    let is = |key: &str, value: serde_json::Value| assert_eq!(answer[key], value, "{key}");
    // Rational with r = (1, 0): (2,6), (7,0) and (5,3); the fourth, (0,9), the seller refuses.
    is("format", 1.into());
    is("outcomes", 4.into());
    is("rational", 3.into());
    is("frontier_size", 3.into());
    is("frontier", serde_json::json!([[7, 0], [5, 3], [2, 6]]));
    // Gains (6,0), (4,3), (1,6): products 0, 12, 6.
    is("nash", serde_json::json!([[5, 3]]));
    is("nash_product", 12.0.into());
    // Smallest gains 0, 3, 1.
    is("egalitarian", serde_json::json!([[5, 3]]));
    is("egalitarian_gain", 3.0.into());
    // Ideal gains (6,6): smallest ratios 0, 3/6, 1/6.
    is("kalai_smorodinsky", serde_json::json!([[5, 3]]));
    is("kalai_smorodinsky_ratio", 0.5.into());
    // Sums 7, 8, 8.
    is("max_welfare", serde_json::json!([[5, 3], [2, 6]]));
    is("welfare", 8.0.into());
    is(
        "packages",
        serde_json::json!({
            "frontier": [[1, 0], [1, 1], [0, 0]], "nash": [[1, 1]], "egalitarian": [[1, 1]],
            "kalai_smorodinsky": [[1, 1]], "max_welfare": [[1, 1], [0, 0]]
        }),
    );
}

#[test]
fn the_table_names_levels_in_both_languages() {
    let folder = folder();
    let english = String::from_utf8(counterpart(folder.path(), &["frontier", "small.json"]).stdout).unwrap();
    assert!(english.contains("4 packages, 3 acceptable to everybody, 3 of them efficient"), "{english}");
    assert!(english.contains("high · 60 days"), "{english}");
    let chinese =
        String::from_utf8(counterpart(folder.path(), &["frontier", "small.json", "--lang", "zh"]).stdout)
            .unwrap();
    assert!(chinese.contains("共 4 种方案") && chinese.contains("纳什"), "{chinese}");
}

#[test]
fn without_agreement_the_answer_is_empty() {
    let folder = folder();
    std::fs::write(folder.path().join("none.json"), SMALL.replace("\"reserved\": 1", "\"reserved\": 7.5"))
        .unwrap();
    let answer = counterpart(folder.path(), &["frontier", "none.json", "--json"]);
    let answer: serde_json::Value = serde_json::from_slice(&answer.stdout).unwrap();
    assert_eq!(answer["rational"], 0);
    assert_eq!(answer["nash"], serde_json::json!([]));
    assert_eq!(answer["nash_product"], serde_json::Value::Null);
    assert!(counterpart(folder.path(), &["frontier", "none.json"]).status.success());
}

#[test]
fn a_file_in_the_way_is_replaced_only_when_asked() {
    let folder = folder();
    let import = ["import", "small.json", "--out", "small.ron"];
    std::fs::write(folder.path().join("small.ron"), "mine").unwrap();
    refused(&counterpart(folder.path(), &import), &["small.ron is already there", "--force"]);
    assert_eq!(std::fs::read_to_string(folder.path().join("small.ron")).unwrap(), "mine");
    let forced = counterpart(folder.path(), &[&import[..], &["--force"]].concat());
    assert!(forced.status.success());
    assert_eq!(
        std::fs::read(folder.path().join("small.ron")).unwrap(),
        counterpart(folder.path(), &import[..2]).stdout
    );
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "no temporary file is left");
}

#[test]
fn several_files_need_a_folder() {
    let folder = folder();
    std::fs::copy(folder.path().join("small.json"), folder.path().join("other.json")).unwrap();
    std::fs::create_dir(folder.path().join("out")).unwrap();
    refused(
        &counterpart(folder.path(), &["import", "small.json", "other.json"]),
        &["name a folder with --out"],
    );
    refused(
        &counterpart(folder.path(), &["import", "small.json", "small.json", "--out", "out"]),
        &["both be written"],
    );
    assert!(
        counterpart(folder.path(), &["import", "small.json", "other.json", "--out", "out"]).status.success()
    );
    assert_eq!(std::fs::read_dir(folder.path().join("out")).unwrap().count(), 2);
}

#[test]
fn files_that_cannot_be_used_get_a_sentence() {
    let folder = folder();
    std::fs::write(folder.path().join("broken.json"), &SMALL[..100]).unwrap();
    for command in ["import", "frontier"] {
        refused(
            &counterpart(folder.path(), &[command, "nowhere.json"]),
            &["There is no file nowhere.json", "Check the path"],
        );
        refused(&counterpart(folder.path(), &[command, "."]), &["is a folder", "Name a .json file in it"]);
        refused(&counterpart(folder.path(), &[command, "broken.json"]), &["broken.json: line", "cut off"]);
    }
    refused(
        &counterpart(folder.path(), &["import", "small.json", "--out", "no/such/file"]),
        &["cannot be written"],
    );
    // One bad file among several: nothing is written.
    std::fs::create_dir(folder.path().join("out")).unwrap();
    refused(
        &counterpart(folder.path(), &["import", "small.json", "broken.json", "--out", "out"]),
        &["broken.json"],
    );
    assert_eq!(std::fs::read_dir(folder.path().join("out")).unwrap().count(), 0);
}

#[test]
fn a_closed_pipe_is_not_a_panic() {
    let folder = folder();
    let mut child = Command::cargo_bin("counterpart").unwrap();
    let child = child.current_dir(folder.path()).args(["frontier", "small.json", "--json"]);
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = child.stdout(writer).stderr(Stdio::piped()).spawn().unwrap().wait_with_output().unwrap();
    refused(&output, &["could not be written to standard output"]);
}
