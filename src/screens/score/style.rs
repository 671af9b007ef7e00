//! The style meter: how one talked, beside the skilled and the average of one study. It earns nothing, and says so.
use egui::{Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::screens::theme::{Look, Type, gap};
use crate::screens::widget;
use crate::sim::score::record::name_of;
use crate::sim::score::style::Measure;

/// Draws every measure.
pub(super) fn style_ui(ui: &mut Ui, measures: &[Measure]) {
    let look = Look::of(ui);
    let p = look.palette;
    widget::section(ui, &look.t("ui.score.style"), None);
    widget::label(ui, Type::Small, p.soft, &look.t("ui.score.style_note"));
    for measure in measures {
        ui.add_space(gap::XS);
        one(ui, measure);
    }
}

/// A share of all that was said, in tenths of a per cent, in words: `21.3`.
fn tenths(share: u32) -> String {
    format!("{}.{}", share / 10, share % 10)
}

fn one(ui: &mut Ui, measure: &Measure) {
    let look = Look::of(ui);
    let p = look.palette;
    let name = look.t(&format!("play.style.{}", name_of(measure.behaviour)));
    let fill = [
        ("share", tenths(measure.share)),
        ("count", measure.count.to_string()),
        ("skilled", tenths(measure.skilled)),
        ("average", tenths(measure.average)),
    ];
    let fill: Vec<(&str, &str)> = fill.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let own = look.t_with("ui.score.style_own", &fill);
    widget::section_small(ui, &name, &own);
    let high = look.grown(10.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), high + 4.0), Sense::hover());
    let most = measure.share.max(measure.skilled).max(measure.average) * 5 / 4;
    let x = |share: u32| rect.left() + rect.width() * share as f32 / most.max(1) as f32;
    let track = Rect::from_center_size(rect.center(), vec2(rect.width(), high * 0.6));
    ui.painter().rect_filled(track, track.height() / 2.0, p.sunken);
    // The stretch between the average and the skilled; its skilled end is the solid one.
    let (low, top) = (measure.skilled.min(measure.average), measure.skilled.max(measure.average));
    let band = Rect::from_x_y_ranges(x(low)..=x(top), track.y_range());
    ui.painter().rect_filled(band, 0.0, p.gain_wash.lerp_to_gamma(p.gain, 0.35));
    let line = |share: u32, width: f32| {
        let stroke = Stroke::new(width, p.gain);
        ui.painter().vline(x(share), rect.y_range(), stroke);
    };
    line(measure.average, 1.0);
    line(measure.skilled, 3.0);
    let at = pos2(x(measure.share), rect.center().y);
    let dot = Rect::from_center_size(at, vec2(high, high));
    let edge = Stroke::new(2.0, p.surface);
    ui.painter().rect(dot, high / 2.0, p.accent, edge, StrokeKind::Outside);
    let bands = look.t_with("ui.score.style_bands", &fill);
    widget::label(ui, Type::Small, p.faint, &bands);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, format!("{name} {own} {bands}")));
}
