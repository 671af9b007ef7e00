//! Rules of the deal and its score: aspiration and decision (DESIGN §3), outcome and gate (DESIGN §4, DOMAIN §2.9).
use std::sync::Arc;

use counterpart::sim::bots::{Policy, play};
use counterpart::sim::buyer::answer::answer;
use counterpart::sim::buyer::aspiration::{aspiration, clock, tied};
use counterpart::sim::compiled::{
    CompiledScenario, HandId, ONE, ObjectionId, Package, ReplyId, RoleId, RoleSet, compile,
};
use counterpart::sim::phase::apply;
use counterpart::sim::scenario::{Act, Channel};
use counterpart::sim::score::{GATE, ScoreBlock, ScoreRule, score};
use counterpart::sim::session::event::{Event, Logged, Vote};
use counterpart::sim::session::state::{Meeting, Phase};
use counterpart::sim::session::trust::Trust;
use counterpart::sim::session::{Action, Aim, Ending, Outcome, State};
use counterpart::sim::view::View;

use super::{hands, scenario};

/// The skilled package of the production line's design: 2 %, 40 % down on 4 January, and so on.
const SKILLED: [u8; 9] = [1, 3, 1, 2, 3, 2, 3, 2, 2];

/// A package that costs us a lot and serves everybody: 6 % off, ten per cent down on 4 January, 36 months.
const GENEROUS: [u8; 9] = [3, 0, 1, 2, 3, 2, 4, 2, 2];

fn package(levels: &[u8]) -> Package {
    let mut package = Package::default();
    package.0[..levels.len()].copy_from_slice(levels);
    package
}

fn role(c: &CompiledScenario, key: &str) -> RoleId {
    c.author().roles.index_of(key).unwrap().into()
}

/// The place of an interest or an objection among all of its kind.
fn place(c: &CompiledScenario, owner: &str, key: &str, objections: bool) -> usize {
    let mut before = 0;
    for (name, role) in c.author().roles.iter() {
        let at = if objections { role.objections.index_of(key) } else { role.interests.index_of(key) };
        if name == owner {
            return before + at.unwrap();
        }
        before += if objections { role.objections.len() } else { role.interests.len() };
    }
    panic!("no {owner}.{key}");
}

/// A moment at `t` thousandths of the days, with these interests verified.
fn at(c: &CompiledScenario, hand: HandId, t: u16, verified: impl IntoIterator<Item = usize>) -> State {
    let mut s = State::with_hand(c, 1, hand);
    s.day = c.author().clock.days * t / 1000;
    for i in verified {
        s.verified.put(i.into());
    }
    s
}

fn every_interest(c: &CompiledScenario) -> std::ops::Range<usize> {
    0..c.author().roles.values().map(|r| r.interests.len()).sum()
}

#[test]
fn aspiration_falls_from_the_opening_package_to_the_reservation() {
    let c = scenario("line_3331");
    let (zhou, hand) = (role(&c, "zhou"), HandId(0));
    let quoted = View::new(&c, &State::new(&c, 0)).quotation();
    let r = 560_000_000; // 0.56
    let start = aspiration(&c, &at(&c, hand, 0, []), zhou, &quoted);
    let gap = start - r;
    assert!(gap > ONE / 20, "{gap}");
    // 18 of 36 turns: t = 0.5; trust 40, so e = 3; ½ · 0.5³ = 0.0625 of the gap is closed.
    let mut s = at(&c, hand, 0, []);
    s.turn = 18;
    assert_eq!(clock(&c, &s, zhou), 62);
    assert_eq!(aspiration(&c, &s, zhou, &quoted), r + gap / 1000 * (1000 - 62));
    // At trust 60, e = 3 − 20 / 40 = 2.5: ½ · 0.5^2.5 = 0.0884.
    s.roles[zhou].trust = Trust::level(600);
    assert_eq!(clock(&c, &s, zhou), 88);
    // The year's end (0.40) and her exposure (0.25) are hidden; one verified and served: 0.95 · 40 / 65 = 0.584.
    let year_end = place(&c, "zhou", "year_end_cash", false);
    let exposure = place(&c, "zhou", "exposure", false);
    // Ten per cent down on 4 January serves the year's end by 1 and her exposure by 0.55 · 1 + 0.45 · 0.85 = 0.93.
    let offer = package(&GENEROUS);
    assert_eq!(tied(&c, &at(&c, hand, 0, [year_end]), zhou, &offer), 584);
    assert_eq!(tied(&c, &at(&c, hand, 0, [year_end, exposure]), zhou, &offer), 950);
    let one = aspiration(&c, &at(&c, hand, 0, [year_end]), zhou, &offer);
    assert_eq!(one, r + gap / 1000 * (1000 - 584));
    // Pressure hardens by thousandths of the gap: +30.
    let mut s = at(&c, hand, 0, []);
    s.roles[zhou].hardened = 30;
    assert_eq!(aspiration(&c, &s, zhou, &quoted) - start, gap / 1000 * 30 + (r + gap / 1000 * 1000 - start));
}

