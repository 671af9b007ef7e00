//! Opening a session: which scenario, which seed, where it is kept, or which one to go on with.
use std::io::{self, IsTerminal as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;

use super::screen::{PlayStop, Terminal};
use super::{Game, typed};
use crate::cli::error::{ArgumentError, CliError, whole_number};
use crate::content::data_dir::Home;
use crate::content::library::Library;
use crate::content::session::{NewSession, Resumed, StoredSession, drawn_seed, latest, session_path};
use crate::content::session_store::FileStore;
use crate::i18n::w;
use crate::sim::scenario::Lang;
use crate::sim::view::SessionStage;

/// The scenario that a newcomer plays.
const FIRST: &str = "first_meeting";
/// Most characters of a person's name.
const MOST_OF_A_NAME: usize = 100;

/// Negotiate in the terminal
#[derive(Args, Debug, Default)]
pub struct PlayArgs {
    /// A scenario: its id, its number in the list, or a file
    #[arg(value_name = "SCENARIO")]
    pub scenario: Option<String>,
    /// Play in the terminal
    #[arg(long)]
    pub terminal: bool,
    /// The seed that deals what is hidden; drawn if left out
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = whole_number)]
    pub seed: Option<u64>,
    /// Go on with a session: the one last played, or the one named
    #[arg(long, value_name = "SESSION", num_args = 0..=1, require_equals = true, conflicts_with = "seed")]
    pub resume: Option<Option<String>>,
    /// Play on from a turn of an earlier session, in a new one
    #[arg(long, value_name = "SESSION:TURN", conflicts_with_all = ["seed", "resume", "scenario"])]
    pub from: Option<String>,
    /// The folder in which sessions are kept
    #[arg(long, value_name = "DIR")]
    pub sessions: Option<PathBuf>,
    /// Who plays: a name or an alias, kept with the session and shown in reports
    #[arg(long, value_name = "NAME", value_parser = person, conflicts_with_all = ["resume", "from"])]
    pub person: Option<String>,
    /// Show at the end what was hidden
    #[arg(long)]
    pub reveal: bool,
}

/// A name as it may stand in a session's first line.
fn person(text: &str) -> Result<String, ArgumentError> {
    let name = text.trim();
    let fits = !name.is_empty() && name.chars().count() <= MOST_OF_A_NAME && !name.contains(char::is_control);
    if fits { Ok(name.to_owned()) } else { Err(ArgumentError::Person(MOST_OF_A_NAME)) }
}

/// Plays a session.
///
/// # Errors
/// What stopped it, when that was neither its end nor the player's wish.
pub fn run(args: &PlayArgs, lang: Option<Lang>) -> Result<ExitCode, CliError> {
    let home = Home::find();
    let mut library = Library::open(home.as_ref());
    let folder = match (&args.sessions, &home) {
        (Some(folder), _) => folder.clone(),
        (None, Some(home)) => home.sessions(),
        (None, None) => return Err(CliError::NoHome),
    };
    if let Some(given) = args.scenario.as_ref().map(PathBuf::from).filter(|p| p.is_dir()) {
        library.add_folder(&given);
    }
    let words = lang.unwrap_or_else(crate::preferences::system_lang);
    let mut screen = Terminal::standard(words);
    let mut notes = Vec::new();
    let (session, lang) = if let Some(which) = &args.resume {
        let path = match which {
            Some(name) => session_path(&folder, name),
            None => latest(&folder, args.scenario.as_deref()).map_err(|e| CliError::session(e, words))?,
        };
        let (session, resumed) =
            StoredSession::resume(&path, &library).map_err(|e| CliError::session(e, words))?;
        let lang = lang.unwrap_or(resumed.language);
        notes.extend(self::resumed(&session, &resumed, lang));
        (session, lang)
    } else if let Some(from) = &args.from {
        let (session, language) = super::again::fork(&folder, from, &library, words)?;
        let lang = lang.unwrap_or(language);
        notes.extend(super::again::begins(&session, lang));
        (session, lang)
    } else {
        let scenario = match choose(args, &library, &mut screen, words) {
            Ok(scenario) => scenario,
            Err(ScenarioChoice::Error(error)) => return Err(error),
            Err(ScenarioChoice::Left) => return Ok(ExitCode::SUCCESS),
        };
        let loaded = library.find(&scenario).map_err(|e| CliError::library(e, words))?;
        let seed = args.seed.unwrap_or_else(drawn_seed);
        let person = args.person.clone();
        let wanted = NewSession { seed, language: words, person, ..NewSession::default() };
        let session = StoredSession::begin(Arc::new(FileStore::at(&folder)), &loaded, wanted)
            .map_err(|e| CliError::session(e, words))?;
        notes.push(w!(words, "play.open.begins", seed = seed, path = session.path().display()));
        (session, words)
    };
    screen.lang = lang;
    screen.scenario = Some(Arc::clone(session.seat.scenario()));
    let game = Game {
        session,
        screen,
        lang,
        changed: true,
        last: Vec::new(),
        cards: Vec::new(),
        planned: None,
        reveal: args.reveal,
        sessions: args.sessions.clone(),
    };
    finish(game, &notes)
}

