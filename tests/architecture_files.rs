//! Between the files of one folder: parent and helper may know each other, siblings never in a circle.
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Circles that are left: the parent, the files in them, and why they stay.
const LEFT: &[(&str, &[&str], &str)] = &[];

/// The names that lead to a module or an item, from the crate's root.
type ModulePath = Vec<String>;

/// Names that begin the definition of an item.
const DEFINES: &[&str] = &["struct", "enum", "fn", "const", "static", "type", "trait", "union"];

/// Something that a file imports.
struct Import {
    /// The modules within the file that it stands in.
    within: ModulePath,
    path: ModulePath,
    /// What it is called from then on; `*` for everything.
    name: String,
}

/// What was read in a file.
#[derive(Default)]
struct FileNames {
    imports: Vec<Import>,
    /// Paths in code, with the modules within the file that they stand in.
    paths: Vec<(ModulePath, ModulePath)>,
    /// Items that are defined in it.
    defined: BTreeSet<String>,
}

/// Words and marks of a text, without comments and what is quoted.
fn tokens(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let at = |i: usize| chars.get(i).copied().unwrap_or('\0');
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut found = Vec::new();
    let mut i = 0;
    while i < chars.len() {
        match (chars[i], at(i + 1)) {
            ('/', '/') => i += chars[i..].iter().take_while(|c| **c != '\n').count(),
            ('/', '*') => {
                i += 2;
                while i < chars.len() && (at(i), at(i + 1)) != ('*', '/') {
                    i += 1;
                }
                i += 2;
            }
            ('r', '#' | '"') if i == 0 || !is_word(chars[i - 1]) => {
                let marks = chars[i + 1..].iter().take_while(|c| **c == '#').count();
                if at(i + 1 + marks) != '"' {
                    // A word that would be a keyword, `r#type`.
                    i += 1 + marks;
                    continue;
                }
                i += marks + 2;
                let ends = |i: usize| at(i) == '"' && (1..=marks).all(|m| at(i + m) == '#');
                while i < chars.len() && !ends(i) {
                    i += 1;
                }
                i += 1 + marks;
            }
            ('"', _) => {
                i += 1;
                while i < chars.len() && chars[i] != '"' {
                    i += if chars[i] == '\\' { 2 } else { 1 };
                }
                i += 1;
            }
            ('\'', '\\') => {
                i += 3;
                while i < chars.len() && chars[i] != '\'' {
                    i += 1;
                }
                i += 1;
            }
            ('\'', _) => i += if at(i + 2) == '\'' { 3 } else { 1 },
            (':', ':') => {
                found.push("::".to_owned());
                i += 2;
            }
            (c, _) if is_word(c) => {
                let word: String = chars[i..].iter().take_while(|c| is_word(**c)).collect();
                i += word.chars().count();
                found.push(word);
            }
            (c, _) => {
                if !c.is_whitespace() {
                    found.push(c.to_string());
                }
                i += 1;
            }
        }
    }
    found
}

/// The paths of a `use`, from `at` on, up to its `;` or the end of its braces: each with the name that it gets.
fn use_tree(tokens: &[String], at: &mut usize, before: &[String], found: &mut Vec<(ModulePath, String)>) {
    let mut path = before.to_vec();
    let mut name = None;
    while let Some(token) = tokens.get(*at) {
        match token.as_str() {
            ";" | "," | "}" => break,
            "::" => {}
            "{" => {
                *at += 1;
                while tokens.get(*at).is_some_and(|t| t != "}" && t != ";") {
                    use_tree(tokens, at, &path, found);
                    *at += usize::from(tokens.get(*at).is_some_and(|t| t == ","));
                }
                *at += 1;
                return;
            }
            "as" => {
                *at += 1;
                name = tokens.get(*at).cloned();
            }
            // `outline::{self, words}` names the module itself.
            "self" if !path.is_empty() => {}
            word => path.push(word.to_owned()),
        }
        *at += 1;
    }
    if let Some(last) = path.last() {
        let name = name.unwrap_or_else(|| last.clone());
        found.push((path, name));
    }
}

