//! The result: signed or not and on what, what they think of us, the total.
use super::{list, named};
use crate::i18n::w;
use crate::prose::debrief::ending as tell;
use crate::prose::names::points;
use crate::prose::transcript_line;
use crate::report::debrief::DebriefReport;
use crate::report::debrief::material::Material;
use crate::report::document::{Block, Section};
use crate::report::plot::{Bar, Bars, Plot};
use crate::report::table::Table;
use crate::sim::scenario::Lang;

pub(in crate::report::debrief) fn section(
    from: &Material<'_>,
    report: &DebriefReport,
    lang: Lang,
) -> Section {
    let (view, d) = (&from.view, from.d);
    let mut blocks = vec![
        Block::Strong(tell::named(d, lang)),
        Block::Text(transcript_line::outcome(lang, d.ending.outcome)),
    ];
    if let Some(offer) = &d.ending.offer {
        blocks.push(Block::Text(w!(
            lang,
            "play.end.paper",
            what = transcript_line::changes(view, lang, &view.quotation(), offer),
            worth = view.own_value(offer),
            unit = view.unit().get(lang)
        )));
    }
    blocks.extend(list(tell::figures(view, d, lang)));
    if let Some(text) = view.six_months_on() {
        blocks.push(Block::Text(w!(lang, "play.end.six_months", text = text.get(lang))));
    }
    if !d.ending.opinions.is_empty() {
        blocks.push(Block::Heading(w!(lang, "report.opinions")));
    }
    for opinion in &d.ending.opinions {
        blocks.push(Block::Strong(transcript_line::address(view, lang, opinion.role).to_owned()));
        let factors = tell::opinion(d, opinion, lang);
        let lines = factors.iter().map(|f| tell::factor(f, lang));
        blocks.extend(list(tell::support(opinion, lang).into_iter().chain(lines)));
    }
    blocks.push(Block::Heading(w!(lang, "report.total")));
    blocks.push(Block::Strong(total(report, lang)));
    blocks.extend(sums(report, lang));
    if let Some(then) = report.head.recorded {
        let now = points(report.total.machine);
        blocks.push(Block::Text(w!(lang, "replay.rescored", then = points(then), now = now)));
    }
    blocks.extend(list(origin(report, lang)));
    named("result", lang, blocks)
}

/// Who played, which attempt it was, and whether the deal was known.
pub(in crate::report::debrief) fn origin(report: &DebriefReport, lang: Lang) -> Vec<String> {
    let head = &report.head;
    crate::prose::origin::lines(lang, head.person.as_deref(), head.attempt, head.deal_known)
}

/// The total in words; with the trainer's where there is one.
pub(in crate::report::debrief) fn total(report: &DebriefReport, lang: Lang) -> String {
    let (machine, counts) = (points(report.total.machine), points(report.total.counts));
    if report.is_marked() {
        w!(lang, "report.total_marked", machine = machine, counts = counts)
    } else {
        w!(lang, "play.score.total", points = counts)
    }
}

/// The blocks as bars and as a table with its sum.
pub(in crate::report::debrief) fn sums(report: &DebriefReport, lang: Lang) -> [Block; 2] {
    let marked = report.is_marked();
    let bars = report.blocks.iter().filter(|b| b.most > 0).map(|b| Bar {
        name: b.name.get(lang).clone(),
        value: i64::from(b.points.counts),
        beside: marked.then_some(i64::from(b.points.machine)),
        most: i64::from(b.most),
    });
    let [block, most, machine, counts] =
        ["block", "most", "machine", "counts"].map(|key| w!(lang, format!("report.head.{key}")));
    let bars = Bars {
        title: w!(lang, "report.blocks"),
        about: w!(lang, "report.blocks_about"),
        per: 100,
        bars: bars.collect(),
        head: [block.clone(), counts.clone(), machine.clone(), most.clone()],
    };
    let mut table = Table {
        caption: w!(lang, "report.blocks"),
        head: vec![block, most, machine],
        rows: Vec::new(),
        foot: vec![w!(lang, "report.total"), points(10_000), points(report.total.machine)],
        numbers: vec![1, 2],
    };
    for b in &report.blocks {
        let row = [b.name.get(lang).clone(), points(b.most), points(b.points.machine)];
        table.rows.push(row.to_vec());
    }
    if marked {
        table.head.push(counts);
        table.foot.push(points(report.total.counts));
        table.numbers.push(3);
        for (row, b) in table.rows.iter_mut().zip(&report.blocks) {
            row.push(points(b.points.counts));
        }
    }
    [Block::Plot(Plot::Bars(bars)), Block::Table(table)]
}
