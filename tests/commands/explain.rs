//! `counterpart explain`: every code that is found can be explained, and every field of the format.
use std::collections::BTreeMap;
use std::path::Path;

use counterpart::content::diagnostic::{code, codes};
use counterpart::i18n::{Lang, has};
use counterpart::prose::reference::all;
use counterpart::sim::check::rules;

use super::{changed, code as exit, json, run};

#[test]
fn codes_stand_in_order_and_once_each() {
    let ids: Vec<&str> = codes().iter().map(|c| c.id).collect();
    assert!(ids.len() > 90, "{ids:?}");
    assert!(ids.windows(2).all(|pair| pair[0] < pair[1]), "{ids:?}");
    // The compiler and the rules name the same kind by the same entry.
    for (i, rule) in rules().enumerate() {
        assert!(rules().skip(i + 1).all(|other| other.code.id != rule.code.id), "{}", rule.code.id);
        assert_eq!(code(rule.code.id).map(|c| c.words), Some(rule.code.words));
    }
}

#[test]
fn every_code_is_explained_in_both_languages_with_an_example() {
    for code in codes() {
        for what in ["title", "means", "remedy"] {
            let key = format!("{}.{what}", code.words);
            assert!(has(Lang::Zh, &key) && has(Lang::En, &key), "{key} is not written");
        }
        let han = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        for text in [code.means(), code.remedy(), code.title()] {
            assert!(han(&text.zh) && !text.en.trim().is_empty() && !han(&text.en), "{}: {text:?}", code.id);
        }
        assert!(!code.wrong.is_empty() && !code.right.is_empty(), "{}", code.id);
    }
}

#[test]
fn a_code_is_found_in_any_case_and_a_misspelt_one_is_guessed() {
    let text = exit(&run(&["--lang", "en", "explain", "cp012"]), 0);
    for part in ["CP012", "closing bracket", "acts: [AskOpen)", "What to do"] {
        assert!(text.contains(part), "`{part}` is not in: {text}");
    }
    let text = exit(&run(&["--lang", "zh", "explain", "CP144"]), 0);
    assert!(text.contains("怎么办") && text.contains("隐藏"), "{text}");
    let output = run(&["--lang", "en", "explain", "CP21"]);
    exit(&output, 2);
    assert!(String::from_utf8_lossy(&output.stderr).contains("CP021"), "{output:?}");
    let answer = json(&run(&["explain", "cp160", "--json"]), 0);
    assert_eq!((&answer["code"], &answer["level"]), (&"CP160".into(), &"error".into()));
    assert!(exit(&run(&["explain"]), 0).lines().count() > 80);
}

#[test]
fn check_points_to_explain() {
    let folder = tempfile::tempdir().unwrap();
    let path = changed(&folder, "difficulty: 1,", "difficulti: 1,");
    let output = run(&["--lang", "en", "check", path.to_str().unwrap()]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("counterpart explain CP030"), "{output:?}");
}

#[test]
fn a_field_is_explained() {
    let text = exit(&run(&["--lang", "en", "explain", "Role.reservation"]), 0);
    assert!(text.contains("below which they refuse") && text.contains("may be left out"), "{text}");
    let answer = json(&run(&["explain", "Trust", "--json"]), 0);
    assert!(answer["fields"].as_array().unwrap().len() >= 3, "{answer}");
}

/// Types whose names stand in the help, one by one.
const NAMED: [&str; 15] = [
    "DecisionRule",
    "Voice",
    "Cond",
    "SceneKind",
    "Industry",
    "Stage",
    "Buying",
    "Style",
    "InterestKind",
    "Route",
    "ObjectionKind",
    "Truth",
    "Channel",
    "Relation",
    "Act",
];

/// Fields and variants of the format with their documentation, read from the sources.
fn documented() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for file in ["mod", "decision", "issue", "role", "style", "scene", "condition", "act", "voice", "term"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/sim/scenario/{file}.rs"));
        let (mut owner, mut variant, mut doc) = (String::new(), String::new(), Vec::new());
        for line in std::fs::read_to_string(path).unwrap().lines() {
            let text = line.trim();
            if let Some(words) = text.strip_prefix("/// ") {
                doc.push(words.to_owned());
                continue;
            }
            let head = ["pub struct ", "pub enum "].iter().find_map(|h| text.strip_prefix(h));
            if text == "voice! {" {
                owner = "Voice".to_owned();
            } else if let Some(head) = head {
                // The file's word is `Event`; in the code that is what happened in a session.
                owner = head.split([' ', '{', '<']).next().unwrap().replace("ScenarioEvent", "Event");
                // What the engine has of an act is nothing that stands in a file.
                if owner == "ActSpec" {
                    owner.clear();
                }
            } else if line.starts_with('}') {
                owner.clear();
            } else if text.starts_with('#') {
                continue;
            } else if let Some(field) = line
                .strip_prefix("        ")
                .filter(|l| !l.starts_with(' ') && NAMED.contains(&owner.as_str()))
            {
                // A field of a variant: its owner is the variant.
                if let Some((name, _)) = field.split_once(':').filter(|_| !doc.is_empty()) {
                    found.insert(format!("{variant}.{name}"), doc.join(" "));
                }
            } else if line.starts_with("    ") && !line.starts_with("     ") && !owner.is_empty() {
                let name = match text.strip_prefix("pub ") {
                    Some(field) => field.split_once(':').map(|(name, _)| name),
                    None if NAMED.contains(&owner.as_str()) => text.split(['(', ',', ' ']).next(),
                    None => None,
                };
                if let Some(name) = name.filter(|_| !doc.is_empty()) {
                    name.clone_into(&mut variant);
                    found.insert(format!("{owner}.{name}"), doc.join(" "));
                }
            }
            doc.clear();
        }
    }
    found
}

#[test]
fn the_help_of_fields_is_the_documentation_of_the_format() {
    let help: BTreeMap<String, String> =
        all().map(|h| (format!("{}.{}", h.owner, h.name), h.meaning().en)).collect();
    let written = documented();
    assert!(written.len() > 200, "{}", written.len());
    assert_eq!(help, written);
    assert!(all().all(|h| h.meaning().zh.chars().any(|c| c > '\u{4e00}')));
}

#[test]
fn the_rulebook_of_the_score_is_explained() {
    let text = exit(&run(&["explain", "score"]), 0);
    for words in ["Guidance", "+1.05  An agenda set", "40.00", "this game's own reading", "2 times at most"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let zh = exit(&run(&["explain", "score", "--lang", "zh"]), 0);
    assert!(
        zh.contains("谈判引导") && zh.contains("+1.05  说清议程") && !zh.contains("explain.score"),
        "{zh}"
    );
    let book = json(&run(&["explain", "score", "--json"]), 0);
    let deal = &book["phases"][0];
    let most: i64 = deal["blocks"].as_array().unwrap().iter().filter_map(|b| b["most"].as_i64()).sum();
    assert_eq!((deal["name"].as_str(), most), (Some("deal"), 10_000));
    assert_eq!(deal["rules"][0]["points"], 105);
}
