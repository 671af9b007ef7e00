//! The hint of the first three minutes, at the top of the screen that it speaks of.
use egui::{Frame, Margin, Panel, Ui};

use crate::prose;
use crate::screens::intent::Intent;
use crate::screens::session::SessionModel;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind, MarkShape};
use crate::sim::lesson::Round;

/// Draws the hint as a strip over the screen, with the way out; nothing in a session.
pub(super) fn coach_ui(ui: &mut Ui, play: &SessionModel) -> Option<Intent> {
    let coach = play.coach.as_ref()?;
    let look = Look::of(ui);
    let p = look.palette;
    let mut intent = None;
    let strip = Frame::new().fill(p.guess_wash).inner_margin(Margin::symmetric(gap::L as i8, gap::S as i8));
    Panel::top("hint").resizable(false).show_separator_line(false).frame(strip).show(ui, |ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let skip = look.t("ui.lesson.skip");
            if ui.add(Button::new(ButtonKind::Quiet, &skip)).clicked() {
                intent = Some(Intent::Leave);
            }
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                let size = look.grown(14.0);
                let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(size), egui::Sense::hover());
                widget::paint_mark(ui.painter(), MarkShape::Next, rect.center(), size, p.ink_of(Tone::Guess));
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    if let Some(hint) = &coach.hint {
                        let words = prose::lesson::hint(look.lang, &play.view(), hint);
                        widget::label(ui, Type::Strong, p.ink, &words);
                    }
                    if coach.round == Round::Second
                        && let Some(secret) = &coach.secret
                    {
                        widget::label(ui, Type::Small, p.soft, secret.get(look.lang));
                    }
                });
            });
        });
    });
    intent
}