#[test]
fn the_clock_alone_closes_at_most_half() {
    for name in super::EVERY {
        let c = scenario(name);
        for t in (0..=1000).step_by(50) {
            for trust in [0, 400, 700, 1000] {
                let mut s = at(&c, HandId(0), t, []);
                s.roles.iter_mut().for_each(|r| r.trust = Trust::level(trust));
                let closed: Vec<i64> = c.voters().map(|r| clock(&c, &s, r)).collect();
                assert!(
                    closed.iter().all(|k| (0..=500).contains(k)),
                    "{name}, t {t}, trust {trust}: {closed:?}"
                );
                assert!(t < 1000 || closed.iter().all(|k| *k == 500), "{name}: {closed:?}");
            }
        }
    }
}

/// Who would sign the skilled package on a day, in thousandths of the days, with these interests verified.
fn signers(c: &CompiledScenario, t: u16, trust: i32, verified: impl IntoIterator<Item = usize>) -> usize {
    let mut s = at(c, HandId(0), t, verified);
    s.roles.iter_mut().for_each(|r| r.trust = Trust::level(trust));
    c.voters().filter(|r| answer(c, &s, *r, &package(&SKILLED)).terms_do()).count()
}

#[test]
fn the_skilled_package_passes_at_six_tenths_with_the_interests_verified() {
    let c = scenario("line_3331");
    // DESIGN §3: "the whole skilled package passes by t = 0.6 with the key interests verified". Day 21 of 35.
    assert_eq!(signers(&c, 600, 400, every_interest(&c)), c.voters().count());
}

#[test]
fn the_skilled_package_fails_with_no_interest_verified() {
    let c = scenario("line_3331");
    // Three of five are content with it as it stands; He and Zhou are not, and the clock alone does not bring them.
    for (t, trust) in [(0, 400), (600, 400), (600, 550), (1000, 400), (1000, 550)] {
        assert_eq!(signers(&c, t, trust, []), 3, "t {t}, trust {trust}");
    }
    // Nobody stands below the reservation: it is the aspiration that verified interests bring down.
    let s = at(&c, HandId(0), 600, []);
    let below = |r: &RoleId| matches!(answer(&c, &s, *r, &package(&SKILLED)).vote(), Vote::Below(_));
    assert!(!c.voters().any(|r| below(&r)));
}

#[test]
fn the_scenario_has_the_zone_that_was_counted() {
    let c = scenario("line_3331");
    let report = &c.zone(HandId(0)).unwrap().report;
    // tests/preference/line_3331.rs counts 7,898 of the design's tables, where a discount costs us its VAT, too; in the
    // file that is played it costs 1 / 1.13 of that, and more packages are worth signing.
    assert_eq!((report.packages, report.zone, report.frontier.len()), (202_500, 26_875, 28));
    // Some deal is to be had in every hand (rule 5 of the design: losing is possible, and so is a deal).
    assert!(hands(&c).all(|h| c.zone(h).is_some_and(|z| z.report.zone > 1_000)));
}

/// A meeting with everybody who has a say, and an offer on the table.
fn table(c: &CompiledScenario, mut s: State, offer: Package) -> State {
    let voters = c.voters().fold(RoleSet::EMPTY, RoleSet::with);
    s.phase =
        Phase::Meeting(Meeting { used: 1, ..Meeting::new(voters, Channel::MeetingRoom, Aim::Close, 5) });
    s.offer = Some(offer);
    s
}

#[test]
fn who_stands_below_the_reservation_blocks() {
    let c = scenario("line_3331");
    // Reflex, 6 % off and 10 % down: three of five stand below their floor in this hand.
    let offer = package(&[3, 0, 0, 1, 1, 2, 1, 0, 0]);
    let mut s = table(&c, at(&c, HandId(0), 600, every_interest(&c)), offer);
    let below: Vec<RoleId> = c
        .voters()
        .filter(|r| {
            let reservation = c.author().roles.values().nth(r.index()).unwrap().reservation;
            (c.utility(HandId(0), *r, &offer) as f64) < reservation * ONE as f64
        })
        .collect();
    assert_eq!(below, ["zhou", "qian", "sun"].map(|key| role(&c, key)));
    apply(&c, &mut s, &Action::AskDecision).unwrap();
    let stood: Vec<RoleId> = s
        .log
        .iter()
        .filter_map(|l| match l.event {
            Event::Stood(r, Vote::Below(_), _) => Some(r),
            _ => None,
        })
        .collect();
    assert_eq!(stood, below);
    assert_eq!((s.outcome(), s.put_off), (None, 1));
}

