//! `counterpart class`: what is counted, what is left out and why, who is named, and what stays sealed.
use std::fs;
use std::path::{Path, PathBuf};

use counterpart::content::library::Library;
use counterpart::content::scenario_file::LoadedScenario;
use counterpart::content::session::StoredSession;
use counterpart::content::session_file::{SessionWriter, read_session};
use counterpart::content::session_line::Header;
use counterpart::sim::bots::{Policy, actions};
use counterpart::sim::play::PlayerSession;
use counterpart::sim::scenario::Lang;
use counterpart::sim::session::Action;
use serde_json::Value;

use super::{code, json, run};

/// Somebody whose name is a formula to a spreadsheet and markup to a browser.
const HOSTILE: &str = "=cmd|'<script>alert(1)<";
const PEOPLE: [(&str, Policy); 5] = [
    ("01 王小明", Policy::Skilled),
    ("02", Policy::Average),
    ("03", Policy::Pushover),
    ("04", Policy::Aggressive),
    (HOSTILE, Policy::Random),
];

pub(super) fn loaded(id: &str) -> LoadedScenario {
    let mut library = Library::default();
    library.add_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios"));
    library.find(id).unwrap()
}

/// A session kept in a folder, to its end: what a bot leaves open is walked away from.
pub(super) fn play(folder: &Path, case: &LoadedScenario, seed: u64, policy: Policy) -> PathBuf {
    let mut session = StoredSession::start(folder, case, seed, Lang::Zh, None).unwrap();
    for action in actions(&case.compiled, seed, policy) {
        session.act(&action).unwrap();
    }
    while !session.seat.is_over() {
        if session.act(&Action::WalkAway).is_err() {
            session.act(&Action::Adjourn).unwrap();
        }
    }
    session.path().to_owned()
}

/// Five people, two scenarios, a second attempt of two kinds, and files that can't be counted.
pub(super) struct Room {
    folder: tempfile::TempDir,
}

impl Room {
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (first, line) = (loaded("first_meeting"), loaded("line_3331"));
        for (name, policy) in PEOPLE {
            let sessions = folder.path().join(name).join("sessions");
            play(&sessions, &first, 7, policy);
        }
        let of = |name: &str| folder.path().join(name).join("sessions");
        play(&of("02"), &line, 1, Policy::Average);
        play(&of("03"), &line, 1, Policy::Skilled);
        // A second attempt with another deal, and one played on from a turn.
        play(&of("02"), &first, 6, Policy::Skilled);
        let stored = read_session(&of("03").join("first_meeting-7.jsonl")).unwrap();
        let mut fork = StoredSession::fork(&of("03"), &stored, 3, &Library::default()).unwrap();
        while !fork.seat.is_over() {
            if fork.act(&Action::WalkAway).is_err() {
                fork.act(&Action::Adjourn).unwrap();
            }
        }
        drop(fork);
        let room = Self { folder };
        room.spoil();
        room
    }

    /// Files beside the others that can't be counted.
    fn spoil(&self) {
        let sessions = self.path().join("04").join("sessions");
        let whole = fs::read_to_string(sessions.join("first_meeting-7.jsonl")).unwrap();
        let put = |name: &str, text: &str| fs::write(sessions.join(name), text).unwrap();
        put("damaged.jsonl", &whole.replacen("\"n\":2", "\"n\":9", 1));
        put("foreign.jsonl", "{\"some\":\"log\"}\n");
        put("empty.jsonl", "");
        put("notes.txt", "my notes");
        put("copy.jsonl", &whole);
        let stored = read_session(&sessions.join("first_meeting-7.jsonl")).unwrap();
        let header = Header { rules: 0, ..stored.header };
        SessionWriter::create(&sessions, "old", &header).unwrap();
        let now = format!("\"rules\":{}", counterpart::sim::VERSIONS.engine);
        put("newer.jsonl", &whole.replacen(&now, "\"rules\":99", 1));
        let half: Vec<&str> = whole.lines().take(3).collect();
        put("half.jsonl", &(half.join("\n") + "\n"));
    }

    pub(super) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(super) fn class(&self, more: &[&str]) -> std::process::Output {
        let folder = self.path().to_str().unwrap();
        run(&[&["class", folder], more].concat())
    }

    /// The total of a session, played again.
    fn total(&self, name: &str, file: &str, case: &LoadedScenario) -> i64 {
        let stored = read_session(&self.path().join(name).join("sessions").join(file)).unwrap();
        let mut seat = PlayerSession::new(case.compiled.clone(), stored.header.seed);
        for action in &stored.actions {
            seat.act(&action.action(&case.compiled).unwrap()).unwrap();
        }
        i64::from(seat.score().unwrap().total)
    }
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(all) => all.iter().flat_map(texts).collect(),
        Value::Object(all) => all.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn what_was_played_is_counted_and_what_cannot_be_is_listed() {
    let room = Room::new();
    let answer = json(&room.class(&["--json", "--names"]), 0);
    assert_eq!(answer["format"], 1);
    assert_eq!(answer["people"].as_array().unwrap().len(), 5);
    let mut left: Vec<(String, String)> = Vec::new();
    for one in answer["left_out"].as_array().unwrap() {
        let file = one["file"].as_str().unwrap();
        assert!(file.starts_with("04/sessions/"), "{file}");
        let name = file.rsplit('/').next().unwrap();
        left.push((name.to_owned(), one["reason"].as_str().unwrap().to_owned()));
    }
    let wanted = [
        // Of two that are the same, the one with the program's own name counts.
        ("copy.jsonl", "copy"),
        ("damaged.jsonl", "damaged"),
        ("empty.jsonl", "placeholder"),
        ("foreign.jsonl", "foreign"),
        ("half.jsonl", "unfinished"),
        ("newer.jsonl", "newer"),
        ("notes.txt", "foreign"),
        ("old.jsonl", "other_rules"),
    ];
    let wanted: Vec<_> = wanted.map(|(a, b)| (a.to_owned(), b.to_owned())).into();
    assert_eq!(left, wanted);
    let scenarios = answer["scenarios"].as_array().unwrap();
    let ids: Vec<_> = scenarios.iter().map(|s| s["scenario"].as_str().unwrap()).collect();
    assert_eq!(ids, ["first_meeting", "line_3331"]);
    assert_eq!((scenarios[0]["sessions"].as_array().unwrap().len(), &scenarios[0]["people"]), (7, &5.into()));
    assert_eq!(scenarios[1]["sessions"].as_array().unwrap().len(), 2);
}

