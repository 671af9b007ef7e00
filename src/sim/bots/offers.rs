//! What to put on the offer: a skilled reading of what is known, and the ways of those who haggle or give.
use super::BotRng;
use super::estimate::{estimate, guess, known_of};
use super::notes::Notes;
use crate::sim::compiled::{IssueId, ONE, Package, RoleId};
use crate::sim::session::event::Situation;
use crate::sim::view::View;

/// What an offer must seem worth to a person: more than one that failed, and no more than one that did.
fn needs(view: &View<'_>, notes: &Notes, role: RoleId) -> i64 {
    // Whoever is well understood is guessed exactly, and then hopes for a little more than the floor.
    let share: i64 = known_of(view, role).iter().map(|(weight, _)| weight).sum();
    let usual = ONE * if share >= 800 { 63 } else { 56 } / 100;
    let failed = notes.refused[role.index()].map_or(0, |p| estimate(view, role, &p) + ONE * 2 / 100);
    let signed =
        notes.signed[role.index()].filter(|_| notes.word[role.index()] == Some(Situation::WouldSign));
    match signed {
        Some(p) => estimate(view, role, &p).min(usual.max(failed)),
        None => usual.max(failed),
    }
}

/// The best offer that one can see: as much for us as lets everybody met reach what they seem to need.
pub(super) fn skilled(view: &View<'_>, notes: &Notes) -> Package {
    let c = view.scenario();
    let voters: Vec<RoleId> = c.voters().collect();
    let known: Vec<Vec<_>> = voters.iter().map(|r| known_of(view, *r)).collect();
    let needed: Vec<i64> = voters.iter().map(|r| needs(view, notes, *r)).collect();
    let range = (c.source.seller.target - c.source.seller.reservation).max(1);
    // Guesses per issue, level and voter, computed once.
    let table: Vec<Vec<Vec<i64>>> = (0..c.issues.len())
        .map(|i| {
            let levels = 0..c.issues[IssueId::from(i)].levels();
            levels
                .map(|l| voters.iter().zip(&known).map(|(r, k)| guess(view, *r, k, i.into(), l)).collect())
                .collect()
        })
        .collect();
    // Levels that may be moved to at all.
    let free: Vec<Vec<u8>> = (0..c.issues.len()).map(|i| free_levels(view, i.into())).collect();
    // Each person's pull, raised while the offer falls short for them and lowered while it gives them more than enough.
    // In a large committee one common pull is steadier than one for each.
    let small = voters.len() <= 3;
    let mut pull: Vec<i64> =
        voters.iter().map(|_| if small { 120 } else { 24 * 5 / voters.len() as i64 }).collect();
    let mut best: Option<(i64, i64, Package)> = None;
    for _ in 0..28 {
        let mut package = c.quotation;
        let mut totals = vec![0_i64; voters.len()];
        for (i, issue) in c.issues.iter().enumerate() {
            let id = IssueId::from(i);
            let worth = |l: &u8| {
                let own = issue.seller[usize::from(*l)] * 1_000_000 / range;
                let row = &table[i][usize::from(*l)];
                let theirs =
                    row.iter().enumerate().map(|(v, u)| (pull[v] + extra(notes, voters[v], id)) * (u / 1000));
                own + theirs.sum::<i64>() / 100
            };
            let level = free[i].iter().copied().max_by_key(worth).unwrap_or(c.quotation.level(id));
            package = package.with(id, level);
            for (v, total) in totals.iter_mut().enumerate() {
                *total += table[i][usize::from(level)][v];
            }
        }
        let own = c.seller_value(&package);
        let lacking: i64 = needed.iter().zip(&totals).map(|(need, total)| (need - total).max(0)).sum();
        if own < c.source.seller.reservation + range / 10 {
            if !small {
                break;
            }
            continue_pull(&mut pull, &totals, &needed);
            continue;
        }
        if best.is_none_or(|(l, o, _)| (lacking, -own) < (l, -o)) {
            best = Some((lacking, own, package));
        }
        if small {
            continue_pull(&mut pull, &totals, &needed);
        } else if lacking == 0 {
            return package;
        } else {
            best = Some((lacking, own, package));
            pull.iter_mut().for_each(|p| *p = *p * 4 / 3 + 1);
        }
    }
    best.map_or_else(|| view.current_offer(), |(_, _, package)| package)
}

