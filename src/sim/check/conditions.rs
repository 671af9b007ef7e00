//! Conditions: none that can never hold, none that always does, none that shuts out another.
use super::{CheckRule, RuleFindings, Run};
use crate::i18n::both;
use crate::sim::problem::{Code, Level};
use crate::sim::scenario::{Channel, Cond, CondShape, Scenario, SceneKind};

/// The rules of this file.
pub(super) static RULES: &[CheckRule] = &[
    CheckRule {
        code: &Code {
            id: "CP180",
            level: Level::Warning,
            words: "code.cp180",
            wrong: "when: [Private, InCompany],",
            right: "when: [Any([Private, On(Phone)])],",
        },
        run: Run::Written(never_true),
    },
    CheckRule {
        code: &Code {
            id: "CP181",
            level: Level::Advice,
            words: "code.cp181",
            wrong: "when: [DayAfter(0)],",
            right: "when: [DayAfter(3)],",
        },
        run: Run::Written(always_true),
    },
    CheckRule {
        code: &Code {
            id: "CP149",
            level: Level::Warning,
            words: "code.cp149",
            wrong: "[Answer(text: …), Answer(when: [Opens], …)]",
            right: "[Answer(when: [Opens], …), Answer(text: …)]",
        },
        run: Run::Written(shadowed_answers),
    },
    CheckRule {
        code: &Code {
            id: "CP154",
            level: Level::Advice,
            words: "code.cp154",
            wrong: "again: true, when: [],",
            right: "again: true, when: [Not([Said(\"plan\", \"ask\"), Said(\"plan\", \"wait\")])],",
        },
        run: Run::Written(runs_dry),
    },
    CheckRule {
        code: &Code {
            id: "CP190",
            level: Level::Warning,
            words: "code.cp190",
            wrong: "kind: Opening, when: [Hand(\"bank\")],",
            right: "kind: Opening,  …  Answer(when: [Opens, Hand(\"bank\")], …)",
        },
        run: Run::Written(hand_at_the_door),
    },
];

/// One list of conditions: where it stands and who is spoken to there, if that is known.
pub(super) struct List<'s> {
    pub(super) path: String,
    by: Option<&'s str>,
    pub(super) conds: &'s [Cond],
}

/// Every list of conditions of the scenario.
pub(super) fn lists(s: &Scenario) -> Vec<List<'_>> {
    let mut found = Vec::new();
    let mut add = |path: String, by, conds| found.push(List { path, by, conds });
    for (id, issue) in s.issues.iter() {
        add(format!("issues[\"{id}\"].latent"), None, issue.latent.as_slice());
    }
    for (id, doc) in s.documents.iter() {
        add(format!("documents[\"{id}\"].when"), None, doc.when.as_slice());
    }
    for (id, event) in s.events.iter() {
        add(format!("events[\"{id}\"].when"), None, event.when.as_slice());
    }
    for (id, role) in s.roles.iter() {
        for (i, way) in role.access.iter().enumerate() {
            add(format!("roles[\"{id}\"].access[{i}].when"), None, way.when.as_slice());
        }
        for (o, objection) in role.objections.iter() {
            add(format!("roles[\"{id}\"].objections[\"{o}\"].moot"), None, objection.moot.as_slice());
        }
    }
    for (id, scene) in s.scenes.iter() {
        let by = Some(scene.by.as_str());
        add(format!("scenes[\"{id}\"].when"), by, scene.when.as_slice());
        for (reply_id, reply) in scene.replies.iter() {
            let path = format!("scenes[\"{id}\"].replies[\"{reply_id}\"]");
            add(format!("{path}.when"), by, reply.when.as_slice());
            for (i, answer) in reply.answers.iter().enumerate() {
                add(format!("{path}.answers[{i}].when"), by, answer.when.as_slice());
            }
        }
    }
    found
}

