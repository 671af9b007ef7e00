//! What lies beside the talk: the offer, the people here and what one believes of them, the last moments.
mod moments;
mod offer;
mod persons;

use egui::{
    Align, Frame, Id, Layout, Margin, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, WidgetType,
    pos2,
};

use super::moment::LastExchange;
use super::{MeetingState, Tab, zones};
use crate::screens::intent::Intent;
use crate::screens::session::Drawer;
use crate::screens::theme::{CARD_RADIUS, Look, Type, gap};
use crate::screens::widget::{self, keys};
use crate::sim::compiled::IssueId;
use crate::sim::view::View;

/// What the rail shows.
#[derive(Clone, Copy)]
pub(super) struct SidebarModel<'a> {
    /// The session.
    pub(super) view: &'a View<'a>,
    /// What was said last.
    pub(super) moment: &'a LastExchange,
    /// The beat that is heard now.
    pub(super) at: usize,
    /// Terms that the reply looked at would change.
    pub(super) touched: &'a [(IssueId, u8)],
}

/// What was wanted of the rail.
#[derive(Debug, Default)]
pub(super) struct SidebarRequest {
    /// To be done.
    pub(super) intent: Option<Intent>,
    /// To be opened.
    pub(super) open: Option<Drawer>,
}

impl SidebarRequest {
    fn or(self, other: Self) -> Self {
        Self { intent: self.intent.or(other.intent), open: self.open.or(other.open) }
    }
}

/// What the height of a part is remembered by.
fn id(ui: &Ui, tab: Tab) -> Id {
    ui.id().with(("beside", tab))
}

fn ids(ui: &Ui) -> [Id; 3] {
    Tab::BESIDE.map(|tab| id(ui, tab))
}

/// All three, one above the other.
pub(super) fn whole_ui(ui: &mut Ui, rect: Rect, beside: &SidebarModel<'_>) -> SidebarRequest {
    let look = Look::of(ui);
    let ids = ids(ui);
    let wanted = ids.map(|id| super::kept(ui, id, 160.0));
    let room = rect.height() - 2.0 * gap::S;
    let heights = zones::share(room, &wanted, &[45.0, 32.0, 23.0]);
    let mut top = rect.top();
    let mut wish = SidebarRequest::default();
    for (i, tab) in Tab::BESIDE.into_iter().enumerate() {
        // What is left over at the end belongs to nobody: cards are as high as what is on them.
        let area = Rect::from_min_max(pos2(rect.left(), top), pos2(rect.right(), top + heights[i]));
        top += heights[i] + gap::S;
        let said = sheet(ui, area, &look, ids[i], |ui| one(ui, tab, beside));
        wish = wish.or(said);
    }
    wish
}

/// The offer, and beneath it people or last moments; both where they are short.
pub(super) fn pair_ui(
    ui: &mut Ui,
    rect: Rect,
    state: &mut MeetingState,
    beside: &SidebarModel<'_>,
) -> SidebarRequest {
    let look = Look::of(ui);
    let all = ids(ui).map(|id| super::kept(ui, id, 160.0));
    if all.iter().sum::<f32>() + 2.0 * gap::S <= rect.height() {
        return whole_ui(ui, rect, beside);
    }
    let below = [Tab::People, Tab::Last];
    let at = below.iter().position(|t| *t == state.below).unwrap_or(0);
    let ids = [Tab::Offer, below[at]].map(|tab| id(ui, tab));
    let wanted = ids.map(|id| super::kept(ui, id, 200.0));
    let tabs = look.grown(34.0) + gap::S;
    let heights = zones::share(rect.height() - gap::S - tabs, &wanted, &[55.0, 45.0]);
    let offer = rect.with_max_y(rect.top() + heights[0]);
    let wish = sheet(ui, offer, &look, ids[0], |ui| one(ui, Tab::Offer, beside));
    let rest = rect.with_min_y(offer.bottom() + gap::S);
    let mut head = ui.new_child(UiBuilder::new().max_rect(rest));
    let words = below.map(|t| look.t(t.key()));
    if let Some(i) = widget::choice(&mut head, &look.t("ui.meeting.show"), &words, at) {
        state.below = below[i];
    }
    let area = rest.with_min_y(rest.top() + tabs);
    wish.or(sheet(ui, area, &look, ids[1], |ui| one(ui, below[at], beside)))
}

