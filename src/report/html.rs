//! HTML: one page that stands alone, in both languages, for a screen, a telephone and paper.
//!
//! It asks nothing of a network and runs no script: two radio buttons switch the languages by style rules alone, and
//! its own policy forbids everything else. Every text is escaped.
use std::fmt::Write as _;

use super::Report;
use super::doc::{Dot, Moment, Part, Plane, Plot, Section, Table};
use super::md::{facts, heading};
use super::svg;
use crate::i18n::w;
use crate::sim::scenario::Lang;

const STYLE: &str = include_str!("html.css");
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// A page in one language: its heading, a few particulars, and what it says.
pub struct Sheet<'a> {
    /// The heading.
    pub title: String,
    /// Particulars, under it.
    pub facts: Vec<String>,
    /// Its sections.
    pub sections: Vec<&'a Section>,
}

/// Writes a report; the page opens in `first`.
#[must_use]
pub fn write(report: &Report, first: Lang) -> String {
    pages(first, &report.head.session, |lang| Sheet {
        title: heading(report, lang),
        facts: facts(report, lang),
        sections: report.sections(lang).collect(),
    })
}

/// Writes a page in both languages that opens in `first`; `name` stands beside its heading in the window's title.
#[must_use]
pub fn pages<'a>(first: Lang, name: &str, sheet: impl Fn(Lang) -> Sheet<'a>) -> String {
    let checked = |lang: Lang| if lang == first { " checked" } else { "" };
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <title>{} · {}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n",
        code(first),
        escape(&sheet(first).title),
        escape(name)
    );
    for lang in [Lang::Zh, Lang::En] {
        let _ = writeln!(
            out,
            "<input class=\"pick\" type=\"radio\" name=\"language\" id=\"pick-{}\" aria-label=\"{}\"{}>",
            lang.code(),
            w!(lang, "report.language"),
            checked(lang)
        );
    }
    out.push_str("<div class=\"languages\">");
    for lang in [Lang::Zh, Lang::En] {
        let _ = write!(
            out,
            "<label for=\"pick-{}\" lang=\"{}\">{}</label>",
            lang.code(),
            code(lang),
            w!(lang, "report.language")
        );
    }
    out.push_str("</div>\n<main>\n");
    for lang in [Lang::Zh, Lang::En] {
        article(&mut out, &sheet(lang), lang);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

/// A text in which nothing is markup, inside elements and attributes alike.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(c),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// The language as browsers name it.
fn code(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "zh-Hans",
        Lang::En => "en",
    }
}

/// Line feeds as breaks.
fn broken(text: &str) -> String {
    escape(text).replace('\n', "<br>")
}

fn article(out: &mut String, sheet: &Sheet<'_>, lang: Lang) {
    let short = lang.code();
    let _ = writeln!(out, "<article class=\"{short}\" lang=\"{}\">", code(lang));
    let _ = writeln!(out, "<h1>{}</h1>", escape(&sheet.title));
    list(out, "facts", &sheet.facts);
    let _ =
        writeln!(out, "<nav aria-label=\"{}\"><ul class=\"contents\">", escape(&w!(lang, "report.contents")));
    for section in &sheet.sections {
        let _ = writeln!(
            out,
            "<li><a href=\"#{short}-{}\">{}</a></li>",
            escape(&section.id),
            escape(&section.title)
        );
    }
    out.push_str("</ul></nav>\n");
    for section in &sheet.sections {
        Writer { out, lang, plots: 0, id: &section.id }.section(section);
    }
    out.push_str("</article>\n");
}

fn list(out: &mut String, class: &str, items: &[String]) {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    let _ = write!(out, "<ul{class}>");
    for item in items {
        let _ = write!(out, "<li>{}</li>", broken(item));
    }
    out.push_str("</ul>\n");
}

/// Writes one section.
struct Writer<'a> {
    out: &'a mut String,
    lang: Lang,
    plots: u32,
    id: &'a str,
}

