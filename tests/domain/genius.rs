//! Domains of GENIUS and `GeniusWeb`: on their own scale, put together from their files, and bad ones named.
use std::path::Path;
use std::process::{Command, Output};

use assert_cmd::cargo::CommandCargoExt as _;
use counterpart::content::domain_profiles::{combine, read};
use proptest::prelude::{ProptestConfig, proptest};

const DOMAIN: &str = r#"<negotiation_template number_of_sessions="50"><utility_space number_of_issues="2">
<objective description="" etype="objective" index="0" name="any" type="objective">
<issue etype="discrete" index="1" name="Laptop" type="discrete" vtype="discrete"><item index="1" value="Dell"/><item index="2" value="Mac"/></issue>
<issue etype="discrete" index="2" name="Screen" type="discrete" vtype="discrete"><item index="1" value="small"/><item index="2" value="large"/></issue>
</objective></utility_space></negotiation_template>"#;

/// Best evaluations 8 and 4: worth 3/8, 1 and 1/4, 1.
const BUYER: &str = r#"<utility_space type="any" number_of_issues="2"><objective index="0" name="any">
<weight index="1" value="0.6"/><weight index="2" value="0.4"/>
<issue index="1" name="Laptop" vtype="discrete"><item index="1" value="Dell" evaluation="3"/><item index="2" value="Mac" evaluation="8"/></issue>
<issue index="2" name="Screen" vtype="discrete"><item index="1" value="small" evaluation="1"/><item index="2" value="large" evaluation="4"/></issue>
</objective><discount_factor value="0.9"/><reservation value="0.25"/></utility_space>"#;

fn seller() -> String {
    BUYER
        .replace("evaluation=\"3\"", "evaluation=\"9\"")
        .replace("evaluation=\"1\"", "evaluation=\"5\"")
        .replace("0.25", "0")
}

fn import(folder: &Path, args: &[&str]) -> Output {
    Command::cargo_bin("counterpart").unwrap().current_dir(folder).args(args).output().unwrap()
}

