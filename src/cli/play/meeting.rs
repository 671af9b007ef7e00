//! A meeting: whose floor it is, what can be said, what is typed.
use super::screen::{PlayStop, TextStyle};
use super::typed::{TypedCommand, command, number, tidy};
use super::{Game, moves, present};
use crate::i18n::w;
use crate::prose::names as words;
use crate::prose::transcript_line as render;
use crate::sim::scenario::Channel;
use crate::sim::session::Action;
use crate::sim::view::SessionStage;

pub(super) fn run(game: &mut Game) -> Result<(), PlayStop> {
    if game.changed {
        describe(game)?;
    }
    let line = tidy(&game.screen.ask("")?);
    let parts: Vec<&str> = line.split(' ').filter(|w| !w.is_empty()).collect();
    let Some(first) = parts.first() else {
        game.changed = true;
        return Ok(());
    };
    if let Some(n) = number(first).filter(|_| parts.len() == 1) {
        return pick(game, n);
    }
    match command(first) {
        Some(TypedCommand::Show) => moves::show(game, &parts[1..]),
        Some(TypedCommand::Park) => game.act(&Action::Park).map(drop),
        Some(TypedCommand::Propose) => moves::propose(game, &parts[1..]),
        Some(TypedCommand::Present) => present::run(game),
        Some(TypedCommand::Summarise) => moves::summarise(game, &parts[1..]),
        Some(TypedCommand::Decide) => game.act(&Action::AskDecision).map(drop),
        Some(TypedCommand::Adjourn) => game.act(&Action::Adjourn).map(drop),
        _ if game.general(&parts)? => Ok(()),
        _ => game.not_understood(&parts),
    }
}

/// A reply or a topic by its number.
fn pick(game: &mut Game, n: usize) -> Result<(), PlayStop> {
    let view = game.view();
    let action = match view.stage() {
        SessionStage::Theirs(_) => view.replies().get(n).map(|r| Action::Reply(*r)),
        _ => view.topics().get(n).map(|t| Action::Topic(*t)),
    };
    match action {
        Some(action) => game.act(&action).map(drop),
        None => {
            let count = if matches!(game.view().stage(), SessionStage::Theirs(_)) {
                game.view().replies().len()
            } else {
                game.view().topics().len()
            };
            let key = if count == 0 { "play.meeting.no_number" } else { "play.meeting.number" };
            game.say(&w!(game.lang, key, count = count))
        }
    }
}

fn describe(game: &mut Game) -> Result<(), PlayStop> {
    let lang = game.lang;
    game.changed = false;
    let view = game.view();
    let Some(m) = view.meeting() else { return Ok(()) };
    let (turn, turns) = view.turns();
    let wire = m.channel.is_remote();
    let face = |role| {
        let name = render::address(&view, lang, role);
        if wire {
            return name.to_owned();
        }
        w!(lang, "play.meeting.face", who = name, mood = words::mood(lang, view.mood(role)))
    };
    let who = words::list(lang, &m.roles.iter().map(face).collect::<Vec<_>>());
    let status = w!(
        lang,
        "play.meeting.status",
        who = who,
        left = m.left,
        all = turns.saturating_sub(turn),
        day = render::day(&view, lang, view.days().0)
    );
    let mut lines = Vec::new();
    if let SessionStage::Theirs(_) = view.stage() {
        lines.push(w!(lang, "play.meeting.theirs"));
        for (n, reply) in view.replies().into_iter().enumerate() {
            let text = render::reply(lang, view.reply_text(reply).get(lang));
            lines.push(w!(lang, "play.meeting.reply", number = n + 1, text = text));
        }
        lines.push(possible(game, &[("park", Action::Park)]));
    } else {
        lines.push(w!(lang, "play.meeting.ours"));
        for (n, topic) in view.topics().into_iter().enumerate() {
            let (label, from) = view.topic_text(topic);
            let key = if from.is_empty() { "play.meeting.topic" } else { "play.meeting.topic_from" };
            lines.push(w!(lang, key, number = n + 1, text = label.get(lang), from = from.get(lang)));
        }
        lines.push(possible(game, &[("decide", Action::AskDecision)]));
    }
    let status = game.screen.styled(TextStyle::Quiet, &status);
    game.screen.gap()?;
    game.say(&status)?;
    game.say(&lines.join("\n"))
}

/// The moves that make sense now, by name.
fn possible(game: &Game, simple: &[(&str, Action)]) -> String {
    let lang = game.lang;
    let view = game.view();
    let mut names: Vec<&str> = Vec::new();
    let ours = view.stage() == SessionStage::Ours;
    if ours && view.meeting().is_some_and(|m| m.channel != Channel::Dinner) {
        names.extend(["propose", "present"]);
    }
    if ours && view.statements().len() == 4 {
        names.push("summarise");
    }
    if view.docs().any(|d| view.allows(&Action::Show(d)).is_ok()) {
        names.push("show");
    }
    names.extend(simple.iter().filter(|(_, a)| view.allows(a).is_ok()).map(|(name, _)| *name));
    if ours {
        names.push("adjourn");
    }
    names.extend(["notes", "board", "help"]);
    let shown: Vec<String> = names.iter().map(|n| w!(lang, format!("play.move.{n}"))).collect();
    w!(lang, "play.meeting.moves", list = shown.join(" · "))
}
