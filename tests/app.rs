//! Which screen follows which, without a window.
use bevy::app::{App, AppExit};
use bevy::ecs::message::Messages;
use bevy::prelude::{MinimalPlugins, State};
use bevy::state::app::StatesPlugin;
use counterpart::choices::Choices;
use counterpart::gui::{self, Models, Screen, Wanted};
use counterpart::screens::{Intent, ScreenId};
use counterpart::words::Lang;

fn app() -> App {
    let mut app = App::new();
    app.add_plugins((MinimalPlugins, StatesPlugin));
    gui::flow(&mut app);
    app.update();
    app
}

/// Says what a screen would say, and lets it happen: one update applies it, the next changes the state.
fn want(app: &mut App, intent: Intent) -> ScreenId {
    app.world_mut().resource_mut::<Wanted>().0 = Some(intent);
    app.update();
    app.update();
    app.world().resource::<State<Screen>>().get().0
}

#[test]
fn one_comes_back_to_where_one_came_from() {
    let mut app = app();
    assert_eq!(want(&mut app, Intent::Open(ScreenId::Gallery)), ScreenId::Gallery);
    assert_eq!(
        want(&mut app, Intent::Open(ScreenId::Settings)),
        ScreenId::Settings
    );
    assert_eq!(
        want(&mut app, Intent::Open(ScreenId::Settings)),
        ScreenId::Settings,
        "opening it twice is nothing"
    );
    assert_eq!(want(&mut app, Intent::Back), ScreenId::Gallery);
    assert_eq!(want(&mut app, Intent::Back), ScreenId::Title);
    assert_eq!(
        want(&mut app, Intent::Back),
        ScreenId::Title,
        "there is nothing behind the title"
    );
}

#[test]
fn a_choice_reaches_every_screen() {
    let mut app = app();
    let prefs = Choices {
        lang: Lang::Zh,
        text_percent: 175,
        ..Choices::default()
    };
    want(&mut app, Intent::Choose(prefs.clone()));
    let models = app.world().resource::<Models>();
    assert_eq!(models.prefs, prefs);
    assert_eq!(models.title.prefs, prefs);
    assert_eq!(models.settings.prefs, prefs);
}

#[test]
fn leaving_leaves() {
    let mut app = app();
    app.world_mut().resource_mut::<Wanted>().0 = Some(Intent::Quit);
    app.update();
    assert_eq!(app.world().resource::<Messages<AppExit>>().len(), 1);
}
