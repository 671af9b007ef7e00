//! What bots find: where each policy comes out, and what nobody reaches.
use egui::{Rect, ScrollArea, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::model::{Hit, LabShown, OpenScenario, PolicyShown};
use crate::screens::intent::AuthorRequest;
use crate::screens::theme::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Button, ButtonKind, MarkShape};

/// Draws the page.
pub(super) fn lab_ui(ui: &mut Ui, desk: &mut OpenScenario) -> Option<AuthorRequest> {
    let look = Look::of(ui);
    let p = look.palette;
    let mut wish = None;
    let mut show = None;
    ScrollArea::vertical().id_salt("lab").auto_shrink(false).show(ui, |ui| {
        widget::page_keys(ui, ui.clip_rect().height());
        widget::centred(ui, look.grown(900.0), |ui| {
            ui.spacing_mut().item_spacing.y = gap::M;
            widget::label(ui, Type::Body, p.soft, &look.t("ui.author.lab_about"));
            let running = desk.lab == LabShown::Running;
            let key = if running { "ui.author.lab_running" } else { "ui.author.lab_go" };
            let ready = desk.scenario.is_some() && !running;
            if ui.add(Button::new(ButtonKind::Main, &look.t(key)).enabled(ready)).clicked() {
                wish = Some(AuthorRequest::Explore);
            }
            let LabShown::Done { policies, hits, sessions, stale } = &desk.lab else {
                return;
            };
            if *stale {
                widget::noted(ui, MarkShape::Alert, Tone::Guess, &look.t("ui.author.lab_stale"));
            }
            let count = sessions.to_string();
            widget::label(
                ui,
                Type::Small,
                p.faint,
                &look.t_with("ui.author.lab_sessions", &[("count", &count)]),
            );
            widget::card(ui, |ui| {
                ui.spacing_mut().item_spacing.y = gap::S;
                widget::section(ui, &look.t("ui.author.lab_scores"), None);
                widget::label(ui, Type::Small, p.soft, &look.t("ui.author.lab_scores_note"));
                for policy in policies {
                    policy_ui(ui, policy, &look);
                }
            });
            widget::card(ui, |ui| {
                ui.spacing_mut().item_spacing.y = gap::S;
                let dead: Vec<&Hit> = hits.iter().filter(|h| h.sessions == 0).collect();
                let count = dead.len().to_string();
                widget::section(ui, &look.t_with("ui.author.lab_dead", &[("count", &count)]), None);
                let note =
                    if dead.is_empty() { "ui.author.lab_none_dead" } else { "ui.author.lab_dead_note" };
                widget::label(ui, Type::Small, p.soft, &look.t(note));
                for hit in dead {
                    show = hit_ui(ui, desk, hit, &look).or(show);
                }
            });
            widget::card(ui, |ui| {
                ui.spacing_mut().item_spacing.y = gap::S;
                let lone: Vec<&Hit> = hits.iter().filter(|h| h.policies.len() == 1).collect();
                let count = lone.len().to_string();
                widget::section(ui, &look.t_with("ui.author.lab_lone", &[("count", &count)]), None);
                for hit in lone {
                    show = hit_ui(ui, desk, hit, &look).or(show);
                }
            });
        });
    });
    if let Some(line) = show {
        desk.show_line(line);
    }
    wish
}

/// A policy's row: its mean and its spread on a scale of 0 to 100, over the band in which the mean is to lie.
fn policy_ui(ui: &mut Ui, policy: &PolicyShown, look: &Look) {
    let p = look.palette;
    let (mark, tone) =
        if policy.holds { (MarkShape::Check, Tone::Gain) } else { (MarkShape::Alert, Tone::Loss) };
    let number = |x: f64| format!("{x:.0}");
    let mean = format!("{:.1}", policy.mean);
    let fill = [
        ("name", policy.name.clone()),
        ("mean", mean.clone()),
        ("from", number(policy.span.0)),
        ("to", number(policy.span.1)),
        ("low", number(policy.bounds.0)),
        ("high", number(policy.bounds.1)),
    ];
    let fill: Vec<(&str, &str)> = fill.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let words = look.t_with("ui.author.lab_policy", &fill);
    let high = look.grown(22.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::hover());
    let (size, y) = (look.grown(10.0), rect.center().y);
    widget::paint_mark(ui.painter(), mark, pos2(rect.left() + size / 2.0, y), size, p.ink_of(tone));
    let names = (rect.width() * 0.3).min(look.grown(190.0));
    let name = widget::galley(ui, Type::Small, p.ink, &policy.name, names);
    let value = widget::galley(ui, Type::SmallStrong, p.ink_of(tone), &mean, f32::INFINITY);
    let left = rect.left() + size + gap::S;
    ui.painter().galley(pos2(left, y - name.size().y / 2.0), name, p.ink);
    let end = rect.right() - look.grown(48.0);
    let track = Rect::from_min_max(pos2(left + names, y - 5.0), pos2(end, y + 5.0));
    let at = |points: f64| egui::lerp(track.x_range(), (points / 100.0).clamp(0.0, 1.0) as f32);
    let across = |from: f64, to: f64, half: f32| {
        Rect::from_x_y_ranges(at(from)..=at(to), track.center().y - half..=track.center().y + half)
    };
    ui.painter().rect_filled(track, 3.0, p.sunken);
    ui.painter().rect_filled(across(policy.bounds.0, policy.bounds.1, 5.0), 3.0, p.accent_wash);
    ui.painter().rect_filled(across(policy.span.0, policy.span.1, 1.5), 1.0, p.soft);
    ui.painter().circle_filled(pos2(at(policy.mean), track.center().y), 4.5, p.ink_of(tone));
    let room = rect.right() - value.size().x;
    ui.painter().galley(pos2(room, y - value.size().y / 2.0), value, p.ink_of(tone));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    response.on_hover_text(words);
}

/// Something that was hardly reached, to press on; its line, where it is pressed.
fn hit_ui(ui: &mut Ui, desk: &OpenScenario, hit: &Hit, look: &Look) -> Option<usize> {
    let line = desk.line_of(&hit.path);
    let place =
        line.map_or(String::new(), |line| look.t_with("ui.author.line", &[("line", &line.to_string())]));
    let who = hit.policies.join(", ");
    let note = [place, who].into_iter().filter(|x| !x.is_empty()).collect::<Vec<_>>().join(" · ");
    let button = Button::new(ButtonKind::Quiet, &hit.path).note(&note).mark(MarkShape::Ring).wide();
    line.filter(|_| ui.add(button).clicked())
}
