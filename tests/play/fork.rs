//! Again from here: a session played on from a turn equals the earlier one up to there, and remembers it.
use std::fs;
use std::path::Path;

use counterpart::content::data_dir::Home;
use counterpart::content::library::Library;
use counterpart::content::session::{StoredSession, note, replay, turn_start, turn_starts};
use counterpart::content::session_file::{Stored, read_session};
use counterpart::sim::bots::{Policy, play_logged};
use counterpart::sim::play::snapshot;
use counterpart::sim::scenario::Lang;
use counterpart::sim::session::State;

use super::{GAME, SMALL, fine, refused, run, session_file};

/// A whole session of a bot on disk.
fn kept(home: &Path, scenario: &str, seed: u64, policy: Policy) -> (Library, Stored) {
    let library = Library::open(Some(&Home::at(home)));
    let loaded = library.find(scenario).unwrap();
    let c = &loaded.compiled;
    let actions = play_logged(c, seed, State::new(c, seed).hand, policy, None).1;
    let mut session = StoredSession::start(&home.join("sessions"), &loaded, seed, Lang::En, None).unwrap();
    for action in &actions {
        session.act(action).unwrap();
    }
    let path = session.path().to_owned();
    drop(session);
    (library, read_session(&path).unwrap())
}

#[test]
fn a_fork_at_every_turn_equals_the_session_up_to_there() {
    let home = tempfile::tempdir().unwrap();
    for (scenario, seed, policy) in [
        (SMALL, 3, Policy::Average),
        ("first_meeting", 4, Policy::Skilled),
        ("line_3331", 5, Policy::Average),
    ] {
        let (library, stored) = kept(home.path(), scenario, seed, policy);
        let bytes = fs::read(&stored.path).unwrap();
        let folder = home.path().join("again");
        let starts = turn_starts(&stored, &library).unwrap();
        // Every turn of the short ones, some of the long one: each is read and played again from the disk.
        let step = if starts.len() > 20 { 12 } else { 1 };
        assert!(starts.len() > 5 && starts.is_sorted(), "{starts:?}");
        let mut before = replay(&stored, &library).unwrap();
        assert_eq!(usize::from(before.view().turns().0) + 1, starts.len());
        for (turn, at) in starts.iter().copied().enumerate().step_by(step) {
            let turn = u16::try_from(turn).unwrap();
            assert_eq!(turn_start(&stored, turn, &library).unwrap(), at);
            let fork = StoredSession::fork(&folder, &stored, at, &library).unwrap();
            let (path, view) = (fork.path().to_owned(), snapshot(&fork.seat.view()));
            assert!(turn == 0 || fork.seat.view().turns().0 < turn, "the turn is still to come");
            drop(fork);
            let again = read_session(&path).unwrap();
            let parent = again.header.parent.clone().unwrap();
            assert_eq!(parent.session, stored.path.file_stem().unwrap().to_string_lossy());
            assert_eq!(parent.turn, turn);
            assert_eq!(again.actions, stored.actions[..at]);
            assert!(again.record.is_none(), "it goes on");
            let mut cut = stored.clone();
            cut.actions.truncate(at);
            before = replay(&cut, &library).unwrap();
            assert_eq!(view, snapshot(&before.view()), "{scenario}, turn {turn}");
            // It is a session like any other: it can be gone on with, action by action, to the same end.
            if turn == 12 || (step == 1 && turn == 3) {
                let (mut on, _) = StoredSession::resume(&path, &library).unwrap();
                let whole = replay(&stored, &library).unwrap();
                for written in &stored.actions[at..] {
                    let action = written.action(on.seat.scenario()).unwrap();
                    on.act(&action).unwrap();
                }
                assert_eq!(on.seat.score(), whole.score());
                drop(on);
                assert_eq!(read_session(&path).unwrap().record, stored.record);
            }
        }
        assert!(!before.is_over());
        assert_eq!(fs::read(&stored.path).unwrap(), bytes, "the earlier session is left alone");
        for wrong in [stored.actions.len(), stored.actions.len() + 1] {
            let error = StoredSession::fork(&folder, &stored, wrong, &library).unwrap_err();
            assert!(error.to_string().contains("can't be played on after action"), "{error}");
        }
    }
}

