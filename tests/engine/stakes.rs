//! Turns that mattered: labels that follow from signs, nothing recommended that the score would charge, no part for the
//! hand that was dealt.
use counterpart::content::scenario_file::load_bytes;
use counterpart::prose;
use counterpart::sim::bots::{Policy, play_logged};
use counterpart::sim::compiled::{CompiledScenario, HandId};
use counterpart::sim::debrief::decision_impact::{
    DecisionMoment, DecisiveTurn, ImpactLabel, ImpactProgress, ImpactVerdict, Leaning, MOST, Stakes, moments,
    weigh, weigh_moments,
};
use counterpart::sim::phase::apply;
use counterpart::sim::scenario::Lang;
use counterpart::sim::score::score;
use counterpart::sim::session::event::{Event, Fit};
use counterpart::sim::session::{Action, State};
use counterpart::sim::view::{SessionStage, Tagged, View};

use super::{EVERY, scenario};

/// A whole session of a bot, as a trainee would have left it.
pub(super) fn session(c: &CompiledScenario, seed: u64, policy: Policy) -> Vec<Action> {
    play_logged(c, seed, State::new(c, seed).hand, policy, None).1
}

fn weighed(name: &str, seed: u64, policy: Policy) -> Stakes {
    let c = scenario(name);
    weigh(&c, seed, &session(&c, seed, policy), &ImpactProgress::new()).unwrap()
}

fn at(c: &CompiledScenario, seed: u64, actions: &[Action]) -> State {
    let mut s = State::new(c, seed);
    for action in actions {
        apply(c, &mut s, action).unwrap();
    }
    s
}

/// Some choices of a session of every policy, on every scenario, compared.
fn some_of_every_policy(see: &mut dyn FnMut(&CompiledScenario, &[DecisionMoment], &Stakes)) {
    for (name, every) in [("small", 2), ("first_meeting", 3), ("line_3331", 41)] {
        let c = scenario(name);
        let policies = Policy::all().into_iter().filter(|p| *p != Policy::Memoriser);
        for (i, policy) in policies.enumerate() {
            let seed = i as u64;
            let all = moments(&c, State::new(&c, seed), &session(&c, seed, policy)).unwrap();
            let some: Vec<DecisionMoment> = all.into_iter().skip(i % every).step_by(every).collect();
            let stakes = weigh_moments(&c, &some, &ImpactProgress::new()).unwrap();
            see(&c, &some, &stakes);
        }
    }
}

/// What an action is heard as and charged for at once, with a hand behind the state.
fn charged(c: &CompiledScenario, s: &State, hand: HandId, action: &Action) -> Vec<String> {
    let mut state = s.clone();
    state.hand = hand;
    let number = state.actions;
    let from = apply(c, &mut state, action).unwrap();
    let against = |event: &Event| match event {
        Event::Heard { act, fit: Fit::Off, .. } => Some(format!("{act:?} is out of place")),
        Event::Crossed(..) | Event::Mishandled(..) => Some(format!("{event:?}")),
        _ => None,
    };
    let heard = state.log[from..].iter().filter_map(|l| against(&l.event));
    let findings = score(c, &state).findings.into_iter();
    let found = findings.filter(|f| f.points < 0 && f.actions == [number]).map(|f| format!("{:?}", f.rule));
    heard.chain(found).collect()
}

#[test]
fn what_is_said_of_sessions_of_all_policies_holds() {
    let (mut turns, mut recommended, mut labels) = (0, 0, [0; 3]);
    some_of_every_policy(&mut |c, some, stakes| {
        assert!(stakes.turns.len() <= MOST);
        for turn in &stakes.turns {
            turns += 1;
            labels[turn.label as usize] += 1;
            labels_follow_from_signs(turn);
            let moment = some.iter().find(|m| m.state().actions == turn.action).unwrap();
            for choice in turn.choices.iter().filter(|c| c.is_recommended()) {
                recommended += 1;
                for hand in moment.possible() {
                    let against = charged(c, moment.state(), *hand, &choice.action);
                    assert!(against.is_empty(), "{:?} is recommended: {against:?}", choice.action);
                }
            }
        }
    });
    // Enough was looked at, and no label is a dead letter.
    assert!(turns > 40 && recommended > 15, "{turns} turns, {recommended} recommended");
    assert!(labels.iter().all(|n| *n > 0), "{labels:?}");
}

