//! The people one did not meet, in words: after the end, with the truth open.
use super::names;
use super::transcript_line as render;
use crate::i18n::w;
use crate::sim::debrief::missed_people::{AccessNeed, Unmet, WayIn};
use crate::sim::scenario::Lang;
use crate::sim::view::View;

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
        let kind = names::truth(lang, *truth);
        lines.push(w!(lang, "unmet.objection", text = slip.get(lang), kind = kind));
    }
    lines.push(w!(lang, "unmet.ways"));
    lines.extend(person.ways.iter().map(|way| w!(lang, "unmet.way", text = self::way(view, lang, way))));
    lines
}

/// A way to somebody.
pub fn way(view: &View<'_>, lang: Lang, way: &WayIn) -> String {
    let needs = |needs: &[AccessNeed]| {
        let all: Vec<String> = needs.iter().map(|n| need(view, lang, n)).collect();
        all.join(&w!(lang, "unmet.and"))
    };
    match way {
        WayIn::Call => w!(lang, "unmet.call"),
        WayIn::Introduced { by, about, reply, .. } => w!(
            lang,
            "unmet.introduced",
            who = render::address(view, lang, *by),
            about = about.get(lang),
            reply = render::reply(lang, reply.get(lang))
        ),
        WayIn::Happens(_, text) => w!(lang, "unmet.happens", text = text.get(lang)),
        WayIn::When(when) => needs(when),
        WayIn::Over(head, when) => {
            let head = render::address(view, lang, *head);
            if when.is_empty() {
                w!(lang, "unmet.over", head = head)
            } else {
                w!(lang, "unmet.over_when", head = head, text = needs(when))
            }
        }
    }
}

fn need(view: &View<'_>, lang: Lang, need: &AccessNeed) -> String {
    match need {
        AccessNeed::Knows(_, text) => w!(lang, "unmet.knows", text = text.get(lang)),
        AccessNeed::Met(role) => w!(lang, "unmet.met", who = render::address(view, lang, *role)),
        AccessNeed::Tabled => w!(lang, "unmet.tabled"),
        AccessNeed::Touches(issue) => w!(lang, "unmet.touches", issue = view.issue_name(*issue).get(lang)),
        AccessNeed::Holds(_, text) => w!(lang, "unmet.holds", text = text.get(lang)),
        AccessNeed::Shown(_, text) => w!(lang, "unmet.shown", text = text.get(lang)),
        AccessNeed::Settled(_, text) => w!(lang, "unmet.settled", text = text.get(lang)),
        AccessNeed::Happened(_, text) => w!(lang, "unmet.happened", text = text.get(lang)),
        AccessNeed::DayAfter(day) => w!(lang, "unmet.day_after", day = render::day(view, lang, *day)),
        AccessNeed::DayBefore(day) => w!(lang, "unmet.day_before", day = render::day(view, lang, *day)),
        AccessNeed::OneOf(inner) => {
            let one: Vec<String> = inner.iter().map(|n| self::need(view, lang, n)).collect();
            w!(lang, "unmet.one_of", list = names::list(lang, &one))
        }
        AccessNeed::Other => w!(lang, "unmet.other"),
    }
}
