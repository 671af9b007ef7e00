//! The debrief's frame and its pages before the truth, at its end, and the turns that mattered.
use std::sync::{Arc, OnceLock};

use counterpart::content::scenario_file::load;
use counterpart::i18n::Lang;
use counterpart::prose::debrief::questions as words;
use counterpart::report::format::{csv, md};
use counterpart::screens::debrief::{DebriefPage, Kin, OtherShown, Recalled, Saved, SessionPair, Weighed};
use counterpart::screens::{Intent, ScreenId, SessionScreens};
use counterpart::sim::bots::{Policy, actions};
use counterpart::sim::debrief::answers::{Answers, QuestionAnswer};
use counterpart::sim::debrief::compare::compare;
use counterpart::sim::debrief::decision_impact::{ImpactProgress, Stakes, weigh};
use counterpart::sim::debrief::questions::{Question, questions};
use counterpart::sim::play::PlayerSession;
use counterpart::sim::view::SessionStage;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use strum::VariantArray as _;

use super::session::{choices, debrief_ui, playing};
use super::{Stage as Shown, named, show};

const SIZE: [f32; 2] = [1280.0, 3000.0];
const SEED: u64 = 7;

/// A finished session at a page; the questions passed over, the truth sealed or open.
fn at(page: DebriefPage, opened: bool) -> SessionScreens {
    let mut play = playing("first_meeting", SEED, |view| matches!(view.stage(), SessionStage::Ended));
    play.debrief.asked = page != DebriefPage::Questions;
    play.debrief.opened = opened;
    play.debrief.page = page;
    play
}

fn open<'a>(play: SessionScreens) -> Harness<'a, Shown<SessionScreens>> {
    show(SIZE, Lang::En, 1.0, play, debrief_ui)
}

fn press(harness: &mut Harness<'_, Shown<SessionScreens>>, role: Role, name: &str) {
    harness.get_by_role_and_label(role, name).click();
    harness.run();
}

fn stakes() -> Arc<Stakes> {
    static ONCE: OnceLock<Arc<Stakes>> = OnceLock::new();
    ONCE.get_or_init(|| {
        let seat = seat(SEED, Policy::Random);
        let found = weigh(seat.scenario(), SEED, seat.actions(), &ImpactProgress::new());
        Arc::new(found.unwrap())
    })
    .clone()
}

fn seat(seed: u64, policy: Policy) -> PlayerSession {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/first_meeting.ron");
    let compiled = load(&path).unwrap().compiled;
    let mut seat = PlayerSession::new(compiled.clone(), seed);
    for action in actions(&compiled, seed, policy) {
        seat.act(&action).unwrap();
    }
    seat
}

fn beside(seed: u64, policy: Policy) -> SessionPair {
    let (own, other) = (seat(SEED, Policy::Skilled), seat(seed, policy));
    let both = compare(own.scenario(), (SEED, own.actions()), (seed, other.actions()));
    SessionPair {
        names: ["first_meeting-7".to_owned(), "first_meeting-9".to_owned()],
        both: Arc::new(both.unwrap()),
        other: other.glance(),
    }
}

#[test]
fn no_number_is_shown_before_the_questions_are_passed() {
    for page in DebriefPage::VARIANTS.iter().copied().skip(1) {
        let mut play = at(page, false);
        play.debrief.asked = false;
        let mut debrief = open(play);
        press(&mut debrief, Role::Button, "To the questions");
        assert_eq!(debrief.state().model.debrief.page, DebriefPage::Questions);
    }
}

#[test]
fn the_truth_stays_shut_until_it_is_opened() {
    for page in [
        DebriefPage::Line,
        DebriefPage::People,
        DebriefPage::Objections,
        DebriefPage::Deal,
        DebriefPage::Behaviour,
        DebriefPage::Stakes,
    ] {
        let mut debrief = open(at(page, false));
        assert_eq!(debrief.state().said, None, "{page:?}: nothing is weighed behind the seal");
        press(&mut debrief, Role::Button, "To the choice");
        assert_eq!(debrief.state().model.debrief.page, DebriefPage::Work);
    }
}