#[test]
fn the_numbers_are_those_of_the_sessions() {
    let room = Room::new();
    let answer = json(&room.class(&["--json", "--names", "--scenario", "first_meeting"]), 0);
    let case = loaded("first_meeting");
    let section = &answer["scenarios"][0];
    let file = "first_meeting-7.jsonl";
    let mut totals: Vec<i64> = PEOPLE.map(|(name, _)| room.total(name, file, &case)).into();
    let six = room.total("02", "first_meeting-6.jsonl", &case);
    let rows = section["sessions"].as_array().unwrap();
    let forks: Vec<_> = rows.iter().filter(|r| !r["from_turn"].is_null()).collect();
    assert_eq!(forks.len(), 1);
    let fork = forks[0]["total"].as_i64().unwrap();
    totals.extend([six, fork]);
    totals.sort_unstable();
    let total = &section["sealed"]["total"];
    assert_eq!(total["n"], 7);
    assert_eq!((&total["min"], &total["max"]), (&totals[0].into(), &totals[6].into()));
    assert_eq!(total["median"], totals[3]);
    assert_eq!(total["mean"], (2 * totals.iter().sum::<i64>() + 7).div_euclid(14));
    // Of seven, the quartiles lie half-way between the second and the third from either end.
    assert_eq!(total["q1"], (totals[1] + totals[2] + 1) / 2);
    assert_eq!(total["q3"], (totals[4] + totals[5] + 1) / 2);
    for row in rows {
        let sum: i64 = row["blocks"].as_array().unwrap().iter().filter_map(Value::as_i64).sum();
        assert_eq!(row["total"], sum);
    }
    let ends = section["sealed"]["ends"].as_array().unwrap();
    assert_eq!(ends.iter().filter_map(|e| e[1].as_i64()).sum::<i64>(), 7);
    let signed = rows.iter().filter(|r| r["end"] == "signed").count();
    assert_eq!(ends[0][1], signed);
    for scene in section["sealed"]["scenes"].as_array().unwrap() {
        let chosen = scene["replies"].as_array().unwrap().iter();
        let chosen: i64 = chosen.filter_map(|r| r["chosen"].as_i64()).sum();
        assert_eq!(scene["sessions"], chosen + scene["others"].as_i64().unwrap());
        assert!(scene["people"].as_i64().unwrap() * 2 >= 5, "{scene}");
    }
    assert!(section["sealed"]["lines"].as_array().unwrap().len() <= 3);
    for hand in section["opened"]["hands"].as_array().unwrap() {
        for interest in hand["interests"].as_array().unwrap() {
            let of = ["found", "guessed", "missed"].map(|k| interest[k].as_i64().unwrap());
            assert_eq!(hand["sessions"], of.iter().sum::<i64>());
        }
    }
    // Person 02 had another deal the second time, person 03 played on.
    let attempts = section["opened"]["attempts"].as_array().unwrap();
    let name = |a: &Value| answer["people"][a["person"].as_u64().unwrap() as usize]["name"].clone();
    for again in attempts {
        let (other, file) = if name(again) == "02" { (six, "02") } else { (fork, "03") };
        assert_eq!(again["same_deal"], file == "03");
        let first = room.total(file, "first_meeting-7.jsonl", &case);
        assert_eq!(again["totals"], serde_json::json!([first, other]));
    }
    assert_eq!(attempts.len(), 2);
}

