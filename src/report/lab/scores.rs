//! The scores: totals against their bounds, their distribution, points per block.
use super::names::{percent, player, points};
use super::{LabReport, columns, section, table};
use crate::i18n::w;
use crate::prose::names::block;
use crate::report::document::{Block, Section};
use crate::report::plot::{Bar, Bars, Curves, Plot};
use crate::report::table::Table;
use crate::sim::lab::{PolicyRecord, PolicyReport, Spread};
use crate::sim::scenario::Lang;

/// Those whose distribution is drawn: more curves than these nobody can tell apart.
const DRAWN: [&str; 8] =
    ["skilled", "average", "random", "memoriser", "textbook", "aggressive", "pushover", "quitter"];

pub(super) fn sections(report: &LabReport<'_>, lang: Lang) -> Vec<Section> {
    let policies = &report.examined.policies;
    let mut blocks = vec![Block::Text(w!(lang, "lab.scores.about")), totals(policies, lang).into()];
    blocks.push(Block::Plot(Plot::Bars(means(policies, lang))));
    let curves = distribution(policies, lang);
    if !curves.series.is_empty() {
        blocks.push(Block::Plot(Plot::Curves(curves)));
    }
    let mut sections = vec![section("scores", lang, blocks)];
    let blocks = vec![Block::Text(w!(lang, "lab.blocks.about")), by_block(policies, lang)];
    sections.push(section("blocks", lang, blocks));
    sections
}

fn spread(s: &Spread) -> String {
    format!("{} ± {}", points(s.mean), points(s.sd))
}

/// One line a policy: total, total per hand, range, bounds, deals, turns, days.
pub(super) fn totals(policies: &[PolicyReport], lang: Lang) -> Table {
    let hands = policies.first().map_or(&[][..], |r| r.hands.as_slice());
    let mut head = columns(lang, &["policy", "total", "range"]);
    if hands.len() > 1 {
        head.extend(hands.iter().map(|h| h.hand.clone()));
    }
    head.extend(columns(lang, &["bounds", "deals", "turns", "days", "verdict"]));
    let row = |r: &PolicyReport| {
        let all = &r.together;
        let mut row = vec![
            player(lang, &r.policy),
            spread(&all.total),
            format!("{:.0}–{:.0}", all.total.p05, all.total.p95),
        ];
        if hands.len() > 1 {
            row.extend(r.hands.iter().map(|h| points(h.record.total.mean)));
        }
        row.push(format!("{:.0}–{:.0}", r.bounds.0, r.bounds.1));
        row.push(percent(all.deal_rate));
        row.push(points(all.turns.mean));
        row.push(points(all.days.mean));
        row.push(w!(lang, if r.holds { "lab.holds" } else { "lab.missed" }));
        row
    };
    let last = head.len() - 1;
    Table::new(head, policies.iter().map(row).collect(), 1..last).captioned(w!(lang, "lab.scores.caption"))
}

/// One line a policy: mean and range of each block.
fn by_block(policies: &[PolicyReport], lang: Lang) -> Block {
    let mut head = vec![w!(lang, "lab.col.policy")];
    if let Some(first) = policies.first() {
        head.extend(first.together.blocks.iter().map(|(b, _)| block(lang, *b)));
    }
    let cell = |s: &Spread| format!("{}\n{:.0}–{:.0}", points(s.mean), s.p05, s.p95);
    let row = |r: &PolicyReport| {
        let mut row = vec![player(lang, &r.policy)];
        row.extend(r.together.blocks.iter().map(|(_, s)| cell(s)));
        row
    };
    let all = head.len();
    table(w!(lang, "lab.blocks.caption"), head, policies.iter().map(row).collect(), 1..all)
}

/// Means as bars, with the upper bound beside; the figures are those of the totals.
fn means(policies: &[PolicyReport], lang: Lang) -> Bars {
    let bar = |r: &PolicyReport| Bar {
        name: player(lang, &r.policy),
        value: (r.together.total.mean * 10.0) as i64,
        beside: Some((r.bounds.1 * 10.0) as i64),
        most: 1000,
    };
    Bars {
        title: w!(lang, "lab.means.title"),
        about: w!(lang, "lab.means.about"),
        per: 10,
        bars: policies.iter().map(bar).collect(),
        ..Bars::default()
    }
}

/// How many sessions came to which score, in tenths of a per cent of the policy's sessions.
fn distribution(policies: &[PolicyReport], lang: Lang) -> Curves {
    let share = |r: &PolicyRecord, n: u32| i64::from(n) * 1000 / (r.runs.max(1) as i64);
    let drawn: Vec<&PolicyReport> = policies.iter().filter(|r| DRAWN.contains(&r.policy.as_str())).collect();
    let series = |r: &&PolicyReport| {
        let steps = r.together.steps.iter().enumerate();
        let points = steps.map(|(i, n)| (i as i64 * 5, share(&r.together, *n)));
        (player(lang, &r.policy), points.collect::<Vec<_>>())
    };
    let series: Vec<(String, Vec<(i64, i64)>)> = drawn.iter().map(series).collect();
    let most = series.iter().flat_map(|(_, p)| p).map(|(_, v)| *v).max().unwrap_or(0);
    Curves {
        title: w!(lang, "lab.spread.title"),
        about: w!(lang, "lab.spread.about"),
        across: w!(lang, "lab.spread.across"),
        range: (0, (most / 100 + 1) * 100),
        per: 10,
        series,
        turned: Vec::new(),
        head: ["policy", "first", "last", "least", "most_share"]
            .map(|key| w!(lang, format!("lab.col.{key}"))),
    }
}
