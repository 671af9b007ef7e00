//! The bar over a session's screens: where one is, how far time has run, and what can be opened.
use egui::{Align, Align2, Layout, Rect, Stroke, Ui, UiBuilder, pos2, vec2};

use crate::prose::{names, transcript_line};
use crate::screens::session::{Drawer, SessionModel};
use crate::screens::theme::{Look, Type, gap};
use crate::screens::widget;
use crate::sim::scenario::Lang;
use crate::sim::view::View;

/// What the bar opens: its word, its key.
const TOOLS: [(Drawer, &str, &str); 4] = [
    (Drawer::Transcript, "ui.bar.transcript", "T"),
    (Drawer::Cards, "ui.bar.cards", "C"),
    (Drawer::Notes, "ui.bar.notes", "N"),
    (Drawer::Pause, "ui.bar.pause", "Esc"),
];

/// Draws the bar at the top of an area; what is left beneath it is returned.
pub(super) fn bar_ui(ui: &mut Ui, whole: Rect, play: &mut SessionModel) -> Rect {
    let look = Look::of(ui);
    let p = look.palette;
    let words = TOOLS.map(|(_, word, _)| look.t(word));
    let wide: f32 = TOOLS.iter().zip(&words).map(|((.., key), word)| widget::tool_width(ui, word, key)).sum();
    let tools = wide + (TOOLS.len() - 1) as f32 * gap::XS;
    let view = play.view();
    let (title, time) = (place(&view, look.lang), time(&look, &view));
    let room = (whole.width() - tools - gap::L - gap::S - gap::XL).max(look.grown(120.0));
    let name = widget::galley(ui, Type::Strong, p.ink, &title, f32::INFINITY);
    let beside = widget::galley(ui, Type::Small, p.soft, &time, f32::INFINITY);
    // Side by side where there is room, else one under the other, the times on as many rows as they take.
    let one_row = name.size().x + gap::L + beside.size().x <= room;
    let beneath = widget::galley(ui, Type::Small, p.soft, &time, room).size().y;
    let inner = if one_row { name.size().y } else { name.size().y + beneath };
    let height = (inner + gap::S).max(look.grown(44.0));
    let (bar, rest) = whole.split_top_bottom_at_y(whole.top() + height);
    ui.painter().rect_filled(bar, 0.0, p.surface);
    ui.painter().hline(bar.x_range(), bar.bottom() - 0.5, Stroke::new(1.0, p.line));
    let words_area =
        Align2::LEFT_CENTER.anchor_size(bar.left_center() + vec2(gap::L, 0.0), vec2(room, inner));
    ui.scope_builder(UiBuilder::new().max_rect(words_area).id_salt("bar"), |ui| {
        ui.spacing_mut().item_spacing = vec2(gap::L, 0.0);
        if one_row {
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                widget::line_of(ui, Type::Strong, p.ink, &title);
                widget::label(ui, Type::Small, p.soft, &time);
            });
        } else {
            widget::line_of(ui, Type::Strong, p.ink, &title);
            widget::label(ui, Type::Small, p.soft, &time);
        }
    });
    let at = pos2(bar.right() - gap::S - tools, bar.top());
    let tools_area = Rect::from_min_max(at, bar.max);
    let layout = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(tools_area).layout(layout).id_salt("tools"), |ui| {
        ui.spacing_mut().item_spacing.x = gap::XS;
        for ((drawer, _, key), word) in TOOLS.iter().zip(&words) {
            let on = play.open == Some(*drawer);
            if widget::tool(ui, word, key, on).clicked() {
                play.open = (!on).then_some(*drawer);
            }
        }
    });
    rest
}

/// Where one is: the place and the people of a meeting, else the case.
fn place(view: &View<'_>, lang: Lang) -> String {
    let Some(meeting) = view.meeting() else {
        return view.title().get(lang).to_owned();
    };
    let look_key = crate::screens::room::RoomPlace::from(meeting.channel).key();
    let place = crate::i18n::text(lang, look_key);
    let people: Vec<String> =
        meeting.roles.iter().map(|role| view.role_name(role).get(lang).to_owned()).collect();
    let between = crate::i18n::text(lang, "ui.bar.between");
    format!("{place}{between}{}", names::list(lang, &people))
}

/// The day, the turns of the whole, and in a meeting those it has left.
fn time(look: &Look, view: &View<'_>) -> String {
    let ((day, days), (turn, turns)) = (view.days(), view.turns());
    let date = view.date(day).map(|_| transcript_line::day(view, look.lang, day));
    let (day, days) = (day.to_string(), days.to_string());
    let mut items = vec![match &date {
        Some(date) => look.t_with("ui.bar.day", &[("date", date), ("day", &day), ("days", &days)]),
        None => look.t_with("ui.bar.day_plain", &[("day", &day), ("days", &days)]),
    }];
    let fill = [("turn", &*turn.to_string()), ("turns", &*turns.to_string())];
    items.push(look.t_with("ui.bar.turns", &fill));
    if let Some(meeting) = view.meeting() {
        items.push(look.t_with("ui.bar.left", &[("left", &meeting.left.to_string())]));
    }
    items.join(&look.t("ui.bar.between"))
}
