//! Giveaways: replies that are always or never worth saying, and cards that show which of them are true.
use super::replies;
use super::{CheckRule, RuleFindings, Run};
use crate::i18n::both;
use crate::sim::problem::{Code, Level};
use crate::sim::scenario::{Act, Reply, Scenario, Scene};

/// The rules of this file.
pub(super) static RULES: &[CheckRule] = &[
    CheckRule {
        code: &Code {
            id: "CP155",
            level: Level::Advice,
            words: "code.cp155",
            wrong: "card: \"怕再替一台机器背锅\" / \"要面子\"",
            right: "card: \"怕再背锅\" / \"要我们老板亲自来一趟\"",
        },
        run: Run::Written(card_lengths),
    },
    CheckRule {
        code: &Code {
            id: "CP156",
            level: Level::Advice,
            words: "code.cp156",
            wrong: "\"a\": acts: [AskOpen]    \"b\": acts: [AskOpen, Agenda]",
            right: "\"a\": acts: [AskProblem], touches: …    \"b\": acts: [AskOpen, Agenda]",
        },
        run: Run::Written(dominated),
    },
    CheckRule {
        code: &Code {
            id: "CP157",
            level: Level::Advice,
            words: "code.cp157",
            wrong: "acts: [Agenda, AskOpen, Feelings, ConcedeIf], touches: …",
            right: "\"a\": acts: [Agenda, AskOpen], touches: …    \"b\": acts: [Feelings, ConcedeIf]",
        },
        run: Run::Written(best_on_all),
    },
    CheckRule {
        code: &Code {
            id: "CP158",
            level: Level::Warning,
            words: "code.cp158",
            wrong: "replies: {\"envelope\": Reply(acts: [Bribe], …), \"ask\": …}",
            right: "replies: {\"envelope\": Reply(acts: [Bribe], …), \"ask\": …, \"thanks\": …, \"wait\": …}",
        },
        run: Run::Written(refusable),
    },
    CheckRule {
        code: &Code {
            id: "CP159",
            level: Level::Advice,
            words: "code.cp159",
            wrong: "Reply(acts: [NameAloud], …)",
            right: "Reply(when: [Holds(\"blame\")], acts: [NameAloud], …)",
        },
        run: Run::Written(says_too_much),
    },
];

/// What a reply does for the four parts of the score, counted roughly: guidance, interests, exchange, solutions.
fn dimensions(reply: &Reply) -> [i32; 4] {
    let mut d = [0; 4];
    for act in &reply.acts {
        if let Some((skill, by)) = act.spec().skill {
            d[skill as usize] += by;
        }
    }
    d[1] += i32::from(reply.touches.is_some() || !reply.touches_in.is_empty());
    d[3] += i32::from(reply.settles.is_some()) + i32::from(!reply.gets.is_empty());
    d[3] -= i32::from(!reply.gives.is_empty() && reply.gets.is_empty());
    d
}

/// Whether somebody who says `better` loses nothing that `worse` would have brought, wherever both are offered.
fn dominates(better: &Reply, worse: &Reply) -> bool {
    let no_less = worse.acts.iter().all(|a| better.acts.contains(a));
    let more = better.acts.len() > worse.acts.len() && better.acts.iter().all(|a| a.spec().adds);
    let same_terms = better.gives == worse.gives && better.gets == worse.gets && better.shows == worse.shows;
    let touches = worse.touches.is_none() || better.touches == worse.touches;
    let settles = worse.settles.is_none() || better.settles == worse.settles;
    let learned = |r: &Reply| -> Vec<String> { r.answers.iter().flat_map(|a| a.learn.clone()).collect() };
    let (known, wanted) = (learned(better), learned(worse));
    let leads = |r: &Reply| -> Vec<(Option<String>, i8, i8)> {
        r.answers.iter().map(|a| (a.next.clone(), a.trust, a.tension)).collect()
    };
    let opens = |r: &Reply| r.answers.iter().any(|a| !a.introduces.is_empty() || a.settles.is_some());
    more && no_less
        && same_terms
        && touches
        && settles
        && better.when.is_empty()
        && worse.touches_in.is_empty()
        && wanted.iter().all(|f| known.contains(f))
        && leads(better) == leads(worse)
        && (!opens(worse) || opens(better))
}

