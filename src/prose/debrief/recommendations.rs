//! What to work on, in words: what, why, what showed it, and one exercise.
use crate::i18n::w;
use crate::prose::finding::quote;
use crate::prose::{PlainText, names, transcript_line};
use crate::sim::compiled::RoleId;
use crate::sim::debrief::topics::Topic;
use crate::sim::debrief::{AtTurn, Work};
use crate::sim::scenario::Lang;
use crate::sim::score::record::name_of;
use crate::sim::session::event::Vote;
use crate::sim::view::{LineKind, TranscriptLine, View};

/// A topic's name.
#[must_use]
pub fn name(work: &Work, lang: Lang) -> String {
    topic(work, lang, "name")
}

/// What happened, in general words: what it rests on follows.
#[must_use]
pub fn why(work: &Work, lang: Lang) -> String {
    topic(work, lang, "why")
}

/// One exercise, for a real customer next week.
#[must_use]
pub fn exercise(work: &Work, lang: Lang) -> String {
    topic(work, lang, "exercise")
}

/// The lines that show it, as they could be seen then.
#[must_use]
pub fn evidence(view: &View<'_>, work: &Work, lang: Lang) -> Vec<String> {
    cited(view, work, lang).into_iter().map(|(_, text)| text).collect()
}

/// The same, each with the action that it is about.
#[must_use]
pub fn cited(view: &View<'_>, work: &Work, lang: Lang) -> Vec<(u16, String)> {
    let all = view.transcript(0, lang);
    let one = |at: &AtTurn| {
        let own: Vec<&TranscriptLine> = all.iter().filter(|l| l.action == at.action).collect();
        let text = seen(view, lang, work.topic, &own)?;
        let text = w!(lang, "debrief.work.evidence", turn = at.turn, text = text);
        Some((at.action, text))
    };
    work.evidence.iter().filter_map(one).collect()
}

/// What could be seen of an action, whose lines are given.
fn seen(view: &View<'_>, lang: Lang, topic: Topic, own: &[&TranscriptLine]) -> Option<String> {
    match shown(topic, own) {
        Some(ours) if ours.kind.is_ours() => Some(quote(view, lang, ours)),
        Some(theirs) => transcript_line::line(&PlainText, view, lang, theirs),
        None => started(view, lang, own.first()?),
    }
}

/// The line of an action that shows an advice: what we did, or else what we heard; of a decision that was refused, the
/// refusal. Nothing where the action has no line in the transcript's words.
pub(super) fn shown<'l>(topic: Topic, own: &[&'l TranscriptLine]) -> Option<&'l TranscriptLine> {
    let all = || own.iter().copied();
    let words = |who: Option<RoleId>| {
        all().find(|l| {
            l.kind == LineKind::Theirs && !l.text.is_empty() && who.is_none_or(|who| l.who == Some(who))
        })
    };
    if topic == Topic::Unblock {
        let refused = all().find(|l| matches!(&l.kind, LineKind::Stood(vote) if *vote != Vote::Signs));
        return refused.and_then(|l| words(l.who)).or(refused);
    }
    let silent = |l: &&TranscriptLine| matches!(l.kind, LineKind::MeetingStarted { .. } | LineKind::Ended(_));
    all().find(|l| l.kind.is_ours()).or_else(|| words(None)).or_else(|| all().find(|l| !silent(l)))
}

/// A meeting that began has no line of its own in the transcript's words.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the lines that count here are named; the others are nothing to this reader"
)]
pub(super) fn started(view: &View<'_>, lang: Lang, first: &TranscriptLine) -> Option<String> {
    match first.kind {
        LineKind::MeetingStarted { roles, channel, .. } => {
            let who = transcript_line::addresses(view, lang, roles.iter());
            let place = names::channel(lang, channel);
            Some(w!(lang, "debrief.work.met", who = who, place = place))
        }
        LineKind::Ended(outcome) => Some(transcript_line::outcome(lang, outcome)),
        _ => None,
    }
}

fn topic(work: &Work, lang: Lang, part: &str) -> String {
    let name = name_of(work.topic);
    w!(lang, format!("debrief.topic.{name}.{part}"))
}
