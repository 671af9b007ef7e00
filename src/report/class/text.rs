//! The page of a class as plain text, for a terminal: what the plots show stands in their tables.
use unicode_width::UnicodeWidthStr as _;

use super::{Page, Part, Table};
use crate::plain_text::one_line;

/// Widest that a column of words may be before the rest stands on a line of its own.
const WIDE: usize = 36;

/// Writes a page.
#[must_use]
pub fn write(page: &Page) -> String {
    let mut out = format!("{}\n", one_line(&page.title));
    parts(&mut out, &page.lead);
    for chapter in &page.chapters {
        out += &format!("\n== {} ==\n", one_line(&chapter.title));
        out += &format!("\n-- {} --\n", page.halves[0]);
        parts(&mut out, &chapter.sealed);
        if let Some(opened) = &chapter.opened {
            out += &format!("\n-- {} --\n{}\n", page.halves[1], page.halves[2]);
            parts(&mut out, opened);
        }
    }
    parts(&mut out, &page.tail);
    out
}

fn parts(out: &mut String, parts: &[Part]) {
    for part in parts {
        match part {
            Part::Heading(1, text) => *out += &format!("\n# {}\n", one_line(text)),
            Part::Heading(_, text) => *out += &format!("\n{}\n", one_line(text)),
            Part::Text(text) | Part::Note(text) => *out += &format!("{}\n", one_line(text)),
            Part::Table(table) => self::table(out, table),
            Part::Plot(_) => {}
        }
    }
}

fn table(out: &mut String, table: &Table) {
    let rows: Vec<Vec<String>> = [&table.head]
        .into_iter()
        .chain(&table.rows)
        .map(|row| row.iter().map(|c| one_line(c)).collect())
        .collect();
    let width = |i: usize| {
        let all = rows.iter().filter_map(|r| r.get(i)).map(|c| c.width());
        all.filter(|w| *w <= WIDE).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..table.head.len()).map(width).collect();
    for row in &rows {
        let mut line = String::from(" ");
        for (i, cell) in row.iter().enumerate() {
            let width = widths.get(i).copied().unwrap_or(0);
            let gap = " ".repeat(width.saturating_sub(cell.width()));
            line.push(' ');
            if i >= table.numbers {
                line += &format!("{gap}{cell}");
            } else {
                line += &format!("{cell}{gap}");
            }
            // What is too wide stands alone, and the row goes on below it.
            if cell.width() > width && i + 1 < row.len() {
                line += "\n ";
                line += &" ".repeat(widths[..=i].iter().map(|w| w + 1).sum());
            }
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
}
