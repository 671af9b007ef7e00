//! Issues of GENIUS that are a range of whole numbers: each number is a level, and worth what a straight line says.
use roxmltree::Node;

use crate::i18n::{Text, both};
use crate::sim::preference::Decimal;

/// More numbers than this are no list that one can bargain over.
const MOST: i64 = 200;
/// Decimals of a value.
const DECIMALS: u32 = 12;

/// The numbers of a range as levels, and what each is worth; nothing is worth anything in a domain without a line.
///
/// # Errors
/// The range or the line is missing or malformed, or the range is too long to list: words to follow the issue's name.
pub(super) fn levels(issue: Node<'_, '_>, is_template: bool) -> Result<(Vec<String>, Vec<Decimal>), Text> {
    let range = issue.children().find(|n| n.has_tag_name("range")).unwrap_or(issue);
    let bound = |name: &str, other: &str| -> Result<i64, Text> {
        let text = range.attribute(name).or(range.attribute(other)).unwrap_or("");
        text.trim()
            .parse::<i64>()
            .map_err(|_| both!("files.domain_genius_integer.which_should_whole_number", name, text))
    };
    let (lower, upper) = (bound("lowerbound", "lowerBound")?, bound("upperbound", "upperBound")?);
    let count = upper.checked_sub(lower).and_then(|n| n.checked_add(1)).unwrap_or(i64::MAX);
    if !(1..=MOST).contains(&count) {
        return Err(both!("files.domain_genius_integer.runs_1_numbers_can", lower, upper, most = MOST));
    }
    let levels = (lower..=upper).map(|n| n.to_string()).collect();
    if is_template {
        return Ok((levels, Vec::new()));
    }
    let Some(line) = issue.children().find(|n| n.has_tag_name("evaluator")) else {
        return Err(both!("files.domain_genius_integer.no_evaluator"));
    };
    let kind = line.attribute("ftype").unwrap_or("linear");
    let part = |name: &str, other: &str, default: Option<&str>| -> Result<i64, Text> {
        let text = line.attribute(name).or(line.attribute(other)).or(default).unwrap_or("");
        let number = text.trim().parse::<Decimal>().ok().and_then(|n| n.scaled(DECIMALS));
        number.ok_or_else(|| both!("files.domain_genius_integer.evaluator_which_should_number", name, text))
    };
    let (slope, offset) = match kind {
        "linear" => (part("slope", "parameter1", None)?, part("offset", "parameter0", Some("0"))?),
        "constant" => (0, part("offset", "parameter0", None)?),
        other => {
            return Err(both!("files.domain_genius_integer.evaluator_kind_linear_constant", other));
        }
    };
    // GENIUS keeps what the line says within 0 to 1.
    let one = 10_i128.pow(DECIMALS);
    let worth = |step: i64| {
        let value = i128::from(slope) * i128::from(step) + i128::from(offset);
        Decimal::fixed(i64::try_from(value.clamp(0, one)).unwrap_or(0), DECIMALS)
    };
    Ok((levels, (0..count).map(worth).collect()))
}
