//! Hypothesis cards: what somebody may really want, and how sure one is of it.
use super::Game;
use super::screen::PlayStop;
use super::typed::{certainty, number};
use crate::i18n::w;
use crate::prose::names as words;
use crate::prose::transcript_line as render;
use crate::sim::compiled::{CardId, RoleId};
use crate::sim::session::{Action, Certainty};

/// `card`, `card zhou`, `card 2 sure`, `card 2 off`.
pub(super) fn run(game: &mut Game, words: &[&str]) -> Result<(), PlayStop> {
    let lang = game.lang;
    if game.cards.is_empty() {
        game.cards = deck(game, |_| true);
    }
    match words {
        [] => list(game, |_| true),
        [one] if number(one).is_none() => match super::choices::role_of(game, one) {
            Some(role) => list(game, |r| r == role),
            None => game.say(&w!(lang, "play.card.how")),
        },
        [which, rest @ ..] => {
            let Some(card) = number(which).and_then(|n| game.cards.get(n).copied()) else {
                return game.say(&w!(lang, "play.card.which"));
            };
            let sure = match rest {
                [] => Some(Some(Certainty::Probably)),
                [word, ..] => certainty(word),
            };
            match sure {
                Some(sure) => {
                    game.act(&Action::Believe { card, certainty: sure })?;
                    // Nothing around us has changed by it.
                    game.changed = false;
                    Ok(())
                }
                None => game.say(&w!(lang, "play.card.how")),
            }
        }
    }
}

/// The cards about people who have been met.
fn deck(game: &Game, of: impl Fn(RoleId) -> bool) -> Vec<CardId> {
    let view = game.view();
    let met: Vec<RoleId> = view.people().filter(|p| p.met > 0 && of(p.role)).map(|p| p.role).collect();
    met.into_iter().flat_map(|r| view.deck(r)).collect()
}

/// Lists cards with their numbers.
pub(super) fn list(game: &mut Game, of: impl Fn(RoleId) -> bool) -> Result<(), PlayStop> {
    let lang = game.lang;
    let cards = deck(game, of);
    if cards.is_empty() {
        return game.say(&w!(lang, "play.card.none"));
    }
    let view = game.view();
    let mut lines = vec![w!(lang, "play.card.title")];
    let mut last = None;
    for (n, card) in cards.iter().enumerate() {
        let role = view.card_role(*card);
        if last != Some(role) {
            last = Some(role);
            lines.push(w!(lang, "play.card.about", who = render::address(&view, lang, role)));
        }
        let mark = match view.belief(*card) {
            _ if view.confirmed(*card) => w!(lang, "play.card.confirmed"),
            Some(c) => w!(lang, "play.card.placed", certainty = words::certainty(lang, c)),
            None => String::new(),
        };
        lines.push(w!(
            lang,
            "play.card.card",
            number = n + 1,
            text = view.card_text(*card).get(lang),
            mark = mark
        ));
    }
    lines.push(w!(lang, "play.card.how"));
    game.cards = cards;
    game.say(&lines.join("\n"))
}
