//! What an author sees from inside, in words: why something is not offered, what would come of it, how people stand.
use super::scenario::ScenarioNames;
use crate::i18n::{text, text_with};
use crate::prose::names;
use crate::sim::author::{Clause, Now, PersonInside, ReplyInside, StateChange};
use crate::sim::scenario::Cond;

/// A line, and whether it is good for us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The words.
    pub words: String,
    /// Whether it is good for us; none: neither.
    pub good: Option<bool>,
}

fn plain(words: String) -> Note {
    Note { words, good: None }
}

fn good(words: String, good: bool) -> Note {
    Note { words, good: Some(good) }
}

pub(super) fn with(n: &ScenarioNames<'_>, key: &str, fill: &[(&str, &str)]) -> String {
    text_with(n.lang, &format!("author.{key}"), fill)
}

/// Tenths of a point as points.
fn points(tenths: impl Into<i64>) -> String {
    let tenths: i64 = tenths.into();
    format!("{}.{}", tenths / 10, (tenths % 10).abs())
}

/// A hidden hand.
#[must_use]
pub fn hand(n: &ScenarioNames<'_>, id: &str) -> String {
    named(n, n.s.hands.get(id).map(|h| h.name.get(n.lang)), id)
}

fn named(_: &ScenarioNames<'_>, words: Option<&str>, id: &str) -> String {
    words.filter(|w| !w.is_empty()).unwrap_or(id).to_owned()
}

/// What a scene begins with.
#[must_use]
pub fn scene(n: &ScenarioNames<'_>, id: &str) -> String {
    named(n, n.s.scenes.get(id).map(|s| s.line.get(n.lang)), id)
}

/// The words of a reply.
#[must_use]
pub fn reply(n: &ScenarioNames<'_>, scene: &str, id: &str) -> String {
    let reply = n.s.scenes.get(scene).and_then(|s| s.replies.get(id));
    named(n, reply.map(|r| r.text.get(n.lang)), id)
}

/// The conditions that fail, each with what it is held against.
#[must_use]
pub fn failing(n: &ScenarioNames<'_>, when: &[Clause]) -> Vec<Note> {
    when.iter()
        .filter(|c| !c.holds)
        .flat_map(|clause| {
            if let Cond::Any(_) = clause.cond {
                vec![good(with(n, "needs", &[("cond", &n.cond(&clause.cond))]), false)]
            } else {
                clause
                    .failing()
                    .into_iter()
                    .map(|part| {
                        let key = if part.holds { "in_the_way" } else { "needs" };
                        let words = with(n, key, &[("cond", &n.cond(&part.cond))]);
                        good(format!("{words}{}", held_against(n, part)), false)
                    })
                    .collect()
            }
        })
        .collect()
}

fn held_against(n: &ScenarioNames<'_>, clause: &Clause) -> String {
    let Some(now) = &clause.now else {
        return String::new();
    };
    let now = match now {
        Now::Points(tenths) => points(*tenths),
        Now::Day(day) => day.to_string(),
        Now::Hand(id) => hand(n, id),
        Now::Level(level) => {
            let issue = if let Cond::Offered(issue, _) | Cond::OfferTouches(issue) = &clause.cond {
                issue.as_str()
            } else {
                ""
            };
            n.level(issue, level)
        }
    };
    with(n, "now", &[("now", &now)])
}

/// Why a reply is not offered.
#[must_use]
pub fn why_not(n: &ScenarioNames<'_>, reply: &ReplyInside) -> Vec<Note> {
    let mut all = failing(n, &reply.when);
    if reply.given {
        all.push(good(text(n.lang, "author.given"), false));
    }
    if let Some(issue) = &reply.beyond {
        all.push(good(with(n, "beyond", &[("issue", &n.issue(issue))]), false));
    }
    if let Some(document) = &reply.lacks {
        all.push(good(with(n, "lacks", &[("document", &n.document(document))]), false));
    }
    all
}

