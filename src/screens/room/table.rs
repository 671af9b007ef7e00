//! What lies on the table: the plate before each person, parked objections, shown documents.
use egui::{Align2, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{LEDGE, OnTable, PersonShown, Room, RoomPlace};
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, MarkShape};

/// How much stands on the plates: as much as all of them have room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Detail {
    /// Name, mood, patience.
    Whole,
    /// Name and mood.
    Mood,
    /// Name and mood on one row.
    Row,
    /// The name.
    Name,
}

/// Lays everything out.
pub(super) fn set(ui: &mut Ui, room: &Room, on_table: &[OnTable]) {
    let widths = |ui: &Ui, detail| -> Vec<f32> {
        let width = |p| plate_width(ui, p, detail);
        room.people.iter().map(width).collect()
    };
    let look = Look::of(ui);
    // Plates must not hide the faces: in a low room they have one row.
    let row = look.font(Type::Small).size * 1.45;
    let low = 2.0 * row + 8.0 > 0.28 * room.rect.height();
    let fits = |detail: &Detail| {
        if low && matches!(detail, Detail::Whole | Detail::Mood) {
            return false;
        }
        let needed: f32 = widths(ui, *detail).iter().map(|w| w + gap::S).sum();
        needed + gap::S <= room.rect.width()
    };
    let detail = [Detail::Whole, Detail::Mood, Detail::Row].into_iter().find(fits).unwrap_or(Detail::Name);
    let lefts = spread(&room.seats(), &widths(ui, detail), room.rect);
    for (person, left) in room.people.iter().zip(lefts) {
        plate(ui, person, room, left, detail);
    }
    slips(ui, room.rect, on_table);
}

/// Puts plates under their people without letting them touch.
fn spread(seats: &[Rect], widths: &[f32], rect: Rect) -> Vec<f32> {
    let mut lefts: Vec<f32> = seats.iter().zip(widths).map(|(s, w)| s.center().x - w / 2.0).collect();
    let mut floor = rect.left() + gap::S;
    for (left, width) in lefts.iter_mut().zip(widths) {
        *left = left.max(floor);
        floor = *left + width + gap::S;
    }
    let mut ceiling = rect.right() - gap::S;
    for (left, width) in lefts.iter_mut().zip(widths).rev() {
        *left = left.min(ceiling - width);
        ceiling = *left - gap::S;
    }
    lefts
}

const PIP: f32 = 5.0;

fn plate_width(ui: &Ui, person: &PersonShown, detail: Detail) -> f32 {
    let look = Look::of(ui);
    let wide = |step, text: &str| widget::galley(ui, step, look.ink(), text, f32::INFINITY).size().x;
    let speaking = if person.speaking { look.grown(12.0) + gap::S } else { 0.0 };
    let name = wide(Type::SmallStrong, &person.name) + speaking;
    let mood = if detail == Detail::Name { 0.0 } else { wide(Type::Small, &person.mood_word) };
    let pips = match person.patience {
        Some((_, all)) if detail == Detail::Whole => f32::from(all) * (PIP * 2.0 + 3.0) + gap::S,
        _ => 0.0,
    };
    if detail == Detail::Row {
        return name + gap::S + mood + 2.0 * gap::M;
    }
    name.max(mood + pips) + 2.0 * gap::M
}

