//! The one system that draws: the current screen, over the whole window.
use bevy::prelude::*;
use bevy_egui::EguiContexts;
use egui::{LayerId, Ui, UiBuilder};

use super::intents::RequestedIntent;
use super::models::Models;
use super::screen::Screen;
use crate::screens::play::session_screen;
use crate::screens::widget::input_method;
use crate::screens::{Intent, ScreenId, author_ui, class_ui, gallery_ui, library_ui, settings_ui, title_ui};

/// Draws the current screen. May run twice in a frame, so it changes nothing but what it draws.
pub(super) fn draw(
    mut contexts: EguiContexts,
    screen: Res<State<Screen>>,
    mut models: ResMut<Models>,
    mut wanted: ResMut<RequestedIntent>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    let builder = UiBuilder::new().layer_id(LayerId::background()).max_rect(ctx.viewport_rect());
    let mut ui = Ui::new(ctx.clone(), "screen".into(), builder);
    let intent = screen_ui(&mut ui, screen.get().0, &mut models);
    input_method::keep(ctx);
    if let Some(intent) = intent {
        wanted.0.get_or_insert(intent);
    }
    Ok(())
}

/// Which function draws which screen. Without a session there is nothing to draw on a session's screens.
fn screen_ui(ui: &mut Ui, screen: ScreenId, models: &mut Models) -> Option<Intent> {
    match screen {
        ScreenId::Title => title_ui(ui, &mut models.title),
        ScreenId::Settings => settings_ui(ui, &mut models.settings),
        ScreenId::Library => library_ui(ui, &mut models.library),
        ScreenId::Class => class_ui(ui, &mut models.class),
        ScreenId::Author => author_ui(ui, &mut models.author),
        ScreenId::Gallery => gallery_ui(ui, &mut models.gallery),
        _ => session_screen(screen).zip(models.play.as_mut()).and_then(|(draw, play)| draw(ui, play)),
    }
}