#[test]
fn an_open_objection_blocks_only_on_an_issue_that_its_owner_may_veto() {
    let c = scenario("line_3331");
    let offer = package(&GENEROUS);
    let check = |owner: &str, key: &str, blocks: bool| {
        let mut s = table(&c, at(&c, HandId(0), 600, every_interest(&c)), offer);
        let id = ObjectionId::from(place(&c, owner, key, true));
        s.objections[id].raised = true;
        let how = answer(&c, &s, role(&c, owner), &offer).vote();
        assert_eq!(how, if blocks { Vote::Objects(id) } else { Vote::Signs }, "{owner}.{key}");
        apply(&c, &mut s, &Action::AskDecision).unwrap();
        // Purchasing can be overruled: the chief signs against it.
        let stops = blocks && owner != "he";
        assert_eq!(s.outcome().is_some_and(|o| o.agreement.is_some()), !stops, "{owner}.{key}");
    };
    check("he", "third_quote", true); // about the discount, which does not leave his desk unexplained
    check("he", "our_standard", false); // about acceptance: Qian's to veto
    check("zhou", "plan_closed", true);
    check("sun", "sixteen_weeks", false);
}

#[test]
fn nobody_refuses_for_good_without_two_signals_before() {
    let c = scenario("line_3331");
    let offer = package(&[3, 0, 0, 1, 1, 2, 1, 0, 0]);
    for (put_off, against, refused) in
        [(0, 9, false), (1, 9, false), (2, 0, false), (2, 1, false), (2, 2, true)]
    {
        let mut s = table(&c, at(&c, HandId(0), 300, []), offer);
        s.put_off = put_off;
        s.roles.iter_mut().for_each(|r| r.against = against);
        apply(&c, &mut s, &Action::AskDecision).unwrap();
        let found = s.outcome() == Some(Outcome::without_deal(Ending::Refused));
        assert_eq!(found, refused, "put off {put_off} times, {against} signals");
    }
}

/// The small case with another floor for us.
fn with_floor(reservation: i64) -> Arc<CompiledScenario> {
    let mut written = scenario("small").author().clone();
    written.seller.reservation = reservation;
    Arc::new(compile(&written).unwrap())
}

#[track_caller]
fn outcome(c: &CompiledScenario, proposals: u8, end: Outcome, points: i32, rule: ScoreRule) {
    let mut s = State::with_hand(c, 1, HandId(0));
    s.proposals = proposals;
    s.closed = Some(end);
    s.phase = Phase::Ended;
    let sheet = score(c, &s);
    let found = sheet.findings.iter().find(|f| f.block == ScoreBlock::Outcome).map(|f| f.rule);
    assert_eq!((sheet.card.points(ScoreBlock::Outcome), found), (points, Some(rule)));
}

/// Whether a session that is over ended in a sound refusal, on which the epilogue and the score have to agree.
#[track_caller]
fn agreed(c: &CompiledScenario, s: &State) -> bool {
    let sound = score(c, s).findings.iter().any(|f| f.rule == ScoreRule::SoundRefusal);
    let praised = std::ptr::eq(View::new(c, s).six_months_on().unwrap(), &c.author().endings.refused);
    assert_eq!(praised, sound, "{} proposals, {:?}", s.proposals, s.outcome());
    sound
}

/// A session that we walked away from: these offers were tabled, and the first of those with a say refused the last of
/// them with its first term, where `refused`.
fn walked(c: &CompiledScenario, offers: &[Package], refused: bool) -> State {
    let mut s = State::with_hand(c, 1, HandId(0));
    let mut note = |event: Event| s.log.push(Logged { turn: 1, day: 1, action: 0, event });
    let mut last = Package::default();
    for offer in offers {
        note(Event::Tabled {
            before: last,
            after: *offer,
            conditional: false,
            let_go: Vec::new(),
            in_passing: false,
            reason: None,
        });
        last = *offer;
    }
    if refused {
        note(Event::Stood(c.voters().next().unwrap(), Vote::HoldsOut(0.into()), 0));
    }
    s.proposals = offers.len() as u8;
    s.offer = offers.last().copied();
    s.closed = Some(Outcome::without_deal(Ending::WalkedAway));
    s.phase = Phase::Ended;
    s
}