impl Writer<'_> {
    fn section(&mut self, section: &Section) {
        let id = format!("{}-{}", self.lang.code(), escape(&section.id));
        let class = if section.sheet { " class=\"sheet\"" } else { "" };
        let title = escape(&section.title);
        let _ = writeln!(self.out, "<section{class} aria-labelledby=\"{id}\"><h2 id=\"{id}\">{title}</h2>");
        for part in &section.parts {
            self.part(part);
        }
        self.out.push_str("</section>\n");
    }

    fn part(&mut self, part: &Part) {
        let out = &mut *self.out;
        let _ = match part {
            Part::Heading(text) => writeln!(out, "<h3>{}</h3>", escape(text)),
            Part::Text(text) => writeln!(out, "<p>{}</p>", broken(text)),
            Part::Strong(text) => writeln!(out, "<p class=\"strong\">{}</p>", broken(text)),
            Part::Quote(text) => writeln!(out, "<blockquote>{}</blockquote>", broken(text)),
            Part::List(items) => {
                list(out, "", items);
                Ok(())
            }
            Part::Moment(m) => {
                moment(out, m);
                Ok(())
            }
            Part::Table(t) => {
                table(out, t);
                Ok(())
            }
            Part::Plot(p) => {
                self.plot(p);
                Ok(())
            }
            Part::Lines(text, count) => {
                let lines = "<div class=\"write\"></div>".repeat(usize::from(*count));
                writeln!(out, "<p>{}</p>{lines}", broken(text))
            }
        };
    }

    fn plot(&mut self, plot: &Plot) {
        self.plots += 1;
        let id = format!("{}-{}-p{}", self.lang.code(), self.id, self.plots);
        let _ = writeln!(
            self.out,
            "<figure><figcaption>{}<span>{}</span></figcaption>{}",
            escape(plot.title()),
            escape(plot.about()),
            svg::draw(plot, &escape(&id))
        );
        match plot {
            Plot::Curves(curves) => self.curves_legend(&curves.series),
            Plot::Plane(plane) => self.plane_legend(plane),
            Plot::Steps(_) | Plot::Bars(_) => {}
        }
        let _ = write!(self.out, "<details><summary>{}</summary>", escape(&w!(self.lang, "report.figures")));
        table(self.out, &plot.table());
        self.out.push_str("</details></figure>\n");
    }

    fn curves_legend(&mut self, series: &[(String, Vec<(i64, i64)>)]) {
        self.out.push_str("<ul class=\"legend\">");
        for (i, (name, _)) in series.iter().enumerate() {
            let _ = write!(
                self.out,
                "<li><svg viewBox=\"0 0 32 12\" aria-hidden=\"true\">\
                 <line class=\"curve k{}\" x1=\"0\" y1=\"6\" x2=\"32\" y2=\"6\"/></svg>{}</li>",
                i % svg::KINDS,
                escape(name)
            );
        }
        self.out.push_str("</ul>");
    }

    /// The letters of the points; papers share one line, as they stand in the order of the turns.
    fn plane_legend(&mut self, plane: &Plane) {
        self.out.push_str("<ul class=\"legend\">");
        let offers = plane.places.iter().filter(|p| p.dot == Dot::Offer).count();
        for place in plane.places.iter().filter(|p| p.dot != Dot::Offer) {
            let _ = write!(self.out, "<li><b>{}</b>{}</li>", svg::letter(place.dot), escape(&place.name));
        }
        if offers > 0 {
            let text = w!(self.lang, "report.dot.offers", count = offers);
            let _ = write!(self.out, "<li>{}</li>", escape(&text));
        }
        let frontier = "<line class=\"frontier\" x1=\"0\" y1=\"6\" x2=\"32\" y2=\"6\"/>";
        let zone = "<rect class=\"zone\" width=\"32\" height=\"12\"/>";
        for (shape, name) in [(frontier, &plane.frontier_name), (zone, &plane.zone)] {
            let _ = write!(
                self.out,
                "<li><svg viewBox=\"0 0 32 12\" aria-hidden=\"true\">{shape}</svg>{}</li>",
                escape(name)
            );
        }
        self.out.push_str("</ul>");
    }
}

fn moment(out: &mut String, m: &Moment) {
    let class = if m.turned.is_empty() { "moment" } else { "moment turned" };
    let _ = write!(out, "<div class=\"{class}\"><h4>{}</h4>", escape(&m.when));
    for why in &m.turned {
        let _ = write!(out, "<p class=\"why\">◆ {}</p>", escape(why));
    }
    for said in &m.said {
        let _ = write!(out, "<p>{}</p>", broken(said));
    }
    if !m.did.is_empty() {
        list(out, "", &m.did);
    }
    out.push_str("</div>\n");
}

/// From how many columns on a table becomes a list of cards on a telephone.
pub(super) const WIDE: usize = 4;

/// The class of a table of so many columns.
pub(super) fn table_class(columns: usize) -> &'static str {
    if columns >= WIDE { " class=\"wide\"" } else { "" }
}

/// The name of a cell's column, which stands before it where rows are stacked.
pub(super) fn label(name: Option<&String>) -> String {
    match name {
        Some(name) if !name.is_empty() => format!(" data-label=\"{}\"", escape(name)),
        _ => String::new(),
    }
}

fn table(out: &mut String, table: &Table) {
    let class = |i: usize| {
        if table.numbers.contains(&i) { " class=\"n\"" } else { "" }
    };
    let _ = write!(
        out,
        "<div class=\"scroll\"><table{}><caption>{}</caption><thead><tr>",
        table_class(table.head.len()),
        escape(&table.caption)
    );
    for (i, name) in table.head.iter().enumerate() {
        let _ = write!(out, "<th scope=\"col\"{}>{}</th>", class(i), escape(name));
    }
    out.push_str("</tr></thead><tbody>");
    let row = |out: &mut String, cells: &[String]| {
        out.push_str("<tr>");
        for (i, text) in cells.iter().enumerate() {
            let (tag, scope) = if i == 0 { ("th", " scope=\"row\"") } else { ("td", "") };
            let _ =
                write!(out, "<{tag}{scope}{}{}>{}</{tag}>", class(i), label(table.head.get(i)), cell(text));
        }
        out.push_str("</tr>");
    };
    for cells in &table.rows {
        row(out, cells);
    }
    out.push_str("</tbody>");
    if !table.foot.is_empty() {
        out.push_str("<tfoot>");
        row(out, &table.foot);
        out.push_str("</tfoot>");
    }
    out.push_str("</table></div>\n");
}

/// The first line of a cell, and smaller what stands under it.
fn cell(text: &str) -> String {
    let mut lines = text.lines();
    let mut out = escape(lines.next().unwrap_or(""));
    for line in lines {
        let _ = write!(out, "<span class=\"small\">{}</span>", escape(line));
    }
    out
}
