//! Two sessions side by side: what is alike, where they part, and that nothing is left out or told twice.
use counterpart::prose;
use counterpart::sim::bots::{Policy, play_logged};
use counterpart::sim::compiled::CompiledScenario;
use counterpart::sim::debrief::compare::{ComparedStep, Comparison, ComparisonRow, compare};
use counterpart::sim::phase::apply;
use counterpart::sim::scenario::Lang;
use counterpart::sim::session::{Action, Event, State};
use counterpart::sim::view::View;

use super::{EVERY, scenario};

fn session(c: &CompiledScenario, seed: u64, policy: Policy) -> (State, Vec<Action>) {
    play_logged(c, seed, State::new(c, seed).hand, policy, None)
}

/// The actions of each side, as the rows tell them.
fn sides(both: &Comparison) -> [Vec<&ComparedStep>; 2] {
    let mut sides: [Vec<&ComparedStep>; 2] = [Vec::new(), Vec::new()];
    for row in &both.rows {
        let (a, b) = match row {
            ComparisonRow::Same(a, b) | ComparisonRow::Otherwise(a, b) => (Some(a), Some(b)),
            ComparisonRow::Apart(a, b) => (a.as_ref(), b.as_ref()),
        };
        sides[0].extend(a);
        sides[1].extend(b);
    }
    sides
}

#[test]
fn a_session_is_like_itself() {
    for name in EVERY {
        let c = scenario(name);
        let (state, actions) = session(&c, 11, Policy::Average);
        let both = compare(&c, (11, &actions), (11, &actions)).unwrap();
        assert!(both.same_deal && both.turn.is_none() && both.rows.is_empty() && both.terms.is_empty());
        assert_eq!(usize::from(both.common), actions.len());
        assert_eq!(both.totals[0], both.totals[1]);
        assert_eq!(both.outcomes[0], state.outcome().unwrap());
        assert!(both.found.iter().all(|f| f.found == [true, true]));
    }
}

#[test]
fn no_action_is_left_out_or_told_twice() {
    for name in EVERY {
        let c = scenario(name);
        for seed in 0..6 {
            let (one, first) = session(&c, seed, Policy::Average);
            let (other, second) = session(&c, seed, Policy::Skilled);
            let both = compare(&c, (seed, &first), (seed, &second)).unwrap();
            let common = usize::from(both.common);
            assert_eq!(first[..common], second[..common]);
            assert_ne!(first.get(common), second.get(common), "{name}: the first difference is the first");
            for (side, actions) in sides(&both).iter().zip([&first, &second]) {
                let told: Vec<&Action> = side.iter().map(|s| &s.done).collect();
                assert_eq!(told, actions[common..].iter().collect::<Vec<_>>(), "{name}, seed {seed}");
                assert!(side.iter().map(|s| usize::from(s.action)).eq(common..actions.len()));
                assert!(side.is_sorted_by_key(|s| s.turn));
            }
            for row in &both.rows {
                match row {
                    ComparisonRow::Same(a, b) => assert_eq!(a.done, b.done),
                    ComparisonRow::Otherwise(a, b) => {
                        assert_ne!(a.done, b.done);
                        assert_eq!(a.heard.as_ref().unwrap(), b.heard.as_ref().unwrap());
                    }
                    ComparisonRow::Apart(a, b) => assert!(a.is_some() || b.is_some()),
                }
            }
            for side in 0..2 {
                let sum: i32 = both.blocks.iter().map(|(_, of)| of[side]).sum();
                assert_eq!(sum, both.totals[side], "{name}: the blocks add up");
            }
            stood(&c, &both, [&one, &other]);
            let views = [&View::new(&c, &one), &View::new(&c, &other)];
            for lang in [Lang::Zh, Lang::En] {
                let lines = prose::compare::lines(views, lang, &both, ["one", "other"]);
                assert!(lines.len() > both.rows.len());
                assert!(
                    lines.iter().all(|l| !l.contains("%{") && !l.trim_start().starts_with("compare.")),
                    "{lines:?}"
                );
            }
        }
    }
}

/// Who signed, signed with the support that is told.
fn stood(c: &CompiledScenario, both: &Comparison, states: [&State; 2]) {
    for (side, state) in states.into_iter().enumerate() {
        if both.outcomes[side].agreement.is_none() {
            continue;
        }
        for person in &both.people {
            let said = state.log.iter().rev().find_map(|l| match l.event {
                Event::Stood(role, _, support) if role == person.role => Some(i32::from(support)),
                _ => None,
            });
            assert_eq!(person.support[side], said);
            assert_eq!(person.met[side], View::new(c, state).met(person.role));
        }
    }
}

#[test]
fn another_answer_stands_beside_the_one_that_was_given() {
    let c = scenario("line_3331");
    let (_, actions) = session(&c, 3, Policy::Average);
    let mut s = State::new(&c, 3);
    let mut checked = 0;
    for (i, action) in actions.iter().enumerate() {
        let view = View::new(&c, &s);
        let other = view.replies().into_iter().map(Action::Reply).find(|a| a != action);
        if let (Action::Reply(_), Some(other)) = (action, other) {
            let mut forked = actions[..i].to_vec();
            forked.push(other);
            // Then whatever is possible of what was done before, and at last away.
            let mut t = s.clone();
            apply(&c, &mut t, &forked[i]).unwrap();
            for again in &actions[i + 1..] {
                if t.outcome().is_none() && apply(&c, &mut t, again).is_ok() {
                    forked.push(again.clone());
                }
            }
            if t.outcome().is_some() {
                let both = compare(&c, (3, &actions), (3, &forked)).unwrap();
                assert_eq!(usize::from(both.common), i);
                assert!(matches!(both.rows[0], ComparisonRow::Otherwise(..)), "{:?}", both.rows[0]);
                assert_eq!(both.turn, Some(s.turn + u16::from(t.turn > 0 && depth_zero(&both, s.turn))));
                checked += 1;
            }
        }
        apply(&c, &mut s, action).unwrap();
    }
    assert!(checked > 5, "only {checked} forks came to an end");
}

/// Whether the first row used a turn: a reply deeper in a scene does not.
fn depth_zero(both: &Comparison, before: u16) -> bool {
    matches!(&both.rows[0], ComparisonRow::Otherwise(a, _) if a.turn > before)
}

#[test]
fn what_goes_on_or_does_not_fit_is_not_compared() {
    let c = scenario("small");
    let (_, actions) = session(&c, 3, Policy::Average);
    assert_eq!(compare(&c, (3, &actions), (3, &actions[..actions.len() - 1])), None);
    assert_eq!(compare(&scenario("line_3331"), (3, &actions), (3, &actions)), None);
}
