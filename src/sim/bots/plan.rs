//! Whom to meet next: a skilled plan and a plain one.
use super::notes::Notes;
use crate::sim::compiled::{RoleId, RoleSet};
use crate::sim::scenario::Buying;
use crate::sim::session::action::{Action, Aim};
use crate::sim::view::{Access, Stage, View};

/// Something that is always possible: the way out of a corner.
pub(super) fn way_out(view: &View<'_>) -> Action {
    match view.stage() {
        Stage::Preparation => Action::Prepare {
            first: None,
            walk_away: view.scenario().source.seller.reservation,
            opening: 0.into(),
        },
        Stage::Calendar => {
            let wait = Action::Wait(2);
            if view.allows(&wait).is_ok() {
                wait
            } else {
                Action::WalkAway
            }
        }
        Stage::Theirs(_) => view.replies().first().map_or(Action::Park, |r| Action::Reply(*r)),
        Stage::Ours => Action::Adjourn,
        Stage::Ended(_) => Action::WalkAway,
    }
}

fn visit(view: &View<'_>, role: RoleId, aim: Aim) -> Action {
    let channel = view.scenario().roles[role.at()].on[0];
    Action::Meet {
        roles: RoleSet::one(role),
        channel,
        aim,
    }
}

/// Whether it is time to ask for the signature.
pub(super) fn ready(view: &View<'_>, notes: &Notes) -> bool {
    let c = view.scenario();
    if view.paper().is_none() {
        return false;
    }
    let (turn, turns) = view.turns();
    let all = c.voters().all(|r| notes.would_sign(r) || view.deciders().has(r));
    all || turns.saturating_sub(turn) <= 4 || view.elapsed() >= 880
}

/// The skilled plan: helpers first, then everybody with a say, then those whom the paper does not satisfy yet; the
/// one who decides last, when the rest would sign.
pub(super) fn skilled(view: &View<'_>, notes: &Notes) -> Action {
    let c = view.scenario();
    let deciders = view.deciders();
    let ready = ready(view, notes);
    let mut best: Option<(i32, RoleId)> = None;
    for person in view.people() {
        if person.access != Access::Open {
            continue;
        }
        let role = person.role;
        let spec = &c.roles[role.at()];
        let mut need = 0;
        if person.met == 0 {
            need += 60;
            need += if spec.buying.contains(&Buying::Coach) {
                25
            } else {
                0
            };
            need += if spec.votes { 20 } else { 0 };
            need += if spec.buying.contains(&Buying::Gatekeeper) {
                15
            } else {
                0
            };
        }
        if spec.votes && view.paper().is_some() && !notes.would_sign(role) {
            need += 35;
        }
        need += 20
            * view
                .slips()
                .filter(|s| !s.settled && c.objections[s.objection.at()].role == role)
                .count() as i32;
        need -= 14 * i32::from(person.met);
        if !spec.votes && person.met > 0 {
            need -= 40;
        }
        if deciders.has(role) && spec.meetings.is_some() {
            let voters = c.voters().filter(|r| !deciders.has(*r)).count();
            let seen = c
                .voters()
                .filter(|r| !deciders.has(*r) && view.person(*r).met > 0)
                .count();
            need += if ready {
                200
            } else if person.met == 0 && seen == voters {
                30
            } else {
                -200
            };
        } else if deciders.has(role) && ready {
            need += 100;
        }
        need -= role.at() as i32;
        if best.is_none_or(|(most, _)| need > most) {
            best = Some((need, role));
        }
    }
    let Some((need, role)) = best else {
        return way_out(view);
    };
    if need < -100 {
        return way_out(view);
    }
    let aim = if deciders.has(role) && ready {
        Aim::Close
    } else if view
        .slips()
        .any(|s| !s.settled && c.objections[s.objection.at()].role == role)
    {
        Aim::Answer
    } else if view.paper().is_some() && view.person(role).met > 0 {
        Aim::Propose
    } else {
        Aim::Learn
    };
    visit(view, role, aim)
}

/// The plain plan: whoever comes next in the list, those with a say more often; the decision near the end.
pub(super) fn plain(view: &View<'_>, late: i64) -> Action {
    let deciders = view.deciders();
    let closing = view.elapsed() >= late && view.paper().is_some();
    let c = view.scenario();
    let open: Vec<_> = view.people().filter(|p| p.access == Access::Open).collect();
    if closing && let Some(p) = open.iter().find(|p| deciders.has(p.role)) {
        return visit(view, p.role, Aim::Close);
    }
    let next = open
        .iter()
        .filter(|p| {
            !(deciders.has(p.role) && c.roles[p.role.at()].meetings.is_some() && !closing && p.met > 0)
        })
        .min_by_key(|p| (p.met, p.role));
    match next {
        Some(p) => visit(view, p.role, if p.met == 0 { Aim::Learn } else { Aim::Propose }),
        None => way_out(view),
    }
}
