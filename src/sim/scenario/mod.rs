//! The scenario as its author writes it: plain data, read from one RON file.
pub mod act;
pub mod condition;
mod decision;
pub mod help;
pub mod issue;
pub mod role;
pub mod scene;
pub mod style;
pub mod term;
pub mod texts;
pub mod voice;

use serde::{Deserialize, Serialize};

pub use act::{Act, ActGroup, ToObjection};
pub use condition::{Channel, Cond, CondShape};
pub use decision::DecisionRule;
pub use issue::{Document, Fact, Issue, OpeningPaper};
pub use role::{Buying, Decoy, Interest, InterestKind, Objection, ObjectionKind, Role, Route, Truth, Way};
pub use scene::{Answer, Reply, Scene, SceneKind};
pub use style::Style;
pub use term::Term;
pub use texts::each_text;
pub use voice::Voice;

pub use crate::i18n::{Lang, Text};
use crate::sim::ordered::Ordered;

/// The version of the format that this program reads.
pub const FORMAT: u32 = 1;

/// The trade in which a case plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Industry {
    /// Manufacturing.
    Manufacturing,
    /// Consumer goods.
    ConsumerGoods,
    /// Software.
    Software,
    /// Finance.
    Finance,
    /// Property.
    RealEstate,
    /// Services.
    Services,
}

/// The part of a sale that a case trains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Stage {
    /// Finding the people who matter.
    KeyPeople,
    /// Finding out what they need.
    Needs,
    /// Working out a solution.
    Solution,
    /// Price and payment.
    Price,
    /// Getting to the signature.
    Closing,
    /// Getting paid.
    Collection,
}

/// How much time there is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// Days.
    pub days: u16,
    /// Turns.
    pub turns: u16,
    /// The first day, `"2026-11-26"`.
    pub first_day: String,
    /// Days that a visit costs; a call or a message costs none.
    #[serde(default = "one")]
    pub visit_days: u8,
}

fn one() -> u8 {
    1
}

/// Beyond this level an offer needs a call home.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// The issue.
    pub issue: String,
    /// The last level within the trainee's authority. Levels that are worse for us lie beyond it.
    pub beyond: String,
    /// Days that the call costs.
    pub days: u8,
    /// What the superior says when it is allowed.
    pub answer: Text,
}

/// A part of the contract's price and when it is paid; terms move both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instalment {
    /// What it is called.
    pub name: Text,
    /// Issue to the levels under which it is paid at all; empty: always.
    #[serde(default)]
    pub only: Ordered<Vec<String>>,
    /// How much, in the scenario's unit, before the terms move it.
    #[serde(default)]
    pub amount: i64,
    /// Issue to what each of its levels adds to the amount.
    #[serde(default)]
    pub amount_by: Ordered<Vec<i64>>,
    /// The day on which it is due, counted from the first day of the case, before the terms move it. What runs from the
    /// signature takes the day on which the author expects that.
    #[serde(default)]
    pub day: i64,
    /// Issue to what each of its levels adds to the days.
    #[serde(default)]
    pub day_by: Ordered<Vec<i64>>,
}

/// The trainee's own side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seller {
    /// The firm.
    pub name: Text,
    /// Unit of money.
    pub unit: Text,
    /// Contribution of the quotation's reference, in the unit.
    pub base: i64,
    /// Below this the deal is worse than none, in the unit.
    pub reservation: i64,
    /// What a very good deal brings, in the unit.
    pub target: i64,
    /// The contract's price, in the unit; for exposure and cash.
    #[serde(default)]
    pub contract: i64,
    /// When the contract's money comes, for the debrief's plan of cash; empty: no plan is drawn.
    #[serde(default)]
    pub instalments: Vec<Instalment>,
    /// What anybody may know of the case.
    pub brief: Text,
    /// The sheet for the trainee's eyes: why the floor is where it is, what matters to us.
    pub confidential: Text,
    /// Our quotation: a level for every issue.
    pub quotation: Ordered<String>,
    /// Papers to open with, beside the quotation.
    #[serde(default)]
    pub openings: Ordered<OpeningPaper>,
    /// What needs a call home.
    #[serde(default)]
    pub authority: Vec<Limit>,
    /// What a dinner may cost.
    #[serde(default)]
    pub hospitality: Text,
    /// Dates that the trainee knows of: day from the start and what it is.
    #[serde(default)]
    pub dates: Vec<(u16, Text)>,
}

