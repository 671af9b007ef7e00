//! What a person may choose about the program itself: plain data, kept between sessions.
use serde::{Deserialize, Serialize};

use crate::i18n::Lang;

/// Text sizes on offer, in per cent.
pub const TEXT_PERCENTS: [u16; 5] = [100, 125, 150, 175, 200];

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Everything a person may choose about the program itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Choices {
    /// The language of the interface and of the scenarios.
    pub lang: Lang,
    /// Light or dark.
    pub theme: ThemeChoice,
    /// Text size in per cent, 100 to 200.
    pub text_percent: u16,
    /// Faces change at once, nothing slides.
    pub reduced_motion: bool,
    /// At key scenes the replies stay hidden until the trainee has put their own into words.
    pub say_it_first: bool,
    /// The first three minutes were played or skipped.
    pub knows_the_ropes: bool,
    /// The folder of the class that was looked at last; empty where there was none.
    pub class_folder: String,
}

/// The language of the person's system: Chinese for any `zh`, English for everything else.
#[must_use]
pub fn system_lang() -> Lang {
    match sys_locale::get_locale() {
        Some(locale) if locale.starts_with("zh") => Lang::Zh,
        _ => Lang::En,
    }
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            lang: system_lang(),
            theme: ThemeChoice::System,
            text_percent: 100,
            reduced_motion: false,
            say_it_first: false,
            knows_the_ropes: false,
            class_folder: String::new(),
        }
    }
}

impl Choices {
    /// The same choices with every number brought into its range: a file may have been edited by hand.
    #[must_use]
    pub fn sound(mut self) -> Self {
        self.text_percent = self.text_percent.clamp(100, 200);
        self
    }
}
