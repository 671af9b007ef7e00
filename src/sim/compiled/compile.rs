//! From the scenario as written to the scenario as run.
use std::sync::OnceLock;

use super::resolve::Resolver;
use super::{
    Compiled, CompiledAnswer, CompiledCard, CompiledDoc, CompiledEvent, CompiledFact, CompiledInterest,
    CompiledIssue, CompiledKind, CompiledObjection, CompiledRelation, CompiledReply, CompiledRole,
    CompiledRoute, CompiledScene, CompiledWay, HandId, InterestId, IssueId, MAX_ENTRIES, MAX_ISSUES,
    MAX_ROLES, ObjectionId, Package, ReplyId, RoleId, RoleSet, SceneId, Service,
};
use crate::sim::ordered::Ordered;
use crate::sim::problem::Problem;
use crate::sim::scenario::{Act, Channel, InterestKind, Relation, Role, Route, Scenario, Scene, SceneKind};

/// Compiles a scenario.
///
/// # Errors
/// Every id that can't be found and every shape that can't be run, all at once.
pub fn compile(scenario: &Scenario) -> Result<Compiled, Vec<Problem>> {
    let too_big = too_big(scenario);
    if !too_big.is_empty() {
        return Err(too_big);
    }
    let mut r = Resolver::new(scenario);
    let hands = scenario.hands.len().max(1);

    let issues = issues(&mut r);
    let quotation = package(
        &mut r,
        "seller.quotation",
        Package::default(),
        &scenario.seller.quotation,
    );
    for (id, _) in scenario.issues.iter() {
        if scenario.seller.quotation.get(id).is_none() {
            r.problems.push(Problem::error(
                "CP102",
                "seller.quotation",
                format!("我方报价里缺少议题“{id}”的档位。"),
                format!("Our quotation has no level for the issue `{id}`."),
            ));
        }
    }
    let mut openings = vec![quotation];
    for (id, paper) in scenario.seller.openings.iter() {
        openings.push(package(
            &mut r,
            &format!("seller.openings[\"{id}\"].levels"),
            quotation,
            &paper.levels,
        ));
    }
    let interests = interests(&mut r, hands);
    let cards = cards(&r, &interests);
    let mut interests = interests;
    for (i, card) in cards.iter().enumerate() {
        if let Some(interest) = card.interest {
            interests[interest.at()].card = Some(i.into());
        }
    }
    let mut cards = cards;
    decoy_subjects(&mut r, &mut cards);
    let mut objections = objections(&mut r, hands);
    let (mut scenes, replies) = scenes(&mut r, hands, quotation);
    link_objections(&mut objections, &mut scenes, &replies);
    let roles = roles(&mut r, quotation, &scenes);
    let facts = facts(&mut r);
    let docs = docs(&mut r);
    let events = events(&mut r);
    let relations = relations(&mut r);
    if !r.problems.is_empty() {
        return Err(r.problems);
    }
    let known = scenario
        .facts
        .values()
        .enumerate()
        .filter(|(_, f)| f.known)
        .map(|(i, _)| i.into())
        .collect();
    let utility = (0..hands)
        .map(|hand| utilities(&issues, &interests, &roles, HandId::from(hand)))
        .collect();
    let sum =
        |pick: fn(&[i64]) -> Option<i64>| issues.iter().map(|i| pick(&i.at_risk).unwrap_or(0)).sum::<i64>();
    let risk_range = (sum(|v| v.iter().min().copied()), sum(|v| v.iter().max().copied()));
    Ok(Compiled {
        source: scenario.clone(),
        issues,
        facts,
        known,
        docs,
        hands,
        roles,
        interests,
        cards,
        objections,
        scenes,
        replies,
        events,
        relations,
        quotation,
        openings,
        utility,
        risk_range,
        economy: (0..hands).map(|_| OnceLock::new()).collect(),
    })
}

fn too_big(s: &Scenario) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut limit = |path: &str, zh: &str, en: &str, count: usize, most: usize| {
        if count > most {
            problems.push(Problem::error(
                "CP103",
                path,
                format!("{zh}有 {count} 个，最多 {most} 个。"),
                format!("There are {count} {en}; at most {most} are possible."),
            ));
        }
    };
    limit("issues", "议题", "issues", s.issues.len(), MAX_ISSUES);
    limit("roles", "角色", "roles", s.roles.len(), MAX_ROLES);
    limit("hands", "暗牌", "hidden hands", s.hands.len(), 16);
    limit("facts", "事实", "facts", s.facts.len(), MAX_ENTRIES);
    limit("scenes", "场景", "scenes", s.scenes.len(), MAX_ENTRIES);
    let replies = s.scenes.values().map(|scene| scene.replies.len()).sum();
    limit("scenes", "应答", "replies", replies, MAX_ENTRIES);
    for (id, issue) in s.issues.iter() {
        limit(
            &format!("issues[\"{id}\"].levels"),
            "档位",
            "levels",
            issue.levels.len(),
            100,
        );
    }
    problems
}

