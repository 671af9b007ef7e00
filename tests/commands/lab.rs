//! `counterpart lab`: what it says, its JSON, the files it writes, its exit codes, and what it says where it can't run.
use std::path::Path;

use serde_json::Value;

use super::{SMALL, changed, code, json, run};

/// Every number of the small case is small: a few sessions are enough here.
const FEW: [&str; 5] = ["lab", SMALL, "--runs", "6", "--quick"];

fn with<'a>(more: &[&'a str]) -> Vec<&'a str> {
    FEW.iter().chain(more).copied().collect()
}

#[test]
fn json_names_policies_hands_and_bounds() {
    let output =
        run(&["lab", SMALL, "--runs", "3", "--seed", "5", "--policy", "random", "--quick", "--json"]);
    let answer = json(&output, output.status.code().unwrap());
    assert_eq!((&answer["format"], &answer["runs"], &answer["seed"]), (&2.into(), &3.into(), &5.into()));
    assert_eq!(answer["hash"].as_str().unwrap().len(), 64);
    let policy = &answer["policies"][0];
    assert_eq!(policy["policy"], "random");
    assert!(
        policy["total"]["mean"].is_f64() && policy["deal_rate"].is_f64() && policy["days"]["mean"].is_f64()
    );
    assert_eq!(policy["hands"].as_array().unwrap().len(), 2);
    assert_eq!(policy["bounds"], serde_json::json!([0.0, 45.0]));
    let sessions: u64 = policy["steps"].as_array().unwrap().iter().map(|n| n.as_u64().unwrap()).sum();
    assert_eq!(sessions, 6, "every session came to some score");
    let wanted = i32::from(!policy["holds"].as_bool().unwrap());
    assert_eq!(output.status.code(), Some(wanted));
}

#[test]
fn the_same_seed_gives_the_same_answer() {
    let args = ["lab", SMALL, "--runs", "4", "--policy", "average", "quitter", "--json"];
    assert_eq!(run(&args).stdout, run(&args).stdout);
}

/// Coverage leads to the line in the file on which the thing begins.
#[test]
fn coverage_leads_to_the_line() {
    let output = run(&["lab", SMALL, "--runs", "6", "--json"]);
    let answer = json(&output, output.status.code().unwrap());
    let text = std::fs::read_to_string(SMALL).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let items = answer["coverage"].as_array().unwrap();
    let kinds = ["scene", "reply", "answer", "verified", "raised", "settled", "event", "ending"];
    for kind in kinds {
        assert!(items.iter().any(|x| x["kind"] == kind), "there is a {kind}");
    }
    for x in items {
        let by = x["by"].as_object().unwrap();
        let sum: u64 = by.values().map(|n| n.as_u64().unwrap()).sum();
        assert_eq!(x["sessions"].as_u64(), Some(sum));
        assert!(x["hits"].as_u64() >= x["sessions"].as_u64());
        if x["kind"] == "ending" {
            assert!(x["line"].is_null() && x["path"].is_null());
            continue;
        }
        let line = lines[usize::try_from(x["line"].as_u64().unwrap()).unwrap() - 1];
        let id = x["id"].as_str().unwrap();
        let own = id.rsplit(['/', '.']).next().unwrap();
        if x["kind"] != "answer" {
            assert!(line.contains(&format!("\"{own}\"")), "{id} is not on this line: {line}");
        }
    }
    let players = answer["players"].as_array().unwrap();
    assert_eq!(players.last().unwrap()["name"], "exhaustive");
    let compared = answer["compared"].as_array().unwrap();
    assert_eq!(compared.len(), 2, "both that come with the program");
    assert!(compared.iter().all(|x| x["against"]["average"].is_string()));
}

/// A scene that waits for what cannot come is found, with its file and line, and makes the exit code 1.
#[test]
fn what_nobody_reaches_is_named_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let text = std::fs::read_to_string(SMALL).unwrap();
    let at = text.find("Topic(").unwrap();
    let when = text[at..].find("when: [").map(|k| at + k);
    let changed = match when.filter(|k| text[at..*k].matches('\n').count() < 3) {
        Some(k) => format!("{}when: [DayAfter(999), {}", &text[..k], &text[k + 7..]),
        None => {
            let line = text[at..].find("line: (").unwrap() + at;
            format!("{}when: [DayAfter(999)], {}", &text[..line], &text[line..])
        }
    };
    let path = folder.path().join("dead.ron");
    std::fs::write(&path, changed).unwrap();
    let path = path.to_str().unwrap();
    let output = run(&["lab", path, "--runs", "4", "--lang", "en"]);
    let said = code(&output, 1);
    assert!(said.contains("Out of everybody's reach"), "{said}");
    let output = run(&["lab", path, "--runs", "4", "--json"]);
    let answer = json(&output, 1);
    let dead: Vec<&str> =
        answer["findings"]["dead"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let scene = dead.iter().find_map(|x| x.strip_prefix("scene:")).expect("the scene is dead");
    let item =
        answer["coverage"].as_array().unwrap().iter().find(|x| x["kind"] == "scene" && x["id"] == scene);
    let place = format!("{path}:{}", item.unwrap()["line"]);
    assert!(said.contains(&place), "{place} is not in:\n{said}");
    let never = answer["findings"]["never_held"].as_array().unwrap();
    assert!(never.iter().any(|x| x.as_str().unwrap() == format!("scenes[\"{scene}\"].when[0]")));
}

