//! Findings as people read them, with the line underlined, and as other programs read them.
use annotate_snippets::{AnnotationKind, Group, Level as Mark, Renderer, Snippet};
use serde::Serialize;

use super::{Diagnostic, Lang, Level, Text};
use crate::content::source::{ByteSpan, LineIndex};
use crate::i18n::w;

/// How findings are drawn.
#[derive(Clone, Copy, Debug, Default)]
pub struct RenderStyle {
    /// The language.
    pub lang: Lang,
    /// Whether to colour them.
    pub color: bool,
    /// The width to keep to, where it is known.
    pub width: Option<usize>,
}

/// Longer lines are shown only around the finding.
const MAX_SHOWN: usize = 2_000;

/// Draws findings, one after the other with a blank line between; `text` finds the text of a file.
pub fn render<'t>(
    diagnostics: &[Diagnostic],
    text: impl Fn(&str) -> Option<&'t str>,
    style: RenderStyle,
) -> String {
    let renderer = if style.color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(style.width.unwrap_or(140));
    let mut out = String::new();
    let mut index: Option<(&str, LineIndex<'t>)> = None;
    for diagnostic in diagnostics {
        if index.as_ref().is_none_or(|(file, _)| *file != diagnostic.file) {
            index = text(&diagnostic.file).map(|text| (diagnostic.file.as_str(), LineIndex::new(text)));
        }
        let lines = index.as_ref().map(|(_, lines)| lines);
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&one(diagnostic, lines, &renderer, style.lang));
        out.push('\n');
    }
    out
}

fn one(diagnostic: &Diagnostic, lines: Option<&LineIndex<'_>>, renderer: &Renderer, lang: Lang) -> String {
    let mark = match diagnostic.level {
        Level::Error => Mark::ERROR.with_name(w!(lang, "check.level.error")),
        Level::Warning => Mark::WARNING.with_name(w!(lang, "check.level.warning")),
        Level::Advice => Mark::NOTE.with_name(w!(lang, "check.level.advice")),
    };
    let title = mark.primary_title(diagnostic.message.get(lang)).id(diagnostic.code);
    let mut group = Group::with_title(title);
    match lines {
        Some(lines) => {
            let label = diagnostic.label.as_ref().map(|label| label.get(lang));
            let main = Piece { span: diagnostic.span, label, kind: AnnotationKind::Primary };
            let other = diagnostic.other.as_ref().map(|(span, words)| Piece {
                span: *span,
                label: Some(words.get(lang)),
                kind: AnnotationKind::Context,
            });
            for snippet in snippets(lines, &diagnostic.file, main, other) {
                group = group.element(snippet);
            }
        }
        None => group = group.element(annotate_snippets::Origin::path(diagnostic.file.as_str())),
    }
    if let Some(help) = &diagnostic.help {
        let name = w!(lang, "check.level.help");
        group = group.element(Mark::HELP.with_name(name).message(help.get(lang)));
    }
    renderer.render(&[group])
}

#[derive(Clone, Copy)]
struct Piece<'a> {
    span: ByteSpan,
    label: Option<&'a str>,
    kind: AnnotationKind,
}

/// The lines to show: one snippet where both places are near each other, two where they are far apart.
fn snippets<'a>(
    lines: &LineIndex<'a>,
    file: &'a str,
    main: Piece<'a>,
    other: Option<Piece<'a>>,
) -> Vec<Snippet<'a, annotate_snippets::Annotation<'a>>> {
    let line = lines.line_col(main.span.start).line;
    let Some(other) = other else {
        return vec![snippet(lines, file, line, line, &[main])];
    };
    let far = lines.line_col(other.span.start).line;
    if line.abs_diff(far) <= 4 {
        return vec![snippet(lines, file, line.min(far), line.max(far), &[main, other])];
    }
    vec![snippet(lines, file, line, line, &[main]), snippet(lines, file, far, far, &[other])]
}

fn snippet<'a>(
    lines: &LineIndex<'a>,
    file: &'a str,
    first: usize,
    last: usize,
    pieces: &[Piece<'a>],
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let text = lines.text();
    let (mut start, mut end) = (lines.line(first).start, lines.line(last).end);
    if end - start > MAX_SHOWN {
        let at = pieces.first().map_or(start, |piece| piece.span.start);
        start = text.floor_char_boundary(at.saturating_sub(MAX_SHOWN / 2).max(start));
        end = text.ceil_char_boundary((at + MAX_SHOWN / 2).min(end));
    }
    let shown = text.get(start..end).unwrap_or("");
    let mut snippet = Snippet::source(shown).line_start(first).path(file);
    for piece in pieces {
        // Only the first line of a longer place is marked; an empty place gets one mark.
        let line_end = lines.line(lines.line_col(piece.span.start).line).end;
        let from = shown.floor_char_boundary(piece.span.start.clamp(start, end) - start);
        let to = piece.span.end.min(line_end).clamp(start + from, end) - start;
        let to = shown.ceil_char_boundary(to.max(from));
        snippet = snippet.annotation(piece.kind.span(from..to).label(piece.label));
    }
    snippet
}

/// A finding with lines and columns, as it is written in JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Located<'a> {
    /// The file, as it is shown.
    pub file: &'a str,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The line of the end.
    pub end_line: usize,
    /// The column of the end, one beyond the last character.
    pub end_column: usize,
    /// Such as `CP012`.
    pub code: &'a str,
    /// `error`, `warning` or `advice`.
    pub level: &'static str,
    /// What is wrong.
    pub message: &'a Text,
    /// What to do.
    pub help: Option<&'a Text>,
}

impl<'a> Located<'a> {
    /// Places a finding in the text of its file.
    #[must_use]
    pub fn new(diagnostic: &'a Diagnostic, lines: &LineIndex<'_>) -> Self {
        let start = lines.line_col(diagnostic.span.start);
        let end = lines.line_col(diagnostic.span.end);
        Self {
            file: &diagnostic.file,
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            code: diagnostic.code,
            level: diagnostic.level.name(),
            message: &diagnostic.message,
            help: diagnostic.help.as_ref(),
        }
    }
}

/// Findings with lines and columns, ready for serde; a file without text counts as empty.
pub fn to_json<'a, 't>(
    diagnostics: &'a [Diagnostic],
    text: impl Fn(&str) -> Option<&'t str>,
) -> Vec<Located<'a>> {
    let mut index: Option<(&str, LineIndex<'t>)> = None;
    let mut out = Vec::with_capacity(diagnostics.len());
    for diagnostic in diagnostics {
        let stale = index.as_ref().is_none_or(|(file, _)| *file != diagnostic.file);
        if stale {
            let text = text(&diagnostic.file).unwrap_or("");
            index = Some((&diagnostic.file, LineIndex::new(text)));
        }
        if let Some((_, lines)) = &index {
            out.push(Located::new(diagnostic, lines));
        }
    }
    out
}
