//! The members of the committee as their author writes them: positions, interests, objections, voices.
use serde::{Deserialize, Serialize};

use super::act::Act;
use super::condition::{Channel, Cond};
use super::style::Style;
use super::voice::Voice;
use crate::i18n::Text;
use crate::sim::ordered::Ordered;

/// What part somebody plays in a purchase (Webster & Wind; Miller & Heiman).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Buying {
    /// Gives the final yes.
    Economic,
    /// Can say no on specification, terms or form, and never the final yes.
    Technical,
    /// Works with what is bought.
    User,
    /// Keeps the door.
    Gatekeeper,
    /// Helps us inside, and wants us to win.
    Coach,
}

/// What kind of interest it is; decides how much trust it takes to hear it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum InterestKind {
    /// A department's target: trust 40.
    Department,
    /// Money and its timing: trust 45.
    Budget,
    /// Who stands where inside: trust 50.
    Politics,
    /// The person's own stake: trust 55, and two clues first.
    Personal,
}

impl InterestKind {
    /// The trust it takes by default, 0 to 100 (DESIGN §3).
    #[must_use]
    pub fn trust(self) -> u8 {
        match self {
            Self::Department => 40,
            Self::Budget => 45,
            Self::Politics => 50,
            Self::Personal => 55,
        }
    }
}

/// A way in which an interest opens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Route {
    /// The person says so, asked in the right way, at enough trust, in the right place.
    Ask {
        /// Kinds of question that reach it; empty: any kind.
        #[serde(default)]
        acts: Vec<Act>,
        /// Places where it can be said; empty: by the kind of interest (personal and politics: in private).
        #[serde(default)]
        on: Vec<Channel>,
        /// It can be said in company too.
        #[serde(default)]
        in_company: bool,
        /// Trust it takes; absent: by the kind of interest.
        #[serde(default)]
        trust: Option<u8>,
    },
    /// Some of these facts together, then a question that touches it and does not name it.
    Clues {
        /// Facts that count.
        from: Vec<String>,
        /// How many of them it takes.
        need: u8,
        /// Trust that the confirmation takes; absent: ten less than by the kind of interest.
        #[serde(default)]
        trust: Option<u8>,
    },
    /// Somebody who knows says so outright: these facts, all of them, settle it.
    Told(Vec<String>),
}

/// What a role really wants.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interest {
    /// Department, budget, politics or personal.
    pub kind: InterestKind,
    /// Share of the role's utility; the weights of a role add up to 1 in every hidden hand.
    pub weight: f64,
    /// Weights that differ in some hidden hands.
    #[serde(default)]
    pub weights: Ordered<f64>,
    /// Hidden hands in which it is true; empty: all.
    #[serde(default)]
    pub hands: Vec<String>,
    /// The truth, in the words of the notes.
    pub truth: Text,
    /// A short name for cards and boards.
    pub card: Text,
    /// Per issue: its share of this interest (shares add up to 1) and how well each level serves it, 0 to 1.
    pub serves: Ordered<(f64, Vec<f64>)>,
    /// Services that differ in some hidden hands: the whole list for that hand.
    #[serde(default)]
    pub serves_in: Ordered<Ordered<(f64, Vec<f64>)>>,
    /// The ways to it; at least two. Empty: by asking, as its kind demands.
    #[serde(default)]
    pub opens: Vec<Route>,
    /// Known to everybody: no card, no points for finding it.
    #[serde(default)]
    pub open: bool,
}

/// A plausible reading of a role that is not true: dealt with the true ones as cards.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decoy {
    /// What the card says.
    pub card: Text,
    /// Issues that one would think it is about.
    #[serde(default)]
    pub about: Vec<String>,
    /// The role hesitates over this empty subject too.
    #[serde(default)]
    pub hesitates: bool,
}

/// What an objection is about (DOMAIN §3.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum ObjectionKind {
    /// The price.
    Price,
    /// No budget for it.
    Budget,
    /// No need of it.
    Need,
    /// Not theirs to decide.
    Authority,
    /// The wrong time.
    Timing,
    /// Our firm is not trusted.
    TrustCompany,
    /// The person who sells is not trusted.
    TrustPerson,
    /// Somebody else is better or cheaper.
    Competitor,
    /// It does not fit.
    ProductFit,
    /// It may not work.
    TechnicalRisk,
    /// Changing over costs too much.
    SwitchingCost,
    /// The terms of payment.
    PaymentTerms,
    /// A clause of the contract.
    ContractClause,
    /// Ties to somebody else.
    Relationship,
    /// Something inside their house.
    InternalPolitics,
    /// Words that stand for something else.
    Smokescreen,
}

