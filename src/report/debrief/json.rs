//! JSON: everything in a report, in both languages, for other programs.
//!
//! ```text
//! { "counterpart": "report", "format": 3,
//!   "session", "scenario", "sha256", "outcome": text; "title": {zh, en}; "seed", "rules", "day", "turn": number;
//!   "parent": [session, turn] or null; "deal_known": whether the deal was played before;
//!   "person": text, "attempt": {number, of_deal}, "recorded": hundredths by an earlier scoring: each only where it is
//!   known; "record": confirmed, differs or unverified (since format 2),
//!   "total": points,
//!   "blocks":   [{block, name: {zh, en}, most, points}],
//!   "findings": [{key, block, block_name, rule, turn or null, points, mark or null, sentence: {zh, en},
//!                 quotes: [{zh, en}]}],
//!   "page":    {zh: [part], en: [part]}: what is read first (since format 3),
//!   "debrief": {zh: [section], en: [section]}: the appendix,
//!   "sheets":  {zh: [section], en: [section]} }
//! ```
//!
//! `points` is `{machine, counts}` in hundredths of a point: by the machine, and those that count once the trainer has
//! spoken; either sum over `findings` is the `total`. `outcome` is `signed`, `walked_away`, `refused` or `deadline`;
//! `record` says whether the score that the file recorded could be computed again and is the same; `mark` is `{word:
//! right|wrong|points, text: {zh, en}, note, by}`; a finding with an empty `key` follows from others.
//! A section is `{id, title, parts, sheet}`; a part is an object with one field, its kind: `heading`, `text`, `strong`,
//! `quote` (text), `list` (texts), `moment` (`{when, said, did, turned}`), `table` (`{caption, head, rows, foot,
//! numbers}`), `plot` (`curves`, `plane`, `steps` or `bars`, as in [`crate::report::plot`]) or `lines` (`[text, count]`). Numbers
//! are whole: thousandths on the plane, tenths or thousandths (`per` says which) in curves. A reader passes over `format`s
//! that it doesn't know; fields that are not listed here are an error.
use serde::{Deserialize, Serialize};

use super::{BlockSum, DebriefReport, FindingRow, Head, Points};
use crate::report::Bilingual;
use crate::report::document::{Block, Section};
use crate::sim::score::record::Verification;
use crate::sim::session::Attempt;

/// Version of the JSON; raised when a field changes its meaning, comes or goes. 2 added where the session comes from, 3 the
/// first page.
pub const FORMAT: u32 = 3;

/// A report as JSON holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DebriefJson {
    counterpart: String,
    format: u32,
    session: String,
    scenario: String,
    title: Bilingual<String>,
    sha256: String,
    seed: u64,
    rules: u32,
    outcome: String,
    day: u16,
    turn: u16,
    parent: Option<(String, u16)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    person: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    attempt: Option<Attempt>,
    #[serde(default)]
    deal_known: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    recorded: Option<i32>,
    #[serde(default)]
    record: Verification,
    total: Points,
    blocks: Vec<BlockSum>,
    findings: Vec<FindingRow>,
    #[serde(default)]
    page: Bilingual<Vec<Block>>,
    debrief: Bilingual<Vec<Section>>,
    sheets: Bilingual<Vec<Section>>,
}

/// Writes a report.
#[must_use]
pub fn write(report: &DebriefReport) -> String {
    let head = report.head.clone();
    let json = DebriefJson {
        counterpart: "report".to_owned(),
        format: FORMAT,
        session: head.session,
        scenario: head.scenario,
        title: head.title,
        sha256: head.sha256,
        seed: head.seed,
        rules: head.rules,
        outcome: head.outcome,
        day: head.day,
        turn: head.turn,
        parent: head.parent,
        person: head.person,
        attempt: head.attempt,
        deal_known: head.deal_known,
        recorded: head.recorded,
        record: head.record,
        total: report.total,
        blocks: report.blocks.clone(),
        findings: report.findings.clone(),
        page: report.page.clone(),
        debrief: report.debrief.clone(),
        sheets: report.worksheets.clone(),
    };
    // Strings, whole numbers and lists of them: nothing that JSON cannot hold.
    serde_json::to_string_pretty(&json).unwrap_or_default()
}

/// Reads a report back.
///
/// # Errors
/// What is wrong with it, and where: it is no report, or of another format.
pub fn read(text: &str) -> Result<DebriefReport, serde_json::Error> {
    use serde::de::Error as _;
    let json: DebriefJson = serde_json::from_str(text)?;
    if json.counterpart != "report" || !(1..=FORMAT).contains(&json.format) {
        return Err(serde_json::Error::custom(format!("this is no report of format {FORMAT}")));
    }
    Ok(DebriefReport {
        head: Head {
            session: json.session,
            scenario: json.scenario,
            title: json.title,
            sha256: json.sha256,
            seed: json.seed,
            rules: json.rules,
            outcome: json.outcome,
            day: json.day,
            turn: json.turn,
            parent: json.parent,
            person: json.person,
            attempt: json.attempt,
            deal_known: json.deal_known,
            recorded: json.recorded,
            record: json.record,
        },
        total: json.total,
        blocks: json.blocks,
        findings: json.findings,
        page: json.page,
        debrief: json.debrief,
        worksheets: json.sheets,
    })
}
