//! The meeting: what is heard, what can be answered, and that hands and eyes alone suffice.
use counterpart::i18n::{Lang, text};
use counterpart::preferences::Choices;
use counterpart::prose::transcript_line::addresses;
use counterpart::screens::play::SessionScreens;
use counterpart::screens::room::{face_of, mood_key};
use counterpart::screens::theme::Look;
use counterpart::screens::theme::fonts;
use counterpart::screens::{Intent, ScreenId};
use counterpart::sim::session::Action;
use counterpart::sim::view::{LineKind, SessionStage as Where, View};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::session::{meeting_ui, playing};
use super::{Stage, bytes, named, show};

type Shown<'a> = Harness<'a, Stage<SessionScreens>>;

fn open<'a>(play: SessionScreens) -> Shown<'a> {
    show([1280.0, 720.0], Lang::En, 1.0, play, meeting_ui)
}

/// What was just done is read beat by beat, as in a sitting.
fn fresh(mut play: SessionScreens) -> SessionScreens {
    play.session.step = 1;
    play
}

fn theirs(view: &View<'_>) -> bool {
    matches!(view.stage(), Where::Theirs(_))
}

fn ours(view: &View<'_>) -> bool {
    view.stage() == Where::Ours
}

/// A moment of several beats on their floor.
fn two_beats(view: &View<'_>) -> bool {
    let lines = view.transcript(0, Lang::En);
    let last = lines.last().map_or(0, |l| l.action);
    let spoken = |k: &&counterpart::sim::view::TranscriptLine| {
        k.action == last && k.kind == LineKind::Theirs && !k.text.is_empty()
    };
    theirs(view) && lines.iter().filter(spoken).count() == 2
}

#[track_caller]
fn press(shown: &mut Shown<'_>, name: &str) {
    shown.get_by_role_and_label(Role::Button, name).click();
    shown.run();
}

#[track_caller]
fn wants(shown: &Shown<'_>, intent: Intent) {
    assert_eq!(shown.state().said, Some(intent));
}

#[test]
fn a_reply_is_given_by_number_by_mouse_and_by_arrows() {
    let play = playing("line_3331", 5, theirs);
    let view = play.session.view();
    let replies = view.replies();
    assert!(replies.len() >= 3);
    let says = |i: usize| Intent::Act(Action::Reply(replies[i]));
    let second = view.reply_text(replies[1]).get(Lang::En).to_owned();
    let mut shown = open(playing("line_3331", 5, theirs));
    shown.key_press(Key::Num3);
    shown.run();
    wants(&shown, says(2));
    let mut shown = open(playing("line_3331", 5, theirs));
    shown.get_by_label_contains(&second).click();
    shown.run();
    wants(&shown, says(1));
    let mut shown = open(playing("line_3331", 5, theirs));
    for _ in 0..2 {
        shown.key_press(Key::ArrowDown);
        shown.run();
    }
    shown.key_press(Key::Enter);
    shown.run();
    wants(&shown, says(1));
}

#[test]
fn the_line_the_gesture_and_the_one_who_speaks_are_on_the_screen() {
    let play = playing("line_3331", 5, theirs);
    let lines = play.session.view().transcript(0, Lang::En);
    let line = lines.iter().rfind(|l| l.kind == LineKind::Theirs && !l.text.is_empty()).unwrap().clone();
    let name = play.session.view().role_address(line.who.unwrap()).get(Lang::En).to_owned();
    let face = mood_key(face_of(play.session.view().mood(line.who.unwrap())));
    let plate = format!("{name} {} is speaking", text(Lang::En, face));
    let shown = open(play);
    shown.get_by_label(&format!("\"{}\"", line.text));
    shown.get_by_label(&line.gesture);
    shown.get_by_label_contains(&plate);
    shown.get_by_label("Waiting for your answer");
}

