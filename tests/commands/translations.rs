//! Translations that fall behind, and sheets as spreadsheets, translators and later versions of the scenario leave them.
use std::fs;
use std::path::{Path, PathBuf};

use counterpart::content::parse::read;
use counterpart::content::strings::{
    ImportResult, mark, memory_path, merge, only_spreadsheet, read_sheet, texts,
};
use counterpart::sim::scenario::Scenario;

use super::{SMALL, code, json, run};

const EN: &str = "That's your business.";
const ZH: &str = "那是你们的事。";

struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    /// The small case, with its sheet exported.
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        fs::copy(SMALL, desk.file()).unwrap();
        desk.export("case.csv");
        desk
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self) -> PathBuf {
        self.at("case.ron")
    }

    fn export(&self, name: &str) -> String {
        let (file, sheet) = (self.file(), self.at(name));
        let args = [
            "--lang",
            "en",
            "strings",
            file.to_str().unwrap(),
            "--force",
            "--export",
            sheet.to_str().unwrap(),
        ];
        code(&run(&args), 0);
        fs::read_to_string(sheet).unwrap()
    }

    fn import(&self, name: &str, more: &[&str], wanted: i32) -> serde_json::Value {
        let (file, sheet) = (self.file(), self.at(name));
        let args = [
            "--lang",
            "en",
            "strings",
            file.to_str().unwrap(),
            "--import",
            sheet.to_str().unwrap(),
            "--json",
        ];
        json(&run(&[&args, more].concat()), wanted)
    }

    fn change(&self, name: &str, from: &str, to: &str) {
        put(&self.at(name), from, to);
    }

    fn text(&self) -> String {
        fs::read_to_string(self.file()).unwrap()
    }

    /// What the check says of halves that are out of date: the messages.
    fn late(&self) -> Vec<String> {
        let output = run(&["check", self.file().to_str().unwrap(), "--json"]);
        let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let found = answer["findings"].as_array().unwrap().iter().filter(|f| f["code"] == "CP179");
        found.map(|f| f["message"]["en"].as_str().unwrap().to_owned()).collect()
    }
}

