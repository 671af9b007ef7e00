//! The board: what each term is worth to us, and which known (●) or guessed (○) interests it serves.
use super::Game;
use super::briefing::levels;
use super::screen::PlayStop;
use crate::i18n::w;
use crate::prose::transcript_line as render;
use crate::sim::compiled::{IssueId, Package};
use crate::sim::scenario::Lang;
use crate::sim::view::View;

pub(super) fn show(game: &mut Game) -> Result<(), PlayStop> {
    let lang = game.lang;
    let text = text(&game.view(), lang, &game.view().current_offer());
    game.screen.heading(&w!(lang, "play.board.title"))?;
    game.say(&text)
}

/// The board for an offer.
pub(super) fn text(view: &View<'_>, lang: Lang, offer: &Package) -> String {
    let (reservation, target) = view.own_range();
    let key = if view.offer().is_some() { "play.board.tabled" } else { "play.board.meant" };
    let mut lines = vec![w!(
        lang,
        key,
        worth = view.own_value(offer),
        floor = reservation,
        target = target,
        unit = view.unit().get(lang),
        risk = view.at_risk(offer)
    )];
    for (n, issue) in view.issues().enumerate() {
        lines.push(levels(view, lang, n, issue, offer));
        lines.extend(served(view, lang, issue));
    }
    lines.push(w!(lang, "play.board.legend"));
    lines.join("\n")
}

/// Whom a term serves: a mark a level, from 0 to 9, for what is known; the card for what is guessed.
fn served(view: &View<'_>, lang: Lang, issue: IssueId) -> Vec<String> {
    let mut lines = Vec::new();
    for interest in view.known_interests() {
        let Some((_, share, levels)) = view.serves(interest).iter().find(|(i, ..)| *i == issue) else {
            continue;
        };
        if *share == 0 {
            continue;
        }
        let marks: Vec<String> = levels.iter().map(|l| (l * 9 / 1000).clamp(0, 9).to_string()).collect();
        let who = view.interest_role(interest).map_or("", |r| render::address(view, lang, r));
        let text = view.interest_text(interest).0.get(lang);
        lines.push(w!(lang, "play.board.known", who = who, text = text, marks = marks.join(" ")));
    }
    for person in view.people() {
        for (card, _) in &person.beliefs {
            if !view.confirmed(*card) && view.card_issues(*card).contains(&issue) {
                let who = render::address(view, lang, person.role);
                lines.push(w!(lang, "play.board.guessed", who = who, text = view.card_text(*card).get(lang)));
            }
        }
    }
    lines
}
