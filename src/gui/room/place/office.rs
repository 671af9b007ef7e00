//! Somebody's office: shelves of files, blinds half down, a desk.
use super::{Canvas, ledge, plant, skyline, table};

/// Draws it.
pub(super) fn draw(back: &mut Canvas, front: &mut Canvas, dark: bool) {
    let c = back;
    let w = c.wide;
    let (wall, wall_low, wood, inside, blind) = if dark {
        (0x4A5257, 0x586066, 0x4B4038, 0x3A332D, 0x66727B)
    } else {
        (0xE3E5E1, 0xEEEFEB, 0xB79F81, 0x9A8468, 0xFAFAF7)
    };
    c.shade(0.0, 0.0, w, c.high, wall, wall_low);
    shelves(c, w * 0.05, w * 0.30, dark, wood, inside);
    // A window with its blinds half down.
    let (x, y, ww, hh) = (w * 0.47, 40.0, w * 0.30, 150.0);
    c.rect(
        x - 5.0,
        y - 5.0,
        ww + 10.0,
        hh + 10.0,
        if dark { 0x3A434B } else { 0xFBFAF7 },
    );
    skyline(c, x, y, ww, hh, dark);
    for i in 0..9 {
        let top = y + f64::from(i) * 8.0;
        c.veil(x, top, ww, 6.0, blind, 0.94);
        c.veil(x, top + 5.2, ww, 0.8, 0x000000, 0.10);
    }
    c.rect(
        x + ww / 2.0 - 1.5,
        y,
        3.0,
        hh,
        if dark { 0x3A434B } else { 0xFBFAF7 },
    );
    c.rect(x - 10.0, y + hh + 5.0, ww + 20.0, 5.0, wood);
    // Framed calligraphy strokes, not a word.
    let (fx, fw) = (w * 0.83, w * 0.11);
    c.shadow(fx, 62.0, fw, 92.0, 1.0, 5.0, 0.16);
    c.rect(fx, 58.0, fw, 94.0, wood);
    c.rect(
        fx + 4.0,
        62.0,
        fw - 8.0,
        86.0,
        if dark { 0xB9B4A8 } else { 0xF8F5EC },
    );
    let ink = if dark { 0x3A3F43 } else { 0x4A5257 };
    c.line(&[(fx + fw * 0.34, 82.0), (fx + fw * 0.66, 80.0)], 3.4, ink);
    c.line(
        &[
            (fx + fw * 0.50, 72.0),
            (fx + fw * 0.49, 112.0),
            (fx + fw * 0.32, 126.0),
        ],
        3.4,
        ink,
    );
    c.line(&[(fx + fw * 0.52, 100.0), (fx + fw * 0.70, 124.0)], 3.4, ink);
    c.rect(fx + fw * 0.66, 132.0, 7.0, 7.0, 0xB5533C);
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
    let (top, near, edge) = if dark {
        (0x5C4A3E, 0x493A30, 0x7D6756)
    } else {
        (0xB98F6A, 0xA67D59, 0xD3AD8A)
    };
    table(front, top, near, edge);
}

/// Shelves with files in quiet colours.
fn shelves(c: &mut Canvas, x: f64, w: f64, dark: bool, wood: u32, inside: u32) {
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
                c.rect(
                    left,
                    top + row - 6.0 - high,
                    wide,
                    high,
                    backs[(i * 3 + r) as usize % 5],
                );
                c.veil(
                    left + 1.5,
                    top + row - high + 2.0,
                    wide - 3.0,
                    5.0,
                    0xFFFFFF,
                    0.35,
                );
            }
            left += wide + 1.5;
            i += 1;
        }
    }
}