#[test]
fn the_epilogue_praises_the_refusals_that_the_score_does() {
    let mut sound = 0;
    for c in [scenario("small"), with_floor(110), with_floor(1_000)] {
        let played = [Policy::Skilled, Policy::Average, Policy::Random, Policy::Aggressive]
            .into_iter()
            .flat_map(|policy| (0..10).map(move |seed| (policy, seed)));
        for (policy, seed) in played {
            let mut s = play(&c, seed, HandId(0), policy, None);
            agreed(&c, &s);
            // The same session, had it been walked away from, after so many proposals.
            s.phase = Phase::Ended;
            s.closed = Some(Outcome::without_deal(Ending::WalkedAway));
            for proposals in 0..4 {
                s.proposals = proposals;
                agreed(&c, &s);
            }
        }
        let offers = [package(&[0, 0, 0, 0]), package(&[1, 0, 0, 0])];
        sound += u32::from(agreed(&c, &walked(&c, &offers, true)));
    }
    assert_eq!(sound, 1, "at a floor of 110 the offer stands at it, at 60 far above, at 1000 below");
}

#[test]
fn a_refusal_is_sound_where_the_floor_was_held_and_a_named_term_refused() {
    // The offer of one step off the price is worth 110.
    let (at_it, above) = (with_floor(110), scenario("small"));
    let offers = [package(&[0, 0, 0, 0]), package(&[1, 0, 0, 0])];
    assert_eq!(at_it.seller_value(&offers[1]), 110);
    let points = |c: &CompiledScenario, s: &State| {
        let sheet = score(c, s);
        let found = sheet.findings.iter().find(|f| f.block == ScoreBlock::Outcome).map(|f| f.rule);
        (sheet.card.points(ScoreBlock::Outcome), found.unwrap())
    };
    assert_eq!(points(&at_it, &walked(&at_it, &offers, true)), (1200, ScoreRule::SoundRefusal));
    assert_eq!(points(&above, &walked(&above, &offers, true)), (400, ScoreRule::TestedRefusal));
    // Nobody said what was lacking, or one proposal only: nothing was tested.
    assert_eq!(points(&at_it, &walked(&at_it, &offers, false)), (0, ScoreRule::NoDeal));
    assert_eq!(points(&at_it, &walked(&at_it, &offers[1..], true)), (0, ScoreRule::NoDeal));
    let mut late = walked(&at_it, &offers, true);
    late.closed = Some(Outcome::without_deal(Ending::Deadline));
    assert_eq!(
        points(&at_it, &late),
        (400, ScoreRule::TestedRefusal),
        "nobody held a floor who ran out of time"
    );
}

#[test]
fn a_deal_below_our_floor_brings_nothing() {
    // 120 − 30 (6 % off) − 25 (on acceptance) − 22 (six weeks) − 12 (a month) = 31, below 60.
    let c = scenario("small");
    let worst = package(&[3, 2, 2, 2]);
    assert_eq!(c.seller_value(&worst), 31);
    outcome(&c, 3, Outcome::signed(worst), 0, ScoreRule::BelowReservation);
    // And less in all than a sound refusal: rule 5 of the design.
    let quoted = package(&[0, 0, 0, 0]);
    assert_eq!(c.seller_value(&quoted), 120);
    let mut s = State::with_hand(&c, 1, HandId(0));
    s.closed = Some(Outcome::signed(quoted));
    s.phase = Phase::Ended;
    // Own value: above the target of 105, so eight points and a part of the two that are left up to the best.
    let own = score(&c, &s).findings.into_iter().find(|f| f.rule == ScoreRule::OwnValue).unwrap().points;
    assert!((800..=1000).contains(&own), "{own}");
    let best = c.zone(HandId(0)).unwrap().report.seller_max + c.author().seller.base;
    let best = best.max(c.author().seller.target);
    assert_eq!(own, (800 + 200 * (120 - 105) / (best - 105).max(1)).min(1000) as i32);
}

#[test]
fn who_crosses_the_line_stays_at_40() {
    for name in super::SHIPPED {
        let c = scenario(name);
        for hand in hands(&c) {
            let mut s = play(&c, 5, hand, Policy::Skilled, None);
            let before = score(&c, &s).total;
            assert!(before > GATE, "{name}: {before}");
            let event = Event::Crossed(ReplyId(0), Act::Bribe);
            s.log.push(Logged { turn: s.turn, day: s.day, action: s.actions.saturating_sub(1), event });
            let sheet = score(&c, &s);
            assert_eq!((sheet.total, sheet.card.points(ScoreBlock::Ethics)), (4000, 4000 - before), "{name}");
            assert!(
                sheet.findings.iter().any(|f| f.rule == ScoreRule::EthicsGate && f.points == 4000 - before)
            );
        }
    }
}
