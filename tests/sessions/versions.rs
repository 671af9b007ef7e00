//! Versions by part: what may still be done with a session when scoring or engine have moved since, and what is read then.
use std::fs;
use std::process::{Command, Output};

use assert_cmd::cargo::CommandCargoExt as _;
use counterpart::content::session::{
    SessionAccess, SessionUse, StoredSession, latest, permit, replay, turn_start,
};
use counterpart::content::session_file::read_session;
use counterpart::content::transcript_file::{read_transcript, transcript_path};
use counterpart::sim::{VERSIONS, Versions};

use super::{finished, library, rewritten};

const ALL: [SessionUse; 7] = [
    SessionUse::Replay,
    SessionUse::Resume,
    SessionUse::Fork { at_action: 1 },
    SessionUse::Impact,
    SessionUse::Compare,
    SessionUse::Mark,
    SessionUse::Count,
];

fn run(home: &std::path::Path, args: &[&str]) -> Output {
    let mut command = Command::cargo_bin("counterpart").unwrap();
    command.env("COUNTERPART_HOME", home).args(args).args(["--lang", "en"]).output().unwrap()
}

fn fine(home: &std::path::Path, args: &[&str]) -> String {
    let output = run(home, args);
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_finished_session_keeps_its_transcript_and_opening_an_older_one_stores_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = finished(folder.path(), 7);
    let stored = read_session(&path).unwrap();
    let bytes = fs::read(&path).unwrap();
    let kept = read_transcript(&stored).unwrap();
    assert_eq!(kept.versions, VERSIONS);
    let line = kept.lines.iter().find(|l| l.kind == "theirs" && !l.gesture.is_empty()).unwrap();
    let who = line.who.as_ref().unwrap();
    assert!(
        !line.text.zh.is_empty() && line.shown.en.contains(&who.en) && line.shown.en.contains(&line.text.en)
    );
    assert_eq!(usize::from(kept.lines.last().unwrap().action), stored.actions.len() - 1);
    // As with one that an earlier program finished.
    fs::remove_file(transcript_path(&path)).unwrap();
    assert!(read_transcript(&stored).is_none());
    replay(&stored, &library()).unwrap();
    assert_eq!(read_transcript(&stored).unwrap(), kept);
    assert_eq!(fs::read(&path).unwrap(), bytes, "the session is never rewritten");
    // Of another session with the same name nothing is read.
    let mut other = stored.clone();
    other.actions.swap(1, 2);
    assert!(read_transcript(&other).is_none());
    fs::write(transcript_path(&path), "{").unwrap();
    assert!(read_transcript(&stored).is_none());
}

#[test]
fn under_another_scoring_it_replays_and_both_scores_are_shown() {
    let home = tempfile::tempdir().unwrap();
    let path = finished(&home.path().join("sessions"), 7);
    let scoring = VERSIONS.scoring - 1;
    let stored = rewritten(&path, |h| h.versions = Some(Versions { scoring, ..VERSIONS }));
    assert_eq!(SessionAccess::of(&stored), SessionAccess::Full { rescored: true });
    for wanted in ALL {
        permit(&stored, wanted).unwrap();
    }
    let text = fine(home.path(), &["replay", "small-7"]);
    assert!(
        text.contains("Points as they were recorded: ") && text.contains("by today's scoring: "),
        "{text}"
    );
    let json: serde_json::Value =
        serde_json::from_str(&fine(home.path(), &["replay", "small-7", "--json"])).unwrap();
    assert_eq!((&json["score"], &json["versions"]["scoring"]), (&json["rescored"], &scoring.into()));
    let report = fine(home.path(), &["report", "small-7", "--no-stakes"]);
    assert!(report.contains("Points as they were recorded: "), "{report}");
    // Under the same scoring one score is enough.
    rewritten(&path, |h| h.versions = Some(VERSIONS));
    assert!(!fine(home.path(), &["replay", "small-7"]).contains("as they were recorded"));
}

#[test]
fn under_another_engine_it_is_read_and_nothing_else() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("sessions");
    let path = finished(&folder, 7);
    let stored = rewritten(&path, |h| h.rules = 0);
    assert_eq!(SessionAccess::of(&stored), SessionAccess::ReadOnly);
    for wanted in ALL {
        let why = permit(&stored, wanted).unwrap_err().to_string();
        assert!(why.contains("older rules (version 0)"), "{wanted:?}: {why}");
    }
    assert!(replay(&stored, &library()).is_err() && turn_start(&stored, 1, &library()).is_err());
    let text = fine(home.path(), &["replay", "small-7"]);
    let said = read_transcript(&stored).unwrap().lines;
    let line = said.iter().find(|l| l.kind == "theirs").unwrap();
    assert!(
        text.contains(&line.shown.en) && text.contains("Total: ") && !text.contains("only the quotations")
    );
    let json: serde_json::Value =
        serde_json::from_str(&fine(home.path(), &["replay", "small-7", "--json", "--steps"])).unwrap();
    assert_eq!(json["steps"].as_array().unwrap().len(), stored.actions.len());
    assert!(json["steps"][1]["events"][0]["kind"].is_string() && json["style"].is_null());
    for args in [["replay", "small-7", "--stakes"], ["mark", "small-7", "--lang=en"]] {
        assert_eq!(run(home.path(), &args).status.code(), Some(2), "{args:?}");
    }
    fs::remove_file(transcript_path(&path)).unwrap();
    let text = fine(home.path(), &["replay", "small-7"]);
    assert!(text.contains("only the quotations") && text.contains("Total: "), "{text}");
}

#[test]
fn an_unfinished_one_of_another_engine_is_begun_anew_as_a_new_attempt_at_its_deal() {
    let folder = tempfile::tempdir().unwrap();
    let small = super::small();
    let mut session = StoredSession::start(folder.path(), &small, 7, Default::default(), None).unwrap();
    session.act(&super::actions(7)[0]).unwrap();
    let path = session.path().to_owned();
    drop(session);
    let stored = rewritten(&path, |h| h.rules = 0);
    let why = StoredSession::resume(&path, &library()).unwrap_err().to_string();
    assert!(why.contains("counterpart play --from=small-7:0"), "{why}");
    let at = turn_start(&stored, 0, &library()).unwrap();
    let again = StoredSession::fork(folder.path(), &stored, at, &library()).unwrap();
    let header = &again.header;
    assert_eq!((header.seed, header.versions(), again.saved()), (7, VERSIONS, 0));
    let attempt = header.attempt.unwrap();
    assert_eq!((attempt.number, attempt.of_deal, header.deal_known()), (2, 2, true));
    assert_eq!(header.parent.as_ref().map(|p| (p.session.as_str(), p.turn)), Some(("small-7", 0)));
    let name = again.path().to_owned();
    drop(again);
    // The one that can be gone on with is found first, also where the other was written to later.
    rewritten(&path, |h| h.rules = 0);
    assert_eq!(latest(folder.path(), None).unwrap(), name);
    fs::remove_file(name).unwrap();
    assert_eq!(latest(folder.path(), None).unwrap(), path, "to be told why it can't");
}
