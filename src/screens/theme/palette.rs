//! The colours: one set for light, one for dark. The accents are Okabe and Ito's, told apart by colour-blind people too,
//! darkened or lightened until they read on their ground.
use egui::Color32;

/// A set of colours, named by what they are for.
#[derive(Debug, PartialEq)]
pub struct Palette {
    /// Whether it is the dark set.
    pub dark: bool,
    /// Behind everything.
    pub ground: Color32,
    /// Cards and panels.
    pub surface: Color32,
    /// What lies on a card: fields, rows under the pointer.
    pub raised: Color32,
    /// Tracks, wells, empty pips.
    pub sunken: Color32,
    /// Hairlines and outlines.
    pub line: Color32,
    /// Text.
    pub ink: Color32,
    /// Text that supports.
    pub soft: Color32,
    /// Text that is rarely read; still 4.5 to 1 on a card.
    pub faint: Color32,
    /// The one colour that leads: focus, the main button, the person speaking.
    pub accent: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// The accent, thinned to a ground.
    pub accent_wash: Color32,
    /// Good for us.
    pub gain: Color32,
    /// Its ground.
    pub gain_wash: Color32,
    /// Bad for us.
    pub loss: Color32,
    /// Its ground.
    pub loss_wash: Color32,
    /// Guessed, unsure, worth a look.
    pub guess: Color32,
    /// Its ground.
    pub guess_wash: Color32,
    /// Noted: documents, facts, the calendar.
    pub note: Color32,
    /// Its ground.
    pub note_wash: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

/// Light: warm paper.
pub const LIGHT: Palette = Palette {
    dark: false,
    ground: rgb(0xF3F1EC),
    surface: rgb(0xFFFEFC),
    raised: rgb(0xF7F6F2),
    sunken: rgb(0xE7E4DC),
    line: rgb(0xDAD6CC),
    ink: rgb(0x1C252E),
    soft: rgb(0x4A5661),
    faint: rgb(0x5F6A74),
    accent: rgb(0x0B5E8E),
    on_accent: rgb(0xFFFFFF),
    accent_wash: rgb(0xE2EEF5),
    gain: rgb(0x00704F),
    gain_wash: rgb(0xDFF1EA),
    loss: rgb(0xB34700),
    loss_wash: rgb(0xFBE9DD),
    guess: rgb(0x8A5A00),
    guess_wash: rgb(0xFBF0D9),
    note: rgb(0x8A4470),
    note_wash: rgb(0xF6E8F0),
};

/// Dark: a room in the evening.
pub const DARK: Palette = Palette {
    dark: true,
    ground: rgb(0x12171C),
    surface: rgb(0x1B2229),
    raised: rgb(0x242D35),
    sunken: rgb(0x0D1115),
    line: rgb(0x36414B),
    ink: rgb(0xECEFF1),
    soft: rgb(0xBAC4CC),
    faint: rgb(0x95A1AB),
    accent: rgb(0x6CBBEA),
    on_accent: rgb(0x08202F),
    accent_wash: rgb(0x1B3444),
    gain: rgb(0x43C49B),
    gain_wash: rgb(0x17362D),
    loss: rgb(0xF2935A),
    loss_wash: rgb(0x402819),
    guess: rgb(0xEDB740),
    guess_wash: rgb(0x3A2F16),
    note: rgb(0xE2A3C9),
    note_wash: rgb(0x3A2632),
};

/// What a colour says; a mark or a word always says it too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing in particular.
    #[default]
    Plain,
    /// The leading colour.
    Accent,
    /// Good for us.
    Gain,
    /// Bad for us.
    Loss,
    /// Guessed, unsure.
    Guess,
    /// Noted.
    Note,
}

impl Palette {
    /// The text colour of a tone.
    #[must_use]
    pub fn ink_of(&self, tone: Tone) -> Color32 {
        match tone {
            Tone::Plain => self.soft,
            Tone::Accent => self.accent,
            Tone::Gain => self.gain,
            Tone::Loss => self.loss,
            Tone::Guess => self.guess,
            Tone::Note => self.note,
        }
    }

    /// The ground of a tone.
    #[must_use]
    pub fn wash_of(&self, tone: Tone) -> Color32 {
        match tone {
            Tone::Plain => self.raised,
            Tone::Accent => self.accent_wash,
            Tone::Gain => self.gain_wash,
            Tone::Loss => self.loss_wash,
            Tone::Guess => self.guess_wash,
            Tone::Note => self.note_wash,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance of WCAG 2; the power is approximated by its usual square-and-cube mixture within 1 %.
    fn luminance(c: Color32) -> f32 {
        let linear = |v: u8| {
            let s = f32::from(v) / 255.0;
            if s <= 0.04045 { s / 12.92 } else { ((s + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(c.r()) + 0.7152 * linear(c.g()) + 0.0722 * linear(c.b())
    }

    fn contrast(a: Color32, b: Color32) -> f32 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_text_colour_reads_on_every_ground_it_lies_on() {
        for p in [&LIGHT, &DARK] {
            for ground in [p.ground, p.surface, p.raised] {
                for ink in [p.ink, p.soft, p.faint, p.accent, p.gain, p.loss, p.guess, p.note] {
                    assert!(contrast(ink, ground) >= 4.5, "{ink:?} on {ground:?}: {}", contrast(ink, ground));
                }
            }
            for tone in [Tone::Plain, Tone::Accent, Tone::Gain, Tone::Loss, Tone::Guess, Tone::Note] {
                let ratio = contrast(p.ink_of(tone), p.wash_of(tone));
                assert!(ratio >= 4.5, "{tone:?}, dark {}: {ratio}", p.dark);
            }
            assert!(contrast(p.on_accent, p.accent) >= 4.5);
        }
    }
}
