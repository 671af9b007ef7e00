//! The solution board: drafted, forecast, said, and answered.
use std::path::Path;

use counterpart::content::scenario_file::load;
use counterpart::i18n::Lang;
use counterpart::screens::play::next_screen;
use counterpart::screens::{Intent, ScreenId, SessionScreens};
use counterpart::sim::bots::{Policy, actions};
use counterpart::sim::play::PlayerSession;
use counterpart::sim::session::{Action, Direction};
use counterpart::sim::view::{SessionStage, View};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::session::{board_ui, choices, playing};
use super::{Stage as Shown, named, show};

/// A meeting in which the floor is ours and an offer lies on the table.
fn ours(view: &View<'_>) -> bool {
    view.stage() == SessionStage::Ours && view.offer().is_some()
}

fn board<'a>(play: SessionScreens, lang: Lang) -> Harness<'a, Shown<SessionScreens>> {
    show([1600.0, 900.0], lang, 1.0, play, board_ui)
}

fn step(board: &mut Harness<'_, Shown<SessionScreens>>, issue: &str, way: &str) {
    let name = format!("{issue}: one step {way}");
    board.get_by_role_and_label(Role::Button, &name).click();
    board.run();
}

#[test]
fn a_change_is_said_priced_and_proposed_with_the_forecast() {
    let play = playing("line_3331", 5, ours);
    let before = play.session.view().current_offer();
    let (issue, level, cost, here) = {
        let view = play.session.view();
        let issue = view.issues().find(|i| view.issue_key(*i) == "delivery").unwrap();
        let level = before.level(issue) + 1;
        let here = view.meeting().unwrap().roles.iter().next().unwrap();
        (issue, level, view.own_step(issue, level - 1, level), here)
    };
    let address = play.session.view().role_address(here).get(Lang::En).to_owned();
    let mut board = board(play, Lang::En);
    assert!(board.query_by_label_contains("Costs us").is_none(), "nothing is changed yet");
    step(&mut board, "Delivery", "up");
    board.get_by_label(&format!("Costs us {}", cost.abs()));
    board.get_by_role_and_label(Role::RadioButton, &format!("Forecast for {address} closer")).click();
    board.run();
    board.get_by_role_and_label(Role::Button, "Propose").click();
    board.run();
    let Some(Intent::Act(Action::Propose { package, forecast, .. })) = board.state().said.clone() else {
        panic!("{:?}", board.state().said)
    };
    assert_eq!(package, before.with(issue, level));
    assert_eq!(forecast, [(here, Direction::Closer)]);
}

#[test]
fn a_paper_that_changes_nothing_cannot_be_proposed_and_says_why() {
    // Everybody here has seen the offer that lies there.
    let seen = |view: &View<'_>| {
        ours(view) && view.meeting().unwrap().roles.iter().all(|r| view.person(r).seen == view.offer())
    };
    let mut board = board(playing("line_3331", 5, seen), Lang::En);
    let why = "Propose That is the paper on the table; change a term first.";
    assert!(board.get_by_label(why).accesskit_node().is_disabled());
    board.get_by_label(why).click();
    board.run();
    assert_eq!(board.state().said, None);
}

#[test]
fn a_level_beyond_our_authority_is_named_with_the_price_of_a_call() {
    let within = |view: &View<'_>| {
        ours(view)
            && view.issues().any(|i| view.issue_key(i) == "discount" && view.limit(i).is_some_and(|l| !l.2))
    };
    let mut board = board(playing("line_3331", 5, within), Lang::En);
    while board.query_by_label_contains("Beyond your authority, which ends at 2 %").is_none() {
        step(&mut board, "Discount", "up");
    }
    let why = board.get_by_label_contains("Discount is beyond your authority: call home");
    assert!(why.accesskit_node().is_disabled());
}

#[test]
fn packages_lie_side_by_side_once_they_differ() {
    let mut board = board(playing("line_3331", 5, ours), Lang::En);
    board.get_by_role_and_label(Role::Button, "Add another package").click();
    board.run();
    let same =
        "Lay them side by side and ask which is nearest Lay two or three different packages side by side.";
    assert!(board.get_by_label(same).accesskit_node().is_disabled());
    step(&mut board, "Delivery", "up");
    board.get_by_label("Too far apart in worth to us, or hardly different: it tells you nothing");
    let lay = "Lay them side by side and ask which is nearest";
    board.get_by_role_and_label(Role::Button, lay).click();
    board.run();
    let said = board.state().said.clone();
    assert!(matches!(said, Some(Intent::Act(Action::Present(p))) if p.len() == 2 && p[0] != p[1]));
    board.get_by_role_and_label(Role::Button, "Take B away").click();
    board.run();
    assert!(board.query_by_label(lay).is_none(), "one package is left");
}

#[test]
fn between_meetings_one_may_look_and_draft_but_not_propose() {
    let mut play = playing("line_3331", 5, |v| v.stage() == SessionStage::Calendar && v.offer().is_some());
    // The last offer used up their time; its answers have been read.
    play.session.since = play.session.view().log_end();
    let mut board = board(play, Lang::En);
    step(&mut board, "Delivery", "up");
    let closed = board.get_by_label("Propose A paper is tabled in a meeting; here you can think it through");
    assert!(closed.accesskit_node().is_disabled());
}

