//! What the documents say of the code: names that are defined, paths that exist.
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// Everything in backquotes.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// All words of the code, comments left out.
fn words_of_the_code() -> BTreeSet<String> {
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut found = BTreeSet::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(&path).unwrap().map(|e| e.unwrap().path()));
        } else if path.extension().is_some_and(|e| e == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let code = text.lines().filter(|l| !l.trim_start().starts_with("//"));
            let words = code.flat_map(|l| l.split(|c: char| !c.is_alphanumeric() && c != '_'));
            found.extend(words.filter(|w| !w.is_empty()).map(str::to_owned));
        }
    }
    found
}

#[test]
fn every_name_of_the_glossary_is_found_in_the_code() {
    let (glossary, words) = (read("docs/GLOSSARY.md"), words_of_the_code());
    let rows: Vec<&str> = glossary.lines().filter(|l| l.starts_with("| ")).collect();
    let last = |row: &str| row.trim_end_matches(" |").rsplit('|').next().unwrap_or("").to_owned();
    let names: Vec<String> =
        rows.iter().flat_map(|r| quoted(&last(r)).map(str::to_owned).collect::<Vec<_>>()).collect();
    assert!(names.len() > 60, "the glossary has only {} names", names.len());
    let unknown: Vec<&String> = names.iter().filter(|n| !words.contains(*n)).collect();
    assert!(unknown.is_empty(), "not in src: {unknown:?}");
}

#[test]
fn every_path_that_the_documents_name_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for document in ["README.md", "docs/ARCHITECTURE.md", "docs/GLOSSARY.md"] {
        let text = read(document);
        let folders =
            ["src/", "tests/", "benches/", "locales/", "scenarios/", "templates/", "docs/", "assets/"];
        let paths = quoted(&text)
            .filter(|q| folders.iter().any(|f| q.starts_with(f)) && !q.contains(['*', ' ', '…']));
        let missing: Vec<&str> = paths.filter(|p| !root.join(p).exists()).collect();
        assert!(missing.is_empty(), "{document} names what is not there: {missing:?}");
    }
}

#[test]
fn a_type_has_a_name_of_its_own() {
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut seen: std::collections::BTreeMap<String, Vec<String>> = std::collections::BTreeMap::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(&path).unwrap().map(|e| e.unwrap().path()));
        } else if path.extension().is_some_and(|e| e == "rs") {
            for line in fs::read_to_string(&path).unwrap().lines() {
                // Types at the top of a file; those within functions and tests are nobody else's business.
                let line = line
                    .strip_prefix("pub ")
                    .or_else(|| line.split_once(") ").filter(|(p, _)| p.starts_with("pub(")).map(|(_, l)| l))
                    .unwrap_or(line);
                let Some(rest) = ["struct ", "enum ", "trait "].iter().find_map(|k| line.strip_prefix(k))
                else {
                    continue;
                };
                let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                seen.entry(name).or_default().push(path.display().to_string());
            }
        }
    }
    seen.retain(|_, places| places.len() > 1);
    assert!(seen.is_empty(), "one name, several meanings: {seen:#?}");
}
