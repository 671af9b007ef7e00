//! `counterpart journey`: recorded sessions kept with what came of each step, and held against today's text.
//!
//! With `--json`: `{format: 1, journeys: [{file, scenario, steps, done, holds, partings: [{step, line, zh, en}]}]}`. `step`
//! counts from 1 and is null where the beginning or the end differs; `line` is that of the scenario's file today, null
//! where there is none. The exit code is 0 where every journey holds, 1 where one parts, 2 where one can't be read or
//! held against anything.
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::error::{CliError, print};
use crate::content::data_dir::Home;
use crate::content::library::{Library, LibrarySource};
use crate::content::open_file::lines_of;
use crate::content::playthrough::{
    StoredPlaythrough, folder_of, is_journey, journeys_in, path_of, read_journey, recorded, write_journey,
};
use crate::content::scenario_file::LoadedScenario;
use crate::content::session::session_path;
use crate::content::session_file::read_session;
use crate::i18n::{text_with, w};
use crate::prose::playthrough as told;
use crate::prose::scenario::ScenarioNames;
use crate::sim::author::{Divergence, Playthrough, PlaythroughResult};
use crate::sim::scenario::{Lang, Text};

/// Version of the JSON; raised when a field changes its meaning or goes.
const FORMAT: u32 = 1;

/// Keep recorded sessions as tests of a scenario, and hold them against today's text
#[derive(Args, Debug)]
pub struct JourneyArgs {
    /// Journeys, folders of them, or recorded sessions
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<String>,
    /// Keep the session as a journey of this name, beside the scenario's file
    #[arg(long, value_name = "NAME")]
    pub save: Option<String>,
    /// Keep it in this folder instead
    #[arg(long, value_name = "DIR", requires = "save")]
    pub to: Option<PathBuf>,
    /// Hold them against this scenario file instead of the one of their name
    #[arg(long, value_name = "FILE")]
    pub scenario: Option<String>,
    /// Take what today's text makes of them as right
    #[arg(long, conflicts_with = "save")]
    pub renew: bool,
    /// Print JSON for other programs
    #[arg(long)]
    pub json: bool,
}

#[derive(Serialize)]
struct PlaythroughJson {
    format: u32,
    journeys: Vec<JsonJourney>,
}

#[derive(Serialize)]
struct JsonJourney {
    file: String,
    scenario: String,
    steps: usize,
    done: usize,
    holds: bool,
    partings: Vec<JsonParting>,
}

#[derive(Serialize)]
struct JsonParting {
    step: Option<usize>,
    line: Option<usize>,
    zh: String,
    en: String,
}

/// Keeps a session, or holds journeys against today's text.
///
/// # Errors
/// A path can't be read, its scenario can't be used, or a journey can't be written.
pub fn run(args: &JourneyArgs, lang: Lang) -> Result<ExitCode, CliError> {
    let home = Home::find();
    let library = Library::open(home.as_ref());
    let folder = home.as_ref().map(Home::sessions).unwrap_or_default();
    if let Some(name) = &args.save {
        return save(args, name, &library, &folder, home.as_ref(), lang);
    }
    let mut all = Vec::new();
    for path in &args.paths {
        all.extend(kept(path, &library, &folder, lang)?);
    }
    if all.is_empty() {
        return Err(CliError::Unusable(w!(lang, "journey.none")));
    }
    let mut held = Vec::new();
    for one in &all {
        let wanted = args.scenario.as_deref().unwrap_or(&one.scenario);
        let today = library.find(wanted).map_err(|e| CliError::library(e, lang))?;
        let checked = one.journey.check(&today.compiled);
        if args.renew && !checked.holds() && is_journey(&one.path) {
            renew(one, &today, lang)?;
        }
        held.push(tell(one, &today, &checked));
    }
    let parted = held.iter().filter(|j| !j.holds).count();
    if args.json {
        let json = PlaythroughJson { format: FORMAT, journeys: held };
        // Strings and numbers: nothing that JSON cannot hold.
        print(&format!("{}\n", serde_json::to_string(&json).unwrap_or_default()))?;
    } else {
        print(&page(&held, lang))?;
    }
    Ok(ExitCode::from(u8::from(parted > 0 && !args.renew)))
}

/// The journeys of a path: a journey, a folder of them, or a recorded session.
fn kept(
    path: &str,
    library: &Library,
    folder: &Path,
    lang: Lang,
) -> Result<Vec<StoredPlaythrough>, CliError> {
    let unusable = |why: Text| CliError::Unusable(why.get(lang).to_owned());
    let file = Path::new(path);
    if file.is_dir() {
        let found = journeys_in(file);
        return found.iter().map(|p| read_journey(p).map_err(unusable)).collect();
    }
    if is_journey(file) {
        return Ok(vec![read_journey(file).map_err(unusable)?]);
    }
    let path = session_path(folder, path);
    let (scenario, journey) = of_session(&path, library, lang)?;
    let name = path.file_stem().map_or_else(String::new, |s| s.to_string_lossy().into_owned());
    Ok(vec![StoredPlaythrough { path, name, scenario, rules: crate::sim::VERSIONS.engine, journey }])
}

