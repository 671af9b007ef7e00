//! Pages as one HTML file that needs nothing else: no script, no font, no address.
use super::page::{Block, Lines, Page};
use crate::plain_text::plain;

const STYLE: &str = "body{font:16px/1.6 'Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif;max-width:46rem;\
margin:2rem auto;padding:0 1rem;color:#1d2328;background:#fff}h1,h2,h3{line-height:1.3}h2{border-bottom:1px solid #ccd3d9;\
margin-top:2.5rem}table{border-collapse:collapse;margin:1rem 0}td,th{border:1px solid #ccd3d9;padding:.25rem .6rem;\
text-align:left;vertical-align:top}.n{color:#5a6670;font-size:.9em;margin:.2rem 0}.s{margin:.4rem 0}.d1{margin-left:1.5rem}\
.d2{margin-left:3rem}.g{color:#5a6670}p.s i{font-style:normal}[lang=en]{color:#34404a}\
@media print{body{max-width:none;font-size:11pt}h2,h3{break-after:avoid}.s,tr{break-inside:avoid}}";

/// The page as HTML.
#[must_use]
pub fn html(page: &Page) -> String {
    plain(&written(page)).into_owned()
}

fn written(page: &Page) -> String {
    let title = escape(&page.title);
    let lang = if page.lang == "zh" { "zh-CN" } else { "en" };
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{lang}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>{title}</title><style>{STYLE}</style></head><body>\n<h1>{title}</h1>\n"
    );
    for block in &page.blocks {
        match block {
            Block::Heading(level, text) => {
                let level = (*level).clamp(1, 6);
                out.push_str(&format!("<h{level}>{}</h{level}>\n", escape(text)));
            }
            Block::Text(lines) => {
                for line in lines {
                    out.push_str(&format!("<p>{}</p>\n", escape(line).replace('\n', "<br>")));
                }
            }
            Block::Note(text) => out.push_str(&format!("<p class=\"n\">{}</p>\n", escape(text))),
            Block::Table(head, rows) => {
                out.push_str(&format!("<table><thead>{}</thead><tbody>\n", row(head, "th")));
                out.extend(rows.iter().map(|cells| row(cells, "td")));
                out.push_str("</tbody></table>\n");
            }
            Block::Says { who, words, gesture, depth } => {
                out.push_str(&format!("<p class=\"s d{depth}\"><b>{}</b> {}", escape(who), joined(words)));
                if !gesture.is_empty() {
                    out.push_str(&format!(" <span class=\"g\">({})</span>", joined(gesture)));
                }
                out.push_str("</p>\n");
            }
        }
    }
    out.push_str("</body></html>\n");
    out
}

fn row(cells: &[String], tag: &str) -> String {
    let cells: String = cells.iter().map(|c| format!("<{tag}>{}</{tag}>", escape(c))).collect();
    format!("<tr>{cells}</tr>\n")
}

fn joined(lines: &Lines) -> String {
    let lines: Vec<String> = lines.iter().map(|l| escape(l).replace('\n', "<br>")).collect();
    lines.join(" / ")
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}
