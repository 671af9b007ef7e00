//! Every session of a bot reports in every format; totals are the sums of the findings, with marks and without.
use counterpart::prose::names::points;
use counterpart::report::Report as _;
use counterpart::report::debrief::build::Said;
use counterpart::report::debrief::{DebriefReport, Points, json as data};
use counterpart::report::document::{Block, Section};
use counterpart::report::format::csv::BOM;
use counterpart::report::format::{Format, csv as rows, html, json, md, text as plain};
use counterpart::sim::bots::Policy;
use counterpart::sim::play::PlayerSession;
use counterpart::sim::scenario::Lang;
use counterpart::sim::score::marks::{TrainerMark, Word, can_mark, keys};

use super::{report, scenario, seat, shelf};

/// Marks on every third finding, of every sort.
fn some_marks(seat: &PlayerSession) -> Vec<TrainerMark> {
    let score = seat.score().unwrap();
    let keys = keys(&seat.view(), &score.findings);
    let words = [Word::Wrong, Word::Points(25), Word::Right];
    let own = keys.into_iter().zip(&score.findings).step_by(3).zip(words.into_iter().cycle());
    own.filter(|((_, f), _)| can_mark(f.rule))
        .map(|((finding, _), word)| TrainerMark {
            finding,
            word,
            note: "a note".to_owned(),
            by: "Li".to_owned(),
        })
        .collect()
}

fn text(report: &DebriefReport, format: Format, lang: Lang) -> String {
    String::from_utf8(format.write(report, lang)).unwrap()
}

/// Points like `-1.25` in hundredths.
fn read(points: &str) -> i32 {
    let points = points.trim().trim_start_matches('\\');
    let (whole, part) = points.split_once('.').unwrap_or_else(|| panic!("`{points}`"));
    let size: i32 =
        whole.trim_start_matches('-').parse::<i32>().unwrap() * 100 + part.parse::<i32>().unwrap();
    if points.starts_with('-') { -size } else { size }
}

fn sum(rows: impl Iterator<Item = (i32, i32)>) -> Points {
    rows.fold(Points::default(), |sum, (machine, counts)| Points {
        machine: sum.machine + machine,
        counts: sum.counts + counts,
    })
}

/// Sums over the rows of findings of a CSV.
fn of_csv(csv: &str) -> Points {
    let mut reader = csv::Reader::from_reader(csv.strip_prefix(BOM).unwrap().as_bytes());
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    sum(rows.iter().map(|r| (read(&r[6]), read(&r[7]))))
}

/// Sums over the rows of the tables of findings; `marked` ones have a column more.
fn of_rows<'t>(rows: impl Iterator<Item = Vec<&'t str>>, marked: bool) -> Points {
    sum(rows.map(|cells| {
        let machine = read(cells[2]);
        (machine, if marked { read(cells[3]) } else { machine })
    }))
}

fn of_md(md: &str, heading: &str, total: &str, marked: bool) -> Points {
    let (_, section) = md.split_once(&format!("## {heading}\n")).unwrap();
    let section = section.split("\n## ").next().unwrap();
    let rows = section.lines().filter_map(|l| l.strip_prefix("| ")?.strip_suffix(" |"));
    let rows = rows.map(|l| l.split(" | ").collect::<Vec<_>>());
    // Not the heads (a name where a number would be), the rules under them, nor the sums.
    let findings = rows.filter(|cells| cells[0] != total && cells[2].contains('.'));
    of_rows(findings, marked)
}

fn of_html(html: &str, lang: Lang, marked: bool) -> Points {
    let (_, section) = html.split_once(&format!("<h2 id=\"{}-findings\">", lang.code())).unwrap();
    let section = section.split("</section>").next().unwrap();
    let bodies = section.split("<tbody>").skip(1).map(|t| t.split("</tbody>").next().unwrap());
    let rows = bodies.flat_map(|b| b.split("<tr>").skip(1));
    let cells = |row: &'_ str| -> Vec<String> {
        row.split("</t").map(|cell| cell.rsplit('>').next().unwrap().to_owned()).collect()
    };
    let rows: Vec<Vec<String>> = rows.map(cells).collect();
    of_rows(rows.iter().map(|r| r.iter().map(String::as_str).collect()), marked)
}

#[track_caller]
fn check(about: &str, report: &DebriefReport) {
    let found = sum(report.findings.iter().map(|f| (f.points.machine, f.points.counts)));
    assert_eq!(found, report.total, "{about}");
    for block in &report.blocks {
        let own = report.findings.iter().filter(|f| f.block == block.block);
        let found = sum(own.map(|f| (f.points.machine, f.points.counts)));
        assert_eq!(found, block.points, "{about}: {}", block.block);
        assert!((0..=block.most).contains(&block.points.counts) || block.most == 0, "{about}");
    }
    let marked = report.is_marked();
    for lang in [Lang::Zh, Lang::En] {
        let section = report.debrief.get(lang).last().unwrap();
        let total = if lang == Lang::Zh { "合计" } else { "Sum" };
        let [md, html, csv] = [md::MARKDOWN, html::HTML, rows::CSV].map(|f| text(report, f, lang));
        assert_eq!(of_csv(&csv), report.total, "{about}");
        assert_eq!(of_md(&md, &section.title, total, marked), report.total, "{about}");
        for half in [Lang::Zh, Lang::En] {
            assert_eq!(of_html(&html, half, marked), report.total, "{about}");
        }
        let plain = text(report, plain::TEXT, lang);
        for (what, text) in [("md", &md), ("html", &html), ("csv", &csv), ("text", &plain)] {
            let words = points(report.total.counts);
            assert!(what == "csv" || text.contains(&words), "{about}, {what}: {words}");
            for bad in ["%{", "report.head", "report.section", "report.plot", "debrief."] {
                assert!(!text.contains(bad), "{about}, {what}: {bad}");
            }
        }
    }
    let json = text(report, json::JSON, Lang::En);
    let again = data::read(&json).unwrap();
    assert_eq!(&again, report, "{about}");
    assert_eq!(again.json() + "\n", json, "{about}");
}

