//! What was said, set in type: names stand out, gestures lean.
use egui::text::{LayoutJob, TextFormat};

use crate::prose::{Markup, transcript_line};
use crate::screens::theme::{Look, Type};
use crate::sim::view::{TranscriptLine, View};

/// Where a name or a gesture begins and ends, in characters that nobody writes.
const NAME: char = '\u{1}';
const GESTURE: char = '\u{2}';
const END: char = '\u{3}';

/// Puts those characters around names and gestures.
struct Marks;

impl Markup for Marks {
    fn name(&self, text: &str) -> String {
        format!("{NAME}{text}{END}")
    }

    fn gesture(&self, text: &str) -> String {
        format!("{GESTURE}{text}{END}")
    }
}

/// A line of the transcript, ready to be laid out; nothing where the interface says it elsewhere.
#[must_use]
pub fn said(look: &Look, view: &View<'_>, spoken: &TranscriptLine, step: Type) -> Option<LayoutJob> {
    let text = transcript_line::line(&Marks, view, look.lang, spoken)?;
    // Notes carry the terminal's bullets; here a mark stands beside them.
    let text = text.trim_start_matches([' ', '·', '●', '○', '▸']);
    Some(set(look, text, step))
}

/// Sets a text with its marks in type.
fn set(look: &Look, text: &str, step: Type) -> LayoutJob {
    let p = look.palette;
    let strong = if step.size() < Type::Body.size() { Type::SmallStrong } else { Type::Strong };
    let plain = TextFormat::simple(look.font(step), p.ink);
    let name = TextFormat::simple(look.font(strong), p.ink);
    let gesture = TextFormat { italics: true, ..TextFormat::simple(look.font(step), p.soft) };
    let mut job = LayoutJob::default();
    let mut format = &plain;
    let mut rest = text;
    while let Some(at) = rest.find([NAME, GESTURE, END]) {
        job.append(&rest[..at], 0.0, format.clone());
        format = match rest[at..].chars().next() {
            Some(NAME) => &name,
            Some(GESTURE) => &gesture,
            _ => &plain,
        };
        rest = &rest[at + 1..];
    }
    job.append(rest, 0.0, format.clone());
    job
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn names_and_gestures_become_formats_and_leave_no_trace() {
        let look = Look::new(Lang::Zh, false, 1.0, true);
        let text = format!("{}{}：“首付最多一成。”", Marks.name("周总"), Marks.gesture("（没抬头）"));
        let job = set(&look, &text, Type::Body);
        assert_eq!(job.text, "周总（没抬头）：“首付最多一成。”");
        let leaning: Vec<&str> = job
            .sections
            .iter()
            .filter(|s| s.format.italics)
            .map(|s| &job.text[s.byte_range.start.0..s.byte_range.end.0])
            .collect();
        assert_eq!(leaning, ["（没抬头）"]);
    }
}
