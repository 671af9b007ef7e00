//! The author's corner: a save is followed at the same point of play, a broken one keeps the last good one.
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use counterpart::screens::author::{AuthorPage, Save};
use counterpart::screens::intent::AuthorRequest;
use counterpart::sim::author::{Preset, Start};

use bevy::app::App;
use bevy::prelude::State;
use counterpart::content::scenario_file::load;
use counterpart::gui::{Models, Screen};
use counterpart::i18n::Lang;
use counterpart::screens::{Intent, ScreenId};
use counterpart::sim::bots::{Policy, actions};
use counterpart::sim::session::Action;

use super::app::{kept, want};

const SMALL: &str = include_str!("data/small.ron");

fn opened(folder: &Path) -> App {
    let mut app = kept(&folder.join("home"));
    let file = folder.join("small.ron");
    std::fs::write(&file, SMALL).unwrap();
    assert_eq!(want(&mut app, Intent::Open(ScreenId::Author)), ScreenId::Author);
    want(&mut app, Intent::Author(AuthorRequest::Open(file.display().to_string())));
    assert!(app.world().resource::<Models>().author.desk.is_some());
    app
}

/// Saves and waits until the window has seen it. Time decides nothing here but giving up.
fn save(app: &mut App, folder: &Path, text: &str, seen: impl Fn(&Save) -> bool) -> ScreenId {
    std::fs::write(folder.join("small.ron"), text).unwrap();
    let begun = Instant::now();
    loop {
        app.update();
        let desk = app.world().resource::<Models>().author.desk.as_ref().unwrap();
        if seen(&desk.save) {
            break;
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "never seen: {:?}", desk.save);
        sleep(Duration::from_millis(5));
    }
    app.update();
    app.world().resource::<State<Screen>>().get().0
}

#[test]
fn a_save_is_followed_at_the_same_point_of_play() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = opened(folder.path());
    let preset = AuthorRequest::Preset(Preset::Early, Some("liang_price".to_owned()));
    want(&mut app, Intent::Author(preset));
    let start = {
        let desk = app.world().resource::<Models>().author.desk.clone().unwrap();
        assert_eq!(desk.page, AuthorPage::Play);
        desk.hands.start.unwrap()
    };
    let at = want(&mut app, Intent::Author(AuthorRequest::Play(Box::new(start))));
    assert_eq!(at, ScreenId::Meeting);
    let line = |app: &App| {
        let models = app.world().resource::<Models>();
        let play = models.play.as_ref().unwrap();
        let heard = play.session.view().transcript(0, Lang::En);
        heard.iter().map(|l| l.text.clone()).collect::<Vec<_>>().join("\n")
    };
    assert!(line(&app).contains("I can't send this price up."), "{}", line(&app));

    let new = SMALL.replace("I can't send this price up.", "This price goes nowhere.");
    let at = save(&mut app, folder.path(), &new, |s| matches!(s, Save::Taken { times: 1, lost: None }));
    assert_eq!(at, ScreenId::Meeting, "the same point of play");
    assert!(line(&app).contains("This price goes nowhere."), "{}", line(&app));

    let torn = new.replacen("scenes: {", "scenes: { oops", 1);
    let at = save(&mut app, folder.path(), &torn, |s| matches!(s, Save::Broken { .. }));
    assert_eq!(at, ScreenId::Meeting);
    assert!(line(&app).contains("This price goes nowhere."), "the last good one goes on");
    {
        let models = app.world().resource::<Models>();
        let Save::Broken { first } = &models.author.desk.as_ref().unwrap().save else {
            panic!("it is broken");
        };
        assert!(first.at.is_some_and(|(line, _)| torn.lines().nth(line - 1).unwrap().contains("oops")));
    }
    let reply = app.world().resource::<Models>().play.as_ref().unwrap().session.view().replies()[0];
    want(&mut app, Intent::Act(Action::Reply(reply)));
    let steps =
        |app: &App| app.world().resource::<Models>().play.as_ref().unwrap().author.as_ref().unwrap().steps;
    assert_eq!(steps(&app), 1, "one can go on playing on it");
    want(&mut app, Intent::Author(AuthorRequest::StepBack));
    assert_eq!(steps(&app), 0);

    save(&mut app, folder.path(), SMALL, |s| matches!(s, Save::Taken { times: 2, .. }));
    assert!(line(&app).contains("I can't send this price up."));

    // The scene itself is gone: the old text is played on, and that is said.
    let gone = SMALL.replace("\"liang_price\"", "\"liang_dear\"");
    save(&mut app, folder.path(), &gone, |s| matches!(s, Save::Taken { times: 3, lost: Some(_) }));
    assert!(line(&app).contains("I can't send this price up."));

    std::fs::remove_file(folder.path().join("small.ron")).unwrap();
    let begun = Instant::now();
    while !matches!(app.world().resource::<Models>().author.desk.as_ref().unwrap().save, Save::Gone { .. }) {
        assert!(begun.elapsed() < Duration::from_secs(60));
        app.update();
        sleep(Duration::from_millis(5));
    }
}

