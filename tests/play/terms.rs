//! Terms of the trade in the terminal: `what` at every prompt, in either language.
use super::{GAME, SMALL, fine, run, said, session_file};

/// The line that begins so.
#[track_caller]
fn line<'t>(text: &'t str, begins: &str) -> &'t str {
    text.lines().find(|l| l.starts_with(begins)).unwrap_or_else(|| panic!("`{begins}` is not in: {text}"))
}

#[test]
fn what_lists_the_terms_on_the_screen_and_explains_one() {
    let home = tempfile::tempdir().unwrap();
    let play = ["play", "line_3331", "--seed", "7", "--lang", "en"];
    let text = fine(&run(home.path(), &play, &["what", "what", "What is a bank guarantee?", "quit"]));
    let listed = line(&text, "Terms on this screen: ");
    assert!(listed.contains("retention") && listed.contains("acceptance"), "{listed}");
    assert_eq!(text.matches("Terms on this screen: ").count(), 2, "what was asked doesn't turn the page");
    assert!(line(&text, "bank guarantee (保函): ").contains("A bank promises in writing"), "{text}");
    let play = ["play", "line_3331", "--seed", "7", "--lang", "zh"];
    for asked in ["什么 保函", "什么是保函？", "保函是什么", "what 保函"] {
        let text = said(&run(home.path(), &play, &[asked, "退出"]));
        assert!(line(&text, "保函（bank guarantee）：").contains("银行出的书面担保"), "{asked}: {text}");
    }
}

#[test]
fn a_word_that_is_none_gets_a_sentence_and_the_prompt_again() {
    let home = tempfile::tempdir().unwrap();
    let play = ["play", SMALL, "--seed", "7", "--lang", "en"];
    let text = fine(&run(home.path(), &play, &["what retension", "what xyzzy", "what \u{1b}[2J", "quit"]));
    assert!(text.contains("The glossary has no `retension`. Near it: retention"), "{text}");
    assert!(text.contains("The glossary has no `xyzzy`.\n"), "{text}");
    assert!(!text.contains('\u{1b}'), "{text}");
}

/// Asked at every prompt of a whole game, it changes nothing of it.
#[test]
fn it_is_understood_at_every_prompt_of_a_game() {
    let played = |lines: &[&str]| {
        let home = tempfile::tempdir().unwrap();
        let text = fine(&run(home.path(), &["play", SMALL, "--seed", "7", "--lang", "en"], lines));
        let kept = std::fs::read_to_string(session_file(home.path())).unwrap();
        (text, kept.lines().count())
    };
    let asked: Vec<&str> = GAME.iter().flat_map(|line| ["what retention", "what", *line]).collect();
    let (plain, actions) = played(GAME);
    let (text, again) = played(&asked);
    assert!(actions > 10, "the game gets somewhere: {plain}");
    assert_eq!(text.matches("retention (质保金): ").count(), GAME.len(), "{text}");
    assert_eq!(actions, again, "and does the same");
}

#[test]
fn help_names_it() {
    let home = tempfile::tempdir().unwrap();
    let text = fine(&run(home.path(), &["play", SMALL, "--seed", "7", "--lang", "en"], &["help", "quit"]));
    assert!(text.contains("what TERM explains one"), "{text}");
    let text = fine(&run(home.path(), &["play", SMALL, "--seed", "7", "--lang", "zh"], &["帮助", "退出"]));
    assert!(text.contains("这一屏里的术语"), "{text}");
}
