//! The line of play: how everybody moved, where it turned, and every moment with what it did.
use super::{list, named};
use crate::i18n::w;
use crate::prose::debrief::timeline as tell;
use crate::prose::{PlainText, transcript_line};
use crate::report::doc::{Curves, Moment, Part, Plot, Section};
use crate::report::gather::Desk;
use crate::sim::debrief::TimelineStep;
use crate::sim::debrief::series::PersonAt;
use crate::sim::scenario::Lang;
use crate::sim::view::TranscriptLine;

pub(in crate::report) fn section(desk: &Desk<'_>, lang: Lang) -> Section {
    let turned: Vec<String> =
        desk.d.turning.iter().map(|t| tell::turning_at(&desk.view, desk.d, t, lang)).collect();
    let met = |s: &PersonAt, value: i32| s.met.then_some(i64::from(value));
    let mut parts = vec![
        curves(desk, lang, "trust", (0, 1000), 10, &|s| met(s, s.trust)),
        curves(desk, lang, "tension", (0, 1000), 10, &|s| met(s, s.tension)),
        curves(desk, lang, "support", (-2000, 2000), 1000, &|s| s.support),
    ];
    parts.retain(|part| !matches!(part, Part::Plot(Plot::Curves(c)) if c.series.is_empty()));
    if let Some(turned) = list(turned) {
        parts.push(Part::Heading(w!(lang, "report.turned")));
        parts.push(turned);
    }
    parts.push(Part::Heading(w!(lang, "report.moments")));
    let all = desk.view.transcript(0, lang);
    let moments = desk.d.line.iter().filter_map(|step| moment(desk, step, &all, lang));
    parts.extend(moments.map(Part::Moment));
    named("line", lang, parts)
}

fn curves(
    desk: &Desk<'_>,
    lang: Lang,
    what: &str,
    range: (i64, i64),
    per: i64,
    value: &dyn Fn(&PersonAt) -> Option<i64>,
) -> Part {
    let series = desk.view.roles().filter_map(|role| {
        let own = |m: &crate::sim::debrief::SeriesPoint| {
            let standing = m.people.iter().find(|s| s.role == role)?;
            Some((i64::from(m.at.turn), value(standing)?))
        };
        let points: Vec<(i64, i64)> = desk.d.series.iter().filter_map(own).collect();
        let name = transcript_line::address(&desk.view, lang, role).to_owned();
        (!points.is_empty()).then_some((name, points))
    });
    let turned = desk.d.turning.iter();
    let turned = turned.map(|t| {
        let why = tell::turning(&desk.view, desk.d, t, lang);
        (i64::from(t.at.turn), why)
    });
    Part::Plot(Plot::Curves(Curves {
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
fn moment(desk: &Desk<'_>, step: &TimelineStep, all: &[TranscriptLine], lang: Lang) -> Option<Moment> {
    let (view, d) = (&desk.view, desk.d);
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
