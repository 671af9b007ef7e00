//! `report` and `mark` from the command line: what they write, and what they say of what they can't use.
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use assert_cmd::cargo::CommandCargoExt as _;
use counterpart::content::library::Library;
use counterpart::content::session::StoredSession;
use counterpart::content::session_file::read_session;
use counterpart::content::session_line::{Body, chain, write};
use counterpart::prose::names;
use counterpart::report::debrief::json;
use counterpart::sim::bots::Policy;
use counterpart::sim::scenario::Lang;

use super::kept;

#[track_caller]
fn run(home: &Path, args: &[&str]) -> Output {
    let mut command = Command::cargo_bin("counterpart").unwrap();
    command.env("COUNTERPART_HOME", home).args(args);
    command.output().unwrap()
}

#[track_caller]
fn fine(home: &Path, args: &[&str]) -> String {
    let output = run(home, args);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{args:?}: {errors}");
    String::from_utf8(output.stdout).unwrap()
}

/// What is said of a command that can't be carried out.
#[track_caller]
fn refused(home: &Path, args: &[&str]) -> String {
    let output = run(home, args);
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{args:?}: {errors}");
    assert!(!errors.contains("panicked") && output.stdout.is_empty(), "{errors}");
    errors
}

#[test]
fn a_report_goes_to_standard_output_or_to_a_file() {
    let home = tempfile::tempdir().unwrap();
    let name = kept(home.path(), "first_meeting", 3, Policy::Skilled);
    let page = fine(home.path(), &["report", &name, "--format", "html", "--with-plan", "--lang", "zh"]);
    assert!(page.contains("谈判计划：你自己的客户") && page.contains("Committee map: your own customer"));
    assert!(page.contains("分量最重的几步") && page.contains("Turns that mattered"));
    let md = fine(home.path(), &["report", &name, "--no-stakes", "--lang", "en"]);
    assert!(
        md.starts_with("# Debrief: ")
            && !md.contains("Turns that mattered")
            && !md.contains("Planning sheet")
    );
    let file = home.path().join("out.json");
    fs::write(&file, "what was there before").unwrap();
    let path = file.to_str().unwrap();
    assert_eq!(fine(home.path(), &["report", &name, "--format", "json", "--no-stakes", "--out", path]), "");
    let report = json::read(&fs::read_to_string(&file).unwrap()).unwrap();
    assert_eq!((report.head.session.as_str(), report.head.seed), (name.as_str(), 3));
    let nowhere = home.path().join("no").join("such").join("folder.csv");
    let said =
        refused(home.path(), &["report", &name, "--format", "csv", "--out", nowhere.to_str().unwrap()]);
    assert!(said.contains("cannot be written"), "{said}");
}

#[test]
fn an_unfinished_session_gives_nothing_away() {
    let home = tempfile::tempdir().unwrap();
    let loaded = Library::open(None).find("first_meeting").unwrap();
    let session = StoredSession::start(&home.path().join("sessions"), &loaded, 1, Lang::En, None).unwrap();
    let name = session.name();
    drop(session);
    for format in ["md", "html", "csv", "json"] {
        let said = refused(home.path(), &["report", &name, "--format", format, "--lang", "en"]);
        assert!(said.contains("is not over yet"), "{said}");
    }
    let said = refused(home.path(), &["mark", &name, "--lang", "zh"]);
    assert!(said.contains("还没有谈完"), "{said}");
    refused(home.path(), &["report", "nothing", "--lang", "en"]);
}

