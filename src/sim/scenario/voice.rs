//! Standing situations, and what a voice has for each: one row a situation.
use serde::{Deserialize, Serialize};
use strum::{EnumCount, IntoStaticStr, VariantArray};

use crate::i18n::{Text, both};

/// Makes the format's [`Voice`] and the engine's [`Situation`] of the same rows.
macro_rules! voice {
    (@usual) => { None };
    (@usual $key:literal) => { Some(both!($key)) };
    ($($(#[$doc:meta])+ $field:ident $situation:ident $($key:literal)?;)+) => {
        /// What a role says and does in situations that every negotiation has; each list is used in turn.
        /// `{term}` stands for the name of an issue, `{objection}` for the few words of an objection's slip, `{who}` for
        /// somebody's form of address.
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields, default)]
        pub struct Voice {
            $($(#[$doc])+ pub $field: Vec<Text>,)+
        }

        /// A situation that every negotiation has.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, EnumCount, IntoStaticStr, VariantArray,
        )]
        #[strum(serialize_all = "lowercase")]
        pub enum Situation {
            $($(#[$doc])+ $situation,)+
        }

        impl Situation {
            /// The lines of a voice for this situation.
            #[must_use]
            pub fn lines(self, voice: &Voice) -> &[Text] {
                match self {
                    $(Self::$situation => &voice.$field,)+
                }
            }

            /// What is said where a voice has no line for it; nothing: they are silent.
            #[must_use]
            pub fn usual_line(self) -> Option<Text> {
                match self {
                    $(Self::$situation => voice!(@usual $($key)?),)+
                }
            }

            /// The name of its lines in the format.
            #[must_use]
            pub fn field(self) -> &'static str {
                match self {
                    $(Self::$situation => stringify!($field),)+
                }
            }
        }
    };
}

voice! {
    /// When we come in and no scene says more.
    greets Greets;
    /// When we take our leave.
    parts Parts;
    /// When the time given is used up.
    cut_off CutOff;
    /// A question touched something closed: too little trust. "Why do you ask?"
    why_ask WhyAsk;
    /// A question touched something closed: the wrong place or company.
    not_here NotHere;
    /// A question touched something closed: a literal answer.
    literal Literal;
    /// The hesitation that goes with it: a gesture.
    hesitates Hesitates;
    /// Signal: warmer. A gesture.
    warmer Warmer;
    /// Signal: cooler. A gesture.
    cooler Cooler;
    /// Signal: running out of patience. A gesture.
    impatient Impatient;
    /// The paper is better than the last; `{term}`.
    closer Closer;
    /// The paper is much the same as the last.
    same Same;
    /// The paper is worse than the last, or too far away; `{term}`.
    further Further;
    /// About a paper, to somebody not trusted: nothing one could use.
    vague Vague;
    /// This paper would do.
    would_sign WouldSign;
    /// The terms would do, and an objection of theirs stands between: `{objection}`.
    would_sign_but WouldSignBut "voice.would_sign_but";
    /// The offer answers what they held against us: `{term}` and `{objection}`.
    settled_by_offer SettledByOffer "voice.settled_by_offer";
    /// What had answered their objection is gone from the offer: `{term}` and `{objection}`.
    reopens Reopens "voice.reopens";
    /// They hear that something they were offered is gone: `{term}`.
    took_back TookBack "voice.took_back";
    /// At the decision, of somebody who is not there and doesn't sign: `{who}`, and `{term}`.
    speaks_for SpeaksFor "voice.speaks_for";
    /// Several packages at once: this one is nearest; `{option}` and `{term}`.
    prefers Prefers;
    /// Several packages at once that are really one.
    all_alike AllAlike;
    /// A document that matters to them.
    shown Shown;
    /// A document that does not.
    shown_dull ShownDull;
    /// A summary that is right.
    summary_right SummaryRight;
    /// A summary that overstates.
    summary_wrong SummaryWrong;
    /// Their point is left for later.
    parked Parked;
    /// Asked to decide when it is not for them, or too early.
    not_yet NotYet;
    /// Signs.
    signs Signs;
    /// Does not sign; `{term}`.
    refuses Refuses;
    /// Went over their head.
    bypassed Bypassed;
    /// We walk away.
    walked Walked;
}

/// How many standing situations there are.
pub const SITUATIONS: usize = Situation::COUNT;
