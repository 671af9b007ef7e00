//! A report of what was recorded of a session that was played under other rules: its end, its points, its lines.
use std::str::FromStr as _;

use super::doc::{Part, Section, Table};
use super::sections::named;
use super::sections::result::sums;
use super::{Bilingual, BlockSum, Head, Points, Report, Row, plan, sections};
use crate::i18n::w;
use crate::prose::names;
use crate::sim::scenario::Lang;
use crate::sim::score::ScoreBlock;
use crate::sim::score::record::SessionRecord;
use crate::sim::score::rulebook::default_most;

/// The report; `head` says which session and under which rules. `with_plan` adds the sheets to fill in.
#[must_use]
pub fn report(head: Head, record: &SessionRecord, with_plan: bool) -> Report {
    let known = |name: &str| ScoreBlock::from_str(name).ok();
    let block_name = |name: &str| {
        Bilingual::of(|lang| known(name).map_or_else(|| name.to_owned(), |b| names::block(lang, b)))
    };
    let alike = |points: i32| Points { machine: points, counts: points };
    let blocks = record.blocks.iter().map(|(name, points)| BlockSum {
        block: name.to_owned(),
        name: block_name(name),
        most: record.most.get(name).copied().or(known(name).map(default_most)).unwrap_or(0),
        points: alike(*points),
    });
    let findings = record.findings.iter().map(|f| Row {
        key: String::new(),
        block: f.block.clone(),
        block_name: block_name(&f.block),
        rule: f.rule.clone(),
        turn: (!f.actions.is_empty()).then_some(f.turn),
        points: alike(f.points),
        mark: None,
        // The sentences of other rules may say something else by now: what the rule is called stands for it.
        sentence: Bilingual::of(|lang| names::rule(lang, &f.rule)),
        quotes: f.quotes.iter().map(|q| Bilingual { zh: q.zh.clone(), en: q.en.clone() }).collect(),
    });
    let mut report = Report {
        total: alike(record.total),
        blocks: blocks.collect(),
        findings: findings.collect(),
        head: Head {
            title: Bilingual { zh: head.scenario.clone(), en: head.scenario.clone() },
            outcome: record.outcome.clone(),
            day: record.day,
            turn: record.turn,
            ..head
        },
        ..Report::default()
    };
    report.debrief =
        Bilingual::of(|lang| vec![result(&report, record, lang), sections::findings::section(&report, lang)]);
    if with_plan {
        report.sheets = Bilingual::of(plan::sheets);
    }
    report
}

fn result(report: &Report, record: &SessionRecord, lang: Lang) -> Section {
    let rules = report.head.rules;
    let mut parts = vec![Part::Strong(w!(lang, "report.old_rules", rules = rules))];
    let outcome = match record.outcome.as_str() {
        "signed" => Some("signed"),
        "walked_away" => Some("walked_away"),
        "refused" => Some("refused"),
        "deadline" => Some("deadline"),
        _ => None,
    };
    parts.extend(outcome.map(|name| Part::Text(w!(lang, format!("play.outcome.{name}")))));
    if let Some(offer) = &record.offer {
        parts.push(Part::Table(Table {
            caption: w!(lang, "report.paper"),
            head: ["issue", "level"].map(|key| w!(lang, format!("report.head.{key}"))).to_vec(),
            rows: offer.iter().map(|(issue, level)| vec![issue.to_owned(), level.clone()]).collect(),
            ..Table::default()
        }));
    }
    let total = names::points(report.total.machine);
    parts.push(Part::Strong(w!(lang, "play.score.total", points = total)));
    parts.extend(sums(report, lang));
    named("result", lang, parts)
}
