//! Pages as Markdown.
use super::page::{Block, Lines, Page};
use crate::plain_text::plain;

/// The page as Markdown (tables as GitHub writes them); nothing of the texts is taken as markup.
#[must_use]
pub fn markdown(page: &Page) -> String {
    plain(&written(page)).into_owned()
}

fn written(page: &Page) -> String {
    let mut out = format!("# {}\n", escape(&page.title));
    for block in &page.blocks {
        out.push('\n');
        match block {
            Block::Heading(level, text) => {
                out.push_str(&format!("{} {}\n", "#".repeat(usize::from(*level).clamp(1, 6)), escape(text)));
            }
            Block::Text(lines) => out.push_str(&format!("{}\n", joined(lines, "\n\n"))),
            Block::Note(text) => out.push_str(&format!("*{}*\n", escape(text))),
            Block::Table(head, rows) => {
                out.push_str(&row(head));
                out.push_str(&format!("|{}\n", " --- |".repeat(head.len())));
                for cells in rows {
                    out.push_str(&row(cells));
                }
            }
            Block::Says { who, words, gesture, depth } => {
                let indent = "> ".repeat(usize::from(*depth));
                let mut text = format!("**{}** {}", escape(who), joined(words, " / "));
                if !gesture.is_empty() {
                    text.push_str(&format!(" *({})*", joined(gesture, " / ")));
                }
                for line in text.lines() {
                    out.push_str(&format!("{indent}{line}\n"));
                }
            }
        }
    }
    out
}

fn joined(lines: &Lines, between: &str) -> String {
    lines.iter().map(|l| escape(l)).collect::<Vec<_>>().join(between)
}

fn row(cells: &[String]) -> String {
    let cell = |c: &String| format!(" {} |", escape(c).replace('\n', " ").replace('|', "\\|"));
    format!("|{}\n", cells.iter().map(cell).collect::<String>())
}

/// Takes the meaning from characters that Markdown would read as its own.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (i, line) in text.lines().enumerate() {
        if i > 0 {
            out.push('\n');
        }
        let start = line.trim_start();
        let number = start.trim_start_matches(|c: char| c.is_ascii_digit());
        let list = number.len() < start.len() && number.starts_with(['.', ')']);
        if start.starts_with(['#', '-', '+', '>', '=']) {
            out.push('\\');
        }
        for (at, c) in line.char_indices() {
            let dot = list && matches!(c, '.' | ')') && at + number.len() == line.len();
            if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '~') || dot {
                out.push('\\');
            }
            out.push(c);
        }
    }
    out
}
