//! The line of play: how everybody moved, where it turned, and every moment with what it did.
use super::{list, named};
use crate::i18n::w;
use crate::prose::debrief::timeline as tell;
use crate::prose::{PlainText, transcript_line};
use crate::report::debrief::material::Material;
use crate::report::document::{Block, Moment, Section};
use crate::report::plot::{Curves, Plot};
use crate::sim::debrief::TimelineStep;
use crate::sim::debrief::series::PersonAt;
use crate::sim::scenario::Lang;
use crate::sim::view::TranscriptLine;

pub(in crate::report::debrief) fn section(from: &Material<'_>, lang: Lang) -> Section {
    let turned: Vec<String> =
        from.d.turning.iter().map(|t| tell::turning_at(&from.view, from.d, t, lang)).collect();
    let met = |s: &PersonAt, value: i32| s.met.then_some(i64::from(value));
    let mut blocks = vec![
        curves(from, lang, "trust", (0, 1000), 10, &|s| met(s, s.trust)),
        curves(from, lang, "tension", (0, 1000), 10, &|s| met(s, s.tension)),
        curves(from, lang, "support", (-2000, 2000), 1000, &|s| s.support),
    ];
    blocks.retain(|part| !matches!(part, Block::Plot(Plot::Curves(c)) if c.series.is_empty()));
    if let Some(turned) = list(turned) {
        blocks.push(Block::Heading(w!(lang, "report.turned")));
        blocks.push(turned);
    }
    blocks.push(Block::Heading(w!(lang, "report.moments")));
    let all = from.view.transcript(0, lang);
    let moments = from.d.line.iter().filter_map(|step| moment(from, step, &all, lang));
    blocks.extend(moments.map(Block::Moment));
    named("line", lang, blocks)
}

fn curves(
    from: &Material<'_>,
    lang: Lang,
    what: &str,
    range: (i64, i64),
    per: i64,
    value: &dyn Fn(&PersonAt) -> Option<i64>,
) -> Block {
    let series = from.view.roles().filter_map(|role| {
        let own = |m: &crate::sim::debrief::SeriesPoint| {
            let standing = m.people.iter().find(|s| s.role == role)?;
            Some((i64::from(m.at.turn), value(standing)?))
        };
        let points: Vec<(i64, i64)> = from.d.series.iter().filter_map(own).collect();
        let name = transcript_line::address(&from.view, lang, role).to_owned();
        (!points.is_empty()).then_some((name, points))
    });
    let turned = from.d.turning.iter();
    let turned = turned.map(|t| {
        let why = tell::turning(&from.view, from.d, t, lang);
        (i64::from(t.at.turn), why)
    });
    Block::Plot(Plot::Curves(Curves {
        title: w!(lang, format!("report.plot.{what}")),
        about: w!(lang, format!("report.plot.{what}_about")),
        across: w!(lang, "report.plot.turns"),
        range,
        per,
        series: series.collect(),
        turned: turned.collect(),
        head: ["who", "start", "end", "lowest", "highest"].map(|key| w!(lang, format!("report.head.{key}"))),
    }))
}

/// A moment; nothing where nothing was seen and nothing moved.
fn moment(from: &Material<'_>, step: &TimelineStep, all: &[TranscriptLine], lang: Lang) -> Option<Moment> {
    let (view, d) = (&from.view, from.d);
    let own = all.iter().filter(|l| l.action == step.at.action);
    let said: Vec<String> = own.filter_map(|l| transcript_line::line(&PlainText, view, lang, l)).collect();
    let mut did = tell::heard(view, step, lang);
    for moved in &step.moved {
        did.push(tell::moved(view, moved, lang));
        did.extend(moved.causes.iter().map(|cause| tell::because(view, cause, lang)));
    }
    did.extend(tell::opened(view, d, step, lang));
    let turned = d.turning.iter().filter(|t| t.at.action == step.at.action);
    let turned: Vec<String> = turned.map(|t| tell::turning(view, d, t, lang)).collect();
    if said.is_empty() && did.is_empty() && turned.is_empty() {
        return None;
    }
    let day = transcript_line::day(view, lang, step.day);
    Some(Moment {
        when: w!(lang, "report.moment", turn = step.at.turn, day = day),
        said: trimmed(said),
        did: trimmed(did),
        turned: trimmed(turned),
    })
}

fn trimmed(lines: Vec<String>) -> Vec<String> {
    lines.iter().map(|l| l.trim().to_owned()).collect()
}
