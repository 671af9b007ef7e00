//! What never breaks, whatever is tried: random play over every scenario, checked at each step.
use counterpart::sim::bots::{Policy, play};
use counterpart::sim::compiled::CompiledScenario;
use counterpart::sim::phase::apply;
use counterpart::sim::score::{BlockScore, GATE, ScoreBlock, score};
use counterpart::sim::session::state::{Phase, SpeakingTurn};
use counterpart::sim::session::{Action, State};
use counterpart::sim::view::{SessionStage, Tagged, View};

use super::actions::{Dice, candidates, possible};
use super::{EVERY, hands, scenario};

/// No session may take more actions than this.
const CAP: usize = 1_500;

#[track_caller]
fn check(c: &CompiledScenario, s: &State, about: &str) {
    let view = View::new(c, s);
    let ((day, days), (turn, turns)) = (view.days(), view.turns());
    assert!(day <= days && turn <= turns, "{about}: day {day} of {days}, turn {turn} of {turns}");
    assert!((0..=1000).contains(&view.elapsed()), "{about}: elapsed {}", view.elapsed());
    for (i, r) in s.roles.iter().enumerate() {
        assert!((0..=1000).contains(&r.tension), "{about}: tension {} of role {i}", r.tension);
        assert!((0..=1000).contains(&r.trust.tenths()), "{about}: trust {:?} of role {i}", r.trust);
        assert!(
            r.trust.parts().iter().all(|p| (0..=1000).contains(p)),
            "{about}: trust {:?} of role {i}",
            r.trust
        );
        // A visit earns at most 15 (DESIGN §3).
        assert!(r.earned <= 150, "{about}: role {i} gave {} in one visit", r.earned);
    }
    for (i, o) in s.objections.iter().enumerate() {
        assert!(!o.parked || (o.raised && !o.settled), "{about}: objection {i} is parked: {o:?}");
        assert!(!o.prevented || !o.raised, "{about}: objection {i} was prevented and raised: {o:?}");
    }
    if let Phase::Meeting(m) = &s.phase {
        assert!(!m.roles.is_empty(), "{about}: nobody is here");
        match m.speaking {
            SpeakingTurn::Ours => {
                assert!(m.left > 0, "{about}: ours to speak, and no time left");
                assert!(view.replies().is_empty(), "{about}: replies on our own floor");
                assert!(view.allows(&Action::Adjourn).is_ok(), "{about}: no way to take one's leave");
                assert!(view.topics().len() <= 4, "{about}: {:?}", view.topics());
            }
            SpeakingTurn::Theirs(scene, depth) => {
                assert_eq!(view.stage(), SessionStage::Theirs(scene), "{about}");
                assert!(depth < 3, "{about}: a scene of {} beats", depth + 1);
                assert!(depth > 0 || m.left > 0, "{about}: a scene begins with no time left");
                assert!(!view.replies().is_empty(), "{about}: nothing to say in scene {}", scene.0);
                let speaker = Tagged::new(view).speaker(scene);
                assert!(m.roles.has(speaker), "{about}: {speaker:?} speaks and is not here");
            }
        }
    }
}

/// What is not possible is refused as announced and changes nothing; what is no longer possible too.
#[track_caller]
fn refuses(c: &CompiledScenario, s: &mut State, tries: &[Action], about: &str) -> usize {
    let before = format!("{s:?}");
    let mut refused = 0;
    for action in tries {
        if let Err(why) = View::new(c, s).allows(action) {
            assert_eq!(apply(c, s, action), Err(why), "{about}: {action:?}");
            refused += 1;
        }
    }
    assert!(before == format!("{s:?}"), "{about}: a refusal changed the state");
    refused
}

#[track_caller]
fn check_end(c: &CompiledScenario, s: &State, about: &str) {
    assert!(s.outcome().is_some(), "{about}: not over after {CAP} actions");
    let ordered = s
        .log
        .windows(2)
        .all(|w| w[0].action <= w[1].action && w[0].turn <= w[1].turn && w[0].day <= w[1].day);
    assert!(ordered, "{about}: the log goes backwards");
    let sheet = score(c, s);
    let sum: i32 = sheet.findings.iter().map(|f| f.points).sum();
    assert_eq!(sheet.total, sum, "{about}: the total is not the sum of its findings");
    assert_eq!(sheet.total, sheet.card.total(), "{about}: the total is not the sum of its blocks");
    for BlockScore { block, points, most } in sheet.card.blocks.iter().copied() {
        let own: i32 = sheet.findings.iter().filter(|f| f.block == block).map(|f| f.points).sum();
        assert_eq!(points, own, "{about}: {block:?}");
        assert!(block == ScoreBlock::Ethics || (0..=most).contains(&points), "{about}: {block:?} {points}");
    }
    let actions = s.actions;
    for f in &sheet.findings {
        assert!(f.turn <= s.turn && f.actions.iter().all(|a| *a < actions), "{about}: {f:?}");
    }
    let crossed = sheet.card.points(ScoreBlock::Ethics) < 0;
    assert!(!crossed || sheet.total == GATE, "{about}: the gate leaves {}", sheet.total);
}

#[test]
fn nothing_breaks_whatever_is_tried() {
    for name in EVERY {
        let c = scenario(name);
        let (mut refused, mut steps) = (0, 0);
        for seed in 0..40 {
            for hand in hands(&c) {
                let about = |step: usize| format!("{name}, seed {seed}, hand {}, step {step}", hand.0);
                let mut s = State::with_hand(&c, seed, hand);
                let mut dice = Dice::new(seed * 8 + u64::from(hand.0));
                let mut stale: Vec<Action> = Vec::new();
                for step in 0..CAP {
                    check(&c, &s, &about(step));
                    let mut tries = candidates(&View::new(&c, &s));
                    if step % 3 == 0 {
                        tries.append(&mut stale);
                        refused += refuses(&c, &mut s, &tries, &about(step));
                    } else {
                        stale.extend(View::new(&c, &s).replies().into_iter().map(Action::Reply));
                    }
                    if s.outcome().is_some() {
                        break;
                    }
                    let action = possible(&View::new(&c, &s), &mut dice);
                    let Some(action) = action else { panic!("{}: nothing can be done", about(step)) };
                    apply(&c, &mut s, &action).unwrap();
                    steps += 1;
                }
                // Once it is over, everything is refused.
                let tries = candidates(&View::new(&c, &s));
                assert_eq!(refuses(&c, &mut s, &tries, &about(CAP)), tries.len(), "{}", about(CAP));
                check_end(&c, &s, &about(CAP));
            }
        }
        assert!(refused > 20_000 && steps > 1_000, "{name}: only {refused} refusals in {steps} steps");
    }
}

#[test]
fn every_policy_comes_to_an_end_with_a_score_that_adds_up() {
    for name in EVERY {
        let c = scenario(name);
        for policy in Policy::all() {
            for hand in hands(&c) {
                for seed in 0..4 {
                    let s = play(&c, seed, hand, policy, None);
                    check_end(&c, &s, &format!("{name}, seed {seed}, hand {}, {}", hand.0, policy.name()));
                }
            }
        }
    }
}
