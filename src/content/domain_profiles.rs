//! Domains that come in several files: what there is to agree on in one, what it is worth to somebody in each of the others.
use std::collections::BTreeMap;
use std::path::Path;

use super::diagnostic::Text;
use super::domain_error::DomainError;
use super::domain_file::{self, Domain, FORMAT, Party};
pub use super::domain_part::{DomainPart, PartyProfile};
use super::{domain_genius, domain_geniusweb};
use crate::i18n::both;
use crate::sim::ordered::Ordered;
use crate::sim::preference::Decimal;

/// Reads a file of a domain in parts; `None` where it is of another kind.
///
/// # Errors
/// It is of this kind and cannot be used.
pub fn load(path: &Path) -> Result<Option<DomainPart>, DomainError> {
    let text = domain_file::read(path)?;
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&text);
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(read(text)?.map(|part| match part {
        DomainPart::Template { name, issues } if name.is_empty() => {
            DomainPart::Template { name: stem, issues }
        }
        DomainPart::Profile(profile) if profile.name.is_empty() => {
            DomainPart::Profile(PartyProfile { name: stem, ..profile })
        }
        named => named,
    }))
}

/// The same from bytes.
///
/// # Errors
/// As for [`load`].
pub fn read(bytes: &[u8]) -> Result<Option<DomainPart>, DomainError> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        // Named by whoever reads the file in the other forms.
        return Ok(None);
    };
    match text.trim_start().chars().next() {
        Some('<') => domain_genius::read(text).map(Some),
        Some('{') => domain_geniusweb::read(text),
        _ => Ok(None),
    }
}

impl DomainPart {
    /// What was read and is left out.
    #[must_use]
    pub fn remarks(&self) -> &[Text] {
        match self {
            Self::Template { .. } => &[],
            Self::Profile(profile) => &profile.remarks,
        }
    }
}

/// Puts the parts together: one template at most, and two profiles at least, which name the same issues and values.
///
/// # Errors
/// [`DomainError::Problems`] with everything that does not fit together.
pub fn combine(parts: Vec<DomainPart>) -> Result<Domain, DomainError> {
    let (mut templates, mut profiles) = (Vec::new(), Vec::new());
    for part in parts {
        match part {
            DomainPart::Template { name, issues } => templates.push((name, issues)),
            DomainPart::Profile(profile) => profiles.push(profile),
        }
    }
    let mut found = Vec::new();
    if templates.len() > 1 {
        found.push(both!("files.domain_profiles.several_domain_files_import"));
    }
    if profiles.len() < 2 {
        let count = profiles.len();
        found.push(both!("files.domain_profiles.profiles_domain_needs_two", count));
    }
    let issues = match (templates.first(), profiles.first()) {
        (Some((_, issues)), _) => issues.clone(),
        (None, Some(profile)) => profile.issues.clone(),
        (None, None) => Ordered::default(),
    };
    let mut times: BTreeMap<String, u32> = BTreeMap::new();
    let mut parties = Vec::new();
    for profile in profiles {
        if let Some(problem) = differs(&issues, &profile) {
            found.push(problem);
            continue;
        }
        // Two files of one name in two folders are two parties all the same.
        let number = times.entry(profile.name.clone()).and_modify(|n| *n += 1).or_insert(1);
        let name = if *number == 1 { profile.name.clone() } else { format!("{} {number}", profile.name) };
        let values =
            issues.iter().map(|(issue, levels)| (issue.to_owned(), in_order(&profile, issue, levels)));
        let weights =
            issues.keys().map(|i| (i.to_owned(), profile.weights.get(i).copied().unwrap_or_default()));
        let party =
            Party { reservation: profile.reservation, weights: weights.collect(), values: values.collect() };
        parties.push((name, party));
    }
    if !found.is_empty() {
        return Err(DomainError::Problems(found));
    }
    let name = templates.into_iter().next().map_or_else(|| names(&parties), |(name, _)| name);
    Ok(Domain {
        format: FORMAT,
        name,
        source: String::new(),
        licence: String::new(),
        issues,
        parties: parties.into_iter().collect(),
    })
}

fn names(parties: &[(String, Party)]) -> String {
    parties.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(" and ")
}

/// What a profile names otherwise than the domain.
fn differs(issues: &Ordered<Vec<String>>, profile: &PartyProfile) -> Option<Text> {
    let name = &profile.name;
    for (issue, values) in issues.iter() {
        let Some(own) = profile.issues.get(issue) else {
            return Some(both!("files.domain_profiles.profile_does_issue_do", name, issue));
        };
        let (mut wanted, mut have) = (values.clone(), own.clone());
        wanted.sort_unstable();
        have.sort_unstable();
        if wanted != have {
            return Some(both!("files.domain_profiles.profile_other_values_than", name, issue));
        }
    }
    let extra = profile.issues.keys().find(|issue| issues.get(issue).is_none())?;
    Some(both!("files.domain_profiles.profile_issue_which_domain", name, extra))
}

/// What the values are worth, in the order of the domain.
fn in_order(profile: &PartyProfile, issue: &str, levels: &[String]) -> Vec<Decimal> {
    let (own, worth) = (profile.issues.get(issue), profile.values.get(issue));
    let of = |level: &String| {
        let at = own?.iter().position(|l| l == level)?;
        worth?.get(at).copied()
    };
    levels.iter().map(|level| of(level).unwrap_or_default()).collect()
}