#[test]
fn what_is_answered_is_kept_in_the_form_in_which_it_is_read() {
    let play = at(DebriefPage::Questions, false);
    let seen = play.session.seen.clone();
    let view = seen.view();
    let asked = questions(&view);
    let Question::Wanted(role) = asked[0].question else {
        panic!("somebody was met");
    };
    let card = asked[0].cards[1];
    let mut debrief = open(play);
    let name = view.card_text(card).get(Lang::En).to_owned();
    press(&mut debrief, Role::RadioButton, &name);
    let keep = words::question(&view, Question::Keep, Lang::En);
    press(&mut debrief, Role::RadioButton, &format!("{keep} not sure"));
    press(&mut debrief, Role::Button, "Keep the answers and go on");
    let Some(Intent::Notes(notes)) = debrief.state().said.clone() else {
        panic!("the answers are to be kept");
    };
    let read = Answers::of_notes(&view, notes.iter().map(|(a, t)| (a.as_str(), t.as_str())));
    assert_eq!(read.0.len(), 2);
    assert_eq!(read.to(Question::Wanted(role)), Some(&QuestionAnswer::Card(card)));
    let state = &debrief.state().model.debrief;
    assert_eq!((state.page, state.asked), (DebriefPage::Result, true));
    assert_eq!(state.answers, read);
}

#[test]
fn words_of_ones_own_and_a_turn_are_answers_too() {
    let play = at(DebriefPage::Questions, false);
    let seen = play.session.seen.clone();
    let view = seen.view();
    let Question::Wanted(role) = questions(&view)[0].question else {
        panic!("somebody was met");
    };
    let mut debrief = open(play);
    let first = debrief.get_all_by_role_and_label(Role::RadioButton, "In your own words").next();
    first.unwrap().click();
    debrief.run();
    let field = format!("{} In your own words", words::question(&view, Question::Wanted(role), Lang::En));
    debrief.get_by_label(&field).focus();
    debrief.run();
    debrief.get_by_label(&field).type_text("peace in the workshop");
    debrief.run();
    debrief.get_all_by_label_contains("Turn 1 ").next().unwrap().click();
    debrief.run();
    press(&mut debrief, Role::Button, "Keep the answers and go on");
    let answers = &debrief.state().model.debrief.answers;
    let own = QuestionAnswer::Words("peace in the workshop".to_owned());
    assert_eq!(answers.to(Question::Wanted(role)), Some(&own));
    assert_eq!(answers.to(Question::Turning), Some(&QuestionAnswer::Turn(1, String::new())));
}

#[test]
fn the_questions_can_be_passed_over() {
    let mut debrief = open(at(DebriefPage::Questions, false));
    press(&mut debrief, Role::Button, "Pass over");
    assert_eq!(debrief.state().said, None, "there is nothing to keep");
    assert_eq!(debrief.state().model.debrief.page, DebriefPage::Result);
}

#[test]
fn the_result_names_the_end_shows_the_committee_and_leads_to_the_score() {
    let play = at(DebriefPage::Result, false);
    let data = play.session.seen.debrief().unwrap();
    let mut debrief = open(play);
    debrief.get_by_label(&counterpart::prose::debrief::ending::named(&data, Lang::En));
    debrief.get_by_label_contains("What it is worth to us");
    for opinion in &data.ending.opinions {
        for factor in counterpart::prose::debrief::ending::opinion(&data, opinion, Lang::En) {
            let said = debrief.query_all_by_label_contains(&factor.said).count();
            assert!(said > 0, "{}", factor.said);
        }
    }
    press(&mut debrief, Role::Button, "The score, finding by finding");
    assert_eq!(debrief.state().said, Some(Intent::Open(ScreenId::Score)));
}

#[test]
fn one_plays_on_from_a_turn_with_the_truth_still_sealed() {
    let mut debrief = open(at(DebriefPage::Work, false));
    assert!(debrief.query_by_role_and_label(Role::Button, "Play on from turn 2").is_none());
    debrief.get_all_by_label_contains("Turn 2 ").next().unwrap().click();
    debrief.run();
    press(&mut debrief, Role::Button, "Play on from turn 2");
    assert_eq!(debrief.state().said, Some(Intent::Fork { turn: 2 }));
    assert!(!debrief.state().model.debrief.opened);
}

