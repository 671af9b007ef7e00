//! `counterpart class`: the deal that both sides missed, read out in every format and kept out of the sealed half.
use std::collections::BTreeMap;
use std::fs;

use counterpart::content::session_file::read_session;
use counterpart::sim::play::PlayerSession;
use serde_json::{Value, json as value};

use super::class::{Room, loaded};
use super::{code, json};

/// Every session of a scenario in the room, by file, with what its own debrief says was missed.
fn debriefed(room: &Room, id: &str) -> Vec<Value> {
    let case = loaded(id);
    let mut all = Vec::new();
    for person in fs::read_dir(room.path()).unwrap() {
        let sessions = person.unwrap().path().join("sessions");
        for file in fs::read_dir(sessions).unwrap().map(|f| f.unwrap().path()) {
            let name = file.file_stem().unwrap().to_string_lossy().into_owned();
            // The files that are spoiled, and the copy, are not counted.
            if !name.starts_with(id) || file.extension().is_none_or(|e| e != "jsonl") {
                continue;
            }
            let stored = read_session(&file).unwrap();
            let mut seat = PlayerSession::new(case.compiled.clone(), stored.header.seed);
            for action in &stored.actions {
                seat.act(&action.action(&case.compiled).unwrap()).unwrap();
            }
            let missed = seat.debrief().unwrap().deal.missed;
            all.extend(missed.map(|m| value!([m.own_gain, m.efficiency, m.trades.len()])));
        }
    }
    all.sort_by_key(Value::to_string);
    all
}

#[test]
fn each_session_misses_what_its_own_debrief_says() {
    let room = Room::new();
    let answer = json(&room.class(&["--json"]), 0);
    for section in answer["scenarios"].as_array().unwrap() {
        let id = section["scenario"].as_str().unwrap();
        let hands = section["opened"]["hands"].as_array().unwrap();
        let mut told = Vec::new();
        for hand in hands {
            let missed = &hand["missed"];
            let deals = missed["deals"].as_array().unwrap();
            assert!(deals.len() <= hand["sessions"].as_u64().unwrap() as usize);
            let mut terms: BTreeMap<String, u64> = BTreeMap::new();
            for deal in deals {
                let trades = deal["terms"].as_array().unwrap();
                told.push(value!([deal["own_gain"], deal["efficiency"], trades.len()]));
                for trade in trades {
                    let key = format!("{} {}", trade["issue"]["en"], trade["to"]["en"]);
                    *terms.entry(key).or_default() += 1;
                }
            }
            let counted = missed["terms"].as_array().unwrap().iter();
            let counted: BTreeMap<String, u64> = counted
                .map(|t| {
                    let key = format!("{} {}", t["issue"]["en"], t["to"]["en"]);
                    assert!(t["never_came_up"].as_u64() <= t["sessions"].as_u64());
                    (key, t["sessions"].as_u64().unwrap())
                })
                .collect();
            assert_eq!(counted, terms);
            assert_eq!(missed["own_gain"].is_null(), deals.is_empty());
        }
        told.sort_by_key(Value::to_string);
        assert_eq!(told, debriefed(&room, id), "{id}");
        assert!(!told.is_empty(), "{id}: somebody missed something");
    }
}

#[test]
fn it_is_read_out_in_text_and_on_the_page_and_stays_out_of_the_sealed_half() {
    let room = Room::new();
    let out = tempfile::tempdir().unwrap();
    let page = out.path().join("class.html");
    for (lang, title) in [("zh", "双方都漏掉的方案"), ("en", "The deal both sides missed")] {
        let text = code(&room.class(&["--lang", lang]), 0);
        code(&room.class(&["--lang", lang, "--html", page.to_str().unwrap(), "--force"]), 0);
        let html = fs::read_to_string(&page).unwrap();
        let answer = json(&room.class(&["--json"]), 0);
        let sections = answer["scenarios"].as_array().unwrap().iter();
        let hands = sections.flat_map(|s| s["opened"]["hands"].as_array().unwrap());
        for term in hands.flat_map(|h| h["missed"]["terms"].as_array().unwrap()) {
            let issue = term["issue"][lang].as_str().unwrap();
            let escaped = counterpart::report::escape::escape(issue);
            assert!(text.contains(issue) && html.contains(&escaped), "{issue}");
        }
        assert!(text.contains(title) && html.contains(title));
        let sealed = code(&room.class(&["--lang", lang, "--sealed"]), 0);
        assert!(!sealed.contains(title), "{sealed}");
    }
}
