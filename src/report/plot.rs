//! Plots as numbers: what a picture is drawn from, and the table that says the same in figures.
//!
//! Plots carry whole numbers: thousandths, or the scenario's unit.
use serde::{Deserialize, Serialize};

use super::table::Table;

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
    /// Many sessions along axes of their own.
    Strips(Strips),
    /// Two numbers of many sessions against each other.
    Scatter(Scatter),
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
    /// Names of the columns of the table: of what, value, beside, most; empty where the figures stand in a table beside.
    pub head: [String; 4],
}

/// Sessions along an axis from 0 to the most, with their quartiles.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Strip {
    /// What is measured.
    pub name: String,
    /// The end of the axis.
    pub most: i64,
    /// Lower quartile, median, upper quartile.
    pub quartiles: [i64; 3],
    /// Smallest and largest.
    pub range: [i64; 2],
    /// Each session: its name and number.
    pub dots: Vec<(String, i64)>,
}

/// Strips, one below the other. Their figures stand in a table beside.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Strips {
    /// What it shows.
    pub title: String,
    /// What to see in it, in words.
    pub about: String,
    /// How many units of the numbers make one on the axes: 100 for hundredths.
    pub per: i64,
    /// The strips.
    pub strips: Vec<Strip>,
}

/// A point of a scatter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Its name.
    pub name: String,
    /// How far to the right.
    pub x: i64,
    /// How far up.
    pub y: i64,
}

/// A line right across a scatter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlotLevel {
    /// What it is called.
    pub name: String,
    /// Where it lies.
    pub value: i64,
    /// It lies across, at a height; else it stands upright.
    pub across: bool,
}

/// A scatter. Its figures stand in a table beside.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scatter {
    /// What it shows.
    pub title: String,
    /// What the axes are, in words.
    pub about: String,
    /// Sessions.
    pub dots: Vec<Point>,
    /// A curve behind them.
    pub curve: Vec<(i64, i64)>,
    /// Marked places.
    pub marks: Vec<Point>,
    /// Lines across and up.
    pub levels: Vec<PlotLevel>,
}

impl Plot {
    /// What it shows, and what to see in it, in words.
    fn words(&self) -> (&str, &str) {
        match self {
            Self::Curves(p) => (&p.title, &p.about),
            Self::Plane(p) => (&p.title, &p.about),
            Self::Steps(p) => (&p.title, &p.about),
            Self::Bars(p) => (&p.title, &p.about),
            Self::Strips(p) => (&p.title, &p.about),
            Self::Scatter(p) => (&p.title, &p.about),
        }
    }

    /// What it shows.
    #[must_use]
    pub fn title(&self) -> &str {
        self.words().0
    }

    /// What to see in it, in words; empty where the heading above says all.
    #[must_use]
    pub fn about(&self) -> &str {
        self.words().1
    }

    /// Its figures; nothing where they stand in a table beside.
    #[must_use]
    pub fn table(&self) -> Option<Table> {
        let (head, rows) = match self {
            Self::Curves(p) => (p.head.to_vec(), p.series.iter().map(|s| curve(s, p.per)).collect()),
            Self::Plane(p) => (p.head.to_vec(), p.places.iter().map(place).collect()),
            Self::Steps(p) => (p.head.to_vec(), p.steps.iter().map(step).collect()),
            Self::Bars(p) => (bars_head(p), p.bars.iter().map(|b| bar(p, b)).collect()),
            Self::Strips(_) | Self::Scatter(_) => return None,
        };
        let numbers = if let Self::Steps(_) = self { vec![0, 2, 3] } else { (1..head.len()).collect() };
        let named = head.iter().any(|name| !name.is_empty());
        named.then(|| Table::new(head, rows, numbers).captioned(self.title().to_owned()))
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

/// A share in thousandths.
#[must_use]
pub fn thousandths(share: f64) -> i64 {
    // Far outside the zone the picture is cut anyway; a saturating cast keeps it a number.
    (share * 1000.0).clamp(-9_000.0, 9_000.0).round() as i64
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
