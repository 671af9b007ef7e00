//! A person, times and attempts in the first line: what they say, and that no rule reads them.
use assert_cmd::cargo::CommandCargoExt as _;
use counterpart::content::class::{ClassRequest, read_class};
use counterpart::content::session::{NewSession, StoredSession, replay, turn_start};
use counterpart::content::session_file::read_session;
use counterpart::content::session_store::FileStore;
use counterpart::prose::origin;
use counterpart::sim::scenario::Lang;
use counterpart::sim::session::Attempt;

use super::{finished, library, play, rewritten, small};

#[test]
fn attempts_at_a_case_and_at_a_deal_are_counted() {
    let folder = tempfile::tempdir().unwrap();
    let numbers = |path: &std::path::Path| {
        let header = read_session(path).unwrap().header;
        let attempt = header.attempt.unwrap();
        (attempt.number, attempt.of_deal, header.deal_known())
    };
    let first = finished(folder.path(), 7);
    assert_eq!(numbers(&first), (1, 1, false));
    assert_eq!(numbers(&finished(folder.path(), 8)), (2, 1, false));
    let third = finished(folder.path(), 7);
    assert_eq!(numbers(&third), (3, 2, true));
    let stored = read_session(&first).unwrap();
    let at = turn_start(&stored, 2, &library()).unwrap();
    let fork = StoredSession::fork(folder.path(), &stored, at, &library()).unwrap();
    let fourth = fork.path().to_owned();
    drop(fork);
    assert_eq!(numbers(&fourth), (4, 3, true));
    // What was deleted is not counted, and no number is given twice.
    std::fs::remove_file(first).unwrap();
    assert_eq!(numbers(&finished(folder.path(), 9)), (5, 1, false));
    // Files of earlier programs have no numbers and count all the same.
    rewritten(&third, |h| h.attempt = None);
    std::fs::remove_file(fourth).unwrap();
    assert_eq!(numbers(&finished(folder.path(), 7)).1, 2);
}

#[test]
fn reports_and_replays_say_which_attempt_it_was() {
    let attempt = |number, of_deal| Some(Attempt { number, of_deal });
    let en = |attempt, known| origin::lines(Lang::En, None, attempt, known);
    assert!(en(attempt(1, 1), false).is_empty());
    assert_eq!(en(attempt(3, 1), false), ["Attempt 3 at this case on this computer."]);
    assert!(
        en(attempt(3, 2), true)[0].contains("Attempt 3")
            && en(attempt(3, 2), true)[0].contains("played before")
    );
    assert!(en(attempt(2, 1), true)[0].contains("played before"));
    assert_eq!(en(None, true), ["This deal was played before."]);
    let zh = origin::lines(Lang::Zh, Some("小周"), attempt(3, 2), true);
    assert!(zh[0].contains("小周") && zh[1].contains("第3次") && zh[1].contains("以前谈过"), "{zh:?}");
}

#[test]
fn a_class_orders_a_persons_sessions_by_their_running_numbers() {
    let class = tempfile::tempdir().unwrap();
    let folder = class.path().join("01");
    // By name and deal number alone 3 would come before 30.
    for seed in [30, 3] {
        finished(&folder, seed);
    }
    let mut short = StoredSession::start(&folder, &small(), 3, Lang::En, None).unwrap();
    short.act(&super::actions(3)[0]).unwrap();
    short.act(&counterpart::sim::session::Action::WalkAway).unwrap();
    let read = read_class(class.path(), &library(), ClassRequest::default()).unwrap();
    let sessions = &read.sections[0].sessions;
    let told: Vec<_> = sessions.iter().map(|s| (s.seed, s.attempt, s.deal_known)).collect();
    assert_eq!(told, [(30, 1, false), (3, 2, false), (3, 3, true)]);
    assert!(read.left_out.is_empty(), "{:?}", read.left_out);
}

#[test]
fn who_plays_can_be_said_and_is_shown() {
    let home = tempfile::tempdir().unwrap();
    let run = |args: &[&str]| {
        let mut command = std::process::Command::cargo_bin("counterpart").unwrap();
        command.env("COUNTERPART_HOME", home.path()).args(args).args(["--lang", "en"]);
        command.stdin(std::process::Stdio::null()).output().unwrap()
    };
    assert!(
        run(&["play", "first_meeting", "--terminal", "--seed", "5", "--person", " 小周 "]).status.success()
    );
    let stored = read_session(&home.path().join("sessions/first_meeting-5.jsonl")).unwrap();
    assert_eq!(stored.header.person.as_deref(), Some("小周"));
    let text = String::from_utf8(run(&["replay", "first_meeting-5"]).stdout).unwrap();
    assert!(text.contains("Played by 小周."), "{text}");
    for wrong in ["", "a\u{1b}[2J", &"长".repeat(101)] {
        let output = run(&["play", "first_meeting", "--terminal", "--person", wrong]);
        assert_eq!(output.status.code(), Some(2), "{wrong:?}");
    }
}

#[test]
fn no_rule_reads_a_person_or_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let store = std::sync::Arc::new(FileStore::at(folder.path()));
    let wanted = NewSession { seed: 7, person: Some("小周".to_owned()), ..NewSession::default() };
    let session = play(store, wanted);
    let path = session.path().to_owned();
    drop(session);
    let stored = read_session(&path).unwrap();
    assert_eq!(stored.header.person.as_deref(), Some("小周"));
    assert!(stored.header.begun.is_some() && stored.times.iter().all(Option::is_some));
    let seat = replay(&stored, &library()).unwrap();
    let bare = rewritten(&path, |h| (h.person, h.begun, h.attempt) = (None, Some(1), None));
    assert!(bare.times.iter().all(Option::is_none));
    let again = replay(&bare, &library()).unwrap();
    assert_eq!((again.score(), again.actions()), (seat.score(), seat.actions()));
    assert_eq!(again.view().transcript(0, Lang::Zh), seat.view().transcript(0, Lang::Zh));
    assert_eq!(bare.record, stored.record);
    assert_eq!(small().hash, bare.header.sha256);
}
