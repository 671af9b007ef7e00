//! Markdown: a document in one language, readable as it stands, with tables as GitHub writes them.
//!
//! Whatever comes from a session, a note or a file's name is escaped, so that it shows as it was written and marks
//! nothing up; plots stand as tables of their figures.
use super::{Format, Holds};
use crate::report::document::{self, Block, Moment, ReportDocument, Speech, is_shown};
use crate::report::table::Table;

/// Markdown.
pub const MARKDOWN: Format = Format {
    name: "md",
    extension: "md",
    media_type: "text/markdown; charset=utf-8",
    holds: Holds::Document,
    label: "ui.debrief.format_md",
    about: "ui.debrief.about_md",
    writer: |report, lang| write(&report.document(lang)).into_bytes(),
};

/// Writes a document.
#[must_use]
pub fn write(document: &ReportDocument) -> String {
    let mut out = format!("# {}\n", line(&document.title));
    if !document.facts.is_empty() {
        out += &format!("\n{}", list(&document.facts));
    }
    blocks(&mut out, &document.lead);
    if let Some(appendix) = &document.appendix {
        out += &format!("\n---\n\n# {}\n\n{}", line(&appendix.title), list(&appendix.facts));
    }
    for section in &document.sections {
        out += &format!("\n## {}\n", line(&section.title));
        blocks(&mut out, &section.blocks);
    }
    out
}

fn blocks(out: &mut String, blocks: &[Block]) {
    for block in blocks {
        let text = self::block(block);
        if !text.is_empty() {
            out.push('\n');
            out.push_str(&text);
        }
    }
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(text) => format!("### {}\n", line(text)),
        Block::Subheading(text) => format!("#### {}\n", line(text)),
        Block::Text(text) => format!("{}\n", lines(text, "  \n")),
        Block::Strong(text) => format!("**{}**\n", line(text)),
        Block::Note(text) => format!("*{}*\n", line(text)),
        Block::Quote(text) => format!("> {}\n", lines(text, "  \n> ")),
        Block::List(items) => list(items),
        Block::Moment(m) => moment(m),
        Block::Speech(s) => speech(s),
        Block::Table(t) => table(t),
        Block::Plot(p) => {
            p.table().map_or_else(String::new, |t| format!("{}\n\n{}", line(p.about()), table(&t)))
        }
        Block::Lines(text, count) => {
            let rule = format!("\n{}\n", "\\_".repeat(20));
            format!("{}\n{}", line(text), rule.repeat(usize::from(*count)))
        }
        Block::Half(half) => {
            let mut out = format!("**{}**\n", line(&half.title));
            if !half.note.is_empty() {
                out += &format!("\n*{}*\n", line(&half.note));
            }
            blocks(&mut out, &half.blocks);
            out
        }
    }
}

fn list(items: &[String]) -> String {
    items.iter().map(|item| format!("- {}\n", lines(item, "  \n  "))).collect()
}

fn moment(m: &Moment) -> String {
    let turned = m.turned.iter().map(|why| format!("**◆ {}**\n\n", line(why)));
    let said: Vec<String> = m.said.iter().map(|said| format!("> {}\n", lines(said, "  \n> "))).collect();
    let room = if said.is_empty() { "" } else { "\n" };
    let turned: String = turned.collect();
    format!("#### {}\n\n{turned}{}{room}{}", line(&m.when), said.join(">\n"), list(&m.did))
}

fn speech(s: &Speech) -> String {
    let room = "> ".repeat(usize::from(s.depth));
    let all = |texts: &[String], between: &str| {
        texts.iter().map(|t| lines(t, between)).collect::<Vec<_>>().join(" / ")
    };
    let gesture = all(&s.gesture, " ");
    let gesture = if gesture.is_empty() { gesture } else { format!(" *({gesture})*") };
    format!("{room}**{}** {}{gesture}\n", line(&s.who), all(&s.words, &format!("  \n{room}")))
}

fn table(table: &Table) -> String {
    let row = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|c| lines(c, "<br>")).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let rule = |i: usize| if table.numbers.contains(&i) { "---:" } else { "---" };
    let rules: Vec<&str> = (0..table.head.len()).map(rule).collect();
    let mut out = line(&table.caption);
    if !out.is_empty() {
        out = format!("**{out}**\n\n");
    }
    out += &format!("{}| {} |\n", row(&table.head), rules.join(" | "));
    let foot = Some(&table.foot).filter(|foot| !foot.is_empty());
    out.extend(table.rows.iter().chain(foot).map(|cells| row(cells)));
    out
}

/// A text on one line.
fn line(text: &str) -> String {
    lines(text, " ")
}

/// A text with something else in place of its line feeds.
fn lines(text: &str, between: &str) -> String {
    document::lines(text).map(escaped).collect::<Vec<_>>().join(between)
}

/// A line in which nothing is markup.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    // A number with a dot begins a list: the dot is escaped.
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let second = text.chars().nth(1);
    for (at, c) in text.char_indices() {
        // A sign opens a list or a rule, unless a number follows it.
        let alone = second.is_none_or(|next| next == c || next.is_whitespace());
        let opens = at == 0 && matches!(c, '+' | '-' | '=') && alone;
        let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
        let ends = rest.is_empty() || rest.starts_with(char::is_whitespace);
        let lists = digits > 0 && at == digits && matches!(c, '.' | ')') && ends;
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '<' | '>' | '&' => {
                out.push('\\');
                out.push(c);
            }
            _ if opens || lists => {
                out.push('\\');
                out.push(c);
            }
            c if !is_shown(c) => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
