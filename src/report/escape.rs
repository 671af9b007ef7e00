//! A text as it stands in HTML and SVG.
use super::document::is_shown;

/// A text in which nothing is markup, inside elements and attributes alike.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(c),
            c if !is_shown(c) => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