fn finish(mut game: Game, notes: &[String]) -> Result<ExitCode, CliError> {
    let lang = game.lang;
    match opening(&mut game, notes).and_then(|()| game.play()) {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(PlayStop::Quit | PlayStop::InputEnds) => {
            let name = game.name();
            let text = w!(lang, "play.saved", count = game.session.saved(), name = name);
            game.say(&text).map_err(|stop| stopped(&game, stop))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(stop) => Err(stopped(&game, stop)),
    }
}

fn stopped(game: &Game, stop: PlayStop) -> CliError {
    let (lang, saved, name) = (game.lang, game.session.saved(), game.name());
    let resume = w!(lang, "play.saved", count = saved, name = name);
    match stop {
        PlayStop::Broken(error) => {
            CliError::Stopped(format!("{} {resume}", w!(lang, "play.broken", error = error)))
        }
        PlayStop::NotSaved(error) => CliError::Stopped(format!("{} {resume}", error.text(lang))),
        PlayStop::Quit | PlayStop::InputEnds => CliError::Stopped(resume),
    }
}

fn opening(game: &mut Game, notes: &[String]) -> Result<(), PlayStop> {
    for note in notes {
        game.quiet(note)?;
    }
    let lang = game.lang;
    match game.view().stage() {
        SessionStage::Preparation => {
            super::briefing::show(game)?;
            game.screen.gap()?;
            game.say(&w!(lang, "play.open.help"))
        }
        SessionStage::Ended => Ok(()),
        _ => {
            game.planned = None;
            game.last = game.view().transcript(0, lang);
            let from = game.last.len().saturating_sub(6);
            game.last.drain(..from);
            game.say(&w!(lang, "play.open.last"))?;
            game.tell_last()
        }
    }
}

fn resumed(session: &StoredSession, resumed: &Resumed, lang: Lang) -> Vec<String> {
    let mut notes = vec![w!(lang, "play.open.resumed", name = session.name(), count = session.saved())];
    if resumed.torn {
        notes.push(w!(lang, "play.open.torn"));
    }
    if resumed.changed {
        notes.push(w!(lang, "play.open.changed", scenario = resumed.scenario));
    }
    notes
}

enum ScenarioChoice {
    Error(CliError),
    Left,
}

/// The scenario asked for; or the one chosen from the list; or, where nobody can choose, the first one.
fn choose(
    args: &PlayArgs,
    library: &Library,
    screen: &mut Terminal,
    lang: Lang,
) -> Result<String, ScenarioChoice> {
    let folder = args.scenario.as_ref().is_some_and(|s| PathBuf::from(s).is_dir());
    if let Some(scenario) = args.scenario.as_ref().filter(|_| !folder) {
        return Ok(scenario.clone());
    }
    if !io::stdin().is_terminal() && !folder {
        return Ok(FIRST.to_owned());
    }
    let ask = |screen: &mut Terminal| -> Result<String, PlayStop> {
        let text = list(library, lang);
        screen.heading(&w!(lang, "play.open.library"))?;
        screen.say(&text)?;
        if library.entries().is_empty() {
            return Err(PlayStop::Quit);
        }
        loop {
            let line = typed::tidy(&screen.ask("")?);
            let default = library.entries().iter().position(|e| e.id == FIRST).unwrap_or(0);
            let picked = if line.is_empty() { Some(default) } else { typed::number(&line) };
            let entry = picked.and_then(|n| library.entries().get(n));
            match entry.or_else(|| library.entries().iter().find(|e| e.id == line)) {
                Some(entry) => return Ok(entry.id.clone()),
                None if typed::command(&line) == Some(typed::TypedCommand::Quit) => {
                    return Err(PlayStop::Quit);
                }
                None => screen.say(&w!(lang, "play.open.choose_again", count = library.entries().len()))?,
            }
        }
    };
    ask(screen).map_err(|stop| match stop {
        PlayStop::Broken(error) => ScenarioChoice::Error(CliError::StandardOutput(error)),
        _ => ScenarioChoice::Left,
    })
}

fn list(library: &Library, lang: Lang) -> String {
    let mut lines = Vec::new();
    for (n, entry) in library.entries().iter().enumerate() {
        match entry.load() {
            Ok(loaded) => {
                let card = loaded.compiled.card();
                lines.push(w!(
                    lang,
                    "play.open.scenario",
                    number = n + 1,
                    title = card.title.get(lang),
                    id = entry.id,
                    difficulty = card.difficulty,
                    minutes = card.minutes
                ));
                lines.push(format!("    {}", card.summary.get(lang)));
            }
            Err(faults) => {
                let first = faults.found.first().map_or_else(String::new, |f| f.message.get(lang).to_owned());
                let count = faults.found.len();
                lines.push(w!(
                    lang,
                    "play.open.broken",
                    number = n + 1,
                    id = entry.id,
                    count = count,
                    first = first
                ));
            }
        }
    }
    lines.push(if lines.is_empty() { w!(lang, "play.open.none") } else { w!(lang, "play.open.choose") });
    lines.join("\n")
}