#[test]
fn the_truth_is_opened_only_on_a_second_word_and_that_is_noted() {
    let mut debrief = open(at(DebriefPage::Work, false));
    press(&mut debrief, Role::Button, "Open the truth …");
    assert!(!debrief.state().model.debrief.opened);
    press(&mut debrief, Role::Button, "Leave it sealed");
    assert!(!debrief.state().model.debrief.opened);
    assert_eq!(debrief.state().said, None);
    press(&mut debrief, Role::Button, "Open the truth …");
    press(&mut debrief, Role::Button, "Open it");
    assert!(debrief.state().model.debrief.opened);
    let noted = Intent::Note { about: Recalled::OPENED.to_owned(), text: "yes".to_owned() };
    assert_eq!(debrief.state().said, Some(noted));
}

#[test]
fn once_it_is_open_the_answers_stand_against_the_truth() {
    let mut play = at(DebriefPage::Work, true);
    let seen = play.session.seen.clone();
    let view = seen.view();
    let Question::Wanted(role) = questions(&view)[0].question else {
        panic!("somebody was met");
    };
    play.debrief.answers = Answers(vec![(Question::Wanted(role), QuestionAnswer::Words("peace".to_owned()))]);
    for page in [DebriefPage::Work, DebriefPage::Questions] {
        play.debrief.page = page;
        let debrief = open(std::mem::replace(&mut play, at(DebriefPage::Work, true)));
        debrief.get_by_label("peace");
        debrief.get_by_label_contains("What weighs most for");
        play.debrief.answers = debrief.state().model.debrief.answers.clone();
    }
}

#[test]
fn the_turns_that_mattered_are_weighed_when_their_page_is_opened() {
    let mut debrief = open(at(DebriefPage::Stakes, true));
    assert_eq!(debrief.state().said, Some(Intent::Weigh));
    debrief.state_mut().said = None;
    debrief.state_mut().model.debrief.weighed = Weighed::Running(400);
    debrief.run();
    assert_eq!(debrief.state().said, None, "it is asked for once");
    debrief.get_by_role(Role::ProgressIndicator);
    let found = stakes();
    debrief.state_mut().model.debrief.weighed = Weighed::Done(Some(found.clone()));
    debrief.run();
    debrief.get_by_label_contains("There are three labels");
    let turn = &found.turns[0];
    debrief.get_by_label(&counterpart::prose::decision_impact::heading(Lang::En, turn));
    for choice in &turn.choices {
        let standing = counterpart::prose::decision_impact::standing(Lang::En, choice);
        assert!(debrief.query_all_by_label(&standing).count() > 0, "{standing}");
    }
    assert_eq!(debrief.query_all_by_label_contains("±").count(), 0, "labels, and no figures");
    let name = format!("Play on from turn {}", turn.turn);
    debrief.get_all_by_role_and_label(Role::Button, &name).next().unwrap().click();
    debrief.run();
    assert_eq!(debrief.state().said, Some(Intent::Fork { turn: turn.turn }));
}

#[test]
fn one_begins_again_or_sets_it_beside_another() {
    let begin = |seed| Intent::Begin { scenario: "first_meeting".to_owned(), seed };
    for (name, wants) in [
        ("The same deal (7)", begin(Some(SEED))),
        ("A new deal", begin(None)),
        (
            "first_meeting-9 Total 61.00; this session was played on from its turn 4",
            Intent::Compare("first_meeting-9".to_owned()),
        ),
        ("To the title", Intent::Leave),
    ] {
        let mut play = at(DebriefPage::Again, false);
        play.debrief.beside.others =
            vec![OtherShown { name: "first_meeting-9".to_owned(), total: 6100, kin: Kin::Before(4) }];
        let mut debrief = open(play);
        press(&mut debrief, Role::Button, name);
        assert_eq!(debrief.state().said, Some(wants), "{name}");
    }
}