#[test]
fn a_session_on_the_bench_is_kept_as_a_journey_and_held_at_each_save() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = opened(folder.path());
    want(&mut app, Intent::Author(AuthorRequest::Play(Box::new(Start::first_day(7)))));
    let compiled = load(&folder.path().join("small.ron")).unwrap().compiled;
    for action in actions(&compiled, 7, Policy::Skilled).into_iter().take(8) {
        want(&mut app, Intent::Act(action));
    }
    assert_eq!(want(&mut app, Intent::Leave), ScreenId::Author, "one comes back to the corner");
    want(&mut app, Intent::Author(AuthorRequest::KeepJourney("first steps".to_owned())));
    let journeys =
        |app: &App| app.world().resource::<Models>().author.desk.as_ref().unwrap().journeys.clone();
    assert_eq!(journeys(&app).len(), 1);
    assert!(journeys(&app)[0].partings.is_empty());
    let harsh = SMALL.replace("text: (zh: \"……能用。", "trust: -9, text: (zh: \"……能用。");
    save(&mut app, folder.path(), &harsh, |s| matches!(s, Save::Taken { times: 1, .. }));
    assert!(!journeys(&app)[0].partings.is_empty(), "a cooler listener answers otherwise");
    assert!(journeys(&app)[0].partings[0].1.is_some(), "with the line to look at");
    want(&mut app, Intent::Author(AuthorRequest::RenewJourney("first-steps".to_owned())));
    assert!(journeys(&app)[0].partings.is_empty(), "{:?}", journeys(&app));
    assert_ne!(want(&mut app, Intent::Author(AuthorRequest::Bench)), ScreenId::Author);
    want(&mut app, Intent::Leave);
    want(&mut app, Intent::Author(AuthorRequest::Close));
    let models = app.world().resource::<Models>();
    assert!(models.author.desk.is_none() && models.play.is_none());
    assert!(!models.author.files.iter().any(|f| f.path.ends_with("missing.ron")));
}

#[test]
fn a_session_that_begins_in_the_middle_has_no_debrief_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = opened(folder.path());
    want(&mut app, Intent::Author(AuthorRequest::Preset(Preset::Late, None)));
    let desk = app.world().resource::<Models>().author.desk.clone().unwrap();
    let start = Box::new(desk.hands.start.unwrap());
    assert_eq!(want(&mut app, Intent::Author(AuthorRequest::Play(start))), ScreenId::Calendar);
    let over = want(&mut app, Intent::Act(Action::WalkAway));
    assert_eq!(over, ScreenId::Decision);
    assert_eq!(want(&mut app, Intent::Open(ScreenId::Debrief)), ScreenId::Decision);
    let play = app.world().resource::<Models>().play.as_ref().unwrap();
    assert!(play.session.notice.as_ref().unwrap().contains("first day"));
}
