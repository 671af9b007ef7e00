//! The room: where it happens and who is there. Screens say what is in it; Bevy draws it beneath the interface.
use egui::{
    Align2, Context, Id, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use super::look::{Look, Tone, Type, gap};
use super::widget::{self, Mark};

/// A place to meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// A meeting room with a long table.
    MeetingRoom,
    /// Somebody's office, the door shut.
    Office,
    /// The workshop floor.
    Workshop,
    /// The telephone.
    Phone,
    /// A chat on the telephone.
    WeChat,
    /// A table in a restaurant.
    Dinner,
}

impl Place {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::MeetingRoom,
        Self::Office,
        Self::Workshop,
        Self::Phone,
        Self::WeChat,
        Self::Dinner,
    ];

    /// The key of its name among the interface's words.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::MeetingRoom => "ui.place.meeting_room",
            Self::Office => "ui.place.office",
            Self::Workshop => "ui.place.workshop",
            Self::Phone => "ui.place.phone",
            Self::WeChat => "ui.place.wechat",
            Self::Dinner => "ui.place.dinner",
        }
    }

    /// Whether people are really there: then they sit behind a table; else they are pictures on a screen.
    #[must_use]
    pub fn in_person(self) -> bool {
        !matches!(self, Self::Phone | Self::WeChat)
    }
}

/// Somebody in the room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonShown {
    /// Whose portrait: a folder under `assets/portraits`.
    pub portrait: String,
    /// Which face: a file in that folder, without its ending.
    pub mood: String,
    /// The word for that face, in the person's language.
    pub mood_word: String,
    /// The name on the plate.
    pub name: String,
    /// Whether they speak now.
    pub speaking: bool,
    /// Patience left and in all, where it is known.
    pub patience: Option<(u8, u8)>,
}

/// Something that lies on the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnTable {
    /// A parked objection, or a document that was shown.
    pub parked: bool,
    /// What is written on it.
    pub word: String,
}

/// The room in one frame.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    /// Where.
    pub place: Place,
    /// Who, from the left.
    pub people: Vec<PersonShown>,
    /// Where on the screen, in points.
    pub rect: Rect,
    /// In the evening, that is: in the dark theme.
    pub dark: bool,
    /// Faces change at once.
    pub still: bool,
}

/// The height for which the room is drawn, in its own units. A taller room has more wall above, not larger people.
pub const HEIGHT: f32 = 344.0;
/// The width at which people stop growing with the height.
const WIDTH: f32 = 700.0;
/// How high the edge of the table stands above the bottom.
pub const LEDGE: f32 = 62.0;

impl Room {
    /// How many points one of the room's units is.
    #[must_use]
    pub fn unit(&self) -> f32 {
        unit(self.rect)
    }

    /// Where each person is, as the square of their portrait, in points within [`Self::rect`].
    #[must_use]
    pub fn seats(&self) -> Vec<Rect> {
        let unit = self.unit();
        let count = self.people.len();
        let anyone_speaks = self.people.iter().any(|p| p.speaking);
        let large = if self.place.in_person() { 292.0 } else { 190.0 };
        let size = |person: &PersonShown| match (self.place, person.speaking) {
            (Place::Phone, _) => 190.0,
            (Place::WeChat, _) => 84.0,
            (_, true) => 292.0,
            (_, false) if count == 1 => 262.0,
            (_, false) if anyone_speaks => 216.0,
            (_, false) => 230.0,
        };
        let step = match count {
            0 | 1 => 0.0,
            n => ((self.rect.width() / unit - large * 0.9) / (n - 1) as f32).min(large * 0.86),
        };
        let middle = self.rect.center().x;
        let bottom = match self.place {
            Place::Phone => self.rect.bottom() - 82.0 * unit,
            Place::WeChat => self.rect.bottom() - 166.0 * unit,
            _ => self.rect.bottom() - (LEDGE - 6.0) * unit,
        };
        self.people
            .iter()
            .enumerate()
            .map(|(i, person)| {
                let side = size(person) * unit;
                let shift = (i as f32 - (count.max(1) - 1) as f32 / 2.0) * step * unit;
                let shift = if self.place == Place::WeChat {
                    shift - 250.0 * unit
                } else {
                    shift
                };
                Rect::from_min_size(pos2(middle + shift - side / 2.0, bottom - side), vec2(side, side))
            })
            .collect()
    }

