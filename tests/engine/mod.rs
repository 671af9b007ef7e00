//! The engine from outside: what stays hidden, what stays the same, what never breaks, and the balance.
mod actions;
mod author;
mod balance;
mod compare;
mod contradictions;
mod debrief;
mod determinism;
mod golden;
mod hidden;
mod invariants;
mod lab;
mod leads;
mod legal;
mod lesson;
mod outline;
mod phases;
mod rulebook;
mod rules_deal;
mod rules_trust;
mod stakes;
mod substitutes;
mod unmet;

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use counterpart::content::scenario_file::load;
use counterpart::sim::compiled::{CompiledScenario, HandId};

/// The scenarios that are shipped.
const SHIPPED: [&str; 2] = ["first_meeting", "line_3331"];
/// Those, and the small case of the tests.
const EVERY: [&str; 3] = ["first_meeting", "line_3331", "small"];

static LOADED: LazyLock<Vec<Arc<CompiledScenario>>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = |name: &str| {
        if name == "small" { "tests/data" } else { "scenarios" }
    };
    let file = |name: &&str| root.join(folder(name)).join(format!("{name}.ron"));
    EVERY.iter().map(|name| load(&file(name)).unwrap().compiled).collect()
});

fn scenario(name: &str) -> Arc<CompiledScenario> {
    let at = EVERY.iter().position(|n| *n == name).unwrap();
    Arc::clone(&LOADED[at])
}

fn hands(c: &CompiledScenario) -> impl Iterator<Item = HandId> + use<> {
    (0..c.hands()).map(HandId::from)
}

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name)
}

/// Compares a text with the committed one; `UPDATE_GOLDEN=1` writes it instead.
#[track_caller]
fn check_golden(name: &str, found: &str) {
    let path = golden(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, found).unwrap();
        return;
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let differs = kept.lines().zip(found.lines()).position(|(k, f)| k != f);
    let line = differs.unwrap_or_else(|| kept.lines().count().min(found.lines().count()));
    assert!(
        kept == found,
        "{name} is not what it was, from line {} on:\n  kept:  {}\n  found: {}\nIf rules or content were meant to \
         change, run the tests with UPDATE_GOLDEN=1 and commit {}.",
        line + 1,
        kept.lines().nth(line).unwrap_or("(nothing)"),
        found.lines().nth(line).unwrap_or("(nothing)"),
        path.display(),
    );
}
