//! A class in the window: one thing a page, the keys of a clicker, aliases alone, and the truth behind its own page.
use std::path::Path;
use std::sync::Arc;

use counterpart::content::scenario_file::load;
use counterpart::i18n::Lang;
use counterpart::prose::class as words;
use counterpart::screens::class::{ClassModel, OpenClass, Slide, class_ui};
use counterpart::screens::{Intent, theme};
use counterpart::sim::bots::{Policy, actions};
use counterpart::sim::class::{ClassDebrief, LeftOut, LeftOutReason, SessionDigest, VERSION, section};
use counterpart::sim::compiled::CompiledScenario;
use counterpart::sim::play::PlayerSession;
use counterpart::sim::scenario::Text;
use counterpart::sim::session::Action;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::{Stage, named, show};

const SIZE: [f32; 2] = [1280.0, 720.0];
/// Names that must never be seen.
const NAMES: [&str; 4] = ["Wang Xiaoming", "李小红", "Chen", "Zhao Jr"];
const CLASS: [(Policy, &[u64]); 4] = [
    (Policy::Skilled, &[5, 6]),
    (Policy::Average, &[5, 5]),
    (Policy::Aggressive, &[5]),
    (Policy::Random, &[6]),
];

fn compiled(id: &str) -> Arc<CompiledScenario> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    load(&path.join(format!("{id}.ron"))).unwrap().compiled
}

fn play(c: &Arc<CompiledScenario>, seed: u64, policy: Policy) -> PlayerSession {
    let mut seat = PlayerSession::new(c.clone(), seed);
    for action in actions(c, seed, policy) {
        seat.act(&action).unwrap();
    }
    while !seat.is_over() {
        if seat.act(&Action::WalkAway).is_err() {
            seat.act(&Action::Adjourn).unwrap();
        }
    }
    seat
}

fn class(ids: &[&str]) -> ClassDebrief {
    let mut sections = Vec::new();
    for id in ids {
        let c = compiled(id);
        let mut plays = Vec::new();
        for (person, (policy, seeds)) in CLASS.iter().enumerate() {
            for (i, seed) in seeds.iter().enumerate() {
                let policy = if i > 0 { Policy::Skilled } else { *policy };
                let name = format!("{}-{seed}-{i}", NAMES[person]);
                plays.extend(SessionDigest::of(&play(&c, *seed, policy), person, &name, None, &[]));
            }
        }
        sections.push(section(&c, id, &"0".repeat(64), plays, false));
    }
    ClassDebrief {
        version: VERSION,
        people: NAMES.map(str::to_owned).to_vec(),
        sections,
        left_out: vec![LeftOut {
            person: Some(1),
            file: format!("{}/broken.jsonl", NAMES[1]),
            reason: LeftOutReason::Damaged(3),
        }],
        ..ClassDebrief::default()
    }
}

fn shown(ids: &[&str]) -> ClassModel {
    ClassModel { shown: Some(OpenClass::new(class(ids), "/stick".to_owned())), ..ClassModel::default() }
}

fn open(size: [f32; 2], lang: Lang, text: f32, model: ClassModel) -> Harness<'static, Stage<ClassModel>> {
    show(size, lang, text, model, class_ui)
}

fn at(harness: &Harness<'_, Stage<ClassModel>>) -> Option<usize> {
    harness.state().model.shown.as_ref().unwrap().page
}

fn press(harness: &mut Harness<'_, Stage<ClassModel>>, key: Key) -> Option<usize> {
    harness.key_press(key);
    harness.run();
    at(harness)
}

fn slides(harness: &Harness<'_, Stage<ClassModel>>) -> Vec<Slide> {
    harness.state().model.shown.as_ref().unwrap().slides()
}

/// All names on a page.
fn seen(harness: &Harness<'_, Stage<ClassModel>>) -> String {
    let all: Vec<String> = named(harness).into_iter().map(|(name, ..)| name).collect();
    all.join("\n")
}

#[test]
fn a_clicker_turns_the_pages_and_stops_before_the_truth() {
    let mut view = open(SIZE, Lang::En, 1.0, shown(&["first_meeting"]));
    let all = slides(&view);
    let seal = all.iter().position(|s| *s == Slide::Seal).unwrap();
    assert!(all[..seal].iter().all(|s| !s.is_truth()));
    assert!(all[seal + 1..].iter().all(|s| s.is_truth() || *s == Slide::LeftOut));
    assert_eq!(press(&mut view, Key::PageDown), Some(0));
    assert_eq!(press(&mut view, Key::ArrowRight), Some(1));
    assert_eq!(press(&mut view, Key::ArrowLeft), Some(0));
    assert_eq!(press(&mut view, Key::PageUp), None, "before the first page is the list");
    for _ in 0..all.len() + 3 {
        press(&mut view, Key::PageDown);
    }
    assert_eq!(at(&view), Some(seal), "it waits there");
    assert_eq!(press(&mut view, Key::End), Some(seal));
    view.get_by_role_and_label(Role::Button, "Open the truth").click();
    view.run();
    assert_eq!(at(&view), Some(seal + 1));
    assert_eq!(press(&mut view, Key::End), Some(all.len() - 1));
    assert_eq!(press(&mut view, Key::ArrowRight), Some(all.len() - 1), "there is no more");
    assert_eq!(press(&mut view, Key::Home), None);
    view.get_by_role_and_label(Role::Button, "Next").click();
    view.run();
    assert_eq!(at(&view), Some(0));
}

