//! What lies on the board: packages being drafted, a document to go with them, what one expects of each person.
use crate::sim::compiled::{DocId, Package, RoleId};
use crate::sim::session::{Action, Direction, Event};
use crate::sim::view::View;

/// Most packages side by side.
pub(super) const MOST: usize = 3;

/// The pages of the board, where there is no room for all of it at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum BoardPage {
    /// The terms.
    #[default]
    Offer,
    /// What it means to us.
    Ours,
    /// The people.
    People,
}

/// What the board remembers. Drafts are kept while a meeting lasts; another meeting, or another offer on the table,
/// begins a clean board.
#[derive(Debug, Default)]
pub struct BoardState {
    /// Meetings begun and offers tabled when the drafts were begun.
    moment: Option<(usize, usize)>,
    pub(super) drafts: Vec<Package>,
    /// Which of them is being edited.
    pub(super) at: usize,
    pub(super) reason: Option<DocId>,
    pub(super) forecast: Vec<(RoleId, Direction)>,
    pub(super) page: BoardPage,
    /// The step whose answers are being shown.
    pub(super) answering: Option<u32>,
    /// The step whose answers have been read.
    pub(super) read: Option<u32>,
}

impl BoardState {
    /// A board on which packages lie that somebody is drafting, for whoever shows a session at a moment.
    #[must_use]
    pub fn drafting(view: &View<'_>, drafts: &[Package], forecast: &[(RoleId, Direction)]) -> Self {
        let mut board = Self::default();
        board.keep_up(view);
        if !drafts.is_empty() {
            board.drafts = drafts.iter().take(MOST).copied().collect();
        }
        board.forecast = forecast.to_vec();
        board
    }

    /// Clears the board where the moment it belonged to is over.
    pub(super) fn keep_up(&mut self, view: &View<'_>) {
        let meetings = view.log().filter(|l| matches!(l.event, Event::MeetingStarted { .. })).count();
        let offers = view.log().filter(|l| matches!(l.event, Event::Tabled { .. })).count();
        let moment = Some((meetings, offers));
        if self.moment != moment || self.drafts.is_empty() {
            self.moment = moment;
            self.drafts = vec![view.current_offer()];
            self.at = 0;
            self.reason = None;
            self.forecast.clear();
        }
        // A document that is no longer in our hands can't go with it.
        self.reason = self.reason.filter(|doc| view.has_doc(*doc));
        self.at = self.at.min(self.drafts.len() - 1);
    }

    /// The package that is being edited.
    pub(super) fn package(&self) -> Package {
        self.drafts.get(self.at).copied().unwrap_or_default()
    }

    /// Changes the package that is being edited.
    pub(super) fn write(&mut self, package: Package) {
        if let Some(draft) = self.drafts.get_mut(self.at) {
            *draft = package;
        }
    }

    /// Lays another package beside the others, to begin with the same as the one that is being edited.
    pub(super) fn add(&mut self) {
        if self.drafts.len() < MOST {
            self.drafts.push(self.package());
            self.at = self.drafts.len() - 1;
        }
    }

    /// Takes the package that is being edited away, unless it is the only one.
    pub(super) fn remove(&mut self) {
        if self.drafts.len() > 1 {
            self.drafts.remove(self.at);
            self.at = self.at.min(self.drafts.len() - 1);
        }
    }

    /// What was expected of somebody.
    pub(super) fn expected(&self, role: RoleId) -> Option<Direction> {
        self.forecast.iter().find(|(r, _)| *r == role).map(|(_, way)| *way)
    }

    /// Expects something of somebody, or nothing any more.
    pub(super) fn expect(&mut self, role: RoleId, way: Option<Direction>) {
        self.forecast.retain(|(r, _)| *r != role);
        self.forecast.extend(way.map(|way| (role, way)));
    }

    /// The proposal as it stands.
    pub(super) fn proposal(&self) -> Action {
        Action::Propose { package: self.package(), reason: self.reason, forecast: self.forecast.clone() }
    }
}

/// The letter of a package.
pub(super) fn letter(at: usize) -> char {
    char::from(b'A' + (at % 26) as u8)
}
