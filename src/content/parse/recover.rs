//! Finds the next fault behind the last one: what is broken is mended or cut out, and the rest is read again.
use std::collections::HashSet;

use super::fault::{self, ParseFault};
use super::patch::{Patch, Patched};
use super::{MAX_FINDINGS, MapReader, explain, shape, syntax_messages};
use crate::content::diagnostic::{self as d, Diagnostic};
use crate::content::source::ByteSpan;
use crate::content::syntax::{NodeRole, Positions, SlipKind, SyntaxError, SyntaxPlace, entry_end};
use crate::i18n::both;

/// Rereading stops after this many bytes, so that a hopeless file is not read forever.
const BUDGET: usize = 48 * 1024 * 1024;
/// Faults found in one piece.
const MAX_ROUNDS: usize = 48;

/// The state of the search.
pub(super) struct Recovery<'a> {
    file: &'a str,
    positions: &'a Positions,
    patch: Patch,
    /// Places cut out, so that what is missing because of it is not reported.
    cut: HashSet<u32>,
    /// Where brackets begin that are never closed: what they hold is not certain.
    unclosed: HashSet<usize>,
    budget: usize,
    pub(super) found: Vec<Diagnostic>,
}

impl<'a> Recovery<'a> {
    pub(super) fn new(file: &'a str, positions: &'a Positions) -> Self {
        let mut patch = Patch::default();
        if positions.text().starts_with('\u{feff}') {
            patch.replace(ByteSpan::new(0, 3), "");
        }
        let open = |slip: &&SyntaxError| matches!(slip.kind, SlipKind::UnclosedBracket(_));
        let unclosed = positions.slips().iter().filter(open).map(|slip| slip.span.start).collect();
        Self { file, positions, patch, cut: HashSet::new(), unclosed, budget: BUDGET, found: Vec::new() }
    }

    /// Reports the slips of the pen and mends them for the reading that follows.
    pub(super) fn mend_slips(&mut self) {
        for slip in self.positions.slips() {
            self.found.push(syntax_messages::explain(self.file, self.positions.text(), slip));
            for (span, with) in &slip.fix {
                self.patch.replace(*span, with);
            }
            if slip.fix.is_empty() {
                let place = self.positions.at(slip.span.start);
                if let Some(id) = self.removable(place.id, 0) {
                    self.cut_out(id);
                }
            }
        }
    }

    /// Reports a name that stands twice and cuts out the second one.
    pub(super) fn duplicate(&mut self, first: SyntaxPlace, second: SyntaxPlace) {
        let name = self.positions.name(second);
        let name = syntax_messages::shorten(&name);
        let words = both!("parse.recover.stands_twice", name);
        let diagnostic = Diagnostic::new(&d::DUPLICATE, self.file, second.title(), words)
            .label(both!("parse.recover.second_one"))
            .other(first.title(), both!("parse.recover.first_one"))
            .help(both!("parse.recover.rename_one_them_delete"));
        self.found.push(diagnostic);
        self.cut_out(second.id);
    }

    /// Reads every entry of every section by itself.
    pub(super) fn sections(&mut self, sections: &[MapReader]) {
        for section in sections {
            let entries: Vec<SyntaxPlace> = self.positions.entries(section.path).collect();
            for entry in &entries {
                if self.found.len() > MAX_FINDINGS {
                    return;
                }
                if !self.cut.contains(&entry.id) {
                    self.drain(entry.id, entry.value, section.check);
                }
            }
            for entry in &entries {
                self.cut_out(entry.id);
            }
        }
    }

    /// Reads the whole text, or what is left of it.
    pub(super) fn whole(&mut self, check: impl Fn(&str) -> Result<(), ParseFault>) {
        let all = ByteSpan::new(0, self.positions.text().len());
        self.drain(0, all, check);
    }

    /// Reports ron's own first fault where nothing better was found.
    pub(super) fn last_resort(&mut self, fault: &ParseFault) {
        let start = if self.positions.text().starts_with('\u{feff}') { 3 } else { 0 };
        let span = ByteSpan::new(fault.span.start + start, fault.span.end + start);
        let place = self.locate(fault, 0, span);
        self.found.push(explain::explain(self.file, self.positions, place, span, &fault.code));
    }

    /// Reads one piece again and again, each time without what was found broken.
    fn drain(&mut self, top: u32, span: ByteSpan, check: impl Fn(&str) -> Result<(), ParseFault>) {
        for _ in 0..MAX_ROUNDS {
            let patched = self.patch.apply(self.positions.text(), span);
            let Some(budget) = self.budget.checked_sub(patched.text.len()) else {
                return;
            };
            self.budget = budget;
            let Err(fault) = check(&patched.text) else { return };
            let span = original(&patched, fault.span);
            let place = self.locate(&fault, top, span);
            if !self.excused(&fault, place) && !self.uncertain(top, place, span) {
                self.found.push(explain::explain(self.file, self.positions, place, span, &fault.code));
            }
            match self.removable(place.id, top) {
                Some(id) => self.cut_out(id),
                None => return,
            }
        }
    }

