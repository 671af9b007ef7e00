//! Who can be met, and what stands in the way of meeting the rest.
use egui::Ui;

use super::CalendarState;
use crate::prose::names;
use crate::screens::room::{face_of, mood_key};
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, MarkShape, PersonCard};
use crate::sim::compiled::RoleId;
use crate::sim::view::{Access, PersonView, View};

/// A card for everybody, and whether one meets them alone or together.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>, state: &mut CalendarState) {
    let p = look.palette;
    let people: Vec<PersonView> = view.people().collect();
    let open = |p: &PersonView| p.access == Access::Open;
    let several = people.iter().filter(|p| open(p)).count() > 1;
    widget::card(ui, |ui| {
        widget::section(ui, &look.t("ui.calendar.people"), None);
        if several {
            let words = [look.t("ui.calendar.alone"), look.t("ui.calendar.together")];
            let group = look.t("ui.calendar.how_many");
            if let Some(i) = widget::choice(ui, &group, &words, usize::from(state.together)) {
                state.meet_together(i == 1);
            }
        }
        // Where everybody has a say there is nothing to be warned of.
        let unmet = people.iter().filter(|p| p.unmet_voter).count();
        let warn = unmet < people.len();
        let cards: Vec<PersonCard> =
            people.iter().map(|person| card(look, view, state, person, warn)).collect();
        let high = |ui: &Ui, i: usize, width: f32| cards[i].height(ui, width);
        ui.spacing_mut().item_spacing.y = gap::M;
        widget::grid(ui, cards.len(), look.grown(250.0), 3, high, |ui, i, size| {
            let response = cards[i].show(ui, size);
            if i == 0 {
                widget::keys::way_in(ui, &response);
            }
            if response.clicked() {
                state.pick(people[i].role);
            }
        });
        if people.iter().any(|p| p.access == Access::Blocked) {
            widget::label(ui, Type::Small, p.faint, &look.t("ui.calendar.blocked_note"));
        }
    });
}

fn card(look: &Look, view: &View<'_>, state: &CalendarState, person: &PersonView, warn: bool) -> PersonCard {
    let lang = look.lang;
    let role = person.role;
    let mut lines = vec![access(look, view, person), met(look, person)];
    if person.unmet_voter && warn {
        lines.push((MarkShape::Alert, Tone::Guess, look.t("ui.people.unmet_voter")));
    }
    if view.planned_visit() == Some(role) {
        lines.push((MarkShape::Next, Tone::Accent, look.t("ui.people.planned")));
    }
    PersonCard {
        portrait: view.role_portrait(role).to_owned(),
        mood: person.mood.map_or("neutral", face_of).to_owned(),
        name: view.role_name(role).get(lang).to_owned(),
        title: view.role_title(role).get(lang).to_owned(),
        lines,
        number: (role.index() < 9).then_some(role.index() + 1),
        on: state.chosen.contains(&role),
        several: state.together,
        back: matches!(person.access, Access::Blocked | Access::Spent),
    }
}

fn access(look: &Look, view: &View<'_>, person: &PersonView) -> (MarkShape, Tone, String) {
    let lang = look.lang;
    let places: Vec<String> = person.on.iter().map(|c| short_place(look, *c)).collect();
    let places = names::list(lang, &places);
    match person.access {
        Access::Open => (MarkShape::Check, Tone::Gain, places),
        Access::Over(head) => {
            let head = view.role_address(head).get(lang);
            let fill = [("places", places.as_str()), ("head", head)];
            (MarkShape::Alert, Tone::Guess, look.t_with("ui.people.over", &fill))
        }
        Access::Blocked => (MarkShape::Lock, Tone::Plain, blocked(look, view, person.role)),
        Access::Spent => (MarkShape::Cross, Tone::Loss, look.t("ui.people.spent")),
    }
}

/// What stands in the way to somebody.
pub(super) fn blocked(look: &Look, view: &View<'_>, role: RoleId) -> String {
    let why = view.role_blocked(role).get(look.lang);
    if why.is_empty() { look.t("ui.people.blocked") } else { why.to_owned() }
}

/// A place in one word.
pub(super) fn short_place(look: &Look, channel: crate::sim::scenario::Channel) -> String {
    look.t(crate::screens::room::RoomPlace::from(channel).key())
}

fn met(look: &Look, person: &PersonView) -> (MarkShape, Tone, String) {
    match person.mood {
        None => (MarkShape::Ring, Tone::Plain, look.t("ui.people.not_met")),
        Some(mood) => {
            let mood = look.t(mood_key(face_of(mood)));
            let fill = [("count", person.met.to_string()), ("mood", mood)];
            let fill: Vec<(&str, &str)> = fill.iter().map(|(k, v)| (*k, v.as_str())).collect();
            (MarkShape::Dot, Tone::Plain, look.t_with("ui.people.met", &fill))
        }
    }
}
