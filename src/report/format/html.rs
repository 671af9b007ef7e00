//! HTML: one page that stands alone, in the languages of its report, for a screen, a telephone, a projector and paper.
//!
//! It asks nothing of a network and runs no script: radio buttons switch the languages by style rules alone, and its own
//! policy forbids everything else. Every text is escaped.
use std::fmt::Write as _;

use super::{Format, Holds};
use crate::i18n::w;
use crate::report::document::{Block, Half, Layout, Moment, ReportDocument, Section, Speech};
use crate::report::escape::escape;
use crate::report::plot::{Dot, Plane, Plot};
use crate::report::svg;
use crate::report::table::Table;
use crate::sim::scenario::Lang;

/// HTML.
pub const HTML: Format = Format {
    name: "html",
    extension: "html",
    media_type: "text/html; charset=utf-8",
    holds: Holds::Document,
    label: "ui.debrief.format_html",
    about: "ui.debrief.about_html",
    writer: |report, first| {
        let pages: Vec<ReportDocument> =
            report.languages().iter().map(|lang| report.document(*lang)).collect();
        write(&pages, first).into_bytes()
    },
};

const STYLE: &str = include_str!("html.css");
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";
/// From how many columns on a table becomes a list of cards on a telephone.
const WIDE: usize = 4;

