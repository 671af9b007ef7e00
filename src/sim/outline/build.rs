//! The outline's tree: people and their scenes, replies and answers under them, beats under the answer that leads there.
use std::collections::VecDeque;

use super::{EntryEffect, EntryKind, Outline, OutlineEntry, path};
use crate::sim::scenario::{Answer, Cond, Reply, Role, Scenario, Scene, SceneKind, Text};

/// Entries and what stands under what; links and steps come later.
pub(super) fn build(s: &Scenario) -> Outline {
    let mut tree = OutlineBuilder {
        s,
        outline: Outline::default(),
        placed: vec![false; s.scenes.len()],
        leading: VecDeque::new(),
    };
    let people: Vec<usize> = s.roles.iter().enumerate().map(|(i, r)| tree.person(i, r)).collect();
    let above = |scene: &Scene| s.roles.index_of(&scene.by).map(|role| people[role]);
    for (at, (id, scene)) in s.scenes.iter().enumerate() {
        if scene.kind != SceneKind::Beat {
            tree.scene(at, id, scene, above(scene));
        }
    }
    tree.beats();
    // What no answer leads to, or only its own kind in a circle, stands under its speaker.
    for (at, (id, scene)) in s.scenes.iter().enumerate() {
        if !tree.placed[at] {
            tree.scene(at, id, scene, above(scene));
            tree.beats();
        }
    }
    for (i, (id, role)) in s.roles.iter().enumerate() {
        tree.minds(people[i], i, id, role);
    }
    tree.world();
    tree.outline
}

struct OutlineBuilder<'s> {
    s: &'s Scenario,
    outline: Outline,
    /// Scenes that have their entry.
    placed: Vec<bool>,
    /// Answers that lead to a scene, in the order in which they were placed.
    leading: VecDeque<(usize, &'s str)>,
}

/// One list of conditions, or none.
fn ways(conds: &[Cond]) -> Vec<Vec<Cond>> {
    if conds.is_empty() { Vec::new() } else { vec![conds.to_vec()] }
}

fn entry(kind: EntryKind, path: String, id: &str, by: Option<usize>) -> OutlineEntry {
    OutlineEntry {
        kind,
        path,
        id: id.to_owned(),
        by,
        title: Text::default(),
        words: Text::default(),
        ways: Vec::new(),
        deeds: Vec::new(),
        above: None,
        below: Vec::new(),
    }
}

impl<'s> OutlineBuilder<'s> {
    fn put(&mut self, mut entry: OutlineEntry, above: Option<usize>) -> usize {
        let at = self.outline.entries.len();
        entry.above = above;
        self.outline.entries.push(entry);
        match above {
            Some(above) => self.outline.entries[above].below.push(at),
            None => self.outline.tops.push(at),
        }
        at
    }

    fn person(&mut self, at: usize, (id, role): (&str, &Role)) -> usize {
        let own = OutlineEntry {
            title: role.name.clone(),
            words: role.position.clone(),
            ways: role.access.iter().map(|way| way.when.clone()).collect(),
            ..entry(EntryKind::Person, path::role(id), id, Some(at))
        };
        self.put(own, None)
    }

    /// A scene with its replies and answers.
    fn scene(&mut self, at: usize, id: &'s str, scene: &'s Scene, above: Option<usize>) {
        self.placed[at] = true;
        let by = self.s.roles.index_of(&scene.by);
        let (kind, title, deed) = match &scene.kind {
            SceneKind::Opening => (EntryKind::Opening, None, None),
            SceneKind::Topic(label) => (EntryKind::Topic, Some(label.clone()), None),
            SceneKind::Raises(o) => (EntryKind::Raises, None, Some(EntryEffect::Raises(o.clone()))),
            SceneKind::Tactic => (EntryKind::Tactic, None, None),
            SceneKind::Moment => (EntryKind::Moment, None, None),
            SceneKind::Beat => (EntryKind::Beat, None, None),
        };
        let own = OutlineEntry {
            title: title.unwrap_or_default(),
            words: scene.line.clone(),
            ways: ways(&scene.when),
            deeds: deed.into_iter().collect(),
            ..entry(kind, path::scene(id), id, by)
        };
        let here = self.put(own, above);
        for (reply_id, reply) in scene.replies.iter() {
            let own = OutlineEntry {
                words: reply.text.clone(),
                ways: ways(&reply.when),
                deeds: of_reply(reply),
                ..entry(EntryKind::Reply, path::reply(id, reply_id), reply_id, by)
            };
            let said = self.put(own, Some(here));
            for (i, answer) in reply.answers.iter().enumerate() {
                self.answer(i, said, answer);
            }
        }
    }

    fn answer(&mut self, i: usize, reply: usize, answer: &'s Answer) {
        let above = &self.outline.entries[reply];
        let speaks = answer.by.as_ref().map(|id| self.s.roles.index_of(id));
        let by = speaks.unwrap_or(above.by);
        let own = OutlineEntry {
            words: answer.text.clone(),
            ways: ways(&answer.when),
            deeds: of_answer(answer),
            ..entry(EntryKind::Answer, format!("{}.answers[{i}]", above.path), &(i + 1).to_string(), by)
        };
        let at = self.put(own, Some(reply));
        if let Some(next) = &answer.next {
            self.leading.push_back((at, next));
        }
    }

