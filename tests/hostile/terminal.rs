//! What would command a terminal or turn a line round, in a scenario, a session's header and a name: none of it goes out.
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use assert_cmd::cargo::CommandCargoExt as _;
use counterpart::content::library::Library;
use counterpart::content::scenario_file::load;
use counterpart::content::session::StoredSession;
use counterpart::content::session_line::Parent;
use counterpart::sim::bots::{Policy, actions};
use counterpart::sim::scenario::Lang;

const SMALL: &str = include_str!("../data/small.ron");

/// Everything that a command says and writes.
fn all(home: &Path, args: &[&str], input: &[u8]) -> String {
    let mut child = Command::cargo_bin("counterpart")
        .unwrap()
        .current_dir(home)
        .env("COUNTERPART_HOME", home)
        .env("LC_ALL", "en_US.UTF-8")
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(!errors.contains("panicked"), "{args:?}: {errors}");
    String::from_utf8(output.stdout).unwrap() + &errors
}

#[track_caller]
fn harmless(what: &str, text: &str) {
    let mut rest = text.replace("\r\n", "\n");
    rest.retain(|c| (c.is_control() && c != '\n' && c != '\t') || "\u{202e}\u{2066}\u{200f}".contains(c));
    assert!(rest.is_empty(), "{what}: {:?}", rest.chars().take(5).collect::<String>());
}

#[test]
fn nothing_of_a_scenario_or_a_session_commands_the_terminal() {
    let home = tempfile::tempdir().unwrap();
    let evil = r"\u{1b}[31m\u{1b}]0;title\u{7}\u{9b}2J\u{202e}\u{2066}\u{200f}\r";
    // In front of every English and every Chinese text there is.
    let text = SMALL.replace("en: \"", &format!("en: \"{evil}")).replace("zh: \"", &format!("zh: \"{evil}"));
    let file = home.path().join("small.ron");
    fs::write(&file, text).unwrap();
    let loaded = load(&file).unwrap();
    let sessions = home.path().join("sessions");
    let parent = Parent { session: "x\u{1b}[2J\u{202e}".to_owned(), turn: 1 };
    let mut session = StoredSession::start(&sessions, &loaded, 7, Lang::En, Some(parent)).unwrap();
    for action in actions(&loaded.compiled, 7, Policy::Skilled) {
        session.act(&action).unwrap();
    }
    session.note("say_it_first", "\u{1b}[5m\u{7}\u{202e}").unwrap();
    drop(session);
    StoredSession::start(&sessions, &loaded, 8, Lang::En, None).unwrap();
    let say = |args: &[&str], input: &[u8]| harmless(&args.join(" "), &all(home.path(), args, input));
    say(
        &["play", "small.ron", "--seed", "9"],
        b"\n\n2\nhelp\nnotes\nboard\npeople\nbrief\n1\n4\n1\n\x1b[31m\n",
    );
    say(&["play", "."], b"1\n");
    say(&["replay", "small-7", "--reveal"], b"");
    say(&["replay", "small-7", "--json"], b"");
    say(&["script", "small.ron"], b"");
    say(&["check", "small.ron"], b"");
    say(&["class", "."], b"");
    for format in ["md", "html", "csv", "json"] {
        say(&["report", "small-7", "--format", format, "--no-stakes"], b"");
        all(home.path(), &["report", "small-7", "--format", format, "--no-stakes", "--out", "kept"], b"");
        harmless(format, &fs::read_to_string(home.path().join("kept")).unwrap());
        fs::remove_file(home.path().join("kept")).unwrap();
    }
    all(home.path(), &["script", "small.ron", "--out", "kept"], b"");
    harmless("script", &fs::read_to_string(home.path().join("kept")).unwrap());
    all(home.path(), &["class", ".", "--html", "class.html", "--csv", "class.csv"], b"");
    for kept in ["class.html", "class.csv"] {
        harmless(kept, &fs::read_to_string(home.path().join(kept)).unwrap());
    }
    say(&["replay", "no\u{1b}[31m\u{202e}such"], b"");
    assert!(Library::open(None).entries().len() > 1);
}

#[test]
fn a_line_that_nobody_types_is_left_out_and_play_goes_on() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("small.ron"), SMALL).unwrap();
    let mut input = b"\n\n".to_vec();
    input.resize(3_000_000, b'x');
    input.extend(b"\n2\nquit\n");
    let said = all(home.path(), &["play", "small.ron", "--seed", "7"], &input);
    assert!(said.contains("longer than 64 kB") && said.contains("--resume=small-7"), "{said}");
    assert!(said.len() < 20_000, "none of it is said again");
}

#[test]
fn a_number_with_a_minus_sign_is_told_what_is_wanted() {
    let home = tempfile::tempdir().unwrap();
    for args in [
        ["play", "first_meeting", "--seed", "-1"],
        ["lab", "first_meeting", "--seed", "-1"],
        ["lab", "first_meeting", "--runs", "-1"],
    ] {
        let said = all(home.path(), &args, b"");
        assert!(said.contains("invalid value '-1'") && !said.contains("-- -1"), "{said}");
    }
    let said = all(home.path(), &["play", "first_meeting", "--seed", "-1"], b"");
    assert!(said.contains("a whole number from 0"), "{said}");
}
