//! The half of a class's page that can be shown before the second try: ends, points, replies, first offers.
use strum::IntoEnumIterator as _;

use super::{cells, columns, table};
use crate::prose::class as words;
use crate::prose::names::{block, points};
use crate::report::document::Block;
use crate::report::plot::{Bar, Bars, Plot, PlotLevel, Point, Scatter, Strip, Strips};
use crate::sim::class::{ClassSession as SessionRow, ClassSpread, ScenarioSection, SceneCount};
use crate::sim::scenario::Lang;
use crate::sim::score;

pub(super) fn spoiler_free(lang: Lang, s: &ScenarioSection) -> Vec<Block> {
    let mut told = ends(lang, s);
    told.extend(blocks(lang, s));
    told.extend(scenes(lang, s));
    told.extend(lines(lang, s));
    told.extend(firsts(lang, s));
    told
}

fn ends(lang: Lang, s: &ScenarioSection) -> Vec<Block> {
    let ends = s.sealed.ends.iter();
    let row = |(end, n): &(crate::sim::session::Ending, usize)| vec![words::end(lang, *end), n.to_string()];
    let mut told = vec![
        Block::Heading(words::say(lang, "ends.title")),
        Block::Text(words::no_deal(lang, s)),
        table(columns(lang, &["end", "sessions"]), ends.map(row).collect(), 1),
    ];
    if s.sealed.deals.len() > 1 {
        let row = |d: &crate::sim::class::DealSessions| {
            vec![d.seed.to_string(), d.sessions.to_string(), d.signed.to_string(), words::mean(d.mean)]
        };
        told.push(Block::Subheading(words::say(lang, "deals.title")));
        told.push(Block::Note(words::say(lang, "deals.note")));
        told.push(table(
            columns(lang, &["seed", "sessions", "signed", "mean_total"]),
            s.sealed.deals.iter().map(row).collect(),
            1,
        ));
    }
    told
}

fn blocks(lang: Lang, s: &ScenarioSection) -> Vec<Block> {
    let all = s.sealed.blocks.iter();
    // The gate only takes away: it is shown where it did.
    let shown = all.filter(|(b, spread)| *b != score::ScoreBlock::Ethics || spread.min < 0);
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
        Block::Heading(words::say(lang, "blocks.title")),
        Block::Plot(Plot::Strips(Strips {
            title: words::say(lang, "blocks.title"),
            about: String::new(),
            per: 100,
            strips,
        })),
        Block::Note(words::say(lang, "blocks.plot")),
        table(columns(lang, &head), rows, 1),
        Block::Subheading(words::say(lang, "blocks.people")),
        people(lang, s),
    ]
}

fn strip(
    lang: Lang,
    s: &ScenarioSection,
    (label, most): (String, i64),
    spread: &ClassSpread,
    at: Option<score::ScoreBlock>,
) -> Strip {
    let dot = |r: &SessionRow| {
        let value = at.map_or(r.total, |b| r.card.points(b));
        (words::dot(lang, r.person, r.attempt), i64::from(value))
    };
    Strip {
        name: label,
        most,
        quartiles: [spread.q1, spread.median, spread.q3],
        range: [spread.min, spread.max],
        dots: s.sessions.iter().map(dot).collect(),
    }
}

/// Every session with its points.
fn people(lang: Lang, s: &ScenarioSection) -> Block {
    let mut head = columns(lang, &["alias", "end", "seed", "attempt", "total"]);
    head.extend(score::ScoreBlock::iter().map(|b| block(lang, b)));
    let row = |r: &SessionRow| {
        let mut row = vec![
            words::alias(lang, r.person),
            words::end(lang, r.end),
            r.seed.to_string(),
            r.attempt.to_string(),
            points(r.total),
        ];
        row.extend(score::ScoreBlock::iter().map(|b| points(r.card.points(b))));
        row
    };
    table(head, s.sessions.iter().map(row).collect(), 2)
}

fn scenes(lang: Lang, s: &ScenarioSection) -> Vec<Block> {
    let mut told = vec![Block::Heading(words::say(lang, "scenes.title"))];
    if s.sealed.scenes.is_empty() {
        told.push(Block::Text(words::say(lang, "scenes.none")));
        return told;
    }
    told.push(Block::Note(words::say(lang, "scenes.note")));
    for scene in &s.sealed.scenes {
        told.extend(self::scene(lang, scene));
    }
    told
}

fn scene(lang: Lang, scene: &SceneCount) -> Vec<Block> {
    let line = words::line(lang, scene);
    let (mut bars, mut rows) = (Vec::new(), Vec::new());
    let mut add = |text: String, chosen: usize, mean: Option<i64>| {
        let [value, most] = [chosen, scene.sessions].map(|n| i64::try_from(n).unwrap_or(i64::MAX));
        bars.push(Bar { name: text.clone(), value, beside: None, most });
        rows.push(vec![text, chosen.to_string(), mean.map_or_else(String::new, words::mean)]);
    };
    for reply in &scene.replies {
        add(crate::prose::transcript_line::reply(lang, reply.text.get(lang)), reply.chosen, reply.mean);
    }
    if scene.others > 0 {
        add(words::say(lang, "scenes.others"), scene.others, None);
    }
    let bars = Bars { title: line.clone(), per: 1, bars, ..Bars::default() };
    vec![
        Block::Subheading(line),
        Block::Note(words::met(lang, scene)),
        Block::Plot(Plot::Bars(bars)),
        table(columns(lang, &["reply", "chosen", "mean_total"]), rows, 1),
    ]
}

fn lines(lang: Lang, s: &ScenarioSection) -> Vec<Block> {
    let mut told =
        vec![Block::Heading(words::say(lang, "lines.title")), Block::Note(words::say(lang, "lines.rule"))];
    if s.sealed.lines.is_empty() {
        told.push(Block::Text(words::say(lang, "lines.none")));
    }
    let scenes = &s.sealed.scenes;
    let found = s.sealed.lines.iter().enumerate();
    let found = found.filter_map(|(i, l)| Some(words::worth(lang, i + 1, l, scenes.get(l.scene)?)));
    told.extend(found.map(Block::Text));
    told
}

fn firsts(lang: Lang, s: &ScenarioSection) -> Vec<Block> {
    let firsts = &s.sealed.firsts;
    let title = words::say(lang, "firsts.title");
    let mut told = vec![Block::Heading(title.clone())];
    if firsts.all.is_empty() {
        told.push(Block::Text(words::say(lang, "firsts.none")));
        return told;
    }
    let axes = words::first_axes(lang, &s.unit);
    let both = firsts.all.iter().filter_map(|f| {
        let name = words::dot(lang, f.person, f.attempt);
        Some(Point { name, x: f.first, y: f.value? })
    });
    let dots: Vec<Point> = both.collect();
    told.push(Block::Note(axes.clone()));
    if !dots.is_empty() {
        let level = |value: i64, across| PlotLevel { name: value.to_string(), value, across };
        let (reservation, target) = (firsts.reservation, firsts.target);
        told.push(Block::Plot(Plot::Scatter(Scatter {
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
    told.extend(words::firsts(lang, firsts, &s.unit).into_iter().map(Block::Text));
    let row = |f: &crate::sim::class::FirstOffer| {
        let value = f.value.map_or_else(|| "–".to_owned(), |v| v.to_string());
        vec![words::dot(lang, f.person, f.attempt), f.first.to_string(), value]
    };
    told.push(table(columns(lang, &["alias", "first", "value"]), firsts.all.iter().map(row).collect(), 1));
    told
}
