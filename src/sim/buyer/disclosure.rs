//! What opens an interest: trust, and the right kind of question, in the right place.
use crate::sim::compiled::{CardId, CompiledRoute, CompiledScenario, InterestId};
use crate::sim::scenario::{Act, Channel, InterestKind};
use crate::sim::session::event::ProbeResult;
use crate::sim::session::state::State;

/// Where and with whom a question is asked.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// The channel.
    pub channel: Channel,
    /// Nobody else listens.
    pub private: bool,
}

/// What a channel adds to the trust that an opening takes, in tenths: people say more over dinner, less by wire.
#[must_use]
pub fn reserve(channel: Channel) -> i32 {
    match channel {
        Channel::Office => 0,
        Channel::MeetingRoom => 30,
        Channel::Workshop => -20,
        Channel::Phone | Channel::WeChat => 20,
        Channel::Dinner => -40,
    }
}

/// What comes of touching a card with these acts, here and now.
#[must_use]
pub fn touch(c: &CompiledScenario, s: &State, card: CardId, acts: &[Act], setting: Setting) -> ProbeResult {
    let card = &c.cards[card];
    let Some(interest) = card.interest.filter(|i| c.interests[*i].is_true(s.hand)) else {
        return if card.hesitates { ProbeResult::EmptyPause } else { ProbeResult::Empty };
    };
    if s.verified.has(interest) {
        return ProbeResult::Known;
    }
    let role = &s.roles[card.role];
    let trust = role.trust.tenths() - reserve(setting.channel);
    let asked = acts.iter().any(|a| a.asks() || a.tests());
    // The nearest miss decides what is heard: a question that was almost right sounds almost welcome.
    let mut best = ProbeResult::Wary;
    for route in &c.interests[interest].routes {
        let (kind, place, enough) = match route {
            CompiledRoute::Ask { acts: kinds, on, in_company, trust: least } => (
                asked && (kinds.is_empty() || acts.iter().any(|a| kinds.contains(a))),
                (*in_company || setting.private) && (on.is_empty() || on.contains(&setting.channel)),
                trust >= *least,
            ),
            CompiledRoute::Clues { from, need, trust: least } => {
                let known = from.iter().filter(|f| s.facts.has(**f)).count();
                if known < usize::from(*need) {
                    continue;
                }
                (true, setting.private, trust >= *least)
            }
            CompiledRoute::Told(_) => continue,
        };
        let came = match (enough, place, kind) {
            (true, true, true) => return ProbeResult::Opened,
            (true, true, false) => ProbeResult::Literal,
            (true, false, _) => ProbeResult::NotHere,
            (false, ..) => ProbeResult::Wary,
        };
        if rank(came) > rank(best) {
            best = came;
        }
    }
    best
}

fn rank(touch: ProbeResult) -> u8 {
    match touch {
        ProbeResult::Literal => 2,
        ProbeResult::NotHere => 1,
        ProbeResult::Opened
        | ProbeResult::Wary
        | ProbeResult::EmptyPause
        | ProbeResult::Empty
        | ProbeResult::Known => 0,
    }
}

/// Interests that are settled by what has been told: every true one with a `Told` route whose facts are all known.
pub fn told(c: &CompiledScenario, s: &State) -> impl Iterator<Item = InterestId> {
    c.interests.iter_enumerated().filter_map(|(i, interest)| {
        let open = interest.hidden && interest.is_true(s.hand) && !s.verified.has(i);
        let told = |route: &CompiledRoute| match route {
            CompiledRoute::Told(facts) => !facts.is_empty() && facts.iter().all(|f| s.facts.has(*f)),
            CompiledRoute::Ask { .. } | CompiledRoute::Clues { .. } => false,
        };
        (open && interest.routes.iter().any(told)).then_some(i)
    })
}

/// Whether saying this interest aloud costs face.
#[must_use]
pub fn is_delicate(kind: InterestKind) -> bool {
    matches!(kind, InterestKind::Personal | InterestKind::Politics)
}
