//! The hidden hands that were still possible at a choice, on what was known then; which one was dealt plays no part.
use crate::sim::buyer::answer::direction;
use crate::sim::compiled::{CompiledScenario, HandId, Package, RoleId};
use crate::sim::session::action::Direction;
use crate::sim::session::event::{Event, Logged, Situation};
use crate::sim::session::state::State;

/// A direction that somebody's face has shown: from the offer that they had seen to the one before them.
struct FaceShown {
    role: RoleId,
    from: Package,
    to: Package,
    direction: Direction,
}

/// What faces have shown so far in a session.
#[derive(Default)]
pub(super) struct FacesShown(Vec<FaceShown>);

impl FacesShown {
    /// Takes in an action: the offers that people had seen before it, and what came of it.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the events that count here are named; the others are nothing to this reader"
    )]
    pub(super) fn read(&mut self, c: &CompiledScenario, seen: &[Option<Package>], events: &[Logged]) {
        let mut offer = None;
        for logged in events {
            match logged.event {
                Event::Tabled { after, .. } => offer = Some(after),
                Event::Face { role, direction, .. } if was_shown(events, role) => {
                    let from = seen.get(role.index()).copied().flatten().unwrap_or(c.quotation);
                    self.0.extend(offer.map(|to| FaceShown { role, from, to, direction }));
                }
                _ => {}
            }
        }
    }

    /// The hands that were possible: every interest that is verified is true there, no known fact excludes them, and
    /// nobody's face would have turned the other way.
    pub(super) fn possible(&self, c: &CompiledScenario, s: &State) -> Vec<HandId> {
        let verified = |hand: HandId| s.verified.iter().all(|i| c.interests[i].is_true(hand));
        let told = |hand: &HandId| !s.facts.iter().any(|f| c.facts[f].excludes.contains(hand));
        let shown = |hand: &HandId| !self.0.iter().any(|face| face.reversed_in(c, *hand));
        let all: Vec<HandId> = (0..c.hands).map(HandId::from).filter(|hand| verified(*hand)).collect();
        let left: Vec<HandId> = all.iter().copied().filter(|h| told(h) && shown(h)).collect();
        // Where the author's facts rule everything out, they say nothing.
        if left.is_empty() { all } else { left }
    }
}

impl FaceShown {
    fn reversed_in(&self, c: &CompiledScenario, hand: HandId) -> bool {
        let there = direction(c, hand, self.role, &self.from, &self.to);
        matches!(
            (self.direction, there),
            (Direction::Closer, Direction::Further) | (Direction::Further, Direction::Closer)
        )
    }
}

/// Whether a face was open enough to show its direction: they said it, or it was set against a forecast.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the events that count here are named; the others are nothing to this reader"
)]
fn was_shown(events: &[Logged], role: RoleId) -> bool {
    events.iter().any(|logged| match logged.event {
        Event::Says { role: who, standing, .. } => {
            who == role && matches!(standing, Situation::Closer | Situation::Same | Situation::Further)
        }
        Event::Forecast(who, ..) => who == role,
        _ => false,
    })
}
