//! What a bot sees: the view, and what a careful listener would hear in each reply. Front ends never name this.
use super::{Slip, Stage, View};
use crate::sim::buyer::fit::Moment;
use crate::sim::compiled::{CardId, DocId, IssueId, ObjectionId, ReplyId, RoleId, SceneId};
use crate::sim::scenario::Act;
use crate::sim::session::feelings::moment;

/// A view with the acts of the replies.
#[derive(Clone, Copy)]
pub struct Tagged<'a> {
    view: View<'a>,
}

/// What a careful listener hears in a reply.
#[derive(Clone, Copy)]
pub struct Heard<'a> {
    /// Acts.
    pub acts: &'a [Act],
    /// Terms given.
    pub gives: &'a [(IssueId, u8)],
    /// Terms asked for.
    pub gets: &'a [(IssueId, u8)],
    /// Document shown.
    pub shows: Option<DocId>,
    /// Objection that it speaks to at its root.
    pub settles: Option<ObjectionId>,
    /// Whether it brushes something personal about the listener: one of the cards of the deck, true or false.
    pub brushes: bool,
    /// Length in Chinese characters.
    pub length: u16,
}

impl<'a> Tagged<'a> {
    /// A view with tags.
    #[must_use]
    pub fn new(view: View<'a>) -> Self {
        Self { view }
    }

    /// The view.
    #[must_use]
    pub fn view(&self) -> View<'a> {
        self.view
    }

    /// What a careful listener hears in a reply.
    #[must_use]
    pub fn heard(&self, reply: ReplyId) -> Heard<'a> {
        let spec = &self.view.scenario().replies[reply.at()];
        Heard {
            acts: &spec.acts,
            gives: &spec.gives,
            gets: &spec.gets,
            shows: spec.shows,
            settles: spec.settles,
            brushes: spec.touches.iter().any(Option::is_some),
            length: spec.length,
        }
    }

    /// The moment in which the speaker of a scene would hear an act: open things only.
    #[must_use]
    pub fn moment(&self, scene: SceneId, act: Act) -> Moment {
        let c = self.view.scenario();
        let mut m = moment(c, self.view.state(), c.scenes[scene.at()].by, Some(scene), act);
        // What stage an objection has reached is heard from what was said, so the settled ones are known.
        if let Some(o) = c.scenes[scene.at()].objection
            && !self.view.slips().any(|slip: Slip| slip.objection == o)
        {
            m.objection = None;
        }
        m
    }

    /// Who speaks in a scene.
    #[must_use]
    pub fn speaker(&self, scene: SceneId) -> RoleId {
        self.view.scenario().scenes[scene.at()].by
    }

    /// The objection that a scene belongs to, where it has been heard.
    #[must_use]
    pub fn objection_of(&self, scene: SceneId) -> Option<ObjectionId> {
        let o = self.view.scenario().scenes[scene.at()].objection?;
        self.view.slips().any(|slip| slip.objection == o).then_some(o)
    }

    /// The scene that waits for an answer.
    #[must_use]
    pub fn scene(&self) -> Option<SceneId> {
        match self.view.stage() {
            Stage::Theirs(scene) => Some(scene),
            _ => None,
        }
    }

    /// How many known facts point to a card, in the ears of a careful listener.
    #[must_use]
    pub fn clues(&self, card: CardId) -> usize {
        let c = self.view.scenario();
        let Some(interest) = c.cards[card.at()].interest else {
            return 0;
        };
        let known = self.view.facts_known();
        known
            .iter()
            .filter(|f| c.facts[*f].clues.contains(&interest))
            .count()
    }

    /// The card that a reply brushes in everybody's hearing: its subject.
    #[must_use]
    pub fn subject(&self, reply: ReplyId) -> Option<CardId> {
        // The first hand's subject stands for the words: the same in every hand.
        self.view.scenario().replies[reply.at()]
            .touches
            .first()
            .copied()
            .flatten()
    }
}
