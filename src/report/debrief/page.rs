//! The first page: what came of it and why, how they see you, two things to change, one trade missed. All that there is
//! besides is the appendix.
use super::DebriefReport;
use super::material::Material;
use super::sections::list;
use crate::i18n::w;
use crate::prose::debrief::{ending, page as tell, recommendations};
use crate::prose::{names, recorded};
use crate::report::document::Block;
use crate::sim::scenario::Lang;
use crate::sim::score::record::SessionRecord;

/// The page of a session that was played again.
pub(super) fn page(from: &Material<'_>, report: &DebriefReport, lang: Lang) -> Vec<Block> {
    let (view, d) = (&from.view, from.d);
    let mut blocks = vec![Block::Strong(ending::named(d, lang))];
    let mut told = tell::why(view, lang);
    told.extend(d.ending.value.and_then(|_| ending::figures(view, d, lang).into_iter().next()));
    told.push(total(report, lang));
    blocks.push(Block::Text(told.join(if lang == Lang::En { " " } else { "" })));
    blocks.extend(names::verification(lang, report.head.record).map(Block::Note));
    blocks.push(Block::Heading(w!(lang, "page.seen")));
    blocks.extend(list(tell::people(view, d, lang)));
    blocks.push(Block::Heading(w!(lang, if d.work.len() == 1 { "page.thing" } else { "page.things" })));
    for work in &d.work {
        blocks.push(Block::Strong(recommendations::name(work, lang)));
        blocks.push(Block::Text(recommendations::why(work, lang)));
        blocks.extend(tell::evidence(view, work, lang).map(Block::Quote));
        blocks.push(Block::Text(w!(lang, "report.exercise", text = recommendations::exercise(work, lang))));
    }
    if d.work.is_empty() {
        blocks.push(Block::Text(w!(lang, "report.no_work")));
    }
    blocks.push(Block::Heading(w!(lang, "page.trade.title")));
    blocks.push(Block::Text(tell::trade(view, d, lang)));
    blocks
}

/// The page of a session of which there is only what was recorded.
pub(super) fn of_record(report: &DebriefReport, record: &SessionRecord, lang: Lang) -> Vec<Block> {
    let mut blocks: Vec<Block> =
        recorded::ending(lang, &record.outcome).map(Block::Strong).into_iter().collect();
    blocks.push(Block::Text(total(report, lang)));
    blocks.push(Block::Text(w!(lang, "report.old_rules", rules = report.head.rules)));
    blocks.extend(names::verification(lang, report.head.record).map(Block::Note));
    blocks
}

/// The total that counts, in whole points.
fn total(report: &DebriefReport, lang: Lang) -> String {
    w!(lang, "page.total", points = (report.total.counts + 50).div_euclid(100))
}
