//! The rest of the folder: dates, what we may decide, what we may show, who they are.
use egui::Ui;

use crate::prose::transcript_line;
use crate::screens::theme::{Look, Type, gap};
use crate::screens::widget::{self, TableRow};
use crate::sim::view::View;

/// The dates that matter, with how far off they are.
pub(super) fn time(ui: &mut Ui, look: &Look, view: &View<'_>) {
    let lang = look.lang;
    widget::card(ui, |ui| {
        widget::section(ui, &look.t("ui.briefing.dates"), None);
        let mut rows: Vec<TableRow> = view
            .dates()
            .iter()
            .map(|(day, text)| {
                let key = if *day > view.days().1 { "ui.briefing.day_after" } else { "ui.briefing.day" };
                let when = look.t_with(key, &[("day", &day.to_string())]);
                TableRow::new(text.get(lang), when)
            })
            .collect();
        let last = look.t_with("ui.briefing.day", &[("day", &view.days().1.to_string())]);
        let until = transcript_line::day(view, lang, view.days().1);
        let until = look.t_with("ui.briefing.last_day", &[("date", &until)]);
        rows.push(TableRow::new(until, last));
        widget::key_values(ui, &rows);
    });
}

/// What we may decide ourselves.
pub(super) fn limits(ui: &mut Ui, look: &Look, view: &View<'_>) {
    let (lang, p) = (look.lang, look.palette);
    let limited: Vec<_> = view.issues().filter_map(|issue| view.limit(issue).map(|l| (issue, l))).collect();
    let hospitality = view.hospitality().get(lang);
    if limited.is_empty() && hospitality.is_empty() {
        return;
    }
    widget::card(ui, |ui| {
        widget::section(ui, &look.t("ui.briefing.limits"), None);
        let mut rows: Vec<TableRow> = limited
            .iter()
            .map(|(issue, (level, days, _))| {
                let level = view.level_name(*issue, *level).get(lang);
                let fill = [("level", level), ("days", &days.to_string())];
                let upto = look.t_with("ui.briefing.limit", &fill);
                TableRow::new(view.issue_name(*issue).get(lang), upto)
            })
            .collect();
        if !hospitality.is_empty() {
            rows.push(TableRow::new(look.t("ui.briefing.hospitality"), hospitality));
        }
        widget::key_values(ui, &rows);
        if !limited.is_empty() {
            widget::label(ui, Type::Small, p.faint, &look.t("ui.briefing.limits_note"));
        }
    });
}

/// What we have in our hands, and what is in it.
pub(super) fn documents(ui: &mut Ui, look: &Look, view: &View<'_>) {
    let (lang, p) = (look.lang, look.palette);
    if view.docs().next().is_none() {
        return;
    }
    widget::card(ui, |ui| {
        widget::section(ui, &look.t("ui.briefing.documents"), None);
        for doc in view.docs() {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let (glossary, content) = (view.glossary(), view.doc_content(doc).get(lang));
                widget::glossed(ui, glossary, Type::Strong, p.ink, view.doc_name(doc).get(lang));
                widget::glossed_prose(ui, glossary, Type::Small, p.soft, content);
            });
        }
    });
}

/// Who they are, a line each.
pub(super) fn people(ui: &mut Ui, look: &Look, view: &View<'_>) {
    let (lang, p) = (look.lang, look.palette);
    let roles: Vec<_> = view.roles().collect();
    widget::card(ui, |ui| {
        widget::section(ui, &look.t("ui.briefing.people"), None);
        let face = look.grown(40.0);
        let said = |i: usize| {
            let role = roles[i];
            let who = [view.role_name(role).get(lang), view.role_title(role).get(lang)];
            (who.join(&look.t("ui.briefing.comma")), view.role_about(role).get(lang))
        };
        let high = |ui: &Ui, i: usize, width: f32| {
            let (who, about) = said(i);
            let room = width - face - gap::M;
            let high = |step, words: &str| widget::galley(ui, step, p.ink, words, room).size().y;
            (high(Type::Strong, &who) + high(Type::Small, about) + 2.0).max(face)
        };
        widget::grid(ui, roles.len(), look.grown(380.0), 2, high, |ui, i, _| {
            let (who, about) = said(i);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = gap::M;
                let portrait = view.role_portrait(roles[i]);
                widget::avatar(ui, portrait, "neutral", face, view.role_name(roles[i]).get(lang));
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    widget::label(ui, Type::Strong, p.ink, &who);
                    widget::label(ui, Type::Small, p.soft, about);
                });
            });
        });
    });
}
