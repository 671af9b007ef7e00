//! `counterpart journey`: keep a session, hold it against today's text, take today's as right; and its wrong uses.
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use assert_cmd::cargo::CommandCargoExt as _;
use counterpart::content::scenario_file::load;
use counterpart::content::session::StoredSession;
use counterpart::sim::bots::{Policy, actions};
use counterpart::sim::scenario::Lang;
use tempfile::TempDir;

use super::{SMALL, code, json};

/// A home with a scenario of the author's own and a finished session of it: its file and the scenario's.
fn home() -> (TempDir, PathBuf, PathBuf) {
    let home = TempDir::new().unwrap();
    let folder = home.path().join("scenarios");
    std::fs::create_dir_all(&folder).unwrap();
    let scenario = folder.join("small.ron");
    std::fs::copy(SMALL, &scenario).unwrap();
    let loaded = load(&scenario).unwrap();
    let mut session =
        StoredSession::start(&home.path().join("sessions"), &loaded, 7, Lang::En, None).unwrap();
    for action in actions(&loaded.compiled, 7, Policy::Skilled) {
        session.act(&action).unwrap();
    }
    let path = session.path().to_owned();
    (home, path, scenario)
}

fn run(home: &Path, args: &[&str]) -> Output {
    Command::cargo_bin("counterpart")
        .unwrap()
        .current_dir(home)
        .env("COUNTERPART_HOME", home)
        .args(["--lang", "en", "journey"])
        .args(args)
        .output()
        .unwrap()
}

fn change(scenario: &Path, from: &str, to: &str) {
    let text = std::fs::read_to_string(scenario).unwrap();
    assert!(text.contains(from));
    std::fs::write(scenario, text.replace(from, to)).unwrap();
}

#[test]
fn a_session_is_kept_and_holds_until_the_text_comes_to_something_else() {
    let (home, session, scenario) = home();
    let root = home.path();
    let session = session.to_str().unwrap();
    code(&run(root, &[session, "--save", "good road"]), 0);
    let file = root.join("scenarios/journeys/small/good-road.journey.json");
    assert!(file.is_file());
    let folder = root.join("scenarios/journeys");
    let folder = folder.to_str().unwrap();
    assert!(code(&run(root, &[folder]), 0).starts_with("holds"));

    change(&scenario, "text: (zh: \"……能用。", "trust: -9, text: (zh: \"……能用。");
    change(&scenario, "Yours is the highest.", "Yours is highest.");
    let held = json(&run(root, &[folder, "--json"]), 1);
    let journey = &held["journeys"][0];
    assert_eq!((held["format"].as_u64(), journey["holds"].as_bool()), (Some(1), Some(false)));
    let parting = &journey["partings"][0];
    let line = parting["line"].as_u64().unwrap() as usize;
    let text = std::fs::read_to_string(&scenario).unwrap();
    assert!(text.lines().nth(line - 1).unwrap().contains("\"agenda\""), "{parting}");
    assert!(parting["en"].as_str().unwrap().contains("trust of"), "{parting}");
    let words = code(&run(root, &[folder]), 1);
    assert!(words.contains("parts") && words.contains(&format!("line {line}: ")), "{words}");

    // The session itself can be held against today's text without being kept.
    assert!(code(&run(root, &[session]), 1).starts_with("parts"));

    code(&run(root, &[folder, "--renew"]), 0);
    assert!(code(&run(root, &[folder]), 0).starts_with("holds"));
}

/// Whoever changes a shipped scenario on purpose takes today's as right with `--renew` and says why.
#[test]
fn the_shipped_journeys_hold() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/journeys");
    let held = json(&super::run(&["journey", folder, "--json"]), 0);
    assert!(held["journeys"].as_array().unwrap().len() >= 2, "{held}");
}

#[test]
fn wrong_uses_say_what_to_do() {
    let (home, session, scenario) = home();
    let root = home.path();
    let session = session.to_str().unwrap();
    code(&run(root, &[session, "--save", "one"]), 0);
    let again = run(root, &[session, "--save", "one"]);
    code(&again, 2);
    let says = |out: &Output| String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(says(&again).contains("is already there"), "{}", says(&again));

    let empty = root.join("empty");
    std::fs::create_dir_all(&empty).unwrap();
    let none = run(root, &["empty"]);
    code(&none, 2);
    assert!(says(&none).contains("--save"), "{}", says(&none));

    for (name, bytes) in [
        ("torn", "{\"counterpart\": \"journey\", \"format\": 1"),
        ("other", "{}"),
        ("newer", "{\"counterpart\": \"journey\", \"format\": 99}"),
        ("odd", "{\"counterpart\": \"journey\", \"format\": 1, \"rules\": 1, \"steps\": 7}"),
    ] {
        let file = root.join(format!("{name}.journey.json"));
        std::fs::write(&file, bytes).unwrap();
        let out = run(root, &[file.to_str().unwrap()]);
        code(&out, 2);
        assert!(says(&out).contains(name) && !says(&out).contains("panicked"), "{}", says(&out));
    }
    code(&run(root, &["nowhere.journey.json"]), 2);
    code(&run(root, &[]), 2);

    std::fs::write(&scenario, "Scenario(").unwrap();
    let broken = run(root, &["scenarios/journeys"]);
    code(&broken, 2);
    assert!(says(&broken).contains("small.ron:1"), "{}", says(&broken));
}

#[test]
fn a_session_that_goes_on_keeps_what_is_hidden() {
    let (home, finished, scenario) = home();
    let loaded = load(&scenario).unwrap();
    let mut session =
        StoredSession::start(&home.path().join("sessions"), &loaded, 8, Lang::En, None).unwrap();
    for action in actions(&loaded.compiled, 8, Policy::Skilled).iter().take(4) {
        session.act(action).unwrap();
    }
    let name = session.name();
    drop(session);
    for args in [&[name.as_str(), "--save", "mine"][..], &[name.as_str()], &[name.as_str(), "--json"]] {
        let output = run(home.path(), args);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{errors}");
        assert!(errors.contains("not over yet") && output.stdout.is_empty(), "{errors}");
    }
    assert!(!home.path().join("scenarios/journeys").exists());
    let kept = run(home.path(), &[finished.to_str().unwrap(), "--save", "mine"]);
    assert_eq!(kept.status.code(), Some(0));
}
