//! Long texts made short enough for a page that is read at one look: quotations, offers, terms.
use crate::i18n::w;
use crate::prose::finding::quote;
use crate::prose::{PlainText, names, transcript_line};
use crate::sim::compiled::{IssueId, Package};
use crate::sim::scenario::Lang;
use crate::sim::view::{LineKind, TranscriptLine, View};

/// Most words of a quotation in English.
const WORDS: usize = 24;
/// Most characters of one in Chinese.
const CHARACTERS: usize = 56;
/// Most terms of an offer that are named.
const TERMS: usize = 2;

/// The beginning of a text: whole where it is short, else up to the last sentence that ends in time, or cut at a word.
#[must_use]
pub fn cut(text: &str, lang: Lang) -> String {
    let text = text.trim();
    let end = match lang {
        Lang::En => word_starts(text).nth(WORDS),
        Lang::Zh => text.char_indices().nth(CHARACTERS).map(|(at, _)| at),
    };
    let Some(head) = end.and_then(|end| text.get(..end)) else {
        return text.to_owned();
    };
    let ends = |(at, c): (usize, char)| {
        let after = head.get(at + c.len_utf8()..).unwrap_or_default();
        let stop =
            matches!(c, '。' | '！' | '？') || (matches!(c, '.' | '!' | '?') && after.starts_with(' '));
        stop.then_some(at + c.len_utf8())
    };
    let sentence = head.char_indices().filter_map(ends).next_back().filter(|at| *at * 2 >= head.len());
    let kept = sentence.and_then(|at| head.get(..at)).unwrap_or(head);
    let kept =
        kept.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '，' | '、' | ';' | '；'));
    format!("{kept}…")
}

/// Where the words of a text begin.
fn word_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let places = text.char_indices().scan(true, |apart, (at, c)| {
        let begins = *apart && !c.is_whitespace();
        *apart = c.is_whitespace();
        Some((begins, at))
    });
    places.filter(|(begins, _)| *begins).map(|(_, at)| at)
}

/// The name of a level up to the first bracket or explanation.
fn level(name: &str) -> &str {
    let signs = ["（", "(", "；", ";", "：", ": "];
    let ends = signs.iter().filter_map(|sign| name.find(sign)).filter(|at| *at > 0).min();
    ends.and_then(|at| name.get(..at)).unwrap_or(name).trim_end()
}

/// A term that moves, with the names of its levels cut short where that leaves them different.
#[must_use]
pub fn change(view: &View<'_>, lang: Lang, issue: IssueId, from: u8, to: u8) -> String {
    let [was, is] = [from, to].map(|at| view.level_name(issue, at).get(lang));
    let short = [level(was), level(is)];
    let [was, is] = if short[0] == short[1] { [was, is] } else { short };
    w!(lang, "play.change", issue = view.issue_name(issue).get(lang), was = was, is = is)
}

/// What differs between two offers: the terms that move most of our value, and how many there are more.
#[must_use]
pub fn changes(view: &View<'_>, lang: Lang, before: &Package, after: &Package) -> String {
    let mut moved: Vec<(i64, IssueId)> = view
        .issues()
        .filter(|i| before.level(*i) != after.level(*i))
        .map(|i| (-view.own_step(i, before.level(i), after.level(i)).abs(), i))
        .collect();
    if moved.is_empty() {
        return w!(lang, "play.no_change");
    }
    moved.sort_unstable();
    let one = |(_, i): &(i64, IssueId)| change(view, lang, *i, before.level(*i), after.level(*i));
    let named: Vec<String> = moved.iter().take(TERMS).map(one).collect();
    more(lang, &named, moved.len())
}

/// Some of a number of things, and how many there are more.
#[must_use]
pub fn more(lang: Lang, named: &[String], all: usize) -> String {
    let list = names::list(lang, named);
    if all > named.len() { w!(lang, "page.more", list = list, count = all - named.len()) } else { list }
}

/// A line of the transcript as a page quotes it: what we did as findings quote it, what they said with their name.
#[must_use]
pub fn line(view: &View<'_>, lang: Lang, line: &TranscriptLine) -> Option<String> {
    let short = TranscriptLine { text: cut(&line.text, lang), ..line.clone() };
    if let LineKind::Offer { before, after, .. } = &line.kind {
        return Some(w!(lang, "play.quote.paper", text = changes(view, lang, before, after)));
    }
    if let LineKind::Presented(packages) = &line.kind {
        return Some(w!(lang, "page.presented", count = packages.len()));
    }
    if let LineKind::Summarised(said) = &line.kind {
        let text = cut(&transcript_line::statements(view, lang, said), lang);
        return Some(w!(lang, "play.quote.summarised", text = text));
    }
    if line.kind == LineKind::Ours {
        return Some(whole(quote(view, lang, &short), &line.text));
    }
    if line.kind.is_ours() {
        return Some(quote(view, lang, &short));
    }
    transcript_line::line(&PlainText, view, lang, &short)
}

/// A deed stands in brackets, also where its end was cut off.
fn whole(mut text: String, was: &str) -> String {
    if let Some(last) = was.chars().next_back().filter(|c| matches!(c, '）' | ')'))
        && was.starts_with(['（', '('])
        && !text.ends_with(last)
    {
        text.push(last);
    }
    text
}
