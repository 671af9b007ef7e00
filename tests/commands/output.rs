//! Where results go: never over what they are made from, through pipes and links, and commands that can be pasted.
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use assert_cmd::cargo::CommandCargoExt as _;
use counterpart::content::output_file::{self, OutputError};
use counterpart::plain_text::quoted;
use counterpart::sim::bots::Policy;

use super::class::{loaded, play};
use super::{SMALL, code, run};

/// A domain as `import` reads it.
const DOMAIN: &str = r#"{"name": "two", "issues": [{"name": "price", "values": ["low", "high"]}], "profiles": [
  {"name": "a", "weights": [1], "evals": [[0, 10]]}, {"name": "b", "weights": [1], "evals": [[10, 0]]}]}"#;

/// A session, played to its end, in a folder of its own.
fn session(folder: &Path) -> PathBuf {
    play(&folder.join("01"), &loaded("first_meeting"), 7, Policy::Average)
}

#[track_caller]
fn refused(args: &[&str], input: &Path) {
    let before = fs::read(input).unwrap();
    let output = run(&[&["--lang", "en"], args].concat());
    code(&output, 2);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("is what the result is made from"), "{args:?}: {said}");
    assert_eq!(fs::read(input).unwrap(), before, "{args:?}");
}

#[test]
fn no_command_writes_over_what_it_reads() {
    let folder = tempfile::tempdir().unwrap();
    let kept = session(folder.path());
    let (s, case) = (kept.to_str().unwrap(), folder.path().join("case.ron"));
    fs::copy(SMALL, &case).unwrap();
    let c = case.to_str().unwrap();
    let room = folder.path().to_str().unwrap();
    refused(&["report", s, "--no-stakes", "--out", s], &kept);
    // By whatever name it goes.
    let round = folder.path().join("01").join("..").join("01").join(kept.file_name().unwrap());
    refused(&["report", s, "--no-stakes", "--out", round.to_str().unwrap()], &kept);
    refused(&["lab", c, "--quick", "--runs", "1", "--html", c], &case);
    refused(&["script", c, "--force", "--out", c], &case);
    refused(&["strings", c, "--force", "--export", c], &case);
    refused(&["class", room, "--force", "--csv", s], &kept);
    refused(&["class", room, "--force", "--html", s], &kept);
    let domain = folder.path().join("domain.json");
    fs::write(&domain, DOMAIN).unwrap();
    let d = domain.to_str().unwrap();
    refused(&["import", d, "--force", "--out", d], &domain);
}

#[cfg(unix)]
#[test]
fn a_hard_link_to_an_input_is_the_input() {
    let folder = tempfile::tempdir().unwrap();
    let kept = session(folder.path());
    let other = folder.path().join("other.html");
    fs::hard_link(&kept, &other).unwrap();
    refused(&["report", kept.to_str().unwrap(), "--no-stakes", "--out", other.to_str().unwrap()], &kept);
}

#[cfg(unix)]
#[test]
fn links_stay_links_and_pipes_are_written_through() {
    use std::io::Read as _;
    use std::os::unix::fs::{FileTypeExt as _, symlink};
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("page.html"), "old").unwrap();
    symlink(at("page.html"), at("link")).unwrap();
    // A link to what is there counts as being there.
    assert!(matches!(output_file::write(&at("link"), b"new", false), Err(OutputError::Exists(_))));
    output_file::write(&at("link"), b"new", true).unwrap();
    assert!(at("link").symlink_metadata().unwrap().is_symlink());
    assert_eq!(fs::read(at("page.html")).unwrap(), b"new");
    symlink(at("nowhere"), at("dead")).unwrap();
    assert!(matches!(output_file::write(&at("dead"), b"x", true), Err(OutputError::DeadLink(_))));
    assert!(at("dead").symlink_metadata().unwrap().is_symlink());
    assert!(Command::new("mkfifo").arg(at("pipe")).status().unwrap().success());
    let pipe = at("pipe");
    let reader = std::thread::spawn(move || {
        let mut text = String::new();
        fs::File::open(pipe).unwrap().read_to_string(&mut text).unwrap();
        text
    });
    output_file::write(&at("pipe"), b"through", true).unwrap();
    assert_eq!(reader.join().unwrap(), "through");
    assert!(at("pipe").metadata().unwrap().file_type().is_fifo());
    output_file::write(Path::new("/dev/null"), b"gone", false).unwrap();
    assert!(!Path::new("/dev/null").metadata().unwrap().is_file());
    // The stream of the command itself, whatever it leads to.
    let to = code(&run(&["script", SMALL, "--lang", "en", "--format", "md", "--out", "/dev/stdout"]), 0);
    assert!(to.contains("# "), "{to}");
}

/// The printed command after a marker, run by a shell as it stands.
#[cfg(unix)]
fn pasted(text: &str, marker: &str, home: &Path) -> Output {
    let line = text.lines().find(|l| l.contains(marker)).unwrap_or_else(|| panic!("{marker}: {text}"));
    let command = &line[line.find("counterpart ").unwrap()..];
    let program = Command::cargo_bin("counterpart").unwrap().get_program().to_owned();
    let script = command.replacen("counterpart", "\"$PROGRAM\"", 1);
    // What it is for stands behind it.
    let script = script.split("   ").next().unwrap().to_owned();
    Command::new("sh")
        .args(["-c", &script])
        .env("PROGRAM", program)
        .env("COUNTERPART_HOME", home)
        .current_dir(home)
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap()
}

#[cfg(unix)]
#[test]
fn printed_commands_can_be_pasted() {
    let home = tempfile::tempdir().unwrap();
    let case = home.path().join("first meeting (b) $x.ron");
    fs::copy(SMALL, &case).unwrap();
    let kept = home.path().join("my sessions");
    let mut command = Command::cargo_bin("counterpart").unwrap();
    command.env("COUNTERPART_HOME", home.path()).current_dir(home.path()).stdin(std::process::Stdio::null());
    command.args(["--lang", "en", "play", "--seed", "4", "--sessions"]).arg(&kept).arg(&case);
    let text = code(&command.output().unwrap(), 0);
    let again = pasted(&text, "--resume=", home.path());
    assert!(code(&again, 0).contains("--resume="), "{again:?}");
    let mut command = Command::cargo_bin("counterpart").unwrap();
    let new = command.current_dir(home.path()).args(["--lang", "en", "new", "a b.ron"]).output().unwrap();
    let checked = pasted(&code(&new, 0), "counterpart check", home.path());
    let said = String::from_utf8_lossy(&checked.stderr).into_owned();
    assert!(checked.status.code() != Some(2), "{said}");
}

#[cfg(unix)]
#[test]
fn an_argument_is_quoted_only_where_a_shell_would_take_it_apart() {
    assert_eq!(quoted("first_meeting-7"), "first_meeting-7");
    for odd in ["a b", "it's", "$HOME", "`x`", "a;b", "甲 乙", ""] {
        let shown = Command::new("sh").args(["-c", &format!("printf %s {}", quoted(odd))]).output().unwrap();
        assert_eq!(String::from_utf8(shown.stdout).unwrap(), odd);
    }
}
