//! Relationship, 10 points: the four factors of subjective value (Curhan, Elfenbein & Xu 2006), weighted by influence.
use serde::Serialize;

use super::{FindingSubject, ScoreBuilder, ScoreRule};
use crate::sim::buyer::support::supported;
use crate::sim::compiled::{CompiledScenario, RoleId};
use crate::sim::session::outcome::{Ending, Outcome};
use crate::sim::session::state::State;

/// The four factors of one person, each in hundredths from 100 to 700.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct SubjectiveValue {
    /// What the deal brings them.
    pub instrumental: i64,
    /// Face.
    pub own_self: i64,
    /// Heard, and fairly dealt with.
    pub process: i64,
    /// Trust for what comes after.
    pub relationship: i64,
}

impl SubjectiveValue {
    /// The mean of the four, in hundredths.
    #[must_use]
    pub fn mean(self) -> i64 {
        (self.instrumental + self.own_self + self.process + self.relationship) / 4
    }
}

/// The four factors of a person at the end of a session.
#[must_use]
pub fn subjective_value(c: &CompiledScenario, s: &State, role: RoleId) -> SubjectiveValue {
    let r = &s.roles[role];
    let clamp = |x: i64| x.clamp(100, 700);
    let instrumental = match s.outcome() {
        Some(Outcome { agreement: Some(offer), .. }) => 400 + 3 * supported(c, s, role, &offer) / 20,
        Some(Outcome { ending: Ending::WalkedAway, .. }) => 250,
        _ => 150,
    };
    if r.met == 0 {
        let stranger = SubjectiveValue {
            instrumental: clamp(instrumental),
            own_self: 300,
            process: 250,
            relationship: 300,
        };
        return stranger;
    }
    let acts = i64::from(r.apt + r.off);
    let heard = i64::from(r.apt) * 1000 / (acts + 2);
    SubjectiveValue {
        instrumental: clamp(instrumental),
        own_self: clamp(400 + i64::from(r.face) + 15 * i64::from(r.apt) - 30 * i64::from(r.off)),
        process: clamp(200 + heard / 2),
        relationship: clamp(i64::from(r.trust.tenths()) - i64::from((r.tension - 300).max(0)) / 3),
    }
}

/// The mean that is worth nothing, in hundredths on the scale of seven.
const NOTHING: i64 = 250;
/// How much more is worth everything: from 2.5 to 5.5, in hundredths.
pub(in crate::sim) const SPAN: i64 = 300;

pub(super) fn score_block(sheet: &mut ScoreBuilder<'_>) {
    let (c, s) = (sheet.c, sheet.s);
    if s.roles.iter().all(|r| r.met == 0) {
        return;
    }
    for role in c.voters() {
        let mean = subjective_value(c, s, role).mean();
        let share = c.roles[role].power * (mean - NOTHING).clamp(0, SPAN);
        let points = sheet.worth(ScoreRule::SubjectiveValue).share(share, SPAN * 1000);
        sheet.plain(ScoreRule::SubjectiveValue, points, FindingSubject::Role(role));
    }
}
