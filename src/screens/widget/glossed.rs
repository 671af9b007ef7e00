//! Words in which terms of the trade explain themselves: dotted beneath, and pressed they open a short entry.
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Color32, CursorIcon, Galley, Id, Key, Modifiers, Popup, Rect, Response, Sense, SetOpenCommand, Shape, Ui,
    WidgetInfo, WidgetType, pos2, vec2,
};

use super::{keys, text};
use crate::prose::term;
use crate::screens::theme::{Look, Type, gap};
use crate::sim::glossary::{Entry, Glossary};

/// Widest entry, in points at 100 %.
const ENTRY: f32 = 380.0;

/// A label whose terms can be pressed, each once.
pub fn glossed(ui: &mut Ui, glossary: &Glossary, step: Type, ink: Color32, words: &str) -> Response {
    let format = TextFormat::simple(Look::of(ui).font(step), ink);
    glossed_job(ui, glossary, &LayoutJob::single_section(words.to_owned(), format))
}

/// A label of several formats whose terms can be pressed, each once.
pub fn glossed_job(ui: &mut Ui, glossary: &Glossary, job: &LayoutJob) -> Response {
    let (galley, response) = text::placed(ui, job);
    for (entry, rows) in places(glossary, &job.text, &galley) {
        let rows: Vec<Rect> = rows.iter().map(|r| r.translate(response.rect.min.to_vec2())).collect();
        term_ui(ui, response.id.with(&entry.id), entry, &rows);
    }
    response
}

/// The terms of a text that is painted elsewhere, in a row of their own; nothing where it has none.
pub fn terms_here(ui: &mut Ui, glossary: &Glossary, words: &str) {
    let terms = glossary.terms_in(words);
    if terms.is_empty() {
        return;
    }
    let look = Look::of(ui);
    let p = look.palette;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(gap::S, gap::XS);
        text::label(ui, Type::Small, p.faint, &look.t("term.these"));
        for entry in terms {
            let name = entry.term.name.get(look.lang);
            let galley = text::galley(ui, Type::Small, p.soft, name, f32::INFINITY);
            let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
            ui.painter().galley(rect.min, galley, p.soft);
            term_ui(ui, response.id.with(&entry.id), entry, &[rect]);
        }
    });
}

/// Where terms stand in a text as it is laid out, each term once: a rectangle for every row that it has a part in.
fn places<'g>(glossary: &'g Glossary, words: &str, galley: &Galley) -> Vec<(&'g Entry, Vec<Rect>)> {
    let found = glossary.find(words);
    if found.is_empty() {
        return Vec::new();
    }
    // Line feeds are no glyphs, neither the text's own nor those that break its rows.
    let chars: Vec<usize> = words.char_indices().filter(|(_, c)| *c != '\n').map(|(at, _)| at).collect();
    let glyphs: Vec<(usize, Rect)> = galley
        .rows
        .iter()
        .enumerate()
        .flat_map(|(n, row)| {
            let rect = move |left: f32, width: f32| {
                Rect::from_min_size(pos2(row.pos.x + left, row.pos.y), vec2(width, row.row.size.y))
            };
            row.row.glyphs.iter().map(move |glyph| (n, rect(glyph.pos.x, glyph.advance_width)))
        })
        .collect();
    if glyphs.len() != chars.len() {
        return Vec::new();
    }
    let mut places: Vec<(&Entry, Vec<Rect>)> = Vec::new();
    for occurrence in found {
        if places.iter().any(|(known, _)| known.id == occurrence.entry.id) {
            continue;
        }
        let mut rows: Vec<(usize, Rect)> = Vec::new();
        for (_, (row, rect)) in chars.iter().zip(&glyphs).filter(|(at, _)| occurrence.range.contains(*at)) {
            match rows.last_mut().filter(|(last, _)| last == row) {
                Some((_, whole)) => *whole = whole.union(*rect),
                None => rows.push((*row, *rect)),
            }
        }
        places.push((occurrence.entry, rows.into_iter().map(|(_, rect)| rect).collect()));
    }
    places
}

/// A term where it stands: dots beneath it, a press that opens its entry, another or Escape that closes it.
fn term_ui(ui: &mut Ui, id: Id, entry: &Entry, rows: &[Rect]) {
    let Some((first, others)) = rows.split_first() else { return };
    let look = Look::of(ui);
    let p = look.palette;
    let response = ui.interact(*first, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let mut pressed = response.clicked();
    // The end of a word that goes over into the next row is pressed as well, and is no second thing to reach by keys.
    for (n, rect) in others.iter().enumerate() {
        pressed |= ui.interact(*rect, id.with(n), Sense::CLICK).clicked();
    }
    let name = look.t_with("term.press", &[("name", entry.term.name.get(look.lang))]);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Link, ui.is_enabled(), &name));
    keys::reveal(&response);
    if response.has_focus() {
        // The key that presses it does nothing else.
        ui.input_mut(|i| {
            i.consume_key(Modifiers::NONE, Key::Space);
            i.consume_key(Modifiers::NONE, Key::Enter);
        });
    }
    let ink = if response.hovered() || response.has_focus() { p.accent } else { p.faint };
    for rect in rows {
        let y = rect.bottom() - 1.0;
        let line = [pos2(rect.left() + 1.0, y), pos2(rect.right() - 1.0, y)];
        ui.painter().extend(Shape::dotted_line(&line, ink, look.grown(3.0), look.grown(0.75)));
    }
    keys::focus_ring(ui, &response, 3);
    let popup = Popup::default_response_id(&response);
    let escaped = || ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    if Popup::is_id_open(ui.ctx(), popup) && escaped() {
        Popup::close_id(ui.ctx(), popup);
        response.request_focus();
    }
    let toggled = pressed.then_some(SetOpenCommand::Toggle);
    Popup::from_response(&response).open_memory(toggled).gap(gap::XS).show(|ui| entry_ui(ui, &look, entry));
}

/// The entry itself.
fn entry_ui(ui: &mut Ui, look: &Look, entry: &Entry) {
    let p = look.palette;
    ui.set_width(look.grown(ENTRY).min(ui.ctx().content_rect().width() - 4.0 * gap::L));
    ui.spacing_mut().item_spacing.y = gap::XS;
    text::label(ui, Type::Strong, p.ink, &term::name(entry, look.lang));
    text::label(ui, Type::Body, p.ink, entry.term.means.get(look.lang));
    if let Some(source) = term::source(entry, look.lang) {
        text::label(ui, Type::Small, p.soft, &source);
    }
}
