//! Text to be read at length: paragraphs, a comfortable width, room between the lines.
use egui::epaint::text::{LayoutJob, TextFormat};
use egui::{Color32, Response, Ui};

use super::{glossed, text};
use crate::screens::theme::{Look, Type, gap};
use crate::sim::glossary::Glossary;

/// Widest column that is pleasant to read, in points at 100 %: some forty Chinese characters or eighty Latin ones.
pub const READABLE: f32 = 660.0;

/// Paragraphs, one for every line of the text.
pub fn prose(ui: &mut Ui, ink: Color32, words: &str) {
    prose_of(ui, Type::Body, ink, words);
}

/// Paragraphs in a step of the type scale.
pub fn prose_of(ui: &mut Ui, step: Type, ink: Color32, words: &str) {
    paragraphs(ui, step, ink, words, text::label_job);
}

/// Paragraphs whose terms can be pressed.
pub fn glossed_prose(ui: &mut Ui, glossary: &Glossary, step: Type, ink: Color32, words: &str) {
    paragraphs(ui, step, ink, words, |ui, job| glossed::glossed_job(ui, glossary, job));
}

fn paragraphs(
    ui: &mut Ui,
    step: Type,
    ink: Color32,
    words: &str,
    show: impl Fn(&mut Ui, &LayoutJob) -> Response,
) {
    let look = Look::of(ui);
    let widest = look.grown(READABLE).min(ui.available_width());
    ui.scope(|ui| {
        ui.set_max_width(widest);
        ui.spacing_mut().item_spacing.y = gap::S + 2.0;
        for paragraph in words.split('\n').map(str::trim).filter(|p| !p.is_empty()) {
            let mut format = TextFormat::simple(look.font(step), ink);
            format.line_height = Some((step.size() * look.text * 1.55).round());
            show(ui, &LayoutJob::single_section(paragraph.to_owned(), format));
        }
    });
}
