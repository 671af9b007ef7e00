//! The outline and its picture: everything of a file is in it once, and the picture is the same on every machine.
use std::collections::BTreeSet;
use std::path::Path;

use counterpart::content::scenario_file::{load, load_bytes};
use counterpart::content::template::template;
use counterpart::sim::outline::{EntryEffect, EntryKind, Graph, NODE_HIGH, NODE_WIDE, Outline, Tie};
use counterpart::sim::scenario::{Answer, Cond, Lang, Scenario, SceneKind};

/// Every shipped scenario, the lesson, and every template.
fn every() -> Vec<(String, Scenario)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shipped =
        ["scenarios/first_meeting", "scenarios/line_3331", "scenarios/lesson/three_minutes"].map(|name| {
            let loaded = load(&root.join(format!("{name}.ron"))).unwrap();
            (name.to_owned(), loaded.compiled.author().clone())
        });
    let templates = ["bare", "first-meeting", "price-round", "committee"].map(|name| {
        let text = template(name, Lang::En).unwrap();
        let loaded = load_bytes(name, name, text.as_bytes()).unwrap();
        (name.to_owned(), loaded.compiled.author().clone())
    });
    shipped.into_iter().chain(templates).collect()
}

fn scenario(name: &str) -> Scenario {
    every().into_iter().find(|(n, _)| n.ends_with(name)).unwrap().1
}

/// The paths of everything that a scenario defines.
fn defined(s: &Scenario) -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    for (id, scene) in s.scenes.iter() {
        paths.insert(format!("scenes[\"{id}\"]"));
        for (r, reply) in scene.replies.iter() {
            paths.insert(format!("scenes[\"{id}\"].replies[\"{r}\"]"));
            let answers = 0..reply.answers.len();
            paths.extend(answers.map(|a| format!("scenes[\"{id}\"].replies[\"{r}\"].answers[{a}]")));
        }
    }
    for (id, role) in s.roles.iter() {
        paths.insert(format!("roles[\"{id}\"]"));
        let own = |field: &str, name: &str| format!("roles[\"{id}\"].{field}[\"{name}\"]");
        paths.extend(role.interests.keys().map(|n| own("interests", n)));
        paths.extend(role.decoys.keys().map(|n| own("decoys", n)));
        paths.extend(role.objections.keys().map(|n| own("objections", n)));
    }
    paths.extend(s.facts.keys().map(|id| format!("facts[\"{id}\"]")));
    paths.extend(s.documents.keys().map(|id| format!("documents[\"{id}\"]")));
    paths.extend(s.events.keys().map(|id| format!("events[\"{id}\"]")));
    paths
}

#[test]
fn everything_that_a_file_defines_is_in_the_outline_once() {
    for (name, s) in every() {
        let outline = Outline::of(&s);
        let all: Vec<String> =
            outline.walk(|_| true).iter().map(|(e, _)| outline.entries[*e].path.clone()).collect();
        let once: BTreeSet<String> = all.iter().cloned().collect();
        assert_eq!(all.len(), once.len(), "{name}: something stands in it twice");
        assert_eq!(once, defined(&s), "{name}");
    }
}

#[test]
fn a_beat_stands_under_an_answer_that_leads_to_it() {
    let s = scenario("first_meeting");
    let outline = Outline::of(&s);
    let at = outline.at("scenes[\"li_dear_deeper\"]").unwrap();
    let answer = outline.entries[at].above.unwrap();
    assert_eq!(outline.entries[answer].path, "scenes[\"li_too_dear\"].replies[\"when_paid\"].answers[0]");
    let into = outline.ties(at).0.filter(|l| l.tie == Tie::Next).count();
    assert!(into > 1, "the other answers that lead to it are links");
}

#[test]
fn it_says_who_tells_a_fact_and_what_needs_it() {
    let s = scenario("first_meeting");
    let outline = Outline::of(&s);
    let fact = outline.at("facts[\"audit_date\"]").unwrap();
    let (into, from) = outline.ties(fact);
    let told: Vec<&str> = into.map(|l| outline.entries[l.from].path.as_str()).collect();
    assert!(told.contains(&"events[\"photo_from_the_chain\"]"), "{told:?}");
    assert!(told.iter().any(|p| p.starts_with("scenes[\"li_return\"]")), "{told:?}");
    let needs: Vec<&str> =
        from.filter(|l| l.tie == Tie::Needs).map(|l| outline.entries[l.to].path.as_str()).collect();
    assert!(needs.iter().any(|p| p.starts_with("scenes[")), "{needs:?}");
}

/// Every condition that names a thing of the scenario is a link to whatever it allows.
#[test]
fn every_fact_that_a_condition_asks_for_is_linked() {
    fn asked<'c>(conds: &'c [Cond], found: &mut Vec<&'c str>) {
        for cond in conds {
            match cond {
                Cond::Knows(id) => found.push(id),
                Cond::Not(inner) | Cond::Any(inner) => asked(inner, found),
                _ => {}
            }
        }
    }
    for (name, s) in every() {
        let outline = Outline::of(&s);
        for (at, entry) in outline.entries.iter().enumerate() {
            let mut facts = Vec::new();
            entry.ways.iter().for_each(|way| asked(way, &mut facts));
            for id in facts {
                let fact = outline.at(&format!("facts[\"{id}\"]")).unwrap();
                let linked = outline.links.iter().any(|l| (l.from, l.to, l.tie) == (fact, at, Tie::Needs));
                assert!(linked, "{name}: {} asks for {id}", entry.path);
            }
        }
    }
}

