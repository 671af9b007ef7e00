//! Writing a result to a file: whole or not at all, never over another file unasked, and never over what it is made of.
//!
//! A link stays a link: what it leads to is replaced. A pipe or a device is written to as it stands.
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::i18n::{Text, both};
use crate::sim::scenario::Lang;

/// Why a result was not written; nothing is lost.
#[derive(Debug, Error)]
#[error("{}", self.text(Lang::En))]
pub enum OutputError {
    /// The file is there and was not to be replaced.
    Exists(PathBuf),
    /// The result was to take the place of a file that it is made from.
    OwnInput(PathBuf),
    /// A link that leads nowhere or in a circle.
    DeadLink(PathBuf),
    /// The folder or the disk refuses.
    Unwritable {
        /// The file that was to be written.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

impl OutputError {
    /// What is wrong and what to do, in both languages.
    #[must_use]
    pub fn words(&self) -> Text {
        match self {
            Self::Exists(path) => both!("files.output_file.exists", path = path.display()),
            Self::OwnInput(path) => both!("files.output_file.own_input", path = path.display()),
            Self::DeadLink(path) => both!("files.output_file.dead_link", path = path.display()),
            Self::Unwritable { path, source } => {
                both!("files.output_file.unwritable", path = path.display(), source)
            }
        }
    }

    /// The sentence in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        self.words().get(lang).to_owned()
    }
}

/// Writes a result to `path` as [`write()`] does, unless it would take the place of one of the `inputs` it is made from.
///
/// # Errors
/// [`OutputError::OwnInput`], whatever `replace` says; else as [`write()`].
pub fn write_result<P: AsRef<Path>>(
    path: &Path,
    bytes: &[u8],
    replace: bool,
    inputs: &[P],
) -> Result<(), OutputError> {
    spare(path, inputs)?;
    write(path, bytes, replace)
}

/// Writes `bytes` to `path` through a temporary file beside it; into a pipe or a device as it stands.
///
/// # Errors
/// [`OutputError::Exists`] where the file is there and `replace` is false; [`OutputError::DeadLink`];
/// [`OutputError::Unwritable`] otherwise. What was there before stays.
pub fn write(path: &Path, bytes: &[u8], replace: bool) -> Result<(), OutputError> {
    let unwritable = |source| OutputError::Unwritable { path: path.to_owned(), source };
    if is_stream(path) {
        let mut stream = OpenOptions::new().write(true).open(path).map_err(unwritable)?;
        return stream.write_all(bytes).and_then(|()| stream.flush()).map_err(unwritable);
    }
    let target = target(path)?;
    if !replace && target.symlink_metadata().is_ok() {
        return Err(OutputError::Exists(path.to_owned()));
    }
    let mut file = temporary(folder_of(&target)).map_err(unwritable)?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(unwritable)?;
    let kept = if replace { file.persist(&target) } else { file.persist_noclobber(&target) };
    match kept {
        Ok(_) => Ok(()),
        Err(e) if e.error.kind() == io::ErrorKind::AlreadyExists => Err(OutputError::Exists(path.to_owned())),
        Err(e) => Err(unwritable(e.error)),
    }
}

/// Finds out beforehand whether a result made from `inputs` can be written there, before long work.
///
/// # Errors
/// [`OutputError::OwnInput`], [`OutputError::DeadLink`]; [`OutputError::Unwritable`]: the folder is not there or
/// refuses, or `path` is a folder.
pub fn probe<P: AsRef<Path>>(path: &Path, inputs: &[P]) -> Result<(), OutputError> {
    let unwritable = |source| OutputError::Unwritable { path: path.to_owned(), source };
    spare(path, inputs)?;
    if path.is_dir() {
        return Err(unwritable(io::Error::from(io::ErrorKind::IsADirectory)));
    }
    if is_stream(path) {
        return Ok(());
    }
    temporary(folder_of(&target(path)?)).map(drop).map_err(unwritable)
}

/// Refuses a path that leads to one of the files that a result is made from, under whatever name.
///
/// # Errors
/// [`OutputError::OwnInput`].
pub fn spare<P: AsRef<Path>>(path: &Path, inputs: &[P]) -> Result<(), OutputError> {
    // Opening anything but a file to compare it could wait for ever.
    let same = |input: &P| {
        let input = input.as_ref();
        path.is_file() && input.is_file() && same_file::is_same_file(path, input).unwrap_or(false)
    };
    if inputs.iter().any(same) { Err(OutputError::OwnInput(path.to_owned())) } else { Ok(()) }
}

/// Whether bytes are to go into what is there, and not in its place: a pipe, a device, an open stream under its name.
fn is_stream(path: &Path) -> bool {
    let open = cfg!(unix) && path.starts_with("/dev");
    fs::metadata(path).is_ok_and(|data| !data.is_dir() && (open || !data.is_file()))
}

/// The file that a path leads to: a symbolic link's end, so that writing keeps the link.
fn target(path: &Path) -> Result<PathBuf, OutputError> {
    match path.symlink_metadata() {
        Ok(data) if data.is_symlink() => {
            fs::canonicalize(path).map_err(|_| OutputError::DeadLink(path.to_owned()))
        }
        _ => Ok(path.to_owned()),
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A temporary file that the person's umask alone restricts, as for any file a program writes.
fn temporary(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    let builder = {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666))
    };
    builder.tempfile_in(folder)
}
