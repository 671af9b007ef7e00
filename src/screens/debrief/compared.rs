//! Two sessions side by side: result and blocks, terms, people where the truth is open, and turn against turn.
use egui::{Grid, Ui};

use super::SessionPair;
use crate::i18n::text_with;
use crate::prose::names::{self, points};
use crate::prose::{compare as words, effect::deed, transcript_line};
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget;
use crate::sim::debrief::compare::{ComparedStep, ComparisonRow};
use crate::sim::score::ScoreBlock;
use crate::sim::view::View;

/// Draws them.
pub(super) fn compared_ui(ui: &mut Ui, view: &View<'_>, compared: &SessionPair, opened: bool) {
    let look = Look::of(ui);
    let p = look.palette;
    widget::card(ui, |ui| {
        let [first, second] = compared.names.each_ref().map(String::as_str);
        let title = text_with(look.lang, "compare.title", &[("first", first), ("second", second)]);
        widget::label(ui, Type::Strong, p.ink, &title);
        if !compared.both.same_deal {
            widget::label(ui, Type::Small, p.guess, &look.t("compare.other_deal"));
        }
        table_ui(ui, view, compared);
        if opened {
            for text in words::people(view, look.lang, &compared.both) {
                widget::label(ui, Type::Small, p.soft, text.trim());
            }
        }
    });
    let both = &compared.both;
    let other = compared.other.view();
    widget::card(ui, |ui| {
        let (count, turn) = (both.common.to_string(), both.turn.unwrap_or(0).to_string());
        let head = match both.turn {
            None => look.t("compare.alike"),
            Some(_) if both.common == 0 => text_with(look.lang, "compare.from_start", &[("turn", &turn)]),
            Some(_) => {
                let fill = [("count", count.as_str()), ("turn", turn.as_str())];
                text_with(look.lang, "compare.common", &fill)
            }
        };
        widget::label(ui, Type::Strong, p.ink, &head);
        for row in &both.rows {
            row_ui(ui, [view, &other], row);
        }
    });
}

/// One line of the table: a name, and what it is in each.
struct Cells {
    name: String,
    values: [String; 2],
    /// By how much the second has more, in hundredths.
    change: Option<i32>,
}

fn cells(look: &Look, view: &View<'_>, compared: &SessionPair) -> Vec<Cells> {
    let both = &compared.both;
    let lang = look.lang;
    let none = || look.t("compare.none");
    let plain = |key: &str, values: [String; 2]| Cells { name: look.t(key), values, change: None };
    let scored =
        |name: String, of: [i32; 2]| Cells { name, values: of.map(points), change: Some(of[1] - of[0]) };
    let mut rows = vec![
        plain("ui.debrief.row_outcome", both.outcomes.map(|o| transcript_line::outcome(lang, o))),
        plain("ui.debrief.row_turns", both.turns.map(|t| t.to_string())),
        scored(look.t("ui.debrief.row_total"), both.totals),
    ];
    let counts = |(block, of): &&(ScoreBlock, [i32; 2])| *block != ScoreBlock::Ethics || *of != [0, 0];
    let blocks = both.blocks.iter().filter(counts);
    rows.extend(blocks.map(|(block, of)| scored(names::block(lang, *block), *of)));
    let unit = view.unit().get(lang);
    let worth = |v: Option<i64>| v.map_or_else(none, |v| format!("{v} {unit}"));
    rows.push(plain("ui.debrief.row_value", both.values.map(worth)));
    for (issue, levels) in &both.terms {
        let level = |l: Option<u8>| l.map_or_else(none, |l| view.level_name(*issue, l).get(lang).to_owned());
        rows.push(Cells {
            name: view.issue_name(*issue).get(lang).to_owned(),
            values: levels.map(level),
            change: None,
        });
    }
    rows
}

