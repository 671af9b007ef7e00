//! A class made from exports in memory is the class that is read from the folder.
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Arc;

use counterpart::content::class::{ClassInput, ClassRequest, HandedIn, class_of, read_class};
use counterpart::content::library::Library;
use counterpart::content::marks::{add_mark, read_marks};
use counterpart::content::session::replay;
use counterpart::content::session_export::SessionExport;
use counterpart::content::session_file::read_session;
use counterpart::content::transcript_file::read_transcript;
use counterpart::sim::class::{ClassDebrief, LeftOutReason};
use counterpart::sim::compiled::CompiledScenario;
use counterpart::sim::score::marks::{TrainerMark, Word, keys};

use super::class::{Room, loaded};

/// Every session of the class as an export, by way of its JSON; what can't be read is left away.
fn exports(class: &Path) -> ClassInput {
    let mut input = ClassInput::default();
    for person in fs::read_dir(class).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()) {
        let sessions = class.join(&person).join("sessions");
        let mut files: Vec<String> = fs::read_dir(&sessions)
            .unwrap()
            .map(|e| e.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.ends_with(".jsonl"))
            .collect();
        files.sort();
        for file in files {
            let Ok(stored) = read_session(&sessions.join(&file)) else { continue };
            let transcript = read_transcript(&stored).map(|kept| kept.lines).unwrap_or_default();
            let json = serde_json::to_string(&SessionExport::of(&stored, &transcript)).unwrap();
            input.sessions.push(HandedIn {
                person: person.clone(),
                file: format!("{person}/sessions/{file}"),
                session: serde_json::from_str(&json).unwrap(),
                marks: read_marks(&stored).ok(),
                changed: None,
                torn: stored.torn_line(),
            });
        }
    }
    input
}

fn scenarios() -> BTreeMap<String, Arc<CompiledScenario>> {
    ["first_meeting", "line_3331"].map(loaded).map(|case| (case.hash, case.compiled)).into()
}

/// Marks a finding of a session, and leaves another's marks unreadable.
fn mark(class: &Path) {
    let path = class.join("02/sessions/first_meeting-7.jsonl");
    let stored = read_session(&path).unwrap();
    let seat = replay(&stored, &Library::default()).unwrap();
    let finding = keys(&seat.view(), &seat.score().unwrap().findings).remove(0);
    let word = Word::Points(125);
    add_mark(&stored, TrainerMark { finding, word, note: String::new(), by: "T".to_owned() }).unwrap();
    fs::write(class.join("03/sessions/first_meeting-7.marks.json"), "not marks").unwrap();
}

/// Without what only a folder can leave out: files that are no sessions.
fn as_exported(mut class: ClassDebrief, handed: &BTreeSet<String>) -> ClassDebrief {
    class.left_out.retain(|left| handed.contains(&left.file));
    class
}

#[test]
fn a_class_from_exports_is_the_one_from_the_folder() {
    let room = Room::new();
    mark(room.path());
    for recorded in [false, true] {
        for seal in [false, true] {
            for scenario in [None, Some("first_meeting")] {
                let wanted = ClassRequest { scenario, seal, recorded, ..ClassRequest::default() };
                let input = exports(room.path());
                let handed: BTreeSet<String> = input.sessions.iter().map(|s| s.file.clone()).collect();
                let from_folder = read_class(room.path(), &Library::default(), wanted).unwrap();
                let from_exports = class_of(input, &mut scenarios(), wanted);
                assert!(!from_exports.sections.is_empty() && !from_exports.left_out.is_empty());
                assert_eq!(from_exports, as_exported(from_folder, &handed), "{wanted:?}");
            }
        }
    }
}

#[test]
fn a_class_from_exports_depends_on_no_order_and_needs_its_scenarios() {
    let room = Room::new();
    let input = exports(room.path());
    let mut turned = input.clone();
    turned.sessions.reverse();
    let wanted = ClassRequest::default();
    let class = class_of(input.clone(), &mut scenarios(), wanted);
    assert_eq!(class_of(turned, &mut scenarios(), wanted), class);
    let nothing: BTreeMap<String, Arc<CompiledScenario>> = BTreeMap::new();
    let gone = class_of(input.clone(), &mut { nothing }, wanted);
    assert!(gone.sections.is_empty());
    assert!(gone.left_out.iter().any(|left| left.reason == LeftOutReason::ScenarioGone));
    // Somebody of whom nothing could be read has a seat; somebody who handed in nothing is told as empty.
    let mut more = input;
    more.people.insert("06".to_owned());
    more.empty.insert("07".to_owned());
    more.left_out.push(("06".to_owned(), "06/lost".to_owned(), LeftOutReason::Unreadable));
    let class = class_of(more, &mut scenarios(), wanted);
    let seat = |name: &str| class.people.iter().position(|n| n == name);
    assert_eq!(class.empty, [seat("07").unwrap()]);
    let lost = class.left_out.iter().find(|left| left.file == "06/lost").unwrap();
    assert_eq!((lost.person, lost.person.is_some()), (seat("06"), true));
}