#[test]
fn names_stand_with_the_trainer_alone_and_aliases_stay() {
    let room = Room::new();
    for more in [&["--lang", "zh"][..], &["--lang", "en"], &["--json"]] {
        let text = code(&room.class(more), 0);
        for (name, _) in PEOPLE {
            let shown = text.contains(name) && name.len() > 2;
            assert!(!shown, "{name} is in:\n{text}");
        }
        assert!(!text.contains("half.jsonl"), "{text}");
    }
    let named = code(&room.class(&["--names", "--lang", "en"]), 0);
    assert!(named.contains("王小明") && named.contains("half.jsonl"), "{named}");
    let aliases = |room: &Room| json(&room.class(&["--json", "--names"]), 0)["people"].clone();
    let before = aliases(&room);
    // Worse or better play moves nobody.
    let sessions = room.path().join("04").join("sessions");
    play(&sessions, &loaded("first_meeting"), 7, Policy::Skilled);
    assert_eq!(aliases(&room), before);
    assert_eq!(before[0]["alias"], serde_json::json!({"zh": "甲", "en": "A"}));
    assert_eq!(room.class(&[]).stdout, room.class(&[]).stdout);
}

#[test]
fn the_gradebook_runs_nothing_and_the_page_escapes() {
    let room = Room::new();
    let out = tempfile::tempdir().unwrap();
    let (book, page) = (out.path().join("grades.csv"), out.path().join("class.html"));
    let files = ["--csv", book.to_str().unwrap(), "--html", page.to_str().unwrap(), "--names"];
    code(&room.class(&[&files[..], &["--lang", "zh"]].concat()), 0);
    let bytes = fs::read(&book).unwrap();
    assert!(bytes.starts_with(&[0xef, 0xbb, 0xbf]));
    let mut reader = csv::Reader::from_reader(&bytes[3..]);
    let head = reader.headers().unwrap().clone();
    assert_eq!((&head[0], &head[head.len() - 1]), ("学员标识（文件夹名）", "成绩（满分100） · line_3331"));
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    // One row a person, with a group of columns for each scenario.
    assert_eq!(rows.len(), 5);
    let at =
        |start: &str, id: &str| head.iter().position(|h| h.starts_with(start) && h.ends_with(id)).unwrap();
    for row in &rows {
        for id in ["first_meeting", "line_3331"] {
            let (total, grade) = (at("总分", id), at("成绩", id));
            assert_eq!(row[total], row[grade]);
            if row[total].is_empty() {
                continue;
            }
            let blocks: f64 = (total + 1..total + 9).map(|i| row[i].parse::<f64>().unwrap()).sum();
            assert!((blocks - row[total].parse::<f64>().unwrap()).abs() < 0.001, "{row:?}");
        }
        assert!(!row[0].starts_with('='), "{row:?}");
    }
    let spoilt = rows.iter().find(|r| &r[0] == "04").unwrap();
    assert!(spoilt[2].contains("damaged.jsonl") && spoilt[2].contains("坏了"), "{spoilt:?}");
    let again = rows.iter().find(|r| &r[0] == "02").unwrap();
    assert_eq!(
        (&again[at("谈了几次", "first_meeting")], again[at("前几次", "first_meeting")].is_empty()),
        ("2", false)
    );
    assert!(rows.iter().any(|r| r[0] == format!("'{HOSTILE}")));
    let html = fs::read_to_string(&page).unwrap();
    assert!(!html.contains("<script") && html.contains("&lt;script&gt;"));
    assert!(html.contains("<svg") && !html.contains("http://") && !html.contains("https://"));
    assert!(html.contains("Content-Security-Policy") && html.contains("@media print"));
    // Both are there now, and are not replaced unasked.
    code(&room.class(&files), 2);
    code(&room.class(&[&files[..], &["--force"]].concat()), 0);
    let both = fs::read_to_string(&page).unwrap();
    assert!(both.contains("Points per block") && both.contains("各块得分"));
}

