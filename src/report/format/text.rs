//! Plain text for a terminal and for mail: what plots show stands in their tables.
use unicode_width::UnicodeWidthStr as _;

use super::{Format, Holds};
use crate::plain_text::one_line;
use crate::report::document::{Block, ReportDocument, lines};
use crate::report::table::Table;

/// Plain text.
pub const TEXT: Format = Format {
    name: "text",
    extension: "txt",
    media_type: "text/plain; charset=utf-8",
    holds: Holds::Document,
    label: "ui.debrief.format_text",
    about: "ui.debrief.about_text",
    writer: |report, lang| write(&report.document(lang)).into_bytes(),
};

/// Widest that a table may be before its columns are narrowed.
const ROW: usize = 120;
/// Widest that a column is then; what is wider stands on a line of its own.
const COLUMN: usize = 36;

/// Writes a document.
#[must_use]
pub fn write(document: &ReportDocument) -> String {
    let mut out = format!("{}\n", one_line(&document.title));
    for fact in &document.facts {
        out += &format!("{}\n", one_line(fact));
    }
    blocks(&mut out, &document.lead);
    if let Some(appendix) = &document.appendix {
        out += &format!("\n{}\n{}\n", "=".repeat(ROW / 2), one_line(&appendix.title));
        out.extend(appendix.facts.iter().map(|fact| format!("{}\n", one_line(fact))));
    }
    for section in &document.sections {
        out += &format!("\n== {} ==\n", one_line(&section.title));
        blocks(&mut out, &section.blocks);
    }
    out
}

fn blocks(out: &mut String, blocks: &[Block]) {
    for block in blocks {
        *out += &self::block(block);
    }
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(text) => format!("\n# {}\n", one_line(text)),
        Block::Subheading(text) => format!("\n{}\n", one_line(text)),
        Block::Text(text) | Block::Strong(text) | Block::Note(text) => set_in(text, "", ""),
        Block::Quote(text) => set_in(text, "> ", "> "),
        Block::List(items) => items.iter().map(|item| set_in(item, "- ", "  ")).collect(),
        Block::Moment(m) => {
            let turned = m.turned.iter().map(|why| set_in(why, "◆ ", "  "));
            let said = m.said.iter().map(|said| set_in(said, "> ", "> "));
            let did = m.did.iter().map(|did| set_in(did, "- ", "  "));
            std::iter::once(format!("\n{}\n", one_line(&m.when)))
                .chain(turned)
                .chain(said)
                .chain(did)
                .collect()
        }
        Block::Speech(s) => {
            let room = "    ".repeat(usize::from(s.depth));
            let gesture = s.gesture.join(" / ");
            let gesture = if gesture.is_empty() { gesture } else { format!(" ({gesture})") };
            set_in(&format!("{} {}{gesture}", s.who, s.words.join(" / ")), &room, &room)
        }
        Block::Table(t) => table(t),
        Block::Plot(p) => {
            p.table().map_or_else(String::new, |t| format!("{}\n{}", one_line(p.about()), table(&t)))
        }
        Block::Lines(text, count) => {
            set_in(text, "", "") + &format!("{}\n", "_".repeat(40)).repeat(usize::from(*count))
        }
        Block::Half(half) => {
            let mut out = format!("\n-- {} --\n", one_line(&half.title)) + &set_in(&half.note, "", "");
            blocks(&mut out, &half.blocks);
            out
        }
    }
}

/// A text in lines of its own, the first and the others each after a sign.
fn set_in(text: &str, first: &str, others: &str) -> String {
    let all = lines(text).enumerate();
    all.map(|(i, l)| format!("{}{}\n", if i == 0 { first } else { others }, one_line(l))).collect()
}

/// Columns as wide as their widest cell, numbers to the right; a cell has as many lines as its text.
fn table(table: &Table) -> String {
    let foot = Some(&table.foot).filter(|foot| !foot.is_empty());
    let rows: Vec<Vec<Vec<String>>> = std::iter::once(&table.head)
        .chain(&table.rows)
        .chain(foot)
        .map(|row| row.iter().map(|cell| lines(cell).map(one_line).collect()).collect())
        .collect();
    let widest = |i: usize, most: usize| {
        let all = rows.iter().filter_map(|r| r.get(i)).flatten().map(|l| l.width());
        all.filter(|w| *w <= most).max().unwrap_or(0)
    };
    let widths = |most: usize| (0..table.head.len()).map(|i| widest(i, most)).collect::<Vec<_>>();
    let mut all = widths(usize::MAX);
    if all.iter().map(|w| w + 2).sum::<usize>() > ROW {
        all = widths(COLUMN);
    }
    let caption = one_line(&table.caption);
    let mut out = if caption.is_empty() { caption } else { caption + "\n" };
    for row in &rows {
        // A row of empty cells is one to write into.
        for n in 0..row.iter().map(Vec::len).max().unwrap_or(0).max(1) {
            self::row(&mut out, row, n, &all, table);
        }
    }
    out
}

/// The lines of a row that have a number, side by side.
fn row(out: &mut String, cells: &[Vec<String>], n: usize, widths: &[usize], table: &Table) {
    let (mut text, mut at) = (String::new(), 2);
    for (i, (cell, width)) in cells.iter().zip(widths).enumerate() {
        let words = cell.get(n).map_or("", String::as_str);
        let room = " ".repeat(width.saturating_sub(words.width()));
        text +=
            &if table.numbers.contains(&i) { format!("  {room}{words}") } else { format!("  {words}{room}") };
        at += width + 2;
        // What is too wide stands alone, and the row goes on below it.
        if words.width() > *width && cells.iter().skip(i + 1).any(|c| c.len() > n) {
            text = format!("{}\n{}", text.trim_end(), " ".repeat(at - 2));
        }
    }
    out.push_str(text.trim_end());
    out.push('\n');
}
