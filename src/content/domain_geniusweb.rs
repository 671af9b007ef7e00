//! Domains and profiles of `GeniusWeb` in JSON: linear additive utilities over lists of values.
use serde::Deserialize;
use serde_json::Value;

use super::diagnostic::Text;
use super::domain_error::DomainError;
use super::domain_part::{DomainPart, PartyProfile};
use crate::i18n::both;
use crate::sim::ordered::Ordered;
use crate::sim::preference::Decimal;

#[derive(Deserialize)]
struct Template {
    #[serde(default)]
    name: String,
    #[serde(rename = "issuesValues")]
    issues: Ordered<Values>,
}

#[derive(Deserialize)]
struct Values {
    values: Vec<Value>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct GeniusWebSpace {
    #[serde(default)]
    name: String,
    /// Under each issue one wrapper, whose name is the kind of utility.
    issue_utilities: Ordered<Ordered<Value>>,
    issue_weights: Ordered<Decimal>,
    #[serde(default)]
    domain: Option<Template>,
    #[serde(default)]
    reservation_bid: Option<Bid>,
}

#[derive(Deserialize)]
struct Bid {
    #[serde(default, alias = "issuevalues", alias = "issueValues")]
    values: Ordered<Value>,
}

#[derive(Deserialize)]
struct Wrapped {
    #[serde(rename = "LinearAdditiveUtilitySpace", alias = "linearadditiveutilityspace")]
    space: GeniusWebSpace,
}

/// Reads a domain or a profile; nothing where the JSON is of another kind.
pub(super) fn read(text: &str) -> Result<Option<DomainPart>, DomainError> {
    // A look at the names first, so that plain JSON goes its own way with its own sentences.
    let is_profile = text.contains("AdditiveUtilitySpace\"") || text.contains("additiveutilityspace\"");
    if is_profile {
        let wrapped: Wrapped = serde_json::from_str(text).map_err(|e| syntax(&e))?;
        return profile(wrapped.space).map(|p| Some(DomainPart::Profile(p)));
    }
    if text.contains("\"issuesValues\"") {
        let template: Template = serde_json::from_str(text).map_err(|e| syntax(&e))?;
        return issues(&template)
            .map(|issues| Some(DomainPart::Template { name: template.name, issues }))
            .map_err(DomainError::Problems);
    }
    Ok(None)
}

fn syntax(error: &serde_json::Error) -> DomainError {
    DomainError::Syntax {
        line: error.line(),
        column: error.column(),
        what: error.to_string(),
        advice: both!("files.domain_geniusweb.geniusweb_profile_issueutilities_issueweights"),
    }
}

/// A value of an issue as text: `GeniusWeb` has words and numbers.
fn word(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn issues(template: &Template) -> Result<Ordered<Vec<String>>, Vec<Text>> {
    let empty: Vec<Text> = template
        .issues
        .iter()
        .filter(|(_, v)| v.values.is_empty())
        .map(|(name, _)| both!("files.domain_geniusweb.issue_no_values_ranges", name))
        .collect();
    if !empty.is_empty() {
        return Err(empty);
    }
    let row = |(name, v): (&str, &Values)| (name.to_owned(), v.values.iter().map(word).collect());
    Ok(template.issues.iter().map(row).collect())
}

/// What the values of an issue are worth, by value.
fn worth(name: &str, wrapper: &Ordered<Value>) -> Result<Ordered<Decimal>, Text> {
    let inside = wrapper.values().next().and_then(|v| v.get("valueUtilities"));
    let Some(utilities) = inside else {
        let kind = wrapper.keys().next().unwrap_or("nothing");
        return Err(both!("files.domain_geniusweb.issue_utilities_kind_only", name, kind));
    };
    serde_json::from_value(utilities.clone())
        .map_err(|e| both!("files.domain_geniusweb.utilities_cannot_used_write", name, e))
}

fn profile(space: GeniusWebSpace) -> Result<PartyProfile, DomainError> {
    let mut found = Vec::new();
    let mut by_issue: Vec<(String, Ordered<Decimal>)> = Vec::new();
    for (name, wrapper) in space.issue_utilities.iter() {
        match worth(name, wrapper) {
            Ok(worth) => by_issue.push((name.to_owned(), worth)),
            Err(problem) => found.push(problem),
        }
    }
    let own: Ordered<Ordered<Decimal>> = by_issue.into_iter().collect();
    let listed = match &space.domain {
        Some(domain) => issues(domain).unwrap_or_else(|problems| {
            found.extend(problems);
            Ordered::default()
        }),
        None => {
            own.iter().map(|(name, w)| (name.to_owned(), w.keys().map(str::to_owned).collect())).collect()
        }
    };
    for name in listed.keys() {
        for (field, missing) in [
            ("issueUtilities", own.get(name).is_none()),
            ("issueWeights", space.issue_weights.get(name).is_none()),
        ] {
            if missing {
                found.push(both!("files.domain_geniusweb.issue", name, field));
            }
        }
    }
    if !found.is_empty() {
        return Err(DomainError::Problems(found));
    }
    // GeniusWeb counts a value without a number as 0.
    let of =
        |issue: &str, value: &str| own.get(issue).and_then(|w| w.get(value)).copied().unwrap_or_default();
    let values = listed.iter().map(|(issue, levels)| {
        (issue.to_owned(), levels.iter().map(|level| of(issue, level)).collect::<Vec<_>>())
    });
    let reservation = space.reservation_bid.as_ref().map_or(Ok(Decimal::ZERO), |bid| {
        let terms = bid.values.iter().map(|(issue, value)| {
            let weight = space.issue_weights.get(issue).copied().unwrap_or_default();
            weight.times(of(issue, &word(value)))
        });
        sum(terms).ok_or_else(|| {
            DomainError::Problems(vec![both!("files.domain_geniusweb.reservation_bid_too_many")])
        })
    })?;
    Ok(PartyProfile {
        values: values.collect(),
        weights: listed
            .keys()
            .map(|i| (i.to_owned(), space.issue_weights.get(i).copied().unwrap_or_default()))
            .collect(),
        name: space.name,
        issues: listed,
        reservation,
        remarks: Vec::new(),
    })
}

/// The sum to 12 decimals.
fn sum(terms: impl Iterator<Item = Option<Decimal>>) -> Option<Decimal> {
    let mut total = 0_i64;
    for term in terms {
        total = total.checked_add(term?.scaled(12)?)?;
    }
    Some(Decimal::fixed(total, 12))
}
