//! Where everything stands in a RON text: a path such as `scenes["open"].text.zh` → line and column.
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

mod brackets;
mod frame;
mod guess;
mod lexer;
mod marks;
mod path;
mod scan;
mod strings;
mod syntax_error;
mod tree;

pub(crate) use lexer::{MAX_SLIPS, entry_end};
pub use path::PathStep;
pub use syntax_error::{SlipKind, SyntaxError};
pub(crate) use tree::NodeRole;

use crate::content::source::{ByteSpan, LineIndex};
use tree::{SyntaxNode, SyntaxTree};

/// The places of a RON text, found without knowing its types; works on broken texts as far as they go.
#[derive(Clone, Debug)]
pub struct Positions {
    text: Box<str>,
    tree: SyntaxTree,
    slips: Vec<SyntaxError>,
    /// Fields and keys by name, of the brackets with many of them; made when first asked for.
    names: OnceLock<HashMap<u32, HashMap<Box<str>, u32>>>,
}

/// From this number of fields and keys on they are looked up by name, and not one by one.
const MANY: usize = 24;

/// One place in a RON text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SyntaxPlace {
    /// The field name or map key, with its quotation marks; nothing for items.
    pub key: Option<ByteSpan>,
    /// The value.
    pub value: ByteSpan,
    /// The start of the value: its name and opening bracket, or all of a value without brackets.
    pub head: ByteSpan,
    /// Whether the path led here; otherwise this is its nearest ancestor that exists.
    pub exact: bool,
    pub(crate) id: u32,
}

impl SyntaxPlace {
    /// The key and the value together.
    #[must_use]
    pub fn whole(&self) -> ByteSpan {
        ByteSpan::new(self.key.map_or(self.value.start, |key| key.start), self.value.end)
    }

    /// What to point at when the thing as a whole is meant: its key, else its head.
    #[must_use]
    pub fn title(&self) -> ByteSpan {
        self.key.unwrap_or(self.head)
    }
}

impl Positions {
    /// Scans a text. Any text will do: nothing panics, nothing hangs, memory grows with the text.
    #[must_use]
    pub fn scan(text: &str) -> Self {
        let (tree, slips) = scan::scan(text);
        Self { text: text.into(), tree, slips, names: OnceLock::new() }
    }

