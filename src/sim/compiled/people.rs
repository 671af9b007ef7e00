//! People, from as written to as run: interests, cards, objections, roles.
use typed_index_collections::{TiSlice, TiVec, ti_vec};

use super::codes;
use super::ranges::thousandths;
use super::resolve::{Resolver, package};
use super::{
    CardId, CompiledCard, CompiledInterest, CompiledObjection, CompiledRole, CompiledRoute, CompiledScene,
    CompiledWay, HandId, InterestId, IssueId, ObjectionId, Package, RoleId, RoleSet, SceneId, Service,
};
use crate::i18n::both;
use crate::sim::ordered::Ordered;
use crate::sim::scenario::{Channel, InterestKind, Role, Route};

pub(super) fn interests(r: &mut Resolver<'_>, hands: usize) -> TiVec<InterestId, CompiledInterest> {
    let scenario = r.scenario;
    let mut all = TiVec::new();
    for (role, (role_id, authored)) in scenario.roles.iter().enumerate() {
        for (id, interest) in authored.interests.iter() {
            let path = format!("roles[\"{role_id}\"].interests[\"{id}\"]");
            let mut weight =
                ti_vec![if interest.hands.is_empty() { thousandths(interest.weight) } else { 0 }; hands];
            for (i, hand) in interest.hands.iter().enumerate() {
                if let Some(hand) = r.hand(&format!("{path}.hands[{i}]"), hand) {
                    weight[hand] = thousandths(interest.weight);
                }
            }
            for (hand, own) in interest.weights.iter() {
                if let Some(hand) = r.hand(&format!("{path}.weights[\"{hand}\"]"), hand) {
                    weight[hand] = thousandths(*own);
                }
            }
            let usual = serves(r, &format!("{path}.serves"), &interest.serves);
            let mut by_hand = ti_vec![usual; hands];
            for (hand, own) in interest.serves_in.iter() {
                let path = format!("{path}.serves_in[\"{hand}\"]");
                if let Some(hand) = r.hand(&path, hand) {
                    by_hand[hand] = serves(r, &path, own);
                }
            }
            let routes = routes(r, &path, interest);
            all.push(CompiledInterest {
                role: RoleId::from(role),
                kind: interest.kind,
                hidden: !interest.open,
                weight,
                serves: by_hand,
                routes,
                card: None,
            });
        }
    }
    all
}

pub(super) fn serves(r: &mut Resolver<'_>, path: &str, written: &Ordered<(f64, Vec<f64>)>) -> Vec<Service> {
    let mut serves = Vec::new();
    for (issue, (share, levels)) in written.iter() {
        let path = format!("{path}[\"{issue}\"]");
        let Some(id) = r.issue(&path, issue) else { continue };
        let count = r.scenario.issues.values().nth(id.index()).map_or(0, |i| i.levels.len());
        if levels.len() != count {
            r.problems.push(codes::SERVICES.problem(
                path,
                both!("problem.people.levels_numbers_stand", issue, count, levels = levels.len()),
            ));
        }
        serves.push((id, thousandths(*share), levels.iter().map(|l| thousandths(*l)).collect()));
    }
    serves
}

pub(super) fn routes(
    r: &mut Resolver<'_>,
    path: &str,
    interest: &crate::sim::scenario::Interest,
) -> Vec<CompiledRoute> {
    let usual = i32::from(interest.kind.trust()) * 10;
    let in_private = matches!(interest.kind, InterestKind::Personal | InterestKind::Politics);
    let mut routes = Vec::new();
    for (i, route) in interest.opens.iter().enumerate() {
        let path = format!("{path}.opens[{i}]");
        let facts = |r: &mut Resolver<'_>, ids: &[String]| {
            ids.iter().enumerate().filter_map(|(k, id)| r.fact(&format!("{path}.from[{k}]"), id)).collect()
        };
        routes.push(match route {
            Route::Ask { acts, on, in_company, trust } => CompiledRoute::Ask {
                acts: acts.clone(),
                on: on.clone(),
                in_company: *in_company || !in_private,
                trust: trust.map_or(usual, |t| i32::from(t) * 10),
            },
            Route::Clues { from, need, trust } => CompiledRoute::Clues {
                from: facts(r, from),
                need: *need,
                trust: trust.map_or(usual - 100, |t| i32::from(t) * 10),
            },
            Route::Told(ids) => CompiledRoute::Told(facts(r, ids)),
        });
    }
    if routes.is_empty() {
        routes.push(CompiledRoute::Ask {
            acts: Vec::new(),
            on: Vec::new(),
            in_company: !in_private,
            trust: usual,
        });
    }
    routes
}

pub(super) fn cards(
    r: &Resolver<'_>,
    interests: &TiSlice<InterestId, CompiledInterest>,
) -> TiVec<CardId, CompiledCard> {
    r.cards
        .iter()
        .map(|(role, name)| {
            let interest = r.interests.iter().position(|(o, n)| o == role && n == name);
            let decoys = r.scenario.roles.values().nth(*role).map(|authored| &authored.decoys);
            let decoy = if interest.is_some() { None } else { decoys.and_then(|d| d.index_of(name)) };
            CompiledCard {
                role: RoleId::from(*role),
                interest: interest.map(InterestId::from),
                about: interest.map_or_else(Vec::new, |i| {
                    interests[InterestId::from(i)].serves[HandId(0)].iter().map(|s| s.0).collect()
                }),
                hesitates: decoys.and_then(|d| d.get(name)).is_some_and(|d| d.hesitates),
                decoy,
            }
        })
        .collect()
}

