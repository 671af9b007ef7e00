//! The author's corner by role and name: files, findings, play from here, the lab, journeys, and the why-view.
use std::sync::Arc;

use counterpart::content::open_file::read_open;
use counterpart::i18n::Lang;
use counterpart::screens::author::{
    AuthorModel, AuthorPage, AuthorSide, BenchShown, FileShown, HandsOn, Hit, JourneyShown, LabShown,
    OpenScenario, PolicyShown, Save, Sketch,
};
use counterpart::screens::entry::session_screen_ui;
use counterpart::screens::intent::AuthorRequest;
use counterpart::screens::{Intent, ScreenId, SessionScreens, author_ui};
use counterpart::sim::author::{Preset, Sandbox, Start, StartState};
use counterpart::sim::bots::{Policy, actions};
use counterpart::sim::problem::{Level, Problem};
use counterpart::sim::scenario::Text;
use counterpart::sim::view::SessionStage as At;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use strum::VariantArray as _;

use super::session::choices;
use super::{Stage, named, show};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/line_3331.ron");

fn both(zh: &str, en: &str) -> Text {
    Text { zh: zh.to_owned(), en: en.to_owned() }
}

/// The shipped file with a condition that always holds in it, so that there is something to find.
fn with_advice() -> String {
    let shipped = std::fs::read_to_string(FILE).unwrap();
    let topic = "from: (zh: \"资料夹里的那份内审通报\"";
    assert_eq!(shipped.matches(topic).count(), 1);
    shipped.replace(topic, &format!("when: [Knows(\"audit_note\")], {topic}"))
}

/// A scenario laid open at a page.
fn desk(page: AuthorPage) -> OpenScenario {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("line_3331.ron");
    std::fs::write(&file, with_advice()).unwrap();
    let reading = read_open(&file).unwrap();
    let loaded = reading.loaded.unwrap();
    let first = loaded.compiled.author().scenes.keys().next().unwrap().to_owned();
    let stand = StartState::preset(&loaded.compiled, Preset::Warm, Some(&first)).unwrap();
    OpenScenario {
        id: reading.id,
        path: "scenarios/line_3331.ron".to_owned(),
        text: reading.text.as_str().into(),
        scenario: Some(Arc::new(loaded.compiled.author().clone())),
        save: Save::Taken { times: 2, lost: None },
        saves: 2,
        problems: reading.found,
        lines: Arc::new(reading.lines),
        bench: Some(BenchShown { at: both("日程表", "in the calendar"), steps: 3, from_first_day: true }),
        lab: LabShown::Done {
            policies: vec![PolicyShown {
                name: "skilled".to_owned(),
                mean: 71.5,
                span: (60.0, 88.0),
                bounds: (80.0, 100.0),
                holds: false,
            }],
            hits: vec![Hit { path: format!("scenes[\"{first}\"]"), sessions: 0, policies: Vec::new() }],
            sessions: 40,
            stale: true,
        },
        journeys: vec![JourneyShown {
            name: "good-road".to_owned(),
            steps: 12,
            partings: vec![(both("第 3 步走岔了", "step 3 parts"), Some(7))],
            unreadable: false,
        }],
        page,
        sketch: Sketch::default(),
        line: Some(7),
        seek: true,
        hands: HandsOn {
            start: Some(Start { stand: Some(stand), ..Start::first_day(1) }),
            preset: Some(Preset::Warm),
            sessions: vec!["line_3331-5".to_owned()],
            journey: "second road".to_owned(),
            ..HandsOn::default()
        },
    }
}

pub(super) fn model(page: AuthorPage) -> AuthorModel {
    AuthorModel { desk: Some(desk(page)), ..AuthorModel::default() }
}

pub(super) fn open<'a>(model: AuthorModel) -> Harness<'a, Stage<AuthorModel>> {
    show([1280.0, 1000.0], Lang::En, 1.0, model, author_ui)
}

#[track_caller]
fn press(shown: &mut Harness<'_, Stage<AuthorModel>>, name: &str) -> Option<AuthorRequest> {
    shown.get_by_role_and_label(Role::Button, name).click();
    shown.run();
    match shown.state_mut().said.take() {
        Some(Intent::Author(wish)) => Some(wish),
        None => None,
        Some(other) => panic!("{other:?}"),
    }
}

