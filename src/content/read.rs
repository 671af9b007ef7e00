//! Reads a file within bounds, and says in plain words why it cannot.
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::content::diagnostic::{self as d, Code, Diagnostic, Text, say};
use crate::content::source::{ByteSpan, LineIndex};
use crate::i18n::both;

/// The largest scenario, session or sheet that is read.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;
/// What the file of a scenario ends in.
pub const SCENARIO: &str = ".ron";

/// Why a file could not be read.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.words().en)]
pub struct ReadError {
    /// The file.
    pub path: PathBuf,
    /// What the name of such a file ends in: `.ron`.
    pub kind: &'static str,
    /// The reason.
    pub reason: ReadReason,
}

/// What stands in the way.
#[derive(Debug)]
pub enum ReadReason {
    /// There is no such file; perhaps this one beside it was meant.
    Missing(Option<String>),
    /// It is a folder.
    Folder,
    /// It is a device, a pipe or the like.
    NotAFile,
    /// The system does not let us.
    NoPermission,
    /// Symbolic links that lead in a circle, or to nothing.
    Link,
    /// Larger than so many bytes, the most that this program reads.
    TooLarge(usize),
    /// Not UTF-8: what could be read before, and the place of the first wrong byte.
    NotUtf8 {
        /// The first byte that does not fit, from 0.
        byte: usize,
        /// Its line, from 1.
        line: usize,
        /// Its column in characters, from 1.
        column: usize,
        /// Whether the file looks like the GBK encoding of older Chinese systems.
        gbk: bool,
        /// Whether it looks like UTF-16.
        utf16: bool,
    },
    /// Anything else that the system says.
    Other(io::Error),
}

/// Reads the file of a scenario: text of at most [`MAX_BYTES`].
///
/// # Errors
/// A [`ReadError`] that says what to do.
pub fn read_text(path: &Path) -> Result<String, ReadError> {
    read_text_of(path, SCENARIO)
}

/// The same for a file of another kind, by what its name ends in: `.csv`.
///
/// # Errors
/// A [`ReadError`] that says what to do.
pub fn read_text_of(path: &Path, kind: &'static str) -> Result<String, ReadError> {
    let text = read_bytes(path, MAX_BYTES).and_then(decode);
    text.map_err(|reason| ReadError { path: path.to_owned(), kind, reason })
}

/// Reads an ordinary file of at most so many bytes; links are followed to one.
///
/// # Errors
/// Why it cannot be read.
pub fn read_bytes(path: &Path, most: usize) -> Result<Vec<u8>, ReadReason> {
    let mut file = open(path, false)?;
    let bytes = read_whole(&mut file, most).map_err(ReadReason::Other)?;
    bytes.ok_or(ReadReason::TooLarge(most))
}

/// Opens an ordinary file, for writing too: never a pipe or a device, which could keep us waiting or have no end.
///
/// # Errors
/// Why it cannot be opened.
pub(super) fn open(path: &Path, write: bool) -> Result<File, ReadReason> {
    let data = fs::metadata(path).map_err(|error| reason(path, error))?;
    if data.is_dir() {
        return Err(ReadReason::Folder);
    }
    if !data.is_file() {
        return Err(ReadReason::NotAFile);
    }
    let opened = OpenOptions::new().read(true).write(write).open(path);
    opened.map_err(|error| reason(path, error))
}

/// Everything in an open file; nothing where that is more than so many bytes.
pub(super) fn read_whole(file: &mut File, most: usize) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    file.take(limit).read_to_end(&mut bytes)?;
    Ok((bytes.len() <= most).then_some(bytes))
}

/// Turns bytes into text.
///
/// # Errors
/// [`ReadReason::NotUtf8`] with the place of the first byte that does not fit.
pub fn decode(bytes: Vec<u8>) -> Result<String, ReadReason> {
    String::from_utf8(bytes).map_err(|error| {
        let byte = error.utf8_error().valid_up_to();
        let bytes = error.as_bytes();
        let before = str::from_utf8(&bytes[..byte]).unwrap_or("");
        let at = LineIndex::new(before).line_col(byte);
        let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
        let gbk = matches!(&bytes[byte..], [0x81..=0xfe, 0x40..=0xfe, ..]) && !utf16;
        ReadReason::NotUtf8 { byte, line: at.line, column: at.column, gbk, utf16 }
    })
}

