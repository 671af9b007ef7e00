//! Cells side by side that begin at one height and may grow to different depths.
use egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

/// Cells of given widths, `between` apart; the row is as deep as its deepest cell.
pub fn cells(ui: &mut Ui, widths: &[f32], between: f32, mut content: impl FnMut(&mut Ui, usize)) -> Rect {
    let corner = ui.available_rect_before_wrap().min;
    let depth = ui.available_height();
    let mut row = Rect::from_min_size(corner, vec2(0.0, 0.0));
    let mut left = corner.x;
    for (i, width) in widths.iter().enumerate() {
        let room = Rect::from_min_size(pos2(left, corner.y), vec2(*width, depth.max(1.0)));
        let builder =
            UiBuilder::new().id_salt(("cell", i)).max_rect(room).layout(Layout::top_down(Align::Min));
        let mut cell = ui.new_child(builder);
        content(&mut cell, i);
        row = row.union(cell.min_rect());
        left += width + between;
    }
    row.max.x = row.max.x.max(left - between);
    ui.advance_cursor_after_rect(row);
    row
}

/// Widths of `count` columns of at least `narrowest` points in a room: as many as fit, at most `count`.
#[must_use]
pub fn column_widths(room: f32, narrowest: f32, count: usize, between: f32) -> Vec<f32> {
    let fit = ((room + between) / (narrowest + between)).floor().max(1.0) as usize;
    let count = fit.min(count.max(1));
    let width = (room - between * (count - 1) as f32) / count as f32;
    vec![width; count]
}
