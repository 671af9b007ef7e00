//! A meeting: whose floor it is, how much time is left, how it ends.
use crate::sim::compiled::{CompiledKind, CompiledScenario, IdSet, ObjectionId, RoleId, SceneId};
use crate::sim::phase::closing::end;
use crate::sim::phase::knowledge::open_issues;
use crate::sim::phase::reactions::{says, tension};
use crate::sim::session::aim::reached;
use crate::sim::session::condition_eval::{Context, all};
use crate::sim::session::event::{Event, MeetingEnd, Situation, Why};
use crate::sim::session::outcome::{Ending, Outcome};
use crate::sim::session::prevention::prevented_by;
use crate::sim::session::state::{Phase, SpeakingTurn, State};

/// Decides whose floor it is next. At the start an opening comes first; after that they begin at most every other
/// time.
pub(super) fn next_turn(c: &CompiledScenario, s: &mut State, start: bool) {
    let Some(meeting) = s.meeting() else { return };
    let (roles, they_began) = (meeting.roles, meeting.they_began);
    // The last turn of all is ours to spend: nobody loses by answering politely.
    let last_of_all = s.turn + 1 >= c.source.clock.turns;
    if start && !last_of_all {
        let openings = roles.iter().find_map(|r| theirs(c, s, r, |k| k == CompiledKind::Opening));
        if let Some(scene) = openings {
            begin(c, s, scene);
            return;
        }
    }
    if start && let Some(first) = roles.iter().next() {
        says(c, s, first, Situation::Greets, None, None);
    }
    if !last_of_all && (start || !they_began) {
        prevent(c, s, roles.iter());
        let next = roles.iter().find_map(|r| {
            theirs(c, s, r, |k| {
                matches!(k, CompiledKind::Raises(_) | CompiledKind::Tactic | CompiledKind::Moment)
            })
        });
        if let Some(scene) = next {
            begin(c, s, scene);
            return;
        }
    }
    if let Some(m) = s.meeting_mut() {
        m.speaking = SpeakingTurn::Ours;
        m.they_began = false;
    }
}

/// The first scene of a role that can begin now, of the kinds wanted; parked objections come back at a later meeting.
fn theirs(
    c: &CompiledScenario,
    s: &State,
    role: RoleId,
    wanted: impl Fn(CompiledKind) -> bool,
) -> Option<SceneId> {
    c.roles[role].scenes.iter().copied().find(|scene| {
        let spec = &c.scenes[*scene];
        if !wanted(spec.kind) || !all(c, s, Context::of(role), &spec.when) {
            return false;
        }
        if let CompiledKind::Raises(o) = spec.kind {
            let o = &s.objections[o];
            let returns = o.parked && !o.settled && !o.heavier && s.roles[role].met > 1;
            !o.prevented && (!o.raised || returns)
        } else {
            spec.again || !s.played.has(*scene)
        }
    })
}

/// Objections whose occasion has come and finds them answered. One that nothing of ours answered doesn't come up, and
/// nobody prevented it.
fn prevent(c: &CompiledScenario, s: &mut State, roles: impl Iterator<Item = RoleId>) {
    let mut found: Vec<ObjectionId> = Vec::new();
    for role in roles {
        for id in &c.roles[role].objections {
            let spec = &c.objections[*id];
            let state = &s.objections[*id];
            if spec.moot.is_empty() || state.raised || state.prevented || !s.verified.has(spec.root[s.hand]) {
                continue;
            }
            let occasion = spec.raised_by.is_some_and(|x| all(c, s, Context::of(role), &c.scenes[x].when));
            if occasion && all(c, s, Context::of(role), &spec.moot) {
                found.push(*id);
            }
        }
    }
    for id in found {
        s.objections[id].prevented = true;
        if prevented_by(c, &s.log, id).is_some() {
            s.record(Event::Prevented(id));
        }
    }
}

