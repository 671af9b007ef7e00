//! A private room in a restaurant: a lattice screen, a warm lamp, a round table with tea.
use super::{RoomCanvas, ledge};

/// Draws it.
pub(super) fn draw(back: &mut RoomCanvas, front: &mut RoomCanvas, dark: bool) {
    let c = back;
    let w = c.wide;
    let (wall, wall_low, wood, paper, paper_low) = if dark {
        (0x4A3A35, 0x5A4841, 0x33251F, 0xB08C68, 0x8C6C50)
    } else {
        (0xE9DCCB, 0xF2E8DA, 0x8A5A44, 0xFBF3E2, 0xF3E4C9)
    };
    c.wall(wall, wall_low);
    c.rect(0.0, c.top, w, 12.0, wood);
    // Three panels of lattice.
    for i in 0..3 {
        let pw = w * 0.215;
        let x = w * (0.065 + 0.3275 * f64::from(i));
        c.shadow(x, 40.0, pw, 186.0, 2.0, 6.0, 0.14);
        c.rect(x, 34.0, pw, 192.0, wood);
        c.shade(x + 5.0, 39.0, pw - 10.0, 182.0, paper, paper_low);
        lattice(c, x + 5.0, 39.0, pw - 10.0, 182.0, wood);
    }
    c.rect(0.0, 246.0, w, 40.0, if dark { 0x3E2E28 } else { 0xC9A98A });
    c.rect(0.0, 244.0, w, 3.0, wood);
    // The lamp.
    let x = w * 0.5;
    c.glow(x, 60.0, 300.0, 0xFFD28A, if dark { 0.42 } else { 0.30 });
    c.rect(x - 0.8, c.top, 1.6, 20.0 - c.top, wood);
    c.round(x - 44.0, 18.0, 88.0, 36.0, 17.0, 0xF7C979);
    c.round(x - 44.0, 18.0, 88.0, 8.0, 4.0, wood);
    c.round(x - 30.0, 50.0, 60.0, 5.0, 2.5, wood);
    for i in -2..=2 {
        c.veil(x + f64::from(i) * 16.0 - 0.6, 24.0, 1.2, 28.0, 0x8A4A26, 0.35);
    }
    table(front, dark);
}

/// A square lattice whose middle is left open.
fn lattice(c: &mut RoomCanvas, x: f64, y: f64, w: f64, h: f64, wood: u32) {
    let bar = 2.6;
    let open = (x + w * 0.24, y + h * 0.30, w * 0.52, h * 0.40);
    for t in [0.12, 0.24, 0.76, 0.88] {
        c.rect(x + w * t - bar / 2.0, y, bar, h, wood);
    }
    for t in [0.10, 0.20, 0.30, 0.70, 0.80, 0.90] {
        c.rect(x, y + h * t - bar / 2.0, w, bar, wood);
    }
    for i in 1..4 {
        let t = f64::from(i) / 4.0;
        c.rect(open.0 + open.2 * t - bar / 2.0, y, bar, h * 0.20, wood);
        c.rect(open.0 + open.2 * t - bar / 2.0, y + h * 0.80, bar, h * 0.20, wood);
    }
    c.ring(x + w / 2.0, y + h / 2.0, (open.2.min(open.3)) * 0.36, bar, wood, 1.0);
}

/// The near half of a round table: cloth, turntable, tea.
fn table(c: &mut RoomCanvas, dark: bool) {
    let (cloth, near, edge, dish, tea) = if dark {
        (0x7A3B33, 0x64302A, 0x9A5A4E, 0xD9D2C6, 0xB98A4E)
    } else {
        (0xB4574A, 0xA04A3F, 0xCF7E70, 0xFBF8F1, 0xD7A964)
    };
    let (x, w, y) = (c.wide / 2.0, c.wide, ledge());
    c.shadow(-20.0, y + 2.0, w + 40.0, 14.0, 2.0, 7.0, 0.26);
    c.oval(x, y + 700.0, w * 1.9, 704.0, edge);
    c.oval(x, y + 703.0, w * 1.9, 704.0, cloth);
    c.shade(0.0, y + 34.0, w, c.high - y - 34.0, cloth, near);
    for (dx, plate) in [(-0.43, false), (-0.13, true), (0.12, false), (0.43, true)] {
        let (px, py) = (x + w * dx, y + 12.0 + 60.0 * dx * dx);
        c.oval(px, py + 2.0, 27.0, 7.6, near);
        c.oval(px, py, 27.0, 7.4, dish);
        if plate {
            c.oval(px, py, 18.0, 4.6, if dark { 0xBDB4A6 } else { 0xECE6D8 });
        } else {
            c.round(px - 11.0, py - 15.0, 22.0, 15.0, 4.0, dish);
            c.oval(px, py - 15.0, 11.0, 3.0, if dark { 0xBDB4A6 } else { 0xECE6D8 });
            c.oval(px, py - 14.8, 8.6, 2.0, tea);
        }
    }
}
