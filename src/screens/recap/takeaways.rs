//! What a meeting left: learned, heard in passing, promised, unexplained, settled and open.
use egui::Ui;

use crate::prose::{PlainText, names, transcript_line};
use crate::screens::drawer::marked_words;
use crate::screens::drawer::told;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, MarkShape};
use crate::sim::compiled::{FactId, RoleId};
use crate::sim::view::{Access, Car, LineKind, TranscriptLine, View};

/// One thing: its mark and its words.
pub(super) type Takeaway = (MarkShape, Tone, String);

/// Whether the aim was reached, and why the meeting ended.
pub(super) fn result(look: &Look, view: &View<'_>, car: Option<&Car>) -> Vec<Takeaway> {
    let Some(car) = car else {
        return vec![(MarkShape::Dot, Tone::Plain, look.t("ui.car.nobody"))];
    };
    let aim = names::aim(look.lang, car.aim);
    let (mark, tone, key) = if car.aim_met {
        (MarkShape::Check, Tone::Gain, "play.car.aim_met")
    } else {
        (MarkShape::Ring, Tone::Guess, "play.car.aim_missed")
    };
    let mut items = vec![(mark, tone, look.t_with(key, &[("aim", &aim)]))];
    let ended = last_meeting(view, look)
        .into_iter()
        .find(|l| matches!(l.kind, LineKind::MeetingEnded { .. }))
        .and_then(|l| transcript_line::line(&PlainText, view, look.lang, &l));
    items.extend(ended.map(|words| (MarkShape::Dot, Tone::Plain, words)));
    items
}

/// The lines of the last meeting, and of what came right after it.
fn last_meeting(view: &View<'_>, look: &Look) -> Vec<TranscriptLine> {
    let mut lines = view.transcript(0, look.lang);
    let start = lines.iter().rposition(|l| matches!(l.kind, LineKind::MeetingStarted { .. }));
    lines.split_off(start.unwrap_or(0))
}

/// Draws it all on one sheet; groups with nothing in them are left out.
pub(super) fn left_ui(ui: &mut Ui, look: &Look, view: &View<'_>, car: &Car) {
    let p = look.palette;
    let groups = [
        ("ui.car.learned", learned(look, view, car)),
        ("ui.car.passing", in_passing(look, view, car)),
        ("ui.car.promised", promised(look, view, car)),
        ("ui.car.unexplained", unexplained(look, view, car)),
        ("ui.car.objections", objections(look, view, car)),
    ];
    widget::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = gap::XS + 2.0;
        let mut first = true;
        for (name, items) in groups.iter().filter(|(_, items)| !items.is_empty()) {
            if !std::mem::take(&mut first) {
                ui.add_space(gap::S);
            }
            widget::label(ui, Type::SmallStrong, p.soft, &look.t(name));
            for (mark, tone, words) in items {
                marked_words(ui, *mark, *tone, Type::Body, words);
            }
        }
    });
}

/// What is new in the notes about those who were there, and about the case.
fn learned(look: &Look, view: &View<'_>, car: &Car) -> Vec<Takeaway> {
    let mut items: Vec<Takeaway> = car
        .verified
        .iter()
        .map(|interest| {
            let who =
                view.interest_role(*interest).map_or("", |r| transcript_line::address(view, look.lang, r));
            let (card, truth) = view.interest_text(*interest);
            let text = if truth.is_empty() { card } else { truth };
            (MarkShape::Check, Tone::Gain, of(look, who, text.get(look.lang)))
        })
        .collect();
    let facts = car.learned.iter().filter(|f| !is_elsewhere(view, car, **f));
    items.extend(facts.map(|fact| fact_item(look, view, *fact)));
    if items.is_empty() {
        items.push((MarkShape::Dot, Tone::Plain, look.t("play.car.nothing")));
    }
    items
}

/// What was said of people who were not there, and what happened besides.
fn in_passing(look: &Look, view: &View<'_>, car: &Car) -> Vec<Takeaway> {
    let facts = car.learned.iter().filter(|f| is_elsewhere(view, car, **f));
    let mut items: Vec<Takeaway> = facts.map(|fact| fact_item(look, view, *fact)).collect();
    let happened = last_meeting(view, look).into_iter().filter(|l| l.kind == LineKind::Happened);
    items.extend(happened.map(|l| (MarkShape::Alert, Tone::Guess, l.text)));
    items
}

