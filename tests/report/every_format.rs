//! Every report in every format: class, script and debrief alike, from what is held in memory.
use std::fs;

use counterpart::content::class::{ClassRequest, read_class};
use counterpart::content::library::Library;
use counterpart::report::Report;
use counterpart::report::class::ClassReport;
use counterpart::report::debrief::DebriefReport;
use counterpart::report::document::{Block, ReportDocument};
use counterpart::report::format::{ALL, Format, Holds, html, md, text as plain};
use counterpart::report::plot::{Bar, Bars, Plot};
use counterpart::report::script::ScriptReport;
use counterpart::report::table::Table;
use counterpart::session_report::{NoReport, Replayed};
use counterpart::sim::bots::Policy;
use counterpart::sim::scenario::Lang;

use super::{kept, scenario};

/// A class of two, each under a folder of that name.
fn class(home: &std::path::Path) -> std::path::PathBuf {
    let room = home.join("room");
    kept(&room.join("Ann"), "first_meeting", 3, Policy::Skilled);
    kept(&room.join("Bo"), "first_meeting", 3, Policy::Average);
    room
}

fn written(format: &Format, report: &dyn Report) -> String {
    String::from_utf8(format.write(report, Lang::En)).unwrap()
}

#[test]
fn every_format_writes_every_report() {
    let home = tempfile::tempdir().unwrap();
    let counted = read_class(&class(home.path()), &Library::open(None), ClassRequest::default()).unwrap();
    let both = [Lang::Zh, Lang::En];
    let compiled = scenario("first_meeting");
    let name = kept(home.path(), "first_meeting", 3, Policy::Skilled);
    let path = home.path().join("sessions").join(format!("{name}.jsonl"));
    let session = Replayed::read(&path, &Library::open(None)).unwrap();
    let debrief = session.report(&Library::open(None), true, |_| None).unwrap();
    let reports: [(&dyn Report, &str); 3] = [
        (&ClassReport { class: &counted, names: true, languages: &both }, "Second part"),
        (&ScriptReport { scenario: compiled.author(), lang: Lang::En, both: false }, "Six months on"),
        (&debrief, "Planning sheet"),
    ];
    for (report, heading) in reports {
        let document = report.document(Lang::En);
        let mut ids: Vec<&str> = document.sections.iter().map(|s| s.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), document.sections.len(), "{}", document.title);
        for format in ALL {
            let text = written(&format, report);
            assert!(text.len() > 100 && !text.contains("%{"), "{}, {}", document.title, format.name);
            match format.holds {
                Holds::Document => assert!(text.contains(heading), "{}: {heading}", format.name),
                Holds::Rows => {
                    let rows = csv::Reader::from_reader(text.as_bytes()).into_records().map(Result::unwrap);
                    assert!(rows.count() > 1, "{}", document.title);
                }
                Holds::Data => drop(serde_json::from_str::<serde_json::Value>(&text).unwrap()),
            }
        }
    }
}

#[test]
fn a_format_is_known_by_its_name_and_the_readme_lists_them_all() {
    for format in ALL {
        assert_eq!(format.name.parse::<Format>().unwrap(), format);
        let same = |other: &&Format| other.name == format.name || other.extension == format.extension;
        assert_eq!(ALL.iter().filter(same).count(), 1, "{}", format.name);
        assert!(format.media_type.contains('/'));
    }
    assert_eq!("odt".parse::<Format>().unwrap_err().to_string(), "there is no format \"odt\"");
    let list = ALL.map(|format| format.name).join("\\|");
    let readme = include_str!("../../README.md");
    assert!(readme.contains(&format!("`counterpart report SESSION [--format {list}]")), "{list}");
}

#[test]
fn a_report_is_made_from_memory() {
    let home = tempfile::tempdir().unwrap();
    let name = kept(home.path(), "first_meeting", 3, Policy::Skilled);
    let path = home.path().join("sessions").join(format!("{name}.jsonl"));
    let library = Library::open(None);
    let session = Replayed::read(&path, &library).unwrap();
    let before = session.report(&library, false, |_| None).unwrap();
    // Neither the session nor its scenario is read again.
    fs::remove_dir_all(home.path().join("sessions")).unwrap();
    let after: DebriefReport = session.report(&library, false, |_| None).unwrap();
    assert_eq!(after, before);
    assert_eq!(after.head.session, name);
    let open = Replayed {
        seat: Some(counterpart::sim::play::PlayerSession::new(scenario("first_meeting"), 3)),
        ..session
    };
    assert!(matches!(open.report(&library, false, |_| None), Err(NoReport::NotOver(n)) if n == name));
}

#[test]
fn text_for_a_terminal_keeps_every_cell_in_its_column() {
    let head = ["who", "points"].map(str::to_owned).to_vec();
    let row = |a: &str, b: &str| vec![a.to_owned(), b.to_owned()];
    let mut table = Table::new(head, vec![row("甲", "7"), row("a name\nand a line", "12.50")], [1]);
    table.foot = row("sum", "19.50");
    let long = "x".repeat(130);
    let wide = Table::new(row("words", "n"), vec![row(&long, "3")], [1]);
    let bars = |head: [&str; 2]| {
        let bar = Bar { name: "one".to_owned(), value: 150, beside: None, most: 400 };
        let head =
            [head[0], head[1], "", "most"].map(|name| if head[0].is_empty() { "" } else { name }.to_owned());
        let (title, about) = ("plot".to_owned(), "what to see".to_owned());
        Block::Plot(Plot::Bars(Bars { title, about, per: 100, bars: vec![bar], head }))
    };
    let lead = vec![table.into(), wide.into(), bars(["of", "value"]), bars(["", ""])];
    let page = ReportDocument { title: "t".to_owned(), lead, ..ReportDocument::default() };
    let text = plain::write(&page);
    let wanted = format!(
        "t\n  who         points\n  甲               7\n  a name       12.50\n  and a line\n  sum          19.50\n\
         \x20 words  n\n  {long}\n         3\nwhat to see\nplot\n  of   value  most\n  one   1.50  4.00\n"
    );
    assert_eq!(text, wanted);
    // The figures of the second plot stand in a table beside: only the picture is drawn.
    let page_html = html::write(std::slice::from_ref(&page), Lang::Zh);
    assert_eq!((page_html.matches("<figure>").count(), page_html.matches("<details>").count()), (2, 1));
    assert!(md::write(&page).contains("| a name<br>and a line | 12.50 |"));
}
