//! What outline and picture remember while one looks at them. Kept by paths, so that it outlives a new text.
use std::collections::BTreeSet;
use strum::VariantArray;

use super::super::picture_state::PictureState;
use super::model::OutlineModel;
use crate::sim::outline::EntryKind;

/// What somebody wants of outline or picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutlineRequest {
    /// It was pressed: its place in the file may be shown beside. A path such as `scenes["greet"].replies["ask"]`.
    Line(String),
    /// To go to its place in the file.
    Open(String),
    /// To play from a scene, by its id.
    PlayFrom(String),
    /// Something else is looked at now, without being pressed.
    Select(String),
}

/// What of the outline is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, VariantArray)]
pub enum Only {
    /// All of it.
    #[default]
    All,
    /// Scenes, without what is said in them.
    Scenes,
    /// What one can say.
    Replies,
    /// What people want.
    Interests,
    /// What people hold against us.
    Objections,
    /// What can be learned.
    Facts,
    /// What can be shown, and what happens.
    World,
    /// What has a problem.
    Problems,
    /// What no bot reached.
    Never,
}

impl Only {
    /// Whether an entry belongs to it.
    pub(super) fn has(self, model: &OutlineModel, entry: usize) -> bool {
        let kind = model.outline.entries[entry].kind;
        match self {
            Self::All => true,
            Self::Scenes => kind.is_scene(),
            Self::Replies => kind == EntryKind::Reply,
            Self::Interests => matches!(kind, EntryKind::Interest | EntryKind::Decoy),
            Self::Objections => kind == EntryKind::Objection,
            Self::Facts => kind == EntryKind::Fact,
            Self::World => matches!(kind, EntryKind::Document | EntryKind::Event),
            Self::Problems => model.troubles(entry).next().is_some(),
            Self::Never => model.never(entry),
        }
    }

    pub(super) fn key(self) -> &'static str {
        match self {
            Self::All => "ui.outline.only.all",
            Self::Scenes => "ui.outline.only.scenes",
            Self::Replies => "ui.outline.only.replies",
            Self::Interests => "ui.outline.only.interests",
            Self::Objections => "ui.outline.only.objections",
            Self::Facts => "ui.outline.only.facts",
            Self::World => "ui.outline.only.world",
            Self::Problems => "ui.outline.only.problems",
            Self::Never => "ui.outline.only.never",
        }
    }
}

/// What outline and picture remember.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OutlineState {
    /// What is looked at, by its path.
    pub chosen: Option<String>,
    /// What is searched for.
    pub find: String,
    /// Whose things are shown, by id; everybody's where nobody is named.
    pub person: Option<String>,
    /// What is shown.
    pub only: Only,
    /// The picture's own part.
    pub picture: PictureState,
    /// Rows that are not as they would be of themselves: people open, all else closed.
    pub(super) turned: BTreeSet<String>,
    /// How far the tree is scrolled, in points; how high its window is.
    pub(super) scrolled: (f32, f32),
    /// The row that has still to come into sight.
    pub(super) seek: bool,
    /// What is looked at has still to get the focus: only what is drawn may have it.
    pub(in crate::screens::author) refocus: bool,
}

impl OutlineState {
    /// Looks at something, and brings it into sight on both pages.
    pub fn choose(&mut self, path: &str) {
        self.chosen = Some(path.to_owned());
        self.seek = true;
        self.picture.seek = true;
    }

    /// What is looked at, if today's text still has it.
    #[must_use]
    pub fn chosen(&self, model: &OutlineModel) -> Option<usize> {
        model.outline.at(self.chosen.as_ref()?)
    }

    /// What is searched for, as it is compared; nothing where nothing is.
    pub(in crate::screens::author) fn wanted(&self) -> Option<String> {
        let wanted = self.find.trim().to_lowercase();
        (!wanted.is_empty()).then_some(wanted)
    }
}
