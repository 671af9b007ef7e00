//! The truth of the debrief: line of play, people, objections, deal, behaviour.
use counterpart::prose::debrief as tell;
use counterpart::screens::debrief::DebriefPage;
use counterpart::screens::{Intent, SessionScreens};
use counterpart::sim::bots::Policy;
use counterpart::sim::debrief::Debrief;
use counterpart::sim::debrief::answers::{Answers, QuestionAnswer};
use counterpart::sim::debrief::objections::BeatSeen;
use counterpart::sim::debrief::people::HowFound;
use counterpart::sim::debrief::questions::{Question, questions};
use counterpart::sim::scenario::Lang;
use counterpart::sim::session::event::Beat;
use counterpart::sim::view::{SessionStage, View};
use egui::Key;
use egui::accesskit::{Role, Toggled};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::session::{debrief_ui, played_by};
use super::{Stage as Shown, named, show};

const PAGES: [DebriefPage; 5] = [
    DebriefPage::Line,
    DebriefPage::People,
    DebriefPage::Objections,
    DebriefPage::Deal,
    DebriefPage::Behaviour,
];

/// A finished session with the truth opened at a page.
fn finished(scenario: &str, seed: u64, policy: Policy, page: DebriefPage) -> SessionScreens {
    let over = |view: &View<'_>| matches!(view.stage(), SessionStage::Ended);
    let mut play = played_by(scenario, seed, policy, over);
    play.debrief.asked = true;
    play.debrief.opened = true;
    play.debrief.page = page;
    play
}

fn data(play: &SessionScreens) -> Debrief {
    play.session.seen.debrief().unwrap()
}

const SIZE: [f32; 2] = [1280.0, 720.0];
/// High enough to have all of a page in sight.
const HIGH: [f32; 2] = [1280.0, 12000.0];

fn open(
    size: [f32; 2],
    lang: Lang,
    text: f32,
    play: SessionScreens,
) -> Harness<'static, Shown<SessionScreens>> {
    show(size, lang, text, play, debrief_ui)
}

/// All names on a page.
fn words(harness: &Harness<'_, Shown<SessionScreens>>) -> Vec<String> {
    named(harness).into_iter().map(|(name, ..)| name).collect()
}

fn has(all: &[String], text: &str) -> bool {
    all.iter().any(|name| name.contains(text))
}

#[test]
fn every_turn_is_there_with_its_line_its_acts_what_moved_and_why() {
    for (scenario, policy) in [("line_3331", Policy::Skilled), ("first_meeting", Policy::Average)] {
        let play = finished(scenario, 7, policy, DebriefPage::Line);
        let d = data(&play);
        let harness = open([1280.0, 60000.0], Lang::En, 1.0, play);
        let all = words(&harness);
        let view = harness.state().model.session.view();
        let lines = view.transcript(0, Lang::En);
        assert!(d.line.len() > 20, "{scenario}");
        for step in &d.line {
            for (_, text) in tell::timeline::seen(&view, &lines, step.at.action, Lang::En) {
                assert!(has(&all, &tell::timeline::when(&view, step, Lang::En)));
                assert!(has(&all, &text), "{scenario}: {text}");
            }
            for text in tell::timeline::heard(&view, step, Lang::En) {
                assert!(has(&all, &text), "{scenario}: {text}");
            }
            for moved in &step.moved {
                assert!(has(&all, &tell::timeline::moved(&view, moved, Lang::En)));
                for cause in &moved.causes {
                    assert!(has(&all, &tell::timeline::because(&view, cause, Lang::En)));
                }
            }
            for text in tell::timeline::opened(&view, &d, step, Lang::En) {
                assert!(has(&all, &text), "{scenario}: {text}");
            }
        }
    }
}

