//! What a package is worth to a person, as far as one knows them.
use crate::sim::compiled::{IssueId, Package, RoleId};
use crate::sim::view::View;

/// What a level is worth to a person as far as one knows: known interests exactly, the rest from what they say they
/// want.
pub(super) fn guess(
    view: &View<'_>,
    role: RoleId,
    known: &[(i64, &[(IssueId, i64, Vec<i64>)])],
    issue: IssueId,
    level: u8,
) -> i64 {
    let c = view.scenario();
    let mut worth = 0;
    let mut weight_known = 0;
    for (weight, serves) in known {
        weight_known += weight;
        for (i, share, levels) in *serves {
            if *i == issue {
                worth += weight * share * levels.get(usize::from(level)).copied().unwrap_or(0);
            }
        }
    }
    let stated = view.stated(role);
    let named = (0..c.issues.len()).map(IssueId::from);
    let spoken = named.filter(|i| stated.level(*i) != c.quotation.level(*i)).count().max(1) as i64;
    let (quoted, wanted) = (i64::from(c.quotation.level(issue)), i64::from(stated.level(issue)));
    if quoted == wanted {
        return worth;
    }
    let way = ((i64::from(level) - quoted) * 1000 / (wanted - quoted)).clamp(-300, 1000);
    worth + (1000 - weight_known).max(0) * 1_000_000 / spoken * (300 + way * 7 / 10) / 1000
}

/// What a package is worth to a person as far as one knows.
pub(super) fn estimate(view: &View<'_>, role: RoleId, package: &Package) -> i64 {
    let known = known_of(view, role);
    let issues = (0..view.scenario().issues.len()).map(IssueId::from);
    issues.map(|i| guess(view, role, &known, i, package.level(i))).sum()
}

/// What is known of a person's interests: weights and services.
pub(super) fn known_of<'a>(view: &View<'a>, role: RoleId) -> Vec<(i64, &'a [(IssueId, i64, Vec<i64>)])> {
    let c = view.scenario();
    let of = view.known_interests().filter(|i| c.interests[*i].role == role);
    of.map(|i| (view.weight(i), view.serves(i))).collect()
}
