//! Markdown: the whole debrief in one language, readable as it stands.
//!
//! Plain Markdown with tables. Whatever comes from a session, a note or a file's name is escaped, so that it shows as it
//! was written and marks nothing up; plots stand as tables of their figures.
use std::fmt::Write as _;

use super::Report;
use super::doc::{Moment, Part, Plot, Section, Table};
use crate::i18n::w;
use crate::sim::scenario::Lang;

/// Writes a report in one language.
#[must_use]
pub fn write(report: &Report, lang: Lang) -> String {
    let mut out = format!("# {}\n\n", line(&heading(report, lang)));
    for fact in facts(report, lang) {
        let _ = writeln!(out, "- {}", line(&fact));
    }
    for section in report.sections(lang) {
        self::section(&mut out, section);
    }
    out
}

/// What the report is of.
#[must_use]
pub(super) fn heading(report: &Report, lang: Lang) -> String {
    w!(lang, "report.title", title = report.head.title.get(lang))
}

/// The session's particulars.
#[must_use]
pub(super) fn facts(report: &Report, lang: Lang) -> Vec<String> {
    let head = &report.head;
    let mut facts = vec![
        w!(lang, "report.fact.session", session = head.session, scenario = head.scenario, seed = head.seed),
        w!(lang, "report.fact.used", days = head.day, turns = head.turn),
    ];
    if let Some((session, turn)) = &head.parent {
        facts.push(w!(lang, "again.parent", turn = turn, session = session));
    }
    facts.push(super::sections::result::total(report, lang));
    facts
}

fn section(out: &mut String, section: &Section) {
    let _ = write!(out, "\n## {}\n", line(&section.title));
    for part in &section.parts {
        out.push('\n');
        self::part(out, part);
    }
}

fn part(out: &mut String, part: &Part) {
    let _ = match part {
        Part::Heading(text) => writeln!(out, "### {}", line(text)),
        Part::Text(text) => writeln!(out, "{}", lines(text, "  \n")),
        Part::Strong(text) => writeln!(out, "**{}**", line(text)),
        Part::Quote(text) => writeln!(out, "> {}", lines(text, "  \n> ")),
        Part::List(items) => {
            for item in items {
                let _ = writeln!(out, "- {}", lines(item, "  \n  "));
            }
            Ok(())
        }
        Part::Moment(m) => {
            moment(out, m);
            Ok(())
        }
        Part::Table(t) => {
            table(out, t);
            Ok(())
        }
        Part::Plot(p) => {
            plot(out, p);
            Ok(())
        }
        Part::Lines(text, count) => {
            let _ = writeln!(out, "{}", line(text));
            for _ in 0..*count {
                let _ = writeln!(out, "\n\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_");
            }
            Ok(())
        }
    };
}

fn moment(out: &mut String, m: &Moment) {
    let _ = writeln!(out, "#### {}\n", line(&m.when));
    for turned in &m.turned {
        let _ = writeln!(out, "**◆ {}**\n", line(turned));
    }
    for said in &m.said {
        let _ = writeln!(out, "> {}\n>", lines(said, "  \n> "));
    }
    if !m.said.is_empty() {
        // The last line of a quotation needs no empty one after it.
        out.truncate(out.len() - 2);
        out.push('\n');
    }
    for did in &m.did {
        let _ = writeln!(out, "- {}", lines(did, "  \n  "));
    }
}

fn plot(out: &mut String, plot: &Plot) {
    let _ = writeln!(out, "{}\n", line(plot.about()));
    table(out, &plot.table());
}

fn table(out: &mut String, table: &Table) {
    let _ = writeln!(out, "**{}**\n", line(&table.caption));
    let row = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|c| lines(c, "<br>")).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    out.push_str(&row(&table.head));
    let rule = |i: usize| {
        if table.numbers.contains(&i) { "---:" } else { "---" }
    };
    let rules: Vec<&str> = (0..table.head.len()).map(rule).collect();
    let _ = writeln!(out, "| {} |", rules.join(" | "));
    for cells in &table.rows {
        out.push_str(&row(cells));
    }
    if !table.foot.is_empty() {
        out.push_str(&row(&table.foot));
    }
}

/// A text on one line.
fn line(text: &str) -> String {
    lines(text, " ")
}

/// A text with something else in place of its line feeds.
fn lines(text: &str, between: &str) -> String {
    let all: Vec<String> = text
        .split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}'])
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .map(escaped)
        .collect();
    all.join(between)
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
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
