//! A page to read and to print: headings, paragraphs, tables, and who says what.

/// A text in one or two languages: one part a language, never empty ones.
pub type Lines = Vec<String>;

/// One piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading of level 1 to 6.
    Heading(u8, String),
    /// A paragraph.
    Text(Lines),
    /// A remark of the author's side: conditions, effects.
    Note(String),
    /// A table: what the columns are, and the rows.
    Table(Vec<String>, Vec<Vec<String>>),
    /// Somebody says something.
    Says {
        /// Who.
        who: String,
        /// The words.
        words: Lines,
        /// What they do meanwhile.
        gesture: Lines,
        /// How far it is set in: 0 for a scene's own line, 1 for a reply, 2 for an answer.
        depth: u8,
    },
}

/// A page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Its language, `zh` or `en`: what the headings are in.
    pub lang: &'static str,
    /// Its title.
    pub title: String,
    /// What is on it.
    pub blocks: Vec<Block>,
}
