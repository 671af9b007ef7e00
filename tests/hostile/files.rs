//! What is no ordinary file, in the place of one: links, folders, pipes, devices, files without end; every command says so.
use std::fs;
use std::io::{Read as _, Seek as _, Write as _};
use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use assert_cmd::cargo::CommandCargoExt as _;

/// Runs the program in a home; it must end by itself.
#[track_caller]
pub(super) fn run(home: &Path, args: &[&str]) -> Output {
    told(home, args, "")
}

/// The same with lines for it to read.
#[track_caller]
pub(super) fn told(home: &Path, args: &[&str], lines: &str) -> Output {
    // Files take as much as is said; a pipe that nobody empties would keep it waiting.
    let [mut out, mut err, mut input] = [(); 3].map(|()| tempfile::tempfile().unwrap());
    input.write_all(lines.as_bytes()).unwrap();
    input.rewind().unwrap();
    let mut child = Command::cargo_bin("counterpart")
        .unwrap()
        .current_dir(home)
        .env("COUNTERPART_HOME", home)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .args(args)
        .stdin(input)
        .stdout(out.try_clone().unwrap())
        .stderr(err.try_clone().unwrap())
        .spawn()
        .unwrap();
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if start.elapsed() > Duration::from_secs(60) {
            child.kill().unwrap();
            panic!("{args:?} does not end");
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    let [stdout, stderr] = [&mut out, &mut err].map(|file| {
        let mut said = Vec::new();
        file.rewind().unwrap();
        file.read_to_end(&mut said).unwrap();
        said
    });
    Output { status, stdout, stderr }
}

/// Both languages refuse with exit code 2 and a sentence: the file is named, and nothing of the machinery shows.
#[track_caller]
fn refused(home: &Path, args: &[&str], name: &str, parts: [&str; 2]) {
    for (lang, part) in ["zh", "en"].into_iter().zip(parts) {
        let output = run(home, &[&["--lang", lang], args].concat());
        let said =
            format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert_eq!(output.status.code(), Some(2), "{args:?}: {said}");
        assert!(said.contains(name) && said.contains(part), "{args:?}, `{part}`: {said}");
        assert!(!said.contains("panicked") && !said.contains("os error"), "{args:?}: {said}");
    }
}

/// Every command that reads a file, with the file to be named.
fn readers(name: &str) -> Vec<Vec<&str>> {
    vec![
        vec!["check", name],
        vec!["play", name],
        vec!["lab", name, "--runs", "1"],
        vec!["script", name],
        vec!["strings", name, "--export", "out.csv"],
        vec!["strings", "small.ron", "--import", name],
        vec!["frontier", name],
        vec!["import", name],
        vec!["replay", name],
        vec!["report", name],
    ]
}

fn home() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("small.ron"), include_str!("../data/small.ron")).unwrap();
    home
}

#[test]
fn a_folder_in_the_place_of_a_file_is_named() {
    let home = home();
    fs::create_dir(home.path().join("dir.ron")).unwrap();
    for args in readers("./dir.ron") {
        match args[0] {
            // These look into folders: one finds nothing to check there, the other asks what to play.
            "check" => assert_eq!(run(home.path(), &args).status.code(), Some(2)),
            "play" => assert_eq!(run(home.path(), &args).status.code(), Some(0)),
            _ => {
                let parts = ["dir.ron 是文件夹", "dir.ron is a folder"];
                refused(home.path(), &args, "dir.ron", parts);
            }
        }
    }
}

#[cfg(unix)]
#[test]
fn links_that_lead_nowhere_or_in_a_circle_are_named() {
    use std::os::unix::fs::symlink;
    let home = home();
    symlink("nothing.ron", home.path().join("dangling.ron")).unwrap();
    symlink("round.ron", home.path().join("circle.ron")).unwrap();
    symlink("circle.ron", home.path().join("round.ron")).unwrap();
    for name in ["./dangling.ron", "./circle.ron"] {
        for args in readers(name) {
            refused(home.path(), &args, &name[2..], ["是符号链接", "is a symbolic link"]);
        }
    }
    // A link to a file is that file.
    symlink("small.ron", home.path().join("link.ron")).unwrap();
    assert_eq!(run(home.path(), &["script", "link.ron"]).status.code(), Some(0));
}

