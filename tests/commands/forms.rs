//! What has a fixed form or is out of a closed list, what can't be so, and numbers that are written wrongly: each is found,
//! with what was probably meant, and no sentence of a library shows through.
use std::collections::BTreeSet;

use counterpart::content::checked::check_text;
use counterpart::content::diagnostic::{Diagnostic, Level, codes};
use counterpart::content::parse::read;
use counterpart::sim::check::{PORTRAITS, rules};
use counterpart::sim::scenario::Scenario;

use super::{SMALL, code as exit, run};

fn small() -> String {
    std::fs::read_to_string(SMALL).unwrap()
}

fn found(text: String) -> Vec<Diagnostic> {
    check_text("small.ron", text).found
}

/// What is found in the small case after one change and was not before: code and English words.
#[track_caller]
fn new(from: &str, to: &str) -> Vec<(&'static str, String)> {
    let text = small();
    assert!(text.contains(from), "`{from}` is not in the small case");
    let said = |one: &Diagnostic| {
        (one.code, format!("{} {}", one.message.en, one.help.as_ref().map_or("", |h| h.en.as_str())))
    };
    let before: Vec<_> = found(text.clone()).iter().map(said).collect();
    found(text.replacen(from, to, 1)).iter().map(said).filter(|one| !before.contains(one)).collect()
}

/// One change brings exactly this code, in words that have all of these in them.
#[track_caller]
fn finds(from: &str, to: &str, code: &str, words: &[&str]) {
    let new = new(from, to);
    assert!(!new.is_empty() && new.iter().all(|(c, _)| *c == code), "{to}: {new:?}");
    for part in words {
        assert!(new.iter().any(|(_, said)| said.contains(part)), "`{part}`: {new:?}");
    }
}

