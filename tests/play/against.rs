//! Looking back from the command line: two sessions side by side, the turns that mattered, the people not met.
use serde_json::Value;

use super::{GAME, SMALL, fine, refused, run};

/// A home with a game to the end and another course of it from the second turn.
fn two() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    fine(&run(home.path(), &["play", SMALL, "--seed", "7"], GAME));
    // The first meeting is broken off, then away.
    fine(&run(home.path(), &["play", "--from", "small-7:2"], &["1", "1", "adjourn", "walk", "yes"]));
    home
}

#[test]
fn a_fork_stands_beside_its_parent_in_both_languages() {
    let home = two();
    let args = ["replay", "small-7", "--against", "small-7-from-2"];
    let en = fine(&run(home.path(), &args, &[]));
    for part in ["A: small-7   B: small-7-from-2", "Total   A:", "they part:", "  B [", "People"] {
        assert!(en.contains(part), "`{part}` is not in:\n{en}");
    }
    assert!(!en.contains("different seeds"), "{en}");
    let zh = fine(&run(home.path(), &[&args[..], &["--lang", "zh"]].concat(), &[]));
    assert!(zh.contains("甲：small-7") && zh.contains("总分"), "{zh}");
    let json: Value =
        serde_json::from_str(&fine(&run(home.path(), &[&args[..], &["--json"]].concat(), &[]))).unwrap();
    assert_eq!(json["format"], 1);
    assert_eq!(json["sessions"], serde_json::json!(["small-7", "small-7-from-2"]));
    assert_eq!(json["outcomes"], serde_json::json!(["signed", "walked_away"]));
    assert_eq!(json["same_deal"], true);
    let rows = json["rows"].as_array().unwrap();
    assert!(!rows.is_empty());
    for row in rows {
        let sides = row["sides"].as_array().unwrap();
        assert!(sides.iter().any(|s| !s.is_null()));
        for side in sides.iter().filter(|s| !s.is_null()) {
            assert!(side["do"]["do"].is_string() && side["zh"] != "" && side["en"] != "", "{side}");
        }
    }
}

#[test]
fn sessions_that_cannot_be_compared_are_refused_with_a_sentence() {
    let home = two();
    fine(&run(home.path(), &["play", "first_meeting", "--seed", "1"], &["", "", ""]));
    let against = |other: &str| run(home.path(), &["replay", "small-7", "--against", other], &[]);
    refused(&against("first_meeting-1"), &["different scenarios (small, first_meeting)"]);
    refused(&against("nobody"), &["There is no session"]);
    fine(&run(home.path(), &["play", "--from", "small-7:1"], &[]));
    refused(&against("small-7-from-1"), &["small-7-from-1 is not over"]);
}

#[test]
fn the_turns_that_mattered_are_told_by_labels_to_people_and_programs_alike() {
    let home = two();
    let text = fine(&run(home.path(), &["replay", "small-7", "--stakes"], &[]));
    assert!(text.contains("Turns that mattered") && !text.contains('±'), "{text}");
    let json: Value =
        serde_json::from_str(&fine(&run(home.path(), &["replay", "small-7", "--stakes", "--json"], &[])))
            .unwrap();
    let stakes = &json["stakes"];
    assert!(stakes["considered"].as_u64().unwrap() > 3 && stakes["rounds"].as_u64().unwrap() > 100);
    let turns = stakes["turns"].as_array().unwrap();
    assert!(!turns.is_empty(), "{text}");
    for turn in turns {
        assert_eq!(turn["choices"][0]["done"], true);
        assert!(turn["choices"][1]["more"]["error"].is_i64());
        assert!(turn["choices"][1]["cells"].as_array().is_some_and(|cells| cells.len() > 1));
        for choice in &turn["choices"].as_array().unwrap()[1..] {
            let said = match (choice["label"].as_str().unwrap(), choice["way"].as_str().unwrap()) {
                ("made_a_difference", way) => format!("made a difference, {way}: "),
                ("may_have", way) => format!("may have made a difference, for the {way}: "),
                ("cant_tell", "alike") => "can't tell: ".to_owned(),
                other => panic!("{other:?}"),
            };
            let line = format!("{said}{}", choice["en"].as_str().unwrap());
            assert!(text.contains(&line), "{line} is not in:\n{text}");
        }
    }
    fine(&run(home.path(), &["play", "--from", "small-7:1"], &[]));
    refused(&run(home.path(), &["replay", "small-7-from-1", "--stakes"], &[]), &["is not over"]);
}

#[test]
fn the_people_not_met_come_with_the_truth_and_not_before() {
    let home = two();
    let sealed = fine(&run(home.path(), &["replay", "small-7-from-2"], &[]));
    assert!(!sealed.contains("did not meet"), "{sealed}");
    let open = fine(&run(home.path(), &["replay", "small-7-from-2", "--reveal"], &[]));
    assert!(open.contains("The people you did not meet") && open.contains("Su"), "{open}");
    let text = fine(&run(home.path(), &["replay", "small-7-from-2", "--reveal", "--json"], &[]));
    let json: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json["unmet"][0]["role"], "su");
    assert!(json["unmet"][0]["ways"].as_array().is_some_and(|w| !w.is_empty()));
}
