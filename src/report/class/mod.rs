//! A class on paper and on the projector: one page as parts, and one file a format.
//!
//! [`page`] puts the numbers in order and in words; [`text`] and [`html`] write the page, [`csv`] the gradebook, [`json`]
//! the data. On a page people have aliases; names stand in the trainer's table alone, and in the gradebook.
pub mod csv;
pub mod html;
pub mod json;
pub mod page;
mod second;
mod svg;
pub mod text;

/// One piece of a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// A heading inside a section; the level counts from 1.
    Heading(u8, String),
    /// A paragraph.
    Text(String),
    /// How something is meant.
    Note(String),
    /// A table.
    Table(Table),
    /// A plot; what it shows stands in a table too.
    Plot(Plot),
}

/// A table: the columns' names, the rows, and from which column on there are numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Table {
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
    pub numbers: usize,
}

/// Sessions along an axis from 0 to the most, with their quartiles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    /// What is measured.
    pub label: String,
    /// The end of the axis, in the numbers' unit.
    pub most: i64,
    /// Lower quartile, median, upper quartile.
    pub quartiles: [i64; 3],
    /// Smallest and largest.
    pub range: [i64; 2],
    /// Each session: alias and number.
    pub dots: Vec<(String, i64)>,
}

/// A point of a scatter: its name, across, up.
pub type Dot = (String, f64, f64);

/// A scatter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scatter {
    /// What it is called and what the axes are, for those who don't see it.
    pub title: String,
    /// Sessions.
    pub dots: Vec<Dot>,
    /// A curve behind them.
    pub curve: Vec<(f64, f64)>,
    /// Marked places.
    pub marks: Vec<Dot>,
    /// Lines across and up at these values: name, value, whether it lies across.
    pub levels: Vec<(String, f64, bool)>,
}

/// A plot.
#[derive(Clone, Debug, PartialEq)]
pub enum Plot {
    /// Numbers along axes: the title, and a strip each.
    Strips(String, Vec<Strip>),
    /// How often something was chosen: label, how often; of how many.
    Bars(String, Vec<(String, usize)>, usize),
    /// Two numbers against each other.
    Scatter(Scatter),
}

/// The sessions of a scenario, on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Chapter {
    /// Its heading.
    pub title: String,
    /// What can be shown before the second try.
    pub sealed: Vec<Part>,
    /// What opens the truth; nothing where it stays closed.
    pub opened: Option<Vec<Part>>,
}

/// A page in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// What it is.
    pub title: String,
    /// What comes first.
    pub lead: Vec<Part>,
    /// Scenario by scenario.
    pub chapters: Vec<Chapter>,
    /// What comes last: the files left out.
    pub tail: Vec<Part>,
    /// What the two halves are called, and a word on the second.
    pub halves: [String; 3],
}

/// A table.
pub(super) fn table(head: Vec<String>, rows: Vec<Vec<String>>, numbers: usize) -> Part {
    Part::Table(Table { head, rows, numbers })
}
