//! Renders one screen to a picture, without a window or a display.
mod class;
mod clip;
mod corner;
mod moment;
mod record;
mod staged;

use std::io::Cursor;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bevy::app::ScheduleRunnerPlugin;
use bevy::camera::RenderTarget;
use bevy::prelude::*;
use bevy::render::render_resource::{TextureFormat, TextureUsages};
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};
use bevy::window::ExitCondition;
use bevy::winit::WinitPlugin;
use bevy_egui::EguiStartupSet;
use image::RgbaImage;

use super::display::{self, Unavailable};
use super::error::OpenError;
use super::models::Models;
use super::screen::Screen;
use super::window::{quiet_log, ready_at_once};
use crate::i18n::{self, Lang};
use crate::preferences::Choices;
use crate::screens::room::RoomPlace;
use crate::screens::{RecordModel, ScreenId, SessionScreens};

/// Frames until fonts, sizes and faces have settled.
const SETTLED: u32 = 12;
/// Frames until a picture must have arrived.
const GIVEN_UP: u32 = 600;

/// What to render.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The screen.
    pub screen: ScreenId,
    /// Width and height in pixels.
    pub size: (u32, u32),
    /// Language, theme, text size.
    pub prefs: Choices,
    /// The place shown by the gallery, and how many people are in it.
    pub room: Option<(RoomPlace, usize)>,
    /// The session shown by a session's screens.
    pub wished: Wished,
    /// Whether anything cut off at the side is an error.
    pub strict: bool,
}

/// Why there is no picture.
#[derive(Debug)]
pub enum PictureError {
    /// The session that was asked for can't be shown.
    NoSession(OpenError),
    /// Nothing can be drawn here.
    Unavailable(Unavailable),
    /// It was drawn, and nothing is on it.
    Empty(&'static str),
    /// It was drawn, and something is cut off at the side: the screen, and where in points.
    Clipped(&'static str, egui::Rect),
}

impl PictureError {
    /// A sentence for the person.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Unavailable(why) => {
                let why = why.sentence(lang);
                i18n::text_with(lang, "ui.start.instead_screenshot", &[("why", why.as_str())])
            }
            Self::NoSession(why) => why.text(lang),
            Self::Clipped(name, at) => {
                let (left, top) = (at.left().round().to_string(), at.top().round().to_string());
                let fill = [("name", *name), ("left", left.as_str()), ("top", top.as_str())];
                i18n::text_with(lang, "ui.start.picture_clipped", &fill)
            }
            Self::Empty(name) => i18n::text_with(lang, "ui.start.picture_empty", &[("name", name)]),
        }
    }
}

pub use corner::CornerWish;
pub use moment::Wished;
pub use staged::StagedMoment;

type Caught = Arc<Mutex<Option<RgbaImage>>>;

#[derive(Resource)]
struct Shot {
    size: (u32, u32),
    target: Handle<Image>,
    caught: Caught,
}

/// Renders a screen; the result is a PNG file.
///
/// # Errors
/// When no driver works here, or when the picture came out empty.
pub fn screenshot(picture: &Picture) -> Result<Vec<u8>, PictureError> {
    let caught = Caught::default();
    let mut wished = picture.wished.clone();
    // The author's corner shows a scenario, and what another engine played can't be played again; what else there is of
    // a session is the standard one.
    let of_record = picture.screen == ScreenId::Record;
    wished.session = wished.session.filter(|name| !is_scenario(name) && !of_record);
    let recorded = if of_record { record::model(picture) } else { Ok(RecordModel::default()) };
    let recorded = recorded.map_err(PictureError::NoSession)?;
    let of_session = moment::moment(picture.screen, &wished, &picture.prefs);
    let play = of_session.map_err(PictureError::NoSession)?;
    let clipped = Arc::new(Mutex::new(None));
    let run = || {
        let mut app = app(picture, play, recorded, caught.clone());
        app.insert_resource(clip::Clipped(clipped.clone()));
        app.run()
    };
    display::attempt(run).map_err(PictureError::Unavailable)?;
    let clipped = *clipped.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(at) = clipped.filter(|_| picture.strict) {
        return Err(PictureError::Clipped(picture.screen.name(), at));
    }
    let image = caught.lock().unwrap_or_else(PoisonError::into_inner).take();
    let empty = || PictureError::Empty(picture.screen.name());
    let image = image.filter(|image| colours(image) >= 8).ok_or_else(empty)?;
    let mut png = Cursor::new(Vec::new());
    image.write_to(&mut png, image::ImageFormat::Png).map_err(|_| empty())?;
    Ok(png.into_inner())
}

