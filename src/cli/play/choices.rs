//! What a typed word names: a person or an issue; and the documents with the numbers that name them.
use super::Game;
use super::typed::number;
use crate::i18n::w;
use crate::sim::compiled::{DocId, IssueId, RoleId};
use crate::sim::scenario::Lang;
use crate::sim::view::View;

/// A person by number, key, form of address or the beginning of a name.
pub(super) fn role_of(game: &Game, word: &str) -> Option<RoleId> {
    let view = game.view();
    let count = view.roles().count();
    if let Some(n) = number(word) {
        return (n < count).then(|| RoleId::from(n));
    }
    let is = |r: &RoleId| {
        let names = [view.role_address(*r), view.role_name(*r)];
        view.role_key(*r) == word || names.iter().any(|t| t.zh == word || t.en.to_lowercase() == word)
    };
    let begins = |r: &RoleId| word.chars().count() >= 2 && names_begin(view.role_name(*r).en.as_str(), word);
    view.roles().find(is).or_else(|| view.roles().find(begins))
}

/// Whether one of the words of a name begins so.
fn names_begin(name: &str, word: &str) -> bool {
    name.to_lowercase().split(' ').any(|part| part.starts_with(word))
}

/// An issue by number, key or the beginning of its name.
pub(super) fn issue_of(view: &View<'_>, lang: Lang, word: &str) -> Option<IssueId> {
    if let Some(n) = number(word) {
        return view.issues().nth(n);
    }
    let name = |i: IssueId| view.issue_name(i).get(lang).to_lowercase();
    let exact = view.issues().find(|i| view.issue_key(*i) == word || name(*i) == word);
    let begins = || {
        let mut found =
            view.issues().filter(|i| view.issue_key(*i).starts_with(word) || name(*i).starts_with(word));
        let first = found.next()?;
        found.next().is_none().then_some(first)
    };
    let within = || view.issues().find(|i| word.chars().count() >= 2 && name(*i).contains(word));
    exact.or_else(begins).or_else(within)
}

/// Documents with their numbers, and who here has seen them.
pub(super) fn documents(game: &Game, docs: &[DocId]) -> Vec<String> {
    let lang = game.lang;
    let view = game.view();
    let here = view.meeting().map(|m| m.roles);
    let line = |(n, doc): (usize, &DocId)| {
        let seen = here.is_some_and(|roles| roles.iter().all(|r| view.shown_to(*doc, r)));
        let mark = if seen { w!(lang, "play.show.seen") } else { String::new() };
        let (name, content) = (view.doc_name(*doc).get(lang), view.doc_content(*doc).get(lang));
        w!(lang, "play.show.document", number = n + 1, name = name, content = content, mark = mark)
    };
    docs.iter().enumerate().map(line).collect()
}
