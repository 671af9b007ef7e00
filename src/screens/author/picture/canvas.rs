//! The picture itself: moved and sized with the mouse and the keys, its boxes to point at, to walk through, to press.
use egui::{EventFilter, Id, Key, Modifiers, Rect, Response, Sense, Ui, WidgetInfo, WidgetType, vec2};

use super::super::outline::{OutlineModel, OutlineRequest, OutlineState, hover, words};
use super::super::picture_state::{Bond, Group, PictureState, PictureView};
use super::view::VisibleView;
use super::{edge, lanes, node, walk};
use crate::screens::theme::{CARD_RADIUS, Look, gap};
use crate::screens::widget::keys;
use crate::sim::outline::Edge;

/// A box in sight.
struct BoxInSight {
    node: usize,
    rect: Rect,
    response: Response,
}

/// Draws the picture.
pub(super) fn canvas_ui(
    ui: &mut Ui,
    look: &Look,
    model: &OutlineModel,
    state: &mut OutlineState,
) -> Option<OutlineRequest> {
    let p = look.palette;
    let room = ui.available_rect_before_wrap();
    ui.advance_cursor_after_rect(room);
    ui.painter().rect_filled(room, CARD_RADIUS, p.surface);
    let head = look.grown(24.0);
    let side = look.grown(104.0).min(room.width() * 0.2);
    let field = Rect::from_min_max(room.min + vec2(side, head), room.max - vec2(gap::XS, gap::XS));
    if field.width() < 40.0 || field.height() < 40.0 {
        return None;
    }
    let mut seen = moved(ui, look, model, &mut state.picture, field);
    let chosen = state.chosen(model).and_then(|e| model.graph.showing(e));
    if std::mem::take(&mut state.picture.seek)
        && let Some(node) = chosen
        && let Some(view) = seen.showing(&model.graph.nodes[node], &model.graph)
    {
        state.picture.view = Some(view);
        seen.view = view;
    }
    let (boxes, mut asked) = boxes_ui(ui, look, model, state, &seen, chosen);
    paint(ui, look, model, state, &seen, &boxes, chosen);
    if let Some(view) = lanes::lanes_ui(ui, look, model, &seen, room) {
        state.picture.view = Some(view);
        ui.ctx().request_repaint();
    }
    let painter = ui.painter().with_clip_rect(room);
    painter.rect_stroke(room, CARD_RADIUS, egui::Stroke::new(1.0, p.line), egui::StrokeKind::Inside);
    if asked.is_some() {
        state.picture.view = Some(seen.view);
    }
    for shown in boxes {
        let entry = model.graph.nodes[shown.node].entry;
        if shown.response.clicked() {
            state.picture.view = Some(seen.view);
            let path = model.outline.entries[entry].path.clone();
            state.choose(&path);
            shown.response.request_focus();
            asked = Some(OutlineRequest::Line(path));
        }
        shown.response.on_hover_ui(|ui| hover(ui, look, model, entry));
    }
    asked
}

