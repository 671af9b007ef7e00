//! The format of a scenario is found out before it is parsed, and older texts are brought up step by step.
use counterpart::content::checked::check_text;
use counterpart::content::diagnostic::Diagnostic;
use counterpart::content::format::{UpgradeStep, probe, upgraded, upgraded_by};
use counterpart::content::scenario_file::{hash, load_bytes};
use counterpart::content::syntax::Positions;

const SMALL: &str = include_str!("../data/small.ron");

#[test]
fn a_newer_file_is_told_to_need_a_newer_program_and_nothing_else() {
    let newer =
        SMALL.replacen("format: 1,", "format: 3, tables: [(seats: 4)],", 1).replacen("days:", "dayz:", 1);
    assert_ne!(newer, SMALL);
    let found = [
        load_bytes("small", "small.ron", newer.as_bytes()).unwrap_err().found,
        check_text("small.ron", newer.clone()).found,
    ];
    for found in found {
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].code, "CP100");
        assert!(found[0].message.en.contains("format is 3") && found[0].message.en.contains("newer"));
        assert_eq!(newer.get(found[0].span.start..found[0].span.end), Some("3"));
    }
    // The same fields in a file of today are the author's mistakes.
    let today = SMALL.replacen("format: 1,", "format: 1, tables: [(seats: 4)],", 1);
    let found = load_bytes("small", "small.ron", today.as_bytes()).unwrap_err().found;
    assert!(found.iter().all(|f| f.code != "CP100") && found[0].message.en.contains("tables"), "{found:?}");
}

#[test]
fn the_version_is_found_whatever_else_is_wrong() {
    let probed = |text: &str| probe(&Positions::scan(text));
    assert_eq!(probed("Scenario(format: 12, title: \"no end"), Some(12));
    assert_eq!(probed("(title: \"format: 7\", format: 2)"), Some(2));
    assert_eq!(probed("Scenario(roles: {\"a\": (format: 9)})"), None);
    assert_eq!(probed("Scenario(format: \"2\")"), None);
    assert_eq!(probed(""), None);
}

/// Steps of an imagined past: version 1 had `name`, version 2 `title`, version 3 `heading`.
fn steps() -> [UpgradeStep; 2] {
    let one = UpgradeStep {
        from: 1,
        apply: |p| p.text().replacen("format: 1", "format: 2", 1).replacen("name:", "title:", 1),
    };
    let two = UpgradeStep {
        from: 2,
        apply: |p| p.text().replacen("format: 2", "format: 3", 1).replacen("title:", "heading:", 1),
    };
    [one, two]
}

#[test]
fn older_texts_are_brought_up_one_step_a_version() {
    let up = |text: &str| {
        let positions = Positions::scan(text);
        let upgraded = upgraded_by("x.ron", &positions, 3, &steps())?;
        Ok::<_, Diagnostic>(upgraded.unwrap_or(positions).text().to_owned())
    };
    for text in ["(format: 1, name: \"x\")", "(format: 2, title: \"x\")", "(format: 3, heading: \"x\")"] {
        assert_eq!(up(text).unwrap(), "(format: 3, heading: \"x\")");
    }
    assert_eq!(up("(name: \"x\")").unwrap(), "(name: \"x\")", "the parser says what is missing");
    assert_eq!(up("(format: 4)").unwrap_err().code, "CP100");
    assert!(upgraded("small.ron", &Positions::scan(SMALL)).unwrap().is_none(), "version 1 is today's");
}

#[test]
fn the_hash_is_of_the_original_bytes() {
    let loaded = load_bytes("small", "small.ron", SMALL.as_bytes()).unwrap();
    assert_eq!((loaded.hash.as_str(), &*loaded.bytes), (hash(SMALL.as_bytes()).as_str(), SMALL.as_bytes()));
}
