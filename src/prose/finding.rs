//! A finding in words: the points, the turn, what was seen and why it counts, and the line that earned it.
use super::names::{self as words, points};
use super::transcript_line as render;
use crate::i18n::w;
use crate::sim::scenario::Lang;
use crate::sim::score::record::name_of;
use crate::sim::score::{Finding, FindingSubject, GATE, ScoreRule};
use crate::sim::session::Event;
use crate::sim::view::{LineKind, TranscriptLine, View};

/// Most lines that a finding quotes; a ratio rests on many.
const QUOTES: usize = 3;

/// A finding and the lines it rests on.
pub fn lines(view: &View<'_>, lang: Lang, finding: &Finding) -> Vec<String> {
    let sentence = sentence(view, lang, finding);
    let earned =
        if finding.points > 0 { format!("+{}", points(finding.points)) } else { points(finding.points) };
    let head = if finding.actions.is_empty() {
        w!(lang, "play.score.finding", points = earned, text = sentence)
    } else {
        w!(lang, "play.score.finding_turn", points = earned, turn = finding.turn, text = sentence)
    };
    let mut lines = vec![head];
    let own: Vec<TranscriptLine> = finding.actions.iter().flat_map(|a| view.own_lines(*a, lang)).collect();
    for line in own.iter().take(QUOTES) {
        let text = quote(view, lang, line);
        lines.push(w!(lang, "play.score.quote", turn = line.turn, text = text));
    }
    if own.len() > QUOTES {
        lines.push(w!(lang, "play.score.more", count = own.len() - QUOTES));
    }
    lines
}

/// A line as a finding quotes it.
pub fn quote(view: &View<'_>, lang: Lang, line: &TranscriptLine) -> String {
    match &line.kind {
        LineKind::Ours => render::reply(lang, &line.text),
        LineKind::Topic => w!(lang, "play.quote.topic", text = line.text),
        LineKind::Offer { before, after, .. } => {
            w!(lang, "play.quote.paper", text = render::changes(view, lang, before, after))
        }
        LineKind::Shown => w!(lang, "play.quote.shown", text = line.text),
        LineKind::Presented(packages) => {
            let text = render::side_by_side(view, lang, packages);
            w!(lang, "play.quote.presented", count = packages.len(), text = text)
        }
        LineKind::Summarised(said) => {
            w!(lang, "play.quote.summarised", text = render::statements(view, lang, said))
        }
        LineKind::Believed(..) => w!(lang, "play.quote.believed", text = line.text),
        LineKind::CalledHome(issue) => {
            w!(lang, "play.quote.called", issue = view.issue_name(*issue).get(lang))
        }
        LineKind::DecisionAsked => w!(lang, "play.quote.asked"),
        LineKind::Parked(_) => w!(lang, "play.quote.parked", text = line.text),
        LineKind::Theirs
        | LineKind::Pause(_)
        | LineKind::MeetingStarted { .. }
        | LineKind::MeetingEnded { .. }
        | LineKind::Days(_)
        | LineKind::Happened
        | LineKind::Learned(_)
        | LineKind::Verified
        | LineKind::Settled(_)
        | LineKind::Reopened(_)
        | LineKind::Forecast { .. }
        | LineKind::Introduced
        | LineKind::Stood(_)
        | LineKind::PutOff
        | LineKind::Ended(_) => line.text.clone(),
    }
}

/// What was seen, and why it counts.
pub fn sentence(view: &View<'_>, lang: Lang, finding: &Finding) -> String {
    let key = format!("finding.{}", name_of(finding.rule));
    let (about, of) = about(view, lang, finding);
    w!(lang, key, about = about, of = of)
}

/// What the sentence speaks of.
fn about(view: &View<'_>, lang: Lang, finding: &Finding) -> (String, String) {
    match finding.about {
        FindingSubject::Nothing if finding.rule == ScoreRule::AimMet => {
            meeting(view, lang, finding.actions.first().copied())
        }
        // What the gate leaves, in whole points.
        FindingSubject::Nothing if finding.rule == ScoreRule::EthicsGate => {
            (String::new(), (GATE / 100).to_string())
        }
        FindingSubject::Nothing => (String::new(), String::new()),
        FindingSubject::Role(role) => (render::address(view, lang, role).to_owned(), String::new()),
        FindingSubject::Interest(i) => {
            let who = view.interest_role(i).map_or("", |r| render::address(view, lang, r));
            (view.interest_text(i).0.get(lang).to_owned(), who.to_owned())
        }
        FindingSubject::Objection(o) => match view.slip_text(o) {
            Some((role, slip)) => (slip.get(lang).to_owned(), render::address(view, lang, role).to_owned()),
            None => (String::new(), String::new()),
        },
        FindingSubject::Issue(i) => (view.issue_name(i).get(lang).to_owned(), String::new()),
        FindingSubject::Amount(measured, needed) => {
            amounts(finding.rule, measured, needed, view.unit().get(lang))
        }
    }
}

/// What the meeting that ended with an action was for, and with whom.
fn meeting(view: &View<'_>, lang: Lang, action: Option<u16>) -> (String, String) {
    let before = view.log().filter(|l| action.is_none_or(|a| l.action <= a));
    let started = before.filter_map(|l| {
        if let Event::MeetingStarted { roles, aim, .. } = l.event { Some((roles, aim)) } else { None }
    });
    started.last().map_or_else(Default::default, |(roles, aim)| {
        (words::aim(lang, aim), render::addresses(view, lang, roles.iter()))
    })
}

/// An amount in the unit of its rule.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "rules that measure something of their own are named; the others show their number"
)]
fn amounts(rule: ScoreRule, measured: i64, needed: i64, unit: &str) -> (String, String) {
    let percent = |x: i64| format!("{} %", x / 10);
    let money = |x: i64| format!("{x} {unit}");
    let hundredths = |x: i64| points(i32::try_from(x).unwrap_or(i32::MAX));
    match rule {
        ScoreRule::Conditional | ScoreRule::ClauseQuality | ScoreRule::Efficiency => {
            (percent(measured), percent(needed))
        }
        ScoreRule::Ceiling | ScoreRule::Floor => (hundredths(measured), hundredths(needed)),
        ScoreRule::GiveAndTake | ScoreRule::Calibration => {
            (hundredths(measured / 10), hundredths(needed / 10))
        }
        ScoreRule::OwnValue | ScoreRule::CashSafe | ScoreRule::BelowReservation => {
            (money(measured), money(needed))
        }
        _ => (measured.to_string(), needed.to_string()),
    }
}
