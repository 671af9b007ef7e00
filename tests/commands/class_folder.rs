//! A class's folder as people fill it: copies, seats without anything, rows, placeholders, files cut off, other people's play.
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use counterpart::content::library::Library;
use counterpart::content::session::{StoredSession, keep_played};
use counterpart::content::session_file::{SessionWriter, read_session};
use counterpart::content::session_line::Body;
use counterpart::sim::bots::{Policy, actions};
use counterpart::sim::scenario::Lang;
use counterpart::sim::session::Action;
use serde_json::{Value, json as value};

use super::class::{loaded, play};
use super::{code, json, run};

const FILE: &str = "first_meeting-7.jsonl";

fn class(folder: &Path, more: &[&str], wanted: i32) -> Value {
    let folder = folder.to_str().unwrap();
    json(&run(&[&["class", folder, "--json", "--names"], more].concat()), wanted)
}

/// The gradebook: its head and its rows.
fn gradebook(folder: &Path, more: &[&str], wanted: i32) -> (Vec<String>, Vec<Vec<String>>) {
    let out = tempfile::tempdir().unwrap();
    let file = out.path().join("grades.csv");
    let args = ["--lang", "en", "class", folder.to_str().unwrap(), "--csv", file.to_str().unwrap()];
    code(&run(&[&args, more].concat()), wanted);
    let bytes = fs::read(&file).unwrap();
    let mut reader = csv::Reader::from_reader(&bytes[3..]);
    let cells = |r: &csv::StringRecord| r.iter().map(str::to_owned).collect::<Vec<_>>();
    let head = cells(reader.headers().unwrap());
    (head, reader.records().map(|r| cells(&r.unwrap())).collect())
}

/// File and reason of what was left out.
fn left(answer: &Value) -> Vec<(String, String)> {
    let text = |v: &Value| v.as_str().unwrap().to_owned();
    let all = answer["left_out"].as_array().unwrap();
    all.iter().map(|l| (text(&l["file"]), text(&l["reason"]))).collect()
}

fn sessions(answer: &Value) -> Vec<Value> {
    let scenarios = answer["scenarios"].as_array().unwrap();
    scenarios.iter().flat_map(|s| s["sessions"].as_array().unwrap().clone()).collect()
}

/// Marks the first finding that can be marked, and returns its key.
fn mark(session: &Path, word: &str) {
    let s = session.to_str().unwrap();
    let listed = code(&run(&["--lang", "en", "mark", s]), 0);
    let keys = listed.lines().filter_map(|l| l.split_whitespace().next());
    for key in keys.skip(1) {
        if run(&["mark", s, key, word]).status.success() {
            return;
        }
    }
    panic!("nothing could be marked in:\n{listed}");
}

#[test]
fn of_identical_sessions_the_marked_one_counts() {
    let folder = tempfile::tempdir().unwrap();
    let kept = play(&folder.path().join("01"), &loaded("first_meeting"), 7, Policy::Skilled);
    // Browsers name a second download so; it sorts before the first.
    let copy = kept.with_file_name("first_meeting-7 (1).jsonl");
    fs::copy(&kept, &copy).unwrap();
    mark(&kept, "wrong");
    let answer = class(folder.path(), &[], 0);
    assert_eq!(left(&answer), [("01/first_meeting-7 (1).jsonl".to_owned(), "copy".to_owned())]);
    assert!(!sessions(&answer)[0]["machine"].is_null(), "the mark counts");
    // The other way round, whatever it is called.
    fs::rename(kept.with_extension("marks.json"), copy.with_extension("marks.json")).unwrap();
    let answer = class(folder.path(), &[], 0);
    assert_eq!(left(&answer), [(format!("01/{FILE}"), "copy".to_owned())]);
    assert!(!sessions(&answer)[0]["machine"].is_null(), "the mark counts");
    // Two that are marked differently are told.
    mark(&kept, "right");
    let answer = class(folder.path(), &[], 0);
    assert_eq!(left(&answer)[0].1, "other_marks");
    assert_eq!(sessions(&answer).len(), 1);
}