pub(super) fn decoy_subjects(r: &mut Resolver<'_>, cards: &mut TiSlice<CardId, CompiledCard>) {
    let scenario = r.scenario;
    for card in cards.iter_mut() {
        let (Some(index), Some((role_id, role))) = (card.decoy, scenario.roles.iter().nth(card.role.index()))
        else {
            continue;
        };
        let Some((id, decoy)) = role.decoys.iter().nth(index) else {
            continue;
        };
        for (i, issue) in decoy.about.iter().enumerate() {
            card.about.extend(r.issue(&format!("roles[\"{role_id}\"].decoys[\"{id}\"].about[{i}]"), issue));
        }
    }
}

pub(super) fn objections(r: &mut Resolver<'_>, hands: usize) -> TiVec<ObjectionId, CompiledObjection> {
    let scenario = r.scenario;
    let mut all = TiVec::new();
    for (role, (role_id, authored)) in scenario.roles.iter().enumerate() {
        for (id, objection) in authored.objections.iter() {
            let path = format!("roles[\"{role_id}\"].objections[\"{id}\"]");
            let mut truth = ti_vec![objection.truth; hands];
            for (hand, own) in objection.truths.iter() {
                if let Some(hand) = r.hand(&format!("{path}.truths[\"{hand}\"]"), hand) {
                    truth[hand] = *own;
                }
            }
            let root = r.interest(&format!("{path}.root"), Some(role), &objection.root);
            let mut root = ti_vec![root.unwrap_or(InterestId(0)); hands];
            for (hand, own) in objection.roots.iter() {
                let path = format!("{path}.roots[\"{hand}\"]");
                if let (Some(hand), Some(own)) = (r.hand(&path, hand), r.interest(&path, Some(role), own)) {
                    root[hand] = own;
                }
            }
            let about = objection
                .about
                .iter()
                .enumerate()
                .filter_map(|(i, issue)| r.issue(&format!("{path}.about[{i}]"), issue))
                .collect();
            let moot = r.tests(&format!("{path}.moot"), Some(role), &objection.moot);
            all.push(CompiledObjection {
                role: RoleId::from(role),
                kind: objection.kind,
                truth,
                root,
                about,
                moot,
                raised_by: None,
            });
        }
    }
    all
}

pub(super) fn roles(
    r: &mut Resolver<'_>,
    quotation: Package,
    scenes: &TiSlice<SceneId, CompiledScene>,
) -> TiVec<RoleId, CompiledRole> {
    let scenario = r.scenario;
    let mut roles = TiVec::new();
    for (index, (id, role)) in scenario.roles.iter().enumerate() {
        let path = format!("roles[\"{id}\"]");
        let opening = package(r, &format!("{path}.opening"), quotation, &role.opening);
        let access = role
            .access
            .iter()
            .enumerate()
            .map(|(i, way)| CompiledWay {
                when: r.tests(&format!("{path}.access[{i}].when"), Some(index), &way.when),
                offends: way.offends.as_ref().and_then(|o| r.role(&format!("{path}.access[{i}].offends"), o)),
            })
            .collect();
        let blocks_on = role
            .blocks_on
            .iter()
            .enumerate()
            .filter_map(|(i, issue)| r.issue(&format!("{path}.blocks_on[{i}]"), issue))
            .collect();
        roles.push(compiled_role(r, index, role, opening, access, blocks_on, scenes));
    }
    roles
}

pub(super) fn compiled_role(
    r: &Resolver<'_>,
    index: usize,
    role: &Role,
    opening: Package,
    access: Vec<CompiledWay>,
    blocks_on: Vec<IssueId>,
    scenes: &TiSlice<SceneId, CompiledScene>,
) -> CompiledRole {
    let own = |list: &[(usize, &str)]| -> Vec<usize> {
        list.iter().enumerate().filter(|(_, (o, _))| *o == index).map(|(i, _)| i).collect()
    };
    let on = if role.on.is_empty() { vec![Channel::Office] } else { role.on.clone() };
    CompiledRole {
        buying: role.buying.clone(),
        votes: role.votes,
        blocks_on,
        power: if role.votes { thousandths(role.power) } else { 0 },
        style: role.style,
        reservation: thousandths(role.reservation) * 1_000_000,
        concedes: thousandths(role.concedes).clamp(100, 20_000),
        trust: i32::from(role.trust.min(100)) * 10,
        opening,
        access,
        on,
        patience: role.patience.max(1),
        meetings: role.meetings,
        false_coach: role.false_coach,
        interests: own(&r.interests).into_iter().map(Into::into).collect(),
        cards: own(&r.cards).into_iter().map(Into::into).collect(),
        objections: own(&r.objections).into_iter().map(ObjectionId::from).collect(),
        scenes: scenes
            .iter()
            .enumerate()
            .filter(|(_, s)| s.by.index() == index)
            .map(|(i, _)| SceneId::from(i))
            .collect(),
    }
}

pub(super) fn role_set(r: &mut Resolver<'_>, path: &str, ids: &[String]) -> RoleSet {
    ids.iter()
        .enumerate()
        .filter_map(|(i, id)| r.role(&format!("{path}[{i}]"), id))
        .fold(RoleSet::EMPTY, RoleSet::with)
}
