//! The buyer's mind: trust, reactions to acts, what opens an interest, what a paper must bring.
pub mod aspiration;
pub mod fit;
pub mod mood;
pub mod opening;
pub mod trust;
