//! How things look: one palette, one type scale, one set of distances, for both themes and every text size.
pub mod fonts;
pub mod palette;
mod style;
pub mod wrap;

use egui::{Color32, Context, FontFamily, FontId, Id, Ui};

pub use palette::{Palette, Tone};

use crate::i18n::{self, Lang};

/// Distances, in points.
pub mod gap {
    /// Between a mark and its word.
    pub const XS: f32 = 4.0;
    /// Between things that belong together.
    pub const S: f32 = 8.0;
    /// Inside controls, between rows.
    pub const M: f32 = 12.0;
    /// Inside cards.
    pub const L: f32 = 16.0;
    /// Between cards.
    pub const XL: f32 = 24.0;
    /// Around a page.
    pub const XXL: f32 = 40.0;
}

/// Corner radius of controls, in points.
pub const RADIUS: u8 = 7;
/// Corner radius of cards, in points.
pub const CARD_RADIUS: u8 = 12;

/// The type scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// The name of the game.
    Display,
    /// The name of a screen.
    Title,
    /// The name of a section.
    Heading,
    /// What somebody says.
    Speech,
    /// Ordinary text.
    Body,
    /// Ordinary text that stands out.
    Strong,
    /// Notes, tables, chips.
    Small,
    /// The same, standing out.
    SmallStrong,
}

impl Type {
    /// Height in points at 100 %.
    #[must_use]
    pub fn size(self) -> f32 {
        match self {
            Self::Display => 46.0,
            Self::Title => 26.0,
            Self::Heading => 18.0,
            Self::Speech => 20.0,
            Self::Body | Self::Strong => 16.0,
            Self::Small | Self::SmallStrong => 13.5,
        }
    }

    fn is_bold(self) -> bool {
        matches!(self, Self::Display | Self::Title | Self::Heading | Self::Strong | Self::SmallStrong)
    }
}

/// What everything drawn in a frame has in common. Cheap to copy; kept in the context.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// The language.
    pub lang: Lang,
    /// The colours.
    pub palette: &'static Palette,
    /// Text size, 1.0 to 2.0.
    pub text: f32,
    /// Nothing moves.
    pub still: bool,
    bold: FontFamily,
}

impl Look {
    /// A look; to be [installed](Self::install) before anything is drawn.
    #[must_use]
    pub fn new(lang: Lang, dark: bool, text: f32, still: bool) -> Self {
        let palette = if dark { &palette::DARK } else { &palette::LIGHT };
        Self { lang, palette, text: text.clamp(1.0, 2.0), still, bold: FontFamily::Proportional }
    }

    /// Makes a context look like this. To be called every frame; does work only when something changed.
    pub fn install(mut self, ctx: &Context) {
        self.bold = fonts::bold_or_regular(ctx);
        if Self::find(ctx).as_ref() != Some(&self) {
            style::apply(ctx, &self);
            ctx.data_mut(|d| d.insert_temp(id(), self));
        }
    }

    /// Draws something magnified, for those who sit further away; what is drawn after it looks as before.
    pub fn magnified<R>(ui: &mut Ui, by: f32, draw: impl FnOnce(&mut Ui) -> R) -> R {
        let usual = Self::of(ui);
        let larger = Self { text: usual.text * by, ..usual.clone() };
        ui.ctx().data_mut(|d| d.insert_temp(id(), larger));
        let out = draw(ui);
        ui.ctx().data_mut(|d| d.insert_temp(id(), usual));
        out
    }

    fn find(ctx: &Context) -> Option<Self> {
        ctx.data(|d| d.get_temp(id()))
    }

    /// The look of a context; a plain light one where none was installed.
    #[must_use]
    pub fn of(ui: &Ui) -> Self {
        Self::find(ui.ctx()).unwrap_or_else(|| Self::new(Lang::default(), false, 1.0, true))
    }

    /// The font of a step of the type scale.
    #[must_use]
    pub fn font(&self, step: Type) -> FontId {
        let family = if step.is_bold() { self.bold.clone() } else { FontFamily::Proportional };
        FontId::new(step.size() * self.text, family)
    }

    /// A length that has to hold text, grown with the text size.
    #[must_use]
    pub fn grown(&self, points: f32) -> f32 {
        points * self.text
    }

    /// Interface words.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        i18n::text(self.lang, key)
    }

    /// Interface words with their `%{name}` places filled.
    #[must_use]
    pub fn t_with(&self, key: &str, fill: &[(&str, &str)]) -> String {
        i18n::text_with(self.lang, key, fill)
    }

    /// The colour of ordinary text.
    #[must_use]
    pub fn ink(&self) -> Color32 {
        self.palette.ink
    }
}

fn id() -> Id {
    Id::new("the look")
}
