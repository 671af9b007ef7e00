//! In the car: what the last meeting left, seen from the passenger seat.
use super::View;
use super::transcript_line::bodies_seen;
use crate::sim::compiled::{FactId, InterestId, ObjectionId, ReplyId, RoleId, RoleSet};
use crate::sim::scenario::Channel;
use crate::sim::session::action::Aim;
use crate::sim::session::event::{Event, MeetingEnd, Situation};

/// What the last meeting left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Car {
    /// Who was there.
    pub roles: RoleSet,
    /// Where.
    pub channel: Channel,
    /// What for.
    pub aim: Aim,
    /// Whether the aim was reached.
    pub aim_met: bool,
    /// Why it ended.
    pub why: MeetingEnd,
    /// Facts learned.
    pub learned: Vec<FactId>,
    /// Interests verified.
    pub verified: Vec<InterestId>,
    /// Who will now see us.
    pub introduced: Vec<RoleId>,
    /// Who grew warmer.
    pub warmed: Vec<RoleId>,
    /// Who cooled.
    pub cooled: Vec<RoleId>,
    /// What was settled.
    pub settled: Vec<ObjectionId>,
    /// What still lies there for those who were met.
    pub open: Vec<ObjectionId>,
    /// Who hesitated, and after which words of ours.
    pub unexplained: Vec<(RoleId, Option<ReplyId>)>,
}

impl View<'_> {
    /// What the last meeting left; `None` before the first has ended.
    #[must_use]
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the events that count here are named; the others are nothing to this reader"
    )]
    pub fn car(&self) -> Option<Car> {
        let log = &self.s.log;
        let end = log.iter().rposition(|l| matches!(l.event, Event::MeetingEnded { .. }))?;
        let start = log[..end].iter().rposition(|l| matches!(l.event, Event::MeetingStarted { .. }))?;
        let Event::MeetingEnded { why, aim_met } = log[end].event else {
            return None;
        };
        let Event::MeetingStarted { roles, channel, aim, .. } = log[start].event else {
            return None;
        };
        let mut car = Car {
            roles,
            channel,
            aim,
            aim_met,
            why,
            learned: Vec::new(),
            verified: Vec::new(),
            introduced: Vec::new(),
            warmed: Vec::new(),
            cooled: Vec::new(),
            settled: Vec::new(),
            open: Vec::new(),
            unexplained: Vec::new(),
        };
        let seen = bodies_seen(channel);
        let mut last = None;
        for logged in &log[start..end] {
            match &logged.event {
                Event::Replied(reply) => last = Some(*reply),
                Event::Learned(fact, _) => car.learned.push(*fact),
                Event::Verified(interest) => car.verified.push(*interest),
                Event::Introduced(role) => car.introduced.push(*role),
                Event::Settled(o) if self.s.objections[*o].raised => car.settled.push(*o),
                Event::Reopened(o, _) => car.settled.retain(|x| x != o),
                Event::Says { role, standing, .. } => match standing {
                    Situation::Warmer if seen => moved(*role, &mut car.warmed, &mut car.cooled),
                    Situation::Cooler if seen => moved(*role, &mut car.cooled, &mut car.warmed),
                    Situation::Hesitates => car.unexplained.push((*role, last)),
                    _ => {}
                },
                _ => {}
            }
        }
        let open = self.slips().filter(|slip| !slip.settled).map(|slip| slip.objection);
        car.open = open.filter(|o| roles.has(self.c.objections[*o].role)).collect();
        Some(car)
    }
}

/// The last signal is the one that stays.
fn moved(role: RoleId, to: &mut Vec<RoleId>, from: &mut Vec<RoleId>) {
    from.retain(|r| *r != role);
    if !to.contains(&role) {
        to.push(role);
    }
}
