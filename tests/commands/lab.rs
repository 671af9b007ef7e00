//! `counterpart lab`: its table, its JSON and its exit codes.
use super::{SMALL, code, json, run};

#[test]
fn json_names_policies_hands_and_bounds() {
    let output = run(&[
        "lab", SMALL, "--runs", "3", "--seed", "5", "--policy", "random", "--json",
    ]);
    let answer = json(&output, output.status.code().unwrap());
    assert_eq!(
        (&answer["format"], &answer["runs"], &answer["seed"]),
        (&1.into(), &3.into(), &5.into())
    );
    assert_eq!(answer["hash"].as_str().unwrap().len(), 64);
    let policy = &answer["policies"][0];
    assert_eq!(policy["policy"], "random");
    assert!(policy["total"]["mean"].is_f64() && policy["deal_rate"].is_f64());
    assert_eq!(policy["hands"].as_array().unwrap().len(), 2);
    assert_eq!(policy["bounds"], serde_json::json!([0.0, 45.0]));
    let wanted = i32::from(!policy["holds"].as_bool().unwrap());
    assert_eq!(output.status.code(), Some(wanted));
}

#[test]
fn the_same_seed_gives_the_same_answer() {
    let args = [
        "lab", SMALL, "--runs", "4", "--policy", "average", "quitter", "--json",
    ];
    assert_eq!(run(&args).stdout, run(&args).stdout);
}

#[test]
fn what_it_does_not_know_it_says() {
    code(&run(&["lab", SMALL, "--policy", "clever"]), 2);
    code(&run(&["lab", "no_such_scenario"]), 2);
    code(&run(&["lab", SMALL, "--runs", "0"]), 2);
}
