//! A line stands in a session's file whole or not at all, on a full disk and on one where nothing can be cut off.
use std::io::{self, Write};

use counterpart::content::session_file::tail::{Medium, Tail};

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