#[test]
fn the_shelf_opens_files_and_begins_new_ones() {
    let model = AuthorModel {
        files: vec![FileShown {
            path: "scenarios/a.ron".to_owned(),
            title: Some(both("甲", "The A case")),
            found: [0, 1, 2],
        }],
        folder: Some("mine".to_owned()),
        templates: vec!["bare".to_owned()],
        name: "try".to_owned(),
        typed: "elsewhere/b.ron".to_owned(),
        ..AuthorModel::default()
    };
    let mut shown = open(model);
    let name = "The A case scenarios/a.ron · errors 0, warnings 1, advice 2";
    assert_eq!(press(&mut shown, name), Some(AuthorRequest::Open("scenarios/a.ron".to_owned())));
    assert_eq!(press(&mut shown, "Open"), Some(AuthorRequest::Open("elsewhere/b.ron".to_owned())));
    let bare = "A bare start one person, one objection, the least that plays";
    let wish = AuthorRequest::New { name: "try".to_owned(), template: "bare".to_owned() };
    assert_eq!(press(&mut shown, bare), Some(wish));
    shown.key_press(Key::Escape);
    shown.run();
    assert_eq!(shown.state().said, Some(Intent::Back));
}

#[test]
fn a_finding_leads_to_its_line_and_the_pages_are_reached_by_name() {
    let mut shown = open(model(AuthorPage::Text));
    let (name, line) = {
        let desk = shown.state().model.desk.as_ref().unwrap();
        let first = &desk.problems[0];
        assert_eq!(first.level, Level::Advice, "the scenario has no errors");
        let (line, column) = first.at.unwrap();
        let words = first.message.get(Lang::En);
        (format!("{} Line {line}, column {column}: {words}", first.code), line)
    };
    assert_eq!(press(&mut shown, &name), None);
    let desk = shown.state().model.desk.as_ref().unwrap();
    assert_eq!(desk.line, Some(line));
    let text = desk.text.lines().nth(line - 1).unwrap().trim().to_owned();
    shown.get_by_role_and_label(Role::Label, &text);
    shown.get_by_role_and_label(Role::RadioButton, "Pages Lab").click();
    shown.run();
    assert_eq!(shown.state().model.desk.as_ref().unwrap().page, AuthorPage::Lab);
    assert_eq!(press(&mut shown, "Back to the session"), Some(AuthorRequest::Bench));
}

#[test]
fn a_broken_save_says_what_is_wrong_and_where() {
    let mut model = model(AuthorPage::Play);
    let desk = model.desk.as_mut().unwrap();
    let first = Problem {
        code: "CP001",
        level: Level::Error,
        at: Some((12, 3)),
        path: String::new(),
        message: both("少了右括号。", "A bracket is missing."),
        help: None,
    };
    desk.save = Save::Broken { first };
    let mut shown = open(model);
    shown.get_by_label_contains("Line 12, column 3: A bracket is missing.");
    shown.get_by_role_and_label(Role::Button, "Show the line").click();
    shown.run();
    let desk = shown.state().model.desk.as_ref().unwrap();
    assert_eq!((desk.page, desk.line), (AuthorPage::Text, Some(12)));
}

#[test]
fn one_plays_from_a_scene_in_a_preset_or_in_a_state_set_by_hand() {
    let mut shown = open(model(AuthorPage::Play));
    let scene = shown.state().model.desk.as_ref().unwrap().hands.start.clone().unwrap().stand.unwrap().scene;
    shown.get_by_role_and_label(Role::RadioButton, "Presets On bad terms").click();
    shown.run();
    let said = shown.state_mut().said.take();
    assert_eq!(said, Some(Intent::Author(AuthorRequest::Preset(Preset::Cold, scene))));
    let first = "The first day the whole session, as a trainee has it";
    assert_eq!(press(&mut shown, first), Some(AuthorRequest::Play(Box::new(Start::first_day(1)))));
    let recorded = "line_3331-5 a recorded session, step by step backwards";
    assert_eq!(press(&mut shown, recorded), Some(AuthorRequest::Recorded("line_3331-5".to_owned())));
    let who = {
        let desk = shown.state().model.desk.as_ref().unwrap();
        desk.scenario.as_ref().unwrap().roles.values().next().unwrap().name.en.clone()
    };
    assert_eq!(press(&mut shown, &format!("Trust of {who}: one step up")), None);
    let start = shown.state().model.desk.as_ref().unwrap().hands.start.clone().unwrap();
    assert_eq!(start.stand.as_ref().unwrap().trust.values().next_back_of(), Some(80));
    assert_eq!(shown.state().model.desk.as_ref().unwrap().hands.preset, None, "it is no preset any more");
    let Some(AuthorRequest::Play(wanted)) = press(&mut shown, "Play from here") else {
        panic!("it is played");
    };
    assert_eq!(*wanted, start);
}

/// The last of some values.
trait Last {
    fn next_back_of(self) -> Option<u8>;
}

impl<'a, I: Iterator<Item = &'a u8>> Last for I {
    fn next_back_of(self) -> Option<u8> {
        self.last().copied()
    }
}

