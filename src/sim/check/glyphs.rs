//! The characters that the game's own font has; a test compares the list with the font.
use std::sync::OnceLock;

/// Ranges of code points in hexadecimal, `first-last` or `one`, in order.
const COVERAGE: &str = include_str!("../../../assets/fonts/coverage.txt");

fn ranges() -> &'static [(u32, u32)] {
    static RANGES: OnceLock<Vec<(u32, u32)>> = OnceLock::new();
    RANGES.get_or_init(|| {
        let number = |text: &str| u32::from_str_radix(text, 16).ok();
        COVERAGE
            .split_whitespace()
            .filter_map(|range| {
                let (first, last) = range.split_once('-').unwrap_or((range, range));
                Some((number(first)?, number(last)?))
            })
            .collect()
    })
}

/// Whether the font has a character; line ends and spaces count as there.
#[must_use]
pub fn drawable(c: char) -> bool {
    let code = u32::from(c);
    let ranges = ranges();
    let at = ranges.partition_point(|(first, _)| *first <= code);
    c.is_whitespace() || at.checked_sub(1).is_some_and(|i| code <= ranges[i].1)
}

/// The characters of a text that the font lacks.
pub(super) fn undrawable(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| !drawable(*c))
}