#[test]
fn nothing_of_the_truth_is_shown_before_it_is_opened() {
    let c = compiled("line_3331");
    let author = c.author();
    let interests = author.roles.values().flat_map(|r| r.interests.values());
    let hidden = interests.flat_map(|i| [&i.card, &i.truth]);
    let hands = author.hands.values().flat_map(|h| [&h.name, &h.truth]);
    let secrets: Vec<&Text> = hidden.chain(hands).filter(|t| !t.is_empty()).collect();
    assert!(secrets.len() > 10);
    for lang in [Lang::Zh, Lang::En] {
        let mut view = open([1280.0, 9000.0], lang, 1.0, shown(&["line_3331"]));
        let all = slides(&view);
        let seal = all.iter().position(|s| *s == Slide::Seal).unwrap();
        for page in 0..=seal {
            let text = seen(&view);
            for secret in &secrets {
                assert!(!text.contains(secret.get(lang)), "{page}: {}", secret.get(lang));
            }
            press(&mut view, Key::PageDown);
        }
        view.state_mut().model.shown.as_mut().unwrap().open();
        view.state_mut().model.shown.as_mut().unwrap().turn_to(seal + 1);
        view.run();
        let text = seen(&view);
        let told = secrets.iter().filter(|s| text.contains(s.get(lang))).count();
        assert!(told > 3, "then the interests are told: {told}\n{text}");
    }
}

#[test]
fn every_page_says_its_thing_and_nobodys_name_and_fits() {
    for (lang, size, text) in [
        (Lang::Zh, [1920.0, 1080.0], 1.0),
        (Lang::En, [1920.0, 1080.0], 1.5),
        (Lang::Zh, [1024.0, 640.0], 2.0),
        (Lang::En, [1024.0, 640.0], 1.0),
        (Lang::En, [1024.0, 640.0], 1.5),
    ] {
        let mut model = shown(&["line_3331"]);
        let held = model.shown.as_mut().unwrap();
        held.open();
        let (all, data) = (held.slides(), held.class.clone());
        let mut view = open(size, lang, text, model);
        for (page, slide) in all.iter().enumerate() {
            view.state_mut().model.shown.as_mut().unwrap().turn_to(page);
            view.run();
            for (name, left, right) in named(&view) {
                assert!(
                    left >= -0.5 && right <= size[0] + 0.5,
                    "{slide:?}, {size:?}, {text}: {name} from {left} to {right}"
                );
                for secret in NAMES {
                    assert!(!name.contains(secret) || secret == "Chen", "{slide:?}: {name}");
                }
                assert!(!name.contains("broken.jsonl"), "{slide:?}: {name}");
            }
        }
        // The list of the files that were left out: whose and why.
        let text = seen(&view);
        assert!(text.contains(&words::alias(lang, 1)), "{text}");
        assert!(text.contains(&words::reason(lang, &data.left_out[0])), "{text}");
    }
}

#[test]
fn the_numbers_on_a_page_are_the_class_s() {
    let mut model = shown(&["line_3331"]);
    let held = model.shown.as_mut().unwrap();
    held.open();
    let (all, data) = (held.slides(), held.class.clone());
    let section = &data.sections[0];
    let opened = section.opened.as_ref().unwrap();
    let mut view = open([1280.0, 6000.0], Lang::En, 1.0, model);
    let mut page = |wanted: Slide| {
        let at = all.iter().position(|s| *s == wanted).unwrap();
        view.state_mut().model.shown.as_mut().unwrap().turn_to(at);
        view.run();
        seen(&view)
    };
    assert!(page(Slide::Ends).contains(&words::no_deal(Lang::En, section)));
    let blocks = page(Slide::Blocks);
    let total = section.sealed.total.unwrap();
    assert!(blocks.contains(&words::mean(total.median)) && blocks.contains(&words::mean(total.max)));
    for (i, hand) in opened.hands.iter().enumerate() {
        let text = page(Slide::Interests(i));
        for interest in &hand.interests {
            let counts = format!(
                "{} verified {} · guessed {} · missed {}",
                interest.card.en, interest.found, interest.guessed, interest.missed
            );
            assert!(text.contains(&counts), "{counts}: {text}");
        }
        let text = page(Slide::Missed(i));
        let summary = words::pareto_improvement::summary(Lang::En, hand, &section.unit);
        assert!(text.contains(&summary), "{summary}: {text}");
        for term in &hand.missed.terms {
            assert!(text.contains(&words::pareto_improvement::term(Lang::En, term)), "{text}");
        }
        let plane = page(Slide::Plane(i));
        for dot in &hand.deals {
            let alias = words::dot(Lang::En, dot.person, dot.attempt);
            assert!(plane.contains(&format!("{alias} (")), "{alias}: {plane}");
        }
    }
    let tries = page(Slide::Attempts);
    for change in words::changes(Lang::En, opened.same_deal, opened.other_deal) {
        assert!(tries.contains(&change), "{tries}");
    }
}

