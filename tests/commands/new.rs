//! `counterpart new`: every template plays, passes the check, and never overwrites anything.
use std::path::Path;
use std::process::{Command, Output};

use assert_cmd::cargo::CommandCargoExt as _;
use counterpart::content::checked::check_text;
use counterpart::content::diagnostic::Level;
use counterpart::content::scenario_file::load_bytes;
use counterpart::content::template::{TEMPLATES, template};
use counterpart::sim::bots::{Policy, play};
use counterpart::sim::compiled::HandId;
use counterpart::sim::scenario::Lang;
use counterpart::sim::scenario::help::HELP;

fn run_in(folder: &Path, args: &[&str]) -> Output {
    Command::cargo_bin("counterpart").unwrap().current_dir(folder).args(args).output().unwrap()
}

#[test]
fn every_template_passes_the_check_in_both_languages() {
    for (name, _) in TEMPLATES {
        for lang in [Lang::Zh, Lang::En] {
            let text = template(name, lang).unwrap();
            let bad: Vec<_> =
                check_text(name, text).found.into_iter().filter(|f| f.level != Level::Advice).collect();
            assert!(bad.is_empty(), "{name}: {bad:#?}");
        }
    }
}

#[test]
fn every_template_can_be_played_to_an_end_and_a_skilled_one_does_better() {
    for (name, _) in TEMPLATES {
        let text = template(name, Lang::En).unwrap();
        let loaded = load_bytes(name, name, text.as_bytes()).unwrap();
        let mean = |policy: Policy| -> i32 {
            let totals = (0..20).map(|seed| {
                let session = play(&loaded.compiled, seed, HandId(0), policy, None);
                counterpart::sim::score::score(&loaded.compiled, &session).total
            });
            totals.sum::<i32>() / 20
        };
        let (skilled, random) = (mean(Policy::Skilled), mean(Policy::Random));
        assert!(skilled > random, "{name}: {skilled} against {random}");
    }
}

#[test]
fn every_marker_names_a_field_and_none_is_left_over() {
    for (name, text) in TEMPLATES {
        for line in text.lines().filter_map(|l| l.trim().strip_prefix("//? ")) {
            let known = HELP.iter().any(|h| line.split_once('.') == Some((h.owner, h.name)));
            assert!(known, "{name}: {line}");
        }
        let english = template(name, Lang::En).unwrap();
        assert!(!english.contains("//?") && !english.contains("//zh") && !english.contains("//en"));
        let comments = english.lines().filter(|l| l.trim().starts_with("//"));
        assert!(comments.clone().count() > 15, "{name}");
        assert!(comments.into_iter().all(|l| !l.chars().any(|c| c > '\u{4e00}' && c < '\u{9fff}')), "{name}");
    }
}

#[test]
fn a_new_scenario_is_written_once_and_never_over_another() {
    let folder = tempfile::tempdir().unwrap();
    let output = run_in(folder.path(), &["--lang", "en", "new", "mine", "--template", "price-round"]);
    assert!(output.status.success(), "{output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("mine.ron") && said.contains("counterpart check"), "{said}");
    let path = folder.path().join("mine.ron");
    std::fs::write(&path, "my work").unwrap();
    let again = run_in(folder.path(), &["--lang", "en", "new", "mine"]);
    assert_eq!(again.status.code(), Some(2));
    assert!(String::from_utf8(again.stderr).unwrap().contains("already there"));
    assert_eq!(std::fs::read_to_string(path).unwrap(), "my work");
}

#[test]
fn it_goes_into_the_folder_of_scenarios_where_there_is_one() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("scenarios")).unwrap();
    assert!(run_in(folder.path(), &["new", "mine"]).status.success());
    assert!(folder.path().join("scenarios/mine.ron").is_file());
}

#[test]
fn names_and_templates_that_cannot_be_get_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    for args in [
        &["new", "../../etc"][..],
        &["new", ""],
        &["new", "x", "--template", "cheese"],
        &["new", "no/such/x.ron"],
    ] {
        let output = run_in(folder.path(), args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(!output.stderr.is_empty());
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
