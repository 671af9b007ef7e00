//! The transcript as plain data in both languages: readable without the scenario, its rules or this program.
use serde::{Deserialize, Serialize};

use super::{PlainText, names, transcript_line};
use crate::i18n::w;
use crate::sim::play::PlayerSession;
use crate::sim::scenario::{Lang, Text};
use crate::sim::view::{LineKind, TranscriptLine, View};

/// One line that was open to the trainee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicLine {
    /// Turns used up to then.
    pub turn: u16,
    /// Days passed up to then.
    pub day: u16,
    /// Number of the action that brought it about, from 0.
    pub action: u16,
    /// What sort of line it is: `theirs`, `ours`, `meeting_started` and so on.
    pub kind: String,
    /// How the one is addressed whose line it is, where it is somebody's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<Text>,
    /// What was said, or the scenario's own words for what happened.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub text: Text,
    /// The gesture with it, without brackets.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub gesture: Text,
    /// The whole line as it is shown; empty where it is shown elsewhere.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub shown: Text,
}

impl PublicLine {
    /// Whether it is the heading of a meeting.
    #[must_use]
    pub fn is_heading(&self) -> bool {
        self.kind == "meeting_started"
    }
}

/// Everything that was open to the trainee so far.
#[must_use]
pub fn public_lines(seat: &PlayerSession) -> Vec<PublicLine> {
    let view = seat.view();
    let [zh, en] = [Lang::Zh, Lang::En].map(|lang| view.transcript(0, lang));
    let shown = |lang, line: &TranscriptLine| shown(&view, lang, line).unwrap_or_default();
    let both = |(zh, en): (TranscriptLine, TranscriptLine)| PublicLine {
        turn: en.turn,
        day: en.day,
        action: en.action,
        kind: kind(&en.kind).to_owned(),
        who: en.who.map(|role| view.role_address(role).clone()),
        shown: Text { zh: shown(Lang::Zh, &zh), en: shown(Lang::En, &en) },
        text: Text { zh: zh.text, en: en.text },
        gesture: Text { zh: zh.gesture, en: en.gesture },
    };
    zh.into_iter().zip(en).map(both).collect()
}

fn shown(view: &View<'_>, lang: Lang, line: &TranscriptLine) -> Option<String> {
    if let LineKind::MeetingStarted { roles, channel, aim, turns } = &line.kind {
        let who = transcript_line::addresses(view, lang, roles.iter());
        let (place, aim) = (names::channel(lang, *channel), names::aim(lang, *aim));
        return Some(w!(lang, "play.meeting.starts", who = who, place = place, aim = aim, turns = turns));
    }
    transcript_line::line(&PlainText, view, lang, line)
}

fn kind(kind: &LineKind) -> &'static str {
    match kind {
        LineKind::Theirs => "theirs",
        LineKind::Ours => "ours",
        LineKind::Topic => "topic",
        LineKind::Pause(_) => "pause",
        LineKind::MeetingStarted { .. } => "meeting_started",
        LineKind::MeetingEnded { .. } => "meeting_ended",
        LineKind::Days(_) => "days",
        LineKind::Happened => "happened",
        LineKind::Learned(_) => "learned",
        LineKind::Verified => "verified",
        LineKind::Parked(_) => "parked",
        LineKind::Settled(_) => "settled",
        LineKind::Reopened(_) => "reopened",
        LineKind::Offer { .. } => "offer",
        LineKind::Forecast { .. } => "forecast",
        LineKind::Shown => "shown",
        LineKind::Presented(_) => "presented",
        LineKind::Summarised(_) => "summarised",
        LineKind::Believed(..) => "believed",
        LineKind::CalledHome(_) => "called_home",
        LineKind::Introduced => "introduced",
        LineKind::DecisionAsked => "decision_asked",
        LineKind::Stood(_) => "stood",
        LineKind::PutOff => "put_off",
        LineKind::Ended(_) => "ended",
    }
}
