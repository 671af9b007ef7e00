//! The deal: offers on the table, and the decision.
pub(super) mod decision;
pub(super) mod offers;
