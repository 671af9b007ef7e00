//! The frontier of a scenario: its bargaining zone in every hidden hand.
use super::{fine, refused, run};

#[test]
fn a_scenario_answers_for_each_of_its_hands() {
    let home = tempfile::tempdir().unwrap();
    let ask = |args: &[&str]| -> serde_json::Value {
        serde_json::from_str(&fine(&run(home.path(), args, &[]))).unwrap()
    };
    let all = ask(&["frontier", "line_3331", "--json"]);
    let hands = all["hands"].as_array().unwrap();
    assert_eq!(hands.len(), 3);
    assert_eq!(all["frontier"], hands[0]["frontier"]);
    assert_eq!(all["hand"], hands[0]["hand"]);
    // Our reservation is the scenario's, 1900: amounts count from nothing, not from the base.
    assert_eq!(all["parties"][0]["reservation"], 1900);
    assert!(all["frontier"].as_array().unwrap().iter().all(|p| p[0].as_i64().unwrap() >= 1900));

    let id = hands[1]["hand"].as_str().unwrap();
    let one = ask(&["frontier", "line_3331", "--json", "--hand", id]);
    assert_eq!(one["frontier"], hands[1]["frontier"]);
    assert_eq!(one["hands"].as_array().unwrap().len(), 1);
    let text = fine(&run(home.path(), &["frontier", super::SMALL, "--lang", "zh"], &[]));
    assert!(text.contains("season") && text.contains("bank") && text.contains("采购决策圈"), "{text}");
    refused(
        &run(home.path(), &["frontier", "line_3331", "--hand", "x"], &[]),
        &["no hidden hand called x", id],
    );
}