fn read(text: &str) -> FileNames {
    let tokens = tokens(text);
    let token = |i: usize| tokens.get(i).map_or("", String::as_str);
    let mut names = FileNames::default();
    // The modules within the file that are open here, each with the number of braces around it.
    let mut inner: Vec<(String, usize)> = Vec::new();
    let (mut depth, mut i) = (0_usize, 0);
    while i < tokens.len() {
        let within = || inner.iter().map(|(name, _)| name.clone()).collect::<ModulePath>();
        match token(i) {
            "{" => depth += 1,
            "}" => {
                depth = depth.saturating_sub(1);
                inner.retain(|(_, outside)| *outside < depth);
            }
            "mod" if token(i + 2) == "{" => {
                inner.push((token(i + 1).to_owned(), depth));
                depth += 1;
                i += 2;
            }
            "use" if token(i + 1) != "<" => {
                let (mut found, within) = (Vec::new(), within());
                i += 1;
                use_tree(&tokens, &mut i, &[], &mut found);
                let imports =
                    found.into_iter().map(|(path, name)| Import { within: within.clone(), path, name });
                names.imports.extend(imports);
            }
            word if DEFINES.contains(&word) && inner.is_empty() => {
                names.defined.insert(token(i + 1).to_owned());
            }
            word if word.starts_with(|c: char| c.is_alphabetic() || c == '_') && token(i + 1) == "::" => {
                let mut path = vec![word.to_owned()];
                while token(i + 1) == "::"
                    && token(i + 2).starts_with(|c: char| c.is_alphabetic() || c == '_')
                {
                    path.push(token(i + 2).to_owned());
                    i += 2;
                }
                names.paths.push((within(), path));
            }
            _ => {}
        }
        i += 1;
    }
    names
}

/// All files by module, and what can be reached through each.
struct Modules {
    files: BTreeMap<ModulePath, FileNames>,
    /// What each module has imported, under which name: whoever is below it can reach it there.
    imported: BTreeMap<ModulePath, BTreeMap<String, ModulePath>>,
    /// The modules of which each has imported everything.
    whole: BTreeMap<ModulePath, Vec<ModulePath>>,
}

impl Modules {
    /// Reads files, given as their paths below `src` and their texts.
    fn of<'t>(texts: impl IntoIterator<Item = (&'t str, &'t str)>) -> Self {
        let module = |path: &str| -> ModulePath {
            let path = path.trim_end_matches(".rs").trim_end_matches("/mod");
            path.split('/').filter(|part| *part != "lib").map(str::to_owned).collect()
        };
        let files = texts.into_iter().map(|(path, text)| (module(path), read(text))).collect();
        let mut all = Self { files, imported: BTreeMap::new(), whole: BTreeMap::new() };
        for (module, names) in &all.files {
            for import in &names.imports {
                let scope = [module.as_slice(), &import.within].concat();
                let Some(mut path) = absolute(&all, &scope, &import.path) else { continue };
                if import.name == "*" {
                    path.pop();
                    all.whole.entry(scope).or_default().push(path);
                } else {
                    all.imported.entry(scope).or_default().insert(import.name.clone(), path);
                }
            }
        }
        all
    }

    fn is_module(&self, path: &[String]) -> bool {
        path.is_empty() || self.files.contains_key(path)
    }

    /// The module in which what a path leads to is defined, through what others have imported.
    fn home(&self, path: &[String], steps: usize) -> ModulePath {
        let known = (1..=path.len()).take_while(|n| self.is_module(&path[..*n])).last().unwrap_or(0);
        let (module, rest) = path.split_at(known);
        let Some((name, rest)) = rest.split_first().filter(|_| steps < 8) else { return module.to_vec() };
        if let Some(path) = self.imported.get(module).and_then(|names| names.get(name)) {
            return self.home(&[path.as_slice(), rest].concat(), steps + 1);
        }
        let defines = |module: &[String]| self.files.get(module).is_some_and(|f| f.defined.contains(name));
        let whole = self.whole.get(module).map_or(&[][..], Vec::as_slice);
        // What macros define can't be seen: it is taken to lie in the only module that it can come from.
        let from = whole.iter().find(|m| defines(m)).or_else(|| whole.first().filter(|_| whole.len() == 1));
        match from.filter(|from| !defines(module) && from.as_slice() != module) {
            Some(from) => self.home(&[from.as_slice(), std::slice::from_ref(name), rest].concat(), steps + 1),
            None => module.to_vec(),
        }
    }

    /// Which sibling names which, by parent; each with the paths that do.
    fn siblings(&self) -> BTreeMap<ModulePath, Named> {
        let mut found: BTreeMap<ModulePath, Named> = BTreeMap::new();
        for (module, names) in &self.files {
            let imports = names.imports.iter().map(|i| (&i.within, &i.path));
            for (within, path) in imports.chain(names.paths.iter().map(|(within, path)| (within, path))) {
                let scope = [module.as_slice(), within].concat();
                let Some(full) = absolute(self, &scope, path) else { continue };
                let home = self.home(&full, 0);
                let shared = module.iter().zip(&home).take_while(|(a, b)| a == b).count();
                if let (Some(own), Some(other)) = (module.get(shared), home.get(shared)) {
                    let named = found.entry(module[..shared].to_vec()).or_default();
                    let way = format!("{} names {}", module.join("/"), path.join("::"));
                    named.entry(own.clone()).or_default().entry(other.clone()).or_default().insert(way);
                }
            }
        }
        found
    }
}

