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
                above.push(key.trim_matches('"'));
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

/// Files with Chinese in their code, and why it can't stand in the locales.
const MAY_HOLD_CHINESE: &[(&str, &str)] = &[
    ("src/cli/play/offer_sentence.rs", "commands that are understood as typed"),
    ("src/cli/play/typed.rs", "commands that are understood as typed"),
    ("src/content/diagnostic/codes.rs", "examples of faulty and mended scenarios"),
    ("src/content/strings/sheet.rs", "names of columns, by which a sheet is known when it comes back"),
    ("src/content/strings/spreadsheet.rs", "the signs of a date in Chinese, which a spreadsheet writes"),
    ("src/content/syntax/guess.rs", "the characters of Chinese numbers, recognised in a file"),
    ("src/i18n/bilingual.rs", "what a language calls itself"),
    ("src/prose/reference.rs", "excerpts of scenarios"),
    (
        "src/screens/gallery.rs",
        "what fills the page of widgets for those who build screens; no person who plays sees it",
    ),
    ("src/sim/check/languages.rs", "forms of address and names of laws, recognised in a scenario"),
    ("src/sim/check/numerals.rs", "the characters of Chinese numbers and dates, recognised in a scenario"),
];

fn han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// What the program itself has of a file: without comments, tests, and the examples of a rule of the checker.
fn code(text: &str) -> String {
    let own = text.split("#[cfg(test)]").next().unwrap_or("");
    let example =
        |line: &&str| ["//", "wrong: ", "right: "].iter().all(|mark| !line.trim_start().starts_with(mark));
    own.lines().filter(example).map(|line| format!("{line}\n")).collect()
}

fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &PathBuf| {
        let name = path.strip_prefix(root).unwrap().display().to_string().replace('\\', "/");
        (name, fs::read_to_string(path).unwrap())
    };
    files("src", "rs").iter().map(read).collect()
}

#[test]
fn chinese_stands_in_the_locales_and_not_in_the_code() {
    let mut holding = BTreeSet::new();
    for (name, text) in sources() {
        if code(&text).chars().any(han) {
            holding.insert(name);
        }
    }
    let allowed: BTreeSet<String> = MAY_HOLD_CHINESE.iter().map(|(file, _)| (*file).to_owned()).collect();
    assert_eq!(holding, allowed, "left: files with Chinese in their code; right: those that may");
}

#[test]
fn chinese_in_code_would_be_found() {
    assert!(code("let zh = \"\u{597d}\";").chars().any(han));
    assert!(
        !code("/// \u{597d}\nwrong: \"\u{597d}\",\n#[cfg(test)]\nlet zh = \"\u{597d}\";").chars().any(han)
    );
}

/// The texts between quotation marks of a line of code: good enough for keys, which hold no mark and no backslash.
fn literals(text: &str) -> Vec<String> {
    let line = |line: &str| line.replace("'\"'", "").replace("\\\"", "");
    let marked = |line: String| line.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    text.lines().map(line).flat_map(marked).collect()
}

/// What can stand in a key: a piece written out, or the name of a variant or function in one of its forms.
fn pieces(sources: &[(String, String)]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, text) in sources {
        found.extend(literals(text));
        for name in text.split(|c: char| !c.is_alphanumeric() && c != '_') {
            let mut snake = String::new();
            for c in name.chars() {
                if c.is_uppercase() && !snake.is_empty() {
                    snake.push('_');
                }
                snake.extend(c.to_lowercase());
            }
            found.extend([name.to_owned(), name.to_lowercase(), snake]);
        }
    }
    found
}

/// Whether a pattern such as `report.head.{key}` makes a key, each place being filled with one of the pieces.
fn makes(pattern: &str, key: &str, pieces: &BTreeSet<String>) -> bool {
    let Some((before, rest)) = pattern.split_once('{') else { return pattern == key };
    let (Some(key), Some((_, after))) = (key.strip_prefix(before), rest.split_once('}')) else {
        return false;
    };
    let ends = (1..=key.len()).filter(|end| key.is_char_boundary(*end));
    let filled = |end: usize| {
        let number = key[..end].bytes().all(|b| b.is_ascii_digit());
        (number || pieces.contains(&key[..end])) && makes(after, &key[end..], pieces)
    };
    ends.into_iter().any(filled)
}

