//! The place: redrawn when the window, the theme or the place changes, and at no other time.
use bevy::prelude::*;

use super::portrait::texture;
use super::{RoomStage, place};
use crate::screens::room::{HEIGHT, Room, RoomPlace};

/// Depth of what stands behind the people.
const BACK: f32 = 0.0;
/// Depth of what stands before them.
pub(super) const FRONT: f32 = 50.0;
/// No side of a place is drawn with more pixels than this.
const MOST: f32 = 4096.0;

/// What the two pictures of the place were drawn from.
#[derive(Clone, Debug, PartialEq)]
struct SceneryKey {
    place: RoomPlace,
    pixels: (u16, u16),
    dark: bool,
    seats: Vec<place::SeatBox>,
}

/// The two pictures.
#[derive(Resource, Default)]
pub(super) struct Scenery {
    drawn: Option<SceneryKey>,
    layers: Vec<Entity>,
}

/// Draws the place anew when it has to be, and puts it where the screen left room for it.
pub(super) fn set(
    stage: Res<RoomStage>,
    mut scenery: ResMut<Scenery>,
    mut images: ResMut<Assets<Image>>,
    mut commands: Commands,
    mut sprites: Query<(&mut Transform, &mut Sprite)>,
) {
    let Some(room) = &stage.room else {
        for layer in scenery.layers.drain(..) {
            commands.entity(layer).despawn();
        }
        scenery.drawn = None;
        return;
    };
    let pixels = room.rect.size() * stage.pixels;
    if pixels.x < 1.0 || pixels.y < 1.0 {
        return;
    }
    let wanted = SceneryKey {
        place: room.place,
        pixels: (pixels.x.min(MOST).round() as u16, pixels.y.min(MOST).round() as u16),
        dark: room.dark,
        seats: if room.place.in_person() { Vec::new() } else { in_units(room) },
    };
    let (at, size) = (stage.centre(room.rect), stage.size(room.rect));
    if scenery.drawn.as_ref() == Some(&wanted) {
        for layer in &scenery.layers {
            if let Ok((mut transform, mut sprite)) = sprites.get_mut(*layer) {
                transform.translation = at.extend(transform.translation.z);
                sprite.custom_size = Some(size);
            }
        }
        return;
    }
    let scale = f64::from(wanted.pixels.1) * f64::from(room.unit() / room.rect.height());
    let drawn = place::draw(wanted.place, wanted.pixels, scale, wanted.dark, &wanted.seats);
    let (width, height) = (u32::from(wanted.pixels.0), u32::from(wanted.pixels.1));
    for layer in scenery.layers.drain(..) {
        commands.entity(layer).despawn();
    }
    scenery.layers = [(drawn.back, BACK), (drawn.front, FRONT)]
        .map(|(pixels, depth)| {
            let image = images.add(texture(width, height, pixels));
            let sprite = Sprite { image, custom_size: Some(size), ..default() };
            commands.spawn((sprite, Transform::from_translation(at.extend(depth)))).id()
        })
        .to_vec();
    scenery.drawn = Some(wanted);
}

/// The seats in the place's own units, which end at the bottom of the room.
fn in_units(room: &Room) -> Vec<place::SeatBox> {
    let unit = room.unit();
    let to = |points: f32| f64::from((points / unit * 8.0).round() / 8.0);
    let seat = |s: egui::Rect| {
        let top = HEIGHT - (room.rect.bottom() - s.top()) / unit;
        (to(s.left() - room.rect.left()), to(top * unit), to(s.width()))
    };
    room.seats().into_iter().map(seat).collect()
}
