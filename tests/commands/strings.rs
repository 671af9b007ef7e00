//! `counterpart strings`: out and back without loss, staleness told, nothing written that could not be read again.
use std::path::{Path, PathBuf};

use assert_cmd::cargo::CommandCargoExt as _;
use counterpart::content::parse::read;
use counterpart::content::strings::{mark, merge, read_sheet, splice, texts, write_sheet};
use counterpart::sim::scenario::{Lang, Scenario, Text};
use proptest::prelude::{ProptestConfig, proptest};

use super::{SMALL, code, json, run};

const SHIPPED: [&str; 3] = ["scenarios/first_meeting.ron", "scenarios/line_3331.ron", "tests/data/small.ron"];

fn shipped(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// The small case and its exported sheet in a folder.
fn exported(folder: &tempfile::TempDir) -> (PathBuf, PathBuf) {
    let (file, sheet) = (folder.path().join("case.ron"), folder.path().join("case.csv"));
    std::fs::copy(SMALL, &file).unwrap();
    let (f, s) = (file.to_str().unwrap(), sheet.to_str().unwrap());
    code(&run(&["--lang", "en", "strings", f, "--export", s]), 0);
    (file, sheet)
}

fn put(path: &Path, from: &str, to: &str) {
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{from}");
    std::fs::write(path, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn every_text_of_the_shipped_scenarios_can_be_changed_and_nothing_else_is() {
    for name in SHIPPED {
        let text = shipped(name);
        let Ok(scenario) = read::<Scenario>(&text) else { panic!("{name}") };
        let csv = String::from_utf8(write_sheet(&texts(&scenario), Lang::Zh, |_| String::new())).unwrap();
        let mut rows = read_sheet(&csv).unwrap();
        assert_eq!(rows.len(), texts(&scenario).len());
        assert!(merge(&scenario, &rows, false).is_empty(), "{name}: nothing was changed");
        for row in &mut rows {
            row.en.push_str(" \"x\"\n\\");
        }
        let touched = merge(&scenario, &rows, false);
        assert_eq!(touched.len(), rows.len());
        let after = splice(name, &text, &scenario, &touched).unwrap();
        let Ok(changed) = read::<Scenario>(&after) else { panic!("{name}") };
        for ((_, old), (id, new)) in texts(&scenario).iter().zip(texts(&changed)) {
            assert_eq!((&old.zh, format!("{} \"x\"\n\\", old.en)), (&new.zh, new.en.clone()), "{id}");
        }
        let comments =
            |t: &str| t.lines().filter(|l| l.trim().starts_with("//")).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(comments(&text), comments(&after));
        assert_eq!(text.lines().count(), after.lines().count());
    }
}

#[test]
fn a_translation_comes_back_into_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let (file, sheet) = exported(&folder);
    let before = std::fs::read_to_string(&file).unwrap();
    put(&sheet, "That's your business.", "That is for you to settle.");
    let output = run(&["strings", file.to_str().unwrap(), "--import", sheet.to_str().unwrap(), "--json"]);
    assert_eq!(json(&output, 0)["changed"], 1);
    let after = std::fs::read_to_string(&file).unwrap();
    assert_eq!(after, before.replacen("That's your business.", "That is for you to settle.", 1));
}

#[test]
fn stale_and_conflicting_texts_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let (file, sheet) = exported(&folder);
    put(&sheet, "That's your business.", "That is for you to settle.");
    put(&sheet, "Fine on my side.", "All right with me.");
    put(&file, "那是你们的事。", "那是你们自己的事。");
    put(&file, "Fine on my side.", "Fine by me.");
    let (f, s) = (file.to_str().unwrap(), sheet.to_str().unwrap());
    let text = code(&run(&["--lang", "en", "strings", f, "--import", s]), 1);
    assert!(text.contains("read both halves again") && text.contains("were kept"), "{text}");
    let after = std::fs::read_to_string(&file).unwrap();
    assert!(after.contains("That is for you to settle.") && after.contains("Fine by me."));
}

#[test]
fn a_bad_sheet_changes_nothing_and_names_its_lines() {
    let folder = tempfile::tempdir().unwrap();
    let (file, sheet) = exported(&folder);
    let before = std::fs::read_to_string(&file).unwrap();
    let good = std::fs::read_to_string(&sheet).unwrap();
    let bad = [
        (good.replacen("zh_hash", "zh_hsah", 1), ":1:"),
        (format!("{good}title,a,b\r\n"), "3 cells"),
        (format!("{good}title,a,b,c,d,e,f\r\n"), "earlier line"),
        (String::new(), ":1:"),
    ];
    for (text, wanted) in bad {
        std::fs::write(&sheet, text).unwrap();
        let output =
            run(&["--lang", "en", "strings", file.to_str().unwrap(), "--import", sheet.to_str().unwrap()]);
        code(&output, 2);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(wanted) && said.contains("case.csv:"), "{said}");
        assert_eq!(std::fs::read_to_string(&file).unwrap(), before);
    }
}

#[test]
fn a_sheet_from_a_spreadsheet_with_semicolons_is_read() {
    let sheet = "id;en;zh;zh_hash;en_hash\r\ntitle;\"a; b\";甲;1;2\r\n;;;;\r\n";
    let rows = read_sheet(sheet).unwrap();
    assert_eq!((rows.len(), rows[0].en.as_str(), rows[0].line), (1, "a; b", 2));
}

