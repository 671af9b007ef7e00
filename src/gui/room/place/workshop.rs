//! The workshop floor: a bright hall, a crane, a machine and a robot, and the rail one leans on.
use super::{RoomCanvas, ledge};

/// Draws it.
pub(super) fn draw(back: &mut RoomCanvas, front: &mut RoomCanvas, dark: bool) {
    let c = back;
    let w = c.wide;
    let (wall, wall_low, steel, pale, glass, glass_low, floor) = if dark {
        (0x3F4A53, 0x4E5A63, 0x2C353D, 0x5C6973, 0x6A8299, 0x8C8F95, 0x59636B)
    } else {
        (0xDCE1E2, 0xE9ECEB, 0x8796A0, 0xC4CDD1, 0xD7E8F0, 0xF0F5F5, 0xC9CCC8)
    };
    c.wall(wall, wall_low);
    // A band of windows under the roof.
    let panes = (w / 86.0).ceil() as i32;
    for i in 0..panes {
        let x = f64::from(i) * 86.0 + 8.0;
        c.shade(x, 26.0, 70.0, 62.0, glass, glass_low);
        c.rect(x + 34.0, 26.0, 2.0, 62.0, wall);
        c.rect(x, 56.0, 70.0, 2.0, wall);
    }
    // Roof beams and the crane.
    c.rect(0.0, c.top, w, 14.0 - c.top, steel);
    for i in 0..=panes {
        let x = f64::from(i) * 86.0;
        c.line(&[(x, 14.0), (x + 43.0, 24.0), (x + 86.0, 14.0)], 2.0, pale);
    }
    c.rect(0.0, 96.0, w, 9.0, 0xD9A62E);
    c.rect(0.0, 96.0, w, 2.0, 0xE8BE58);
    let hook = w * 0.585;
    c.round(hook - 17.0, 92.0, 34.0, 19.0, 2.0, steel);
    c.line(&[(hook, 111.0), (hook, 146.0)], 1.6, steel);
    c.line(&[(hook, 146.0), (hook + 6.0, 152.0), (hook, 159.0), (hook - 6.0, 154.0)], 2.6, steel);
    // The floor, with the line one does not cross.
    let ground = ledge() - 34.0;
    c.shade(0.0, ground, w, c.high - ground, floor, if dark { 0x4A535A } else { 0xBBBFBB });
    c.poly(&[(0.0, ground + 16.0), (w, ground + 10.0), (w, ground + 15.0), (0.0, ground + 22.0)], 0xD9A62E);
    machine(c, w * 0.05, ground + 8.0, dark, steel, pale);
    robot(c, w * 0.855, ground + 8.0, dark);
    rail(front, dark);
}

/// A machining centre: a box with a window and a panel.
fn machine(c: &mut RoomCanvas, x: f64, foot: f64, dark: bool, steel: u32, pale: u32) {
    let (body, door) = if dark { (0x76838D, 0x2A3A47) } else { (0xF3F4F1, 0x5E7C90) };
    c.shadow(x + 4.0, foot - 20.0, 184.0, 24.0, 4.0, 8.0, 0.25);
    c.round(x, foot - 128.0, 190.0, 128.0, 6.0, body);
    c.rect(x, foot - 26.0, 190.0, 4.0, 0x2F7CA8);
    c.round(x + 18.0, foot - 108.0, 106.0, 70.0, 4.0, door);
    c.poly(
        &[
            (x + 30.0, foot - 108.0),
            (x + 56.0, foot - 108.0),
            (x + 28.0, foot - 38.0),
            (x + 18.0, foot - 38.0),
            (x + 18.0, foot - 78.0),
        ],
        if dark { 0x35495A } else { 0x7496AB },
    );
    c.rect(x + 70.0, foot - 108.0, 2.0, 70.0, pale);
    c.round(x + 138.0, foot - 112.0, 38.0, 56.0, 3.0, steel);
    c.round(x + 142.0, foot - 107.0, 30.0, 22.0, 2.0, if dark { 0x9CC4DA } else { 0xCBE4EF });
    for i in 0..3 {
        c.disc(x + 147.0 + 10.0 * f64::from(i), foot - 74.0, 3.0, [0x3E9C78, 0xE0A93A, 0xC8603A][i as usize]);
    }
    c.rect(x + 156.0, foot - 146.0, 3.0, 18.0, steel);
    c.round(x + 152.5, foot - 158.0, 10.0, 13.0, 2.0, 0x3E9C78);
}

/// A robot arm at rest.
fn robot(c: &mut RoomCanvas, x: f64, foot: f64, dark: bool) {
    let (arm, joint) = if dark { (0xC98A3E, 0x39424A) } else { (0xE6A14C, 0x54616A) };
    c.shadow(x - 34.0, foot - 8.0, 76.0, 12.0, 4.0, 6.0, 0.25);
    c.poly(&[(x - 30.0, foot), (x + 34.0, foot), (x + 24.0, foot - 26.0), (x - 20.0, foot - 26.0)], joint);
    c.line(&[(x + 2.0, foot - 30.0), (x + 24.0, foot - 92.0)], 20.0, arm);
    c.line(&[(x + 24.0, foot - 92.0), (x - 44.0, foot - 122.0)], 15.0, arm);
    c.line(&[(x - 44.0, foot - 122.0), (x - 60.0, foot - 92.0)], 9.0, joint);
    for (dx, dy, r) in [(2.0, -30.0, 14.0), (24.0, -92.0, 13.0), (-44.0, -122.0, 9.0)] {
        c.disc(x + dx, foot + dy, r, joint);
        c.disc(x + dx, foot + dy, r * 0.45, arm);
    }
    c.line(&[(x - 66.0, foot - 86.0), (x - 66.0, foot - 76.0)], 3.0, joint);
    c.line(&[(x - 54.0, foot - 86.0), (x - 54.0, foot - 76.0)], 3.0, joint);
}

/// A steel bench from side to side.
fn rail(c: &mut RoomCanvas, dark: bool) {
    let y = ledge();
    let (top, near, edge) =
        if dark { (0x5A656E, 0x464F57, 0x7F8B94) } else { (0xB4BDC2, 0xA0AAB0, 0xD6DCDF) };
    c.shadow(-20.0, y - 3.0, c.wide + 40.0, 14.0, 2.0, 6.0, 0.24);
    c.shade(0.0, y, c.wide, c.high - y, top, near);
    c.rect(0.0, y, c.wide, 3.0, edge);
    for i in 0..=(c.wide / 22.0) as i32 {
        let x = f64::from(i) * 22.0;
        c.poly(
            &[(x, c.high), (x + 10.0, c.high), (x + 16.0, c.high - 7.0), (x + 6.0, c.high - 7.0)],
            0xD9A62E,
        );
    }
}
