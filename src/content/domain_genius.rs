//! Domains and profiles of GENIUS in XML, on its own scale: a value is worth its evaluation divided by the issue's best.
use roxmltree::{Document, Node, ParsingOptions};

use super::diagnostic::Text;
use super::domain_error::DomainError;
use super::domain_genius_integer as integer;
use super::domain_part::{DomainPart, PartyProfile};
use crate::i18n::both;
use crate::sim::preference::{Decimal, DecimalError, MAX_ISSUES};

/// Elements nested deeper than this are no domain.
const MAX_DEPTH: usize = 64;
/// An element with more attributes than this is of no domain.
const MAX_ATTRIBUTES: usize = 64;
/// An issue with more values than this can't be enumerated.
const MAX_VALUES: usize = 10_000;
/// More nodes than this are no domain that can be enumerated.
const MAX_NODES: u32 = 500_000;
/// Decimals of a quotient.
const DECIMALS: u32 = 12;

/// Reads a domain (`negotiation_template`) or a profile (`utility_space`).
pub(super) fn read(text: &str) -> Result<DomainPart, DomainError> {
    unreasonable(text)?;
    let options = ParsingOptions { nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|e| DomainError::Syntax {
        line: usize::try_from(e.pos().row).unwrap_or(1),
        column: usize::try_from(e.pos().col).unwrap_or(1),
        what: e.to_string(),
        advice: both!("files.domain_genius.get_complete_copy_file"),
    })?;
    let root = document.root_element();
    let issues: Vec<Node<'_, '_>> = root.descendants().filter(|n| n.has_tag_name("issue")).collect();
    let mut found = Vec::new();
    let is_template = root.has_tag_name("negotiation_template");
    if !is_template && !root.has_tag_name("utility_space") {
        let tag = root.tag_name().name();
        return Err(DomainError::Problems(vec![both!("files.domain_genius.xml_begins_genius_domain", tag)]));
    }
    if issues.is_empty() {
        found.push(both!("files.domain_genius.no_issue_file_genius"));
    }
    // Beyond this nothing is enumerated, and every name is compared with every other.
    if issues.len() > MAX_ISSUES {
        let count = issues.len();
        return Err(DomainError::Problems(vec![both!(
            "files.domain_genius.issues_most_can_enumerated",
            count,
            max_issues = MAX_ISSUES
        )]));
    }
    let mut profile = PartyProfile { remarks: remarks(root), ..PartyProfile::default() };
    let mut rows = Vec::new();
    for issue in issues {
        match one(&document, issue, is_template) {
            Ok(row) if rows.iter().any(|(name, ..): &GeniusRow| *name == row.0) => {
                found.push(at(&document, issue, both!("files.domain_genius.two_issues_called", row = row.0)));
            }
            Ok(row) => rows.push(row),
            Err(problems) => found.extend(problems),
        }
    }
    if !is_template {
        weights(&document, root, &rows, &mut profile, &mut found);
        let reservation = root.descendants().find(|n| n.has_tag_name("reservation"));
        if let Some(node) = reservation {
            profile.reservation = number(&document, node, "value").unwrap_or_else(|problem| {
                found.push(problem);
                Decimal::ZERO
            });
        }
    }
    if !found.is_empty() {
        return Err(DomainError::Problems(found));
    }
    let names: Vec<(String, Vec<String>)> =
        rows.iter().map(|(name, _, levels, _)| (name.clone(), levels.clone())).collect();
    if is_template {
        return Ok(DomainPart::Template { name: String::new(), issues: names.into_iter().collect() });
    }
    profile.issues = names.into_iter().collect();
    profile.values = rows.into_iter().map(|(name, _, _, worth)| (name, worth)).collect();
    Ok(DomainPart::Profile(profile))
}

/// Name, index, values and what each is worth.
type GeniusRow = (String, String, Vec<String>, Vec<Decimal>);

/// A sentence with the place of a node before it.
fn at(document: &Document<'_>, node: Node<'_, '_>, what: Text) -> Text {
    let at = document.text_pos_at(node.range().start);
    both!("files.domain_genius.line_column", row = at.row, col = at.col, what)
}

fn one(document: &Document<'_>, issue: Node<'_, '_>, is_template: bool) -> Result<GeniusRow, Vec<Text>> {
    let at = |node, what| at(document, node, what);
    let name = issue.attribute("name").unwrap_or("").trim().to_owned();
    if name.is_empty() {
        return Err(vec![at(issue, both!("files.domain_genius.issue_no_name"))]);
    }
    let kind = issue.attribute("vtype").or(issue.attribute("type")).unwrap_or("discrete");
    if kind == "integer" {
        let wrong = |what: Text| vec![at(issue, both!("files.domain_genius.issue", name, what))];
        let (levels, worth) = integer::levels(issue, is_template).map_err(wrong)?;
        return Ok((name.clone(), issue.attribute("index").unwrap_or("").to_owned(), levels, worth));
    }
    if kind != "discrete" {
        return Err(vec![at(issue, both!("files.domain_genius.issue_only_issues_list", name, kind))]);
    }
    let (mut levels, mut worth, mut found) = (Vec::new(), Vec::new(), Vec::new());
    let items = || issue.children().filter(|n| n.has_tag_name("item"));
    if items().count() > MAX_VALUES {
        return Err(vec![at(
            issue,
            both!("files.domain_genius.issue_too_many_values", name, max_values = MAX_VALUES),
        )]);
    }
    for item in items() {
        let Some(value) = item.attribute("value") else {
            found.push(at(item, both!("files.domain_genius.item_no_value", name)));
            continue;
        };
        if levels.iter().any(|l| l == value) {
            found.push(at(item, both!("files.domain_genius.value_twice", name, value)));
        }
        levels.push(value.to_owned());
        if !is_template {
            match number(document, item, "evaluation") {
                Ok(number) => worth.push(number),
                Err(problem) => found.push(problem),
            }
        }
    }
    if levels.is_empty() {
        found.push(at(issue, both!("files.domain_genius.issue_no_item", name)));
    }
    if !found.is_empty() {
        return Err(found);
    }
    let index = issue.attribute("index").unwrap_or("").to_owned();
    Ok((name, index, levels, scaled(&worth)))
}

