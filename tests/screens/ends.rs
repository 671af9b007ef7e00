//! The end of a session: how each stood, and the score with its reasons.
use counterpart::i18n::Lang;
use counterpart::prose::{finding, names, transcript_line};
use counterpart::screens::session::Drawer;
use counterpart::screens::{Intent, ScreenId, SessionScreens};
use counterpart::sim::bots::Policy;
use counterpart::sim::score::{Finding, ScoreBlock};
use counterpart::sim::view::{LineKind, SessionStage, View};
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::session::{decision_ui, played_by, playing, score_ui};
use super::{named, show};

const SIZE: [f32; 2] = [1920.0, 1080.0];

fn over(view: &View<'_>) -> bool {
    matches!(view.stage(), SessionStage::Ended)
}

fn signed() -> SessionScreens {
    playing("line_3331", 5, over)
}

/// Sessions that ended in other ways than with a signature.
fn unsigned() -> Vec<SessionScreens> {
    let found: Vec<SessionScreens> = [Policy::Quitter, Policy::Waiter, Policy::Aggressive]
        .into_iter()
        .map(|policy| played_by("line_3331", 5, policy, over))
        .filter(|play| play.session.view().outcome().is_none_or(|o| o.agreement.is_none()))
        .collect();
    assert!(!found.is_empty(), "somebody fails to sign");
    found
}

#[test]
fn the_decision_tells_how_each_stood_in_their_own_words_and_what_came_of_it() {
    let play = signed();
    let view = play.session.view();
    let lines = view.transcript(0, Lang::En);
    let stood: Vec<_> = lines.iter().filter(|l| matches!(l.kind, LineKind::Stood(_))).collect();
    let end = stood.last().unwrap().action;
    let words: Vec<String> = lines
        .iter()
        .filter(|l| l.action == end && l.kind == LineKind::Theirs && !l.text.is_empty())
        .map(|l| transcript_line::reply(Lang::En, &l.text))
        .collect();
    let later = view.six_months_on().unwrap().get(Lang::En).to_owned();
    let decision = show(SIZE, Lang::En, 1.0, play, decision_ui);
    decision.get_by_label("Signed.");
    for text in words {
        assert!(decision.query_all_by_label(&text).next().is_some(), "{text}");
    }
    decision.get_by_label(&later);
    decision.get_by_label("The contract");
}

#[test]
fn an_end_without_a_signature_shows_the_people_met_and_what_was_last_heard() {
    for play in unsigned() {
        let view = play.session.view();
        let outcome = view.outcome().expect("it is over");
        let head = transcript_line::outcome(Lang::En, outcome);
        let met: Vec<String> = view
            .roles()
            .filter(|r| view.met(*r) > 0)
            .map(|r| view.role_address(r).get(Lang::En).to_owned())
            .collect();
        let decision = show(SIZE, Lang::En, 1.0, play, decision_ui);
        decision.get_by_label(&head);
        assert!(decision.query_by_label("The contract").is_none());
        for name in met {
            assert!(decision.query_all_by_label(&name).next().is_some(), "{name}");
        }
    }
}

#[test]
fn from_the_decision_one_goes_on_to_the_debrief_or_opens_the_transcript() {
    let mut decision = show(SIZE, Lang::En, 1.0, signed(), decision_ui);
    decision.get_by_role_and_label(Role::Button, "Read the transcript").click();
    decision.run();
    assert_eq!(decision.state().model.session.open, Some(Drawer::Transcript));
    decision.state_mut().model.session.open = None;
    decision.run();
    decision.key_press(egui::Key::ArrowDown);
    decision.run();
    decision.key_press(egui::Key::Enter);
    decision.run();
    assert_eq!(decision.state().said, Some(Intent::Open(ScreenId::Debrief)));
}

#[test]
fn the_score_shows_every_block_and_every_finding() {
    let play = signed();
    let view = play.session.view();
    let score = play.session.seen.score().unwrap();
    let own = score.card.blocks.iter().filter(|b| b.block != ScoreBlock::Ethics);
    let blocks: Vec<String> = own
        .map(|b| {
            let (points, most) = (names::points(b.points), b.most / 100);
            format!("{} {points} of {most}", names::block(Lang::En, b.block))
        })
        .collect();
    let sentences: Vec<String> =
        score.findings.iter().map(|f| finding::sentence(&view, Lang::En, f)).collect();
    let total = names::points(score.total);
    let shown = show([1920.0, 12_000.0], Lang::En, 1.0, play, score_ui);
    shown.get_by_label(&total);
    for name in blocks {
        shown.get_by_label(&name);
    }
    for sentence in sentences {
        assert!(shown.query_all_by_label_contains(&sentence).next().is_some(), "{sentence}");
    }
}

