//! The calendar: which day it is, who can be met where and what stands in the way, and whom to see next.
use super::Game;
use super::choices::{issue_of, role_of};
use super::screen::{PlayStop, TextStyle};
use super::typed::{self, TypedCommand, command, tidy};
use crate::i18n::w;
use crate::prose::names as words;
use crate::prose::transcript_line as render;
use crate::sim::compiled::{RoleId, RoleSet};
use crate::sim::scenario::{Channel, Lang};
use crate::sim::session::Action;
use crate::sim::view::{Access, PersonView, View};

pub(super) fn run(game: &mut Game) -> Result<(), PlayStop> {
    let lang = game.lang;
    if game.changed {
        describe(game)?;
    }
    let line = tidy(&game.screen.ask("")?);
    let parts: Vec<&str> = line.split(' ').filter(|w| !w.is_empty()).collect();
    let Some(first) = parts.first() else {
        game.changed = true;
        return Ok(());
    };
    match command(first) {
        Some(TypedCommand::Wait) => {
            let days = parts.get(1).map_or(Some(1), |n| n.parse::<u8>().ok());
            return match days {
                Some(days) => game.act(&Action::Wait(days)).map(drop),
                None => game.say(&w!(lang, "play.calendar.wait")),
            };
        }
        Some(TypedCommand::Home) => return call_home(game, &parts[1..]),
        _ => {}
    }
    if let Some(action) = meeting(game, &parts) {
        return game.act(&action).map(drop);
    }
    if game.general(&parts)? {
        return Ok(());
    }
    game.not_understood(&parts)
}

fn describe(game: &mut Game) -> Result<(), PlayStop> {
    let lang = game.lang;
    game.changed = false;
    let view = game.view();
    let ((day, days), (turn, turns)) = (view.days(), view.turns());
    let title = w!(
        lang,
        "play.calendar.title",
        date = render::day(&view, lang, day),
        day = day,
        days = days,
        turn = turns.saturating_sub(turn)
    );
    let mut lines = Vec::new();
    // Those that lie beyond our time stand in the briefing.
    for (at, text) in view.dates().iter().filter(|(at, _)| (day..=days).contains(at)) {
        let key = if *at == day { "play.calendar.date_today" } else { "play.calendar.date" };
        lines.push(w!(lang, key, left = at - day, text = text.get(lang)));
    }
    if let Some(offer) = view.offer() {
        let what = render::changes(&view, lang, &view.quotation(), &offer);
        lines.push(w!(
            lang,
            "play.calendar.paper",
            what = what,
            worth = view.own_value(&offer),
            unit = view.unit().get(lang)
        ));
    }
    for person in view.people() {
        lines.push(self::person(game, &view, lang, &person));
    }
    let unmet: Vec<RoleId> = view.people().filter(|p| p.unmet_voter).map(|p| p.role).collect();
    if !unmet.is_empty() && unmet.len() < view.roles().count() {
        let who = render::addresses(&view, lang, unmet.into_iter());
        lines.push(w!(lang, "play.calendar.unmet", who = who));
    }
    let example = example(game, &view);
    lines.push(w!(lang, "play.calendar.ask", example = example));
    game.screen.heading(&title)?;
    game.say(&lines.join("\n"))
}

/// Whom we meant to see first, until somebody has been met.
fn example(game: &Game, view: &View<'_>) -> usize {
    let planned = game.planned.filter(|r| view.person(*r).met == 0 && view.access(*r) == Access::Open);
    let open = view.people().find(|p| p.access == Access::Open).map(|p| p.role);
    planned.or(open).map_or(1, |r| r.index() + 1)
}

fn person(game: &Game, view: &View<'_>, lang: Lang, p: &PersonView) -> String {
    let name = game.screen.styled(TextStyle::Name, view.role_name(p.role).get(lang));
    let title = view.role_title(p.role).get(lang);
    let places: Vec<String> = p.on.iter().map(|c| words::channel(lang, *c)).collect();
    let state = match p.access {
        Access::Blocked if view.role_blocked(p.role).is_empty() => w!(lang, "play.calendar.blocked"),
        Access::Blocked => view.role_blocked(p.role).get(lang).to_owned(),
        Access::Spent => w!(lang, "play.calendar.spent"),
        Access::Over(head) => {
            w!(
                lang,
                "play.calendar.over",
                head = render::address(view, lang, head),
                places = places.join("/")
            )
        }
        Access::Open => w!(lang, "play.calendar.open", places = places.join("/"), turns = p.patience),
    };
    let met = match p.mood {
        Some(mood) => w!(lang, "play.calendar.met", count = p.met, mood = words::mood(lang, mood)),
        None => w!(lang, "play.calendar.not_met"),
    };
    w!(
        lang,
        "play.calendar.person",
        number = p.role.index() + 1,
        name = name,
        title = title,
        met = met,
        state = state
    )
}

fn call_home(game: &mut Game, words: &[&str]) -> Result<(), PlayStop> {
    let issue = match words {
        [] => {
            let limited: Vec<_> = game.view().issues().filter(|i| game.view().limit(*i).is_some()).collect();
            (limited.len() == 1).then(|| limited[0])
        }
        _ => issue_of(&game.view(), game.lang, &words.join(" ")),
    };
    match issue {
        Some(issue) => game.act(&Action::CallHome(issue)).map(drop),
        None => game.say(&w!(game.lang, "play.calendar.home")),
    }
}

/// `1`, `1 phone`, `1+2`, `zhou learn`: somebody, and where and what for if it is not the usual.
fn meeting(game: &Game, parts: &[&str]) -> Option<Action> {
    let mut roles = RoleSet::EMPTY;
    let (mut channel, mut aim) = (None, None);
    for part in parts {
        if let Some(found) = typed::channel(part) {
            channel = Some(found);
        } else if let Some(found) = typed::aim(part) {
            aim = Some(found);
        } else {
            for name in part.split('+').filter(|n| !n.is_empty()) {
                roles = roles.with(role_of(game, name)?);
            }
        }
    }
    let view = game.view();
    let first = roles.iter().next()?;
    let usual =
        if roles.len() > 1 { Channel::MeetingRoom } else { view.person(first).on.first().copied()? };
    let aim = aim.unwrap_or_else(|| view.usual_aim(roles));
    Some(Action::Meet { roles, channel: channel.unwrap_or(usual), aim })
}
