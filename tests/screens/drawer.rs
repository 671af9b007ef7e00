//! The drawers: what was said, what one believes, what one knows.
use counterpart::i18n::Lang;
use counterpart::prose::transcript_line;
use counterpart::screens::play::shell_ui;
use counterpart::screens::session::Drawer;
use counterpart::screens::{Intent, SessionScreens};
use counterpart::sim::session::action::{Action, Certainty};
use counterpart::sim::view::{LineKind, SessionStage as At, View};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::session::playing;
use super::{Stage, show};

fn opened<'a>(mut play: SessionScreens, drawer: Drawer) -> Harness<'a, Stage<SessionScreens>> {
    play.session.open = Some(drawer);
    let lang = play.session.prefs.lang;
    show([1280.0, 720.0], lang, 1.0, play, |ui, play| shell_ui(ui, play, |_, _| None))
}

fn second_meeting(view: &View<'_>) -> bool {
    let meetings = view
        .transcript(0, Lang::En)
        .iter()
        .filter(|l| matches!(l.kind, LineKind::MeetingStarted { .. }))
        .count();
    meetings >= 2 && matches!(view.stage(), At::Theirs(_))
}

fn before_anything(view: &View<'_>) -> bool {
    view.stage() == At::Preparation
}

#[test]
fn the_transcript_has_every_meeting_every_speaker_and_what_they_said() {
    let play = playing("line_3331", 5, second_meeting);
    let (lines, people): (Vec<_>, Vec<String>) = {
        let view = play.session.view();
        let lines = view.transcript(0, Lang::En);
        let names = view.roles().map(|r| transcript_line::address(&view, Lang::En, r).to_owned());
        (lines, names.collect())
    };
    let shown = opened(play, Drawer::Transcript);
    let mut meetings = 0;
    for l in &lines {
        match &l.kind {
            LineKind::Theirs | LineKind::Ours if !l.text.is_empty() => {
                let found: Vec<_> = shown.query_all_by_label_contains(&l.text).collect();
                assert!(!found.is_empty(), "not there: {}", l.text);
            }
            LineKind::MeetingStarted { roles, .. } => {
                meetings += 1;
                assert!(roles.iter().all(|r| r.index() < people.len()));
            }
            _ => {}
        }
    }
    assert!(meetings >= 2);
}

#[test]
fn the_transcript_opens_at_its_end_and_the_keys_turn_it() {
    let play = playing("line_3331", 5, second_meeting);
    let (first, last) = {
        let lines = play.session.view().transcript(0, Lang::En);
        let talk =
            |l: &&counterpart::sim::view::TranscriptLine| l.kind == LineKind::Theirs && !l.text.is_empty();
        let first = lines.iter().find(talk).unwrap().text.clone();
        (first, lines.iter().rfind(talk).unwrap().text.clone())
    };
    let mut shown = show([1280.0, 720.0], Lang::En, 1.0, play, |ui, play| shell_ui(ui, play, |_, _| None));
    shown.key_press(Key::T);
    shown.run();
    let top = |shown: &Harness<'_, Stage<SessionScreens>>, text: &str| {
        shown.query_all_by_label_contains(text).last().unwrap().rect().top()
    };
    let end = top(&shown, &last);
    assert!((0.0..720.0).contains(&end), "the end is in sight: {end}");
    let before = top(&shown, &first);
    assert!(before < 0.0, "the beginning is not");
    shown.key_press(Key::ArrowUp);
    shown.run();
    assert!(top(&shown, &first) > before, "an arrow turns it");
    shown.key_press(Key::Home);
    shown.run();
    assert!((0.0..720.0).contains(&top(&shown, &first)), "Home leads to the beginning");
}

#[test]
fn a_search_leaves_what_contains_it() {
    let play = playing("line_3331", 5, second_meeting);
    let wanted = {
        let lines = play.session.view().transcript(0, Lang::En);
        lines.iter().find(|l| l.kind == LineKind::Ours).unwrap().text.clone()
    };
    let mut shown = opened(play, Drawer::Transcript);
    let field = shown.get_by_role_and_label(Role::TextInput, "Search what was said");
    field.focus();
    field.type_text(&wanted.to_uppercase());
    shown.run();
    shown.get_by_label("Lines found: 1");
    shown.get_by_label_contains(&format!("You: \"{wanted}"));
    assert_eq!(shown.state().model.session.open, Some(Drawer::Transcript), "letters are letters");
}

#[test]
fn before_a_word_was_said_each_drawer_says_that_it_is_empty() {
    for (drawer, says) in [
        (Drawer::Transcript, "Nothing has been said yet."),
        (Drawer::Cards, "Cards come with the people you meet. Nobody has been met yet."),
    ] {
        let shown = opened(playing("line_3331", 5, before_anything), drawer);
        shown.get_by_label(says);
    }
}

/// The card drawn first: its text, and the action that places it.
fn first_card(play: &SessionScreens, certainty: Option<Certainty>) -> (String, Intent) {
    let view = play.session.view();
    let here = view.meeting().unwrap().roles.iter().next().unwrap();
    let open = |card: &counterpart::sim::compiled::CardId| !view.confirmed(*card);
    let card = view.deck(here).into_iter().find(open).unwrap();
    let text = view.card_text(card).get(Lang::En).to_owned();
    (text, Intent::Act(Action::Believe { card, certainty }))
}

