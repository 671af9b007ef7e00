//! A meeting room high above a town: windows, a board, lamps over a long table.
use super::{RoomCanvas, ledge, plant, skyline, table};

/// Draws it.
pub(super) fn draw(back: &mut RoomCanvas, front: &mut RoomCanvas, dark: bool) {
    let c = back;
    let w = c.wide;
    let (wall, wall_low, frame, board, board_ink, skirting) = if dark {
        (0x47535E, 0x55626D, 0x36404A, 0x5F6D78, 0x8696A2, 0x3D4751)
    } else {
        (0xE6E1D7, 0xF0ECE4, 0xFBFAF7, 0xFAF9F5, 0xC9D2D6, 0xD8D1C4)
    };
    c.wall(wall, wall_low);
    // Windows in four panes across two thirds of the wall.
    let top = 34.0 + c.top * 0.55;
    let (left, high) = (w * 0.07, 192.0 - top);
    let pane = (w * 0.60) / 4.0;
    c.shadow(left - 4.0, top, pane * 4.0 + 8.0, high + 8.0, 2.0, 6.0, 0.10);
    c.rect(left - 5.0, top - 5.0, pane * 4.0 + 10.0, high + 10.0, frame);
    skyline(c, left, top, pane * 4.0, high, dark);
    for i in 1..4 {
        c.rect(left + pane * f64::from(i) - 2.0, top, 4.0, high, frame);
    }
    c.rect(left - 10.0, top + high + 5.0, pane * 4.0 + 20.0, 5.0, skirting);
    // A board with a curve that somebody drew.
    let (bx, bw) = (w * 0.735, w * 0.20);
    c.shadow(bx, 50.0, bw, 116.0, 3.0, 6.0, 0.14);
    c.round(bx, 46.0, bw, 118.0, 3.0, board);
    let curve: Vec<(f64, f64)> = (0..=24)
        .map(|i| {
            let t = f64::from(i) / 24.0;
            (bx + bw * (0.14 + 0.70 * t), 138.0 - 62.0 * t * t * (1.6 - 0.6 * t))
        })
        .collect();
    c.line(&[(bx + bw * 0.12, 64.0), (bx + bw * 0.12, 142.0), (bx + bw * 0.90, 142.0)], 1.6, board_ink);
    c.line(&curve, 2.2, if dark { 0x8FC3E0 } else { 0x6FA9C9 });
    for i in 0..3 {
        c.rect(bx + bw * 0.56, 62.0 + 9.0 * f64::from(i), bw * (0.30 - 0.06 * f64::from(i)), 2.4, board_ink);
    }
    plant(
        c,
        w * 0.965,
        ledge() + 4.0,
        92.0,
        if dark { 0x3F6B5C } else { 0x6F9A86 },
        if dark { 0x51806F } else { 0x8FB5A1 },
        skirting,
    );
    lamps(c, dark);
    let (top, near, edge) =
        if dark { (0x6B5B4C, 0x57493D, 0x8B7865) } else { (0xD8C4A6, 0xC8B190, 0xEADBC3) };
    table(front, top, near, edge);
}

/// Two lamps on long cords.
fn lamps(c: &mut RoomCanvas, dark: bool) {
    let (cord, shade) = if dark { (0x2B343C, 0x2B343C) } else { (0x8C8F90, 0x5E686F) };
    let (reach, light) = if dark { (210.0, 0.30) } else { (120.0, 0.22) };
    let y = 24.0 + c.top * 0.72;
    for x in [c.wide * 0.30, c.wide * 0.62] {
        c.rect(x - 0.8, c.top, 1.6, y - c.top, cord);
        let hood = [(x - 8.0, y), (x + 8.0, y), (x + 26.0, y + 16.0), (x - 26.0, y + 16.0)];
        c.poly(&hood, shade);
        c.rect(x - 26.0, y + 16.0, 52.0, 2.4, 0xFFE9BE);
        c.glow(x, y + 20.0, reach, 0xFFE2A8, light);
    }
}
