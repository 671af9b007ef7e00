//! Opens a file in the author's corner, and takes what was saved.
use std::path::Path;
use std::sync::Arc;

use super::Corner;
use crate::content::data_dir::Home;
use crate::content::library::{Library, LibrarySource};
use crate::content::library_items::shelf;
use crate::content::open_file::{FileReading, read_open};
use crate::content::playthrough::{folder_of, journeys_in, read_journey};
use crate::content::scenario_file::LoadedScenario;
use crate::content::template::TEMPLATES;
use crate::gui::current_session::{CurrentSession, SessionSlot};
use crate::gui::models::Models;
use crate::i18n;
use crate::prose::playthrough::{gone, parting, stop};
use crate::prose::scenario::ScenarioNames;
use crate::screens::author::{
    AuthorModel, FileShown, HandsOn, JourneyShown, LabShown, OpenScenario, Save, Sketch,
};
use crate::sim::author::Carried;
use crate::sim::problem::{Level, Problem};
use crate::sim::scenario::{Lang, Scenario, Text};

impl Corner {
    /// Opens a file.
    ///
    /// # Errors
    /// It can't be read: why.
    pub(in crate::gui) fn open(
        &mut self,
        models: &mut Models,
        path: &Path,
        home: Option<&Home>,
    ) -> Result<(), Text> {
        let reading = read_open(path)?;
        self.path = Some(path.to_owned());
        self.loaded.clone_from(&reading.loaded);
        self.lab.stop();
        self.listen();
        let sessions = sessions_of(home, &reading.id);
        let mut desk = OpenScenario {
            id: reading.id.clone(),
            path: path.display().to_string(),
            text: reading.text.as_str().into(),
            scenario: reading.loaded.as_ref().map(scenario_of),
            save: Save::Opened,
            saves: 0,
            problems: reading.found,
            lines: Arc::new(reading.lines),
            bench: None,
            lab: LabShown::NotAsked,
            journeys: Vec::new(),
            page: crate::screens::author::AuthorPage::default(),
            sketch: Sketch::default(),
            line: None,
            seek: false,
            hands: HandsOn { sessions, ..HandsOn::default() },
        };
        if reading.loaded.is_none() {
            desk.save = broken(&desk.problems);
        }
        self.hold_journeys(&mut desk);
        models.author.desk = Some(desk);
        Ok(())
    }

    /// Closes what is open.
    pub(in crate::gui) fn close(&mut self, models: &mut Models) {
        (self.path, self.loaded, self.watch) = (None, None, None);
        self.lab.stop();
        models.author.desk = None;
    }

    /// Takes what was saved; whether anything is new.
    pub(super) fn take_save(&mut self, models: &mut Models, table: &mut CurrentSession) -> bool {
        let (Some(path), Some(mut desk)) = (self.path.clone(), models.author.desk.take()) else {
            return false;
        };
        let news = match read_open(&path) {
            Err(why) => {
                let save = Save::Gone { why };
                let news = save != desk.save;
                desk.save = save;
                news
            }
            Ok(reading) if *reading.text == *desk.text && !matches!(desk.save, Save::Gone { .. }) => false,
            Ok(reading) => {
                self.take(&mut desk, reading, table);
                true
            }
        };
        models.author.desk = Some(desk);
        if news {
            super::bench::show(models, table);
        }
        news
    }

    fn take(&mut self, desk: &mut OpenScenario, reading: FileReading, table: &mut CurrentSession) {
        desk.text = reading.text.as_str().into();
        desk.problems = reading.found;
        desk.lines = Arc::new(reading.lines);
        if let LabShown::Done { stale, .. } = &mut desk.lab {
            *stale = true;
        }
        let Some(loaded) = reading.loaded else {
            desk.save = broken(&desk.problems);
            return;
        };
        desk.saves += 1;
        desk.scenario = Some(scenario_of(&loaded));
        let lost = match &mut table.0 {
            Some(SessionSlot::Bench(bench)) => match bench.take(loaded.compiled.clone()) {
                Carried::Whole => None,
                Carried::UpTo(lost) => {
                    let number = (lost.at + 1).to_string();
                    Some(both(|lang| {
                        let why = stop(&loaded.compiled, lang, &lost.why);
                        i18n::text_with(lang, "author.lost", &[("number", &number), ("step", &why)])
                    }))
                }
                Carried::Not(unknown) => Some(both(|lang| {
                    let why = gone(&named(&loaded, lang), &unknown);
                    i18n::text_with(lang, "author.kept_old", &[("why", &why)])
                })),
            },
            _ => None,
        };
        desk.save = Save::Taken { times: desk.saves, lost };
        self.loaded = Some(loaded);
        self.hold_journeys(desk);
    }