/// The table: this session, the other one, and the difference. Each row reads as one sentence, too.
fn table_ui(ui: &mut Ui, view: &View<'_>, compared: &SessionPair) {
    let look = Look::of(ui);
    let p = look.palette;
    let width = ui.available_width() - 3.0 * gap::M;
    let columns = [0.34, 0.27, 0.27, 0.12].map(|share| width * share);
    let [first, second] = compared.names.each_ref();
    let letters = ["ui.debrief.side_first", "ui.debrief.side_second"].map(|key| look.t(key));
    let heads = [
        String::new(),
        format!("{} {first}", letters[0]),
        format!("{} {second}", letters[1]),
        look.t("ui.debrief.row_change"),
    ];
    Grid::new("compared").num_columns(4).spacing([gap::M, gap::XS]).show(ui, |ui| {
        for (head, width) in heads.iter().zip(columns) {
            cell(ui, Type::SmallStrong, p.soft, head, width);
        }
        ui.end_row();
        for row in cells(&look, view, compared) {
            cell(ui, Type::Small, p.soft, &row.name, columns[0]);
            cell(ui, Type::Small, p.ink, &row.values[0], columns[1]);
            cell(ui, Type::Small, p.ink, &row.values[1], columns[2]);
            let (text, ink) = match row.change {
                None => (String::new(), p.soft),
                Some(by) if by > 0 => (format!("+{}", points(by)), p.ink_of(Tone::Gain)),
                Some(by) if by < 0 => (points(by), p.ink_of(Tone::Loss)),
                Some(by) => (points(by), p.soft),
            };
            cell(ui, Type::Small, ink, &text, columns[3]);
            ui.end_row();
        }
    });
}

fn cell(ui: &mut Ui, step: Type, ink: egui::Color32, text: &str, width: f32) {
    ui.allocate_ui(egui::vec2(width, 0.0), |ui| {
        ui.set_width(width);
        if !text.is_empty() {
            widget::label(ui, step, ink, text);
        }
    });
}

/// Turn against turn.
fn row_ui(ui: &mut Ui, views: [&View<'_>; 2], row: &ComparisonRow) {
    let look = Look::of(ui);
    let p = look.palette;
    let done = |at: usize, step: &ComparedStep| {
        let text = deed(views[at], look.lang, &step.done, &step.words, &step.offer);
        let turn = step.turn.to_string();
        let key = ["ui.debrief.step_first", "ui.debrief.step_second"][at];
        look.t_with(key, &[("turn", &turn), ("text", &text)])
    };
    match row {
        ComparisonRow::Same(a, b) => {
            let text = deed(views[0], look.lang, &a.done, &a.words, &a.offer);
            let (first, second) = (a.turn.to_string(), b.turn.to_string());
            let fill = [("first", first.as_str()), ("second", second.as_str()), ("text", text.as_str())];
            widget::label(ui, Type::Small, p.faint, &look.t_with("ui.debrief.step_same", &fill));
        }
        ComparisonRow::Otherwise(a, b) => {
            if let Some((who, text)) = &a.heard {
                let who = transcript_line::address(views[0], look.lang, *who);
                let fill = [("who", who), ("text", text.get(look.lang))];
                widget::label(ui, Type::Small, p.soft, &look.t_with("ui.debrief.heard", &fill));
            }
            pair(ui, Some(done(0, a)), Some(done(1, b)));
        }
        ComparisonRow::Apart(a, b) => {
            pair(ui, a.as_ref().map(|a| done(0, a)), b.as_ref().map(|b| done(1, b)));
        }
    }
}

/// Two sides, each in its half; an empty half where one has nothing to it.
fn pair(ui: &mut Ui, first: Option<String>, second: Option<String>) {
    let p = Look::of(ui).palette;
    ui.columns(2, |cells| {
        for (cell, text) in cells.iter_mut().zip([first, second]) {
            if let Some(text) = text {
                widget::label(cell, Type::Body, p.ink, &text);
            }
        }
    });
}
