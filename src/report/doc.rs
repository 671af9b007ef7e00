//! A debrief as plain parts to read: sections of sentences, tables and plots, in one language.
//!
//! The formats know nothing else of a session than these parts and the findings, so each can be tested without one.
//! Plots carry whole numbers: thousandths, or the scenario's unit.
use serde::{Deserialize, Serialize};

/// A section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its name for programs, the same in both languages: `result`, `people`, …
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What it says, in order.
    pub parts: Vec<Part>,
    /// On paper it begins a page of its own: a sheet to fill in.
    #[serde(default)]
    pub sheet: bool,
}

/// A part of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// A heading inside the section.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A paragraph that weighs more than the others.
    Strong(String),
    /// Something that somebody said or would say.
    Quote(String),
    /// Sentences of equal rank.
    List(Vec<String>),
    /// A moment of play: its name, what was seen, what it did.
    Moment(Moment),
    /// A table.
    Table(Table),
    /// A plot.
    Plot(Plot),
    /// Lines to write on by hand: what they are for, and how many.
    Lines(String, u8),
}

/// A moment of play.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moment {
    /// When.
    pub when: String,
    /// What was said and done.
    pub said: Vec<String>,
    /// What it did, and why.
    pub did: Vec<String>,
    /// Where it turned: why; else empty.
    pub turned: Vec<String>,
}

/// A table; every row has as many cells as the head.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Names of the columns.
    pub head: Vec<String>,
    /// The rows; the first cell names the row.
    pub rows: Vec<Vec<String>>,
    /// The sum of the rows, or nothing.
    #[serde(default)]
    pub foot: Vec<String>,
    /// Which columns hold numbers.
    #[serde(default)]
    pub numbers: Vec<usize>,
}

/// A plot. Beside its picture it can be read as a [`Table`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Plot {
    /// Something over the turns, a curve a person.
    Curves(Curves),
    /// Papers on the plane of our value and theirs.
    Plane(Plane),
    /// Something that grows by steps over the days.
    Steps(Steps),
    /// Amounts side by side.
    Bars(Bars),
}

/// Curves over the turns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Curves {
    /// What it shows.
    pub title: String,
    /// What to see in it, in words.
    pub about: String,
    /// What is counted from left to right.
    pub across: String,
    /// The least and the most of the scale.
    pub range: (i64, i64),
    /// How many units of the numbers make one on the scale: 10 for tenths.
    pub per: i64,
    /// The curves: a name, and (turn, value).
    pub series: Vec<(String, Vec<(i64, i64)>)>,
    /// Turning points: turn and why.
    pub turned: Vec<(i64, String)>,
    /// Names of the columns of the table.
    pub head: [String; 5],
}

/// A kind of point on the plane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dot {
    /// Where we began.
    Quotation,
    /// A paper tabled.
    Offer,
    /// The agreement.
    Agreement,
    /// The deal both missed.
    Missed,
    /// The greatest product of gains.
    Nash,
    /// The greatest smaller share.
    KalaiSmorodinsky,
    /// The greatest sum of shares.
    Best,
}

/// A point on the plane, in thousandths of what the zone offers each side over its floor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// What it is.
    pub dot: Dot,
    /// Its name in words.
    pub name: String,
    /// Our share.
    pub x: i64,
    /// Theirs.
    pub y: i64,
}

/// The plane.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plane {
    /// What it shows.
    pub title: String,
    /// What to see in it, in words.
    pub about: String,
    /// Names of the axes: ours, theirs.
    pub axes: (String, String),
    /// What the shaded square is called: the zone in which nobody loses.
    pub zone: String,
    /// What the frontier is called.
    pub frontier_name: String,
    /// The frontier, best for us first.
    pub frontier: Vec<(i64, i64)>,
    /// Everything else; offers in their order.
    pub places: Vec<Place>,
    /// Names of the columns of the table.
    pub head: [String; 3],
}

/// Steps over the days.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    /// What it shows.
    pub title: String,
    /// What to see in it, in words.
    pub about: String,
    /// What is counted from left to right.
    pub across: String,
    /// The unit of the amounts.
    pub unit: String,
    /// Day, what comes, how much, and how much in all.
    pub steps: Vec<(i64, String, i64, i64)>,
    /// Names of the columns of the table.
    pub head: [String; 4],
}

