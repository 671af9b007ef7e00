//! The deal in the debrief, held against brute force and against arithmetic by hand.
use counterpart::sim::bots::Policy;
use counterpart::sim::compiled::payments;
use counterpart::sim::compiled::{CompiledScenario, IssueId, Package, RoleId, RoleSet};
use counterpart::sim::debrief::Debrief;
use counterpart::sim::debrief::cash::exposures;
use counterpart::sim::debrief::ending::NamedEnding;
use counterpart::sim::debrief::pareto_improvement::{Benchmark, Better, NEAR};
use counterpart::sim::debrief::people::CalibrationVerdict;
use counterpart::sim::phase::apply;
use counterpart::sim::scenario::Channel;
use counterpart::sim::session::{Action, Aim, Certainty, Event, Outcome, State};
use counterpart::sim::view::View;

use super::super::{hands, scenario};
use super::{Finished, every, finished};

fn all_packages(c: &CompiledScenario) -> Vec<Package> {
    let mut all = vec![Package::default()];
    for (i, issue) in c.author().issues.values().enumerate() {
        let levels = issue.levels.len() as u8;
        all = all.into_iter().flat_map(|p| (0..levels).map(move |l| p.with(IssueId::from(i), l))).collect();
    }
    all
}

fn reservation(c: &CompiledScenario, role: RoleId) -> i64 {
    let role = c.author().roles.values().nth(role.index()).unwrap();
    (role.reservation * 1e9).round() as i64
}

fn nobody_refuses(f: &Finished, p: &Package) -> bool {
    f.c.seller_value(p) >= f.c.author().seller.reservation
        && f.c.voters().all(|r| f.c.utility(f.end.hand, r, p) >= reservation(&f.c, r))
}

/// Within our authority: up to the limit, or further after a call home.
fn allowed(f: &Finished, p: &Package) -> bool {
    f.c.author().seller.authority.iter().all(|limit| {
        let issue = f.c.author().issues.index_of(&limit.issue).unwrap();
        let spec = &f.c.author().issues.values().nth(issue).unwrap();
        let last = spec.levels.index_of(&limit.beyond).unwrap();
        let level = usize::from(p.level(IssueId::from(issue)));
        let called = f.end.log.iter().any(|l| matches!(l.event, Event::CalledHome(i) if i.index() == issue));
        called || spec.seller[level] >= spec.seller[last]
    })
}

fn better_for_all(f: &Finished, from: &Package, to: &Package) -> bool {
    let mut gains = vec![f.c.seller_value(to) - f.c.seller_value(from)];
    gains.extend(f.c.voters().map(|r| f.c.utility(f.end.hand, r, to) - f.c.utility(f.end.hand, r, from)));
    gains.iter().all(|g| *g >= 0) && gains.iter().any(|g| *g > 0)
}

fn better_for_both(f: &Finished, from: &Package, to: &Package) -> bool {
    let own = f.c.seller_value(to) - f.c.seller_value(from);
    let theirs = f.c.committee(f.end.hand, to) - f.c.committee(f.end.hand, from);
    own >= 0 && theirs >= 0 && own + theirs > 0
}

fn changed(from: &Package, to: &Package) -> usize {
    from.0.iter().zip(&to.0).filter(|(a, b)| a != b).count()
}

/// What the missed deal is measured against.
fn reference(f: &Finished) -> (Benchmark, Package) {
    match (f.end.outcome(), f.end.offer) {
        (Some(Outcome { agreement: Some(offer), .. }), _) => (Benchmark::Agreement, offer),
        (_, Some(offer)) => (Benchmark::LastOffer, offer),
        (_, None) => (Benchmark::Quotation, f.debrief.deal.quotation.package),
    }
}

#[test]
fn the_missed_deal_is_the_best_near_the_agreement_by_which_nobody_or_neither_side_loses() {
    let c = scenario("first_meeting");
    let packages = all_packages(&c);
    assert_eq!(packages.len(), 4 * 4 * 3 * 4);
    let mut found = [0; 4];
    for policy in Policy::all() {
        for (hand, seed) in hands(&c).flat_map(|h| (0..4).map(move |seed| (h, seed))) {
            let f = finished("first_meeting", policy, hand, seed);
            let (against, from) = reference(&f);
            let within = packages.iter().filter(|p| nobody_refuses(&f, p) && allowed(&f, p) && **p != from);
            let within: Vec<&Package> = within.collect();
            let all = |better: Better| -> Vec<&Package> {
                let good = |p: &&&Package| match better {
                    Better::ForAll => better_for_all(&f, &from, p),
                    Better::ForBothSides => better_for_both(&f, &from, p),
                    Better::NobodyRefuses => against != Benchmark::Agreement && !nobody_refuses(&f, &from),
                };
                within.iter().filter(good).copied().collect()
            };
            let first = [Better::ForAll, Better::ForBothSides, Better::NobodyRefuses]
                .into_iter()
                .find(|b| !all(*b).is_empty());
            let missed = f.debrief.deal.missed.as_ref();
            assert_eq!(missed.map(|m| m.better), first, "{}", f.about);
            let (Some(missed), Some(better)) = (missed, first) else {
                found[3] += 1;
                continue;
            };
            found[better as usize] += 1;
            assert_eq!(missed.against, against, "{}", f.about);
            let (package, possible) = (missed.point.package, all(better));
            assert!(possible.contains(&&package), "{}: {missed:?}", f.about);
            let near = possible.iter().filter(|p| changed(&from, p) <= NEAR);
            if let Some(best) = near.map(|p| c.efficiency(hand, p)).max() {
                assert_eq!(missed.efficiency, best, "{}", f.about);
                assert!(changed(&from, &package) <= NEAR, "{}", f.about);
            }
            assert_eq!(missed.trades.len(), changed(&from, &package), "{}", f.about);
            let own: i64 = missed.trades.iter().map(|t| t.own).sum();
            assert_eq!(own, missed.own_gain, "{}", f.about);
            for (role, gain) in &missed.gains {
                let parts = missed.trades.iter().flat_map(|t| t.theirs.iter());
                let own = parts.filter(|(r, _)| r == role).map(|(_, u)| u).sum::<i64>();
                assert_eq!(own, *gain, "{}", f.about);
            }
        }
    }
    assert!(found.iter().all(|n| *n > 0), "{found:?}");
}

