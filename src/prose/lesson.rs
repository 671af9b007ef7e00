//! The hints of the first three minutes, in words.
use crate::i18n::text_with;
use crate::sim::lesson::Hint;
use crate::sim::scenario::Lang;
use crate::sim::view::View;

/// A hint in words: one or two short sentences. Amounts carry the scenario's unit.
#[must_use]
pub fn hint(lang: Lang, view: &View<'_>, hint: &Hint) -> String {
    let unit = view.unit().get(lang);
    // A sign of money stands before its number in English (¥37 k), the unit after it in Chinese (37 千元).
    let money = |amount: i64| match unit.strip_prefix('¥') {
        Some(rest) => format!("¥{amount} {rest}"),
        None => format!("{amount} {unit}"),
    };
    let worth = hint.worth.map_or_else(String::new, money);
    let target = money(view.own_range().1);
    text_with(lang, hint.words, &[("worth", &worth), ("target", &target)])
}
