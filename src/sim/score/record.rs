//! The score of a closed session as plain data with its quotations: readable without the scenario or its rules.
use serde::{Deserialize, Serialize};

use super::Score;
use crate::sim::ordered::Ordered;
use crate::sim::scenario::{Lang, Text};
use crate::sim::session::action_record::package_names;
use crate::sim::view::View;

/// What is kept of a closed session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SessionRecord {
    /// How it ended: `signed`, `walked_away`, `refused` or `deadline`.
    pub outcome: String,
    /// The signed offer: issue to level.
    #[serde(rename = "paper")]
    pub offer: Option<Ordered<String>>,
    /// Days used.
    pub day: u16,
    /// Turns used.
    pub turn: u16,
    /// Points in all, in hundredths.
    pub total: i32,
    /// Points per block in hundredths.
    pub blocks: Ordered<i32>,
    /// The most that each block could bring, in hundredths, where the scenario weighs them anew; empty: as by default.
    #[serde(default, skip_serializing_if = "Ordered::is_empty")]
    pub most: Ordered<i32>,
    /// Every finding.
    pub findings: Vec<RecordedFinding>,
}

/// A finding with the words it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedFinding {
    /// Its block.
    pub block: String,
    /// Its rule.
    pub rule: String,
    /// Points in hundredths.
    pub points: i32,
    /// Turn at which it was earned.
    pub turn: u16,
    /// Numbers of the actions it rests on.
    pub actions: Vec<u16>,
    /// What was said in them.
    pub quotes: Vec<Quote>,
}

/// Words of ours in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Quote {
    pub zh: String,
    pub en: String,
}

/// The name of a block or a rule, as it is written.
#[must_use]
pub fn name_of<T: Serialize>(value: T) -> String {
    // Unit variants with lower-case names: always a plain string.
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

/// Whether a recorded score can be believed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verification {
    /// It was computed again from the actions, and is the same; or nothing was recorded.
    #[default]
    Confirmed,
    /// It was computed again, and is something else than the file says: what was computed is what counts.
    Differs,
    /// It can't be computed again: nothing speaks for it but the file itself.
    Unverified,
}

/// Whether the record in a session's file can be believed; `again` is the record of the same actions, played today, where
/// they can be played by the rules they were made under. What a file says of its own rules proves nothing.
#[must_use]
pub fn verify(kept: Option<&SessionRecord>, again: Option<&SessionRecord>) -> Verification {
    // Words may be put otherwise by now; points may not.
    let figures = |r: &SessionRecord| {
        let findings = r.findings.iter().map(|f| (f.block.clone(), f.rule.clone(), f.points));
        (r.outcome.clone(), r.offer.clone(), r.total, r.blocks.clone(), findings.collect::<Vec<_>>())
    };
    match (kept, again) {
        (None, _) => Verification::Confirmed,
        (Some(_), None) => Verification::Unverified,
        (Some(kept), Some(again)) if figures(kept) == figures(again) => Verification::Confirmed,
        (Some(_), Some(_)) => Verification::Differs,
    }
}

/// The record of a closed session from what the trainee sees at its end and the score; `None` while the deal is open.
#[must_use]
pub fn record(view: &View<'_>, score: &Score) -> Option<SessionRecord> {
    let outcome = view.outcome()?;
    let offer = outcome.agreement.map(|offer| package_names(view.scenario(), &offer));
    let quotes = |actions: &[u16]| -> Vec<Quote> {
        let line = |action: &u16| {
            let [zh, en] = [Lang::Zh, Lang::En].map(|lang| view.own_lines(*action, lang));
            let both = zh.into_iter().zip(en).map(|(zh, en)| Text { zh: zh.text, en: en.text });
            both.filter(|t| !t.is_empty()).map(|t| Quote { zh: t.zh, en: t.en }).collect::<Vec<_>>()
        };
        actions.iter().flat_map(line).collect()
    };
    let findings = score.findings.iter().map(|f| RecordedFinding {
        block: name_of(f.block),
        rule: name_of(f.rule),
        points: f.points,
        turn: f.turn,
        actions: f.actions.clone(),
        quotes: quotes(&f.actions),
    });
    Some(SessionRecord {
        outcome: outcome.ending.name().to_owned(),
        offer,
        day: view.days().0,
        turn: view.turns().0,
        total: score.total,
        findings: findings.collect(),
        blocks: score.card.blocks.iter().map(|b| (name_of(b.block), b.points)).collect(),
        most: if score.card.has_default_weights() {
            Ordered::default()
        } else {
            score.card.blocks.iter().map(|b| (name_of(b.block), b.most)).collect()
        },
    })
}