/// Each number divided by the largest, as GENIUS does; all 0 where none is above 0.
fn scaled(worth: &[Decimal]) -> Vec<Decimal> {
    let finest = worth.iter().map(|d| d.decimals()).max().unwrap_or(0).min(6);
    let units: Vec<i128> = worth.iter().map(|d| i128::from(d.scaled(finest).unwrap_or(0))).collect();
    let best = units.iter().copied().max().unwrap_or(0);
    let one = 10_i128.pow(DECIMALS);
    let share = |unit: &i128| {
        if best <= 0 {
            return Decimal::ZERO;
        }
        // Half to even, so that no side is favoured.
        let (whole, rest) = ((unit * one).div_euclid(best), (unit * one).rem_euclid(best));
        let up = rest * 2 > best || (rest * 2 == best && whole % 2 != 0);
        Decimal::fixed(i64::try_from(whole + i128::from(up)).unwrap_or(0), DECIMALS)
    };
    units.iter().map(share).collect()
}

fn weights(
    document: &Document<'_>,
    root: Node<'_, '_>,
    rows: &[GeniusRow],
    profile: &mut PartyProfile,
    found: &mut Vec<Text>,
) {
    let mut all = Vec::new();
    for (name, index, ..) in rows {
        let mut nodes = root.descendants().filter(|n| n.has_tag_name("weight"));
        let node = nodes.find(|n| n.attribute("index") == Some(index.as_str()));
        match node.map(|n| number(document, n, "value")) {
            Some(Ok(weight)) => all.push((name.clone(), weight)),
            Some(Err(problem)) => found.push(problem),
            None => found.push(both!("files.domain_genius.issue_index_no_weight", name, index)),
        }
    }
    profile.weights = all.into_iter().collect();
}

fn number(document: &Document<'_>, node: Node<'_, '_>, attribute: &str) -> Result<Decimal, Text> {
    let tag = node.tag_name().name();
    let text = node
        .attribute(attribute)
        .ok_or_else(|| at(document, node, both!("files.domain_genius.no", tag, attribute)))?;
    text.trim().parse().map_err(|e: DecimalError| {
        at(document, node, both!("files.domain_genius.is", attribute, text, e = e.words()))
    })
}

/// Refuses what is beyond all reason before the parser walks into it: elements nested too deep, or with so many
/// attributes that comparing their names would take its time.
fn unreasonable(text: &str) -> Result<(), DomainError> {
    let refused = |at: usize, what: Text| {
        let line = 1 + text.as_bytes()[..at].iter().filter(|b| **b == b'\n').count();
        let words = both!("files.domain_genius.line_no_genius_file", line, what);
        Err(DomainError::Problems(vec![words]))
    };
    let bytes = text.as_bytes();
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(start) = bytes.get(at..).and_then(|rest| rest.iter().position(|b| *b == b'<')) {
        at += start;
        let rest = &text[at..];
        let skipped = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")];
        if let Some((_, end)) = skipped.iter().find(|(open, _)| rest.starts_with(open)) {
            at += rest.find(end).map_or(rest.len(), |found| found + end.len());
            continue;
        }
        let (mut quote, mut attributes, mut end) = (None, 0_usize, rest.len());
        for (i, byte) in rest.bytes().enumerate().skip(1) {
            match (quote, byte) {
                (Some(open), _) if open == byte => quote = None,
                (None, b'"' | b'\'') => quote = Some(byte),
                (None, b'=') => attributes += 1,
                (None, b'>') => {
                    end = i + 1;
                    break;
                }
                _ => {}
            }
        }
        if attributes > MAX_ATTRIBUTES {
            return refused(
                at,
                both!("files.domain_genius.element_more_than_attributes", max_attributes = MAX_ATTRIBUTES),
            );
        }
        if rest.starts_with("</") {
            depth = depth.saturating_sub(1);
        } else if !rest[..end].ends_with("/>") {
            depth += 1;
        }
        if depth > MAX_DEPTH {
            return refused(
                at,
                both!("files.domain_genius.elements_nested_deeper_than", max_depth = MAX_DEPTH),
            );
        }
        at += end;
    }
    Ok(())
}

/// What is read and means nothing here: a discount over time, of which no package knows.
fn remarks(root: Node<'_, '_>) -> Vec<Text> {
    let discount = root.descendants().find(|n| n.has_tag_name("discount_factor"));
    let value = discount.and_then(|n| n.attribute("value")).map(str::trim).unwrap_or_default();
    let number: Option<Decimal> = value.parse().ok();
    // 1 and 0 both stand for no discount.
    let plain = number.is_none_or(|n| n == Decimal::ONE || n == Decimal::ZERO);
    if plain {
        return Vec::new();
    }
    vec![both!("files.domain_genius.discount_factor_left_out", value)]
}
