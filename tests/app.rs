//! Which screen follows which, without a window.
use bevy::app::{App, AppExit};
use bevy::ecs::message::Messages;
use bevy::prelude::{MinimalPlugins, State};
use bevy::state::app::StatesPlugin;
use counterpart::content::data_dir::Home;
use counterpart::content::library::Library;
use counterpart::gui::{self, Models, RequestedIntent, Screen};
use counterpart::i18n::Lang;
use counterpart::preferences::Choices;
use counterpart::screens::debrief::{DebriefPage, DebriefState, Kin, Recalled};
use counterpart::screens::{Intent, ScreenId};
use counterpart::sim::bots::{Policy, actions};
use counterpart::sim::session::Action;
use counterpart::sim::view::SessionStage;

fn app() -> App {
    let mut app = App::new();
    app.add_plugins((MinimalPlugins, StatesPlugin));
    gui::flow(&mut app);
    app.update();
    app
}

/// Says what a screen would say, and lets it happen: one update applies it, the next changes the state.
pub(crate) fn want(app: &mut App, intent: Intent) -> ScreenId {
    app.world_mut().resource_mut::<RequestedIntent>().0 = Some(intent);
    app.update();
    app.update();
    app.world().resource::<State<Screen>>().get().0
}

#[test]
fn one_comes_back_to_where_one_came_from() {
    let mut app = app();
    assert_eq!(want(&mut app, Intent::Open(ScreenId::Gallery)), ScreenId::Gallery);
    assert_eq!(want(&mut app, Intent::Open(ScreenId::Settings)), ScreenId::Settings);
    assert_eq!(
        want(&mut app, Intent::Open(ScreenId::Settings)),
        ScreenId::Settings,
        "opening it twice is nothing"
    );
    assert_eq!(want(&mut app, Intent::Back), ScreenId::Gallery);
    assert_eq!(want(&mut app, Intent::Back), ScreenId::Title);
    assert_eq!(want(&mut app, Intent::Back), ScreenId::Title, "there is nothing behind the title");
}

#[test]
fn a_choice_reaches_every_screen() {
    let mut app = app();
    let prefs = Choices { lang: Lang::Zh, text_percent: 175, ..Choices::default() };
    want(&mut app, Intent::Choose(prefs.clone()));
    let models = app.world().resource::<Models>();
    assert_eq!(models.prefs, prefs);
    assert_eq!(models.title.prefs, prefs);
    assert_eq!(models.settings.prefs, prefs);
}

#[test]
fn leaving_leaves() {
    let mut app = app();
    app.world_mut().resource_mut::<RequestedIntent>().0 = Some(Intent::Quit);
    app.update();
    assert_eq!(app.world().resource::<Messages<AppExit>>().len(), 1);
}

/// A window whose things are kept in a folder.
pub(crate) fn kept(folder: &std::path::Path) -> App {
    let mut app = App::new();
    app.add_plugins((MinimalPlugins, StatesPlugin));
    gui::flow(&mut app);
    gui::load(&mut app, Some(Home::at(folder)), Some(Lang::En));
    app.update();
    app
}

fn heard(app: &App) -> Vec<counterpart::sim::view::TranscriptLine> {
    let play = app.world().resource::<Models>().play.as_ref().unwrap();
    play.session.view().transcript(0, Lang::En)
}

const SEED: u64 = 11;

fn begin() -> Intent {
    Intent::Begin { scenario: "first_meeting".to_owned(), seed: Some(SEED) }
}

fn done() -> Vec<Action> {
    let loaded = Library::open(None).find("first_meeting").unwrap();
    actions(&loaded.compiled, SEED, Policy::Skilled)
}

