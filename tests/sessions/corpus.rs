//! The kept corpus: files that the first published program wrote load for ever, and come to what they came to then.
use std::path::Path;

use counterpart::content::marks::read_marks;
use counterpart::content::playthrough::{journeys_in, read_journey};
use counterpart::content::scenario_file::load;
use counterpart::content::session::{SessionAccess, StoredSession, replay, turn_start};
use counterpart::content::session_file::{Stored, read_session};
use counterpart::content::transcript_file::transcript_path;
use counterpart::sim::phase::start::SessionStart;
use counterpart::sim::{VERSIONS, Versions};

use super::{V1, library};

/// A copy, so that what is written beside a session does not go into the corpus.
pub(super) fn copied(name: &str) -> (tempfile::TempDir, Stored) {
    let folder = tempfile::tempdir().unwrap();
    let from = Path::new(V1).join("sessions");
    std::fs::create_dir(folder.path().join("scenarios")).unwrap();
    for entry in std::fs::read_dir(from.join("scenarios")).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), folder.path().join("scenarios").join(entry.file_name())).unwrap();
    }
    for file in [format!("{name}.jsonl"), format!("{name}.marks.json")] {
        let _ = std::fs::copy(from.join(&file), folder.path().join(&file));
    }
    let stored = read_session(&folder.path().join(format!("{name}.jsonl"))).unwrap();
    (folder, stored)
}

#[test]
fn sessions_of_the_first_program_load_and_tell_what_they_told() {
    // Name, format, actions, recorded total, turn it was played on from, notes, marks.
    let all = [
        ("first_meeting-4", 2, 28, Some(8561), None, 0, 0),
        ("first_meeting-11", 2, 6, None, None, 0, 0),
        ("first_meeting-4-from-6", 2, 14, None, Some(6), 0, 0),
        ("small-7-marked", 2, 13, Some(6252), None, 2, 1),
        ("small-7-format-1", 1, 13, Some(6252), None, 0, 0),
    ];
    for (name, format, actions, total, from, notes, marks) in all {
        let (_folder, stored) = copied(name);
        let header = &stored.header;
        assert_eq!(
            (header.format, header.versions()),
            (format, Versions { engine: 1, scoring: 1 }),
            "{name}"
        );
        assert_eq!(
            (&header.start, header.attempt, header.begun),
            (&SessionStart::Fresh, None, None),
            "{name}"
        );
        assert_eq!(stored.actions.len(), actions, "{name}");
        assert_eq!(stored.record.as_ref().map(|r| r.total), total, "{name}");
        assert_eq!(header.parent.as_ref().map(|p| p.turn), from, "{name}");
        assert_eq!((stored.notes.len(), read_marks(&stored).unwrap().len()), (notes, marks), "{name}");
        assert!(!stored.torn, "{name}");
        match SessionAccess::of(&stored) {
            SessionAccess::Full { rescored } => {
                let seat = replay(&stored, &library()).unwrap();
                assert_eq!(seat.is_over(), total.is_some(), "{name}");
                if !rescored {
                    assert_eq!(seat.score().map(|s| s.total), total, "{name}");
                }
                assert_eq!(transcript_path(&stored.path).exists(), total.is_some(), "{name}");
            }
            SessionAccess::ReadOnly => assert_ne!(VERSIONS.engine, 1, "{name}"),
        }
    }
}

#[test]
fn an_unfinished_session_of_the_first_program_goes_on_while_the_engine_is_its_own() {
    let (folder, stored) = copied("first_meeting-11");
    let resumed = StoredSession::resume(&stored.path, &library());
    if VERSIONS.engine == 1 {
        let (session, resumed) = resumed.unwrap();
        assert_eq!((session.saved(), resumed.torn), (6, false));
    } else {
        assert!(resumed.unwrap_err().to_string().contains("--from=first_meeting-11:0"));
    }
    // Its deal can be begun anew under any engine.
    let at = turn_start(&stored, 0, &library()).unwrap();
    let again = StoredSession::fork(&folder.path().join("again"), &stored, at, &library()).unwrap();
    assert_eq!((again.header.seed, again.header.versions(), again.saved()), (11, VERSIONS, 0));
    assert!(again.header.deal_known());
}

#[test]
fn scenarios_and_journeys_of_the_first_program_load() {
    let small = load(&Path::new(V1).join("small.ron")).unwrap();
    assert_eq!(small.hash, "ef3e389f2892306ac5269628daebe4d84fbcb0fb206a4474574cdb674ca82c24");
    let journeys = journeys_in(&Path::new(V1).join("journeys"));
    assert_eq!(journeys.len(), 2);
    for path in journeys {
        let journey = read_journey(&path).unwrap();
        assert_eq!((journey.rules, journey.scenario.as_str()), (1, "first_meeting"));
        assert!(!journey.journey.steps.is_empty() && journey.journey.end.is_some(), "{}", path.display());
    }
}
