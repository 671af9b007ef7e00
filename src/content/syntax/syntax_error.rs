//! Slips of the pen: mistakes in the writing of RON that need no knowledge of the scenario's format.
use crate::content::source::ByteSpan;

/// One mistake, where it is, and the smallest change that would mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// What is wrong.
    pub kind: SlipKind,
    /// Where it is.
    pub span: ByteSpan,
    /// A second place that explains the first, such as the bracket that came too early.
    pub other: Option<ByteSpan>,
    /// What to put in place of which bytes so that the rest of the file can be read; nothing if that is unclear.
    pub(crate) fix: Vec<(ByteSpan, String)>,
}

/// The kinds of slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlipKind {
    /// A text whose closing quotation mark is missing.
    UnclosedText,
    /// A quotation mark inside a text without a backslash.
    QuoteInText,
    /// Typographic or single quotation marks around a text.
    TypographicQuotes,
    /// A text whose opening quotation mark is missing.
    UnopenedText,
    /// A bracket that was not opened; the one that should be.
    MissingOpener(char),
    /// Words where a text belongs, without quotation marks.
    UnquotedText,
    /// A number in full-width digits.
    WideNumber,
    /// A number in words of a language.
    NumberInWords,
    /// A comma inside a number: `1,000` or `0,4`.
    CommaInNumber,
    /// A full-width mark where RON wants the plain one (given).
    FullWidth(char),
    /// A space that looks like one and is not.
    OddSpace,
    /// A block comment without its end.
    UnclosedComment,
    /// A comment begun with `#`.
    HashComment,
    /// Something that means nothing here.
    Stray,
    /// A bracket that is never closed; the one that should close it.
    UnclosedBracket(char),
    /// A closing bracket of another kind than the opening one; the one it should be.
    WrongCloser(char),
    /// A closing bracket too many.
    ExtraCloser,
    /// More brackets inside each other than a file may have.
    TooDeep,
    /// A comma missing after an entry.
    MissingComma,
    /// A semicolon where a comma belongs.
    Semicolon,
    /// A comma with nothing before it.
    ExtraComma,
    /// `=` where `:` belongs.
    EqualsSign,
    /// A field or key without its colon.
    MissingColon,
    /// A field or key without a value.
    MissingValue,
    /// A field name in quotation marks.
    QuotedField,
    /// `Name { … }` or `Name [ … ]` where `Name( … )` belongs.
    BracketAfterName,
    /// `[ name: … ]`.
    NamesInList,
    /// Text after the end of the value.
    Trailing,
    /// No value at all.
    Empty,
}

impl SlipKind {
    /// Whether the bracket structure itself is in doubt.
    pub(crate) fn is_bracket(self) -> bool {
        matches!(
            self,
            Self::UnclosedBracket(_)
                | Self::WrongCloser(_)
                | Self::ExtraCloser
                | Self::MissingOpener(_)
                | Self::Trailing
        )
    }
}
