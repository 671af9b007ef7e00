//! Recorded scores: what can be computed again is, and what can't be is shown as unverified.
use counterpart::content::session_file::read_session;
use counterpart::report::debrief::json as report_json;
use counterpart::sim::VERSIONS;
use counterpart::sim::bots::Policy;
use counterpart::sim::score::record::Verification;

use super::class::{loaded, play};
use super::class_folder::forged;
use super::{code, json, run};

const UNVERIFIED: &str = "Not verified: this score can't be computed again";
const DIFFERS: &str = "The file's own record of the score says something else";

#[test]
fn a_record_under_todays_rules_is_computed_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = forged(folder.path(), VERSIONS.engine);
    let (s, said) = (file.to_str().unwrap(), read_session(&file).unwrap().record.unwrap().total);
    let answer = json(&run(&["replay", s, "--json"]), 0);
    assert_eq!(
        (answer["score"].as_i64(), &answer["record"]),
        (Some(i64::from(said - 2000)), &"differs".into())
    );
    let text = code(&run(&["--lang", "en", "replay", s]), 0);
    assert!(text.contains(DIFFERS), "{text}");
    for format in ["md", "html", "csv"] {
        let text = code(&run(&["--lang", "en", "report", s, "--no-stakes", "--format", format]), 0);
        assert!(text.contains(DIFFERS) || text.contains("The file&#39;s own record"), "{format}: {text}");
    }
    let text = code(&run(&["report", s, "--no-stakes", "--format", "json"]), 0);
    let report = report_json::read(&text).unwrap();
    assert_eq!((report.head.record, report.total.machine), (Verification::Differs, said - 2000));
}

#[test]
fn a_header_that_claims_older_rules_proves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = forged(folder.path(), VERSIONS.engine - 1);
    let s = file.to_str().unwrap();
    assert_eq!(json(&run(&["replay", s, "--json"]), 0)["record"], "unverified");
    let text = code(&run(&["--lang", "en", "replay", s]), 0);
    assert!(text.contains(UNVERIFIED), "{text}");
    for format in ["md", "html", "csv"] {
        let text = code(&run(&["--lang", "en", "report", s, "--format", format]), 0);
        assert!(text.contains("Not verified: this score can"), "{format}: {text}");
    }
    let text = code(&run(&["report", s, "--format", "json"]), 0);
    assert_eq!(report_json::read(&text).unwrap().head.record, Verification::Unverified);
}

#[test]
fn an_honest_record_is_confirmed_and_nothing_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let file = play(folder.path(), &loaded("first_meeting"), 7, Policy::Average);
    let s = file.to_str().unwrap();
    assert_eq!(json(&run(&["replay", s, "--json"]), 0)["record"], "confirmed");
    let text = code(&run(&["--lang", "en", "report", s, "--no-stakes"]), 0);
    assert!(!text.contains("Not verified") && !text.contains(DIFFERS), "{text}");
    let text = code(&run(&["report", s, "--no-stakes", "--format", "json"]), 0);
    assert_eq!(report_json::read(&text).unwrap().head.record, Verification::Confirmed);
    // Reports of the format before are read.
    let older =
        text.replacen("\"format\": 3", "\"format\": 1", 1).replacen("\"record\": \"confirmed\",\n", "", 1);
    assert!(older != text && report_json::read(&older).is_ok());
}
