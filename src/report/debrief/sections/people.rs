//! The people: what they said they wanted, what they wanted, how it could have been found, the cards.
use super::{list, named};
use crate::i18n::w;
use crate::prose::debrief::people as tell;
use crate::prose::transcript_line;
use crate::report::debrief::material::Material;
use crate::report::document::{Block, Section};
use crate::sim::debrief::people::HowFound;
use crate::sim::scenario::Lang;

pub(in crate::report::debrief) fn section(from: &Material<'_>, lang: Lang) -> Section {
    let (view, d) = (&from.view, from.d);
    let mut blocks = Vec::new();
    if let Some((name, truth)) = &d.hand {
        blocks.push(Block::Text(w!(lang, "play.truth.hand", name = name.get(lang), text = truth.get(lang))));
    }
    for person in &d.people {
        let who = transcript_line::address(view, lang, person.role);
        let title = view.role_title(person.role).get(lang);
        blocks.push(Block::Heading(w!(lang, "report.person", who = who, title = title)));
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
        blocks.push(Block::Text(known.join(if lang == Lang::En { " " } else { "" })));
        let position = view.role_position(person.role).get(lang);
        if !position.is_empty() {
            blocks.push(Block::Text(w!(lang, "report.position", text = position)));
        }
        for wanted in &person.wanted {
            blocks.push(Block::Strong(tell::wanted(wanted, lang)));
            let ways = match wanted.found {
                HowFound::Open | HowFound::Verified(_) => Vec::new(),
                HowFound::Guessed(..) | HowFound::Missed => tell::ways(wanted, lang),
            };
            blocks.extend(list(ways.into_iter().chain(tell::possible(wanted, lang))));
        }
    }
    blocks.push(Block::Heading(w!(lang, "report.cards")));
    blocks.extend(list(d.cards.placed.iter().map(|card| tell::card(view, card, lang))));
    blocks.extend(tell::calibration(d, lang).into_iter().map(Block::Text));
    named("people", lang, blocks)
}
