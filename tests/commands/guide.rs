//! The guide for authors is followed word for word, in an empty folder and in both languages: its pieces build its
//! example, its commands answer as it says. The reference is what the program writes.
use std::path::{Path, PathBuf};
use std::process::Command;

use assert_cmd::cargo::CommandCargoExt as _;
use counterpart::content::checked::check_text;
use counterpart::content::scenario_file::load_bytes;
use counterpart::content::template::template;
use counterpart::prose::reference::{PARTS, all, reference};
use counterpart::sim::bots::Policy;
use counterpart::sim::scenario::Lang;

/// Commands that wait for somebody, or for a session.
const WITH_A_PERSON: [&str; 3] = ["play", "author", "journey"];

fn page(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(name)
}

fn read(name: &str) -> String {
    std::fs::read_to_string(page(name)).unwrap().replace("\r\n", "\n")
}

/// A block of a page with the kind in its fence and the remark in front of it.
struct Block {
    remark: String,
    kind: String,
    text: String,
    line: usize,
}

fn blocks(page: &str) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    let (mut remark, mut open) = (String::new(), false);
    for (i, line) in page.lines().enumerate() {
        if let Some(kind) = line.strip_prefix("```") {
            open = !open;
            if open {
                found.push(Block {
                    remark: std::mem::take(&mut remark),
                    kind: kind.to_owned(),
                    text: String::new(),
                    line: i + 2,
                });
            }
        } else if open {
            let text = &mut found.last_mut().unwrap().text;
            text.push_str(line);
            text.push('\n');
        } else if let Some(words) = line.strip_prefix("<!-- ").and_then(|l| l.strip_suffix(" -->")) {
            words.clone_into(&mut remark);
        }
    }
    assert!(!open, "a block is not closed");
    found
}

/// Does what the blocks say with `pump.ron` in a folder.
struct Author {
    folder: tempfile::TempDir,
    lang: &'static str,
    heard: String,
}

impl Author {
    fn file(&self) -> PathBuf {
        self.folder.path().join("pump.ron")
    }

    fn edit(&self, change: impl FnOnce(String) -> String) {
        let text = std::fs::read_to_string(self.file()).unwrap();
        std::fs::write(self.file(), change(text)).unwrap();
    }

    fn follow(&mut self, block: &Block) {
        let (what, rest) = block.remark.split_once(": ").unwrap_or((&block.remark, ""));
        match (block.kind.as_str(), what) {
            ("ron", "new") => std::fs::write(self.file(), &block.text).unwrap(),
            ("ron", "above") => self.edit(|text| {
                let at = text.lines().position(|l| l.trim() == rest);
                let at = at.unwrap_or_else(|| panic!("line {}: no line `{rest}`", block.line));
                let mut lines: Vec<&str> = text.lines().collect();
                lines.splice(at..at, block.text.lines());
                lines.join("\n") + "\n"
            }),
            ("ron", "change") => self.edit(|text| {
                let changed = text.lines().filter(|l| l.contains(rest)).count();
                assert_eq!(changed, 1, "line {}: `{rest}` stands in so many lines", block.line);
                text.lines()
                    .map(|l| if l.contains(rest) { block.text.trim_end() } else { l })
                    .collect::<Vec<_>>()
                    .join("\n")
                    + "\n"
            }),
            ("sh", "translated") => {
                self.translate(rest);
                self.run(&block.text);
            }
            ("sh", "") => self.run(&block.text),
            ("text", "sees") => self.sees(block),
            other => panic!("line {}: what to do with {other:?}?", block.line),
        }
    }

    fn run(&mut self, commands: &str) {
        self.heard.clear();
        for command in commands.lines() {
            let mut words = command.split_whitespace();
            assert_eq!(words.next(), Some("counterpart"), "{command}");
            let words: Vec<&str> = words.collect();
            if WITH_A_PERSON.contains(&words[0]) {
                continue;
            }
            let mut run = Command::cargo_bin("counterpart").unwrap();
            let output = run
                .current_dir(self.folder.path())
                .args(["--lang", self.lang])
                .args(&words)
                .output()
                .unwrap();
            assert_ne!(output.status.code(), Some(2), "{command}: {output:?}");
            for bytes in [output.stdout, output.stderr] {
                self.heard.push_str(&String::from_utf8(bytes).unwrap());
                self.heard.push('\n');
            }
        }
    }

    /// Every line of the block was heard; `…` stands for anything in between.
    fn sees(&self, block: &Block) {
        for line in block.text.lines() {
            let shown = |said: &str| {
                let mut rest = said;
                line.split('…').map(str::trim).all(|piece| match rest.find(piece) {
                    Some(at) => {
                        rest = &rest[at + piece.len()..];
                        true
                    }
                    None => false,
                })
            };
            assert!(
                self.heard.lines().any(shown),
                "line {}: `{line}` is not in:\n{}",
                block.line,
                self.heard
            );
        }
    }

    /// The translator's work: a column of the finished case's sheet in place of ours.
    fn translate(&self, column: &str) {
        let sheet = |name: &str| -> Vec<Vec<String>> {
            let path = self.folder.path().join(name);
            let rows = csv::ReaderBuilder::new().has_headers(false).from_path(path).unwrap().into_records();
            rows.map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
        };
        let (mut ours, theirs) = (sheet("pump.csv"), sheet("finished.csv"));
        assert_eq!(ours.len(), theirs.len());
        let at = ours[0].iter().position(|head| head == column).unwrap();
        for (row, other) in ours.iter_mut().zip(&theirs) {
            assert_eq!(row[0], other[0]);
            row[at].clone_from(&other[at]);
        }
        let mut out = csv::Writer::from_path(self.folder.path().join("pump.csv")).unwrap();
        ours.iter().for_each(|row| out.write_record(row).unwrap());
        out.flush().unwrap();
    }
}

