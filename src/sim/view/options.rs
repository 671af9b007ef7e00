//! What can be said now: replies, topics, statements for a summary.
use super::{SessionStage, View};
use crate::sim::compiled::{CompiledKind, FactId, ReplyId, SceneId};
use crate::sim::session::action::Statement;
use crate::sim::session::condition_eval::{Context, all};
use crate::sim::session::rng::{Purpose, draw, shuffle};

/// Most topics offered at once.
const TOPICS: usize = 4;

impl View<'_> {
    /// The replies offered now, in a dealt order.
    #[must_use]
    pub fn replies(&self) -> Vec<ReplyId> {
        let SessionStage::Theirs(scene) = self.stage() else {
            return Vec::new();
        };
        let spec = &self.c.scenes[scene];
        let mut order: Vec<u16> = (spec.replies.0..spec.replies.1).collect();
        shuffle(self.s.seed, Purpose::Order, scene.index() as u64, 0, &mut order);
        order.into_iter().map(ReplyId).filter(|r| self.offers(*r)).collect()
    }

    /// Whether a reply of the current scene is offered: its conditions hold, and its terms are within our
    /// authority; nothing is given or asked for once the deal is closed.
    #[must_use]
    pub fn offers(&self, reply: ReplyId) -> bool {
        let spec = &self.c.replies[reply];
        let by = self.c.scenes[spec.scene].by;
        let given = self.s.said.has(reply) && self.c.scenes[spec.scene].again;
        !given
            && all(self.c, self.s, Context::of(by), &spec.when)
            && spec.gives.iter().all(|(i, l)| self.within_authority(*i, *l))
            && spec.shows.is_none_or(|d| self.has_doc(d))
            && (!self.deal_closed() || (spec.gives.is_empty() && spec.gets.is_empty()))
    }

    /// The topics that we could bring up, at most four: open objections first, then as the author ordered them.
    #[must_use]
    pub fn topics(&self) -> Vec<SceneId> {
        let (SessionStage::Ours, Some(meeting)) = (self.stage(), self.s.meeting()) else {
            return Vec::new();
        };
        let mut found: Vec<(bool, SceneId)> = Vec::new();
        for role in meeting.roles.iter() {
            for scene in &self.c.roles[role].scenes {
                let spec = &self.c.scenes[*scene];
                let fresh = spec.again || !self.s.played.has(*scene);
                let holds = spec.kind == CompiledKind::Topic
                    && fresh
                    && all(self.c, self.s, Context::of(role), &spec.when);
                if holds && (spec.replies.0..spec.replies.1).any(|r| self.offers(ReplyId(r))) {
                    let open = spec.objection.is_some_and(|o| self.s.is_open(o));
                    found.push((!open, *scene));
                }
            }
        }
        found.sort_by_key(|(rest, scene)| (*rest, *scene));
        found.truncate(TOPICS);
        found.into_iter().map(|(_, scene)| scene).collect()
    }

    /// Statements for a summary: up to four things said here lately, one of them overstated; fewer than four: none.
    #[must_use]
    pub fn statements(&self) -> Vec<Statement> {
        let Some(meeting) = self.s.meeting() else {
            return Vec::new();
        };
        let mut recent: Vec<FactId> = Vec::new();
        for (fact, from) in self.s.learned.iter().rev() {
            let here = from.is_some_and(|r| meeting.roles.has(r))
                || self.c.facts[*fact].about.is_some_and(|r| meeting.roles.has(r));
            if here && !self.s.gathered.has(*fact) && !recent.contains(fact) {
                recent.push(*fact);
            }
            if recent.len() == 4 {
                break;
            }
        }
        if recent.len() < 3 {
            return Vec::new();
        }
        let mut statements: Vec<Statement> =
            recent.iter().map(|f| Statement { fact: *f, overstated: false }).collect();
        let can: Vec<usize> =
            (0..recent.len()).filter(|i| self.c.facts[FactId::from(recent[*i].index())].overstated).collect();
        if recent.len() == 3 {
            // Three true ones and one of them again, put too strongly.
            if let Some(i) = can.first() {
                statements.push(Statement { fact: recent[*i], overstated: true });
            }
        } else if !can.is_empty() {
            let pick =
                draw(self.s.seed, Purpose::Overstated, u64::from(recent[0].0), 0, can.len() as u64) as usize;
            statements[can[pick]].overstated = true;
        }
        let mut order: Vec<u16> = (0..statements.len() as u16).collect();
        shuffle(self.s.seed, Purpose::Overstated, 1_000 + u64::from(recent[0].0), 0, &mut order);
        order.into_iter().map(|i| statements[usize::from(i)]).collect()
    }
}
