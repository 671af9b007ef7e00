//! What packages are worth to each party, and which of them are efficient or fair.
//!
//! A party's utility of a package is the sum, over the issues, of what the chosen level is worth to it. Utilities
//! are integers in units of 10⁻ᵈ (see [`Decimal`]), so that sums, comparisons and ties are exact and the same on
//! every machine. Two utilities closer than 10⁻⁹ are the same one: where a file has more than nine decimals, sums
//! are rounded to that grid once, after adding.
//!
//! The disagreement point is the reservation r and nothing else. A package is *rational* when uᵢ ≥ rᵢ for every
//! party i. [`analyse`] gives, over the rational packages:
//!
//! | name | definition | source |
//! | --- | --- | --- |
//! | frontier | nothing matches or beats it for everyone and beats it for someone | Pareto |
//! | Nash | argmax Πᵢ (uᵢ − rᵢ) | J. F. Nash, The bargaining problem, Econometrica 18 (1950) 155–162 |
//! | egalitarian | argmax minᵢ (uᵢ − rᵢ) | E. Kalai, Proportional solutions to bargaining situations, Econometrica 45 (1977) 1623–1630 |
//! | Kalai–Smorodinsky | argmax minᵢ (uᵢ − rᵢ) / (idealᵢ − rᵢ), idealᵢ = max uᵢ | E. Kalai, M. Smorodinsky, Other solutions to Nash's bargaining problem, Econometrica 43 (1975) 513–518 |
//! | welfare | argmax Σᵢ uᵢ | the utilitarian sum |
//!
//! [`Zone`] does the same for a seller against a committee whose every role must agree.
mod decimal;
mod dominance;
mod enumerate;
mod frontier;
mod product;
mod solutions;
mod space;
mod zone;

pub use decimal::{Decimal, DecimalError};
pub use frontier::{FrontierPoint, TooManyPoints, frontier};
pub use solutions::{Analysis, Best, Solutions, TIES_LISTED, analyse};
pub use space::{MAX_ISSUES, MAX_PACKAGES, MAX_PARTIES, PartyTable, Space, SpaceError};
pub use zone::{Economy, RoleTable, Zone, ZoneReport};
