//! The answer as a table to read.
use rust_i18n::t;
use unicode_width::UnicodeWidthStr as _;

use super::answer::FrontierReport;
use crate::sim::preference::{Decimal, FrontierPoint};

/// How many points a list shows before it refers to the JSON.
const SHOWN: usize = 40;

pub(super) fn text(answer: &FrontierReport, lang: &str) -> String {
    let mut text = format!("{}\n", answer.name);
    text.push_str(&t!(
        "frontier.counts",
        locale = lang,
        outcomes = answer.outcomes,
        rational = answer.rational,
        frontier = answer.frontier.len()
    ));
    text.push_str("\n\n");
    let mut head = vec![String::new()];
    head.extend(answer.parties.iter().map(|party| party.name.clone()));
    head.push(t!("frontier.package", locale = lang).into_owned());
    let mut rows = vec![head];
    let reservations = answer.parties.iter().map(|p| Decimal::fixed(p.reservation, p.decimals).to_string());
    rows.push(
        std::iter::once(t!("frontier.reservation", locale = lang).into_owned()).chain(reservations).collect(),
    );
    for (name, best) in answer.named_solutions() {
        let label = t!(format!("frontier.{name}"), locale = lang).into_owned();
        list(answer, &label, &best.points, lang, &mut rows);
    }
    list(answer, &t!("frontier.frontier", locale = lang), &answer.frontier, lang, &mut rows);
    text.push_str(&aligned(&rows));
    if answer.solutions.is_none() {
        text.push_str(&t!("frontier.nothing", locale = lang));
        text.push('\n');
    }
    text
}

/// A row for each point, the first with the label.
fn list(
    answer: &FrontierReport,
    label: &str,
    points: &[FrontierPoint],
    lang: &str,
    rows: &mut Vec<Vec<String>>,
) {
    for (i, point) in points.iter().take(SHOWN).enumerate() {
        let mut row = vec![if i == 0 { label.to_owned() } else { String::new() }];
        row.extend(answer.utilities(point).iter().map(ToString::to_string));
        let level = |(&level, (_, levels)): (&usize, &(String, Vec<String>))| levels.get(level).cloned();
        let levels: Vec<String> = point.package.iter().zip(&answer.issues).filter_map(level).collect();
        row.push(levels.join(" · "));
        rows.push(row);
    }
    if points.len() > SHOWN {
        rows.push(vec![t!("frontier.more", locale = lang, count = points.len() - SHOWN).into_owned()]);
    }
}

/// Columns two spaces apart, by the width that the characters have in a terminal.
fn aligned(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        // A row of one cell is a remark, and the last column may be as long as it likes.
        rows.iter().filter(|row| row.len() > column + 1).map(|row| row[column].width()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, &width) in row.iter().zip(&widths) {
            line.push_str(cell);
            line.extend(std::iter::repeat_n(' ', width.saturating_sub(cell.width()) + 2));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
