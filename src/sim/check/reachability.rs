//! What can ever come up: scenes, replies and facts within reach if everything else goes well.
use std::collections::BTreeSet;

use super::{CheckRule, RuleFindings, Run};
use crate::i18n::{Text, both};
use crate::sim::problem::{Code, Level};
use crate::sim::scenario::{Cond, Scenario, SceneKind};

/// The rules of this file.
pub(super) static RULES: &[CheckRule] = &[
    CheckRule {
        code: &Code {
            id: "CP147",
            level: Level::Warning,
            words: "code.cp147",
            wrong: "\"a\": … when: [Played(\"b\")]    \"b\": … when: [Played(\"a\")]",
            right: "\"a\": …    \"b\": … when: [Played(\"a\")]",
        },
        run: Run::Written(scenes_out_of_reach),
    },
    CheckRule {
        code: &Code {
            id: "CP148",
            level: Level::Warning,
            words: "code.cp148",
            wrong: "Reply(when: [Said(\"later\", \"ask\")], …)",
            right: "Reply(when: [Said(\"earlier\", \"ask\")], …)",
        },
        run: Run::Written(replies_out_of_reach),
    },
];

/// What a generous run through the scenario can reach; trust, luck and hidden hands are taken as granted.
#[derive(Debug, Default)]
struct ReachableSet<'s> {
    facts: BTreeSet<&'s str>,
    roles: BTreeSet<&'s str>,
    introduced: BTreeSet<&'s str>,
    events: BTreeSet<&'s str>,
    scenes: BTreeSet<&'s str>,
    replies: BTreeSet<(&'s str, &'s str)>,
    led_to: BTreeSet<&'s str>,
}

impl<'s> ReachableSet<'s> {
    /// Goes round until nothing new comes within reach. What is reached stays reached, so it ends.
    fn of(s: &'s Scenario) -> Self {
        let mut reach = Self::default();
        let known = s.facts.iter().filter(|(_, f)| f.known).map(|(id, _)| id);
        reach.facts.extend(known);
        loop {
            let before = reach.size();
            reach.round(s);
            if reach.size() == before {
                return reach;
            }
        }
    }

    fn size(&self) -> usize {
        let ids = [&self.facts, &self.roles, &self.introduced, &self.events, &self.scenes, &self.led_to];
        ids.iter().map(|set| set.len()).sum::<usize>() + self.replies.len()
    }

    fn round(&mut self, s: &'s Scenario) {
        for (id, role) in s.roles.iter() {
            if role.access.is_empty() || role.access.iter().any(|way| self.all(s, &way.when)) {
                self.roles.insert(id);
            }
        }
        for (id, event) in s.events.iter() {
            if event.day.0 <= s.clock.days && self.all(s, &event.when) {
                self.events.insert(id);
                self.facts.extend(event.learn.iter().map(String::as_str));
                self.introduced.extend(event.introduces.iter().map(String::as_str));
            }
        }
        for doc in s.documents.values() {
            if self.all(s, &doc.when) {
                self.facts.extend(doc.learn.iter().map(String::as_str));
            }
        }
        for (id, scene) in s.scenes.iter() {
            let led_to = scene.kind != SceneKind::Beat || self.led_to.contains(id);
            if led_to && self.roles.contains(scene.by.as_str()) && self.all(s, &scene.when) {
                self.scenes.insert(id);
                for (reply_id, reply) in scene.replies.iter() {
                    if self.all(s, &reply.when) {
                        self.replies.insert((id, reply_id));
                        self.answers(s, reply);
                    }
                }
            }
        }
    }

    fn answers(&mut self, s: &'s Scenario, reply: &'s crate::sim::scenario::Reply) {
        for answer in &reply.answers {
            if self.all(s, &answer.when) {
                self.facts.extend(answer.learn.iter().map(String::as_str));
                self.introduced.extend(answer.introduces.iter().map(String::as_str));
                self.led_to.extend(answer.next.as_deref());
            }
        }
    }

    fn all(&self, s: &Scenario, conds: &[Cond]) -> bool {
        conds.iter().all(|c| self.may(s, c))
    }

    /// Whether a condition can hold.
    fn may(&self, s: &Scenario, cond: &Cond) -> bool {
        match cond {
            Cond::Knows(id) => self.facts.contains(id.as_str()),
            Cond::Met(id) | Cond::Present(id) => self.roles.contains(id.as_str()),
            Cond::Introduced(id) => self.introduced.contains(id.as_str()),
            Cond::Played(id) => self.scenes.contains(id.as_str()),
            Cond::Said(scene, reply) => self.replies.contains(&(scene.as_str(), reply.as_str())),
            Cond::Happened(id) => self.events.contains(id.as_str()),
            Cond::DayAfter(day) => *day <= s.clock.days,
            Cond::Trust(_, least) | Cond::Tension(_, least) => *least <= 100,
            Cond::Any(inner) => inner.iter().any(|c| self.may(s, c)),
            Cond::Holds(_)
            | Cond::Verified(_)
            | Cond::Private
            | Cond::InCompany
            | Cond::On(_)
            | Cond::DayBefore(_)
            | Cond::Shown(_)
            | Cond::Open(_)
            | Cond::Settled(_)
            | Cond::Tabled
            | Cond::Offered(..)
            | Cond::OfferTouches(_)
            | Cond::Warm
            | Cond::Cold
            | Cond::Not(_)
            | Cond::Hand(_)
            | Cond::Opens
            | Cond::Wary
            | Cond::NotHere
            | Cond::Literal
            | Cond::Traded => true,
        }
    }
}

/// CP147: a scene that can never come up.
fn scenes_out_of_reach(s: &Scenario, found: &mut RuleFindings) {
    let reach = ReachableSet::of(s);
    for (id, scene) in s.scenes.iter().filter(|(id, _)| !reach.scenes.contains(id)) {
        // A beat that nothing leads to is a finding of its own.
        if scene.kind != SceneKind::Beat || reach.led_to.contains(id) {
            let problem = found
                .problem(format!("scenes[\"{id}\"]"), both!("problem.reachability.scene_can_never_come", id));
            found.push(problem.with_help(both!("problem.reachability.look_each_part_when")));
        }
    }
}

/// CP148: a reply or an answer that can never be given, in a scene that comes up.
fn replies_out_of_reach(s: &Scenario, found: &mut RuleFindings) {
    let reach = ReachableSet::of(s);
    for (id, scene) in s.scenes.iter().filter(|(id, _)| reach.scenes.contains(id)) {
        for (reply_id, reply) in scene.replies.iter() {
            let path = format!("scenes[\"{id}\"].replies[\"{reply_id}\"]");
            if !reach.replies.contains(&(id, reply_id)) {
                let what = both!("problem.reachability.reply_can_never_chosen");
                out_of_reach(format!("{path}.when"), what, found);
                continue;
            }
            for (i, _) in reply.answers.iter().enumerate().filter(|(_, a)| !reach.all(s, &a.when)) {
                let what = both!("problem.reachability.answer_can_never_heard");
                out_of_reach(format!("{path}.answers[{i}].when"), what, found);
            }
        }
    }
}

fn out_of_reach(path: String, what: Text, found: &mut RuleFindings) {
    found.push(found.problem(path, what).with_help(both!("problem.reachability.nothing_brings_about_one")));
}