#[test]
fn a_turning_point_takes_the_list_to_its_turn() {
    let play = finished("line_3331", 5, Policy::Skilled, DebriefPage::Line);
    let d = data(&play);
    let last = *d.turning.last().unwrap();
    let mut harness = open(SIZE, Lang::En, 1.0, play);
    let (row, head) = {
        let view = harness.state().model.session.view();
        let step = &d.line[usize::from(last.at.action)];
        (tell::timeline::turning_at(&view, &d, &last, Lang::En), tell::timeline::when(&view, step, Lang::En))
    };
    let chosen = |harness: &Harness<'_, Shown<SessionScreens>>| -> Vec<f32> {
        let all = harness.query_all_by_role_and_label(Role::Button, &head);
        let on = all.filter(|n| n.accesskit_node().toggled() == Some(Toggled::True));
        on.map(|n| n.rect().top()).collect()
    };
    assert!(chosen(&harness).is_empty());
    // It lies below the plots: what has the focus comes into sight, and Enter presses it.
    harness.get_by_label(&row).focus();
    harness.run_steps(30);
    harness.key_press(Key::Enter);
    harness.run_steps(60);
    let tops = chosen(&harness);
    assert_eq!(tops.len(), 1, "the turn is chosen and drawn");
    assert!((0.0..SIZE[1]).contains(&tops[0]), "and in sight: {tops:?}");
    harness.get_by_role_and_label(Role::Button, "Play on from this turn").focus();
    harness.run_steps(30);
    harness.key_press(Key::Enter);
    harness.run_steps(4);
    let wanted = Intent::Fork { turn: last.at.turn };
    assert_eq!(harness.state().said, Some(wanted));
}

#[test]
fn the_plots_read_out_their_points_and_show_one_person_or_all() {
    let play = finished("line_3331", 5, Policy::Skilled, DebriefPage::Line);
    let d = data(&play);
    let mut harness = open(HIGH, Lang::En, 1.0, play);
    let plot = |harness: &Harness<'_, Shown<SessionScreens>>, name: &str| {
        let all = words(harness);
        all.into_iter().filter(|n| n.starts_with(name)).max_by_key(String::len).unwrap()
    };
    let met: Vec<_> = d.people.iter().filter(|p| p.met > 0).map(|p| p.role).collect();
    let name = |harness: &Harness<'_, Shown<SessionScreens>>, i: usize| {
        harness.state().model.session.view().role_address(met[i]).get(Lang::En).to_owned()
    };
    let (first, second) = (name(&harness, 0), name(&harness, 1));
    for title in ["Trust (0 to 100)", "Tension (0 to 100)", "Support for the paper"] {
        let read = plot(&harness, title);
        assert!(read.contains(&first), "{read}");
    }
    let end = d.series.last().unwrap().people.iter().find(|s| s.role == met[0]).unwrap();
    let trust = plot(&harness, "Trust");
    let whole = f64::from(end.trust) / 10.0;
    assert!(trust.contains(&format!("{whole:.0}")[..1]) && trust.contains(&second));
    harness.get_by_role_and_label(Role::Button, &second).click();
    harness.run_steps(4);
    let alone = plot(&harness, "Trust");
    assert!(alone.contains(&second) && !alone.contains(&first), "{alone}");
    harness.get_by_role_and_label(Role::Button, "Everybody").click();
    harness.run_steps(4);
    assert!(plot(&harness, "Trust").contains(&first));
}

#[test]
fn a_person_shows_every_interest_with_how_it_was_found_and_what_would_have_opened_it() {
    for (scenario, policy) in [("line_3331", Policy::Average), ("first_meeting", Policy::Skilled)] {
        let play = finished(scenario, 7, policy, DebriefPage::People);
        let d = data(&play);
        let mut harness = open(HIGH, Lang::En, 1.0, play);
        let mut kinds = 0;
        for person in &d.people {
            let row = {
                let view = harness.state().model.session.view();
                let name = view.role_address(person.role).get(Lang::En);
                format!("{name} {}", tell::people::earned(person, Lang::En))
            };
            harness.get_by_label(&row).click();
            harness.run_steps(4);
            let all = words(&harness);
            for wanted in &person.wanted {
                assert!(has(&all, wanted.truth.get(Lang::En)), "{scenario}");
                assert!(has(&all, &tell::people::found(wanted, Lang::En)), "{scenario}");
                assert!(has(&all, &tell::people::weight(wanted, Lang::En)));
                kinds += usize::from(wanted.found == HowFound::Missed);
                if wanted.found == HowFound::Open {
                    continue;
                }
                for way in tell::people::ways(wanted, Lang::En) {
                    assert!(has(&all, &way), "{scenario}: {way}");
                }
                if let Some(chance) = &wanted.possible {
                    let words = chance.words.get(Lang::En);
                    assert!(!words.is_empty() && has(&all, words), "{scenario}");
                }
            }
            for text in tell::people::calibration(&d, Lang::En) {
                assert!(has(&all, &text), "{scenario}: {text}");
            }
        }
        assert!(kinds > 0, "{scenario}: something was missed");
    }
}