#[test]
fn several_lines_of_one_action_are_read_one_after_the_other() {
    let play = fresh(playing("line_3331", 5, two_beats));
    let view = play.session.view();
    let lines = view.transcript(0, Lang::En);
    let heard: Vec<_> = lines.iter().filter(|l| l.kind == LineKind::Theirs && !l.text.is_empty()).collect();
    let (first, last) = (heard[heard.len() - 2].text.clone(), heard[heard.len() - 1].text.clone());
    let reply = format!("1. {}", view.reply_text(view.replies()[0]).get(Lang::En));
    let ours = lines.iter().rfind(|l| l.kind.is_ours()).unwrap().text.clone();
    let mut shown = open(play);
    shown.get_by_label(&format!("\"{first}\""));
    assert!(shown.query_by_label_contains(&last).is_none(), "not yet");
    assert!(shown.query_by_label_contains(&reply).is_none(), "nor the replies");
    shown.key_press(Key::Num1);
    shown.run();
    assert_eq!(shown.state().said, None, "nothing is answered unheard");
    shown.key_press(Key::Space);
    shown.run();
    shown.get_by_label(&format!("\"{last}\""));
    shown.get_by_label_contains(&reply);
    assert!(shown.get_all_by_label_contains(&first).count() >= 1, "what was heard is not lost");
    assert!(shown.get_all_by_label_contains(&ours).count() >= 1, "nor what we said");
}

#[test]
fn they_can_be_read_at_once_and_that_stays_so() {
    let mut shown = open(fresh(playing("line_3331", 5, two_beats)));
    shown.key_press(Key::E);
    shown.run();
    shown.get_by_label("Waiting for your answer");
    shown.get_by_label_contains("1. ");
    let mut next = playing("line_3331", 9, two_beats);
    next.session.step = 7;
    let state = std::mem::take(&mut shown.state_mut().model.meeting);
    next.meeting = state;
    let shown = open(next);
    shown.get_by_label_contains("1. ");
}

#[test]
fn what_came_of_an_action_is_told_in_words_beside_its_mark() {
    let learned = |view: &View<'_>| {
        let lines = view.transcript(0, Lang::En);
        let last = lines.last().map_or(0, |l| l.action);
        let now = |kind: fn(&LineKind) -> bool| lines.iter().any(|l| l.action == last && kind(&l.kind));
        view.meeting().is_some()
            && now(|k| matches!(k, LineKind::Learned(_)))
            && now(|k| matches!(k, LineKind::Settled(_)))
    };
    let shown = open(playing("line_3331", 5, learned));
    shown.get_by_label_contains("Noted, from");
    assert!(shown.get_all_by_label_contains("Settled").count() >= 1);
}

#[test]
fn our_floor_has_topics_and_moves_and_says_why_a_move_is_closed() {
    let play = playing("line_3331", 5, |v| ours(v) && v.offer().is_none());
    let view = play.session.view();
    let topic = view.topics()[0];
    let (label, from) = view.topic_text(topic);
    let (label, from) = (label.get(Lang::En).to_owned(), from.get(Lang::En).to_owned());
    let why = view.why_not(&Action::AskDecision, Lang::En).unwrap();
    let mut shown = open(play);
    shown.get_by_label("The floor is yours");
    shown.get_by_label(format!("1. {label} {from}").trim_end());
    let closed = format!("Ask for the decision {why}");
    let decide = shown.get_by_label(&closed);
    assert!(decide.accesskit_node().is_disabled());
    shown.key_press(Key::A);
    shown.run();
    assert_eq!(shown.state().said, None, "its key is closed, too");
    shown.key_press(Key::P);
    shown.run();
    wants(&shown, Intent::Open(ScreenId::Board));
    shown.key_press(Key::Num1);
    shown.run();
    wants(&shown, Intent::Act(Action::Topic(topic)));
}

#[test]
fn a_document_is_chosen_by_what_is_in_it() {
    let with = |v: &View<'_>| ours(v) && v.docs().any(|d| v.allows(&Action::Show(d)).is_ok());
    let play = playing("line_3331", 5, with);
    let doc = play.session.view().docs().next().unwrap();
    let name = play.session.view().doc_name(doc).get(Lang::En).to_owned();
    let content = play.session.view().doc_content(doc).get(Lang::En).to_owned();
    let mut shown = open(play);
    shown.key_press(Key::D);
    shown.run();
    shown.get_by_label("Show which one?");
    shown.get_by_label_contains(&content);
    shown.key_press(Key::Escape);
    shown.run();
    assert!(shown.query_by_label("Show which one?").is_none(), "Escape leads back");
    shown.key_press(Key::D);
    shown.run();
    shown.get_by_label_contains(&format!("1. {name}")).click();
    shown.run();
    wants(&shown, Intent::Act(Action::Show(doc)));
}

