//! The first page of a debrief: one page in every format, the result first, and nothing on it that is for looking up.
use std::sync::Arc;

use counterpart::report::Report as _;
use counterpart::report::debrief::{DebriefReport, json as data};
use counterpart::report::document::Block;
use counterpart::report::format::{Format, html, json, md, text as plain};
use counterpart::sim::bots::Policy;
use counterpart::sim::compiled::CompiledScenario;
use counterpart::sim::debrief::no_deal;
use counterpart::sim::play::PlayerSession;
use counterpart::sim::scenario::Lang;

use super::{report, scenario, seat, shelf};

/// Most that a reader of one page reads.
const WORDS: usize = 450;
const CHARACTERS: usize = 900;

/// Every session of the shelf by every policy, and by every habit.
fn every(seeds: std::ops::Range<u64>, check: impl Fn(&str, &PlayerSession) + Sync) {
    use rayon::prelude::*;
    let mut cases: Vec<(String, Arc<CompiledScenario>, Policy, u64)> = Vec::new();
    for (id, c) in shelf() {
        for policy in Policy::all() {
            cases.extend(seeds.clone().map(|seed| (id.clone(), c.clone(), policy, seed)));
        }
        cases.extend(Policy::habits(&c).into_iter().map(|policy| (id.clone(), c.clone(), policy, 7)));
    }
    cases.par_iter().for_each(|(id, c, policy, seed)| {
        check(&format!("{id}, {}, seed {seed}", policy.name()), &seat(c, *seed, *policy));
    });
}

fn written(report: &DebriefReport, format: Format, lang: Lang) -> String {
    String::from_utf8(format.write(report, lang)).unwrap()
}

