//! What a bot sees: the view, and what a careful listener would hear in each reply. Front ends never name this.
use super::{Access, KnownObjection, SessionStage, View};
use crate::sim::buyer::act_reactions::ActContext;
use crate::sim::buyer::moment::moment;
use crate::sim::compiled::{
    CardId, CompiledReply, DocId, IssueId, ObjectionId, ReplyId, RoleId, RoleSet, SceneId,
};
use crate::sim::scenario::Act;

/// A view with the acts of the replies.
#[derive(Clone, Copy)]
pub struct Tagged<'a> {
    view: View<'a>,
}

/// Whom a reply asks to be taken to.
fn leads(reply: &CompiledReply) -> RoleSet {
    RoleSet(reply.answers.iter().fold(0, |set, a| set | a.introduces.0))
}

/// What a careful listener hears in a reply.
#[derive(Clone, Copy)]
pub struct HeardReply<'a> {
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
    /// To whom it asks, in so many words, to be taken.
    pub leads: RoleSet,
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
    pub fn heard(&self, reply: ReplyId) -> HeardReply<'a> {
        let spec = &self.view.scenario().replies[reply];
        HeardReply {
            acts: &spec.acts,
            gives: &spec.gives,
            gets: &spec.gets,
            shows: spec.shows,
            settles: spec.settles,
            brushes: spec.touches.iter().any(Option::is_some),
            leads: leads(spec),
            length: spec.length,
        }
    }

    /// The moment in which the speaker of a scene would hear an act: open things only.
    #[must_use]
    pub fn moment(&self, scene: SceneId, act: Act) -> ActContext {
        let c = self.view.scenario();
        let mut m = moment(c, self.view.s, c.scenes[scene].by, Some(scene), act);
        // What stage an objection has reached is heard from what was said, so the settled ones are known.
        if let Some(o) = c.scenes[scene].objection
            && !self.view.slips().any(|slip: KnownObjection| slip.objection == o)
        {
            m.objection = None;
        }
        m
    }

    /// Who speaks in a scene.
    #[must_use]
    pub fn speaker(&self, scene: SceneId) -> RoleId {
        self.view.scenario().scenes[scene].by
    }

    /// The objection that a scene belongs to, where it has been heard.
    #[must_use]
    pub fn objection_of(&self, scene: SceneId) -> Option<ObjectionId> {
        let o = self.view.scenario().scenes[scene].objection?;
        self.view.slips().any(|slip| slip.objection == o).then_some(o)
    }

    /// The scene that waits for an answer.
    #[must_use]
    pub fn scene(&self) -> Option<SceneId> {
        if let SessionStage::Theirs(scene) = self.view.stage() { Some(scene) } else { None }
    }

    /// Whom a topic's label asks after: bringing it up may lead to them.
    #[must_use]
    pub fn asks_after(&self, scene: SceneId) -> RoleSet {
        let c = self.view.scenario();
        let (first, end) = c.scenes[scene].replies;
        let all = (first..end).map(|r| leads(&c.replies[ReplyId(r)]).0);
        RoleSet(all.fold(0, |a, b| a | b))
    }

    /// How much a topic's label promises about people with a say: new facts that one may hear there and that bear on
    /// something about them that is not verified yet.
    #[must_use]
    pub fn promises(&self, scene: SceneId) -> usize {
        let c = self.view.scenario();
        let (first, end) = c.scenes[scene].replies;
        let answers = (first..end).flat_map(|r| &c.replies[ReplyId(r)].answers);
        answers
            .flat_map(|a| &a.learn)
            .filter(|f| !self.view.knows(**f))
            .filter(|f| {
                let open = |card: &CardId| {
                    let interest = c.cards[*card].interest.filter(|i| !self.view.verified(*i));
                    interest.is_some_and(|i| c.roles[c.interests[i].role].votes)
                };
                c.facts[**f].clues.iter().any(open)
            })
            .count()
    }

    /// Those with a say who can't be met yet.
    #[must_use]
    pub fn shut(&self) -> RoleSet {
        let c = self.view.scenario();
        c.voters().filter(|r| self.view.access(*r) != Access::Open).fold(RoleSet::EMPTY, RoleSet::with)
    }

    /// Whether a topic's label is about a card of the deck that has not been verified.
    #[must_use]
    pub fn is_personal(&self, scene: SceneId) -> bool {
        let (first, end) = self.view.scenario().scenes[scene].replies;
        (first..end).any(|r| self.subject(ReplyId(r)).is_some_and(|card| !self.view.confirmed(card)))
    }

    /// How many known facts point to a card, in the ears of a careful listener.
    #[must_use]
    pub fn clues(&self, card: CardId) -> usize {
        let c = self.view.scenario();
        let known = self.view.facts_known();
        known.iter().filter(|f| c.facts[*f].clues.contains(&card)).count()
    }

    /// The card that a reply brushes in everybody's hearing: its subject.
    #[must_use]
    pub fn subject(&self, reply: ReplyId) -> Option<CardId> {
        // The first hand's subject stands for the words: the same in every hand.
        self.view.scenario().replies[reply].touches.first().copied().flatten()
    }
}
