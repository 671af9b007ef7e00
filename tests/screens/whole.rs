//! A whole session, from the briefing to the score, by keys and clicks alone.
use counterpart::i18n::Lang;
use counterpart::screens::entry::session_screen_ui;
use counterpart::screens::play::next_screen;
use counterpart::screens::{Intent, ScreenId, SessionScreens};
use counterpart::sim::play::PlayerSession;
use counterpart::sim::session::Action;
use counterpart::sim::view::SessionStage as Where;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::session::playing;
use super::{Stage, show};

/// Most presses that a session may take.
const PRESSES: usize = 400;

/// The window without a window: a screen, what it shows, and the session.
struct Desk {
    screen: ScreenId,
    play: SessionScreens,
    seat: PlayerSession,
    visited: Vec<ScreenId>,
    done: Vec<Action>,
}

fn screen_ui(ui: &mut egui::Ui, desk: &mut Desk) -> Option<Intent> {
    assert!(desk.screen.is_of_session(), "a session shows its own screens");
    session_screen_ui(ui, desk.screen, &mut desk.play)
}

type Shown<'a> = Harness<'a, Stage<Desk>>;

/// Does what the screen wants, as the window does; false where it wants nothing.
fn settle(shown: &mut Shown<'_>) -> bool {
    shown.run();
    let Some(intent) = shown.state_mut().said.take() else {
        return false;
    };
    let desk = &mut shown.state_mut().model;
    match intent {
        Intent::Act(action) => {
            let before = desk.play.session.view().stage();
            let since = desk.seat.act(&action).expect("screens offer only what is possible");
            desk.done.push(action);
            desk.play.session.follow(desk.seat.glance(), since);
            desk.screen = next_screen(Some(before), desk.screen, &desk.play.session.view());
        }
        Intent::Open(screen) => desk.screen = screen,
        Intent::Note { .. } | Intent::Weigh => {}
        other => panic!("nobody pressed for {other:?}"),
    }
    let screen = desk.screen;
    if desk.visited.last() != Some(&screen) {
        desk.visited.push(screen);
    }
    shown.run();
    true
}

/// Presses the first button that is open and whose name begins so.
fn press(shown: &mut Shown<'_>, name: &str) -> bool {
    let found = shown.get_all_by_role(Role::Button).find(|n| {
        let node = n.accesskit_node();
        !node.is_disabled() && node.label().is_some_and(|l| l.starts_with(name))
    });
    let Some(found) = found else { return false };
    found.click();
    settle(shown)
}

fn key(shown: &mut Shown<'_>, key: Key) -> bool {
    shown.key_press(key);
    settle(shown)
}

const DIGITS: [Key; 6] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6];

/// Meets whoever can be met: the one who is chosen already, else one after the other.
fn meet(shown: &mut Shown<'_>) -> bool {
    if press(shown, "Meet ") {
        return true;
    }
    for digit in DIGITS {
        key(shown, digit);
        if press(shown, "Meet ") {
            return true;
        }
        key(shown, digit);
    }
    false
}

/// One thing to do at the table.
fn at_the_table(shown: &mut Shown<'_>, nth: usize) -> bool {
    let view_stage = shown.state().model.play.session.view().stage();
    key(shown, Key::E);
    match view_stage {
        Where::Theirs(_) => key(shown, DIGITS[nth % 3]) || key(shown, Key::Num1),
        Where::Ours => {
            let view = shown.state().model.play.session.view();
            let (tabled, topics) = (view.offer().is_some(), view.topics().len());
            let late = view.meeting().is_some_and(|m| m.left <= 2);
            if !tabled && nth > 5 {
                return key(shown, Key::P);
            }
            if topics > 0 && !late {
                return key(shown, DIGITS[nth % topics]);
            }
            (tabled && (key(shown, Key::A) || key(shown, Key::Y)))
                || key(shown, Key::P)
                || key(shown, Key::L)
                || key(shown, Key::Y)
        }
        _ => press(shown, "To the car"),
    }
}

#[test]
fn a_session_is_clicked_through_from_the_briefing_to_the_score() {
    let play = playing("first_meeting", 7, |_| true);
    let library = counterpart::content::library::Library::open(None);
    let seat = PlayerSession::new(library.find("first_meeting").unwrap().compiled, 7);
    let desk =
        Desk { screen: ScreenId::Briefing, play, seat, visited: vec![ScreenId::Briefing], done: Vec::new() };
    let mut shown = show([1280.0, 720.0], Lang::En, 1.0, desk, screen_ui);
    for nth in 0..PRESSES {
        let moved = match shown.state().model.screen {
            ScreenId::Briefing => press(&mut shown, "Prepare"),
            ScreenId::Preparation => press(&mut shown, "Begin"),
            ScreenId::Calendar => meet(&mut shown),
            ScreenId::Car => press(&mut shown, "On to the calendar"),
            ScreenId::Board => {
                press(&mut shown, "Propose")
                    || press(&mut shown, "Back to the table")
                    || key(&mut shown, Key::Escape)
            }
            ScreenId::Meeting => at_the_table(&mut shown, nth),
            _ => break,
        };
        let desk = &shown.state().model;
        assert!(moved, "nothing can be pressed on {:?} after {:?}", desk.screen, desk.done);
    }
    assert_eq!(shown.state().model.screen, ScreenId::Decision);
    assert!(shown.state().model.seat.is_over());
    for screen in [ScreenId::Preparation, ScreenId::Calendar, ScreenId::Meeting, ScreenId::Board] {
        assert!(
            shown.state().model.visited.contains(&screen),
            "{screen:?} was never seen: {:?}",
            shown.state().model.visited
        );
    }
    // The first arrow finds the way on, and Enter takes it.
    key(&mut shown, Key::ArrowDown);
    assert!(key(&mut shown, Key::Enter));
    assert_eq!(shown.state().model.screen, ScreenId::Debrief);
    shown.state_mut().model.screen = ScreenId::Score;
    shown.run();
    let total = counterpart::prose::names::points(shown.state().model.seat.score().unwrap().total);
    assert!(shown.query_all_by_label(&total).next().is_some(), "the total is on the score");
}
