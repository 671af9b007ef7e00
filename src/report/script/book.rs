//! The whole script: the case, our side, the issues, the people, what can be learned, the dialogue, the endings, the
//! terms of the trade that are its own.
use super::words::Words;
use super::{counts, dialogue, people};
use crate::report::document::{Block, ReportDocument, Section};
use crate::report::table::Table;
use crate::sim::scenario::ScenarioEvent;

/// The script of a scenario.
pub(super) fn document(w: &Words<'_>) -> ReportDocument {
    let s = w.s;
    let mut lead = vec![facts_of_the_case(w)];
    lead.extend(w.text(&s.summary).chain(w.text(&s.notice)));
    let world = [hands(w), facts(w), documents(w), events(w)].into_iter().filter(|s| !s.blocks.is_empty());
    let mut sections = vec![
        Section::new("counts", w.w("part.counts"), vec![counts::table(w).into()]),
        our_side(w),
        issues(w),
        people::people(w),
    ];
    sections.extend(world);
    sections.extend(dialogue::dialogue(w));
    sections.push(endings(w));
    sections.extend(Some(terms(w)).filter(|s| !s.blocks.is_empty()));
    ReportDocument { lang: w.lang, title: w.line(&s.title), lead, sections, ..ReportDocument::default() }
}

fn facts_of_the_case(w: &Words<'_>) -> Block {
    let s = w.s;
    let stages: Vec<String> = s.stages.iter().map(|x| w.variant("stage", x)).collect();
    let (zh, en) = counts::minutes(w);
    let [days, turns] = [s.clock.days, s.clock.turns].map(|n| n.to_string());
    let rows = [
        ("principle", w.line(&s.principle)),
        ("industry", w.variant("industry", &s.industry)),
        ("stages", w.list(&stages)),
        ("difficulty", format!("{} / 5", s.difficulty)),
        ("minutes", w.with("label.minutes_of", &[("n", &s.minutes.to_string())])),
        ("clock", w.with("label.clock_of", &[("days", &days), ("turns", &turns)])),
        ("reading", w.with("label.reading_of", &[("zh", &zh.to_string()), ("en", &en.to_string())])),
    ];
    let rows = rows.map(|(label, value)| vec![w.w(&format!("label.{label}")), value]);
    Table::new(vec![String::new(); 2], rows.to_vec(), []).into()
}

fn our_side(w: &Words<'_>) -> Section {
    let seller = &w.s.seller;
    let unit = w.line(&seller.unit);
    let mut blocks = vec![Block::Note(format!(
        "{} · {}",
        w.labelled("reservation", &format!("{} {unit}", seller.reservation)),
        w.labelled("target", &format!("{} {unit}", seller.target))
    ))];
    for (part, text) in [("part.brief", &seller.brief), ("part.confidential", &seller.confidential)] {
        blocks.push(Block::Heading(w.w(part)));
        blocks.extend(w.text(text));
    }
    Section::new("our-side", format!("{} · {}", w.w("part.our_side"), w.line(&seller.name)), blocks)
}

fn issues(w: &Words<'_>) -> Section {
    let head = ["issue", "level", "value"].map(|key| w.w(&format!("label.{key}"))).to_vec();
    let mut rows = Vec::new();
    for (id, issue) in w.s.issues.iter() {
        for (i, (level, text)) in issue.levels.iter().enumerate() {
            let quoted = w.s.seller.quotation.get(id).is_some_and(|q| q == level);
            let mark = if quoted { format!(" ({})", w.w("label.quotation")) } else { String::new() };
            let name = if i == 0 { w.line(&issue.name) } else { String::new() };
            let value = issue.seller.get(i).map_or_else(String::new, ToString::to_string);
            rows.push(vec![name, format!("{}{mark}", w.line(text)), value]);
        }
    }
    Section::new("issues", w.w("part.issues"), vec![Table::new(head, rows, [2]).into()])
}

fn hands(w: &Words<'_>) -> Section {
    let hands = w.s.hands.values().flat_map(|hand| w.headed(w.line(&hand.name), &hand.truth));
    Section::new("hands", w.w("part.hands"), hands.collect())
}

fn facts(w: &Words<'_>) -> Section {
    let facts = w.s.facts.values().flat_map(|fact| w.text(&fact.text));
    Section::new("facts", w.w("part.facts"), facts.collect())
}

fn documents(w: &Words<'_>) -> Section {
    let documents = w.s.documents.values().flat_map(|d| w.headed(w.line(&d.name), &d.content));
    Section::new("documents", w.w("part.documents"), documents.collect())
}

fn events(w: &Words<'_>) -> Section {
    let event = |event: &ScenarioEvent| w.text(&event.text).chain(w.when(&event.when).map(Block::Note));
    Section::new("events", w.w("part.events"), w.s.events.values().flat_map(event).collect())
}

fn endings(w: &Words<'_>) -> Section {
    let e = &w.s.endings;
    let all = [
        ("ending.trusted", &e.trusted),
        ("ending.signed", &e.signed),
        ("ending.below", &e.below),
        ("ending.refused", &e.refused),
        ("ending.nothing", &e.nothing),
    ];
    let blocks = all.into_iter().flat_map(|(key, text)| w.headed(w.w(key), text));
    Section::new("endings", w.w("part.endings"), blocks.collect())
}

fn terms(w: &Words<'_>) -> Section {
    let terms = w.s.terms.values().flat_map(|term| w.headed(w.line(&term.name), &term.means));
    Section::new("terms", w.w("part.terms"), terms.collect())
}