/// One of several truths, dealt by the seed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hand {
    /// What it is called in the debrief.
    pub name: Text,
    /// What is so, in this hand.
    pub truth: Text,
}

/// Something that happens between meetings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Event")]
pub struct ScenarioEvent {
    /// It falls on a day from the first to the second, dealt by the seed.
    pub day: (u16, u16),
    /// It happens only if these hold on that day.
    #[serde(default)]
    pub when: Vec<Cond>,
    /// What one hears of it.
    pub text: Text,
    /// Facts learned.
    #[serde(default)]
    pub learn: Vec<String>,
    /// Trust of roles: id to change.
    #[serde(default)]
    pub trust: Ordered<i8>,
    /// Tension of roles: id to change.
    #[serde(default)]
    pub tension: Ordered<i8>,
    /// Somebody will now see us.
    #[serde(default)]
    pub introduces: Vec<String>,
}

/// How people stand to each other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Relation {
    /// The word of one moves another.
    Influence {
        /// Whose word.
        from: String,
        /// Whom it moves.
        to: String,
        /// How much, −1 to 1.
        weight: f64,
        /// The fact by which one knows.
        #[serde(default)]
        fact: Option<String>,
    },
    /// Two who should not sit at one table unprepared.
    Rivals {
        /// One.
        one: String,
        /// The other.
        other: String,
        /// The fact by which one knows.
        #[serde(default)]
        fact: Option<String>,
    },
}

/// The card that shows six months on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Endings {
    /// Signed, and trusted.
    pub trusted: Text,
    /// Signed, no more.
    pub signed: Text,
    /// Signed below our floor.
    pub below: Text,
    /// We refused, and rightly.
    pub refused: Text,
    /// Nothing came of it.
    pub nothing: Text,
}

/// One negotiation case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Version of the format: 1.
    pub format: u32,
    /// What it is called.
    pub title: Text,
    /// The trade.
    pub industry: Industry,
    /// The parts of a sale that it trains.
    pub stages: Vec<Stage>,
    /// 1 (first) to 5.
    pub difficulty: u8,
    /// How long it takes a person, in minutes.
    pub minutes: u16,
    /// What it teaches, in a sentence.
    pub principle: Text,
    /// The scenario that teaches the same in another trade.
    #[serde(default)]
    pub pair: Option<String>,
    /// What is at stake, in two or three sentences: for the library.
    pub summary: Text,
    /// The notice that goes with statements of law.
    #[serde(default)]
    pub notice: Text,
    /// No deal is the best deal here: the bargaining zone may be empty.
    #[serde(default)]
    pub walkaway: bool,
    /// What blocks of the score are worth here, by name and in points: guidance, interests, exchange, solution, objections,
    /// outcome, relationship. All seven together give 100; what is left out keeps its default.
    #[serde(default)]
    pub score_weights: Ordered<i64>,
    /// How much time there is.
    pub clock: Clock,
    /// The trainee's own side.
    pub seller: Seller,
    /// What there is to agree on.
    pub issues: Ordered<Issue>,
    /// What can be learned.
    #[serde(default)]
    pub facts: Ordered<Fact>,
    /// What can be shown.
    #[serde(default)]
    pub documents: Ordered<Document>,
    /// The truths, one of which is dealt.
    #[serde(default)]
    pub hands: Ordered<Hand>,
    /// The committee and those around it.
    pub roles: Ordered<Role>,
    /// How the committee decides; absent: everybody with a say has to sign.
    #[serde(default)]
    pub decision: DecisionRule,
    /// How they stand to each other.
    #[serde(default)]
    pub relations: Vec<Relation>,
    /// What happens between meetings.
    #[serde(default)]
    pub events: Ordered<ScenarioEvent>,
    /// What is said.
    pub scenes: Ordered<Scene>,
    /// Six months on.
    pub endings: Endings,
    /// Terms of the trade that the program's glossary lacks, or has otherwise: what stands under an id of its own takes the
    /// place of its entry.
    #[serde(default)]
    pub terms: Ordered<Term>,
}
