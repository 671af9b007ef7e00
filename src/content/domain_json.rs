//! The plain JSON in which public collections of negotiation domains are kept.
//!
//! `issues` is a list of `{ name, values }`, `profiles` a list of `{ name, weights, evals, reserved }` with one weight
//! for each issue and one eval for each of its values; `reserved` is 0 where it is missing. Other fields are ignored.
use std::collections::BTreeSet;

use serde::Deserialize;

use super::diagnostic::Text;
use super::domain::{Domain, FORMAT, Party};
use super::domain_error::DomainError;
use crate::i18n::both;
use crate::sim::ordered::Ordered;
use crate::sim::preference::Decimal;

#[derive(Deserialize)]
struct PlainDomain {
    #[serde(default)]
    name: String,
    #[serde(default)]
    source: String,
    #[serde(default)]
    licence: String,
    issues: Vec<PlainIssue>,
    profiles: Vec<PlainProfile>,
}

#[derive(Deserialize)]
struct PlainIssue {
    name: String,
    values: Vec<String>,
}

#[derive(Deserialize)]
struct PlainProfile {
    name: String,
    weights: Vec<Decimal>,
    evals: Vec<Vec<Decimal>>,
    #[serde(default)]
    reserved: Option<Decimal>,
}

/// Reads plain JSON; what it cannot say in a [`Domain`] is reported, all of it.
pub(super) fn read(text: &str) -> Result<Domain, DomainError> {
    let plain: PlainDomain = serde_json::from_str(text).map_err(|e| syntax(&e))?;
    let problems = problems(&plain);
    if !problems.is_empty() {
        return Err(DomainError::Problems(problems));
    }
    let names: Vec<String> = plain.issues.iter().map(|issue| issue.name.clone()).collect();
    let party = |profile: PlainProfile| {
        let plain_weights = profile.weights.iter().all(|weight| *weight == Decimal::ONE);
        let weights = if plain_weights { Vec::new() } else { profile.weights };
        let party = Party {
            reservation: profile.reserved.unwrap_or(Decimal::ZERO),
            weights: names.iter().cloned().zip(weights).collect(),
            values: names.iter().cloned().zip(profile.evals).collect(),
        };
        (profile.name, party)
    };
    Ok(Domain {
        format: FORMAT,
        name: plain.name,
        source: plain.source,
        licence: plain.licence,
        issues: plain.issues.into_iter().map(|issue| (issue.name, issue.values)).collect::<Ordered<_>>(),
        parties: plain.profiles.into_iter().map(party).collect(),
    })
}

fn problems(plain: &PlainDomain) -> Vec<Text> {
    let mut found = Vec::new();
    twice("issues", plain.issues.iter().map(|issue| issue.name.as_str()), &mut found);
    twice("profiles", plain.profiles.iter().map(|profile| profile.name.as_str()), &mut found);
    let need = plain.issues.len();
    for profile in &plain.profiles {
        for (field, have) in [("weights", profile.weights.len()), ("evals", profile.evals.len())] {
            if have != need {
                let name = &profile.name;
                found.push(both!("files.domain_json.profile_issues_write_one", name, field, have, need));
            }
        }
    }
    found
}

fn twice<'a>(list: &str, names: impl Iterator<Item = &'a str>, found: &mut Vec<Text>) {
    let mut seen = BTreeSet::new();
    for name in names {
        if !seen.insert(name) {
            found.push(both!("files.domain_json.two_entries_called_give", list, name));
        }
    }
}

fn syntax(error: &serde_json::Error) -> DomainError {
    let (line, column) = (error.line(), error.column());
    let text = error.to_string();
    let what = text.strip_suffix(&format!(" at line {line} column {column}")).unwrap_or(&text).to_owned();
    let what_to_do = if error.is_eof() {
        both!("files.domain_json.file_cut_off_get")
    } else if error.is_data() {
        both!("files.domain_json.domain_issues_name_values")
    } else {
        both!("files.domain_json.correct_json_every_number")
    };
    DomainError::Syntax { line, column, what, advice: what_to_do }
}
