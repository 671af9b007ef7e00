//! A person's choices on disk.
use std::fs;

use counterpart::content::data_dir::Home;
use counterpart::i18n::Lang;
use counterpart::preferences::{Choices, ThemeChoice};

fn home() -> (tempfile::TempDir, Home) {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(&folder.path().join("not there yet"));
    (folder, home)
}

#[test]
fn what_was_chosen_is_found_again() {
    let (_folder, home) = home();
    assert_eq!(home.load_prefs().prefs, Choices::default(), "nothing kept, nothing wrong");
    let prefs = Choices {
        lang: Lang::En,
        theme: ThemeChoice::Dark,
        text_percent: 150,
        reduced_motion: true,
        ..Choices::default()
    };
    home.save_prefs(&prefs).unwrap();
    let loaded = home.load_prefs();
    assert_eq!((loaded.prefs, loaded.set_aside), (prefs, None));
}

#[test]
fn a_damaged_file_is_kept_aside_and_named() {
    let (_folder, home) = home();
    home.save_prefs(&Choices::default()).unwrap();
    for (nth, damage) in ["(lang: zh, text_percent: ", "\u{0}\u{1}"].into_iter().enumerate() {
        let path = home.folder().join("settings.ron");
        fs::write(&path, damage).unwrap();
        let loaded = home.load_prefs();
        assert_eq!(loaded.prefs, Choices::default());
        let aside = loaded.set_aside.unwrap();
        assert_eq!(aside, home.folder().join(format!("settings.damaged-{}.ron", nth + 1)));
        assert_eq!(fs::read_to_string(aside).unwrap(), damage, "not a byte of it is lost");
        assert!(!path.exists());
    }
}

#[test]
fn a_file_of_an_older_or_newer_version_is_read_as_far_as_it_goes() {
    let (_folder, home) = home();
    fs::create_dir_all(home.folder()).unwrap();
    fs::write(home.folder().join("settings.ron"), "(lang: en, text_percent: 900, colour_of_tie: 3)").unwrap();
    let loaded = home.load_prefs();
    assert_eq!(loaded.set_aside, None);
    assert_eq!((loaded.prefs.lang, loaded.prefs.text_percent), (Lang::En, 200));
}

#[test]
fn a_folder_that_cannot_be_made_is_an_error_and_not_a_panic() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a file");
    fs::write(&file, "").unwrap();
    assert!(Home::at(&file).save_prefs(&Choices::default()).is_err());
}