#[test]
fn a_session_under_way_is_forked_with_its_own_words() {
    let home = tempfile::tempdir().unwrap();
    fine(&run(home.path(), &["play", SMALL, "--seed", "7"], &GAME[..8]));
    let path = session_file(home.path());
    note(&path, "say_it_first", "early").unwrap();
    fine(&run(home.path(), &["play", "--resume"], &GAME[8..12]));
    note(&path, "say_it_first", "late").unwrap();
    let stored = read_session(&path).unwrap();
    let all = stored.actions.len();
    let library = Library::open(Some(&Home::at(home.path())));
    // Its last state can be forked too, while somebody plays it.
    let (open, _) = StoredSession::resume(&path, &library).unwrap();
    let folder = home.path().join("again");
    let fork = StoredSession::fork(&folder, &stored, all, &library).unwrap();
    drop(open);
    let words: Vec<String> = read_session(fork.path()).unwrap().notes.into_iter().map(|n| n.text).collect();
    assert_eq!(words, ["early"], "what was written before the last reply");
}

#[test]
fn playing_on_from_a_turn_in_the_terminal() {
    let home = tempfile::tempdir().unwrap();
    fine(&run(home.path(), &["play", SMALL, "--seed", "7"], GAME));
    let text = fine(&run(home.path(), &["play", "--from", "small-7:2"], &["3"]));
    assert!(text.contains("Played on from turn 2 of small-7"), "{text}");
    assert!(!text.contains("Total:"), "nothing is scored yet: {text}");
    assert!(text.contains("--resume=small-7-from-2"), "{text}");
    let text = fine(&run(home.path(), &["replay", "small-7-from-2"], &[]));
    assert!(text.contains("Played on from turn 2 of small-7"), "{text}");
    let text = fine(&run(home.path(), &["play", "--from", "small-7:0"], GAME));
    assert!(text.contains("small-7 begun again"), "{text}");
    assert!(text.contains("counterpart replay small-7-from-0 --against small-7"), "{text}");
    let json: serde_json::Value =
        serde_json::from_str(&fine(&run(home.path(), &["replay", "small-7-from-2", "--json"], &[]))).unwrap();
    assert_eq!(json["parent"]["session"], "small-7");
    assert_eq!(json["parent"]["turn"], 2);
}

#[test]
fn wrong_turns_are_refused_with_a_sentence() {
    let home = tempfile::tempdir().unwrap();
    fine(&run(home.path(), &["play", SMALL, "--seed", "7"], GAME));
    let from = |from: &str| run(home.path(), &["play", "--from", from], &[]);
    refused(&from("small-7:99"), &["has no turn 99", "choose 1 to"]);
    for unclear in ["small-7", "small-7:", "small-7:-1", "small-7:two", ":"] {
        refused(&from(unclear), &["names no turn", "SESSION:TURN"]);
    }
    refused(&from("nothing:2"), &["There is no session"]);
    let zh = run(home.path(), &["play", "--lang", "zh", "--from", "small-7:99"], &[]);
    refused(&zh, &["没有第99回合"]);
    refused(&run(home.path(), &["play", "--from", "small-7:2", "--seed", "3"], &[]), &["--from"]);
    // Nothing was begun.
    session_file(home.path());
    let path = session_file(home.path());
    let text = fs::read_to_string(&path).unwrap();
    let (first, _) = text.split_once('\n').unwrap();
    let old = home.path().join("sessions/old.jsonl");
    let now = format!("\"rules\":{}", counterpart::sim::VERSIONS.engine);
    fs::write(&old, first.replace(&now, "\"rules\":0") + "\n").unwrap();
    refused(&from("old:1"), &["older rules (version 0)", "not played on from"]);
}
