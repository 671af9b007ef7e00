//! Tidy tests of the front ends' inside: no circle between the rooms of the screens, nor between the files of the window.
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What each room names of its siblings.
type Named = BTreeMap<String, BTreeSet<String>>;

/// Files of a folder, as (path below the folder, text).
fn files(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut open = vec![folder.to_owned()];
    let mut found = Vec::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(&path).unwrap().map(|e| e.unwrap().path()));
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push((path.strip_prefix(folder).unwrap().to_owned(), fs::read_to_string(&path).unwrap()));
        }
    }
    found.sort();
    found
}

/// The words that follow a path, with what stands in braces behind it.
fn following<'t>(code: &'t str, path: &'t str) -> impl Iterator<Item = &'t str> {
    let word = |c: char| !c.is_alphanumeric() && c != '_';
    code.match_indices(path).filter(move |(at, _)| !code[..*at].ends_with([':', '_'])).flat_map(
        move |(at, _)| {
            let rest = &code[at + path.len()..];
            let group = rest.strip_prefix('{').map(|inner| inner.split('}').next().unwrap_or(inner));
            // Of a group only the first word of each part names a room.
            let parts =
                group.unwrap_or_else(|| rest.split([';', ',', '(']).next().unwrap_or(rest)).split(',');
            parts.filter_map(move |part| part.trim().split(word).next())
        },
    )
}

/// Which room names which, in `src/FOLDER`.
fn named(folder: &str) -> Named {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(folder);
    let from_root = format!("crate::{folder}::");
    let mut all = Named::new();
    let texts = files(&root);
    let room = |path: &Path| path.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs").to_owned();
    for (path, text) in texts.iter().filter(|(path, _)| path.as_os_str() != "mod.rs") {
        let lines: Vec<&str> = text.lines().filter(|l| !l.trim_start().starts_with("//")).collect();
        let code = lines.join("\n");
        let mut names: BTreeSet<String> = following(&code, &from_root).map(str::to_owned).collect();
        // Modules within a file stand one deeper; the screens' and the window's tests begin so.
        let outer = code.split("#[cfg(test)]").next().unwrap_or(&code);
        let top = path.iter().count() == 1 || (path.iter().count() == 2 && path.ends_with("mod.rs"));
        if top {
            names.extend(following(outer, "super::").map(str::to_owned));
        }
        all.entry(room(path)).or_default().extend(names);
    }
    let rooms: BTreeSet<String> = all.keys().cloned().collect();
    for (room, names) in &mut all {
        names.retain(|name| name != room && rooms.contains(name));
    }
    assert!(all.values().any(|names| !names.is_empty()), "nothing in src/{folder} names anything");
    all
}

/// Takes away rooms that name none of those left, until none can be taken away: what is left goes round in a circle.
fn circle(mut all: Named) -> Vec<String> {
    loop {
        let rooms: BTreeSet<String> = all.keys().cloned().collect();
        all.retain(|_, names| names.iter().any(|name| rooms.contains(name)));
        if all.len() == rooms.len() {
            return all.into_iter().map(|(room, names)| format!("{room} -> {names:?}")).collect();
        }
    }
}

#[test]
fn screens_stand_in_no_circle() {
    let circle = circle(named("screens"));
    assert!(circle.is_empty(), "a circle among:\n{}", circle.join("\n"));
}

#[test]
fn files_of_the_window_stand_in_no_circle() {
    let circle = circle(named("gui"));
    assert!(circle.is_empty(), "a circle among:\n{}", circle.join("\n"));
}

#[test]
fn a_screen_knows_nothing_of_the_session_but_what_it_is_given() {
    for (room, names) in named("screens") {
        let may = ["entry", "play"].contains(&room.as_str());
        assert!(may || !names.contains("play"), "{room} names the screens of a session together");
    }
}
