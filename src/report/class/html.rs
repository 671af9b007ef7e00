//! The page of a class as one HTML file, in type that a projector shows and a printer takes: no script, no address, both
//! languages. Two radio buttons switch the languages by style rules alone; the half that opens the truth is folded up, so
//! that nobody scrolls into it by mistake, and printed all the same.
use std::fmt::Write as _;

use super::{Page, Part, Table, svg};
use crate::plain_text::plain;
use crate::report::html::{escape, label, table_class};
use crate::sim::scenario::Lang;

const STYLE: &str = include_str!("html.css");
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// Writes the pages of the languages given; the first is the one that is shown.
#[must_use]
pub fn write(pages: &[(Lang, Page)]) -> String {
    let Some((first, page)) = pages.first() else {
        return String::new();
    };
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n",
        code(*first),
        escape(&page.title)
    );
    if pages.len() > 1 {
        for (lang, _) in pages {
            let checked = if lang == first { " checked" } else { "" };
            let _ = writeln!(
                out,
                "<input class=\"pick\" type=\"radio\" name=\"language\" id=\"pick-{}\" aria-label=\"{}\"{checked}>",
                lang.code(),
                own_name(*lang)
            );
        }
        out.push_str("<div class=\"languages\">");
        for (lang, _) in pages {
            let (short, name) = (lang.code(), own_name(*lang));
            let _ = write!(out, "<label for=\"pick-{short}\" lang=\"{}\">{name}</label>", code(*lang));
        }
        out.push_str("</div>\n");
    }
    out.push_str("<main>\n");
    for (lang, page) in pages {
        article(&mut out, *lang, page);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    plain(&out).into_owned()
}

/// The language as browsers name it.
fn code(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "zh-Hans",
        Lang::En => "en",
    }
}

/// What its readers call it.
fn own_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "简体中文",
        Lang::En => "English",
    }
}

fn article(out: &mut String, lang: Lang, page: &Page) {
    let _ = writeln!(out, "<article class=\"{}\" lang=\"{}\">", lang.code(), code(lang));
    let _ = writeln!(out, "<h1>{}</h1>", escape(&page.title));
    parts(out, &page.lead);
    for chapter in &page.chapters {
        let title = escape(&chapter.title);
        let _ = writeln!(out, "<section><h2>{title}</h2>");
        let _ = writeln!(out, "<p class=\"half\">{}</p>", escape(&page.halves[0]));
        parts(out, &chapter.sealed);
        if let Some(opened) = &chapter.opened {
            let [_, half, note] = page.halves.each_ref().map(|t| escape(t));
            let _ = writeln!(out, "<details><summary>{half}<span>{note}</span></summary>");
            parts(out, opened);
            out.push_str("</details>\n");
        }
        out.push_str("</section>\n");
    }
    if !page.tail.is_empty() {
        out.push_str("<section class=\"tail\">\n");
        parts(out, &page.tail);
        out.push_str("</section>\n");
    }
    out.push_str("</article>\n");
}

fn parts(out: &mut String, parts: &[Part]) {
    for part in parts {
        let _ = match part {
            Part::Heading(level, text) => {
                let level = level.saturating_add(2).min(6);
                writeln!(out, "<h{level}>{}</h{level}>", escape(text))
            }
            Part::Text(text) => writeln!(out, "<p>{}</p>", escape(text)),
            Part::Note(text) => writeln!(out, "<p class=\"note\">{}</p>", escape(text)),
            Part::Table(table) => {
                self::table(out, table);
                Ok(())
            }
            Part::Plot(plot) => writeln!(out, "<figure>{}</figure>", svg::plot(plot)),
        };
    }
}

fn table(out: &mut String, table: &Table) {
    let class = |i: usize| if i >= table.numbers { " class=\"n\"" } else { "" };
    let wide = table_class(table.head.len());
    let _ = write!(out, "<div class=\"scroll\"><table{wide}><thead><tr>");
    for (i, name) in table.head.iter().enumerate() {
        let _ = write!(out, "<th scope=\"col\"{}>{}</th>", class(i), escape(name));
    }
    out.push_str("</tr></thead><tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        for (i, cell) in row.iter().enumerate() {
            let _ = write!(out, "<td{}{}>{}</td>", class(i), label(table.head.get(i)), escape(cell));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody></table></div>\n");
}
