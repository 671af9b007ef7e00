//! What becomes of a session's file: a disk that fills, a folder that is deleted, names that no file system likes.
use std::fs;
use std::path::Path;

use counterpart::content::library::Library;
use counterpart::content::scenario_file::{id_of, load};
use counterpart::content::session::StoredSession;
use counterpart::content::session_file::read_session;
use counterpart::sim::bots::{Policy, actions};
use counterpart::sim::scenario::Lang;
use counterpart::sim::session::Action;

use super::{GAME, SMALL, fine, json, run, session_file};

fn begin(folder: &Path) -> (StoredSession, Vec<Action>) {
    let loaded = load(Path::new(SMALL)).unwrap();
    let done = actions(&loaded.compiled, 7, Policy::Skilled);
    (StoredSession::start(folder, &loaded, 7, Lang::En, None).unwrap(), done)
}

#[cfg(unix)]
#[test]
fn a_disk_that_fills_leaves_whole_lines_and_play_goes_on_from_them() {
    use std::io::Write as _;
    use std::process::{Command, Stdio};

    let home = tempfile::tempdir().unwrap();
    fine(&run(home.path(), &["play", SMALL, "--seed", "7"], &GAME[..5]));
    let file = session_file(home.path());
    let (mut tried, whole) = (0, tempfile::tempdir().unwrap());
    fine(&run(whole.path(), &["play", SMALL, "--seed", "7"], GAME));
    loop {
        // In POSIX shells the limit counts 512 bytes.
        let blocks = fs::metadata(&file).unwrap().len() / 512 + 1;
        let program = assert_cmd::cargo::cargo_bin("counterpart");
        let shell = format!("trap '' XFSZ; ulimit -f {blocks}; exec {program:?} play --resume");
        let mut child = Command::new("sh")
            .args(["-c", &shell])
            .env("COUNTERPART_HOME", home.path())
            .env("LC_ALL", "en_US.UTF-8")
            .current_dir(home.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let before = read_session(&file).unwrap().actions.len();
        let left: String = GAME[done(before)..].iter().map(|l| format!("{l}\n")).collect();
        let _ = child.stdin.take().unwrap().write_all(left.as_bytes());
        let output = child.wait_with_output().unwrap();
        let stored = read_session(&file).unwrap();
        assert!(!stored.torn && fs::read(&file).unwrap().ends_with(b"\n"), "after {before}");
        if output.status.code() == Some(0) {
            break;
        }
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(errors.contains("cannot be written"), "{errors}");
        tried += 1;
        if stored.actions.len() == before {
            // Not a block more: there is room again.
            fine(&run(home.path(), &["play", "--resume"], &GAME[done(before)..]));
            break;
        }
    }
    assert!(tried > 0, "the disk never filled");
    assert!(!file.with_added_extension("bak").exists());
    assert_eq!(fs::read_to_string(&file).unwrap(), fs::read_to_string(session_file(whole.path())).unwrap());
}

/// How many lines of the game have been used for so many actions: the first three settle the preparation in one.
#[cfg(unix)]
fn done(actions: usize) -> usize {
    match actions {
        0 => 0,
        n => n + 2,
    }
}

#[test]
fn a_session_whose_folder_is_deleted_is_written_anew() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("data/sessions");
    let (mut session, done) = begin(&folder);
    session.act(&done[0]).unwrap();
    assert!(!session.take_written_anew());
    fs::remove_dir_all(home.path().join("data")).unwrap();
    session.act(&done[1]).unwrap();
    assert!(session.take_written_anew() && !session.take_written_anew());
    // Another file has taken its name.
    fs::remove_file(session.path()).unwrap();
    fs::write(session.path(), "mine").unwrap();
    let other = session.path().to_owned();
    session.note("say_it_first", "here still").unwrap();
    assert!(session.take_written_anew() && session.path() != other);
    assert_eq!(fs::read_to_string(other).unwrap(), "mine");
    let path = session.path().to_owned();
    drop(session);
    let (resumed, told) = StoredSession::resume(&path, &Library::default()).unwrap();
    assert_eq!((resumed.saved(), told.torn), (2, false));
    assert_eq!(read_session(&path).unwrap().notes.len(), 1);
}

#[test]
fn a_scenario_may_be_called_anything_and_its_session_goes_on() {
    let long = "谈".repeat(80);
    let mut ids = Vec::new();
    for name in ["a:b", r"c\d", "bell\u{7}", "turned\u{202e}round", &long, &format!("{long}二")] {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join(format!("{name}.ron"));
        if fs::copy(SMALL, &file).is_err() {
            // This file system has no such names, and so no such scenarios.
            continue;
        }
        fine(&run(home.path(), &["play", file.to_str().unwrap(), "--seed", "7"], &GAME[..5]));
        let id = id_of(&file);
        let stored = read_session(&session_file(home.path())).unwrap();
        assert_eq!(stored.header.scenario, id);
        let session = stored.path.file_stem().unwrap().to_str().unwrap().to_owned();
        assert_eq!(session, format!("{id}-7"));
        fine(&run(home.path(), &["play", &format!("--resume={session}")], &GAME[5..]));
        assert_eq!(json(home.path(), &session)["scenario"], id.as_str());
        ids.push(id);
    }
    ids.sort();
    ids.dedup();
    assert!(ids.len() >= 2 && ids.iter().all(|id| id.len() <= 160), "{ids:?}");
    assert_eq!(id_of(Path::new("x/line_3331.ron")), "line_3331", "a good name stays");
}
