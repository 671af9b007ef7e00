//! The one system that does what the screens ask for, once a frame, after everything is drawn.
use bevy::prelude::*;
use bevy::window::RequestRedraw;

use super::GuiSystems;
use super::author;
use super::current_session::{self, CurrentSession, OpenedSession, SessionSlot};
use super::error::OpenError;
use super::intent_targets::IntentTargets;
use super::old_sessions;
use super::related_sessions;
use super::report_job::ReportRequest;
use super::requested_intent::RequestedIntent;
use crate::content::session::NotDone;
use crate::i18n;
use crate::preferences::Choices;
use crate::report::format::Format;
use crate::screens::debrief::{Saved, Weighed};
use crate::screens::play::{after_lesson, next_screen};
use crate::screens::session::Coach;
use crate::screens::{Intent, RecordModel, ScreenId, SessionScreens};
use crate::sim::lesson::Lesson;
use crate::sim::session::Action;

/// Adds the system.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<RequestedIntent>();
    app.init_resource::<CurrentSession>();
    app.add_message::<RequestRedraw>();
    app.add_systems(Last, apply.in_set(GuiSystems::Apply));
}

/// Does what was asked for.
fn apply(
    mut wanted: ResMut<RequestedIntent>,
    mut desk: IntentTargets,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let Some(intent) = wanted.0.take() else { return };
    // What was changed is seen at once, not when the mouse next moves.
    redraw.write(RequestRedraw);
    match intent {
        Intent::Open(there) => desk.open(there),
        Intent::Back => {
            let back = desk.trail.back();
            desk.go(back);
        }
        Intent::Choose(prefs) => desk.choose(prefs),
        Intent::Dismiss => desk.dismiss(),
        Intent::Begin { scenario, seed } => {
            let lang = desk.models.prefs.lang;
            let opened = current_session::begin(desk.home(), &scenario, seed, lang);
            desk.sit_down(opened);
        }
        Intent::Resume => desk.go_on(None),
        Intent::GoOn(name) => desk.go_on(Some(&name)),
        Intent::Anew(name) => {
            let opened = old_sessions::anew(desk.home(), &name, desk.models.prefs.lang);
            desk.sit_down(opened);
        }
        Intent::Act(action) => desk.act(&action),
        Intent::Note { about, text } => desk.note(&about, &text),
        Intent::Notes(notes) => notes.iter().for_each(|(about, text)| desk.note(about, text)),
        Intent::Compare(name) => desk.compare(&name),
        Intent::Review(name) => desk.review(&name),
        Intent::Weigh => desk.weigh(),
        Intent::ReadClass(folder) => desk.read_class(&folder),
        Intent::SaveReport { format, plan, sealed } => desk.save_report(format, plan, sealed),
        Intent::Fork { turn } => desk.fork(turn),
        Intent::Leave => desk.leave(),
        Intent::Quit => {
            desk.exit.write(AppExit::Success);
        }
        Intent::Learn => {
            let opened = current_session::learn();
            desk.sit_down(opened);
        }
        Intent::Seen => desk.teach(Lesson::seen),
        Intent::Again => desk.teach(Lesson::again),
        Intent::Author(wish) => desk.author(wish),
    }
}