#[test]
fn a_person_has_one_row_and_attempts_follow_the_files_times() {
    let folder = tempfile::tempdir().unwrap();
    let (seat, case) = (folder.path().join("01"), loaded("first_meeting"));
    let start = SystemTime::now() - Duration::from_secs(7200);
    for (i, (seed, policy)) in
        [(9, Policy::Average), (7, Policy::Skilled), (8, Policy::Pushover)].iter().enumerate()
    {
        let file = play(&seat, &case, *seed, *policy);
        let time = start + Duration::from_secs(900 * i as u64);
        fs::File::options().write(true).open(file).unwrap().set_modified(time).unwrap();
    }
    let rows = sessions(&class(folder.path(), &[], 0));
    let order: Vec<_> = rows.iter().map(|r| (r["attempt"].as_u64(), r["seed"].as_u64())).collect();
    assert_eq!(order, [(Some(1), Some(9)), (Some(2), Some(7)), (Some(3), Some(8))]);
    let (head, book) = gradebook(folder.path(), &[], 0);
    assert_eq!(book.len(), 1);
    let cell = |name: &str| book[0][head.iter().position(|h| h == name).unwrap()].clone();
    assert_eq!((cell("attempts"), cell("deal number")), ("3".to_owned(), "8".to_owned()));
    let earlier: Vec<String> = rows[..2]
        .iter()
        .map(|r| counterpart::prose::names::points(i32::try_from(r["total"].as_i64().unwrap()).unwrap()))
        .collect();
    assert_eq!(cell("earlier totals"), earlier.join("; "));
}

#[test]
fn times_that_a_copy_gave_decide_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (seat, case) = (folder.path().join("01"), loaded("first_meeting"));
    let now = SystemTime::now();
    // Copied last to first, all within a moment.
    for (seed, later) in [(7, 3), (8, 2), (9, 1)] {
        let file = play(&seat, &case, seed, Policy::Average);
        let time = now + Duration::from_secs(later);
        fs::File::options().write(true).open(file).unwrap().set_modified(time).unwrap();
    }
    let order: Vec<_> = sessions(&class(folder.path(), &[], 0)).iter().map(|r| r["seed"].as_u64()).collect();
    assert_eq!(order, [Some(7), Some(8), Some(9)]);
}

#[test]
fn empty_seats_and_placeholders_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let case = loaded("first_meeting");
    play(&folder.path().join("01"), &case, 7, Policy::Average);
    for seat in ["02", "03", "王小明"] {
        fs::create_dir_all(folder.path().join(seat).join("sessions")).unwrap();
    }
    let cloud = folder.path().join("04");
    fs::create_dir(&cloud).unwrap();
    fs::write(cloud.join(".first_meeting-7.jsonl.icloud"), "bplist").unwrap();
    fs::write(cloud.join("first_meeting-8.jsonl"), "").unwrap();
    let answer = class(folder.path(), &[], 0);
    let wanted = [("04/first_meeting-7.jsonl", "placeholder"), ("04/first_meeting-8.jsonl", "placeholder")];
    assert_eq!(left(&answer), wanted.map(|(a, b)| (a.to_owned(), b.to_owned())));
    assert_eq!(answer["empty"].as_array().unwrap().len(), 3);
    let path = folder.path().to_str().unwrap();
    let text = code(&run(&["--lang", "en", "class", path]), 0);
    assert!(text.contains("Nothing in: 02, 03, "), "{text}");
    assert!(!text.contains("王小明") && text.contains("a cloud drive has not fetched it"), "{text}");
    assert!(code(&run(&["--lang", "en", "class", path, "--names"]), 0).contains("02, 03, 王小明"));
    let (_, book) = gradebook(folder.path(), &[], 0);
    assert_eq!(book.len(), 5);
    let status = |name: &str| book.iter().find(|r| r[0] == name).unwrap()[2].clone();
    assert_eq!((status("02"), status("01").is_empty()), ("nothing handed in".to_owned(), false));
    assert!(status("04").contains("first_meeting-8.jsonl"), "{}", status("04"));
}

#[test]
fn rows_of_seats_are_recognised_and_can_be_denied() {
    let folder = tempfile::tempdir().unwrap();
    let case = loaded("first_meeting");
    for (row, seat) in [("row 1", "01"), ("row 1", "02"), ("row 2", "01")] {
        play(&folder.path().join(row).join(seat).join("sessions"), &case, 7, Policy::Average);
    }
    fs::create_dir(folder.path().join("row 2").join("02")).unwrap();
    // Somebody without a row, whose sessions lie in folders of the program's own making.
    play(&folder.path().join("guest").join("sessions"), &case, 7, Policy::Skilled);
    let answer = class(folder.path(), &[], 0);
    let mut names: Vec<&str> =
        answer["people"].as_array().unwrap().iter().map(|p| p["name"].as_str().unwrap()).collect();
    names.sort_unstable();
    assert_eq!(names, ["guest", "row 1/01", "row 1/02", "row 2/01", "row 2/02"]);
    assert_eq!(answer["empty"].as_array().unwrap().len(), 1);
    let path = folder.path().to_str().unwrap();
    let output = run(&["--lang", "en", "class", path]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("row 1, row 2") && said.contains("--rows none"), "{said}");
    let answer = class(folder.path(), &["--rows", "none"], 0);
    assert_eq!(answer["people"].as_array().unwrap().len(), 3);
    let answer = class(folder.path(), &["--rows", "all"], 0);
    assert!(answer["people"].to_string().contains("guest/sessions"), "{}", answer["people"]);
}

