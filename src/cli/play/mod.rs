//! `counterpart play`: a negotiation in the terminal, line by line.
mod again;
mod board;
mod briefing;
mod calendar;
mod car;
mod cards;
mod compose;
mod end;
mod meeting;
mod moves;
mod notes;
mod open;
mod prepare;
mod present;
pub(in crate::cli) mod screen;
mod typed;

pub use open::{PlayArgs, run};

use crate::content::session::{NotDone, Session};
use crate::sim::compiled::{CardId, RoleId};
use crate::sim::scenario::Lang;
use crate::sim::session::{Action, Refusal};
use crate::sim::view::{Kind, Line, Seat, Stage, View};
use std::path::PathBuf;

use crate::telling::{line as render, names as words};
use crate::words::w;
use screen::{Screen, Stop, Style};
use typed::{Command, command, nearest};

/// A session on the screen.
pub(super) struct Game {
    session: Session,
    screen: Screen,
    lang: Lang,
    /// The situation has changed since it was last described.
    changed: bool,
    /// What was said last, for those who ask again.
    last: Vec<Line>,
    /// The cards as they were last numbered.
    cards: Vec<CardId>,
    /// Whom we mean to visit first.
    planned: Option<RoleId>,
    /// Show the truth at the end.
    reveal: bool,
    /// What a later command has to be told to find the session: its folder, if it was named.
    sessions: Option<PathBuf>,
}

impl Game {
    fn seat(&self) -> &Seat {
        &self.session.seat
    }

    fn view(&self) -> View<'_> {
        self.session.seat.view()
    }

    /// Plays to the end.
    fn play(&mut self) -> Result<(), Stop> {
        loop {
            match self.view().stage() {
                Stage::Preparation => prepare::run(self)?,
                Stage::Calendar => calendar::run(self)?,
                Stage::Theirs(_) | Stage::Ours => meeting::run(self)?,
                Stage::Ended(_) => return end::show(self),
            }
        }
    }

    /// Does something and tells what came of it; a refusal is told too, and gives false.
    fn act(&mut self, action: &Action) -> Result<bool, Stop> {
        match self.session.act(action) {
            Ok(from) => {
                self.changed = true;
                self.last = self.view().transcript(from, self.lang);
                self.tell_last()?;
                let over = self.seat().is_over();
                if self.last.iter().any(|l| matches!(l.kind, Kind::MeetingEnded { .. })) && !over {
                    car::show(self)?;
                }
                Ok(true)
            }
            Err(NotDone::Refused(refusal)) => {
                self.refuse(refusal)?;
                Ok(false)
            }
            Err(NotDone::NotSaved(error)) => Err(Stop::NotSaved(error)),
        }
    }

    fn refuse(&mut self, refusal: Refusal) -> Result<(), Stop> {
        let text = refusal.sentence(self.seat().scenario(), self.lang);
        self.screen.say(&text)
    }

    /// Prints what was said last.
    fn tell_last(&mut self) -> Result<(), Stop> {
        let texts = texts(&self.screen, &self.view(), self.lang, &self.last);
        self.screen.gap()?;
        for (heading, text) in texts {
            if heading {
                self.screen.heading(&text)?;
            } else {
                self.screen.say(&text)?;
            }
        }
        Ok(())
    }

    /// What to type after `counterpart play --resume=` or `counterpart replay ` to find this session.
    fn name(&self) -> String {
        let name = self.session.name();
        match &self.sessions {
            Some(folder) => format!("{name} --sessions {}", folder.display()),
            None => name,
        }
    }

    /// Says a sentence of the interface.
    fn say(&mut self, text: &str) -> Result<(), Stop> {
        self.screen.say(text)
    }

    /// A question on the same matter; an empty answer leaves it.
    fn ask(&mut self, question: &str) -> Result<String, Stop> {
        self.screen.say(question)?;
        Ok(typed::tidy(&self.screen.ask("")?))
    }

    /// Commands that are understood everywhere. False where the words are for somebody else.
    fn general(&mut self, words: &[&str]) -> Result<bool, Stop> {
        let Some(found) = words.first().and_then(|w| command(w)) else {
            return Ok(false);
        };
        match found {
            Command::Help => self.help()?,
            Command::Notes => notes::show(self)?,
            Command::Board => board::show(self)?,
            Command::People => notes::people(self)?,
            Command::Brief => briefing::show(self)?,
            Command::Last => self.tell_last()?,
            Command::Card => cards::run(self, &words[1..])?,
            Command::Undo => self.say(&w!(self.lang, "play.undo"))?,
            Command::Quit => return Err(Stop::Quit),
            Command::Walk => self.walk_away()?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn walk_away(&mut self) -> Result<(), Stop> {
        if let Err(refusal) = self.view().allows(&Action::WalkAway) {
            return self.refuse(refusal);
        }
        let answer = self.ask(&w!(self.lang, "play.walk_away"))?;
        if typed::yes(&answer) {
            self.act(&Action::WalkAway)?;
            Ok(())
        } else {
            self.say(&w!(self.lang, "play.walk_not"))
        }
    }

    fn help(&mut self) -> Result<(), Stop> {
        let key = match self.view().stage() {
            Stage::Preparation => "play.help.preparation",
            Stage::Calendar => "play.help.calendar",
            Stage::Theirs(_) => "play.help.theirs",
            _ => "play.help.ours",
        };
        self.say(&w!(self.lang, key))?;
        self.say(&w!(self.lang, "play.help.always"))
    }

    /// What was typed means nothing here.
    fn not_understood(&mut self, words: &[&str]) -> Result<(), Stop> {
        let word = words.first().copied().unwrap_or("");
        if command(word).is_some() {
            return self.say(&w!(self.lang, "play.elsewhere", word = word));
        }
        match nearest(word).filter(|n| *n != word) {
            Some(near) => self.say(&w!(self.lang, "play.unknown_near", word = word, near = near)),
            None => self.say(&w!(self.lang, "play.unknown", word = word)),
        }
    }

    fn quiet(&mut self, text: &str) -> Result<(), Stop> {
        let text = self.screen.styled(Style::Quiet, text);
        self.screen.say(&text)
    }
}

/// Lines in words, and whether each is the heading of a meeting.
fn texts(screen: &Screen, view: &View<'_>, lang: Lang, lines: &[Line]) -> Vec<(bool, String)> {
    let text = |line: &Line| {
        if let Kind::MeetingStarted { roles, channel, aim, turns } = &line.kind {
            let who = render::addresses(view, lang, roles.iter());
            let (place, aim) = (words::channel(lang, *channel), words::aim(lang, *aim));
            let text = w!(lang, "play.meeting.starts", who = who, place = place, aim = aim, turns = turns);
            return Some((true, text));
        }
        render::line(screen, view, lang, line).map(|text| (false, text))
    };
    lines.iter().filter_map(text).collect()
}

/// A whole session as text, without colours.
pub(super) fn transcript(seat: &Seat, lang: Lang) -> String {
    let screen = Screen::plain();
    let lines = texts(&screen, &seat.view(), lang, &seat.view().transcript(0, lang));
    let text = |(heading, text): (bool, String)| {
        if heading { format!("\n── {text} ──") } else { text }
    };
    lines.into_iter().map(text).collect::<Vec<_>>().join("\n")
}

/// How a session ended and what it earned.
pub(super) fn summary(seat: &Seat, lang: Lang, reveal: bool) -> String {
    let mut parts =
        vec![String::new(), end::ending(&seat.view(), lang), String::new(), end::report(seat, lang)];
    if reveal {
        parts.extend([String::new(), end::truth(&seat.view(), lang)]);
    }
    parts.join("\n")
}
