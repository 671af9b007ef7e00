//! Somebody's office: shelves of files, blinds half down, a desk.
use super::{RoomCanvas, ledge, plant, skyline, table};

/// Draws it.
pub(super) fn draw(back: &mut RoomCanvas, front: &mut RoomCanvas, dark: bool) {
    let c = back;
    let w = c.wide;
    let (wall, wall_low, wood, inside, blind) = if dark {
        (0x4A5257, 0x586066, 0x4B4038, 0x3A332D, 0x66727B)
    } else {
        (0xE3E5E1, 0xEEEFEB, 0xB79F81, 0x9A8468, 0xFAFAF7)
    };
    c.wall(wall, wall_low);
    shelves(c, w * 0.05, w * 0.30, dark, wood, inside);
    // A window with its blinds half down.
    let (x, y, ww, hh) = (w * 0.47, 40.0, w * 0.30, 150.0);
    c.rect(x - 5.0, y - 5.0, ww + 10.0, hh + 10.0, if dark { 0x3A434B } else { 0xFBFAF7 });
    skyline(c, x, y, ww, hh, dark);
    for i in 0..9 {
        let top = y + f64::from(i) * 8.0;
        c.veil(x, top, ww, 6.0, blind, 0.94);
        c.veil(x, top + 5.2, ww, 0.8, 0x000000, 0.10);
    }
    c.rect(x + ww / 2.0 - 1.5, y, 3.0, hh, if dark { 0x3A434B } else { 0xFBFAF7 });
    c.rect(x - 10.0, y + hh + 5.0, ww + 20.0, 5.0, wood);
    picture(c, w * 0.83, w * 0.115, dark, wood);
    plant(
        c,
        w * 0.415,
        ledge() + 4.0,
        70.0,
        if dark { 0x3F6B5C } else { 0x6F9A86 },
        if dark { 0x51806F } else { 0x8FB5A1 },
        wood,
    );
    if dark {
        c.glow(w * 0.16, 30.0, 230.0, 0xFFDFA6, 0.22);
    }
    let (top, near, edge) =
        if dark { (0x5C4A3E, 0x493A30, 0x7D6756) } else { (0xB98F6A, 0xA67D59, 0xD3AD8A) };
    table(front, top, near, edge);
}

/// Shelves with files in quiet colours.
fn shelves(c: &mut RoomCanvas, x: f64, w: f64, dark: bool, wood: u32, inside: u32) {
    let backs = if dark {
        [0x6D7F8C, 0x8A7A63, 0x5F7A70, 0x7C6672, 0x87909A]
    } else {
        [0x7F9BAD, 0xC9A873, 0x86A798, 0xB08DA0, 0xD9D5CB]
    };
    c.shadow(x, 26.0, w, ledge() - 26.0, 2.0, 6.0, 0.16);
    c.rect(x, 22.0, w, ledge() - 18.0, wood);
    let row = 62.0;
    for r in 0..4 {
        let top = 28.0 + f64::from(r) * row;
        c.rect(x + 6.0, top, w - 12.0, row - 6.0, inside);
        let mut left = x + 10.0;
        let mut i = r * 5 + 1;
        while left < x + w - 20.0 {
            let wide = 8.0 + f64::from(i * 13 % 7);
            let high = 36.0 + f64::from(i * 29 % 14);
            if (i * 7 + r) % 6 != 0 {
                c.rect(left, top + row - 6.0 - high, wide, high, backs[(i * 3 + r) as usize % 5]);
                c.veil(left + 1.5, top + row - high + 2.0, wide - 3.0, 5.0, 0xFFFFFF, 0.35);
            }
            left += wide + 1.5;
            i += 1;
        }
    }
}

/// A framed landscape: three ranges of hills and a sun.
fn picture(c: &mut RoomCanvas, x: f64, w: f64, dark: bool, wood: u32) {
    let (paper, far, mid, near, sun) = if dark {
        (0xA9A497, 0x8C9A9C, 0x6E8286, 0x52686E, 0xB5653F)
    } else {
        (0xF8F4EA, 0xC9D8DA, 0xA4BFC4, 0x7C9FA7, 0xD98A5B)
    };
    let (y, h) = (58.0, 96.0);
    c.shadow(x, y + 4.0, w, h, 1.0, 5.0, 0.16);
    c.rect(x, y, w, h, wood);
    let (x, y, w, h) = (x + 4.0, y + 4.0, w - 8.0, h - 8.0);
    c.rect(x, y, w, h, paper);
    c.disc(x + w * 0.72, y + h * 0.26, 7.0, sun);
    for (base, peaks, tone) in [
        (0.52, [(0.0, 0.10), (0.26, -0.16), (0.50, 0.04), (0.76, -0.10), (1.0, 0.08)], far),
        (0.66, [(0.0, -0.06), (0.22, 0.08), (0.54, -0.14), (0.80, 0.06), (1.0, -0.02)], mid),
        (0.82, [(0.0, 0.04), (0.30, -0.10), (0.58, 0.05), (0.84, -0.08), (1.0, 0.04)], near),
    ] {
        let mut range: Vec<(f64, f64)> =
            peaks.iter().map(|(t, up)| (x + w * t, y + h * (base + up))).collect();
        range.extend([(x + w, y + h), (x, y + h)]);
        c.poly(&range, tone);
    }
}
