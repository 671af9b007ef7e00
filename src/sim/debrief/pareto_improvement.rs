//! The deal that both sides missed: near the agreement, better for all or for both sides, and within reach.
use serde::Serialize;

use super::replay::Replay;
use super::valued_package::{ValuedPackage, in_zone, point};
use crate::sim::compiled::{CompiledScenario, HandId, IssueId, Package, RoleId, Utility};
use crate::sim::session::outcome::Outcome;
use crate::sim::session::state::State;

/// Terms within which the best neighbour is looked for; only where there is none, further away.
pub const NEAR: usize = 3;

/// What the missed deal is measured against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Benchmark {
    /// The agreement.
    Agreement,
    /// The last offer, which nobody signed.
    #[serde(rename = "last_paper")]
    LastOffer,
    /// Our quotation: no offer was tabled.
    Quotation,
}

/// For whom the missed deal is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[derive(strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Better {
    /// It is worth less to nobody, and more to somebody.
    ForAll,
    /// It is worth less neither to us nor to the committee as a whole, and more to one of them; nobody refuses it.
    ForBothSides,
    /// What it is measured against was refused by somebody; nobody refuses this one.
    NobodyRefuses,
}

/// One term changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Trade {
    /// Which.
    pub issue: IssueId,
    /// From this level.
    pub from: u8,
    /// To this one.
    pub to: u8,
    /// What it brings us, in the unit; below zero it costs us.
    pub own: i64,
    /// What it brings each person with a say, in billionths.
    pub theirs: Vec<(RoleId, Utility)>,
    /// The issue never came up.
    pub never_came_up: bool,
}

/// A deal that was there.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Missed {
    /// Against what.
    pub against: Benchmark,
    /// For whom it is better.
    pub better: Better,
    /// Where it lies.
    pub point: ValuedPackage,
    /// The terms, ours first: what we would have got, then what we would have given.
    pub trades: Vec<Trade>,
    /// What we would have gained, in the unit.
    pub own_gain: i64,
    /// What each person with a say would have gained, in billionths.
    pub gains: Vec<(RoleId, Utility)>,
    /// Efficiency, in thousandths of the best in the zone.
    pub efficiency: i64,
}

/// The deal that both sides missed.
pub(super) fn missed(p: &Replay<'_>) -> Option<Missed> {
    let (c, s) = (p.c, p.end);
    let (against, from) = match (s.outcome()?, s.offer) {
        (Outcome { agreement: Some(offer), .. }, _) => (Benchmark::Agreement, offer),
        (_, Some(offer)) => (Benchmark::LastOffer, offer),
        (_, None) => (Benchmark::Quotation, c.quotation),
    };
    // What somebody refuses can't always be mended to the good of all: then the nearest that nobody refuses.
    let refused = against != Benchmark::Agreement && !in_zone(c, s.hand, &from);
    let (better, package) = [Better::ForAll, Better::ForBothSides, Better::NobodyRefuses]
        .into_iter()
        .filter(|better| *better != Better::NobodyRefuses || refused)
        .find_map(|better| Some((better, nearest(c, s, &from, better)?)))?;
    let mut trades: Vec<Trade> = (0..c.issues.len())
        .map(IssueId::from)
        .filter_map(|issue| trade(c, s, &from, &package, issue))
        .collect();
    trades.sort_by_key(|t| (t.own < 0, t.issue));
    let gain = |r: RoleId| c.utility(s.hand, r, &package) - c.utility(s.hand, r, &from);
    Some(Missed {
        against,
        better,
        point: point(c, s.hand, &package),
        trades,
        own_gain: c.seller_value(&package) - c.seller_value(&from),
        gains: c.voters().map(|r| (r, gain(r))).collect(),
        efficiency: c.efficiency(s.hand, &package),
    })
}

fn trade(c: &CompiledScenario, s: &State, from: &Package, to: &Package, issue: IssueId) -> Option<Trade> {
    let (was, is) = (from.level(issue), to.level(issue));
    let moved = from.with(issue, is);
    (was != is).then(|| Trade {
        issue,
        from: was,
        to: is,
        own: c.seller_step(issue, was, is),
        theirs: c.voters().map(|r| (r, c.utility(s.hand, r, &moved) - c.utility(s.hand, r, from))).collect(),
        never_came_up: s.issues_open >> issue.0 & 1 == 0,
    })
}

/// Whether our authority reached a level: the limit, or a call home that was made.
fn allowed(c: &CompiledScenario, s: &State, issue: IssueId, level: u8) -> bool {
    let Some((last, _)) = c.issues[issue].limit else {
        return true;
    };
    c.seller_step(issue, last, level) >= 0 || s.room >> issue.0 & 1 == 1
}

/// Whether a package is better than another in this way.
fn improves(c: &CompiledScenario, hand: HandId, from: &Package, to: &Package, better: Better) -> bool {
    let own = c.seller_value(to) - c.seller_value(from);
    let gain = |r: RoleId| c.utility(hand, r, to) - c.utility(hand, r, from);
    match better {
        Better::ForAll => {
            own >= 0 && c.voters().all(|r| gain(r) >= 0) && (own > 0 || c.voters().any(|r| gain(r) > 0))
        }
        Better::ForBothSides => {
            let theirs = c.committee(hand, to) - c.committee(hand, from);
            own >= 0 && theirs >= 0 && own + theirs > 0
        }
        Better::NobodyRefuses => true,
    }
}

/// The best package of the zone within a few terms of another: by the sum of the shares that it gives both sides, then
/// by the fewer terms; further away only where there is none so near.
fn nearest(c: &CompiledScenario, s: &State, from: &Package, better: Better) -> Option<Package> {
    let mut search = Search { c, s, from, better, best: None };
    for terms in 1..=c.issues.len() {
        search.change(0, terms, *from);
        if search.best.is_some() && terms >= NEAR.min(c.issues.len()) {
            break;
        }
    }
    search.best.map(|(_, package)| package)
}

struct Search<'a> {
    c: &'a CompiledScenario,
    s: &'a State,
    from: &'a Package,
    better: Better,
    best: Option<(i64, Package)>,
}

impl Search<'_> {
    /// Tries every change of exactly `left` more terms, from `issue` on.
    fn change(&mut self, issue: usize, left: usize, package: Package) {
        if left == 0 {
            self.judge(package);
            return;
        }
        if issue + left > self.c.issues.len() {
            return;
        }
        self.change(issue + 1, left, package);
        let id = IssueId::from(issue);
        for level in 0..self.c.issues[IssueId::from(issue)].levels() {
            if level != self.from.level(id) && allowed(self.c, self.s, id, level) {
                self.change(issue + 1, left - 1, package.with(id, level));
            }
        }
    }

    fn judge(&mut self, package: Package) {
        let (c, hand) = (self.c, self.s.hand);
        if !in_zone(c, hand, &package) || !improves(c, hand, self.from, &package, self.better) {
            return;
        }
        // Fewer terms were tried before: they stay where they bring as much.
        let worth = c.efficiency(hand, &package);
        if self.best.is_none_or(|(kept, _)| worth > kept) {
            self.best = Some((worth, package));
        }
    }
}
