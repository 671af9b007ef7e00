//! From a domain as written to exact tables, reporting everything that does not fit together.
use std::collections::BTreeSet;

use super::diagnostic::Text;
use super::domain::{Domain, FORMAT, Party};
use super::domain_error::DomainError;
use crate::i18n::both;
use crate::sim::ordered::Ordered;
use crate::sim::preference::{Decimal, MAX_ISSUES, MAX_PARTIES, PartyTable, Space, SpaceError};

/// The finest unit tried, 10⁻¹².
const MAX_DECIMALS: u32 = 12;

pub(super) fn space(domain: &Domain) -> Result<Space, DomainError> {
    let problems = problems(domain);
    if !problems.is_empty() {
        return Err(DomainError::Problems(problems));
    }
    let sizes: Vec<usize> = domain.issues.values().map(Vec::len).collect();
    let parties: Option<Vec<(Decimal, Vec<Vec<Decimal>>)>> =
        domain.parties.values().map(|party| Some((party.reservation, multiplied(domain, party)?))).collect();
    let mut refused = SpaceError::Sum { party: 0 };
    let parties = parties.ok_or_else(|| DomainError::Problems(vec![refused.words()]))?;
    let all = parties.iter().flat_map(|(r, rows)| rows.iter().flatten().chain([r]));
    let needed = all.map(|number| number.decimals()).max().unwrap_or(0).min(MAX_DECIMALS);
    for decimals in (0..=needed).rev() {
        let tables: Option<Vec<PartyTable>> =
            parties.iter().map(|(reservation, rows)| table(*reservation, rows, decimals)).collect();
        let Some(tables) = tables else { continue };
        match Space::new(&sizes, &tables, decimals) {
            Ok(space) => return Ok(space),
            Err(error @ SpaceError::Sum { .. }) => refused = error,
            Err(error) => return Err(DomainError::Problems(vec![error.words()])),
        }
    }
    Err(DomainError::Problems(vec![refused.words()]))
}

/// Weight times value; `None` where that has too many digits.
fn multiplied(domain: &Domain, party: &Party) -> Option<Vec<Vec<Decimal>>> {
    let row = |issue: &str| -> Option<Vec<Decimal>> {
        let weight = party.weights.get(issue).copied().unwrap_or(Decimal::ONE);
        party.values.get(issue)?.iter().map(|value| weight.times(*value)).collect()
    };
    domain.issues.keys().map(row).collect()
}

fn table(reservation: Decimal, rows: &[Vec<Decimal>], decimals: u32) -> Option<PartyTable> {
    let row = |row: &Vec<Decimal>| row.iter().map(|value| value.scaled(decimals)).collect();
    let values = rows.iter().map(row).collect::<Option<_>>()?;
    Some(PartyTable { values, reservation: reservation.scaled(decimals)? })
}

fn problems(domain: &Domain) -> Vec<Text> {
    let mut found = Vec::new();
    if domain.format != FORMAT {
        let format = domain.format;
        found.push(both!("files.domain_space.format_program_reads_format", format, format_2 = FORMAT));
    }
    if domain.issues.is_empty() {
        found.push(both!("files.domain_space.issues_empty_list_least"));
    }
    if domain.parties.is_empty() {
        found.push(both!("files.domain_space.parties_empty_list_least"));
    }
    for (list, have, most) in
        [("issues", domain.issues.len(), MAX_ISSUES), ("parties", domain.parties.len(), MAX_PARTIES)]
    {
        if have > most {
            return vec![both!("files.domain_space.entries_most_can_enumerated", list, have, most)];
        }
    }
    for (issue, levels) in domain.issues.iter() {
        if levels.is_empty() {
            found.push(both!("files.domain_space.issue_no_level_give", issue));
        }
        let mut seen = BTreeSet::new();
        for level in levels {
            if !seen.insert(level) {
                found.push(both!("files.domain_space.issue_two_levels_called", issue, level));
            }
        }
    }
    for (name, party) in domain.parties.iter() {
        unknown(domain, name, "values", &party.values, &mut found);
        unknown(domain, name, "weights", &party.weights, &mut found);
        for (issue, levels) in domain.issues.iter() {
            let Some(values) = party.values.get(issue) else {
                found.push(both!("files.domain_space.party_no_values_issue", name, issue));
                continue;
            };
            if values.len() != levels.len() {
                let (have, need) = (values.len(), levels.len());
                found.push(both!("files.domain_space.party_values_issue_which", name, issue, have, need));
            }
        }
    }
    found
}

fn unknown<V>(domain: &Domain, party: &str, field: &str, map: &Ordered<V>, found: &mut Vec<Text>) {
    for key in map.keys().filter(|key| domain.issues.get(key).is_none()) {
        found.push(both!("files.domain_space.party_which_issue_use", party, field, key));
    }
}