/// An offer has just been tabled, with a forecast for everybody here: as the window does it.
fn tabled() -> SessionScreens {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/line_3331.ron");
    let compiled = load(&path).unwrap().compiled;
    let mut seat = PlayerSession::new(compiled.clone(), 5);
    for action in actions(&compiled, 5, Policy::Skilled) {
        if ours(&seat.view()) {
            break;
        }
        seat.act(&action).unwrap();
    }
    let mut play = SessionScreens::new(seat.glance(), "line_3331".to_owned(), choices(Lang::En));
    let action = {
        let view = seat.view();
        let issue = view.issues().find(|i| view.issue_key(*i) == "delivery").unwrap();
        let offer = view.current_offer();
        let here = view.meeting().unwrap().roles;
        Action::Propose {
            package: offer.with(issue, offer.level(issue) + 1),
            reason: None,
            forecast: here.iter().map(|r| (r, Direction::Further)).collect(),
        }
    };
    let since = seat.act(&action).unwrap();
    play.session.follow(seat.glance(), since);
    play
}

/// The same session once more, its screens untouched.
fn again(play: &SessionScreens) -> SessionScreens {
    let mut fresh = SessionScreens::new(
        play.session.seen.clone(),
        play.session.scenario.clone(),
        play.session.prefs.clone(),
    );
    fresh.session.since = play.session.since;
    fresh
}

#[test]
fn after_tabling_each_face_answers_beside_the_forecast() {
    let play = tabled();
    let view = play.session.view();
    let said: Vec<String> = view
        .transcript(play.session.since, Lang::En)
        .into_iter()
        .filter(|l| l.kind == counterpart::sim::view::LineKind::Theirs && !l.text.is_empty())
        .map(|l| l.text)
        .collect();
    assert!(!said.is_empty(), "somebody answers");
    let mut board = board(play, Lang::En);
    for text in said {
        board.get_by_label(&format!("\"{text}\""));
    }
    board.get_by_label_contains("You expected further away; what came: ");
    board.get_by_role_and_label(Role::Button, "Back to the table").click();
    board.run();
    assert_eq!(board.state().said, Some(Intent::Open(ScreenId::Meeting)));
    // The answers have been read: opened again, the board is clean and drafts from the new offer.
    assert!(board.query_by_label("The paper is on the table").is_none());
    assert!(board.query_by_label_contains("Costs us").is_none());
}

#[test]
fn a_paper_that_uses_up_their_time_is_answered_on_the_board() {
    let play = playing("line_3331", 5, |v| v.stage() == SessionStage::Calendar && v.offer().is_some());
    let view = play.session.view();
    let to = |here| next_screen(Some(SessionStage::Ours), here, &view);
    assert_eq!(to(ScreenId::Board), ScreenId::Board);
    assert_eq!(to(ScreenId::Meeting), ScreenId::Meeting, "its last words are heard");
}

#[test]
fn cash_over_time_follows_the_terms() {
    let play = playing("line_3331", 5, ours);
    let (before, after) = {
        let view = play.session.view();
        let offer = view.current_offer();
        let issue = view.issues().find(|i| view.issue_key(*i) == "delivery").unwrap();
        let sooner = offer.with(issue, offer.level(issue) + 1);
        (view.cash(&offer), view.cash(&sooner))
    };
    let days = |list: &[counterpart::sim::compiled::Payment]| -> i64 { list.iter().map(|x| x.day).sum() };
    assert!(days(&after) < days(&before), "an earlier delivery is paid for earlier");
    let mut board = board(play, Lang::En);
    let at = |name: &str| format!("{name} · ");
    board.get_all_by_label_contains(&at("At shipment")).next().unwrap();
    step(&mut board, "Delivery", "up");
    board.get_by_label_contains("Solid: as drafted; dashed: as it lies on the table.");
}

#[test]
fn the_keyboard_alone_is_enough() {
    let play = playing("line_3331", 5, ours);
    let before = play.session.view().current_offer();
    let (first, second) = {
        let view = play.session.view();
        let mut issues = view.issues();
        (issues.next().unwrap(), issues.next().unwrap())
    };
    let mut board = board(play, Lang::En);
    for key in [Key::ArrowDown, Key::ArrowLeft, Key::ArrowDown, Key::ArrowRight] {
        board.key_press(key);
        board.run();
    }
    let mut presses = 0;
    while !board.get_by_label("Propose").is_focused() {
        board.key_press(Key::Tab);
        board.run();
        presses += 1;
        assert!(presses < 200, "Tab finds the main button");
    }
    board.key_press(Key::Enter);
    board.run();
    let Some(Intent::Act(Action::Propose { package, .. })) = board.state().said.clone() else {
        panic!("{:?}", board.state().said)
    };
    let after = before.with(first, before.level(first) - 1).with(second, before.level(second) + 1);
    assert_eq!(package, after, "down chooses the row, right the level");
}

#[test]
fn it_fits_at_every_size_in_both_languages() {
    let plays = [playing("line_3331", 5, ours), tabled()];
    for size in [[1024.0, 640.0], [1280.0, 720.0], [1920.0, 1080.0]] {
        for text in [1.0, 1.5, 2.0] {
            for lang in [Lang::Zh, Lang::En] {
                for play in &plays {
                    let shown = show(size, lang, text, again(play), board_ui);
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
