//! Preparation: first visit, walk-away, opening offer; Enter takes what is usual.
use super::Game;
use super::screen::PlayStop;
use super::typed::number;
use crate::i18n::w;
use crate::prose::transcript_line as render;
use crate::sim::compiled::{OpeningId, RoleId};
use crate::sim::session::Action;
use crate::sim::view::Access;

pub(super) fn run(game: &mut Game) -> Result<(), PlayStop> {
    let lang = game.lang;
    game.screen.heading(&w!(lang, "play.prepare.title"))?;
    let first = first_visit(game)?;
    let walk_away = walk_away(game)?;
    let opening = opening(game)?;
    game.planned = first;
    game.act(&Action::Prepare { first, walk_away, opening })?;
    game.say(&w!(lang, "play.prepare.done"))
}

/// Asks until the answer is one; words that mean something everywhere are heard in between.
fn choose<T>(
    game: &mut Game,
    question: &str,
    usual: T,
    read: impl Fn(&Game, &str) -> Option<T>,
) -> Result<T, PlayStop> {
    game.say(question)?;
    loop {
        let line = super::typed::tidy(&game.screen.ask("")?);
        if line.is_empty() {
            return Ok(usual);
        }
        if let Some(value) = read(game, &line) {
            return Ok(value);
        }
        let words: Vec<&str> = line.split(' ').collect();
        if !game.general(&words)? {
            game.say(&w!(game.lang, "play.prepare.again"))?;
        }
    }
}

fn first_visit(game: &mut Game) -> Result<Option<RoleId>, PlayStop> {
    let lang = game.lang;
    let mut lines = vec![w!(lang, "play.prepare.first")];
    let open: Vec<RoleId> =
        game.view().people().filter(|p| p.access == Access::Open).map(|p| p.role).collect();
    for person in game.view().people() {
        let view = game.view();
        let role = person.role;
        let key = if open.contains(&role) { "play.prepare.person" } else { "play.prepare.person_blocked" };
        lines.push(w!(
            lang,
            key,
            number = role.index() + 1,
            name = view.role_name(role).get(lang),
            title = view.role_title(role).get(lang)
        ));
    }
    let usual = open.first().copied();
    choose(game, &lines.join("\n"), usual, |game, line| {
        let role = super::choices::role_of(game, line)?;
        (game.view().access(role) == Access::Open).then_some(Some(role))
    })
}

fn walk_away(game: &mut Game) -> Result<i64, PlayStop> {
    let lang = game.lang;
    let (reservation, target) = game.view().own_range();
    let unit = game.view().unit().get(lang).to_owned();
    let question = w!(lang, "play.prepare.walk_away", floor = reservation, target = target, unit = unit);
    choose(game, &question, reservation, |_, line| {
        line.parse::<i64>().ok().filter(|v| v.abs() < 1_000_000_000)
    })
}

fn opening(game: &mut Game) -> Result<OpeningId, PlayStop> {
    let lang = game.lang;
    let view = game.view();
    let mut lines = vec![w!(lang, "play.prepare.opening")];
    let quotation = view.quotation();
    let unit = view.unit().get(lang);
    for (i, (name, offer)) in view.openings().enumerate() {
        let name = if i == 0 { w!(lang, "play.prepare.quotation") } else { name.get(lang).to_owned() };
        let what = if i == 0 { String::new() } else { render::changes(&view, lang, &quotation, &offer) };
        let worth = view.own_value(&offer);
        lines.push(w!(
            lang,
            "play.prepare.paper",
            number = i + 1,
            name = name,
            worth = worth,
            unit = unit,
            what = what
        ));
    }
    let count = view.openings().count();
    choose(game, &lines.join("\n"), OpeningId(0), |_, line| {
        number(line).filter(|n| *n < count).map(OpeningId::from)
    })
}
