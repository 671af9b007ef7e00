//! Sections as plain text for a terminal: what plots show stands in their tables, or in those beside them.
use unicode_width::UnicodeWidthStr as _;

use crate::plain_text::one_line;
use crate::report::doc::{Part, Section, Table};

/// Writes sections one under another.
#[must_use]
pub fn write(title: &str, facts: &[String], sections: &[Section]) -> String {
    let mut out = format!("{}\n", one_line(title));
    for fact in facts {
        out += &format!("{}\n", one_line(fact));
    }
    for section in sections {
        out += &format!("\n== {} ==\n", one_line(&section.title));
        for part in &section.parts {
            self::part(&mut out, part);
        }
    }
    out
}

fn part(out: &mut String, part: &Part) {
    match part {
        Part::Heading(text)
        | Part::Text(text)
        | Part::Strong(text)
        | Part::Quote(text)
        | Part::Lines(text, _) => {
            *out += &format!("{}\n", one_line(text));
        }
        Part::List(items) => {
            for item in items {
                *out += &format!("- {}\n", one_line(item));
            }
        }
        Part::Table(t) => *out += &table(t),
        Part::Moment(_) | Part::Plot(_) => {}
    }
}

/// Columns as wide as their widest cell, numbers to the right; of a cell with several lines the first.
fn table(table: &Table) -> String {
    let cell = |text: &String| one_line(text.lines().next().unwrap_or(""));
    let rows: Vec<Vec<String>> =
        std::iter::once(&table.head).chain(&table.rows).map(|row| row.iter().map(cell).collect()).collect();
    let width = |k: usize| rows.iter().filter_map(|r| r.get(k)).map(|c| c.width()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..table.head.len()).map(width).collect();
    let mut out = String::new();
    for row in &rows {
        let padded = row.iter().zip(&widths).enumerate().map(|(k, (text, width))| {
            let room = " ".repeat(width.saturating_sub(text.width()));
            if table.numbers.contains(&k) { format!("{room}{text}") } else { format!("{text}{room}") }
        });
        let line = padded.collect::<Vec<_>>().join("  ");
        out += &format!("  {}\n", line.trim_end());
    }
    out
}