#[test]
fn the_trainers_word_holds_and_the_machines_stays_beside_it() {
    let room = Room::new();
    let sessions = room.path().join("03").join("sessions");
    let stored = read_session(&sessions.join("first_meeting-7.jsonl")).unwrap();
    let put = |marks: Value| {
        let header = &stored.header;
        let file = serde_json::json!({
            "counterpart": "marks", "format": 1, "session": "first_meeting-7", "sha256": header.sha256,
            "seed": header.seed, "actions": stored.actions.len(), "marks": marks,
        });
        fs::write(sessions.join("first_meeting-7.marks.json"), file.to_string()).unwrap();
    };
    let case = loaded("first_meeting");
    let machine = room.total("03", "first_meeting-7.jsonl", &case);
    let marked = || {
        let answer = json(&room.class(&["--json", "--names", "--scenario", "first_meeting"]), 0);
        let rows = answer["scenarios"][0]["sessions"].as_array().unwrap().clone();
        let rows: Vec<Value> = rows.into_iter().filter(|r| !r["machine"].is_null()).collect();
        (rows, answer["left_out"].to_string())
    };
    put(serde_json::json!([]));
    assert_eq!(marked().0, Vec::<Value>::new());
    let mut seat = PlayerSession::new(case.compiled.clone(), 7);
    for action in &stored.actions {
        seat.act(&action.action(&case.compiled).unwrap()).unwrap();
    }
    let score = seat.score().unwrap();
    let keys = counterpart::sim::score::marks::keys(&seat.view(), &score.findings);
    let mut marks = vec![];
    for (key, _) in keys.iter().zip(&score.findings).filter(|(_, f)| f.points > 0) {
        marks.push(serde_json::json!({"finding": key, "word": "wrong", "note": "", "by": ""}));
    }
    put(Value::Array(marks));
    let (rows, left) = marked();
    assert_eq!(rows.len(), 1, "{left}");
    assert_eq!(rows[0]["machine"], machine);
    assert!(rows[0]["total"].as_i64().unwrap() < machine, "{rows:?}");
    fs::write(sessions.join("first_meeting-7.marks.json"), "not marks").unwrap();
    let (rows, left) = marked();
    assert!(rows.is_empty() && left.contains("\"marks\""), "{left}");
}

#[test]
fn sealed_output_tells_no_interest_and_no_truth() {
    let room = Room::new();
    let out = tempfile::tempdir().unwrap();
    let page = out.path().join("class.html");
    let mut outputs = vec![
        code(&room.class(&["--sealed", "--lang", "zh"]), 0),
        code(&room.class(&["--sealed", "--lang", "en"]), 0),
    ];
    code(&room.class(&["--sealed", "--html", page.to_str().unwrap()]), 0);
    outputs.push(fs::read_to_string(&page).unwrap());
    let data = json(&room.class(&["--sealed", "--json"]), 0);
    for section in data["scenarios"].as_array().unwrap() {
        assert!(section["opened"].is_null());
    }
    outputs.push(texts(&data).join("\n"));
    // What the first half of the full page shows is the sealed page.
    let full = code(&room.class(&["--lang", "en"]), 0);
    assert!(full.contains("Interests found and missed") && full.contains("Second part"));
    for id in ["first_meeting", "line_3331"] {
        let case = loaded(id);
        let author = case.compiled.author();
        let roles = author.roles.values().flat_map(|r| r.interests.values());
        let hidden = roles.flat_map(|i| [&i.card, &i.truth]);
        let hands = author.hands.values().flat_map(|h| [&h.name, &h.truth]);
        let mut secrets = 0;
        for text in hidden.chain(hands).flat_map(|t| [&t.zh, &t.en]).filter(|t| !t.is_empty()) {
            secrets += 1;
            for output in &outputs {
                assert!(!output.contains(text.as_str()), "`{text}` is told");
            }
        }
        assert!(secrets > 10, "{secrets}");
    }
}

#[test]
fn an_empty_folder_and_one_that_is_none_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    let text = code(&run(&["class", path, "--lang", "en"]), 1);
    assert!(text.contains("There is no finished session"), "{text}");
    code(&run(&["class", "no/such/folder"]), 2);
    let row = fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(row, 0, "reading writes nothing");
}

#[cfg(unix)]
#[test]
fn links_are_listed_and_not_followed() {
    let room = Room::new();
    let folder = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(room.path(), folder.path().join("round")).unwrap();
    let mut deep = folder.path().join("a");
    for _ in 0..8 {
        deep = deep.join("a");
    }
    fs::create_dir_all(&deep).unwrap();
    let answer = json(&run(&["class", folder.path().to_str().unwrap(), "--json"]), 1);
    let reasons: Vec<_> = texts(&answer["left_out"]);
    assert_eq!(reasons, ["link", "too_deep"]);
    assert_eq!(answer["scenarios"], serde_json::json!([]));
}
