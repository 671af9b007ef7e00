//! What bots find: where each policy comes out, and what nobody reaches.
use egui::{ScrollArea, Ui};

use super::model::{Desk, Hit, LabShown, PolicyShown, Wish};
use crate::screens::look::{Look, Tone, Type, gap};
use crate::screens::widget::{self, Button, Kind, Mark};

/// Draws the page.
pub(super) fn lab_ui(ui: &mut Ui, desk: &mut Desk) -> Option<Wish> {
    let look = Look::of(ui);
    let p = look.palette;
    let mut wish = None;
    let mut show = None;
    ScrollArea::vertical()
        .id_salt("lab")
        .auto_shrink(false)
        .show(ui, |ui| {
            widget::page_keys(ui, ui.clip_rect().height());
            widget::centred(ui, look.grown(900.0), |ui| {
                ui.spacing_mut().item_spacing.y = gap::M;
                widget::label(ui, Type::Body, p.soft, &look.t("ui.author.lab_about"));
                let running = desk.lab == LabShown::Running;
                let key = if running {
                    "ui.author.lab_running"
                } else {
                    "ui.author.lab_go"
                };
                let ready = desk.scenario.is_some() && !running;
                if ui
                    .add(Button::new(Kind::Main, &look.t(key)).enabled(ready))
                    .clicked()
                {
                    wish = Some(Wish::Explore);
                }
                let LabShown::Done {
                    policies,
                    hits,
                    sessions,
                    stale,
                } = &desk.lab
                else {
                    return;
                };
                if *stale {
                    widget::noted(ui, Mark::Alert, Tone::Guess, &look.t("ui.author.lab_stale"));
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
                    for policy in policies {
                        policy_ui(ui, policy, &look);
                    }
                });
                widget::card(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = gap::S;
                    let dead: Vec<&Hit> = hits.iter().filter(|h| h.sessions == 0).collect();
                    let count = dead.len().to_string();
                    widget::section(ui, &look.t_with("ui.author.lab_dead", &[("count", &count)]), None);
                    let note = if dead.is_empty() {
                        "ui.author.lab_none_dead"
                    } else {
                        "ui.author.lab_dead_note"
                    };
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

fn policy_ui(ui: &mut Ui, policy: &PolicyShown, look: &Look) {
    let (low, high) = policy.bounds;
    let (mean, from, to) = (
        format!("{:.1}", policy.mean),
        format!("{:.0}", policy.span.0),
        format!("{:.0}", policy.span.1),
    );
    let bounds = (format!("{low:.0}"), format!("{high:.0}"));
    let fill = [
        ("name", policy.name.as_str()),
        ("mean", mean.as_str()),
        ("from", from.as_str()),
        ("to", to.as_str()),
        ("low", bounds.0.as_str()),
        ("high", bounds.1.as_str()),
    ];
    let words = look.t_with("ui.author.lab_policy", &fill);
    let (mark, tone) = if policy.holds {
        (Mark::Check, Tone::Gain)
    } else {
        (Mark::Alert, Tone::Loss)
    };
    widget::noted(ui, mark, tone, &words);
}

/// Something that was hardly reached, to press on; its line, where it is pressed.
fn hit_ui(ui: &mut Ui, desk: &Desk, hit: &Hit, look: &Look) -> Option<usize> {
    let line = desk.line_of(&hit.path);
    let place = line.map_or(String::new(), |line| {
        look.t_with("ui.author.line", &[("line", &line.to_string())])
    });
    let who = hit.policies.join(", ");
    let note = [place, who]
        .into_iter()
        .filter(|x| !x.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    let button = Button::new(Kind::Quiet, &hit.path)
        .note(&note)
        .mark(Mark::Ring)
        .wide();
    line.filter(|_| ui.add(button).clicked())
}
