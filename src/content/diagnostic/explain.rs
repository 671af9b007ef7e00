//! What each code means, an example, and what to do: `counterpart explain`.
mod dialogue;
mod form;
mod meaning;

use super::{Code, Text, say};

/// The explanation of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The code, `CP012`.
    pub code: &'static str,
    /// What it means, in Chinese and in English.
    pub means: (&'static str, &'static str),
    /// What to do, in Chinese and in English.
    pub remedy: (&'static str, &'static str),
    /// An excerpt of a scenario that has the problem.
    pub wrong: &'static str,
    /// The same, mended.
    pub right: &'static str,
}

impl Explanation {
    /// What it means, in both languages.
    #[must_use]
    pub fn means(&self) -> Text {
        say(self.means.0, self.means.1)
    }

    /// What to do, in both languages.
    #[must_use]
    pub fn remedy(&self) -> Text {
        say(self.remedy.0, self.remedy.1)
    }
}

/// A table of explanations, five texts a code: meaning and remedy in both languages, then the example before and after.
macro_rules! explanations {
    ($name:ident: $($code:literal ($mz:literal, $me:literal) ($rz:literal, $re:literal) $wrong:literal => $right:literal;)*) => {
        pub(super) static $name: &[super::Explanation] = &[$(super::Explanation {
            code: $code, means: ($mz, $me), remedy: ($rz, $re), wrong: $wrong, right: $right,
        }),*];
    };
}
use explanations;

/// The explanation of a code.
#[must_use]
pub fn explanation(code: &Code) -> Option<&'static Explanation> {
    [form::FORM, meaning::MEANING, dialogue::DIALOGUE].into_iter().flatten().find(|e| e.code == code.id)
}
