//! The end of a file that only grows: a line stands there whole or not at all, whatever the disk does.
use std::fs::File;
use std::io::{self, Seek as _, SeekFrom, Write};

/// Where lines go.
pub(super) trait Medium: Write {
    /// Shortens it to `len` bytes and writes on from there.
    fn cut(&mut self, len: u64) -> io::Result<()>;
    /// Returns once everything is on the disk.
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
pub(super) struct Tail<M> {
    pub(super) medium: M,
    /// Bytes up to the end of the last whole line.
    pub(super) len: u64,
    /// Something of a line that failed may stand behind `len`.
    torn: bool,
}

impl<M: Medium> Tail<M> {
    /// A medium that is whole up to `len` bytes, and stands there.
    pub(super) fn new(medium: M, len: u64) -> Self {
        Self { medium, len, torn: false }
    }

    /// Adds whole lines. Where that fails, what was written of them is taken away again: at once, or, where even that
    /// fails, before anything else is added.
    pub(super) fn add(&mut self, lines: &str) -> io::Result<()> {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A disk with so much room left; on a bad day nothing can be cut off either.
    struct Disk {
        bytes: Vec<u8>,
        room: usize,
        cuts: bool,
    }

    impl Write for Disk {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let fits = bytes.len().min(self.room);
            if fits == 0 {
                return Err(io::ErrorKind::StorageFull.into());
            }
            self.room -= fits;
            self.bytes.extend(&bytes[..fits]);
            Ok(fits)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Medium for Disk {
        fn cut(&mut self, len: u64) -> io::Result<()> {
            if !self.cuts {
                return Err(io::Error::other("not now"));
            }
            self.bytes.truncate(usize::try_from(len).unwrap());
            Ok(())
        }

        fn settle(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn what_follows_a_full_disk_follows_a_whole_line() {
        for cuts in [true, false] {
            let mut tail = Tail::new(Disk { bytes: Vec::new(), room: 10, cuts }, 0);
            tail.add("first\n").unwrap();
            assert!(tail.add("second\n").is_err());
            let left = if cuts { "first\n" } else { "first\nseco" };
            assert_eq!(tail.medium.bytes, left.as_bytes());
            // Still full, and nothing changes.
            assert!(tail.add("third\n").is_err());
            tail.medium.room = 100;
            tail.medium.cuts = true;
            tail.add("fourth\n").unwrap();
            assert_eq!(tail.medium.bytes, b"first\nfourth\n");
            assert_eq!(tail.len, 13);
        }
    }
}
