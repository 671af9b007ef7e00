//! What was heard: the last words said, and what somebody last answered to an offer of ours.
use crate::sim::compiled::RoleId;
use crate::sim::session::Direction;
use crate::sim::view::{LineKind, TranscriptLine};

/// The last line that somebody of theirs said in words.
pub(super) fn last_said(lines: &[TranscriptLine]) -> Option<&TranscriptLine> {
    lines.iter().rev().find(|l| l.kind == LineKind::Theirs && !l.text.is_empty())
}

/// Whether a line lays offers before them.
pub(super) fn lays(line: &TranscriptLine) -> bool {
    matches!(line.kind, LineKind::Offer { in_passing: false, .. } | LineKind::Presented(_))
}

/// What somebody last answered to an offer of ours, in words or with their body.
pub(super) fn last_answer(lines: &[TranscriptLine], role: RoleId) -> Option<&TranscriptLine> {
    let answered = |l: &&TranscriptLine| l.who == Some(role) && l.kind == LineKind::Theirs;
    let to_offer = |l: &TranscriptLine| {
        let same = lines.iter().filter(|o| o.action == l.action);
        same.into_iter().any(lays)
    };
    lines.iter().rev().filter(answered).find(|l| to_offer(l))
}

/// What came of an offer from one person: what they said and did, and how the forecast fared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OfferReaction {
    pub(super) role: RoleId,
    pub(super) lines: Vec<TranscriptLine>,
    pub(super) forecast: Option<(Direction, Direction)>,
}

/// The answers to the offer laid before them in these lines, in the order in which they came; nothing where none was.
pub(super) fn answers(lines: &[TranscriptLine]) -> Option<(TranscriptLine, Vec<OfferReaction>)> {
    let laid = lines.iter().find(|l| lays(l))?.clone();
    let mut answers: Vec<OfferReaction> = Vec::new();
    for line in lines {
        let Some(role) = line.who else { continue };
        let forecast = match line.kind {
            LineKind::Theirs | LineKind::Pause(_) => None,
            LineKind::Forecast { expected, came } => Some((expected, came)),
            _ => continue,
        };
        let at = answers.iter().position(|a| a.role == role);
        let at = at.unwrap_or_else(|| {
            answers.push(OfferReaction { role, lines: Vec::new(), forecast: None });
            answers.len() - 1
        });
        match forecast {
            Some(_) => answers[at].forecast = forecast,
            None => answers[at].lines.push(line.clone()),
        }
    }
    Some((laid, answers))
}
