//! Whom to meet next: a skilled plan and a plain one.
use super::notes::Notes;
use crate::sim::compiled::{CardId, RoleId, RoleSet};
use crate::sim::scenario::{Buying, Channel};
use crate::sim::session::action::{Action, Aim};
use crate::sim::view::{Access, SessionStage, View};

/// Something that is always possible: the way out of a corner.
pub(super) fn way_out(view: &View<'_>) -> Action {
    match view.stage() {
        SessionStage::Preparation => Action::Prepare {
            first: None,
            walk_away: view.scenario().source.seller.reservation,
            opening: 0.into(),
        },
        SessionStage::Calendar => {
            let wait = Action::Wait(2);
            if view.allows(&wait).is_ok() { wait } else { Action::WalkAway }
        }
        SessionStage::Theirs(_) => view.replies().first().map_or(Action::Park, |r| Action::Reply(*r)),
        SessionStage::Ours => Action::Adjourn,
        SessionStage::Ended => Action::WalkAway,
    }
}

fn visit(view: &View<'_>, role: RoleId, aim: Aim) -> Action {
    let channel = view.scenario().roles[role].on[0];
    Action::Meet { roles: RoleSet::one(role), channel, aim }
}

/// Whether it is time to ask for the signature.
pub(super) fn ready(view: &View<'_>, notes: &Notes) -> bool {
    let c = view.scenario();
    if view.offer().is_none() {
        return false;
    }
    let (turn, turns) = view.turns();
    let all = c.voters().all(|r| notes.would_sign(view, r) || view.deciders().has(r));
    let days = view.days();
    let c_small = c.voters().count() <= 3;
    all || turns.saturating_sub(turn) <= late_turns(turns) + u16::from(c_small)
        || (days.1 - days.0) * 8 <= days.1
}

/// Turns that a skilled player keeps for those with a say who have not been met, and for the signature.
pub(super) fn reserve(view: &View<'_>) -> u16 {
    let c = view.scenario();
    let unmet = c.voters().filter(|r| !view.deciders().has(*r) && view.met(*r) == 0).count();
    unmet as u16 * 4 + late_turns(view.turns().1)
}

/// Turns before the end at which a skilled player goes for the signature.
fn late_turns(turns: u16) -> u16 {
    (turns / 6).clamp(4, 6)
}

/// The skilled plan: helpers first, then everybody with a say, then those whom the offer does not satisfy yet; the
/// one who decides last, when the rest would sign.
pub(super) fn skilled(view: &View<'_>, notes: &Notes) -> Action {
    let c = view.scenario();
    let deciders = view.deciders();
    let ready = ready(view, notes);
    if let Some(action) = together(view, notes) {
        return action;
    }
    let mut best: Option<(i32, RoleId)> = None;
    for role in (0..c.roles.len()).map(RoleId::from) {
        if view.access(role) != Access::Open {
            continue;
        }
        let met = view.met(role);
        let spec = &c.roles[role];
        let mut need = 0;
        if met == 0 {
            need += 60;
            need += if spec.buying.contains(&Buying::Coach) { 25 } else { 0 };
            need += if spec.votes { 20 } else { 0 };
            need += if spec.buying.contains(&Buying::Gatekeeper) { 15 } else { 0 };
        }
        if spec.votes && view.offer().is_some() && !notes.would_sign(view, role) {
            need += 35;
        }
        need += if spec.votes { 40 } else { 15 }
            * view.slips().filter(|s| !s.settled && c.objections[s.objection].role == role).count() as i32;
        if spec.votes && met > 0 {
            let placed = |card: &&CardId| view.belief(**card).is_some() && !view.confirmed(**card);
            let unsure = spec.cards.iter().filter(placed).count();
            need += 12 * unsure as i32;
        }
        need -= 14 * i32::from(met);
        if !spec.votes && !spec.buying.contains(&Buying::Coach) {
            need -= 120; // no say and no help
        } else if !spec.votes && met > 0 {
            need -= 60;
        }
        if deciders.has(role) && spec.meetings.is_some() {
            let voters = c.voters().filter(|r| !deciders.has(*r)).count();
            let seen = c.voters().filter(|r| !deciders.has(*r) && view.met(*r) > 0).count();
            let (turn, turns) = view.turns();
            let room = (turns - turn) * 3 > turns;
            let first_of_two = met == 0 && spec.meetings.is_none_or(|m| m >= 2) && seen == voters && room;
            need += if ready {
                200
            } else if first_of_two {
                30
            } else {
                -200
            };
        } else if deciders.has(role) && ready {
            need += 100;
        }
        need -= role.index() as i32;
        if best.is_none_or(|(most, _)| need > most) {
            best = Some((need, role));
        }
    }
    let Some((need, role)) = best else {
        return way_out(view);
    };
    if deciders.has(role) && ready && c.voters().count() <= 3 {
        // The signature goes better with those at the table who still object.
        let objects = |r: RoleId| view.slips().any(|s| !s.settled && c.objections[s.objection].role == r);
        let others = c.voters().filter(|r| *r != role && objects(*r) && view.access(*r) == Access::Open);
        let all = others.fold(RoleSet::one(role), RoleSet::with);
        let action = Action::Meet { roles: all, channel: Channel::MeetingRoom, aim: Aim::Close };
        if (2..=3).contains(&all.len()) && view.allows(&action).is_ok() {
            return action;
        }
    }
    if need < -100 {
        return way_out(view);
    }
    let aim = if deciders.has(role) && ready {
        Aim::Close
    } else if view.slips().any(|s| !s.settled && c.objections[s.objection].role == role) {
        Aim::Answer
    } else if view.offer().is_some() && view.met(role) > 0 {
        Aim::Propose
    } else {
        Aim::Learn
    };
    visit(view, role, aim)
}

