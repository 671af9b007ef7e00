//! Screens as somebody meets them who can't see: by role and name. What is found here, assistive technology finds.
mod author;
mod author_sketch;
mod board;
mod briefing;
mod calendar;
mod car;
mod class;
mod debrief_a;
mod debrief_b;
mod drawer;
mod ends;
mod entry;
mod library;
mod meeting;
mod outline;
mod preparation;
mod record;
mod replies;
mod session;
mod settings;
mod shell;
mod terms;
mod title;
mod whole;
mod widgets;
mod wrap;

use counterpart::i18n::Lang;
use counterpart::screens::Intent;
use counterpart::screens::theme::Look;
use counterpart::screens::theme::fonts::{self, FontBytes};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;

/// The fonts of the game.
pub(crate) fn bytes() -> FontBytes {
    FontBytes {
        regular: include_bytes!("../../assets/fonts/NotoSansSC-Regular.otf"),
        bold: include_bytes!("../../assets/fonts/NotoSansSC-Bold.otf"),
        fallback: None,
    }
}

/// A screen under test: its model, and what it said last.
pub(crate) struct Stage<M> {
    pub(crate) model: M,
    pub(crate) said: Option<Intent>,
}

/// A screen in a window of a size, in a language, with text of a size.
pub(crate) fn show<'a, M: 'a>(
    size: [f32; 2],
    lang: Lang,
    text: f32,
    model: M,
    screen: impl Fn(&mut egui::Ui, &mut M) -> Option<Intent> + 'a,
) -> Harness<'a, Stage<M>> {
    let mut harness = Harness::builder().with_size(size).build_ui_state(
        move |ui, stage: &mut Stage<M>| {
            Look::new(lang, false, text, true).install(ui.ctx());
            stage.said = screen(ui, &mut stage.model).or(stage.said.take());
        },
        Stage { model, said: None },
    );
    fonts::install(&harness.ctx, bytes());
    harness.run();
    harness
}

/// Everything that has a name and a place, as (name, left, right).
pub(crate) fn named<M>(harness: &Harness<'_, Stage<M>>) -> Vec<(String, f32, f32)> {
    let mut found = Vec::new();
    let mut open = vec![harness.root()];
    while let Some(node) = open.pop() {
        let accessible = node.accesskit_node();
        let name = accessible.label().or_else(|| accessible.value());
        if let Some(name) = name.filter(|n| !n.is_empty()) {
            let rect = node.rect();
            found.push((name, rect.left(), rect.right()));
        }
        open.extend(node.children());
    }
    found
}
