//! The page of a class: its numbers in order and in words, the sealed half before the opened one.
use super::{Chapter, Page, Part, Plot, Scatter, Strip, second, table};
use crate::prose::class as words;
use crate::prose::names::{block, points};
use crate::sim::class::{ClassDebrief, ClassSession, ClassSpread, ScenarioSection, SceneCount};
use crate::sim::scenario::Lang;
use crate::sim::score::ScoreBlock;
use strum::IntoEnumIterator as _;

/// The page in one language; with `names`, the trainer's table and the files' own names are on it.
#[must_use]
pub fn page(class: &ClassDebrief, lang: Lang, names: bool) -> Page {
    let mut lead = vec![Part::Text(words::counted(class, lang))];
    if names {
        lead.push(Part::Heading(2, words::say(lang, "names")));
        let row = |i: usize| vec![words::alias(lang, i), words::name(class, lang, i)];
        lead.push(table(columns(lang, &["alias", "name"]), (0..class.people.len()).map(row).collect(), 9));
    }
    let chapter = |s: &ScenarioSection| Chapter {
        title: words::section(class, lang, s),
        sealed: sealed(lang, s),
        opened: s.opened.as_ref().map(|o| second::opened(lang, s, o)),
    };
    Page {
        title: words::say(lang, "title"),
        lead,
        chapters: class.sections.iter().map(chapter).collect(),
        tail: left_out(class, lang, names),
        halves: ["sealed", "opened", "opened_note"].map(|key| words::say(lang, key)),
    }
}

/// Names of columns.
pub(super) fn columns(lang: Lang, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| words::column(lang, key)).collect()
}

/// The numbers of a spread, as cells.
pub(super) fn cells(s: &ClassSpread, number: fn(i64) -> String) -> Vec<String> {
    [s.min, s.q1, s.median, s.q3, s.max, s.mean].map(number).to_vec()
}

fn left_out(class: &ClassDebrief, lang: Lang, names: bool) -> Vec<Part> {
    if class.left_out.is_empty() {
        return Vec::new();
    }
    let row = |left: &crate::sim::class::LeftOut| {
        let whose = left.person.map_or_else(String::new, |p| words::alias(lang, p));
        let file = names.then(|| left.file.clone());
        [whose].into_iter().chain(file).chain([words::reason(lang, left)]).collect()
    };
    let head: &[&str] = if names { &["alias", "file", "reason"] } else { &["alias", "reason"] };
    vec![
        Part::Heading(2, words::say(lang, "left_out.title")),
        table(columns(lang, head), class.left_out.iter().map(row).collect(), 9),
    ]
}

fn sealed(lang: Lang, s: &ScenarioSection) -> Vec<Part> {
    let mut parts = ends(lang, s);
    parts.extend(blocks(lang, s));
    parts.extend(scenes(lang, s));
    parts.extend(lines(lang, s));
    parts.extend(firsts(lang, s));
    parts
}

fn ends(lang: Lang, s: &ScenarioSection) -> Vec<Part> {
    let ends = s.sealed.ends.iter();
    let row = |(end, n): &(crate::sim::class::SessionEnd, usize)| vec![words::end(lang, *end), n.to_string()];
    let mut parts = vec![
        Part::Heading(1, words::say(lang, "ends.title")),
        Part::Text(words::no_deal(lang, s)),
        table(columns(lang, &["end", "sessions"]), ends.map(row).collect(), 1),
    ];
    if s.sealed.deals.len() > 1 {
        let row = |d: &crate::sim::class::DealSessions| {
            vec![d.seed.to_string(), d.sessions.to_string(), d.signed.to_string(), words::mean(d.mean)]
        };
        parts.push(Part::Heading(2, words::say(lang, "deals.title")));
        parts.push(Part::Note(words::say(lang, "deals.note")));
        parts.push(table(
            columns(lang, &["seed", "sessions", "signed", "mean_total"]),
            s.sealed.deals.iter().map(row).collect(),
            1,
        ));
    }
    parts
}

fn blocks(lang: Lang, s: &ScenarioSection) -> Vec<Part> {
    let all = s.sealed.blocks.iter();
    // The gate only takes away: it is shown where it did.
    let shown = all.filter(|(b, spread)| *b != ScoreBlock::Ethics || spread.min < 0);
    let total = (words::column(lang, "total"), 10_000, s.sealed.total, None);
    let blocks = shown.map(|(b, spread)| {
        let most = i64::from(s.most(*b));
        (block(lang, *b), most, Some(*spread), Some(*b))
    });
    let (mut strips, mut rows) = (Vec::new(), Vec::new());
    for (label, most, spread, at) in [total].into_iter().chain(blocks) {
        let Some(spread) = spread else { continue };
        let mut row = vec![label.clone(), words::mean(most)];
        row.extend(cells(&spread, words::mean));
        rows.push(row);
        if most > 0 {
            strips.push(strip(lang, s, (label, most), &spread, at));
        }
    }
    let head = ["block", "most", "min", "q1", "median", "q3", "max", "mean"];
    vec![
        Part::Heading(1, words::say(lang, "blocks.title")),
        Part::Plot(Plot::Strips(words::say(lang, "blocks.title"), strips)),
        Part::Note(words::say(lang, "blocks.plot")),
        table(columns(lang, &head), rows, 1),
        Part::Heading(2, words::say(lang, "blocks.people")),
        people(lang, s),
    ]
}

