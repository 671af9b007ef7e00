//! Who played and what there is to reach, in words.
use crate::i18n::{has, text, w};
use crate::prose::names::{self, list};
use crate::sim::bots::Policy;
use crate::sim::compiled::{CompiledScenario, RoleSet};
use crate::sim::lab::{CoverageItem, person};
use crate::sim::scenario::Lang;

/// Who played: the name for the command line, and in Chinese what it means before it.
pub(super) fn player(lang: Lang, name: &str) -> String {
    let said = match Policy::named(name) {
        Some(Policy::Always(act)) => {
            w!(lang, "lab.player.always", act = names::act(lang, act))
        }
        _ => {
            let key = format!("lab.player.{}", name.replace('-', "_"));
            if has(lang, &key) { text(lang, &key) } else { name.to_owned() }
        }
    };
    if lang == Lang::En || said == name { name.to_owned() } else { format!("{said} {name}") }
}

/// What kind of thing it is.
pub(super) fn kind(lang: Lang, item: CoverageItem) -> String {
    text(lang, &format!("lab.kind.{}", item.kind()))
}

/// What it is: its name, and an ending's in words.
pub(super) fn item(lang: Lang, c: &CompiledScenario, item: CoverageItem) -> String {
    if let CoverageItem::Ending(e) = item {
        text(lang, &format!("lab.ending.{}", e.name()))
    } else {
        item.id(c)
    }
}

/// Its own words, short.
pub(super) fn said(lang: Lang, c: &CompiledScenario, item: CoverageItem) -> String {
    let words = item.words(c).map_or("", |t| t.get(lang));
    let most = if lang == Lang::Zh { 24 } else { 48 };
    let short: String = words.chars().take(most).collect();
    if short.len() < words.len() { format!("{short}…") } else { short }
}

/// People, by their names.
pub(super) fn people(lang: Lang, c: &CompiledScenario, roles: RoleSet) -> String {
    let name = |r| person(c, r).map_or_else(String::new, |t| t.get(lang).to_owned());
    list(lang, &roles.iter().map(name).collect::<Vec<_>>())
}

/// Points with one decimal.
pub(super) fn points(value: f64) -> String {
    let text = format!("{value:.1}");
    // A loss that rounds to nothing is nothing.
    if text == "-0.0" { "0.0".to_owned() } else { text }
}

/// A share in per cent.
pub(super) fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}
