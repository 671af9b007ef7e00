//! The offer on the table: every term, what has changed since our quotation, and what is about to.
use egui::{Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::SidebarModel;
use crate::screens::theme::{Look, RADIUS, Tone, Type, gap};
use crate::screens::widget::{self, MarkShape};
use crate::sim::compiled::IssueId;

/// One term.
struct SidebarTerm {
    name: String,
    level: String,
    /// What is said under it, with its mark.
    aside: Option<(MarkShape, Tone, String)>,
    /// It changed just now, or would.
    lit: bool,
}

pub(super) fn offer_ui(ui: &mut Ui, beside: &SidebarModel<'_>) {
    let look = Look::of(ui);
    let p = look.palette;
    let view = beside.view;
    let (key, note) = if view.offer().is_some() {
        ("ui.meeting.paper", "ui.meeting.paper_worth")
    } else {
        ("ui.meeting.paper_ours", "ui.meeting.paper_not_yet")
    };
    let offer = view.current_offer();
    let (value, unit) = (view.own_value(&offer).to_string(), view.unit().get(look.lang));
    let worth = look.t_with(note, &[("value", &value), ("unit", unit)]);
    widget::label(ui, Type::SmallStrong, p.ink, &look.t(key));
    widget::label(ui, Type::Small, p.faint, &worth);
    ui.spacing_mut().item_spacing.y = 0.0;
    for (i, issue) in view.issues().enumerate() {
        let term = term(beside, &look, issue);
        row(ui, &term, i > 0);
    }
}

fn term(beside: &SidebarModel<'_>, look: &Look, issue: IssueId) -> SidebarTerm {
    let view = beside.view;
    let now = view.current_offer().level(issue);
    let quoted = view.quotation().level(issue);
    let level = |at: u8| view.level_name(issue, at).get(look.lang).to_owned();
    let told = |key: &str, at: u8| look.t_with(key, &[("level", &level(at))]);
    let would = beside.touched.iter().find(|(i, to)| *i == issue && *to != now);
    let just = beside.moment.offer();
    let just = just.map(|(before, _)| before.level(issue)).filter(|was| *was != now);
    let aside = match (would, just) {
        (Some((_, to)), _) => Some((MarkShape::Next, Tone::Accent, told("ui.meeting.term_would", *to))),
        (None, Some(was)) => Some((MarkShape::Next, Tone::Note, told("ui.meeting.term_was", was))),
        (None, None) if now != quoted => {
            Some((MarkShape::Dot, Tone::Plain, told("ui.meeting.term_quoted", quoted)))
        }
        _ => None,
    };
    SidebarTerm {
        name: view.issue_name(issue).get(look.lang).to_owned(),
        level: level(now),
        lit: would.is_some() || just.is_some(),
        aside,
    }
}

fn row(ui: &mut Ui, term: &SidebarTerm, ruled: bool) {
    let look = Look::of(ui);
    let p = look.palette;
    let width = ui.available_width();
    let column = (width * 0.36).floor();
    let inset = gap::XS;
    let room = width - column - gap::S - inset;
    let name = widget::galley(ui, Type::Small, p.soft, &term.name, column - inset);
    let level = widget::galley(ui, Type::Small, p.ink, &term.level, room);
    let size = look.grown(9.0);
    let aside = term.aside.as_ref().map(|(mark, tone, text)| {
        let ink = p.ink_of(*tone);
        (*mark, ink, widget::galley(ui, Type::Small, ink, text, room - size - gap::XS))
    });
    let below = aside.as_ref().map_or(0.0, |(_, _, a)| a.size().y);
    let height = name.size().y.max(level.size().y + below) + 5.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    if ui.is_rect_visible(rect) {
        if term.lit {
            ui.painter().rect_filled(rect.shrink2(vec2(0.0, 1.0)), RADIUS - 3, p.accent_wash);
        }
        if ruled {
            ui.painter().hline(rect.x_range(), rect.top(), egui::Stroke::new(1.0, p.line));
        }
        let (top, left) = (rect.top() + 2.5, rect.left() + column + gap::S);
        let under = top + level.size().y;
        ui.painter().galley(pos2(rect.left() + inset, top), name, p.soft);
        ui.painter().galley(pos2(left, top), level, p.ink);
        if let Some((mark, ink, text)) = aside {
            let middle = under + look.font(Type::Small).size * 0.72;
            widget::paint_mark(ui.painter(), mark, pos2(left + size / 2.0, middle), size, ink);
            ui.painter().galley(pos2(left + size + gap::XS, under), text, ink);
        }
    }
    let aside = term.aside.as_ref().map_or(String::new(), |(_, _, t)| format!(" {t}"));
    response.widget_info(|| {
        WidgetInfo::labeled(WidgetType::Label, true, format!("{} {}{aside}", term.name, term.level))
    });
}