/// A share of one as whole thousandths.
pub(super) fn thousandths(x: f64) -> i64 {
    (x * 1000.0).round() as i64
}

fn package(r: &mut Resolver<'_>, path: &str, base: Package, levels: &Ordered<String>) -> Package {
    let mut package = base;
    for (issue, level) in levels.iter() {
        if let Some((issue, level)) = r.term(&format!("{path}[\"{issue}\"]"), issue, level) {
            package = package.with(issue, level);
        }
    }
    package
}

fn issues(r: &mut Resolver<'_>) -> Vec<CompiledIssue> {
    let scenario = r.scenario;
    let mut issues = Vec::new();
    for (id, issue) in scenario.issues.iter() {
        let path = format!("issues[\"{id}\"]");
        let latent = r.tests(&format!("{path}.latent"), None, &issue.latent);
        let mut limit = None;
        for (i, one) in scenario
            .seller
            .authority
            .iter()
            .enumerate()
            .filter(|(_, l)| l.issue == id)
        {
            let index = IssueId::from(issues.len());
            limit = r
                .level(&format!("seller.authority[{i}].beyond"), index, &one.beyond)
                .map(|level| (level, one.days));
        }
        issues.push(CompiledIssue {
            seller: issue.seller.clone(),
            at_risk: issue.at_risk.clone(),
            clause: issue.clause.iter().map(|q| thousandths(*q)).collect(),
            latent,
            price: issue.price,
            limit,
        });
        if issue.seller.len() != issue.levels.len() || issue.levels.is_empty() {
            r.problems.push(Problem::error(
                "CP104",
                format!("{path}.seller"),
                format!(
                    "有 {} 个档位，却写了 {} 个我方价值。",
                    issue.levels.len(),
                    issue.seller.len()
                ),
                format!(
                    "There are {} levels and {} seller values.",
                    issue.levels.len(),
                    issue.seller.len()
                ),
            ));
        }
    }
    for (i, limit) in scenario.seller.authority.iter().enumerate() {
        r.issue(&format!("seller.authority[{i}].issue"), &limit.issue);
    }
    issues
}