/// Counted anew from the cells: labels, ways, the verdict, and that each cell's way follows from its rounds.
#[track_caller]
fn labels_follow_from_signs(turn: &DecisiveTurn) {
    let [done, others @ ..] = &turn.choices[..] else {
        panic!("a choice has alternatives");
    };
    assert!(done.done && done.cells.is_empty() && done.more.mean == 0);
    assert!(!others.is_empty() && others.iter().all(|c| !c.done));
    let policies = |c: &[_]| -> usize { c.len() / usize::from(turn.hands) };
    for choice in others {
        let cells = &choice.cells;
        assert!(
            (2..=3).contains(&policies(cells)),
            "skilled and average, and as before where there is enough"
        );
        assert_eq!(cells.len() % usize::from(turn.hands), 0, "every policy plays in every hand");
        let rounds = cells[0].more.rounds;
        for cell in cells {
            assert_eq!(cell.more.rounds, rounds, "the same rounds for all");
            let (mean, error) = (cell.more.mean, cell.more.within());
            let way = match mean {
                50.. if mean > error => Leaning::Better,
                ..=-50 if -mean > error => Leaning::Worse,
                _ => Leaning::Alike,
            };
            assert_eq!(cell.way, way, "{cell:?}");
        }
        let of = |way: Leaning| cells.iter().filter(|cell| cell.way == way).count();
        let (better, worse) = (of(Leaning::Better), of(Leaning::Worse));
        let (most, least) = (better.max(worse), better.min(worse));
        let label = if most == cells.len() {
            ImpactLabel::MadeADifference
        } else if least == 0 && 2 * most > cells.len() {
            ImpactLabel::MayHave
        } else {
            ImpactLabel::CantTell
        };
        assert_eq!(choice.label, label, "{cells:?}");
        let way = match label {
            ImpactLabel::CantTell => Leaning::Alike,
            _ if better > worse => Leaning::Better,
            _ => Leaning::Worse,
        };
        assert_eq!(choice.way, way, "{cells:?}");
        assert_eq!(way == Leaning::Alike, choice.why.is_empty(), "a way has its reason: {:?}", choice.why);
    }
    let verdict = if others[0].way == Leaning::Better {
        ImpactVerdict::Missed
    } else if others.iter().all(|c| c.way == Leaning::Worse) {
        ImpactVerdict::Right
    } else {
        ImpactVerdict::Open
    };
    assert_eq!(turn.verdict, verdict);
}

#[test]
fn the_hand_that_was_dealt_plays_no_part() {
    let mut compared = 0;
    for (name, seed, policy) in [
        ("small", 4, Policy::Average),
        ("first_meeting", 3, Policy::Skilled),
        ("first_meeting", 8, Policy::AlwaysFirst),
    ] {
        let c = scenario(name);
        let all = moments(&c, State::new(&c, seed), &session(&c, seed, policy)).unwrap();
        for moment in all.iter().step_by(3).filter(|m| m.possible().len() > 1).take(4) {
            let told = |hand: &HandId| {
                let other = moment.with_hand(&c, *hand);
                assert_eq!(other.state().hand, *hand);
                weigh_moments(&c, &[other], &ImpactProgress::new()).unwrap()
            };
            let first = told(&moment.possible()[0]);
            for hand in &moment.possible()[1..] {
                assert_eq!(first, told(hand), "{name}, seed {seed}, action {}", moment.state().actions);
                compared += 1;
            }
        }
    }
    assert!(compared >= 6, "only {compared}");
}

#[test]
fn the_dealt_hand_is_always_possible_and_verified_interests_leave_fewer() {
    let (mut narrowed, mut all_left) = (0, 0);
    for name in EVERY {
        let c = scenario(name);
        for (i, policy) in
            [Policy::Skilled, Policy::Average, Policy::Random, Policy::Prober].iter().enumerate()
        {
            for seed in 0..6 {
                let seed = seed * 4 + i as u64;
                let all = moments(&c, State::new(&c, seed), &session(&c, seed, *policy)).unwrap();
                let mut before = c.hands();
                for moment in all {
                    let left = moment.possible();
                    assert!(left.contains(&moment.state().hand), "{name}, seed {seed}");
                    assert!(left.len() <= before, "{name}: what is known stays known");
                    before = left.len();
                    all_left += usize::from(left.len() == c.hands());
                }
                narrowed += usize::from(before < c.hands());
            }
        }
    }
    assert!(narrowed > 5 && all_left > 100, "{narrowed} sessions, {all_left} choices");
}

/// The small case with something of its file changed.
fn small_with(from: &str, to: &str) -> std::sync::Arc<CompiledScenario> {
    let text = include_str!("../data/small.ron");
    assert!(text.contains(from), "{from}");
    load_bytes("small", "small.ron", text.replacen(from, to, 1).as_bytes()).unwrap().compiled
}

#[test]
fn a_fact_that_is_known_excludes_the_hands_that_it_names() {
    let c = small_with(
        r#"about: "su", clue: ["su.peak"],"#,
        r#"about: "su", clue: ["su.peak"], excludes: ["bank"],"#,
    );
    let mut compared = 0;
    for seed in 0..40 {
        // The festival is spoken of in the first hand alone.
        let (state, actions) = play_logged(&c, seed, HandId(0), Policy::Skilled, None);
        let start = State::with_hand(&c, seed, HandId(0));
        let told = state.log.iter().find_map(|l| {
            let Event::Learned(fact, _) = l.event else { return None };
            let text = &View::new(&c, &state).fact_text(fact).en;
            text.starts_with("Orders for the festival").then_some(l.action)
        });
        let Some(told) = told else { continue };
        for moment in moments(&c, start, &actions).unwrap() {
            if moment.state().actions > told {
                assert_eq!(moment.possible(), [HandId(0)]);
                compared += 1;
            }
        }
    }
    assert!(compared > 20, "only {compared}");
}

