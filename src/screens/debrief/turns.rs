//! The turns of a session to choose from, each with its lines.
use egui::{Response, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::prose::finding::quote;
use crate::prose::transcript_line;
use crate::screens::theme::{Look, RADIUS, Type, gap};
use crate::screens::widget::{self, keys};
use crate::sim::scenario::Lang;
use crate::sim::view::{LineKind, View};

/// A turn: what had been heard, and what was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TurnShown {
    pub(super) turn: u16,
    pub(super) heard: Option<String>,
    pub(super) ours: String,
}

/// Every turn on which we said or did something that can be read.
pub(super) fn turns(view: &View<'_>, lang: Lang) -> Vec<TurnShown> {
    let mut found: Vec<TurnShown> = Vec::new();
    let mut heard = None;
    for said in view.transcript(0, lang) {
        let seen = found.last().is_some_and(|shown| shown.turn == said.turn);
        match said.kind {
            LineKind::MeetingStarted { .. } => heard = None,
            LineKind::Theirs if !said.text.is_empty() => {
                let who = said.who.map_or("", |who| transcript_line::address(view, lang, who));
                heard = Some((who.to_owned(), said.text));
            }
            LineKind::Believed(..) => {}
            _ if said.kind.is_ours() && said.turn > 0 && !seen => found.push(TurnShown {
                turn: said.turn,
                heard: heard.take().map(|(who, text)| named(lang, &who, &text)),
                ours: quote(view, lang, &said),
            }),
            _ => {}
        }
    }
    found
}

fn named(lang: Lang, who: &str, text: &str) -> String {
    crate::i18n::text_with(lang, "ui.debrief.heard", &[("who", who), ("text", text)])
}

/// The turns as a list in which one is chosen; choosing it again takes it back.
pub(super) fn turns_ui(ui: &mut Ui, id: &str, turns: &[TurnShown], chosen: &mut Option<u16>) {
    let look = Look::of(ui);
    ScrollArea::vertical().id_salt(id).max_height(look.grown(240.0)).auto_shrink([false, true]).show(
        ui,
        |ui| {
            ui.spacing_mut().item_spacing.y = gap::XS;
            for shown in turns {
                let on = *chosen == Some(shown.turn);
                if row(ui, shown, on).clicked() {
                    *chosen = (!on).then_some(shown.turn);
                }
            }
        },
    );
}

fn row(ui: &mut Ui, shown: &TurnShown, on: bool) -> Response {
    let look = Look::of(ui);
    let number = look.t_with("ui.debrief.turn", &[("turn", &shown.turn.to_string())]);
    option(ui, Some(&number), shown.heard.as_deref(), &shown.ours, on)
}

/// One of several to choose from: a word before it, a small line above it, and what it is.
pub(super) fn option(
    ui: &mut Ui,
    before: Option<&str>,
    above: Option<&str>,
    words: &str,
    on: bool,
) -> Response {
    let look = Look::of(ui);
    let p = look.palette;
    let tick = look.grown(14.0);
    let lead = gap::M + tick + gap::S;
    let head = before.map(|before| widget::galley(ui, Type::SmallStrong, p.soft, before, f32::INFINITY));
    let indent = lead + head.as_ref().map_or(0.0, |h| h.size().x.max(look.grown(56.0)) + gap::S);
    // A scroll bar lies over the right edge.
    let room = (ui.available_width() - indent - gap::L).max(60.0);
    let small = above.map(|above| widget::galley(ui, Type::Small, p.soft, above, room));
    let main = widget::galley(ui, Type::Body, p.ink, words, room);
    let over = small.as_ref().map_or(0.0, |s| s.size().y);
    let height = (main.size().y + over + gap::S).max(look.grown(34.0));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    if ui.is_rect_visible(rect) {
        let lit = on || response.hovered() || response.has_focus();
        let fill = if lit { p.accent_wash } else { p.raised };
        let line = if on { p.accent } else { p.line };
        ui.painter().rect(rect, RADIUS, fill, Stroke::new(1.0, line), StrokeKind::Inside);
        let top = rect.center().y - (main.size().y + over) / 2.0;
        let middle = pos2(rect.left() + gap::M + tick / 2.0, rect.center().y);
        let ring = Stroke::new(1.5, if on { p.accent } else { p.faint });
        ui.painter().circle_stroke(middle, tick / 2.0 - 1.0, ring);
        if on {
            ui.painter().circle_filled(middle, tick / 4.0, p.accent);
        }
        if let Some(head) = head {
            let at = pos2(rect.left() + lead, rect.center().y - head.size().y / 2.0);
            ui.painter().galley(at, head, p.soft);
        }
        let left = rect.left() + indent;
        if let Some(small) = small {
            ui.painter().galley(pos2(left, top), small, p.soft);
        }
        ui.painter().galley(pos2(left, top + over), main, p.ink);
        keys::focus_ring(ui, &response, RADIUS);
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let all = [before, above, Some(words)];
    let name = all.into_iter().flatten().collect::<Vec<_>>().join(" ");
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, on, &name));
    response
}
