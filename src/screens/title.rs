//! The title: carry on, begin, learn; and the language, at once.
use egui::{CentralPanel, Frame, ScrollArea, Ui, vec2};

use super::intent::{Intent, ScreenId};
use super::room;
use super::theme::{Look, Tone, Type, gap};
use super::widget::{self, Button, ButtonKind, MarkShape, keys};
use crate::i18n::Lang;
use crate::preferences::Choices;
use crate::screens::room::{PersonShown, RoomPlace};

/// What the title shows. What isn't there is left out, not greyed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TitleModel {
    /// The choices in force.
    pub prefs: Choices,
    /// The last unfinished session: its scenario and how far it got.
    pub resume: Option<String>,
    /// Where scenarios are chosen, once there is such a screen.
    pub library: Option<ScreenId>,
    /// Whether the first three minutes can be played.
    pub can_learn: bool,
    /// Many people's sessions, for the projector, once there is such a screen.
    pub class: Option<ScreenId>,
    /// The author's corner, once there is one.
    pub author: Option<ScreenId>,
    /// Something that has to be said: a file was damaged, a folder can't be written to.
    pub notice: Option<String>,
}

/// Draws the title.
pub fn title_ui(ui: &mut Ui, model: &mut TitleModel) -> Option<Intent> {
    let look = Look::of(ui);
    let mut intent = None;
    CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
        let whole = ui.max_rect();
        let wide = whole.width() >= look.grown(780.0);
        // The room stands at the right; in a narrow window the menu has it all.
        let column = if wide { (look.grown(400.0)).min(whole.width() * 0.5) } else { whole.width() };
        let (menu, picture) = whole.split_left_right_at_x(whole.left() + column);
        if wide {
            room::room_ui(ui, picture, RoomPlace::MeetingRoom, &cast(&look), &[]);
        }
        ui.painter().rect_filled(menu, 0.0, look.palette.ground);
        let inner = menu.shrink2(vec2(gap::XXL, gap::XL));
        // The language stands at the foot, in its own words: whoever can't read this one finds it.
        let (list, foot) = inner.split_top_bottom_at_y(inner.bottom() - look.grown(38.0));
        ui.scope_builder(egui::UiBuilder::new().max_rect(list), |ui| {
            ui.set_max_height(list.height() - gap::M);
            ScrollArea::vertical().show(ui, |ui| intent = menu_ui(ui, model, &look, list.height()));
        });
        ui.scope_builder(egui::UiBuilder::new().max_rect(foot), |ui| {
            let said = language_ui(ui, model, &look);
            intent = intent.take().or(said);
        });
    });
    intent
}

fn menu_ui(ui: &mut Ui, model: &TitleModel, look: &Look, height: f32) -> Option<Intent> {
    let p = look.palette;
    let mut intent = None;
    let mut button = |ui: &mut Ui, button: Button<'_>, wants: Intent| {
        let response = ui.add(button.wide());
        keys::way_in(ui, &response);
        if response.clicked() {
            intent = Some(wants);
        }
    };
    if let Some(notice) = &model.notice
        && widget::banner(ui, MarkShape::Alert, Tone::Guess, notice).clicked()
    {
        return Some(Intent::Dismiss);
    }
    ui.add_space(((height - look.grown(500.0)) * 0.5).clamp(0.0, 110.0));
    ui.spacing_mut().item_spacing.y = 0.0;
    widget::label(ui, Type::Display, p.ink, &look.t("ui.title.name"));
    widget::label(ui, Type::Body, p.soft, &look.t("ui.title.claim"));
    ui.add_space(gap::XL);
    ui.spacing_mut().item_spacing.y = gap::S + 2.0;
    // The thing to do next leads: what was left unfinished, else the first steps, else a scenario.
    let mut lead = ButtonKind::Main;
    let mut next = || std::mem::replace(&mut lead, ButtonKind::Plain);
    if let Some(where_left) = &model.resume {
        let name = look.t("ui.title.resume");
        button(ui, Button::new(next(), &name).note(where_left), Intent::Resume);
    }
    let (learn, note) = (look.t("ui.title.learn"), look.t("ui.title.learn_note"));
    if model.can_learn && !model.prefs.knows_the_ropes {
        button(ui, Button::new(next(), &learn).note(&note), Intent::Learn);
    }
    if let Some(library) = model.library {
        let (play, note) = (look.t("ui.title.play"), look.t("ui.title.play_note"));
        button(ui, Button::new(next(), &play).note(&note), Intent::Open(library));
    }
    if model.can_learn && model.prefs.knows_the_ropes {
        button(ui, Button::new(next(), &learn).note(&note), Intent::Learn);
    }
    if let Some(author) = model.author {
        let (name, note) = (look.t("ui.title.author"), look.t("ui.title.author_note"));
        button(ui, Button::new(next(), &name).note(&note), Intent::Open(author));
    }
    if let Some(class) = model.class {
        let name = look.t("ui.title.class");
        button(ui, Button::new(ButtonKind::Plain, &name), Intent::Open(class));
    }
    let (settings, quit) = (look.t("ui.title.settings"), look.t("ui.title.quit"));
    button(ui, Button::new(ButtonKind::Plain, &settings), Intent::Open(ScreenId::Settings));
    button(ui, Button::new(ButtonKind::Plain, &quit), Intent::Quit);
    intent
}

fn language_ui(ui: &mut Ui, model: &TitleModel, look: &Look) -> Option<Intent> {
    let langs = [Lang::Zh, Lang::En];
    let at = langs.iter().position(|l| *l == model.prefs.lang).unwrap_or(0);
    let names = langs.map(|lang| lang.own_name().to_owned());
    let chosen = widget::choice(ui, &look.t("ui.settings.language"), &names, at)?;
    Some(Intent::Choose(Choices { lang: langs[chosen], ..model.prefs.clone() }))
}

/// The people on the cover: nobody in particular, and none of them speaks.
fn cast(look: &Look) -> Vec<PersonShown> {
    [("qian", "sceptical"), ("zhou", "attentive"), ("zheng", "neutral")]
        .map(|(portrait, mood)| PersonShown {
            portrait: portrait.to_owned(),
            mood: mood.to_owned(),
            mood_word: look.t(room::mood_key(mood)),
            name: look.t(match portrait {
                "qian" => "ui.title.cast_engineering",
                "zhou" => "ui.title.cast_finance",
                _ => "ui.title.cast_management",
            }),
            ..PersonShown::default()
        })
        .to_vec()
}
