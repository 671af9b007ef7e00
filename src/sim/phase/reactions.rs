//! How people take what we do: trust, tension, signals, standing lines.
use crate::sim::buyer::act_reactions::{VISIT_CAP, fatigue, fit, style_factor, weight};
use crate::sim::buyer::moment::moment;
use crate::sim::compiled::{CompiledScenario, IssueId, ObjectionId, RoleId, SceneId};
use crate::sim::scenario::Act;
use crate::sim::session::event::Fit;
use crate::sim::session::event::{Event, Situation, Why};
use crate::sim::session::state::{ACTS, State};
use crate::sim::session::trust::TrustFactor;

/// A role hears an act: trust and tension move, and the act wears out a little. Returns how it fitted.
pub(super) fn react_to_act(
    c: &CompiledScenario,
    s: &mut State,
    role: RoleId,
    scene: Option<SceneId>,
    act: Act,
) -> Fit {
    let fitted = fit(act, &moment(c, s, role, scene, act));
    let weighs = weight(act);
    let style = c.roles[role].style;
    let worn = fatigue(s.roles[role].heard[act as usize]);
    let gain = weighs.gain * style_factor(style, act) * worn / 10_000;
    match fitted {
        Fit::Apt => {
            trust(s, role, weighs.part, gain, Why::Act(act));
            tension(s, role, -25, Why::Act(act));
            s.roles[role].apt += 1;
            if act == Act::GiveFace {
                s.roles[role].face += 60;
            }
        }
        Fit::Plain => trust(s, role, weighs.part, gain * 3 / 10, Why::Act(act)),
        Fit::Idle => {}
        Fit::Off => {
            trust(s, role, weighs.part, -weighs.loss, Why::Act(act));
            tension(s, role, weighs.strain, Why::Act(act));
            s.roles[role].off += 1;
        }
    }
    s.record(Event::Heard { role, act, fit: fitted });
    let r = &mut s.roles[role];
    if act.asks() {
        r.asked_in_row = r.asked_in_row.saturating_add(1);
    } else if act.gives() || act.tests() {
        r.asked_in_row = 0;
    }
    let index = act as usize % ACTS;
    r.heard[index] = r.heard[index].saturating_add(1);
    r.heard_here[index] = r.heard_here[index].saturating_add(1);
    fitted
}

/// Moves trust by tenths; what a meeting can earn is bounded.
pub(super) fn trust(s: &mut State, role: RoleId, part: TrustFactor, by: i32, why: Why) {
    let r = &mut s.roles[role];
    let by = if by > 0 { by.min((VISIT_CAP - r.earned).max(0)) } else { by };
    if by == 0 {
        return;
    }
    r.earned += by;
    r.trust.add(part, by);
    s.record(Event::Trust(role, by as i16, why));
}

/// Moves tension by tenths, within 0 to 1000.
pub(super) fn tension(s: &mut State, role: RoleId, by: i32, why: Why) {
    let r = &mut s.roles[role];
    let moved = (r.tension + by).clamp(0, 1000) - r.tension;
    if moved == 0 {
        return;
    }
    r.tension += moved;
    s.record(Event::Tension(role, moved as i16, why));
}

/// What a standing line names.
#[derive(Clone, Copy, Default)]
pub(super) struct Named {
    pub(super) term: Option<IssueId>,
    pub(super) option: Option<u8>,
    pub(super) objection: Option<ObjectionId>,
    pub(super) person: Option<RoleId>,
}

/// A role speaks with one of its standing lines, or is silent where there is none for the situation.
pub(super) fn says(
    c: &CompiledScenario,
    s: &mut State,
    role: RoleId,
    standing: Situation,
    term: Option<IssueId>,
    option: Option<u8>,
) {
    says_of(c, s, role, standing, Named { term, option, ..Named::default() });
}

/// As [`says`], naming more than a term.
pub(super) fn says_of(c: &CompiledScenario, s: &mut State, role: RoleId, standing: Situation, named: Named) {
    let own = c.source.roles.values().nth(role.index()).map_or(0, |r| standing.lines(&r.voice).len());
    let count = own.max(usize::from(standing.usual_line().is_some()));
    if count == 0 {
        return;
    }
    let used = &mut s.roles[role].said[standing as usize];
    let variant = *used % u8::try_from(count).unwrap_or(u8::MAX);
    *used = used.wrapping_add(1);
    let Named { term, option, objection, person } = named;
    s.record(Event::Says { role, standing, variant, term, option, objection, person });
}

/// The signal that a turn leaves: warmer or cooler, by what it moved; impatience when one turn is left.
pub(super) fn signal(
    c: &CompiledScenario,
    s: &mut State,
    role: RoleId,
    trust_before: i32,
    tension_before: i32,
) {
    let r = &s.roles[role];
    let gained = r.trust.tenths() - trust_before;
    let strained = r.tension - tension_before;
    if gained >= 40 && strained <= 20 {
        says(c, s, role, Situation::Warmer, None, None);
    } else if gained <= -18 || strained >= 50 {
        says(c, s, role, Situation::Cooler, None, None);
    }
    if s.meeting().is_some_and(|m| m.left == 1 && m.used > 0) {
        says(c, s, role, Situation::Impatient, None, None);
    }
}
