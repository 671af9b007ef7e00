//! Lines of the transcript, offers and outcomes in words.
use super::Markup;
use super::names as words;
use crate::i18n::w;
use crate::sim::compiled::{IssueId, Package, RoleId};
use crate::sim::scenario::{Channel, Lang};
use crate::sim::session::action::Statement;
use crate::sim::session::event::{MeetingEnd, Vote};
use crate::sim::session::outcome::{Ending, Outcome};
use crate::sim::view::{LineKind, TranscriptLine, View};

/// One line of the transcript, or nothing where the interface says it elsewhere.
pub fn line(ink: &dyn Markup, view: &View<'_>, lang: Lang, line: &TranscriptLine) -> Option<String> {
    let who = line.who.map_or_else(String::new, |r| ink.name(address(view, lang, r)));
    let text = line.text.clone();
    let said = match &line.kind {
        LineKind::Theirs => return Some(spoken(ink, lang, &who, line)),
        LineKind::Ours if is_silent(&text) => w!(lang, "play.line.done", text = text),
        LineKind::Ours => w!(lang, "play.line.ours", text = text),
        LineKind::Topic => w!(lang, "play.line.topic", who = who, text = text),
        LineKind::Pause(Channel::WeChat) => {
            gesture(ink, lang, &w!(lang, "play.line.pause_wechat", who = who))
        }
        LineKind::Pause(_) => gesture(ink, lang, &w!(lang, "play.line.pause_phone")),
        LineKind::MeetingStarted { .. } | LineKind::Ended(_) => return None,
        LineKind::MeetingEnded { why, .. } => match why {
            MeetingEnd::Adjourned => w!(lang, "play.line.ended_adjourned"),
            MeetingEnd::OutOfTime => w!(lang, "play.line.ended_time"),
            MeetingEnd::Ended => w!(lang, "play.line.ended_them"),
            MeetingEnd::Decision => w!(lang, "play.line.ended_decision"),
            MeetingEnd::Signed => return None,
        },
        LineKind::Days(1) => w!(lang, "play.line.day_passes"),
        LineKind::Days(days) => w!(lang, "play.line.days", count = days),
        LineKind::Happened => w!(lang, "play.line.happened", text = text),
        LineKind::Learned(_) if line.who.is_some() => {
            w!(lang, "play.line.learned_from", who = who, text = text)
        }
        LineKind::Learned(_) => w!(lang, "play.line.learned", text = text),
        LineKind::Verified => w!(lang, "play.line.verified", who = who, text = text),
        LineKind::Parked(_) => w!(lang, "play.line.parked", who = who, text = text),
        LineKind::Settled(_) => w!(lang, "play.line.settled", who = who, text = text),
        LineKind::Reopened(_) => w!(lang, "play.line.reopened", who = who, text = text),
        LineKind::Offer { before, after, in_passing } => {
            let key = if *in_passing { "play.line.paper_passing" } else { "play.line.paper" };
            w!(lang, key, text = changes(view, lang, before, after))
        }
        LineKind::Forecast { expected, came } => {
            let (expected, came) = (words::direction(lang, *expected), words::direction(lang, *came));
            w!(lang, "play.line.forecast", who = who, expected = expected, came = came)
        }
        LineKind::Shown => w!(lang, "play.line.shown", text = text),
        LineKind::Presented(packages) => {
            let text = side_by_side(view, lang, packages);
            w!(lang, "play.line.presented", count = packages.len(), text = text)
        }
        LineKind::Summarised(said) => w!(lang, "play.line.summarised", text = statements(view, lang, said)),
        LineKind::Believed(_, Some(certainty)) => {
            let certainty = words::certainty(lang, *certainty);
            w!(lang, "play.line.believed", who = who, text = text, certainty = certainty)
        }
        LineKind::Believed(_, None) => w!(lang, "play.line.taken_back", who = who, text = text),
        LineKind::CalledHome(issue) => {
            w!(lang, "play.line.called", issue = view.issue_name(*issue).get(lang), text = text)
        }
        LineKind::Introduced => w!(lang, "play.line.introduced", who = who),
        LineKind::DecisionAsked => w!(lang, "play.line.asked"),
        LineKind::Stood(stand) => stood(view, lang, &who, stand),
        LineKind::PutOff => w!(lang, "play.line.put_off"),
    };
    Some(said)
}

/// Somebody's form of address.
pub fn address<'a>(view: &View<'a>, lang: Lang, role: RoleId) -> &'a str {
    view.role_address(role).get(lang)
}

/// Forms of address of several people.
pub fn addresses(view: &View<'_>, lang: Lang, roles: impl Iterator<Item = RoleId>) -> String {
    words::list(lang, &roles.map(|r| address(view, lang, r).to_owned()).collect::<Vec<_>>())
}

