//! The sentence: "if you…, we…", what goes with it, and the buttons that say it.
use egui::{Popup, PopupCloseBehavior, ScrollArea, Ui};

use super::draft::{BoardState, letter};
use crate::prose::transcript_line;
use crate::screens::intent::Intent;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind as Weight, MarkShape};
use crate::sim::session::{Action, Refusal};
use crate::sim::view::{SessionStage, View};

/// Draws it; says what the trainee wants said.
pub(super) fn say_ui(ui: &mut Ui, view: &View<'_>, state: &mut BoardState) -> Option<Intent> {
    let look = Look::of(ui);
    let width = ui.available_width();
    let wide = width >= look.grown(780.0);
    let side = if wide { look.grown(300.0) } else { width };
    let mut intent = None;
    if wide {
        widget::cells(ui, &[width - side - gap::L, side], gap::L, |ui, i| {
            if i == 0 {
                words_ui(ui, view, state);
            } else {
                intent = buttons_ui(ui, view, state);
            }
        });
    } else {
        words_ui(ui, view, state);
        ui.add_space(gap::S);
        intent = buttons_ui(ui, view, state);
    }
    intent
}

fn words_ui(ui: &mut Ui, view: &View<'_>, state: &mut BoardState) {
    let look = Look::of(ui);
    let (p, lang) = (look.palette, look.lang);
    let sentence = transcript_line::sentence(view, lang, &view.current_offer(), &state.package());
    let name = if state.drafts.len() > 1 {
        look.t_with("ui.board.you_say_of", &[("letter", &letter(state.at).to_string())])
    } else {
        look.t("ui.board.you_say")
    };
    ui.spacing_mut().item_spacing.y = gap::XS;
    widget::label(ui, Type::SmallStrong, p.accent, &name);
    ScrollArea::vertical().id_salt("sentence").max_height(look.grown(84.0)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        widget::label(ui, Type::Speech, p.ink, &sentence);
    });
    reason_ui(ui, view, state);
}

/// The document that goes with it.
fn reason_ui(ui: &mut Ui, view: &View<'_>, state: &mut BoardState) {
    let look = Look::of(ui);
    let lang = look.lang;
    let docs: Vec<_> = view.docs().collect();
    if docs.is_empty() {
        return;
    }
    let none = look.t("ui.board.no_reason");
    let name = state
        .reason
        .map_or(none.clone(), |doc| look.t_with("ui.board.reason", &[("doc", view.doc_name(doc).get(lang))]));
    let response = ui.add(Button::new(Weight::Quiet, &name).mark(MarkShape::Parked));
    Popup::menu(&response).close_behavior(PopupCloseBehavior::CloseOnClick).show(|ui| {
        ui.set_width(look.grown(380.0).min(ui.ctx().content_rect().width() - 2.0 * gap::L));
        ui.spacing_mut().item_spacing.y = gap::XS;
        let height = ui.ctx().content_rect().height() * 0.5;
        ScrollArea::vertical().max_height(height).show(ui, |ui| {
            if ui.add(Button::new(Weight::Quiet, &none).wide()).clicked() {
                state.reason = None;
            }
            for doc in docs {
                let (name, what) = (view.doc_name(doc).get(lang), view.doc_content(doc).get(lang));
                if ui.add(Button::new(Weight::Quiet, name).note(what).wide()).clicked() {
                    state.reason = Some(doc);
                }
            }
        });
    });
}

fn buttons_ui(ui: &mut Ui, view: &View<'_>, state: &mut BoardState) -> Option<Intent> {
    let look = Look::of(ui);
    let mut intent = None;
    ui.spacing_mut().item_spacing.y = gap::S;
    if state.drafts.len() > 1 {
        let action = Action::Present(state.drafts.clone());
        let alike = view.are_alike(&state.drafts);
        let (mark, tone, key) = if alike {
            (MarkShape::Level, Tone::Gain, "ui.board.alike")
        } else {
            (MarkShape::Alert, Tone::Guess, "ui.board.unlike")
        };
        widget::noted(ui, mark, tone, &look.t(key));
        let name = look.t("ui.board.present");
        intent = press(ui, view, Weight::Plain, &name, action);
    }
    let name = if state.drafts.len() > 1 {
        look.t_with("ui.board.propose_one", &[("letter", &letter(state.at).to_string())])
    } else {
        look.t("ui.board.propose")
    };
    intent.or(press(ui, view, Weight::Main, &name, state.proposal()))
}

/// A button for an action; where it can't be done, the reason stands under its name.
fn press(ui: &mut Ui, view: &View<'_>, weight: Weight, name: &str, action: Action) -> Option<Intent> {
    let look = Look::of(ui);
    let refused = view.allows(&action).err().map(|why| reason(view, &look, why));
    let mut button = Button::new(weight, name).wide();
    if let Some(why) = &refused {
        button = button.note(why).enabled(false);
    }
    ui.add(button).clicked().then_some(Intent::Act(action))
}

/// Why something can't be said now, and what to do about it.
fn reason(view: &View<'_>, look: &Look, why: Refusal) -> String {
    match (view.stage(), why) {
        (SessionStage::Preparation | SessionStage::Calendar, _) => look.t("ui.board.not_here"),
        (SessionStage::Ours | SessionStage::Theirs(_), Refusal::BeyondAuthority(issue)) => {
            let days = view.limit(issue).map_or(0, |(_, days, _)| days);
            let name = view.issue_name(issue).get(look.lang);
            let days = days.to_string();
            look.t_with("ui.board.call_first", &[("issue", name), ("days", &days)])
        }
        _ => why.sentence(view.scenario(), look.lang),
    }
}