    /// Takes the room that was last shown, for whoever draws it. `None` when no screen shows one.
    #[must_use]
    pub fn take(ctx: &Context) -> Option<Self> {
        ctx.data_mut(|d| d.remove_temp::<Option<Self>>(id())).flatten()
    }
}

fn id() -> Id {
    Id::new("the room")
}

fn unit(rect: Rect) -> f32 {
    (rect.height() / HEIGHT).min(rect.width() / WIDTH)
}

/// Shows a room in a part of the screen: leaves it clear for the picture and lays names, moods and slips over it.
pub fn room_ui(ui: &mut Ui, rect: Rect, place: Place, people: &[PersonShown], on_table: &[OnTable]) {
    let look = Look::of(ui);
    let room = Room {
        place,
        people: people.to_vec(),
        rect,
        dark: look.palette.dark,
        still: look.still,
    };
    let ui = &mut ui.new_child(egui::UiBuilder::new().max_rect(rect));
    ui.set_clip_rect(rect.intersect(ui.clip_rect()));
    let whole = ui.interact(rect, ui.id().with("room"), Sense::hover());
    whole.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, look.t(place.key())));
    let seats = room.seats();
    let plates: Vec<f32> = people.iter().map(|p| plate_width(ui, p)).collect();
    let lefts = spread(&seats, &plates, rect);
    for (person, left) in people.iter().zip(lefts) {
        plate(ui, person, &room, left);
    }
    slips(ui, rect, on_table);
    ui.ctx().data_mut(|d| d.insert_temp(id(), Some(room)));
}

/// Puts plates under their people without letting them touch.
fn spread(seats: &[Rect], widths: &[f32], rect: Rect) -> Vec<f32> {
    let mut lefts: Vec<f32> = seats
        .iter()
        .zip(widths)
        .map(|(s, w)| s.center().x - w / 2.0)
        .collect();
    let mut floor = rect.left() + gap::S;
    for (left, width) in lefts.iter_mut().zip(widths) {
        *left = left.max(floor);
        floor = *left + width + gap::S;
    }
    let mut ceiling = rect.right() - gap::S;
    for (left, width) in lefts.iter_mut().zip(widths).rev() {
        *left = left.min(ceiling - width);
        ceiling = *left - gap::S;
    }
    lefts
}

const PIP: f32 = 5.0;

fn plate_width(ui: &Ui, person: &PersonShown) -> f32 {
    let ink = Look::of(ui).palette.ink;
    let name = widget::galley(ui, Type::SmallStrong, ink, &person.name, f32::INFINITY)
        .size()
        .x;
    let mood = widget::galley(ui, Type::Small, ink, &person.mood_word, f32::INFINITY)
        .size()
        .x;
    let pips = person
        .patience
        .map_or(0.0, |(_, all)| f32::from(all) * (PIP * 2.0 + 3.0) + gap::S);
    let speaking = if person.speaking {
        Look::of(ui).grown(12.0) + gap::XS
    } else {
        0.0
    };
    (name + speaking).max(mood + pips) + 2.0 * gap::M
}