/// CP156: a reply that another one outdoes in every way.
fn dominated(s: &Scenario, found: &mut RuleFindings) {
    for (id, scene) in s.scenes.iter() {
        for (worse_id, worse) in scene.replies.iter() {
            let better = scene.replies.iter().find(|(other, r)| *other != worse_id && dominates(r, worse));
            let Some((better_id, _)) = better else { continue };
            let problem = found.problem(
                format!("scenes[\"{id}\"].replies[\"{worse_id}\"]"),
                both!("problem.giveaways.every_way_least_good", better_id, worse_id),
            );
            found.push(problem.with_help(both!("problem.giveaways.give_something_other_lacks")));
        }
    }
}

/// CP157: a reply that is best on all four parts of the score at once.
fn best_on_all(s: &Scenario, found: &mut RuleFindings) {
    for (id, scene) in s.scenes.iter() {
        let rated: Vec<(&str, [i32; 4])> =
            scene.replies.iter().map(|(r, reply)| (r, dimensions(reply))).collect();
        let best = rated.iter().find(|(this, d)| {
            let mut others = rated.iter().filter(|(other, _)| other != this);
            rated.len() > 1 && others.all(|(_, o)| (0..4).all(|i| d[i] > o[i]))
        });
        if let Some((reply, _)) = best {
            let problem = found.problem(
                format!("scenes[\"{id}\"].replies[\"{reply}\"]"),
                both!("problem.giveaways.reply_best_all_four"),
            );
            found.push(problem.with_help(both!("problem.giveaways.share_merits_between_two")));
        }
    }
}

/// CP158: a reply that crosses the line where fewer than two others are always there to refuse it.
fn refusable(s: &Scenario, found: &mut RuleFindings) {
    let crosses = |r: &Reply| r.acts.iter().any(|a| a.crosses_the_line());
    for (id, scene) in s.scenes.iter() {
        let clean = scene.replies.values().filter(|r| r.when.is_empty() && !crosses(r)).count();
        for (reply, _) in scene.replies.iter().filter(|(_, r)| clean < 2 && crosses(r)) {
            let problem = found.problem(
                format!("scenes[\"{id}\"].replies[\"{reply}\"]"),
                both!("problem.giveaways.reply_crosses_line_fewer"),
            );
            found.push(problem.with_help(both!("problem.giveaways.write_two_clean_replies")));
        }
    }
}

/// CP155: the true cards are always the longest, or always the shortest.
fn card_lengths(s: &Scenario, found: &mut RuleFindings) {
    for (lang, what) in [(0, "problem.giveaways.chinese"), (1, "problem.giveaways.english")] {
        let len = |t: &crate::sim::scenario::Text| if lang == 0 { &t.zh } else { &t.en }.chars().count();
        for (id, role) in s.roles.iter() {
            let truths: Vec<usize> =
                role.interests.values().filter(|i| !i.open).map(|i| len(&i.card)).collect();
            let decoys: Vec<usize> = role.decoys.values().map(|d| len(&d.card)).collect();
            if truths.len() < 2 || decoys.len() < 2 {
                continue;
            }
            let (least, most) =
                (|l: &[usize]| l.iter().min().copied(), |l: &[usize]| l.iter().max().copied());
            let longer = least(&truths) > most(&decoys);
            if longer || most(&truths) < least(&decoys) {
                let length = if longer {
                    both!("problem.giveaways.longer")
                } else {
                    both!("problem.giveaways.shorter")
                };
                let problem = found.problem(
                    format!("roles[\"{id}\"].decoys"),
                    both!("problem.giveaways.length_tells", id, length, what = both!(what)),
                );
                found.push(problem.with_help(both!("problem.giveaways.let_true_cards_decoys")));
            }
        }
    }
}

/// CP159: a reply names a private interest aloud before anybody could know it.
fn says_too_much(s: &Scenario, found: &mut RuleFindings) {
    for (path, scene, reply) in replies(s) {
        let names = reply.acts.contains(&Act::NameAloud);
        if names && reply.when.is_empty() && scene.when.is_empty() && !is_beat(scene) {
            let problem = found.problem(path, both!("problem.giveaways.reply_names_private_matter"));
            found.push(problem.with_help(both!("problem.giveaways.write_holds_knows_into")));
        }
    }
}

fn is_beat(scene: &Scene) -> bool {
    scene.kind == crate::sim::scenario::SceneKind::Beat
}
