//! What is publicly known of one of them.
use egui::Ui;

use crate::prose::names;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, MarkShape};
use crate::sim::compiled::RoleId;
use crate::sim::view::{Access, View};

/// One person: who they are, what they say they want, what stands in the way.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>, role: RoleId, first: Option<RoleId>) {
    let (lang, p) = (look.lang, look.palette);
    let person = view.person(role);
    let name = view.role_name(role).get(lang);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = gap::M;
        widget::avatar(ui, view.role_portrait(role), "neutral", look.grown(64.0), name);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            widget::label(ui, Type::Heading, p.ink, name);
            widget::label(ui, Type::Body, p.soft, view.role_title(role).get(lang));
        });
    });
    ui.horizontal_wrapped(|ui| match person.access {
        Access::Open if first == Some(role) => {
            widget::chip(ui, MarkShape::Next, Tone::Accent, &look.t("ui.prepare.first"));
        }
        Access::Open => {
            widget::chip(ui, MarkShape::Check, Tone::Gain, &look.t("ui.prepare.can_meet"));
        }
        _ => {
            widget::chip(ui, MarkShape::Lock, Tone::Plain, &look.t("ui.prepare.cannot_meet"));
        }
    });
    if person.access != Access::Open {
        let why = view.role_blocked(role).get(lang);
        let why = match person.access {
            Access::Over(head) => {
                let head = view.role_address(head).get(lang);
                look.t_with("ui.prepare.over", &[("head", head)])
            }
            _ if why.is_empty() => look.t("ui.people.blocked"),
            _ => why.to_owned(),
        };
        widget::label(ui, Type::Body, p.ink, &why);
    }
    let about = view.role_about(role).get(lang);
    part(ui, look, "ui.prepare.about_them", &[about.to_owned()]);
    let position = view.role_position(role).get(lang);
    part(ui, look, "ui.prepare.position", &[position.to_owned()]);
    let wants = person.interests.iter().map(|i| view.interest_text(*i).1);
    let facts = person.facts.iter().map(|f| view.fact_text(*f));
    let known: Vec<String> = wants.chain(facts).map(|t| t.get(lang).to_owned()).collect();
    part(ui, look, "ui.prepare.known", &known);
    let places: Vec<String> = person.on.iter().map(|c| names::channel(lang, *c)).collect();
    let turns = person.patience.to_string();
    let fill = [("places", names::list(lang, &places)), ("turns", turns)];
    let fill: Vec<(&str, &str)> = fill.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let where_to = look.t_with("ui.prepare.where_to", &fill);
    part(ui, look, "ui.prepare.where", &[where_to]);
}

/// A small heading with what belongs under it; nothing where there is nothing to say.
fn part(ui: &mut Ui, look: &Look, key: &str, said: &[String]) {
    let p = look.palette;
    if said.iter().all(String::is_empty) {
        return;
    }
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        widget::label(ui, Type::SmallStrong, p.faint, &look.t(key));
        for words in said.iter().filter(|w| !w.is_empty()) {
            widget::label(ui, Type::Body, p.ink, words);
        }
    });
}