fn spoken(ink: &dyn Markup, lang: Lang, who: &str, line: &TranscriptLine) -> String {
    let moved = gesture(ink, lang, &line.gesture);
    // A whole sentence stands before the name, a few words after it.
    let sentence = line.gesture.starts_with(char::is_uppercase);
    let key = match (line.text.is_empty(), line.gesture.is_empty()) {
        (true, _) => "play.line.moves",
        (false, true) => "play.line.theirs",
        (false, false) if sentence => "play.line.moving_theirs",
        (false, false) => "play.line.theirs_moving",
    };
    w!(lang, key, who = who, gesture = moved, text = line.text)
}

fn gesture(ink: &dyn Markup, lang: Lang, text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    ink.gesture(&w!(lang, "play.line.gesture", text = text))
}

/// Something done instead of said: written in brackets.
fn is_silent(text: &str) -> bool {
    text.starts_with(['（', '(', '['])
}

/// A reply in quotation marks, or a deed without them.
pub fn reply(lang: Lang, text: &str) -> String {
    if is_silent(text) { text.to_owned() } else { w!(lang, "play.quoted", text = text) }
}

fn stood(view: &View<'_>, lang: Lang, who: &str, stand: &Vote) -> String {
    let issue = |i: &IssueId| view.issue_name(*i).get(lang).to_owned();
    match stand {
        Vote::Signs => w!(lang, "play.line.signs", who = who),
        Vote::Below(i) => w!(lang, "play.line.below", who = who, issue = issue(i)),
        Vote::HoldsOut(i) => w!(lang, "play.line.holds_out", who = who, issue = issue(i)),
        Vote::Objects(o) => {
            let slip = view.slip_text(*o).map_or("", |(_, t)| t.get(lang));
            w!(lang, "play.line.objects", who = who, text = slip)
        }
    }
}

/// What differs between two offers: `prepayment 30 % → 10 %`.
pub fn changes(view: &View<'_>, lang: Lang, before: &Package, after: &Package) -> String {
    let mut items = Vec::new();
    for issue in view.issues() {
        let (was, is) = (before.level(issue), after.level(issue));
        if was != is {
            let (was, is) = (view.level_name(issue, was).get(lang), view.level_name(issue, is).get(lang));
            items.push(w!(lang, "play.change", issue = view.issue_name(issue).get(lang), was = was, is = is));
        }
    }
    if items.is_empty() { w!(lang, "play.no_change") } else { words::list(lang, &items) }
}

/// An amount with the scenario's unit: `1900 ¥k`.
pub fn amount(view: &View<'_>, lang: Lang, value: i64) -> String {
    w!(lang, "play.amount", value = value, unit = view.unit().get(lang))
}

/// Packages laid side by side, each against our quotation.
pub fn side_by_side(view: &View<'_>, lang: Lang, packages: &[Package]) -> String {
    let one = |(i, package): (usize, &Package)| {
        let text = changes(view, lang, &view.quotation(), package);
        let letter = u8::try_from(i).map_or('?', |i| char::from(b'A' + i % 26));
        w!(lang, "play.side", letter = letter, text = text)
    };
    packages.iter().enumerate().map(one).collect::<Vec<_>>().join("")
}

/// What a summary said, in order.
pub fn statements(view: &View<'_>, lang: Lang, said: &[Statement]) -> String {
    said.iter().map(|s| view.statement_text(*s).get(lang)).collect::<Vec<_>>().join(" ")
}

/// An offer as "if you…, we…": what we ask for, then what we give.
pub fn sentence(view: &View<'_>, lang: Lang, before: &Package, after: &Package) -> String {
    let (mut gets, mut gives) = (Vec::new(), Vec::new());
    for issue in view.issues() {
        let (was, is) = (before.level(issue), after.level(issue));
        if was == is {
            continue;
        }
        let level = view.level_name(issue, is).get(lang);
        let term = w!(lang, "play.term", issue = view.issue_name(issue).get(lang), level = level);
        if view.own_step(issue, was, is) > 0 {
            gets.push(term);
        } else {
            gives.push(term);
        }
    }
    let (gets_text, gives_text) = (words::list(lang, &gets), words::list(lang, &gives));
    match (gets.is_empty(), gives.is_empty()) {
        (true, true) => w!(lang, "play.sentence.as_is"),
        (false, true) => w!(lang, "play.sentence.gets", gets = gets_text),
        (true, false) => w!(lang, "play.sentence.gives", gives = gives_text),
        (false, false) => w!(lang, "play.sentence.both", gets = gets_text, gives = gives_text),
    }
}

/// How it ended.
pub fn outcome(lang: Lang, outcome: Outcome) -> String {
    match outcome.ending {
        Ending::Signed => w!(lang, "play.outcome.signed"),
        Ending::WalkedAway => w!(lang, "play.outcome.walked_away"),
        Ending::Refused => w!(lang, "play.outcome.refused"),
        Ending::Deadline => w!(lang, "play.outcome.deadline"),
    }
}

/// A day as people say it: `28 Nov (day 3 of 12)`.
pub fn day(view: &View<'_>, lang: Lang, day: u16) -> String {
    match view.date(day) {
        Some((_, month, of_month)) => {
            let month = w!(lang, format!("play.month.m{month}"));
            w!(lang, "play.date", month = month, day = of_month)
        }
        None => w!(lang, "play.day", day = day),
    }
}
