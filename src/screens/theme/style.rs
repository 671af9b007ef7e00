//! egui's own style, made to agree with the look: for its text fields, scroll bars, sliders and plots.
use egui::{
    Context, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, TextStyle, Theme, Visuals, vec2,
};

use super::{Look, RADIUS, Type, gap};

/// Applies a look to everything that egui draws by itself.
pub(super) fn apply(ctx: &Context, look: &Look) {
    let theme = if look.palette.dark { Theme::Dark } else { Theme::Light };
    ctx.set_theme(theme);
    ctx.options_mut(|o| {
        // Text size is ours to change, by a setting that is kept.
        o.zoom_with_keyboard = false;
        o.quit_shortcuts.clear();
    });
    ctx.all_styles_mut(|style| {
        style.visuals = visuals(look);
        style.text_styles = [
            (TextStyle::Small, look.font(Type::Small)),
            (TextStyle::Body, look.font(Type::Body)),
            (TextStyle::Button, look.font(Type::Body)),
            (TextStyle::Heading, look.font(Type::Heading)),
            (TextStyle::Monospace, FontId::new(Type::Small.size() * look.text, FontFamily::Monospace)),
        ]
        .into();
        style.spacing.item_spacing = vec2(gap::S, gap::S);
        style.spacing.button_padding = vec2(gap::M, gap::S);
        style.spacing.interact_size.y = look.grown(32.0);
        style.spacing.window_margin = Margin::same(gap::L as i8);
        style.spacing.scroll = egui::style::ScrollStyle::solid();
        style.spacing.scroll.bar_width = 8.0;
        style.spacing.scroll.fade.strength = 0.0;
        style.spacing.scroll.bar_inner_margin = gap::S;
        style.interaction.selectable_labels = false;
        // bevy_egui forgets delayed repaints, so a delayed tooltip would never come.
        style.interaction.tooltip_delay = 0.0;
        style.interaction.show_tooltips_only_when_still = false;
        style.animation_time = if look.still { 0.0 } else { 0.12 };
    });
}

fn visuals(look: &Look) -> Visuals {
    let p = look.palette;
    let mut v = if p.dark { Visuals::dark() } else { Visuals::light() };
    let radius = CornerRadius::same(RADIUS);
    v.panel_fill = p.ground;
    v.window_fill = p.surface;
    v.window_stroke = Stroke::new(1.0, p.line);
    v.window_corner_radius = CornerRadius::same(super::CARD_RADIUS);
    v.menu_corner_radius = radius;
    v.window_shadow =
        Shadow { offset: [0, 8], blur: 32, spread: 0, color: egui::Color32::from_black_alpha(60) };
    v.popup_shadow =
        Shadow { offset: [0, 4], blur: 16, spread: 0, color: egui::Color32::from_black_alpha(48) };
    v.faint_bg_color = p.raised;
    v.extreme_bg_color = p.raised;
    v.text_edit_bg_color = Some(p.raised);
    v.code_bg_color = p.raised;
    v.hyperlink_color = p.accent;
    v.warn_fg_color = p.guess;
    v.error_fg_color = p.loss;
    v.weak_text_color = Some(p.faint);
    v.selection.bg_fill = p.accent_wash;
    v.selection.stroke = Stroke::new(1.5, p.accent);
    v.text_cursor.blink = false;
    v.text_cursor.stroke = Stroke::new(2.0, p.accent);
    v.interact_cursor = Some(egui::CursorIcon::PointingHand);
    v.widgets.noninteractive.bg_fill = p.surface;
    v.widgets.noninteractive.bg_stroke = Stroke::new(1.0, p.line);
    v.widgets.noninteractive.fg_stroke = Stroke::new(1.0, p.ink);
    for (w, fill, line) in [
        (&mut v.widgets.inactive, p.raised, p.line),
        (&mut v.widgets.hovered, p.accent_wash, p.accent),
        (&mut v.widgets.active, p.accent_wash, p.accent),
        (&mut v.widgets.open, p.raised, p.line),
    ] {
        w.bg_fill = fill;
        w.weak_bg_fill = fill;
        w.bg_stroke = Stroke::new(1.0, line);
        w.fg_stroke = Stroke::new(1.5, p.ink);
        w.expansion = 0.0;
    }
    for w in [
        &mut v.widgets.noninteractive,
        &mut v.widgets.inactive,
        &mut v.widgets.hovered,
        &mut v.widgets.active,
        &mut v.widgets.open,
    ] {
        w.corner_radius = radius;
    }
    v
}
