//! From a kept session to its report: what terminal and window share when somebody wants a file.
use std::path::Path;

use crate::content::library::Library;
use crate::content::marks::{MarksError, read_marks};
use crate::content::session::{SessionAccess, SessionUse, permit, replay, verified};
use crate::content::session_error::SessionError;
use crate::content::session_file::{Stored, read_session};
use crate::content::transcript_file::read_transcript;
use crate::i18n::w;
use crate::report::Bilingual;
use crate::report::debrief::build::{self, Said, Source};
use crate::report::debrief::sealed::SealedReport;
use crate::report::debrief::{DebriefReport, Head, from_record};
use crate::sim::debrief::decision_impact::Stakes;
use crate::sim::play::PlayerSession;
use crate::sim::scenario::Lang;

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

impl From<SessionError> for NoReport {
    fn from(error: SessionError) -> Self {
        Self::Session(error)
    }
}

/// A session that was read once and played again once: what its file says, and where it came to.
#[derive(Clone, Debug)]
pub struct Replayed {
    /// What its file says.
    pub stored: Stored,
    /// Where it came to; nothing for a session of other rules, whose actions come to something else now.
    pub seat: Option<PlayerSession>,
}

impl Replayed {
    /// Reads a session and plays it again.
    ///
    /// # Errors
    /// The session or its scenario can't be read, or an action doesn't fit it.
    pub fn read(path: &Path, library: &Library) -> Result<Self, SessionError> {
        let stored = read_session(path)?;
        let replays = SessionAccess::of(&stored).replays();
        let seat = if replays { Some(replay(&stored, library)?) } else { None };
        Ok(Self { stored, seat })
    }

    /// The session's name, as its file has it.
    #[must_use]
    pub fn name(&self) -> String {
        self.stored.name()
    }

    fn head(&self) -> Head {
        let header = &self.stored.header;
        let rescored = SessionAccess::of(&self.stored) == SessionAccess::Full { rescored: true };
        Head {
            session: self.name(),
            scenario: header.scenario.clone(),
            sha256: header.sha256.clone(),
            seed: header.seed,
            rules: header.versions().engine,
            parent: header.parent.as_ref().map(|p| (p.session.clone(), p.turn)),
            person: header.person.clone(),
            attempt: header.attempt,
            deal_known: header.deal_known(),
            recorded: self.stored.record.as_ref().map(|r| r.total).filter(|_| rescored),
            ..Head::default()
        }
    }

    /// The report. `weigh` is asked for the turns that mattered; of a session that was played under other rules what was
    /// recorded is what counts. The session is neither read nor played again for it.
    ///
    /// # Errors
    /// [`NoReport`].
    pub fn report(
        &self,
        library: &Library,
        worksheets: bool,
        weigh: impl FnOnce(&PlayerSession) -> Option<Stakes>,
    ) -> Result<DebriefReport, NoReport> {
        let stored = &self.stored;
        let Some(seat) = &self.seat else {
            let Some(record) = &stored.record else {
                permit(stored, SessionUse::Replay)?;
                return Err(NoReport::NotOver(self.name()));
            };
            let transcript = read_transcript(stored).map(|kept| kept.lines);
            return Ok(from_record::report(self.head(), record, transcript.as_deref(), worksheets));
        };
        let not_over = || NoReport::NotOver(self.name());
        let played = seat.played().ok_or_else(not_over)?;
        let marks = read_marks(stored).map_err(NoReport::Marks)?;
        let stakes = weigh(seat);
        let said: Vec<Said> = stored
            .notes
            .iter()
            .map(|n| Said { about: n.about.clone(), after: n.after, text: n.text.clone() })
            .collect();
        let pair = seat.scenario().author().pair.as_ref().and_then(|id| library.find(id).ok());
        let source = Source {
            head: Head { record: verified(stored, Some(seat)), ..self.head() },
            played: &played,
            said: &said,
            marks: &marks,
            stakes: stakes.as_ref(),
            pair: pair.map(|loaded| Bilingual::from(&loaded.compiled.author().title)),
            worksheets,
        };
        build::report(&source).ok_or_else(not_over)
    }

    /// The sealed report, which tells nothing that was hidden.
    ///
    /// # Errors
    /// [`NoReport`]: the session is not over, or was played under other rules.
    pub fn sealed(&self) -> Result<SealedReport, NoReport> {
        let Some(seat) = &self.seat else {
            permit(&self.stored, SessionUse::Replay)?;
            return Err(NoReport::NotOver(self.name()));
        };
        SealedReport::of(&self.head(), &seat.view()).ok_or_else(|| NoReport::NotOver(self.name()))
    }
}
