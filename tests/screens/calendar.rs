//! The calendar.
use std::path::Path;

use counterpart::content::scenario_file::load;
use counterpart::i18n::Lang;
use counterpart::screens::{Intent, ScreenId, SessionScreens};
use counterpart::sim::compiled::{OpeningId, RoleId, RoleSet};
use counterpart::sim::play::PlayerSession;
use counterpart::sim::scenario::Channel;
use counterpart::sim::session::{Action, Aim};
use counterpart::sim::view::{Access, SessionStage as Where, View};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::session::{calendar_ui, choices, played_by, playing};
use super::{Stage, named, show};

const SIZE: [f32; 2] = [1280.0, 1900.0];

fn first_day(view: &View<'_>) -> bool {
    view.stage() == Where::Calendar
}

fn late(view: &View<'_>) -> bool {
    view.stage() == Where::Calendar && view.turns().0 >= 12
}

fn open<'a>(until: impl Fn(&View<'_>) -> bool) -> Harness<'a, Stage<SessionScreens>> {
    show(SIZE, Lang::En, 1.0, playing("line_3331", 5, until), calendar_ui)
}

fn role(view: &View<'_>, key: &str) -> RoleId {
    view.roles().find(|r| view.role_key(*r) == key).unwrap()
}

fn press(screen: &mut Harness<'_, Stage<SessionScreens>>, name: &str) {
    screen.get_by_role_and_label(Role::Button, name).click();
    screen.run();
}

/// Presses the first thing whose name begins so.
fn choose(screen: &mut Harness<'_, Stage<SessionScreens>>, kind: Role, name: &str) {
    let found = screen
        .get_all_by_role(kind)
        .find(|n| {
            use egui_kittest::kittest::NodeT as _;
            n.accesskit_node().label().is_some_and(|l| l.starts_with(name))
        })
        .unwrap_or_else(|| panic!("there is no {kind:?} that begins with {name}"));
    found.click();
    screen.run();
}

#[test]
fn it_begins_with_the_visit_that_was_planned() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/line_3331.ron");
    let mut seat = PlayerSession::new(load(&path).unwrap().compiled, 5);
    let he = role(&seat.view(), "he");
    let prepare = Action::Prepare { first: Some(he), walk_away: 2000, opening: OpeningId::from(0) };
    seat.act(&prepare).unwrap();
    let play = SessionScreens::new(seat.glance(), "line_3331".to_owned(), choices(Lang::En));
    let mut screen = show(SIZE, Lang::En, 1.0, play, calendar_ui);
    screen.get_by_label("Your walk-away 2000 ¥k");
    press(&mut screen, "Meet Mr He");
    let Some(Intent::Act(Action::Meet { roles, aim, .. })) = screen.state().said.clone() else {
        panic!("{:?}", screen.state().said);
    };
    assert_eq!((roles, aim), (RoleSet::one(he), Aim::Learn));
}

#[test]
fn whom_where_and_what_for_are_what_one_chose() {
    let mut screen = open(first_day);
    choose(&mut screen, Role::RadioButton, "He Xiaofeng");
    choose(&mut screen, Role::RadioButton, "Where Phone call");
    choose(&mut screen, Role::RadioButton, "What for Make contact");
    press(&mut screen, "Meet Mr He");
    let he = role(&screen.state().model.session.view(), "he");
    let meet = Action::Meet { roles: RoleSet::one(he), channel: Channel::Phone, aim: Aim::Contact };
    assert_eq!(screen.state().said, Some(Intent::Act(meet)));
}

#[test]
fn a_number_key_and_enter_are_enough() {
    let mut screen = open(late);
    let open_one = screen.state().model.session.view().people().find(|p| p.access == Access::Open).unwrap();
    let key = egui::Key::from_name(&(open_one.role.index() + 1).to_string()).unwrap();
    screen.key_press(key);
    screen.run();
    let who = screen.state().model.session.view().role_address(open_one.role).en.clone();
    screen.get_by_role_and_label(Role::Button, &format!("Meet {who}")).focus();
    screen.run();
    screen.key_press(egui::Key::Enter);
    screen.run();
    let said = screen.state().said.clone();
    assert!(
        matches!(said, Some(Intent::Act(Action::Meet { roles, .. })) if roles == RoleSet::one(open_one.role)),
        "{said:?}"
    );
}

