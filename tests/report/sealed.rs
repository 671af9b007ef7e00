//! The sealed debrief: it says what was seen and nothing else, in every format that there is to read.
use std::process::Command;
use std::sync::Arc;

use assert_cmd::cargo::CommandCargoExt as _;
use counterpart::prose::names;
use counterpart::report::Report as _;
use counterpart::report::debrief::Head;
use counterpart::report::debrief::sealed::SealedReport;
use counterpart::report::format::{ALL, Holds};
use counterpart::sim::bots::{Policy, play_logged};
use counterpart::sim::compiled::{CompiledScenario, FactId, HandId, InterestId, ObjectionId};
use counterpart::sim::phase::apply;
use counterpart::sim::scenario::{Lang, Text, Truth};
use counterpart::sim::session::mood::mood;
use counterpart::sim::session::state::RoleState;
use counterpart::sim::session::trust::TrustFactor;
use counterpart::sim::session::{Action, State};
use counterpart::sim::view::View;

use super::{kept, scenario, shelf};

fn sealed(c: &CompiledScenario, s: &State) -> SealedReport {
    let head = Head { session: "one".to_owned(), scenario: "case".to_owned(), ..Head::default() };
    SealedReport::of(&head, &View::new(c, s)).unwrap()
}

/// Finished sessions of every policy, each with what was done in it.
fn finished(c: &CompiledScenario, seed: u64) -> Vec<(String, State, Vec<Action>)> {
    let hands = u16::try_from(c.hands()).unwrap();
    let mut all = Vec::new();
    for policy in Policy::all() {
        for hand in (0..hands).map(HandId) {
            let (end, actions) = play_logged(c, seed, hand, policy, None);
            all.push((format!("{}, hand {}, seed {seed}", policy.name(), hand.0), end, actions));
        }
    }
    all
}

/// Everything that was seen: the transcript in both languages, and the faces of those who were met.
fn seen(c: &CompiledScenario, s: &State) -> String {
    let view = View::new(c, s);
    let people: Vec<_> = view.people().map(|p| (p.mood, p.met, p.access)).collect();
    let lines = [Lang::Zh, Lang::En].map(|lang| view.transcript(0, lang));
    format!("{lines:?} {people:?}")
}

/// The same end with something closed changed; nothing where that would change a face.
fn behind(s: &State, change: impl Fn(&mut RoleState)) -> Option<State> {
    let mut t = s.clone();
    t.roles.iter_mut().for_each(change);
    s.roles.iter().zip(&t.roles).all(|(a, b)| mood(a) == mood(b)).then_some(t)
}

#[test]
fn what_is_hidden_changes_nothing_in_it() {
    let (mut closed, mut hands) = (0, 0);
    for (id, c) in shelf() {
        for seed in 0..6 {
            for (about, end, actions) in finished(&c, seed) {
                let own = sealed(&c, &end);
                let same = |other: &State, what: &str| {
                    assert_eq!(sealed(&c, other), own, "{id}, {about}: {what}");
                };
                let other_trust = behind(&end, |r| r.trust.add(TrustFactor::Integrity, 9))
                    .or_else(|| behind(&end, |r| r.trust.add(TrustFactor::Ability, -9)));
                let other_tension = behind(&end, |r| r.tension = (r.tension + 9).min(1000));
                let other_heads = behind(&end, |r| {
                    r.hardened += 30;
                    r.face -= 60;
                    r.apt += 3;
                    r.off += 5;
                });
                for (what, other) in
                    [("trust", other_trust), ("tension", other_tension), ("heads", other_heads)]
                {
                    if let Some(other) = other {
                        same(&other, what);
                        closed += 1;
                    }
                }
                // The same done in another hand, as long as nobody could tell them apart.
                for hand in (0..u16::try_from(c.hands()).unwrap()).map(HandId).filter(|h| *h != end.hand) {
                    let mut other = State::with_hand(&c, end.seed, hand);
                    let done = actions.iter().all(|a| apply(&c, &mut other, a).is_ok());
                    if done && other.is_over() && seen(&c, &other) == seen(&c, &end) {
                        same(&other, "another hand");
                        hands += 1;
                    }
                }
            }
        }
    }
    assert!(closed > 300 && hands > 50, "{closed} closed changes, {hands} other hands");
}

/// Every text that a finished session has not opened.
fn hidden(c: &Arc<CompiledScenario>, s: &State) -> Vec<Text> {
    let view = View::new(c, s);
    let source = c.author();
    let mut texts: Vec<Text> = Vec::new();
    for hand in source.hands.values() {
        texts.extend([hand.name.clone(), hand.truth.clone()]);
    }
    // Numbers run through the roles in the order of the file.
    let interests = source.roles.values().flat_map(|r| r.interests.values());
    for (i, interest) in interests.enumerate() {
        let id = InterestId::from(i);
        if view.verified(id) {
            assert_eq!(view.interest_text(id).0, &interest.card);
        } else {
            texts.extend([interest.truth.clone(), interest.card.clone()]);
        }
    }
    let raised: Vec<ObjectionId> = view.slips().map(|slip| slip.objection).collect();
    let objections = source.roles.values().flat_map(|r| r.objections.values());
    for (i, objection) in objections.enumerate() {
        let id = ObjectionId::from(i);
        assert_eq!(view.slip_text(id).unwrap().1, &objection.slip);
        if !raised.contains(&id) {
            texts.push(objection.slip.clone());
        }
    }
    for (i, fact) in source.facts.values().enumerate() {
        if !view.knows(FactId::from(i)) {
            texts.push(fact.text.clone());
        }
    }
    let e = &source.endings;
    texts.extend([&e.trusted, &e.signed, &e.below, &e.refused, &e.nothing].map(Clone::clone));
    let answers = source.scenes.values().flat_map(|x| x.replies.values()).flat_map(|r| &r.answers);
    texts.extend(answers.map(|a| a.because.clone()));
    texts.retain(|t| !t.is_empty());
    texts
}

