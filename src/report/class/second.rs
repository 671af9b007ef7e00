//! The half of the page that opens the truth: interests, deals against the frontier, attempts, money.
use super::page::{cells, columns};
use super::{Part, Plot, Scatter, table};
use crate::prose::class::{self as words, pareto_improvement as told};
use crate::prose::names::{points, signed};
use crate::sim::class::{
    Again, ClassSpread, DealPoint, HandSessions, InterestTally, MissedDeal, ScenarioSection, SceneCount,
    Spoilers, TermCount,
};
use crate::sim::scenario::Lang;

pub(super) fn opened(lang: Lang, s: &ScenarioSection, o: &Spoilers) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for hand in &o.hands {
        parts.push(Part::Heading(1, words::hand(lang, hand)));
        if let Some((_, truth)) = &hand.words {
            parts.push(Part::Text(truth.get(lang).to_owned()));
        }
        parts.extend(interests(lang, hand));
        parts.extend(plane(lang, hand));
        parts.extend(missed(lang, s, hand));
    }
    parts.extend(attempts(lang, o));
    parts.extend(earned(lang, o));
    parts.extend(money(lang, s, o));
    parts
}

fn interests(lang: Lang, hand: &HandSessions) -> Vec<Part> {
    let share = |n: usize| format!("{n} ({} %)", 100 * n / hand.sessions.max(1));
    let row = |i: &InterestTally| {
        vec![
            i.who.get(lang).to_owned(),
            i.card.get(lang).to_owned(),
            i.truth.get(lang).to_owned(),
            share(i.found),
            share(i.guessed),
            share(i.missed),
        ]
    };
    let head = ["who", "interest", "truth", "found", "guessed", "missed"];
    vec![
        Part::Heading(2, words::say(lang, "interests.title")),
        Part::Note(words::say(lang, "interests.note")),
        table(columns(lang, &head), hand.interests.iter().map(row).collect(), 3),
    ]
}

/// A share as a percentage.
fn percent(share: f64) -> String {
    format!("{:.0} %", 100.0 * share)
}

fn plane(lang: Lang, hand: &HandSessions) -> Vec<Part> {
    let title = words::say(lang, "plane.title");
    let mut parts = vec![Part::Heading(2, title.clone()), Part::Text(words::zone(lang, hand))];
    if let Some(plane) = &hand.plane {
        let axes = words::say(lang, "plane.axes");
        let nash = plane.nash.map(|(x, y)| (words::say(lang, "plane.nash"), x, y));
        let dot = |d: &DealPoint| (words::dot(lang, d.person, d.attempt), d.x, d.y);
        parts.push(Part::Note(axes.clone()));
        parts.push(Part::Plot(Plot::Scatter(Scatter {
            title: format!("{title}: {axes}"),
            dots: hand.deals.iter().map(dot).collect(),
            curve: plane.frontier.clone(),
            marks: nash.into_iter().collect(),
            levels: [(0.0, true), (1.0, true), (0.0, false), (1.0, false)]
                .map(|(share, across)| (percent(share), share, across))
                .to_vec(),
        })));
    }
    let row = |d: &DealPoint| {
        vec![
            words::dot(lang, d.person, d.attempt),
            percent(d.x),
            percent(d.y),
            d.efficiency.map_or_else(String::new, |e| format!("{} %", e / 10)),
        ]
    };
    if !hand.deals.is_empty() {
        parts.push(table(
            columns(lang, &["alias", "ours", "theirs", "efficiency"]),
            hand.deals.iter().map(row).collect(),
            1,
        ));
    }
    parts
}

/// The deal that both sides missed: how often, the terms that it turned on, and each session's own.
fn missed(lang: Lang, s: &ScenarioSection, hand: &HandSessions) -> Vec<Part> {
    let mut parts = vec![
        Part::Heading(2, words::say(lang, "missed.title")),
        Part::Text(told::summary(lang, hand, &s.unit)),
    ];
    if hand.missed.deals.is_empty() {
        return parts;
    }
    parts.push(Part::Note(words::say(lang, "missed.note")));
    let term = |t: &TermCount| vec![told::term(lang, t), told::counted(lang, t, &s.unit)];
    parts.push(table(columns(lang, &["term", "often"]), hand.missed.terms.iter().map(term).collect(), 9));
    let deal = |d: &MissedDeal| {
        vec![
            words::dot(lang, d.person, d.attempt),
            told::against(lang, d),
            told::terms(lang, d),
            signed(d.own_gain),
            told::efficiency(lang, d),
        ]
    };
    parts.push(table(
        columns(lang, &["alias", "against", "would", "gain", "efficiency"]),
        hand.missed.deals.iter().map(deal).collect(),
        3,
    ));
    parts
}

fn attempts(lang: Lang, o: &Spoilers) -> Vec<Part> {
    let mut parts = vec![Part::Heading(1, words::say(lang, "attempts.title"))];
    if o.attempts.is_empty() {
        parts.push(Part::Text(words::say(lang, "attempts.none")));
        return parts;
    }
    let changes = words::changes(lang, o.same_deal, o.other_deal);
    parts.extend(changes.into_iter().map(Part::Text));
    parts.push(Part::Note(words::say(lang, "attempts.order")));
    let row = |a: &Again| {
        vec![
            words::alias(lang, a.person),
            words::kind(lang, a),
            points(a.totals[0]),
            points(a.totals[1]),
            words::change(i64::from(a.totals[1] - a.totals[0])),
        ]
    };
    parts.push(table(
        columns(lang, &["alias", "kind", "one", "second", "change"]),
        o.attempts.iter().map(row).collect(),
        2,
    ));
    parts
}

fn earned(lang: Lang, o: &Spoilers) -> Vec<Part> {
    let mut parts =
        vec![Part::Heading(1, words::say(lang, "earned.title")), Part::Note(words::say(lang, "earned.note"))];
    for scene in o.scenes.iter().filter(|s| s.sessions >= 2) {
        parts.push(Part::Heading(2, words::line(lang, scene)));
        parts.push(said(lang, scene));
    }
    parts
}

fn said(lang: Lang, scene: &SceneCount) -> Part {
    let chosen = scene.replies.iter().filter(|r| r.chosen > 0);
    let rows = chosen.map(|r| {
        vec![
            crate::prose::transcript_line::reply(lang, r.text.get(lang)),
            r.chosen.to_string(),
            r.earned.map_or_else(String::new, words::mean),
            r.mean.map_or_else(String::new, words::mean),
            r.signed.to_string(),
        ]
    });
    let head = ["reply", "chosen", "earned", "mean_total", "signed"];
    table(columns(lang, &head), rows.collect(), 1)
}

fn money(lang: Lang, s: &ScenarioSection, o: &Spoilers) -> Vec<Part> {
    let money = &o.money;
    let mut parts = vec![Part::Heading(1, words::say(lang, "money.title"))];
    let row = |key: &str, spread: Option<ClassSpread>| {
        let mut row = vec![words::amount(lang, key, &s.unit)];
        row.extend(cells(&spread?, |v| v.to_string()));
        Some(row)
    };
    let rows: Vec<_> =
        [row("value", money.value), row("at_risk", money.at_risk)].into_iter().flatten().collect();
    if rows.is_empty() {
        parts.push(Part::Text(words::say(lang, "money.none")));
        return parts;
    }
    parts.extend(words::money(lang, money, &s.unit).into_iter().map(Part::Text));
    let mut head = vec![String::new()];
    head.extend(columns(lang, &["min", "q1", "median", "q3", "max", "mean"]));
    parts.push(table(head, rows, 1));
    parts
}
