//! Mutated sessions and marks: read, resumed, forked, replayed, reported, counted in a class.
use std::fs;
use std::path::Path;

use counterpart::content::class::{ClassRequest, read_class};
use counterpart::content::library::Library;
use counterpart::content::library_items::comparable;
use counterpart::content::marks::{add_mark, marks_path, read_marks};
use counterpart::content::scenario_file::{LoadedScenario, hash, load_bytes};
use counterpart::content::session::{StoredSession, note, replay, turn_start, turn_starts};
use counterpart::content::session_file::{SessionWriter, read_session};
use counterpart::report::class::ClassReport;
use counterpart::report::format::ALL;
use counterpart::sim::bots::{Policy, play_logged};
use counterpart::sim::scenario::Lang;
use counterpart::sim::score::marks::{TrainerMark, Word, keys};
use counterpart::sim::session::{Action, State};
use proptest::prelude::*;

use super::mutate::{Edit, any_edit, changed, tame_edit};
use super::scenarios::opened;
use super::{cases, soon};

const SMALL: &str = include_str!("../data/small.ron");

fn small() -> LoadedScenario {
    load_bytes("small", "small.ron", SMALL.as_bytes()).unwrap()
}

/// A bot's session, its notes and marks in a folder; returns the file's name and its bytes, and those of the marks.
fn kept(folder: &Path, policy: Policy, seed: u64) -> (String, Vec<u8>, Vec<u8>) {
    let small = small();
    let c = &small.compiled;
    let (end, mut actions) = play_logged(c, seed, State::new(c, seed).hand, policy, None);
    if end.outcome().is_none() {
        actions.push(Action::WalkAway);
    }
    let mut session = StoredSession::start(folder, &small, seed, Lang::En, None).unwrap();
    for (i, action) in actions.iter().enumerate() {
        if i == 3 {
            session.note("say_it_first", "她想要的不是价格 \"…\"").unwrap();
        }
        session.act(action).unwrap();
    }
    let path = session.path().to_owned();
    let found = session.seat.score().unwrap().findings;
    let all = keys(&session.seat.view(), &found);
    drop(session);
    let stored = read_session(&path).unwrap();
    for key in all.iter().take(3) {
        let mark = TrainerMark {
            finding: key.clone(),
            word: Word::Points(125),
            note: "看得准".to_owned(),
            by: "T".to_owned(),
        };
        add_mark(&stored, mark).unwrap();
    }
    let name = path.file_name().unwrap().to_str().unwrap().to_owned();
    (name, fs::read(&path).unwrap(), fs::read(marks_path(&path)).unwrap())
}

/// The sums put right again, so that what a line says is looked at and not only its sum.
fn summed(bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.lines();
    let header = lines.next().unwrap_or_default();
    let mut sum = hash(header.as_bytes())[..8].to_owned();
    let mut out = format!("{header}\n");
    for (i, line) in lines.enumerate() {
        let Some((_, rest)) = line.split_once("\",\"n\":") else {
            out.push_str(&format!("{line}\n"));
            continue;
        };
        // Lines that were moved are numbered again, too.
        let body = rest.split_once(',').map_or("", |(_, body)| body);
        let rest = format!("\"n\":{},{body}", i + 1);
        sum = hash(format!("{sum}{rest}").as_bytes())[..8].to_owned();
        out.push_str(&format!("{{\"sum\":\"{sum}\",{rest}\n"));
    }
    out.into_bytes()
}

/// Everything that reads a session, on one file.
fn everything(folder: &Path, name: &str) {
    let (path, library) = (folder.join(name), Library::default());
    match read_session(&path) {
        Ok(stored) => {
            for turn in [0, 1, 7, u16::MAX] {
                let _ = turn_start(&stored, turn, &library);
            }
            let starts = turn_starts(&stored, &library).unwrap_or_default();
            if let Ok(seat) = replay(&stored, &library)
                && seat.is_over()
            {
                opened(&seat);
                let _ = read_marks(&stored).map_err(|e| (e.text(Lang::Zh), e.text(Lang::En)));
            }
            let _ = comparable(folder, &stored);
            let forks = folder.join("forks");
            for at in [0, 2, usize::MAX].into_iter().chain(starts.last().copied()) {
                let _ = StoredSession::fork(&forks, &stored, at, &library);
            }
        }
        Err(error) => {
            for lang in [Lang::Zh, Lang::En] {
                assert!(error.text(lang).contains(name), "{error}");
            }
        }
    }
    let counted = read_class(folder, &library, ClassRequest::default()).unwrap();
    let report = ClassReport { class: &counted, names: true, languages: &[Lang::Zh, Lang::En] };
    for format in ALL {
        assert!(!format.write(&report, Lang::Zh).is_empty());
    }
    let _ = note(&path, "say_it_first", "…");
    let _ = StoredSession::resume(&path, &library);
    let _ = SessionWriter::reopen_even_closed(&path);
}

fn tried(edits: &[Edit], mended: bool, marks: &[Edit], policy: Policy, seed: u64) {
    let folder = tempfile::tempdir().unwrap();
    let (name, good, good_marks) = kept(folder.path(), policy, seed);
    let mut bytes = changed(&good, edits, &[SMALL.as_bytes(), &good_marks]);
    if mended {
        bytes = summed(&bytes);
    }
    let path = folder.path().join(&name);
    fs::write(&path, bytes).unwrap();
    fs::write(marks_path(&path), changed(&good_marks, marks, &[&good])).unwrap();
    soon(|| everything(folder.path(), &name));
}

fn policy() -> impl Strategy<Value = Policy> {
    prop::sample::select(vec![Policy::Average, Policy::Skilled, Policy::Random])
}

proptest! {
    #![proptest_config(cases(6))]

    #[test]
    fn any_change_gives_a_sentence(
        edits in prop::collection::vec(any_edit(), 0..5),
        marks in prop::collection::vec(any_edit(), 0..4),
        policy in policy(),
        seed in 0_u64..50,
    ) {
        tried(&edits, false, &marks, policy, seed);
    }

    #[test]
    fn lines_with_their_sums_put_right_are_looked_at(
        edits in prop::collection::vec(tame_edit(), 1..5),
        marks in prop::collection::vec(tame_edit(), 0..4),
        policy in policy(),
        seed in 0_u64..50,
    ) {
        tried(&edits, true, &marks, policy, seed);
    }
}
