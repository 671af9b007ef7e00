//! In the car: what the meeting left, a card placed or moved while it is fresh, and on to the calendar.
mod picture;
mod takeaways;

use egui::{Align, CentralPanel, Frame, Key, Layout, Rect, ScrollArea, Stroke, Ui, UiBuilder, pos2, vec2};

use super::drawer::cards::{arrows, deck_ui};
use super::drawer::person::person_ui;
use super::intent::{Intent, ScreenId};
use super::session::SessionModel;
use super::theme::{Look, Type, gap};
use super::widget::{self, Button, ButtonKind, MarkShape, keys};
use crate::sim::view::{Car, View};

/// How wide the page grows, in points at 100 %.
const WIDEST: f32 = 1180.0;

/// Draws it.
pub fn car_ui(ui: &mut Ui, play: &SessionModel) -> Option<Intent> {
    let mut intent = None;
    let frame = Frame::new().fill(Look::of(ui).palette.ground);
    CentralPanel::default().frame(frame).show(ui, |ui| {
        let view = play.view();
        let whole = ui.max_rect();
        let (page, foot) = whole.split_top_bottom_at_y(whole.bottom() - foot_height(ui));
        ui.scope_builder(UiBuilder::new().max_rect(page), |ui| {
            intent = page_ui(ui, &view);
        });
        let on = ui.scope_builder(UiBuilder::new().max_rect(foot), |ui| foot_ui(ui, foot, &view)).inner;
        if on {
            intent = Some(Intent::Open(ScreenId::Calendar));
        }
    });
    intent
}

fn foot_height(ui: &Ui) -> f32 {
    Look::of(ui).grown(38.0) + 2.0 * gap::M
}

/// The picture, what the meeting left, and the cards: side by side where there is room.
fn page_ui(ui: &mut Ui, view: &View<'_>) -> Option<Intent> {
    let look = Look::of(ui);
    let car = view.car();
    let head = RecapHeader::of(ui, &look, view, car.as_ref());
    // In a low window, or with large letters, the picture scrolls away with the rest.
    let stays = ui.available_height() - head.high >= look.grown(360.0);
    let mut intent = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    if stays {
        head.show(ui, &look);
    }
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        if !stays {
            head.show(ui, &look);
        }
        widget::column(ui, look.grown(WIDEST), |ui| {
            ui.spacing_mut().item_spacing = vec2(gap::L, gap::M);
            let Some(car) = &car else { return };
            if ui.available_width() >= look.grown(860.0) {
                ui.columns(2, |half| {
                    takeaways::left_ui(&mut half[0], &look, view, car);
                    intent = people_ui(&mut half[1], &look, view, car);
                });
            } else {
                takeaways::left_ui(ui, &look, view, car);
                intent = people_ui(ui, &look, view, car);
            }
        });
    });
    intent
}

/// The name of the screen and whether it was worth the way, over the road home.
struct RecapHeader {
    title: String,
    lines: Vec<takeaways::Takeaway>,
    words: egui::Vec2,
    side: f32,
    high: f32,
}

impl RecapHeader {
    fn of(ui: &Ui, look: &Look, view: &View<'_>, car: Option<&Car>) -> Self {
        let (title, lines) = (look.t("ui.car.title"), takeaways::result(look, view, car));
        let width = ui.available_width();
        let side = ((width - look.grown(WIDEST)) / 2.0).max(gap::L);
        let room = (width - 2.0 * side) * 0.75;
        let high = |step: Type, words: &str| widget::galley(ui, step, look.palette.ink, words, room).size().y;
        let under: f32 = lines.iter().map(|(.., words)| high(Type::Body, words)).sum();
        let words = vec2(room + gap::XL, high(Type::Title, &title) + gap::XS + under);
        Self { title, lines, words, side, high: (words.y + 2.0 * gap::M).max(look.grown(112.0)) }
    }

    fn show(&self, ui: &mut Ui, look: &Look) {
        let size = vec2(ui.available_width(), self.high);
        let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        picture::road(ui, rect);
        let at = pos2(rect.left() + self.side, rect.center().y - self.words.y / 2.0);
        let area = Rect::from_min_size(at, self.words);
        let over = &mut ui.new_child(UiBuilder::new().max_rect(area));
        widget::label(over, Type::Title, look.palette.ink, &self.title);
        over.add_space(gap::XS);
        for (mark, tone, words) in &self.lines {
            super::drawer::marked_words(over, *mark, *tone, Type::Body, words);
        }
    }
}

/// The people just met, with their cards.
fn people_ui(ui: &mut Ui, look: &Look, view: &View<'_>, car: &Car) -> Option<Intent> {
    let p = look.palette;
    let mut intent = None;
    let mut rows = Vec::new();
    for role in car.roles.iter() {
        widget::card(ui, |ui| {
            person_ui(ui, look, view, role);
            takeaways::moved_ui(ui, look, car, role);
            widget::label(ui, Type::Small, p.soft, &look.t("ui.car.cards"));
            intent = intent.take().or(deck_ui(ui, view, role, &mut rows));
        });
    }
    if let Some((cells, at)) = rows.first() {
        keys::way_in(ui, &cells[*at]);
    }
    arrows(ui, &rows);
    intent
}

/// Whom one might see next, and the way on.
fn foot_ui(ui: &mut Ui, foot: Rect, view: &View<'_>) -> bool {
    let look = Look::of(ui);
    let p = look.palette;
    ui.painter().rect_filled(foot, 0.0, p.surface);
    ui.painter().hline(foot.x_range(), foot.top(), Stroke::new(1.0, p.line));
    let side = ((foot.width() - look.grown(WIDEST)) / 2.0).max(gap::L);
    let inner = foot.shrink2(vec2(side, gap::M));
    let layout = Layout::right_to_left(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(inner).layout(layout), |ui| {
        let on = look.t("ui.car.on");
        let response = ui.add(Button::new(ButtonKind::Main, &on).mark(MarkShape::Next));
        keys::way_in(ui, &response);
        if let Some(next) = takeaways::who_next(&look, view) {
            ui.add_space(gap::L);
            widget::line_of(ui, Type::Small, p.soft, &next);
        }
        // With nothing in focus there is one thing that Enter can mean.
        let entered = ui.memory(|m| m.focused().is_none()) && keys::struck(ui, Key::Enter);
        response.clicked() || entered
    })
    .inner
}
