//! Between meetings: waiting, calls home, and going to see somebody.
use crate::sim::compiled::{CompiledRelation, CompiledScenario, IssueId, RoleId, RoleSet};
use crate::sim::phase::days::advance_days;
use crate::sim::phase::deal::offers::hear_of_changes;
use crate::sim::phase::meeting;
use crate::sim::phase::reactions::{says, tension, trust};
use crate::sim::scenario::Channel;
use crate::sim::session::action::Aim;
use crate::sim::session::event::{Event, Situation, Why};
use crate::sim::session::state::{Meeting, Phase, State};
use crate::sim::session::trust::TrustFactor;
use crate::sim::view::{Access, View};

pub(super) fn wait(c: &CompiledScenario, s: &mut State, days: u8) {
    advance_days(c, s, days);
}

pub(super) fn call_home(c: &CompiledScenario, s: &mut State, issue: IssueId) {
    let days = c.issues[issue].limit.map_or(0, |(_, days)| days);
    s.room |= 1 << issue.0;
    s.record(Event::CalledHome(issue));
    advance_days(c, s, days);
}

pub(super) fn meet(c: &CompiledScenario, s: &mut State, roles: RoleSet, channel: Channel, aim: Aim) {
    let over: Vec<(RoleId, RoleId)> = roles
        .iter()
        .filter_map(|r| match View::new(c, s).access(r) {
            Access::Over(head) => Some((r, head)),
            Access::Open | Access::Blocked | Access::Spent => None,
        })
        .collect();
    advance_days(c, s, c.visit_days(channel));
    if s.is_over() {
        return;
    }
    let turns = c.visit_turns(roles, channel);
    for role in roles.iter() {
        let r = &mut s.roles[role];
        r.met = r.met.saturating_add(1);
        r.introduced = true;
        r.heard_here = [0; crate::sim::session::state::ACTS];
        r.earned = 0;
        r.asked_in_row = 0;
        r.hesitated = false;
        r.tension = (r.tension - 60).max(150.min(r.tension));
    }
    s.phase = Phase::Meeting(Meeting::new(roles, channel, aim, turns));
    s.record(Event::MeetingStarted { roles, channel, aim, turns });
    for (role, head) in over {
        trust(s, head, TrustFactor::Integrity, -120, Why::Bypassed);
        tension(s, head, 120, Why::Bypassed);
        s.roles[head].face -= 100;
        says(c, s, role, Situation::Bypassed, None, None);
    }
    relations(c, s, roles);
    for role in roles.iter() {
        hear_of_changes(c, s, role);
    }
    meeting::next_turn(c, s, true);
}

/// The word of people who know us goes before us; rivals at one table, unprepared, cost both.
fn relations(c: &CompiledScenario, s: &mut State, roles: RoleSet) {
    for relation in &c.relations {
        match *relation {
            CompiledRelation::Influence(from, to, weight)
                if roles.has(to) && s.roles[to].met == 1 && s.roles[from].met > 0 && !roles.has(from) =>
            {
                let by = (i64::from(s.roles[from].trust.tenths() - 400) * weight / 2000) as i32;
                trust(s, to, TrustFactor::Ability, by.clamp(-60, 60), Why::WordOf(from));
                s.roles[to].earned = 0;
            }
            CompiledRelation::Rivals(one, other, fact)
                if roles.has(one) && roles.has(other) && fact.is_none_or(|f| !s.facts.has(f)) =>
            {
                for role in [one, other] {
                    tension(s, role, 150, Why::Rival);
                    trust(s, role, TrustFactor::Benevolence, -50, Why::Rival);
                }
            }
            CompiledRelation::Influence(..) | CompiledRelation::Rivals(..) => {}
        }
    }
}
