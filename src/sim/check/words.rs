//! Words that several rules share: in which hidden hand something is so.

use crate::i18n::{Text, both};

/// "In hand `x`, " in both languages, or nothing where there is one truth only.
pub(super) fn in_hand(hand: Option<&str>) -> Text {
    match hand {
        Some(id) => both!("problem.words.hidden_hand", id),
        None => Text::default(),
    }
}

/// A sentence whose English half begins with a capital letter, whatever was put at its beginning.
pub(super) fn sentence(mut text: Text) -> Text {
    let mut chars = text.en.chars();
    text.en = chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect());
    text
}
