//! The people one did not meet, in words: after the end, with the truth open.
use super::line as render;
use super::names;
use crate::sim::debrief::unmet::{Need, Unmet, Way};
use crate::sim::scenario::Lang;
use crate::sim::view::View;
use crate::words::w;

/// All of them, a line each; a sentence where everybody was met.
pub fn lines(view: &View<'_>, lang: Lang, unmet: &[Unmet]) -> Vec<String> {
    let mut lines = vec![w!(lang, "unmet.title")];
    if unmet.is_empty() {
        lines.push(w!(lang, "unmet.nobody"));
    }
    for person in unmet {
        lines.push(String::new());
        lines.extend(self::person(view, lang, person));
    }
    lines
}

/// One of them.
pub fn person(view: &View<'_>, lang: Lang, person: &Unmet) -> Vec<String> {
    let who = render::address(view, lang, person.role);
    let title = view.role_title(person.role).get(lang);
    let key = if person.votes { "unmet.votes" } else { "unmet.no_vote" };
    let mut lines = vec![w!(lang, key, who = who, title = title)];
    if !person.blocked.is_empty() {
        lines.push(w!(lang, "unmet.blocked", text = person.blocked.get(lang)));
    }
    if person.was_open {
        lines.push(w!(lang, "unmet.was_open"));
    }
    for wanted in &person.wanted {
        let weight = wanted.weight / 10;
        lines.push(w!(lang, "unmet.wanted", weight = weight, text = wanted.truth.get(lang)));
    }
    for (_, slip, truth) in &person.objections {
        let kind = w!(lang, format!("play.truth.{}", format!("{truth:?}").to_lowercase()));
        lines.push(w!(lang, "unmet.objection", text = slip.get(lang), kind = kind));
    }
    lines.push(w!(lang, "unmet.ways"));
    lines.extend(person.ways.iter().map(|way| w!(lang, "unmet.way", text = self::way(view, lang, way))));
    lines
}

/// A way to somebody.
pub fn way(view: &View<'_>, lang: Lang, way: &Way) -> String {
    let needs = |needs: &[Need]| {
        let all: Vec<String> = needs.iter().map(|n| need(view, lang, n)).collect();
        all.join(&w!(lang, "unmet.and"))
    };
    match way {
        Way::Call => w!(lang, "unmet.call"),
        Way::Introduced { by, about, reply, .. } => w!(
            lang,
            "unmet.introduced",
            who = render::address(view, lang, *by),
            about = about.get(lang),
            reply = render::reply(lang, reply.get(lang))
        ),
        Way::Happens(_, text) => w!(lang, "unmet.happens", text = text.get(lang)),
        Way::When(when) => needs(when),
        Way::Over(head, when) => {
            let head = render::address(view, lang, *head);
            if when.is_empty() {
                w!(lang, "unmet.over", head = head)
            } else {
                w!(lang, "unmet.over_when", head = head, text = needs(when))
            }
        }
    }
}

fn need(view: &View<'_>, lang: Lang, need: &Need) -> String {
    match need {
        Need::Knows(_, text) => w!(lang, "unmet.knows", text = text.get(lang)),
        Need::Met(role) => w!(lang, "unmet.met", who = render::address(view, lang, *role)),
        Need::Tabled => w!(lang, "unmet.tabled"),
        Need::Touches(issue) => w!(lang, "unmet.touches", issue = view.issue_name(*issue).get(lang)),
        Need::Holds(_, text) => w!(lang, "unmet.holds", text = text.get(lang)),
        Need::Shown(_, text) => w!(lang, "unmet.shown", text = text.get(lang)),
        Need::Settled(_, text) => w!(lang, "unmet.settled", text = text.get(lang)),
        Need::Happened(_, text) => w!(lang, "unmet.happened", text = text.get(lang)),
        Need::DayAfter(day) => w!(lang, "unmet.day_after", day = render::day(view, lang, *day)),
        Need::DayBefore(day) => w!(lang, "unmet.day_before", day = render::day(view, lang, *day)),
        Need::OneOf(inner) => {
            let one: Vec<String> = inner.iter().map(|n| self::need(view, lang, n)).collect();
            w!(lang, "unmet.one_of", list = names::list(lang, &one))
        }
        Need::Other => w!(lang, "unmet.other"),
    }
}
