//! What they held against us: said, meant, and behind it; the five beats; what the answers did.
use egui::Ui;

use super::DebriefPage;
use super::sheet::sheet;
use crate::prose::debrief::objections as tell;
use crate::prose::finding::quote;
use crate::screens::debrief::DebriefModel;
use crate::screens::intent::Intent;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, MarkShape};
use crate::sim::debrief::objections::{BeatSeen, HandlingEffect};
use crate::sim::debrief::{Debrief, ObjectionReview};
use crate::sim::session::event::Beat;
use crate::sim::view::View;

/// Draws the page.
pub(super) fn page_ui(ui: &mut Ui, play: &mut DebriefModel<'_>, d: &Debrief) -> Option<Intent> {
    let look = Look::of(ui);
    let seen = play.session.seen.clone();
    let view = seen.view();
    let mut wanted = None;
    sheet(ui, DebriefPage::Objections, "", |ui| {
        if d.objections.is_empty() {
            let ink = look.palette.soft;
            widget::label(ui, Type::Body, ink, &look.t("ui.truth.objections.none"));
        }
        ui.spacing_mut().item_spacing.y = gap::L;
        for review in &d.objections {
            widget::card(ui, |ui| wanted = one(ui, &look, &view, review).or(wanted));
        }
    });
    if wanted.is_some() {
        play.session.look_up(wanted);
    }
    None
}

/// One objection; the action that somebody wants to look up.
fn one(ui: &mut Ui, look: &Look, view: &View<'_>, review: &ObjectionReview) -> Option<u16> {
    let p = look.palette;
    widget::label(ui, Type::Strong, p.ink, &tell::said(view, review, look.lang));
    widget::label(ui, Type::Body, p.ink, &tell::meant(review, look.lang));
    for words in tell::handling(review, look.lang) {
        widget::label(ui, Type::Body, p.soft, &words);
    }
    if review.raised.is_none() {
        for words in tell::beats(review, look.lang) {
            widget::marked(ui, MarkShape::Check, Tone::Gain, Type::Body, &words);
        }
        return None;
    }
    let mut wanted = None;
    ui.add_space(gap::XS);
    let beats = look.t("ui.truth.objections.beats");
    widget::label(ui, Type::SmallStrong, p.soft, &beats);
    let words = tell::beats(review, look.lang);
    for ((beat, seen), words) in Beat::ALL.iter().zip(&review.beats).zip(&words) {
        wanted = self::beat(ui, look, view, *beat, seen, words).or(wanted);
    }
    ui.add_space(gap::XS);
    let did = look.t("ui.truth.objections.effects");
    widget::label(ui, Type::SmallStrong, p.soft, &did);
    if review.effects.is_empty() {
        let none = look.t("ui.truth.objections.unanswered");
        widget::marked(ui, MarkShape::Cross, Tone::Loss, Type::Body, &none);
    }
    for effect in &review.effects {
        wanted = effect_ui(ui, look, view, effect).or(wanted);
    }
    wanted
}

/// A beat: seen with the line, missed, or without an occasion.
fn beat(ui: &mut Ui, look: &Look, view: &View<'_>, beat: Beat, seen: &BeatSeen, words: &str) -> Option<u16> {
    let (mark, tone) = match seen {
        BeatSeen::At(_) => (MarkShape::Check, Tone::Gain),
        BeatSeen::Missed => (MarkShape::Cross, Tone::Loss),
        BeatSeen::NoOccasion => (MarkShape::Ring, Tone::Plain),
    };
    widget::marked(ui, mark, tone, Type::Body, words);
    // Hearing out is what one did not say.
    match seen {
        BeatSeen::At(at) if beat != Beat::Listen => quoted(ui, look, view, at.action),
        _ => None,
    }
}

/// What we said or did in an action; pressed, it is looked up in the transcript.
fn quoted(ui: &mut Ui, look: &Look, view: &View<'_>, action: u16) -> Option<u16> {
    let lines = view.own_lines(action, look.lang);
    if lines.is_empty() {
        return None;
    }
    let mut wanted = None;
    ui.indent(("quoted", action), |ui| {
        for line in &lines {
            let words = quote(view, look.lang, line);
            if widget::cited(ui, Type::Small, &words).clicked() {
                wanted = Some(action);
            }
        }
    });
    wanted
}

fn effect_ui(ui: &mut Ui, look: &Look, view: &View<'_>, effect: &HandlingEffect) -> Option<u16> {
    let swing = effect.trust - effect.tension / 2;
    let (mark, tone) = match (effect.settled, effect.mishandled, swing) {
        (true, ..) => (MarkShape::Check, Tone::Gain),
        (_, Some(_), _) => (MarkShape::Alert, Tone::Loss),
        (.., ..0) => (MarkShape::Down, Tone::Loss),
        (.., 0) => (MarkShape::Level, Tone::Plain),
        (.., 1..) => (MarkShape::Up, Tone::Gain),
    };
    widget::marked(ui, mark, tone, Type::Body, &tell::effect(effect, look.lang));
    quoted(ui, look, view, effect.at.action)
}
