//! The shape of each kind of thing, the same in the tree, in the picture and in its legend: nothing is told by colour alone.
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2};

use crate::screens::look::{Look, Tone};
use crate::sim::outline::Kind;

/// The colour that goes with a kind.
pub(super) fn tone(kind: Kind) -> Tone {
    match kind {
        Kind::Interest => Tone::Gain,
        Kind::Objection => Tone::Loss,
        Kind::Fact => Tone::Note,
        Kind::Event => Tone::Guess,
        Kind::Person | Kind::Document | Kind::Decoy | Kind::Answer => Tone::Plain,
        _ => Tone::Accent,
    }
}

/// The outline of a kind in a box: scenes are cards, facts tags, interests hexagons, objections octagons, documents
/// sheets with a folded corner, events and people rounded.
pub(super) fn outline(kind: Kind, rect: Rect) -> Vec<Pos2> {
    let (l, r, t, b) = (rect.left(), rect.right(), rect.top(), rect.bottom());
    let high = rect.height();
    let middle = rect.center().y;
    match kind {
        Kind::Interest | Kind::Decoy => {
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
        Kind::Objection => {
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
        Kind::Fact => {
            let c = high * 0.34;
            vec![pos2(l + c, t), pos2(r, t), pos2(r, b), pos2(l + c, b), pos2(l, middle)]
        }
        Kind::Document => {
            let c = high * 0.34;
            vec![pos2(l, t), pos2(r - c, t), pos2(r, t + c), pos2(r, b), pos2(l, b)]
        }
        Kind::Event | Kind::Person => rounded(rect, high / 2.0),
        Kind::Answer => rounded(rect, 1.0),
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
pub(super) fn paint(painter: &Painter, look: &Look, rect: Rect, kind: Kind, full: bool) {
    let p = look.palette;
    let ink = match kind {
        Kind::Person => p.ink,
        kind => p.ink_of(tone(kind)),
    };
    let fill = match (full, kind) {
        (true, Kind::Person) => p.ink,
        (true, kind) => p.wash_of(tone(kind)),
        (false, _) => Color32::TRANSPARENT,
    };
    let dashed = kind == Kind::Decoy;
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
