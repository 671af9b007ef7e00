//! The line of play in words: what was heard, whom it moved and why, what it opened, where it turned.
use super::{interest, tenths, whole, word};
use crate::i18n::w;
use crate::prose::{PlainText, names, transcript_line};
use crate::sim::compiled::{ObjectionId, RoleId};
use crate::sim::debrief::timeline::{Cause, Moved};
use crate::sim::debrief::{Debrief, TimelineStep, Turning, TurningPoint};
use crate::sim::scenario::{Act, Lang};
use crate::sim::session::event::Why;
use crate::sim::view::{TranscriptLine, View};

/// What an act is called.
#[must_use]
pub fn act(lang: Lang, act: Act) -> String {
    word(lang, "act", act)
}

/// What could be seen and heard of an action, line by line, meetings that began and the end included; `all` is the
/// transcript in the same language. Whether a line is ours goes with it.
#[must_use]
pub fn seen(view: &View<'_>, all: &[TranscriptLine], action: u16, lang: Lang) -> Vec<(bool, String)> {
    let from = all.partition_point(|l| l.action < action);
    let own = all[from..].iter().take_while(|l| l.action == action);
    own.filter_map(|l| {
        let words = transcript_line::line(&PlainText, view, lang, l)
            .or_else(|| super::recommendations::started(view, lang, l))?;
        Some((l.kind.is_ours(), words))
    })
    .collect()
}

/// A moment by its turn and day.
#[must_use]
pub fn when(view: &View<'_>, step: &TimelineStep, lang: Lang) -> String {
    let day = transcript_line::day(view, lang, step.day);
    if step.at.turn == 0 {
        return w!(lang, "debrief.play.before", day = day);
    }
    w!(lang, "debrief.play.when", turn = step.at.turn, day = day)
}

/// What was heard in an action: one line for each listener.
#[must_use]
pub fn heard(view: &View<'_>, step: &TimelineStep, lang: Lang) -> Vec<String> {
    let one = |role: RoleId| {
        let own = step.acts.iter().filter(|a| a.role == role);
        let acts: Vec<String> = own
            .map(|a| {
                let fit = word(lang, "fit", a.fit);
                w!(lang, "debrief.play.act", act = act(lang, a.act), fit = fit)
            })
            .collect();
        (!acts.is_empty()).then(|| {
            let who = transcript_line::address(view, lang, role);
            w!(lang, "debrief.play.heard", who = who, acts = names::list(lang, &acts))
        })
    };
    view.roles().filter_map(one).collect()
}

/// How somebody moved: trust of a hundred before and after, and tension.
#[must_use]
pub fn moved(view: &View<'_>, moved: &Moved, lang: Lang) -> String {
    w!(
        lang,
        "debrief.play.moved",
        who = transcript_line::address(view, lang, moved.role),
        trust = tenths(moved.trust.1 - moved.trust.0),
        was = whole(moved.trust.0),
        is = whole(moved.trust.1),
        tension = tenths(moved.tension.1 - moved.tension.0)
    )
}

/// One reason for which somebody moved: how much, and why.
#[must_use]
pub fn because(view: &View<'_>, cause: &Cause, lang: Lang) -> String {
    w!(
        lang,
        "debrief.play.because",
        trust = tenths(cause.trust),
        tension = tenths(cause.tension),
        why = why(view, cause, lang)
    )
}

/// The reason alone: the author's word where there is one.
#[must_use]
pub fn why(view: &View<'_>, cause: &Cause, lang: Lang) -> String {
    if let Some(own) = &cause.because {
        return own.get(lang).to_owned();
    }
    let key = match cause.why {
        Why::Act(own) => return act(lang, own),
        Why::WordOf(role) => {
            let who = transcript_line::address(view, lang, role);
            return w!(lang, "debrief.why.wordof", who = who);
        }
        Why::Interrogation => "interrogation",
        Why::Line(..) => "line",
        Why::Shown(_) => "shown",
        Why::Summary => "summary",
        Why::Offer => "paper",
        Why::Bypassed => "bypassed",
        Why::Rival => "rival",
        Why::Happened(_) => "happened",
        Why::Named => "named",
        Why::Pressed => "pressed",
        Why::Parked => "parked",
    };
    w!(lang, format!("debrief.why.{key}"))
}

/// What an action opened.
#[must_use]
pub fn opened(view: &View<'_>, d: &Debrief, step: &TimelineStep, lang: Lang) -> Vec<String> {
    let o = &step.opened;
    let mut lines = Vec::new();
    for fact in &o.facts {
        let text = view.fact_text(*fact).get(lang);
        lines.push(w!(lang, "debrief.opened.fact", text = text));
    }
    for id in &o.interests {
        let who = view.interest_role(*id).map_or("", |r| transcript_line::address(view, lang, r));
        let text = interest(d, lang, *id);
        lines.push(w!(lang, "debrief.opened.interest", who = who, text = text));
    }
    for issue in &o.issues {
        let text = view.issue_name(*issue).get(lang);
        lines.push(w!(lang, "debrief.opened.issue", text = text));
    }
    for role in &o.people {
        let who = transcript_line::address(view, lang, *role);
        lines.push(w!(lang, "debrief.opened.person", who = who));
    }
    for (key, list) in [("raised", &o.raised), ("settled", &o.settled)] {
        for id in list {
            let (who, text) = slip(view, lang, *id);
            let key = format!("debrief.opened.{key}");
            lines.push(w!(lang, key, who = who, text = text));
        }
    }
    for id in &o.prevented {
        let (_, text) = slip(view, lang, *id);
        lines.push(w!(lang, "debrief.opened.prevented", text = text));
    }
    lines
}

fn slip(view: &View<'_>, lang: Lang, id: ObjectionId) -> (String, String) {
    view.slip_text(id).map_or_else(Default::default, |(role, text)| {
        (transcript_line::address(view, lang, role).to_owned(), text.get(lang).to_owned())
    })
}

/// What turned.
#[must_use]
pub fn turning(view: &View<'_>, d: &Debrief, point: &TurningPoint, lang: Lang) -> String {
    let who = |role: RoleId| transcript_line::address(view, lang, role);
    match point.turning {
        Turning::Won(role, by) => w!(lang, "debrief.turning.won", who = who(role), by = tenths(by)),
        Turning::Lost(role, by) => w!(lang, "debrief.turning.lost", who = who(role), by = tenths(by)),
        Turning::FirstInterest(id) => {
            w!(lang, "debrief.turning.first_interest", text = interest(d, lang, id))
        }
        Turning::FirstOffer => w!(lang, "debrief.turning.first_paper"),
        Turning::Settled(id) => {
            w!(lang, "debrief.turning.settled", text = slip(view, lang, id).1)
        }
        Turning::DoorOpened(role) => w!(lang, "debrief.turning.door_opened", who = who(role)),
        Turning::DoorClosed(role) => w!(lang, "debrief.turning.door_closed", who = who(role)),
        Turning::PutOff => w!(lang, "debrief.turning.put_off"),
        Turning::Crossed => w!(lang, "debrief.turning.crossed"),
        Turning::Signed => w!(lang, "debrief.turning.signed"),
    }
}

/// Where it turned, with its turn.
#[must_use]
pub fn turning_at(view: &View<'_>, d: &Debrief, point: &TurningPoint, lang: Lang) -> String {
    let text = turning(view, d, point, lang);
    w!(lang, "debrief.turning.at", turn = point.at.turn, text = text)
}
