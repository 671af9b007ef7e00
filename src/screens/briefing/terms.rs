//! Every issue with its levels, and what each level is worth to us against the quotation.
use egui::{Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::prose::names::signed;
use crate::screens::theme::{Look, RADIUS, Type, gap};
use crate::screens::widget::{self, MarkShape};
use crate::sim::compiled::IssueId;
use crate::sim::view::View;

/// The table. Levels stand side by side where they fit, else one under the other.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>) {
    let p = look.palette;
    let unit = view.unit().get(look.lang);
    widget::section(ui, &look.t("ui.briefing.terms"), Some(unit));
    widget::label(ui, Type::Small, p.faint, &look.t("ui.briefing.terms_note"));
    for (n, issue) in view.issues().enumerate() {
        if n > 0 {
            let (rule, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
            ui.painter().hline(rule.x_range(), rule.top(), Stroke::new(1.0, p.line));
        }
        one(ui, look, view, issue);
    }
}

fn one(ui: &mut Ui, look: &Look, view: &View<'_>, issue: IssueId) {
    let p = look.palette;
    let lang = look.lang;
    let wide = ui.available_width() >= look.grown(760.0);
    widget::columns(
        ui,
        wide,
        0.32,
        |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            widget::glossed(ui, view.glossary(), Type::Strong, p.ink, view.issue_name(issue).get(lang));
            let note = view.issue_note(issue).get(lang);
            if !note.is_empty() {
                widget::glossed(ui, view.glossary(), Type::Small, p.soft, note);
            }
        },
        |ui| levels(ui, look, view, issue),
    );
}

/// One level as it is drawn.
struct LevelCell {
    name: String,
    /// Worth against the quotation.
    step: i64,
    quoted: bool,
    beyond: bool,
}

fn levels(ui: &mut Ui, look: &Look, view: &View<'_>, issue: IssueId) {
    let now = view.quotation().level(issue);
    let issue_name = view.issue_name(issue).get(look.lang);
    let cells: Vec<LevelCell> = (0..view.levels(issue))
        .map(|level| LevelCell {
            name: view.level_name(issue, level).get(look.lang).to_owned(),
            step: view.own_step(issue, now, level),
            quoted: level == now,
            beyond: !view.within_authority(issue, level),
        })
        .collect();
    let width = ui.available_width();
    let between = gap::S - 2.0;
    let count = cells.len().max(1) as f32;
    let each = ((width - between * (count - 1.0)) / count).floor();
    let side_by_side = each >= look.grown(92.0);
    let each = if side_by_side { each } else { width };
    let words: Vec<_> = cells
        .iter()
        .map(|c| {
            let room = if side_by_side { each - 2.0 * gap::S } else { each * 0.6 };
            widget::galley(ui, Type::Small, look.palette.ink, &c.name, room)
        })
        .collect();
    let value = look.grown(20.0);
    let highest = words.iter().map(|w| w.size().y).fold(0.0, f32::max);
    let mut area = Rect::NOTHING;
    for (i, cell) in cells.iter().enumerate() {
        let high =
            if side_by_side { highest + value + 2.0 * gap::S } else { words[i].size().y.max(value) + gap::S };
        if i == 0 || !side_by_side {
            let whole = vec2(width, high);
            area = ui.allocate_exact_size(whole, Sense::hover()).0;
        }
        let left = area.left() + if side_by_side { i as f32 * (each + between) } else { 0.0 };
        let rect = Rect::from_min_size(pos2(left, area.top()), vec2(each, high));
        let inner = rect.shrink2(vec2(gap::S, if side_by_side { gap::S } else { gap::XS }));
        frame(ui, look, rect, cell.quoted);
        ui.painter().galley(inner.min, words[i].clone(), look.palette.ink);
        let foot = if side_by_side {
            Rect::from_min_max(pos2(inner.left(), inner.bottom() - value), inner.max)
        } else {
            Rect::from_min_max(pos2(inner.left() + each * 0.6, inner.top()), inner.max)
        };
        worth(ui, look, foot, cell, side_by_side);
        named(ui, look, rect, cell, issue_name, (issue.0, i));
    }
}

fn frame(ui: &Ui, look: &Look, rect: Rect, quoted: bool) {
    let p = look.palette;
    let (fill, line) = if quoted { (p.accent_wash, p.accent) } else { (p.raised, p.line) };
    ui.painter().rect(rect, RADIUS, fill, Stroke::new(1.0, line), StrokeKind::Inside);
}

/// What a level is worth: a signed number, or that it is the quoted one; and a lock where it is beyond us.
fn worth(ui: &Ui, look: &Look, rect: Rect, cell: &LevelCell, from_left: bool) {
    let p = look.palette;
    let (word, ink) = match cell.step {
        _ if cell.quoted => (look.t("ui.briefing.quoted"), p.accent),
        0 => (signed(0), p.soft),
        step if step > 0 => (signed(step), p.gain),
        step => (signed(step), p.loss),
    };
    let (anchor, x) = if from_left {
        (egui::Align2::LEFT_CENTER, rect.left())
    } else {
        (egui::Align2::RIGHT_CENTER, rect.right())
    };
    let middle = rect.center().y;
    let painted = widget::paint_centred(ui, anchor, pos2(x, middle), Type::SmallStrong, ink, &word);
    if cell.beyond {
        let size = look.grown(12.0);
        let x = if from_left { rect.right() - size / 2.0 } else { painted.left() - gap::S - size / 2.0 };
        widget::paint_mark(ui.painter(), MarkShape::Lock, pos2(x, middle), size, p.guess);
    }
}

fn named(ui: &Ui, look: &Look, rect: Rect, cell: &LevelCell, issue: &str, id: (u16, usize)) {
    let mut said = format!("{issue} {} ", cell.name);
    if cell.quoted {
        said.push_str(&look.t("ui.briefing.quoted"));
    } else {
        said.push_str(&signed(cell.step));
    }
    let response = ui.interact(rect, ui.id().with(("level", id)), Sense::hover());
    let beyond = look.t("ui.briefing.beyond");
    if cell.beyond {
        said.push(' ');
        said.push_str(&beyond);
    }
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
    if cell.beyond {
        response.on_hover_text(beyond);
    }
}