#[test]
fn of_a_session_of_older_rules_the_record_is_reported() {
    let home = tempfile::tempdir().unwrap();
    let name = kept(home.path(), "first_meeting", 3, Policy::Skilled);
    let path = home.path().join("sessions").join(format!("{name}.jsonl"));
    let stored = read_session(&path).unwrap();
    let mut header = stored.header.clone();
    header.rules -= 1;
    let first = serde_json::to_string(&header).unwrap();
    let mut text = format!("{first}\n");
    let mut sum = chain(&first);
    let acts = stored.actions.iter().cloned().map(Body::Act);
    for (n, body) in (1..).zip(acts.chain(stored.record.clone().map(Body::Closed))) {
        let (line, next) = write(&sum, n, &body).unwrap();
        text.push_str(&line);
        sum = next;
    }
    fs::write(&path, text).unwrap();
    for format in ["md", "html", "csv"] {
        fine(home.path(), &["report", &name, "--format", format]);
    }
    let read = || json::read(&fine(home.path(), &["report", &name, "--format", "json"])).unwrap();
    let report = read();
    let record = stored.record.unwrap();
    assert_eq!((report.total.counts, report.findings.len()), (record.total, record.findings.len()));
    let ids: Vec<&str> = report.debrief.en.iter().map(|s| s.id.as_str()).collect();
    assert_eq!(ids, ["result", "findings", "transcript"], "what was said was kept when it was over");
    let quotations = "there are only the quotations";
    assert!(!fine(home.path(), &["report", &name, "--lang", "en"]).contains(quotations));
    fs::remove_file(path.with_extension("transcript.json")).unwrap();
    assert_eq!(read().debrief.en.len(), 2, "the result and its findings");
    let md = fine(home.path(), &["report", &name, "--lang", "en"]);
    assert!(md.contains(quotations), "{md}");
    assert!(md.contains("older rules"), "{md}");
    for finding in &record.findings {
        let raw = finding.rule.replace('_', "\\_");
        let words = names::rule(Lang::En, &finding.rule);
        assert!(md.contains(&words), "{words}: {md}");
        assert!(!raw.contains('_') || !md.contains(&raw), "{raw}: {md}");
    }
    let gone = [Lang::Zh, Lang::En].map(|lang| names::rule(lang, "seat_order"));
    assert_eq!(gone, ["旧规则里的一项（seat_order）", "An item of earlier rules (seat_order)"]);
    let said = refused(home.path(), &["mark", &name, "--lang", "en"]);
    assert!(said.contains("older rules"), "{said}");
}

#[test]
fn a_mark_from_the_command_line() {
    let home = tempfile::tempdir().unwrap();
    let name = kept(home.path(), "line_3331", 5, Policy::Skilled);
    let path = home.path().join("sessions").join(format!("{name}.jsonl"));
    let bytes = fs::read(&path).unwrap();
    let list = fine(home.path(), &["mark", &name, "--lang", "en"]);
    let key = list.lines().find_map(|l| l.split(' ').next().filter(|k| k.starts_with("own_value"))).unwrap();
    let mark = |words: &[&str]| {
        let mut args = vec!["mark", &name, "--lang", "en"];
        args.extend(words);
        run(home.path(), &args)
    };
    let said = |words: &[&str]| {
        let output = mark(words);
        assert_eq!(output.status.code(), Some(2), "{words:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    let near = format!("{}x", &key[..key.len() - 1]);
    assert!(said(&[&near, "wrong"]).contains(&format!("The nearest is `{key}`")));
    for bad in ["maybe", "1.234", "1,5", "--5", "1.", "99999999999", "", "NaN"] {
        assert!(said(&[key, bad]).contains("is no mark"), "{bad}");
    }
    for far in ["25.01", "-26", "9999999"] {
        assert!(said(&[key, far]).contains("write points from -25.00 to 25.00"), "{far}");
    }
    assert!(said(&[key]).contains("right, wrong, clear, or points"));
    assert!(said(&[key, "right", "--note", &"n".repeat(2001)]).contains("too long"));
    let own = [format!("{name}.jsonl"), format!("{name}.transcript.json")];
    assert_eq!(read_dir(home.path()), ["scenarios", &own[0], &own[1]], "no mark was written");
    let output = mark(&[key, "-1.5", "--note", "=1+1", "--by", "Li"]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let report = fine(home.path(), &["report", &name, "--format", "json", "--no-stakes"]);
    let report = json::read(&report).unwrap();
    let row = report.findings.iter().find(|f| f.key == key).unwrap();
    assert_eq!(row.points.counts, -150);
    assert_eq!(report.total.machine - report.total.counts, row.points.machine + 150);
    let csv = fine(home.path(), &["report", &name, "--format", "csv", "--lang", "en"]);
    assert!(csv.contains(",'=1+1,Li,"), "{csv}");
    let list = fine(home.path(), &["mark", &name, "--lang", "en"]);
    assert!(list.contains("trainer: worth -1.50 (Li) =1+1"), "{list}");
    assert_eq!(fs::read(&path).unwrap(), bytes);
    // The marks are no session: what lists sessions passes them by.
    let said = refused(home.path(), &["play", "--resume", "--lang", "en"]);
    assert!(said.contains("No session"), "{said}");
}

fn read_dir(home: &Path) -> Vec<String> {
    let entries = fs::read_dir(home.join("sessions")).unwrap();
    let mut names: Vec<String> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort_by_key(|n| (n.contains('.'), n.clone()));
    names
}
