//! The shape of each kind of thing, the same in the tree, in the picture and in its legend: nothing is told by colour alone.
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2};

use crate::screens::theme::{Look, Tone};
use crate::sim::outline::EntryKind;

/// The colour that goes with a kind.
pub(super) fn tone(kind: EntryKind) -> Tone {
    match kind {
        EntryKind::Interest => Tone::Gain,
        EntryKind::Objection => Tone::Loss,
        EntryKind::Fact => Tone::Note,
        EntryKind::Event => Tone::Guess,
        EntryKind::Person | EntryKind::Document | EntryKind::Decoy | EntryKind::Answer => Tone::Plain,
        _ => Tone::Accent,
    }
}

/// The outline of a kind in a box: scenes are cards, facts tags, interests hexagons, objections octagons, documents
/// sheets with a folded corner, events and people rounded.
pub(super) fn outline(kind: EntryKind, rect: Rect) -> Vec<Pos2> {
    let (l, r, t, b) = (rect.left(), rect.right(), rect.top(), rect.bottom());
    let high = rect.height();
    let middle = rect.center().y;
    match kind {
        EntryKind::Interest | EntryKind::Decoy => {
            let c = high * 0.32;
            vec![
                pos2(l, middle),
                pos2(l + c, t),
                pos2(r - c, t),
                pos2(r, middle),
                pos2(r - c, b),
                pos2(l + c, b),
            ]
        }
        EntryKind::Objection => {
            let c = high * 0.3;
            vec![
                pos2(l, t + c),
                pos2(l + c, t),
                pos2(r - c, t),
                pos2(r, t + c),
                pos2(r, b - c),
                pos2(r - c, b),
                pos2(l + c, b),
                pos2(l, b - c),
            ]
        }
        EntryKind::Fact => {
            let c = high * 0.34;
            vec![pos2(l + c, t), pos2(r, t), pos2(r, b), pos2(l + c, b), pos2(l, middle)]
        }
        EntryKind::Document => {
            let c = high * 0.34;
            vec![pos2(l, t), pos2(r - c, t), pos2(r, t + c), pos2(r, b), pos2(l, b)]
        }
        EntryKind::Event | EntryKind::Person => rounded(rect, high / 2.0),
        EntryKind::Answer => rounded(rect, 1.0),
        _ => rounded(rect, (high * 0.18).clamp(1.5, 9.0)),
    }
}

fn rounded(rect: Rect, radius: f32) -> Vec<Pos2> {
    let mut path = Vec::new();
    egui::epaint::tessellator::path::rounded_rectangle(
        &mut path,
        rect,
        egui::epaint::CornerRadiusF32::same(radius),
    );
    path
}

/// Paints a shape; `full`: in its colour, else only its rim.
pub(super) fn paint(painter: &Painter, look: &Look, rect: Rect, kind: EntryKind, full: bool) {
    let p = look.palette;
    let ink = match kind {
        EntryKind::Person => p.ink,
        kind => p.ink_of(tone(kind)),
    };
    let fill = match (full, kind) {
        (true, EntryKind::Person) => p.ink,
        (true, kind) => p.wash_of(tone(kind)),
        (false, _) => Color32::TRANSPARENT,
    };
    let dashed = kind == EntryKind::Decoy;
    let path = outline(kind, rect);
    let rim = Stroke::new(1.4, ink);
    if dashed {
        painter.add(Shape::convex_polygon(path.clone(), fill, Stroke::NONE));
        let closed: Vec<Pos2> = path.iter().chain(path.first()).copied().collect();
        painter.extend(Shape::dashed_line(&closed, rim, 3.0, 2.0));
    } else {
        painter.add(Shape::convex_polygon(path, fill, rim));
    }
}
