//! The library: scenarios on the shelf, what one has made of them, and what is wrong with those that are broken.
mod detail;
mod list;

use egui::{CentralPanel, Frame, Panel, Rect, ScrollArea, Ui, UiBuilder, vec2};

use super::intent::Intent;
use super::room::{PersonShown, RoomPlace, room_ui};
use super::theme::{Look, Tone, Type, gap};
use super::widget::{self, Button, ButtonKind, MarkShape, keys};
use crate::sim::compiled::{Card, Face};
use crate::sim::problem::Problem;

/// What the library shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LibraryModel {
    /// The scenarios, in their order.
    pub shelf: Vec<ScenarioShown>,
    /// Where scenarios of one's own are put.
    pub folder: Option<String>,
    /// Something that has to be said.
    pub notice: Option<String>,
    /// The id of the one that is looked at; the first where it is not on the shelf.
    pub chosen: String,
    /// The deal that was typed.
    pub deal: String,
}

/// A scenario on the shelf.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioShown {
    /// Its id.
    pub id: String,
    /// Its file, where it does not come with the program.
    pub file: Option<String>,
    /// What it is, or what is wrong with it.
    pub found: Result<Card, Vec<Problem>>,
    /// Sessions that are over.
    pub finished: usize,
    /// The best total, in hundredths.
    pub best: Option<i32>,
    /// A session that is not over.
    pub unfinished: Option<UnfinishedShown>,
    /// The sessions that are over, the last played first.
    pub over: Vec<OverShown>,
}

/// A session that is not over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnfinishedShown {
    /// Its name.
    pub name: String,
    /// It is of another engine and can't be gone on with.
    pub read_only: bool,
}

/// A session that is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverShown {
    /// Its name.
    pub name: String,
    /// Its total, in hundredths.
    pub total: i32,
    /// It is of another engine and can only be read.
    pub read_only: bool,
}

impl LibraryModel {
    /// The one that is looked at.
    fn shown(&self) -> Option<&ScenarioShown> {
        let chosen = self.shelf.iter().find(|s| s.id == self.chosen);
        chosen.or_else(|| self.shelf.first())
    }
}

/// Draws the library.
pub fn library_ui(ui: &mut Ui, model: &mut LibraryModel) -> Option<Intent> {
    let look = Look::of(ui);
    let mut intent = keys::escaped(ui).then_some(Intent::Back);
    let ground = Frame::new().fill(look.palette.ground);
    let wide = (ui.available_width() * 0.38).clamp(look.grown(300.0).min(420.0), 560.0);
    Panel::left("shelf")
        .exact_size(wide)
        .resizable(false)
        .show_separator_line(false)
        .frame(ground.inner_margin(gap::L))
        .show(ui, |ui| {
            let back = look.t("ui.back");
            ui.horizontal(|ui| {
                let response = ui.add(Button::new(ButtonKind::Quiet, &back).mark(MarkShape::Back));
                if response.clicked() {
                    intent = Some(Intent::Back);
                }
                widget::line_of(ui, Type::Title, look.palette.ink, &look.t("ui.library.name"));
            });
            ui.add_space(gap::S);
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| list::list_ui(ui, model));
        });
    CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
        let sheet = picture(ui, &look, model);
        ui.painter().rect_filled(sheet, 0.0, look.palette.surface);
        let inside = UiBuilder::new().max_rect(sheet.shrink2(vec2(gap::XL, gap::L)));
        let ui = &mut ui.new_child(inside);
        if let Some(notice) = &model.notice
            && widget::banner(ui, MarkShape::Alert, Tone::Guess, notice).clicked()
        {
            intent = Some(Intent::Dismiss);
        }
        let said = detail::detail_ui(ui, model);
        intent = intent.take().or(said);
    });
    intent
}

/// Most people in the picture.
const IN_PICTURE: usize = 5;

/// Draws who sits at the other side, where there is room for a picture; returns the rest.
fn picture(ui: &mut Ui, look: &Look, model: &LibraryModel) -> Rect {
    let whole = ui.max_rect();
    let card = model.shown().and_then(|s| s.found.as_ref().ok());
    let Some(card) = card.filter(|_| whole.height() >= look.grown(600.0)) else {
        return whole;
    };
    let place = if card.faces.len() > 1 { RoomPlace::MeetingRoom } else { RoomPlace::Office };
    let person = |face: &Face| PersonShown {
        portrait: face.portrait.clone(),
        mood: "neutral".to_owned(),
        name: face.name.get(look.lang).to_owned(),
        ..PersonShown::default()
    };
    let people: Vec<PersonShown> = card.faces.iter().take(IN_PICTURE).map(person).collect();
    let (above, rest) = whole.split_top_bottom_at_fraction(0.36);
    room_ui(ui, above, place, &people, &[]);
    rest
}
