//! The one system that draws: the current screen, over the whole window.
use bevy::prelude::*;
use bevy_egui::EguiContexts;
use egui::{LayerId, Ui, UiBuilder};

use super::models::Models;
use super::requested_intent::RequestedIntent;
use super::screen::Screen;
use crate::screens::entry::{ScreenModels, screen_ui};
use crate::screens::widget::input_method;

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
    let models = &mut *models;
    let mut shown = ScreenModels {
        title: &mut models.title,
        settings: &mut models.settings,
        library: &mut models.library,
        record: &mut models.record,
        class: &mut models.class,
        author: &mut models.author,
        gallery: &mut models.gallery,
        session: models.play.as_mut(),
    };
    let intent = screen_ui(&mut ui, screen.get().0, &mut shown);
    input_method::keep(ctx);
    if let Some(intent) = intent {
        wanted.0.get_or_insert(intent);
    }
    Ok(())
}
