//! Terms of the trade: the program's own glossary, a scenario's terms beside it, and where they stand in a text.
mod form;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

use crate::sim::ordered::Ordered;
use crate::sim::scenario::Term;
use form::{Form, folded, han};

/// The program's own terms.
const OWN: &str = include_str!("../../../glossary/terms.ron");

/// Most terms that are named where a word is none.
const NEAR: usize = 5;

/// Terms of the trade with their forms.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    entries: Vec<Entry>,
    /// Forms by their first character, the longest first.
    forms: BTreeMap<char, Vec<Form>>,
}

/// A term with its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Under which it is written.
    pub id: String,
    /// What is written.
    pub term: Term,
}

/// A place of a text where a term stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence<'g> {
    /// From which byte to which, the plural's letter included.
    pub range: Range<usize>,
    /// The term.
    pub entry: &'g Entry,
}

/// What came of a word that was looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LookUp<'g> {
    /// It is a form of this term, or stands in the forms of this one alone.
    Found(&'g Entry),
    /// It is none; these come near, if any does.
    Near(Vec<&'g Entry>),
}

/// Reads terms as they are written in a file of their own.
///
/// # Errors
/// What is wrong with the text, and where.
pub fn read(text: &str) -> Result<Ordered<Term>, ron::error::SpannedError> {
    ron::from_str(text)
}

impl Glossary {
    /// The program's own; a test holds that it can be read.
    #[must_use]
    pub fn own() -> &'static Self {
        static GLOSSARY: OnceLock<Glossary> = OnceLock::new();
        GLOSSARY.get_or_init(|| Self::of(&read(OWN).unwrap_or_default(), &Ordered::default()))
    }

    /// The program's own and a scenario's: what the scenario writes under an id of ours stands in its place.
    #[must_use]
    pub fn with(terms: &Ordered<Term>) -> Self {
        Self::of(&read(OWN).unwrap_or_default(), terms)
    }

    fn of(own: &Ordered<Term>, more: &Ordered<Term>) -> Self {
        let replaced = own.iter().map(|(id, term)| (id, more.get(id).unwrap_or(term)));
        let added = more.iter().filter(|(id, _)| own.get(id).is_none());
        let entry = |(id, term): (&str, &Term)| Entry { id: id.to_owned(), term: term.clone() };
        let entries: Vec<Entry> = replaced.chain(added).map(entry).collect();
        let mut forms: BTreeMap<char, Vec<Form>> = BTreeMap::new();
        // A form belongs to one term: the scenario's word goes before ours, the earlier before the later.
        let (theirs, ours): (Vec<usize>, Vec<usize>) =
            (0..entries.len()).partition(|i| more.get(&entries[*i].id).is_some());
        for at in theirs.into_iter().chain(ours) {
            for form in entries[at].term.forms().filter_map(|written| Form::new(written, at)) {
                let Some(first) = form.first() else { continue };
                let same = forms.entry(first).or_default();
                if !same.iter().any(|other| other.is_like(&form)) {
                    same.push(form);
                }
            }
        }
        for same in forms.values_mut() {
            same.sort_by_key(|form| std::cmp::Reverse(form.len()));
        }
        Self { entries, forms }
    }

    /// Every term, in the order of the file; a scenario's own come last.
    pub fn entries(&self) -> impl ExactSizeIterator<Item = &Entry> {
        self.entries.iter()
    }

    /// Where terms stand in a text, from its beginning; of two that begin at one place the longer, and none within another.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Occurrence<'_>> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let mut here = self.forms.get(&folded(c)).into_iter().flatten();
            match here.find_map(|form| Some((form.ends(text, at)?, form.entry))) {
                Some((end, entry)) => {
                    found.push(Occurrence { range: at..end, entry: &self.entries[entry] });
                    at = end;
                }
                None => at += c.len_utf8(),
            }
        }
        found
    }

    /// The terms that stand in a text, each once, in the order in which one comes upon them.
    #[must_use]
    pub fn terms_in(&self, text: &str) -> Vec<&Entry> {
        let mut terms: Vec<&Entry> = Vec::new();
        for Occurrence { entry, .. } in self.find(text) {
            if !terms.iter().any(|known| known.id == entry.id) {
                terms.push(entry);
            }
        }
        terms
    }

    /// Looks a word up: a form in either language, or a part of one.
    #[must_use]
    pub fn look_up(&self, word: &str) -> LookUp<'_> {
        let word: String = word.trim().chars().map(folded).collect();
        let all = || self.forms.values().flatten();
        if let Some(form) = all().find(|form| form.is_said(&word)) {
            return LookUp::Found(&self.entries[form.entry]);
        }
        let long = word.chars().count() >= if word.chars().any(han) { 1 } else { 2 };
        let within = self.ordered(all().filter(|form| long && form.contains(&word)).map(|f| (1.0, f.entry)));
        if let [only] = within[..] {
            return LookUp::Found(only);
        }
        if !within.is_empty() {
            return LookUp::Near(within);
        }
        // Chinese terms have so few characters that one in two is near.
        let least = if word.chars().any(han) { 0.66 } else { 0.85 };
        let like = all().map(|form| (form.likeness(&word), form.entry)).filter(|(like, _)| *like >= least);
        LookUp::Near(self.ordered(like))
    }

    /// Entries, those of the greatest likeness first, each once.
    fn ordered(&self, scored: impl Iterator<Item = (f64, usize)>) -> Vec<&Entry> {
        let mut scored: Vec<(f64, usize)> = scored.collect();
        scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut order: Vec<usize> = Vec::new();
        for (_, entry) in scored {
            if !order.contains(&entry) {
                order.push(entry);
            }
        }
        order.into_iter().take(NEAR).map(|entry| &self.entries[entry]).collect()
    }

    /// The term that a form belongs to, where it is looked for at all.
    #[must_use]
    pub fn owner(&self, form: &str) -> Option<&Entry> {
        let form = Form::new(form, 0)?;
        let same = self.forms.get(&form.first()?)?;
        same.iter().find(|other| other.is_like(&form)).map(|other| &self.entries[other.entry])
    }
}
