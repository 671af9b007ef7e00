//! Scenes, replies and answers as their author writes them.
use serde::{Deserialize, Serialize};

use super::act::Act;
use super::condition::Cond;
use crate::i18n::Text;
use crate::sim::ordered::Ordered;

/// How a scene comes about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum SceneKind {
    /// The first thing at the first meeting with this role, or at a later one if its conditions say so.
    Opening,
    /// Ours to bring up, under this label.
    Topic(Text),
    /// They raise an objection of theirs.
    Raises(String),
    /// They try a tactic: a rival's margin, a nibble, a deadline.
    Tactic,
    /// They ask or tell something.
    Moment,
    /// Follows from an answer's `next` only.
    Beat,
}

/// A moment of dialogue: somebody speaks, the trainee replies, they answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scene {
    /// Who speaks.
    pub by: String,
    /// How it comes about.
    pub kind: SceneKind,
    /// All of these must hold.
    #[serde(default)]
    pub when: Vec<Cond>,
    /// Topics: why it is there, such as "from Lin: the old line".
    #[serde(default)]
    pub from: Text,
    /// What they say.
    pub line: Text,
    /// The gesture with it.
    #[serde(default)]
    pub gesture: Text,
    /// It can come up again; replies already given are not offered twice.
    #[serde(default)]
    pub again: bool,
    /// Issues it is about.
    #[serde(default)]
    pub about: Vec<String>,
    /// What one can say: three to five, in any order (they are shuffled).
    pub replies: Ordered<Reply>,
}

/// Something to say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// The words: at most 45 Chinese or 140 Latin characters.
    pub text: Text,
    /// What a careful listener hears in it.
    #[serde(default)]
    pub acts: Vec<Act>,
    /// All of these must hold, of what the trainee knows or can see.
    #[serde(default)]
    pub when: Vec<Cond>,
    /// The interest or decoy that a question brushes: of the speaker, or `"role.interest"`.
    #[serde(default)]
    pub touches: Option<String>,
    /// Further interests, by hidden hand: where another truth lies behind the same words.
    #[serde(default)]
    pub touches_in: Ordered<String>,
    /// Terms given: issue to level.
    #[serde(default)]
    pub gives: Ordered<String>,
    /// Terms asked for in return.
    #[serde(default)]
    pub gets: Ordered<String>,
    /// A document shown with it.
    #[serde(default)]
    pub shows: Option<String>,
    /// The objection that it answers at its root.
    #[serde(default)]
    pub settles: Option<String>,
    /// What they answer: the first whose conditions hold.
    #[serde(default)]
    pub answers: Vec<Answer>,
}

/// What they answer, and what comes of it beyond the usual.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Answer {
    /// All of these must hold; here hidden things may be asked for.
    pub when: Vec<Cond>,
    /// The words.
    pub text: Text,
    /// The gesture with them.
    pub gesture: Text,
    /// Who answers, if it is not the one who spoke.
    pub by: Option<String>,
    /// Facts learned.
    pub learn: Vec<String>,
    /// Trust beyond the usual, −20 to 20; give the reason in `because`.
    pub trust: i8,
    /// Tension beyond the usual, −20 to 20.
    pub tension: i8,
    /// Trust of others beyond the usual: role to change.
    pub others: Ordered<i8>,
    /// Why trust or tension moves here: shown in the debrief.
    pub because: Text,
    /// Somebody will now see us.
    pub introduces: Vec<String>,
    /// Days that it costs.
    pub days: u8,
    /// An objection is gone, whatever the engine would say.
    pub settles: Option<String>,
    /// The talk goes on with this scene, in the same turn.
    pub next: Option<String>,
    /// The meeting ends here.
    pub ends: bool,
}
