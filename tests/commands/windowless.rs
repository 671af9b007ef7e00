//! Commands that want a window where none opens: each says what it can do instead.
use std::path::Path;
use std::process::{Command, Output};

use assert_cmd::cargo::CommandCargoExt as _;

use super::SMALL;

fn run(home: &Path, lang: &str, args: &[&str]) -> Output {
    Command::cargo_bin("counterpart")
        .unwrap()
        .current_dir(home)
        .env("COUNTERPART_HOME", home)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .args(["--lang", lang])
        .args(args)
        .output()
        .unwrap()
}

#[test]
fn what_needs_a_window_says_what_needs_none() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("my class");
    std::fs::create_dir_all(&folder).unwrap();
    let folder = folder.to_str().unwrap();
    for lang in ["en", "zh"] {
        for (args, parts) in [
            (&["author", SMALL][..], &["counterpart check ", "counterpart play ", "small.ron"][..]),
            (&["class", folder, "--window"], &["counterpart class \"", "my class\"", "--html "]),
        ] {
            let output = run(home.path(), lang, args);
            let errors = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(2), "{errors}");
            for wrong in ["play in the terminal", "就在终端里谈", "panicked"] {
                assert!(!errors.contains(wrong), "{errors}");
            }
            assert!(parts.iter().all(|part| errors.contains(part)), "{errors}");
        }
    }
}
