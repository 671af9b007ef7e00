//! Cash over time: when the money of a package would come, as a line that climbs with every instalment.
use egui::{Align2, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::screens::theme::{Look, Type, gap};
use crate::screens::widget::{self, TableRow};
use crate::sim::compiled::Package;
use crate::sim::compiled::Payment;
use crate::sim::view::View;

/// Draws the line and the instalments under it; what is above the line is still owed.
pub(super) fn cash_ui(ui: &mut Ui, view: &View<'_>, package: &Package) {
    let look = Look::of(ui);
    let p = look.palette;
    let unit = view.unit().get(look.lang);
    widget::section(ui, &look.t("ui.board.cash"), Some(unit));
    let (tabled, drafted) = (view.cash(&view.current_offer()), view.cash(package));
    let rows: Vec<TableRow> = drafted
        .iter()
        .map(|payment| {
            let (what, day) = (payment.name.get(look.lang), date(view, &look, payment.day));
            let name = look.t_with("ui.board.cash_term", &[("what", what), ("date", &day)]);
            TableRow::new(name, payment.amount.to_string())
        })
        .collect();
    let said: Vec<String> = rows.iter().map(|row| format!("{} {}", row.name, row.value)).collect();
    chart(ui, view, &tabled, &drafted, &said.join(" "));
    widget::key_values(ui, &rows);
    ui.add_space(gap::XS);
    let note = if tabled == drafted { "ui.board.cash_note" } else { "ui.board.cash_note_both" };
    widget::label(ui, Type::Small, p.faint, &look.t(note));
}

/// A day of the case as a date; as a count of days where the case has no calendar.
fn date(view: &View<'_>, look: &Look, day: i64) -> String {
    let known = u16::try_from(day).ok().and_then(|d| view.date(d));
    match known {
        Some((year, month, day)) => format!("{year}-{month:02}-{day:02}"),
        None => look.t_with("ui.board.cash_day", &[("day", &day.to_string())]),
    }
}

fn chart(ui: &mut Ui, view: &View<'_>, tabled: &[Payment], drafted: &[Payment], said: &str) {
    let look = Look::of(ui);
    let p = look.palette;
    let (high, words) = (look.grown(84.0), look.grown(20.0));
    let area = vec2(ui.available_width(), high + words);
    let (rect, response) = ui.allocate_exact_size(area, Sense::hover());
    let plot = Rect::from_min_size(rect.min, vec2(rect.width(), high));
    let both = || tabled.iter().chain(drafted);
    let last = both().map(|x| x.day).max().unwrap_or(0).max(1);
    let most = both().map(|x| x.in_all).max().unwrap_or(0).max(1);
    // A little room at the right shows that it stays where it ended.
    let x = |day: i64| plot.left() + plot.width() * 0.94 * day.max(0) as f32 / last as f32;
    let y = |sum: i64| plot.bottom() - (plot.height() - 4.0) * sum as f32 / most as f32;
    ui.painter().rect_filled(plot, 3.0, p.sunken);
    for pair in drafted.windows(2) {
        let step = Rect::from_x_y_ranges(x(pair[0].day)..=x(pair[1].day), y(pair[0].in_all)..=plot.bottom());
        ui.painter().rect_filled(step, 0.0, p.accent_wash);
    }
    if let Some(end) = drafted.last() {
        let step = Rect::from_x_y_ranges(x(end.day)..=plot.right(), y(end.in_all)..=plot.bottom());
        ui.painter().rect_filled(step, 0.0, p.accent_wash);
    }
    let climb = |ui: &Ui, list: &[Payment], stroke: Stroke, dashed: bool| {
        let mut path = vec![pos2(plot.left(), plot.bottom())];
        let mut sum = 0;
        for payment in list {
            path.push(pos2(x(payment.day), y(sum)));
            sum = payment.in_all;
            path.push(pos2(x(payment.day), y(sum)));
        }
        path.push(pos2(plot.right(), y(sum)));
        if dashed {
            ui.painter().extend(egui::Shape::dashed_line(&path, stroke, 4.0, 4.0));
        } else {
            ui.painter().add(egui::Shape::line(path, stroke));
        }
    };
    if tabled != drafted {
        climb(ui, tabled, Stroke::new(1.5, p.soft), true);
    }
    climb(ui, drafted, Stroke::new(2.0, p.accent), false);
    let under = plot.bottom() + 2.0;
    let first = date(view, &look, 0);
    let at = pos2(plot.left(), under);
    widget::paint_centred(ui, Align2::LEFT_TOP, at, Type::Small, p.faint, &first);
    let end = date(view, &look, last);
    let at = pos2(plot.right(), under);
    widget::paint_centred(ui, Align2::RIGHT_TOP, at, Type::Small, p.faint, &end);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, said));
}