impl IntentTargets<'_> {
    fn open(&mut self, there: ScreenId) {
        let here = self.here();
        // What comes after the first three minutes is a beginning, too.
        if here == ScreenId::Lesson {
            self.leave();
            self.go(there);
            return;
        }
        if there == ScreenId::Debrief && self.begun_midway() {
            let words = i18n::text(self.models.prefs.lang, "ui.author.no_debrief");
            if let Some(play) = &mut self.models.play {
                play.session.notice = Some(words);
            }
            return;
        }
        if there != here {
            self.trail.leave(here);
            self.go(there);
        }
        match there {
            ScreenId::Debrief => self.surround(),
            ScreenId::Author => self.list_files(),
            ScreenId::Title
            | ScreenId::Settings
            | ScreenId::Library
            | ScreenId::Record
            | ScreenId::Class
            | ScreenId::Briefing
            | ScreenId::Preparation
            | ScreenId::Calendar
            | ScreenId::Meeting
            | ScreenId::Car
            | ScreenId::Board
            | ScreenId::Decision
            | ScreenId::Score
            | ScreenId::Lesson
            | ScreenId::Gallery => {}
        }
    }

    /// Whether the session on the table is one on the author's bench that did not begin on the first day: there is no
    /// way to look back on what never was.
    fn begun_midway(&self) -> bool {
        matches!(&self.table.0, Some(SessionSlot::Bench(bench)) if bench.start().stand.is_some())
    }

    /// Tells the debrief what lies beside its session: others like it, and the paired case.
    fn surround(&mut self) {
        let home = self.keep.as_deref().map(|keep| &keep.0);
        if let (Some(live), Some(play)) = (&self.table.0, &mut self.models.play) {
            play.debrief.beside = related_sessions::beside(home, live);
        }
    }

    /// Opens a finished session at its debrief.
    fn review(&mut self, name: &str) {
        match related_sessions::review(self.home(), name) {
            Ok((opened, recalled)) => {
                self.sit_down(Ok(opened));
                if let Some(play) = &mut self.models.play {
                    play.debrief.recall(recalled);
                }
                self.surround();
                self.go(ScreenId::Debrief);
            }
            Err(error) => self.not_opened(&error),
        }
    }

    /// Goes on with a session: the one named, or the one last played.
    fn go_on(&mut self, name: Option<&str>) {
        match current_session::go_on(self.home(), name, self.models.prefs.lang) {
            Ok(opened) => self.sit_down(Ok(opened)),
            Err(error) => self.not_opened(&error),
        }
    }

    /// Shows what can be read of a session that another engine played; of any other, says why it was not opened.
    fn not_opened(&mut self, error: &OpenError) {
        let Some(path) = old_sessions::read_only(error) else {
            self.say(error.text(self.models.prefs.lang));
            return;
        };
        match old_sessions::recorded(self.home(), &path) {
            Ok(shown) => {
                self.models.record = RecordModel { shown: Some(shown), notice: None };
                self.open(ScreenId::Record);
            }
            Err(error) => self.say(error.text(self.models.prefs.lang)),
        }
    }

    /// Sets a finished session beside the one on the table.
    fn compare(&mut self, name: &str) {
        let Some(live) = &self.table.0 else { return };
        let lang = self.models.prefs.lang;
        let compared = related_sessions::compared(self.home(), live, name);
        let Some(play) = &mut self.models.play else { return };
        match compared {
            Ok(compared) => play.debrief.compared = Some(compared),
            Err(error) => play.session.notice = Some(error.text(lang)),
        }
    }

    fn weigh(&mut self) {
        let (Some(live), Some(play)) = (&self.table.0, &mut self.models.play) else {
            return;
        };
        if matches!(play.debrief.weighed, Weighed::NotAsked) {
            play.debrief.weighed = Weighed::Running(0);
            self.weighing.begin(live.seat());
        }
    }

    /// Reads a class and remembers its folder.
    fn read_class(&mut self, typed: &str) {
        let home = self.keep.as_deref().map(|keep| &keep.0);
        let folder = self.reading.begin(home, typed);
        self.models.class.notice = None;
        self.models.class.shown = None;
        self.models.class.reading = Some(folder.clone());
        self.choose(Choices { class_folder: folder, ..self.models.prefs.clone() });
    }

    /// Writes the debrief of the session on the table into a file.
    fn save_report(&mut self, format: Format, plan: bool, sealed: bool) {
        let home = self.keep.as_deref().map(|keep| &keep.0);
        let live = self.table.0.as_ref();
        let kept = live.and_then(|live| Some((live.path()?, live.seat())));
        let (Some(home), Some((path, seat)), Some(play)) = (home, kept, &mut self.models.play) else {
            return;
        };
        let weighed = match &play.debrief.weighed {
            Weighed::Done(stakes) => stakes.clone(),
            Weighed::NotAsked | Weighed::Running(_) => None,
        };
        let lang = play.session.prefs.lang;
        play.debrief.saved = Saved::Working;
        self.saving.begin(home, path, seat, ReportRequest { format, plan, sealed, lang, weighed });
    }

    /// Plays on from a turn as a new session.
    fn fork(&mut self, turn: u16) {
        let Some(live) = &self.table.0 else { return };
        let opened = current_session::fork(self.home(), live, turn);
        match opened {
            Ok(opened) => self.sit_down(Ok(opened)),
            Err(error) => {
                let sentence = error.text(self.models.prefs.lang);
                if let Some(play) = &mut self.models.play {
                    play.session.notice = Some(sentence);
                }
            }
        }
    }

    /// Shows a session that was opened, or says why it was not.
    fn sit_down(&mut self, opened: Result<OpenedSession, OpenError>) {
        match opened {
            Ok(mut opened) => {
                let glance = opened.live.seat().glance();
                let mut to = next_screen(None, self.here(), &glance.view());
                let mut play = SessionScreens::new(glance, opened.scenario, self.models.prefs.clone());
                play.session.notice = opened.notice;
                let home = self.home().filter(|_| opened.live.path().is_some());
                play.session.kept = home.map(|home| home.sessions().display().to_string());
                if let Some(lesson) = opened.live.lesson() {
                    play.session.coach = Some(Coach::of(lesson));
                    play.session.since = 0;
                    to = ScreenId::Meeting;
                }
                self.weighing.stop();
                self.saving.leave();
                self.table.0 = Some(opened.live);
                self.models.play = Some(play);
                self.trail.home();
                self.go(to);
            }
            Err(error) => self.say(error.text(self.models.prefs.lang)),
        }
    }

    /// Does something in the session and shows what came of it.
    fn act(&mut self, action: &Action) {
        let (Some(live), Some(play)) = (&mut self.table.0, &mut self.models.play) else {
            return;
        };
        let before = play.session.view().stage();
        let lang = play.session.prefs.lang;
        match live.act(action) {
            // Cards are placed wherever one is, and nobody sees it but the coach.
            Ok(_) if matches!(action, Action::Believe { .. }) && live.lesson().is_none() => {
                play.session.believe(live.seat().glance());
            }
            Ok(since) => {
                play.session.follow(live.seat().glance(), since);
                let here = self.screen.get().0;
                let mut to = next_screen(Some(before), here, &play.session.view());
                if let Some(lesson) = live.lesson() {
                    play.session.coach = Some(Coach::of(lesson));
                    to = after_lesson(here, &play.session.view());
                }
                if to != here {
                    self.trail.home();
                    self.go(to);
                }
            }
            Err(NotDone::Refused(refusal)) => {
                play.session.notice = Some(refusal.sentence(live.seat().scenario(), lang));
            }
            Err(NotDone::NotSaved(error)) => play.session.notice = Some(error.text(lang)),
        }
        let anew = self.table.0.as_mut().and_then(|live| live.written_anew(lang));
        if let (Some(sentence), Some(play)) = (anew, &mut self.models.play) {
            play.session.notice = Some(sentence);
        }
        if matches!(self.table.0, Some(SessionSlot::Bench(_))) {
            author::look_inside(&mut self.models, &self.table);
        }
    }

    /// Goes on in the first three minutes.
    fn teach(&mut self, step: impl FnOnce(&mut Lesson)) {
        let Some(live) = &mut self.table.0 else { return };
        let Some(lesson) = live.lesson() else { return };
        step(lesson);
        let coach = Coach::of(lesson);
        let glance = live.seat().glance();
        let to = after_lesson(ScreenId::Lesson, &glance.view());
        if let Some(play) = &mut self.models.play {
            // After a step back the screens have nothing to remember.
            if to == ScreenId::Meeting {
                *play =
                    SessionScreens::new(glance, play.session.scenario.clone(), play.session.prefs.clone());
                play.session.since = 0;
            }
            play.session.coach = Some(coach);
        }
        self.go(to);
    }

    fn note(&mut self, about: &str, text: &str) {
        let lang = self.models.prefs.lang;
        let Some(live) = &mut self.table.0 else { return };
        let saved = live.note(about, text);
        let said = saved.err().map(|error| error.text(lang)).or_else(|| live.written_anew(lang));
        if let (Some(sentence), Some(play)) = (said, &mut self.models.play) {
            play.session.notice = Some(sentence);
        }
    }

    /// Puts the session away; it is saved.
    fn leave(&mut self) {
        // The bench stays where it is: an author comes back to it.
        if matches!(self.table.0, Some(SessionSlot::Bench(_))) {
            self.show_corner();
            return;
        }
        let lesson = self.table.0.as_mut().is_some_and(|live| live.lesson().is_some());
        if lesson && !self.models.prefs.knows_the_ropes {
            self.choose(Choices { knows_the_ropes: true, ..self.models.prefs.clone() });
        }
        self.weighing.stop();
        self.saving.leave();
        self.table.0 = None;
        self.models.play = None;
        self.trail.home();
        let resumable = current_session::resumable(self.home(), self.models.prefs.lang);
        self.models.title.resume = resumable;
        self.go(ScreenId::Title);
    }

    fn dismiss(&mut self) {
        self.models.title.notice = None;
        self.models.settings.notice = None;
        self.models.library.notice = None;
        self.models.record.notice = None;
        self.models.author.notice = None;
        self.models.class.notice = None;
        if let Some(play) = &mut self.models.play {
            play.session.notice = None;
        }
    }

    /// Says something where it will be read.
    fn say(&mut self, sentence: String) {
        match self.here() {
            ScreenId::Library => self.models.library.notice = Some(sentence),
            ScreenId::Record => self.models.record.notice = Some(sentence),
            _ => {
                self.models.title.notice = Some(sentence);
                self.go(ScreenId::Title);
            }
        }
    }

    /// Puts choices in force and keeps them; says so when they can't be kept.
    fn choose(&mut self, prefs: Choices) {
        let saved = self.home().map_or(Ok(()), |home| home.save_prefs(&prefs));
        let lang = prefs.lang;
        let other_language = lang != self.models.prefs.lang;
        self.models.choose(prefs);
        if other_language {
            let resumable = current_session::resumable(self.home(), lang);
            self.models.title.resume = resumable;
        }
        self.models.settings.notice = saved.err().map(|error| {
            let reason = error.to_string();
            i18n::text_with(lang, "ui.settings.unsaved", &[("reason", &reason)])
        });
    }
}
