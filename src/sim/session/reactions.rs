//! How people take what we do: trust, tension, signals, standing lines.
use super::event::{Event, Situation, Why};
use super::state::{ACTS, State};
use crate::sim::buyer::act_reactions::{
    ActContext, Fit, ObjectionStage, VISIT_CAP, fatigue, fit, style_factor, weight,
};
use crate::sim::buyer::mood::mood;
use crate::sim::buyer::trust::TrustFactor;
use crate::sim::compiled::{CompiledKind, CompiledScenario, IssueId, RoleId, SceneId};
use crate::sim::scenario::{Act, Buying, Channel, Text, Voice};
use crate::sim::session::event::Beat;

/// The moment in which a role hears what we say next, made of open things only.
pub(in crate::sim) fn moment(
    c: &CompiledScenario,
    s: &State,
    role: RoleId,
    scene: Option<SceneId>,
    act: Act,
) -> ActContext {
    let r = &s.roles[role.index()];
    let meeting = s.meeting();
    let face = mood(r);
    let spec = scene.map(|x| &c.scenes[x.index()]);
    let objection = spec.and_then(|x| x.objection).filter(|o| s.objections[o.index()].raised).map(|o| {
        let o = &s.objections[o.index()];
        if o.settled {
            ObjectionStage::Answered
        } else if o.beats >> (Beat::Explore as u8) & 1 == 1 {
            ObjectionStage::Explored
        } else {
            ObjectionStage::Fresh
        }
    });
    ActContext {
        style: c.roles[role.index()].style,
        opening: meeting.is_some_and(|m| m.used <= 1),
        objection,
        tactic: spec.is_some_and(|x| x.kind == CompiledKind::Tactic),
        cold: face.is_cold(),
        warm: face.is_warm(),
        hesitated: r.hesitated,
        asked_in_row: r.asked_in_row,
        news: r.news,
        company: meeting.is_some_and(|m| m.roles.len() > 1),
        tabled: s.offer.is_some(),
        left: meeting.map_or(0, |m| m.left),
        here: r.heard_here[act as usize],
        coach: c.roles[role.index()].buying.contains(&Buying::Coach),
        dinner: meeting.is_some_and(|m| m.channel == Channel::Dinner),
        elapsed: s.elapsed(c),
    }
}

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
    let style = c.roles[role.index()].style;
    let worn = fatigue(s.roles[role.index()].heard[act as usize]);
    let gain = weighs.gain * style_factor(style, act) * worn / 10_000;
    match fitted {
        Fit::Apt => {
            trust(s, role, weighs.part, gain, Why::Act(act));
            tension(s, role, -25, Why::Act(act));
            s.roles[role.index()].apt += 1;
            if act == Act::GiveFace {
                s.roles[role.index()].face += 60;
            }
        }
        Fit::Plain => trust(s, role, weighs.part, gain * 3 / 10, Why::Act(act)),
        Fit::Idle => {}
        Fit::Off => {
            trust(s, role, weighs.part, -weighs.loss, Why::Act(act));
            tension(s, role, weighs.strain, Why::Act(act));
            s.roles[role.index()].off += 1;
        }
    }
    s.record(Event::Heard { role, act, fit: fitted });
    let r = &mut s.roles[role.index()];
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
    let r = &mut s.roles[role.index()];
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
    let r = &mut s.roles[role.index()];
    let moved = (r.tension + by).clamp(0, 1000) - r.tension;
    if moved == 0 {
        return;
    }
    r.tension += moved;
    s.record(Event::Tension(role, moved as i16, why));
}

/// A role speaks with one of its standing lines, or is silent where it has none for the situation.
pub(super) fn says(
    c: &CompiledScenario,
    s: &mut State,
    role: RoleId,
    standing: Situation,
    term: Option<IssueId>,
    option: Option<u8>,
) {
    let count = c.source.roles.values().nth(role.index()).map_or(0, |r| lines(&r.voice, standing).len());
    if count == 0 {
        return;
    }
    let used = &mut s.roles[role.index()].said[standing as usize];
    let variant = *used % u8::try_from(count).unwrap_or(u8::MAX);
    *used = used.wrapping_add(1);
    s.record(Event::Says { role, standing, variant, term, option });
}

/// The signal that a turn leaves: warmer or cooler, by what it moved; impatience when one turn is left.
pub(super) fn signal(
    c: &CompiledScenario,
    s: &mut State,
    role: RoleId,
    trust_before: i32,
    tension_before: i32,
) {
    let r = &s.roles[role.index()];
    let gained = r.trust.tenths() - trust_before;
    let strained = r.tension - tension_before;
    if gained >= 40 && strained <= 20 {
        says(c, s, role, Situation::Warmer, None, None);
        if let Some(m) = s.meeting_mut() {
            m.warmed = true;
        }
    } else if gained <= -18 || strained >= 50 {
        says(c, s, role, Situation::Cooler, None, None);
    }
    if s.meeting().is_some_and(|m| m.left == 1 && m.used > 0) {
        says(c, s, role, Situation::Impatient, None, None);
    }
}

/// The lines of a voice for a situation.
#[must_use]
pub(in crate::sim) fn lines(voice: &Voice, standing: Situation) -> &[Text] {
    match standing {
        Situation::Greets => &voice.greets,
        Situation::Parts => &voice.parts,
        Situation::CutOff => &voice.cut_off,
        Situation::WhyAsk => &voice.why_ask,
        Situation::NotHere => &voice.not_here,
        Situation::Literal => &voice.literal,
        Situation::Hesitates => &voice.hesitates,
        Situation::Warmer => &voice.warmer,
        Situation::Cooler => &voice.cooler,
        Situation::Impatient => &voice.impatient,
        Situation::Closer => &voice.closer,
        Situation::Same => &voice.same,
        Situation::Further => &voice.further,
        Situation::Vague => &voice.vague,
        Situation::WouldSign => &voice.would_sign,
        Situation::Prefers => &voice.prefers,
        Situation::AllAlike => &voice.all_alike,
        Situation::Shown => &voice.shown,
        Situation::ShownDull => &voice.shown_dull,
        Situation::SummaryRight => &voice.summary_right,
        Situation::SummaryWrong => &voice.summary_wrong,
        Situation::Parked => &voice.parked,
        Situation::NotYet => &voice.not_yet,
        Situation::Signs => &voice.signs,
        Situation::Refuses => &voice.refuses,
        Situation::Bypassed => &voice.bypassed,
        Situation::Walked => &voice.walked,
    }
}