/// Whether a condition can never hold, whatever happens.
fn never(s: &Scenario, by: Option<&str>, cond: &Cond) -> bool {
    match cond {
        Cond::DayAfter(day) => *day > s.clock.days,
        Cond::Trust(_, least) | Cond::Tension(_, least) => *least > 100,
        Cond::On(channel) => !can_be_on(s, *channel),
        Cond::Not(inner) => inner.iter().any(|c| always(s, by, c)),
        Cond::Any(inner) => inner.iter().all(|c| never(s, by, c)),
        Cond::Knows(_)
        | Cond::Holds(_)
        | Cond::Verified(_)
        | Cond::Met(_)
        | Cond::Present(_)
        | Cond::Introduced(_)
        | Cond::Private
        | Cond::InCompany
        | Cond::DayBefore(_)
        | Cond::Played(_)
        | Cond::Said(..)
        | Cond::Shown(_)
        | Cond::Open(_)
        | Cond::Settled(_)
        | Cond::Happened(_)
        | Cond::Tabled
        | Cond::Offered(..)
        | Cond::OfferTouches(_)
        | Cond::Warm
        | Cond::Cold
        | Cond::Hand(_)
        | Cond::Opens
        | Cond::Wary
        | Cond::NotHere
        | Cond::Literal
        | Cond::Traded => false,
    }
}

/// Whether a condition holds whatever happens.
fn always(s: &Scenario, by: Option<&str>, cond: &Cond) -> bool {
    match cond {
        Cond::DayAfter(day) => *day == 0,
        Cond::DayBefore(day) => *day >= s.clock.days,
        Cond::Trust(_, least) | Cond::Tension(_, least) => *least == 0,
        Cond::Knows(id) => s.facts.get(id).is_some_and(|f| f.known),
        Cond::Present(id) => by == Some(id.as_str()),
        Cond::Not(inner) => inner.iter().all(|c| never(s, by, c)),
        Cond::Any(inner) => inner.iter().any(|c| always(s, by, c)),
        Cond::Holds(_)
        | Cond::Verified(_)
        | Cond::Met(_)
        | Cond::Introduced(_)
        | Cond::Private
        | Cond::InCompany
        | Cond::On(_)
        | Cond::Played(_)
        | Cond::Said(..)
        | Cond::Shown(_)
        | Cond::Open(_)
        | Cond::Settled(_)
        | Cond::Happened(_)
        | Cond::Tabled
        | Cond::Offered(..)
        | Cond::OfferTouches(_)
        | Cond::Warm
        | Cond::Cold
        | Cond::Hand(_)
        | Cond::Opens
        | Cond::Wary
        | Cond::NotHere
        | Cond::Literal
        | Cond::Traded => false,
    }
}

/// Whether somebody can be met there: a meeting of several is held where any of them can be.
fn can_be_on(s: &Scenario, channel: Channel) -> bool {
    let several = channel == Channel::MeetingRoom && s.roles.len() > 1;
    several || s.roles.values().any(|r| r.on.contains(&channel))
}

/// Whether two conditions can't hold together.
fn excludes(a: &Cond, b: &Cond) -> bool {
    use Cond::{Cold, DayAfter, DayBefore, Hand, InCompany, Not, On, Open, Private, Settled, Warm};
    match (a, b) {
        (Private, InCompany) | (InCompany, Private) | (Warm, Cold) | (Cold, Warm) => true,
        (DayAfter(from), DayBefore(to)) | (DayBefore(to), DayAfter(from)) => from > to,
        (Hand(a), Hand(b)) => a != b,
        (On(a), On(b)) => a != b,
        (Open(a), Settled(b)) | (Settled(a), Open(b)) => a == b,
        (Not(inner), other) | (other, Not(inner)) => inner.contains(other),
        _ => false,
    }
}

/// CP180: a condition that can never hold, or two that shut each other out.
fn never_true(s: &Scenario, found: &mut RuleFindings) {
    for List { path, by, conds } in lists(s) {
        for (i, cond) in conds.iter().enumerate() {
            let either = path.ends_with("latent");
            let clash = conds[..i].iter().position(|other| !either && excludes(other, cond));
            let problem = if never(s, by, cond) {
                found
                    .problem(format!("{path}[{i}]"), both!("problem.conditions.condition_can_never_hold"))
                    .with_help(both!("problem.conditions.days_end_clock_days"))
            } else if let Some(other) = clash {
                let n = other + 1;
                found
                    .problem(
                        format!("{path}[{i}]"),
                        both!("problem.conditions.condition_number_cant_hold", n),
                    )
                    .with_help(both!("problem.conditions.all_conditions_list_must"))
            } else {
                continue;
            };
            found.push(problem);
        }
    }
}

