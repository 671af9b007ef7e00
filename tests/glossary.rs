//! Terms of the trade: what the glossary holds, and where terms are found.
use std::collections::BTreeSet;
use std::path::Path;

use counterpart::content::scenario_file::load;
use counterpart::i18n::Lang;
use counterpart::sim::check::drawable;
use counterpart::sim::glossary::{Glossary, LookUp, read};
use counterpart::sim::ordered::Ordered;
use counterpart::sim::scenario::{Term, each_text};

const LANGS: [Lang; 2] = [Lang::Zh, Lang::En];

fn own_file() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("glossary/terms.ron")).unwrap()
}

/// What is found in a text, as (what is written there, the term's id).
fn found<'t>(glossary: &Glossary, text: &'t str) -> Vec<(&'t str, String)> {
    glossary.find(text).into_iter().map(|o| (&text[o.range], o.entry.id.clone())).collect()
}

#[track_caller]
fn finds(text: &str, wanted: &[(&str, &str)]) {
    let found = found(Glossary::own(), text);
    let found: Vec<(&str, &str)> = found.iter().map(|(word, id)| (*word, id.as_str())).collect();
    assert_eq!(found, wanted, "{text}");
}

fn han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

#[test]
fn every_entry_is_written_in_both_languages_and_short() {
    let file = read(&own_file()).unwrap();
    assert!(file.len() >= 80, "{}", file.len());
    assert_eq!(Glossary::own().entries().len(), file.len());
    for (id, term) in file.iter() {
        for text in [&term.name, &term.means] {
            assert!(LANGS.iter().all(|lang| !text.get(*lang).trim().is_empty()), "{id}: {text:?}");
            assert!(!text.en.chars().any(han), "{id}: {}", text.en);
        }
        assert!(term.means.zh.chars().any(han), "{id}");
        assert_eq!(term.source.zh.is_empty(), term.source.en.is_empty(), "{id}");
        // One to three sentences, each half; a colon begins none.
        let sentences = |text: &str, ends: &[char]| text.matches(ends).count();
        let (zh, en) = (sentences(&term.means.zh, &['。', '？']), term.means.en.matches(". ").count() + 1);
        assert!((1..=3).contains(&zh) && (1..=3).contains(&en), "{id}: {zh} and {en} sentences");
        assert!(term.means.zh.chars().count() <= 110 && term.means.en.len() <= 330, "{id} is too long");
        let drawn = [&term.name, &term.means, &term.source].map(|t| format!("{}{}", t.zh, t.en)).concat();
        assert_eq!(drawn.chars().find(|c| !drawable(*c)), None, "{id} has a character that the font lacks");
        if ["民法典", "诉讼法", "竞争法", "办法", "条例", "令第"]
            .iter()
            .any(|law| term.source.zh.contains(law))
        {
            assert!(term.source.zh.contains("非法律意见"), "{id} speaks of law without the notice");
            assert!(term.source.en.contains("not legal advice"), "{id}");
        }
    }
}

#[test]
fn no_form_belongs_to_two_terms_and_every_term_is_found_by_its_names() {
    let mut seen = BTreeSet::new();
    for (id, term) in read(&own_file()).unwrap().iter() {
        for form in term.forms() {
            assert!(seen.insert(form.to_lowercase()), "{form} is written twice, the second time in {id}");
            assert!(form.chars().count() >= 2, "{id}: {form}");
            let found = Glossary::own().find(form);
            assert!(found.iter().any(|o| o.entry.id == id && o.range == (0..form.len())), "{id}: {form}");
            assert_eq!(Glossary::own().look_up(form), LookUp::Found(found[0].entry), "{form}");
        }
    }
}

