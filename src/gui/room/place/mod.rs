//! The places, drawn in code: what is behind the people, and what is before them.
mod dinner;
mod meeting_room;
mod office;
mod screen;
mod workshop;

use super::canvas::{Hex, RoomCanvas};
use crate::screens::room::{HEIGHT, LEDGE, RoomPlace};

/// Where a person's picture is, in the room's units: left, top, side.
pub(super) type SeatBox = (f64, f64, f64);

/// A place as two pictures of the same size.
pub(super) struct PlacePictures {
    /// Behind the people; opaque.
    pub(super) back: Vec<u8>,
    /// Before them.
    pub(super) front: Vec<u8>,
}

/// Draws a place for so many pixels, `scale` to a unit, by day or in the evening.
pub(super) fn draw(
    place: RoomPlace,
    (width, height): (u16, u16),
    scale: f64,
    dark: bool,
    seats: &[SeatBox],
) -> PlacePictures {
    let mut back = RoomCanvas::new(width, height, f64::from(HEIGHT), scale);
    let mut front = RoomCanvas::new(width, height, f64::from(HEIGHT), scale);
    match place {
        RoomPlace::MeetingRoom => meeting_room::draw(&mut back, &mut front, dark),
        RoomPlace::Office => office::draw(&mut back, &mut front, dark),
        RoomPlace::Workshop => workshop::draw(&mut back, &mut front, dark),
        RoomPlace::Dinner => dinner::draw(&mut back, &mut front, dark),
        RoomPlace::Phone => screen::phone(&mut back, &mut front, dark, seats),
        RoomPlace::WeChat => screen::chat(&mut back, &mut front, dark, seats),
    }
    PlacePictures { back: back.finish(), front: front.finish() }
}

/// The height at which the table begins.
fn ledge() -> f64 {
    f64::from(HEIGHT - LEDGE)
}

/// A table from side to side: its edge in the light, its top, and the shadow it throws on those behind it.
fn table(c: &mut RoomCanvas, top: Hex, near: Hex, edge: Hex) {
    let y = ledge();
    c.shadow(-20.0, y - 3.0, c.wide + 40.0, 14.0, 2.0, 6.0, 0.22);
    c.shade(0.0, y, c.wide, c.high - y, top, near);
    c.rect(0.0, y, c.wide, 2.2, edge);
}

/// A plant in a pot that stands on the floor: calm leaves, two tones.
fn plant(c: &mut RoomCanvas, x: f64, foot: f64, size: f64, leaf: Hex, light: Hex, pot: Hex) {
    let s = size;
    for (dx, dy, lean, tone) in [
        (-0.34, -0.92, -0.30, leaf),
        (0.36, -0.86, 0.32, leaf),
        (-0.14, -1.22, -0.12, light),
        (0.16, -1.14, 0.16, light),
        (0.02, -1.40, 0.0, leaf),
    ] {
        let (tip_x, tip_y) = (x + dx * s + lean * s * 0.3, foot + dy * s);
        let root = (x + dx * s * 0.12, foot - 0.42 * s);
        let (nx, ny) = (root.1 - tip_y, tip_x - root.0);
        let length = (nx * nx + ny * ny).sqrt().max(0.1);
        let w = 0.13 * s;
        let (ox, oy) = (nx / length * w, ny / length * w);
        let bulge = |side: f64, t: f64| {
            let (px, py) = (root.0 + (tip_x - root.0) * t, root.1 + (tip_y - root.1) * t);
            let swell = side * 4.0 * t * (1.0 - t);
            (px + ox * swell, py + oy * swell)
        };
        let mut leaf_path: Vec<(f64, f64)> = (0..=10).map(|i| bulge(1.0, f64::from(i) / 10.0)).collect();
        leaf_path.extend((0..=10).rev().map(|i| bulge(-1.0, f64::from(i) / 10.0)));
        c.poly(&leaf_path, tone);
    }
    c.poly(
        &[
            (x - 0.24 * s, foot - 0.46 * s),
            (x + 0.24 * s, foot - 0.46 * s),
            (x + 0.17 * s, foot),
            (x - 0.17 * s, foot),
        ],
        pot,
    );
}

/// A window on the town: frame, sky, far houses, near houses.
fn skyline(c: &mut RoomCanvas, x: f64, y: f64, w: f64, h: f64, dark: bool) {
    let (sky, low, far, near) = if dark {
        (0x4C6480, 0xC99B86, 0x4B5B70, 0x34424F)
    } else {
        (0xCFE1EC, 0xF1F3EE, 0xC0D2DC, 0xA6BDC9)
    };
    c.shade(x, y, w, h, sky, low);
    // Houses: a fixed, uneven row, so that the town is always the same town.
    let row = |c: &mut RoomCanvas, step: f64, base: f64, tall: f64, tone: Hex, lit: bool| {
        let mut left = x;
        let mut i: u32 = 1;
        while left < x + w {
            let wide = (step * (0.7 + f64::from(i * 37 % 11) / 16.0)).min(x + w - left);
            let high = h * (base + tall * f64::from(i * 53 % 17) / 17.0);
            c.rect(left, y + h - high, wide - 1.0, high, tone);
            if lit && dark {
                for k in 0..(high / 14.0) as u32 {
                    if (i * 7 + k * 5).is_multiple_of(3) && wide > 14.0 {
                        let wx = left + 4.0 + f64::from((i + k) % 3) * 6.0;
                        c.veil(wx, y + h - high + 6.0 + f64::from(k) * 12.0, 3.0, 4.0, 0xF6D9A0, 0.8);
                    }
                }
            }
            left += wide + if i.is_multiple_of(4) { step * 0.3 } else { 0.0 };
            i += 1;
        }
    };
    row(c, 30.0, 0.22, 0.30, far, false);
    row(c, 44.0, 0.06, 0.28, near, true);
}
