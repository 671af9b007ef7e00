//! The window's own reckoning: sizes, zoom, folders dropped on it.
use counterpart::gui::class_job::folder_of;
use counterpart::gui::first_size::sizes;
use counterpart::gui::scale::comfortable_zoom;

#[test]
fn a_window_gets_larger_things_and_more_room_at_once() {
    for (size, zoom) in [
        (egui::vec2(1024.0, 640.0), 1.0),
        (egui::vec2(1280.0, 720.0), 1.0),
        // 1 + (1.5 − 1)/2
        (egui::vec2(1920.0, 1080.0), 1.25),
        // 1 + (3 − 1)/2
        (egui::vec2(3840.0, 2160.0), 2.0),
        // 534/640 in sixteenths, 13/16
        (egui::vec2(1012.0, 534.0), 0.8125),
        (egui::vec2(320.0, 200.0), 0.3125),
        (egui::vec2(0.0, 0.0), 0.25),
        // The narrower side decides.
        (egui::vec2(3840.0, 720.0), 1.0),
    ] {
        assert_eq!(comfortable_zoom(size), zoom, "{size:?}");
    }
}

#[test]
fn a_window_fits_its_screen_and_can_be_made_to_fit() {
    for (pixels, scale, first, least) in [
        ((1920.0, 1080.0), 1.0, (1280.0, 720.0), (1024.0, 640.0)),
        ((1366.0, 768.0), 1.0, (1280.0, 688.0), (1024.0, 640.0)),
        // 1092.8 × 614.4 points.
        ((1366.0, 768.0), 1.25, (1012.0, 534.0), (1012.0, 534.0)),
        // 1280 × 720 points.
        ((1920.0, 1080.0), 1.5, (1200.0, 640.0), (1024.0, 640.0)),
        ((3840.0, 2160.0), 2.0, (1280.0, 720.0), (1024.0, 640.0)),
        ((0.0, 0.0), 1.0, (320.0, 200.0), (320.0, 200.0)),
    ] {
        let (wide, high): (f32, f32) = pixels;
        let screen = egui::vec2(wide, high) / scale;
        assert_eq!(sizes(screen), (first.into(), least.into()), "{pixels:?} at {scale}");
    }
}

#[test]
fn what_file_managers_put_around_a_path_is_taken_off() {
    for (typed, folder) in [
        ("  /media/stick/class ", "/media/stick/class"),
        ("\"D:\\class of May\"", "D:\\class of May"),
        ("'/media/a b'", "/media/a b"),
        ("file:///media/stick", "/media/stick"),
        ("", ""),
    ] {
        assert_eq!(folder_of(typed), folder);
    }
}