/// Moves and sizes the picture as mouse and keys want it.
fn moved(ui: &Ui, look: &Look, model: &OutlineModel, state: &mut PictureState, field: Rect) -> VisibleView {
    let graph = &model.graph;
    let whole = PictureView::whole(graph, field, 1.15 * look.text);
    let before = state.view.unwrap_or(whole);
    let mut view = before;
    let ground = ui.interact(field, ui.id().with("ground"), Sense::DRAG);
    if ground.dragged() {
        view = view.moved(ground.drag_delta(), graph, field);
    }
    if let Some(at) = ui
        .input(|i| i.pointer.hover_pos())
        .filter(|at| field.contains(*at) && ui.rect_contains_pointer(field))
    {
        let (scroll, pinch) = ui.input(|i| (i.smooth_scroll_delta(), i.zoom_delta()));
        if pinch != 1.0 {
            view = view.zoomed(pinch, field, at);
        } else if ui.input(|i| i.modifiers.shift) {
            view = view.moved(scroll, graph, field);
        } else if scroll.y != 0.0 {
            view = view.zoomed((scroll.y * 0.004).exp(), field, at);
        }
    }
    let about = field.center();
    match state.wish.take() {
        Some(0.0) => view = whole,
        Some(way) => view = view.zoomed(if way > 0.0 { 1.3 } else { 1.0 / 1.3 }, field, about),
        None => {}
    }
    for (key, by) in [(Key::Plus, 1.3), (Key::Equals, 1.3), (Key::Minus, 1.0 / 1.3)] {
        if keys::struck(ui, key) {
            view = view.zoomed(by, field, about);
        }
    }
    if keys::struck(ui, Key::F) {
        view = whole;
    }
    let page = field.size() * 0.3;
    for (key, by) in [
        (Key::ArrowLeft, vec2(page.x, 0.0)),
        (Key::ArrowRight, vec2(-page.x, 0.0)),
        (Key::ArrowUp, vec2(0.0, page.y)),
        (Key::ArrowDown, vec2(0.0, -page.y)),
    ] {
        if ui.is_enabled() && ui.input_mut(|i| i.consume_key(Modifiers::CTRL, key)) {
            view = view.moved(by, graph, field);
        }
    }
    // Whoever has not moved it sees all of it, however the window grows.
    if view != before {
        state.view = (view != whole).then_some(view);
    }
    VisibleView { view, field }
}

fn is_shown(model: &OutlineModel, state: &PictureState, node: usize) -> bool {
    let entry = model.graph.nodes[node].entry;
    !state.without.contains(&Group::of(model.outline.entries[entry].kind))
}

fn line_shown(model: &OutlineModel, state: &PictureState, edge: &Edge) -> bool {
    !state.cut.contains(&Bond::of(edge.tie))
        && is_shown(model, state, edge.from)
        && is_shown(model, state, edge.to)
}

/// The boxes in sight, each a thing to press; what was asked with the keys.
fn boxes_ui(
    ui: &Ui,
    look: &Look,
    model: &OutlineModel,
    state: &mut OutlineState,
    seen: &VisibleView,
    chosen: Option<usize>,
) -> (Vec<BoxInSight>, Option<OutlineRequest>) {
    let graph = &model.graph;
    let place = |node: &usize| seen.rect(&graph.nodes[*node]).intersect(seen.field);
    let visible: Vec<usize> = (0..graph.nodes.len())
        .filter(|n| is_shown(model, &state.picture, *n))
        .filter(|n| place(n).width() > 2.0 && place(n).height() > 2.0)
        .collect();
    // One box is the way in for the Tab key; the arrows do the rest.
    let way_in = chosen
        .filter(|c| visible.contains(c))
        .or_else(|| visible.iter().copied().min_by_key(|n| (graph.nodes[*n].column, graph.nodes[*n].y)));
    let mut boxes = Vec::new();
    let mut asked = None;
    for node in visible {
        let entry = graph.nodes[node].entry;
        let sense = if Some(node) == way_in { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(place(&node), box_id(&model.outline.entries[entry].path), sense);
        let on = Some(node) == chosen;
        response.widget_info(|| {
            let said = words::spoken(look, model, entry);
            WidgetInfo::selected(WidgetType::SelectableLabel, true, on, said)
        });
        if Some(node) == way_in {
            keys::way_in(ui, &response);
        }
        if response.has_focus() {
            asked = walked(ui, model, state, node, response.id);
        }
        let rect = seen.rect(&graph.nodes[node]);
        boxes.push(BoxInSight { node, rect, response });
    }
    // Not in the frame of the key: the box may not be drawn in it, and drawn without being the way in it would give the
    // focus away again.
    let drawn = asked.is_none() && chosen.is_some_and(|c| boxes.iter().any(|b: &BoxInSight| b.node == c));
    if let Some(path) = state.chosen.as_ref().filter(|_| state.refocus && drawn) {
        ui.memory_mut(|m| m.request_focus(box_id(path)));
        state.refocus = false;
    }
    (boxes, asked)
}

fn box_id(path: &str) -> Id {
    Id::new(("picture box", path))
}

/// What the arrow keys do while a box has the focus.
fn walked(
    ui: &Ui,
    model: &OutlineModel,
    state: &mut OutlineState,
    node: usize,
    id: Id,
) -> Option<OutlineRequest> {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|m| m.set_focus_lock_filter(id, filter));
    let arrows = [Key::ArrowRight, Key::ArrowLeft, Key::ArrowUp, Key::ArrowDown];
    let key = arrows.into_iter().find(|key| ui.input(|i| !i.modifiers.any() && i.key_pressed(*key)))?;
    let to = walk::step(model, node, key, |n| is_shown(model, &state.picture, n))?;
    let path = model.outline.entries[model.graph.nodes[to].entry].path.clone();
    state.choose(&path);
    state.refocus = true;
    ui.ctx().request_repaint();
    Some(OutlineRequest::Select(path))
}

