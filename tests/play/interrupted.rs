//! Sessions that stop half-way: end of input, a kill while writing, a scenario that changed, two programs at once.
use std::fs;
use std::path::Path;

use counterpart::content::data_dir::Home;
use counterpart::content::library::Library;
use counterpart::content::session::StoredSession;
use counterpart::content::session_file::read_session;
use counterpart::content::session_line::{Body, chain, write};

use super::{GAME, SMALL, fine, json, refused, run, session_file};

#[test]
fn end_of_input_and_resuming_equals_playing_on() {
    let whole = tempfile::tempdir().unwrap();
    fine(&run(whole.path(), &["play", SMALL, "--seed", "7"], GAME));
    // Everything but the times, which no rule reads.
    let told = |home: &Path| {
        let mut stored = read_session(&session_file(home)).unwrap();
        stored.header.begun = None;
        (stored.header, stored.actions, stored.record, stored.notes, stored.torn)
    };
    let expected = told(whole.path());
    // In the calendar, on their floor, on ours, after a card, before the last word.
    for cut in [3, 4, 5, 8, 10, 15, GAME.len() - 1] {
        let home = tempfile::tempdir().unwrap();
        let text = fine(&run(home.path(), &["play", SMALL, "--seed", "7"], &GAME[..cut]));
        assert!(text.contains("counterpart play --resume=small-7"), "{text}");
        let resumed = fine(&run(home.path(), &["play", "--resume"], &GAME[cut..]));
        assert!(resumed.contains("Total: "), "cut {cut}:\n{resumed}");
        assert_eq!(told(home.path()), expected, "cut {cut}");
    }
}

#[test]
fn quitting_names_the_session_and_its_folder() {
    let home = tempfile::tempdir().unwrap();
    let args = ["play", SMALL, "--seed", "7", "--sessions", "mine"];
    let text = fine(&run(home.path(), &args, &["", "", "", "quit"]));
    assert!(text.contains("--resume=small-7 --sessions mine"), "{text}");
    assert!(home.path().join("mine/small-7.jsonl").is_file());
    let again = fine(&run(home.path(), &["play", "--resume=small-7", "--sessions", "mine"], &["quit"]));
    assert!(again.contains("Resumed: small-7, actions so far 1"), "{again}");
    // A second game of the same seed gets a file of its own.
    fine(&run(home.path(), &args, &[]));
    assert!(home.path().join("mine/small-7-2.jsonl").is_file());
}

/// A home with a half-played session; its file and the bytes in it.
fn half(home: &Path) -> (std::path::PathBuf, Vec<u8>) {
    fine(&run(home, &["play", SMALL, "--seed", "7"], &GAME[..8]));
    let path = session_file(home);
    let bytes = fs::read(&path).unwrap();
    (path, bytes)
}

#[test]
fn a_kill_at_any_byte_of_the_last_line_loses_at_most_that_action() {
    let home = tempfile::tempdir().unwrap();
    let (path, bytes) = half(home.path());
    let library = Library::open(Some(&Home::at(home.path())));
    let whole = read_session(&path).unwrap().actions;
    let start = bytes[..bytes.len() - 1].iter().rposition(|b| *b == b'\n').unwrap() + 1;
    for cut in start..bytes.len() {
        fs::write(&path, &bytes[..cut]).unwrap();
        let stored = read_session(&path).unwrap();
        let kept = if cut == bytes.len() - 1 { whole.len() } else { whole.len() - 1 };
        assert_eq!(stored.actions, whole[..kept], "cut at {cut}");
        assert_eq!(stored.torn, cut > start && kept < whole.len(), "cut at {cut}");
        assert_eq!(fs::read(&path).unwrap(), &bytes[..cut], "reading leaves the file alone");

        let (session, resumed) = StoredSession::resume(&path, &library).unwrap();
        assert_eq!(session.saved() as usize, kept);
        assert_eq!(resumed.torn, stored.torn);
        drop(session);
        let after = fs::read(&path).unwrap();
        assert!(after.ends_with(b"\n") && bytes.starts_with(&after), "cut at {cut}");
        if stored.torn {
            let copy = path.with_added_extension("bak");
            assert_eq!(fs::read(&copy).unwrap(), &bytes[..cut], "the torn file is kept");
            fs::remove_file(copy).unwrap();
        }
    }
    // A power cut may leave zeros where the last line was to be.
    fs::write(&path, [&bytes[..], &[0; 40]].concat()).unwrap();
    let stored = read_session(&path).unwrap();
    assert!(stored.torn && stored.actions == whole);
}