/// The example of a code, put into the small case where its mended half stands there word for word, raises that code
/// and no other; and a fair share of the codes is shown in that way.
#[test]
fn an_example_raises_its_own_code() {
    let before: BTreeSet<&str> = found(small()).iter().map(|f| f.code).collect();
    let (mut wrong, mut shown) = (Vec::new(), 0);
    for code in codes() {
        let text = small();
        // A bracket alone stands everywhere.
        if code.right.len() < 4
            || !text.contains(code.right)
            || code.right == code.wrong
            || before.contains(code.id)
        {
            continue;
        }
        let after = found(text.replacen(code.right, code.wrong, 1));
        let new: BTreeSet<&str> = after.iter().map(|f| f.code).filter(|c| !before.contains(c)).collect();
        shown += 1;
        // An interest that is not true in a hand is missing from the sum of the weights there.
        let also = if code.id == "CP117" { Some("CP112") } else { None };
        if new != also.into_iter().chain([code.id]).collect() {
            wrong.push((code.id, new));
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(shown >= 18, "{shown}");
    assert!(rules().count() > 60);
}

#[test]
fn placeholders_are_those_that_are_filled() {
    let line =
        "closer: [(zh: \"{term}这样，我好写说明。\", en: \"With {term} like that I can write my memo.\")]";
    finds(line, &line.replace("{term}", "{trem}"), "CP191", &["{trem}", "Did you mean `{term}`"]);
    finds(line, &line.replace("{term}这样", "{条款}这样"), "CP191", &["{条款}", "`{term}`"]);
    finds(line, &line.replace("{term}这样", "｛term｝这样"), "CP191", &["｛term｝"]);
    finds("(zh: \"来了？边走边说。\"", "(zh: \"{term}来了？\"", "CP191", &["write words elsewhere"]);
}

#[test]
fn portraits_dates_and_pairs_are_those_that_there_are() {
    finds("portrait: \"li\"", "portrait: \"zhuo\"", "CP192", &["`zhuo`", "Did you mean `zhou`"]);
    finds("portrait: \"li\"", "portrait: \"\"", "CP192", &["empty chair"]);
    let day = "first_day: \"2026-03-02\"";
    finds(day, "first_day: \"2026-02-30\"", "CP193", &["has 28 days", "\"2026-02-28\""]);
    finds(day, "first_day: \"next Monday\"", "CP193", &["no date", "\"2026-11-26\""]);
    finds(day, "first_day: \"2026/3/2\"", "CP193", &["Write \"2026-03-02\""]);
    assert!(new(day, "first_day: \"2028-02-29\"").is_empty());
    let pair = |id: &str| format!("pair: \"{id}\", clock: (");
    finds("clock: (", &pair("no_such_case"), "CP194", &["no_such_case", "first_meeting"]);
    finds("clock: (", &pair("first_meting"), "CP194", &["Did you mean `first_meeting`"]);
    assert!(new("clock: (", &pair("first_meeting")).is_empty());
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/portraits");
    let there = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap());
    let there: BTreeSet<String> =
        there.filter(|e| e.path().is_dir()).map(|e| e.file_name().into_string().unwrap()).collect();
    assert_eq!(there, PORTRAITS.map(str::to_owned).into_iter().collect());
}

#[test]
fn ids_that_cannot_be_told_by_eye_name_the_code_point() {
    let text = small().replace("\"cousin\"", "\"c\u{43e}usin\"");
    let said = |f: &Diagnostic| format!("{} {} {}", f.code, f.message.en, f.help.as_ref().unwrap().en);
    let all: Vec<String> = found(text).iter().filter(|f| f.code == "CP195").map(said).collect();
    assert!(all.len() == 1 && all[0].contains("U+043E") && all[0].contains("looks like `o`"), "{all:?}");
    finds("\"cousin\": Decoy", "\"cousin\u{200b}\": Decoy", "CP195", &["U+200B"]);
    // Where it is used and not written so, the code point is named too: the near id looks the same.
    finds("about: [\"price\"]", "about: [\"\u{440}rice\"]", "CP101", &["U+0440", "`price`"]);
}

#[test]
fn numbers_and_lists_that_mean_nothing() {
    finds("minutes: 8", "minutes: 0", "CP107", &["from 1 to 600"]);
    finds(
        "first_day: \"2026-03-02\"",
        "first_day: \"2026-03-02\", visit_days: 12",
        "CP107",
        &["single visit"],
    );
    finds("meetings: 3", "meetings: 0", "CP107", &["never be met"]);
    finds("day: (3, 6)", "day: (30, 36)", "CP167", &["day 30 never comes"]);
    finds("day: (3, 6)", "day: (6, 3)", "CP167", &["wrong way round"]);
    finds("stages: [Needs, Price, Closing]", "stages: []", "CP109", &["empty"]);
    finds("stages: [Needs, Price, Closing]", "stages: [Needs, Price, Needs]", "CP109", &["same as number 1"]);
    finds("on: [Office, Phone, WeChat]", "on: []", "CP109", &["where this person can be met"]);
    finds("at_risk: [48, 120, 480]", "at_risk: [48, 120]", "CP109", &["3 levels; 2 numbers"]);
    let dates = "dates: [(9, (zh:";
    finds(
        dates,
        "dates: [(10, (zh: \"审计\", en: \"Audit\")), (9, (zh:",
        "CP168",
        &["Day 9 stands after day 10"],
    );
    let parts = "contract: 480, instalments: [Instalment(name: (zh: \"首付\", en: \"Down\"), amount: 240)]";
    finds("contract: 480", parts, "CP169", &["add up to 240", "480"]);
    assert!(new("contract: 480", &parts.replace("amount: 240", "amount: 480")).is_empty());
    finds("trust: -6, because", "trust: -100, because", "CP108", &["moves by -100 at once"]);
    finds("tension: { \"liang\": 2 }", "tension: { \"liang\": 90 }", "CP108", &["moves by 90"]);
}

#[test]
fn an_answer_that_waits_for_what_its_reply_does_not_ask() {
    finds(
        "acts: [AskData],\n                    answers: [Answer(",
        "acts: [AskData],\n                    answers: [Answer(when: [Opens], text: (zh: \"嗯。\", en: \"Hm.\")), Answer(",
        "CP186",
        &["`Opens` looks at the `touches`"],
    );
    finds(
        "acts: [AskData],\n                    answers: [Answer(",
        "acts: [AskData],\n                    answers: [Answer(when: [Not([Traded])], text: (zh: \"嗯。\", en: \"Hm.\")), Answer(",
        "CP186",
        &["`Traded` looks at the `gets`"],
    );
    finds("day: (3, 6),", "day: (3, 6), when: [Opens],", "CP186", &["in an answer's `when` only"]);
}

#[test]
fn a_secret_told_and_cards_that_read_alike() {
    let text = small();
    let truth = text.split("truth: (zh: \"").nth(2).and_then(|t| t.split('"').next()).unwrap().to_owned();
    for (from, place) in
        [("zh: \"和顺糕点来电询价，", "seller.brief"), ("zh: \"一家糕点厂要添一台枕式包装机。", "summary")]
    {
        let new = new(from, &format!("{from}{truth}"));
        assert!(new.iter().any(|(c, said)| *c == "CP122" && said.contains("truth")), "{place}: {new:?}");
    }
    let card = "怕再替一台机器背锅";
    let decoy = text.split("Decoy(card: (zh: \"").nth(1).and_then(|t| t.split('"').next()).unwrap();
    let new = new(decoy, card);
    assert!(new.iter().any(|(c, _)| *c == "CP123"), "{new:?}");
}

#[test]
fn numbers_are_asked_for_in_plain_words() {
    finds("minutes: 8", "minutes: 8.0", "CP033", &["whole number", "Write 8."]);
    finds("minutes: 8", "minutes: \"8\"", "CP033", &["no quotation marks: write 8"]);
    finds("minutes: 8", "minutes: ８", "CP014", &["full-width digits", "write 8"]);
    finds("minutes: 8", "minutes: 1８", "CP014", &["write 18"]);
    finds("minutes: 8", "minutes: 八", "CP023", &["in digits"]);
    finds("minutes: 8", "minutes: -8", "CP035", &["0 or a larger"]);
    finds("minutes: 8", "minutes: 80000", "CP035", &["smaller number"]);
    finds("base: 120", "base: 1,200", "CP023", &["no comma inside it", "Write 1200"]);
    finds("base: 120", "base: 1,200,000", "CP023", &["Write 1200000"]);
    finds("power: 0.4", "power: 0,4", "CP023", &["Write 0.4"]);
    finds("seller: [0, -10, -20, -30]", "seller: [0, -10.5, -20, -30]", "CP033", &["whole number", "-10.5"]);
    finds("style: Driver", "style: \"Driver\"", "CP033", &["Without quotation marks: write Driver"]);
    finds("stages: [Needs,", "stages: [\"Needs\",", "CP033", &["write Needs"]);
}

/// Whatever is done to a number, a name or a mark, what ron itself would say of it is never shown.
#[test]
fn no_sentence_of_the_library_shows_through() {
    let text = small();
    let swaps = [
        ("8,", "8.0,"),
        ("8,", "1,000,"),
        ("8,", "0x,"),
        ("8,", "8_,"),
        ("8,", "1e99,"),
        ("8,", "９,"),
        ("8,", "\"x\","),
        ("8,", "[8],"),
        ("8,", "(8),"),
        ("8,", "99999999999999999999,"),
        ("8,", "Some(8,"),
        ("8,", "true,"),
        ("8,", "'8',"),
        ("8,", "r#8,"),
        ("8,", "b\"8\","),
        ("0.4", ".4.4"),
        ("0.4", "0_.4"),
        ("0.4", "NaN"),
        ("0.4", "\"0.4\""),
        ("Manufacturing", "\"Manufacturing\""),
        ("Manufacturing", "Manufacturing()"),
        ("Manufacturing", "manufacturing"),
        ("[Needs, Price, Closing]", "(Needs, Price)"),
        ("[Needs, Price, Closing]", "Needs"),
        ("{ \"price\"", "{ price"),
        ("{ \"price\"", "[ \"price\""),
        ("(3, 6)", "(3)"),
        ("(3, 6)", "[3, 6]"),
        ("(3, 6)", "(3, 6, 9)"),
        ("(3, 6)", "3"),
        ("votes: true", "votes: yes"),
        ("title: (zh:", "title: 5, x: (zh:"),
        ("title: (zh:", "title: (zhe:"),
        ("\"2026-03-02\"", "2026-03-02"),
        ("\"2026-03-02\"", "\"2026\\-03\""),
        ("Voice(", "Voices("),
        ("Limit(", "Limit{"),
        ("[Office, Phone, WeChat]", "[Office; Phone]"),
        ("[Office, Phone, WeChat]", "[Office(1)]"),
        ("power:", "\"power\":"),
        ("power:", "power"),
        ("power:", "powr:"),
        ("contract: 480,", "contract: 480"),
        ("contract: 480,", "contract: ,"),
    ];
    let mut tried = 0;
    for (from, to) in swaps {
        for (at, _) in text.match_indices(from).take(12) {
            let broken = format!("{}{to}{}", &text[..at], &text[at + from.len()..]);
            let Err(error) = read::<Scenario>(&broken) else { continue };
            tried += 1;
            let theirs = error.code.to_string();
            let all = found(broken);
            assert!(all.iter().any(|f| f.level == Level::Error), "{from} -> {to}: nothing is found");
            for one in &all {
                let help = one.help.as_ref();
                for said in [&one.message.en, &one.message.zh].into_iter().chain(help.map(|h| &h.en)) {
                    assert!(!said.contains(&theirs), "{from} -> {to}: {said}");
                    for phrase in PHRASES {
                        assert!(!said.contains(phrase), "{from} -> {to}: {said}");
                    }
                }
            }
        }
    }
    assert!(tried > 100, "{tried}");
}

/// Beginnings of what ron and serde say.
const PHRASES: [&str; 13] = [
    "Expected ",
    "Unexpected ",
    "raw identifier",
    "invalid type",
    "invalid value",
    "invalid length",
    "data did not",
    "unknown variant",
    "missing field",
    "out of bounds",
    "elements but",
    "Non-whitespace",
    "Underscore",
];

#[test]
fn the_lab_does_not_call_right_what_check_calls_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.ron");
    std::fs::write(
        &path,
        small().replacen("title: (zh: \"一台枕式包装机\", en:", "title: (zh: \"\", en:", 1),
    )
    .unwrap();
    let output = run(&["--lang", "en", "lab", path.to_str().unwrap(), "--quick", "--runs", "20"]);
    exit(&output, 1);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!said.contains("Nothing is wrong") && said.contains("counterpart check"), "{said}");
}

#[test]
fn numbers_that_differ_only_in_the_way_of_writing_are_the_same() {
    let line = "zh: \"三家的报价都在这儿，你们最高。\", en: \"";
    let text = small();
    let at = text.find(line).unwrap() + line.len();
    let english = text[at..].split('"').next().unwrap().to_owned();
    let from = format!("{line}{english}\"");
    for (zh, en, differs) in [
        ("三毫米半的壁厚", "a 3.5 mm wall", false),
        ("零七年的缸盖", "cylinder heads of 2007", false),
        ("一零年的缸盖", "cylinder heads of 2010", false),
        ("角上写了“9.1”", "1 Sept in the corner", false),
        ("9月12日", "on September 12th", false),
        ("三毫米的壁厚", "a 3.5 mm wall", true),
        ("零八年的缸盖", "cylinder heads of 2007", true),
        ("角上写了“9.1”", "2 Sept in the corner", true),
    ] {
        let new = new(&from, &format!("zh: \"{zh}\", en: \"{en}\""));
        assert_eq!(new.iter().any(|(c, _)| *c == "CP172"), differs, "{zh} / {en}: {new:?}");
    }
}
