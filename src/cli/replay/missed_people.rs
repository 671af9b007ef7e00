//! `counterpart replay SESSION --reveal`: the people one did not meet.
//!
//! In the JSON: `unmet: [{role, votes, was_open, blocked, wanted, objections, ways}]`, only for a session that is over.
//! `blocked` is `{zh, en}`, what stood in the way; `wanted` are `{weight, zh, en}`, the weight in thousandths;
//! `objections` and `ways` are `{zh, en}`; each of the ways is enough.
use serde::Serialize;

use crate::prose;
use crate::sim::debrief::missed_people::Unmet;
use crate::sim::play::PlayerSession;
use crate::sim::scenario::{Lang, Text};

/// Somebody who was never met, for other programs.
#[derive(Serialize)]
pub(super) struct MissedPersonJson {
    role: String,
    votes: bool,
    was_open: bool,
    blocked: Text,
    wanted: Vec<MissedInterestJson>,
    objections: Vec<Text>,
    ways: Vec<Text>,
}

#[derive(Serialize)]
struct MissedInterestJson {
    weight: i64,
    #[serde(flatten)]
    truth: Text,
}

impl MissedPersonJson {
    pub(super) fn of(seat: &PlayerSession, person: &Unmet) -> Self {
        let view = seat.view();
        Self {
            role: view.role_key(person.role).to_owned(),
            votes: person.votes,
            was_open: person.was_open,
            blocked: person.blocked.clone(),
            wanted: person
                .wanted
                .iter()
                .map(|w| MissedInterestJson { weight: w.weight, truth: w.truth.clone() })
                .collect(),
            objections: person.objections.iter().map(|(_, slip, _)| slip.clone()).collect(),
            ways: person
                .ways
                .iter()
                .map(|way| {
                    let [zh, en] =
                        [Lang::Zh, Lang::En].map(|lang| prose::missed_people::way(&view, lang, way));
                    Text { zh, en }
                })
                .collect(),
        }
    }
}
