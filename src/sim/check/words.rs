//! Words that several rules share: in which hidden hand something is so.

/// "In hand `x`, " in both languages, or nothing where there is one truth only.
pub(super) fn in_hand(hand: Option<&str>) -> (String, String) {
    match hand {
        Some(id) => (format!("在暗牌“{id}”里，"), format!("In hidden hand `{id}`, ")),
        None => (String::new(), String::new()),
    }
}

/// An English sentence with a capital letter at its beginning.
pub(super) fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}