#[test]
fn three_of_four_points_make_a_summary() {
    let play = playing("line_3331", 5, |v| ours(v) && v.statements().len() == 4);
    let offered = play.session.view().statements();
    let mut shown = open(play);
    shown.key_press(Key::S);
    shown.run();
    for key in [Key::Num4, Key::Num1, Key::Num2] {
        shown.key_press(Key::Space);
        shown.run();
        assert_eq!(shown.state().said, None, "not before there are three");
        shown.key_press(key);
        shown.run();
    }
    shown.get_by_label("Say these three Chosen: 3 of three");
    shown.key_press(Key::Space);
    shown.run();
    let three = [offered[0], offered[1], offered[3]];
    wants(&shown, Intent::Act(Action::Summarise(three)));
}

#[test]
fn the_decision_leave_and_the_end_are_asked_about_first() {
    let can = |v: &View<'_>| v.allows(&Action::AskDecision).is_ok();
    let play = playing("line_3331", 5, can);
    let here = play.session.view().meeting().unwrap().roles;
    let deciders = play.session.view().deciders().iter().filter(|r| here.has(*r)).collect::<Vec<_>>();
    let who = addresses(&play.session.view(), Lang::En, deciders.into_iter());
    let mut shown = open(play);
    shown.key_press(Key::A);
    shown.run();
    assert_eq!(shown.state().said, None);
    shown.get_by_label(&format!("Here to decide: {who}"));
    press(&mut shown, "Not yet");
    assert_eq!(shown.state().said, None);
    for (key, action) in
        [(Key::A, Action::AskDecision), (Key::L, Action::Adjourn), (Key::W, Action::WalkAway)]
    {
        shown.key_press(key);
        shown.run();
        shown.key_press(Key::Y);
        shown.run();
        wants(&shown, Intent::Act(action));
    }
}

#[test]
fn an_objection_can_be_put_aside() {
    let mut shown = open(playing("line_3331", 5, |v| v.allows(&Action::Park).is_ok()));
    shown.key_press(Key::K);
    shown.run();
    wants(&shown, Intent::Act(Action::Park));
    let shown = open(playing("line_3331", 5, |v| theirs(v) && v.allows(&Action::Park).is_err()));
    assert!(shown.query_by_label("Leave this for later").is_none());
}

#[test]
fn a_card_grows_surer_by_one_press() {
    let placed = |v: &View<'_>| {
        let here = v.meeting().map(|m| m.roles);
        let guessed = |r| v.person(r).beliefs.iter().any(|(card, _)| !v.confirmed(*card));
        here.is_some_and(|roles| roles.iter().any(guessed))
    };
    let play = playing("line_3331", 5, placed);
    let (card, text) = {
        let view = play.session.view();
        let role = view.meeting().unwrap().roles.iter().next().unwrap();
        let (card, _) = view.person(role).beliefs.iter().find(|(c, _)| !view.confirmed(*c)).copied().unwrap();
        (card, view.card_text(card).get(Lang::En).to_owned())
    };
    let mut shown = open(play);
    shown.get_by_label_contains(&format!("{text}: ")).click();
    shown.run();
    let said = shown.state().said.clone();
    assert!(matches!(said, Some(Intent::Act(Action::Believe { card: c, certainty: Some(_) })) if c == card));
}

#[test]
fn own_words_come_first_where_it_counts() {
    let mut play = playing("line_3331", 5, theirs);
    play.session.prefs = Choices { say_it_first: true, ..play.session.prefs };
    let first =
        format!("1. {}", play.session.view().reply_text(play.session.view().replies()[0]).get(Lang::En));
    let mut shown = open(play);
    assert!(shown.query_by_label_contains(&first).is_none(), "hidden until something was said");
    for key in [Key::Num1, Key::D, Key::K] {
        shown.key_press(key);
        shown.run();
    }
    assert_eq!(shown.state().said, None, "keys are letters while one types");
    shown.get_by_role(Role::MultilineTextInput).type_text("Which page do they read?");
    shown.run();
    press(&mut shown, "Done, show the replies");
    let note = Intent::Note { about: "say_it_first".to_owned(), text: "Which page do they read?".to_owned() };
    wants(&shown, note);
    shown.get_by_label_contains(&first);
    shown.get_by_label("Your own words: \"Which page do they read?\"");
    shown.key_press(Key::Num1);
    shown.run();
    assert!(matches!(shown.state().said, Some(Intent::Act(Action::Reply(_)))));
}