fn reason(path: &Path, error: io::Error) -> ReadReason {
    let is_link = fs::symlink_metadata(path).is_ok_and(|data| data.file_type().is_symlink());
    match error.kind() {
        io::ErrorKind::NotFound if is_link => ReadReason::Link,
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => ReadReason::Missing(nearest(path)),
        io::ErrorKind::PermissionDenied => ReadReason::NoPermission,
        io::ErrorKind::IsADirectory => ReadReason::Folder,
        _ if is_link && fs::canonicalize(path).is_err() => ReadReason::Link,
        _ => ReadReason::Other(error),
    }
}

/// The file in the same folder whose name is nearest.
fn nearest(path: &Path) -> Option<String> {
    let wanted = path.file_name()?.to_str()?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let names = fs::read_dir(folder.unwrap_or(Path::new("."))).ok()?.take(2_000);
    let names = names.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let scored = names.map(|name| {
        let stem = |name: &str| name.strip_suffix(".ron").unwrap_or(name).to_lowercase();
        (strsim::jaro_winkler(&stem(wanted), &stem(&name)), name)
    });
    scored
        .filter(|(score, _)| *score > 0.85)
        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))
        .map(|(_, name)| name)
}

/// Why a file of a kind cannot be read and what to do, in both languages.
#[must_use]
pub fn words(path: &Path, kind: &str, reason: &ReadReason) -> Text {
    let (message, help) = parts(path, kind, reason);
    let gap = if help.zh.is_empty() { "" } else { " " };
    say(format!("{}{}", message.zh, help.zh), format!("{}{gap}{}", message.en, help.en))
}

impl ReadError {
    /// What is wrong and what to do, in both languages.
    #[must_use]
    pub fn words(&self) -> Text {
        words(&self.path, self.kind, &self.reason)
    }

    /// The same as a finding.
    #[must_use]
    pub fn diagnostic(&self) -> Diagnostic {
        let code: &'static Code = match self.reason {
            ReadReason::NotUtf8 { .. } => &d::NOT_UTF8,
            ReadReason::TooLarge(_) => &d::TOO_LARGE,
            _ => &d::UNREADABLE,
        };
        let (message, help) = parts(&self.path, self.kind, &self.reason);
        let at = if let ReadReason::NotUtf8 { byte, .. } = self.reason { byte } else { 0 };
        let found = Diagnostic::new(code, &self.path.display().to_string(), ByteSpan::new(at, at), message);
        if help.zh.is_empty() { found } else { found.help(help) }
    }
}

fn parts(path: &Path, kind: &str, reason: &ReadReason) -> (Text, Text) {
    let path = path.display();
    let (message, help) = match reason {
        ReadReason::Missing(near) => {
            let message = both!("files.read.no_file", path);
            let help = match near {
                Some(near) => both!("files.read.did_you_mean", near),
                None => both!("files.read.check_path"),
            };
            (message, help)
        }
        ReadReason::Folder => (both!("files.read.folder_file", path), both!("files.read.name_file", kind)),
        ReadReason::NotAFile => {
            (both!("files.read.ordinary_file", path), both!("files.read.name_text_file", kind))
        }
        ReadReason::NoPermission => (
            both!("files.read.no_permission_read", path),
            both!("files.read.change_permissions_put_elsewhere"),
        ),
        ReadReason::Link => {
            (both!("files.read.symbolic_link_leads_nowhere", path), both!("files.read.name_file_itself"))
        }
        ReadReason::TooLarge(most) => (
            both!("files.read.larger_than_mb", path, most = most / 1024 / 1024),
            both!("files.read.see_whether_right_file"),
        ),
        ReadReason::NotUtf8 { byte, line, column, gbk, utf16 } => (
            both!("files.read.utf_8_line_column", path, line, column, byte = byte + 1),
            match (gbk, utf16) {
                (true, _) => both!("files.read.looks_like_gbk_save"),
                (_, true) => both!("files.read.looks_like_utf_16"),
                _ => both!("files.read.save_utf_8_your"),
            },
        ),
        ReadReason::Other(error) => (both!("files.read.reading_failed", path, error), Text::default()),
    };
    (message, help)
}
