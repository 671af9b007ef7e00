//! What surrounds the talk, from as written to as run: facts, documents, events, relations.
use typed_index_collections::TiVec;

use super::people::role_set;
use super::ranges::thousandths;
use super::resolve::Resolver;
use super::{CompiledDoc, CompiledEvent, CompiledFact, CompiledRelation, DocId, EventId, FactId, RoleId};
use crate::sim::ordered::Ordered;
use crate::sim::scenario::Relation;

pub(super) fn facts(r: &mut Resolver<'_>) -> TiVec<FactId, CompiledFact> {
    let scenario = r.scenario;
    let mut facts = TiVec::new();
    for (id, fact) in scenario.facts.iter() {
        let path = format!("facts[\"{id}\"]");
        facts.push(CompiledFact {
            clues: fact
                .clue
                .iter()
                .enumerate()
                .filter_map(|(i, c)| r.card(&format!("{path}.clue[{i}]"), None, c))
                .collect(),
            map: fact.map,
            about: fact.about.as_ref().and_then(|a| r.role(&format!("{path}.about"), a)),
            overstated: fact.overstated.is_some(),
            untrue: fact.untrue,
            excludes: fact
                .excludes
                .iter()
                .enumerate()
                .filter_map(|(i, hand)| r.hand(&format!("{path}.excludes[{i}]"), hand))
                .collect(),
        });
    }
    facts
}

pub(super) fn docs(r: &mut Resolver<'_>) -> TiVec<DocId, CompiledDoc> {
    let scenario = r.scenario;
    let mut docs = TiVec::new();
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

pub(super) fn events(r: &mut Resolver<'_>) -> TiVec<EventId, CompiledEvent> {
    let scenario = r.scenario;
    let mut events = TiVec::new();
    for (id, event) in scenario.events.iter() {
        let path = format!("events[\"{id}\"]");
        let moved = |r: &mut Resolver<'_>, field: &str, list: &Ordered<i8>| -> Vec<(RoleId, i32)> {
            list.iter()
                .filter_map(|(role, by)| {
                    Some((r.role(&format!("{path}.{field}[\"{role}\"]"), role)?, i32::from(*by) * 10))
                })
                .collect()
        };
        let (trust, tension) = (moved(r, "trust", &event.trust), moved(r, "tension", &event.tension));
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

pub(super) fn relations(r: &mut Resolver<'_>) -> Vec<CompiledRelation> {
    let scenario = r.scenario;
    let mut relations = Vec::new();
    for (i, relation) in scenario.relations.iter().enumerate() {
        let path = format!("relations[{i}]");
        match relation {
            Relation::Influence { from, to, weight, fact } => {
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