#[test]
fn the_scenario_is_chosen_where_there_are_several() {
    let mut view = open(SIZE, Lang::En, 1.0, shown(&["first_meeting", "line_3331"]));
    let data = view.state().model.shown.as_ref().unwrap().class.clone();
    let other = words::section(&data, Lang::En, &data.sections[1]);
    view.get_by_role_and_label(Role::Button, &other).click();
    view.run();
    let held = view.state().model.shown.as_ref().unwrap();
    assert_eq!(held.section().unwrap().scenario, "line_3331");
}

#[test]
fn escape_leads_back_step_by_step() {
    let mut view = open(SIZE, Lang::En, 1.0, shown(&["first_meeting"]));
    press(&mut view, Key::PageDown);
    assert_eq!(press(&mut view, Key::Escape), None);
    view.key_press(Key::Escape);
    view.run();
    assert!(view.state().model.shown.is_none(), "the choice of a folder");
    assert_eq!(view.state().said, None);
    view.key_press(Key::Escape);
    view.run();
    assert_eq!(view.state().said, Some(Intent::Back));
}

#[test]
fn a_folder_is_offered_or_typed_and_what_went_wrong_is_said() {
    let model = || ClassModel {
        own: Some("/home-of-mine/sessions".to_owned()),
        last: Some("/stick".to_owned()),
        notice: Some("The folder /gone cannot be read.".to_owned()),
        ..ClassModel::default()
    };
    for (label, folder) in [
        ("The folder of last time /stick", "/stick"),
        ("The sessions on this computer /home-of-mine/sessions", "/home-of-mine/sessions"),
    ] {
        let mut view = open(SIZE, Lang::En, 1.0, model());
        view.get_by_label_contains("/gone cannot be read");
        view.get_by_role_and_label(Role::Button, label).click();
        view.run();
        assert_eq!(view.state().said, Some(Intent::ReadClass(folder.to_owned())));
    }
    let mut view = open(SIZE, Lang::En, 1.0, model());
    view.get_by_role_and_label(Role::TextInput, "Another folder").focus();
    view.run();
    view.get_by_role_and_label(Role::TextInput, "Another folder").type_text(" /media/usb ");
    view.run();
    view.get_by_role_and_label(Role::TextInput, "Another folder").focus();
    view.key_press(Key::Enter);
    view.run();
    assert_eq!(view.state().said, Some(Intent::ReadClass("/media/usb".to_owned())));
    let reading = ClassModel { reading: Some("/stick".to_owned()), ..model() };
    let view = open(SIZE, Lang::En, 1.0, reading);
    assert!(seen(&view).contains("Reading /stick"));
    assert!(view.query_by_label_contains("The folder of last time").is_none());
}

#[test]
fn a_class_without_a_session_says_what_to_do() {
    let empty = ClassDebrief { sections: Vec::new(), ..class(&[]) };
    let model =
        ClassModel { shown: Some(OpenClass::new(empty, "/stick".to_owned())), ..ClassModel::default() };
    let mut view = open(SIZE, Lang::En, 1.0, model);
    let text = seen(&view);
    assert!(text.contains("There is no finished session") && text.contains("Let people finish"), "{text}");
    assert_eq!(press(&mut view, Key::PageDown), Some(0), "the files that were left out");
    assert_eq!(slides(&view), [Slide::LeftOut]);
}

#[test]
fn a_page_is_larger_where_there_is_more_room() {
    let height = |size: [f32; 2]| {
        let mut view = open(size, Lang::En, 1.0, shown(&["first_meeting"]));
        press(&mut view, Key::PageDown);
        view.get_by_label("Deals made or not").rect().height()
    };
    let (small, large) = (height([1024.0, 640.0]), height([1920.0, 1080.0]));
    assert!(large > 1.4 * small, "{small} {large}");
    assert!(small >= theme::Type::Title.size());
}
