//! One file of a domain that comes in several, as its reader gives it.
use super::diagnostic::Text;
use crate::sim::ordered::Ordered;
use crate::sim::preference::Decimal;

/// One file of a domain.
#[derive(Clone, Debug, PartialEq)]
#[expect(
    clippy::large_enum_variant,
    reason = "there are as many as a domain has files, and each is read once"
)]
pub enum DomainPart {
    /// Issues and their values.
    Template {
        /// What the domain is called; empty where the file does not say.
        name: String,
        /// Issues with their values.
        issues: Ordered<Vec<String>>,
    },
    /// What the values are worth to one party.
    Profile(PartyProfile),
}

/// What the values of issues are worth to one party.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PartyProfile {
    /// What the party is called; empty where the file does not say.
    pub name: String,
    /// Issues with their values.
    pub issues: Ordered<Vec<String>>,
    /// By issue, its weight.
    pub weights: Ordered<Decimal>,
    /// By issue, what each value is worth, at most 1.
    pub values: Ordered<Vec<Decimal>>,
    /// Utility without a deal.
    pub reservation: Decimal,
    /// What was read and is left out.
    pub remarks: Vec<Text>,
}
