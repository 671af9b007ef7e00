//! Every text of a scenario, visited in the order of the format.
use strum::VariantArray as _;

use super::voice::Situation;
use super::{Scenario, Scene, SceneKind, Text};
use crate::sim::ordered::Ordered;
use TextNeed::{May, Must};

/// Whether a text must be there at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextNeed {
    /// It must be written.
    Must,
    /// It may be left out.
    May,
}

/// Calls `see` with the path of each text that is written, and the text, in the order of the format.
pub fn each_text(s: &Scenario, see: &mut dyn FnMut(&dyn Fn() -> String, &Text)) {
    each_text_or_gap(s, &mut |path, text, _| {
        if !text.is_empty() {
            see(path, text);
        }
    });
}

/// Called with the path of a text, the text, and whether it must be there.
pub type TextVisitor<'v> = &'v mut dyn FnMut(&dyn Fn() -> String, &Text, TextNeed);

/// Calls `see` with the path of each text that could be written, the text, and whether it must be there.
pub fn each_text_or_gap(s: &Scenario, see: TextVisitor<'_>) {
    for (path, text, need) in [
        ("title", &s.title, Must),
        ("principle", &s.principle, Must),
        ("summary", &s.summary, Must),
        ("notice", &s.notice, May),
        ("seller.name", &s.seller.name, Must),
        ("seller.unit", &s.seller.unit, Must),
        ("seller.brief", &s.seller.brief, Must),
        ("seller.confidential", &s.seller.confidential, Must),
        ("seller.hospitality", &s.seller.hospitality, May),
        ("endings.trusted", &s.endings.trusted, Must),
        ("endings.signed", &s.endings.signed, Must),
        ("endings.below", &s.endings.below, Must),
        ("endings.refused", &s.endings.refused, Must),
        ("endings.nothing", &s.endings.nothing, Must),
    ] {
        see(&|| path.to_owned(), text, need);
    }
    seller(s, see);
    matters(s, see);
    roles(s, see);
    for (id, event) in s.events.iter() {
        see(&|| format!("events[\"{id}\"].text"), &event.text, Must);
    }
    for (id, scene) in s.scenes.iter() {
        spoken(id, scene, see);
    }
    for (id, term) in s.terms.iter() {
        for (field, text, need) in
            [("name", &term.name, Must), ("means", &term.means, Must), ("source", &term.source, May)]
        {
            see(&|| format!("terms[\"{id}\"].{field}"), text, need);
        }
    }
}

fn seller(s: &Scenario, see: TextVisitor<'_>) {
    for (id, offer) in s.seller.openings.iter() {
        see(&|| format!("seller.openings[\"{id}\"].name"), &offer.name, Must);
    }
    for (i, part) in s.seller.instalments.iter().enumerate() {
        see(&|| format!("seller.instalments[{i}].name"), &part.name, Must);
    }
    for (i, limit) in s.seller.authority.iter().enumerate() {
        see(&|| format!("seller.authority[{i}].answer"), &limit.answer, Must);
    }
    for (i, (_, text)) in s.seller.dates.iter().enumerate() {
        see(&|| format!("seller.dates[{i}][1]"), text, Must);
    }
}

fn matters(s: &Scenario, see: TextVisitor<'_>) {
    for (id, issue) in s.issues.iter() {
        let path = format!("issues[\"{id}\"]");
        see(&|| format!("{path}.name"), &issue.name, Must);
        see(&|| format!("{path}.note"), &issue.note, May);
        for (level, text) in issue.levels.iter() {
            see(&|| format!("{path}.levels[\"{level}\"]"), text, Must);
        }
    }
    for (id, fact) in s.facts.iter() {
        see(&|| format!("facts[\"{id}\"].text"), &fact.text, Must);
        if let Some(overstated) = &fact.overstated {
            see(&|| format!("facts[\"{id}\"].overstated"), overstated, Must);
        }
    }
    for (id, doc) in s.documents.iter() {
        see(&|| format!("documents[\"{id}\"].name"), &doc.name, Must);
        see(&|| format!("documents[\"{id}\"].content"), &doc.content, May);
    }
    for (id, hand) in s.hands.iter() {
        see(&|| format!("hands[\"{id}\"].name"), &hand.name, Must);
        see(&|| format!("hands[\"{id}\"].truth"), &hand.truth, Must);
    }
}

fn roles(s: &Scenario, see: TextVisitor<'_>) {
    for (id, role) in s.roles.iter() {
        let path = format!("roles[\"{id}\"]");
        let blocked = if role.access.is_empty() { May } else { Must };
        for (field, text, need) in [
            ("name", &role.name, Must),
            ("title", &role.title, Must),
            ("address", &role.address, Must),
            ("position", &role.position, Must),
            ("about", &role.about, May),
            ("blocked", &role.blocked, blocked),
        ] {
            see(&|| format!("{path}.{field}"), text, need);
        }
        for (id, interest) in role.interests.iter() {
            see(&|| format!("{path}.interests[\"{id}\"].truth"), &interest.truth, Must);
            see(&|| format!("{path}.interests[\"{id}\"].card"), &interest.card, Must);
        }
        each(&role.decoys, |id, decoy| {
            see(&|| format!("{path}.decoys[\"{id}\"].card"), &decoy.card, Must);
        });
        each(&role.objections, |id, o| {
            see(&|| format!("{path}.objections[\"{id}\"].slip"), &o.slip, Must);
        });
        for situation in Situation::VARIANTS {
            let field = situation.field();
            for (i, line) in situation.lines(&role.voice).iter().enumerate() {
                see(&|| format!("{path}.voice.{field}[{i}]"), line, Must);
            }
        }
    }
}

fn each<V>(map: &Ordered<V>, mut see: impl FnMut(&str, &V)) {
    for (id, value) in map.iter() {
        see(id, value);
    }
}

fn spoken(id: &str, scene: &Scene, see: TextVisitor<'_>) {
    let path = format!("scenes[\"{id}\"]");
    if let SceneKind::Topic(label) = &scene.kind {
        see(&|| format!("{path}.kind[0]"), label, Must);
    }
    see(&|| format!("{path}.from"), &scene.from, May);
    see(&|| format!("{path}.line"), &scene.line, Must);
    see(&|| format!("{path}.gesture"), &scene.gesture, May);
    for (reply_id, reply) in scene.replies.iter() {
        let path = || format!("{path}.replies[\"{reply_id}\"]");
        see(&|| format!("{}.text", path()), &reply.text, Must);
        for (i, answer) in reply.answers.iter().enumerate() {
            // An answer may be a gesture alone, or lead to a scene that speaks.
            let need = if answer.gesture.is_empty() && answer.next.is_none() { Must } else { May };
            see(&|| format!("{}.answers[{i}].text", path()), &answer.text, need);
            see(&|| format!("{}.answers[{i}].gesture", path()), &answer.gesture, May);
            see(&|| format!("{}.answers[{i}].because", path()), &answer.because, May);
        }
    }
}