#[test]
fn an_answer_given_before_stands_beside_the_truth() {
    let mut play = finished("first_meeting", 7, Policy::Skilled, DebriefPage::People);
    let asked = questions(&play.session.view()).into_iter().find(|q| !q.cards.is_empty()).unwrap();
    let Question::Wanted(role) = asked.question else {
        panic!("a card answers who wanted what");
    };
    let card = asked.cards[0];
    play.debrief.answers = Answers(vec![(asked.question, QuestionAnswer::Card(card))]);
    let text = play.session.view().card_text(card).get(Lang::En).to_owned();
    assert_eq!(role, data(&play).people[0].role);
    let harness = open(HIGH, Lang::En, 1.0, play);
    let all = words(&harness);
    assert!(has(&all, "What you answered") && has(&all, &text));
    assert!(has(&all, "What weighs most for") || has(&all, "You had it"));
}

#[test]
fn an_objection_shows_what_was_meant_and_each_beat_with_its_line() {
    let mut seen = 0;
    for (scenario, policy) in [("line_3331", Policy::Average), ("first_meeting", Policy::Average)] {
        let play = finished(scenario, 7, policy, DebriefPage::Objections);
        let d = data(&play);
        assert!(!d.objections.is_empty());
        let harness = open(HIGH, Lang::En, 1.0, play);
        let all = words(&harness);
        let view = harness.state().model.session.view();
        for review in &d.objections {
            assert!(has(&all, &tell::objections::said(&view, review, Lang::En)));
            assert!(has(&all, &tell::objections::meant(review, Lang::En)));
            for text in tell::objections::beats(review, Lang::En) {
                assert!(has(&all, &text), "{text}");
            }
            for effect in &review.effects {
                assert!(has(&all, &tell::objections::effect(effect, Lang::En)));
            }
            for (beat, found) in Beat::ALL.iter().zip(&review.beats) {
                let (BeatSeen::At(at), false) = (found, *beat == Beat::Listen) else {
                    continue;
                };
                for line in view.own_lines(at.action, Lang::En) {
                    assert!(has(&all, &line.text), "{}", line.text);
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 3);
}

#[test]
fn the_plane_reads_out_every_paper_and_the_legend_names_every_shape() {
    let mut signed = 0;
    for seed in 1..5 {
        let play = finished("line_3331", seed, Policy::Skilled, DebriefPage::Deal);
        let d = data(&play);
        let harness = open(HIGH, Lang::En, 1.0, play);
        let all = words(&harness);
        let view = harness.state().model.session.view();
        let plane = all.iter().find(|n| n.starts_with("What each paper was worth")).unwrap();
        assert!(plane.contains("Our quotation"));
        for offer in &d.deal.offers {
            assert!(plane.contains(&tell::deal::offer(&view, offer, Lang::En)));
        }
        for legend in ["Nash point", "Kalai", "Frontier", "bargaining zone", "Our floor"] {
            assert!(has(&all, legend), "{legend}");
        }
        if d.deal.agreement.is_some() {
            signed += 1;
            assert!(plane.contains("The agreement"));
        }
        for text in tell::deal::possible(&d, Lang::En)
            .into_iter()
            .chain(tell::deal::missed(&view, &d, Lang::En))
            .chain(tell::deal::at_risk(&view, &d, Lang::En))
            .chain(d.deal.payments.iter().map(|p| tell::deal::payment(&view, &d, p, Lang::En)))
            .chain(d.deal.exposure.iter().map(|e| tell::deal::exposure(&view, e, Lang::En)))
        {
            assert!(has(&all, &text), "{text}");
        }
        for given in &d.deal.concessions {
            let row = tell::deal::concession_row(&view, given, Lang::En).join(" · ");
            assert!(has(&all, &row), "{row}");
        }
    }
    assert!(signed > 0);
}

#[test]
fn the_meter_gives_both_groups_and_says_that_it_is_one_study() {
    let play = finished("line_3331", 5, Policy::Skilled, DebriefPage::Behaviour);
    let d = data(&play);
    let harness = open(HIGH, Lang::En, 1.0, play);
    let all = words(&harness);
    assert!(has(&all, "one observation"));
    for measure in &d.style {
        assert!(has(&all, &tell::behaviour(Lang::En, measure.behaviour)));
        assert!(has(&all, &tell::measured(measure, Lang::En)));
        assert!(has(&all, &tell::placed(measure, Lang::En)));
    }
    assert!(has(&all, "Skilled negotiators") && has(&all, "Average negotiators"));
}

#[test]
fn a_session_without_a_paper_or_an_objection_has_its_pages() {
    // Somebody who says whatever comes: offers, meetings and answers may all be missing.
    for seed in 0..6 {
        for scenario in ["first_meeting", "line_3331"] {
            for page in PAGES {
                let play = finished(scenario, seed, Policy::Random, page);
                let harness = open(SIZE, Lang::Zh, 1.0, play);
                assert!(words(&harness).len() > 12, "{scenario}, {seed}, {page:?}");
            }
        }
    }
}

#[test]
fn keys_alone_choose_a_person_a_turn_and_turn_the_page() {
    let play = finished("line_3331", 5, Policy::Skilled, DebriefPage::People);
    let d = data(&play);
    let mut harness = open(SIZE, Lang::En, 1.0, play);
    let second = {
        let view = harness.state().model.session.view();
        let name = view.role_address(d.people[1].role).get(Lang::En);
        format!("{name} {}", tell::people::earned(&d.people[1], Lang::En))
    };
    // Tab finds it, Enter takes it.
    for _ in 0..40 {
        if harness.get_by_label(&second).is_focused() {
            break;
        }
        harness.key_press(Key::Tab);
        harness.run_steps(3);
    }
    assert!(harness.get_by_label(&second).is_focused());
    harness.key_press(Key::Enter);
    harness.run_steps(3);
    let on = harness.get_by_label(&second).accesskit_node().toggled();
    assert_eq!(on, Some(Toggled::True));
    let own = d.people[1].wanted[0].truth.get(Lang::En);
    let top = |harness: &Harness<'_, Shown<SessionScreens>>| {
        let found = named(harness).into_iter().any(|(name, ..)| name == own);
        assert!(found);
        harness.get_by_label(own).rect().top()
    };
    let before = top(&harness);
    harness.key_press(Key::PageDown);
    harness.run_steps(30);
    assert!(top(&harness) < before, "the page moves with its keys");
    harness.key_press(Key::Home);
    harness.run_steps(30);
    assert!((top(&harness) - before).abs() < 2.0);
}

#[test]
fn nothing_sticks_out_at_any_size_in_either_language() {
    for size in [[1024.0, 640.0], [1280.0, 720.0], [1920.0, 1080.0]] {
        for text in [1.0, 1.5, 2.0] {
            for lang in [Lang::Zh, Lang::En] {
                for page in PAGES {
                    let play = finished("line_3331", 5, Policy::Skilled, page);
                    let harness = open(size, lang, text, play);
                    for (name, left, right) in named(&harness) {
                        assert!(
                            left >= -0.5 && right <= size[0] + 0.5,
                            "{page:?} {size:?} {text} {lang:?}: {name} at {left}..{right}"
                        );
                    }
                }
            }
        }
    }
}