/// Sibling, the siblings that it names, and where.
type Named = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

/// A path from the crate's root on; nothing for what lies in other crates and for items of the module itself.
fn absolute(all: &Modules, scope: &[String], path: &[String]) -> Option<ModulePath> {
    let (first, rest) = path.split_first()?;
    match first.as_str() {
        "crate" => Some(rest.to_vec()),
        "self" => Some([scope, rest].concat()),
        "super" => {
            let up = path.iter().take_while(|part| *part == "super").count();
            let above = &scope[..scope.len().checked_sub(up)?];
            Some([above, &path[up..]].concat())
        }
        _ => {
            let imported = all.imported.get(scope).and_then(|names| names.get(first));
            let child = [scope, std::slice::from_ref(first)].concat();
            match imported {
                Some(imported) => Some([imported.as_slice(), rest].concat()),
                None => all.is_module(&child).then(|| [child.as_slice(), rest].concat()),
            }
        }
    }
}

/// Everything that can be reached from a sibling, by one step or more.
fn reached(named: &Named, from: &str) -> BTreeSet<String> {
    let (mut found, mut open) = (BTreeSet::new(), vec![from.to_owned()]);
    while let Some(next) = open.pop() {
        let others = named.get(&next).into_iter().flat_map(BTreeMap::keys);
        open.extend(others.filter(|other| found.insert((*other).clone())).cloned());
    }
    found
}

/// The circles: the parent, the siblings in it, and the paths that close it.
fn circles(all: &Modules) -> Vec<(String, Vec<String>, Vec<String>)> {
    let mut found = Vec::new();
    for (parent, named) in all.siblings() {
        let mut seen: BTreeSet<String> = BTreeSet::new();
        for one in named.keys() {
            let from = reached(&named, one);
            if !from.contains(one) || seen.contains(one) {
                continue;
            }
            let circle: Vec<String> =
                from.into_iter().filter(|other| reached(&named, other).contains(one)).collect();
            let ways = circle.iter().flat_map(|a| circle.iter().filter_map(|b| named[a].get(b)));
            let ways = ways.flatten().cloned().collect();
            seen.extend(circle.iter().cloned());
            found.push((parent.join("/"), circle, ways));
        }
    }
    found
}

/// The files of `src`, as (path below it, text).
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut open: Vec<PathBuf> = vec![root.clone()];
    let mut found = Vec::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(&path).unwrap().map(|e| e.unwrap().path()));
        } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("src/main.rs") {
            let parts: Vec<&str> =
                path.strip_prefix(&root).unwrap().iter().map(|p| p.to_str().unwrap()).collect();
            found.push((parts.join("/"), fs::read_to_string(&path).unwrap()));
        }
    }
    found
}

