//! How each person stood at the end: their face, their words, and what tipped it.
use egui::Ui;

use crate::prose::transcript_line;
use crate::screens::offer_builder::person_ui;
use crate::screens::room::face_of;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, MarkShape};
use crate::sim::compiled::{IssueId, Package, RoleId};
use crate::sim::session::Outcome;
use crate::sim::session::event::Vote;
use crate::sim::view::{LineKind, TranscriptLine, View};

/// Where somebody ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stood {
    pub(super) role: RoleId,
    /// Their stand, where a decision was asked for.
    pub(super) stand: Option<Vote>,
    /// What they said then, or what was last heard of them.
    pub(super) said: Vec<TranscriptLine>,
}

/// How everybody stood: those who were asked, or, where nobody was, those who had been met.
pub(super) fn stood(view: &View<'_>, lines: &[TranscriptLine]) -> Vec<Stood> {
    let end = lines.last().map_or(0, |l| l.action);
    let last: Vec<&TranscriptLine> = lines.iter().filter(|l| l.action == end).collect();
    let words = |role: RoleId| {
        let own = last.iter().filter(|l| l.who == Some(role) && l.kind == LineKind::Theirs);
        own.map(|l| (*l).clone()).collect::<Vec<_>>()
    };
    let asked: Vec<Stood> = last
        .iter()
        .filter_map(|l| match (l.who, &l.kind) {
            (Some(role), LineKind::Stood(stand)) => {
                Some(Stood { role, stand: Some(*stand), said: words(role) })
            }
            _ => None,
        })
        .collect();
    if !asked.is_empty() {
        return asked;
    }
    let heard = |role: RoleId| {
        let own = lines.iter().rev();
        own.filter(|l| l.who == Some(role) && l.kind == LineKind::Theirs).find(|l| !l.text.is_empty())
    };
    view.roles()
        .filter(|role| view.met(*role) > 0)
        .map(|role| Stood { role, stand: None, said: heard(role).into_iter().cloned().collect() })
        .collect()
}

/// A card for each, in as many columns as there is room for.
pub(super) fn stood_ui(ui: &mut Ui, view: &View<'_>, outcome: Outcome, all: &[Stood]) {
    let look = Look::of(ui);
    let widths = widget::column_widths(ui.available_width(), look.grown(270.0), 3, gap::M);
    for row in all.chunks(widths.len()) {
        widget::cells(ui, &widths[..row.len()], gap::M, |ui, i| {
            widget::card(ui, |ui| one(ui, view, outcome, &row[i]));
        });
        ui.add_space(gap::XS);
    }
}

fn one(ui: &mut Ui, view: &View<'_>, outcome: Outcome, stood: &Stood) {
    let look = Look::of(ui);
    let (p, lang) = (look.palette, look.lang);
    let face = face_of(view.mood(stood.role));
    person_ui(ui, view, stood.role, face, look.grown(56.0));
    if let Some(stand) = &stood.stand {
        let (mark, tone, key) = match stand {
            Vote::Signs => (MarkShape::Check, Tone::Gain, "ui.decision.signs"),
            Vote::HoldsOut(_) => (MarkShape::Level, Tone::Guess, "ui.decision.holds_out"),
            Vote::Below(_) | Vote::Objects(_) => (MarkShape::Cross, Tone::Loss, "ui.decision.refuses"),
        };
        widget::chip(ui, mark, tone, &look.t(key));
    }
    for said in &stood.said {
        if !said.text.is_empty() {
            widget::label(ui, Type::Body, p.ink, &transcript_line::reply(lang, &said.text));
        }
        if !said.gesture.is_empty() {
            widget::label(ui, Type::Small, p.soft, &said.gesture);
        }
        if stood.stand.is_none() {
            let day = transcript_line::day(view, lang, said.day);
            let turn = said.turn.to_string();
            let words = look.t_with("ui.decision.last_heard", &[("day", &day), ("turn", &turn)]);
            widget::label(ui, Type::Small, p.faint, &words);
        }
    }
    if stood.said.is_empty() {
        widget::label(ui, Type::Body, p.soft, &look.t("ui.decision.silent"));
    }
    if let Some(stand) = &stood.stand {
        widget::label(ui, Type::Small, p.soft, &tipped(view, &look, stand));
        if let (Vote::Signs, Some(offer)) = (stand, outcome.agreement) {
            for (far, words) in served(view, &look, stood.role, &offer) {
                // Served by half or more is a reason to sign; less is only what it was.
                let (mark, tone) =
                    if far >= 50 { (MarkShape::Check, Tone::Gain) } else { (MarkShape::Dot, Tone::Plain) };
                widget::noted(ui, mark, tone, &words);
            }
        }
    }
}

/// What somebody was known to want, and how far the contract gives it to them, in per cent; what weighs most comes first.
fn served(view: &View<'_>, look: &Look, role: RoleId, offer: &Package) -> Vec<(i64, String)> {
    let mut known: Vec<_> = view.known_interests().filter(|i| view.interest_role(*i) == Some(role)).collect();
    known.sort_by_key(|i| std::cmp::Reverse(view.weight(*i)));
    let far = |interest| {
        let terms = view.serves(interest).iter();
        let term = |(issue, share, levels): &(IssueId, i64, Vec<i64>)| {
            let level = usize::from(offer.level(*issue));
            share * levels.get(level).copied().unwrap_or(0) / 1000
        };
        terms.map(term).sum::<i64>() / 10
    };
    let words = |interest| {
        let what = view.interest_text(interest).0.get(look.lang);
        let far = far(interest);
        let percent = far.to_string();
        let words = look.t_with("ui.decision.served", &[("what", what), ("far", &percent)]);
        (far, words)
    };
    known.into_iter().take(2).map(words).collect()
}

/// What tipped it, in words.
fn tipped(view: &View<'_>, look: &Look, stand: &Vote) -> String {
    let lang = look.lang;
    match stand {
        Vote::Signs => look.t("ui.decision.tipped_signs"),
        Vote::Below(issue) => {
            let issue = view.issue_name(*issue).get(lang);
            look.t_with("ui.decision.tipped_below", &[("issue", issue)])
        }
        Vote::HoldsOut(issue) => {
            let issue = view.issue_name(*issue).get(lang);
            look.t_with("ui.decision.tipped_holds_out", &[("issue", issue)])
        }
        Vote::Objects(objection) => {
            let slip = view.slip_text(*objection).map_or("", |(_, text)| text.get(lang));
            look.t_with("ui.decision.tipped_objects", &[("what", slip)])
        }
    }
}