#[test]
fn a_session_leads_from_screen_to_screen_to_its_end() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = kept(folder.path());
    assert_eq!(want(&mut app, begin()), ScreenId::Briefing);
    assert_eq!(want(&mut app, Intent::Open(ScreenId::Preparation)), ScreenId::Preparation);
    let mut seen = Vec::new();
    for action in done() {
        let is_meeting = matches!(action, Action::Meet { .. });
        let now = want(&mut app, Intent::Act(action));
        if is_meeting {
            assert_eq!(now, ScreenId::Meeting);
        }
        if seen.last() != Some(&now) {
            seen.push(now);
        }
        let play = app.world().resource::<Models>().play.as_ref().unwrap();
        if now == ScreenId::Meeting && play.session.view().stage() == SessionStage::Calendar {
            // Its last words are heard at the table; then one gets into the car.
            assert_eq!(want(&mut app, Intent::Open(ScreenId::Car)), ScreenId::Car);
            seen.push(ScreenId::Car);
            assert_eq!(want(&mut app, Intent::Open(ScreenId::Calendar)), ScreenId::Calendar);
        }
    }
    assert_eq!(seen.first(), Some(&ScreenId::Calendar), "the preparation leads there");
    assert_eq!(seen.last(), Some(&ScreenId::Decision));
    assert!(seen.contains(&ScreenId::Car), "{seen:?}");
    assert_eq!(want(&mut app, Intent::Open(ScreenId::Score)), ScreenId::Score);
    assert_eq!(want(&mut app, Intent::Leave), ScreenId::Title);
    assert_eq!(app.world().resource::<Models>().title.resume, None, "what is over is not offered again");
}

#[test]
fn a_killed_window_loses_nothing_and_the_title_offers_to_go_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = kept(folder.path());
    want(&mut app, begin());
    let some = &done()[..6];
    for action in some {
        want(&mut app, Intent::Act(action.clone()));
    }
    let before = heard(&app);
    drop(app);
    let mut app = kept(folder.path());
    let resume = app.world().resource::<Models>().title.resume.clone().unwrap();
    assert!(resume.contains("First meeting"), "{resume}");
    assert_ne!(want(&mut app, Intent::Resume), ScreenId::Title);
    assert_eq!(heard(&app), before);
}

#[test]
fn what_the_rules_refuse_is_said_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = kept(folder.path());
    want(&mut app, begin());
    want(&mut app, Intent::Act(done()[0].clone()));
    let before = heard(&app);
    assert_eq!(want(&mut app, Intent::Act(Action::AskDecision)), ScreenId::Calendar);
    let play = app.world().resource::<Models>().play.as_ref().unwrap();
    assert!(play.session.notice.is_some());
    assert_eq!(heard(&app), before);
    want(&mut app, Intent::Dismiss);
    let play = app.world().resource::<Models>().play.as_ref().unwrap();
    assert_eq!(play.session.notice, None);
}

#[test]
fn a_scenario_that_is_not_there_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = kept(folder.path());
    let gone = Intent::Begin { scenario: "gone".to_owned(), seed: None };
    assert_eq!(want(&mut app, gone), ScreenId::Title);
    let notice = app.world().resource::<Models>().title.notice.clone().unwrap();
    assert!(notice.contains("\"gone\""), "{notice}");
}

#[test]
fn the_library_shows_what_is_on_the_shelf() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = kept(folder.path());
    want(&mut app, Intent::Open(ScreenId::Library));
    let library = &app.world().resource::<Models>().library;
    assert!(library.shelf.iter().any(|s| s.id == "line_3331" && s.found.is_ok()));
}

#[test]
fn the_first_three_minutes_leave_nothing_behind_but_that_they_were_seen() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = kept(folder.path());
    assert_eq!(want(&mut app, Intent::Learn), ScreenId::Meeting);
    let tries = |app: &mut App| loop {
        let play = app.world().resource::<Models>().play.as_ref().unwrap();
        let view = play.session.view();
        let reply = view.replies().into_iter().map(Action::Reply).next();
        let topic = view.topics().into_iter().map(Action::Topic).next();
        let next = reply.or(topic).unwrap_or(Action::Adjourn);
        if want(app, Intent::Act(next)) == ScreenId::Lesson {
            break;
        }
    };
    tries(&mut app);
    assert_eq!(want(&mut app, Intent::Seen), ScreenId::Lesson);
    assert_eq!(want(&mut app, Intent::Again), ScreenId::Meeting);
    tries(&mut app);
    assert_eq!(want(&mut app, Intent::Open(ScreenId::Library)), ScreenId::Library);
    let models = app.world().resource::<Models>();
    assert!(models.prefs.knows_the_ropes);
    assert!(models.play.is_none());
    assert!(!folder.path().join("sessions").exists(), "nothing was kept");
}

fn debrief(app: &App) -> &DebriefState {
    &app.world().resource::<Models>().play.as_ref().unwrap().debrief
}

/// Plays a session to its end; the name is that of its file.
pub(crate) fn finished(app: &mut App) -> String {
    want(app, begin());
    for action in done() {
        want(app, Intent::Act(action));
    }
    format!("first_meeting-{SEED}")
}