#[test]
fn damage_in_the_middle_is_named_and_nothing_is_touched() {
    let home = tempfile::tempdir().unwrap();
    let (path, bytes) = half(home.path());
    let text = String::from_utf8(bytes).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let without_third = [&lines[..2], &lines[3..]].concat().join("\n") + "\n";
    for damaged in [
        text.replacen("\"walk_away\":60", "\"walk_away\":61", 1),
        without_third,
        text.replacen("\"n\":2", "\"n\":9", 1),
    ] {
        assert_ne!(damaged, text);
        fs::write(&path, &damaged).unwrap();
        for args in [&["play", "--resume=small-7"][..], &["replay", "small-7"]] {
            let output = run(home.path(), args, &[]);
            refused(&output, &["is damaged at line", "left as it is"]);
            assert!(output.stdout.is_empty());
        }
        assert_eq!(fs::read_to_string(&path).unwrap(), damaged);
        // It is not offered as the latest one either.
        refused(&run(home.path(), &["play", "--resume"], &[]), &["No session"]);
    }
    fs::write(&path, "not a session\n").unwrap();
    refused(&run(home.path(), &["replay", "small-7"], &[]), &["is not a session"]);
    fs::write(&path, "").unwrap();
    refused(&run(home.path(), &["replay", "small-7"], &[]), &["is not a session"]);
}

#[test]
fn a_changed_scenario_is_said_and_the_old_one_played_on() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir(home.path().join("scenarios")).unwrap();
    let file = home.path().join("scenarios/small.ron");
    let text = fs::read_to_string(SMALL).unwrap();
    fs::write(&file, &text).unwrap();
    fine(&run(home.path(), &["play", "small", "--seed", "7"], &GAME[..8]));
    fs::write(
        &file,
        text.replace("I have a meeting at two.", "It is late.").replace("One flow wrapper", "Another"),
    )
    .unwrap();
    let resumed = fine(&run(home.path(), &["play", "--resume"], &GAME[8..]));
    assert!(resumed.contains("small has changed since"), "{resumed}");
    assert!(resumed.contains("Total: "), "{resumed}");
    assert_eq!(json(home.path(), "small-7")["outcome"], "signed");

    // Its own copy gone too, it can't be misread: it is refused.
    fs::remove_dir_all(home.path().join("sessions/scenarios")).unwrap();
    refused(&run(home.path(), &["replay", "small-7"], &[]), &["no longer there"]);
}

#[test]
fn two_programs_do_not_write_one_session() {
    let home = tempfile::tempdir().unwrap();
    let (path, bytes) = half(home.path());
    let library = Library::open(Some(&Home::at(home.path())));
    let (held, _) = StoredSession::resume(&path, &library).unwrap();
    refused(&run(home.path(), &["play", "--resume=small-7"], &[]), &["another program"]);
    drop(held);
    assert_eq!(fs::read(&path).unwrap(), bytes);
    fine(&run(home.path(), &["play", "--resume=small-7"], &[]));
}

#[test]
fn a_session_of_older_rules_can_be_read_and_not_played_on() {
    let home = tempfile::tempdir().unwrap();
    fine(&run(home.path(), &["play", SMALL, "--seed", "7"], GAME));
    let path = session_file(home.path());
    let stored = read_session(&path).unwrap();
    let now = format!("\"rules\":{}", counterpart::sim::VERSIONS.engine);
    let old = |rules: &str, actions: usize, closed: bool| {
        let text = fs::read_to_string(&path).unwrap();
        let header = text.lines().next().unwrap().replace(&now, &format!("\"rules\":{rules}"));
        let mut sum = chain(&header);
        let mut file = format!("{header}\n");
        let acts = stored.actions[..actions].iter().cloned().map(Body::Act);
        let end = stored.record.clone().filter(|_| closed).map(Body::Closed);
        for (n, body) in acts.chain(end).enumerate() {
            let (line, next) = write(&sum, n as u32 + 1, &body).unwrap();
            file.push_str(&line);
            sum = next;
        }
        file
    };
    let folder = home.path().join("sessions");
    fs::write(folder.join("old.jsonl"), old("0", stored.actions.len(), true)).unwrap();
    fs::write(folder.join("half.jsonl"), old("0", 4, false)).unwrap();
    fs::write(folder.join("new.jsonl"), old("99", 4, false)).unwrap();
    let text = fine(&run(home.path(), &["replay", "old"], &[]));
    assert!(text.contains("older rules (version 0)") && text.contains("Total: "), "{text}");
    assert_eq!(json(home.path(), "old")["score"], json(home.path(), "small-7")["score"]);
    refused(&run(home.path(), &["play", "--resume=old"], &[]), &["is over"]);
    refused(&run(home.path(), &["play", "--resume=half"], &[]), &["older rules (version 0)"]);
    refused(&run(home.path(), &["replay", "new"], &[]), &["newer version"]);
}