/// What a reader sees of HTML.
fn shown(html: &str) -> String {
    let pieces = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    let text = pieces.collect::<Vec<_>>().join(" ");
    [("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
        .iter()
        .fold(text, |text, (code, sign)| text.replace(code, sign))
}

/// The texts of blocks.
fn texts(blocks: &[Block]) -> Vec<String> {
    let mut all = Vec::new();
    for block in blocks {
        match block {
            Block::Heading(t) | Block::Text(t) | Block::Strong(t) | Block::Note(t) | Block::Quote(t) => {
                all.push(t.clone());
            }
            Block::List(items) => all.extend(items.iter().cloned()),
            other => panic!("a page to read holds no {other:?}"),
        }
    }
    all
}

/// The first page as each format shows it.
fn pages(report: &DebriefReport, lang: Lang) -> Vec<(&'static str, String)> {
    let before = |text: String, sign: &str| {
        let (page, _) = text.split_once(sign).unwrap_or_else(|| panic!("no `{sign}`"));
        page.to_owned()
    };
    let appendix = if lang == Lang::Zh { "附录" } else { "Appendix" };
    let page = written(report, html::HTML, lang);
    let (_, own) = page.split_once(&format!("<article class=\"{}\"", lang.code())).unwrap();
    let own = before(own.to_owned(), "<h2 class=\"appendix\">");
    let data = data::read(&written(report, json::JSON, lang)).unwrap();
    vec![
        ("md", before(written(report, md::MARKDOWN, lang), &format!("\n---\n\n# {appendix}\n"))),
        ("text", before(written(report, plain::TEXT, lang), &format!("\n{}\n{appendix}\n", "=".repeat(60)))),
        ("html", shown(&own)),
        ("json", texts(data.page.get(lang)).join("\n")),
    ]
}

/// A number with places after the point, as points are written and money is not.
fn decimals(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    (1..bytes.len()).any(|i| bytes[i] == b'.' && digit(i - 1) && digit(i + 1) && digit(i + 2))
}

#[test]
fn the_first_page_is_one_page_in_every_format_and_language() {
    every(0..3, |about, seat| {
        let report = report(seat, "one", &[], &[]);
        for lang in [Lang::Zh, Lang::En] {
            for (format, page) in pages(&report, lang) {
                let (words, characters) =
                    (page.split_whitespace().count(), page.chars().filter(|c| !c.is_whitespace()).count());
                let fits = if lang == Lang::En { words <= WORDS } else { characters <= CHARACTERS };
                assert!(fits, "{about}, {format}: {words} words, {characters} characters\n{page}");
                assert!(words > 5, "{about}, {format}: {page}");
                assert!(!decimals(&page), "{about}, {format}: whole points only\n{page}");
                for bad in
                    ["%{", "page.w", "page.t", "page.s", "debrief.", "report.e", "No answer", "没有作答"]
                {
                    assert!(!page.contains(bad), "{about}, {format}: {bad}\n{page}");
                }
            }
        }
    });
}

#[test]
fn the_first_page_says_what_came_of_it_then_why_then_whom_then_what_to_change() {
    every(0..2, |about, seat| {
        let report = report(seat, "one", &[], &[]);
        let (view, debrief) = (seat.view(), seat.debrief().unwrap());
        let is_signed = debrief.ending.offer.is_some();
        assert_eq!(no_deal::reasons(&view).is_empty(), is_signed, "{about}: a failure has its reason");
        assert!(no_deal::reasons(&view).len() <= no_deal::MOST, "{about}");
        for lang in [Lang::Zh, Lang::En] {
            let page = report.page.get(lang);
            assert!(matches!((&page[0], &page[1]), (Block::Strong(_), Block::Text(_))), "{about}: {page:?}");
            let whole = texts(page).join("\n");
            for reason in counterpart::prose::debrief::page::why(&view, lang) {
                assert!(whole.contains(&reason), "{about}: {reason}");
            }
            // A line a person, and no line twice.
            let Some(Block::List(people)) = page.iter().find(|b| matches!(b, Block::List(_))) else {
                panic!("{about}: nobody sees us\n{whole}");
            };
            for opinion in &debrief.ending.opinions {
                let who = view.role_address(opinion.role).get(lang);
                assert!(people.iter().any(|line| line.contains(who)), "{about}: {who}");
            }
            let said = |line: &String| line.split_once(['：', ':']).unwrap().1.to_owned();
            let mut lines: Vec<String> = people.iter().map(said).collect();
            lines.sort();
            lines.dedup();
            assert_eq!(lines.len(), people.len(), "{about}: {people:?}");
            // Each advice with the action that shows it, quoted, and one exercise.
            let quotes: Vec<&String> =
                page.iter().filter_map(|b| if let Block::Quote(t) = b { Some(t) } else { None }).collect();
            assert_eq!(quotes.len(), debrief.work.len(), "{about}: {whole}");
            for (quote, work) in quotes.iter().zip(&debrief.work) {
                let turn = work.evidence.iter().any(|at| quote.contains(&at.turn.to_string()));
                assert!(turn, "{about}: {quote}, {work:?}");
                assert!(whole.contains(&counterpart::prose::debrief::recommendations::exercise(work, lang)));
            }
            if let Some(missed) = debrief.deal.missed.as_ref().filter(|m| m.own_gain != 0) {
                let money = format!("{}", missed.own_gain.abs());
                let last = texts(page).pop().unwrap();
                assert!(last.contains(&money) && last.contains(view.unit().get(lang)), "{about}: {last}");
            }
        }
    });
}

#[test]
fn what_is_for_looking_up_stands_behind_the_page_and_prints_on_its_own() {
    let seat = seat(&scenario("line_3331"), 5, Policy::Average);
    let report = report(&seat, "one", &[], &[]);
    let page = written(&report, html::HTML, Lang::En);
    let at = |what: &str| page.find(what).unwrap_or_else(|| panic!("{what}"));
    // The result is what a screen shows first: no particulars, no contents and no other language's buttons before it.
    let article = at("<article class=\"en\"");
    let own = &page[article..];
    let place = |what: &str| own.find(what).unwrap_or_else(|| panic!("{what}"));
    let first = place("<div class=\"first\">\n<p class=\"strong\">");
    let appendix = place("<h2 class=\"appendix\">Appendix</h2>");
    for later in ["<ul class=\"facts\">", "<nav ", "<section"] {
        assert!(first < appendix && appendix < place(later), "{later}");
    }
    let print = &page[at("@media print")..at("</style>")];
    assert!(print.contains(".appendix { break-before: page;"), "{print}");
    // What nobody answered is nowhere; what somebody did is in the appendix.
    assert!(report.debrief.en.iter().all(|s| s.id != "questions"));
    let said = [counterpart::report::debrief::build::Said {
        about: "debrief.keep".to_owned(),
        after: 4,
        text: "yes".to_owned(),
    }];
    let answered = super::report(&seat, "one", &said, &[]);
    let ids: Vec<&str> = answered.debrief.en.iter().map(|s| s.id.as_str()).collect();
    assert_eq!(ids[..2], ["result", "questions"]);
    assert_eq!(answered.page, report.page);
    assert!(answered.document(Lang::En).appendix.is_some_and(|a| a.facts.len() >= 3));
}