#[test]
fn formulas_are_guarded_and_come_back_as_they_were() {
    for text in ["=1+1", "+86", "-5 %", "@all", "'tis", "'=x", "''", "=", "a'b", "line\nline"] {
        let csv =
            String::from_utf8(write_sheet(&[("title".into(), Text::new(text, text))], Lang::En, |_| {
                "x".into()
            }))
            .unwrap();
        assert!(csv.starts_with('\u{feff}'));
        let cells = csv.lines().nth(1).unwrap();
        assert!(
            !cells.split(',').any(|c| c.trim_start_matches('"').starts_with(['=', '+', '-', '@'])),
            "{cells}"
        );
        let rows = read_sheet(&csv).unwrap();
        assert_eq!((rows[0].zh.as_str(), rows[0].zh_mark.clone()), (text, Some(mark(text))));
    }
}

#[test]
fn an_author_reads_the_columns_in_their_language_and_both_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let (file, sheet) = exported(&folder);
    let head = |sheet: &Path| {
        let text = std::fs::read_to_string(sheet).unwrap();
        text.lines().next().unwrap().trim_start_matches('\u{feff}').to_owned()
    };
    assert_eq!(head(&sheet), "id,zh,en,zh_hash,en_hash,remark,state");
    let (f, s) = (file.to_str().unwrap(), sheet.to_str().unwrap());
    code(&run(&["--lang", "zh", "strings", f, "--export", s, "--force"]), 0);
    assert_eq!(head(&sheet), "编号,中文,英文,中文校验,英文校验,说明,情况");
    let text = std::fs::read_to_string(&sheet).unwrap();
    assert!(text.contains("学员说，不超过 45 字") && text.contains("梁静的回话"), "{text}");
    put(&sheet, "That's your business.", "That is for you to settle.");
    // Whoever reads it again may read it in the other language.
    code(&run(&["--lang", "en", "strings", f, "--import", s]), 0);
    let after = std::fs::read_to_string(&file).unwrap();
    assert!(after.contains("That is for you to settle."));
    let mixed = "ID;中文;English;中文校验;en_hash\ntitle;a;b;c;d\n";
    let problem = read_sheet(mixed).unwrap_err().remove(0);
    assert!(problem.words().zh.contains("英文") && problem.words().en.contains("`en`"));
    assert!(read_sheet(&mixed.replace("English", "英文")).is_ok());
}

#[test]
fn a_scenario_is_found_by_its_name_and_one_without_a_file_is_not_changed() {
    let folder = tempfile::tempdir().unwrap();
    let run = |args: &[&str]| {
        let mut command = std::process::Command::cargo_bin("counterpart").unwrap();
        command.current_dir(folder.path()).env("COUNTERPART_HOME", folder.path());
        command.args(["--lang", "en"]).args(args).output().unwrap()
    };
    let own = folder.path().join("scenarios");
    std::fs::create_dir(&own).unwrap();
    std::fs::copy(SMALL, own.join("mine.ron")).unwrap();
    code(&run(&["strings", "mine", "--export", "mine.csv"]), 0);
    put(&folder.path().join("mine.csv"), "That's your business.", "That is for you to settle.");
    code(&run(&["strings", "mine", "--import", "mine.csv"]), 0);
    let after = std::fs::read_to_string(own.join("mine.ron")).unwrap();
    assert!(after.contains("That is for you to settle."));
    // One that comes with the program goes out, and has no file to come back to.
    code(&run(&["strings", "first_meeting", "--export", "first.csv"]), 0);
    let output = run(&["strings", "first_meeting", "--import", "first.csv"]);
    code(&output, 2);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("comes with the program"), "{said}");
    let output = run(&["strings", "frist_meeting", "--export", "x.csv"]);
    code(&output, 2);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("Did you mean first_meeting?"), "{said}");
}

#[test]
fn an_export_is_not_written_over_another_file() {
    let folder = tempfile::tempdir().unwrap();
    let (file, sheet) = exported(&folder);
    code(&run(&["strings", file.to_str().unwrap(), "--export", sheet.to_str().unwrap()]), 2);
    code(&run(&["strings", file.to_str().unwrap()]), 2);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]
    #[test]
    fn any_text_is_a_sheet_or_a_list_of_findings(text in ".{0,400}", tail in "[\",;\r\n=a]{0,60}") {
        let sheet = format!("id,zh,en,zh_hash,en_hash\n{text}{tail}");
        if let Err(problems) = read_sheet(&sheet) {
            assert!(problems.iter().all(|p| p.line >= 1 && !p.words().en.is_empty()));
        }
    }

    #[test]
    fn any_text_survives_the_way_out_and_back(zh in "[^\r]{0,40}", en in "[^\r]{0,40}") {
        let csv = String::from_utf8(write_sheet(&[("title".into(), Text::new(&zh, &en))], Lang::Zh, |_| "=".into())).unwrap();
        let rows = read_sheet(&csv).unwrap();
        assert_eq!((rows[0].zh.as_str(), rows[0].en.as_str()), (zh.as_str(), en.as_str()));
    }
}
