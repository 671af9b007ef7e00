//! Days that pass, and what falls on them.
use crate::sim::compiled::{CompiledScenario, EventId, RoleId};
use crate::sim::phase::closing::end;
use crate::sim::phase::knowledge::{introduce, learn, open_issues};
use crate::sim::phase::reactions::{tension, trust};
use crate::sim::session::condition_eval::{Context, all};
use crate::sim::session::event::{Event, Why};
use crate::sim::session::outcome::{Ending, Outcome};
use crate::sim::session::state::State;
use crate::sim::session::trust::TrustFactor;

/// Lets days pass: events fall, and at the end of the clock the session ends.
pub(super) fn advance_days(c: &CompiledScenario, s: &mut State, days: u8) {
    if days == 0 {
        return;
    }
    let until = s.day.saturating_add(u16::from(days)).min(c.source.clock.days);
    s.record(Event::Days(days));
    while s.day < until {
        s.day += 1;
        for (id, event) in c.events.iter_enumerated() {
            if s.event_days[id] == s.day && all(c, s, Context::of(RoleId(0)), &event.when) {
                happen(c, s, id);
            }
        }
    }
    if s.day >= c.source.clock.days {
        end(s, Outcome::without_deal(Ending::Deadline));
    }
}

fn happen(c: &CompiledScenario, s: &mut State, id: EventId) {
    let event = &c.events[id];
    s.happened.put(id);
    s.record(Event::Happened(id));
    for fact in &event.learn {
        learn(c, s, *fact, None);
    }
    for (role, by) in &event.trust {
        // Not earned in a meeting: the bound of a visit does not apply.
        let earned = s.roles[*role].earned;
        s.roles[*role].earned = 0;
        trust(s, *role, TrustFactor::Benevolence, *by, Why::Happened(id));
        s.roles[*role].earned = earned;
    }
    for (role, by) in &event.tension {
        tension(s, *role, *by, Why::Happened(id));
    }
    introduce(s, event.introduces);
    open_issues(c, s, RoleId(0));
}