#[test]
fn what_was_missed_without_a_signature_is_what_nobody_refuses() {
    every(0..1, |f| {
        let Some(missed) = &f.debrief.deal.missed else {
            return;
        };
        assert!(nobody_refuses(f, &missed.point.package), "{}: {missed:?}", f.about);
        assert!(allowed(f, &missed.point.package), "{}: {missed:?}", f.about);
        let (_, from) = reference(f);
        let to = &missed.point.package;
        match missed.better {
            Better::ForAll => assert!(better_for_all(f, &from, to), "{}", f.about),
            Better::ForBothSides => assert!(better_for_both(f, &from, to), "{}", f.about),
            Better::NobodyRefuses => assert!(!nobody_refuses(f, &from), "{}", f.about),
        }
    });
}

#[test]
fn nash_and_kalai_smorodinsky_are_those_of_the_solver() {
    for name in ["first_meeting", "line_3331"] {
        for hand in hands(&scenario(name)) {
            let f = finished(name, Policy::Average, hand, 1);
            let zone = f.debrief.deal.zone.as_ref().unwrap();
            let solver = f.c.zone(hand).unwrap();
            let found = solver.solutions().unwrap();
            let levels = |p: &Package| f.c.levels_of(p);
            let nash = levels(&zone.nash.unwrap().package);
            assert!(found.nash.points.iter().any(|p| p.package == nash), "{}", f.about);
            let ks = zone.kalai_smorodinsky.unwrap();
            // Several packages can lie on one point: the point is what counts.
            let same = |p: &counterpart::sim::preference::FrontierPoint| {
                let (s, c) = solver.seller_and_committee(&p.package).unwrap();
                let own = solver.seller_and_committee(&levels(&ks.package)).unwrap();
                (s, c) == own
            };
            assert!(found.kalai_smorodinsky.points.iter().any(same), "{}", f.about);
            assert!(
                zone.frontier
                    .windows(2)
                    .all(|w| w[0].seller > w[1].seller && w[0].committee < w[1].committee)
            );
            assert_eq!(zone.seller.0, f.c.author().seller.reservation);
        }
    }
}

#[test]
fn papers_and_concessions_are_those_of_the_log() {
    every(0..1, |f| {
        let tabled: Vec<(Package, Package)> = f
            .end
            .log
            .iter()
            .filter_map(|l| match &l.event {
                Event::Tabled { before, after, .. } => Some((*before, *after)),
                _ => None,
            })
            .collect();
        let deal = &f.debrief.deal;
        assert_eq!(deal.offers.len(), tabled.len(), "{}", f.about);
        for (offer, (_, after)) in deal.offers.iter().zip(&tabled) {
            assert_eq!(offer.point.package, *after, "{}", f.about);
            assert_eq!(offer.in_zone, nobody_refuses(f, after), "{}", f.about);
        }
        for given in &deal.concessions {
            let (before, after) = f
                .end
                .log
                .iter()
                .find_map(|l| match &l.event {
                    Event::Tabled { before, after, .. } if l.action == given.at.action => {
                        Some((*before, *after))
                    }
                    _ => None,
                })
                .unwrap();
            let moved = f.c.seller_value(&after) - f.c.seller_value(&before);
            assert_eq!(given.gained - given.given, moved, "{}: {given:?}", f.about);
            assert!(given.given > 0 && !given.gave.is_empty(), "{}", f.about);
        }
    });
}

/// A package by the keys of the levels that differ from the quotation.
fn offer(c: &CompiledScenario, terms: &[(&str, &str)]) -> Package {
    let s = c.author();
    let level = |issue: &str, level: &str| {
        let at = s.issues.index_of(issue).unwrap();
        let levels = &s.issues.values().nth(at).unwrap().levels;
        (IssueId::from(at), levels.index_of(level).unwrap() as u8)
    };
    let mut package = Package::default();
    for (issue, key) in s.seller.quotation.iter() {
        let (issue, level) = level(issue, key);
        package = package.with(issue, level);
    }
    for (issue, key) in terms {
        let (issue, level) = level(issue, key);
        package = package.with(issue, level);
    }
    package
}

