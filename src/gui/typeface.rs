//! The fonts: ours are part of the program; one of the system joins when a character turns up that ours lack.
use bevy::prelude::*;
use bevy_egui::{EguiContexts, EguiStartupSet};

use super::room::FaceLoader;
use crate::content::system_font;
use crate::screens::theme::fonts::{self, FontBytes};

const REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSansSC-Regular.otf");
const BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSansSC-Bold.otf");

/// Adds fonts and faces.
pub(super) fn plugin(app: &mut App) {
    app.add_systems(PreStartup, install.after(EguiStartupSet::InitContexts));
    app.add_systems(PostUpdate, look_further);
}

fn install(mut contexts: EguiContexts) -> Result {
    let ctx = contexts.ctx_mut()?;
    fonts::install(ctx, FontBytes { regular: REGULAR, bold: BOLD, fallback: None });
    ctx.add_image_loader(std::sync::Arc::new(FaceLoader));
    Ok(())
}

/// Looks once for a font of the system, the first time that it is missed.
fn look_further(mut contexts: EguiContexts, mut looked: Local<bool>) -> Result {
    let ctx = contexts.ctx_mut()?;
    if fonts::take_missing(ctx) && !*looked {
        *looked = true;
        if let Some(fallback) = system_font::find() {
            fonts::install(ctx, FontBytes { regular: REGULAR, bold: BOLD, fallback: Some(fallback) });
        }
    }
    Ok(())
}
