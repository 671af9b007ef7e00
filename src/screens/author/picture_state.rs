//! What the picture remembers: what is laid over it, what is left out, and where one looks.
use std::collections::BTreeSet;

use egui::Pos2;
use strum::VariantArray;

use crate::sim::outline::{EntryKind, Tie};

/// What the picture remembers.
#[derive(Clone, Debug, PartialEq)]
pub struct PictureState {
    /// Problems are laid over it.
    pub problems: bool,
    /// How often everything was reached is laid over it.
    pub coverage: bool,
    /// Which policies reached it is laid over it.
    pub policies: bool,
    /// What is looked at has still to come into sight.
    pub(super) seek: bool,
    /// Boxes that are left out.
    pub(super) without: BTreeSet<Group>,
    /// Lines that are left out.
    pub(super) cut: BTreeSet<Bond>,
    /// What boxes and lines mean is shown above it; as there is room for it, where nobody has said.
    pub(super) legend: Option<bool>,
    /// Smaller, the whole, larger: −1, 0, 1, as it was pressed.
    pub(super) wish: Option<f32>,
    /// Where one looks; all of it where nobody has moved.
    pub(super) view: Option<PictureView>,
}

impl Default for PictureState {
    fn default() -> Self {
        Self {
            problems: true,
            coverage: true,
            policies: false,
            seek: false,
            without: BTreeSet::new(),
            cut: BTreeSet::new(),
            legend: None,
            wish: None,
            view: None,
        }
    }
}

/// Where one looks: the upper left corner of what one sees, in the picture's points, and how many points of the screen
/// one of the picture takes. By its corner, so that nothing jumps when something opens beside or below.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct PictureView {
    pub(super) zoom: f32,
    pub(super) corner: Pos2,
}

/// Boxes of a sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, VariantArray)]
pub(super) enum Group {
    People,
    Scenes,
    Facts,
    Interests,
    Objections,
    Documents,
    Events,
}

impl Group {
    pub(super) fn of(kind: EntryKind) -> Self {
        match kind {
            EntryKind::Person => Self::People,
            EntryKind::Fact => Self::Facts,
            EntryKind::Interest | EntryKind::Decoy => Self::Interests,
            EntryKind::Objection => Self::Objections,
            EntryKind::Document => Self::Documents,
            EntryKind::Event => Self::Events,
            _ => Self::Scenes,
        }
    }

    /// A kind that looks like all of them.
    pub(super) fn like(self) -> EntryKind {
        match self {
            Self::People => EntryKind::Person,
            Self::Scenes => EntryKind::Topic,
            Self::Facts => EntryKind::Fact,
            Self::Interests => EntryKind::Interest,
            Self::Objections => EntryKind::Objection,
            Self::Documents => EntryKind::Document,
            Self::Events => EntryKind::Event,
        }
    }
}

/// Lines of a sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, VariantArray)]
pub(super) enum Bond {
    /// How the talk goes on.
    Talk,
    /// What is learned where.
    Learning,
    /// What a condition asks for.
    Needs,
    /// Objections, raised and settled.
    Objections,
    /// Who introduces whom.
    People,
}

impl Bond {
    pub(super) fn of(tie: Tie) -> Self {
        match tie {
            Tie::Next => Self::Talk,
            Tie::Teaches | Tie::Clue | Tie::Touches | Tie::Shows => Self::Learning,
            Tie::Needs => Self::Needs,
            Tie::Raises | Tie::Settles | Tie::Root | Tie::Proves => Self::Objections,
            Tie::Introduces | Tie::Opens => Self::People,
        }
    }
}