#[test]
fn cash_comes_when_the_clauses_say() {
    let c = scenario("line_3331");
    let plan = |terms: &[(&str, &str)]| -> Vec<(i64, i64, i64)> {
        let list = payments(&c, &offer(&c, terms));
        list.iter().map(|p| (p.day, p.amount, p.in_all)).collect()
    };
    // As quoted: 3-3-3-1 of 12,000; signed on day 28, 24 weeks = 168 days, then eight weeks and thirty days of test,
    // then a year of retention.
    assert_eq!(
        plan(&[]),
        [
            (28, 3600, 3600),
            (28 + 168, 3600, 7200),
            (28 + 168 + 56 + 30, 3600, 10800),
            (28 + 168 + 56 + 30 + 365, 1200, 12000),
        ]
    );
    // Two per cent off (240, from the acceptance), ten per cent down by a six-month bill on 4 January (day 39 + 182), a
    // guarantee in place of the retention (its 1,200 comes with the acceptance), the agreed protocol (15 days).
    let terms = [
        ("discount", "two"),
        ("prepayment", "ten"),
        ("prepayment_date", "bill"),
        ("retention", "guarantee"),
        ("acceptance", "protocol"),
    ];
    assert_eq!(
        plan(&terms),
        [(39 + 168, 3600, 3600), (39 + 182, 1200, 4800), (39 + 168 + 56 + 15, 6000 + 1200 - 240, 11760),]
    );
    let c = scenario("first_meeting");
    let list =
        payments(&c, &offer(&c, &[("payment", "trial"), ("price", "three"), ("installation", "season")]));
    let found: Vec<(i64, i64)> = list.iter().map(|p| (p.day, p.amount)).collect();
    assert_eq!(found, [(5, 86), (15 + 49, 173 - 9), (380 + 49, 29)]);
    // Whatever is agreed, the parts are the price: 288 less the discount.
    for package in all_packages(&c) {
        let off = [0, 9, 17, 29][usize::from(package.0[0])];
        let sum: i64 = payments(&c, &package).iter().map(|p| p.amount).sum();
        assert_eq!(sum, 288 - off, "{package:?}");
    }
}

#[test]
fn exposure_is_what_the_clauses_leave_open() {
    let c = scenario("line_3331");
    let package = offer(&c, &[("prepayment", "twenty"), ("acceptance", "protocol")]);
    let list = exposures(&c, &package);
    // 4,800 hang on the acceptance after twenty per cent down, nothing on an agreed protocol, 600 on a year's retention.
    let sum: i64 = list.iter().map(|x| x.at_risk).sum();
    assert_eq!(sum, 4800 + 600);
    assert_eq!(sum, c.at_risk(&package));
    let acceptance = list.iter().find(|x| x.range == (0, 1800)).unwrap();
    assert_eq!((acceptance.at_risk, acceptance.clause), (0, Some(1000)));
}

#[test]
fn cards_are_scored_by_hand() {
    let c = scenario("first_meeting");
    let mut s = State::with_hand(&c, 1, 0.into());
    let mut actions = Vec::new();
    let mut act = |s: &mut State, action: Action| {
        apply(&c, s, &action).unwrap();
        actions.push(action);
    };
    act(&mut s, Action::Prepare { first: None, walk_away: 41, opening: 0.into() });
    act(&mut s, Action::Meet { roles: RoleSet::one(RoleId(0)), channel: Channel::Phone, aim: Aim::Learn });
    while View::new(&c, &s).meeting().is_some() {
        let reply = View::new(&c, &s).replies().first().copied();
        act(&mut s, reply.map_or(Action::Adjourn, Action::Reply));
    }
    let cards = [(0, Certainty::Sure), (1, Certainty::Perhaps), (3, Certainty::Probably)];
    for (card, certainty) in cards {
        let card = counterpart::sim::compiled::CardId(card);
        act(&mut s, Action::Believe { card, certainty: Some(certainty) });
    }
    act(&mut s, Action::WalkAway);
    let d = Debrief::of(&c, &s, &actions).unwrap();
    // Li's first two cards are true, the fourth is a decoy: 0.05² = 0.002, 0.4² = 0.16, 0.8² = 0.64; their mean is 0.267.
    let right: Vec<bool> = d.cards.placed.iter().map(|x| x.right).collect();
    assert_eq!(right, [true, true, false]);
    let found = d.cards.calibration.unwrap();
    assert_eq!((found.cards, found.brier), (3, (2 + 160 + 640) / 3));
    assert_eq!((found.stated, found.came), ((950 + 600 + 800) / 3, 2000 / 3));
    assert_eq!(d.cards.verdict, CalibrationVerdict::Guessing);
    assert_eq!(d.ending.named, NamedEnding::WalkedFromDeal);
    assert_eq!(d.ending.walk_away, Some(41));
}
