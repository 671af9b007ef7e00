//! The people one did not meet: who, what they wanted, and a way to each.
use counterpart::prose;
use counterpart::sim::bots::{Policy, play_logged};
use counterpart::sim::debrief::missed_people::{AccessNeed, WayIn, unmet};
use counterpart::sim::scenario::Lang;
use counterpart::sim::session::{Event, State};
use counterpart::sim::view::View;

use super::{EVERY, scenario};

#[test]
fn everybody_who_was_not_met_is_there_with_what_they_wanted_and_a_way() {
    for name in EVERY {
        let c = scenario(name);
        let mut told = 0;
        for seed in 0..8 {
            for policy in [Policy::Quitter, Policy::Random, Policy::Skilled] {
                let (state, actions) = play_logged(&c, seed, State::new(&c, seed).hand, policy, None);
                let people = unmet(&c, seed, &actions).unwrap();
                let met = state.log.iter().fold(0, |all, l| match l.event {
                    Event::MeetingStarted { roles, .. } => all | roles.0,
                    _ => all,
                });
                let view = View::new(&c, &state);
                let missed: Vec<_> = view.roles().filter(|r| met >> r.0 & 1 == 0).collect();
                assert_eq!(people.iter().map(|p| p.role).collect::<Vec<_>>(), missed);
                let truths = view.truths().unwrap();
                for person in &people {
                    let mut truth: Vec<_> = truths
                        .interests
                        .iter()
                        .filter(|w| w.role == person.role)
                        .map(|w| (w.truth.clone(), w.weight))
                        .collect();
                    truth.sort_by_key(|(_, weight)| -weight);
                    let wanted: Vec<_> = person.wanted.iter().map(|w| (w.truth.clone(), w.weight)).collect();
                    assert_eq!(wanted, truth, "{name}: what they wanted is the truth of this hand");
                    assert!(!person.ways.is_empty(), "{name}: {person:?}");
                    for way in &person.ways {
                        if let WayIn::When(needs) | WayIn::Over(_, needs) = way {
                            assert!(!needs.contains(&AccessNeed::Other), "{name}: {way:?}");
                        }
                    }
                    told += 1;
                }
                for lang in [Lang::Zh, Lang::En] {
                    let lines = prose::missed_people::lines(&view, lang, &people);
                    assert!(lines.len() > 1);
                    assert!(
                        lines.iter().all(|l| !l.contains("%{") && !l.trim_start().starts_with("unmet.")),
                        "{lines:?}"
                    );
                }
            }
        }
        assert!(told > 5, "{name}: only {told}");
    }
}

#[test]
fn nobody_is_told_of_before_the_end() {
    let c = scenario("line_3331");
    let (_, actions) = play_logged(&c, 1, State::new(&c, 1).hand, Policy::Average, None);
    assert_eq!(unmet(&c, 1, &actions[..actions.len() - 1]), None);
}