fn of_session(path: &Path, library: &Library, lang: Lang) -> Result<(String, Playthrough), CliError> {
    let unusable = |e: crate::content::session_error::SessionError| CliError::Unusable(e.text(lang));
    let stored = read_session(path).map_err(unusable)?;
    // A journey holds the hand that was dealt and the trust after each step.
    if stored.record.is_none() {
        let name = stored.path.file_stem().map_or_else(String::new, |s| s.to_string_lossy().into_owned());
        return Err(CliError::Unusable(w!(lang, "journey.not_over", name = name)));
    }
    let scenario = stored.header.scenario.clone();
    let journey = recorded(&stored, library).map_err(unusable)?;
    let journey =
        journey.map_err(|_| CliError::Unusable(w!(lang, "journey.not_playable", path = path.display())))?;
    Ok((scenario, journey))
}

fn save(
    args: &JourneyArgs,
    name: &str,
    library: &Library,
    folder: &Path,
    home: Option<&Home>,
    lang: Lang,
) -> Result<ExitCode, CliError> {
    let [session] = args.paths.as_slice() else {
        return Err(CliError::Unusable(w!(lang, "journey.one_session")));
    };
    let (scenario, journey) = of_session(&session_path(folder, session), library, lang)?;
    let beside = library.entries().iter().find(|e| e.id == scenario).and_then(|e| match &e.place {
        LibrarySource::File(path) => Some(folder_of(path)),
        LibrarySource::Shipped(_) => None,
    });
    let own = || home.map(|home| folder_of(&home.scenarios().join(format!("{scenario}.ron"))));
    let into = args.to.clone().or(beside).or_else(own).ok_or(CliError::NoHome)?;
    let file = path_of(&into, name);
    write_journey(&file, &scenario, &journey, false)?;
    let (steps, path) = (journey.steps.len(), file.display());
    print(&format!("{}\n", w!(lang, "journey.saved", steps = steps, path = path)))?;
    Ok(ExitCode::SUCCESS)
}

fn renew(one: &StoredPlaythrough, today: &LoadedScenario, lang: Lang) -> Result<(), CliError> {
    let named = named(today, lang);
    let renewed = one.journey.renewed(&today.compiled);
    let renewed = renewed.map_err(|unknown| CliError::Unusable(told::gone(&named, &unknown)))?;
    write_journey(&one.path, &one.scenario, &renewed, true)?;
    Ok(())
}

fn named(loaded: &LoadedScenario, lang: Lang) -> ScenarioNames<'_> {
    ScenarioNames { s: loaded.compiled.author(), lang }
}

fn tell(one: &StoredPlaythrough, today: &LoadedScenario, checked: &PlaythroughResult) -> JsonJourney {
    let lines = lines_of(&String::from_utf8_lossy(&today.bytes));
    let parting = |parting: &Divergence| {
        let at = one.journey.at(parting);
        let say = |lang| told::parting(&today.compiled, lang, &one.journey, parting);
        let path = at.and_then(|(_, did)| told::path(did));
        JsonParting {
            step: at.map(|(at, _)| at + 1),
            line: path.and_then(|path| lines.iter().find(|(p, _)| *p == path).map(|(_, line)| *line)),
            zh: say(Lang::Zh),
            en: say(Lang::En),
        }
    };
    JsonJourney {
        file: one.path.display().to_string(),
        scenario: today.id.clone(),
        steps: checked.steps,
        done: checked.done,
        holds: checked.holds(),
        partings: checked.partings.iter().map(parting).collect(),
    }
}

fn page(held: &[JsonJourney], lang: Lang) -> String {
    let mut text = String::new();
    for journey in held {
        let key = if journey.holds { "journey.holds" } else { "journey.parts" };
        let (steps, done) = (journey.steps.to_string(), journey.done.to_string());
        let fill = [
            ("file", journey.file.as_str()),
            ("scenario", journey.scenario.as_str()),
            ("steps", steps.as_str()),
            ("done", done.as_str()),
        ];
        text.push_str(&text_with(lang, key, &fill));
        text.push('\n');
        for parting in &journey.partings {
            let words = if lang == Lang::Zh { &parting.zh } else { &parting.en };
            let line = parting.line.map_or(String::new(), |line| w!(lang, "journey.line", line = line));
            text.push_str(&format!("  {line}{words}\n"));
        }
    }
    text
}
