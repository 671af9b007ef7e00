//! The notebook: facts and who told them, what is known of each person, what they hold against us.
use super::Game;
use super::screen::PlayStop;
use crate::i18n::w;
use crate::prose::names as words;
use crate::prose::transcript_line as render;
use crate::sim::compiled::RoleId;
use crate::sim::scenario::Lang;
use crate::sim::view::View;

pub(super) fn show(game: &mut Game) -> Result<(), PlayStop> {
    let lang = game.lang;
    let view = game.view();
    let mut lines = Vec::new();
    for (fact, from) in view.facts() {
        let text = view.fact_text(fact).get(lang);
        lines.push(match from {
            Some(role) => {
                w!(lang, "play.notes.fact_from", text = text, who = render::address(&view, lang, role))
            }
            None => w!(lang, "play.notes.fact", text = text),
        });
    }
    if lines.is_empty() {
        lines.push(w!(lang, "play.notes.no_facts"));
    }
    for role in view.roles() {
        lines.extend(person(&view, lang, role));
    }
    game.screen.heading(&w!(lang, "play.notes.title"))?;
    game.say(&lines.join("\n"))
}

fn person(view: &View<'_>, lang: Lang, role: RoleId) -> Vec<String> {
    let p = view.person(role);
    let mut lines = Vec::new();
    for interest in &p.interests {
        let (card, truth) = view.interest_text(*interest);
        let text = if truth.is_empty() { card } else { truth };
        lines.push(w!(lang, "play.notes.interest", text = text.get(lang)));
    }
    for (card, sure) in &p.beliefs {
        if !view.confirmed(*card) {
            let certainty = words::certainty(lang, *sure);
            lines.push(w!(
                lang,
                "play.notes.belief",
                text = view.card_text(*card).get(lang),
                certainty = certainty
            ));
        }
    }
    for slip in view.slips() {
        if let Some((_, text)) = view.slip_text(slip.objection).filter(|(who, _)| *who == role) {
            let key = match (slip.settled, slip.parked) {
                (true, _) => "play.notes.slip_settled",
                (_, true) => "play.notes.slip_parked",
                _ => "play.notes.slip_open",
            };
            lines.push(w!(lang, key, text = text.get(lang)));
        }
    }
    if !lines.is_empty() {
        lines.insert(0, w!(lang, "play.notes.person", who = view.role_name(role).get(lang)));
    }
    lines
}

/// Who they are and what they say they want.
pub(super) fn people(game: &mut Game) -> Result<(), PlayStop> {
    let lang = game.lang;
    let view = game.view();
    let mut lines = Vec::new();
    for role in view.roles() {
        let p = view.person(role);
        let met = match p.mood {
            Some(mood) => w!(lang, "play.calendar.met", count = p.met, mood = words::mood(lang, mood)),
            None => w!(lang, "play.calendar.not_met"),
        };
        lines.push(w!(
            lang,
            "play.people.person",
            number = role.index() + 1,
            name = view.role_name(role).get(lang),
            address = view.role_address(role).get(lang),
            title = view.role_title(role).get(lang),
            met = met
        ));
        for text in [view.role_about(role).get(lang), view.role_position(role).get(lang)] {
            if !text.is_empty() {
                lines.push(format!("    {text}"));
            }
        }
        if let Some(seen) = p.seen {
            let what = render::changes(&view, lang, &view.quotation(), &seen);
            lines.push(w!(lang, "play.people.seen", what = what));
        }
    }
    game.screen.heading(&w!(lang, "play.people.title"))?;
    game.say(&lines.join("\n"))
}
