//! A form of a term, and whether it stands at a place of a text.

/// A form, ready to be looked for.
#[derive(Clone, Debug)]
pub(super) struct Form {
    /// As it is compared: small and with plain dashes and spaces, but for capitals after the first letter, as FAT and BATNA
    /// have them: these are capitals wherever it is found.
    text: String,
    /// It is found as a word, its plural too; else wherever it stands.
    word: bool,
    /// Which entry it is a form of.
    pub(super) entry: usize,
}

impl Form {
    /// The form of an entry; none where nothing is written.
    pub(super) fn new(written: &str, entry: usize) -> Option<Self> {
        let kept = |(i, c): (usize, char)| if i > 0 && c.is_uppercase() { c } else { folded(c) };
        let text: String = written.trim().chars().enumerate().map(kept).collect();
        (!text.is_empty()).then(|| Self { word: !text.chars().any(han), text, entry })
    }

    /// Under which character it is kept.
    pub(super) fn first(&self) -> Option<char> {
        self.text.chars().next().map(folded)
    }

    /// How long it is: longer forms are looked for first.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// Where it ends, in bytes, if it begins at this byte of the text.
    pub(super) fn ends(&self, text: &str, at: usize) -> Option<usize> {
        if self.word && text[..at].chars().next_back().is_some_and(of_word) {
            return None;
        }
        let mut rest = text[at..].chars();
        for wanted in self.text.chars() {
            let found = rest.next()?;
            let same = if wanted.is_uppercase() { found == wanted } else { folded(found) == wanted };
            if !same {
                return None;
            }
        }
        let (rest, ends) = (rest.as_str(), |rest: &str| !rest.chars().next().is_some_and(of_word));
        let end = text.len() - rest.len();
        if !self.word || ends(rest) {
            return Some(end);
        }
        rest.strip_prefix(['s', 'S']).filter(|rest| ends(rest)).map(|_| end + 1)
    }

    /// Whether two forms find the same words.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.text == other.text
    }

    /// Whether a word, folded, is this form or its plural; capitals are nothing that one has to type.
    pub(super) fn is_said(&self, word: &str) -> bool {
        let own = self.folded();
        own == word || self.word && word.strip_suffix('s') == Some(&own)
    }

    fn folded(&self) -> String {
        self.text.chars().map(folded).collect()
    }

    /// Whether a word, folded, stands within it.
    pub(super) fn contains(&self, word: &str) -> bool {
        self.folded().contains(word)
    }

    /// How like it a word is, from 0 to 1.
    pub(super) fn likeness(&self, word: &str) -> f64 {
        strsim::jaro_winkler(&self.folded(), word)
    }
}

/// A character as it is compared: small, half-width, with one kind of dash and of space.
pub(super) fn folded(c: char) -> char {
    match c {
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).map_or(c, folded),
        _ if c.is_whitespace() => ' ',
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

/// Han characters: forms that have one are found anywhere.
pub(super) fn han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}')
}

/// Whether a character goes on with a word of Latin letters or a figure.
fn of_word(c: char) -> bool {
    c.is_alphanumeric() && !han(c)
}
