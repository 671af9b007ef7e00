//! The case and the words of the first three minutes: what she signs, what makes her hesitate, and every hint in both
//! languages.
use std::collections::BTreeSet;

use counterpart::content::checked::check_text;
use counterpart::content::library::Library;
use counterpart::prose;
use counterpart::sim::lesson::{Came, Lesson, LessonStep, came};
use counterpart::sim::scenario::Lang;
use counterpart::sim::session::{Action, Outcome};

use super::{begin, card, issue, offers, propose, topic, written};

#[test]
fn nothing_is_wrong_with_the_case_and_it_is_not_on_the_shelf() {
    let text = include_str!("../../../scenarios/lesson/three_minutes.ron");
    let checked = check_text("three_minutes.ron", text.to_owned());
    assert_eq!(checked.found, Vec::new());
    let shelf = Library::open(None);
    assert!(shelf.entries().iter().all(|e| e.id != "three_minutes"));
    let view = begin();
    let view = view.seat().view();
    assert_eq!((view.roles().count(), view.issues().count(), view.turns().1), (1, 3, 6));
}

#[test]
fn she_signs_whatever_serves_what_is_behind_it_and_nothing_else() {
    let mut lesson = begin();
    lesson.act(&written("too_dear.than_what")).unwrap();
    let all = offers(&lesson.seat().view());
    assert_eq!(all.len(), 27);
    for offer in all {
        let mut lesson = lesson.clone();
        lesson.act(&propose(offer)).unwrap();
        lesson.act(&Action::AskDecision).unwrap();
        let view = lesson.seat().view();
        let march = offer.level(issue(&view, "delivery")) == 2;
        let signed = view.is_over() && view.outcome() == Some(Outcome::signed(offer));
        assert_eq!(signed, march, "{offer:?}: {:?}", view.stage());
    }
}

#[test]
fn a_question_about_the_date_makes_her_hesitate_and_the_next_opens_it() {
    for reply in ["than_what", "silence"] {
        for ask in ["where", "when"] {
            let mut lesson = begin();
            lesson.act(&written(&format!("too_dear.{reply}"))).unwrap();
            topic(&mut lesson, "delivery");
            lesson.act(&written(&format!("delivery.{ask}"))).unwrap();
            let view = lesson.seat().view();
            let zhao = view.roles().next().unwrap();
            assert!(view.hesitated(zhao), "{reply}, {ask}");
            assert_eq!(lesson.hint().unwrap().step, LessonStep::PlaceCard);
            topic(&mut lesson, "once_more");
            lesson.act(&written("once_more.or_too_soon")).unwrap();
            assert_eq!(lesson.seat().view().known_interests().count(), 2, "{reply}, {ask}");
        }
    }
}

#[test]
fn neither_the_first_reply_nor_the_first_card_is_the_one_to_take() {
    let mut lesson = begin();
    let view = lesson.seat().view();
    let first = view.replies()[0];
    let deck = view.deck(view.roles().next().unwrap());
    let Action::Believe { card: right, .. } = card("no_power") else { unreachable!() };
    assert!(deck.contains(&right) && deck[0] != right);
    assert_ne!(written("too_dear.than_what"), Action::Reply(first));
    // Always the first of everything: a first try that fails.
    while let Some(hint) = lesson.hint().filter(|h| h.step != LessonStep::Secret) {
        let view = lesson.seat().view();
        let action = super::at(&view, &hint).into_iter().next().unwrap();
        lesson.act(&action).unwrap();
    }
    assert_eq!(came(&lesson.seat().view()), Some(Came::Lost));
}