/// One at a time, with tabs to choose it by.
pub(super) fn tabs_ui(
    ui: &mut Ui,
    rect: Rect,
    state: &mut MeetingState,
    beside: &SidebarModel<'_>,
) -> SidebarRequest {
    let look = Look::of(ui);
    let mut head = ui.new_child(UiBuilder::new().max_rect(rect));
    let words = Tab::BESIDE.map(|t| look.t(t.key()));
    let at = Tab::BESIDE.iter().position(|t| *t == state.side).unwrap_or(0);
    if let Some(i) = widget::choice(&mut head, &look.t("ui.meeting.show"), &words, at) {
        state.side = Tab::BESIDE[i];
    }
    let area = rect.with_min_y(head.min_rect().bottom() + gap::S);
    let tab = Tab::BESIDE[at];
    let id = ui.id().with(("beside alone", tab));
    sheet(ui, area, &look, id, |ui| one(ui, tab, beside))
}

/// One of them in a place of its own.
pub(super) fn alone_ui(ui: &mut Ui, rect: Rect, tab: Tab, beside: &SidebarModel<'_>) -> SidebarRequest {
    let look = Look::of(ui);
    let id = ui.id().with(("beside alone", tab));
    sheet(ui, rect, &look, id, |ui| one(ui, tab, beside))
}

fn one(ui: &mut Ui, tab: Tab, beside: &SidebarModel<'_>) -> SidebarRequest {
    match tab {
        Tab::Talk => SidebarRequest::default(),
        Tab::Offer => {
            offer::offer_ui(ui, beside);
            SidebarRequest::default()
        }
        Tab::People => persons::persons_ui(ui, beside),
        Tab::Last => moments::moments_ui(ui, beside),
    }
}

/// A card that scrolls when its content is higher than its place, and remembers how high that is.
fn sheet(
    ui: &mut Ui,
    area: Rect,
    look: &Look,
    id: Id,
    content: impl FnOnce(&mut Ui) -> SidebarRequest,
) -> SidebarRequest {
    let p = look.palette;
    let mut child = ui.new_child(UiBuilder::new().max_rect(area).id_salt(id));
    let frame = Frame::new()
        .fill(p.surface)
        .stroke(Stroke::new(1.0, p.line))
        .corner_radius(CARD_RADIUS)
        .inner_margin(Margin::symmetric(gap::M as i8, gap::S as i8));
    let around = 2.0 * gap::S + 2.0;
    frame
        .show(&mut child, |ui| {
            ui.set_width(ui.available_width());
            let most = (area.height() - around).max(24.0);
            let out = ScrollArea::vertical()
                .id_salt(id)
                .max_height(most)
                .min_scrolled_height(24.0)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = gap::XS;
                    content(ui)
                });
            super::remember(ui, id, out.content_size.y + around);
            out.inner
        })
        .inner
}

/// The name of a part, with the way to all of it at the right.
fn head(ui: &mut Ui, name: &str, all: &str, drawer: Drawer) -> SidebarRequest {
    let look = Look::of(ui);
    let mut wish = SidebarRequest::default();
    ui.horizontal(|ui| {
        widget::line_of(ui, Type::SmallStrong, look.palette.ink, &look.t(name));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if link(ui, &look.t(all)) {
                wish.open = Some(drawer);
            }
        });
    });
    wish
}

/// A few small words that lead somewhere.
fn link(ui: &mut Ui, words: &str) -> bool {
    let p = Look::of(ui).palette;
    let galley = widget::galley(ui, Type::Small, p.accent, words, f32::INFINITY);
    let size = galley.size() + egui::vec2(2.0 * gap::XS, 4.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 4.0, p.accent_wash);
    }
    ui.painter().galley(rect.min + egui::vec2(gap::XS, 2.0), galley, p.accent);
    keys::focus_ring(ui, &response, 4);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), words));
    response.clicked()
}