/// The plate on the table before a person: name, mood in a word, patience.
fn plate(ui: &mut Ui, person: &PersonShown, room: &Room, left: f32) {
    let look = Look::of(ui);
    let p = look.palette;
    let width = plate_width(ui, person);
    let name_ink = if person.speaking { p.on_accent } else { p.ink };
    let mood_ink = if person.speaking { p.on_accent } else { p.soft };
    let name = widget::galley(ui, Type::SmallStrong, name_ink, &person.name, f32::INFINITY);
    let mood = widget::galley(ui, Type::Small, mood_ink, &person.mood_word, f32::INFINITY);
    let height = name.size().y + mood.size().y + 8.0;
    let unit = room.unit();
    let below = if room.place == Place::WeChat {
        LEDGE + 94.0
    } else {
        LEDGE - 10.0
    };
    let top = (room.rect.bottom() - below * unit).min(room.rect.bottom() - height - gap::XS);
    let rect = Rect::from_min_size(pos2(left, top), vec2(width, height));
    let (fill, line) = if person.speaking {
        (p.accent, p.accent)
    } else {
        (p.surface, p.line)
    };
    ui.painter()
        .rect(rect, 6.0, fill, Stroke::new(1.0, line), StrokeKind::Inside);
    let x = rect.left() + gap::M;
    let first = rect.top() + 4.0;
    ui.painter().galley(pos2(x, first), name.clone(), name_ink);
    if person.speaking {
        speaking_mark(
            ui,
            pos2(x + name.size().x + gap::S, first + name.size().y / 2.0),
            look.text,
        );
    }
    let row = first + name.size().y;
    ui.painter().galley(pos2(x, row), mood.clone(), mood_ink);
    if let Some((full, all)) = person.patience {
        let mut at = pos2(x + mood.size().x + gap::S + PIP, row + mood.size().y / 2.0);
        for i in 0..all {
            if i < full {
                ui.painter().circle_filled(at, PIP - 1.0, mood_ink);
            } else {
                ui.painter()
                    .circle_stroke(at, PIP - 1.5, Stroke::new(1.0, mood_ink));
            }
            at.x += PIP * 2.0 + 3.0;
        }
    }
    let response = ui.interact(rect, ui.id().with(("plate", &person.name)), Sense::hover());
    response.widget_info(|| {
        let mut words = format!("{} {}", person.name, person.mood_word);
        if person.speaking {
            words = format!("{words} {}", look.t("ui.room.speaking"));
        }
        if let Some((full, all)) = person.patience {
            words = format!("{words} {} {full}/{all}", look.t("ui.room.patience"));
        }
        WidgetInfo::labeled(WidgetType::Label, true, words)
    });
}

/// Three short strokes, as sound is drawn.
fn speaking_mark(ui: &Ui, at: Pos2, text: f32) {
    let ink = Look::of(ui).palette.on_accent;
    for (i, high) in [3.0, 5.5, 3.5].into_iter().enumerate() {
        let x = at.x + i as f32 * 4.0 * text;
        ui.painter().vline(
            x,
            at.y - high * text..=at.y + high * text,
            Stroke::new(2.0 * text, ink),
        );
    }
}

/// Parked objections and shown documents, in the corner of the table nearest to us.
fn slips(ui: &mut Ui, rect: Rect, on_table: &[OnTable]) {
    let look = Look::of(ui);
    let p = look.palette;
    let mut at = rect.left_top() + vec2(gap::M, gap::M);
    for slip in on_table {
        let (tone, mark) = if slip.parked {
            (Tone::Guess, Mark::Parked)
        } else {
            (Tone::Note, Mark::Check)
        };
        let words = widget::galley(ui, Type::Small, p.ink_of(tone), &slip.word, f32::INFINITY);
        let size = look.grown(10.0);
        let area = Rect::from_min_size(
            at,
            vec2(words.size().x + size + 6.0 + 2.0 * gap::S, words.size().y + 4.0),
        );
        ui.painter().rect_filled(
            area.translate(vec2(0.0, 2.0)),
            4.0,
            egui::Color32::from_black_alpha(28),
        );
        ui.painter().rect_filled(area, 4.0, p.wash_of(tone));
        let middle = pos2(area.left() + gap::S + size / 2.0, area.center().y);
        widget::paint_mark(ui.painter(), mark, middle, size, p.ink_of(tone));
        let corner = Align2::RIGHT_CENTER
            .anchor_size(pos2(area.right() - gap::S, area.center().y), words.size())
            .min;
        ui.painter().galley(corner, words, p.ink_of(tone));
        let response = ui.interact(area, ui.id().with(("slip", &slip.word)), Sense::hover());
        let key = if slip.parked {
            "ui.room.parked"
        } else {
            "ui.room.shown"
        };
        let name = look.t_with(key, &[("what", &slip.word)]);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &name));
        at.y += area.height() + gap::XS + 2.0;
    }
}

/// The key of the word for a face.
#[must_use]
pub fn mood_key(mood: &str) -> &'static str {
    match mood {
        "attentive" => "ui.mood.attentive",
        "warm" => "ui.mood.warm",
        "pleased" => "ui.mood.pleased",
        "explaining" => "ui.mood.explaining",
        "sceptical" => "ui.mood.sceptical",
        "guarded" => "ui.mood.guarded",
        "concerned" => "ui.mood.concerned",
        "annoyed" => "ui.mood.annoyed",
        "angry" => "ui.mood.angry",
        "tired" => "ui.mood.tired",
        _ => "ui.mood.neutral",
    }
}
