//! The other widgets: what they are called, and that words say what colours say.
use counterpart::i18n::Lang;
use counterpart::screens::room::{OnTable, PersonShown, Room, RoomPlace, room_ui};
use counterpart::screens::theme::Tone;
use counterpart::screens::widget::{self, ChartPoint, Day, MarkShape, TableRow};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::{named, show};

fn zhou() -> PersonShown {
    PersonShown {
        portrait: "zhou".to_owned(),
        mood: "guarded".to_owned(),
        mood_word: "有戒心".to_owned(),
        name: "周敏".to_owned(),
        speaking: true,
        patience: Some((3, 5)),
    }
}

#[test]
fn counts_dates_charts_and_tables_are_read_out_whole() {
    let shown = show([640.0, 900.0], Lang::Zh, 1.0, (), |ui, ()| {
        widget::pips(ui, Tone::Accent, 3, 5, "耐心");
        widget::chip(ui, MarkShape::Check, Tone::Gain, "已弄清");
        let day = Day { day: 27, word: "元旦".to_owned(), tone: Tone::Guess, mark: MarkShape::Alert };
        widget::day_strip(ui, 4, 35, &[day], "日程");
        let point = ChartPoint { word: "1月".to_owned(), value: -420.0 };
        widget::bars(ui, "现金", &[point], 160.0);
        widget::key_values(ui, &[TableRow::of(Tone::Loss, "质保期", "24 个月  −65")]);
        widget::avatar(ui, "zhou", "guarded", 48.0, "周敏");
        None
    });
    shown.get_by_role_and_label(Role::ProgressIndicator, "耐心 3/5");
    shown.get_by_label("已弄清");
    shown.get_by_label("日程 第 28 天：元旦");
    shown.get_by_label("现金 1月 -420");
    shown.get_by_label("质保期 24 个月  −65");
    shown.get_by_role_and_label(Role::Image, "周敏");
}

#[test]
fn the_room_says_who_is_there_and_who_speaks() {
    let shown = show([864.0, 344.0], Lang::Zh, 1.0, (), |ui, ()| {
        let slips = [OnTable { parked: true, word: "首付最多一成".to_owned() }];
        room_ui(ui, ui.max_rect(), RoomPlace::Office, &[zhou()], &slips);
        None
    });
    shown.get_by_role_and_label(Role::Image, "办公室");
    shown.get_by_label("周敏 有戒心 正在说话 耐心 3/5");
    shown.get_by_label("搁置的异议：首付最多一成");
    let room = Room::take(&shown.ctx).unwrap();
    assert_eq!((room.place, room.people.len()), (RoomPlace::Office, 1), "whoever draws it is told");
    assert!(Room::take(&shown.ctx).is_none(), "and only once");
}

#[test]
fn who_speaks_sits_larger_and_everybody_sits_in_the_room() {
    for count in 1..=6 {
        for width in [640.0, 864.0, 1296.0] {
            let people: Vec<PersonShown> =
                (0..count).map(|i| PersonShown { speaking: i == 0, name: i.to_string(), ..zhou() }).collect();
            let room = Room {
                place: RoomPlace::MeetingRoom,
                people,
                rect: egui::Rect::from_min_size(egui::pos2(0.0, 44.0), egui::vec2(width, 344.0)),
                dark: false,
                still: true,
            };
            let seats = room.seats();
            assert!(seats[1..].iter().all(|s| s.width() < seats[0].width()));
            for seat in &seats {
                let middle = seat.center().x;
                assert!((0.0..=width).contains(&middle), "{count} people in {width}: {middle}");
            }
        }
    }
}

#[test]
fn plates_stay_in_the_room_however_many_and_however_large() {
    for (count, text) in [(3, 1.0), (6, 1.0), (6, 2.0)] {
        let people: Vec<PersonShown> = (0..count)
            .map(|i| PersonShown { speaking: i == 1, name: format!("何晓{i}"), ..zhou() })
            .collect();
        let shown = show([690.0, 344.0], Lang::Zh, text, (), |ui, ()| {
            room_ui(ui, ui.max_rect(), RoomPlace::MeetingRoom, &people, &[]);
            None
        });
        let plates: Vec<_> = named(&shown).into_iter().filter(|(name, ..)| name.contains("何晓")).collect();
        assert_eq!(plates.len(), count);
        for (name, left, right) in plates {
            assert!(left >= 0.0 && right <= 690.0, "{name}: {left} to {right}, text {text}");
        }
    }
}
