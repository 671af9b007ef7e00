//! The list of a class's pages: where a presenter begins, jumps, and changes the scenario.
use egui::Ui;

use super::{OpenClass, Slide};
use crate::prose::class as words;
use crate::screens::intent::Intent;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind, MarkShape, keys};

/// Draws it.
pub(super) fn contents_ui(ui: &mut Ui, shown: &mut OpenClass) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    ui.spacing_mut().item_spacing.y = gap::M;
    widget::label(ui, Type::Title, p.ink, &look.t("ui.class.name"));
    let counted = words::counted(&shown.class, look.lang);
    widget::label(ui, Type::Speech, p.ink, &counted);
    if shown.class.sections.is_empty() {
        widget::card_of(ui, Tone::Note, |ui| {
            widget::label(ui, Type::Body, p.ink, &look.t("ui.class.empty"));
        });
    }
    sections_ui(ui, shown);
    let slides = shown.slides();
    let seal = slides.iter().position(|s| *s == Slide::Seal).unwrap_or(slides.len());
    let open = shown.is_open();
    let (first, rest) = slides.split_at(seal);
    let truth: Vec<usize> = (seal..slides.len()).filter(|i| slides[*i] != Slide::LeftOut).collect();
    let left = slides.iter().position(|s| *s == Slide::LeftOut);
    let mut wanted = None;
    let without_left: Vec<usize> = (0..first.len()).filter(|i| Some(*i) != left).collect();
    if !without_left.is_empty() {
        widget::section(ui, &words::say(look.lang, "sealed"), None);
        wanted = wanted.or(group(ui, shown, &slides, &without_left, true));
    }
    if !rest.is_empty() && !truth.is_empty() {
        widget::section(ui, &words::say(look.lang, "opened"), None);
        // Until it is opened only the page that opens it is named: titles tell something, too.
        let listed = if open { &truth[1..] } else { &truth[..1] };
        wanted = wanted.or(group(ui, shown, &slides, listed, without_left.is_empty()));
    }
    if let Some(left) = left {
        widget::section(ui, &words::say(look.lang, "left_out.title"), None);
        wanted = wanted.or(group(ui, shown, &slides, &[left], without_left.is_empty()));
    }
    if let Some(page) = wanted {
        shown.turn_to(page);
    }
    None
}

/// The scenarios, where there are several.
fn sections_ui(ui: &mut Ui, shown: &mut OpenClass) {
    let look = Look::of(ui);
    let class = shown.class.clone();
    if class.sections.len() < 2 {
        if let Some(section) = class.sections.first() {
            let name = words::section(&class, look.lang, section);
            widget::label(ui, Type::Body, look.palette.soft, &name);
        }
        return;
    }
    widget::label(ui, Type::Body, look.palette.soft, &look.t("ui.class.which"));
    for (i, section) in class.sections.iter().enumerate() {
        let name = words::section(&class, look.lang, section);
        let mut button = Button::new(ButtonKind::Plain, &name).wide();
        if i == shown.section {
            button = button.mark(MarkShape::Check);
        }
        if ui.add(button).clicked() {
            shown.section = i;
        }
    }
}

/// Some pages as buttons, in columns; the one that is wanted.
fn group(ui: &mut Ui, shown: &OpenClass, slides: &[Slide], which: &[usize], leads: bool) -> Option<usize> {
    let look = Look::of(ui);
    let widths = widget::column_widths(ui.available_width(), look.grown(300.0), 3, gap::M);
    let mut wanted = None;
    for row in which.chunks(widths.len()) {
        widget::cells(ui, &widths[..row.len()], gap::M, |ui, cell| {
            let at = row[cell];
            let slide = slides[at];
            let title = format!("{}　{}", at + 1, slide.title(&look));
            let about = shown.section().and_then(|s| slide.about(&look, s));
            let mut button = Button::new(ButtonKind::Plain, &title).wide();
            if let Some(about) = &about {
                button = button.note(about);
            }
            let response = ui.add(button);
            if leads && at == 0 {
                keys::way_in(ui, &response);
            }
            if response.clicked() {
                wanted = Some(at);
            }
        });
    }
    wanted
}
