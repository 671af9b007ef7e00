//! Names, notes and lines that would like to be a formula, a script or a row of their own.
use counterpart::report::debrief::DebriefReport;
use counterpart::report::debrief::build::Said;
use counterpart::report::format::csv::{BOM, safe};
use counterpart::report::format::{Format, csv as rows, html, md};
use counterpart::sim::bots::Policy;
use counterpart::sim::scenario::Lang;
use counterpart::sim::score::marks::{TrainerMark, Word, keys};

use super::{report, scenario, seat};

const HOSTILE: [&str; 9] = [
    "=1+1",
    "<script>alert(1)</script>",
    "\" onload=\"alert(1)",
    "'); --",
    "two\nlines\r\nand three",
    "@SUM(A1:A9)",
    "\t=cmd|' /C calc'!A0",
    "| a | b |\n## heading <b>bold</b> &amp; [link](http://x)",
    "</style></svg><img src=x onerror=alert(1)>",
];

/// A report in which somebody wrote this wherever something can be written.
fn with(text: &str) -> DebriefReport {
    let seat = seat(&scenario("first_meeting"), 2, Policy::Average);
    let score = seat.score().unwrap();
    let mark = TrainerMark {
        finding: keys(&seat.view(), &score.findings)[0].clone(),
        word: Word::Right,
        note: text.to_owned(),
        by: text.to_owned(),
    };
    let said = ["debrief.keep", "anything"].map(|about| Said {
        about: about.to_owned(),
        after: 2,
        text: if about == "anything" { text.to_owned() } else { format!("yes\n{text}") },
    });
    let mut report = report(&seat, text, &said, &[mark]);
    let row = &mut report.findings[0];
    row.sentence.en = text.to_owned();
    if let Some(quote) = row.quotes.first_mut() {
        quote.en = text.to_owned();
    }
    report
}

fn text(report: &DebriefReport, format: Format) -> String {
    String::from_utf8(format.write(report, Lang::En)).unwrap()
}

#[test]
fn a_page_has_the_tags_of_its_own_and_no_others() {
    let tags = |html: &str| -> Vec<String> {
        let name = |piece: &str| piece.split([' ', '>', '\n', '/']).next().unwrap_or("").to_owned();
        let opened = html.split('<').skip(1).filter(|p| !p.starts_with('/'));
        let mut all: Vec<String> = opened.map(name).collect();
        // Where somebody wrote several lines, a page breaks them.
        all.retain(|tag| tag != "br");
        all.sort();
        all.dedup();
        all
    };
    let tame = tags(&text(&with("a\nname"), html::HTML));
    assert!(tame.iter().any(|t| t == "svg") && !tame.iter().any(|t| t == "script" || t == "img"), "{tame:?}");
    for hostile in HOSTILE {
        let html = text(&with(hostile), html::HTML);
        assert_eq!(tags(&html), tame, "{hostile}");
        // Quotation marks that came from a name never stand bare: attributes keep to what they were.
        assert!(!html.contains("onload=\"") && !html.contains("onerror=alert(1)>"), "{hostile}");
        assert_eq!(html.matches("<tr>").count(), html.matches("</tr>").count());
    }
}

#[test]
fn no_cell_of_a_spreadsheet_is_a_formula_and_rows_stay_rows() {
    for hostile in HOSTILE {
        let report = with(hostile);
        let csv = text(&report, rows::CSV);
        let mut reader = csv::Reader::from_reader(csv.strip_prefix(BOM).unwrap().as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), report.findings.len(), "{hostile:?}");
        for row in &rows {
            for (i, cell) in row.iter().enumerate() {
                let number = [5, 6, 7].contains(&i);
                let first = cell.trim_start().chars().next();
                let formula =
                    first.is_some_and(|c| "=+-@".contains(c)) || cell.starts_with(['\t', '\r', '\n']);
                assert!(!formula || (number && cell.parse::<f64>().is_ok()), "{hostile:?}: {cell:?}");
            }
        }
        // It is all still there, as it was written.
        let cells = [&rows[0][0], &rows[0][9], &rows[0][10], &rows[0][11]];
        for cell in cells {
            assert_eq!(cell.strip_prefix('\'').filter(|c| c == &hostile).unwrap_or(cell), hostile);
        }
    }
    assert_eq!(safe("=1+1"), "'=1+1");
    assert_eq!(safe("  =1"), "'  =1");
    assert_eq!(safe("＝1"), "'＝1");
    assert_eq!(safe("a = b"), "a = b");
    assert_eq!(safe(""), "");
}

#[test]
fn markdown_keeps_its_headings_and_rows() {
    let count = |md: &str| {
        let heads = md.lines().filter(|l| l.starts_with('#')).count();
        let rows = md.lines().filter(|l| l.starts_with('|')).count();
        (heads, rows)
    };
    let tame = count(&text(&with("a\nname"), md::MARKDOWN));
    for hostile in HOSTILE {
        let md = text(&with(hostile), md::MARKDOWN);
        assert_eq!(count(&md), tame, "{hostile}");
        let bare = md.replace("\\<", "").replace("\\]", "");
        assert!(!bare.contains("<script") && !bare.contains("<img") && !bare.contains("](http"), "{hostile}");
    }
}