/// Keys as the code writes them: whole ones, and those with places, `report.head.{key}`.
fn named(sources: &[(String, String)]) -> (BTreeSet<String>, BTreeSet<String>) {
    let in_key = |c: char| c.is_ascii_alphanumeric() || "_.{}-".contains(c);
    let (mut whole, mut patterns) = (BTreeSet::new(), BTreeSet::new());
    for (_, text) in sources {
        for one in literals(text).into_iter().filter(|one| one.contains('.') && one.chars().all(in_key)) {
            if one.starts_with(|c: char| c.is_ascii_lowercase()) {
                let known = if one.contains('{') || one.ends_with('.') { &mut patterns } else { &mut whole };
                known.insert(if one.ends_with('.') { format!("{one}{{}}") } else { one });
            }
        }
    }
    // The help's tables put a type and a name behind the beginning of a key; what speaks of scenarios asks in two steps.
    patterns.extend(["help.{}.{}", "script.{}.{}"].map(str::to_owned));
    (whole, patterns)
}

#[test]
fn every_key_is_used() {
    let sources = sources();
    let (whole, patterns) = named(&sources);
    let pieces = pieces(&sources);
    let used = |key: &str| {
        // `code.cp110` stands in the code, and what is read under it, `title`, beside.
        let under =
            key.rsplit_once('.').is_some_and(|(key, last)| whole.contains(key) && pieces.contains(last));
        whole.contains(key) || under || patterns.iter().any(|pattern| makes(pattern, key, &pieces))
    };
    let unused: Vec<String> = written().into_keys().filter(|key| !used(key)).collect();
    assert_eq!(unused, Vec::<String>::new(), "written, and used nowhere");
    assert!(!used("check.no_such_key") && !used("report.head.no_such_key"));
}

/// Keys that the code gives to the macros and functions of `i18n` as they stand.
fn asked(text: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for call in ["both!(", "w!(", "text(", "text_with(", "t!("] {
        for (at, _) in text.match_indices(call) {
            let rest = &text[at + call.len()..];
            let first = rest.split_once(',').map_or(rest, |(lang, key)| {
                if call == "both!(" || lang.trim_start().starts_with('"') { rest } else { key }
            });
            if let Some((key, _)) = first.trim_start().strip_prefix('"').and_then(|k| k.split_once('"')) {
                let plain = |c: char| c.is_ascii_alphanumeric() || "_.-".contains(c);
                if key.contains('.') && !key.ends_with('.') && key.chars().all(plain) {
                    keys.insert(key.to_owned());
                }
            }
        }
    }
    keys
}

#[test]
fn every_used_key_is_written() {
    let words = written();
    let mut missing = BTreeSet::new();
    let mut seen = 0;
    for (name, text) in sources() {
        let mut keys = asked(&code(&text));
        keys.extend(literals(&text).into_iter().filter(|one| one.starts_with("ui.")));
        seen += keys.len();
        missing.extend(
            keys.into_iter().filter(|key| !words.contains_key(key)).map(|key| format!("{name}: {key}")),
        );
    }
    assert!(seen > 2_000, "keys were found: {seen}");
    assert_eq!(missing, BTreeSet::new(), "used, not written");
}

/// The arguments that the code gives with a key are those of its sentence.
#[test]
fn arguments_of_both_are_those_of_the_sentence() {
    let words = written();
    let mut seen = 0;
    for (name, text) in sources() {
        let code = code(&text);
        for (at, _) in code.match_indices("both!(\"") {
            let call = &code[at + "both!(\"".len()..];
            let (key, rest) = call.split_once('"').unwrap();
            let mut depth = 1;
            let end = rest.find(|c| {
                depth += i32::from("([{".contains(c)) - i32::from(")]}".contains(c));
                depth == 0
            });
            let (mut depth, mut given) = (0, BTreeSet::new());
            let arguments = rest[..end.unwrap()].split(|c| {
                depth += i32::from("([{".contains(c)) - i32::from(")]}".contains(c));
                c == ',' && depth == 0
            });
            for one in arguments.map(str::trim).filter(|one| !one.is_empty()) {
                given.insert(one.split([' ', '=']).next().unwrap());
            }
            let sentence = &words[key]["en"];
            let wanted: BTreeSet<&str> =
                sentence.split("%{").skip(1).filter_map(|rest| rest.split('}').next()).collect();
            assert_eq!(given, wanted, "{name}: {key}");
            seen += 1;
        }
    }
    assert!(seen > 300, "calls were found: {seen}");
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