/// Words of the trade that would need an entry of their own if an explanation used them.
const TRADE: [&str; 63] = [
    "预付款",
    "定金",
    "订金",
    "首付",
    "发货款",
    "提货款",
    "到货款",
    "验收款",
    "质保金",
    "尾款",
    "账期",
    "月结",
    "承兑",
    "商票",
    "贴现",
    "贴息",
    "信用证",
    "保函",
    "保理",
    "违约金",
    "罚则",
    "所有权保留",
    "对账",
    "支付令",
    "诉讼时效",
    "垫资",
    "敞口",
    "背靠背",
    "现款",
    "分期付款",
    "专用发票",
    "票到付款",
    "预验收",
    "终验收",
    "节拍",
    "试切",
    "样件",
    "夹具",
    "会签",
    "量产",
    "陪产",
    "备件",
    "授信",
    "立项",
    "外协",
    "down payment",
    "earnest money",
    "guarantee",
    "retention",
    "warranty",
    "credit term",
    "letter of credit",
    "factoring",
    "pre-acceptance",
    "fixture",
    "reservation value",
    "BATNA",
    "Pareto",
    "nibble",
    "smokescreen",
    "slot",
    "spare part",
    "delivery time",
];

#[test]
fn no_explanation_uses_a_term_that_is_not_explained_itself() {
    let glossary = Glossary::own();
    let abbreviation = |word: &&str| word.chars().skip(1).any(|c| c.is_ascii_uppercase());
    for entry in glossary.entries() {
        for lang in LANGS {
            let text = entry.term.means.get(lang);
            let places: Vec<_> = glossary.find(text).into_iter().map(|o| o.range).collect();
            let covered = |at: usize, word: &str| {
                places.iter().any(|range| range.start <= at && at + word.len() <= range.end)
            };
            for word in TRADE {
                for (at, _) in text.match_indices(word) {
                    assert!(covered(at, word), "{}: {word} is explained nowhere: {text}", entry.id);
                }
            }
            let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(abbreviation);
            for word in words {
                assert!(glossary.owner(word).is_some(), "{}: {word} is explained nowhere", entry.id);
            }
        }
    }
}

#[test]
fn terms_of_the_shipped_cases_are_found_in_both_languages() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let met = |name: &str, lang: Lang| {
        let compiled = load(&folder.join(name)).unwrap().compiled;
        let mut met = BTreeSet::new();
        each_text(compiled.author(), &mut |_, text| {
            let text = text.get(lang);
            met.extend(compiled.glossary().terms_in(text).into_iter().map(|entry| entry.id.clone()));
            // Where one of these is written, it can be pressed.
            for word in
                ["保函", "承兑", "Cmk", "质保金", "会签", "预验收", "灯检", "retention", "bank guarantee"]
            {
                let places = compiled.glossary().find(text);
                for (at, _) in text.match_indices(word) {
                    assert!(places.iter().any(|o| o.range.contains(&at)), "{name}: {word} in {text}");
                }
            }
        });
        met
    };
    for lang in LANGS {
        let line = met("line_3331.ron", lang);
        for id in ["bank_guarantee", "bank_bill", "cmk", "retention", "deemed_acceptance", "down_payment"] {
            assert!(line.contains(id), "{id} in {lang:?}: {line:?}");
        }
        assert!(line.len() >= 30, "{lang:?}: {line:?}");
        let first = met("first_meeting.ron", lang);
        for id in ["light_inspection", "production_slot", "re_audit", "invoice"] {
            assert!(first.contains(id), "{id} in {lang:?}: {first:?}");
        }
    }
}

#[test]
fn the_longer_form_goes_first_and_none_is_found_within_another() {
    finds(
        "拿预付款保函换预付款。",
        &[("预付款保函", "advance_payment_guarantee"), ("预付款", "down_payment")],
    );
    finds("六个月银行承兑汇票", &[("银行承兑汇票", "bank_bill")]);
    finds("商业承兑汇票先查一查", &[("商业承兑汇票", "commercial_bill")]);
    finds(
        "a deemed acceptance at acceptance",
        &[("deemed acceptance", "deemed_acceptance"), ("at acceptance", "acceptance_payment")],
    );
}

