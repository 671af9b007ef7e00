//! Leads to follow with the truth still sealed: few, each about somebody else, and only of what could be seen.
use counterpart::prose::debrief::next_time_hints::lead as words;
use counterpart::sim::bots::{Policy, play_logged};
use counterpart::sim::debrief::next_time_hints::{Lead, MOST, leads};
use counterpart::sim::scenario::Lang;
use counterpart::sim::session::event::{Logged, Situation};
use counterpart::sim::session::{Event, State};
use counterpart::sim::view::{Access, View};

use super::{EVERY, scenario};

#[test]
fn leads_are_few_and_rest_on_what_could_be_seen() {
    let mut kinds = [0; 5];
    for name in EVERY {
        let c = scenario(name);
        for seed in 0..8 {
            for policy in [Policy::Quitter, Policy::Random, Policy::Average, Policy::Skilled] {
                let (state, _) = play_logged(&c, seed, State::new(&c, seed).hand, policy, None);
                let view = View::new(&c, &state);
                let found = leads(&view);
                assert!(found.len() <= MOST);
                let mut about = Vec::new();
                for lead in &found {
                    let (kind, role) = match *lead {
                        Lead::Hesitated(role, turn) => {
                            assert!(turn <= view.turns().0);
                            let moment = |l: &&Logged| {
                                let own = matches!(l.event, Event::Says { role: who, standing: Situation::Hesitates, .. } if who == role);
                                own && l.turn == turn
                            };
                            assert!(view.log().any(|l| moment(&l)), "{name} {seed}");
                            (0, role)
                        }
                        Lead::Unsettled(objection, turn) => {
                            assert!(turn <= view.turns().0);
                            let slip = view.slips().find(|s| s.objection == objection).unwrap();
                            assert!(!slip.settled);
                            (1, view.slip_text(objection).unwrap().0)
                        }
                        Lead::NeverMet(role) => {
                            assert_eq!((view.met(role), view.access(role)), (0, Access::Open));
                            (2, role)
                        }
                        Lead::NothingFound(role, _) => {
                            let own = |l: &&Logged| matches!(l.event, Event::Verified(i) if view.interest_role(i) == Some(role));
                            assert!(view.met(role) > 0 && !view.log().any(|l| own(&l)));
                            (3, role)
                        }
                        Lead::GaveForNothing(turn) => {
                            let given = |l: &&Logged| {
                                let Event::Tabled { before, after, conditional, .. } = &l.event else {
                                    return false;
                                };
                                l.turn == turn && !conditional && c.given_and_got(before, after).0 > 0
                            };
                            assert!(view.log().any(|l| given(&l)), "{name} {seed}");
                            kinds[4] += 1;
                            for lang in [Lang::Zh, Lang::En] {
                                assert!(words(&view, lead, lang).contains(&turn.to_string()));
                            }
                            continue;
                        }
                    };
                    kinds[kind] += 1;
                    assert!(!about.contains(&role), "two about one person");
                    about.push(role);
                    for lang in [Lang::Zh, Lang::En] {
                        let text = words(&view, lead, lang);
                        assert!(text.contains(view.role_address(role).get(lang)), "{text}");
                        assert!(!text.contains("%{") && !text.contains("debrief."), "{text}");
                    }
                }
            }
        }
    }
    assert!(kinds.iter().all(|count| *count > 0), "each kind comes up: {kinds:?}");
}
