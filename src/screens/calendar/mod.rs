//! The calendar: which day it is, what happened meanwhile, who can be met where and what for, and what else one can do.
mod meanwhile;
mod other;
mod people;
mod planner;
mod strip;

use egui::Ui;

use super::intent::Intent;
use super::session::SessionModel;
use super::theme::{Look, gap};
use super::widget::{self, Foot, FooterPressed, keys};
use crate::sim::compiled::{RoleId, RoleSet};
use crate::sim::scenario::Channel;
use crate::sim::session::{Action, Aim};
use crate::sim::view::View;

/// What this screen remembers: the meeting that one has in mind.
#[derive(Debug, Default)]
pub struct CalendarState {
    /// How many meetings had been held when it was thought of; after the next one it is forgotten.
    meetings: Option<u16>,
    chosen: Vec<RoleId>,
    together: bool,
    channel: Option<Channel>,
    aim: Option<Aim>,
    /// Days to wait, counted from 0.
    wait: usize,
    /// One is about to walk away.
    leaving: bool,
}

/// Widest page, in points at 100 %.
const PAGE: f32 = 1320.0;
/// From here on things lie side by side, in points at 100 %.
const WIDE: f32 = 860.0;

/// Draws it.
pub fn calendar_ui(ui: &mut Ui, play: &SessionModel, state: &mut CalendarState) -> Option<Intent> {
    let look = Look::of(ui);
    let view = play.view();
    state.keep_up(&view);
    if play.open.is_none()
        && let Some(n) = keys::number(ui, view.roles().count())
    {
        state.pick(RoleId::from(n));
    }
    let meeting = planner::meeting(&view, state);
    let foot = Foot {
        note: planner::summary(&look, &view, &meeting),
        main: planner::main(&look, &view, &meeting),
        ready: meeting.action.is_some(),
        ..Foot::default()
    };
    let (said, pressed) =
        widget::page(ui, "calendar", &foot, |ui| content(ui, &look, &view, state, &meeting));
    match pressed {
        Some(FooterPressed::Main) => meeting.action.map(Intent::Act),
        _ => said,
    }
}

impl CalendarState {
    /// Forgets what belonged to an earlier day; begins with the visit that was planned.
    fn keep_up(&mut self, view: &View<'_>) {
        let held = view.people().map(|p| u16::from(p.met)).sum();
        if self.meetings != Some(held) {
            *self = Self {
                meetings: Some(held),
                chosen: view.planned_visit().into_iter().collect(),
                ..Self::default()
            };
        }
    }

    /// Chooses somebody: instead of the others, or with them.
    fn pick(&mut self, role: RoleId) {
        if !self.together {
            self.chosen = vec![role];
        } else if let Some(at) = self.chosen.iter().position(|r| *r == role) {
            self.chosen.remove(at);
        } else {
            self.chosen.push(role);
        }
        self.channel = None;
        self.aim = None;
    }

    /// Alone or together; of several only the first stays when one wants to see somebody alone.
    fn meet_together(&mut self, together: bool) {
        self.together = together;
        if !together {
            self.chosen.truncate(1);
        }
        self.channel = None;
        self.aim = None;
    }

    /// Has the meeting of an action in mind, as if one had chosen it.
    pub fn consider(&mut self, view: &View<'_>, action: &Action) {
        self.keep_up(view);
        if let Action::Meet { roles, channel, aim } = action {
            self.together = roles.len() > 1;
            self.chosen = roles.iter().collect();
            self.channel = Some(*channel);
            self.aim = Some(*aim);
        }
    }

    fn roles(&self) -> RoleSet {
        self.chosen.iter().fold(RoleSet::EMPTY, |set, r| set.with(*r))
    }
}

fn content(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    state: &mut CalendarState,
    meeting: &planner::PlannedMeeting,
) -> Option<Intent> {
    widget::centred(ui, look.grown(PAGE), |ui| {
        ui.spacing_mut().item_spacing.y = gap::L;
        strip::show(ui, look, view);
        let wide = ui.available_width() >= look.grown(WIDE);
        let mut said = None;
        let state = std::cell::RefCell::new(state);
        widget::columns(
            ui,
            wide,
            0.6,
            |ui| {
                ui.spacing_mut().item_spacing.y = gap::L;
                meanwhile::show(ui, look, view);
                people::show(ui, look, view, &mut state.borrow_mut());
            },
            |ui| {
                ui.spacing_mut().item_spacing.y = gap::L;
                planner::show(ui, look, view, &mut state.borrow_mut(), meeting);
                said = other::show(ui, look, view, &mut state.borrow_mut());
            },
        );
        said
    })
}

/// Something that can be done in the calendar, where it is allowed.
fn allowed(view: &View<'_>, action: Action) -> Option<Intent> {
    view.allows(&action).is_ok().then_some(Intent::Act(action))
}
