//! Rule 1 of the design: two states that differ only in what is still closed give equal views, moves and refusals.
use counterpart::sim::compiled::{CompiledScenario, HandId, InterestId};
use counterpart::sim::phase::apply;
use counterpart::sim::play::snapshot;
use counterpart::sim::scenario::Lang;
use counterpart::sim::session::mood::{Mood, mood};
use counterpart::sim::session::trust::TrustFactor;
use counterpart::sim::session::{Logged, State};
use counterpart::sim::view::View;

use super::actions::{Dice, candidates, possible};
use super::{SHIPPED, hands, scenario};

/// What has been seen and heard: the open log, and the faces of those who were met.
fn seen(s: &State) -> (Vec<&Logged>, Vec<(Option<Mood>, bool)>) {
    let face = |r: &counterpart::sim::session::state::RoleState| ((r.met > 0).then(|| mood(r)), r.hesitated);
    (s.log.iter().filter(|l| l.event.is_open()).collect(), s.roles.iter().map(face).collect())
}

/// What was earned with the interests verified: their weight is open from then on, and hands may differ in it.
fn earned(c: &CompiledScenario, s: &State) -> Vec<(InterestId, i64)> {
    let view = View::new(c, s);
    s.verified.iter().map(|i| (i, view.weight(i))).collect()
}

/// Views, moves and refusals of both are the same; returns how many things were compared.
#[track_caller]
fn check(c: &CompiledScenario, one: &State, other: &State, about: &str) -> usize {
    let (a, b) = (View::new(c, one), View::new(c, other));
    let (left, right) = (snapshot(&a), snapshot(&b));
    assert_eq!(left, right, "{about}: the views differ");
    let tries = candidates(&a);
    assert_eq!(tries, candidates(&b), "{about}: the lists of what can be tried differ");
    for action in &tries {
        let (x, y) = (a.allows(action), b.allows(action));
        assert_eq!(x, y, "{about}: {action:?} is answered differently");
        if let Err(refusal) = x {
            let said = [Lang::Zh, Lang::En].map(|l| refusal.sentence(c, l));
            assert!(said.iter().all(|s| !s.is_empty() && !s.contains("{}")), "{about}: {refusal:?} {said:?}");
        }
    }
    for lang in [Lang::Zh, Lang::En] {
        assert_eq!(a.transcript(0, lang), b.transcript(0, lang), "{about}: the transcripts differ");
    }
    tries.len() + 1
}

/// Plays the same actions in two hands until something open tells them apart.
fn pair(c: &CompiledScenario, name: &str, seed: u64, one: HandId, other: HandId) -> usize {
    let (mut a, mut b) = (State::with_hand(c, seed, one), State::with_hand(c, seed, other));
    let mut dice = Dice::new(seed);
    let mut compared = 0;
    for step in 0..80 {
        if seen(&a) != seen(&b) || earned(c, &a) != earned(c, &b) {
            break;
        }
        let about = format!("{name}, seed {seed}, hands {} and {}, step {step}", one.0, other.0);
        compared += check(c, &a, &b, &about);
        let Some(action) = possible(&View::new(c, &a), &mut dice) else {
            break;
        };
        apply(c, &mut a, &action).unwrap();
        assert!(apply(c, &mut b, &action).is_ok(), "{about}: {action:?} is possible in one hand only");
        if a.outcome().is_some() {
            break;
        }
    }
    compared
}

#[test]
fn hidden_hands_look_alike_until_something_open_tells_them_apart() {
    for name in SHIPPED {
        let c = scenario(name);
        let mut compared = 0;
        for seed in 0..24 {
            for one in hands(&c) {
                for other in hands(&c).filter(|h| *h > one) {
                    compared += pair(&c, name, seed, one, other);
                }
            }
        }
        assert!(
            compared > 5_000,
            "{name}: only {compared} comparisons; the hands part too early to test anything"
        );
    }
}

/// The same state with something closed changed; `None` where that would change something open as well.
type Mutation = fn(&CompiledScenario, &State) -> Option<State>;

const MUTATIONS: [(&str, Mutation); 5] = [
    ("another hand, with no interest verified", |c, s| {
        let mut t = s.clone();
        t.hand = HandId((s.hand.0 + 1) % u16::try_from(c.hands()).ok()?);
        (s.verified.count() == 0 && t.hand != s.hand).then_some(t)
    }),
    ("other trust behind the same face", |_, s| {
        same_faces(s, |r| r.trust.add(TrustFactor::Integrity, 7))
            .or_else(|| same_faces(s, |r| r.trust.add(TrustFactor::Ability, -7)))
    }),
    ("other tension behind the same face", |_, s| {
        same_faces(s, |r| r.tension = (r.tension + 15).min(1000))
            .or_else(|| same_faces(s, |r| r.tension -= 15))
    }),
    ("other counts in their heads", |_, s| {
        same_faces(s, |r| {
            r.hardened += 30;
            r.against = r.against.saturating_add(2);
            r.face -= 60;
            r.apt += 3;
            r.off += 5;
            r.earned += 20;
        })
    }),
    ("what nobody has said aloud yet", |_, s| {
        let mut t = s.clone();
        for o in &mut t.objections {
            o.beats ^= 0b110;
            o.literal = !o.literal;
            o.prevented |= !o.raised;
        }
        for day in &mut t.event_days {
            *day += u16::from(*day > s.day);
        }
        Some(t)
    }),
];

fn same_faces(s: &State, change: impl Fn(&mut counterpart::sim::session::state::RoleState)) -> Option<State> {
    let mut t = s.clone();
    t.roles.iter_mut().for_each(change);
    s.roles.iter().zip(&t.roles).all(|(a, b)| mood(a) == mood(b)).then_some(t)
}

#[test]
fn what_is_closed_does_not_show() {
    for name in SHIPPED {
        let c = scenario(name);
        let mut compared = [0; MUTATIONS.len()];
        for seed in 100..112 {
            for hand in hands(&c) {
                let mut s = State::with_hand(&c, seed, hand);
                let mut dice = Dice::new(seed);
                for step in 0..60 {
                    for (i, (what, mutate)) in MUTATIONS.iter().enumerate() {
                        if let Some(other) = mutate(&c, &s) {
                            let about = format!("{name}, seed {seed}, hand {}, step {step}, {what}", hand.0);
                            compared[i] += check(&c, &s, &other, &about);
                        }
                    }
                    let Some(action) = possible(&View::new(&c, &s), &mut dice) else {
                        break;
                    };
                    apply(&c, &mut s, &action).unwrap();
                    if s.outcome().is_some() {
                        break;
                    }
                }
            }
        }
        for ((what, _), n) in MUTATIONS.iter().zip(compared) {
            assert!(n > 2_000, "{name}: only {n} comparisons of {what}");
        }
    }
}
