//! Portraits: packed into the program, unpacked when first shown, forgotten when many are no longer used.
use std::collections::BTreeMap;
use std::sync::Arc;

use bevy::asset::RenderAssetUsages;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use egui::load::{ImageLoadResult, ImageLoader, ImagePoll, LoadError, SizeHint};
use image::RgbaImage;
use image::imageops::{FilterType, resize};

#[derive(rust_embed::Embed)]
#[folder = "assets/portraits"]
struct Packed;

/// More unpacked pictures than this are not kept.
const KEPT: usize = 12;

/// A picture of a person in a mood; level-headed where that mood was never drawn.
fn unpack(portrait: &str, mood: &str) -> Option<RgbaImage> {
    let file = Packed::get(&format!("{portrait}/{mood}.png"))
        .or_else(|| Packed::get(&format!("{portrait}/neutral.png")))?;
    image::load_from_memory_with_format(&file.data, image::ImageFormat::Png).ok().map(|i| i.to_rgba8())
}

/// The pictures in use, as Bevy knows them.
#[derive(Resource, Default)]
pub(super) struct Portraits {
    unpacked: BTreeMap<(String, String), PortraitPair>,
}

/// A face, and its outline filled with white, to lay the room's air over it.
#[derive(Clone)]
pub(super) struct PortraitPair {
    pub(super) face: Handle<Image>,
    pub(super) outline: Handle<Image>,
}

impl Portraits {
    /// The picture of a person in a mood; an empty one when there is no such person.
    pub(super) fn get(&mut self, images: &mut Assets<Image>, portrait: &str, mood: &str) -> PortraitPair {
        let key = (portrait.to_owned(), mood.to_owned());
        if let Some(pair) = self.unpacked.get(&key) {
            return pair.clone();
        }
        if self.unpacked.len() >= KEPT {
            // Those on stage are held by their sprites; the rest goes.
            self.unpacked.clear();
        }
        let picture = unpack(portrait, mood).unwrap_or_else(|| RgbaImage::new(1, 1));
        let (width, height) = picture.dimensions();
        let mut white = picture.clone();
        white.pixels_mut().for_each(|p| p.0 = [255, 255, 255, p.0[3]]);
        let face = images.add(texture(width, height, picture.into_raw()));
        let outline = images.add(texture(width, height, white.into_raw()));
        let pair = PortraitPair { face, outline };
        self.unpacked.insert(key, pair.clone());
        pair
    }
}

/// Pixels as a picture that lives with the renderer alone.
pub(super) fn texture(width: u32, height: u32, pixels: Vec<u8>) -> Image {
    let size = Extent3d { width, height, depth_or_array_layers: 1 };
    Image::new(
        size,
        TextureDimension::D2,
        pixels,
        TextureFormat::Rgba8UnormSrgb,
        RenderAssetUsages::RENDER_WORLD,
    )
}

/// Gives egui the faces that screens ask for as `portrait://PERSON/MOOD`, scaled to the size they are first shown at. It
/// keeps nothing: egui holds the picture that it draws.
pub(in crate::gui) struct FaceLoader;

impl ImageLoader for FaceLoader {
    fn id(&self) -> &'static str {
        "counterpart::portrait"
    }

    fn load(&self, _: &egui::Context, uri: &str, hint: SizeHint) -> ImageLoadResult {
        let parts = uri.strip_prefix("portrait://").and_then(|rest| rest.split_once('/'));
        let Some((portrait, mood)) = parts else {
            return Err(LoadError::NotSupported);
        };
        let side = match hint {
            SizeHint::Size { width, height, .. } => width.max(height).clamp(16, 448),
            _ => 448,
        };
        let whole = unpack(portrait, mood)
            .ok_or_else(|| LoadError::Loading(format!("no portrait {portrait}/{mood}")))?;
        let small = resize(&whole, side, side, FilterType::Triangle);
        let image = egui::ColorImage::from_rgba_unmultiplied([side as usize; 2], small.as_raw());
        Ok(ImagePoll::Ready { image: Arc::new(image) })
    }

    fn forget(&self, _: &str) {}

    fn forget_all(&self) {}

    fn byte_size(&self) -> usize {
        0
    }
}