    /// Holds every journey of the scenario against today's text.
    pub(in crate::gui) fn hold_journeys(&self, desk: &mut OpenScenario) {
        let (Some(path), Some(loaded)) = (&self.path, &self.loaded) else {
            return;
        };
        desk.journeys =
            journeys_in(&folder_of(path)).iter().map(|path| journey(path, loaded, desk)).collect();
    }
}

/// A sentence in both languages.
pub(super) fn both(say: impl Fn(Lang) -> String) -> Text {
    Text { zh: say(Lang::Zh), en: say(Lang::En) }
}

fn named(loaded: &LoadedScenario, lang: Lang) -> ScenarioNames<'_> {
    ScenarioNames { s: loaded.compiled.author(), lang }
}

fn scenario_of(loaded: &LoadedScenario) -> Arc<Scenario> {
    Arc::new(loaded.compiled.author().clone())
}

/// What is said of a save that can't be played: the first error.
fn broken(problems: &[Problem]) -> Save {
    let error = problems.iter().find(|p| p.level == Level::Error);
    error.or_else(|| problems.first()).map_or(Save::Opened, |first| Save::Broken { first: first.clone() })
}

fn journey(path: &Path, loaded: &LoadedScenario, desk: &OpenScenario) -> JourneyShown {
    let name = path.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
    let Ok(kept) = read_journey(path) else {
        return JourneyShown { name, steps: 0, partings: Vec::new(), unreadable: true };
    };
    let checked = kept.journey.check(&loaded.compiled);
    let partings = checked
        .partings
        .iter()
        .map(|p| {
            let words = both(|lang| parting(&loaded.compiled, lang, &kept.journey, p));
            let did = kept.journey.at(p).map(|(_, did)| did);
            let line = did.and_then(crate::prose::playthrough::path).and_then(|path| desk.line_of(&path));
            (words, line)
        })
        .collect();
    JourneyShown { name: kept.name, steps: kept.journey.steps.len(), partings, unreadable: false }
}

/// The recorded sessions of a scenario, the last played first.
fn sessions_of(home: Option<&Home>, scenario: &str) -> Vec<String> {
    let items = shelf(home);
    let Some(item) = items.into_iter().find(|item| item.id == scenario) else {
        return Vec::new();
    };
    let over = item.played.over.into_iter().map(|over| over.name);
    item.played.unfinished.map(|open| open.name).into_iter().chain(over).take(12).collect()
}

/// The files that can be opened, with what the check finds in them.
pub(in crate::gui) fn list_files(model: &mut AuthorModel, home: Option<&Home>) {
    let library = Library::open(home);
    let files = library.entries().iter().filter_map(|entry| match &entry.place {
        LibrarySource::File(path) => Some(path.clone()),
        LibrarySource::Shipped(_) => None,
    });
    model.templates = TEMPLATES.iter().map(|(name, _)| (*name).to_owned()).collect();
    model.folder = home.map(|home| home.scenarios().display().to_string());
    model.files = files.map(|path| file(&path)).collect();
}

fn file(path: &Path) -> FileShown {
    let mut shown = FileShown { path: path.display().to_string(), title: None, found: [0; 3] };
    match read_open(path) {
        Ok(reading) => {
            shown.title = reading.loaded.map(|l| l.compiled.author().title.clone());
            for found in reading.found {
                shown.found[match found.level {
                    Level::Error => 0,
                    Level::Warning => 1,
                    Level::Advice => 2,
                }] += 1;
            }
        }
        Err(_) => shown.found[0] = 1,
    }
    shown
}