#[test]
fn a_place_in_the_file_belongs_to_the_nearest_thing_around_it() {
    let outline = Outline::of(&scenario("first_meeting"));
    let around = |path: &str| outline.around(path).map(|e| outline.entries[e].path.as_str());
    let reply = "scenes[\"li_opening\"].replies[\"weekend\"]";
    assert_eq!(around(&format!("{reply}.text.zh")), Some(reply));
    assert_eq!(around(&format!("{reply}.answers[0].learn[0]")), Some(format!("{reply}.answers[0]").as_str()));
    assert_eq!(around("scenes[\"li_opening\"].about[0]"), Some("scenes[\"li_opening\"]"));
    assert_eq!(around("seller.quotation"), None);
}

#[test]
fn steps_grow_along_what_is_needed() {
    let outline = Outline::of(&scenario("line_3331"));
    for at in 0..outline.entries.len() {
        let entry = &outline.entries[at];
        if entry.kind == EntryKind::Fact && !entry.deeds.contains(&EntryEffect::Known) {
            let told = outline.ties(at).0.filter(|l| l.tie == Tie::Teaches);
            let first = told.filter_map(|l| outline.steps[l.from]).min();
            assert_eq!(outline.steps[at], first.map(|f| f + 1), "{}", entry.path);
        }
    }
    let closed: Vec<&str> = (0..outline.entries.len())
        .filter(|e| outline.steps[*e].is_none())
        .map(|e| outline.entries[e].path.as_str())
        .collect();
    assert_eq!(closed, Vec::<&str>::new(), "conditions close in a circle");
}

#[test]
fn the_picture_shows_everything_and_no_box_lies_on_another() {
    for (name, s) in every() {
        let outline = Outline::of(&s);
        let graph = Graph::of(&outline);
        let boxes = outline
            .entries
            .iter()
            .filter(|e| !matches!(e.kind, EntryKind::Reply | EntryKind::Answer | EntryKind::Decoy));
        assert_eq!(graph.nodes.len(), boxes.count(), "{name}");
        for (i, a) in graph.nodes.iter().enumerate() {
            let lane = graph.lanes[a.lane];
            assert!(a.y >= lane.top && a.y + NODE_HIGH <= lane.bottom, "{name}: {a:?} in {lane:?}");
            let column = graph.columns[a.column];
            assert!(a.x >= column.left && a.x + NODE_WIDE <= column.right, "{name}: {a:?} in {column:?}");
            for b in &graph.nodes[..i] {
                let apart = (a.x - b.x).abs() >= NODE_WIDE + 8 || (a.y - b.y).abs() >= NODE_HIGH + 8;
                assert!(apart, "{name}: {a:?} and {b:?}");
            }
        }
        let (wide, high) = graph.size;
        assert!(graph.nodes.iter().all(|n| n.x >= 0 && n.x + NODE_WIDE <= wide && n.y + NODE_HIGH <= high));
        for edge in &graph.edges {
            assert!(edge.from < graph.nodes.len() && edge.to < graph.nodes.len() && edge.from != edge.to);
            assert_eq!(graph.showing(edge.first.0), Some(edge.from));
            assert_eq!(graph.showing(edge.first.1), Some(edge.to));
        }
        assert_eq!(graph, Graph::of(&Outline::of(&s)), "{name}: the same every time");
    }
}

#[test]
fn a_file_that_is_one_long_chain_or_a_circle_has_an_outline_too() {
    let mut s = scenario("bare");
    let (id, first) = s.scenes.iter().next().map(|(id, scene)| (id.to_owned(), scene.clone())).unwrap();
    let mut scenes = vec![(id.clone(), first.clone())];
    let length = 3000;
    for i in 0..length {
        let mut beat = first.clone();
        beat.kind = SceneKind::Beat;
        let reply = beat.replies.iter().next().map(|(k, r)| (k.to_owned(), r.clone())).unwrap();
        let mut only = reply.1;
        only.answers = vec![Answer { next: Some(format!("beat{}", (i + 1) % length)), ..Answer::default() }];
        beat.replies = std::iter::once((reply.0, only)).collect();
        scenes.push((format!("beat{i}"), beat));
    }
    s.scenes = scenes.into_iter().collect();
    let outline = Outline::of(&s);
    assert_eq!(outline.walk(|_| true).len(), outline.entries.len());
    let graph = Graph::of(&outline);
    assert!(graph.nodes.len() > length);
    let in_circle = outline.at("scenes[\"beat7\"]").unwrap();
    assert_eq!(outline.steps[in_circle], None, "nothing outside leads into the circle");
}

#[test]
fn what_names_something_unknown_is_left_without_a_link() {
    let mut s = scenario("bare");
    let scenes = std::mem::take(&mut s.scenes).into_iter().map(|(id, mut scene)| {
        scene.by = "nobody".to_owned();
        scene.when = vec![Cond::Knows("nothing".to_owned()), Cond::Played("nowhere".to_owned())];
        (id, scene)
    });
    s.scenes = scenes.collect();
    let outline = Outline::of(&s);
    let scene = outline.entries.iter().position(|e| e.kind.is_scene()).unwrap();
    assert_eq!((outline.entries[scene].by, outline.entries[scene].above), (None, None));
    assert_eq!(outline.ties(scene).0.count(), 0);
    assert!(Graph::of(&outline).showing(scene).is_some());
}
