//! Actions as they are written down: there and back again, by name.
use std::collections::BTreeSet;

use counterpart::sim::session::{Action, WrittenAction};

use super::driver::{scenario, wander};

#[test]
fn what_is_written_down_is_what_was_done() {
    let mut kinds = BTreeSet::new();
    for name in ["small", "first_meeting", "line_3331"] {
        for seed in 0..12 {
            wander(name, seed, |seat, action| {
                let written = WrittenAction::of(seat.scenario(), action);
                let line = serde_json::to_string(&written).unwrap();
                let read: WrittenAction = serde_json::from_str(&line).unwrap();
                assert_eq!(read, written);
                assert_eq!(read.action(seat.scenario()).as_ref(), Ok(action), "{line}");
                kinds.insert(line.split('"').nth(3).unwrap().to_owned());
            });
        }
    }
    assert!(kinds.len() >= 12, "{kinds:?}");
}

#[test]
fn names_that_are_not_there_are_named() {
    let c = scenario("small");
    for (line, what) in [
        (r#"{"do":"topic","scene":"nowhere"}"#, "scene called `nowhere`"),
        (r#"{"do":"reply","scene":"su_half","reply":"nothing"}"#, "reply called `nothing`"),
        (r#"{"do":"show","document":"secret"}"#, "document called `secret`"),
        (r#"{"do":"believe","card":"su.blame","certainty":null}"#, "card called `su.blame`"),
        (r#"{"do":"call_home","issue":"prize"}"#, "issue called `prize`"),
        (r#"{"do":"meet","roles":["sue"],"channel":"Office","aim":"Learn"}"#, "role called `sue`"),
        (
            r#"{"do":"propose","package":{"price":"seven"},"reason":null,"forecast":{}}"#,
            "level called `seven`",
        ),
        (r#"{"do":"prepare","first":null,"walk_away":0,"opening":"slow"}"#, "opening paper called `slow`"),
    ] {
        let written: WrittenAction = serde_json::from_str(line).unwrap();
        let error = written.action(&c).unwrap_err().to_string();
        assert!(error.ends_with(what), "{error}");
    }
    assert!(serde_json::from_str::<WrittenAction>(r#"{"do":"park","more":1}"#).is_err());
    assert_eq!(serde_json::to_string(&WrittenAction::of(&c, &Action::Park)).unwrap(), r#"{"do":"park"}"#);
}
