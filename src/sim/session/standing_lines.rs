//! The lines that a voice has for each standing situation.
use super::event::Situation;
use crate::sim::scenario::{Text, Voice};

impl Situation {
    /// The lines of a voice for this situation.
    #[must_use]
    pub fn lines(self, voice: &Voice) -> &[Text] {
        match self {
            Self::Greets => &voice.greets,
            Self::Parts => &voice.parts,
            Self::CutOff => &voice.cut_off,
            Self::WhyAsk => &voice.why_ask,
            Self::NotHere => &voice.not_here,
            Self::Literal => &voice.literal,
            Self::Hesitates => &voice.hesitates,
            Self::Warmer => &voice.warmer,
            Self::Cooler => &voice.cooler,
            Self::Impatient => &voice.impatient,
            Self::Closer => &voice.closer,
            Self::Same => &voice.same,
            Self::Further => &voice.further,
            Self::Vague => &voice.vague,
            Self::WouldSign => &voice.would_sign,
            Self::Prefers => &voice.prefers,
            Self::AllAlike => &voice.all_alike,
            Self::Shown => &voice.shown,
            Self::ShownDull => &voice.shown_dull,
            Self::SummaryRight => &voice.summary_right,
            Self::SummaryWrong => &voice.summary_wrong,
            Self::Parked => &voice.parked,
            Self::NotYet => &voice.not_yet,
            Self::Signs => &voice.signs,
            Self::Refuses => &voice.refuses,
            Self::Bypassed => &voice.bypassed,
            Self::Walked => &voice.walked,
        }
    }
}