/// A bar.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bar {
    /// What it is of.
    pub name: String,
    /// How long it is.
    pub value: i64,
    /// What it is measured against, where there is something.
    pub beside: Option<i64>,
    /// The most that it could be.
    pub most: i64,
}

/// Bars.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bars {
    /// What it shows.
    pub title: String,
    /// What to see in it, in words.
    pub about: String,
    /// How many units of the numbers make one in words: 100 for hundredths.
    pub per: i64,
    /// The bars.
    pub bars: Vec<Bar>,
    /// Names of the columns of the table: of what, value, beside, most.
    pub head: [String; 4],
}

impl Plot {
    /// What it shows.
    #[must_use]
    pub fn title(&self) -> &str {
        match self {
            Self::Curves(p) => &p.title,
            Self::Plane(p) => &p.title,
            Self::Steps(p) => &p.title,
            Self::Bars(p) => &p.title,
        }
    }

    /// What to see in it, in words.
    #[must_use]
    pub fn about(&self) -> &str {
        match self {
            Self::Curves(p) => &p.about,
            Self::Plane(p) => &p.about,
            Self::Steps(p) => &p.about,
            Self::Bars(p) => &p.about,
        }
    }

    /// Its figures.
    #[must_use]
    pub fn table(&self) -> Table {
        let (head, rows) = match self {
            Self::Curves(p) => (p.head.to_vec(), p.series.iter().map(|s| curve(s, p.per)).collect()),
            Self::Plane(p) => (p.head.to_vec(), p.places.iter().map(place).collect()),
            Self::Steps(p) => (p.head.to_vec(), p.steps.iter().map(step).collect()),
            Self::Bars(p) => (bars_head(p), p.bars.iter().map(|b| bar(p, b)).collect()),
        };
        let numbers = match self {
            Self::Steps(_) => vec![0, 2, 3],
            _ => (1..head.len()).collect(),
        };
        Table { caption: self.title().to_owned(), head, rows, foot: Vec::new(), numbers }
    }
}

/// A number of a plot in words: `per` of it make one.
#[must_use]
pub fn number(value: i64, per: i64) -> String {
    if per <= 1 {
        return value.to_string();
    }
    let sign = if value < 0 { "-" } else { "" };
    let size = value.unsigned_abs();
    let per = per.unsigned_abs();
    // Tenths show one place, everything finer two.
    if per == 10 {
        return format!("{sign}{}.{}", size / 10, size % 10);
    }
    format!("{sign}{}.{:02}", size / per, size % per * 100 / per)
}

fn curve((name, points): &(String, Vec<(i64, i64)>), per: i64) -> Vec<String> {
    let values = || points.iter().map(|(_, v)| *v);
    let all = [values().next(), values().next_back(), values().min(), values().max()];
    let words = all.map(|v| v.map_or_else(String::new, |v| number(v, per)));
    std::iter::once(name.clone()).chain(words).collect()
}

fn place(place: &Place) -> Vec<String> {
    vec![place.name.clone(), number(place.x, 1000), number(place.y, 1000)]
}

fn step((day, name, amount, in_all): &(i64, String, i64, i64)) -> Vec<String> {
    vec![day.to_string(), name.clone(), amount.to_string(), in_all.to_string()]
}

/// The column of what is set beside is there only where something is.
fn bars_head(bars: &Bars) -> Vec<String> {
    let beside = bars.bars.iter().any(|b| b.beside.is_some());
    let kept = |(i, name): (usize, &String)| (i != 2 || beside).then(|| name.clone());
    bars.head.iter().enumerate().filter_map(kept).collect()
}

fn bar(bars: &Bars, bar: &Bar) -> Vec<String> {
    let mut row = vec![bar.name.clone(), number(bar.value, bars.per)];
    if bars.bars.iter().any(|b| b.beside.is_some()) {
        row.push(bar.beside.map_or_else(String::new, |v| number(v, bars.per)));
    }
    row.push(number(bar.most, bars.per));
    row
}
