//! Line breaking that Chinese readers accept: no row begins with closing punctuation or ends with an opening one.
//!
//! egui breaks before `，！？；：）”`; so rows are broken here, by the Unicode line breaking rules and on measured
//! widths, and egui is given the breaks.
use egui::epaint::text::{FontsView, LayoutJob};
use unicode_linebreak::linebreaks;

/// What no row may begin with.
pub const CLOSING: &str = "，。！？；：、）》】』」〉〕”’…％·～—,.!?;:)]}%‰℃°";
/// What no row may end with.
pub const OPENING: &str = "（《【『「〈〔“‘([{¥￥$#";

/// The same text with line feeds where rows are to break, for a width in points.
pub fn wrap(fonts: &mut FontsView<'_>, job: &LayoutJob, width: f32) -> LayoutJob {
    let mut flat = job.clone();
    flat.wrap.max_width = f32::INFINITY;
    flat.wrap.max_rows = usize::MAX;
    let galley = fonts.layout_job(flat.clone());
    let mut feeds = Vec::new();
    let mut at = 0;
    for (paragraph, row) in job.text.split('\n').zip(&galley.rows) {
        let right: Vec<f32> = row.row.glyphs.iter().map(|g| g.pos.x + g.advance_width).collect();
        feeds.extend(rows(paragraph, &right, width).into_iter().map(|b| at + b));
        at += paragraph.len() + 1;
    }
    insert_feeds(flat, &feeds)
}

/// Byte offsets in a paragraph at which rows begin, the first excepted. `right` is each character's right edge.
fn rows(paragraph: &str, right: &[f32], width: f32) -> Vec<usize> {
    let chars: Vec<(usize, char)> = paragraph.char_indices().collect();
    if chars.len() != right.len() || right.last().is_none_or(|r| *r <= width) {
        return Vec::new();
    }
    // allowed[i]: a row may begin at character i.
    let mut allowed = vec![false; chars.len()];
    for (byte, _) in linebreaks(paragraph) {
        if let Ok(i) = chars.binary_search_by_key(&byte, |(b, _)| *b) {
            allowed[i] = i > 0 && decent(chars[i - 1].1, chars[i].1);
        }
    }
    let left = |i: usize| if i == 0 { 0.0 } else { right[i - 1] };
    // A space at the end of a row may hang over the edge.
    let inked = |mut end: usize| {
        while end > 0 && chars[end - 1].1.is_whitespace() {
            end -= 1;
        }
        left(end)
    };
    let (mut starts, mut start) = (Vec::new(), 0);
    while right[chars.len() - 1] - left(start) > width {
        let fits = |end: &usize| inked(*end) - left(start) <= width;
        let window = || (start + 1..chars.len()).take_while(fits);
        let next = window()
            .filter(|end| allowed[*end])
            .last()
            // A word longer than the row: anywhere decent, then anywhere at all.
            .or_else(|| window().filter(|end| decent(chars[end - 1].1, chars[*end].1)).last())
            .or_else(|| window().last())
            .unwrap_or(start + 1);
        if next >= chars.len() {
            break;
        }
        starts.push(chars[next].0);
        start = next;
    }
    starts
}

/// Whether a row may end with one character and the next begin with another.
fn decent(before: char, after: char) -> bool {
    !CLOSING.contains(after) && !OPENING.contains(before)
}

/// Puts line feeds in and moves the formatted sections along.
fn insert_feeds(mut job: LayoutJob, feeds: &[usize]) -> LayoutJob {
    if feeds.is_empty() {
        return job;
    }
    let mut text = String::with_capacity(job.text.len() + feeds.len());
    let mut from = 0;
    for feed in feeds {
        text.push_str(&job.text[from..*feed]);
        text.push('\n');
        from = *feed;
    }
    text.push_str(&job.text[from..]);
    for section in &mut job.sections {
        let moved = |p: egui::text::ByteIndex| p + feeds.iter().filter(|f| **f <= p.0).count();
        section.byte_range = moved(section.byte_range.start)..moved(section.byte_range.end);
    }
    job.text = text;
    job
}
