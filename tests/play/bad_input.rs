//! What people type and what machines do: a sentence each time, exit code 2 where it can't run, nothing lost.
use std::fs;
use std::process::Stdio;

use counterpart::content::session_file::read_session;

use super::{GAME, SMALL, counterpart, fine, refused, run, session_file};

#[test]
fn unknown_scenarios_are_answered_with_the_nearest() {
    let home = tempfile::tempdir().unwrap();
    let unknown = run(home.path(), &["play", "frist_meeting"], &[]);
    refused(&unknown, &["no scenario called frist_meeting", "Did you mean first_meeting?", "line_3331"]);
    refused(&run(home.path(), &["play", "99"], &[]), &["no scenario called 99"]);
    refused(&run(home.path(), &["play", "nowhere.ron"], &[]), &["nowhere.ron"]);
    assert!(!home.path().join("sessions").exists(), "nothing was begun");
    fine(&run(home.path(), &["play", "1", "--seed", "1"], &[]));
}

#[test]
fn broken_scenarios_are_answered_with_every_place() {
    let home = tempfile::tempdir().unwrap();
    let text = fs::read_to_string(SMALL).unwrap();
    let broken = text
        .replace("about: \"su\", map: true", "about: \"sue\", map: true")
        .replace("by: \"su\", kind", "by: \"sun\", kind");
    fs::write(home.path().join("broken.ron"), broken).unwrap();
    let output = run(home.path(), &["play", "broken.ron", "--lang", "en"], &[]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    refused(&output, &["broken.ron:", "There is no role called `sue`", "There is no role called `sun`"]);
    assert!(said.lines().count() >= 3, "{said}");
    fs::write(home.path().join("torn.ron"), &text[..4000]).unwrap();
    refused(&run(home.path(), &["play", "torn.ron"], &[]), &["torn.ron:"]);
}

#[test]
fn seeds_out_of_range_are_refused() {
    let home = tempfile::tempdir().unwrap();
    for seed in ["--seed=99999999999999999999", "--seed=-1", "--seed=seven"] {
        refused(&run(home.path(), &["play", SMALL, seed], &[]), &["--seed"]);
    }
    fine(&run(home.path(), &["play", SMALL, "--seed", "18446744073709551615"], GAME));
}

#[test]
fn wrong_words_get_a_sentence_and_the_prompt_again() {
    let home = tempfile::tempdir().unwrap();
    let noise = [
        "",
        "-5",
        "nonsense",
        "9999999999999999999999",
        "",
        "", // preparation
        "7",
        "9 phone",
        "1 dinner",
        "2",
        "1+2",
        "wait 99",
        "wait x",
        "home",
        "home price x",
        "card",
        "card 1",
        "card 9 sure",
        "推荐",
        "１ 电话 认识", // in full width: the first person, by phone, to get to know each other
        "0",
        "8",
        "1 1",
        "propose",
        "park",
        "décider",
        "\u{0}",
        "undo",
        "notse",
        "show",
        "9",
        "show 9",
        "show 1",
        "propose 1",
        "1 9",
        "9 1",
        "9",
        "price",
        "reason 9",
        "expect nobody closer",
        "cancel",
        "summarise 1 1 1",
        "present",
        "table",
        "table",
        "cancel",
        "decide",
        "walk away",
        "no",
        "quit",
    ];
    let text = fine(&run(home.path(), &["play", SMALL, "--seed", "7"], &noise));
    for part in [
        "means nothing here",
        "A number from the list, or Enter.",
        "No taking back",
        "Did you mean notes?",
        "You stay.",
    ] {
        assert!(text.contains(part), "`{part}` is not in:\n{text}");
    }
    assert!(text.contains("by phone") && text.contains("Saved: "), "{text}");
}

#[test]
fn a_closed_pipe_ends_play_with_a_sentence_and_nothing_lost() {
    let home = tempfile::tempdir().unwrap();
    let (reader, writer) = std::io::pipe().unwrap();
    let mut child = counterpart(home.path())
        .args(["play", SMALL, "--seed", "7"])
        .stdin(Stdio::piped())
        .stdout(writer)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(reader);
    drop(child.stdin.take());
    refused(&child.wait_with_output().unwrap(), &["counterpart play --resume=small-7"]);
    fine(&run(home.path(), &["play", "--resume=small-7"], GAME));
}

#[test]
fn where_nothing_can_be_saved_nothing_is_begun() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("file"), "").unwrap();
    let output = run(home.path(), &["play", SMALL, "--sessions", "file/sessions"], GAME);
    refused(&output, &["cannot be written", "--sessions FOLDER"]);
    assert!(output.stdout.is_empty());
    refused(&run(home.path(), &["play", "--resume"], &[]), &["No session", "leave --resume out"]);
    refused(&run(home.path(), &["play", "--resume=nothing"], &[]), &["There is no session"]);
    refused(&run(home.path(), &["replay", "nothing"], &[]), &["There is no session"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_fills_up_stops_play_and_says_what_was_saved() {
    let home = tempfile::tempdir().unwrap();
    fine(&run(home.path(), &["play", SMALL, "--seed", "7"], &[]));
    fs::remove_file(session_file(home.path())).unwrap();
    // No file may grow beyond a block or two: a full disk, as far as the program can tell.
    let program = counterpart(home.path()).get_program().to_owned();
    let mut child = std::process::Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 1; exec \"$0\" play \"$1\" --seed 7"])
        .arg(program)
        .arg(SMALL)
        .current_dir(home.path())
        .env("COUNTERPART_HOME", home.path())
        .env("LC_ALL", "C")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let input: String = GAME.iter().map(|l| format!("{l}\n")).collect();
    let _ = std::io::Write::write_all(child.stdin.as_mut().unwrap(), input.as_bytes());
    refused(
        &child.wait_with_output().unwrap(),
        &["cannot be written", "Saved: actions so far", "--resume=small-7"],
    );
    let saved = read_session(&session_file(home.path())).unwrap().actions.len();
    assert!(saved > 0);
    let text = fine(&run(home.path(), &["play", "--resume"], &[]));
    assert!(text.contains(&format!("actions so far {saved}")), "{text}");
}