/// Raises the pull of those for whom the offer falls short, lowers that of those who have more than enough.
fn continue_pull(pull: &mut [i64], totals: &[i64], needed: &[i64]) {
    for (v, strength) in pull.iter_mut().enumerate() {
        *strength = match totals[v] - needed[v] {
            ..0 => *strength * 5 / 4 + 10,
            m if m > ONE / 12 => *strength * 9 / 10,
            _ => *strength,
        };
    }
}

/// Levels of an issue that an offer may move to: within authority, and what nobody spoke of at first only for somebody
/// whose need for it has been verified, or where it costs us nothing.
fn free_levels(view: &View<'_>, issue: IssueId) -> Vec<u8> {
    let c = view.scenario();
    let quoted = c.quotation.level(issue);
    let spoken = c.issues[issue].latent.is_empty() || needed_by_somebody(view, issue);
    let allowed = |l: &u8| {
        let ours = c.seller_step(issue, quoted, *l) >= 0;
        *l == quoted || ((spoken || ours) && view.issue_open(issue) && view.within_authority(issue, *l))
    };
    (0..c.issues[issue].levels()).filter(allowed).collect()
}

/// Whether a verified, once hidden interest turns on an issue.
fn needed_by_somebody(view: &View<'_>, issue: IssueId) -> bool {
    let c = view.scenario();
    view.known_interests().any(|i| c.interests[i].hidden && view.serves(i).iter().any(|(n, ..)| *n == issue))
}

/// Those whom offers have failed weigh more, and most on the term that they named.
fn extra(notes: &Notes, role: RoleId, issue: IssueId) -> i64 {
    let named = notes.wants[role.index()] == Some(issue)
        && !matches!(notes.word[role.index()], Some(Situation::WouldSign));
    i64::from(notes.failed[role.index()].min(5)) * 40 + i64::from(named) * 150
}

/// A haggler's offer: one step on the term that was named, or on price; now and then something back.
pub(super) fn haggle(view: &View<'_>, notes: &Notes, generous: bool, chance: &mut BotRng) -> Package {
    let c = view.scenario();
    let mut package = view.current_offer();
    let here = view.meeting().map(|m| m.roles).unwrap_or_default();
    let named = here.iter().find_map(|r| notes.wants[r.index()]);
    let price = c.issues.iter().position(|i| i.price).map(IssueId::from);
    let free: Vec<IssueId> = (0..c.issues.len()).map(IssueId::from).filter(|i| view.issue_open(*i)).collect();
    let steps = if generous { 3 } else { 1 };
    for k in 0..steps {
        let pick = if k == 0 && chance.chance(70) { named.or(price) } else { None };
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
    let values = &c.issues[issue].seller;
    let now = values[usize::from(package.level(issue))];
    let better = |l: &u8| (values[usize::from(*l)] - now) * sign > 0 && view.within_authority(issue, *l);
    let near =
        (0..c.issues[issue].levels()).filter(better).min_by_key(|l| (values[usize::from(*l)] - now).abs());
    near.map_or(package, |l| package.with(issue, l))
}

/// Packages of the same worth to us as the offer, for laying side by side.
pub(super) fn alternatives(view: &View<'_>) -> Option<Vec<Package>> {
    let c = view.scenario();
    let base = view.current_offer();
    let open: Vec<IssueId> = (0..c.issues.len()).map(IssueId::from).filter(|i| view.issue_open(*i)).collect();
    let band = (c.source.seller.target - c.source.seller.reservation).abs() / 20;
    let mut found = vec![base];
    for a in &open {
        for b in &open {
            if a >= b {
                continue;
            }
            for la in 0..c.issues[*a].levels() {
                for lb in 0..c.issues[*b].levels() {
                    let other = base.with(*a, la).with(*b, lb);
                    let near = (c.seller_value(&other) - c.seller_value(&base)).abs() <= band;
                    let free = view.within_authority(*a, la) && view.within_authority(*b, lb);
                    let apart =
                        found.iter().all(|p| p.0.iter().zip(&other.0).filter(|(x, y)| x != y).count() >= 2);
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