#[cfg(unix)]
#[test]
fn pipes_and_devices_are_not_waited_for() {
    let home = home();
    let made = Command::new("mkfifo").arg(home.path().join("pipe.ron")).status();
    assert!(made.unwrap().success());
    std::os::unix::fs::symlink("/dev/zero", home.path().join("zero.ron")).unwrap();
    for name in ["./pipe.ron", "./zero.ron"] {
        for args in readers(name) {
            refused(home.path(), &args, &name[2..], ["不是普通文件", "is not an ordinary file"]);
        }
    }
    // Where sessions, choices and a class lie, too.
    let sessions = home.path().join("sessions");
    fs::create_dir(&sessions).unwrap();
    for (link, to) in [("a.jsonl", "/dev/zero"), ("b.jsonl", "../pipe.ron")] {
        std::os::unix::fs::symlink(to, sessions.join(link)).unwrap();
    }
    refused(home.path(), &["play", "--resume"], "sessions", ["没有可以接着谈", "No session"]);
    let counted = run(home.path(), &["class", "sessions", "--json"]);
    // Links are left out, and nothing else is there to count.
    assert_eq!(counted.status.code(), Some(1));
    std::os::unix::fs::symlink("pipe.ron", home.path().join("settings.ron")).unwrap();
    let kept = counterpart::content::data_dir::Home::at(home.path()).load_prefs();
    assert!(kept.set_aside.is_some());
}

#[test]
fn files_without_end_are_refused_by_their_size() {
    let home = home();
    let file = fs::File::create(home.path().join("huge.ron")).unwrap();
    file.set_len(3 << 30).unwrap();
    for args in readers("./huge.ron") {
        // For `check` it is a finding about the file.
        if args[0] == "check" {
            assert_eq!(run(home.path(), &args).status.code(), Some(1));
        } else {
            refused(home.path(), &args, "huge.ron", ["超过", "larger than"]);
        }
    }
}

#[test]
fn other_encodings_are_named() {
    let home = home();
    let text = include_str!("../data/small.ron");
    let mut wide = vec![0xff, 0xfe];
    wide.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    fs::write(home.path().join("wide.ron"), &wide).unwrap();
    fs::write(home.path().join("gbk.ron"), b"Scenario(title: \"\xc4\xfa\xba\xc3\")").unwrap();
    for args in readers("./wide.ron").into_iter().chain(readers("./gbk.ron")) {
        let wide = args.iter().any(|a| a.ends_with("wide.ron"));
        let name = if wide { "wide.ron" } else { "gbk.ron" };
        match args[0] {
            // A finding about the file, and so on with the next one.
            "check" => {
                let output = run(home.path(), &args);
                assert_eq!(output.status.code(), Some(1));
            }
            "replay" | "report" => {
                refused(home.path(), &args, name, ["不是一份谈判记录", "is not a session"]);
            }
            _ => refused(home.path(), &args, name, ["UTF-8", "UTF-8"]),
        }
    }
}

#[test]
fn empty_files_and_files_of_zeros_are_refused() {
    let home = home();
    for (name, bytes) in [("empty.ron", &b""[..]), ("zeros.ron", &[0; 3000]), ("mark.ron", b"\xef\xbb\xbf")] {
        fs::write(home.path().join(name), bytes).unwrap();
        let path = format!("./{name}");
        for args in readers(&path) {
            let output = run(home.path(), &args);
            let said = String::from_utf8_lossy(&output.stderr);
            assert_ne!(output.status.code(), Some(0), "{args:?}");
            assert!(!said.contains("panicked") && !said.trim().is_empty(), "{args:?}: {said}");
        }
    }
}