/// What would come of a reply now.
#[must_use]
pub fn comes(n: &ScenarioNames<'_>, reply: &ReplyInside) -> Vec<Note> {
    reply.comes.iter().map(|c| change(n, c)).collect()
}

/// One change.
#[must_use]
pub fn change(n: &ScenarioNames<'_>, change: &StateChange) -> Note {
    let level = |key: &str, who: &str, from: i32, to: i32, up_is_good: bool| {
        let by = format!("{}{}", if to > from { "+" } else { "−" }, points(to.abs_diff(from)));
        let fill = [("who", n.role(who)), ("from", points(from)), ("to", points(to)), ("by", by)];
        let fill: Vec<(&str, &str)> = fill.iter().map(|(k, v)| (*k, v.as_str())).collect();
        good(with(n, key, &fill), (to > from) == up_is_good)
    };
    let one = |key: &str, what: &str| with(n, key, &[("what", what)]);
    match change {
        StateChange::Line { scene: id } => plain(one("line", &format!("{id} · {}", scene(n, id)))),
        StateChange::Answer { scene, reply, answer } => {
            let reply = n.s.scenes.get(scene).and_then(|s| s.replies.get(reply));
            let answer = usize::from(*answer);
            let words = reply.and_then(|r| r.answers.get(answer)).map_or("", |a| a.text.get(n.lang));
            let number = (answer + 1).to_string();
            plain(with(n, "answer", &[("number", &number), ("words", words)]))
        }
        StateChange::Says { who, standing } => {
            let how = text(n.lang, &format!("author.standing.{}", <&str>::from(standing)));
            plain(with(n, "says", &[("who", &n.role(who)), ("how", &how)]))
        }
        StateChange::Heard { who, act, fit } => {
            let fit_word = crate::prose::debrief::word(n.lang, "fit", *fit);
            let fill = [("who", n.role(who)), ("act", names::act(n.lang, *act)), ("fit", fit_word)];
            let fill: Vec<(&str, &str)> = fill.iter().map(|(k, v)| (*k, v.as_str())).collect();
            plain(with(n, "heard", &fill))
        }
        StateChange::Touched { card, came } => {
            let came = text(n.lang, &format!("author.touch.{}", <&str>::from(came)));
            plain(with(n, "touched", &[("what", &n.interest(card)), ("came", &came)]))
        }
        StateChange::Trust { who, from, to } => level("trust", who, *from, *to, true),
        StateChange::Tension { who, from, to } => level("tension", who, *from, *to, false),
        StateChange::Hardened { who, from, to } => level("hardened", who, *from, *to, false),
        StateChange::Learned { fact } => good(one("learned", &n.fact(fact)), true),
        StateChange::Verified { interest } => good(one("verified", &n.interest(interest)), true),
        StateChange::Introduced { who } => good(one("introduced", &n.role(who)), true),
        StateChange::Raised { objection } => plain(one("raised", &n.objection(objection))),
        StateChange::Beat { objection, beat } => {
            let beat = crate::prose::debrief::word(n.lang, "beat", *beat);
            good(with(n, "beat", &[("what", &n.objection(objection)), ("beat", &beat)]), true)
        }
        StateChange::Mishandled { objection, .. } => good(one("mishandled", &n.objection(objection)), false),
        StateChange::Parked { objection } => plain(one("parked", &n.objection(objection))),
        StateChange::Settled { objection } => good(one("settled", &n.objection(objection)), true),
        StateChange::Reopened { objection } => good(one("reopened", &n.objection(objection)), false),
        StateChange::TookBack { who } => good(one("took_back", &n.role(who)), false),
        StateChange::Prevented { objection } => good(one("prevented", &n.objection(objection)), true),
        StateChange::Offer { terms } => {
            let terms: Vec<String> = terms
                .iter()
                .map(|(issue, to)| format!("{} → {}", n.issue(issue), n.level(issue, to)))
                .collect();
            plain(one("paper", &n.list(&terms)))
        }
        StateChange::Signs { who, would } => {
            let key = if *would { "would_sign" } else { "would_not_sign" };
            good(one(key, &n.role(who)), *would)
        }
        StateChange::Crossed { act } => good(one("crossed", &names::act(n.lang, *act)), false),
        StateChange::Day { from, to } => {
            plain(with(n, "days", &[("from", &from.to_string()), ("to", &to.to_string())]))
        }
        StateChange::Happened { event } => {
            let words = n.s.events.get(event).map(|e| e.text.get(n.lang));
            plain(one("happened", &named(n, words, event)))
        }
        StateChange::Shown { document, mattered } => {
            let key = if *mattered { "shown_mattered" } else { "shown_dull" };
            good(one(key, &n.document(document)), *mattered)
        }
        StateChange::Summary { right } => {
            let key = if *right { "author.summary_right" } else { "author.summary_wrong" };
            good(text(n.lang, key), *right)
        }
        StateChange::Stood { who, signs } => {
            let key = if *signs { "stood_signs" } else { "stood_not" };
            good(one(key, &n.role(who)), *signs)
        }
        StateChange::PutOff {} => good(text(n.lang, "author.put_off"), false),
        StateChange::MeetingEnded { aim_met } => {
            let key = if *aim_met { "author.meeting_met" } else { "author.meeting_not_met" };
            good(text(n.lang, key), *aim_met)
        }
        StateChange::Ended { how } => plain(one("ended", &ending(n, how))),
    }
}

