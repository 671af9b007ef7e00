//! What was planned before the first day, and what a meeting would cost.
use crate::sim::compiled::{OpeningId, RoleId, RoleSet};
use crate::sim::scenario::{Channel, Lang};
use crate::sim::session::action::Aim;
use crate::sim::session::event::{Event, Logged};
use crate::sim::session::refusal::Refusal;
use crate::sim::view::{LineKind, TranscriptLine, View};

/// What was planned before the first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PreparationPlan {
    /// Whom we meant to see first.
    pub first: Option<RoleId>,
    /// Where we meant to walk away, in the unit.
    pub walk_away: i64,
    /// The offer that we meant to open with.
    pub opening: OpeningId,
}

impl View<'_> {
    /// What was planned; `None` while it is not.
    #[must_use]
    pub fn plan(&self) -> Option<PreparationPlan> {
        self.s.log.iter().find_map(|l| {
            if let Event::Prepared { first, walk_away, opening } = l.event {
                Some(PreparationPlan { first, walk_away, opening })
            } else {
                None
            }
        })
    }

    /// The first visit that was planned, for as long as it has not been made and could be.
    #[must_use]
    pub fn planned_visit(&self) -> Option<RoleId> {
        let first = self.plan()?.first?;
        let open = self.access(first) == crate::sim::view::Access::Open;
        (open && self.met(first) == 0).then_some(first)
    }

    /// What happened since one was last in the calendar: on the way to the last meeting, and after it.
    #[must_use]
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the lines that count here are named; the others are nothing to this reader"
    )]
    pub fn happened_meanwhile(&self, lang: Lang) -> Vec<TranscriptLine> {
        let log = &self.s.log;
        let began = |l: &Logged| matches!(l.event, Event::MeetingStarted { .. });
        let set_out = log.iter().rposition(began).map(|at| log[at].action);
        let from = log.partition_point(|l| set_out.is_some_and(|action| l.action < action));
        let mut there = false;
        let mut lines = self.transcript(from, lang);
        // What was said at the table is not what happened meanwhile.
        lines.retain(|l| {
            match l.kind {
                LineKind::MeetingStarted { .. } => there = true,
                LineKind::MeetingEnded { .. } => there = false,
                _ => {}
            }
            !there
        });
        lines.retain(|l| {
            matches!(
                l.kind,
                LineKind::Days(_)
                    | LineKind::Happened
                    | LineKind::Introduced
                    | LineKind::CalledHome(_)
                    | LineKind::Learned(_)
                    | LineKind::Verified
            )
        });
        lines
    }

    /// Days that a meeting would cost, and turns that they would give it. Nothing else of it is known beforehand.
    #[must_use]
    pub fn meeting_cost(&self, roles: RoleSet, channel: Channel) -> (u8, u8) {
        (self.c.visit_days(channel), self.c.visit_turns(roles, channel))
    }

    /// The aim that a sensible person would have: first to find out, then to answer, then to propose, then to close.
    #[must_use]
    pub fn usual_aim(&self, roles: RoleSet) -> Aim {
        let new = roles.iter().any(|r| self.met(r) == 0);
        let theirs = |o| self.slip_text(o).is_some_and(|(role, _)| roles.has(role));
        let open = self.slips().any(|s| !s.settled && theirs(s.objection));
        let can_close = self.offer().is_some() && self.deciders().iter().any(|r| roles.has(r));
        match () {
            () if new => Aim::Learn,
            () if open => Aim::Answer,
            () if self.offer().is_none() => Aim::Propose,
            () if can_close => Aim::Close,
            () => Aim::Learn,
        }
    }

    /// A refusal in a sentence that says what to do.
    #[must_use]
    pub fn refusal_text(&self, refusal: Refusal, lang: Lang) -> String {
        refusal.sentence(self.c, lang)
    }
}
