//! What each screen shows, and the person's choices on disk.
use bevy::prelude::*;

use crate::content::data_dir::Home;
use crate::i18n::{self, Lang};
use crate::preferences::Choices;
use crate::screens::{
    AuthorModel, ClassModel, Gallery, LibraryModel, RecordModel, SessionScreens, SettingsModel, TitleModel,
};

/// The models of all screens. One resource, because one system draws them all.
#[derive(Resource, Default)]
pub struct Models {
    /// The title.
    pub title: TitleModel,
    /// The settings.
    pub settings: SettingsModel,
    /// The library.
    pub library: LibraryModel,
    /// A session of another engine.
    pub record: RecordModel,
    /// The class view.
    pub class: ClassModel,
    /// The author's corner.
    pub author: AuthorModel,
    /// The session under way.
    pub play: Option<SessionScreens>,
    /// The gallery.
    pub gallery: Gallery,
    /// The choices in force.
    pub prefs: Choices,
}

impl Models {
    /// Puts other choices in force.
    pub fn choose(&mut self, prefs: Choices) {
        self.title.prefs = prefs.clone();
        self.settings.prefs = prefs.clone();
        let last = prefs.class_folder.clone();
        self.class.last = (!last.is_empty()).then_some(last);
        if let Some(play) = &mut self.play {
            play.session.prefs = prefs.clone();
        }
        self.prefs = prefs;
    }
}

/// Where things are kept. Absent: nothing is kept, as in tests and pictures.
#[derive(Resource)]
pub(super) struct DataDir(pub(super) Home);

/// Adds the models.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Models>();
}

/// Says where things are kept and reads the person's choices, before the first frame. A language that was asked for holds
/// for this time only.
pub fn load(app: &mut App, home: Option<Home>, lang: Option<Lang>) {
    let loaded = home.as_ref().map(Home::load_prefs);
    let (mut prefs, set_aside) = loaded.map_or_else(Default::default, |l| (l.prefs, l.set_aside));
    prefs.lang = lang.unwrap_or(prefs.lang);
    let mut models = app.world_mut().get_resource_or_init::<Models>();
    models.settings.folder = home.as_ref().map(|home| home.folder().display().to_string());
    models.title.notice = set_aside.map(|path| {
        let path = path.display().to_string();
        i18n::text_with(prefs.lang, "ui.settings.damaged", &[("path", &path)])
    });
    models.title.resume = super::current_session::resumable(home.as_ref(), prefs.lang);
    models.class.own = home.as_ref().map(|home| home.sessions().display().to_string());
    models.title.class = Some(crate::screens::ScreenId::Class);
    models.title.can_learn = true;
    models.title.library = Some(crate::screens::ScreenId::Library);
    models.title.author = Some(crate::screens::ScreenId::Author);
    models.choose(prefs);
    if let Some(home) = home {
        app.insert_resource(DataDir(home));
    }
}
