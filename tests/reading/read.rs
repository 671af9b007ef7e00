//! Files that cannot be read are named plainly.
use std::fs;
use std::path::Path;

use counterpart::content::read::{MAX_BYTES, ReadReason, decode, read_text};

#[track_caller]
fn says(path: &Path, en: &str, zh: &str) {
    let Err(error) = read_text(path) else { panic!("{} was read", path.display()) };
    let words = error.words();
    assert!(words.en.contains(en), "{}", words.en);
    assert!(words.zh.contains(zh), "{}", words.zh);
}

#[test]
fn every_reason_has_its_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("line_3331.ron"), "Scenario()").unwrap();
    assert_eq!(read_text(&at("line_3331.ron")).unwrap(), "Scenario()");
    says(&at("line_331.ron"), "Did you mean line_3331.ron?", "是不是 line_3331.ron？");
    says(&at("other"), "Check the path.", "检查一下路径。");
    says(&at("line_3331.ron/x"), "There is no file", "找不到文件");
    says(folder.path(), "is a folder", "是文件夹");
    fs::write(at("gbk.ron"), b"Scenario(\n  a: \"\xc4\xe3\xba\xc3\")").unwrap();
    says(&at("gbk.ron"), "line 2, column 7 (byte 17)", "第 2 行第 7 列");
    says(&at("gbk.ron"), "GBK", "GBK");
    fs::write(at("large.ron"), vec![b' '; MAX_BYTES + 1]).unwrap();
    says(&at("large.ron"), "larger than 8 MB", "超过 8 MB");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(at("b"), at("a")).unwrap();
        std::os::unix::fs::symlink(at("a"), at("b")).unwrap();
        says(&at("a"), "symbolic link", "符号链接");
        std::os::unix::fs::symlink(at("gone"), at("c")).unwrap();
        says(&at("c"), "symbolic link", "符号链接");
        says(Path::new("/dev/null"), "not an ordinary file", "不是普通文件");
    }
}

#[test]
fn utf16_is_recognised() {
    let utf16 = matches!(decode(vec![0xff, 0xfe, b'(', 0]), Err(ReadReason::NotUtf8 { utf16: true, .. }));
    assert!(utf16);
    assert!(read_text(Path::new("a\0b")).is_err());
}
