//! What becomes known: facts, interests, who will see us, issues that have come up.
use crate::sim::buyer::disclosure::told;
use crate::sim::compiled::{CompiledScenario, FactId, InterestId, RoleId, RoleSet};
use crate::sim::session::condition_eval::{Context, eval};
use crate::sim::session::event::Event;
use crate::sim::session::state::State;

/// Notes a fact, and what it settles.
pub(super) fn learn(c: &CompiledScenario, s: &mut State, fact: FactId, from: Option<RoleId>) {
    if !s.facts.put(fact) {
        return;
    }
    s.learned.push((fact, from));
    s.record(Event::Learned(fact, from));
    if let Some(role) = from {
        let r = &mut s.roles[role];
        r.news = r.news.saturating_add(1);
    }
    let settled: Vec<_> = told(c, s).collect();
    for interest in settled {
        verify(s, interest);
    }
}

/// Notes that an interest is verified.
pub(super) fn verify(s: &mut State, interest: InterestId) {
    if s.verified.put(interest) {
        s.record(Event::Verified(interest));
    }
}

/// Somebody will now see us.
pub(super) fn introduce(s: &mut State, roles: RoleSet) {
    for role in roles.iter() {
        if !s.roles[role].introduced {
            s.roles[role].introduced = true;
            s.record(Event::Introduced(role));
        }
    }
}

/// Brings up the latent issues whose occasion has come.
pub(super) fn open_issues(c: &CompiledScenario, s: &mut State, speaker: RoleId) {
    for (i, issue) in c.issues.iter().enumerate() {
        let closed = s.issues_open >> i & 1 == 0;
        if closed && issue.latent.iter().any(|t| eval(c, s, Context::of(speaker), t)) {
            s.issues_open |= 1 << i;
        }
    }
}