fn followed(name: &str, lang: &'static str) {
    let mut author = Author { folder: tempfile::tempdir().unwrap(), lang, heard: String::new() };
    let text = read(name);
    let steps = blocks(&text);
    assert!(steps.len() > 35, "{name}: {}", steps.len());
    steps.iter().for_each(|step| author.follow(step));
    let built = std::fs::read_to_string(author.file()).unwrap();
    assert!(check_text("pump", built.clone()).found.is_empty());
    let finished = template("guide", Lang::En).unwrap();
    let built = load_bytes("pump", "pump", built.as_bytes()).unwrap();
    let finished = load_bytes("guide", "guide", finished.as_bytes()).unwrap();
    assert!(
        built.compiled.author() == finished.compiled.author(),
        "{name} builds something else than the template"
    );
}

#[test]
fn the_english_guide_builds_its_example() {
    followed("GUIDE.md", "en");
}

#[test]
fn the_chinese_guide_builds_its_example() {
    followed("GUIDE.zh.md", "zh");
}

#[test]
fn both_guides_take_the_same_steps() {
    let kinds = |name: &str| -> Vec<(String, String)> {
        let first = |b: Block| (b.kind, b.remark.split(':').next().unwrap_or("").to_owned());
        blocks(&read(name)).into_iter().map(first).collect()
    };
    assert_eq!(kinds("GUIDE.md"), kinds("GUIDE.zh.md"));
}

#[test]
fn the_guide_counts_the_ways_to_play() {
    assert_eq!(Policy::all().len(), 30);
    assert!(read("GUIDE.md").contains("30 ways to play") && read("GUIDE.zh.md").contains("三十种打法"));
}

#[test]
fn the_mistakes_of_the_guide_are_found_as_it_says() {
    let mistakes = [
        ("\"The pump that leaks\"", "“The pump that leaks”", "CP015"),
        ("difficulty: 2,", "difficulty: 2，", "CP014"),
        ("difficulty: 2,", "difficulty: 2", "CP013"),
        ("first_day: \"2026-11-09\"),", "first_day: \"2026-11-09\",", "CP011"),
        ("\"The pump that leaks\"", "\"The \"pump\" that leaks\"", "CP017"),
        ("difficulty: 2,", "dificulty: 2,", "CP030"),
        ("root: \"no_more_rush\"", "root: \"no_more_rash\"", "CP101"),
        ("kind: Department, weight: 0.4,", "kind: Department, weight: 0.5,", "CP112"),
        ("seller: [0, -8],", "seller: [0],", "CP104"),
        ("serves: {\"spares\": (1.0, [0.1, 1.0])},", "serves: {\"spares\": (1.0, [0.1])},", "CP105"),
        ("when: [Holds(\"xu.no_more_rush\")],", "when: [Trust(\"xu\", 50)],", "CP144"),
        (
            "answers: [Answer(text: (zh: \"去吧",
            "answers: [Answer(text: \"1\"), Answer(text: (zh: \"去吧",
            "CP149",
        ),
        (
            "Let's sign today, while we are at it.",
            &"Let's sign today, while we are at it. ".repeat(4),
            "CP111",
        ),
    ];
    let (english, chinese) = (read("GUIDE.md"), read("GUIDE.zh.md"));
    for (from, to, code) in mistakes {
        let text = template("guide", Lang::En).unwrap();
        assert!(text.contains(from), "{code}: `{from}` is not in the template");
        let found = check_text("guide", text.replacen(from, to, 1)).found;
        assert!(
            found.iter().any(|f| f.code == code),
            "{code}: {:?}",
            found.iter().map(|f| f.code).collect::<Vec<_>>()
        );
        assert!(english.contains(code) && chinese.contains(code), "{code} is not in the guide");
    }
}

#[test]
fn the_reference_is_what_the_program_writes() {
    for (lang, name) in [(Lang::En, "REFERENCE.md"), (Lang::Zh, "REFERENCE.zh.md")] {
        let written = reference(lang);
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(page(name), &written).unwrap();
            continue;
        }
        assert!(
            read(name) == written,
            "scenarios/{name} is stale. Run this test with UPDATE_GOLDEN=1, or write it with `counterpart explain \
             --reference`, and commit it."
        );
        assert!(read(name).matches("\n| `").count() == all().count(), "every field stands there once");
    }
}

#[test]
fn every_type_is_in_the_reference_with_an_example_that_is_really_written_somewhere() {
    for help in all() {
        assert_eq!(PARTS.iter().filter(|p| p.owner == help.owner).count(), 1, "{}", help.owner);
    }
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shipped: Vec<String> = ["templates", "scenarios"]
        .iter()
        .flat_map(|folder| std::fs::read_dir(root.join(folder)).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "ron"))
        .map(|path| {
            let text = std::fs::read_to_string(path).unwrap();
            squeezed(&text.lines().filter(|l| !l.trim().starts_with("//")).collect::<Vec<_>>().join("\n"))
        })
        .collect();
    for part in PARTS {
        let wanted = squeezed(part.example);
        assert!(shipped.iter().any(|text| text.contains(&wanted)), "{}: {wanted}", part.owner);
        assert!(all().any(|h| h.owner == part.owner), "{} has no field", part.owner);
    }
}