fn is_scenario(name: &str) -> bool {
    name.ends_with(".ron")
}

fn app(picture: &Picture, play: SessionScreens, recorded: RecordModel, caught: Caught) -> App {
    let mut app = App::new();
    app.add_plugins(
        DefaultPlugins
            .set(WindowPlugin { primary_window: None, exit_condition: ExitCondition::DontExit, ..default() })
            .set(quiet_log())
            .set(ready_at_once())
            .disable::<WinitPlugin>(),
    );
    app.add_plugins(ScheduleRunnerPlugin::run_loop(Duration::ZERO));
    app.set_error_handler(bevy::ecs::error::error);
    let (width, height) = picture.size;
    let mut target = Image::new_target_texture(width, height, TextureFormat::Rgba8UnormSrgb, None);
    target.texture_descriptor.usage |= TextureUsages::COPY_SRC;
    let target = app.world_mut().resource_mut::<Assets<Image>>().add(target);
    app.insert_resource(Shot { size: picture.size, target, caught });
    app.add_systems(PreStartup, spawn_camera.before(EguiStartupSet::InitContexts));
    app.add_plugins(super::plugin);
    app.insert_state(Screen(picture.screen));
    let mut models = app.world_mut().resource_mut::<Models>();
    models.choose(picture.prefs.clone());
    models.play = Some(play);
    models.record = recorded;
    example(&mut models, picture);
    if let (ScreenId::Author, Some(CornerWish::Page(page))) = (picture.screen, picture.wished.corner) {
        let file = picture.wished.session.as_deref();
        corner::open(&mut app, page, file.filter(|name| is_scenario(name)));
    }
    app.add_systems(Last, (clip::look, take).chain());
    app
}

/// Something to show on screens that would be bare without a session.
fn example(models: &mut Models, picture: &Picture) {
    models.title.can_learn = true;
    models.title.library = Some(ScreenId::Library);
    models.title.author = Some(ScreenId::Author);
    models.title.class = Some(ScreenId::Class);
    if picture.screen == ScreenId::Class {
        class::show(&mut models.class, picture.wished.class_page.as_deref());
    }
    let resume = "ui.title.example";
    models.title.resume = Some(i18n::text(picture.prefs.lang, resume));
    super::library_watch::show(models, None);
    super::author::list_files(&mut models.author, None);
    models.author.folder = Some("~/.local/share/counterpart/scenarios".to_owned());
    models.settings.folder = Some("~/.local/share/counterpart".to_owned());
    if let Some((place, people)) = picture.room {
        models.gallery.place = place;
        models.gallery.people = people;
        models.gallery.speaking = (people > 1).then_some(1);
    }
}

fn spawn_camera(mut commands: Commands, shot: Res<Shot>) {
    commands.spawn((Camera2d, Msaa::Off, RenderTarget::Image(shot.target.clone().into())));
}

/// Takes the picture once everything has settled; gives up rather than wait for ever.
fn take(mut commands: Commands, shot: Res<Shot>, mut frames: Local<u32>, mut exit: MessageWriter<AppExit>) {
    *frames += 1;
    if *frames == SETTLED {
        let (caught, size) = (shot.caught.clone(), shot.size);
        commands.spawn(Screenshot::image(shot.target.clone())).observe(
            move |captured: On<ScreenshotCaptured>, mut exit: MessageWriter<AppExit>| {
                let picture = captured.image.clone().try_into_dynamic().ok().map(|i| i.to_rgba8());
                let whole = picture.filter(|p| p.dimensions() == size);
                *caught.lock().unwrap_or_else(PoisonError::into_inner) = whole;
                exit.write(AppExit::Success);
            },
        );
    } else if *frames > GIVEN_UP {
        exit.write(AppExit::error());
    }
}

/// How many colours a picture has, as far as it takes to know that it isn't empty.
fn colours(image: &RgbaImage) -> usize {
    let mut seen: Vec<[u8; 4]> = Vec::new();
    for pixel in image.pixels().step_by(97) {
        if !seen.contains(&pixel.0) {
            seen.push(pixel.0);
        }
        if seen.len() >= 64 {
            break;
        }
    }
    seen.len()
}
