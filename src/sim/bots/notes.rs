//! What a bot remembers of what people said about offers.
use super::estimate::estimate;
use crate::sim::compiled::{IssueId, MAX_ROLES, ONE, Package, RoleId};
use crate::sim::session::event::{Event, Situation};
use crate::sim::view::View;

/// The last word of each person on an offer, and how often an offer failed them.
///
/// All of it comes from the open log, so that notes begun in the middle of a session are those kept from its start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Notes {
    cursor: usize,
    /// The offer on the table, as far as the notes go.
    offer: Option<Package>,
    /// The last standing line about an offer.
    pub(super) word: [Option<Situation>; MAX_ROLES],
    /// The term last named as lacking.
    pub(super) wants: [Option<IssueId>; MAX_ROLES],
    /// Offers that did not do, per person.
    pub(super) failed: [u8; MAX_ROLES],
    /// The offer that each person would sign, as last said.
    pub(super) signed: [Option<Package>; MAX_ROLES],
    /// The last offer that did not do for each person.
    pub(super) refused: [Option<Package>; MAX_ROLES],
    /// Packages have been presented in this session.
    pub(super) presented: bool,
    /// Summaries given.
    pub(super) summaries: u8,
}

impl Notes {
    /// Takes in what has happened since.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the events that count here are named; the others are nothing to this reader"
    )]
    pub(super) fn read(&mut self, view: &View<'_>) {
        for logged in view.log_since(self.cursor) {
            match logged.event {
                Event::Tabled { after, .. } => self.offer = Some(after),
                // The word of somebody absent, by another's mouth.
                Event::Says {
                    standing: Situation::SpeaksFor, term: Some(term), person: Some(role), ..
                } => {
                    self.refuses(role, Some(term));
                }
                Event::Says { role, standing, term, .. } => match standing {
                    // Where an objection is left, the terms would do: no other offer answers that.
                    Situation::WouldSign | Situation::WouldSignBut | Situation::Signs => {
                        self.word[role.index()] = Some(Situation::WouldSign);
                        self.signed[role.index()] = self.offer;
                    }
                    Situation::Closer | Situation::Same | Situation::Vague => {
                        self.word[role.index()] = Some(standing);
                        self.failed[role.index()] = self.failed[role.index()].saturating_add(1);
                        self.refused[role.index()] = self.offer;
                    }
                    Situation::Further => {
                        self.word[role.index()] = Some(standing);
                        self.wants[role.index()] = term;
                    }
                    Situation::Refuses => self.refuses(role, term),
                    _ => {}
                },
                Event::Presented { .. } => self.presented = true,
                Event::Summarised { .. } => self.summaries = self.summaries.saturating_add(1),
                _ => {}
            }
        }
        self.cursor = view.log_end();
    }

    fn refuses(&mut self, role: RoleId, term: Option<IssueId>) {
        let at = role.index();
        self.word[at] = Some(Situation::Refuses);
        self.wants[at] = term;
        self.failed[at] = self.failed[at].saturating_add(1);
        self.refused[at] = self.offer;
    }

    /// Whether somebody would sign what lies on the table, as far as they said: the same offer, or one that seems no
    /// worse for them.
    pub(super) fn would_sign(&self, view: &View<'_>, role: RoleId) -> bool {
        if self.word[role.index()] != Some(Situation::WouldSign) {
            return false;
        }
        match (self.signed[role.index()], view.offer()) {
            (Some(then), Some(now)) if then != now => {
                estimate(view, role, &now) + ONE / 50 >= estimate(view, role, &then)
            }
            _ => true,
        }
    }
}