#[test]
fn the_right_card_brings_a_reply_that_was_not_there() {
    let march = written("once_more.march");
    let Action::Reply(march) = march else { unreachable!() };
    let offered = |placed: Option<&str>| -> (Lesson, bool) {
        let mut lesson = begin();
        lesson.act(&written("too_dear.five_off")).unwrap();
        topic(&mut lesson, "delivery");
        lesson.act(&written("delivery.sooner")).unwrap();
        if let Some(name) = placed {
            lesson.act(&card(name)).unwrap();
        }
        topic(&mut lesson, "once_more");
        let there = lesson.seat().view().replies().contains(&march);
        (lesson, there)
    };
    assert!(!offered(None).1);
    assert!(!offered(Some("cheaper_quote")).1);
    let (mut lesson, there) = offered(Some("no_power"));
    assert!(there);
    lesson.act(&Action::Reply(march)).unwrap();
    assert_eq!(lesson.hint().unwrap().words, "lesson.decide");
    lesson.act(&Action::AskDecision).unwrap();
    assert_eq!(came(&lesson.seat().view()), Some(Came::Dear), "five per cent went in the first reply");
}

#[test]
fn a_card_about_the_price_may_be_tried_on_the_price_and_fails() {
    let mut lesson = begin();
    lesson.act(&written("too_dear.than_what")).unwrap();
    topic(&mut lesson, "down");
    lesson.act(&written("down.holds_it")).unwrap();
    assert_eq!(lesson.hint().unwrap().words, "lesson.card");
    lesson.act(&card("needs_discount")).unwrap();
    assert_eq!(lesson.hint().unwrap().words, "lesson.paper_price");
    let view = lesson.seat().view();
    let (price, delivery) = (issue(&view, "price"), issue(&view, "delivery"));
    let offer = view.quotation().with(price, 1);
    lesson.act(&propose(offer)).unwrap();
    // Trusted enough by now, one is told which term it is.
    assert_eq!(lesson.hint().unwrap().words, "lesson.paper_named");
    let said = lesson.seat().view().transcript(0, Lang::En);
    assert!(said.last().unwrap().text.contains("Delivery"), "{:?}", said.last());
    lesson.act(&propose(offer.with(delivery, 2))).unwrap();
    assert_eq!(lesson.hint().unwrap().words, "lesson.decide");
    lesson.act(&Action::AskDecision).unwrap();
    assert_eq!(came(&lesson.seat().view()), Some(Came::Dear));
}

/// Every key that a hint can name, in words of both languages: short, filled, and naming no person's private numbers.
#[test]
fn hints_are_short_and_complete_in_both_languages() {
    let source = concat!(
        include_str!("../../../src/sim/lesson/hint.rs"),
        include_str!("../../../src/sim/lesson/mod.rs")
    );
    let named: BTreeSet<&str> =
        source.split("\"lesson.").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let file = include_str!("../../../locales/lesson.yml");
    let kept: BTreeSet<&str> =
        file.lines().filter_map(|l| l.strip_prefix("lesson.")).filter_map(|l| l.strip_suffix(':')).collect();
    assert_eq!(named, kept);

    let mut lesson = begin();
    lesson.act(&written("too_dear.five_off")).unwrap();
    let view = lesson.seat().view();
    let (price, delivery) = (issue(&view, "price"), issue(&view, "delivery"));
    let offer = view.quotation().with(price, 1).with(delivery, 2);
    lesson.act(&propose(offer)).unwrap();
    lesson.act(&Action::AskDecision).unwrap();
    let mut hint = lesson.hint().unwrap();
    assert_eq!((hint.words, hint.worth), ("lesson.secret_dear", Some(29)));
    let keys = source.split('"').filter(|key| key.starts_with("lesson."));
    for key in keys {
        hint.words = key;
        for (lang, most) in [(Lang::Zh, 48), (Lang::En, 140)] {
            let text = prose::lesson::hint(lang, &lesson.seat().view(), &hint);
            assert!(!text.contains("%{") && text != key, "{text}");
            let length = text.chars().count();
            assert!((8..=most).contains(&length), "{length}: {text}");
        }
    }
    hint.words = "lesson.done_dear";
    let said = |lang| prose::lesson::hint(lang, &lesson.seat().view(), &hint);
    assert!(said(Lang::En).starts_with("Signed, ¥29 k."), "{}", said(Lang::En));
    assert!(said(Lang::Zh).contains("29 千元") && said(Lang::Zh).contains("33 千元"));
}
