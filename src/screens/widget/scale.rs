//! A scale of amounts with the ones that matter marked on it: to be read, or with a handle to choose one.
use egui::accesskit::Action;
use egui::{Event, EventFilter, Key, Rect, Response, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::mark::{self, MarkShape};
use super::{keys, text};
use crate::screens::theme::{Look, Tone, Type, gap};

/// An amount that matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// How much.
    pub at: i64,
    /// What it is.
    pub word: String,
    /// What it says.
    pub tone: Tone,
    /// Its shape.
    pub mark: MarkShape,
}

/// A scale to read. Its name is read out with every mark on it.
pub fn scale(ui: &mut Ui, name: &str, (from, to): (i64, i64), ticks: &[Tick]) -> Response {
    let (response, _) = drawn(ui, (from, to), ticks, Sense::hover());
    let said: Vec<String> = ticks.iter().map(|t| format!("{} {}", t.word, t.at)).collect();
    let said = format!("{name} {}", said.join(" "));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &said));
    response
}

/// What can be chosen on a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScaleRange {
    /// The least.
    pub from: i64,
    /// The most.
    pub to: i64,
    /// From one to the next.
    pub step: i64,
}

/// A scale with a handle; returns the amount chosen in this frame. Arrow keys move it while it has the focus.
pub fn slider(
    ui: &mut Ui,
    name: &str,
    span: ScaleRange,
    at: i64,
    ticks: &[Tick],
    words: &str,
) -> Option<i64> {
    let look = Look::of(ui);
    let p = look.palette;
    let (response, track) = drawn(ui, (span.from, span.to), ticks, Sense::click_and_drag());
    let mut wanted = at;
    if response.has_focus() {
        ui.memory_mut(|m| {
            m.set_focus_lock_filter(
                response.id,
                EventFilter { horizontal_arrows: true, ..Default::default() },
            );
        });
        wanted += span.step * ui.input(|i| moved(&i.events));
    }
    let by_voice = |action| ui.input(|i| i.num_accesskit_action_requests(response.id, action)) as i64;
    wanted += span.step * (by_voice(Action::Increment) - by_voice(Action::Decrement));
    if let Some(pointer) = response.interact_pointer_pos()
        && (response.dragged() || response.clicked())
    {
        let share = f64::from((pointer.x - track.left()) / track.width().max(1.0));
        let steps = share * (span.to - span.from) as f64 / span.step as f64;
        wanted = span.from + span.step * steps.round() as i64;
    }
    keys::reveal(&response);
    let wanted = wanted.clamp(span.from, span.to);
    let x = place(track, (span.from, span.to), wanted);
    let full = Rect::from_min_max(track.min, pos2(x, track.max.y));
    ui.painter().rect_filled(full, track.height() / 2.0, p.accent);
    let knob = pos2(x, track.center().y);
    let radius = look.grown(9.0);
    let rim = if response.has_focus() || response.hovered() { 3.0 } else { 2.0 };
    ui.painter().circle(knob, radius, p.surface, Stroke::new(rim, p.accent));
    keys::focus_ring(ui, &response, 4);
    response.widget_info(|| {
        let mut info = WidgetInfo::slider(true, wanted as f64, name);
        info.current_text_value = Some(words.to_owned());
        info
    });
    (wanted != at).then_some(wanted)
}

/// How many steps the keys ask for.
fn moved(events: &[Event]) -> i64 {
    let step = |event: &Event| match event {
        Event::Key { key, pressed: true, .. } => match key {
            Key::ArrowRight => 1,
            Key::ArrowLeft => -1,
            _ => 0,
        },
        _ => 0,
    };
    events.iter().map(step).sum()
}

fn place(track: Rect, (from, to): (i64, i64), at: i64) -> f32 {
    let share = (at - from) as f32 / (to - from).max(1) as f32;
    track.left() + share.clamp(0.0, 1.0) * track.width()
}

/// Track, marks and their words; words that would touch go on the next row.
fn drawn(ui: &mut Ui, range: (i64, i64), ticks: &[Tick], sense: Sense) -> (Response, Rect) {
    let look = Look::of(ui);
    let p = look.palette;
    let width = ui.available_width();
    let knob = look.grown(20.0);
    let size = look.grown(11.0);
    let words: Vec<_> = ticks
        .iter()
        .map(|t| {
            let said = format!("{} {}", t.word, t.at);
            text::galley(ui, Type::Small, p.ink_of(t.tone), &said, width * 0.6)
        })
        .collect();
    let inner = Rect::from_min_size(pos2(knob / 2.0, 0.0), vec2(width - knob, 1.0));
    // From the right: what stands further left goes beneath, so that no line runs through a word.
    let mut order: Vec<usize> = (0..ticks.len()).collect();
    order.sort_by_key(|i| std::cmp::Reverse(ticks[*i].at));
    let mut starts: Vec<f32> = Vec::new();
    let mut placed = vec![(0, 0.0); ticks.len()];
    for i in order {
        let wide = mark::advance(size) + words[i].size().x;
        let left = (place(inner, range, ticks[i].at) - size / 2.0).min(width - wide).max(0.0);
        let free = starts.iter().position(|start| left + wide + gap::M <= *start).unwrap_or(starts.len());
        if free == starts.len() {
            starts.push(0.0);
        }
        starts[free] = left;
        placed[i] = (free, left);
    }
    let row = words.iter().map(|w| w.size().y).fold(look.grown(18.0), f32::max) + 2.0;
    let height = knob + gap::XS + row * starts.len() as f32;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);
    let thick = look.grown(6.0);
    let top = rect.top() + (knob - thick) / 2.0;
    let track = Rect::from_min_size(pos2(rect.left() + knob / 2.0, top), vec2(width - knob, thick));
    ui.painter().rect(track, thick / 2.0, p.sunken, Stroke::new(1.0, p.line), egui::StrokeKind::Inside);
    let top = |i: usize| rect.top() + knob + gap::XS + placed[i].0 as f32 * row;
    for (i, tick) in ticks.iter().enumerate() {
        let x = place(track, range, tick.at);
        let ink = Stroke::new(1.5, p.ink_of(tick.tone));
        ui.painter().vline(x, track.top() - 3.0..=top(i) + 2.0, ink);
    }
    for (i, tick) in ticks.iter().enumerate() {
        let ink = p.ink_of(tick.tone);
        let left = rect.left() + placed[i].1;
        let at = pos2(left + mark::advance(size), top(i));
        // Words pushed in from the edge lie over the line of a neighbour.
        ui.painter().rect_filled(Rect::from_min_size(at, words[i].size()), 0.0, p.surface);
        let middle = mark::left_of(left, top(i) + words[i].size().y / 2.0, size);
        mark::paint(ui.painter(), tick.mark, middle, size, ink);
        ui.painter().galley(at, words[i].clone(), ink);
    }
    (response, track)
}