#[test]
fn latin_forms_are_words_with_their_plural_and_chinese_ones_stand_anywhere() {
    finds(
        "Two bank guarantees, and RETENTION.",
        &[("bank guarantees", "bank_guarantee"), ("RETENTION", "retention")],
    );
    finds(
        "inattention, retentions' and slotted slots",
        &[("retentions", "retention"), ("slots", "production_slot")],
    );
    finds("五十件连测Cmk一点八三，Cmk≥1.67", &[("Cmk", "cmk"), ("Cmk", "cmk")]);
    finds("aCmk Cmks Cmk2", &[("Cmks", "cmk")]);
    finds("按三三三一走，验收合格", &[("三三三一", "pattern_3331"), ("验收", "acceptance")]);
    finds("13-3-3-1 3-3-3-1", &[("3-3-3-1", "pattern_3331")]);
    finds("a bank\u{a0}guarantee", &[("bank\u{a0}guarantee", "bank_guarantee")]);
    finds("K—S点", &[("K—S点", "ks_point")]);
}

#[test]
fn a_form_with_capitals_inside_is_found_in_capitals_only() {
    finds("He sat on a fat file. FAT, then SAT.", &[("FAT", "pre_acceptance"), ("SAT", "final_acceptance")]);
    assert!(matches!(Glossary::own().look_up("batna"), LookUp::Found(e) if e.id == "batna"));
}

#[test]
fn terms_of_a_text_come_once_each_in_the_order_of_the_text() {
    let terms = Glossary::own().terms_in("质保金换保函，质保金五个点；交期不动。");
    let ids: Vec<&str> = terms.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids, ["retention", "bank_guarantee", "delivery_time"]);
    assert!(Glossary::own().terms_in("").is_empty());
}

#[test]
fn a_word_that_is_none_is_answered_with_what_comes_near() {
    let near = |word: &str| match Glossary::own().look_up(word) {
        LookUp::Found(entry) => vec![format!("={}", entry.id)],
        LookUp::Near(near) => near.iter().map(|entry| entry.id.clone()).collect(),
    };
    assert_eq!(near("Retentions"), ["=retention"]);
    assert_eq!(near("underlying"), ["=interest"], "a part that one term alone has");
    assert!(near("bank").contains(&"bank_guarantee".to_owned()) && near("bank").len() > 1);
    assert_eq!(near("retension")[0], "retention");
    assert!(near("保涵").contains(&"bank_guarantee".to_owned()), "{:?}", near("保涵"));
    assert!(near("xyzzy").is_empty() && near("").is_empty());
}

fn terms(text: &str) -> Ordered<Term> {
    read(text).unwrap()
}

#[test]
fn a_scenario_adds_terms_and_replaces_ours() {
    let more = terms(
        r#"{
            "retention": Term(name: (zh: "质保金", en: "retention"), means: (zh: "本案另说。", en: "Otherwise here.")),
            "takt": Term(name: (zh: "客户节拍", en: "takt time"), also: ["warranty"], means: (zh: "…", en: "…")),
        }"#,
    );
    let glossary = Glossary::with(&more);
    assert_eq!(glossary.entries().len(), Glossary::own().entries().len() + 1);
    let (zh, en) = ("质保金按客户节拍付", "takt time, warranty, retained money");
    let ids = |text: &str| found(&glossary, text).into_iter().map(|(_, id)| id).collect::<Vec<_>>();
    assert_eq!(ids(zh), ["retention", "takt"]);
    assert_eq!(ids(en), ["takt", "takt"], "the scenario's word goes before ours");
    let LookUp::Found(entry) = glossary.look_up("质保金") else { panic!("it is there") };
    assert_eq!(entry.term.means.en, "Otherwise here.");
    assert!(found(Glossary::own(), "takt time").is_empty(), "ours stay as they are");
}

#[test]
fn a_scenario_without_terms_has_ours() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/v1/small.ron");
    let compiled = load(&path).unwrap().compiled;
    assert!(compiled.author().terms.is_empty(), "an old file is read as it always was");
    assert!(std::ptr::eq(compiled.glossary(), Glossary::own()));
}
