//! Every widget and every room on one page, for those who build screens; not reachable from the game.
use egui::{CentralPanel, Frame, Panel, Rect, ScrollArea, Ui, vec2};
use strum::VariantArray as _;

use super::intent::Intent;
use super::room::{OnTable, PersonShown, RoomPlace, mood_key, room_ui};
use super::theme::{Look, Tone, Type, gap};
use super::widget::{self, Button, ButtonKind, ChartPoint, Day, MarkShape, ReplyItem, TableRow};

/// What the gallery shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Gallery {
    /// The place of the room.
    pub place: RoomPlace,
    /// How many people are in it.
    pub people: usize,
    /// Who of them speaks.
    pub speaking: Option<usize>,
    level: usize,
    on: bool,
    chosen: usize,
}

impl Default for Gallery {
    fn default() -> Self {
        Self { place: RoomPlace::MeetingRoom, people: 3, speaking: Some(1), level: 1, on: true, chosen: 0 }
    }
}

const CAST: [(&str, &str, &str); 6] = [
    ("he", "attentive", "何晓峰"),
    ("zhou", "guarded", "周敏"),
    ("qian", "sceptical", "钱玉兰"),
    ("sun", "annoyed", "孙大勇"),
    ("zheng", "neutral", "郑立"),
    ("lin", "concerned", "林涛"),
];

/// Draws the gallery.
pub fn gallery_ui(ui: &mut Ui, model: &mut Gallery) -> Option<Intent> {
    let look = Look::of(ui);
    let p = look.palette;
    let side = Frame::new().fill(p.ground).inner_margin(gap::L);
    let wide = (ui.available_width() * 0.325).max(look.grown(300.0));
    Panel::right("gallery side").exact_size(wide).resizable(false).frame(side).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| side_ui(ui, model));
    });
    CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
        let whole = ui.max_rect();
        let (room, rest) = whole.split_top_bottom_at_fraction(0.52);
        let people: Vec<PersonShown> = CAST
            .iter()
            .take(model.people)
            .enumerate()
            .map(|(i, (portrait, mood, name))| PersonShown {
                portrait: (*portrait).to_owned(),
                mood: (*mood).to_owned(),
                mood_word: look.t(mood_key(mood)),
                name: (*name).to_owned(),
                speaking: model.speaking == Some(i),
                patience: Some((3, 5)),
            })
            .collect();
        let slips = [
            OnTable { parked: true, word: "首付最多一成".to_owned() },
            OnTable { parked: false, word: "节拍与 Cmk 报告".to_owned() },
        ];
        room_ui(ui, room, model.place, &people, &slips);
        ui.painter().rect_filled(rest, 0.0, p.ground);
        ui.scope_builder(egui::UiBuilder::new().max_rect(rest.shrink(gap::L)), |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| speech_ui(ui, &look));
        });
    });
    None
}

/// What is said, and what can be answered.
fn speech_ui(ui: &mut Ui, look: &Look) {
    let p = look.palette;
    widget::label(ui, Type::SmallStrong, p.accent, "周敏 · 财务总监");
    widget::label(
        ui,
        Type::Speech,
        p.ink,
        "“首付这条，最多一成。资金计划上个月就关了；要改，得郑总签字（他这周不在）。”",
    );
    widget::label(ui, Type::Small, p.soft, "翻到付款条款那页，没抬头。");
    ui.add_space(gap::S);
    let list = [
        ("一成我们备不了料，轴承和伺服要先付款。", None, None),
        ("是全年都这样，还是这个月特殊？", None, None),
        ("那先不谈首付。验收这条，您看怎么写能放心？", Some("动到：验收条款"), None),
        ("过了元旦再付，对您的年末余额就没有影响了。", None, Some("还没有依据说这句话")),
    ]
    .map(|(text, note, closed): (&str, Option<&str>, Option<&str>)| ReplyItem {
        text: text.to_owned(),
        note: note.map(str::to_owned),
        closed: closed.map(str::to_owned),
    });
    widget::replies(ui, &list);
}

