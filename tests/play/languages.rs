//! Every sentence of the interface in both languages, and the front end kept from what is hidden.
use std::fs;
use std::path::{Path, PathBuf};

use counterpart::i18n::has;
use counterpart::sim::scenario::Lang;
use counterpart::sim::score::ScoreRule;
use counterpart::sim::score::record::name_of;
use strum::IntoEnumIterator as _;

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
        if entry.is_dir() {
            sources(&entry, found);
        } else if entry.extension().is_some_and(|e| e == "rs") {
            found.push(entry);
        }
    }
}

fn cli() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli"), &mut found);
    found.into_iter().map(|p| (p.clone(), fs::read_to_string(p).unwrap())).collect()
}

#[test]
fn every_key_of_the_interface_is_there_in_both_languages() {
    let mut missing = Vec::new();
    let mut count = 0;
    for (path, text) in cli() {
        for piece in text.split('"').skip(1).step_by(2) {
            let is_key = ["play.", "replay.", "frontier."].iter().any(|p| piece.starts_with(p));
            let plain =
                piece.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "._".contains(c));
            if is_key && plain && !piece.ends_with('.') {
                count += 1;
                missing.extend(
                    [Lang::Zh, Lang::En]
                        .iter()
                        .filter(|l| !has(**l, piece))
                        .map(|l| (path.clone(), piece.to_owned(), *l)),
                );
            }
        }
    }
    // Where both languages read alike there is nothing to tell them apart.
    let alike = |key: &str| {
        let text =
            fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/play.yml")).unwrap();
        let name = key.rsplit('.').next().unwrap();
        text.lines().collect::<Vec<_>>().windows(3).any(|w| {
            w[0].trim() == format!("{name}:")
                && w[1]
                    .trim()
                    .strip_prefix("en: ")
                    .is_some_and(|en| Some(en) == w[2].trim().strip_prefix("zh: "))
        })
    };
    missing.retain(|(_, key, lang)| *lang == Lang::En || !alike(key));
    assert!(missing.is_empty(), "{missing:#?}");
    assert!(count > 150, "{count}");
}

#[test]
fn every_rule_has_its_sentence_in_both_languages() {
    for rule in ScoreRule::iter() {
        let key = format!("finding.{}", name_of(rule));
        assert!(has(Lang::Zh, &key) && has(Lang::En, &key), "{key}");
    }
}

#[test]
fn the_two_halves_of_a_sentence_speak_of_the_same_things() {
    for file in ["play.yml", "findings.yml", "frontier.yml"] {
        let text =
            fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(file)).unwrap();
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        for pair in lines.windows(2) {
            let (Some(en), Some(zh)) = (pair[0].strip_prefix("en: "), pair[1].strip_prefix("zh: ")) else {
                continue;
            };
            let names = |s: &str| {
                let mut found: Vec<String> =
                    s.split("%{").skip(1).map(|p| p.split('}').next().unwrap().to_owned()).collect();
                found.sort();
                found.dedup();
                found
            };
            assert_eq!(names(en), names(zh), "{file}: {en} / {zh}");
        }
        let count = |start: &str| lines.iter().filter(|l| l.starts_with(start)).count();
        assert_eq!(count("en: "), count("zh: "), "{file}");
    }
}

#[test]
fn the_terminal_sees_views_and_never_the_state() {
    for (path, text) in cli() {
        let play = path.parent().is_some_and(|p| p.ends_with("cli/play"));
        for hidden in ["author()", "Tagged", "State::", "View::new", "session::state", "snapshot("] {
            assert!(!play || !text.contains(hidden), "{} names {hidden}", path.display());
        }
    }
}
