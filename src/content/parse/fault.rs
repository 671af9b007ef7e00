//! One attempt to read RON, and where it failed: bytes and path.
use ron::Error;
use ron::error::{Position, SpannedError};
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;
use serde_path_to_error::{Deserializer, Segment, Track};

use crate::content::source::{ByteSpan, LineCol, LineIndex};
use crate::content::syntax::PathStep;

/// Each bracket costs ron a few levels; the scanner has refused files with more than 64 brackets before this.
const RECURSION: usize = 320;

/// Why a text could not be read as a type.
#[derive(Clone, Debug)]
pub struct ParseFault {
    /// What ron says.
    pub code: Error,
    /// Where ron says it, in bytes of the text that was read.
    pub span: ByteSpan,
    /// The way down to the value that failed, as far as it is known.
    pub(super) steps: Vec<PathStep<'static>>,
}

/// Reads a text as a type; `Some(…)` need not be written.
///
/// # Errors
/// The first fault, with its place.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, ParseFault> {
    let options = options();
    if let Ok(value) = options.from_str::<T>(text) {
        return Ok(value);
    }
    // Again, slower, to learn the way to the fault.
    let fault =
        |error: SpannedError, steps| ParseFault { span: bytes(text, &error), code: error.code, steps };
    let mut ron = ron::de::Deserializer::from_str_with_options(text, &options)
        .map_err(|error| fault(error, Vec::new()))?;
    let mut track = Track::new();
    let value = T::deserialize(Deserializer::new(&mut ron, &mut track));
    match value.and_then(|value| ron.end().map(|()| value)) {
        Ok(value) => Ok(value),
        Err(error) => Err(fault(ron.span_error(error), steps(track))),
    }
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).with_recursion_limit(RECURSION)
}

fn bytes(text: &str, error: &SpannedError) -> ByteSpan {
    let lines = LineIndex::new(text);
    let at = |place: &Position| lines.offset(LineCol { line: place.line, column: place.col });
    ByteSpan::new(at(&error.span.start), at(&error.span.end))
}

fn steps(track: Track) -> Vec<PathStep<'static>> {
    let path = track.path();
    let steps = path.iter().map_while(|segment| match segment {
        Segment::Seq { index } => Some(PathStep::Index(*index)),
        Segment::Map { key } => Some(PathStep::Name(key.clone().into())),
        Segment::Enum { variant } => Some(PathStep::Name(variant.clone().into())),
        Segment::Unknown => None,
    });
    steps.collect()
}

/// Whether ron's own place is better than the path.
pub(super) fn by_position(code: &Error) -> bool {
    is_syntax(code)
        || matches!(
            code,
            Error::NoSuchStructField { .. }
                | Error::NoSuchEnumVariant { .. }
                | Error::DuplicateStructField { .. }
        )
}

/// Whether the fault is in the writing itself, and so may follow from an earlier slip.
pub(super) fn is_syntax(code: &Error) -> bool {
    matches!(
        code,
        Error::Eof
            | Error::ExpectedComma
            | Error::ExpectedArrayEnd
            | Error::ExpectedMapColon
            | Error::ExpectedMapEnd
            | Error::ExpectedOptionEnd
            | Error::ExpectedStructLikeEnd
            | Error::ExpectedStringEnd
            | Error::ExpectedIdentifier
            | Error::UnclosedBlockComment
            | Error::UnclosedLineComment
            | Error::TrailingCharacters
            | Error::UnexpectedChar(_)
            | Error::InvalidEscape(_)
            | Error::InvalidIdentifier(_)
            | Error::SuggestRawIdentifier(_)
    )
}
