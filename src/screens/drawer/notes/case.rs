//! The case in the notes: facts about nobody in particular, and the documents in our hands with what is in them.
use egui::Ui;

use super::people::told;
use crate::prose::{names, transcript_line};
use crate::screens::drawer::marked_terms;
use crate::screens::theme::{Look, Tone, Type};
use crate::screens::widget::{self, MarkShape};
use crate::sim::view::View;

/// Facts about nobody in particular, with who told them.
pub(super) fn case_ui(ui: &mut Ui, look: &Look, view: &View<'_>) {
    let p = look.palette;
    let facts: Vec<_> = view.facts().filter(|(fact, _)| view.fact_about(*fact).is_none()).collect();
    if facts.is_empty() {
        widget::label(ui, Type::Body, p.soft, &look.t("ui.notes.no_facts"));
    } else {
        widget::card(ui, |ui| {
            for (fact, from) in facts {
                let words = told(look, view, view.fact_text(fact).get(look.lang), from);
                marked_terms(ui, view.glossary(), (MarkShape::Dot, Tone::Note), Type::Body, &words);
            }
        });
    }
}

/// Documents in our hands: what is in each, and who has seen it.
pub(super) fn offers_ui(ui: &mut Ui, look: &Look, view: &View<'_>) {
    let p = look.palette;
    if view.docs().next().is_none() {
        widget::label(ui, Type::Body, p.soft, &look.t("ui.notes.no_papers"));
    }
    for doc in view.docs() {
        widget::card(ui, |ui| {
            let glossary = view.glossary();
            widget::glossed(ui, glossary, Type::Strong, p.ink, view.doc_name(doc).get(look.lang));
            widget::glossed(ui, glossary, Type::Body, p.ink, view.doc_content(doc).get(look.lang));
            let seen: Vec<String> = view
                .roles()
                .filter(|role| view.shown_to(doc, *role))
                .map(|role| transcript_line::address(view, look.lang, role).to_owned())
                .collect();
            let words = if seen.is_empty() {
                look.t("ui.notes.shown_none")
            } else {
                look.t_with("ui.notes.shown", &[("who", &names::list(look.lang, &seen))])
            };
            widget::label(ui, Type::Small, p.soft, &words);
        });
    }
}
