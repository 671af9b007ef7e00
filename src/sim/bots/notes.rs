//! What a bot remembers of what people said about papers.
use super::offers;
use crate::sim::compiled::{IssueId, MAX_ROLES, ONE, Package, RoleId};
use crate::sim::session::event::{Event, Standing};
use crate::sim::view::View;

/// The last word of each person on a paper, and how often a paper failed them.
///
/// All of it comes from the open log, so that notes begun in the middle of a session are those kept from its start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Notes {
    cursor: usize,
    /// The paper on the table, as far as the notes go.
    paper: Option<Package>,
    /// The last standing line about a paper.
    pub(super) word: [Option<Standing>; MAX_ROLES],
    /// The term last named as lacking.
    pub(super) wants: [Option<IssueId>; MAX_ROLES],
    /// Papers that did not do, per person.
    pub(super) failed: [u8; MAX_ROLES],
    /// The paper that each person would sign, as last said.
    pub(super) signed: [Option<Package>; MAX_ROLES],
    /// The last paper that did not do for each person.
    pub(super) refused: [Option<Package>; MAX_ROLES],
    /// Packages have been presented in this session.
    pub(super) presented: bool,
    /// Summaries given.
    pub(super) summaries: u8,
}

impl Notes {
    /// Takes in what has happened since.
    pub(super) fn read(&mut self, view: &View<'_>) {
        for logged in view.log_since(self.cursor) {
            match logged.event {
                Event::Tabled { after, .. } => self.paper = Some(after),
                Event::Says { role, standing, term, .. } => match standing {
                    Standing::WouldSign | Standing::Signs => {
                        self.word[role.at()] = Some(Standing::WouldSign);
                        self.signed[role.at()] = self.paper;
                    }
                    Standing::Closer | Standing::Same | Standing::Vague => {
                        self.word[role.at()] = Some(standing);
                        self.failed[role.at()] = self.failed[role.at()].saturating_add(1);
                        self.refused[role.at()] = self.paper;
                    }
                    Standing::Further | Standing::Refuses => {
                        self.word[role.at()] = Some(standing);
                        self.wants[role.at()] = term;
                        if standing == Standing::Refuses {
                            self.failed[role.at()] = self.failed[role.at()].saturating_add(1);
                            self.refused[role.at()] = self.paper;
                        }
                    }
                    _ => {}
                },
                Event::Presented { .. } => self.presented = true,
                Event::Summarised { .. } => self.summaries = self.summaries.saturating_add(1),
                _ => {}
            }
        }
        self.cursor = view.log_end();
    }

    /// Whether somebody would sign what lies on the table, as far as they said: the same paper, or one that seems no
    /// worse for them.
    pub(super) fn would_sign(&self, view: &View<'_>, role: RoleId) -> bool {
        if self.word[role.at()] != Some(Standing::WouldSign) {
            return false;
        }
        match (self.signed[role.at()], view.paper()) {
            (Some(then), Some(now)) if then != now => {
                offers::estimate(view, role, &now) + ONE / 50 >= offers::estimate(view, role, &then)
            }
            _ => true,
        }
    }
}