/// CP181: a condition that always holds.
fn always_true(s: &Scenario, found: &mut RuleFindings) {
    for List { path, by, conds } in lists(s) {
        for (i, _) in conds.iter().enumerate().filter(|(_, c)| always(s, by, c)) {
            let problem = found
                .problem(format!("{path}[{i}]"), both!("problem.conditions.condition_always_holds_says"));
            found.push(problem.with_help(both!("problem.conditions.take_out_write_what")));
        }
    }
}

/// CP149: an answer after one that is always given.
fn shadowed_answers(s: &Scenario, found: &mut RuleFindings) {
    for (path, _, reply) in super::replies(s) {
        let Some(first) = reply.answers.iter().position(|a| a.when.is_empty()) else {
            continue;
        };
        for i in first + 1..reply.answers.len() {
            let problem = found.problem(
                format!("{path}.answers[{i}]"),
                both!("problem.conditions.answer_before_no_condition"),
            );
            found.push(problem.with_help(both!("problem.conditions.put_answers_conditions_first")));
        }
    }
}

/// CP154: a subject that comes up again until nothing is left to say.
fn runs_dry(s: &Scenario, found: &mut RuleFindings) {
    for (id, scene) in s.scenes.iter() {
        let comes_again = scene.again && !matches!(scene.kind, SceneKind::Raises(_) | SceneKind::Beat);
        if comes_again && !scene.when.iter().any(|c| limits(c, id)) {
            let problem = found.problem(
                format!("scenes[\"{id}\"].again"),
                both!("problem.conditions.comes_up_again_without", id),
            );
            found.push(problem.with_help(both!("problem.conditions.say_when_when_over", id)));
        }
    }
}

/// Whether a condition ends a subject: it looks at what was said there, or at an objection still open.
fn limits(cond: &Cond, scene: &str) -> bool {
    match cond {
        Cond::Said(id, _) => id == scene,
        Cond::Not(inner) | Cond::Any(inner) => inner.iter().any(|c| limits(c, scene)),
        Cond::Knows(_)
        | Cond::Holds(_)
        | Cond::Verified(_)
        | Cond::Met(_)
        | Cond::Present(_)
        | Cond::Introduced(_)
        | Cond::Private
        | Cond::InCompany
        | Cond::On(_)
        | Cond::DayAfter(_)
        | Cond::DayBefore(_)
        | Cond::Played(_)
        | Cond::Shown(_)
        | Cond::Open(_)
        | Cond::Settled(_)
        | Cond::Happened(_)
        | Cond::Tabled
        | Cond::Offered(..)
        | Cond::OfferTouches(_)
        | Cond::Warm
        | Cond::Cold
        | Cond::Trust(..)
        | Cond::Tension(..)
        | Cond::Hand(_)
        | Cond::Opens
        | Cond::Wary
        | Cond::NotHere
        | Cond::Literal
        | Cond::Traded => false,
    }
}

/// CP190: what is said unasked at the beginning differs by hidden hand.
fn hand_at_the_door(s: &Scenario, found: &mut RuleFindings) {
    for (id, scene) in s.scenes.iter().filter(|(_, scene)| scene.kind == SceneKind::Opening) {
        if let Some(i) = scene.when.iter().position(names_hand) {
            let problem = found.problem(
                format!("scenes[\"{id}\"].when[{i}]"),
                both!("problem.conditions.opening_differs_hidden_hand"),
            );
            found.push(problem.with_help(both!("problem.conditions.let_them_open_same")));
        }
    }
}

fn names_hand(cond: &Cond) -> bool {
    match cond.shape() {
        CondShape::Not(inner) | CondShape::Any(inner) => inner.iter().any(names_hand),
        CondShape::Plain => matches!(cond, Cond::Hand(_)),
    }
}
