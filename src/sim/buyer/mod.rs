//! The buyer's mind: trust, reactions to acts, what opens an interest, what an offer must bring.
pub mod act_reactions;
pub mod answer;
pub mod aspiration;
pub mod disclosure;
pub mod moment;
pub mod support;
