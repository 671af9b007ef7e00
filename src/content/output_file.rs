//! Writing a result to a file: whole or not at all, and never over another file unasked.
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::sim::scenario::Lang;

/// Why a result was not written; nothing is lost.
#[derive(Debug, Error)]
#[error("{}", self.text(Lang::En))]
pub enum OutputError {
    /// The file is there and was not to be replaced.
    Exists(PathBuf),
    /// The folder or the disk refuses.
    Unwritable {
        /// The file that was to be written.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

impl OutputError {
    /// The sentence in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Exists(path), Lang::Zh) => {
                format!("{} 已经在了；请换一个文件名，或者加 --force 替换它。", path.display())
            }
            (Self::Exists(path), Lang::En) => format!(
                "{} is already there; name another file, or add --force to replace it",
                path.display()
            ),
            (Self::Unwritable { path, source }, Lang::Zh) => {
                format!("{} 写不进去（{source}）；请换一个能写的文件夹。", path.display())
            }
            (Self::Unwritable { path, source }, Lang::En) => format!(
                "{} cannot be written ({source}); choose a folder that can be written to",
                path.display()
            ),
        }
    }
}

/// Writes `bytes` to `path` through a temporary file beside it.
///
/// # Errors
/// [`OutputError::Exists`] where the file is there and `replace` is false; [`OutputError::Unwritable`] otherwise. What
/// was there before stays.
pub fn write(path: &Path, bytes: &[u8], replace: bool) -> Result<(), OutputError> {
    let unwritable = |source| OutputError::Unwritable { path: path.to_owned(), source };
    if !replace && path.symlink_metadata().is_ok() {
        return Err(OutputError::Exists(path.to_owned()));
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = temporary(folder).map_err(unwritable)?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(unwritable)?;
    let kept = if replace { file.persist(path) } else { file.persist_noclobber(path) };
    match kept {
        Ok(_) => Ok(()),
        Err(e) if e.error.kind() == io::ErrorKind::AlreadyExists => Err(OutputError::Exists(path.to_owned())),
        Err(e) => Err(unwritable(e.error)),
    }
}

/// Finds out beforehand whether a file can be written there, before long work.
///
/// # Errors
/// [`OutputError::Unwritable`]: the folder is not there or refuses, or `path` is a folder.
pub fn probe(path: &Path) -> Result<(), OutputError> {
    let unwritable = |source| OutputError::Unwritable { path: path.to_owned(), source };
    if path.is_dir() {
        return Err(unwritable(io::Error::from(io::ErrorKind::IsADirectory)));
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    temporary(folder.unwrap_or(Path::new("."))).map(drop).map_err(unwritable)
}

/// A temporary file that the person's umask alone restricts, as for any file a program writes.
fn temporary(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    let builder = {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(std::fs::Permissions::from_mode(0o666))
    };
    builder.tempfile_in(folder)
}

/// The file that a path leads to: a symbolic link's end, so that writing keeps the link.
#[must_use]
pub fn real(path: &Path) -> PathBuf {
    std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}
