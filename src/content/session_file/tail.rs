//! The end of a file that only grows: a line stands there whole or not at all, whatever the disk does.
use std::fs::File;
use std::io::{self, Seek as _, SeekFrom, Write};

/// Where lines go.
pub trait Medium: Write {
    /// Shortens it to `len` bytes and writes on from there.
    ///
    /// # Errors
    /// What the system says.
    fn cut(&mut self, len: u64) -> io::Result<()>;
    /// Returns once everything is on the disk.
    ///
    /// # Errors
    /// What the system says.
    fn settle(&mut self) -> io::Result<()>;
}

impl Medium for File {
    fn cut(&mut self, len: u64) -> io::Result<()> {
        self.set_len(len)?;
        self.seek(SeekFrom::Start(len)).map(drop)
    }

    fn settle(&mut self) -> io::Result<()> {
        self.sync_data()
    }
}

/// A file and how far it is whole.
#[derive(Debug)]
pub struct Tail<M> {
    /// Where lines go.
    pub medium: M,
    /// Bytes up to the end of the last whole line.
    pub len: u64,
    /// Something of a line that failed may stand behind `len`.
    torn: bool,
}

impl<M: Medium> Tail<M> {
    /// A medium that is whole up to `len` bytes, and stands there.
    pub fn new(medium: M, len: u64) -> Self {
        Self { medium, len, torn: false }
    }

    /// Adds whole lines. Where that fails, what was written of them is taken away again: at once, or, where even that
    /// fails, before anything else is added.
    ///
    /// # Errors
    /// What the system says; whole lines stay whole.
    pub fn add(&mut self, lines: &str) -> io::Result<()> {
        if self.torn {
            self.medium.cut(self.len)?;
            self.torn = false;
        }
        let added = self.medium.write_all(lines.as_bytes()).and_then(|()| self.medium.settle());
        if added.is_ok() {
            self.len += lines.len() as u64;
        } else {
            self.torn = self.medium.cut(self.len).is_err();
        }
        added
    }
}