/// Every text of a section.
fn texts(section: &Section) -> Vec<String> {
    let mut all = vec![section.title.clone()];
    for part in &section.blocks {
        match part {
            Block::Heading(t)
            | Block::Subheading(t)
            | Block::Text(t)
            | Block::Strong(t)
            | Block::Note(t)
            | Block::Quote(t)
            | Block::Lines(t, _) => all.push(t.clone()),
            Block::List(items) => all.extend(items.iter().cloned()),
            Block::Moment(m) => {
                all.push(m.when.clone());
                all.extend(m.said.iter().chain(&m.did).chain(&m.turned).cloned());
            }
            Block::Table(t) => all.extend(t.head.iter().cloned().chain([t.caption.clone()])),
            Block::Plot(p) => {
                let table = p.table().unwrap();
                assert!(table.rows.iter().all(|r| r.len() == table.head.len()), "{}", p.title());
                all.extend([p.title().to_owned(), p.about().to_owned()]);
                all.extend(table.head);
            }
            Block::Speech(_) | Block::Half(_) => unreachable!("no debrief has them"),
        }
    }
    all
}

#[test]
fn every_session_of_a_bot_reports_in_every_format() {
    use rayon::prelude::*;
    let mut cases = Vec::new();
    for (id, c) in shelf() {
        for policy in Policy::all() {
            cases.push((id.clone(), c.clone(), policy, 3));
        }
        cases.push((id, c, Policy::Skilled, 8));
    }
    cases.par_iter().for_each(|(id, c, policy, seed)| {
        let about = format!("{id}, {}, seed {seed}", policy.name());
        let seat = seat(c, *seed, *policy);
        check(&about, &report(&seat, "one", &[], &[]));
        let marked = report(&seat, "one", &[], &some_marks(&seat));
        assert!(marked.is_marked(), "{about}");
        check(&about, &marked);
        let han = |text: &&String| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        let [zh, en] = [&marked.debrief.zh, &marked.debrief.en];
        assert_eq!(zh.len(), en.len(), "{about}");
        for (zh, en) in zh.iter().zip(en).chain(marked.worksheets.zh.iter().zip(&marked.worksheets.en)) {
            assert_eq!((&zh.id, zh.blocks.len()), (&en.id, en.blocks.len()), "{about}");
            assert_eq!(texts(en).iter().find(han), None, "{about}: {}", en.id);
            assert!(han(&&zh.title), "{about}: {}", zh.id);
        }
    });
}

#[test]
fn the_debrief_stands_in_the_order_in_which_it_is_read() {
    let seat = seat(&scenario("line_3331"), 5, Policy::Skilled);
    let said =
        [("debrief.turning", "5\nthe tour"), ("debrief.keep", "yes"), ("say_it_first", "My own words.")];
    let said = said.map(|(about, text)| Said { about: about.to_owned(), after: 4, text: text.to_owned() });
    let report = report(&seat, "one", &said, &some_marks(&seat));
    let document = report.document(Lang::En);
    let ids: Vec<&str> = document.sections.iter().map(|s| s.id.as_str()).collect();
    let wanted =
        "result questions trainer work line people objections deal behaviour unmet paired findings plan map";
    assert_eq!(ids.join(" "), wanted);
    let first = texts(&report.debrief.en[1]).join("\n");
    for words in ["Turn 5. the tour", "My own words."] {
        assert!(first.contains(words), "{words}: {first}");
    }
    let plots = |id: &str| {
        let section = report.debrief.en.iter().find(|s| s.id == id).unwrap();
        section.blocks.iter().filter(|p| matches!(p, Block::Plot(_))).count()
    };
    // Trust, tension and support; the plane, cash and exposure; the blocks.
    assert_eq!([plots("line"), plots("deal"), plots("result")], [3, 3, 1]);
    let html = text(&report, html::HTML, Lang::Zh);
    assert_eq!(html.matches("<figure>").count(), 14, "seven plots in two languages");
    assert_eq!(html.matches("role=\"img\"").count(), html.matches("<desc ").count());
    assert!(
        html.contains("<html lang=\"zh-Hans\">")
            && html.contains("id=\"pick-zh\" aria-label=\"中文\" checked")
    );
    assert!(!html.contains("http://") && !html.contains("https://"), "it stands alone");
}

#[test]
fn heads_of_a_spreadsheet_are_in_the_readers_language() {
    let seat = seat(&scenario("first_meeting"), 1, Policy::Average);
    let report = report(&seat, "one", &[], &[]);
    let first = |lang| text(&report, rows::CSV, lang).lines().next().unwrap().to_owned();
    assert!(first(Lang::En).starts_with("\u{feff}Session,Scenario,Block,"), "{}", first(Lang::En));
    assert!(first(Lang::Zh).starts_with("\u{feff}场次,案例,板块,"), "{}", first(Lang::Zh));
    assert!(text(&report, rows::CSV, Lang::En).ends_with("\r\n"));
}
