//! Again from here: play on from any turn, begin again, set it beside another session; then those who were not met, and
//! the debrief as a file.
use std::sync::Arc;

use egui::Ui;

use super::compared::compared_ui;
use super::recommendations::fork_ui;
use super::save::save_ui;
use super::turns::{turns, turns_ui};
use super::{DebriefPage, Kin, OtherShown, sheet};
use crate::prose::{self, debrief as words, names};
use crate::screens::debrief::DebriefModel;
use crate::screens::intent::Intent;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind, MarkShape};
use crate::sim::debrief::Debrief;
use crate::sim::debrief::missed_people::Unmet;
use crate::sim::view::View;

/// Draws the page.
pub(super) fn page_ui(ui: &mut Ui, play: &mut DebriefModel<'_>, data: &Debrief) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let seen = play.session.seen.clone();
    let view = seen.view();
    let about = look.t("ui.debrief.again_about");
    sheet::sheet(ui, DebriefPage::Again, &about, |ui| {
        let mut intent = None;
        widget::card(ui, |ui| {
            widget::label(ui, Type::Strong, p.ink, &look.t("ui.debrief.from_turn"));
            turns_ui(ui, "again", &turns(&view, look.lang), &mut play.debrief.turn);
            intent = fork_ui(ui, play, ButtonKind::Plain);
        });
        widget::card(ui, |ui| {
            let said = anew_ui(ui, play, &view);
            intent = intent.take().or(said);
        });
        widget::section(ui, &look.t("ui.debrief.beside"), None);
        let said = others_ui(ui, play);
        intent = intent.take().or(said);
        if let Some(compared) = &play.debrief.compared {
            compared_ui(ui, &view, compared, play.debrief.opened);
        }
        if play.debrief.opened {
            let found = || Arc::new(seen.unmet().unwrap_or_default());
            let unmet = play.debrief.unmet.get_or_insert_with(found);
            unmet_ui(ui, &view, unmet);
        } else {
            answers_sealed(ui);
        }
        let said = pair_ui(ui, play, data);
        intent = intent.or(said);
        let said = save_ui(ui, play);
        intent.or(said)
    })
}

/// From the beginning, with the same hidden hand or another.
fn anew_ui(ui: &mut Ui, play: &DebriefModel<'_>, view: &View<'_>) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let mut intent = None;
    let begin = |seed| Intent::Begin { scenario: play.session.scenario.clone(), seed };
    widget::label(ui, Type::Strong, p.ink, &look.t("ui.debrief.anew"));
    widget::label(ui, Type::Small, p.soft, &look.t("ui.debrief.anew_about"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = gap::M;
        let seed = view.seed();
        let same = look.t_with("ui.debrief.same_deal", &[("seed", &seed.to_string())]);
        if ui.add(Button::new(ButtonKind::Plain, &same)).clicked() {
            intent = Some(begin(Some(seed)));
        }
        if ui.add(Button::new(ButtonKind::Plain, &look.t("ui.debrief.new_deal"))).clicked() {
            intent = Some(begin(None));
        }
    });
    intent
}

fn others_ui(ui: &mut Ui, play: &DebriefModel<'_>) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let others = &play.debrief.beside.others;
    if others.is_empty() {
        widget::label(ui, Type::Body, p.soft, &look.t("ui.debrief.no_others"));
        return None;
    }
    widget::label(ui, Type::Body, p.soft, &look.t("ui.debrief.beside_about"));
    let shown = play.debrief.compared.as_ref().map(|c| c.names[1].as_str());
    let mut intent = None;
    for other in others {
        let note = kin(&look, other);
        let button = Button::new(ButtonKind::Plain, &other.name).note(&note).wide();
        let button = if shown == Some(other.name.as_str()) { button.mark(MarkShape::Check) } else { button };
        if ui.add(button).clicked() {
            intent = Some(Intent::Compare(other.name.clone()));
        }
    }
    intent
}

/// The total of another session, and how it belongs to this one.
fn kin(look: &Look, other: &OtherShown) -> String {
    let total = names::points(other.total);
    let (key, turn) = match other.kin {
        Kin::Before(turn) => ("ui.debrief.kin_before", turn),
        Kin::After(turn) => ("ui.debrief.kin_after", turn),
        Kin::None => return look.t_with("ui.debrief.total", &[("total", &total)]),
    };
    look.t_with(key, &[("total", &total), ("turn", &turn.to_string())])
}

/// Those who were never met, with what they wanted.
fn unmet_ui(ui: &mut Ui, view: &View<'_>, unmet: &[Unmet]) {
    let look = Look::of(ui);
    let p = look.palette;
    widget::section(ui, &look.t("unmet.title"), None);
    if unmet.is_empty() {
        widget::label(ui, Type::Body, p.soft, &look.t("unmet.nobody"));
    }
    for person in unmet {
        widget::card(ui, |ui| {
            let name = view.role_name(person.role).get(look.lang);
            let lines = prose::missed_people::person(view, look.lang, person);
            let mut lines = lines.iter().map(|l| l.trim());
            ui.horizontal(|ui| {
                let portrait = view.role_portrait(person.role);
                widget::avatar(ui, portrait, "neutral", look.grown(44.0), name);
                widget::label(ui, Type::Strong, p.ink, lines.next().unwrap_or(name));
            });
            for text in lines {
                widget::label(ui, Type::Body, p.soft, text);
            }
        });
    }
}

/// Those who were not met belong to the truth.
fn answers_sealed(ui: &mut Ui) {
    let look = Look::of(ui);
    widget::section(ui, &look.t("unmet.title"), None);
    let words = look.t("ui.debrief.unmet_sealed");
    super::answers::marked(ui, MarkShape::Lock, Tone::Note, &words);
}

/// What the case teaches, and where the same is taught in another trade.
fn pair_ui(ui: &mut Ui, play: &DebriefModel<'_>, data: &Debrief) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let title = play.debrief.beside.pair.as_ref().map(|t| t.get(look.lang));
    let mut intent = None;
    widget::section(ui, &look.t("ui.debrief.principle"), None);
    widget::card(ui, |ui| {
        for text in words::paired(data, look.lang, title) {
            widget::label(ui, Type::Body, p.ink, &text);
        }
        if let (Some(pair), Some(title)) = (&data.pair, title) {
            let words = look.t_with("ui.debrief.play_pair", &[("title", title)]);
            if ui.add(Button::new(ButtonKind::Plain, &words).mark(MarkShape::Next)).clicked() {
                intent = Some(Intent::Begin { scenario: pair.scenario.clone(), seed: None });
            }
        }
    });
    intent
}
