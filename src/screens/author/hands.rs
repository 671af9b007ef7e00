//! A state set by hand, thing by thing.
use egui::{CollapsingHeader, Ui};

use crate::screens::theme::{Look, Type, gap};
use crate::screens::widget;
use crate::sim::author::{Start, StartState};
use crate::sim::ordered::Ordered;
use crate::sim::scenario::{Scenario, Text};

/// Steps of trust and tension.
const STEPS: [u8; 11] = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

/// Draws everything that can be set; whether something was changed in this frame.
pub(super) fn hands_ui(ui: &mut Ui, start: &mut Start, scenario: &Scenario, look: &Look) -> bool {
    let before = start.clone();
    ui.spacing_mut().item_spacing.y = gap::S;
    seed_ui(ui, start, look);
    if let Some(stand) = &mut start.stand {
        hand_ui(ui, stand, scenario, look);
        clock_ui(ui, stand, scenario, look);
        people_ui(ui, stand, scenario, look);
        offer_ui(ui, stand, scenario, look);
        let facts = scenario.facts.iter().map(|(id, f)| (id.to_owned(), &f.text));
        many(ui, look, "ui.author.set_facts", &mut stand.facts, facts);
        let interests = scenario.roles.iter().flat_map(|(role, r)| {
            let own = r.interests.iter();
            own.map(move |(id, i)| (format!("{role}.{id}"), &i.card))
        });
        many(ui, look, "ui.author.set_verified", &mut stand.verified, interests);
        let objections = || {
            scenario.roles.iter().flat_map(|(role, r)| {
                let own = r.objections.iter();
                own.map(move |(id, o)| (format!("{role}.{id}"), &o.slip))
            })
        };
        many(ui, look, "ui.author.set_raised", &mut stand.raised, objections());
        many(ui, look, "ui.author.set_settled", &mut stand.settled, objections());
        let people = || scenario.roles.iter().map(|(id, r)| (id.to_owned(), &r.name));
        many(ui, look, "ui.author.set_met", &mut stand.met, people());
        many(ui, look, "ui.author.set_introduced", &mut stand.introduced, people());
        many(ui, look, "ui.author.set_present", &mut stand.present, people());
        let documents = scenario.documents.iter().map(|(id, d)| (id.to_owned(), &d.name));
        many(ui, look, "ui.author.set_shown", &mut stand.shown, documents);
        let events = scenario.events.iter().map(|(id, e)| (id.to_owned(), &e.text));
        many(ui, look, "ui.author.set_happened", &mut stand.happened, events);
        let scenes = scenario.scenes.iter().map(|(id, s)| (id.to_owned(), &s.line));
        many(ui, look, "ui.author.set_played", &mut stand.played, scenes);
    }
    *start != before
}

fn seed_ui(ui: &mut Ui, start: &mut Start, look: &Look) {
    let name = look.t("ui.author.seed");
    widget::setting(ui, &name, Some(&look.t("ui.author.seed_note")), |ui| {
        let field = ui.add(egui::DragValue::new(&mut start.seed).range(0..=999_999));
        field.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::DragValue, true, &name));
    });
}

fn hand_ui(ui: &mut Ui, stand: &mut StartState, scenario: &Scenario, look: &Look) {
    if scenario.hands.is_empty() {
        return;
    }
    let name = look.t("ui.author.hand");
    let ids: Vec<Option<String>> =
        std::iter::once(None).chain(scenario.hands.keys().map(|id| Some(id.to_owned()))).collect();
    let words: Vec<String> = std::iter::once(look.t("ui.author.hand_dealt"))
        .chain(scenario.hands.iter().map(|(id, hand)| own(&hand.name, id, look)))
        .collect();
    let at = ids.iter().position(|id| *id == stand.hand).unwrap_or(0);
    widget::label(ui, Type::SmallStrong, look.palette.soft, &name);
    if let Some(i) = widget::choice(ui, &name, &words, at) {
        stand.hand.clone_from(&ids[i]);
    }
}

/// The author's name for a thing, or its id.
fn own(text: &Text, id: &str, look: &Look) -> String {
    let words = text.get(look.lang);
    if words.is_empty() { id.to_owned() } else { first_words(words) }
}

