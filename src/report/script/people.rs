//! The people of a script: what they say, what they want, what they object to.
use super::words::Words;
use crate::report::document::{Block, Section};
use crate::sim::scenario::Role;

/// Everybody.
pub(super) fn people(w: &Words<'_>) -> Section {
    let mut out = Vec::new();
    for role in w.s.roles.values() {
        out.push(Block::Heading(format!("{} · {}", w.line(&role.name), w.line(&role.title))));
        let buying: Vec<String> = role.buying.iter().map(|b| w.variant("buying", b)).collect();
        let share = format!("{:.0} %", role.power * 100.0);
        out.push(Block::Note(format!(
            "{} · {} · {}",
            w.list(&buying),
            w.variant("style", &role.style),
            w.labelled("power", &share)
        )));
        out.push(Block::Text(w.labelled("position", &w.line(&role.position))));
        if !role.about.is_empty() {
            out.push(Block::Text(w.labelled("about", &w.line(&role.about))));
        }
        interests(w, role, &mut out);
        objections(w, role, &mut out);
    }
    Section::new("people", w.w("part.people"), out)
}

fn interests(w: &Words<'_>, role: &Role, out: &mut Vec<Block>) {
    if !role.interests.is_empty() {
        out.push(Block::Subheading(w.w("part.interests")));
    }
    for interest in role.interests.values() {
        let seen = if interest.open { "label.known" } else { "label.hidden" };
        out.push(Block::Text(format!(
            "{} ({}, {}, {:.0} %)",
            w.line(&interest.card),
            w.variant("interest", &interest.kind),
            w.w(seen),
            interest.weight * 100.0
        )));
        out.push(Block::Text(w.labelled("truth", &w.line(&interest.truth))));
        let ways: Vec<String> = interest.opens.iter().map(|r| w.route(r)).collect();
        if !ways.is_empty() {
            out.push(Block::Note(w.labelled("opens", &ways.join("; "))));
        }
    }
    let decoys: Vec<String> = role.decoys.values().map(|d| w.line(&d.card)).collect();
    if !decoys.is_empty() {
        out.push(Block::Subheading(w.w("part.decoys")));
        out.extend(decoys.into_iter().map(Block::Text));
    }
}

fn objections(w: &Words<'_>, role: &Role, out: &mut Vec<Block>) {
    if role.objections.is_empty() {
        return;
    }
    out.push(Block::Subheading(w.w("part.objections")));
    for objection in role.objections.values() {
        out.push(Block::Text(w.line(&objection.slip)));
        let root = w.labelled("root", &w.interest(&objection.root));
        out.push(Block::Note(format!("{} · {root}", w.variant("truth", &objection.truth))));
    }
}
