//! The words of cards, interests, objections and scenes: only those that are open now.
use super::texts::NOTHING;
use super::{SessionStage, View};
use crate::sim::compiled::{
    CardId, DocId, EventId, InterestId, IssueId, ObjectionId, ReplyId, RoleId, SceneId,
};
use crate::sim::scenario::{Interest, Scene, SceneKind, Text};

/// What we do with a reply beside saying it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effect<'a> {
    /// Terms given, as the levels they go to.
    pub gives: &'a [(IssueId, u8)],
    /// Terms asked for in return.
    pub gets: &'a [(IssueId, u8)],
    /// The document handed over with it.
    pub shows: Option<DocId>,
}

impl<'a> View<'a> {
    /// About whom a card is.
    #[must_use]
    pub fn card_role(&self, card: CardId) -> RoleId {
        self.c.cards[card].role
    }

    /// What a card says; true and false ones read alike.
    #[must_use]
    pub fn card_text(&self, card: CardId) -> &'a Text {
        let spec = &self.c.cards[card];
        let Some(role) = self.role(spec.role) else {
            return &NOTHING;
        };
        match (spec.interest, spec.decoy) {
            (Some(i), _) => self.interest_words(i).map_or(&NOTHING, |i| &i.card),
            (None, Some(d)) => role.decoys.values().nth(d).map_or(&NOTHING, |d| &d.card),
            (None, None) => &NOTHING,
        }
    }

    /// Issues that a placed card is about.
    #[must_use]
    pub fn card_issues(&self, card: CardId) -> &'a [IssueId] {
        if self.belief(card).is_some() { &self.c.cards[card].about } else { &[] }
    }

    fn interest_words(&self, interest: InterestId) -> Option<&'a Interest> {
        let role = self.c.interests[interest].role;
        let at = self.c.roles[role].interests.iter().position(|i| *i == interest)?;
        self.role(role)?.interests.values().nth(at)
    }

    /// Whose a known interest is.
    #[must_use]
    pub fn interest_role(&self, interest: InterestId) -> Option<RoleId> {
        self.verified(interest).then(|| self.c.interests[interest].role)
    }

    /// A known interest: its short name, and the truth in the words of the notes.
    #[must_use]
    pub fn interest_text(&self, interest: InterestId) -> (&'a Text, &'a Text) {
        let known = self.verified(interest).then(|| self.interest_words(interest)).flatten();
        known.map_or((&NOTHING, &NOTHING), |i| (&i.card, &i.truth))
    }

    /// Whose an objection is, and its slip; nothing while it has not been raised and the session goes on.
    #[must_use]
    pub fn slip_text(&self, objection: ObjectionId) -> Option<(RoleId, &'a Text)> {
        let open = self.s.objections[objection].raised || self.is_over();
        let role = self.c.objections[objection].role;
        let at = self.c.roles[role].objections.iter().position(|o| *o == objection)?;
        let authored = self.role(role)?.objections.values().nth(at)?;
        open.then_some((role, &authored.slip))
    }

    /// Who speaks in a scene that was played or can be brought up.
    #[must_use]
    pub fn speaker(&self, scene: SceneId) -> Option<RoleId> {
        let open = self.played(scene) || self.topics().contains(&scene);
        open.then(|| self.c.scenes[scene].by)
    }

    /// A topic: its label, and why it is there.
    #[must_use]
    pub fn topic_text(&self, scene: SceneId) -> (&'a Text, &'a Text) {
        let open = self.played(scene) || self.topics().contains(&scene);
        match self.scene(scene) {
            Some(Scene { kind: SceneKind::Topic(label), from, .. }) if open => (label, from),
            _ => (&NOTHING, &NOTHING),
        }
    }

    /// The words of a reply that is offered or has been said.
    #[must_use]
    pub fn reply_text(&self, reply: ReplyId) -> &'a Text {
        let spec = &self.c.replies[reply];
        let now = self.stage() == SessionStage::Theirs(spec.scene) && self.offers(reply);
        if !now && !self.s.said.has(reply) {
            return &NOTHING;
        }
        let scene = self.scene(spec.scene);
        scene.and_then(|s| s.replies.values().nth(spec.index)).map_or(&NOTHING, |r| &r.text)
    }

    /// What we ourselves would do with a reply that is offered, beside saying it; nothing for any other.
    #[must_use]
    pub fn reply_deed(&self, reply: ReplyId) -> Effect<'a> {
        let spec = &self.c.replies[reply];
        if self.stage() != SessionStage::Theirs(spec.scene) || !self.offers(reply) {
            return Effect::default();
        }
        Effect { gives: &spec.gives, gets: &spec.gets, shows: spec.shows }
    }

    /// What one hears of an event that happened.
    #[must_use]
    pub fn event_text(&self, event: EventId) -> &'a Text {
        let happened =
            self.s.happened.has(event).then(|| self.c.source.events.values().nth(event.index())).flatten();
        happened.map_or(&NOTHING, |e| &e.text)
    }

    pub(super) fn scene(&self, scene: SceneId) -> Option<&'a Scene> {
        self.c.source.scenes.values().nth(scene.index())
    }
}
