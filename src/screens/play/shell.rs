//! What stands around every screen of a session: the bar above, what has to be said, and the drawer that lies over it.
use egui::{Event, Key, PointerButton, Rect, Stroke, Ui, UiBuilder, pos2};

use super::SessionScreens;
use super::bar::bar_ui;
use super::coach::coach_ui;
use crate::screens::author::why_ui;
use crate::screens::drawer::drawer_ui;
use crate::screens::intent::Intent;
use crate::screens::session::{Drawer, SessionModel};
use crate::screens::theme::{Look, Tone, gap};
use crate::screens::widget::{self, MarkShape, keys};
use crate::sim::session::Action;

/// Draws a screen of a session with what stands around it. While a drawer is open the screen beneath is seen and
/// does nothing.
pub fn shell_ui(
    ui: &mut Ui,
    all: &mut SessionScreens,
    screen: impl FnOnce(&mut Ui, &mut SessionScreens) -> Option<Intent>,
) -> Option<Intent> {
    by_keys(ui, &mut all.session);
    follow_focus(ui, all);
    let (mut intent, alone) = why_ui(ui, all.author.as_mut());
    if alone {
        return intent;
    }
    let hint = coach_ui(ui, &all.session);
    intent = intent.or(hint);
    let open = all.session.open;
    let mut rest = bar_ui(ui, ui.available_rect_before_wrap(), &mut all.session);
    if open.is_none() && all.session.notice.is_some() {
        rest = notice_ui(ui, rest, &all.session, &mut intent);
    }
    // Beneath a drawer everything has other ids: what can't be reached must not be on the way of the arrow keys.
    let mut builder = UiBuilder::new().max_rect(rest).id_salt(("screen of a session", open.is_some()));
    if open.is_some() {
        // The veil over it says that it is out of reach; it needn't fade as well.
        ui.visuals_mut().disabled_alpha = 1.0;
        builder = builder.disabled();
    }
    let said = ui
        .scope_builder(builder, |ui| {
            ui.set_clip_rect(rest.intersect(ui.clip_rect()));
            screen(ui, all)
        })
        .inner;
    match open {
        None => intent = intent.or(said),
        Some(which) => {
            let said = over(ui, rest, all, which);
            intent = intent.or(said);
        }
    }
    // A screen that has a use for Escape has had it by now.
    if open.is_none() && all.session.open.is_none() && keys::escaped(ui) {
        all.session.open = Some(Drawer::Pause);
        ui.ctx().request_discard("a drawer opens");
    }
    intent.filter(|intent| !hasty(ui, intent))
}

/// Whether a step that can't be taken back comes from the second half of a double click, or from a key that is still
/// held down: it was meant for what stood there before.
fn hasty(ui: &Ui, intent: &Intent) -> bool {
    let step = matches!(intent, Intent::Act(action) if !matches!(action, Action::Believe { .. }));
    step && ui.input(|i| {
        let again = PointerButton::Primary;
        let held = |event: &Event| matches!(event, Event::Key { pressed: true, repeat: true, .. });
        i.pointer.button_double_clicked(again)
            || i.pointer.button_triple_clicked(again)
            || i.raw.events.iter().any(held)
    })
}

/// The keys that open and close drawers.
fn by_keys(ui: &Ui, play: &mut SessionModel) {
    for (key, drawer) in [(Key::T, Drawer::Transcript), (Key::C, Drawer::Cards), (Key::N, Drawer::Notes)] {
        if keys::struck(ui, key) {
            play.open = (play.open != Some(drawer)).then_some(drawer);
        }
    }
    // What has opened over the drawer is closed first, by whoever opened it.
    if play.open.is_some() && !egui::Popup::is_any_open(ui.ctx()) && keys::escaped(ui) {
        play.open = None;
    }
}

/// Remembers what had the focus before a drawer opened, and gives it back.
fn follow_focus(ui: &Ui, all: &mut SessionScreens) {
    let SessionScreens { session, drawer, .. } = all;
    let (was, now) = (drawer.shown, session.open);
    if was == now {
        if now.is_none() {
            // Escape takes the focus away before anybody is told of it, so it is kept from frame to frame.
            drawer.came_from = ui.memory(|m| m.focused()).or(drawer.came_from);
        }
        drawer.age = drawer.age.saturating_add(1);
        return;
    }
    drawer.shown = now;
    match (now, drawer.came_from) {
        (Some(_), _) => {
            drawer.open_anew();
            // Its size is known after it has been drawn once.
            ui.ctx().request_discard("a drawer opens");
        }
        (None, Some(id)) => ui.memory_mut(|m| m.request_focus(id)),
        (None, None) => {}
    }
    if now.is_none() {
        session.looked_up = None;
    }
}

/// A sentence beneath the bar; what is left for the screen is returned.
fn notice_ui(ui: &mut Ui, rest: Rect, play: &SessionModel, intent: &mut Option<Intent>) -> Rect {
    let Some(notice) = &play.notice else { return rest };
    ui.painter().rect_filled(rest, 0.0, Look::of(ui).palette.ground);
    let area = rest.shrink2(egui::vec2(gap::L, gap::S));
    let shown = ui.scope_builder(UiBuilder::new().max_rect(area), |ui| {
        widget::banner(ui, MarkShape::Alert, Tone::Guess, notice)
    });
    if shown.inner.clicked() {
        *intent = Some(Intent::Dismiss);
    }
    rest.split_top_bottom_at_y(shown.response.rect.bottom() + gap::S).1
}

/// The veil and the drawer.
fn over(ui: &mut Ui, rest: Rect, all: &mut SessionScreens, which: Drawer) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    // Larger letters need more of the window.
    let most = 0.6 + 0.25 * (look.text - 1.0);
    let width = (rest.width() * 0.4).max(look.grown(560.0)).min(rest.width() * most);
    let (left, area) = rest.split_left_right_at_x(rest.right() - width);
    let veil = p.ground.gamma_multiply(if p.dark { 0.55 } else { 0.6 });
    ui.painter().rect_filled(left, 0.0, veil);
    let beside = ui.interact(left, ui.id().with("beside the drawer"), egui::Sense::CLICK);
    if beside.clicked() {
        all.session.open = None;
    }
    ui.painter().rect_filled(area, 0.0, p.ground);
    let edge = [pos2(area.left(), area.top()), pos2(area.left(), area.bottom())];
    ui.painter().line_segment(edge, Stroke::new(1.0, p.line));
    let inner = Rect::from_min_max(
        pos2(area.left() + gap::L, area.top() + gap::M),
        area.max - egui::Vec2::splat(gap::M),
    );
    let builder = UiBuilder::new().max_rect(inner).id_salt(("drawer", all.drawer.opened()));
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(area.intersect(ui.clip_rect()));
        drawer_ui(ui, &mut all.session, &mut all.drawer, which)
    })
    .inner
}
