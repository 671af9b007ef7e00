//! Every word of the interface is there in both languages, and none is there for nothing.
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const LANGS: [&str; 2] = ["zh", "en"];

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|e| e == ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Keys with the languages written under them. The files are plain: two spaces a level, `zh` and `en` at the leaves.
fn written() -> BTreeMap<String, BTreeMap<String, String>> {
    let mut words: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for path in files("locales", "yml") {
        let text = fs::read_to_string(&path).unwrap();
        let mut above: Vec<&str> = Vec::new();
        for line in text.lines().filter(|l| !l.trim().is_empty() && !l.starts_with(['#', '_'])) {
            let depth = (line.len() - line.trim_start().len()) / 2;
            let (key, value) = line.trim().split_once(':').unwrap();
            above.truncate(depth);
            if LANGS.contains(&key) {
                let lang =
                    words.entry(above.join(".")).or_default().insert(key.to_owned(), value.trim().to_owned());
                assert!(lang.is_none(), "{} is written twice in {}", above.join("."), path.display());
            } else {
                above.push(key);
            }
        }
    }
    words
}

#[test]
fn every_key_is_written_in_both_languages() {
    let words = written();
    assert!(words.len() > 40, "the files were read: {}", words.len());
    for (key, langs) in &words {
        for lang in LANGS {
            let value = langs.get(lang).map_or("", |v| v.trim_matches('"'));
            assert!(!value.is_empty(), "{key} is missing in {lang}");
        }
        let holes = |lang: &str| -> BTreeSet<&str> {
            langs[lang].split("%{").skip(1).filter_map(|rest| rest.split('}').next()).collect()
        };
        assert_eq!(holes("zh"), holes("en"), "{key} has other places to fill in one language");
    }
}

/// Literal keys under `ui.` in the sources.
fn used() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for path in files("src", "rs") {
        let text = fs::read_to_string(path).unwrap();
        for piece in text.split("\"ui.").skip(1) {
            keys.insert(format!("ui.{}", piece.split('"').next().unwrap()));
        }
    }
    keys
}

#[test]
fn every_key_of_the_interface_is_used_and_every_used_one_is_written() {
    let words = written();
    let written: BTreeSet<String> = words.into_keys().filter(|k| k.starts_with("ui.")).collect();
    let used = used();
    assert_eq!(used.difference(&written).collect::<Vec<_>>(), Vec::<&String>::new(), "used, not written");
    assert_eq!(written.difference(&used).collect::<Vec<_>>(), Vec::<&String>::new(), "written, not used");
}

#[test]
fn a_turn_has_one_name_in_chinese() {
    for (folder, ending) in [("locales", "yml"), ("scenarios", "md"), ("scenarios", "ron"), ("src", "rs")] {
        for path in files(folder, ending) {
            let text = fs::read_to_string(&path).unwrap();
            for word in ["话轮", "轮次", "第{turn}轮", "第%{turn}轮", "第 %{turn} 轮"] {
                assert!(!text.contains(word), "{}: {word}; a turn is called 回合", path.display());
            }
        }
    }
}