fn frontier(files: &[(&str, &str)]) -> serde_json::Value {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let names: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
    let output = import(folder.path(), &[&["import"], &names[..], &["--out", "case.ron"]].concat());
    assert!(output.status.success(), "{output:?}");
    let output = import(folder.path(), &["frontier", "case.ron", "--json"]);
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn genius_files_become_one_domain_on_their_own_scale() {
    let answer = frontier(&[("laptop.xml", DOMAIN), ("buyer.xml", BUYER), ("seller.xml", &seller())]);
    assert_eq!((&answer["outcomes"], &answer["rational"]), (&4.into(), &4.into()));
    // Buyer: .6·(3/8, 1) + .4·(1/4, 1). Seller: .6·(1, 8/9) + .4·(1, 4/5).
    // (Dell, small) .325, 1 · (Dell, large) .625, .92 · (Mac, small) .7, .9333 · (Mac, large) 1, .8533.
    let points = answer["frontier"].as_array().unwrap();
    assert_eq!(points.len(), 3, "{answer}");
    let near = |value: &serde_json::Value, wanted: f64| (value.as_f64().unwrap() - wanted).abs() < 1e-9;
    assert!(near(&points[0][0], 1.0) && near(&points[0][1], 0.6 * 8.0 / 9.0 + 0.32), "{answer}");
    assert!(near(&points[2][0], 0.325) && near(&points[2][1], 1.0), "{answer}");
}

#[test]
fn geniusweb_files_become_one_domain() {
    let profile = |name: &str, a: &str, b: &str, bid: &str| {
        format!(
            r#"{{"LinearAdditiveUtilitySpace":{{"issueUtilities":{{"job":{{"discreteutils":{{"valueUtilities":{{"day":{a},"night":{b}}}}}}}}},"issueWeights":{{"job":1.0}},"domain":{{"name":"jobs","issuesValues":{{"job":{{"values":["day","night"]}}}}}},"name":"{name}"{bid}}}}}"#
        )
    };
    let one = profile("one", "0.3", "1.0", r#","reservationBid":{"issuevalues":{"job":"day"}}"#);
    let two = profile("two", "1.0", "0.2", "");
    let answer = frontier(&[("one.json", &one), ("two.json", &two)]);
    assert_eq!((&answer["outcomes"], &answer["rational"]), (&2.into(), &2.into()), "{answer}");
    let parts = [one, two].map(|text| read(text.as_bytes()).unwrap().unwrap());
    let ron = combine(parts.to_vec()).unwrap().to_ron().unwrap();
    assert!(ron.contains("\"one\"") && ron.contains("reservation: 0.3"), "{ron}");
}

#[track_caller]
fn refused(text: &str, part: &str) {
    let said = read(text.as_bytes()).unwrap_err().to_string();
    assert!(said.contains(part), "`{part}` is not in: {said}");
}

#[test]
fn hostile_and_broken_files_get_a_sentence() {
    refused(&"<a>".repeat(100_000), "nested deeper");
    refused(&format!("<utility_space>{}", "<a/>".repeat(600_000)), "line 1");
    refused("<!DOCTYPE x [<!ENTITY a \"aaaa\">]><utility_space>&a;</utility_space>", "DTD");
    refused(&BUYER[..BUYER.len() / 2], "complete copy");
    refused("<html/>", "begins with `html`");
    refused("<utility_space/>", "no `issue`");
    refused(&BUYER.replace("evaluation=\"3\"", "evaluation=\"NaN\""), "line 3");
    refused(&BUYER.replacen("vtype=\"discrete\"", "vtype=\"real\"", 1), "only issues with a list of values");
    refused(&BUYER.replacen("<weight index=\"2\"", "<weight index=\"7\"", 1), "no `weight`");
    refused(&BUYER.replacen("value=\"Mac\"", "value=\"Dell\"", 1), "twice");
    refused(r#"{"LinearAdditiveUtilitySpace": {"issueUtilities": {"#, "line 1");
    refused(
        r#"{"LinearAdditiveUtilitySpace":{"issueUtilities":{"n":{"numberutils":{"lowValue":1}}},"issueWeights":{"n":1}}}"#,
        "numberutils",
    );
}

#[test]
fn files_that_do_not_belong_together_are_told() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in
        [("laptop.xml", DOMAIN), ("buyer.xml", BUYER), ("other.xml", &BUYER.replace("Mac", "Pear"))]
    {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    for (args, part) in [
        (&["import", "laptop.xml"][..], "two at least"),
        (&["import", "laptop.xml", "buyer.xml", "other.xml"], "other values for `Laptop`"),
    ] {
        let output = import(folder.path(), args);
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(part), "{said}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]
    #[test]
    fn a_damaged_file_is_read_or_refused(at in 0_usize..900, cut in 0_usize..40, put in "[<>/\"&a0-9.-]{0,6}") {
        for text in [BUYER, DOMAIN] {
            let at = text.floor_char_boundary(at.min(text.len()));
            let end = text.ceil_char_boundary((at + cut).min(text.len()));
            let damaged = format!("{}{put}{}", &text[..at], &text[end..]);
            if let Err(error) = read(damaged.as_bytes()) {
                assert!(!error.to_string().is_empty());
            }
        }
    }
}

const RANGE: &str = r#"<utility_space type="any" number_of_issues="2"><objective index="0" name="any">
<weight index="1" value="0.6"/><weight index="2" value="0.5"/>
<issue index="1" name="Days" type="integer" vtype="integer"><range lowerbound="2" upperbound="6"/><evaluator ftype="linear" slope="0.25" offset="0.0"/></issue>
<issue index="2" name="Price" vtype="integer"><range lowerbound="0" upperbound="3"/><evaluator ftype="linear" slope="-0.5" offset="1"/></issue>
</objective><discount_factor value="0.9"/></utility_space>"#;

#[test]
fn ranges_of_whole_numbers_are_listed() {
    let other = RANGE.replace("0.25", "-0.25").replace("offset=\"0.0\"", "offset=\"1.0\"");
    let answer = frontier(&[("a.xml", RANGE), ("b.xml", &other)]);
    // Five days and four prices; six days are worth .25 · 4 = 1 to one and 0 to the other, price 3 is kept at 0.
    assert_eq!(answer["outcomes"], 20, "{answer}");
    let best = answer["frontier"][0][0].as_f64().unwrap();
    assert!((best - 1.1).abs() < 1e-9, "{answer}");
    refused(&RANGE.replacen("upperbound=\"6\"", "upperbound=\"6000\"", 1), "narrow the range");
    refused(&RANGE.replacen("slope=\"0.25\"", "slope=\"steep\"", 1), "should be a number");
    refused(&RANGE.replacen("lowerbound=\"2\"", "", 1), "lowerbound");
}

#[test]
fn what_is_left_out_or_odd_is_said_beside_the_answer() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("a.xml", RANGE.to_owned()), ("b.xml", RANGE.replace("0.25", "0.2"))] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let output = import(folder.path(), &["--lang", "en", "import", "a.xml", "b.xml"]);
    assert!(output.status.success(), "{output:?}");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("discount factor 0.9") && said.contains("add up to 1.1"), "{said}");
    assert!(String::from_utf8_lossy(&output.stdout).contains("\"Days\""));
}

#[test]
fn an_element_with_a_crowd_of_attributes_is_refused_at_once() {
    let crowd: String = (0..200_000).map(|n| format!(" a{n}=\"1\"")).collect();
    let begun = std::time::Instant::now();
    refused(&BUYER.replacen("<issue index=\"1\"", &format!("<issue{crowd} index=\"1\""), 1), "attributes");
    let items: String = (0..20_000).map(|n| format!("<item value=\"v{n}\" evaluation=\"1\"/>")).collect();
    refused(
        &BUYER.replacen("<item index=\"1\" value=\"Dell\"", &format!("{items}<item value=\"Dell\""), 1),
        "too many values",
    );
    assert!(begun.elapsed().as_secs() < 20);
}
