//! The dialogue of a script: scenes by person, with every reply and every answer.
use super::words::Words;
use crate::report::page::Block;
use crate::sim::ordered::Ordered;
use crate::sim::scenario::{Answer, Reply, Scene};

/// All scenes, person by person, in the order of the file.
pub(super) fn dialogue(w: &Words<'_>, out: &mut Vec<Block>) {
    for (id, role) in w.s.roles.iter() {
        let own: Vec<(&str, &Scene)> = w.s.scenes.iter().filter(|(_, s)| s.by == id).collect();
        if own.is_empty() {
            continue;
        }
        out.push(Block::Heading(2, w.with("part.scenes", &[("a", &w.line(&role.name))])));
        for (id, scene) in own {
            one(w, id, scene, out);
        }
    }
}

fn one(w: &Words<'_>, id: &str, scene: &Scene, out: &mut Vec<Block>) {
    out.push(Block::Heading(3, format!("{id} · {}", w.scene(&scene.kind))));
    out.extend(w.when(&scene.when).map(Block::Note));
    out.push(Block::Says {
        who: w.role(&scene.by),
        words: w.lines(&scene.line),
        gesture: w.lines(&scene.gesture),
        depth: 0,
    });
    for (number, reply) in scene.replies.values().enumerate() {
        out.push(Block::Says {
            who: format!("{}.", number + 1),
            words: w.lines(&reply.text),
            gesture: Vec::new(),
            depth: 1,
        });
        out.extend(about(w, reply).map(Block::Note));
        for answer in &reply.answers {
            let by = answer.by.as_deref().unwrap_or(&scene.by);
            out.push(Block::Says {
                who: w.role(by),
                words: w.lines(&answer.text),
                gesture: w.lines(&answer.gesture),
                depth: 2,
            });
            out.extend(comes_of(w, answer).map(Block::Note));
        }
    }
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
    let acts: Vec<String> = reply.acts.iter().map(|a| w.variant("act", a)).collect();
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