    /// The scanned text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Lines and columns of the scanned text.
    #[must_use]
    pub fn lines(&self) -> LineIndex<'_> {
        LineIndex::new(&self.text)
    }

    /// The mistakes of writing, by place. They mean nothing for a text that RON accepts.
    #[must_use]
    pub fn slips(&self) -> &[SyntaxError] {
        &self.slips
    }

    /// The place that a path leads to, or its nearest ancestor; the root at worst.
    ///
    /// `Some(x)` stands for `x`; the name of a variant may be a step of its own or be left out.
    #[must_use]
    pub fn find(&self, path: &str) -> SyntaxPlace {
        self.follow(0, path::steps(path), &|_| false)
    }

    /// The place that a path leads to.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<SyntaxPlace> {
        Some(self.find(path)).filter(|place| place.exact)
    }

    /// The innermost place around a byte.
    #[must_use]
    pub fn at(&self, offset: usize) -> SyntaxPlace {
        self.place(self.tree.at(offset), true)
    }

    /// The entries or items of the value at `path`, in order; none where it does not exist.
    pub fn entries(&self, path: &str) -> impl Iterator<Item = SyntaxPlace> + '_ {
        let id = self.get(path).map(|place| place.id);
        id.into_iter().flat_map(|id| self.tree.children(id)).map(|child| self.place(*child, true))
    }

    /// The path of a place, as `find` reads it.
    #[must_use]
    pub fn path(&self, place: SyntaxPlace) -> String {
        let mut line = Vec::new();
        let mut id = place.id;
        while let Some(node) = self.tree.get(id).filter(|_| id != 0) {
            line.push(id);
            id = node.parent;
        }
        let mut path = String::new();
        for node in line.iter().rev().filter_map(|id| self.tree.get(*id)) {
            match node.role {
                NodeRole::Item => path.push_str(&format!("[{}]", node.index)),
                role => path::write_name(&mut path, &self.label(node), role == NodeRole::Key),
            }
        }
        path
    }

    /// The field name or key of a place, escapes resolved; empty for items.
    #[must_use]
    pub fn name(&self, place: SyntaxPlace) -> Cow<'_, str> {
        self.tree.get(place.id).map_or(Cow::Borrowed(""), |node| self.label(node))
    }

    /// The name before the bracket of a struct or variant, or the variant that stands alone.
    #[must_use]
    pub fn variant(&self, place: SyntaxPlace) -> &str {
        self.tree.get(place.id).map_or("", |node| node.name.slice(&self.text))
    }

    /// Fields and keys that stand twice in the same brackets: the first and the later one, by place.
    #[must_use]
    pub fn duplicates(&self) -> Vec<(SyntaxPlace, SyntaxPlace)> {
        let mut found = Vec::new();
        let mut seen: HashMap<Cow<'_, str>, u32> = HashMap::new();
        for id in 0..self.tree.nodes.len() {
            let children = self.tree.children(u32::try_from(id).unwrap_or(0));
            let named = |child: &&u32| self.tree.get(**child).is_some_and(|node| node.role != NodeRole::Item);
            if children.iter().filter(named).nth(1).is_none() {
                continue;
            }
            seen.clear();
            for child in children.iter().filter(named) {
                let Some(node) = self.tree.get(*child) else {
                    continue;
                };
                let first = *seen.entry(self.label(node)).or_insert(*child);
                if first != *child {
                    found.push((self.place(first, true), self.place(*child, true)));
                }
            }
        }
        found.sort_by_key(|(_, second)| second.whole());
        found
    }

    /// Goes down from a node; items that `skip` names don't count.
    pub(crate) fn follow<'s>(
        &self,
        from: u32,
        steps: impl IntoIterator<Item = PathStep<'s>>,
        skip: &dyn Fn(u32) -> bool,
    ) -> SyntaxPlace {
        let mut id = from;
        let mut exact = true;
        for step in steps {
            match self.step(id, &step, skip) {
                Some(next) => id = next,
                None => {
                    exact = false;
                    break;
                }
            }
        }
        self.place(id, exact)
    }

    fn step(&self, id: u32, step: &PathStep<'_>, skip: &dyn Fn(u32) -> bool) -> Option<u32> {
        let children = self.tree.children(id);
        let name = match step {
            PathStep::Index(index) => {
                return children.iter().copied().filter(|child| !skip(*child)).nth(*index);
            }
            PathStep::Name(name) => name,
        };
        if let Some(child) = self.child(id, name) {
            return Some(child);
        }
        if self.tree.get(id).is_some_and(|node| node.name.slice(&self.text) == name) {
            return Some(id);
        }
        // A newtype around a struct: its only item holds the field.
        let [only] = children else { return None };
        self.child(*only, name)
    }

    fn child(&self, id: u32, name: &str) -> Option<u32> {
        if self.tree.children(id).len() >= MANY {
            return self.names().get(&id)?.get(name).copied();
        }
        let found = |child: &u32| {
            self.tree.get(*child).is_some_and(|node| node.role != NodeRole::Item && self.label(node) == name)
        };
        self.tree.children(id).iter().copied().find(found)
    }

    /// The first of each name counts, as when they are looked at one by one.
    fn names(&self) -> &HashMap<u32, HashMap<Box<str>, u32>> {
        self.names.get_or_init(|| {
            let mut all: HashMap<u32, HashMap<Box<str>, u32>> = HashMap::new();
            for id in 0..u32::try_from(self.tree.nodes.len()).unwrap_or(u32::MAX) {
                let children = self.tree.children(id);
                if children.len() < MANY {
                    continue;
                }
                let own = all.entry(id).or_default();
                for child in children {
                    if let Some(node) = self.tree.get(*child).filter(|node| node.role != NodeRole::Item) {
                        own.entry(self.label(node).into()).or_insert(*child);
                    }
                }
            }
            all
        })
    }

    fn label(&self, node: &SyntaxNode) -> Cow<'_, str> {
        let label = node.label.slice(&self.text);
        if node.escaped { path::unescape(label) } else { Cow::Borrowed(label) }
    }

    pub(crate) fn node(&self, id: u32) -> Option<&SyntaxNode> {
        self.tree.get(id)
    }

    pub(crate) fn children(&self, id: u32) -> &[u32] {
        self.tree.children(id)
    }

    pub(crate) fn place(&self, id: u32, exact: bool) -> SyntaxPlace {
        let Some(node) = self.tree.get(id) else {
            return SyntaxPlace {
                key: None,
                value: ByteSpan::default(),
                head: ByteSpan::default(),
                exact: false,
                id: 0,
            };
        };
        let head = match node.open.end {
            0 => node.value,
            end => ByteSpan::new(node.value.start, end.min(node.value.end)),
        };
        let key = (node.role != NodeRole::Item).then_some(node.key);
        SyntaxPlace { key, value: node.value, head, exact, id }
    }
}