fn side_ui(ui: &mut Ui, model: &mut Gallery) {
    let look = Look::of(ui);
    ui.spacing_mut().item_spacing.y = gap::M;
    widget::card(ui, |ui| {
        widget::section(ui, "桌上的方案", Some("第 3 稿"));
        widget::key_values(
            ui,
            &[
                TableRow::of(Tone::Gain, "首付款", "三成  +0"),
                TableRow::of(Tone::Loss, "质保期", "24 个月  −65"),
                TableRow::new("交期", "首付到账、图纸会签后 26 周"),
            ],
        );
        let levels = ["一成", "两成", "三成", "四成"].map(str::to_owned);
        let width = ui.available_width();
        if let Some(level) = widget::stepper(ui, "首付款", &levels, model.level, width) {
            model.level = level;
        }
    });
    widget::card(ui, |ui| {
        ui.horizontal(|ui| {
            widget::avatar(ui, "zhou", "guarded", look.grown(52.0), "周敏");
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = gap::XS;
                widget::label(ui, Type::Strong, look.palette.ink, "周敏");
                widget::pips(ui, Tone::Accent, 3, 5, "耐心");
            });
        });
        ui.horizontal_wrapped(|ui| {
            widget::chip(ui, MarkShape::Check, Tone::Gain, "已证实");
            widget::chip(ui, MarkShape::Ring, Tone::Guess, "猜测");
            widget::chip(ui, MarkShape::Up, Tone::Accent, "更近");
            widget::chip(ui, MarkShape::Down, Tone::Loss, "更远");
            widget::chip(ui, MarkShape::Parked, Tone::Note, "搁置");
        });
    });
    widget::card(ui, |ui| {
        widget::section(ui, "日程", None);
        let dates = [
            Day { day: 12, word: "授信年审".to_owned(), tone: Tone::Note, mark: MarkShape::Dot },
            Day { day: 27, word: "元旦".to_owned(), tone: Tone::Guess, mark: MarkShape::Alert },
        ];
        widget::day_strip(ui, 4, 35, &dates, "日程");
    });
    widget::card(ui, |ui| {
        widget::section(ui, "现金", Some("千元"));
        let months = ["12月", "1月", "2月", "3月", "4月", "5月"];
        let points = |values: [f64; 6]| -> Vec<ChartPoint> {
            months.iter().zip(values).map(|(m, value)| ChartPoint { word: (*m).to_owned(), value }).collect()
        };
        widget::bars(ui, "现金", &points([300.0, -420.0, -610.0, 180.0, 900.0, 260.0]), look.grown(120.0));
        widget::line(
            ui,
            "敞口",
            &points([0.0, 120.0, 730.0, 550.0, 210.0, 0.0]),
            look.grown(100.0),
            Tone::Guess,
        );
    });
    widget::banner(ui, MarkShape::Alert, Tone::Guess, "授权之外：这一条要打电话回去，花一天，还要一个理由。");
    ui.horizontal_wrapped(|ui| {
        ui.add(Button::new(ButtonKind::Main, "提出方案"));
        ui.add(Button::new(ButtonKind::Plain, "休会").mark(MarkShape::Parked));
        ui.add(Button::new(ButtonKind::Quiet, "离开"));
        ui.add(Button::new(ButtonKind::Plain, "签字").enabled(false));
    });
    let name = "先说出口";
    widget::setting(ui, name, None, |ui| {
        if widget::toggle(ui, name, model.on).clicked() {
            model.on = !model.on;
        }
    });
    if let Some(i) = widget::choice(ui, "语言", &["中文".to_owned(), "English".to_owned()], model.chosen)
    {
        model.chosen = i;
    }
    places(ui, model, &look);
}

/// Which room, and how many are in it.
fn places(ui: &mut Ui, model: &mut Gallery, look: &Look) {
    ui.horizontal_wrapped(|ui| {
        for place in RoomPlace::VARIANTS.iter().copied() {
            let kind = if place == model.place { ButtonKind::Main } else { ButtonKind::Plain };
            if ui.add(Button::new(kind, &look.t(place.key()))).clicked() {
                model.place = place;
            }
        }
        for people in 1..=CAST.len() {
            if ui.add(Button::new(ButtonKind::Quiet, &people.to_string())).clicked() {
                model.people = people;
            }
        }
    });
    let _space: Rect = ui.allocate_space(vec2(1.0, gap::S)).1;
}