#[test]
fn the_lab_and_journeys_lead_to_lines() {
    let mut shown = open(model(AuthorPage::Lab));
    shown.get_by_label_contains("skilled: mean 71.5, 60–88; to lie within 80–100");
    assert_eq!(press(&mut shown, "Let bots play"), Some(AuthorRequest::Explore));
    let (path, line) = {
        let desk = shown.state().model.desk.as_ref().unwrap();
        desk.lines.iter().find(|(path, _)| path.starts_with("scenes[")).unwrap().clone()
    };
    assert_eq!(press(&mut shown, &format!("{path} line {line}")), None);
    assert_eq!(shown.state().model.desk.as_ref().unwrap().line, Some(line));

    let mut shown = open(model(AuthorPage::Journeys));
    assert_eq!(
        press(&mut shown, "Keep as a journey"),
        Some(AuthorRequest::KeepJourney("second road".to_owned()))
    );
    let renew = "Take today's as right what comes of it now becomes the journey's own";
    assert_eq!(press(&mut shown, renew), Some(AuthorRequest::RenewJourney("good-road".to_owned())));
    assert_eq!(press(&mut shown, "step 3 parts line 7"), None);
    assert_eq!(shown.state().model.desk.as_ref().unwrap().line, Some(7));
}

/// A session at the table with the why-view beside it.
fn on_the_bench() -> SessionScreens {
    let loaded = read_open(std::path::Path::new(FILE)).unwrap().loaded.unwrap();
    let c = loaded.compiled;
    let mut bench = Sandbox::new(c.clone(), Start::first_day(5)).unwrap();
    for action in actions(&c, 5, Policy::Skilled) {
        let inside = bench.insight();
        let greyed = inside.replies.iter().any(|r| !r.offered);
        if greyed && matches!(bench.seat().view().stage(), At::Theirs(_)) {
            break;
        }
        bench.act(&action).unwrap();
    }
    let inside = bench.insight();
    assert!(inside.replies.iter().any(|r| !r.offered), "that moment comes");
    let mut play = SessionScreens::new(bench.seat().glance(), "line_3331".to_owned(), choices(Lang::En));
    play.author = Some(AuthorSide {
        scenario: Arc::new(c.author().clone()),
        insight: Arc::new(inside),
        save: Save::Opened,
        steps: bench.done().len(),
        folded: None,
        lines: Arc::new(vec![("scenes".to_owned(), 3)]),
    });
    play
}

fn at_table(ui: &mut egui::Ui, play: &mut SessionScreens) -> Option<Intent> {
    session_screen_ui(ui, ScreenId::Meeting, play)
}

#[test]
fn the_why_view_greys_what_is_not_offered_with_the_part_that_fails() {
    let shown = show([1280.0, 2400.0], Lang::En, 1.0, on_the_bench(), at_table);
    shown.get_by_label_contains("Hidden hand dealt");
    let needs = shown.query_all_by_label_contains("needs: ").count();
    assert!(needs > 0, "a condition that fails is named");
    assert!(shown.query_all_by_label_contains("trust of ").count() > 0, "with values before and after");
    let mut shown = show([1280.0, 800.0], Lang::En, 1.0, on_the_bench(), at_table);
    for (name, wish) in [("Corner", AuthorRequest::Corner), ("Step back", AuthorRequest::StepBack)] {
        shown.get_by_role_and_label(Role::Button, name).click();
        shown.run();
        assert_eq!(shown.state_mut().said.take(), Some(Intent::Author(wish)));
    }
    shown.get_by_role_and_label(Role::Button, "Fold").click();
    shown.run();
    assert!(shown.query_by_label_contains("Hidden hand dealt").is_none());
    shown.get_by_role_and_label(Role::Button, "Inside").click();
    shown.run();
    shown.get_by_label_contains("Hidden hand dealt");
}

#[test]
fn nothing_sticks_out() {
    for size in [[1024.0, 640.0], [1280.0, 720.0], [1920.0, 1080.0]] {
        for text in [1.0, 1.5, 2.0] {
            for lang in [Lang::Zh, Lang::En] {
                let inside = |names: Vec<(String, f32, f32)>, what: &str| {
                    for (name, left, right) in names {
                        // The text itself scrolls sideways.
                        let code = name.contains(": ") && what == "Text";
                        assert!(
                            left >= -1.0 && (right <= size[0] + 1.0 || code),
                            "{what} {lang:?} {size:?} {text}: {name} {left} {right}"
                        );
                    }
                };
                for page in AuthorPage::VARIANTS.iter().copied() {
                    let shown = show(size, lang, text, model(page), author_ui);
                    inside(named(&shown), &format!("{page:?}"));
                }
                let shown = show(size, lang, text, AuthorModel::default(), author_ui);
                inside(named(&shown), "shelf");
            }
        }
    }
}
