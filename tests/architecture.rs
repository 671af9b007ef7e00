//! The layers, held: what each may name, how long a file may be, and how it begins.
use std::fs;
use std::path::{Path, PathBuf};

/// Most lines of a file.
const MOST_LINES: usize = 430;

/// Files outside `content` that touch files, and why.
const MAY_TOUCH_FILES: &[(&str, &str)] =
    &[("src/cli/frontier/scenario.rs", "looks at the head of a file to tell a scenario from a domain")];

fn files(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut open: Vec<PathBuf> = vec![root.join(folder)];
    let mut found = Vec::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(&path).unwrap().map(|e| e.unwrap().path()));
        } else if path.extension().is_some_and(|e| e == "rs") {
            let name = path.strip_prefix(root).unwrap().display().to_string();
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
    assert!(!found.is_empty(), "there are no files in {folder}");
    found.sort();
    found
}

/// Lines of the code itself that contain one of the words; comments may name anything.
fn naming<'t>(text: &'t str, words: &'t [&str]) -> impl Iterator<Item = String> + 't {
    let code = text.lines().enumerate().filter(|(_, l)| !l.trim_start().starts_with("//"));
    code.filter(|(_, l)| words.iter().any(|w| l.contains(w))).map(|(i, l)| format!("{}: {}", i + 1, l.trim()))
}

#[track_caller]
fn none_names(folder: &str, words: &[&str], except: impl Fn(&str) -> bool) {
    let mut found = Vec::new();
    for (name, text) in files(folder).iter().filter(|(name, _)| !except(name)) {
        found.extend(naming(text, words).map(|line| format!("{name}:{line}")));
    }
    assert!(found.is_empty(), "not allowed here:\n{}", found.join("\n"));
}

#[test]
fn every_file_says_first_what_it_is_for() {
    for folder in ["src", "tests", "benches"] {
        for (name, text) in files(folder) {
            let first = text.lines().find(|l| !l.starts_with("#!")).unwrap_or("");
            assert!(first.starts_with("//! "), "{name} begins with: {first}");
        }
    }
}

#[test]
fn files_are_short_enough_to_read() {
    let long = |(name, text): (String, String)| {
        let lines = text.lines().count();
        (lines > MOST_LINES).then(|| format!("{name}: {lines}"))
    };
    let long: Vec<String> =
        ["src", "tests", "benches"].into_iter().flat_map(files).filter_map(long).collect();
    assert!(long.is_empty(), "longer than {MOST_LINES} lines: {long:?}");
}

#[test]
fn the_rules_know_neither_screens_nor_files_nor_clocks() {
    let outside = ["bevy", "egui", "std::fs", "std::time", "println!", "eprintln!", "SystemTime", "Instant"];
    none_names("src/sim", &outside, |_| false);
    none_names("src/sim", &["rand::rng(", "thread_rng", "crate::cli", "crate::content"], |_| false);
}

#[test]
fn only_content_touches_files() {
    let except = |name: &str| {
        name.starts_with("src/content/") || MAY_TOUCH_FILES.iter().any(|(file, _)| *file == name)
    };
    none_names("src", &["std::fs", "fs::", "File::open", "File::create"], except);
}

#[test]
fn only_the_terminal_prints() {
    let words = ["println!", "eprintln!", "print!(", "io::stdout", "io::stderr"];
    none_names("src", &words, |name| name.starts_with("src/cli/"));
}

#[test]
fn play_never_asks_for_the_hidden_half() {
    none_names("src/cli/play", &[".author()"], |_| false);
}

#[test]
fn only_the_window_names_bevy_and_only_it_and_the_screens_name_egui() {
    let window = |name: &str| name.starts_with("src/gui/");
    none_names("src", &["bevy::", "bevy_egui"], window);
    none_names("src", &["egui::", "egui_plot"], |name| window(name) || name.starts_with("src/screens/"));
}

#[test]
fn screens_know_neither_files_nor_the_terminal_nor_the_window_nor_the_hidden_half() {
    let outside =
        ["crate::content", "crate::cli", "crate::gui", "SystemTime", "Instant", "rand::", ".author()"];
    none_names("src/screens", &outside, |_| false);
}

#[test]
fn reports_are_made_of_plain_data() {
    let outside = [
        "crate::content",
        "crate::cli",
        "crate::gui",
        "crate::screens",
        "SystemTime",
        "Instant",
        ".author()",
    ];
    none_names("src/report", &outside, |_| false);
}

#[test]
fn window_and_terminal_do_not_know_each_other() {
    none_names("src/gui", &["crate::cli"], |_| false);
    none_names("src/cli", &["crate::gui", "crate::screens"], |_| false);
}