#[test]
fn a_mark_of_the_encoding_and_capitals_are_read_and_a_cut_is_damage() {
    let folder = tempfile::tempdir().unwrap();
    let case = loaded("first_meeting");
    let kept = play(&folder.path().join("01"), &case, 7, Policy::Average);
    let whole = fs::read(&kept).unwrap();
    let put = |seat: &str, name: &str, bytes: &[u8]| {
        fs::create_dir_all(folder.path().join(seat)).unwrap();
        fs::write(folder.path().join(seat).join(name), bytes).unwrap();
    };
    put("02", "first_meeting-7.JSONL", &whole);
    put("03", FILE, &[b"\xef\xbb\xbf", &whole[..]].concat());
    let lines: Vec<&[u8]> = whole.split_inclusive(|b| *b == b'\n').collect();
    let cut = lines[..4].concat();
    put("04", FILE, &cut[..cut.len() - 9]);
    put("05", FILE, &lines[0][..lines[0].len() / 2]);
    let answer = class(folder.path(), &[], 0);
    assert_eq!(sessions(&answer).len(), 3);
    let details: Vec<_> = answer["left_out"]
        .as_array()
        .unwrap()
        .iter()
        .map(|l| (l["reason"].clone(), l["detail"].clone()))
        .collect();
    assert_eq!(details, [(value!("damaged"), value!(4)), (value!("damaged"), value!(1))]);
    let (head, book) = gradebook(folder.path(), &[], 0);
    let cut = book.iter().find(|r| r[0] == "04").unwrap();
    assert!(cut[2].contains("damaged at line 4") && cut[head.len() - 1].is_empty(), "{cut:?}");
}

#[test]
fn a_session_with_a_mark_of_the_encoding_is_played_on() {
    let folder = tempfile::tempdir().unwrap();
    let case = loaded("first_meeting");
    let mut session = StoredSession::start(folder.path(), &case, 7, Lang::Zh, None).unwrap();
    let first = actions(&case.compiled, 7, Policy::Average);
    session.act(&first[0]).unwrap();
    let path = session.path().to_owned();
    drop(session);
    let bytes = fs::read(&path).unwrap();
    fs::write(&path, [b"\xef\xbb\xbf", &bytes[..]].concat()).unwrap();
    let (mut session, _) = StoredSession::resume(&path, &Library::default()).unwrap();
    session.act(&first[1]).unwrap();
    drop(session);
    assert_eq!(read_session(&path).unwrap().actions.len(), 2);
}

#[test]
fn a_bots_session_and_one_that_two_people_have_are_flagged() {
    let folder = tempfile::tempdir().unwrap();
    let case = loaded("first_meeting");
    let best = actions(&case.compiled, 7, Policy::Skilled);
    keep_played(&folder.path().join("01"), "my-own", &case, 7, Lang::Zh, &best).unwrap();
    // Somebody who adds something of their own is nobody's copy.
    let mut own = StoredSession::start(&folder.path().join("02"), &case, 7, Lang::Zh, None).unwrap();
    for action in best.iter().take(6) {
        own.act(action).unwrap();
    }
    while !own.seat.is_over() {
        if own.act(&Action::WalkAway).is_err() {
            own.act(&Action::Adjourn).unwrap();
        }
    }
    let file = own.path().to_owned();
    drop(own);
    let remarks = |answer: &Value| -> Vec<(String, Value, Value)> {
        let all = answer["remarks"].as_array().unwrap().clone();
        all.iter()
            .map(|r| (r["file"].as_str().unwrap().to_owned(), r["remark"].clone(), r["detail"].clone()))
            .collect()
    };
    let answer = class(folder.path(), &[], 0);
    assert_eq!(remarks(&answer), [("01/my-own.jsonl".to_owned(), value!("bot"), value!("skilled"))]);
    fs::create_dir(folder.path().join("03")).unwrap();
    fs::copy(&file, folder.path().join("03").join("other-name.jsonl")).unwrap();
    let answer = class(folder.path(), &[], 0);
    let found = remarks(&answer);
    assert_eq!(found.iter().filter(|r| r.1 == "same_as").count(), 2, "{found:?}");
    assert_eq!(sessions(&answer).len(), 3, "they count all the same");
    // The trainer is told; the projector isn't.
    let path = folder.path().to_str().unwrap();
    let output = run(&["--lang", "en", "class", path]);
    assert!(!String::from_utf8_lossy(&output.stdout).contains("action by action"));
    assert!(String::from_utf8_lossy(&output.stderr).contains("look into: 3"));
    assert!(code(&run(&["--lang", "en", "class", path, "--names"]), 0).contains("action by action"));
    let (_, book) = gradebook(folder.path(), &[], 0);
    let status = &book.iter().find(|r| r[0] == "02").unwrap()[2];
    assert!(status.contains("the same as 03's"), "{status}");
}

