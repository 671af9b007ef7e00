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

/// One bit for each character of the basic plane: every character of every text is looked up.
fn basic() -> &'static [u64; 1024] {
    static BASIC: OnceLock<Box<[u64; 1024]>> = OnceLock::new();
    BASIC.get_or_init(|| {
        let mut bits = Box::new([0; 1024]);
        for code in 0..=0xffff_u32 {
            let there = char::from_u32(code).is_some_and(|c| c.is_whitespace()) || in_ranges(code);
            bits[code as usize / 64] |= u64::from(there) << (code % 64);
        }
        bits
    })
}

fn in_ranges(code: u32) -> bool {
    let ranges = ranges();
    let at = ranges.partition_point(|(first, _)| *first <= code);
    at.checked_sub(1).is_some_and(|i| code <= ranges[i].1)
}

/// Whether the font has a character; line ends and spaces count as there.
#[must_use]
pub fn drawable(c: char) -> bool {
    let code = u32::from(c);
    match basic().get(code as usize / 64) {
        Some(word) => word >> (code % 64) & 1 == 1,
        None => c.is_whitespace() || in_ranges(code),
    }
}

/// The characters of a text that the font lacks.
pub(super) fn undrawable(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| !drawable(*c))
}