fn put(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{from}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

/// The rows of a sheet, the head too.
fn cells(csv: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(csv.as_bytes());
    reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// A sheet as a spreadsheet saves it that quotes everything and separates by semicolons.
fn saved(rows: &[Vec<String>]) -> String {
    let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(";") + "\r\n";
    rows.iter().map(line).collect()
}

#[test]
fn a_half_that_was_not_changed_with_the_other_is_told_by_check_sheet_and_import() {
    let desk = Desk::new();
    assert_eq!(desk.late(), Vec::<String>::new());
    let before = desk.text();
    desk.change("case.ron", EN, "That is yours to decide.");
    let late = desk.late();
    assert!(late.len() == 1 && late[0].contains("the Chinese is out of date"), "{late:?}");
    // A new sheet is not fresh either, and a second one neither.
    for name in ["new.csv", "newer.csv"] {
        let rows = cells(desk.export(name).trim_start_matches('\u{feff}'));
        let told: Vec<_> = rows.iter().skip(1).filter(|r| !r[6].is_empty()).collect();
        assert_eq!(told.len(), 1);
        assert_eq!(
            (told[0][2].as_str(), told[0][6].as_str()),
            ("That is yours to decide.", "the Chinese is out of date")
        );
    }
    // Yesterday's sheet brings the English of the day before yesterday: the Chinese is still the one out of date.
    desk.change("case.csv", "Fine on my side.", "All right with me.");
    let answer = desk.import("case.csv", &[], 0);
    assert_eq!((answer["changed"].as_u64(), answer["left_out"].as_u64()), (Some(1), Some(0)));
    assert_eq!(desk.late().len(), 1);
    // The translation of today's English is in step.
    desk.change("newer.csv", ZH, "那是你们自己定的事。");
    desk.import("newer.csv", &[], 0);
    assert_eq!(desk.late(), Vec::<String>::new());
    // The file itself has nothing in it that the author did not write.
    let wanted = before.replacen(EN, "That is yours to decide.", 1).replacen(ZH, "那是你们自己定的事。", 1);
    assert_eq!(desk.text(), wanted.replacen("Fine on my side.", "All right with me.", 1));
}

#[test]
fn a_translation_of_words_that_were_changed_meanwhile_is_behind_at_once() {
    let desk = Desk::new();
    desk.change("case.csv", EN, "That is for you to settle.");
    desk.change("case.ron", ZH, "那是你们自己的事，我不管。");
    let answer = desk.import("case.csv", &[], 1);
    assert_eq!(answer["stale"], 1);
    let late = desk.late();
    assert!(late.len() == 1 && late[0].contains("the English is out of date"), "{late:?}");
    // The author reads both and finds them in step.
    let file = desk.file();
    code(&run(&["strings", file.to_str().unwrap(), "--accept"]), 0);
    assert_eq!(desk.late(), Vec::<String>::new());
    desk.change("case.ron", "那是你们自己的事，我不管。", "你们的事我不管。");
    code(&run(&["strings", file.to_str().unwrap(), "--accept", "title"]), 0);
    assert_eq!(desk.late().len(), 1, "another text was accepted");
    code(&run(&["strings", file.to_str().unwrap(), "--accept", "no.such.text"]), 2);
}

#[test]
fn both_halves_changed_together_are_in_step() {
    let desk = Desk::new();
    desk.change("case.ron", EN, "Yours to decide.");
    desk.change("case.ron", ZH, "你们自己定。");
    assert_eq!(desk.late(), Vec::<String>::new());
}

#[test]
fn what_is_known_survives_moved_positions_and_renamed_scenes() {
    let desk = Desk::new();
    let moved = desk.text().replace("\"budget\"", "\"money\"");
    fs::write(desk.file(), moved).unwrap();
    desk.change("case.ron", EN, "That is yours to decide.");
    assert_eq!(desk.late().len(), 1);
}

#[test]
fn a_damaged_memory_is_told_and_left_as_it_is() {
    let desk = Desk::new();
    let memory = memory_path(&desk.file());
    fs::write(&memory, "{").unwrap();
    assert!(desk.late()[0].contains("can't be understood"), "{:?}", desk.late());
    code(
        &run(&["strings", desk.file().to_str().unwrap(), "--export", desk.at("x.csv").to_str().unwrap()]),
        2,
    );
    assert_eq!(fs::read_to_string(&memory).unwrap(), "{");
}

#[test]
fn a_sheet_that_a_spreadsheet_saved_brings_what_was_typed_and_no_more() {
    let desk = Desk::new();
    let sheet = desk.export("case.csv");
    let mut rows = cells(sheet.trim_start_matches('\u{feff}'));
    let (mut typed, mut made) = (0, 0);
    for row in rows.iter_mut().skip(1) {
        // The translator goes through all the Chinese; the program puts the English right by itself.
        if !row[1].is_empty() {
            row[1].push('呀');
            typed += 1;
        }
        let english = row[2].replace(" %", "%").replace('\'', "’");
        made += usize::from(english != row[2]);
        row[2] = english;
    }
    assert!(typed > 50 && made > 5, "{typed} {made}");
    fs::write(desk.at("saved.csv"), format!("\u{feff}{}", saved(&rows))).unwrap();
    let answer = desk.import("saved.csv", &[], 1);
    let count = |outcome: &str| {
        answer["texts"].as_array().unwrap().iter().filter(|t| t["outcome"] == outcome).count()
    };
    assert_eq!((count("changed"), count("spreadsheet"), count("conflict")), (typed, made, 0));
    assert!(desk.text().contains(EN), "the English is as it was");
    // What was asked about lies in a sheet of its own, and goes in when it is meant.
    let left = PathBuf::from(answer["left_over"].as_str().unwrap());
    assert_eq!(left, desk.at("saved.left-over.csv"));
    let text = fs::read_to_string(&left).unwrap();
    assert!(text.contains("That’s your business.") && text.contains("as spreadsheets change them"), "{text}");
    let again = desk.import("saved.left-over.csv", &["--take"], 0);
    assert_eq!(again["changed"].as_u64(), Some(made as u64));
    assert!(desk.text().contains("That’s your business."));
}

#[test]
fn changes_of_a_spreadsheets_own_are_told_from_those_of_a_person() {
    let made = [
        ("0 %", "0%"),
        ("10 %", "10\u{a0}%"),
        ("\"so\"", "“so”"),
        ("it's", "it’s"),
        (" a ", "a"),
        ("a  b", "a b"),
        ("wait...", "wait…"),
        ("so -- then", "so – then"),
        ("007", "7"),
        ("1.50", "1.5"),
        ("1,000", "1000"),
        ("50 %", "0.5"),
        ("3-4", "4-Mar"),
        ("3/4", "2026-03-04"),
        ("true", "TRUE"),
        ("'tis", "tis"),
    ];
    for (was, is) in made {
        assert!(only_spreadsheet(was, is), "{was} → {is}");
    }
    let typed = [
        ("10 %", "15 %"),
        ("a", "b"),
        ("three", "3"),
        ("It's", "It is"),
        ("甲", "乙"),
        ("3-4", "3-5"),
        ("7", ""),
    ];
    for (was, is) in typed {
        assert!(!only_spreadsheet(was, is), "{was} → {is}");
    }
}

#[test]
fn marks_are_no_numbers_and_one_that_cannot_be_read_is_unknown() {
    for n in 0..2000 {
        let mark = mark(&n.to_string());
        assert!(mark.len() == 12 && mark.bytes().all(|b| b.is_ascii_lowercase()), "{mark}");
    }
    let desk = Desk::new();
    let mut rows = cells(desk.export("case.csv").trim_start_matches('\u{feff}'));
    let at = rows.iter().position(|r| r[2] == EN).unwrap();
    rows[at][2] = "That is for you to settle.".to_owned();
    rows[at][4] = "1.23457E+11".to_owned();
    fs::write(desk.at("odd.csv"), saved(&rows)).unwrap();
    let answer = desk.import("odd.csv", &[], 1);
    assert_eq!(answer["texts"][0]["outcome"], "unmarked");
    assert!(desk.text().contains(EN));
    assert_eq!(desk.import("odd.csv", &["--take"], 1)["stale"], 1);
    assert!(desk.text().contains("That is for you to settle."));
}

#[test]
fn marks_of_earlier_versions_are_read() {
    let desk = Desk::new();
    let hex = |text: &str| counterpart::content::scenario_file::hash(text.as_bytes())[..12].to_owned();
    let mut rows = cells(desk.export("case.csv").trim_start_matches('\u{feff}'));
    for row in rows.iter_mut().skip(1) {
        (row[3], row[4]) = (hex(&row[1]), hex(&row[2]));
    }
    let at = rows.iter().position(|r| r[2] == EN).unwrap();
    rows[at][2] = "That is for you to settle.".to_owned();
    fs::write(desk.at("old.csv"), saved(&rows)).unwrap();
    assert_eq!(desk.import("old.csv", &[], 0)["changed"], 1);
}

#[test]
fn rows_are_found_by_their_words_where_positions_moved_and_scenes_were_renamed() {
    let text = fs::read_to_string(SMALL).unwrap();
    let Ok(scenario) = read::<Scenario>(&text) else { panic!() };
    let desk = Desk::new();
    let mut rows = cells(desk.export("case.csv").trim_start_matches('\u{feff}'));
    // A scene by another name, and the first answer of every list one place further.
    let scene = scenario.scenes.keys().next().unwrap().to_owned();
    let renamed = |id: &str| id.replace(&format!("scenes[\"{scene}\"]"), "scenes[\"quite_another\"]");
    let mut edited = 0;
    for row in rows.iter_mut().skip(1) {
        if row[0].starts_with("scenes") && row[2].chars().count() > 12 {
            row[0] = renamed(&row[0]).replace(".answers[0]", ".answers[7]");
            row[2].push_str(" Indeed.");
            edited += 1;
        }
    }
    assert!(edited > 20);
    let read = read_sheet(&saved(&rows)).unwrap();
    let touched = merge(&scenario, &read, false);
    let changed: Vec<_> = touched.iter().filter(|t| t.outcome == ImportResult::Changed).collect();
    assert_eq!((touched.len(), changed.len()), (edited, edited));
    for t in changed {
        let (_, text) = texts(&scenario).into_iter().find(|(id, _)| *id == t.id).unwrap();
        assert_eq!(format!("{} Indeed.", text.en), t.words);
    }
}

#[test]
fn what_fits_goes_in_and_the_rest_is_written_down() {
    let desk = Desk::new();
    desk.change("case.csv", EN, "That is for you to settle.");
    desk.change("case.csv", "Fine on my side.", "All right with me.");
    desk.change("case.ron", "Fine on my side.", "Fine by me.");
    let mut rows = cells(fs::read_to_string(desk.at("case.csv")).unwrap().trim_start_matches('\u{feff}'));
    let lost = ["no.such.text", "没有了", "gone", &mark("从前"), &mark("before"), "", ""];
    rows.push(lost.map(str::to_owned).to_vec());
    fs::write(desk.at("mixed.csv"), saved(&rows)).unwrap();
    let answer = desk.import("mixed.csv", &[], 1);
    assert_eq!((answer["changed"].as_u64(), answer["conflicts"].as_u64()), (Some(1), Some(1)));
    assert!(desk.text().contains("That is for you to settle.") && desk.text().contains("Fine by me."));
    let left = fs::read_to_string(answer["left_over"].as_str().unwrap()).unwrap();
    let left = cells(left.trim_start_matches('\u{feff}'));
    assert_eq!(left.len(), 3, "{left:?}");
    assert!(left[1][2] == "All right with me." && left[1][6].contains("were kept"), "{left:?}");
    assert!(left[2][0] == "no.such.text" && left[2][6].contains("no such text"), "{left:?}");
    // Another import leaves the first sheet of what was left out as it is.
    let again = desk.import("mixed.csv", &[], 1);
    assert!(again["left_over"].as_str().unwrap().ends_with("mixed.left-over-2.csv"), "{again}");
    // Looked through, it goes in: its marks are of today.
    let answer = desk.import("mixed.left-over.csv", &[], 1);
    assert_eq!((answer["changed"].as_u64(), answer["left_out"].as_u64()), (Some(1), Some(2)));
    assert!(desk.text().contains("All right with me."));
}