    /// The place that a fault is about.
    fn locate(&self, fault: &ParseFault, top: u32, span: ByteSpan) -> SyntaxPlace {
        if !fault::by_position(&fault.code) && !fault.steps.is_empty() {
            let place = self.positions.follow(top, fault.steps.iter().cloned(), &|id| self.cut.contains(&id));
            if place.exact {
                return place;
            }
        }
        if matches!(fault.code, ron::Error::MissingStructField { .. }) && fault.steps.is_empty() {
            return self.positions.place(top, true);
        }
        let place = self.positions.at(span.start);
        if self.inside(place.id, top) { place } else { self.positions.place(top, true) }
    }

    fn inside(&self, mut id: u32, top: u32) -> bool {
        while id != top {
            match self.positions.node(id).filter(|_| id != 0) {
                Some(node) => id = node.parent,
                None => return false,
            }
        }
        true
    }

    /// Whether a fault only follows from what was cut out or miswritten nearby.
    fn excused(&self, fault: &ParseFault, place: SyntaxPlace) -> bool {
        let open =
            |id: u32| self.unclosed.contains(&self.positions.node(id).map_or(0, |node| node.open.start));
        let parent = self.positions.node(place.id).map_or(0, |node| node.parent);
        if open(place.id) || open(parent) {
            return true;
        }
        let cut_below = self.positions.children(place.id).iter().any(|child| self.cut.contains(child));
        match &fault.code {
            ron::Error::MissingStructField { field, .. } => {
                let cut = |child: &&u32| self.cut.contains(child) || open(**child);
                let mut names = self.positions.children(place.id).iter().filter(cut);
                names.any(|child| {
                    let name = self.positions.name(self.positions.place(*child, true));
                    name == *field || open(*child) || shape::nearest(&name, &[*field]).is_some()
                })
            }
            ron::Error::ExpectedDifferentLength { .. } | ron::Error::Message(_) => cut_below,
            ron::Error::InvalidValueForType { .. } if cut_below => true,
            code if fault::is_syntax(code) => {
                let around = self.removable(place.id, 0).map_or(place, |id| self.positions.place(id, true));
                let near = around.whole();
                self.positions.slips().iter().any(|slip| near.contains(slip.span)) || cut_below
            }
            _ => false,
        }
    }

    /// Whether a bracket at fault before or inside a place makes it uncertain what belongs to it.
    fn uncertain(&self, top: u32, place: SyntaxPlace, span: ByteSpan) -> bool {
        let whole = self.positions.place(top, true).whole();
        let text = self.positions.text();
        let mut slips = self.positions.slips().iter().filter(|slip| slip.kind.is_bracket());
        slips.any(|slip| {
            let line = text.get(..slip.span.start).and_then(|before| before.rfind('\n')).unwrap_or(0);
            let near = line <= span.start || place.whole().contains(slip.span);
            near && whole.contains(slip.span) && !self.lies_in_cut(slip.span.start, top)
        })
    }

    fn lies_in_cut(&self, offset: usize, top: u32) -> bool {
        let mut id = self.positions.at(offset).id;
        while let Some(node) = self.positions.node(id).filter(|_| id != 0 && id != top) {
            if self.cut.contains(&id) {
                return true;
            }
            id = node.parent;
        }
        false
    }

    /// The nearest thing around a place that can be left out: an entry, a field, an item of a list.
    fn removable(&self, mut id: u32, top: u32) -> Option<u32> {
        loop {
            let node = self.positions.node(id).filter(|_| id != top && id != 0)?;
            let in_list = self.positions.node(node.parent).is_some_and(|parent| {
                parent.open.slice(self.positions.text()).starts_with(['[', '【', '［', '〔'])
            });
            if !self.cut.contains(&id) && (node.role != NodeRole::Item || in_list) {
                return Some(id);
            }
            id = node.parent;
        }
    }

    fn cut_out(&mut self, id: u32) {
        let whole = self.positions.place(id, true).whole();
        let end = entry_end(self.positions.text(), whole.end);
        self.patch.replace(ByteSpan::new(whole.start, end), " ");
        self.cut.insert(id);
    }
}

fn original(patched: &Patched, span: ByteSpan) -> ByteSpan {
    ByteSpan::new(patched.original(span.start), patched.original(span.end))
}