fn interests(r: &mut Resolver<'_>, hands: usize) -> Vec<CompiledInterest> {
    let scenario = r.scenario;
    let mut all = Vec::new();
    for (role, (role_id, authored)) in scenario.roles.iter().enumerate() {
        for (id, interest) in authored.interests.iter() {
            let path = format!("roles[\"{role_id}\"].interests[\"{id}\"]");
            let mut weight = vec![
                if interest.hands.is_empty() {
                    thousandths(interest.weight)
                } else {
                    0
                };
                hands
            ];
            for (i, hand) in interest.hands.iter().enumerate() {
                if let Some(hand) = r.hand(&format!("{path}.hands[{i}]"), hand) {
                    weight[hand.at()] = thousandths(interest.weight);
                }
            }
            for (hand, own) in interest.weights.iter() {
                if let Some(hand) = r.hand(&format!("{path}.weights[\"{hand}\"]"), hand) {
                    weight[hand.at()] = thousandths(*own);
                }
            }
            let usual = serves(r, &format!("{path}.serves"), &interest.serves);
            let mut by_hand = vec![usual; hands];
            for (hand, own) in interest.serves_in.iter() {
                let path = format!("{path}.serves_in[\"{hand}\"]");
                if let Some(hand) = r.hand(&path, hand) {
                    by_hand[hand.at()] = serves(r, &path, own);
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

fn serves(r: &mut Resolver<'_>, path: &str, written: &Ordered<(f64, Vec<f64>)>) -> Vec<Service> {
    let mut serves = Vec::new();
    for (issue, (share, levels)) in written.iter() {
        let path = format!("{path}[\"{issue}\"]");
        let Some(id) = r.issue(&path, issue) else { continue };
        let count = r
            .scenario
            .issues
            .values()
            .nth(id.at())
            .map_or(0, |i| i.levels.len());
        if levels.len() != count {
            r.problems.push(Problem::error(
                "CP105",
                path,
                format!("“{issue}”有 {count} 个档位，这里写了 {} 个数。", levels.len()),
                format!(
                    "`{issue}` has {count} levels; {} numbers stand here.",
                    levels.len()
                ),
            ));
        }
        serves.push((
            id,
            thousandths(*share),
            levels.iter().map(|l| thousandths(*l)).collect(),
        ));
    }
    serves
}

fn routes(r: &mut Resolver<'_>, path: &str, interest: &crate::sim::scenario::Interest) -> Vec<CompiledRoute> {
    let usual = i32::from(interest.kind.trust()) * 10;
    let in_private = matches!(interest.kind, InterestKind::Personal | InterestKind::Politics);
    let mut routes = Vec::new();
    for (i, route) in interest.opens.iter().enumerate() {
        let path = format!("{path}.opens[{i}]");
        let facts = |r: &mut Resolver<'_>, ids: &[String]| {
            ids.iter()
                .enumerate()
                .filter_map(|(k, id)| r.fact(&format!("{path}.from[{k}]"), id))
                .collect()
        };
        routes.push(match route {
            Route::Ask {
                acts,
                on,
                in_company,
                trust,
            } => CompiledRoute::Ask {
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

fn cards(r: &Resolver<'_>, interests: &[CompiledInterest]) -> Vec<CompiledCard> {
    r.cards
        .iter()
        .map(|(role, name)| {
            let interest = r.interests.iter().position(|(o, n)| o == role && n == name);
            let decoys = r
                .scenario
                .roles
                .values()
                .nth(*role)
                .map(|authored| &authored.decoys);
            let decoy = if interest.is_some() {
                None
            } else {
                decoys.and_then(|d| d.index_of(name))
            };
            CompiledCard {
                role: RoleId::from(*role),
                interest: interest.map(InterestId::from),
                about: interest
                    .map_or_else(Vec::new, |i| interests[i].serves[0].iter().map(|s| s.0).collect()),
                hesitates: decoys.and_then(|d| d.get(name)).is_some_and(|d| d.hesitates),
                decoy,
            }
        })
        .collect()
}

fn decoy_subjects(r: &mut Resolver<'_>, cards: &mut [CompiledCard]) {
    let scenario = r.scenario;
    for card in cards.iter_mut() {
        let (Some(index), Some((role_id, role))) = (card.decoy, scenario.roles.iter().nth(card.role.at()))
        else {
            continue;
        };
        let Some((id, decoy)) = role.decoys.iter().nth(index) else {
            continue;
        };
        for (i, issue) in decoy.about.iter().enumerate() {
            card.about.extend(r.issue(
                &format!("roles[\"{role_id}\"].decoys[\"{id}\"].about[{i}]"),
                issue,
            ));
        }
    }
}

fn objections(r: &mut Resolver<'_>, hands: usize) -> Vec<CompiledObjection> {
    let scenario = r.scenario;
    let mut all = Vec::new();
    for (role, (role_id, authored)) in scenario.roles.iter().enumerate() {
        for (id, objection) in authored.objections.iter() {
            let path = format!("roles[\"{role_id}\"].objections[\"{id}\"]");
            let mut truth = vec![objection.truth; hands];
            for (hand, own) in objection.truths.iter() {
                if let Some(hand) = r.hand(&format!("{path}.truths[\"{hand}\"]"), hand) {
                    truth[hand.at()] = *own;
                }
            }
            let root = r.interest(&format!("{path}.root"), Some(role), &objection.root);
            let mut root = vec![root.unwrap_or(InterestId(0)); hands];
            for (hand, own) in objection.roots.iter() {
                let path = format!("{path}.roots[\"{hand}\"]");
                if let (Some(hand), Some(own)) = (r.hand(&path, hand), r.interest(&path, Some(role), own)) {
                    root[hand.at()] = own;
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

fn scenes(
    r: &mut Resolver<'_>,
    hands: usize,
    quotation: Package,
) -> (Vec<CompiledScene>, Vec<CompiledReply>) {
    let scenario = r.scenario;
    let (mut scenes, mut replies) = (Vec::new(), Vec::new());
    for (id, scene) in scenario.scenes.iter() {
        let path = format!("scenes[\"{id}\"]");
        let by = r.role(&format!("{path}.by"), &scene.by).unwrap_or(RoleId(0));
        let near = Some(by.at());
        let kind = match &scene.kind {
            SceneKind::Opening => CompiledKind::Opening,
            SceneKind::Topic(_) => CompiledKind::Topic,
            SceneKind::Raises(objection) => r
                .objection(&format!("{path}.kind"), near, objection)
                .map_or(CompiledKind::Moment, CompiledKind::Raises),
            SceneKind::Tactic => CompiledKind::Tactic,
            SceneKind::Moment => CompiledKind::Moment,
            SceneKind::Beat => CompiledKind::Beat,
        };
        for (i, issue) in scene.about.iter().enumerate() {
            r.issue(&format!("{path}.about[{i}]"), issue);
        }
        let when = r.tests(&format!("{path}.when"), near, &scene.when);
        let first = replies.len();
        reply_list(
            r,
            &path,
            SceneId::from(scenes.len()),
            by,
            scene,
            hands,
            quotation,
            &mut replies,
        );
        let ends = ReplyId::from(replies.len()).0;
        let objection = if let CompiledKind::Raises(o) = kind {
            Some(o)
        } else {
            None
        };
        scenes.push(CompiledScene {
            by,
            kind,
            when,
            again: scene.again,
            objection,
            replies: (ReplyId::from(first).0, ends),
        });
    }
    (scenes, replies)
}

fn reply_list(
    r: &mut Resolver<'_>,
    path: &str,
    scene_id: SceneId,
    by: RoleId,
    scene: &Scene,
    hands: usize,
    quotation: Package,
    replies: &mut Vec<CompiledReply>,
) {
    let near = Some(by.at());
    for (index, (id, reply)) in scene.replies.iter().enumerate() {
        let path = format!("{path}.replies[\"{id}\"]");
        let when = r.tests(&format!("{path}.when"), near, &reply.when);
        let usual = reply
            .touches
            .as_ref()
            .and_then(|t| r.card(&format!("{path}.touches"), near, t));
        let mut touches = vec![usual; hands];
        for (hand, own) in reply.touches_in.iter() {
            let path = format!("{path}.touches_in[\"{hand}\"]");
            if let Some(hand) = r.hand(&path, hand) {
                touches[hand.at()] = r.card(&path, near, own);
            }
        }
        let terms = |r: &mut Resolver<'_>, field: &str, list: &Ordered<String>| -> Vec<(IssueId, u8)> {
            list.iter()
                .filter_map(|(i, l)| r.term(&format!("{path}.{field}[\"{i}\"]"), i, l))
                .collect()
        };
        let (gives, gets) = (terms(r, "gives", &reply.gives), terms(r, "gets", &reply.gets));
        let mut acts = reply.acts.clone();
        // A term that costs us nothing is no concession.
        let costs = gives.iter().any(|(issue, level)| {
            let values = scenario_values(r, *issue);
            let quoted = quotation.level(*issue);
            let at = |l: u8| values.get(usize::from(l)).copied().unwrap_or(0);
            at(*level) < at(quoted)
        });
        if costs || (!gives.is_empty() && !gets.is_empty()) {
            let derived = if gets.is_empty() {
                Act::Concede
            } else {
                Act::ConcedeIf
            };
            if !acts.contains(&derived) {
                acts.push(derived);
            }
        }
        let shows = reply
            .shows
            .as_ref()
            .and_then(|d| r.doc(&format!("{path}.shows"), d));
        let settles = reply
            .settles
            .as_ref()
            .and_then(|o| r.objection(&format!("{path}.settles"), near, o));
        let answers = answer_list(r, &path, by, &reply.answers);
        replies.push(CompiledReply {
            scene: scene_id,
            index,
            acts,
            when,
            touches,
            gives,
            gets,
            shows,
            settles,
            answers,
            length: u16::try_from(reply.text.zh.chars().count()).unwrap_or(u16::MAX),
        });
    }
}

fn scenario_values<'a>(r: &Resolver<'a>, issue: IssueId) -> &'a [i64] {
    r.scenario
        .issues
        .values()
        .nth(issue.at())
        .map_or(&[], |i| i.seller.as_slice())
}

fn answer_list(
    r: &mut Resolver<'_>,
    path: &str,
    by: RoleId,
    answers: &[crate::sim::scenario::Answer],
) -> Vec<CompiledAnswer> {
    let near = Some(by.at());
    let mut list = Vec::with_capacity(answers.len());
    for (i, answer) in answers.iter().enumerate() {
        let path = format!("{path}.answers[{i}]");
        let when = r.tests(&format!("{path}.when"), near, &answer.when);
        let by = answer
            .by
            .as_ref()
            .and_then(|b| r.role(&format!("{path}.by"), b))
            .unwrap_or(by);
        let learn = answer
            .learn
            .iter()
            .enumerate()
            .filter_map(|(k, f)| r.fact(&format!("{path}.learn[{k}]"), f))
            .collect();
        let introduces = role_set(r, &format!("{path}.introduces"), &answer.introduces);
        let others = answer
            .others
            .iter()
            .filter_map(|(role, by)| {
                Some((
                    r.role(&format!("{path}.others[\"{role}\"]"), role)?,
                    i32::from(*by) * 10,
                ))
            })
            .collect();
        let settles = answer
            .settles
            .as_ref()
            .and_then(|o| r.objection(&format!("{path}.settles"), near, o));
        let next = answer
            .next
            .as_ref()
            .and_then(|s| r.scene(&format!("{path}.next"), s));
        list.push(CompiledAnswer {
            when,
            by,
            learn,
            trust: i32::from(answer.trust) * 10,
            tension: i32::from(answer.tension) * 10,
            others,
            introduces,
            days: u16::from(answer.days),
            settles,
            next,
            ends: answer.ends,
        });
    }
    list
}

/// A scene belongs to the objection that it raises, that a reply of it settles, or whose scene leads to it.
fn link_objections(
    objections: &mut [CompiledObjection],
    scenes: &mut [CompiledScene],
    replies: &[CompiledReply],
) {
    for (i, scene) in scenes.iter_mut().enumerate() {
        if let CompiledKind::Raises(o) = scene.kind {
            objections[o.at()].raised_by.get_or_insert(SceneId::from(i));
        }
        let own = &replies[usize::from(scene.replies.0)..usize::from(scene.replies.1)];
        let settled = own.iter().find_map(|r| r.settles);
        let asked = scene.when.iter().find_map(|t| match t {
            super::Test::Open(o) => Some(*o),
            _ => None,
        });
        scene.objection = scene.objection.or(settled).or(asked);
    }
    // Beats inherit along `next`; a chain is at most as long as there are scenes.
    for _ in 0..4 {
        for reply in replies {
            let from = scenes[reply.scene.at()].objection;
            for next in reply.answers.iter().filter_map(|a| a.next) {
                let scene = &mut scenes[next.at()];
                if scene.kind == CompiledKind::Beat && scene.objection.is_none() {
                    scene.objection = from;
                }
            }
        }
    }
}

fn roles(r: &mut Resolver<'_>, quotation: Package, scenes: &[CompiledScene]) -> Vec<CompiledRole> {
    let scenario = r.scenario;
    let mut roles = Vec::new();
    for (index, (id, role)) in scenario.roles.iter().enumerate() {
        let path = format!("roles[\"{id}\"]");
        let opening = package(r, &format!("{path}.opening"), quotation, &role.opening);
        let access = role
            .access
            .iter()
            .enumerate()
            .map(|(i, way)| CompiledWay {
                when: r.tests(&format!("{path}.access[{i}].when"), Some(index), &way.when),
                offends: way
                    .offends
                    .as_ref()
                    .and_then(|o| r.role(&format!("{path}.access[{i}].offends"), o)),
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

fn compiled_role(
    r: &Resolver<'_>,
    index: usize,
    role: &Role,
    opening: Package,
    access: Vec<CompiledWay>,
    blocks_on: Vec<IssueId>,
    scenes: &[CompiledScene],
) -> CompiledRole {
    let own = |list: &[(usize, &str)]| -> Vec<usize> {
        list.iter()
            .enumerate()
            .filter(|(_, (o, _))| *o == index)
            .map(|(i, _)| i)
            .collect()
    };
    let on = if role.on.is_empty() {
        vec![Channel::Office]
    } else {
        role.on.clone()
    };
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
            .filter(|(_, s)| s.by.at() == index)
            .map(|(i, _)| SceneId::from(i))
            .collect(),
    }
}

fn facts(r: &mut Resolver<'_>) -> Vec<CompiledFact> {
    let scenario = r.scenario;
    let mut facts = Vec::new();
    for (id, fact) in scenario.facts.iter() {
        let path = format!("facts[\"{id}\"]");
        facts.push(CompiledFact {
            clues: fact
                .clue
                .iter()
                .enumerate()
                .filter_map(|(i, c)| r.interest(&format!("{path}.clue[{i}]"), None, c))
                .collect(),
            map: fact.map,
            about: fact
                .about
                .as_ref()
                .and_then(|a| r.role(&format!("{path}.about"), a)),
            overstated: fact.overstated.is_some(),
            untrue: fact.untrue,
        });
    }
    facts
}

fn docs(r: &mut Resolver<'_>) -> Vec<CompiledDoc> {
    let scenario = r.scenario;
    let mut docs = Vec::new();
    for (id, doc) in scenario.documents.iter() {
        let path = format!("documents[\"{id}\"]");
        docs.push(CompiledDoc {
            proves: doc
                .proves
                .iter()
                .enumerate()
                .filter_map(|(i, o)| r.objection(&format!("{path}.proves[{i}]"), None, o))
                .collect(),
            moves: role_set(r, &format!("{path}.moves"), &doc.moves),
            when: r.tests(&format!("{path}.when"), None, &doc.when),
            learn: doc
                .learn
                .iter()
                .enumerate()
                .filter_map(|(i, f)| r.fact(&format!("{path}.learn[{i}]"), f))
                .collect(),
        });
    }
    docs
}

fn role_set(r: &mut Resolver<'_>, path: &str, ids: &[String]) -> RoleSet {
    ids.iter()
        .enumerate()
        .filter_map(|(i, id)| r.role(&format!("{path}[{i}]"), id))
        .fold(RoleSet::EMPTY, RoleSet::with)
}

fn events(r: &mut Resolver<'_>) -> Vec<CompiledEvent> {
    let scenario = r.scenario;
    let mut events = Vec::new();
    for (id, event) in scenario.events.iter() {
        let path = format!("events[\"{id}\"]");
        let moved = |r: &mut Resolver<'_>, field: &str, list: &Ordered<i8>| -> Vec<(RoleId, i32)> {
            list.iter()
                .filter_map(|(role, by)| {
                    Some((
                        r.role(&format!("{path}.{field}[\"{role}\"]"), role)?,
                        i32::from(*by) * 10,
                    ))
                })
                .collect()
        };
        let (trust, tension) = (
            moved(r, "trust", &event.trust),
            moved(r, "tension", &event.tension),
        );
        events.push(CompiledEvent {
            day: (event.day.0.min(event.day.1), event.day.1.max(event.day.0)),
            when: r.tests(&format!("{path}.when"), None, &event.when),
            learn: event
                .learn
                .iter()
                .enumerate()
                .filter_map(|(i, f)| r.fact(&format!("{path}.learn[{i}]"), f))
                .collect(),
            trust,
            tension,
            introduces: role_set(r, &format!("{path}.introduces"), &event.introduces),
        });
    }
    events
}

fn relations(r: &mut Resolver<'_>) -> Vec<CompiledRelation> {
    let scenario = r.scenario;
    let mut relations = Vec::new();
    for (i, relation) in scenario.relations.iter().enumerate() {
        let path = format!("relations[{i}]");
        match relation {
            Relation::Influence {
                from,
                to,
                weight,
                fact,
            } => {
                let fact = fact.as_ref().map(|f| r.fact(&path, f));
                let (from, to) = (r.role(&path, from), r.role(&path, to));
                if let (Some(from), Some(to), None | Some(Some(_))) = (from, to, fact) {
                    relations.push(CompiledRelation::Influence(from, to, thousandths(*weight)));
                }
            }
            Relation::Rivals { one, other, fact } => {
                let fact = fact.as_ref().and_then(|f| r.fact(&path, f));
                if let (Some(one), Some(other)) = (r.role(&path, one), r.role(&path, other)) {
                    relations.push(CompiledRelation::Rivals(one, other, fact));
                }
            }
        }
    }
    relations
}

fn utilities(
    issues: &[CompiledIssue],
    interests: &[CompiledInterest],
    roles: &[CompiledRole],
    hand: HandId,
) -> Vec<Vec<Vec<i64>>> {
    roles
        .iter()
        .map(|role| {
            let mut table: Vec<Vec<i64>> = issues.iter().map(|i| vec![0; usize::from(i.levels())]).collect();
            for interest in role.interests.iter().map(|i| &interests[i.at()]) {
                let weight = interest.weight[hand.at()];
                for (issue, share, levels) in &interest.serves[hand.at()] {
                    for (cell, level) in table[issue.at()].iter_mut().zip(levels) {
                        *cell += weight * share * level;
                    }
                }
            }
            table
        })
        .collect()
}
