//! Reports that are saved from the window: whole or not at all, under a name that tells, never over another one.
use std::fs;
use std::path::PathBuf;

use super::data_dir::Home;
use super::output_file::{self, OutputError};

/// Most names that are tried: nobody saves one session's report as often.
const MOST: u32 = 10_000;

impl Home {
    /// Keeps a report of a session as `NAME.ENDING` in [`Home::reports`], or as `NAME-2.ENDING` and so on where that is
    /// taken. Returns the file.
    ///
    /// # Errors
    /// The folder can't be made or written to.
    pub fn keep_report(&self, name: &str, ending: &str, bytes: &[u8]) -> Result<PathBuf, OutputError> {
        let folder = self.reports();
        let plain = folder.join(format!("{name}.{ending}"));
        fs::create_dir_all(&folder)
            .map_err(|source| OutputError::Unwritable { path: plain.clone(), source })?;
        let mut path = plain;
        for number in 2..MOST {
            match output_file::write(&path, bytes, false) {
                Err(OutputError::Exists(_)) => path = folder.join(format!("{name}-{number}.{ending}")),
                Err(error) => return Err(error),
                Ok(()) => return Ok(path),
            }
        }
        Err(OutputError::Exists(path))
    }
}
