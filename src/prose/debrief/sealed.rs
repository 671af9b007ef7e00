//! What a sealed report says of people: their faces, and what they last said of an offer or else of anything. Nothing
//! here is made from more than a view.
use super::brief::cut;
use crate::i18n::w;
use crate::prose::{names, transcript_line};
use crate::sim::compiled::RoleId;
use crate::sim::scenario::Lang;
use crate::sim::view::{LineKind, TranscriptLine, View};

/// A line for everybody who was met, and one for those with a say who were not.
#[must_use]
pub fn people(view: &View<'_>, lang: Lang) -> Vec<String> {
    let all = view.transcript(0, lang);
    let met = view.roles().filter(|r| view.met(*r) > 0);
    let mut lines: Vec<String> = met.map(|role| person(view, &all, role, lang)).collect();
    let strangers: Vec<RoleId> = view.people().filter(|p| p.unmet_voter).map(|p| p.role).collect();
    if !strangers.is_empty() {
        let who = transcript_line::addresses(view, lang, strangers.into_iter());
        lines.push(w!(lang, "page.strangers", who = who));
    }
    lines
}

fn person(view: &View<'_>, all: &[TranscriptLine], role: RoleId, lang: Lang) -> String {
    let who = transcript_line::address(view, lang, role);
    let mood = names::mood(lang, view.mood(role));
    let spoken =
        all.iter().filter(|l| l.who == Some(role) && l.kind == LineKind::Theirs && !l.text.is_empty());
    let of_offer = |action: u16| {
        let own = all.iter().filter(|l| l.action == action);
        own.map(|l| &l.kind).any(|kind| {
            matches!(kind, LineKind::Offer { .. } | LineKind::Presented(_) | LineKind::DecisionAsked)
        })
    };
    let passing = |action: u16| {
        let own = all.iter().filter(|l| l.action == action);
        own.map(|l| &l.kind).any(|kind| {
            matches!(
                kind,
                LineKind::MeetingStarted { .. } | LineKind::MeetingEnded { .. } | LineKind::Ended(_)
            )
        })
    };
    let last = spoken.clone().rfind(|l| of_offer(l.action));
    match last.or_else(|| spoken.clone().rfind(|l| !passing(l.action))) {
        Some(line) => {
            w!(lang, "page.said", who = who, mood = mood, turn = line.turn, text = cut(&line.text, lang))
        }
        None => w!(lang, "page.face", who = who, mood = mood),
    }
}
