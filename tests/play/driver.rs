//! Somebody who tries a bit of everything, by a small generator of their own.
use std::path::Path;
use std::sync::Arc;

use counterpart::content::scenario_file::load;
use counterpart::sim::compiled::{CompiledScenario, RoleSet};
use counterpart::sim::play::PlayerSession;
use counterpart::sim::scenario::Channel;
use counterpart::sim::session::{Action, Aim, Certainty, Direction};
use counterpart::sim::view::{SessionStage, View};

pub(super) fn scenario(name: &str) -> Arc<CompiledScenario> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = if name == "small" { "tests/data" } else { "scenarios" };
    load(&root.join(folder).join(format!("{name}.ron"))).unwrap().compiled
}

/// Plays a session with whatever is possible; every action and the seat before it goes to `see`.
pub(super) fn wander(name: &str, seed: u64, mut see: impl FnMut(&PlayerSession, &Action)) -> PlayerSession {
    let mut seat = PlayerSession::new(scenario(name), seed);
    let mut chance = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    for _ in 0..600 {
        if matches!(seat.view().stage(), SessionStage::Ended) {
            break;
        }
        let view = seat.view();
        let mut choices = possible(&view);
        choices.retain(|a| view.allows(a).is_ok());
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        let Some(action) = choices.get((chance % choices.len().max(1) as u64) as usize).cloned() else {
            break;
        };
        see(&seat, &action);
        seat.act(&action).unwrap();
    }
    seat
}

fn possible(view: &View<'_>) -> Vec<Action> {
    let mut all = vec![
        Action::Prepare { first: view.roles().next(), walk_away: 1, opening: 1.into() },
        Action::Park,
        Action::AskDecision,
        Action::Adjourn,
        Action::Wait(1),
    ];
    all.extend(view.replies().into_iter().map(Action::Reply));
    all.extend(view.topics().into_iter().map(Action::Topic));
    all.extend(view.docs().map(Action::Show));
    all.extend(view.issues().map(Action::CallHome));
    for person in view.people() {
        for channel in person.on {
            all.push(Action::Meet { roles: RoleSet::one(person.role), channel, aim: Aim::Learn });
        }
        for card in view.deck(person.role).into_iter().take(1) {
            all.push(Action::Believe {
                card,
                certainty: view.belief(card).is_none().then_some(Certainty::Sure),
            });
        }
    }
    let everybody = view.roles().take(2).fold(RoleSet::EMPTY, RoleSet::with);
    all.push(Action::Meet { roles: everybody, channel: Channel::MeetingRoom, aim: Aim::Close });
    let offer = view.current_offer();
    let forecast = view.meeting().and_then(|m| m.roles.iter().next()).map(|r| (r, Direction::Closer));
    let mut packages = Vec::new();
    for issue in view.issues() {
        let level = (offer.level(issue) + 1) % view.levels(issue).max(1);
        let package = offer.with(issue, level);
        packages.push(package);
        all.push(Action::Propose {
            package,
            reason: view.docs().next(),
            forecast: forecast.into_iter().collect(),
        });
    }
    all.push(Action::Present(packages.into_iter().take(2).collect()));
    if let [a, b, c, ..] = view.statements()[..] {
        all.push(Action::Summarise([a, b, c]));
    }
    all
}
