//! The solution board: the offer term by term, what it means to us, whom it serves, and the sentence that tables it.
mod answers;
mod cash;
mod draft;
mod gauge;
mod last_reactions;
mod own_value;
mod people;
mod say;
mod served;
mod terms;
mod top;

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Stroke, Ui};

use super::intent::Intent;
use super::session::SessionModel;
use super::theme::{Look, gap};
use super::widget::keys;
use crate::sim::view::{TranscriptLine, View};

use draft::BoardPage;
pub use draft::BoardState;
pub(in crate::screens) use people::person_ui;

/// How the board is laid out: what there is room for side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum BoardLayout {
    /// Offer, our side, people.
    Three,
    /// The offer, and a page of the rest.
    Two,
    /// A page at a time.
    One,
}

/// Draws it.
pub fn board_ui(ui: &mut Ui, play: &SessionModel, board: &mut BoardState) -> Option<Intent> {
    let look = Look::of(ui);
    let ground = Frame::new().fill(look.palette.ground);
    CentralPanel::default().frame(ground).show(ui, |ui| inner(ui, play, board)).inner
}

fn inner(ui: &mut Ui, play: &SessionModel, board: &mut BoardState) -> Option<Intent> {
    let look = Look::of(ui);
    let SessionModel { seen, since, step, .. } = play;
    let view = seen.view();
    if board.read != Some(*step)
        && let Some((laid, came)) = last_reactions::answers(&view.transcript(*since, look.lang))
    {
        return answers::answers_ui(ui, &view, board, *step, &laid, &came);
    }
    board.keep_up(&view);
    let lines = view.transcript(0, look.lang);
    let left = keys::escaped(ui).then_some(Intent::Back);
    left.or(draft_ui(ui, &view, &lines, board))
}

fn draft_ui(
    ui: &mut Ui,
    view: &View<'_>,
    lines: &[TranscriptLine],
    board: &mut BoardState,
) -> Option<Intent> {
    let look = Look::of(ui);
    let (width, height) = (ui.available_width() / look.text, ui.available_height() / look.text);
    let plan = match width {
        w if w >= 1150.0 => BoardLayout::Three,
        w if w >= 800.0 => BoardLayout::Two,
        _ => BoardLayout::One,
    };
    let p = look.palette;
    let strip = || {
        Frame::new()
            .fill(p.surface)
            .stroke(Stroke::new(1.0, p.line))
            .inner_margin(Margin::symmetric(gap::L as i8, gap::S as i8))
    };
    if height < 460.0 {
        // Too low for a head and a foot that stay: everything goes in one scroll.
        return ScrollArea::vertical()
            .auto_shrink(false)
            .show(ui, |ui| {
                let across = |ui: &mut Ui| ui.set_width(ui.available_width());
                let top = strip().show(ui, |ui| {
                    across(ui);
                    top::top_ui(ui, view, lines, board)
                });
                page_ui(ui, view, lines, board, plan, false);
                let said = strip().show(ui, |ui| {
                    across(ui);
                    say::say_ui(ui, view, board)
                });
                top.inner.or(said.inner)
            })
            .inner;
    }
    let top = Panel::top("board head")
        .frame(strip())
        .show_separator_line(false)
        .show(ui, |ui| top::top_ui(ui, view, lines, board))
        .inner;
    let said = Panel::bottom("board foot")
        .frame(strip())
        .show_separator_line(false)
        .show(ui, |ui| say::say_ui(ui, view, board))
        .inner;
    CentralPanel::default().frame(Frame::new()).show(ui, |ui| page_ui(ui, view, lines, board, plan, true));
    top.or(said)
}

/// The columns that there is room for; each scrolls by itself where the page doesn't.
fn page_ui(
    ui: &mut Ui,
    view: &View<'_>,
    lines: &[TranscriptLine],
    board: &mut BoardState,
    plan: BoardLayout,
    scrolls: bool,
) {
    let width = ui.available_width() - 2.0 * gap::L;
    let shares: &[f32] = match plan {
        BoardLayout::Three => &[0.47, 0.25, 0.28],
        BoardLayout::Two => &[0.58, 0.42],
        BoardLayout::One => &[1.0],
    };
    let between = gap::L;
    let net = width - between * (shares.len() - 1) as f32;
    let widths: Vec<f32> = shares.iter().map(|s| s * net).collect();
    let area = ui.available_rect_before_wrap().shrink2(egui::vec2(gap::L, 0.0));
    ui.scope_builder(egui::UiBuilder::new().max_rect(area), |ui| {
        super::widget::cells(ui, &widths, between, |ui, i| {
            let mut column = |ui: &mut Ui| {
                ui.add_space(gap::M);
                column_ui(ui, view, lines, board, plan, i);
                ui.add_space(gap::M);
            };
            if scrolls {
                ScrollArea::vertical().id_salt(("board", i)).auto_shrink(false).show(ui, column);
            } else {
                column(ui);
            }
        });
    });
}

fn column_ui(
    ui: &mut Ui,
    view: &View<'_>,
    lines: &[TranscriptLine],
    board: &mut BoardState,
    plan: BoardLayout,
    i: usize,
) {
    const RIGHT: [BoardPage; 2] = [BoardPage::Ours, BoardPage::People];
    const ALL: [BoardPage; 3] = [BoardPage::Offer, BoardPage::Ours, BoardPage::People];
    let page = match (plan, i) {
        (BoardLayout::Three, 1) => BoardPage::Ours,
        (BoardLayout::Three, 2) => BoardPage::People,
        (BoardLayout::Two, 1) => {
            top::pages_ui(ui, board, &RIGHT);
            ui.add_space(gap::S);
            if board.page == BoardPage::Offer { BoardPage::Ours } else { board.page }
        }
        (BoardLayout::One, _) => {
            top::pages_ui(ui, board, &ALL);
            ui.add_space(gap::S);
            board.page
        }
        _ => BoardPage::Offer,
    };
    match page {
        BoardPage::Offer => terms::offer_ui(ui, view, board),
        BoardPage::Ours => own_value::ours_ui(ui, view, lines, board),
        BoardPage::People => people::people_ui(ui, view, lines, board),
    }
}