/// The plate on the table before a person.
fn plate(ui: &mut Ui, person: &PersonShown, room: &Room, left: f32, detail: Detail) {
    let look = Look::of(ui);
    let p = look.palette;
    let width = plate_width(ui, person, detail);
    let (name_ink, mood_ink) = if person.speaking { (p.on_accent, p.on_accent) } else { (p.ink, p.soft) };
    let name = widget::galley(ui, Type::SmallStrong, name_ink, &person.name, f32::INFINITY);
    let mood = widget::galley(ui, Type::Small, mood_ink, &person.mood_word, f32::INFINITY);
    let second = if matches!(detail, Detail::Name | Detail::Row) { 0.0 } else { mood.size().y };
    let height = name.size().y + second + 8.0;
    let below = if room.place == RoomPlace::WeChat { LEDGE + 94.0 } else { LEDGE - 10.0 };
    let top = (room.rect.bottom() - below * room.unit()).min(room.rect.bottom() - height - gap::XS);
    let rect = Rect::from_min_size(pos2(left, top), vec2(width, height));
    let (fill, line) = if person.speaking { (p.accent, p.accent) } else { (p.surface, p.line) };
    ui.painter().rect(rect, 6.0, fill, Stroke::new(1.0, line), StrokeKind::Inside);
    let (x, first) = (rect.left() + gap::M, rect.top() + 4.0);
    ui.painter().galley(pos2(x, first), name.clone(), name_ink);
    if person.speaking {
        let at = pos2(x + name.size().x + gap::S, first + name.size().y / 2.0);
        speaking_mark(ui, at, look.text);
    }
    let row = first + name.size().y;
    match detail {
        Detail::Name => {}
        Detail::Row => {
            let left = rect.right() - gap::M - mood.size().x;
            ui.painter().galley(pos2(left, first), mood.clone(), mood_ink);
        }
        Detail::Whole | Detail::Mood => {
            ui.painter().galley(pos2(x, row), mood.clone(), mood_ink);
        }
    }
    if detail == Detail::Whole {
        let at = pos2(x + mood.size().x + gap::S + PIP, row + mood.size().y / 2.0);
        patience(ui, at, person.patience.unwrap_or_default(), mood_ink);
    }
    let response = ui.interact(rect, ui.id().with(("plate", &person.name)), Sense::hover());
    let words = in_words(&look, person);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    if detail != Detail::Whole {
        response.on_hover_text(words);
    }
}

/// Patience as dots: full ones are left, hollow ones are gone.
fn patience(ui: &Ui, mut at: Pos2, (full, all): (u8, u8), ink: egui::Color32) {
    for i in 0..all {
        if i < full {
            ui.painter().circle_filled(at, PIP - 1.0, ink);
        } else {
            ui.painter().circle_stroke(at, PIP - 1.5, Stroke::new(1.0, ink));
        }
        at.x += PIP * 2.0 + 3.0;
    }
}

/// What the plate says, for those who don't see it.
fn in_words(look: &Look, person: &PersonShown) -> String {
    let mut words = format!("{} {}", person.name, person.mood_word);
    if person.speaking {
        words = format!("{words} {}", look.t("ui.room.speaking"));
    }
    if let Some((full, all)) = person.patience {
        words = format!("{words} {} {full}/{all}", look.t("ui.room.patience"));
    }
    words
}

/// Three short strokes, as sound is drawn.
fn speaking_mark(ui: &Ui, at: Pos2, text: f32) {
    let ink = Look::of(ui).palette.on_accent;
    for (i, high) in [3.0, 5.5, 3.5].into_iter().enumerate() {
        let x = at.x + i as f32 * 4.0 * text;
        ui.painter().vline(x, at.y - high * text..=at.y + high * text, Stroke::new(2.0 * text, ink));
    }
}

/// Parked objections and shown documents, in the corner of the table nearest to us.
fn slips(ui: &mut Ui, rect: Rect, on_table: &[OnTable]) {
    let look = Look::of(ui);
    let p = look.palette;
    let mut at = rect.left_top() + vec2(gap::M, gap::M);
    for slip in on_table {
        let (tone, mark) =
            if slip.parked { (Tone::Guess, MarkShape::Parked) } else { (Tone::Note, MarkShape::Check) };
        let words = widget::galley(ui, Type::Small, p.ink_of(tone), &slip.word, f32::INFINITY);
        let size = look.grown(10.0);
        let area =
            Rect::from_min_size(at, vec2(words.size().x + size + 6.0 + 2.0 * gap::S, words.size().y + 4.0));
        ui.painter().rect_filled(area.translate(vec2(0.0, 2.0)), 4.0, egui::Color32::from_black_alpha(28));
        ui.painter().rect_filled(area, 4.0, p.wash_of(tone));
        let middle = pos2(area.left() + gap::S + size / 2.0, area.center().y);
        widget::paint_mark(ui.painter(), mark, middle, size, p.ink_of(tone));
        let corner =
            Align2::RIGHT_CENTER.anchor_size(pos2(area.right() - gap::S, area.center().y), words.size()).min;
        ui.painter().galley(corner, words, p.ink_of(tone));
        let response = ui.interact(area, ui.id().with(("slip", &slip.word)), Sense::hover());
        let key = if slip.parked { "ui.room.parked" } else { "ui.room.shown" };
        let name = look.t_with(key, &[("what", &slip.word)]);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &name));
        at.y += area.height() + gap::XS + 2.0;
    }
}
