//! What to put on the paper: a skilled reading of what is known, and the ways of those who haggle or give.
use super::Chance;
use super::notes::Notes;
use crate::sim::compiled::{IssueId, ONE, Package, RoleId};
use crate::sim::view::View;

/// What a level is worth to a person as far as one knows: known interests exactly, the rest from what they say they
/// want.
fn guess(
    view: &View<'_>,
    role: RoleId,
    known: &[(i64, &[(IssueId, i64, Vec<i64>)])],
    issue: IssueId,
    level: u8,
) -> i64 {
    let c = view.scenario();
    let mut worth = 0;
    let mut weight_known = 0;
    for (weight, serves) in known {
        weight_known += weight;
        for (i, share, levels) in *serves {
            if *i == issue {
                worth += weight * share * levels.get(usize::from(level)).copied().unwrap_or(0);
            }
        }
    }
    let Some(stated) = view.stated(role) else {
        return worth;
    };
    let named = (0..c.issues.len()).map(IssueId::from);
    let spoken = named
        .filter(|i| stated.level(*i) != c.quotation.level(*i))
        .count()
        .max(1) as i64;
    let (quoted, wanted) = (
        i64::from(c.quotation.level(issue)),
        i64::from(stated.level(issue)),
    );
    if quoted == wanted {
        return worth;
    }
    let way = ((i64::from(level) - quoted) * 1000 / (wanted - quoted)).clamp(-300, 1000);
    worth + (1000 - weight_known).max(0) * 1_000_000 / spoken * (300 + way * 7 / 10) / 1000
}

/// The best paper that one can see: as much for us as lets everybody met reach what they seem to need.
pub(super) fn skilled(view: &View<'_>, notes: &Notes) -> Package {
    let c = view.scenario();
    let voters: Vec<RoleId> = c.voters().collect();
    let known: Vec<Vec<_>> = voters
        .iter()
        .map(|r| {
            let of = view.known_interests().filter(|i| c.interests[i.at()].role == *r);
            of.map(|i| (view.weight(i), view.serves(i))).collect()
        })
        .collect();
    let range = (c.source.seller.target - c.source.seller.reservation).max(1);
    // Guesses per issue, level and voter, computed once.
    let table: Vec<Vec<Vec<i64>>> = (0..c.issues.len())
        .map(|i| {
            let levels = 0..c.issues[i].levels();
            levels
                .map(|l| {
                    voters
                        .iter()
                        .zip(&known)
                        .map(|(r, k)| guess(view, *r, k, i.into(), l))
                        .collect()
                })
                .collect()
        })
        .collect();
    let mut fallback = view.current_paper();
    for step in 1..=14_i64 {
        let mu = step * 100; // thousandths of our range per unit of committee utility
        let mut package = c.quotation;
        let mut totals = vec![0_i64; voters.len()];
        for (i, issue) in c.issues.iter().enumerate() {
            let id = IssueId::from(i);
            let free = |l: &u8| {
                *l == c.quotation.level(id) || (view.issue_open(id) && view.within_authority(id, *l))
            };
            let worth = |l: &u8| {
                let own = issue.seller[usize::from(*l)] * 1_000_000 / range;
                let theirs: i64 = voters
                    .iter()
                    .enumerate()
                    .map(|(v, r)| {
                        (1000 / voters.len() as i64 + extra(notes, *r))
                            * (table[i][usize::from(*l)][v] / 1000)
                            / 1000
                    })
                    .sum();
                own + mu * theirs / 1000 * 3
            };
            let best = (0..issue.levels())
                .filter(free)
                .max_by_key(worth)
                .unwrap_or(c.quotation.level(id));
            package = package.with(id, best);
            for (v, total) in totals.iter_mut().enumerate() {
                *total += table[i][usize::from(best)][v];
            }
        }
        if c.seller_value(&package) < c.source.seller.reservation + range / 10 {
            break;
        }
        fallback = package;
        let enough = voters.iter().zip(&totals).all(|(r, total)| {
            let needs = ONE * 62 / 100 + i64::from(notes.failed[r.at()].min(6)) * ONE * 3 / 100;
            *total >= needs || (view.stated(*r).is_none())
        });
        if enough {
            return package;
        }
    }
    fallback
}

/// Those whom papers have failed weigh more.
fn extra(notes: &Notes, role: RoleId) -> i64 {
    i64::from(notes.failed[role.at()].min(5)) * 40
}

/// A haggler's paper: one step on the term that was named, or on price; now and then something back.
pub(super) fn haggle(view: &View<'_>, notes: &Notes, generous: bool, chance: &mut Chance) -> Package {
    let c = view.scenario();
    let mut package = view.current_paper();
    let here = view.meeting().map(|m| m.roles).unwrap_or_default();
    let named = here.iter().find_map(|r| notes.wants[r.at()]);
    let price = c.issues.iter().position(|i| i.price).map(IssueId::from);
    let free: Vec<IssueId> = (0..c.issues.len())
        .map(IssueId::from)
        .filter(|i| view.issue_open(*i))
        .collect();
    let steps = if generous { 3 } else { 1 };
    for k in 0..steps {
        let pick = if k == 0 && chance.chance(70) {
            named.or(price)
        } else {
            None
        };
        let issue = pick.unwrap_or_else(|| free[chance.below(free.len())]);
        package = step(view, package, issue, -1);
    }
    if !generous && chance.chance(50) && !free.is_empty() {
        let issue = free[chance.below(free.len())];
        package = step(view, package, issue, 1);
    }
    package
}

/// The neighbouring level that is better (+1) or worse (−1) for us, within our authority.
fn step(view: &View<'_>, package: Package, issue: IssueId, sign: i64) -> Package {
    let c = view.scenario();
    if !view.issue_open(issue) {
        return package;
    }
    let values = &c.issues[issue.at()].seller;
    let now = values[usize::from(package.level(issue))];
    let better = |l: &u8| (values[usize::from(*l)] - now) * sign > 0 && view.within_authority(issue, *l);
    let near = (0..c.issues[issue.at()].levels())
        .filter(better)
        .min_by_key(|l| (values[usize::from(*l)] - now).abs());
    near.map_or(package, |l| package.with(issue, l))
}

/// Packages of the same worth to us as the paper, for laying side by side.
pub(super) fn alternatives(view: &View<'_>) -> Option<Vec<Package>> {
    let c = view.scenario();
    let base = view.current_paper();
    let open: Vec<IssueId> = (0..c.issues.len())
        .map(IssueId::from)
        .filter(|i| view.issue_open(*i))
        .collect();
    let band = (c.source.seller.target - c.source.seller.reservation).abs() / 20;
    let mut found = vec![base];
    for a in &open {
        for b in &open {
            if a >= b {
                continue;
            }
            for la in 0..c.issues[a.at()].levels() {
                for lb in 0..c.issues[b.at()].levels() {
                    let other = base.with(*a, la).with(*b, lb);
                    let near = (c.seller_value(&other) - c.seller_value(&base)).abs() <= band;
                    let free = view.within_authority(*a, la) && view.within_authority(*b, lb);
                    let apart = found
                        .iter()
                        .all(|p| p.0.iter().zip(&other.0).filter(|(x, y)| x != y).count() >= 2);
                    if near && free && apart {
                        found.push(other);
                        if found.len() == 3 {
                            return Some(found);
                        }
                    }
                }
            }
        }
    }
    (found.len() >= 2).then_some(found)
}
