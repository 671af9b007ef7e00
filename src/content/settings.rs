//! A person's choices on disk: written whole or not at all, and a damaged file is set aside, never lost.
use std::path::{Path, PathBuf};
use std::{fs, io};

use super::data_dir::Home;
use super::output_file;
use super::read::{ReadReason, read_bytes};
use crate::preferences::Choices;

/// Most bytes of the file that are read.
const MOST_BYTES: usize = 1 << 20;

/// What was found on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadedSettings {
    /// The choices to use.
    pub prefs: Choices,
    /// Where a damaged file was put, if there was one.
    pub set_aside: Option<PathBuf>,
}

impl Home {
    /// Reads the choices. A missing file means the defaults; an unreadable one is renamed and reported.
    #[must_use]
    pub fn load_prefs(&self) -> LoadedSettings {
        let path = self.settings();
        let fresh = |set_aside| LoadedSettings { prefs: Choices::default(), set_aside };
        let text = match read_bytes(&path, MOST_BYTES).map(String::from_utf8) {
            Err(ReadReason::Missing(_) | ReadReason::Link) => return fresh(None),
            Ok(Ok(text)) => text,
            Ok(Err(_)) | Err(_) => return fresh(set_aside(&path)),
        };
        match ron::from_str::<Choices>(&text) {
            Ok(prefs) => LoadedSettings { prefs: prefs.sound(), set_aside: None },
            Err(_) => fresh(set_aside(&path)),
        }
    }

    /// Writes the choices beside the old ones, then puts them in their place.
    ///
    /// # Errors
    /// When the folder can't be made or written to; the old file is then untouched.
    pub fn save_prefs(&self, prefs: &Choices) -> io::Result<()> {
        let text =
            ron::ser::to_string_pretty(prefs, ron::ser::PrettyConfig::default()).map_err(io::Error::other)?;
        fs::create_dir_all(self.folder())?;
        output_file::write(&self.settings(), text.as_bytes(), true).map_err(io::Error::other)
    }
}

/// Renames a damaged file to the first free `….damaged-N`; says where it went, or where it still is.
fn set_aside(path: &Path) -> Option<PathBuf> {
    let to = (1..).map(|n| path.with_extension(format!("damaged-{n}.ron"))).find(|p| !p.exists())?;
    match fs::rename(path, &to) {
        Ok(()) => Some(to),
        Err(_) => Some(path.to_owned()),
    }
}
