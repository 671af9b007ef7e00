//! Where a session comes from, in words: who played, which attempt it is, and whether its deal was known.
use crate::i18n::w;
use crate::sim::scenario::Lang;
use crate::sim::session::Attempt;

/// The sentences; none for a first attempt of nobody in particular at a new deal.
#[must_use]
pub fn lines(lang: Lang, person: Option<&str>, attempt: Option<Attempt>, deal_known: bool) -> Vec<String> {
    let mut lines: Vec<String> =
        person.map(|name| w!(lang, "origin.person", name = name)).into_iter().collect();
    match attempt {
        Some(a) if a.deal_known() => {
            lines.push(w!(lang, "origin.attempt_of_deal", number = a.number, of_deal = a.of_deal));
        }
        Some(a) if deal_known => lines.push(w!(lang, "origin.attempt_known", number = a.number)),
        Some(a) if a.number > 1 => lines.push(w!(lang, "origin.attempt", number = a.number)),
        None if deal_known => lines.push(w!(lang, "origin.known")),
        _ => {}
    }
    lines
}