/// Gets up from the table and ends it.
fn walk_away(app: &mut App) {
    for _ in 0..40 {
        let view_stage = app.world().resource::<Models>().play.as_ref().unwrap().session.view().stage();
        let next = match view_stage {
            SessionStage::Ended => return,
            SessionStage::Calendar => Action::WalkAway,
            SessionStage::Theirs(_) => {
                let play = app.world().resource::<Models>().play.as_ref().unwrap();
                Action::Reply(play.session.view().replies()[0])
            }
            _ => Action::Adjourn,
        };
        want(app, Intent::Act(next));
    }
    panic!("it never ends");
}

#[test]
fn one_plays_on_from_a_turn_and_sets_the_two_side_by_side() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = kept(folder.path());
    let first = finished(&mut app);
    assert_eq!(want(&mut app, Intent::Open(ScreenId::Debrief)), ScreenId::Debrief);
    assert_eq!(debrief(&app).beside.others, [], "there is no other one yet");
    let now = want(&mut app, Intent::Fork { turn: 3 });
    assert_ne!(now, ScreenId::Debrief);
    assert!(!debrief(&app).opened, "what is hidden stays hidden");
    walk_away(&mut app);
    want(&mut app, Intent::Open(ScreenId::Debrief));
    let others = debrief(&app).beside.others.clone();
    assert_eq!(others.len(), 1);
    assert_eq!((&others[0].name, others[0].kin), (&first, Kin::Before(3)));
    assert_eq!(want(&mut app, Intent::Compare(first.clone())), ScreenId::Debrief);
    let compared = debrief(&app).compared.clone().unwrap();
    assert_eq!(compared.names[1], first);
    assert!(compared.both.same_deal);
    assert!(compared.both.turn >= Some(3), "up to there they are alike");
    want(&mut app, Intent::Compare("gone".to_owned()));
    let play = app.world().resource::<Models>().play.as_ref().unwrap();
    assert!(play.session.notice.is_some());
}

#[test]
fn a_finished_session_is_looked_at_again_with_what_was_answered_and_opened() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = kept(folder.path());
    let name = finished(&mut app);
    want(&mut app, Intent::Open(ScreenId::Debrief));
    let answer = ("debrief.turning".to_owned(), "2\nit cooled".to_owned());
    want(&mut app, Intent::Notes(vec![answer]));
    want(&mut app, Intent::Leave);
    want(&mut app, Intent::Open(ScreenId::Library));
    let shelf = &app.world().resource::<Models>().library.shelf;
    let own = shelf.iter().find(|s| s.id == "first_meeting").unwrap();
    assert_eq!(own.over.len(), 1);
    assert_eq!(own.over[0].name, name);
    assert_eq!(Some(own.over[0].total), own.best);
    assert_eq!(want(&mut app, Intent::Review(name.clone())), ScreenId::Debrief);
    let state = debrief(&app);
    assert_eq!((state.asked, state.opened, state.page), (true, false, DebriefPage::Result));
    assert_eq!(state.answers.0.len(), 1);
    let opened = Intent::Note { about: Recalled::OPENED.to_owned(), text: "yes".to_owned() };
    want(&mut app, opened);
    let before = heard(&app);
    want(&mut app, Intent::Act(Action::WalkAway));
    assert_eq!(heard(&app), before, "it is over");
    want(&mut app, Intent::Leave);
    want(&mut app, Intent::Review(name));
    assert!(debrief(&app).opened, "that it was opened is remembered");
    assert_ne!(
        want(&mut app, Intent::Fork { turn: 2 }),
        ScreenId::Debrief,
        "one plays on from an old session, too"
    );
}

#[test]
fn a_session_that_is_gone_or_not_over_is_not_looked_at_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = kept(folder.path());
    assert_eq!(want(&mut app, Intent::Review("gone".to_owned())), ScreenId::Title);
    assert!(app.world().resource::<Models>().title.notice.is_some());
    want(&mut app, begin());
    want(&mut app, Intent::Act(done()[0].clone()));
    want(&mut app, Intent::Leave);
    want(&mut app, Intent::Open(ScreenId::Library));
    let name = format!("first_meeting-{SEED}");
    assert_eq!(want(&mut app, Intent::Review(name)), ScreenId::Library);
    assert!(app.world().resource::<Models>().library.notice.is_some());
}