#[test]
fn a_question_that_opened_something_is_never_ranked_under_a_brochure() {
    // The folder tells everything at once: to drop it is worth more than any question, as far as points go.
    let c = small_with(
        r#"proves: ["liang.too_dear"], moves: ["liang"],"#,
        r#"proves: ["liang.too_dear"], moves: ["liang", "su"],
           learn: ["old_machine", "su_decides", "liang_says", "festival", "loan"],"#,
    );
    let (mut questions, mut others) = (0, 0);
    for seed in 0..60 {
        let hand = State::new(&c, seed).hand;
        let (_, actions) = play_logged(&c, seed, hand, Policy::Prober, None);
        for moment in moments(&c, State::new(&c, seed), &actions).unwrap() {
            let done = &actions[usize::from(moment.state().actions)];
            let Action::Reply(reply) = done else { continue };
            let view = View::new(&c, moment.state());
            let asks = Tagged::new(view).heard(*reply).acts.iter().any(|a| a.asks() || a.tests());
            let brochure = view.docs().map(Action::Show).find(|show| view.allows(show).is_ok());
            let (Some(brochure), SessionStage::Theirs(_)) = (brochure, view.stage()) else {
                continue;
            };
            let opens = moment.possible().iter().any(|hand| {
                let mut s = moment.state().clone();
                s.hand = *hand;
                let from = apply(&c, &mut s, done).unwrap();
                s.log[from..].iter().any(|l| matches!(l.event, Event::Verified(_)))
            });
            let (few, enough) = if asks && opens { (&mut questions, 6) } else { (&mut others, 4) };
            if *few >= enough {
                continue;
            }
            let stakes = weigh_moments(&c, std::slice::from_ref(&moment), &ImpactProgress::new()).unwrap();
            let over = stakes.turns.iter().flat_map(|t| &t.choices).find(|c| c.action == brochure);
            if asks && opens {
                *few += 1;
                assert!(over.is_none_or(|c| c.way == Leaning::Worse), "seed {seed}: {over:?}");
            } else if over.is_some_and(|c| c.is_recommended()) {
                // Where nothing was opened by asking, the same folder may well be the better thing to do.
                *few += 1;
            }
        }
    }
    assert_eq!((questions, others), (6, 4), "both kinds of moment come up");
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| weighed("small", 9, Policy::Random))
    };
    let one = on(1);
    assert!(one.considered > 5 && one.rounds > 500, "{one:?}");
    assert_eq!(one, on(3));
}

#[test]
fn it_tells_how_far_it_is_and_can_be_stopped() {
    let c = scenario("small");
    let actions = session(&c, 3, Policy::Average);
    let watch = ImpactProgress::new();
    assert_eq!(watch.done(), 0);
    assert!(weigh(&c, 3, &actions, &watch).is_some());
    assert_eq!(watch.done(), 1000);
    let watch = ImpactProgress::new();
    watch.stop();
    assert_eq!(weigh(&c, 3, &actions, &watch), None);
    // A session that goes on has nothing to look back on, nor one that is not of this scenario.
    assert_eq!(weigh(&c, 3, &actions[..actions.len() - 1], &ImpactProgress::new()), None);
    assert_eq!(weigh(&scenario("line_3331"), 3, &actions, &ImpactProgress::new()), None);
}

#[test]
fn words_are_labels_ways_and_reasons_and_never_a_figure() {
    let (mut lines_seen, mut reasons) = (0, 0);
    for policy in [Policy::AlwaysFirst, Policy::Random, Policy::Average] {
        let c = scenario("first_meeting");
        let actions = session(&c, 2, policy);
        let stakes = weigh(&c, 2, &actions, &ImpactProgress::new()).unwrap();
        let state = at(&c, 2, &actions);
        let view = View::new(&c, &state);
        for lang in [Lang::Zh, Lang::En] {
            let lines = prose::decision_impact::lines(&view, lang, &stakes);
            assert!(
                lines.iter().all(|l| !l.contains("%{") && !l.contains("stakes.") && !l.contains('±')),
                "{lines:?}"
            );
            for turn in &stakes.turns {
                let heading = prose::decision_impact::heading(lang, turn);
                assert!(!heading.replace(&turn.turn.to_string(), "").contains(|c: char| c.is_ascii_digit()));
                for choice in &turn.choices[1..] {
                    let line = prose::decision_impact::choice(&view, lang, turn, choice);
                    let standing = prose::decision_impact::standing(lang, choice);
                    assert!(line.starts_with(&standing) && !standing.is_empty(), "{line}");
                    assert!(!standing.contains(|c: char| c.is_ascii_digit()), "{standing}");
                    lines_seen += 1;
                    reasons += usize::from(prose::decision_impact::why(&view, lang, choice).is_some());
                }
            }
        }
    }
    assert!(lines_seen > 10 && reasons > 5, "{lines_seen} lines, {reasons} reasons");
}