fn strip(
    lang: Lang,
    s: &ScenarioSection,
    (label, most): (String, i64),
    spread: &ClassSpread,
    at: Option<ScoreBlock>,
) -> Strip {
    let dot = |r: &ClassSession| {
        let value = at.map_or(r.total, |b| r.card.points(b));
        (words::dot(lang, r.person, r.attempt), i64::from(value))
    };
    Strip {
        label,
        most,
        quartiles: [spread.q1, spread.median, spread.q3],
        range: [spread.min, spread.max],
        dots: s.sessions.iter().map(dot).collect(),
    }
}

/// Every session with its points.
fn people(lang: Lang, s: &ScenarioSection) -> Part {
    let mut head = columns(lang, &["alias", "end", "seed", "attempt", "total"]);
    head.extend(ScoreBlock::iter().map(|b| block(lang, b)));
    let row = |r: &ClassSession| {
        let mut row = vec![
            words::alias(lang, r.person),
            words::end(lang, r.end),
            r.seed.to_string(),
            r.attempt.to_string(),
            points(r.total),
        ];
        row.extend(ScoreBlock::iter().map(|b| points(r.card.points(b))));
        row
    };
    table(head, s.sessions.iter().map(row).collect(), 2)
}

fn scenes(lang: Lang, s: &ScenarioSection) -> Vec<Part> {
    let mut parts = vec![Part::Heading(1, words::say(lang, "scenes.title"))];
    if s.sealed.scenes.is_empty() {
        parts.push(Part::Text(words::say(lang, "scenes.none")));
        return parts;
    }
    parts.push(Part::Note(words::say(lang, "scenes.note")));
    for scene in &s.sealed.scenes {
        parts.extend(self::scene(lang, scene));
    }
    parts
}

fn scene(lang: Lang, scene: &SceneCount) -> Vec<Part> {
    let line = words::line(lang, scene);
    let mut bars: Vec<(String, usize)> = Vec::new();
    let mut rows = Vec::new();
    for reply in &scene.replies {
        let text = crate::prose::transcript_line::reply(lang, reply.text.get(lang));
        rows.push(vec![
            text.clone(),
            reply.chosen.to_string(),
            reply.mean.map_or_else(String::new, words::mean),
        ]);
        bars.push((text, reply.chosen));
    }
    if scene.others > 0 {
        let text = words::say(lang, "scenes.others");
        rows.push(vec![text.clone(), scene.others.to_string(), String::new()]);
        bars.push((text, scene.others));
    }
    vec![
        Part::Heading(2, line.clone()),
        Part::Note(words::met(lang, scene)),
        Part::Plot(Plot::Bars(line, bars, scene.sessions)),
        table(columns(lang, &["reply", "chosen", "mean_total"]), rows, 1),
    ]
}

fn lines(lang: Lang, s: &ScenarioSection) -> Vec<Part> {
    let mut parts =
        vec![Part::Heading(1, words::say(lang, "lines.title")), Part::Note(words::say(lang, "lines.rule"))];
    if s.sealed.lines.is_empty() {
        parts.push(Part::Text(words::say(lang, "lines.none")));
    }
    let scenes = &s.sealed.scenes;
    let found = s.sealed.lines.iter().enumerate();
    let found = found.filter_map(|(i, l)| Some(words::worth(lang, i + 1, l, scenes.get(l.scene)?)));
    parts.extend(found.map(Part::Text));
    parts
}

fn firsts(lang: Lang, s: &ScenarioSection) -> Vec<Part> {
    let firsts = &s.sealed.firsts;
    let title = words::say(lang, "firsts.title");
    let mut parts = vec![Part::Heading(1, title.clone())];
    if firsts.all.is_empty() {
        parts.push(Part::Text(words::say(lang, "firsts.none")));
        return parts;
    }
    let axes = words::first_axes(lang, &s.unit);
    let both = firsts.all.iter().filter_map(|f| {
        let name = words::dot(lang, f.person, f.attempt);
        Some((name, f.first as f64, f.value? as f64))
    });
    let dots: Vec<_> = both.collect();
    parts.push(Part::Note(axes.clone()));
    if !dots.is_empty() {
        let level = |value: i64, across| (value.to_string(), value as f64, across);
        let (reservation, target) = (firsts.reservation, firsts.target);
        parts.push(Part::Plot(Plot::Scatter(Scatter {
            title: format!("{title}: {axes}"),
            dots,
            levels: vec![
                level(reservation, true),
                level(target, true),
                level(reservation, false),
                level(target, false),
            ],
            ..Scatter::default()
        })));
    }
    parts.extend(words::firsts(lang, firsts, &s.unit).into_iter().map(Part::Text));
    let row = |f: &crate::sim::class::FirstOffer| {
        let value = f.value.map_or_else(|| "–".to_owned(), |v| v.to_string());
        vec![words::dot(lang, f.person, f.attempt), f.first.to_string(), value]
    };
    parts.push(table(columns(lang, &["alias", "first", "value"]), firsts.all.iter().map(row).collect(), 1));
    parts
}