#[test]
fn a_class_of_which_nothing_counts_says_so() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("01")).unwrap();
    fs::write(folder.path().join("01").join("a.jsonl"), "{}\n").unwrap();
    let out = tempfile::tempdir().unwrap();
    let book = out.path().join("grades.csv");
    let path = folder.path().to_str().unwrap();
    for more in [&[][..], &["--json"], &["--csv", book.to_str().unwrap()]] {
        let output = run(&[&["--lang", "en", "class", path], more].concat());
        code(&output, 1);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("No session counts: every one of 1 files was left out"), "{said}");
    }
    assert!(fs::read_to_string(&book).unwrap().contains("no session"), "the gradebook says why");
}

/// A session with the points of its record made better, under rules that it claims.
pub(super) fn forged(folder: &Path, rules: u32) -> std::path::PathBuf {
    let real = tempfile::tempdir().unwrap();
    let kept = play(real.path(), &loaded("first_meeting"), 7, Policy::Average);
    let stored = read_session(&kept).unwrap();
    let mut header = stored.header.clone();
    header.rules = rules;
    header.versions = header.versions.map(|v| counterpart::sim::Versions { engine: rules, ..v });
    let mut record = stored.record.clone().unwrap();
    record.total += 2000;
    record.findings[0].points += 2000;
    fs::create_dir_all(folder.join("scenarios")).unwrap();
    let pinned = format!("{}.ron", header.sha256);
    fs::copy(real.path().join("scenarios").join(&pinned), folder.join("scenarios").join(&pinned)).unwrap();
    let mut writer = SessionWriter::create(folder, "first_meeting-7", &header).unwrap();
    let mut lines: Vec<Body> = stored.actions.iter().cloned().map(Body::Act).collect();
    lines.push(Body::Closed(record));
    writer.append_at(&lines, None).unwrap();
    writer.path().to_owned()
}

#[test]
fn a_score_that_cannot_be_verified_counts_only_where_the_trainer_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let file = forged(&folder.path().join("01"), 0);
    let total = i64::from(read_session(&file).unwrap().record.unwrap().total);
    let answer = class(folder.path(), &[], 1);
    assert_eq!(left(&answer), [(format!("01/{FILE}"), "other_rules".to_owned())]);
    let (head, book) = gradebook(folder.path(), &[], 1);
    assert!(book[0][head.len() - 1].is_empty() && book[0][2].contains("can't be verified"), "{book:?}");
    let answer = class(folder.path(), &["--recorded"], 0);
    assert!(answer["scenarios"].as_array().unwrap().is_empty(), "no other number rests on it");
    assert_eq!(answer["recorded"][0]["total"], total);
    let (head, book) = gradebook(folder.path(), &["--recorded"], 0);
    let shown = counterpart::prose::names::points(i32::try_from(total).unwrap());
    assert_eq!(book[0][head.len() - 1], shown);
    assert!(book[0][2].contains("not verified"), "{book:?}");
    // Under today's rules what was played counts, and the trainer is told of the record.
    let other = tempfile::tempdir().unwrap();
    forged(&other.path().join("01"), counterpart::sim::VERSIONS.engine);
    let answer = class(other.path(), &[], 0);
    assert_eq!(sessions(&answer)[0]["total"], total - 2000);
    let remarks = answer["remarks"].as_array().unwrap();
    assert!(remarks.iter().any(|r| r["remark"] == "other_record"), "{remarks:?}");
}