/// Whether a fact is about somebody who was not there.
fn is_elsewhere(view: &View<'_>, car: &Car, fact: FactId) -> bool {
    view.fact_about(fact).is_some_and(|role| !car.roles.has(role))
}

fn fact_item(look: &Look, view: &View<'_>, fact: FactId) -> Takeaway {
    let from = view.facts().find(|(f, _)| *f == fact).and_then(|(_, from)| from);
    let text = view.fact_text(fact).get(look.lang);
    (MarkShape::Dot, Tone::Note, told(look, view, text, from))
}

/// What our offer now says that it did not before, and who will see us.
fn promised(look: &Look, view: &View<'_>, car: &Car) -> Vec<Takeaway> {
    let offers: Vec<_> = last_meeting(view, look)
        .into_iter()
        .filter_map(|l| match l.kind {
            LineKind::Offer { before, after, .. } => Some((before, after)),
            _ => None,
        })
        .collect();
    let mut items = Vec::new();
    if let (Some((before, _)), Some((_, after))) = (offers.first(), offers.last())
        && before != after
    {
        let terms = transcript_line::changes(view, look.lang, before, after);
        let words = look.t_with("ui.car.by_us", &[("terms", &terms)]);
        items.push((MarkShape::Level, Tone::Accent, words));
    }
    for role in &car.introduced {
        let who = transcript_line::address(view, look.lang, *role);
        let words = look.t_with("ui.car.will_see", &[("who", who)]);
        items.push((MarkShape::Next, Tone::Gain, words));
    }
    items
}

/// Hesitations, each with the words of ours that it followed.
fn unexplained(look: &Look, view: &View<'_>, car: &Car) -> Vec<Takeaway> {
    let item = |(role, reply): &(RoleId, _)| {
        let who = transcript_line::address(view, look.lang, *role);
        let words = match reply {
            Some(reply) => {
                let text = transcript_line::reply(look.lang, view.reply_text(*reply).get(look.lang));
                look.t_with("ui.car.hesitated_at", &[("who", who), ("text", &text)])
            }
            None => look.t_with("ui.car.hesitated", &[("who", who)]),
        };
        (MarkShape::Ring, Tone::Guess, words)
    };
    car.unexplained.iter().map(item).collect()
}

/// What is off the table, and what still lies there.
fn objections(look: &Look, view: &View<'_>, car: &Car) -> Vec<Takeaway> {
    let mut items = Vec::new();
    for (list, mark, tone, key) in [
        (&car.settled, MarkShape::Check, Tone::Gain, "ui.car.settled"),
        (&car.open, MarkShape::Parked, Tone::Loss, "ui.car.open"),
    ] {
        for (who, text) in list.iter().filter_map(|o| view.slip_text(*o)) {
            let fill =
                [("who", transcript_line::address(view, look.lang, who)), ("text", text.get(look.lang))];
            items.push((mark, tone, look.t_with(key, &fill)));
        }
    }
    items
}

fn of(look: &Look, who: &str, text: &str) -> String {
    look.t_with("ui.car.of", &[("who", who), ("text", text)])
}

/// Whether somebody grew warmer or cooled.
pub(super) fn moved_ui(ui: &mut Ui, look: &Look, car: &Car, role: RoleId) {
    if car.warmed.contains(&role) {
        widget::chip(ui, MarkShape::Up, Tone::Gain, &look.t("ui.car.warmed"));
    } else if car.cooled.contains(&role) {
        widget::chip(ui, MarkShape::Down, Tone::Loss, &look.t("ui.car.cooled"));
    }
}

/// Who has a say and has never been met, else who would see us.
pub(super) fn who_next(look: &Look, view: &View<'_>) -> Option<String> {
    let named = |key: &str, of: &dyn Fn(&crate::sim::view::PersonView) -> bool| {
        let list: Vec<String> = view
            .people()
            .filter(|p| of(p))
            .map(|p| transcript_line::address(view, look.lang, p.role).to_owned())
            .collect();
        let fill = names::list(look.lang, &list);
        (!list.is_empty()).then(|| look.t_with(key, &[("who", &fill)]))
    };
    named("ui.car.unmet", &|p| p.unmet_voter)
        .or_else(|| named("ui.car.reachable", &|p| p.access == Access::Open && p.met == 0))
}
