//! An open bracket, and what is known of what stands in it.
use super::lexer::Token;

/// An open bracket.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub(super) open: Token,
    /// The opening bracket.
    pub(super) mark: u8,
    /// Indentation of the line that the bracket stands on.
    pub(super) indent: usize,
    /// It holds names with values.
    pub(super) named: bool,
    /// Its own mistake has been told.
    pub(super) told: bool,
    /// `Name{`: round or curly, either will close it.
    pub(super) loose: bool,
    /// Where the colon of the entry being read ends.
    pub(super) after_colon: Option<usize>,
}