#[test]
fn the_debrief_is_saved_as_a_file_in_a_format_with_or_without_sheets() {
    let mut play = at(DebriefPage::Again, true);
    play.session.kept = Some("/kept".to_owned());
    let mut shown = open(play);
    press(&mut shown, Role::RadioButton, "Format Text");
    press(&mut shown, Role::CheckBox, "With a blank planning sheet");
    press(&mut shown, Role::Button, "Save as a file");
    let format = md::MARKDOWN;
    assert_eq!(shown.state().said, Some(Intent::SaveReport { format, plan: true, sealed: false }));
    press(&mut shown, Role::RadioButton, "Format Table");
    assert!(shown.query_by_label_contains("planning sheet").is_none(), "a table has no sheets");
    press(&mut shown, Role::Button, "Save as a file");
    let format = csv::CSV;
    assert_eq!(shown.state().said, Some(Intent::SaveReport { format, plan: false, sealed: false }));
    shown.state_mut().model.debrief.saved = Saved::Done("/kept/reports/x.csv".to_owned());
    shown.run();
    shown.get_by_label("Saved: /kept/reports/x.csv");
    shown.state_mut().model.debrief.saved = Saved::Failed("no room".to_owned());
    shown.run();
    shown.get_by_label("no room");
}

#[test]
fn two_sessions_stand_side_by_side_and_the_hidden_part_only_once_it_is_open() {
    for opened in [false, true] {
        let mut play = at(DebriefPage::Again, opened);
        play.debrief.compared = Some(beside(9, Policy::Random));
        let debrief = open(play);
        debrief.get_by_label_contains("A: first_meeting-7   B: first_meeting-9");
        debrief.get_by_label_contains("dealt by different seeds");
        assert!(debrief.query_all_by_label_contains("A [").count() > 0);
        let people = debrief.query_all_by_label_contains("trust A:").count();
        assert_eq!(people > 0, opened);
        let sealed = debrief.query_by_label_contains("Whom you did not meet");
        assert_eq!(sealed.is_none(), opened);
    }
}

#[test]
fn the_keyboard_alone_leads_through() {
    let mut debrief = show([1280.0, 720.0], Lang::En, 1.0, at(DebriefPage::Result, false), debrief_ui);
    debrief.key_press(Key::ArrowDown);
    debrief.run();
    assert!(debrief.get_by_label("Next: What to work on").is_focused());
    debrief.key_press(Key::Enter);
    debrief.run();
    assert_eq!(debrief.state().model.debrief.page, DebriefPage::Work);
    for _ in 0..60 {
        if debrief.get_by_role_and_label(Role::Button, "Open the truth …").is_focused() {
            break;
        }
        debrief.key_press(Key::Tab);
        debrief.run();
    }
    debrief.key_press(Key::Enter);
    debrief.run();
    debrief.get_by_role_and_label(Role::Button, "Open it");
}

#[test]
fn it_fits_at_every_size_in_both_languages() {
    let compared = beside(9, Policy::Random);
    let sizes = [
        ([1024.0, 640.0], 1.0),
        ([1024.0, 640.0], 1.5),
        ([1024.0, 640.0], 2.0),
        ([1280.0, 720.0], 1.5),
        ([1920.0, 1080.0], 1.0),
        ([1920.0, 1080.0], 2.0),
    ];
    for page in [
        DebriefPage::Questions,
        DebriefPage::Result,
        DebriefPage::Work,
        DebriefPage::Stakes,
        DebriefPage::Again,
    ] {
        for lang in [Lang::Zh, Lang::En] {
            for (size, text) in sizes {
                let mut play = at(page, matches!(page, DebriefPage::Stakes | DebriefPage::Again));
                play.session.prefs = choices(lang);
                play.debrief.weighed = Weighed::Done(Some(stakes()));
                play.debrief.compared = Some(compared.clone());
                let debrief = show(size, lang, text, play, debrief_ui);
                for (name, left, right) in named(&debrief) {
                    assert!(
                        left >= -0.5 && right <= size[0] + 0.5,
                        "{name} sticks out at {size:?}, text {text}, {lang:?}, {page:?}"
                    );
                }
            }
        }
    }
}
