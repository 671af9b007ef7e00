//! The offers one could open with, side by side: what each changes against the quotation, and what it is worth to us.
use egui::{Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2};

use crate::prose::names::signed;
use crate::prose::transcript_line::amount;
use crate::screens::theme::{CARD_RADIUS, Look, Type, gap};
use crate::screens::widget::{self, MarkShape, keys};
use crate::sim::compiled::{IssueId, Package};
use crate::sim::view::View;

/// One offer as it is drawn.
struct OpeningCard {
    name: String,
    worth: String,
    against: String,
    /// What it changes, and what that brings or costs; the quotation says all its terms, against which nothing moves.
    changes: Vec<(String, Option<i64>)>,
    on: bool,
}

/// The offers; returns the one chosen in this frame.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>, at: usize) -> Option<usize> {
    let p = look.palette;
    widget::section(ui, &look.t("ui.prepare.papers"), Some(view.unit().get(look.lang)));
    widget::label(ui, Type::Body, p.soft, &look.t("ui.prepare.papers_why"));
    let offers: Vec<OpeningCard> = view
        .openings()
        .enumerate()
        .map(|(i, (_, package))| offer(look, view, i, &package, i == at))
        .collect();
    let mut chosen = None;
    let high = |ui: &Ui, i: usize, width: f32| draw(ui, look, &offers[i], pos2(0.0, 0.0), width, false);
    widget::grid(ui, offers.len(), look.grown(300.0), 3, high, |ui, i, size| {
        if one(ui, look, &offers[i], size) && i != at {
            chosen = Some(i);
        }
    });
    chosen
}

/// The name of an offer; the quotation has none of its own.
pub(super) fn name(look: &Look, view: &View<'_>, at: usize) -> String {
    let found = view.openings().nth(at).filter(|_| at > 0);
    found.map_or_else(|| look.t("ui.own.quotation"), |(name, _)| name.get(look.lang).to_owned())
}

fn offer(look: &Look, view: &View<'_>, at: usize, package: &Package, on: bool) -> OpeningCard {
    let lang = look.lang;
    let quotation = view.quotation();
    let worth = view.own_value(package);
    let changed = |i: &IssueId| at == 0 || package.level(*i) != quotation.level(*i);
    let changes = view.issues().filter(changed).map(|issue| {
        let (was, is) = (quotation.level(issue), package.level(issue));
        let level = |l| view.level_name(issue, l).get(lang);
        let name = ("issue", view.issue_name(issue).get(lang));
        if at == 0 {
            return (look.t_with("ui.prepare.term", &[name, ("level", level(is))]), None);
        }
        let fill = [name, ("was", level(was)), ("is", level(is))];
        let step = view.own_step(issue, was, is);
        (look.t_with("ui.prepare.change", &fill), Some(step))
    });
    let changes = changes.collect();
    let by = worth - view.own_value(&quotation);
    OpeningCard {
        name: name(look, view, at),
        worth: amount(view, lang, worth),
        against: match at {
            0 => look.t("ui.prepare.as_quoted"),
            _ => look.t_with("ui.prepare.against", &[("by", &signed(by))]),
        },
        changes,
        on,
    }
}

fn one(ui: &mut Ui, look: &Look, offer: &OpeningCard, size: Vec2) -> bool {
    let p = look.palette;
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let lit = response.hovered() || response.has_focus();
    let fill = if offer.on || lit { p.accent_wash } else { p.raised };
    let line = if offer.on {
        Stroke::new(2.0, p.accent)
    } else {
        Stroke::new(1.0, if lit { p.accent } else { p.line })
    };
    ui.painter().rect(rect, CARD_RADIUS, fill, line, StrokeKind::Inside);
    draw(ui, look, offer, rect.min, size.x, true);
    if offer.on {
        let radius = look.grown(9.0);
        let at = pos2(rect.right() - gap::S - radius, rect.top() + gap::S + radius);
        ui.painter().circle_filled(at, radius, p.accent);
        widget::paint_mark(ui.painter(), MarkShape::Check, at, radius, p.on_accent);
    }
    keys::focus_ring(ui, &response, CARD_RADIUS);
    keys::reveal(&response);
    let mut said = format!("{} {} {}", offer.name, offer.worth, offer.against);
    for (what, by) in &offer.changes {
        let by = by.map(|by| format!(" {}", signed(by))).unwrap_or_default();
        said.push_str(&format!(" {what}{by}"));
    }
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, offer.on, &said));
    response.clicked()
}

/// Lays an offer's words out at a place and paints them if it is time to; returns its height.
fn draw(ui: &Ui, look: &Look, offer: &OpeningCard, at: egui::Pos2, width: f32, painted: bool) -> f32 {
    let p = look.palette;
    let inner = width - 2.0 * gap::M;
    let corner = look.grown(24.0);
    let mut top = at.y + gap::M;
    let mut put = |step, ink, words: &str, left: f32, room: f32, after: f32| -> Rect {
        let galley = widget::galley(ui, step, ink, words, room.max(40.0));
        let rect = Rect::from_min_size(pos2(at.x + gap::M + left, top), galley.size());
        if painted {
            ui.painter().galley(rect.min, galley, ink);
        }
        top += after * rect.height();
        rect
    };
    put(Type::Strong, p.ink, &offer.name, 0.0, inner - corner, 1.0);
    let worth = put(Type::Heading, p.accent, &offer.worth, 0.0, inner, 0.0);
    let aside = worth.width() + gap::S;
    put(Type::Small, p.soft, &offer.against, aside, inner - aside, 0.0);
    put(Type::Heading, p.accent, "", 0.0, inner, 1.0);
    let number = look.grown(52.0);
    for (what, by) in &offer.changes {
        let left = by.map_or(0.0, |_| number);
        if let Some(by) = by {
            let ink = match by {
                0 => p.soft,
                1.. => p.gain,
                _ => p.loss,
            };
            put(Type::SmallStrong, ink, &signed(*by), 0.0, number, 0.0);
        }
        let ink = if by.is_some() { p.ink } else { p.soft };
        put(Type::Small, ink, what, left, inner - left, 1.0);
    }
    top - at.y + gap::M
}
