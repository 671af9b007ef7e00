//! The people: what they said they wanted, what they wanted, how it could have been found, the cards.
use super::{list, named};
use crate::i18n::w;
use crate::prose::debrief::people as tell;
use crate::prose::transcript_line;
use crate::report::doc::{Part, Section};
use crate::report::gather::Desk;
use crate::sim::debrief::people::HowFound;
use crate::sim::scenario::Lang;

pub(in crate::report) fn section(desk: &Desk<'_>, lang: Lang) -> Section {
    let (view, d) = (&desk.view, desk.d);
    let mut parts = Vec::new();
    if let Some((name, truth)) = &d.hand {
        parts.push(Part::Text(w!(lang, "play.truth.hand", name = name.get(lang), text = truth.get(lang))));
    }
    for person in &d.people {
        let who = transcript_line::address(view, lang, person.role);
        let title = view.role_title(person.role).get(lang);
        parts.push(Part::Heading(w!(lang, "report.person", who = who, title = title)));
        let mut known = vec![if person.votes {
            w!(lang, "report.has_say", percent = person.power / 10)
        } else {
            w!(lang, "report.no_say")
        }];
        if person.met == 0 {
            known.push(w!(lang, "report.never_met"));
        }
        if person.false_coach {
            known.push(w!(lang, "report.false_coach"));
        }
        parts.push(Part::Text(known.join(if lang == Lang::En { " " } else { "" })));
        let position = view.role_position(person.role).get(lang);
        if !position.is_empty() {
            parts.push(Part::Text(w!(lang, "report.position", text = position)));
        }
        for wanted in &person.wanted {
            parts.push(Part::Strong(tell::wanted(wanted, lang)));
            let ways = match wanted.found {
                HowFound::Open | HowFound::Verified(_) => Vec::new(),
                HowFound::Guessed(..) | HowFound::Missed => tell::ways(wanted, lang),
            };
            parts.extend(list(ways.into_iter().chain(tell::possible(wanted, lang))));
        }
    }
    parts.push(Part::Heading(w!(lang, "report.cards")));
    parts.extend(list(d.cards.placed.iter().map(|card| tell::card(view, card, lang))));
    parts.extend(tell::calibration(d, lang).into_iter().map(Part::Text));
    named("people", lang, parts)
}
