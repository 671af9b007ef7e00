//! Average players with one trick: what somebody tries who looks for a hole in the rules.
use super::listening_policies::Mind;
use super::{BotRng, Player, Policy};
use crate::sim::compiled::{CardId, RoleId};
use crate::sim::session::action::{Action, Certainty};
use crate::sim::view::{SessionStage, Tagged, View};

/// An average player with a trick.
pub(super) struct Trickster {
    trick: Policy,
    mind: Mind,
    /// Offers tabled so far.
    tabled: usize,
}

impl Trickster {
    pub(super) fn of(trick: Policy) -> Self {
        Self { trick, mind: Mind::of(Policy::Average), tabled: 0 }
    }

    /// A card of somebody met that is neither placed nor settled: the spammer places them all.
    fn any_card(view: &View<'_>) -> Option<Action> {
        let c = view.scenario();
        let met = (0..c.roles.len()).map(RoleId::from).filter(|r| view.met(*r) > 0);
        let mut cards = met.flat_map(|r| c.roles[r].cards.iter().copied());
        let free = |card: &CardId| view.belief(*card).is_none() && !view.confirmed(*card);
        cards.find(free).map(|card| Action::Believe { card, certainty: Some(Certainty::Perhaps) })
    }

    /// Every second offer takes back what the one before gave.
    fn takes_back(&mut self, view: &View<'_>, action: Action, chance: &mut BotRng) -> Action {
        let Action::Propose { reason, forecast, .. } = action else {
            return action;
        };
        self.tabled += 1;
        let package = if self.tabled.is_multiple_of(2) {
            view.scenario().quotation
        } else {
            super::offers::haggle(view, self.mind.notes(), true, chance)
        };
        Action::Propose { package, reason, forecast }
    }
}

impl Player for Trickster {
    fn act(&mut self, t: &Tagged<'_>, chance: &mut BotRng) -> Action {
        let view = t.view();
        if self.trick == Policy::CardSpammer
            && view.stage() == SessionStage::Calendar
            && let Some(card) = Self::any_card(&view)
        {
            return card;
        }
        let action = self.mind.act(t, chance);
        if self.trick == Policy::Withdrawer { self.takes_back(&view, action, chance) } else { action }
    }
}
