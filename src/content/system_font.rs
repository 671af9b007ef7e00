//! A font of the system with more Chinese characters than ours; looked for only when one is missed.
use std::path::{Path, PathBuf};
use std::{env, fs};

use super::read::read_bytes;

/// The files that systems bring, best first, and which face of the file is the Simplified Chinese one.
const KNOWN: [(&str, u32); 12] = [
    ("NotoSansCJK-Regular.ttc", 2),
    ("NotoSansCJKsc-Regular.otf", 0),
    ("NotoSansSC-Regular.otf", 0),
    ("SourceHanSansSC-Regular.otf", 0),
    ("SourceHanSans-Regular.ttc", 2),
    ("wqy-microhei.ttc", 0),
    ("wqy-zenhei.ttc", 0),
    ("LXGWWenKai-Regular.ttf", 0),
    ("DroidSansFallbackFull.ttf", 0),
    ("PingFang.ttc", 3),
    ("STHeiti Light.ttc", 1),
    ("msyh.ttc", 0),
];

/// How deep font folders are searched.
const DEPTH: u8 = 4;
/// Most entries that are looked at: a link to a folder above would bring the same ones again and again.
const MOST_ENTRIES: usize = 20_000;
/// Most bytes of a font.
const MOST_BYTES: usize = 128 << 20;

/// The bytes of the best font there is, and the face to use.
#[must_use]
pub fn find() -> Option<(Vec<u8>, u32)> {
    let mut found: Vec<(usize, PathBuf)> = Vec::new();
    let mut left = MOST_ENTRIES;
    for folder in folders() {
        search(&folder, DEPTH, &mut left, &mut found);
    }
    found.sort();
    found.into_iter().find_map(|(rank, path)| Some((read_bytes(&path, MOST_BYTES).ok()?, KNOWN[rank].1)))
}

fn folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> =
        ["/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts"]
            .map(PathBuf::from)
            .to_vec();
    folders.extend(env::var_os("WINDIR").map(|w| Path::new(&w).join("Fonts")));
    folders.extend(directories::UserDirs::new().and_then(|d| d.font_dir().map(Path::to_owned)));
    folders
}

fn search(folder: &Path, depth: u8, left: &mut usize, found: &mut Vec<(usize, PathBuf)>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        if *left == 0 {
            return;
        }
        *left -= 1;
        let path = entry.path();
        if path.is_dir() {
            if depth > 0 {
                search(&path, depth - 1, left, found);
            }
        } else if let Some(rank) = KNOWN.iter().position(|(name, _)| entry.file_name() == *name) {
            found.push((rank, path));
        }
    }
}
