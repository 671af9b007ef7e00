//! Whom a term serves: a small round mark for each interest, solid where it is verified, hollow where it is guessed.
use std::cmp::Ordering;

use egui::{Align2, Pos2, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::prose::{names, transcript_line};
use crate::screens::theme::{Look, Type, gap};
use crate::screens::widget::{self, MarkShape};
use crate::sim::compiled::{IssueId, Package, RoleId};
use crate::sim::scenario::Lang;
use crate::sim::view::View;

/// Somebody whom a term serves, as far as we know or guess.
pub(super) struct Served {
    initial: String,
    verified: bool,
    /// Whether the level drafted serves them better or worse than the one on the table; known of verified interests.
    step: Ordering,
    words: String,
}

/// Everybody whom a term serves: what is known first, then what is guessed.
pub(super) fn served(
    view: &View<'_>,
    look: &Look,
    issue: IssueId,
    before: &Package,
    after: &Package,
) -> Vec<Served> {
    let lang = look.lang;
    let mut found = Vec::new();
    for interest in view.known_interests() {
        let entry = view.serves(interest).iter().find(|(i, ..)| *i == issue);
        let (Some((_, share, levels)), Some(role)) = (entry, view.interest_role(interest)) else {
            continue;
        };
        if *share == 0 {
            continue;
        }
        let at = |offer: &Package| levels.get(usize::from(offer.level(issue))).copied().unwrap_or(0);
        let (was, now) = (at(before), at(after));
        let what = view.interest_text(interest).0.get(lang);
        let key = match now.cmp(&was) {
            Ordering::Greater => "ui.board.serves_better",
            Ordering::Less => "ui.board.serves_worse",
            Ordering::Equal => "ui.board.serves",
        };
        let words = look.t_with(
            key,
            &[
                ("who", transcript_line::address(view, lang, role)),
                ("what", what),
                ("share", &(share / 10).to_string()),
                ("was", &(was / 10).to_string()),
                ("now", &(now / 10).to_string()),
            ],
        );
        found.push(Served { initial: initial(view, lang, role), verified: true, step: now.cmp(&was), words });
    }
    for person in view.people() {
        for (card, certainty) in &person.beliefs {
            if view.confirmed(*card) || !view.card_issues(*card).contains(&issue) {
                continue;
            }
            let words = look.t_with(
                "ui.board.guessed",
                &[
                    ("who", transcript_line::address(view, lang, person.role)),
                    ("what", view.card_text(*card).get(lang)),
                    ("certainty", &names::certainty(lang, *certainty)),
                ],
            );
            found.push(Served {
                initial: initial(view, lang, person.role),
                verified: false,
                step: Ordering::Equal,
                words,
            });
        }
    }
    found
}

/// The beginning of a name, as long as it takes to tell it from the others: `周`, `Ze` beside `Zo`.
fn initial(view: &View<'_>, lang: Lang, role: RoleId) -> String {
    let name = |r: RoleId| view.role_name(r).get(lang);
    let own = name(role);
    let others: Vec<&str> = view.roles().filter(|r| *r != role).map(name).collect();
    let prefix = |count: usize| own.chars().take(count).collect::<String>();
    (1..=3)
        .map(prefix)
        .find(|start| others.iter().all(|o| !o.starts_with(start.as_str())))
        .unwrap_or_else(|| prefix(3))
}

/// The marks in a row; each says its words under the pointer and to whoever reads the screen out.
pub(super) fn marks_ui(ui: &mut Ui, found: &[Served]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(gap::XS, gap::XS);
        for one in found {
            mark_ui(ui, one);
        }
    });
}

fn mark_ui(ui: &mut Ui, one: &Served) {
    let look = Look::of(ui);
    let p = look.palette;
    let ink = if one.verified { p.on_accent } else { p.guess };
    let text = widget::galley(ui, Type::SmallStrong, ink, &one.initial, f32::INFINITY);
    let high = look.grown(22.0);
    let disc = (text.size().x + look.grown(10.0)).max(high);
    let arrow = if one.step == Ordering::Equal { 0.0 } else { look.grown(11.0) };
    let (rect, response) = ui.allocate_exact_size(vec2(disc + arrow, high), Sense::hover());
    if ui.is_rect_visible(rect) {
        let round = Rect::from_min_size(rect.min, vec2(disc, high));
        if one.verified {
            ui.painter().rect_filled(round, high / 2.0, p.accent);
        } else {
            let line = Stroke::new(1.5, p.guess);
            ui.painter().rect_stroke(round.shrink(0.5), high / 2.0, line, egui::StrokeKind::Inside);
        }
        let at = Align2::CENTER_CENTER.anchor_size(round.center(), text.size()).min;
        ui.painter().galley(at, text, ink);
        let (mark, ink) = match one.step {
            Ordering::Greater => (MarkShape::Up, p.gain),
            _ => (MarkShape::Down, p.loss),
        };
        if arrow > 0.0 {
            let at: Pos2 = pos2(round.right() + arrow / 2.0 + 1.0, round.center().y);
            widget::paint_mark(ui.painter(), mark, at, look.grown(8.0), ink);
        }
    }
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &one.words));
    response.on_hover_text(&one.words);
}
