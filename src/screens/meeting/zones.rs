//! Where things are: how a window is shared out between the room, the talk and what lies beside it.
use egui::{Rect, pos2};

/// How much beside the talk is seen at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SideWidth {
    /// Offer, people and last moments, one above the other.
    Whole,
    /// The offer, and beneath it people or last moments.
    Pair,
    /// One of them at a time, beside the talk.
    Tabs,
    /// One of them at a time, in place of the talk.
    Folded,
}

impl SideWidth {
    /// What a window of a size has room for, with text of a size (1.0 to 2.0).
    #[must_use]
    pub(super) fn of(whole: Rect, text: f32) -> Self {
        let (wide, high) = (whole.width() / text, whole.height() / text);
        if wide >= 1160.0 && high >= 780.0 {
            Self::Whole
        } else if wide >= 1160.0 && high >= 520.0 {
            Self::Pair
        } else if wide >= 900.0 {
            Self::Tabs
        } else {
            Self::Folded
        }
    }

    /// How wide the column at the right is.
    #[must_use]
    pub(super) fn width(self, whole: Rect, text: f32) -> f32 {
        match self {
            Self::Whole | Self::Pair => (whole.width() * 0.31).clamp(370.0 * text, 470.0 * text),
            Self::Tabs => (whole.width() * 0.31).max(300.0 * text),
            Self::Folded => 0.0,
        }
    }
}

/// The zones of the column with the talk, from the top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Zones {
    /// The place and the people.
    pub(super) room: Rect,
    /// What was said.
    pub(super) speech: Rect,
    /// What can be done.
    pub(super) floor: Rect,
}

/// Shares a column out: the talk gets what it needs as long as a room is left to look into.
#[must_use]
pub(super) fn zones(column: Rect, speech: f32, floor: f32) -> Zones {
    let high = column.height();
    // In a low window the name plates are picture enough, and words have more of it.
    let low = high < 460.0;
    let least = if low { 62.0 } else { (high * 0.25).clamp(96.0, 168.0) };
    let part = if low { 0.54 } else { 0.62 };
    let needed = speech + floor;
    let (mut speech, mut floor) = (speech, floor);
    if needed > high - least {
        // What can be done keeps the larger part; the rest scrolls.
        let room = high - least;
        floor = floor.min((room * part).max(room - speech));
        speech = speech.min(room - floor);
    }
    let first = column.bottom() - floor - speech;
    let second = column.bottom() - floor;
    let strip = |top, bottom| Rect::from_min_max(pos2(column.left(), top), pos2(column.right(), bottom));
    Zones {
        room: strip(column.top(), first),
        speech: strip(first, second),
        floor: strip(second, column.bottom()),
    }
}

/// Shares a height out between things that would be so high: those that need less than their share leave it to the rest.
#[must_use]
pub(super) fn share(total: f32, wanted: &[f32], weights: &[f32]) -> Vec<f32> {
    let mut given: Vec<Option<f32>> = vec![None; wanted.len()];
    loop {
        let taken: f32 = given.iter().flatten().sum();
        let open = |i: &usize| given[*i].is_none();
        let weight: f32 = (0..wanted.len()).filter(open).map(|i| weights[i]).sum();
        let left = total - taken;
        let modest: Vec<usize> =
            (0..wanted.len()).filter(open).filter(|i| wanted[*i] <= left * weights[*i] / weight).collect();
        if modest.is_empty() {
            let fair = |i: usize| left * weights[i] / weight;
            return (0..wanted.len()).map(|i| given[i].unwrap_or_else(|| fair(i))).collect();
        }
        for i in modest {
            given[i] = Some(wanted[i]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(wide: f32, high: f32) -> Rect {
        Rect::from_min_max(pos2(0.0, 0.0), pos2(wide, high))
    }

    #[test]
    fn what_stands_beside_the_talk_follows_the_window_and_the_text() {
        assert_eq!(SideWidth::of(window(1920.0, 1036.0), 1.0), SideWidth::Whole);
        assert_eq!(SideWidth::of(window(1280.0, 676.0), 1.0), SideWidth::Pair);
        assert_eq!(SideWidth::of(window(1024.0, 596.0), 1.0), SideWidth::Tabs);
        assert_eq!(SideWidth::of(window(1280.0, 676.0), 1.5), SideWidth::Folded);
        assert_eq!(SideWidth::of(window(3840.0, 2116.0), 2.0), SideWidth::Whole);
    }

    #[test]
    fn the_zones_fill_the_column_and_leave_a_room() {
        for high in [300.0, 560.0, 640.0, 1000.0, 2000.0] {
            for (speech, floor) in [(60.0, 120.0), (150.0, 280.0), (900.0, 900.0), (900.0, 100.0)] {
                let z = zones(window(800.0, high), speech, floor);
                assert!(
                    z.room.height() >= if high < 460.0 { 60.0 } else { 90.0 },
                    "{high} {speech} {floor}: {z:?}"
                );
                assert!(z.speech.height() > 20.0 && z.floor.height() > 20.0, "{z:?}");
                assert!((z.room.height() + z.speech.height() + z.floor.height() - high).abs() < 0.1);
                assert!(z.floor.height() <= floor + 0.1 && z.speech.height() <= speech + 0.1);
            }
        }
    }

    #[test]
    fn a_share_that_is_not_used_goes_to_the_others() {
        assert_eq!(share(600.0, &[100.0, 900.0, 900.0], &[1.0, 1.0, 1.0]), [100.0, 250.0, 250.0]);
        assert_eq!(share(600.0, &[50.0, 60.0, 70.0], &[4.0, 3.0, 2.0]), [50.0, 60.0, 70.0]);
        assert_eq!(share(900.0, &[900.0, 900.0, 900.0], &[4.0, 3.0, 2.0]), [400.0, 300.0, 200.0]);
    }
}
