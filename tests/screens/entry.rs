//! The table of screens: each by its name once, and each page by its own.
use std::collections::BTreeSet;

use counterpart::screens::ScreenId;
use counterpart::screens::author::AuthorPage;
use counterpart::screens::debrief::DebriefPage;

#[test]
fn every_screen_is_found_by_its_name() {
    let names: BTreeSet<&str> = ScreenId::all().map(ScreenId::name).collect();
    assert_eq!(names.len(), ScreenId::all().count(), "two screens share a name");
    for screen in ScreenId::all() {
        assert_eq!(ScreenId::from_name(screen.name()), Some(screen));
    }
    assert_eq!(ScreenId::from_name("nowhere"), None);
}

#[test]
fn pages_are_called_as_they_always_were() {
    let pages = |screen: ScreenId| (screen.entry().pages)();
    for name in pages(ScreenId::Debrief) {
        assert_eq!(DebriefPage::from_name(name).map(DebriefPage::name), Some(name));
    }
    for name in pages(ScreenId::Author) {
        assert_eq!(AuthorPage::from_name(name).map(AuthorPage::name), Some(name));
    }
    let class = pages(ScreenId::Class);
    assert_eq!(class[..3], ["start", "contents", "ends"]);
    assert!(class.contains(&"missed-each") && class.ends_with(&["left-out"]), "{class:?}");
    assert!(pages(ScreenId::Title).is_empty());
}

#[test]
fn the_gallery_is_no_part_of_the_game() {
    let outside: Vec<ScreenId> = ScreenId::all().filter(|screen| !screen.entry().in_game).collect();
    assert_eq!(outside, [ScreenId::Gallery]);
}
