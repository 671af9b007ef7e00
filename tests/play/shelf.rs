//! The shelf tells what each scenario is, what is wrong with it, and what a person has made of it.
use std::fs;

use counterpart::content::data_dir::Home;
use counterpart::content::library_items::{Unfinished, shelf};
use counterpart::content::session_file::read_session;

use super::{GAME, SMALL, fine, run, session_file};

#[test]
fn broken_scenarios_are_on_the_shelf_with_their_place() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path());
    fs::create_dir_all(home.scenarios()).unwrap();
    fs::write(home.scenarios().join("broken.ron"), "(\n  format: 1,\n  titel: 3,\n)").unwrap();
    fs::copy(SMALL, home.scenarios().join("small.ron")).unwrap();
    let items = shelf(Some(&home));
    let of = |id: &str| items.iter().find(|i| i.id == id).unwrap();
    let faults = of("broken").found.as_ref().unwrap_err();
    assert_eq!(faults[0].at, Some((3, 3)), "{faults:?}");
    assert!(!faults[0].message.zh.is_empty() && !faults[0].message.en.is_empty());
    assert!(of("small").found.is_ok());
    assert!(of("small").file.is_some());
    assert!(of("first_meeting").found.is_ok());
    assert_eq!(of("first_meeting").file, None, "the same bytes as the program's own are the program's own");
}

#[test]
fn the_best_score_and_the_unfinished_session_are_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path());
    fs::create_dir_all(home.scenarios()).unwrap();
    fs::copy(SMALL, home.scenarios().join("small.ron")).unwrap();
    let played = || {
        let items = shelf(Some(&home));
        items.into_iter().find(|i| i.id == "small").unwrap().played
    };
    assert_eq!(played(), counterpart::content::library_items::PlayRecord::default());
    fine(&run(folder.path(), &["play", SMALL, "--seed", "7"], &GAME[..8]));
    let open = Unfinished { name: "small-7".to_owned(), read_only: false };
    assert_eq!(played().unfinished, Some(open));
    assert_eq!(played().best, None);
    fine(&run(folder.path(), &["play", "--resume"], &GAME[8..]));
    let total = read_session(&session_file(folder.path())).unwrap().record.unwrap().total;
    let now = played();
    assert_eq!((now.finished, now.best, now.unfinished), (1, Some(total), None));
}