#[test]
fn no_hidden_text_of_the_scenario_occurs_in_it() {
    let mut scanned = 0;
    for (id, c) in shelf() {
        for seed in 0..4 {
            for (about, end, _) in finished(&c, seed) {
                let report = sealed(&c, &end);
                let closed = hidden(&c, &end);
                for lang in [Lang::Zh, Lang::En] {
                    for format in ALL.into_iter().filter(|f| f.holds != Holds::Rows) {
                        let text = String::from_utf8(format.write(&report, lang)).unwrap();
                        for words in &closed {
                            let words = words.get(lang);
                            assert!(!text.contains(words), "{id}, {about}, {}: {words}\n{text}", format.name);
                        }
                        let truths = [
                            Truth::Real,
                            Truth::Misunderstanding,
                            Truth::Smokescreen,
                            Truth::Tactic,
                            Truth::Secondary,
                        ];
                        let kinds = truths.map(|truth| names::truth(lang, truth));
                        for words in kinds.iter().map(String::as_str).chain([
                            "frontier",
                            "成交边界",
                            "我们的底线",
                            "our floor",
                        ]) {
                            // The style sheet has names of its own.
                            let read = text.split_once("</style>").map_or(text.as_str(), |(_, page)| page);
                            assert!(!read.contains(words), "{id}, {about}: {words}");
                        }
                        for bad in ["%{", "page.s", "debrief."] {
                            assert!(!text.contains(bad), "{id}, {about}: {bad}");
                        }
                    }
                    scanned += closed.len();
                }
                assert!(report.table(Lang::En).rows.is_empty(), "findings follow from what is hidden");
            }
        }
    }
    assert!(scanned > 10_000, "{scanned}");
}

#[test]
fn it_fits_one_page_and_names_everybody_who_was_met() {
    for (id, c) in shelf() {
        for seed in 0..3 {
            for (about, end, _) in finished(&c, seed) {
                let (report, view) = (sealed(&c, &end), View::new(&c, &end));
                for lang in [Lang::Zh, Lang::En] {
                    let document = report.document(lang);
                    assert!(document.sections.is_empty() && document.appendix.is_none());
                    let text = counterpart::report::format::text::write(&document);
                    let words = text.split_whitespace().count();
                    let characters = text.chars().filter(|c| !c.is_whitespace()).count();
                    let fits = if lang == Lang::En { words <= 450 } else { characters <= 900 };
                    assert!(fits, "{id}, {about}: {words} words, {characters} characters\n{text}");
                    for role in view.roles().filter(|r| view.met(*r) > 0) {
                        assert!(text.contains(view.role_address(role).get(lang)), "{id}, {about}\n{text}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_command_writes_it_and_has_no_rows_for_it() {
    let home = tempfile::tempdir().unwrap();
    let name = kept(home.path(), "first_meeting", 3, Policy::Average);
    let run = |args: &[&str]| {
        let mut command = Command::cargo_bin("counterpart").unwrap();
        command.env("COUNTERPART_HOME", home.path()).args(["report", &name, "--sealed"]).args(args);
        let output = command.output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.code(), text(output.stdout), text(output.stderr))
    };
    for (lang, title) in [("zh", "# 不揭底复盘："), ("en", "# Sealed debrief: ")] {
        let (code, page, _) = run(&["--lang", lang]);
        assert!(code == Some(0) && page.starts_with(title), "{page}");
        assert!(page.contains(&format!("counterpart play --from {}:", name.replace('_', "\\_"))), "{page}");
        let (code, out, said) = run(&["--lang", lang, "--format", "csv"]);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{said}");
        assert!(said.contains("html") && !said.contains("panicked"), "{said}");
    }
    let (code, html, _) = run(&["--format", "html"]);
    assert!(code == Some(0) && html.contains("不揭底复盘：") && html.contains("Sealed debrief: "));
    let (_, json, _) = run(&["--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["counterpart"], "sealed");
    assert!(json.get("total").is_none() && json["page"]["zh"].as_array().unwrap().len() > 3);
    assert_eq!(run(&["--with-plan"]).0, Some(2), "sheets belong to the whole debrief");
    let c = scenario("first_meeting");
    let open = State::new(&c, 3);
    assert_eq!(SealedReport::of(&Head::default(), &View::new(&c, &open)), None, "not before it is over");
}
