//! The room: where it happens and who is there. Screens say what is in it; Bevy draws it beneath the interface.
mod table;

use egui::{Context, Id, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};
use strum::VariantArray;

use super::theme::Look;
use crate::sim::scenario::Channel;
use crate::sim::session::mood::Mood;

/// A place to meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VariantArray)]
pub enum RoomPlace {
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

impl From<Channel> for RoomPlace {
    fn from(channel: Channel) -> Self {
        match channel {
            Channel::Office => Self::Office,
            Channel::MeetingRoom => Self::MeetingRoom,
            Channel::Workshop => Self::Workshop,
            Channel::Phone => Self::Phone,
            Channel::WeChat => Self::WeChat,
            Channel::Dinner => Self::Dinner,
        }
    }
}

impl RoomPlace {
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
    pub place: RoomPlace,
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
        let bottom = match self.place {
            RoomPlace::Phone => self.rect.bottom() - 82.0 * unit,
            RoomPlace::WeChat => self.rect.bottom() - 166.0 * unit,
            _ => self.rect.bottom() - (LEDGE - 6.0) * unit,
        };
        let sides: Vec<f32> = self.people.iter().map(|p| self.side(p) * unit).collect();
        // Who is larger gets more room; shoulders overlap when it is tight.
        let all: f32 = sides.iter().sum();
        let share =
            ((self.rect.width() * 0.96) / all.max(1.0)).min(if self.place.in_person() { 0.94 } else { 1.15 });
        let mut left = self.rect.center().x - all * share / 2.0;
        if self.place == RoomPlace::WeChat {
            left -= 250.0 * unit;
        }
        sides
            .into_iter()
            .map(|side| {
                let middle = left + side * share / 2.0;
                left += side * share;
                Rect::from_min_size(pos2(middle - side / 2.0, bottom - side), vec2(side, side))
            })
            .collect()
    }

    /// The side of a portrait, in the room's units.
    fn side(&self, person: &PersonShown) -> f32 {
        let crowd = self.people.len() >= 5;
        match self.place {
            RoomPlace::Phone => 190.0,
            RoomPlace::WeChat => 84.0,
            _ if person.speaking => {
                if crowd {
                    272.0
                } else {
                    292.0
                }
            }
            _ if self.people.len() == 1 => 262.0,
            _ if crowd => 204.0,
            _ if self.people.iter().any(|p| p.speaking) => 216.0,
            _ => 230.0,
        }
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
pub fn room_ui(ui: &mut Ui, rect: Rect, place: RoomPlace, people: &[PersonShown], on_table: &[OnTable]) {
    let look = Look::of(ui);
    let room = Room { place, people: people.to_vec(), rect, dark: look.palette.dark, still: look.still };
    let ui = &mut ui.new_child(egui::UiBuilder::new().max_rect(rect));
    ui.set_clip_rect(rect.intersect(ui.clip_rect()));
    let whole = ui.interact(rect, ui.id().with("room"), Sense::hover());
    whole.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, look.t(place.key())));
    table::set(ui, &room, on_table);
    ui.ctx().data_mut(|d| d.insert_temp(id(), Some(room)));
}

/// The face for a mood, as portraits are named.
#[must_use]
pub fn face_of(mood: Mood) -> &'static str {
    match mood {
        Mood::Angry => "angry",
        Mood::Annoyed => "annoyed",
        Mood::Guarded => "guarded",
        Mood::Sceptical => "sceptical",
        Mood::Neutral => "neutral",
        Mood::Attentive => "attentive",
        Mood::Warm => "warm",
        Mood::Pleased => "pleased",
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