/// They begin a scene.
pub(super) fn begin(c: &CompiledScenario, s: &mut State, scene: SceneId) {
    let spec = &c.scenes[scene];
    if let CompiledKind::Raises(o) = spec.kind {
        let state = &mut s.objections[o];
        state.heavier |= state.parked;
        state.parked = false;
        state.replies = 0;
        if !state.raised {
            state.raised = true;
            s.record(Event::Raised(o));
        }
    }
    s.played.put(scene);
    s.record(Event::Line(scene));
    if let Some(m) = s.meeting_mut() {
        m.speaking = SpeakingTurn::Theirs(scene, 0);
        m.they_began = true;
    }
}

/// We bring a topic up.
pub(super) fn bring_up(c: &CompiledScenario, s: &mut State, scene: SceneId) {
    s.played.put(scene);
    s.record(Event::Topic(scene));
    s.record(Event::Line(scene));
    if let Some(m) = s.meeting_mut() {
        m.speaking = SpeakingTurn::Theirs(scene, 0);
        m.they_began = false;
    }
    open_issues(c, s, c.scenes[scene].by);
}

/// A turn is used. Call before what it brings about.
pub(super) fn use_turn(s: &mut State) {
    s.turn += 1;
    if let Some(m) = s.meeting_mut() {
        m.left = m.left.saturating_sub(1);
        m.used += 1;
    }
}

/// A turn is over: the meeting goes on, or its time is used up, or all time is.
pub(super) fn after_turn(c: &CompiledScenario, s: &mut State, speaker: RoleId) {
    open_issues(c, s, speaker);
    if s.turn >= c.source.clock.turns {
        if s.meeting().is_some() {
            close(c, s, MeetingEnd::OutOfTime);
        }
        end(s, Outcome::without_deal(Ending::Deadline));
        return;
    }
    let Some(m) = s.meeting() else { return };
    let strained = s.roles[speaker].tension >= 850;
    if m.left == 0 || strained {
        says(c, s, speaker, Situation::CutOff, None, None);
        close(c, s, if strained { MeetingEnd::Ended } else { MeetingEnd::OutOfTime });
    } else {
        next_turn(c, s, false);
    }
}

/// Ends the meeting and notes whether its aim was reached.
pub(super) fn close(c: &CompiledScenario, s: &mut State, why: MeetingEnd) {
    let Some(m) = s.meeting() else { return };
    let roles = m.roles;
    let aim_met = reached(&s.log, why).is_some();
    s.record(Event::MeetingEnded { why, aim_met });
    // Objections raised here and left without a single reply lie parked.
    let open: Vec<ObjectionId> = roles
        .iter()
        .flat_map(|r| c.roles[r].objections.iter().copied())
        .filter(|o| s.is_open(*o) && s.objections[*o].replies == 0)
        .collect();
    for o in open {
        s.objections[o].parked = true;
    }
    s.phase = Phase::Calendar;
}

/// We take our leave; a question of theirs that is left standing there costs a little.
pub(super) fn adjourn(c: &CompiledScenario, s: &mut State) {
    if let Some(SpeakingTurn::Theirs(scene, _)) = s.meeting().map(|m| m.speaking) {
        tension(s, c.scenes[scene].by, 30, Why::Parked);
    }
    if let Some(first) = s.meeting().and_then(|m| m.roles.iter().next()) {
        says(c, s, first, Situation::Parts, None, None);
    }
    close(c, s, MeetingEnd::Adjourned);
}

pub(super) fn walk_away(c: &CompiledScenario, s: &mut State) {
    if let Some(first) = s.meeting().and_then(|m| m.roles.iter().next()) {
        says(c, s, first, Situation::Walked, None, None);
        close(c, s, MeetingEnd::Adjourned);
    }
    end(s, Outcome::without_deal(Ending::WalkedAway));
}

/// Documents shown to everybody here.
pub(super) fn mark_shown(
    c: &CompiledScenario,
    shown: &mut IdSet<usize>,
    roles: impl Iterator<Item = RoleId>,
    doc: usize,
) {
    for role in roles {
        shown.put(role.index() * c.docs.len() + doc);
    }
}
