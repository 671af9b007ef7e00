//! A class for pictures: the bots sit in for people, and play as differently as they do.
use std::sync::Arc;

use crate::content::library::Library;
use crate::screens::ClassModel;
use crate::screens::class::OpenClass;
use crate::sim::bots::{Policy, actions};
use crate::sim::class::{ClassDebrief, LeftOut, LeftOutReason, SessionDigest, VERSION, section};
use crate::sim::compiled::CompiledScenario;
use crate::sim::play::PlayerSession;
use crate::sim::session::Action;

/// The scenario that is played.
const CASE: &str = "line_3331";
/// Who sits there, and the deal numbers that they play one after another.
const CLASS: [(Policy, &[u64]); 9] = [
    (Policy::Skilled, &[5, 6]),
    (Policy::Average, &[5, 5]),
    (Policy::Aggressive, &[5, 6]),
    (Policy::Pushover, &[5]),
    (Policy::Random, &[5]),
    (Policy::Average, &[6]),
    (Policy::Skilled, &[6]),
    (Policy::Random, &[6]),
    (Policy::Average, &[7]),
];

/// Shows a page; the choice of a folder for `start`, the list of pages where none is named.
pub(super) fn show(model: &mut ClassModel, page: Option<&str>) {
    model.own = Some("~/.local/share/counterpart/sessions".to_owned());
    if page == Some("start") {
        return;
    }
    let Some(class) = class() else { return };
    let mut shown = OpenClass::new(class, "/media/stick/class".to_owned());
    if page.is_some_and(|page| page != "seal" && page != "contents") {
        shown.open();
    }
    let at = shown.slides().iter().position(|s| Some(s.name()) == page);
    if let Some(at) = at {
        shown.turn_to(at);
    }
    model.shown = Some(shown);
}

fn class() -> Option<ClassDebrief> {
    let loaded = Library::open(None).find(CASE).ok()?;
    let c = loaded.compiled;
    let mut plays = Vec::new();
    for (person, (policy, seeds)) in CLASS.iter().enumerate() {
        for (i, seed) in seeds.iter().enumerate() {
            // Whoever plays a second time plays better.
            let policy = if i > 0 { Policy::Skilled } else { *policy };
            let seat = played(&c, *seed, policy);
            plays.extend(SessionDigest::of(&seat, person, &format!("{CASE}-{seed}-{i}"), None, &[]));
        }
    }
    let left = |person, reason| LeftOut { person: Some(person), file: String::new(), reason };
    Some(ClassDebrief {
        version: VERSION,
        people: vec![String::new(); CLASS.len()],
        sections: vec![section(&c, CASE, &"0".repeat(64), plays, false)],
        left_out: vec![
            left(3, LeftOutReason::Damaged(41)),
            left(5, LeftOutReason::Unfinished(17)),
            left(7, LeftOutReason::Foreign),
        ],
        ..ClassDebrief::default()
    })
}

fn played(c: &Arc<CompiledScenario>, seed: u64, policy: Policy) -> PlayerSession {
    let mut seat = PlayerSession::new(c.clone(), seed);
    for action in actions(c, seed, policy) {
        if seat.act(&action).is_err() {
            break;
        }
    }
    while !seat.is_over() {
        if seat.act(&Action::WalkAway).is_err() && seat.act(&Action::Adjourn).is_err() {
            break;
        }
    }
    seat
}