#[test]
fn a_block_shows_its_own_findings_and_a_finding_the_line_it_rests_on() {
    let play = signed();
    let view = play.session.view();
    let score = play.session.seen.score().unwrap();
    let (at, first) = score
        .findings
        .iter()
        .enumerate()
        .find(|(_, f)| f.block == ScoreBlock::Exchange && f.actions.len() == 1)
        .unwrap();
    let _ = at;
    let sentence = finding::sentence(&view, Lang::En, first);
    let said = &view.own_lines(first.actions[0], Lang::En)[0];
    let quote = format!("turn {}: {}", said.turn, finding::quote(&view, Lang::En, said));
    let label = format!("+{} {sentence}", names::points(first.points));
    let others = score.findings.iter().filter(|f| f.block == ScoreBlock::Guidance);
    let other = finding::sentence(&view, Lang::En, others.clone().next().unwrap());
    let block =
        format!("Information exchange {} of 12", names::points(score.card.points(ScoreBlock::Exchange)));
    let mut shown = show([1920.0, 6000.0], Lang::En, 1.0, play, score_ui);
    shown.get_by_label(&block).click();
    shown.run();
    assert!(
        shown.query_all_by_label_contains(&other).next().is_none(),
        "findings of other blocks are put away"
    );
    assert!(shown.query_all_by_label(&quote).next().is_none());
    shown.query_all_by_label(&label).next().unwrap().click();
    shown.run();
    assert!(shown.query_all_by_label(&quote).next().is_some(), "{quote}");
    shown.get_by_role_and_label(Role::Button, "Read it in the transcript").click();
    shown.run();
    assert_eq!(shown.state().model.session.open, Some(Drawer::Transcript));
}

#[test]
fn a_line_that_earned_something_is_looked_up_where_it_was_said() {
    let play = signed();
    let (view, score) = (play.session.view(), play.session.seen.score().unwrap());
    let own = |f: &Finding| view.own_lines(f.actions[0], Lang::En);
    let rests = |f: &&Finding| f.actions.len() == 1 && f.points > 0 && own(f).len() == 1;
    // An early one: the transcript opens at its end unless it is told where.
    let early = score.findings.iter().filter(rests).min_by_key(|f| f.actions[0]).unwrap();
    let (action, line) = (early.actions[0], own(early)[0].clone());
    let quote = finding::quote(&view, Lang::En, &line);
    let sentence = finding::sentence(&view, Lang::En, early);
    let label = format!("+{} {sentence}", names::points(early.points));
    let mut shown = show([1920.0, 6000.0], Lang::En, 1.0, signed(), score_ui);
    shown.query_all_by_label(&label).next().unwrap().click();
    shown.run();
    {
        let mut cited = shown.query_all_by_role(Role::Link);
        let wanted = cited.find(|n| n.accesskit_node().label().is_some_and(|l| l.contains(&quote)));
        wanted.unwrap_or_else(|| panic!("{quote}")).click();
    }
    shown.run();
    assert_eq!(shown.state().model.session.open, Some(Drawer::Transcript));
    for (to, in_sight) in [(Some(action), true), (None, false)] {
        let mut play = signed();
        play.session.look_up(to);
        let mut shown = show([1280.0, 720.0], Lang::En, 1.0, play, score_ui);
        shown.run();
        let at: Vec<f32> =
            shown.query_all_by_label_contains(&line.text).map(|node| node.rect().center().y).collect();
        assert_eq!(at.iter().any(|y| (60.0..700.0).contains(y)), in_sight, "{at:?}");
    }
}

#[test]
fn every_way_on_from_the_score_says_what_it_wants() {
    let begin = |seed| Intent::Begin { scenario: "line_3331".to_owned(), seed };
    for (name, wants) in [
        ("Play it again", begin(Some(5))),
        ("Deal anew", begin(None)),
        ("How it ended", Intent::Open(ScreenId::Decision)),
        ("Library", Intent::Open(ScreenId::Library)),
        ("To the title", Intent::Leave),
    ] {
        let mut shown = show(SIZE, Lang::En, 1.0, signed(), score_ui);
        shown.get_by_role_and_label(Role::Button, name).click();
        shown.run();
        assert_eq!(shown.state().said, Some(wants), "{name}");
    }
}

#[test]
fn the_style_meter_says_that_it_earns_nothing() {
    let shown = show([1920.0, 3000.0], Lang::En, 1.0, signed(), score_ui);
    shown.get_by_label_contains("it earns nothing");
    let bands = "skilled 21.3 % · average 9.6 %";
    assert!(shown.query_all_by_label_contains(bands).next().is_some());
}

#[test]
fn they_fit_at_every_size_in_both_languages() {
    let plays = [signed(), unsigned().swap_remove(0)];
    for play in plays {
        for size in [[1024.0, 640.0], [1280.0, 720.0], [1920.0, 1080.0]] {
            for text in [1.0, 1.5, 2.0] {
                for lang in [Lang::Zh, Lang::En] {
                    let again = || {
                        let mut fresh = SessionScreens::new(
                            play.session.seen.clone(),
                            play.session.scenario.clone(),
                            play.session.prefs.clone(),
                        );
                        fresh.session.since = play.session.since;
                        fresh
                    };
                    let signed = play.session.view().outcome().is_some_and(|o| o.agreement.is_some());
                    let screens = [("decision", decision_ui as Screen), ("score", score_ui)];
                    // A score is laid out alike however it ended, and has the most to show after a signature.
                    for (what, screen) in screens.into_iter().take(1 + usize::from(signed)) {
                        let shown = show(size, lang, text, again(), screen);
                        for (name, left, right) in named(&shown) {
                            assert!(
                                left >= -0.5 && right <= size[0] + 0.5,
                                "{what}: {name} sticks out at {size:?}, text {text}, {lang:?}"
                            );
                        }
                    }
                }
            }
        }
    }
}

type Screen = fn(&mut egui::Ui, &mut SessionScreens) -> Option<Intent>;
