//! `counterpart play`: a negotiation in the terminal, line by line.
mod again;
mod briefing;
mod calendar;
mod cards;
mod choices;
mod end;
mod meeting;
mod moves;
mod notes;
mod offer_builder;
mod offer_sentence;
mod open;
mod prepare;
mod present;
mod recap;
pub(in crate::cli) mod screen;
mod typed;

pub use open::{PlayArgs, run};

use crate::content::session::{NotDone, StoredSession};
use crate::sim::compiled::{CardId, RoleId};
use crate::sim::play::PlayerSession;
use crate::sim::scenario::Lang;
use crate::sim::session::{Action, Refusal};
use crate::sim::view::{LineKind, SessionStage, TranscriptLine, View};
use std::path::PathBuf;

use crate::i18n::w;
use crate::plain_text::quoted;
use crate::prose::{names as words, transcript_line as render};
use screen::{PlayStop, Terminal, TextStyle};
use typed::{TypedCommand, command, nearest};

/// A session on the screen.
pub(super) struct Game {
    session: StoredSession,
    screen: Terminal,
    lang: Lang,
    /// The situation has changed since it was last described.
    changed: bool,
    /// What was said last, for those who ask again.
    last: Vec<TranscriptLine>,
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
    fn seat(&self) -> &PlayerSession {
        &self.session.seat
    }

    fn view(&self) -> View<'_> {
        self.session.seat.view()
    }

    /// Plays to the end.
    fn play(&mut self) -> Result<(), PlayStop> {
        loop {
            match self.view().stage() {
                SessionStage::Preparation => prepare::run(self)?,
                SessionStage::Calendar => calendar::run(self)?,
                SessionStage::Theirs(_) | SessionStage::Ours => meeting::run(self)?,
                SessionStage::Ended => return end::show(self),
            }
        }
    }

    /// Does something and tells what came of it; a refusal is told too, and gives false.
    fn act(&mut self, action: &Action) -> Result<bool, PlayStop> {
        match self.session.act(action) {
            Ok(from) => {
                self.changed = true;
                if self.session.take_written_anew() {
                    let path = self.session.path().display().to_string();
                    self.say(&w!(self.lang, "play.written_anew", path = path))?;
                }
                self.last = self.view().transcript(from, self.lang);
                self.tell_last()?;
                let over = self.seat().is_over();
                if self.last.iter().any(|l| matches!(l.kind, LineKind::MeetingEnded { .. })) && !over {
                    recap::show(self)?;
                }
                Ok(true)
            }
            Err(NotDone::Refused(refusal)) => {
                self.refuse(refusal)?;
                Ok(false)
            }
            Err(NotDone::NotSaved(error)) => Err(PlayStop::NotSaved(error)),
        }
    }

    fn refuse(&mut self, refusal: Refusal) -> Result<(), PlayStop> {
        let text = refusal.sentence(self.seat().scenario(), self.lang);
        self.screen.say(&text)
    }

    /// Prints what was said last.
    fn tell_last(&mut self) -> Result<(), PlayStop> {
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
        let name = quoted(&self.session.name());
        match &self.sessions {
            Some(folder) => format!("{name} --sessions {}", quoted(&folder.display().to_string())),
            None => name,
        }
    }

    /// Says a sentence of the interface.
    fn say(&mut self, text: &str) -> Result<(), PlayStop> {
        self.screen.say(text)
    }

    /// A question on the same matter; an empty answer leaves it.
    fn ask(&mut self, question: &str) -> Result<String, PlayStop> {
        self.screen.say(question)?;
        Ok(typed::tidy(&self.screen.ask("")?))
    }

    /// Commands that are understood everywhere. False where the words are for somebody else.
    fn general(&mut self, words: &[&str]) -> Result<bool, PlayStop> {
        let Some(found) = words.first().and_then(|w| command(w)) else {
            return Ok(false);
        };
        match found {
            TypedCommand::Help => self.help()?,
            TypedCommand::Notes => notes::show(self)?,
            TypedCommand::Board => offer_builder::show(self)?,
            TypedCommand::People => notes::people(self)?,
            TypedCommand::Brief => briefing::show(self)?,
            TypedCommand::Last => self.tell_last()?,
            TypedCommand::Card => cards::run(self, &words[1..])?,
            TypedCommand::Undo => self.say(&w!(self.lang, "play.undo"))?,
            TypedCommand::Quit => return Err(PlayStop::Quit),
            TypedCommand::Walk => self.walk_away()?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn walk_away(&mut self) -> Result<(), PlayStop> {
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

    fn help(&mut self) -> Result<(), PlayStop> {
        let key = match self.view().stage() {
            SessionStage::Preparation => "play.help.preparation",
            SessionStage::Calendar => "play.help.calendar",
            SessionStage::Theirs(_) => "play.help.theirs",
            _ => "play.help.ours",
        };
        self.say(&w!(self.lang, key))?;
        self.say(&w!(self.lang, "play.help.always"))?;
        self.say(&w!(self.lang, "play.help.what"))
    }

    /// What was typed means nothing here.
    fn not_understood(&mut self, words: &[&str]) -> Result<(), PlayStop> {
        let word = words.first().copied().unwrap_or("");
        if command(word).is_some() {
            return self.say(&w!(self.lang, "play.elsewhere", word = word));
        }
        match nearest(word).filter(|n| *n != word) {
            Some(near) => self.say(&w!(self.lang, "play.unknown_near", word = word, near = near)),
            None => self.say(&w!(self.lang, "play.unknown", word = word)),
        }
    }

    fn quiet(&mut self, text: &str) -> Result<(), PlayStop> {
        let text = self.screen.styled(TextStyle::Quiet, text);
        self.screen.say(&text)
    }
}

/// Lines in words, and whether each is the heading of a meeting.
fn texts(screen: &Terminal, view: &View<'_>, lang: Lang, lines: &[TranscriptLine]) -> Vec<(bool, String)> {
    let text = |line: &TranscriptLine| {
        if let LineKind::MeetingStarted { roles, channel, aim, turns } = &line.kind {
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
pub(super) fn transcript(seat: &PlayerSession, lang: Lang) -> String {
    let screen = Terminal::plain();
    let lines = texts(&screen, &seat.view(), lang, &seat.view().transcript(0, lang));
    let text = |(heading, text): (bool, String)| {
        if heading { format!("\n── {text} ──") } else { text }
    };
    lines.into_iter().map(text).collect::<Vec<_>>().join("\n")
}

/// How a session ended and what it earned.
pub(super) fn summary(seat: &PlayerSession, lang: Lang, reveal: bool) -> String {
    let mut parts =
        vec![String::new(), end::ending(&seat.view(), lang), String::new(), end::report(seat, lang)];
    if reveal {
        parts.extend([String::new(), end::truth(&seat.view(), lang)]);
    }
    parts.join("\n")
}
