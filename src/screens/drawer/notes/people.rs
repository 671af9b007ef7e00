//! People in the notes: how to get to them, what they say they want, what is known and believed of them.
use egui::Ui;
use egui::text::{LayoutJob, TextFormat};

use crate::prose::{names, transcript_line};
use crate::screens::drawer::marked_terms;
use crate::screens::drawer::person::person_ui;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, MarkShape};
use crate::sim::compiled::{InterestId, RoleId};
use crate::sim::view::{Access, PersonView, View};

/// Everybody, in the order of the file.
pub(super) fn people_ui(ui: &mut Ui, look: &Look, view: &View<'_>) {
    let p = look.palette;
    for person in view.people() {
        widget::card(ui, |ui| {
            person_ui(ui, look, view, person.role);
            let about = view.role_about(person.role).get(look.lang);
            if !about.is_empty() {
                widget::glossed(ui, view.glossary(), Type::Body, p.ink, about);
            }
            ui.spacing_mut().item_spacing.y = gap::XS + 2.0;
            let position = view.role_position(person.role).get(look.lang);
            if !position.is_empty() {
                field(ui, look, view, "ui.notes.position", position);
            }
            field(ui, look, view, "ui.notes.access", &access(look, view, &person));
            field(ui, look, view, "ui.notes.seen", &seen(look, view, &person));
            ui.add_space(gap::XS);
            known_ui(ui, look, view, person.role, Type::Body);
        });
    }
}

/// A name and what it is, in one paragraph.
fn field(ui: &mut Ui, look: &Look, view: &View<'_>, name: &str, value: &str) {
    let p = look.palette;
    let mut job = LayoutJob::default();
    let format = |step, ink| TextFormat::simple(look.font(step), ink);
    job.append(&look.t(name), 0.0, format(Type::Body, p.soft));
    job.append("  ", 0.0, format(Type::Body, p.soft));
    job.append(value, 0.0, format(Type::Body, p.ink));
    widget::glossed_job(ui, view.glossary(), &job);
}

/// What is known of somebody: interests with what serves them, guesses, facts with who told them, what they hold
/// against us. Whether there was anything.
pub(in crate::screens::drawer) fn known_ui(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    role: RoleId,
    step: Type,
) -> bool {
    let lang = look.lang;
    let person = view.person(role);
    let mut some = false;
    ui.spacing_mut().item_spacing.y = gap::XS + 2.0;
    for interest in &person.interests {
        some = true;
        let (card, truth) = view.interest_text(*interest);
        let text = if truth.is_empty() { card } else { truth };
        marked_terms(ui, view.glossary(), (MarkShape::Check, Tone::Gain), step, text.get(lang));
        let serves = serves(look, view, *interest);
        if !serves.is_empty() {
            let fill = [("terms", &*names::list(lang, &serves))];
            let words = look.t_with("ui.notes.serves", &fill);
            super::super::marked(ui, MarkShape::Next, Tone::Plain, |ui| {
                widget::glossed(ui, view.glossary(), Type::Small, look.palette.soft, &words);
            });
        }
    }
    for (card, sure) in person.beliefs.iter().filter(|(card, _)| !view.confirmed(*card)) {
        some = true;
        let fill =
            [("text", view.card_text(*card).get(lang)), ("certainty", &*names::certainty(lang, *sure))];
        let words = look.t_with("ui.notes.belief", &fill);
        marked_terms(ui, view.glossary(), (MarkShape::Ring, Tone::Guess), step, &words);
    }
    for (fact, from) in view.facts().filter(|(fact, _)| view.fact_about(*fact) == Some(role)) {
        some = true;
        let words = told(look, view, view.fact_text(fact).get(lang), from);
        marked_terms(ui, view.glossary(), (MarkShape::Dot, Tone::Note), step, &words);
    }
    for slip in view.slips() {
        let Some((_, text)) = view.slip_text(slip.objection).filter(|(who, _)| *who == role) else {
            continue;
        };
        some = true;
        let (mark, tone, key) = match (slip.settled, slip.parked) {
            (true, _) => (MarkShape::Check, Tone::Plain, "ui.notes.slip_settled"),
            (_, true) => (MarkShape::Parked, Tone::Loss, "ui.notes.slip_parked"),
            _ => (MarkShape::Alert, Tone::Loss, "ui.notes.slip_open"),
        };
        let words = look.t_with(key, &[("text", text.get(lang))]);
        marked_terms(ui, view.glossary(), (mark, tone), step, &words);
    }
    some
}

/// A fact with who told it.
pub(in crate::screens) fn told(look: &Look, view: &View<'_>, text: &str, from: Option<RoleId>) -> String {
    match from {
        Some(role) => {
            let who = transcript_line::address(view, look.lang, role);
            look.t_with("ui.notes.fact_from", &[("text", text), ("who", who)])
        }
        None => text.to_owned(),
    }
}

/// The terms that serve a known interest best, those that weigh most first.
fn serves(look: &Look, view: &View<'_>, interest: InterestId) -> Vec<String> {
    let mut terms: Vec<_> = view
        .serves(interest)
        .iter()
        .filter(|(issue, share, _)| *share > 0 && view.issue_open(*issue))
        .collect();
    terms.sort_by_key(|(_, share, _)| -share);
    let best = |levels: &[i64]| {
        let most = levels.iter().copied().max()?;
        let at = levels.iter().position(|l| *l == most)?;
        u8::try_from(at).ok()
    };
    terms
        .into_iter()
        .filter_map(|(issue, _, levels)| {
            let level = view.level_name(*issue, best(levels)?).get(look.lang);
            let issue = view.issue_name(*issue).get(look.lang);
            Some(look.t_with("ui.notes.term", &[("issue", issue), ("level", level)]))
        })
        .collect()
}

/// Whether and where they can be met.
fn access(look: &Look, view: &View<'_>, person: &PersonView) -> String {
    let places: Vec<String> = person
        .on
        .iter()
        .map(|channel| look.t(crate::screens::room::RoomPlace::from(*channel).key()))
        .collect();
    let places = names::list(look.lang, &places);
    match person.access {
        Access::Open => {
            let turns = person.patience.to_string();
            look.t_with("ui.notes.access_open", &[("places", &places), ("turns", &turns)])
        }
        Access::Over(head) => {
            let head = transcript_line::address(view, look.lang, head);
            look.t_with("ui.notes.access_over", &[("places", &places), ("head", head)])
        }
        Access::Blocked => match view.role_blocked(person.role).get(look.lang) {
            "" => look.t("ui.notes.access_blocked"),
            why => why.to_owned(),
        },
        Access::Spent => look.t("ui.notes.access_spent"),
    }
}

/// The last offer of ours that they saw, against our quotation.
fn seen(look: &Look, view: &View<'_>, person: &PersonView) -> String {
    match person.seen {
        Some(offer) if offer == view.quotation() => look.t("ui.notes.seen_quotation"),
        Some(offer) => transcript_line::changes(view, look.lang, &view.quotation(), &offer),
        None => look.t("ui.notes.seen_none"),
    }
}
