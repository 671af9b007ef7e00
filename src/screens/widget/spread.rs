//! How far each of several things can move a sum, both ways from where it stands: the widest reach is seen first.
use egui::{Align2, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::text;
use crate::screens::theme::{Look, Type, gap};

/// One thing and its reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpreadBar {
    /// What it is called.
    pub name: String,
    /// The most that it can cost: nought or less.
    pub down: i64,
    /// The most that it can bring: nought or more.
    pub up: i64,
}

/// A row for each, all on one scale; what costs lies left of the middle line and what brings right of it.
pub fn spread(ui: &mut Ui, reaches: &[SpreadBar]) {
    let look = Look::of(ui);
    let p = look.palette;
    let width = ui.available_width();
    let names = (width * 0.36).min(look.grown(170.0));
    let number = look.grown(46.0);
    let room = (width - names - 2.0 * number - gap::M).max(40.0);
    let low = reaches.iter().map(|r| -r.down).max().unwrap_or(0).max(0);
    let high = reaches.iter().map(|r| r.up).max().unwrap_or(0).max(0);
    let unit = room / (low + high).max(1) as f32;
    ui.spacing_mut().item_spacing.y = gap::XS;
    for reach in reaches {
        let name = text::galley(ui, Type::Small, p.soft, &reach.name, names - gap::S);
        let height = name.size().y.max(look.grown(18.0));
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        let nought = rect.left() + names + number + low as f32 * unit;
        let middle = rect.center().y;
        let top = middle - name.size().y / 2.0;
        ui.painter().galley(pos2(rect.left(), top), name, p.soft);
        ui.painter().vline(nought, rect.expand2(vec2(0.0, gap::XS / 2.0)).y_range(), (1.0, p.faint));
        for (value, ink, anchor) in
            [(reach.down, p.loss, Align2::RIGHT_CENTER), (reach.up, p.gain, Align2::LEFT_CENTER)]
        {
            if value == 0 {
                continue;
            }
            let end = nought + value as f32 * unit;
            let half = look.grown(6.0);
            let bar = Rect::from_two_pos(pos2(nought, middle - half), pos2(end, middle + half));
            ui.painter().rect_filled(bar, 2.0, ink);
            let beside = pos2(end + gap::XS * value.signum() as f32, middle);
            text::paint_centred(ui, anchor, beside, Type::Small, ink, &signed(value));
        }
        let said = format!("{} {} … {}", reach.name, signed(reach.down), signed(reach.up));
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
    }
}

fn signed(value: i64) -> String {
    crate::prose::names::signed(value)
}
