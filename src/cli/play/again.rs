//! `counterpart play --from SESSION:TURN`: again from there, in a new session.
use std::path::Path;

use crate::cli::error::CliError;
use crate::content::library::Library;
use crate::content::session::{StoredSession, session_path, turn_start};
use crate::content::session_file::read_session;
use crate::i18n::w;
use crate::sim::scenario::Lang;

/// Begins the new session; with it, the language of the earlier one.
pub(super) fn fork(
    folder: &Path,
    from: &str,
    library: &Library,
    lang: Lang,
) -> Result<(StoredSession, Lang), CliError> {
    let unclear = || CliError::Unusable(w!(lang, "again.unclear", from = from));
    let (session, turn) = from.rsplit_once([':', '：']).ok_or_else(unclear)?;
    let turn: u16 = turn.trim().parse().map_err(|_| unclear())?;
    let path = session_path(folder, session.trim());
    let forked = read_session(&path).and_then(|stored| {
        let at = turn_start(&stored, turn, library)?;
        let session = StoredSession::fork(folder, &stored, at, library)?;
        Ok((session, stored.header.language))
    });
    forked.map_err(|e| CliError::session(e, lang))
}

/// What was begun, and from where.
pub(super) fn begins(session: &StoredSession, lang: Lang) -> Option<String> {
    let parent = session.parent.as_ref()?;
    let key = if parent.turn == 0 { "again.anew" } else { "again.begins" };
    Some(w!(lang, key, turn = parent.turn, session = parent.session, name = session.name()))
}