/// Lines in the background, boxes, lines that are looked at.
fn paint(
    ui: &Ui,
    look: &Look,
    model: &OutlineModel,
    state: &OutlineState,
    seen: &VisibleView,
    boxes: &[BoxInSight],
    chosen: Option<usize>,
) {
    let graph = &model.graph;
    let zoom = seen.view.zoom;
    let painter = ui.painter().with_clip_rect(ui.clip_rect().intersect(seen.field));
    lanes::ground(&painter, look, model, seen);
    let pointed = boxes.iter().find(|b| b.response.hovered()).map(|b| b.node);
    let looked = pointed.or(chosen.filter(|c| is_shown(model, &state.picture, *c)));
    let lines = || graph.edges.iter().filter(|e| line_shown(model, &state.picture, e));
    let is_lit = |e: &Edge| Some(e.from) == looked || Some(e.to) == looked;
    let points = |e: &Edge| edge::curve(seen.rect(&graph.nodes[e.from]), seen.rect(&graph.nodes[e.to]));
    let in_sight = |points: &[egui::Pos2; 4]| Rect::from_points(points).expand(4.0).intersects(seen.field);
    for line in lines().filter(|e| !is_lit(e) && !e.quiet(graph, &model.outline)) {
        let points = points(line);
        if in_sight(&points) {
            edge::pale(&painter, look, points, line.tie, zoom, looked.is_some());
        }
    }
    let near: Vec<usize> = lines().filter(|e| is_lit(e)).flat_map(|e| [e.from, e.to]).collect();
    let wanted = state.wanted();
    for line in lines().filter(|e| is_lit(e)) {
        let points = points(line);
        if in_sight(&points) {
            edge::lit(&painter, look, points, line.tie, line.not, zoom);
        }
    }
    for shown in boxes {
        let entry = graph.nodes[shown.node].entry;
        let on = Some(shown.node) == looked || Some(shown.node) == chosen;
        let tied = near.contains(&shown.node);
        let fits = wanted.as_ref().is_none_or(|w| node::fits(model, entry, w));
        let manner = node::Manner {
            // What the pointer rests on comes forward for that while; what was chosen stays, so the rest stays readable.
            back: match (fits, pointed.is_some(), looked.is_some() && !on && !tied) {
                (false, ..) | (_, true, true) => 0.72,
                (_, false, true) => 0.42,
                _ => 0.0,
            },
            on,
            near: tied || wanted.is_some() && fits,
        };
        node::paint(ui, &painter, look, model, &state.picture, entry, shown.rect, manner);
        let mut ring = shown.response.clone();
        ring.rect = shown.rect.intersect(seen.field);
        keys::focus_ring(ui, &ring, 8);
    }
    // From afar boxes have no words of their own: what is looked at and what it is tied to say theirs.
    if !node::has_words(look, zoom)
        && let Some(looked) = looked
    {
        let tags = near.iter().copied().chain([looked]);
        lanes::tags(
            ui,
            &painter,
            look,
            model,
            seen,
            tags.filter(|n| is_shown(model, &state.picture, *n)),
            looked,
        );
    }
}
