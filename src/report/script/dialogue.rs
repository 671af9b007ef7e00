//! The dialogue of a script: scenes by person, with every reply and every answer.
use super::words::Words;
use crate::prose::names::act;
use crate::report::document::{Block, Section, Speech};
use crate::sim::ordered::Ordered;
use crate::sim::scenario::{Answer, Reply, Role, Scene, Text};

/// All scenes, person by person, in the order of the file.
pub(super) fn dialogue(w: &Words<'_>) -> Vec<Section> {
    let section = |(n, (id, role)): (usize, (&str, &Role))| {
        let own = w.s.scenes.iter().filter(|(_, s)| s.by == id);
        let blocks = own.flat_map(|(id, scene)| one(w, id, scene)).collect();
        Section::new(
            &format!("scenes-{}", n + 1),
            w.with("part.scenes", &[("a", &w.line(&role.name))]),
            blocks,
        )
    };
    w.s.roles.iter().enumerate().map(section).filter(|s| !s.blocks.is_empty()).collect()
}

fn one(w: &Words<'_>, id: &str, scene: &Scene) -> Vec<Block> {
    let speech = |who: String, words: &Text, gesture: &Text, depth: u8| {
        Block::Speech(Speech { who, words: w.lines(words), gesture: w.lines(gesture), depth })
    };
    let mut out = vec![Block::Heading(format!("{id} · {}", w.scene(&scene.kind)))];
    out.extend(w.when(&scene.when).map(Block::Note));
    out.push(speech(w.role(&scene.by), &scene.line, &scene.gesture, 0));
    for (number, reply) in scene.replies.values().enumerate() {
        out.push(speech(format!("{}.", number + 1), &reply.text, &Text::default(), 1));
        out.extend(about(w, reply).map(Block::Note));
        for answer in &reply.answers {
            let by = answer.by.as_deref().unwrap_or(&scene.by);
            out.push(speech(w.role(by), &answer.text, &answer.gesture, 2));
            out.extend(comes_of(w, answer).map(Block::Note));
        }
    }
    out
}

fn terms(w: &Words<'_>, terms: &Ordered<String>) -> Option<String> {
    let each: Vec<String> =
        terms.iter().map(|(i, l)| format!("{} → {}", w.issue(i), w.level(i, l))).collect();
    (!each.is_empty()).then(|| w.list(&each))
}

fn joined(parts: Vec<Option<String>>) -> Option<String> {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// What a reply is made of.
fn about(w: &Words<'_>, reply: &Reply) -> Option<String> {
    let acts: Vec<String> = reply.acts.iter().map(|a| act(w.lang, *a)).collect();
    let label = |key: &str, value: Option<String>| value.map(|v| w.labelled(key, &v));
    joined(vec![
        (!acts.is_empty()).then(|| w.list(&acts)),
        w.when(&reply.when),
        label("touches", reply.touches.as_deref().map(|i| w.interest(i))),
        label("gives", terms(w, &reply.gives)),
        label("gets", terms(w, &reply.gets)),
        label("shows", reply.shows.as_deref().map(|d| w.document(d))),
        label("settles", reply.settles.as_deref().map(|o| w.objection(o))),
    ])
}

/// What an answer brings.
fn comes_of(w: &Words<'_>, a: &Answer) -> Option<String> {
    let names = |ids: &[String], name: &dyn Fn(&str) -> String| {
        (!ids.is_empty()).then(|| w.list(&ids.iter().map(|id| name(id)).collect::<Vec<_>>()))
    };
    let label = |key: &str, value: Option<String>| value.map(|v| w.labelled(key, &v));
    let moved = |key: &str, by: i8| (by != 0).then(|| w.with(key, &[("n", &format!("{by:+}"))]));
    joined(vec![
        w.when(&a.when),
        label("teaches", names(&a.learn, &|f| w.fact(f))),
        moved("label.trust", a.trust),
        moved("label.tension", a.tension),
        (!a.because.is_empty()).then(|| w.labelled("because", &w.line(&a.because))),
        label("introduces", names(&a.introduces, &|r| w.role(r))),
        label("settles", a.settles.as_deref().map(|o| w.objection(o))),
        label("next", a.next.clone()),
        a.ends.then(|| w.w("label.ends")),
    ])
}
