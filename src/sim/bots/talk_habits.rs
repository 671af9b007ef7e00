//! How a trainee has talked so far: how often each act was in what they chose to say.
use super::BotRng;
use crate::sim::compiled::ReplyId;
use crate::sim::scenario::Act;
use crate::sim::session::event::Event;
use crate::sim::session::state::ACTS;
use crate::sim::view::{Tagged, View};

/// Fewer choices than these say nothing about a habit.
const ENOUGH: u16 = 6;
/// What stands for one choice in the weight of a reply; divisible by one to six acts.
const ONE: usize = 60;

/// Counts of acts over the replies chosen so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TalkHabits {
    acts: [u16; ACTS],
}

impl TalkHabits {
    /// Reads them from the log, which the trainee has seen; `None` under six choices.
    pub(super) fn of(view: &View<'_>) -> Option<Self> {
        let (mut acts, mut choices) = ([0_u16; ACTS], 0_u16);
        let tagged = Tagged::new(*view);
        for logged in view.log() {
            let Event::Replied(reply) = logged.event else {
                continue;
            };
            choices = choices.saturating_add(1);
            for act in tagged.heard(reply).acts {
                let count = &mut acts[*act as usize % ACTS];
                *count = count.saturating_add(1);
            }
        }
        (choices >= ENOUGH).then_some(Self { acts })
    }

    /// A reply drawn by how usual its acts are: the mean of their counts, with one more choice spread to every reply
    /// that can be given (Laplace). Nobody who never crossed the line is taken to begin with it.
    pub(super) fn reply(&self, view: &View<'_>, chance: &mut BotRng) -> Option<ReplyId> {
        let tagged = Tagged::new(*view);
        let replies = view.replies();
        let weight = |reply: &ReplyId| {
            let acts = tagged.heard(*reply).acts;
            let count = |act: &Act| usize::from(self.acts[*act as usize % ACTS]);
            if acts.iter().any(|a| a.crosses_the_line() && count(a) == 0) {
                return 0;
            }
            ONE * acts.iter().map(count).sum::<usize>() / acts.len().max(1) + ONE
        };
        let weights: Vec<usize> = replies.iter().map(weight).collect();
        let mut left = chance.below(weights.iter().sum());
        for (reply, weight) in replies.iter().zip(weights) {
            if left < weight {
                return Some(*reply);
            }
            left -= weight;
        }
        replies.first().copied()
    }
}