/// Writes a page of one document a language; it opens in `first`, or in the first that there is.
#[must_use]
pub fn write(pages: &[ReportDocument], first: Lang) -> String {
    let Some(shown) = pages.iter().find(|page| page.lang == first).or(pages.first()) else {
        return String::new();
    };
    let class = match shown.layout {
        Layout::Page => "",
        Layout::Projector => " class=\"projector\"",
    };
    let beside = if shown.name.is_empty() { String::new() } else { format!(" · {}", escape(&shown.name)) };
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\"{class}>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <title>{}{beside}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n",
        code(shown.lang),
        escape(&shown.title)
    );
    if pages.len() > 1 {
        languages(&mut out, pages, shown.lang);
    }
    out.push_str("<main>\n");
    for page in pages {
        article(&mut out, page);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

/// The buttons that switch the languages.
fn languages(out: &mut String, pages: &[ReportDocument], shown: Lang) {
    let mut labels = String::new();
    for lang in pages.iter().map(|page| page.lang) {
        let (short, code, name) = (lang.code(), code(lang), w!(lang, "report.language"));
        let checked = if lang == shown { " checked" } else { "" };
        let _ = writeln!(
            out,
            "<input class=\"pick\" type=\"radio\" name=\"language\" id=\"pick-{short}\" aria-label=\"{name}\"{checked}>"
        );
        let _ = write!(labels, "<label for=\"pick-{short}\" lang=\"{code}\">{name}</label>");
    }
    let _ = writeln!(out, "<div class=\"languages\">{labels}</div>");
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

fn article(out: &mut String, page: &ReportDocument) {
    let (short, code) = (page.lang.code(), code(page.lang));
    let _ = writeln!(out, "<article class=\"{short}\" lang=\"{code}\">\n<h1>{}</h1>", escape(&page.title));
    if !page.facts.is_empty() {
        list(out, " class=\"facts\"", &page.facts);
    }
    if page.appendix.is_some() {
        out.push_str("<div class=\"first\">\n");
    }
    Writer { out, lang: page.lang, plots: 0, id: "lead" }.blocks(&page.lead);
    if let Some(appendix) = &page.appendix {
        let _ = writeln!(out, "</div>\n<h2 class=\"appendix\">{}</h2>", escape(&appendix.title));
        list(out, " class=\"facts\"", &appendix.facts);
    }
    if page.sections.len() > 1 {
        contents(out, page);
    }
    for section in &page.sections {
        Writer { out, lang: page.lang, plots: 0, id: &section.id }.section(section);
    }
    out.push_str("</article>\n");
}

fn contents(out: &mut String, page: &ReportDocument) {
    let name = escape(&w!(page.lang, "report.contents"));
    let _ = writeln!(out, "<nav aria-label=\"{name}\"><ul class=\"contents\">");
    for section in &page.sections {
        let (id, title) = (escape(&section.id), escape(&section.title));
        let _ = writeln!(out, "<li><a href=\"#{}-{id}\">{title}</a></li>", page.lang.code());
    }
    out.push_str("</ul></nav>\n");
}

fn list(out: &mut String, class: &str, items: &[String]) {
    let items: String = items.iter().map(|item| format!("<li>{}</li>", broken(item))).collect();
    let _ = writeln!(out, "<ul{class}>{items}</ul>");
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
        self.blocks(&section.blocks);
        self.out.push_str("</section>\n");
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        let out = &mut *self.out;
        match block {
            Block::Heading(text) => element(out, "h3", &escape(text)),
            Block::Subheading(text) => element(out, "h4", &escape(text)),
            Block::Text(text) => element(out, "p", &broken(text)),
            Block::Strong(text) => element(out, "p class=\"strong\"", &broken(text)),
            Block::Note(text) => element(out, "p class=\"note\"", &broken(text)),
            Block::Quote(text) => element(out, "blockquote", &broken(text)),
            Block::List(items) => list(out, "", items),
            Block::Moment(m) => moment(out, m),
            Block::Speech(s) => speech(out, s),
            Block::Table(t) => table(out, t),
            Block::Plot(p) => self.plot(p),
            Block::Lines(text, count) => {
                element(out, "p", &broken(text));
                out.push_str(&"<div class=\"write\"></div>".repeat(usize::from(*count)));
            }
            Block::Half(half) => self.half(half),
        }
    }

    /// What opens the truth is folded up.
    fn half(&mut self, half: &Half) {
        let mut title = escape(&half.title);
        if !half.note.is_empty() {
            let _ = write!(title, "<span>{}</span>", escape(&half.note));
        }
        if !half.spoilers {
            element(self.out, "p class=\"half\"", &title);
            return self.blocks(&half.blocks);
        }
        let _ = writeln!(self.out, "<details class=\"spoilers\"><summary>{title}</summary>");
        self.blocks(&half.blocks);
        self.out.push_str("</details>\n");
    }

    fn plot(&mut self, plot: &Plot) {
        self.plots += 1;
        let id = format!("{}-{}-p{}", self.lang.code(), self.id, self.plots);
        self.out.push_str("<figure>");
        if !plot.about().is_empty() {
            let (title, about) = (escape(plot.title()), escape(plot.about()));
            let _ = write!(self.out, "<figcaption>{title}<span>{about}</span></figcaption>");
        }
        let _ = writeln!(self.out, "{}", svg::draw(plot, &escape(&id)));
        match plot {
            Plot::Curves(curves) => self.curves_legend(&curves.series),
            Plot::Plane(plane) => self.plane_legend(plane),
            Plot::Steps(_) | Plot::Bars(_) | Plot::Strips(_) | Plot::Scatter(_) => {}
        }
        if let Some(figures) = plot.table() {
            let name = escape(&w!(self.lang, "report.figures"));
            let _ = write!(self.out, "<details><summary>{name}</summary>");
            table(self.out, &figures);
            self.out.push_str("</details>");
        }
        self.out.push_str("</figure>\n");
    }

    fn curves_legend(&mut self, series: &[(String, Vec<(i64, i64)>)]) {
        let entry = |(i, (name, _)): (usize, &(String, Vec<(i64, i64)>))| {
            let kind = i % svg::KINDS;
            key(&format!("<line class=\"curve k{kind}\" x1=\"0\" y1=\"6\" x2=\"32\" y2=\"6\"/>"), name)
        };
        legend(self.out, series.iter().enumerate().map(entry));
    }

    /// The letters of the points; papers share one line, as they stand in the order of the turns.
    fn plane_legend(&mut self, plane: &Plane) {
        let offers = plane.places.iter().filter(|p| p.dot == Dot::Offer).count();
        let points = plane.places.iter().filter(|p| p.dot != Dot::Offer);
        let points = points.map(|p| format!("<li><b>{}</b>{}</li>", svg::letter(p.dot), escape(&p.name)));
        let offers = (offers > 0).then(|| w!(self.lang, "report.dot.offers", count = offers));
        let offers = offers.map(|text| format!("<li>{}</li>", escape(&text)));
        let frontier = "<line class=\"frontier\" x1=\"0\" y1=\"6\" x2=\"32\" y2=\"6\"/>";
        let zone = "<rect class=\"zone\" width=\"32\" height=\"12\"/>";
        let keys = [key(frontier, &plane.frontier_name), key(zone, &plane.zone)];
        legend(self.out, points.chain(offers).chain(keys));
    }
}

/// An element with what is in it; its name may be followed by attributes.
fn element(out: &mut String, tag: &str, inside: &str) {
    let name = tag.split(' ').next().unwrap_or(tag);
    let _ = writeln!(out, "<{tag}>{inside}</{name}>");
}

fn legend(out: &mut String, entries: impl Iterator<Item = String>) {
    let _ = write!(out, "<ul class=\"legend\">{}</ul>", entries.collect::<String>());
}

fn key(shape: &str, name: &str) -> String {
    format!("<li><svg viewBox=\"0 0 32 12\" aria-hidden=\"true\">{shape}</svg>{}</li>", escape(name))
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

fn speech(out: &mut String, s: &Speech) {
    let all = |texts: &[String]| texts.iter().map(|t| broken(t)).collect::<Vec<_>>().join(" / ");
    let mut inside = format!("<b>{}</b> {}", escape(&s.who), all(&s.words));
    if !s.gesture.is_empty() {
        let _ = write!(inside, " <span class=\"gesture\">({})</span>", all(&s.gesture));
    }
    element(out, &format!("p class=\"speech in{}\"", s.depth), &inside);
}

fn table(out: &mut String, table: &Table) {
    let class = |i: usize| if table.numbers.contains(&i) { " class=\"n\"" } else { "" };
    let wide = if table.head.len() >= WIDE { " class=\"wide\"" } else { "" };
    let _ = write!(out, "<div class=\"scroll\"><table{wide}>");
    if !table.caption.is_empty() {
        let _ = write!(out, "<caption>{}</caption>", escape(&table.caption));
    }
    // Columns without a name have nobody to read it to.
    if table.head.iter().any(|name| !name.is_empty()) {
        out.push_str("<thead><tr>");
        for (i, name) in table.head.iter().enumerate() {
            let _ = write!(out, "<th scope=\"col\"{}>{}</th>", class(i), escape(name));
        }
        out.push_str("</tr></thead>");
    }
    let row = |out: &mut String, cells: &[String]| {
        out.push_str("<tr>");
        for (i, text) in cells.iter().enumerate() {
            let (tag, scope) = if i == 0 { ("th", " scope=\"row\"") } else { ("td", "") };
            // The name of a cell's column stands before it where rows are stacked.
            let name = table.head.get(i).filter(|name| !name.is_empty());
            let name = name.map_or_else(String::new, |name| format!(" data-label=\"{}\"", escape(name)));
            let _ = write!(out, "<{tag}{scope}{}{name}>{}</{tag}>", class(i), cell(text));
        }
        out.push_str("</tr>");
    };
    out.push_str("<tbody>");
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
