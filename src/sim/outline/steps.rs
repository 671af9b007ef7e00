//! How many steps of talk and learning it takes at least to come to an entry: the most of what it takes together, the
//! least where one of several will do. By conditions alone; trust, places and days are taken as given.
use super::links::Names;
use super::{EntryEffect, EntryKind, Outline, Tie, path};
use crate::sim::scenario::{Cond, Scenario};

/// Rounds after which what is still open counts as never reached; each round follows a chain as far as it runs on in
/// the file, so real ones settle in a few.
const ROUNDS: usize = 64;

type StepCounts = Vec<Option<u16>>;

/// Steps of every entry.
pub(super) fn steps(s: &Scenario, o: &Outline) -> StepCounts {
    let names = Names { s, o };
    let people: Vec<Option<usize>> = s.roles.keys().map(|id| o.at(&path::role(id))).collect();
    let mut into: Vec<Vec<(usize, Tie)>> = vec![Vec::new(); o.entries.len()];
    for link in &o.links {
        into[link.to].push((link.from, link.tie));
    }
    let mut steps: StepCounts = vec![None; o.entries.len()];
    for _ in 0..ROUNDS {
        let mut moved = false;
        for at in 0..o.entries.len() {
            let now = one(&names, &people, &into[at], &steps, at);
            // Later rounds only ever find shorter ways.
            if now.is_some() && steps[at].is_none_or(|before| now < Some(before)) {
                steps[at] = now;
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    steps
}

fn next(step: u16) -> u16 {
    step.saturating_add(1)
}

/// The steps of one entry, as far as those of the others are known.
fn one(
    names: &Names<'_>,
    people: &[Option<usize>],
    into: &[(usize, Tie)],
    steps: &StepCounts,
    at: usize,
) -> Option<u16> {
    let entry = &names.o.entries[at];
    let of = |tie: Tie| {
        let sources = into.iter().filter(move |(_, t)| *t == tie);
        sources.filter_map(|(from, _)| steps[*from]).min().map(next)
    };
    let allowed = || {
        let mut ways = entry.ways.iter().map(|way| all(names, entry.by, way, steps));
        if entry.ways.is_empty() { Some(0) } else { ways.by_ref().flatten().min() }
    };
    let has = |tie: Tie| into.iter().any(|(_, t)| *t == tie);
    let above = || entry.above.and_then(|a| steps[a]);
    match entry.kind {
        // Whoever introduces us stands a step before; other ways are as long as their conditions.
        EntryKind::Person | EntryKind::Event | EntryKind::Document => allowed(),
        EntryKind::Reply | EntryKind::Answer => Some(above()?.max(allowed()?)),
        EntryKind::Beat => {
            let led = of(Tie::Next)?;
            Some(led.max(allowed()?))
        }
        kind if kind.is_scene() => {
            let person = entry.by.and_then(|role| people[role]);
            let met = match person {
                Some(person) => next(steps[person]?),
                None => 0,
            };
            let own = allowed().map(|a| met.max(a));
            own.into_iter().chain(of(Tie::Next)).min()
        }
        EntryKind::Objection if has(Tie::Raises) => of(Tie::Raises),
        EntryKind::Objection => of(Tie::Root),
        _ if entry.deeds.contains(&EntryEffect::Known) => Some(0),
        EntryKind::Fact => of(Tie::Teaches),
        EntryKind::Interest => of(Tie::Touches).into_iter().chain(of(Tie::Clue)).min(),
        // A guess can be laid at any time.
        EntryKind::Decoy => Some(0),
        EntryKind::Opening | EntryKind::Topic | EntryKind::Raises | EntryKind::Tactic | EntryKind::Moment => {
            None
        }
    }
}

/// The steps until all conditions of a list can hold: one more than the last of them.
fn all(names: &Names<'_>, near: Option<usize>, conds: &[Cond], steps: &StepCounts) -> Option<u16> {
    let mut each = conds.iter().map(|c| cond(names, near, c, steps));
    each.try_fold(0, |most, one| one.map(|one| most.max(one)))
}

fn cond(names: &Names<'_>, near: Option<usize>, cond_: &Cond, steps: &StepCounts) -> Option<u16> {
    match cond_ {
        Cond::Not(_) | Cond::Trust(..) | Cond::Tension(..) => Some(0),
        Cond::Any(inner) => inner.iter().filter_map(|c| cond(names, near, c, steps)).min(),
        Cond::Introduced(id) => {
            // Being introduced is what opens the door, not what lies behind it.
            let person = names.o.at(&path::role(id))?;
            let made = names.o.links.iter().filter(|l| l.to == person && l.tie == Tie::Introduces);
            made.filter_map(|l| steps[l.from]).min().map(next)
        }
        plain @ (Cond::Knows(_)
        | Cond::Holds(_)
        | Cond::Verified(_)
        | Cond::Met(_)
        | Cond::Present(_)
        | Cond::Private
        | Cond::InCompany
        | Cond::On(_)
        | Cond::DayAfter(_)
        | Cond::DayBefore(_)
        | Cond::Played(_)
        | Cond::Said(..)
        | Cond::Shown(_)
        | Cond::Open(_)
        | Cond::Settled(_)
        | Cond::Happened(_)
        | Cond::Tabled
        | Cond::Offered(..)
        | Cond::OfferTouches(_)
        | Cond::Warm
        | Cond::Cold
        | Cond::Hand(_)
        | Cond::Opens
        | Cond::Wary
        | Cond::NotHere
        | Cond::Literal
        | Cond::Traded) => match names.asked(near, plain) {
            Some(entry) => steps[entry].map(next),
            None => Some(0),
        },
    }
}
