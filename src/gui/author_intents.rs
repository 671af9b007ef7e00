//! Does what is asked for in the author's corner.
use std::path::{Path, PathBuf};

use super::author;
use super::current_session::SessionSlot;
use super::error::AuthorError;
use super::intent_targets::IntentTargets;
use crate::content::playthrough::{folder_of, path_of, read_journey, write_journey};
use crate::content::session::session_path;
use crate::content::session_file::read_session;
use crate::content::template::{new_path, template as template_text, write_new};
use crate::i18n;
use crate::prose::playthrough::stop;
use crate::screens::author::{AuthorPage, LabShown};
use crate::screens::intent::AuthorRequest;
use crate::screens::play::next_screen;
use crate::screens::{ScreenId, SessionScreens};
use crate::sim::author::{Playthrough, Preset, Sandbox, Start, StartState};
use crate::sim::scenario::Lang;

impl IntentTargets<'_> {
    /// Does what is asked for in the author's corner.
    pub(super) fn author(&mut self, wish: AuthorRequest) {
        let done = match wish {
            AuthorRequest::Open(path) => self.open_file(&path),
            AuthorRequest::New { name, template } => self.begin_new(&name, &template),
            AuthorRequest::Close => {
                self.clear_bench();
                self.corner.close(&mut self.models);
                self.list_files();
                Ok(())
            }
            AuthorRequest::Play(start) => self.begin_bench(*start),
            AuthorRequest::Preset(preset, scene) => self.preset(preset, scene.as_deref()),
            AuthorRequest::Recorded(name) => self.take_up(&name),
            AuthorRequest::Bench => {
                self.show_bench();
                Ok(())
            }
            AuthorRequest::StepBack => {
                self.step_back();
                Ok(())
            }
            AuthorRequest::Corner => {
                self.show_corner();
                Ok(())
            }
            AuthorRequest::Line(line) => {
                if let Some(desk) = &mut self.models.author.desk {
                    desk.show_line(line);
                }
                self.show_corner();
                Ok(())
            }
            AuthorRequest::Explore => {
                self.explore();
                Ok(())
            }
            AuthorRequest::KeepJourney(name) => self.keep_journey(&name),
            AuthorRequest::RenewJourney(name) => self.renew_journey(&name),
        };
        if let Err(error) = done {
            self.models.author.notice = Some(error.text(self.models.prefs.lang));
        }
    }

    fn lang(&self) -> Lang {
        self.models.prefs.lang
    }

    /// Lists the files anew.
    pub(super) fn list_files(&mut self) {
        let home = self.keep.as_deref().map(|keep| &keep.0);
        author::list_files(&mut self.models.author, home);
    }

    fn open_file(&mut self, path: &str) -> Result<(), AuthorError> {
        let home = self.keep.as_deref().map(|keep| &keep.0);
        self.models.author.notice = None;
        self.corner.open(&mut self.models, Path::new(path), home).map_err(AuthorError::File)
    }

    /// Begins a new scenario from a template, in the person's own folder, and opens it.
    fn begin_new(&mut self, name: &str, template: &str) -> Result<(), AuthorError> {
        let lang = self.lang();
        let Some(home) = self.home() else {
            return Err(AuthorError::Nowhere);
        };
        let path = new_path(&home.scenarios(), name);
        let path = path.ok_or_else(|| AuthorError::BadName(name.to_owned()))?;
        let text = template_text(template, lang).unwrap_or_default();
        let shown = path.display().to_string();
        write_new(&path, &text).map_err(|source| AuthorError::NewFile { path: shown.clone(), source })?;
        self.models.author.name.clear();
        self.open_file(&shown)
    }

    /// Takes the bench off the table.
    fn clear_bench(&mut self) {
        if matches!(self.table.0, Some(SessionSlot::Bench(_))) {
            self.table.0 = None;
            self.models.play = None;
        }
        if let Some(desk) = &mut self.models.author.desk {
            desk.bench = None;
        }
    }

    fn begin_bench(&mut self, start: Start) -> Result<(), AuthorError> {
        let Some(loaded) = self.corner.loaded.clone() else {
            return Err(AuthorError::NotPlayable);
        };
        let bench = Sandbox::new(loaded.compiled.clone(), start)
            .map_err(|unknown| AuthorError::Gone(loaded.compiled.clone(), unknown))?;
        self.put_on_table(bench);
        Ok(())
    }

    fn put_on_table(&mut self, bench: Sandbox) {
        let id = self.models.author.desk.as_ref().map_or_else(String::new, |d| d.id.clone());
        let glance = bench.seat().glance();
        let mut play = SessionScreens::new(glance, id, self.models.prefs.clone());
        play.session.since = 0;
        self.weighing.stop();
        self.table.0 = Some(SessionSlot::Bench(Box::new(bench)));
        self.models.play = Some(play);
        author::show(&mut self.models, &self.table);
        self.show_bench();
    }

    /// To the screen on which the bench is seen.
    fn show_bench(&mut self) {
        let to = match (&self.table.0, &self.models.play) {
            (Some(SessionSlot::Bench(_)), Some(play)) => {
                next_screen(None, ScreenId::Author, &play.session.view())
            }
            _ => return,
        };
        self.trail.home();
        self.go(to);
    }

    /// From the bench to the corner.
    pub(super) fn show_corner(&mut self) {
        self.weighing.stop();
        self.trail.home();
        self.go(ScreenId::Author);
    }

    fn preset(&mut self, preset: Preset, scene: Option<&str>) -> Result<(), AuthorError> {
        let (Some(loaded), Some(desk)) = (&self.corner.loaded, &mut self.models.author.desk) else {
            return Ok(());
        };
        let c = &loaded.compiled;
        let stand =
            StartState::preset(c, preset, scene).map_err(|unknown| AuthorError::Gone(c.clone(), unknown))?;
        let seed = desk.hands.start.as_ref().map_or(1, |s| s.seed);
        desk.hands.start = Some(Start { seed, hand: None, stand: Some(stand) });
        desk.hands.preset = Some(preset);
        desk.page = AuthorPage::Play;
        Ok(())
    }

    /// Takes up a recorded session on today's text.
    fn take_up(&mut self, name: &str) -> Result<(), AuthorError> {
        let lang = self.lang();
        let (Some(home), Some(loaded)) = (self.home(), self.corner.loaded.clone()) else {
            return Err(AuthorError::NothingKept);
        };
        let stored = read_session(&session_path(&home.sessions(), name))?;
        let start = Start::first_day(stored.header.seed);
        let (bench, lost) = Sandbox::replaying(loaded.compiled.clone(), start, &stored.actions)
            .map_err(|unknown| AuthorError::Gone(loaded.compiled.clone(), unknown))?;
        self.put_on_table(bench);
        if let (Some(lost), Some(play)) = (lost, &mut self.models.play) {
            let why = stop(&loaded.compiled, lang, &lost.why);
            let number = (lost.at + 1).to_string();
            let fill = [("number", number.as_str()), ("step", why.as_str())];
            play.session.notice = Some(i18n::text_with(lang, "author.lost", &fill));
        }
        Ok(())
    }

    fn step_back(&mut self) {
        let here = self.screen.get().0;
        if let Some(SessionSlot::Bench(bench)) = &mut self.table.0
            && bench.back()
        {
            author::show(&mut self.models, &self.table);
            if let Some(to) = author::screen_now(&self.models, here) {
                self.go(to);
            }
        }
    }

    fn explore(&mut self) {
        let (Some(loaded), Some(desk)) = (&self.corner.loaded, &mut self.models.author.desk) else {
            return;
        };
        desk.lab = LabShown::Running;
        let (c, wake) = (loaded.compiled.clone(), self.corner.wake.clone());
        self.corner.lab.begin(c, wake);
    }

    fn keep_journey(&mut self, name: &str) -> Result<(), AuthorError> {
        let lang = self.lang();
        let (Some(SessionSlot::Bench(bench)), Some(path)) = (&self.table.0, &self.corner.path) else {
            return Ok(());
        };
        let Ok(journey) = Playthrough::record(bench.seat().scenario(), bench.start(), bench.done()) else {
            return Err(AuthorError::TextChanged);
        };
        let file = path_of(&folder_of(path), name);
        let id = self.models.author.desk.as_ref().map_or("", |d| d.id.as_str());
        write_journey(&file, id, &journey, false)?;
        if let Some(desk) = &mut self.models.author.desk {
            desk.hands.journey.clear();
            self.corner.hold_journeys(desk);
        }
        let file = file.display().to_string();
        self.models.author.notice = Some(i18n::text_with(lang, "ui.author.journey_kept", &[("path", &file)]));
        Ok(())
    }

    /// Takes what today's text makes of a journey as right: as far as it can be played.
    fn renew_journey(&mut self, name: &str) -> Result<(), AuthorError> {
        let (Some(path), Some(loaded)) = (&self.corner.path, &self.corner.loaded) else {
            return Ok(());
        };
        let file: PathBuf = path_of(&folder_of(path), name);
        let kept = read_journey(&file).map_err(AuthorError::File)?;
        let renewed = kept.journey.renewed(&loaded.compiled);
        let renewed = renewed.map_err(|unknown| AuthorError::Gone(loaded.compiled.clone(), unknown))?;
        write_journey(&file, &kept.scenario, &renewed, true)?;
        if let Some(desk) = &mut self.models.author.desk {
            self.corner.hold_journeys(desk);
        }
        Ok(())
    }
}
