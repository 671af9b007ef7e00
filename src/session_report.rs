//! From a session that was kept to its report: what the terminal and the window share when somebody wants a file.
use crate::content::library::Library;
use crate::content::marks::{MarksError, read_marks};
use crate::content::session::{SessionAccess, SessionUse, permit, replay};
use crate::content::session_error::SessionError;
use crate::content::session_file::Stored;
use crate::content::transcript_file::read_transcript;
use crate::i18n::w;
use crate::report::gather::{self, Said, Source};
use crate::report::{Bilingual, Head, Report, recorded};
use crate::sim::debrief::decision_impact::Stakes;
use crate::sim::debrief::missed_people::unmet;
use crate::sim::scenario::Lang;
use crate::sim::view::PlayerSession;

/// Why there is no report.
#[derive(Debug)]
pub enum NoReport {
    /// The session goes on; its name.
    NotOver(String),
    /// The session or its scenario can't be read.
    Session(SessionError),
    /// The trainer's marks can't be read.
    Marks(MarksError),
}

impl NoReport {
    /// The sentence in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NotOver(name) => w!(lang, "report.not_over", name = name),
            Self::Session(error) => error.text(lang),
            Self::Marks(error) => error.text(lang),
        }
    }
}

/// The session's name, as its file has it.
#[must_use]
pub fn name(stored: &Stored) -> String {
    stored.name()
}

/// The report of a session. `weigh` is asked for the turns that mattered; of a session that was played under other rules
/// what was recorded is what counts, as the same actions come to something else now.
///
/// # Errors
/// [`NoReport`].
pub fn report(
    stored: &Stored,
    library: &Library,
    plan: bool,
    weigh: impl FnOnce(&PlayerSession) -> Option<Stakes>,
) -> Result<Report, NoReport> {
    if SessionAccess::of(stored).replays() {
        return played(stored, library, plan, weigh);
    }
    let Some(record) = &stored.record else {
        permit(stored, SessionUse::Replay).map_err(NoReport::Session)?;
        return Err(NoReport::NotOver(name(stored)));
    };
    let transcript = read_transcript(stored).map(|kept| kept.lines);
    Ok(recorded::report(head(stored), record, transcript.as_deref(), plan))
}

fn head(stored: &Stored) -> Head {
    let header = &stored.header;
    let rescored = SessionAccess::of(stored) == SessionAccess::Full { rescored: true };
    Head {
        session: name(stored),
        scenario: header.scenario.clone(),
        sha256: header.sha256.clone(),
        seed: header.seed,
        rules: header.versions().engine,
        parent: header.parent.as_ref().map(|p| (p.session.clone(), p.turn)),
        person: header.person.clone(),
        attempt: header.attempt,
        deal_known: header.deal_known(),
        recorded: stored.record.as_ref().map(|r| r.total).filter(|_| rescored),
        ..Head::default()
    }
}

/// The report of a session under the present rules: played again to its end.
fn played(
    stored: &Stored,
    library: &Library,
    plan: bool,
    weigh: impl FnOnce(&PlayerSession) -> Option<Stakes>,
) -> Result<Report, NoReport> {
    let not_over = || NoReport::NotOver(name(stored));
    let seat = replay(stored, library).map_err(NoReport::Session)?;
    if !seat.is_over() {
        return Err(not_over());
    }
    let marks = read_marks(stored).map_err(NoReport::Marks)?;
    let stakes = weigh(&seat);
    let unmet = unmet(seat.scenario(), stored.header.seed, seat.actions()).unwrap_or_default();
    let said: Vec<Said> = stored
        .notes
        .iter()
        .map(|n| Said { about: n.about.clone(), after: n.after, text: n.text.clone() })
        .collect();
    let pair = seat.debrief().and_then(|d| d.pair);
    let pair = pair.and_then(|pair| library.find(&pair.scenario).ok());
    let pair = pair.map(|loaded| Bilingual::from(PlayerSession::new(loaded.compiled, 0).view().title()));
    let source = Source {
        head: head(stored),
        seat: &seat,
        said: &said,
        marks: &marks,
        stakes: stakes.as_ref(),
        unmet: &unmet,
        pair,
        plan,
    };
    gather::report(&source).ok_or_else(not_over)
}
