//! Whole games: the small case by a script, the shipped ones by somebody who always takes the first thing.
use super::{GAME, SMALL, fine, json, run, said, session_file};

#[test]
fn the_small_case_is_played_and_signed() {
    let home = tempfile::tempdir().unwrap();
    let text = fine(&run(home.path(), &["play", SMALL, "--terminal", "--seed", "7"], GAME));
    for part in [
        "Seed 7",
        "For your eyes only",
        "Ms Liang (opens a blue folder): \"Three quotes on the table. Yours is the highest.\"",
        "  ● Now you know what Ms Liang is after",
        "Mr Su will see you now",
        "── In the car ──",
        "\"Here's what we can do. Payment: 30 % down.\"",
        "Mr Su: you expected closer; it came out closer.",
        "Six months on:",
        "Total: ",
        "The right people ",
        "[1] \"Price last. Ten minutes first: how has the last machine been?\"",
        "counterpart replay small-7",
    ] {
        assert!(text.contains(part), "`{part}` is not in:\n{text}");
    }
    assert!(!text.contains('\u{1b}'), "no colours through a pipe");
    assert!(!text.contains("What was hidden"), "the hidden half stays sealed");
    let opened = fine(&run(home.path(), &["replay", "small-7", "--reveal"], &[]));
    assert!(opened.contains("Mr Su is short of cash") || opened.contains("Su is short of cash"), "{opened}");
}

#[test]
fn a_replay_says_what_was_shown_and_recorded() {
    let home = tempfile::tempdir().unwrap();
    let shown = fine(&run(home.path(), &["play", SMALL, "--seed", "7"], GAME));
    let replay = fine(&run(home.path(), &["replay", "small-7"], &[]));
    let from = shown.find("Total: ").unwrap();
    let upto = shown.find("\n\nLook at it again").unwrap();
    assert!(replay.contains(&shown[from..upto]), "{replay}\n---\n{}", &shown[from..upto]);

    let answer = json(home.path(), "small-7");
    let file = std::fs::read_to_string(session_file(home.path())).unwrap();
    let last: serde_json::Value = serde_json::from_str(file.lines().last().unwrap()).unwrap();
    let closed = &last["closed"];
    for (ours, theirs) in
        [("score", "total"), ("blocks", "blocks"), ("findings", "findings"), ("outcome", "outcome")]
    {
        assert_eq!(answer[ours], closed[theirs], "{ours}");
        assert!(!answer[ours].is_null(), "{ours}");
    }
    assert_eq!(answer["outcome"], "signed");
    assert_eq!(answer["state"]["stage"], "ended");
    let sum: i64 = answer["findings"].as_array().unwrap().iter().map(|f| f["points"].as_i64().unwrap()).sum();
    assert_eq!(answer["score"].as_i64().unwrap(), sum, "every point has its finding");
}

#[test]
fn the_shipped_scenarios_play_to_their_end_in_both_languages() {
    let round = ["1", "1", "1", "1", "adjourn", "wait 1"];
    let mut lines = vec!["", "", "", "help", "people", "notes", "board", "brief", "card", "undo"];
    lines.extend(std::iter::repeat_n(round, 60).flatten());
    for scenario in ["first_meeting", "line_3331"] {
        for lang in ["zh", "en"] {
            let home = tempfile::tempdir().unwrap();
            let args = ["play", scenario, "--terminal", "--seed", "11", "--lang", lang];
            let text = fine(&run(home.path(), &args, &lines));
            let end = if lang == "zh" { "── 得分 ──" } else { "── Score ──" };
            assert!(text.contains(end), "{scenario} {lang}:\n{text}");
            for broken in ["%{", "play.", "finding.", "panicked"] {
                assert!(!text.contains(broken), "{scenario} {lang}: {broken}");
            }
        }
    }
}

#[test]
fn without_a_name_a_pipe_plays_the_first_meeting() {
    let home = tempfile::tempdir().unwrap();
    for args in [&["play", "--seed", "3"][..], &["play", "--terminal", "--seed", "4"], &[]] {
        let text = said(&run(home.path(), args, &[]));
        assert!(text.contains("── First meeting ──") && text.contains("--resume=first_meeting-"), "{text}");
    }
}

/// The lines of a session's file without the times at which they were written, and the sums over those.
fn untimed(text: &str) -> Vec<serde_json::Value> {
    let line = |line: &str| {
        let mut line: serde_json::Value = serde_json::from_str(line).unwrap();
        for field in ["begun", "at", "sum"] {
            line.as_object_mut().unwrap().remove(field);
        }
        line
    };
    text.lines().map(line).collect()
}

#[test]
fn the_same_seed_and_inputs_give_the_same_session() {
    let [one, other] = [(); 2].map(|()| {
        let home = tempfile::tempdir().unwrap();
        run(home.path(), &["play", SMALL, "--seed", "7"], GAME);
        untimed(&std::fs::read_to_string(session_file(home.path())).unwrap())
    });
    assert!(one.len() > 3, "{one:?}");
    assert_eq!(one, other);
}