/// One table for those whom the offer does not satisfy yet, when there is time for it.
fn together(view: &View<'_>, notes: &Notes) -> Option<Action> {
    let c = view.scenario();
    let deciders = view.deciders();
    let (turn, turns) = view.turns();
    let left = turns - turn;
    if view.offer().is_none() || left < late_turns(turns) + 4 || left > turns / 3 + 2 {
        return None;
    }
    let everybody = c.voters().filter(|r| !deciders.has(*r));
    if everybody.clone().any(|r| view.met(r) == 0) {
        return None;
    }
    let objects = |r: RoleId| view.slips().any(|s| !s.settled && c.objections[s.objection].role == r);
    let unsettled = |r: RoleId| !notes.would_sign(view, r) || objects(r);
    let want: RoleSet = everybody
        .filter(|r| view.access(*r) == Access::Open && unsettled(*r))
        .fold(RoleSet::EMPTY, RoleSet::with);
    let action = Action::Meet { roles: want, channel: Channel::MeetingRoom, aim: Aim::Propose };
    (want.len() >= 2 && view.allows(&action).is_ok()).then_some(action)
}

/// The plain plan: whoever comes next in the list, those with a say more often; the decision near the end.
pub(super) fn plain(view: &View<'_>, late: i64) -> Action {
    let deciders = view.deciders();
    let closing = view.elapsed() >= late && view.offer().is_some();
    let c = view.scenario();
    let open = || (0..c.roles.len()).map(RoleId::from).filter(|r| view.access(*r) == Access::Open);
    if closing && let Some(decider) = open().find(|r| deciders.has(*r)) {
        return visit(view, decider, Aim::Close);
    }
    let spared =
        |r: &RoleId| deciders.has(*r) && c.roles[*r].meetings.is_some() && !closing && view.met(*r) > 0;
    match open().filter(|r| !spared(r)).min_by_key(|r| (view.met(*r), *r)) {
        Some(role) => visit(view, role, if view.met(role) == 0 { Aim::Learn } else { Aim::Propose }),
        None => way_out(view),
    }
}

/// Always to the first in the list who will see us.
pub(super) fn same(view: &View<'_>) -> Action {
    let mut open = (0..view.scenario().roles.len()).map(RoleId::from);
    match open.find(|r| view.access(*r) == Access::Open) {
        Some(role) => visit(view, role, Aim::Learn),
        None => way_out(view),
    }
}