#[test]
fn no_circle_between_the_files_of_a_folder() {
    let texts = sources();
    let all = Modules::of(texts.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    // What certainly names its sibling, by its path and through what the parent has imported.
    let siblings = all.siblings();
    let parent = |path: &[&str]| path.iter().map(|p| (*p).to_owned()).collect::<ModulePath>();
    assert!(siblings[&parent(&["sim", "session"])]["state"].contains_key("event"));
    assert!(siblings[&parent(&["sim", "score"])]["exchange"].contains_key("block"));
    let found = circles(&all);
    let told = |(parent, circle, ways): &(String, Vec<String>, Vec<String>)| {
        format!("{parent}: {}\n  {}", circle.join(", "), ways.join("\n  "))
    };
    let is_left = |(parent, circle, _): &&(String, Vec<String>, Vec<String>)| {
        LEFT.iter().any(|(p, c, _)| p == parent && circle.iter().map(String::as_str).eq(c.iter().copied()))
    };
    let new: Vec<String> = found.iter().filter(|c| !is_left(c)).map(told).collect();
    assert!(new.is_empty(), "files that need each other:\n{}", new.join("\n"));
    assert_eq!(found.len(), LEFT.len(), "a circle of the list is no more: take it out");
}

/// The circles of a made-up crate, as "parent: file, file".
fn made_up(texts: &[(&str, &str)]) -> Vec<String> {
    let all = Modules::of(texts.iter().copied());
    circles(&all).into_iter().map(|(parent, circle, _)| format!("{parent}: {}", circle.join(", "))).collect()
}

#[test]
fn a_circle_between_files_would_be_found() {
    // Through a path in code one way, through what the parent has imported the other.
    let parent = ("a/mod.rs", "mod one;\nmod two;\npub use two::Item;\n");
    let two = ("a/two.rs", "pub struct Item;\nfn go() { super::one::go(r\"\") }\n");
    assert_eq!(made_up(&[parent, ("a/one.rs", "use super::Item;\n"), two]), ["a: one, two"]);
    assert_eq!(made_up(&[parent, ("a/one.rs", "fn go(_: &super::Item) {}"), two]), ["a: one, two"]);
    assert_eq!(made_up(&[parent, ("a/one.rs", "use std::fmt::Item;\n"), two]), [""; 0]);
    let all = ("a.rs", "mod one;\nmod two;\npub use two::*;\n");
    assert_eq!(made_up(&[all, ("a/one.rs", "use super::Item as It;\n"), two]), ["a: one, two"]);
    // Between folders, from within one, through lists in lists and a module that was imported by name.
    let x = ("a/x/mod.rs", "pub mod deep;\n");
    let deep = ("a/x/deep.rs", "use crate::a;\nfn go() -> a::y::Y { a::y::Y }\n");
    let y = ("a/y.rs", "use std::{fmt, fs};\nuse super::{x::{deep::{self, D}}};\npub struct Y;\n");
    assert_eq!(made_up(&[("a/mod.rs", "mod x;\nmod y;\n"), x, deep, y]), ["a: x, y"]);
    // Three in a row.
    let three = |last| [("a.rs", "use super::b::B;"), ("b.rs", "use crate::c::C;"), ("c.rs", last)];
    assert_eq!(made_up(&three("use crate::a::A;")), [": a, b, c"]);
    assert_eq!(made_up(&three("use crate::d::A;")), [""; 0]);
}

#[test]
fn parent_and_helper_are_no_circle_and_what_is_quoted_names_nothing() {
    let parent = ("a/mod.rs", "mod one;\nmod two;\nuse one::help;\npub struct Own;\n");
    let one = ("a/one.rs", "use super::Own;\nuse super::two::Two;\npub fn help() {}\n");
    assert_eq!(made_up(&[parent, one, ("a/two.rs", "pub struct Two(super::Own);")]), [""; 0]);
    let quoted = "// super::one::help\n/* super::one */ const A: &str = \"super::one::help\";\nfn b(c: char) -> \
                  bool { c == '\"' }\nconst D: &str = r#\"\" super::one::help\"#;\n";
    assert_eq!(made_up(&[parent, one, ("a/two.rs", quoted)]), [""; 0]);
    let after = format!("{quoted}use super::one::help;");
    assert_eq!(made_up(&[parent, one, ("a/two.rs", &after)]), ["a: one, two"]);
    // In a module within the file, `super` is the file itself.
    let inner = "mod tests { use super::one; mod more { fn go() { super::super::one() } } }\nfn one() {}\n";
    assert_eq!(made_up(&[parent, one, ("a/two.rs", inner)]), [""; 0]);
    let outer = "mod tests { fn go() {} }\nuse super::one::help;\n";
    assert_eq!(made_up(&[parent, one, ("a/two.rs", outer)]), ["a: one, two"]);
}
