//! What the window reads and writes beside sessions: a class from a folder, and reports of finished sessions.
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use bevy::app::App;
use counterpart::content::data_dir::Home;
use counterpart::gui::Models;
use counterpart::report::format::{ALL, Format, csv, html, md};
use counterpart::screens::debrief::Saved;
use counterpart::screens::{Intent, ScreenId};

use super::app::{finished, kept, want};
use super::sessions::rewritten;

/// Updates until something holds; what goes on beside the window takes a moment.
#[track_caller]
fn wait(app: &mut App, until: impl Fn(&Models) -> bool) {
    for _ in 0..3_000 {
        if until(app.world().resource::<Models>()) {
            return;
        }
        app.update();
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("it never comes");
}

/// Saves the report of the session on the table; the file, or why there is none.
#[track_caller]
fn save(app: &mut App, format: Format, plan: bool) -> Result<PathBuf, String> {
    want(app, Intent::SaveReport { format, plan, sealed: false });
    wait(app, |models| {
        let saved = &models.play.as_ref().unwrap().debrief.saved;
        !matches!(saved, Saved::Working | Saved::Not)
    });
    let play = app.world().resource::<Models>().play.as_ref().unwrap();
    match &play.debrief.saved {
        Saved::Done(path) => Ok(PathBuf::from(path)),
        Saved::Failed(sentence) => Err(sentence.clone()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_report_is_saved_under_a_name_that_tells_and_never_over_another() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = kept(folder.path());
    let name = finished(&mut app);
    want(&mut app, Intent::Open(ScreenId::Debrief));
    let reports = Home::at(folder.path()).reports();
    for format in ALL {
        let path = save(&mut app, format, false).unwrap();
        assert_eq!(path, reports.join(format!("{name}-report-en.{}", format.extension)));
        assert!(fs::metadata(&path).unwrap().len() > 500, "{path:?}");
    }
    let first = reports.join(format!("{name}-report-en.md"));
    let before = fs::read_to_string(&first).unwrap();
    assert!(before.starts_with("# Debrief") && !before.contains("Planning sheet"));
    let second = save(&mut app, md::MARKDOWN, true).unwrap();
    assert_eq!(second, reports.join(format!("{name}-report-en-2.md")));
    assert_eq!(fs::read_to_string(&first).unwrap(), before);
    let with_plan = fs::read_to_string(&second).unwrap();
    assert!(with_plan.contains("Planning sheet") && with_plan.contains("Turns that mattered"));
    // A session that is looked at again is saved as well.
    want(&mut app, Intent::Leave);
    want(&mut app, Intent::Open(ScreenId::Library));
    want(&mut app, Intent::Review(name));
    save(&mut app, csv::CSV, false).unwrap();
    assert_eq!(fs::read_dir(&reports).unwrap().count(), ALL.len() + 2);
}

#[test]
fn what_cannot_be_saved_says_where_and_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = kept(folder.path());
    let name = finished(&mut app);
    // A file stands where the folder would be.
    fs::write(folder.path().join("reports"), "mine").unwrap();
    let sentence = save(&mut app, html::HTML, false).unwrap_err();
    assert!(
        sentence.contains(&format!("{name}-report-en.html")) && sentence.contains("save again"),
        "{sentence}"
    );
    assert_eq!(fs::read_to_string(folder.path().join("reports")).unwrap(), "mine");
}

#[test]
fn a_class_is_read_from_a_folder_that_is_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = kept(folder.path());
    finished(&mut app);
    want(&mut app, Intent::Leave);
    assert_eq!(want(&mut app, Intent::Open(ScreenId::Class)), ScreenId::Class);
    let own = app.world().resource::<Models>().class.own.clone().unwrap();
    fs::write(PathBuf::from(&own).join("foreign.jsonl"), "{}\n").unwrap();
    // As a file manager copies it.
    want(&mut app, Intent::ReadClass(format!("\"{own}\"")));
    wait(&mut app, |models| models.class.shown.is_some());
    let models = app.world().resource::<Models>();
    let shown = models.class.shown.as_ref().unwrap();
    assert_eq!(shown.section().unwrap().sessions.len(), 1);
    assert_eq!(shown.class.left_out.len(), 1);
    assert_eq!((&shown.folder, models.class.reading.clone()), (&own, None));
    // It is offered the next time the window opens.
    let again = kept(folder.path());
    let models = again.world().resource::<Models>();
    assert_eq!(models.class.last.as_ref(), Some(&own));
    want(&mut app, Intent::ReadClass("no/such/folder".to_owned()));
    wait(&mut app, |models| models.class.notice.is_some());
    let view = &app.world().resource::<Models>().class;
    assert!(view.shown.is_none() && view.reading.is_none());
    assert!(view.notice.as_ref().unwrap().contains("no/such/folder"));
    want(&mut app, Intent::Dismiss);
    assert_eq!(app.world().resource::<Models>().class.notice, None);
}

#[test]
fn what_another_engine_played_can_be_read_and_its_deal_begun_anew() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = kept(folder.path());
    let name = finished(&mut app);
    want(&mut app, Intent::Leave);
    let sessions = Home::at(folder.path()).sessions();
    rewritten(&sessions.join(format!("{name}.jsonl")), |h| h.rules = 0);
    want(&mut app, Intent::Open(ScreenId::Library));
    assert_eq!(want(&mut app, Intent::Review(name.clone())), ScreenId::Record);
    let models = app.world().resource::<Models>();
    let shown = models.record.shown.clone().unwrap();
    assert!(shown.record.is_some() && shown.transcript.is_some() && models.play.is_none());
    assert_eq!((&shown.name, shown.rules), (&name, 0));
    assert_eq!(want(&mut app, Intent::Back), ScreenId::Library);
    // One that was never finished.
    let begin = Intent::Begin { scenario: "first_meeting".to_owned(), seed: Some(23) };
    want(&mut app, begin);
    want(&mut app, Intent::Leave);
    rewritten(&sessions.join("first_meeting-23.jsonl"), |h| h.rules = 0);
    want(&mut app, Intent::Open(ScreenId::Library));
    let old = "first_meeting-23".to_owned();
    assert_eq!(want(&mut app, Intent::GoOn(old.clone())), ScreenId::Record);
    let shown = app.world().resource::<Models>().record.shown.clone().unwrap();
    assert_eq!((shown.record, shown.title.en.is_empty()), (None, false));
    assert_eq!(want(&mut app, Intent::Anew(old.clone())), ScreenId::Briefing);
    let play = app.world().resource::<Models>().play.as_ref().unwrap();
    assert_eq!(play.session.view().seed(), 23);
    assert!(play.session.notice.as_ref().unwrap().contains("new attempt at the same deal"));
    // Where its scenario is gone the page says so and stays.
    want(&mut app, Intent::Leave);
    let unknown = "0".repeat(64);
    rewritten(&sessions.join("first_meeting-23.jsonl"), |h| h.sha256.clone_from(&unknown));
    want(&mut app, Intent::Open(ScreenId::Library));
    want(&mut app, Intent::GoOn(old.clone()));
    assert_eq!(want(&mut app, Intent::Anew(old)), ScreenId::Record);
    assert!(app.world().resource::<Models>().record.notice.is_some());
}
