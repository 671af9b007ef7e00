//! What a bot remembers of what people said about papers.
use crate::sim::compiled::{IssueId, MAX_ROLES, RoleId};
use crate::sim::session::event::{Event, Standing};
use crate::sim::view::View;

/// The last word of each person on a paper, and how often a paper failed them.
#[derive(Default)]
pub(super) struct Notes {
    cursor: usize,
    /// The last standing line about a paper.
    pub(super) word: [Option<Standing>; MAX_ROLES],
    /// The term last named as lacking.
    pub(super) wants: [Option<IssueId>; MAX_ROLES],
    /// Papers that did not do, per person.
    pub(super) failed: [u8; MAX_ROLES],
    /// Packages have been presented in this session.
    pub(super) presented: bool,
}

impl Notes {
    /// Takes in what has happened since.
    pub(super) fn read(&mut self, view: &View<'_>) {
        for logged in view.log_since(self.cursor) {
            match logged.event {
                Event::Says {
                    role, standing, term, ..
                } => match standing {
                    Standing::WouldSign | Standing::Signs => {
                        self.word[role.at()] = Some(Standing::WouldSign);
                    }
                    Standing::Closer | Standing::Same | Standing::Vague => {
                        self.word[role.at()] = Some(standing);
                        self.failed[role.at()] = self.failed[role.at()].saturating_add(1);
                    }
                    Standing::Further | Standing::Refuses => {
                        self.word[role.at()] = Some(standing);
                        self.wants[role.at()] = term;
                        if standing == Standing::Refuses {
                            self.failed[role.at()] = self.failed[role.at()].saturating_add(1);
                        }
                    }
                    _ => {}
                },
                Event::Presented { .. } => self.presented = true,
                _ => {}
            }
        }
        self.cursor = view.log_end();
    }

    /// Whether somebody would sign what lies on the table, as far as they said.
    pub(super) fn would_sign(&self, role: RoleId) -> bool {
        self.word[role.at()] == Some(Standing::WouldSign)
    }
}
