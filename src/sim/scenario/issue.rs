//! Issues, papers, documents and facts as their author writes them.
use serde::{Deserialize, Serialize};

use super::condition::Cond;
use crate::i18n::Text;
use crate::sim::ordered::Ordered;

/// A thing to agree on, with the settings it can take.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issue {
    /// What it is called.
    pub name: Text,
    /// The settings, in the order in which a contract would list them.
    pub levels: Ordered<Text>,
    /// What each level adds to the seller's base value, in the scenario's unit of money; whole numbers.
    pub seller: Vec<i64>,
    /// An issue is *latent* while none of these holds; empty: it is on the paper from the start.
    #[serde(default)]
    pub latent: Vec<Cond>,
    /// What one should know about it: shown on the board.
    #[serde(default)]
    pub note: Text,
    /// Money that stays outstanding and unsecured after delivery at each level, in the scenario's unit: what could be
    /// lost if the customer does not pay. Empty: none.
    #[serde(default)]
    pub at_risk: Vec<i64>,
    /// How well each level reads as a clause, 0 to 1: objective, dated, enforceable. Empty: not a matter of wording.
    #[serde(default)]
    pub clause: Vec<f64>,
    /// Price is an issue like any other; this marks the one that talk runs to first.
    #[serde(default)]
    pub price: bool,
}

/// Something that can be learned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// What the notes say.
    pub text: Text,
    /// The interests it points to, `"role.interest"`.
    #[serde(default)]
    pub clue: Vec<String>,
    /// It belongs on the map of the committee: who decides, who listens to whom, who is a true coach.
    #[serde(default)]
    pub map: bool,
    /// The role it is about, if it is about one.
    #[serde(default)]
    pub about: Option<String>,
    /// An overstated version, for summaries: close, and not what was said.
    #[serde(default)]
    pub overstated: Option<Text>,
    /// It is not so: said by somebody who errs or misleads.
    #[serde(default)]
    pub untrue: bool,
    /// Hidden hands in which it could not be so: whoever knows it knows that none of these was dealt.
    #[serde(default)]
    pub excludes: Vec<String>,
    /// Known from the briefing.
    #[serde(default)]
    pub known: bool,
}

/// Something one can show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// What it is.
    pub name: Text,
    /// What is in it, in a sentence.
    #[serde(default)]
    pub content: Text,
    /// Objections that it helps to answer.
    #[serde(default)]
    pub proves: Vec<String>,
    /// Roles who care to see it.
    #[serde(default)]
    pub moves: Vec<String>,
    /// We have it only when all of these hold; empty: from the start.
    #[serde(default)]
    pub when: Vec<Cond>,
    /// What somebody learns for us by showing it: facts, told in return.
    #[serde(default)]
    pub learn: Vec<String>,
}

/// A package under a name, for the preparation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpeningPaper {
    /// What it is called.
    pub name: Text,
    /// The levels that differ from the quotation.
    #[serde(default)]
    pub levels: Ordered<String>,
}
