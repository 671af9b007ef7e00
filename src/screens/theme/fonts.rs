//! The fonts as egui wants them; the bytes are handed in, because screens touch no files.
use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily, Id};

/// The bytes of the game's own fonts and of one from the system for characters that ours lack.
#[derive(Clone, Default)]
pub struct FontBytes {
    /// Noto Sans SC, regular.
    pub regular: &'static [u8],
    /// Noto Sans SC, bold.
    pub bold: &'static [u8],
    /// A font of the system with rarer Chinese characters, and which face of the file it is.
    pub fallback: Option<(Vec<u8>, u32)>,
}

/// The family of bold text. Not to be used before the fonts are in place: see [`bold_or_regular`].
fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// Hands the fonts to egui; they are there from the next pass on.
pub fn install(ctx: &Context, bytes: FontBytes) {
    let mut fonts = FontDefinitions::default();
    let builtin = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let mut add = |name: &str, data: FontData| {
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
        name.to_owned()
    };
    let regular = add("regular", FontData::from_static(bytes.regular));
    let strong = add("bold", FontData::from_static(bytes.bold));
    let rare = bytes.fallback.map(|(data, face)| {
        let mut data = FontData::from_owned(data);
        data.index = face;
        add("rare", data)
    });
    let chain =
        |first: Vec<String>| first.into_iter().chain(rare.clone()).chain(builtin.clone()).collect::<Vec<_>>();
    fonts.families.insert(FontFamily::Proportional, chain(vec![regular.clone()]));
    fonts.families.insert(FontFamily::Monospace, chain(vec![regular.clone()]));
    fonts.families.insert(bold(), chain(vec![strong, regular]));
    ctx.set_fonts(fonts);
}

/// The bold family, or the regular one while the fonts are still on their way.
pub(super) fn bold_or_regular(ctx: &Context) -> FontFamily {
    let family = bold();
    if ctx.fonts(|f| f.definitions().families.contains_key(&family)) {
        family
    } else {
        FontFamily::Proportional
    }
}

fn missing_id() -> Id {
    Id::new("a character that the fonts lack was shown")
}

/// Notes that a character was shown which no font has.
pub(in crate::screens) fn note_missing(ctx: &Context) {
    ctx.data_mut(|d| d.insert_temp(missing_id(), true));
}

/// Whether such a character was shown since this was last asked: time to look for a font of the system.
pub fn take_missing(ctx: &Context) -> bool {
    ctx.data_mut(|d| d.remove_temp::<bool>(missing_id())).unwrap_or(false)
}
