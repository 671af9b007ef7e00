//! Words of the trainee's own are kept beside the actions, before the end and after it, and change nothing.
use std::fs;

use counterpart::content::session::note;
use counterpart::content::session_file::read_session;

use super::{GAME, SMALL, fine, run, session_file};

const WORDS: &str = "我先听您说完。\n\"quoted\", =1+1";

#[test]
fn notes_are_kept_before_and_after_the_end() {
    let home = tempfile::tempdir().unwrap();
    fine(&run(home.path(), &["play", SMALL, "--seed", "7"], &GAME[..8]));
    let path = session_file(home.path());
    let before = read_session(&path).unwrap();
    note(&path, "say_it_first", WORDS).unwrap();
    fine(&run(home.path(), &["play", "--resume"], &GAME[8..]));
    note(&path, "turning", "").unwrap();
    let stored = read_session(&path).unwrap();
    let kept: Vec<_> =
        stored.notes.iter().map(|n| (n.about.as_str(), n.after as usize, n.text.as_str())).collect();
    assert_eq!(kept, [("say_it_first", before.actions.len(), WORDS), ("turning", stored.actions.len(), "")]);

    let plain = tempfile::tempdir().unwrap();
    fine(&run(plain.path(), &["play", SMALL, "--seed", "7"], GAME));
    let plain = read_session(&session_file(plain.path())).unwrap();
    assert_eq!(stored.actions, plain.actions);
    assert_eq!(stored.record, plain.record);
}

#[test]
fn nothing_but_a_note_follows_the_end() {
    let home = tempfile::tempdir().unwrap();
    fine(&run(home.path(), &["play", SMALL, "--seed", "7"], GAME));
    let path = session_file(home.path());
    let text = fs::read_to_string(&path).unwrap();
    let last = text.lines().last().unwrap();
    fs::write(&path, format!("{text}{last}\n")).unwrap();
    assert!(read_session(&path).is_err(), "a second end is damage");
}
