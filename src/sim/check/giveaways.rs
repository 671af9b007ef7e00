//! Giveaways: replies that are always or never worth saying, and cards that show which of them are true.
use super::replies;
use super::{CheckRule, RuleFindings, Run};
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
        match act {
            Act::Agenda | Act::Label | Act::FrameJoint | Act::Criterion | Act::NextStep | Act::Pause => {
                d[0] += 1;
            }
            Act::Pressure | Act::PrematureClose => d[0] -= 1,
            Act::NameAloud => d[1] -= 1,
            Act::Feelings | Act::AdmitLimit | Act::GivePriority | Act::GiveInformation | Act::GiveReason => {
                d[2] += 1;
            }
            Act::DefendAttack | Act::Blame | Act::Irritator | Act::FeatureDump => d[2] -= 1,
            Act::ConcedeIf => d[3] += 1,
            Act::Concede => d[3] -= 1,
            act if act.tests() => d[2] += 1,
            act if act.asks() => d[1] += 1,
            _ => {}
        }
    }
    d[1] += i32::from(reply.touches.is_some() || !reply.touches_in.is_empty());
    d[3] += i32::from(reply.settles.is_some()) + i32::from(!reply.gets.is_empty());
    d[3] -= i32::from(!reply.gives.is_empty() && reply.gets.is_empty());
    d
}

/// Whether somebody who says `better` loses nothing that `worse` would have brought, wherever both are offered.
fn dominates(better: &Reply, worse: &Reply) -> bool {
    let good = |a: &Act| a.asks() || a.gives() || a.tests() || is_guiding(*a);
    let no_less = worse.acts.iter().all(|a| better.acts.contains(a));
    let more = better.acts.len() > worse.acts.len() && better.acts.iter().all(good);
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

fn is_guiding(act: Act) -> bool {
    matches!(
        act,
        Act::Agenda | Act::Label | Act::FrameJoint | Act::Criterion | Act::NextStep | Act::Acknowledge
    )
}

/// CP156: a reply that another one outdoes in every way.
fn dominated(s: &Scenario, found: &mut RuleFindings) {
    for (id, scene) in s.scenes.iter() {
        for (worse_id, worse) in scene.replies.iter() {
            let better = scene.replies.iter().find(|(other, r)| *other != worse_id && dominates(r, worse));
            let Some((better_id, _)) = better else { continue };
            let problem = found.problem(format!("scenes[\"{id}\"].replies[\"{worse_id}\"]"),
                format!("选“{better_id}”样样不比“{worse_id}”差：这条没有人有理由选。"),
                format!(
                    "`{better_id}` is in every way at least as good as `{worse_id}`, so nobody has a reason to say this."
                ),
            );
            found.push(problem.with_help(
                "给它一样别的应答没有的好处：另一个问题、另一条线索、另一种代价。",
                "Give it something the other lacks: another question, another clue, another price.",
            ));
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
                "这条应答在四个方面都最好：别的都不用想。".to_owned(),
                "This reply is best on all four parts of the score, so there is nothing to weigh.".to_owned(),
            );
            found.push(problem.with_help(
                "把它的好处分给两条应答：一条问得好，一条方案好。",
                "Share its merits between two replies: one that asks well, one that solves well.",
            ));
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
                "这条应答越了线，而不越线、随时能选的应答不到两条。".to_owned(),
                "This reply crosses the line, and fewer than two clean ones are always offered beside it."
                    .to_owned(),
            );
            found.push(problem.with_help(
                "再写两条不带条件、干干净净的应答，让人能不做。",
                "Write two clean replies without conditions, so that one can refuse.",
            ));
        }
    }
}

/// CP155: the true cards are always the longest, or always the shortest.
fn card_lengths(s: &Scenario, found: &mut RuleFindings) {
    for (lang, zh, en) in [(0, "中文", "Chinese"), (1, "英文", "English")] {
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
                let (long_zh, long_en) = if longer { ("长", "longer") } else { ("短", "shorter") };
                let problem = found.problem(format!("roles[\"{id}\"].decoys"),
                    format!("“{id}”的真卡片{zh}都比假的{long_zh}：看长短就分得出。"),
                    format!(
                        "Every true card of `{id}` is {long_en} than every decoy in {en}: length tells them apart."
                    ),
                );
                found.push(problem.with_help(
                    "让真卡片和假卡片有长有短。",
                    "Let true cards and decoys both be long and short.",
                ));
            }
        }
    }
}

/// CP159: a reply names a private interest aloud before anybody could know it.
fn says_too_much(s: &Scenario, found: &mut RuleFindings) {
    for (path, scene, reply) in replies(s) {
        let names = reply.acts.contains(&Act::NameAloud);
        if names && reply.when.is_empty() && scene.when.is_empty() && !is_beat(scene) {
            let problem = found.problem(
                path,
                "这条应答把对方的心事说破了，而学员这时未必知道。".to_owned(),
                "This reply names a private matter aloud, which the trainee may not know yet.".to_owned(),
            );
            found.push(problem.with_help(
                "在 when 里写 Holds(\"…\") 或 Knows(\"…\")。",
                "Write `Holds(\"…\")` or `Knows(\"…\")` into its `when`.",
            ));
        }
    }
}

fn is_beat(scene: &Scene) -> bool {
    scene.kind == crate::sim::scenario::SceneKind::Beat
}