/// How a session ended.
#[must_use]
pub fn ending(n: &ScenarioNames<'_>, how: &str) -> String {
    text(n.lang, &format!("author.ending.{how}"))
}

/// Somebody, with trust and tension.
#[must_use]
pub fn person_head(n: &ScenarioNames<'_>, person: &PersonInside) -> String {
    let fill =
        [("who", n.role(&person.who)), ("trust", points(person.trust)), ("tension", points(person.tension))];
    let fill: Vec<(&str, &str)> = fill.iter().map(|(k, v)| (*k, v.as_str())).collect();
    with(n, "person", &fill)
}

/// How somebody stands: the offer in their eyes, what they want, what worries them.
#[must_use]
pub fn person(n: &ScenarioNames<'_>, person: &PersonInside) -> Vec<Note> {
    let thousandths = |x: i64| format!("{:.2}", x as f64 / 1000.0);
    let fill = [
        ("worth", thousandths(person.worth)),
        ("aspires", thousandths(person.aspires)),
        ("least", thousandths(person.reservation)),
    ];
    let fill: Vec<(&str, &str)> = fill.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let mut all = vec![good(with(n, "worth", &fill), person.would_sign)];
    for want in &person.wants {
        let weight = (want.weight / 10).to_string();
        let served = (want.served / 10).to_string();
        let key = match (want.hidden, want.verified) {
            (false, _) => "want_open",
            (true, true) => "want_verified",
            (true, false) => "want_hidden",
        };
        let fill = [("what", n.interest(&want.interest)), ("weight", weight), ("served", served)];
        let fill: Vec<(&str, &str)> = fill.iter().map(|(k, v)| (*k, v.as_str())).collect();
        all.push(plain(with(n, key, &fill)));
    }
    for worry in &person.worries {
        let key = match (worry.settled, worry.prevented, worry.raised) {
            (true, ..) => "worry_settled",
            (_, true, _) => "worry_prevented",
            (_, _, true) => "worry_open",
            _ => "worry_quiet",
        };
        let fill = [("what", n.objection(&worry.objection)), ("root", n.interest(&worry.root))];
        let fill: Vec<(&str, &str)> = fill.iter().map(|(k, v)| (*k, v.as_str())).collect();
        all.push(plain(with(n, key, &fill)));
    }
    all
}