#[test]
fn who_cannot_be_met_is_told_with_the_reason_and_no_way_to_press() {
    let mut screen = open(first_day);
    choose(&mut screen, Role::RadioButton, "Zhou Min");
    let why = "Zhou doesn't see suppliers. Come with He Xiaofeng, or put a payment proposal on paper first.";
    assert!(screen.query_all_by_label(why).count() > 0);
    press(&mut screen, "Meet Ms Zhou");
    assert_eq!(screen.state().said, None, "a button that is closed says nothing");
}

#[test]
fn over_somebodys_head_is_said_before_one_goes() {
    let mut screen = open(first_day);
    choose(&mut screen, Role::RadioButton, "Qian Yulan");
    let said = screen.query_all_by_label("This goes over the head of Mr He, who will hear of it.").count();
    assert!(said > 0);
}

#[test]
fn several_meet_in_the_meeting_room() {
    let mut screen = open(late);
    let open_ones: Vec<RoleId> = screen
        .state()
        .model
        .session
        .view()
        .people()
        .filter(|p| p.access == Access::Open)
        .map(|p| p.role)
        .take(2)
        .collect();
    assert_eq!(open_ones.len(), 2, "two can be met by then");
    choose(&mut screen, Role::RadioButton, "How Together");
    for role in &open_ones {
        let name = screen.state().model.session.view().role_name(*role).en.clone();
        choose(&mut screen, Role::CheckBox, &name);
    }
    choose(&mut screen, Role::Button, "Meet ");
    let Some(Intent::Act(Action::Meet { roles, channel, .. })) = screen.state().said.clone() else {
        panic!("{:?}", screen.state().said);
    };
    assert_eq!(channel, Channel::MeetingRoom);
    assert!(open_ones.iter().all(|r| roles.has(*r)) && roles.len() == 2);
}

#[test]
fn waiting_calling_home_and_the_board_say_what_they_want() {
    let mut screen = open(first_day);
    press(&mut screen, "Wait: one step up");
    press(&mut screen, "Let the days pass");
    assert_eq!(screen.state().said, Some(Intent::Act(Action::Wait(2))));
    let mut screen = open(first_day);
    choose(&mut screen, Role::Button, "Ask for more room on \"Discount\"");
    assert!(matches!(screen.state().said, Some(Intent::Act(Action::CallHome(_)))));
    let mut screen = open(first_day);
    press(&mut screen, "Look at the board");
    assert_eq!(screen.state().said, Some(Intent::Open(ScreenId::Board)));
}

#[test]
fn walking_away_is_asked_twice() {
    let mut screen = open(first_day);
    press(&mut screen, "Walk away…");
    assert_eq!(screen.state().said, None);
    press(&mut screen, "Stay");
    assert!(screen.query_by_label("Leave for good").is_none());
    press(&mut screen, "Walk away…");
    press(&mut screen, "Leave for good");
    assert_eq!(screen.state().said, Some(Intent::Act(Action::WalkAway)));
}

#[test]
fn what_happened_meanwhile_is_told() {
    let policy = counterpart::sim::bots::Policy::Waiter;
    let play = played_by("line_3331", 5, policy, |v| {
        v.stage() == Where::Calendar && !v.happened_meanwhile(Lang::En).is_empty()
    });
    let told = play.session.view().happened_meanwhile(Lang::En);
    let screen = show(SIZE, Lang::En, 1.0, play, calendar_ui);
    screen.get_by_label("Meanwhile");
    assert!(!told.is_empty());
    for line in told.iter().filter(|l| !l.text.is_empty()) {
        let found = named(&screen).iter().any(|(name, ..)| name.contains(&line.text));
        assert!(found, "{}", line.text);
    }
}

#[test]
fn nothing_sticks_out_at_any_size() {
    for size in [[1024.0, 640.0], [1280.0, 720.0], [1920.0, 1080.0]] {
        for text in [1.0, 1.5, 2.0] {
            for lang in [Lang::Zh, Lang::En] {
                // Early somebody behind a door is looked at, late somebody who can be met.
                let early = size[0] < 1100.0 || text > 1.0;
                let play = playing("line_3331", 5, if early { first_day } else { late });
                let mut screen = show(size, lang, text, play, calendar_ui);
                screen.key_press(if early { egui::Key::Num2 } else { egui::Key::Num1 });
                screen.run();
                for (name, left, right) in named(&screen) {
                    assert!(
                        left >= -0.5 && right <= size[0] + 0.5,
                        "{name} sticks out at {size:?}, text {text}, {lang:?}: {left} to {right}"
                    );
                }
            }
        }
    }
}