impl ObjectionKind {
    /// Whether its words are about a term of the deal, so that an issue can be named.
    #[must_use]
    pub const fn names_a_term(self) -> bool {
        match self {
            Self::Price | Self::PaymentTerms | Self::ContractClause => true,
            Self::Budget
            | Self::Need
            | Self::Authority
            | Self::Timing
            | Self::TrustCompany
            | Self::TrustPerson
            | Self::Competitor
            | Self::ProductFit
            | Self::TechnicalRisk
            | Self::SwitchingCost
            | Self::Relationship
            | Self::InternalPolitics
            | Self::Smokescreen => false,
        }
    }
}

impl Truth {
    /// Whether what is said is what is meant, rightly or by mistake: a proof or a term answers it.
    #[must_use]
    pub const fn is_plain(self) -> bool {
        match self {
            Self::Real | Self::Misunderstanding => true,
            Self::Secondary | Self::Smokescreen | Self::Tactic => false,
        }
    }

    /// Whether something else stands behind the words.
    #[must_use]
    pub const fn hides(self) -> bool {
        match self {
            Self::Smokescreen | Self::Tactic => true,
            Self::Real | Self::Secondary | Self::Misunderstanding => false,
        }
    }
}

/// How much there is to an objection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Truth {
    /// Meant as said.
    Real,
    /// Meant, and not what decides.
    Secondary,
    /// Said to hide something else.
    Smokescreen,
    /// Said to see what it brings.
    Tactic,
    /// Rests on an error.
    Misunderstanding,
}

/// What a role holds against us.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objection {
    /// What it is about; the debrief says by it how such an objection is asked into and answered.
    pub kind: ObjectionKind,
    /// How much there is to it.
    pub truth: Truth,
    /// Truths that differ in some hidden hands.
    #[serde(default)]
    pub truths: Ordered<Truth>,
    /// The interest behind it, of this role, or `"role.interest"`.
    pub root: String,
    /// Roots that differ in some hidden hands.
    #[serde(default)]
    pub roots: Ordered<String>,
    /// What it says, in a few words: on the parked slip.
    pub slip: Text,
    /// Issues it is about; unsettled, it blocks where the role may veto one of them.
    #[serde(default)]
    pub about: Vec<String>,
    /// It has no occasion once the root is verified and all of these hold: prevented.
    #[serde(default)]
    pub moot: Vec<Cond>,
}

/// A way to get to somebody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Way {
    /// All of these must hold.
    pub when: Vec<Cond>,
    /// Going this way goes over somebody's head.
    #[serde(default)]
    pub offends: Option<String>,
}

/// One member of the committee.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Full name.
    pub name: Text,
    /// Position in the firm.
    pub title: Text,
    /// How one addresses them.
    pub address: Text,
    /// Portrait in `assets/portraits`.
    pub portrait: String,
    /// Parts played in the purchase.
    pub buying: Vec<Buying>,
    /// Whether they have a say at the signature.
    #[serde(default = "yes")]
    pub votes: bool,
    /// Issues on which an unsettled objection of theirs blocks.
    #[serde(default)]
    pub blocks_on: Vec<String>,
    /// Share of the committee's power; the powers of those who vote add up to 1.
    #[serde(default)]
    pub power: f64,
    /// How they like to be dealt with.
    pub style: Style,
    /// The utility below which they refuse, 0 to 1.
    #[serde(default)]
    pub reservation: f64,
    /// Exponent of concession over time: 1 linear, above 1 late.
    #[serde(default = "linear")]
    pub concedes: f64,
    /// Trust at the start, 0 to 100.
    #[serde(default = "forty")]
    pub trust: u8,
    /// The package they open with: levels that differ from our quotation.
    #[serde(default)]
    pub opening: Ordered<String>,
    /// What they say they want: known from the briefing or the first meeting.
    pub position: Text,
    /// What is publicly known of them.
    #[serde(default)]
    pub about: Text,
    /// The ways to them; empty: anybody may call.
    #[serde(default)]
    pub access: Vec<Way>,
    /// What stands in the way, in words.
    #[serde(default)]
    pub blocked: Text,
    /// Where they can be met; the first is the usual place.
    pub on: Vec<Channel>,
    /// Turns they give a meeting.
    pub patience: u8,
    /// How often they can be met; absent: any number of times.
    #[serde(default)]
    pub meetings: Option<u8>,
    /// A false coach: warm, and not for us.
    #[serde(default)]
    pub false_coach: bool,
    /// What they really want.
    #[serde(default)]
    pub interests: Ordered<Interest>,
    /// Readings of them that are not true.
    #[serde(default)]
    pub decoys: Ordered<Decoy>,
    /// What they hold against us.
    #[serde(default)]
    pub objections: Ordered<Objection>,
    /// How they say what every negotiation has.
    #[serde(default)]
    pub voice: Voice,
}

fn yes() -> bool {
    true
}
fn linear() -> f64 {
    1.0
}
fn forty() -> u8 {
    40
}