fn clock_ui(ui: &mut Ui, stand: &mut StartState, scenario: &Scenario, look: &Look) {
    for (key, now, most) in [
        ("ui.author.day", &mut stand.day, scenario.clock.days),
        ("ui.author.turn", &mut stand.turn, scenario.clock.turns),
    ] {
        let name = look.t(key);
        widget::setting(ui, &name, None, |ui| {
            let field = ui.add(egui::Slider::new(now, 0..=most.saturating_sub(1)));
            field.widget_info(|| egui::WidgetInfo::slider(true, f64::from(*now), &name));
        });
    }
}

/// Trust and tension of each person.
fn people_ui(ui: &mut Ui, stand: &mut StartState, scenario: &Scenario, look: &Look) {
    for (id, role) in scenario.roles.iter() {
        let who = own(&role.name, id, look);
        for (key, map, usual) in [
            ("ui.author.trust_of", &mut stand.trust, role.trust),
            ("ui.author.tension_of", &mut stand.tension, 20),
        ] {
            let name = look.t_with(key, &[("who", &who)]);
            let now = map.get(id).copied();
            let mut words = vec![look.t_with("ui.author.as_first_day", &[("level", &usual.to_string())])];
            words.extend(STEPS.map(|step| step.to_string()));
            let at = now.map_or(0, |now| usize::from((now + 5) / 10).min(10) + 1);
            widget::setting(ui, &name, None, |ui| {
                if let Some(i) = widget::stepper(ui, &name, &words, at, look.grown(190.0)) {
                    put(map, id, i.checked_sub(1).map(|step| STEPS[step]));
                }
            });
        }
    }
}

fn put<V>(map: &mut Ordered<V>, id: &str, value: Option<V>) {
    let rest = std::mem::take(map).into_iter().filter(|(name, _)| name != id);
    *map = rest.chain(value.map(|v| (id.to_owned(), v))).collect();
}

/// The offer on the table.
fn offer_ui(ui: &mut Ui, stand: &mut StartState, scenario: &Scenario, look: &Look) {
    let name = look.t("ui.author.paper");
    widget::setting(ui, &name, None, |ui| {
        if widget::toggle(ui, &name, stand.offer.is_some()).clicked() {
            stand.offer = match stand.offer {
                None => Some(Ordered::default()),
                Some(_) => None,
            };
        }
    });
    let Some(offer) = &mut stand.offer else { return };
    for (id, issue) in scenario.issues.iter() {
        let who = own(&issue.name, id, look);
        let ids: Vec<&str> = issue.levels.keys().collect();
        let mut words = vec![look.t("ui.author.as_quoted")];
        words.extend(issue.levels.iter().map(|(id, level)| own(level, id, look)));
        let now = offer.get(id).and_then(|level| ids.iter().position(|l| l == level));
        let at = now.map_or(0, |level| level + 1);
        widget::setting(ui, &who, None, |ui| {
            if let Some(i) = widget::stepper(ui, &who, &words, at, look.grown(220.0)) {
                put(offer, id, i.checked_sub(1).map(|level| ids[level].to_owned()));
            }
        });
    }
}

/// Things of which any may be set, folded away.
fn many<'t>(
    ui: &mut Ui,
    look: &Look,
    key: &str,
    set: &mut Vec<String>,
    all: impl Iterator<Item = (String, &'t Text)>,
) {
    let all: Vec<(String, &Text)> = all.collect();
    if all.is_empty() {
        return;
    }
    let fill = [("count", set.len().to_string()), ("all", all.len().to_string())];
    let fill: Vec<(&str, &str)> = fill.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let name = look.t_with(key, &fill);
    CollapsingHeader::new(egui::RichText::new(name).font(look.font(Type::Body))).id_salt(key).show(
        ui,
        |ui| {
            for (id, text) in all {
                let mut on = set.contains(&id);
                let words = format!("{id} · {}", own(text, &id, look));
                if ui.checkbox(&mut on, words).changed() {
                    if on {
                        set.push(id);
                    } else {
                        set.retain(|other| *other != id);
                    }
                }
            }
        },
    );
}

/// The beginning of a line.
pub(super) fn first_words(line: &str) -> String {
    const MOST: usize = 48;
    let mut words: String = line.chars().take(MOST).collect();
    if line.chars().count() > MOST {
        words.push('…');
    }
    words
}
