//! A report of what was recorded of a session that was played under other rules: its end, its points, its lines.
use std::str::FromStr as _;

use super::sections::named;
use super::sections::result::{origin, sums};
use super::{BlockSum, DebriefReport, FindingRow, Head, Points, page, sections, worksheets};
use crate::i18n::w;
use crate::prose::public_line::PublicLine;
use crate::prose::{names, recorded};
use crate::report::Bilingual;
use crate::report::document::{Block, Section};
use crate::report::table::Table;
use crate::sim::scenario::Lang;
use crate::sim::score::ScoreBlock;
use crate::sim::score::record::{SessionRecord, Verification};
use crate::sim::score::rulebook::default_most;

/// The report; `head` says which session and under which rules. `transcript`: what was said, where it was kept.
/// `with_worksheets` adds the sheets to fill in.
#[must_use]
pub fn report(
    head: Head,
    record: &SessionRecord,
    transcript: Option<&[PublicLine]>,
    with_worksheets: bool,
) -> DebriefReport {
    let known = |name: &str| ScoreBlock::from_str(name).ok();
    let block_name = |name: &str| Bilingual::of(|lang| recorded::block(lang, name));
    let alike = |points: i32| Points { machine: points, counts: points };
    let blocks = record.blocks.iter().map(|(name, points)| BlockSum {
        block: name.to_owned(),
        name: block_name(name),
        most: record.most.get(name).copied().or(known(name).map(default_most)).unwrap_or(0),
        points: alike(*points),
    });
    let findings = record.findings.iter().map(|f| FindingRow {
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
    let mut report = DebriefReport {
        total: alike(record.total),
        blocks: blocks.collect(),
        findings: findings.collect(),
        head: Head {
            title: Bilingual { zh: head.scenario.clone(), en: head.scenario.clone() },
            outcome: record.outcome.clone(),
            day: record.day,
            turn: record.turn,
            record: Verification::Unverified,
            ..head
        },
        ..DebriefReport::default()
    };
    report.page = Bilingual::of(|lang| page::of_record(&report, record, lang));
    report.debrief = Bilingual::of(|lang| {
        let mut all = vec![result(&report, record, transcript.is_some(), lang)];
        all.push(sections::findings::section(&report, lang));
        all.extend(transcript.map(|lines| said(lines, lang)));
        all
    });
    if with_worksheets {
        report.worksheets = Bilingual::of(worksheets::sheets);
    }
    report
}

/// What was said, as it was kept.
fn said(lines: &[PublicLine], lang: Lang) -> Section {
    let block = |line: &PublicLine| {
        let text = line.shown.get(lang).to_owned();
        let heading = line.is_heading();
        (!text.is_empty()).then_some(if heading { Block::Heading(text) } else { Block::Text(text) })
    };
    named("transcript", lang, lines.iter().filter_map(block).collect())
}

fn result(report: &DebriefReport, record: &SessionRecord, transcript: bool, lang: Lang) -> Section {
    let mut told = vec![Block::Strong(w!(lang, "report.old_rules", rules = report.head.rules))];
    told.extend(names::verification(lang, report.head.record).map(Block::Strong));
    told.extend(recorded::ending(lang, &record.outcome).map(Block::Text));
    if let Some(offer) = &record.offer {
        let head = vec![w!(lang, "report.head.issue"), w!(lang, "report.head.level")];
        let rows = offer.iter().map(|(issue, level)| vec![issue.to_owned(), level.clone()]).collect();
        told.push(Table::new(head, rows, []).captioned(w!(lang, "report.paper")).into());
    }
    let total = names::points(report.total.machine);
    told.push(Block::Strong(w!(lang, "play.score.total", points = total)));
    told.extend(sums(report, lang));
    if !transcript {
        told.push(Block::Text(w!(lang, "replay.only_quotations")));
    }
    told.extend(origin(report, lang).into_iter().map(Block::Text));
    named("result", lang, told)
}
