//! From a domain as written to exact tables, reporting everything that does not fit together.
use std::collections::BTreeSet;

use super::diagnostic::{Text, say};
use super::domain::{Domain, FORMAT, Party};
use super::domain_error::DomainError;
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
    let parties = parties.ok_or_else(|| DomainError::Problems(vec![both(refused)]))?;
    let all = parties.iter().flat_map(|(r, rows)| rows.iter().flatten().chain([r]));
    let needed = all.map(|number| number.decimals()).max().unwrap_or(0).min(MAX_DECIMALS);
    for decimals in (0..=needed).rev() {
        let tables: Option<Vec<PartyTable>> =
            parties.iter().map(|(reservation, rows)| table(*reservation, rows, decimals)).collect();
        let Some(tables) = tables else { continue };
        match Space::new(&sizes, &tables, decimals) {
            Ok(space) => return Ok(space),
            Err(error @ SpaceError::Sum { .. }) => refused = error,
            Err(error) => return Err(DomainError::Problems(vec![both(error)])),
        }
    }
    Err(DomainError::Problems(vec![both(refused)]))
}

fn both(error: SpaceError) -> Text {
    say(error.zh(), error.to_string())
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
        found.push(say(
            format!("format 写的是 {format}，本程序读的是 {FORMAT}。"),
            format!("`format` is {format}; this program reads format {FORMAT}"),
        ));
    }
    if domain.issues.is_empty() {
        found.push(say(
            "issues 是空的；请至少写一个议题和它的档位。",
            "`issues` is empty; list at least one issue with its levels",
        ));
    }
    if domain.parties.is_empty() {
        found.push(say(
            "parties 是空的；请至少写一方和它的估值。",
            "`parties` is empty; list at least one party with its values",
        ));
    }
    for (list, have, most) in
        [("issues", domain.issues.len(), MAX_ISSUES), ("parties", domain.parties.len(), MAX_PARTIES)]
    {
        if have > most {
            return vec![say(
                format!("{list} 有 {have} 项，最多列得完 {most} 项；请减少。"),
                format!("`{list}` has {have} entries; at most {most} can be enumerated, so use fewer"),
            )];
        }
    }
    for (issue, levels) in domain.issues.iter() {
        if levels.is_empty() {
            found.push(say(
                format!("议题“{issue}”没有档位；请至少写一档。"),
                format!("issue `{issue}` has no level; give it at least one"),
            ));
        }
        let mut seen = BTreeSet::new();
        for level in levels {
            if !seen.insert(level) {
                found.push(say(
                    format!("议题“{issue}”有两档都叫“{level}”；请各起一个名字。"),
                    format!("issue `{issue}` has two levels called `{level}`; give each its own name"),
                ));
            }
        }
    }
    for (name, party) in domain.parties.iter() {
        unknown(domain, name, "values", &party.values, &mut found);
        unknown(domain, name, "weights", &party.weights, &mut found);
        for (issue, levels) in domain.issues.iter() {
            let Some(values) = party.values.get(issue) else {
                found.push(say(
                    format!("“{name}”没有给议题“{issue}”估值；请补一行。"),
                    format!("party `{name}` has no values for issue `{issue}`; add a row for it"),
                ));
                continue;
            };
            if values.len() != levels.len() {
                let (have, need) = (values.len(), levels.len());
                found.push(say(
                    format!("“{name}”给议题“{issue}”写了 {have} 个估值，而它有 {need} 档；请一档写一个。"),
                    format!(
                        "party `{name}` has {have} values for issue `{issue}`, which has {need} levels; write one for each"
                    ),
                ));
            }
        }
    }
    found
}

fn unknown<V>(domain: &Domain, party: &str, field: &str, map: &Ordered<V>, found: &mut Vec<Text>) {
    for key in map.keys().filter(|key| domain.issues.get(key).is_none()) {
        found.push(say(
            format!("“{party}”的 {field} 里有“{key}”，它不是议题；请用 issues 里的名字，或者删掉。"),
            format!(
                "party `{party}` has `{field}` for `{key}`, which is not an issue; use a name from `issues` or remove it"
            ),
        ));
    }
}
