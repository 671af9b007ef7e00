//! Between meetings: days, events, calls home, and going to see somebody.
use super::action::Aim;
use super::condition_eval::{Context, all};
use super::event::{Event, Outcome, Situation, Why};
use super::meeting;
use super::reactions::{says, tension, trust};
use super::state::{Meeting, Phase, State};
use crate::sim::buyer::trust::TrustFactor;
use crate::sim::compiled::{CompiledRelation, CompiledScenario, FactId, IssueId, RoleId, RoleSet};
use crate::sim::scenario::Channel;
use crate::sim::view::{Access, View};

/// Days that a meeting costs on this channel.
#[must_use]
pub(in crate::sim) fn days_of(c: &CompiledScenario, channel: Channel) -> u8 {
    match channel {
        Channel::Phone | Channel::WeChat => 0,
        _ => c.source.clock.visit_days,
    }
}

/// Turns that these people give a meeting on this channel.
#[must_use]
pub(in crate::sim) fn turns_of(c: &CompiledScenario, roles: RoleSet, channel: Channel) -> u8 {
    let patience = roles.iter().map(|r| c.roles[r.index()].patience).max().unwrap_or(1);
    let by_wire = matches!(channel, Channel::Phone | Channel::WeChat);
    if by_wire { patience.div_ceil(2) } else { patience + u8::from(roles.len() > 1) }
}

/// Lets days pass: events fall, and at the end of the clock the session ends.
pub(super) fn advance_days(c: &CompiledScenario, s: &mut State, days: u8) {
    if days == 0 {
        return;
    }
    let until = s.day.saturating_add(u16::from(days)).min(c.source.clock.days);
    s.record(Event::Days(days));
    while s.day < until {
        s.day += 1;
        for i in 0..c.events.len() {
            if s.event_days[i] == s.day && all(c, s, Context::of(RoleId(0)), &c.events[i].when) {
                happen(c, s, i);
            }
        }
    }
    if s.day >= c.source.clock.days {
        end(s, Outcome::Deadline);
    }
}

fn happen(c: &CompiledScenario, s: &mut State, index: usize) {
    let event = &c.events[index];
    s.happened.put(index);
    s.record(Event::Happened(index.into()));
    for fact in &event.learn {
        learn(c, s, *fact, None);
    }
    for (role, by) in &event.trust {
        // Not earned in a meeting: the bound of a visit does not apply.
        let earned = s.roles[role.index()].earned;
        s.roles[role.index()].earned = 0;
        trust(s, *role, TrustFactor::Benevolence, *by, Why::Happened(index.into()));
        s.roles[role.index()].earned = earned;
    }
    for (role, by) in &event.tension {
        tension(s, *role, *by, Why::Happened(index.into()));
    }
    introduce(s, event.introduces);
    open_issues(c, s, RoleId(0));
}

/// Notes a fact, and what it settles.
pub(super) fn learn(c: &CompiledScenario, s: &mut State, fact: FactId, from: Option<RoleId>) {
    if !s.facts.put(fact.index()) {
        return;
    }
    s.learned.push((fact, from));
    s.record(Event::Learned(fact, from));
    if let Some(role) = from {
        let r = &mut s.roles[role.index()];
        r.news = r.news.saturating_add(1);
    }
    if let Some(m) = s.meeting_mut() {
        m.learned += 1;
    }
    let told: Vec<_> = crate::sim::buyer::disclosure::told(c, s).collect();
    for interest in told {
        verify(s, interest);
    }
}

/// Notes that an interest is verified.
pub(super) fn verify(s: &mut State, interest: crate::sim::compiled::InterestId) {
    if s.verified.put(interest.index()) {
        if let Some(m) = s.meeting_mut() {
            m.verified += 1;
        }
        s.record(Event::Verified(interest));
    }
}

/// Somebody will now see us.
pub(super) fn introduce(s: &mut State, roles: RoleSet) {
    for role in roles.iter() {
        if !s.roles[role.index()].introduced {
            s.roles[role.index()].introduced = true;
            if let Some(m) = s.meeting_mut() {
                m.warmed = true;
            }
            s.record(Event::Introduced(role));
        }
    }
}

/// Brings up the latent issues whose occasion has come.
pub(super) fn open_issues(c: &CompiledScenario, s: &mut State, speaker: RoleId) {
    for (i, issue) in c.issues.iter().enumerate() {
        let closed = s.issues_open >> i & 1 == 0;
        if closed && issue.latent.iter().any(|t| super::condition_eval::eval(c, s, Context::of(speaker), t)) {
            s.issues_open |= 1 << i;
        }
    }
}

pub(super) fn wait(c: &CompiledScenario, s: &mut State, days: u8) {
    advance_days(c, s, days);
}

pub(super) fn call_home(c: &CompiledScenario, s: &mut State, issue: IssueId) {
    let days = c.issues[issue.index()].limit.map_or(0, |(_, days)| days);
    s.room |= 1 << issue.0;
    s.record(Event::CalledHome(issue));
    advance_days(c, s, days);
}

pub(super) fn meet(c: &CompiledScenario, s: &mut State, roles: RoleSet, channel: Channel, aim: Aim) {
    let over: Vec<(RoleId, RoleId)> = roles
        .iter()
        .filter_map(|r| match View::new(c, s).access(r) {
            Access::Over(head) => Some((r, head)),
            _ => None,
        })
        .collect();
    advance_days(c, s, days_of(c, channel));
    if s.outcome().is_some() {
        return;
    }
    let turns = turns_of(c, roles, channel);
    for role in roles.iter() {
        let r = &mut s.roles[role.index()];
        r.met = r.met.saturating_add(1);
        r.introduced = true;
        r.heard_here = [0; super::state::ACTS];
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
        s.roles[head.index()].face -= 100;
        says(c, s, role, Situation::Bypassed, None, None);
    }
    relations(c, s, roles);
    meeting::next_turn(c, s, true);
}

/// The word of people who know us goes before us; rivals at one table, unprepared, cost both.
fn relations(c: &CompiledScenario, s: &mut State, roles: RoleSet) {
    for relation in &c.relations {
        match *relation {
            CompiledRelation::Influence(from, to, weight)
                if roles.has(to)
                    && s.roles[to.index()].met == 1
                    && s.roles[from.index()].met > 0
                    && !roles.has(from) =>
            {
                let by = (i64::from(s.roles[from.index()].trust.tenths() - 400) * weight / 2000) as i32;
                trust(s, to, TrustFactor::Ability, by.clamp(-60, 60), Why::WordOf(from));
                s.roles[to.index()].earned = 0;
            }
            CompiledRelation::Rivals(one, other, fact)
                if roles.has(one) && roles.has(other) && fact.is_none_or(|f| !s.facts.has(f.index())) =>
            {
                for role in [one, other] {
                    tension(s, role, 150, Why::Rival);
                    trust(s, role, TrustFactor::Benevolence, -50, Why::Rival);
                }
            }
            _ => {}
        }
    }
}

/// Ends the session.
pub(super) fn end(s: &mut State, outcome: Outcome) {
    if s.outcome().is_none() {
        s.phase = Phase::Ended(outcome);
        s.record(Event::Ended(outcome));
    }
}
