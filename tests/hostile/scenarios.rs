//! Mutated scenarios: read, checked, and where they still hold together played, scored, reported, weighed, translated.
use std::sync::Arc;

use counterpart::content::checked::check_text;
use counterpart::content::diagnostic::{Lang, Level, RenderStyle, render, to_json};
use counterpart::content::parse::read;
use counterpart::content::read::decode;
use counterpart::content::scenario_file::load_bytes;
use counterpart::content::strings::{merge, read_sheet, splice, texts, write_sheet};
use counterpart::content::syntax::Positions;
use counterpart::report::debrief::Head;
use counterpart::report::debrief::build::{self, Source};
use counterpart::report::format::ALL;
use counterpart::sim::bots::{Policy, play_logged};
use counterpart::sim::compiled::{CompiledScenario, HandId};
use counterpart::sim::debrief::decision_impact::{ImpactProgress, weigh};
use counterpart::sim::lab::{LabPlan, Limits, examine};
use counterpart::sim::play::PlayerSession;
use counterpart::sim::scenario::Scenario;
use counterpart::sim::session::{Action, State};
use proptest::prelude::*;
use proptest::sample::Index;

use super::mutate::{any_edit, changed, tame_edit};
use super::{cases, soon};

/// Small files that between them use the whole format; mutated whole.
pub(super) const REAL: [&str; 5] = [
    include_str!("../data/small.ron"),
    include_str!("../../scenarios/lesson/three_minutes.ron"),
    include_str!("../../templates/price-round.ron"),
    include_str!("../../templates/committee.ron"),
    include_str!("../../scenarios/first_meeting.ron"),
];

/// One of the files with changes in it.
pub(super) fn mutated(which: Index, edits: &[super::mutate::Edit]) -> Vec<u8> {
    let others: Vec<&[u8]> = REAL.iter().map(|t| t.as_bytes()).collect();
    // The first is the smallest and the fullest: it gets most of the work.
    let at = which.index(REAL.len() * 2).saturating_sub(REAL.len());
    changed(REAL[at].as_bytes(), edits, &others)
}

/// Reads and checks any bytes; what is said of them can be shown. The compiled scenario, where there is one.
pub(super) fn judged(bytes: &[u8]) -> Option<Arc<CompiledScenario>> {
    let text = match decode(bytes.to_vec()) {
        Ok(text) => text,
        Err(_) => String::from_utf8_lossy(bytes).into_owned(),
    };
    let checked = check_text("x.ron", text.clone());
    for found in &checked.found {
        let span = found.span;
        assert!(text.get(span.start..span.end).is_some(), "{found:?}");
        assert!(!found.message.zh.trim().is_empty() && !found.message.en.trim().is_empty(), "{found:?}");
    }
    for lang in [Lang::Zh, Lang::En] {
        let style = RenderStyle { lang, ..RenderStyle::default() };
        let _ = render(&checked.found, |_| Some(&text), style);
    }
    let _ = to_json(&checked.found, |_| Some(&text));
    let loaded = load_bytes("x", "x.ron", text.as_bytes());
    match loaded {
        Ok(loaded) => Some(loaded.compiled),
        Err(faults) => {
            assert!(faults.found.iter().any(|f| f.level == Level::Error), "{faults}");
            assert!(
                checked.count(Level::Error) > 0,
                "what cannot be loaded has an error in `check`, too: {faults}"
            );
            None
        }
    }
}

/// Plays a session of a bot and opens it up.
fn session(c: &Arc<CompiledScenario>, seed: u64, policy: Policy) {
    let hand = State::new(c, seed).hand;
    let (end, mut actions) = play_logged(c, seed, hand, policy, None);
    if end.outcome().is_none() {
        actions.push(Action::WalkAway);
    }
    let mut seat = PlayerSession::new(Arc::clone(c), seed);
    for action in &actions {
        if seat.act(action).is_err() {
            return;
        }
    }
    opened(&seat);
}

/// Everything that is made of a finished session.
pub(super) fn opened(seat: &PlayerSession) {
    let view = seat.view();
    let Some(score) = seat.score() else { return };
    assert_eq!(
        score.total,
        score.findings.iter().map(|f| f.points).sum::<i32>(),
        "the total is the sum of what was found"
    );
    let replayed = seat.played().unwrap();
    let source = Source {
        head: Head {
            session: "x".to_owned(),
            scenario: "x".to_owned(),
            seed: view.seed(),
            ..Head::default()
        },
        played: &replayed,
        said: &[],
        marks: &[],
        stakes: None,
        pair: None,
        worksheets: true,
    };
    let report = build::report(&source).unwrap();
    for format in ALL {
        assert!(!format.write(&report, Lang::Zh).is_empty());
    }
}

/// Plays it, lets the laboratory play it, and weighs a session.
fn played(c: &Arc<CompiledScenario>, seed: u64) {
    for hand in 0..c.hands() {
        let _ = c.zone(HandId::from(hand)).and_then(|z| z.solutions());
    }
    for policy in [Policy::Skilled, Policy::Average, Policy::Random, Policy::Aggressive] {
        session(c, seed, policy);
    }
    let plan = LabPlan {
        policies: vec![Policy::Memoriser, Policy::Prober, Policy::Waiter, Policy::AlwaysFirst],
        explore: Some(Limits { rounds: 1, walks: 8, patience: 1 }),
        ..LabPlan::every(1, seed)
    };
    let _ = examine(c, &plan, &|_| {});
}

/// The texts go out, come back changed, and into the file.
fn translated(text: &str) {
    let Ok(scenario) = read::<Scenario>(text.strip_prefix('\u{feff}').unwrap_or(text)) else {
        return;
    };
    let sheet = String::from_utf8(write_sheet(&texts(&scenario), Lang::Zh, |_| String::new())).unwrap();
    let Ok(mut rows) = read_sheet(&sheet) else { return };
    for row in rows.iter_mut().step_by(7) {
        row.en.push_str(" (\"x\"\n");
    }
    let touched = merge(&scenario, &rows, false);
    if let Ok(after) = splice("x.ron", text, &scenario, &touched) {
        assert!(read::<Scenario>(after.strip_prefix('\u{feff}').unwrap_or(&after)).is_ok());
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn any_change_gives_findings(
        which in any::<Index>(),
        edits in prop::collection::vec(any_edit(), 1..6),
    ) {
        let bytes = mutated(which, &edits);
        soon(|| {
            let _ = judged(&bytes);
            let _ = Positions::scan(&String::from_utf8_lossy(&bytes)).duplicates();
        });
    }

    #[test]
    fn what_still_holds_together_can_be_played(
        which in any::<Index>(),
        edits in prop::collection::vec(tame_edit(), 1..5),
        seed in any::<u64>(),
    ) {
        let bytes = mutated(which, &edits);
        soon(|| {
            if let Some(c) = judged(&bytes) {
                played(&c, seed);
                translated(&String::from_utf8_lossy(&bytes));
            }
        });
    }
}

proptest! {
    #![proptest_config(cases(4))]

    #[test]
    fn what_still_holds_together_can_be_weighed(
        which in any::<Index>(),
        edits in prop::collection::vec(tame_edit(), 1..5),
        seed in any::<u64>(),
    ) {
        if let Some(c) = judged(&mutated(which, &edits)) {
            let hand = State::new(&c, seed).hand;
            let (_, actions) = play_logged(&c, seed, hand, Policy::Average, None);
            let stakes = soon(|| weigh(&c, seed, &actions, &ImpactProgress::new()));
            let _ = stakes;
        }
    }
}