#[test]
fn a_card_is_placed_by_mouse_or_by_its_number_in_the_middle_of_a_meeting() {
    let at = |view: &View<'_>| {
        matches!(view.stage(), At::Theirs(_)) && view.people().all(|p| p.beliefs.is_empty())
    };
    let (text, wants) = first_card(&playing("line_3331", 5, at), Some(Certainty::Probably));
    let mut shown = opened(playing("line_3331", 5, at), Drawer::Cards);
    shown.get_by_role_and_label(Role::RadioButton, &format!("{text} probably")).click();
    shown.run();
    assert_eq!(shown.state().said, Some(wants.clone()));
    let mut shown = opened(playing("line_3331", 5, at), Drawer::Cards);
    assert!(
        shown.get_by_label(&format!("{text} open")).is_focused(),
        "the first card of those at the table has the focus"
    );
    shown.key_press(Key::Num2);
    shown.run();
    assert_eq!(shown.state().said, Some(wants));
}

#[test]
fn the_arrows_lead_from_card_to_card_and_back() {
    let at = |view: &View<'_>| matches!(view.stage(), At::Theirs(_));
    let play = playing("line_3331", 5, at);
    let texts: Vec<String> = {
        let view = play.session.view();
        let here = view.meeting().unwrap().roles.iter().next().unwrap();
        let deck = view.deck(here).into_iter();
        deck.map(|card| view.card_text(card).get(Lang::En).to_owned()).collect()
    };
    let mut shown = opened(play, Drawer::Cards);
    for (key, at) in [(Key::ArrowDown, 1), (Key::ArrowDown, 2), (Key::ArrowUp, 1)] {
        shown.key_press(key);
        shown.run();
        let name = format!("{} open", texts[at]);
        let focused = shown.get_by_label(&name).is_focused();
        assert!(focused, "{key:?} leads to {name}");
    }
}

#[test]
fn a_placed_card_can_be_taken_back_and_a_verified_one_is_marked() {
    let placed = |view: &View<'_>| {
        let believes =
            |p: counterpart::sim::view::PersonView| p.beliefs.iter().any(|(c, _)| !view.confirmed(*c));
        matches!(view.stage(), At::Calendar) && view.people().any(believes)
    };
    let play = playing("line_3331", 5, placed);
    let (text, card) = {
        let view = play.session.view();
        let (card, _) = view.people().flat_map(|p| p.beliefs).find(|(c, _)| !view.confirmed(*c)).unwrap();
        (view.card_text(card).get(Lang::En).to_owned(), card)
    };
    let mut shown = opened(play, Drawer::Cards);
    shown.get_by_role_and_label(Role::RadioButton, &format!("{text} open")).click();
    shown.run();
    let back = Action::Believe { card, certainty: None };
    assert_eq!(shown.state().said, Some(Intent::Act(back)));
    let verified = |view: &View<'_>| {
        let mut cards = view.people().flat_map(|p| view.deck(p.role));
        cards.any(|card| view.confirmed(card))
    };
    let shown = opened(playing("line_3331", 5, verified), Drawer::Cards);
    assert!(shown.query_all_by_label("verified").count() >= 1);
}

#[test]
fn once_it_is_over_cards_stay_where_they_are() {
    let over = |view: &View<'_>| matches!(view.stage(), At::Ended);
    let shown = opened(playing("line_3331", 5, over), Drawer::Cards);
    shown.get_by_label("The negotiation is over; cards stay where they are.");
    assert!(shown.query_all_by_role(Role::RadioButton).next().is_none());
}

#[test]
fn the_notes_have_every_fact_with_who_told_it() {
    let play = playing("line_3331", 5, |view| matches!(view.stage(), At::Ended));
    let facts: Vec<(bool, String)> = {
        let view = play.session.view();
        let words = |(fact, from): (_, Option<_>)| {
            let text = view.fact_text(fact).get(Lang::En);
            let words = match from {
                Some(who) => format!("{text} (from {})", transcript_line::address(&view, Lang::En, who)),
                None => text.to_owned(),
            };
            (view.fact_about(fact).is_some(), words)
        };
        view.facts().map(words).collect()
    };
    assert!(facts.iter().any(|(about, _)| *about));
    let mut shown = opened(play, Drawer::Notes);
    for (_, words) in facts.iter().filter(|(about, _)| *about) {
        assert!(shown.query_all_by_label(words).count() >= 1, "not there: {words}");
    }
    shown.get_by_role_and_label(Role::RadioButton, "Notes The case").click();
    shown.run();
    for (_, words) in facts.iter().filter(|(about, _)| !*about) {
        assert!(shown.query_all_by_label(words).count() >= 1, "not there: {words}");
    }
}

#[test]
fn the_notes_have_the_papers_and_our_own_numbers() {
    let play = playing("line_3331", 5, |view| view.offer().is_some());
    let (doc, content, floor) = {
        let view = play.session.view();
        let doc = view.docs().next().unwrap();
        let (floor, _) = view.own_range();
        (
            view.doc_name(doc).get(Lang::En).to_owned(),
            view.doc_content(doc).get(Lang::En).to_owned(),
            format!("The firm's floor {floor} {}", view.unit().get(Lang::En)),
        )
    };
    let mut shown = opened(play, Drawer::Notes);
    shown.get_by_role_and_label(Role::RadioButton, "Notes Documents").click();
    shown.run();
    shown.get_by_label(&doc);
    shown.get_by_label(&content);
    shown.get_by_role_and_label(Role::RadioButton, "Notes Our numbers").click();
    shown.run();
    shown.get_by_label(&floor);
    shown.get_by_label_contains("Your own walk-away");
}