/// The best and the worst sessions are files like any other: they open, and come to the score in their name.
#[test]
fn sessions_are_kept_and_open() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("kept");
    let dir = dir.to_str().unwrap();
    let output = run(&with(&["--policy", "skilled", "memoriser", "--sessions", dir, "--json"]));
    let answer = json(&output, output.status.code().unwrap());
    let kept = answer["sessions"].as_array().unwrap();
    assert_eq!(kept.len(), 4);
    for session in kept {
        let path = session["path"].as_str().unwrap();
        let which = if session["best"].as_bool().unwrap() { "best" } else { "worst" };
        let name = Path::new(path).file_name().unwrap().to_str().unwrap();
        assert!(name.contains(session["policy"].as_str().unwrap()) && name.contains(which), "{name}");
        let report = run(&["report", path, "--format", "json", "--no-stakes"]);
        let report = json(&report, 0);
        let total = report["total"]["machine"].as_i64().unwrap();
        assert_eq!(total, (session["total"].as_f64().unwrap() * 100.0).round() as i64, "{name}");
        code(&run(&["replay", path]), 0);
    }
    let reports = answer["policies"].as_array().unwrap();
    let best = kept[0]["total"].as_f64().unwrap();
    assert!((best - reports[0]["total"]["max"].as_f64().unwrap()).abs() < 0.005, "the best there was");
}

/// The page stands alone, in both languages, with every section and the places in the file.
#[test]
fn the_page_stands_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("lab.html");
    let output = run(&["lab", SMALL, "--runs", "5", "--html", file.to_str().unwrap(), "--lang", "en"]);
    let said = code(&output, output.status.code().unwrap());
    let page = std::fs::read_to_string(&file).unwrap();
    for lang in ["zh", "en"] {
        for id in [
            "summary",
            "scores",
            "blocks",
            "dead",
            "conditions",
            "dry",
            "lone",
            "habits",
            "compare",
            "coverage",
        ] {
            assert!(page.contains(&format!("id=\"{lang}-{id}\"")), "{lang}-{id}");
        }
    }
    assert!(page.contains("<svg") && page.contains("small.ron:"));
    assert!(!page.contains("<script") && !page.contains("http://") && !page.contains("https://"));
    assert!(!said.contains("lab."), "no key stands where a word should: {said}");
    assert!(!said.contains("Everything, one by one") && page.contains("Everything, one by one"));
    let full = code(&run(&with(&["--full", "--lang", "en"])), 1);
    assert!(full.contains("Everything, one by one"));
    let zh = code(&run(&with(&["--full", "--lang", "zh"])), 1);
    assert!(zh.contains("逐项覆盖") && !zh.contains("lab."), "{zh}");
}

#[track_caller]
fn says(args: &[&str], wanted: &str) {
    let output = run(args);
    code(&output, 2);
    assert!(output.stdout.is_empty());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains(wanted), "{said}");
}

#[test]
fn what_it_does_not_know_it_says() {
    says(
        &with(&["--policy", "clever", "--lang", "en"]),
        "There is no policy called clever; there are: skilled",
    );
    says(&with(&["--policy", "clever", "--lang", "zh"]), "没有叫“clever”的打法");
    says(&["lab", "no_such_scenario", "--lang", "en"], "no_such_scenario");
    says(&["lab", SMALL, "--runs", "0"], "--runs");
    says(&["lab", SMALL, "--runs", "many"], "--runs");
}

#[test]
fn what_cannot_be_written_is_said_before_anything_is_played() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "in the way").unwrap();
    let inside = file.join("sessions");
    says(&["lab", SMALL, "--sessions", inside.to_str().unwrap(), "--lang", "en"], "cannot be written");
    let missing = folder.path().join("nowhere").join("lab.html");
    says(&["lab", SMALL, "--html", missing.to_str().unwrap(), "--lang", "en"], "cannot be written");
    says(&["lab", SMALL, "--html", folder.path().to_str().unwrap(), "--lang", "zh"], "写不进");
}

#[test]
fn a_broken_scenario_is_told_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = changed(&folder, "clock:", "clocks:");
    let output = run(&["lab", path.to_str().unwrap(), "--lang", "en"]);
    code(&output, 2);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("changed.ron:"), "{said}");
}
