//! The scenario as a picture: a lane a person, a column a step, scenes and what is learned in them as boxes, what makes
//! possible what as lines. To look at, to walk through, to click to the line.
mod bar;
mod canvas;
mod edge;
mod lanes;
mod node;
mod view;
mod walk;

use std::collections::BTreeSet;
use strum::VariantArray;

use egui::Ui;

use super::outline::{OutlineModel, OutlineRequest, OutlineState, beside, detail_ui};
use crate::screens::theme::{Look, gap};
use crate::sim::outline::{EntryKind, Tie};
use view::PictureView;

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
    without: BTreeSet<Group>,
    /// Lines that are left out.
    cut: BTreeSet<Bond>,
    /// What boxes and lines mean is shown above it; as there is room for it, where nobody has said.
    legend: Option<bool>,
    /// Smaller, the whole, larger: −1, 0, 1, as it was pressed.
    wish: Option<f32>,
    /// Where one looks; all of it where nobody has moved.
    view: Option<PictureView>,
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

/// Boxes of a sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, VariantArray)]
enum Group {
    People,
    Scenes,
    Facts,
    Interests,
    Objections,
    Documents,
    Events,
}

impl Group {
    fn of(kind: EntryKind) -> Self {
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
    fn like(self) -> EntryKind {
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
enum Bond {
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
    fn of(tie: Tie) -> Self {
        match tie {
            Tie::Next => Self::Talk,
            Tie::Teaches | Tie::Clue | Tie::Touches | Tie::Shows => Self::Learning,
            Tie::Needs => Self::Needs,
            Tie::Raises | Tie::Settles | Tie::Root | Tie::Proves => Self::Objections,
            Tie::Introduces | Tie::Opens => Self::People,
        }
    }
}

/// Draws the picture.
pub fn picture_ui(ui: &mut Ui, model: &OutlineModel, state: &mut OutlineState) -> Option<OutlineRequest> {
    let look = Look::of(ui);
    bar::bar_ui(ui, &look, model, state);
    ui.add_space(gap::S);
    let chosen = state.chosen(model);
    beside(
        ui,
        state,
        chosen.is_some(),
        |ui, state| canvas::canvas_ui(ui, &look, model, state),
        |ui, state| detail_ui(ui, model, state),
    )
}
