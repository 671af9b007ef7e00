//! Meetings where nobody is in the room: a call, and a chat. People are seen through openings in what is drawn.
use super::super::canvas::Hole;
use super::{RoomCanvas, SeatBox};

/// A telephone call: a face in a circle, and the calm around it.
pub(super) fn phone(back: &mut RoomCanvas, front: &mut RoomCanvas, dark: bool, seats: &[SeatBox]) {
    let (top, low, face, ring) = if dark {
        (0x1E2A33, 0x2B3B47, 0x8FA0AE, 0x6CBBEA)
    } else {
        (0xDCE7EE, 0xEFF2F0, 0xCBDAE4, 0x0B5E8E)
    };
    back.wall(face, face);
    let holes: Vec<Hole> =
        seats.iter().map(|(x, y, side)| Hole { x: *x, y: *y, side: *side, r: side / 2.0 }).collect();
    front.cover(&holes, top, low);
    for hole in &holes {
        let (x, y, r) = (hole.x + hole.side / 2.0, hole.y + hole.side / 2.0, hole.side / 2.0);
        let rings = if holes.len() > 1 { 2 } else { 4 };
        for i in 1..=rings {
            let out = f64::from(i) * 15.0;
            front.ring(x, y, r + out, 1.6, ring, 0.30 - 0.06 * i as f32);
        }
        front.ring(x, y, r + 1.0, 4.0, if dark { 0x3C5060 } else { 0xFFFFFF }, 1.0);
    }
}

/// A chat: their words at the left, ours at the right, no sound at all.
pub(super) fn chat(back: &mut RoomCanvas, front: &mut RoomCanvas, dark: bool, seats: &[SeatBox]) {
    let (ground, low, paper, line, theirs, ours, face) = if dark {
        (0x182127, 0x202C33, 0x26323A, 0x36434C, 0x35424B, 0x2F6B55, 0x8FA0AE)
    } else {
        (0xDDE5E6, 0xE9EDEB, 0xF6F7F5, 0xDDE1DF, 0xFFFFFF, 0xC8E7D3, 0xDDE6EC)
    };
    back.wall(face, face);
    let side = seats.first().map_or(84.0, |s| s.2);
    let holes: Vec<Hole> =
        seats.iter().map(|(x, y, side)| Hole { x: *x, y: *y, side: *side, r: 10.0 }).collect();
    front.cover(&holes, ground, low);
    let left = seats.iter().map(|s| s.0).fold(f64::INFINITY, f64::min).min(front.wide / 2.0 - 290.0) - 44.0;
    let width = (front.wide / 2.0 - left) * 2.0;
    front.shadow(left, 26.0, width, 330.0, 10.0, 12.0, 0.14);
    // The sheet lies over the ground, so it needs the same openings.
    front.pierced(left, 20.0, width, 360.0, 12.0, &holes, paper);
    front.rect(left, 54.0, width, 1.2, line);
    front.disc(left + 22.0, 37.0, 5.0, line);
    front.round(left + 38.0, 33.0, 96.0, 8.0, 4.0, line);
    let words = seats.iter().map(|s| s.0 + side).fold(left, f64::max) + 20.0;
    let right = left + width - 28.0;
    let bubble = |c: &mut RoomCanvas, x: f64, y: f64, w: f64, h: f64, tone: u32, rows: &[f64]| {
        c.round(x, y, w, h, 9.0, tone);
        for (i, share) in rows.iter().enumerate() {
            let ink = if dark { 0xB9C6CE } else { 0x9AA6AC };
            let y = y + 13.0 + 14.0 * i as f64;
            c.veil(x + 14.0, y, (w - 28.0) * share, 5.0, ink, if dark { 0.45 } else { 0.5 });
        }
    };
    let room = right - words;
    bubble(front, words, 96.0, room * 0.60, 46.0, theirs, &[0.94, 0.55]);
    bubble(front, words, 150.0, room * 0.42, 32.0, theirs, &[0.8]);
    bubble(front, right - room * 0.52, 204.0, room * 0.52, 46.0, ours, &[0.9, 0.7]);
    bubble(front, right - room * 0.30, 260.0, room * 0.30, 32.0, ours, &[0.7]);
}
