//! The half of the page that opens the truth: interests, deals against the frontier, attempts, money.
use super::{cells, columns, table};
use crate::prose::class::{self as words, pareto_improvement as missed_words};
use crate::prose::names::{points, signed};
use crate::report::document::Block;
use crate::report::plot::{Plot, PlotLevel, Point, Scatter, thousandths};
use crate::sim::class::{
    Again, ClassSpread, DealPoint, HandSessions, InterestTally, MissedDeal, ScenarioSection, SceneCount,
    Spoilers, TermCount,
};
use crate::sim::scenario::Lang;

pub(super) fn spoilers(lang: Lang, s: &ScenarioSection, o: &Spoilers) -> Vec<Block> {
    let mut told: Vec<Block> = Vec::new();
    for hand in &o.hands {
        told.push(Block::Heading(words::hand(lang, hand)));
        if let Some((_, truth)) = &hand.words {
            told.push(Block::Text(truth.get(lang).to_owned()));
        }
        told.extend(interests(lang, hand));
        told.extend(plane(lang, hand));
        told.extend(missed(lang, s, hand));
    }
    told.extend(attempts(lang, o));
    told.extend(earned(lang, o));
    told.extend(money(lang, s, o));
    told
}

fn interests(lang: Lang, hand: &HandSessions) -> Vec<Block> {
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
        Block::Subheading(words::say(lang, "interests.title")),
        Block::Note(words::say(lang, "interests.note")),
        table(columns(lang, &head), hand.interests.iter().map(row).collect(), 3),
    ]
}

/// A share as a percentage.
fn percent(share: f64) -> String {
    format!("{:.0} %", 100.0 * share)
}

fn plane(lang: Lang, hand: &HandSessions) -> Vec<Block> {
    let title = words::say(lang, "plane.title");
    let mut told = vec![Block::Subheading(title.clone()), Block::Text(words::zone(lang, hand))];
    if let Some(plane) = &hand.plane {
        let axes = words::say(lang, "plane.axes");
        let point = |name: String, x: f64, y: f64| Point { name, x: thousandths(x), y: thousandths(y) };
        let nash = plane.nash.map(|(x, y)| point(words::say(lang, "plane.nash"), x, y));
        let dot = |d: &DealPoint| point(words::dot(lang, d.person, d.attempt), d.x, d.y);
        let level = |(value, across)| PlotLevel { name: format!("{} %", value / 10), value, across };
        told.push(Block::Note(axes.clone()));
        told.push(Block::Plot(Plot::Scatter(Scatter {
            title: format!("{title}: {axes}"),
            about: String::new(),
            dots: hand.deals.iter().map(dot).collect(),
            curve: plane.frontier.iter().map(|(x, y)| (thousandths(*x), thousandths(*y))).collect(),
            marks: nash.into_iter().collect(),
            levels: [(0, true), (1000, true), (0, false), (1000, false)].map(level).to_vec(),
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
        told.push(table(
            columns(lang, &["alias", "ours", "theirs", "efficiency"]),
            hand.deals.iter().map(row).collect(),
            1,
        ));
    }
    told
}

/// The deal that both sides missed: how often, the terms that it turned on, and each session's own.
fn missed(lang: Lang, s: &ScenarioSection, hand: &HandSessions) -> Vec<Block> {
    let mut told = vec![
        Block::Subheading(words::say(lang, "missed.title")),
        Block::Text(missed_words::summary(lang, hand, &s.unit)),
    ];
    if hand.missed.deals.is_empty() {
        return told;
    }
    told.push(Block::Note(words::say(lang, "missed.note")));
    let term = |t: &TermCount| vec![missed_words::term(lang, t), missed_words::counted(lang, t, &s.unit)];
    told.push(table(columns(lang, &["term", "often"]), hand.missed.terms.iter().map(term).collect(), 9));
    let deal = |d: &MissedDeal| {
        vec![
            words::dot(lang, d.person, d.attempt),
            missed_words::against(lang, d),
            missed_words::terms(lang, d),
            signed(d.own_gain),
            missed_words::efficiency(lang, d),
        ]
    };
    told.push(table(
        columns(lang, &["alias", "against", "would", "gain", "efficiency"]),
        hand.missed.deals.iter().map(deal).collect(),
        3,
    ));
    told
}

fn attempts(lang: Lang, o: &Spoilers) -> Vec<Block> {
    let mut told = vec![Block::Heading(words::say(lang, "attempts.title"))];
    if o.attempts.is_empty() {
        told.push(Block::Text(words::say(lang, "attempts.none")));
        return told;
    }
    let changes = words::changes(lang, o.same_deal, o.other_deal);
    told.extend(changes.into_iter().map(Block::Text));
    told.push(Block::Note(words::say(lang, "attempts.order")));
    let row = |a: &Again| {
        vec![
            words::alias(lang, a.person),
            words::kind(lang, a),
            points(a.totals[0]),
            points(a.totals[1]),
            words::change(i64::from(a.totals[1] - a.totals[0])),
        ]
    };
    told.push(table(
        columns(lang, &["alias", "kind", "one", "second", "change"]),
        o.attempts.iter().map(row).collect(),
        2,
    ));
    told
}

fn earned(lang: Lang, o: &Spoilers) -> Vec<Block> {
    let mut told =
        vec![Block::Heading(words::say(lang, "earned.title")), Block::Note(words::say(lang, "earned.note"))];
    for scene in o.scenes.iter().filter(|s| s.sessions >= 2) {
        told.push(Block::Subheading(words::line(lang, scene)));
        told.push(said(lang, scene));
    }
    told
}

fn said(lang: Lang, scene: &SceneCount) -> Block {
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

fn money(lang: Lang, s: &ScenarioSection, o: &Spoilers) -> Vec<Block> {
    let money = &o.money;
    let mut told = vec![Block::Heading(words::say(lang, "money.title"))];
    let row = |key: &str, spread: Option<ClassSpread>| {
        let mut row = vec![words::amount(lang, key, &s.unit)];
        row.extend(cells(&spread?, |v| v.to_string()));
        Some(row)
    };
    let rows: Vec<_> =
        [row("value", money.value), row("at_risk", money.at_risk)].into_iter().flatten().collect();
    if rows.is_empty() {
        told.push(Block::Text(words::say(lang, "money.none")));
        return told;
    }
    told.extend(words::money(lang, money, &s.unit).into_iter().map(Block::Text));
    let mut head = vec![String::new()];
    head.extend(columns(lang, &["min", "q1", "median", "q3", "max", "mean"]));
    told.push(table(head, rows, 1));
    told
}
