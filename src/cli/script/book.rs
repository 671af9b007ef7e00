//! The whole script: the case, our side, the issues, the people, what can be learned, the dialogue, the endings.
use super::words::Words;
use super::{counts, dialogue, people};
use crate::report::page::{Block, Page};
use crate::sim::scenario::{Lang, Scenario};

/// The script of a scenario; `both` has the texts in both languages.
pub(super) fn page(s: &Scenario, lang: Lang, both: bool) -> Page {
    let w = Words::new(s, lang, both);
    let mut blocks = vec![facts_of_the_case(&w), Block::Text(w.lines(&s.summary))];
    if !s.notice.is_empty() {
        blocks.push(Block::Text(w.lines(&s.notice)));
    }
    blocks.push(Block::Heading(2, w.w("part.counts")));
    blocks.push(counts::table(&w));
    our_side(&w, &mut blocks);
    issues(&w, &mut blocks);
    people::people(&w, &mut blocks);
    world(&w, &mut blocks);
    dialogue::dialogue(&w, &mut blocks);
    endings(&w, &mut blocks);
    Page { lang: lang.code(), title: w.line(&s.title), blocks }
}

fn facts_of_the_case(w: &Words<'_>) -> Block {
    let s = w.s;
    let stages: Vec<String> = s.stages.iter().map(|x| w.variant("stage", x)).collect();
    let (zh, en) = counts::minutes(w);
    let number = |n: usize| n.to_string();
    let rows = [
        ("principle", w.line(&s.principle)),
        ("industry", w.variant("industry", &s.industry)),
        ("stages", w.list(&stages)),
        ("difficulty", format!("{} / 5", s.difficulty)),
        ("minutes", w.with("label.minutes_of", &[("n", &s.minutes.to_string())])),
        (
            "clock",
            w.with(
                "label.clock_of",
                &[("days", &s.clock.days.to_string()), ("turns", &s.clock.turns.to_string())],
            ),
        ),
        ("reading", w.with("label.reading_of", &[("zh", &number(zh)), ("en", &number(en))])),
    ];
    let rows = rows.map(|(label, value)| vec![w.w(&format!("label.{label}")), value]);
    Block::Table(vec![String::new(), String::new()], rows.to_vec())
}

fn our_side(w: &Words<'_>, out: &mut Vec<Block>) {
    let seller = &w.s.seller;
    let unit = w.line(&seller.unit);
    out.push(Block::Heading(2, format!("{} · {}", w.w("part.our_side"), w.line(&seller.name))));
    out.push(Block::Note(format!(
        "{} · {}",
        w.labelled("reservation", &format!("{} {unit}", seller.reservation)),
        w.labelled("target", &format!("{} {unit}", seller.target))
    )));
    out.push(Block::Heading(3, w.w("part.brief")));
    out.push(Block::Text(w.lines(&seller.brief)));
    out.push(Block::Heading(3, w.w("part.confidential")));
    out.push(Block::Text(w.lines(&seller.confidential)));
}

fn issues(w: &Words<'_>, out: &mut Vec<Block>) {
    out.push(Block::Heading(2, w.w("part.issues")));
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
    out.push(Block::Table(head, rows));
}

fn world(w: &Words<'_>, out: &mut Vec<Block>) {
    if !w.s.hands.is_empty() {
        out.push(Block::Heading(2, w.w("part.hands")));
    }
    for hand in w.s.hands.values() {
        out.push(Block::Heading(3, w.line(&hand.name)));
        out.push(Block::Text(w.lines(&hand.truth)));
    }
    if !w.s.facts.is_empty() {
        out.push(Block::Heading(2, w.w("part.facts")));
    }
    for fact in w.s.facts.values() {
        out.push(Block::Text(w.lines(&fact.text)));
    }
    if !w.s.documents.is_empty() {
        out.push(Block::Heading(2, w.w("part.documents")));
    }
    for document in w.s.documents.values() {
        out.push(Block::Heading(3, w.line(&document.name)));
        out.push(Block::Text(w.lines(&document.content)));
    }
    if !w.s.events.is_empty() {
        out.push(Block::Heading(2, w.w("part.events")));
    }
    for event in w.s.events.values() {
        out.push(Block::Text(w.lines(&event.text)));
        out.extend(w.when(&event.when).map(Block::Note));
    }
}

fn endings(w: &Words<'_>, out: &mut Vec<Block>) {
    out.push(Block::Heading(2, w.w("part.endings")));
    let e = &w.s.endings;
    let all = [
        ("trusted", &e.trusted),
        ("signed", &e.signed),
        ("below", &e.below),
        ("refused", &e.refused),
        ("nothing", &e.nothing),
    ];
    for (key, text) in all {
        out.push(Block::Heading(3, w.w(&format!("ending.{key}"))));
        out.push(Block::Text(w.lines(text)));
    }
}