    /// Puts beats under the first answer that leads to each; near ones first, and no recursion, because a file may be
    /// one long chain of them.
    fn beats(&mut self) {
        while let Some((answer, next)) = self.leading.pop_front() {
            let found = self.s.scenes.index_of(next).zip(self.s.scenes.get(next));
            if let Some((at, scene)) = found
                && scene.kind == SceneKind::Beat
                && !self.placed[at]
            {
                self.scene(at, next, scene, Some(answer));
            }
        }
    }

    /// What somebody wants, what one might think they want, what they hold against us.
    fn minds(&mut self, above: usize, at: usize, id: &str, role: &Role) {
        let place = |field: &str, own: &str| path::of_role(id, field, own);
        for (own, interest) in role.interests.iter() {
            let known = interest.open.then_some(EntryEffect::Known);
            let opens = interest.opens.iter().cloned().map(EntryEffect::Opens);
            let entry = OutlineEntry {
                title: interest.card.clone(),
                words: interest.truth.clone(),
                deeds: known.into_iter().chain(opens).collect(),
                ..entry(EntryKind::Interest, place("interests", own), own, Some(at))
            };
            self.put(entry, Some(above));
        }
        for (own, objection) in role.objections.iter() {
            let roots = std::iter::once(&objection.root).chain(objection.roots.values());
            let entry = OutlineEntry {
                title: objection.slip.clone(),
                deeds: roots.cloned().map(EntryEffect::Root).collect(),
                ..entry(EntryKind::Objection, place("objections", own), own, Some(at))
            };
            self.put(entry, Some(above));
        }
        for (own, decoy) in role.decoys.iter() {
            let entry = OutlineEntry {
                title: decoy.card.clone(),
                ..entry(EntryKind::Decoy, place("decoys", own), own, Some(at))
            };
            self.put(entry, Some(above));
        }
    }

    /// Facts, documents, events.
    fn world(&mut self) {
        let s = self.s;
        for (id, fact) in s.facts.iter() {
            let known = fact.known.then_some(EntryEffect::Known);
            let untrue = fact.untrue.then_some(EntryEffect::Untrue);
            let clues = fact.clue.iter().cloned().map(EntryEffect::Clue);
            let excludes = fact.excludes.iter().cloned().map(EntryEffect::Excludes);
            let about = fact.about.as_ref().and_then(|role| s.roles.index_of(role));
            let own = OutlineEntry {
                words: fact.text.clone(),
                deeds: known.into_iter().chain(untrue).chain(excludes).chain(clues).collect(),
                ..entry(EntryKind::Fact, path::fact(id), id, about)
            };
            self.put(own, None);
        }
        for (id, doc) in s.documents.iter() {
            let learn = doc.learn.iter().cloned().map(EntryEffect::Learn);
            let own = OutlineEntry {
                title: doc.name.clone(),
                words: doc.content.clone(),
                ways: ways(&doc.when),
                deeds: learn.chain(doc.proves.iter().cloned().map(EntryEffect::Proves)).collect(),
                ..entry(EntryKind::Document, path::document(id), id, None)
            };
            self.put(own, None);
        }
        for (id, event) in s.events.iter() {
            let learn = event.learn.iter().cloned().map(EntryEffect::Learn);
            let own = OutlineEntry {
                words: event.text.clone(),
                ways: ways(&event.when),
                deeds: learn.chain(event.introduces.iter().cloned().map(EntryEffect::Introduces)).collect(),
                ..entry(EntryKind::Event, path::event(id), id, None)
            };
            self.put(own, None);
        }
    }
}

fn of_reply(r: &Reply) -> Vec<EntryEffect> {
    let mut deeds = Vec::new();
    if !r.acts.is_empty() {
        deeds.push(EntryEffect::Acts(r.acts.clone()));
    }
    deeds.extend(r.touches.iter().map(|i| EntryEffect::Touches(i.clone(), None)));
    let in_hands = r.touches_in.iter();
    deeds.extend(in_hands.map(|(hand, i)| EntryEffect::Touches(i.clone(), Some(hand.to_owned()))));
    let terms = |deed: fn(String, String) -> EntryEffect| {
        move |(i, l): (&str, &String)| deed(i.to_owned(), l.clone())
    };
    deeds.extend(r.gives.iter().map(terms(EntryEffect::Gives)));
    deeds.extend(r.gets.iter().map(terms(EntryEffect::Gets)));
    deeds.extend(r.shows.iter().cloned().map(EntryEffect::Shows));
    deeds.extend(r.settles.iter().cloned().map(EntryEffect::Settles));
    deeds
}

fn of_answer(a: &Answer) -> Vec<EntryEffect> {
    let mut deeds: Vec<EntryEffect> = a.learn.iter().cloned().map(EntryEffect::Learn).collect();
    deeds.extend((a.trust != 0).then_some(EntryEffect::Trust(a.trust)));
    deeds.extend((a.tension != 0).then_some(EntryEffect::Tension(a.tension)));
    deeds.extend(a.introduces.iter().cloned().map(EntryEffect::Introduces));
    deeds.extend((a.days != 0).then_some(EntryEffect::Costs(a.days)));
    deeds.extend(a.settles.iter().cloned().map(EntryEffect::Settles));
    deeds.extend(a.next.iter().cloned().map(EntryEffect::Next));
    deeds.extend(a.ends.then_some(EntryEffect::Ends));
    deeds
}
