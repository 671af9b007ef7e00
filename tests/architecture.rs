//! The layers, held: what each may name, how long a file may be, and how it begins.
use std::collections::{BTreeMap, BTreeSet};
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
fn errors_are_types_and_become_sentences_where_they_are_shown() {
    let mut found = Vec::new();
    for (name, text) in files("src") {
        found.extend(string_errors(&text).into_iter().map(|result| format!("{name}: {result}")));
    }
    assert!(found.is_empty(), "an error that is a sentence already:\n{}", found.join("\n"));
    let written = "fn a() -> Result<(), String>\nfn b() -> Result<\n    Vec<(u8, String)>,\n    String,\n>\n";
    assert_eq!(string_errors(written).len(), 2);
    assert_eq!(string_errors("Result<(Vec<String>, u8), Wrong>; Result<String, A<String>>"), [""; 0]);
}

/// The results of a text whose error is a `String`.
fn string_errors(text: &str) -> Vec<String> {
    let code: String =
        text.lines().filter(|l| !l.trim_start().starts_with("//")).map(|l| format!("{l} ")).collect();
    let mut found = Vec::new();
    for (at, _) in code.match_indices("Result<") {
        let parameters = &code[at + "Result<".len()..];
        let (mut depth, mut error) = (0, 0);
        let end = parameters.char_indices().find_map(|(i, ch)| {
            match ch {
                '<' | '(' | '[' => depth += 1,
                '>' if parameters[..i].ends_with('-') => {}
                '>' if depth == 0 => return Some(i),
                '>' | ')' | ']' => depth -= 1,
                ',' if depth == 0 && error == 0 => error = i + 1,
                _ => {}
            }
            None
        });
        let Some(end) = end.filter(|_| error > 0) else { continue };
        if parameters[error..end].trim().trim_end_matches(',') == "String" {
            found.push(code[at..=at + "Result<".len() + end].to_owned());
        }
    }
    found
}

#[test]
fn only_the_terminal_prints() {
    let words = ["println!", "eprintln!", "print!(", "io::stdout", "io::stderr"];
    none_names("src", &words, |name| name.starts_with("src/cli/"));
}

#[test]
fn points_come_from_the_rulebook_alone() {
    let card = |name: &str| name == "src/sim/score/card.rs";
    none_names("src", &["RulePoints::written"], card);
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

/// The room in which a file lies: the part of `sim`, or the layer.
fn room(path: &str) -> String {
    let parts: Vec<&str> = path.trim_end_matches(".rs").split("::").collect();
    let depth = if parts[0] == "sim" { 2 } else { 1 };
    parts[..depth.min(parts.len())].join("::")
}

/// The rooms that a file names by `crate::…`, in its imports and in passing; those of its own are left out.
fn named_rooms(file: &str, text: &str, rooms: &BTreeSet<String>) -> BTreeSet<String> {
    let own = room(&file["src/".len()..].replace('/', "::"));
    let code: String =
        text.lines().filter(|l| !l.trim_start().starts_with("//")).map(|l| format!("{l}\n")).collect();
    let mut found = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let path = &code[at + "crate::".len()..];
        let end = path.find(|ch: char| !ch.is_alphanumeric() && ch != '_' && ch != ':').unwrap_or(path.len());
        if path[..end] == *"sim::" {
            // `use crate::sim::{one, other}`
            let list = path[end..].split('}').next().unwrap_or("");
            let names = list.split(|ch: char| !ch.is_alphanumeric() && ch != '_');
            found.extend(names.map(|name| format!("sim::{name}")));
        }
        found.insert(room(&path[..end]));
    }
    found.retain(|name| rooms.contains(name) && *name != own);
    found
}

/// A way from a room back to itself, where there is one.
fn circle(
    graph: &BTreeMap<String, BTreeSet<String>>,
    from: &str,
    way: &mut Vec<String>,
) -> Option<Vec<String>> {
    if let Some(at) = way.iter().position(|room| room == from) {
        return Some(way[at..].to_vec());
    }
    way.push(from.to_owned());
    let found = graph.get(from).into_iter().flatten().find_map(|next| circle(graph, next, way));
    way.pop();
    found
}

#[test]
fn no_circle_between_rooms() {
    let all = files("src");
    let rooms: BTreeSet<String> = all
        .iter()
        .map(|(name, _)| room(&name["src/".len()..].trim_end_matches("/mod.rs").replace('/', "::")))
        .filter(|room| !["lib", "main", "sim", "sim::mod"].contains(&room.as_str()))
        .collect();
    assert!(rooms.contains("sim::phase") && rooms.contains("cli") && rooms.len() > 20, "{rooms:?}");
    let mut graph: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (name, text) in all
        .iter()
        .filter(|(name, _)| !["src/lib.rs", "src/main.rs", "src/sim/mod.rs"].contains(&name.as_str()))
    {
        let own = room(&name["src/".len()..].trim_end_matches("/mod.rs").replace('/', "::"));
        graph.entry(own).or_default().extend(named_rooms(name, text, &rooms));
    }
    // What is below names nothing above it; the pairs that were knotted once are there to be looked at.
    assert!(graph["sim::view"].contains("sim::session") && graph["sim::phase"].contains("sim::view"));
    let found = graph.keys().find_map(|from| circle(&graph, from, &mut Vec::new()));
    assert_eq!(found, None, "rooms that need each other");
}

#[test]
fn a_circle_would_be_found() {
    let graph = |pairs: &[(&str, &str)]| {
        let mut graph: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (from, to) in pairs {
            graph.entry((*from).to_owned()).or_default().insert((*to).to_owned());
        }
        graph
    };
    let knot = graph(&[("a", "b"), ("b", "c"), ("c", "b")]);
    assert_eq!(circle(&knot, "a", &mut Vec::new()), Some(vec!["b".to_owned(), "c".to_owned()]));
    assert_eq!(circle(&graph(&[("a", "b"), ("a", "c"), ("b", "c")]), "a", &mut Vec::new()), None);
    let rooms = ["sim::view", "sim::debrief", "cli"].map(str::to_owned).into();
    let text = "use crate::sim::debrief::cash;\n// use crate::cli;\nlet x = crate::sim::view::date();\n";
    assert_eq!(named_rooms("src/sim/view/texts.rs", text, &rooms), ["sim::debrief".to_owned()].into());
}

#[test]
fn front_ends_name_neither_the_state_nor_what_bots_hear() {
    let inside = ["session::State", "session::state", "Tagged", "HeardReply", "Event::Heard", "bots::play"];
    for layer in ["src/gui", "src/screens", "src/cli/play", "src/prose", "src/report"] {
        none_names(layer, &inside, |_| false);
    }
}

#[test]
fn no_word_is_looked_up_by_what_debug_prints() {
    for layer in ["src/prose", "src/report", "src/screens", "src/cli", "src/gui", "src/sim"] {
        for (path, text) in files(layer) {
            let made = text.lines().find(|l| l.contains(":?}\")") && l.contains("to_lowercase"));
            assert_eq!(made, None, "{path}");
        }
    }
}

#[test]
fn a_new_variant_asks_every_match_of_the_rules_and_of_the_prose() {
    for room in ["src/sim", "src/prose", "src/report"] {
        let (_, text) =
            files(room).into_iter().find(|(p, _)| p.ends_with(&format!("{room}/mod.rs"))).unwrap();
        assert!(text.contains("#![warn(clippy::wildcard_enum_match_arm)]"), "{room}");
    }
}
