//! What was said last, cut into beats: one line of theirs each, with what belongs to it.
use crate::sim::compiled::{Package, RoleId, RoleSet};
use crate::sim::scenario::{Channel, Lang};
use crate::sim::session::action::Aim;
use crate::sim::view::{LineKind, SessionStage, TranscriptLine, View};

/// One line of theirs, with what we said before it and what came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SpokenBeat {
    /// Everything in it, in the order of the room.
    pub(super) lines: Vec<TranscriptLine>,
}

impl SpokenBeat {
    /// The place of the line that is heard: theirs, or what happened on the way.
    #[must_use]
    pub(super) fn heard(&self) -> Option<usize> {
        self.lines.iter().position(is_heard)
    }

    /// Who speaks in it.
    #[must_use]
    pub(super) fn speaker(&self) -> Option<RoleId> {
        self.heard().and_then(|i| self.lines[i].who)
    }
}

/// The last thing that was said and done in the meeting under way, or in the one that has just ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LastExchange {
    /// Number of the action that it came of.
    pub(super) action: u16,
    /// What it consists of, at least one.
    pub(super) beats: Vec<SpokenBeat>,
    /// What was said before it in this meeting.
    pub(super) before: Vec<TranscriptLine>,
    /// Who is there.
    pub(super) roles: RoleSet,
    /// Where.
    pub(super) channel: Channel,
    /// What for.
    pub(super) aim: Aim,
    /// The meeting is over.
    pub(super) over: bool,
    /// Nothing was said in this meeting before this.
    pub(super) first: bool,
}

impl LastExchange {
    /// The moment, seen by the trainee; nothing before the first meeting.
    #[must_use]
    pub(super) fn of(view: &View<'_>, lang: Lang) -> Option<Self> {
        let lines = view.transcript(0, lang);
        let start = lines.iter().rposition(|l| matches!(l.kind, LineKind::MeetingStarted { .. }))?;
        let LineKind::MeetingStarted { roles, channel, aim, .. } = lines[start].kind else {
            return None;
        };
        // The way there belongs to the first words.
        let opening = lines[start].action;
        let from = lines[..start].partition_point(|l| l.action < opening);
        let meeting = &lines[from..];
        let action = meeting.iter().rfind(|l| is_said(l)).map_or(opening, |l| l.action);
        let cut = meeting.partition_point(|l| l.action < action);
        Some(Self {
            action,
            beats: beats(&meeting[cut..]),
            before: meeting[..cut].to_vec(),
            roles,
            channel,
            aim,
            over: !matches!(view.stage(), SessionStage::Theirs(_) | SessionStage::Ours),
            first: action == opening,
        })
    }

    /// The offer before and after, where the moment changed it.
    #[must_use]
    pub(super) fn offer(&self) -> Option<(Package, Package)> {
        let lines = self.beats.iter().flat_map(|b| &b.lines);
        let mut offers = lines.filter_map(|l| match l.kind {
            LineKind::Offer { before, after, .. } => Some((before, after)),
            _ => None,
        });
        let (first, last) = offers.next()?;
        Some((first, offers.next_back().map_or(last, |(_, after)| after)))
    }

    /// Whether it is a moment for words of one's own before one sees the replies: the first words of a meeting, an
    /// objection on the table, or a question that they put without being asked for the subject.
    #[must_use]
    pub(super) fn is_key(&self, objection: bool) -> bool {
        let unasked = !self.lines().any(|l| l.kind == LineKind::Topic);
        let heard = self.lines().filter(|l| is_heard(l)).last();
        let asks = heard.is_some_and(|l| l.kind == LineKind::Theirs && l.text.contains(['？', '?']));
        self.first || objection || (unasked && asks)
    }

    fn lines(&self) -> impl Iterator<Item = &TranscriptLine> {
        self.beats.iter().flat_map(|b| &b.lines)
    }
}

/// Cuts lines into beats: a new one begins where they speak again, or where we do.
fn beats(lines: &[TranscriptLine]) -> Vec<SpokenBeat> {
    let mut beats = vec![SpokenBeat::default()];
    let mut heard = false;
    for line in lines {
        if heard && (is_heard(line) || line.kind.is_ours() && is_said(line)) {
            beats.push(SpokenBeat::default());
            heard = false;
        }
        heard |= is_heard(line);
        if let Some(beat) = beats.last_mut() {
            beat.lines.push(line.clone());
        }
    }
    beats
}

/// A line that is heard or told, and not only seen.
fn is_heard(line: &TranscriptLine) -> bool {
    match line.kind {
        LineKind::Theirs => !line.text.is_empty(),
        LineKind::Happened => true,
        _ => false,
    }
}

/// A line of the talk, or of what is done in it; cards and notes are not.
fn is_said(line: &TranscriptLine) -> bool {
    match line.kind {
        LineKind::Theirs
        | LineKind::Ours
        | LineKind::Topic
        | LineKind::Pause(_)
        | LineKind::Offer { .. }
        | LineKind::Shown
        | LineKind::Presented(_)
        | LineKind::Summarised(_)
        | LineKind::Parked(_)
        | LineKind::DecisionAsked
        | LineKind::PutOff => true,
        LineKind::MeetingStarted { .. }
        | LineKind::MeetingEnded { .. }
        | LineKind::Days(_)
        | LineKind::Happened
        | LineKind::Learned(_)
        | LineKind::Verified
        | LineKind::Settled(_)
        | LineKind::Reopened(_)
        | LineKind::Forecast { .. }
        | LineKind::Believed(..)
        | LineKind::CalledHome(_)
        | LineKind::Introduced
        | LineKind::Stood(_)
        | LineKind::Ended(_) => false,
    }
}