#[test]
fn words_said_aloud_are_taken_on_trust() {
    let mut play = playing("line_3331", 5, theirs);
    play.session.prefs = Choices { say_it_first: true, ..play.session.prefs };
    let mut shown = open(play);
    press(&mut shown, "I have said it aloud");
    assert_eq!(shown.state().said, None, "there is nothing to keep");
    shown.get_by_label_contains("1. ");
}

#[test]
fn the_last_words_of_a_meeting_are_heard_before_one_leaves() {
    let over = |v: &View<'_>| v.stage() == Where::Calendar && v.car().is_some();
    let play = playing("line_3331", 5, |v| {
        over(v)
            && v.transcript(0, Lang::En)
                .last()
                .is_some_and(|l| matches!(l.kind, LineKind::MeetingEnded { .. }))
    });
    let lines = play.session.view().transcript(0, Lang::En);
    let last = lines.iter().rfind(|l| l.kind == LineKind::Theirs && !l.text.is_empty()).unwrap();
    let words = format!("\"{}\"", last.text);
    let mut shown = open(play);
    shown.get_by_label(&words);
    shown.get_by_label("The meeting is over");
    press(&mut shown, "To the car");
    wants(&shown, Intent::Open(ScreenId::Car));
}

#[test]
fn nothing_sticks_out_at_any_size() {
    for size in [[1024.0, 640.0], [1280.0, 720.0], [1920.0, 1080.0]] {
        for text in [1.0, 1.5, 2.0] {
            for lang in [Lang::Zh, Lang::En] {
                for until in [theirs as fn(&View<'_>) -> bool, ours, two_beats] {
                    let mut play = playing("line_3331", 5, until);
                    play.session.prefs.lang = lang;
                    let shown = show(size, lang, text, play, meeting_ui);
                    for (name, left, right) in named(&shown) {
                        assert!(
                            left >= -0.5 && right <= size[0] + 0.5,
                            "{name} sticks out at {size:?}, text {text}, {lang:?}: {left} to {right}"
                        );
                    }
                }
            }
        }
    }
}

/// A click of the mouse, of three frames; a frame lasts a fifteenth of a second.
fn click(shown: &mut Shown<'_>, label: &str) -> Option<Intent> {
    shown.state_mut().said = None;
    shown.get_by_label_contains(label).click();
    shown.step();
    shown.state_mut().said.take()
}

#[test]
fn a_double_click_and_a_key_held_down_do_one_step() {
    let play = playing("line_3331", 5, theirs);
    let second = play.session.view().reply_text(play.session.view().replies()[1]).get(Lang::En).to_owned();
    let builder = Harness::builder().with_size([1280.0, 720.0]).with_step_dt(1.0 / 15.0);
    let mut shown: Shown<'_> = builder.build_ui_state(
        |ui, stage: &mut Stage<SessionScreens>| {
            Look::new(Lang::En, false, 1.0, true).install(ui.ctx());
            stage.said = meeting_ui(ui, &mut stage.model).or(stage.said.take());
        },
        Stage { model: play, said: None },
    );
    fonts::install(&shown.ctx, bytes());
    shown.run();
    let step = |said: Option<Intent>| matches!(said, Some(Intent::Act(Action::Reply(_))));
    assert!(step(click(&mut shown, &second)));
    assert!(!step(click(&mut shown, &second)), "the second half comes 200 ms later");
    assert!(!step(click(&mut shown, &second)), "and a third");
    shown.run_steps(15);
    assert!(step(click(&mut shown, &second)), "a second later it is meant");
    shown.run_steps(15);
    for (i, done) in [true, false, false].into_iter().enumerate() {
        shown.state_mut().said = None;
        shown.key_down(Key::Num3);
        shown.step();
        assert_eq!(step(shown.state_mut().said.take()), done, "press {i}");
    }
}
