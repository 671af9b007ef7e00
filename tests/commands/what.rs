//! `counterpart what`, and what `check` says of a scenario's own terms.
use counterpart::content::checked::check_text;

use super::{SMALL, changed, code as exit, run};

#[test]
fn a_term_is_explained_in_either_language() {
    let text = exit(&run(&["--lang", "en", "what", "deemed", "acceptance"]), 0);
    assert!(text.starts_with("deemed acceptance (视为合格): If the agreed time"), "{text}");
    assert!(text.contains("\nSource: Civil Code, art. 621"), "{text}");
    let text = exit(&run(&["--lang", "zh", "what", "BATNA"]), 0);
    assert!(text.starts_with("最佳替代方案（BATNA）：") && !text.contains("依据"), "{text}");
}

#[test]
fn without_a_term_all_are_named() {
    let text = exit(&run(&["--lang", "en", "what"]), 0);
    assert!(text.lines().count() >= 80 && text.contains("\nCmk\n"), "{text}");
}

#[test]
fn an_unknown_term_or_scenario_is_answered_with_a_sentence() {
    for (args, said) in [
        (&["--lang", "en", "what", "retension"][..], "The glossary has no `retension`. Near it: retention"),
        (&["--lang", "zh", "what", "没有这个词"], "词汇表里没有“没有这个词”。"),
        (&["--lang", "en", "what", "retention", "--scenario", "nowhere"], "no scenario called nowhere"),
    ] {
        let output = run(args);
        assert_eq!(exit(&output, 2), "");
        assert!(String::from_utf8_lossy(&output.stderr).contains(said), "{output:?}");
    }
}

/// The end of the small case, where its terms would stand.
const END: &str = "nothing: (zh: \"门口停的是另一家的车。\", en: \"There is another firm's lorry at the gate.\"),\n    ),\n";

fn with_terms(terms: &str) -> String {
    format!("{END}    terms: {{{terms}}},\n")
}

#[test]
fn a_scenarios_own_terms_are_explained() {
    let folder = tempfile::tempdir().unwrap();
    let lorry =
        r#""lorry": Term(name: (zh: "另一家的车", en: "lorry"), means: (zh: "晚了。", en: "Too late."))"#;
    let path = changed(&folder, END, &with_terms(lorry));
    let text = exit(&run(&["--lang", "en", "what", "lorry", "--scenario", path.to_str().unwrap()]), 0);
    assert_eq!(text, "lorry (另一家的车): Too late.\n");
    exit(&run(&["--lang", "en", "what", "lorry"]), 2);
    let script = exit(&run(&["--lang", "en", "script", path.to_str().unwrap(), "--format", "text"]), 0);
    assert!(script.contains("Terms of the trade") && script.contains("Too late."), "{script}");
}

/// What is found of these terms in the small case.
fn found(terms: &str) -> Vec<(&'static str, String)> {
    let text = std::fs::read_to_string(SMALL).unwrap();
    assert!(text.contains(END));
    let found = check_text("small.ron", text.replacen(END, &with_terms(terms), 1)).found;
    let of_terms = |code: &str| ["CP103", "CP110", "CP200", "CP201", "CP202"].contains(&code);
    found.into_iter().map(|f| (f.code, f.message.en)).filter(|(code, _)| of_terms(code)).collect()
}

fn term(id: &str, zh: &str, en: &str, also: &str) -> String {
    format!(r#""{id}": Term(name: (zh: "{zh}", en: "{en}"), also: [{also}], means: (zh: "甲。", en: "A.")),"#)
}

#[test]
fn empty_double_and_unused_terms_are_found() {
    let codes = |terms: &str| found(terms).into_iter().map(|(code, _)| code).collect::<Vec<_>>();
    assert_eq!(codes(&term("lorry", "另一家的车", "lorry", "")), [""; 0], "one that is as it should be");
    assert_eq!(codes(&term("lorry", "另一家的车", "lorry", r#""", "x""#)), ["CP200", "CP200"]);
    assert_eq!(codes(&term("lorry", "", "lorry", "")), ["CP110"], "a name that is missing is a text that is");
    let twice = [term("lorry", "另一家的车", "lorry", ""), term("car", "门口停的", "Lorry", "")].concat();
    assert_eq!(codes(&twice), ["CP201"]);
    assert_eq!(codes(&term("held", "另一家的车", "retention", "")), ["CP201"], "a word of ours");
    assert_eq!(codes(&term("lorry", "骡车", "mule cart", "")), ["CP202"]);
    let message = &found(&term("held", "另一家的车", "retention", ""))[0].1;
    assert!(message.contains("`retention`"), "{message}");
}

#[test]
fn what_a_scenario_replaces_leaves_its_forms_free() {
    let replaced =
        [term("warranty", "另一家的车", "lorry", ""), term("gate", "门口停的是", "warranty", r#""质保期""#)];
    assert!(
        found(&replaced.concat()).iter().all(|(code, _)| *code != "CP201"),
        "{:?}",
        found(&replaced.concat())
    );
}

#[test]
fn more_terms_than_the_game_holds_are_refused() {
    let many: String =
        (0..501).map(|i| term(&format!("t{i}"), &format!("词{i}号"), &format!("word {i}"), "")).collect();
    assert_eq!(found(&many).into_iter().map(|(code, _)| code).collect::<Vec<_>>(), ["CP103"]);
}
