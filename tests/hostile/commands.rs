//! Every command on mutated scenarios, and play with any lines typed: an exit code and words, never a panic or a hang.
use std::fs;

use proptest::prelude::*;
use proptest::sample::Index;

use super::cases;
use super::files::told;
use super::mutate::tame_edit;
use super::scenarios::mutated;

/// What people type, and what they don't.
const TYPED: [&str; 30] = [
    "",
    "1",
    "2",
    "3",
    "4",
    "9",
    "0",
    "-1",
    "99999999999999999999",
    "1 1",
    "2 phone",
    "1 wait",
    "wait 7",
    "wait",
    "home price",
    "card",
    "card 1 sure",
    "propose",
    "propose price 2",
    "reason 1",
    "expect closer",
    "table",
    "present",
    "summarise 1 2 3",
    "decide",
    "adjourn",
    "walk away",
    "yes",
    "notes",
    "\u{0}推荐\u{feff}",
];

proptest! {
    #![proptest_config(cases(2))]

    #[test]
    fn every_command_ends_with_a_code_of_its_own(
        which in any::<Index>(),
        edits in prop::collection::vec(tame_edit(), 1..4),
        typed in prop::collection::vec(prop::sample::select(TYPED.to_vec()), 10..200),
    ) {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("x.ron"), mutated(which, &edits)).unwrap();
        let lines = typed.join("\n");
        for args in [
            &["check", "x.ron"][..],
            &["check", "x.ron", "--json"],
            &["script", "x.ron", "--out", "x.html"],
            &["strings", "x.ron", "--export", "x.csv"],
            &["strings", "x.ron", "--import", "x.csv"],
            &["frontier", "x.ron"],
            &["frontier", "x.ron", "--json"],
            &["lab", "x.ron", "--runs", "1", "--policy", "average", "random"],
            &["play", "x.ron", "--seed", "7"],
        ] {
            let output = told(home.path(), args, &lines);
            let said = String::from_utf8_lossy(&output.stderr);
            prop_assert!(matches!(output.status.code(), Some(0..=2)), "{:?}: {}", args, said);
            prop_assert!(!said.contains("panicked"), "{:?}: {}", args, said);
        }
    }
}
