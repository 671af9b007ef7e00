//! The first three minutes: hints that can be followed, a second try that is won by following them, and an end in time.
mod case;

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use counterpart::content::library::lesson;
use counterpart::sim::compiled::{CardId, CompiledScenario, IssueId, Package, ReplyId};
use counterpart::sim::lesson::{Came, Hint, Lesson, LessonStep, Round, SEED, Target, back_to_turn_two, came};
use counterpart::sim::play::PlayerSession;
use counterpart::sim::scenario::Lang;
use counterpart::sim::session::{Action, Certainty, Refusal, WrittenAction};
use counterpart::sim::view::{SessionStage, View};

static CASE: LazyLock<Arc<CompiledScenario>> = LazyLock::new(|| lesson().unwrap().compiled);

fn begin() -> Lesson {
    Lesson::new(Arc::clone(&CASE), SEED)
}

fn written(name: &str) -> Action {
    let (scene, reply) = name.split_once('.').unwrap();
    let written = WrittenAction::Reply { scene: scene.to_owned(), reply: reply.to_owned() };
    written.action(&CASE).unwrap()
}

fn card(name: &str) -> Action {
    let written =
        WrittenAction::Believe { card: format!("zhao.{name}"), certainty: Some(Certainty::Probably) };
    written.action(&CASE).unwrap()
}

fn cards(view: &View<'_>) -> Vec<CardId> {
    view.roles().flat_map(|role| view.deck(role)).collect()
}

fn issue(view: &View<'_>, key: &str) -> IssueId {
    view.issues().find(|i| view.issue_key(*i) == key).unwrap()
}

fn propose(package: Package) -> Action {
    Action::Propose { package, reason: None, forecast: Vec::new() }
}

/// Every offer there is.
fn offers(view: &View<'_>) -> Vec<Package> {
    view.issues().fold(vec![view.quotation()], |offers, issue| {
        let each = |p: Package| (0..view.levels(issue)).map(move |level| p.with(issue, level));
        offers.into_iter().flat_map(each).collect()
    })
}

/// What can be done with the control that a hint points at.
fn at(view: &View<'_>, hint: &Hint) -> Vec<Action> {
    let all: Vec<Action> = match hint.target {
        Target::Replies => view.replies().into_iter().map(Action::Reply).collect(),
        Target::Topics => view.topics().into_iter().map(Action::Topic).collect(),
        Target::Cards => cards(view)
            .into_iter()
            .map(|card| Action::Believe { card, certainty: Some(Certainty::Perhaps) })
            .collect(),
        Target::Offer => offers(view).into_iter().map(propose).collect(),
        Target::Decision => vec![Action::AskDecision],
        Target::Page => Vec::new(),
    };
    all.into_iter().filter(|a| view.allows(a).is_ok()).collect()
}

/// Somebody who does what the hint says, and else draws: by a small generator of their own.
struct Newcomer(u64);

impl Newcomer {
    fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        from[(self.0 >> 33) as usize % from.len()].clone()
    }

    /// Follows hints to the end of a try; how many there were of each step is for the caller to judge.
    fn follow(&mut self, lesson: &mut Lesson) -> Vec<LessonStep> {
        let mut steps = Vec::new();
        while !lesson.seat().is_over() {
            let hint = lesson.hint().expect("while it goes on there is something to do");
            let choices = at(&lesson.seat().view(), &hint);
            assert!(!choices.is_empty(), "{hint:?} points at something that is not possible");
            let action = self.pick(&choices);
            lesson.act(&action).unwrap();
            steps.push(hint.step);
            assert!(steps.len() < 40, "{steps:?}");
        }
        steps
    }
}

/// The second try of somebody sensible: the card that the secret tells of, its term on the offer, the price left alone.
fn sensible(lesson: &mut Lesson) -> Vec<LessonStep> {
    let mut steps = Vec::new();
    while let Some(hint) = lesson.hint().filter(|h| h.target != Target::Page) {
        let view = lesson.seat().view();
        let action = match hint.step {
            LessonStep::PlaceCard => card("no_power"),
            LessonStep::EditOffer => {
                let delivery = issue(&view, "delivery");
                assert!(
                    cards(&view).iter().any(|c| view.card_issues(*c) == [delivery]),
                    "the card marks the term"
                );
                propose(view.quotation().with(delivery, 2))
            }
            LessonStep::Decide => Action::AskDecision,
            other => panic!("{other:?} in the second try: {steps:?}"),
        };
        lesson.act(&action).unwrap();
        steps.push(hint.step);
    }
    steps
}

#[test]
fn her_sentence_is_the_first_thing_on_the_screen() {
    let lesson = begin();
    assert!(matches!(lesson.seat().view().stage(), SessionStage::Theirs(_)));
    for (lang, words) in [(Lang::Zh, "太贵了"), (Lang::En, "Too expensive")] {
        let said = lesson.seat().view().transcript(0, lang);
        let spoken: Vec<_> = said.iter().filter(|l| !l.text.is_empty()).collect();
        assert_eq!(spoken.len(), 1, "{said:?}");
        assert!(spoken[0].text.contains(words), "{}", spoken[0].text);
    }
    assert_eq!(lesson.hint().unwrap().words, "lesson.reply_first");
}

#[test]
fn whoever_follows_the_hints_is_through_in_six_turns_and_signs_in_the_second_try() {
    let mut firsts = BTreeSet::new();
    for seed in 0..400 {
        let mut newcomer = Newcomer(seed);
        let mut lesson = begin();
        let steps = newcomer.follow(&mut lesson);
        assert!(lesson.seat().view().turns().0 <= 6, "{steps:?}");
        assert_eq!(steps[0], LessonStep::Reply);
        let card = steps.iter().position(|s| *s == LessonStep::PlaceCard);
        assert!(card == Some(3), "she hesitates in the second exchange: {steps:?}");
        assert!(steps.contains(&LessonStep::EditOffer) && steps.contains(&LessonStep::Decide), "{steps:?}");

        firsts.insert(format!("{:?}", came(&lesson.seat().view()).unwrap()));
        assert_eq!(lesson.hint().unwrap().step, LessonStep::Secret);
        assert!(!lesson.can_go_again(), "the secret comes first");
        lesson.seen();
        assert_eq!(lesson.hint().unwrap().step, LessonStep::Again);
        lesson.again();
        assert_eq!(lesson.round(), Round::Second);
        assert_eq!(lesson.seat().view().turns().0, 1);
        assert!(lesson.secret().is_some(), "it stays beside the second try");

        assert_eq!(
            sensible(&mut lesson),
            [LessonStep::PlaceCard, LessonStep::EditOffer, LessonStep::Decide],
            "three things to do, in a minute"
        );
        assert_eq!(came(&lesson.seat().view()), Some(Came::Well));
        assert_eq!(lesson.hint().unwrap().step, LessonStep::Done);
        assert!(!lesson.can_go_again());
    }
    let all: BTreeSet<String> = ["Well", "Dear", "Below", "Lost"].map(str::to_owned).into();
    assert_eq!(firsts, all, "a first try can come to anything");
}

#[test]
fn a_discount_of_the_first_line_can_be_taken_back() {
    let mut lesson = begin();
    lesson.act(&written("too_dear.five_off")).unwrap();
    lesson.act(&Action::WalkAway).unwrap();
    lesson.seen();
    lesson.again();
    lesson.act(&card("no_power")).unwrap();
    assert_eq!(lesson.hint().unwrap().words, "lesson.paper_back");
    let view = lesson.seat().view();
    let march = view.quotation().with(issue(&view, "delivery"), 2);
    lesson.act(&propose(march)).unwrap();
    lesson.act(&Action::AskDecision).unwrap();
    assert_eq!(came(&lesson.seat().view()), Some(Came::Well));
}

#[test]
fn the_second_try_can_be_lost_by_whoever_only_gives_discounts() {
    let mut lesson = begin();
    for _ in 0..2 {
        if lesson.round() == Round::First {
            lesson.act(&written("too_dear.five_off")).unwrap();
        }
        let view = lesson.seat().view();
        let (price, down) = (issue(&view, "price"), issue(&view, "down"));
        lesson.act(&propose(view.quotation().with(price, 2).with(down, 0))).unwrap();
        lesson.act(&Action::AskDecision).unwrap();
        assert_eq!(came(&lesson.seat().view()), Some(Came::Lost));
        lesson.seen();
        lesson.again();
    }
    assert_eq!(lesson.hint().unwrap().words, "lesson.done_lost");
}

fn topic(lesson: &mut Lesson, scene: &str) {
    let written = WrittenAction::Topic { scene: scene.to_owned() };
    lesson.act(&written.action(&CASE).unwrap()).unwrap();
}

/// Anything that is possible, hints or none: it ends, in six turns at most, and never in the calendar.
#[test]
fn whatever_is_done_it_ends_in_six_turns() {
    for seed in 0..400 {
        let mut chance = Newcomer(seed);
        let mut lesson = begin();
        for step in 0.. {
            if lesson.seat().is_over() {
                break;
            }
            assert!(step < 400, "it does not end");
            let view = lesson.seat().view();
            assert!(
                matches!(view.stage(), SessionStage::Theirs(_) | SessionStage::Ours),
                "{:?}",
                view.stage()
            );
            let hint = lesson.hint().unwrap();
            assert!(!at(&view, &hint).is_empty(), "{hint:?}");
            let mut all = vec![Action::Park, Action::AskDecision, Action::Adjourn, Action::WalkAway];
            all.extend(view.replies().into_iter().map(Action::Reply));
            all.extend(view.topics().into_iter().map(Action::Topic));
            all.push(Action::Present(vec![chance.pick(&offers(&view)), view.quotation()]));
            all.push(propose(chance.pick(&offers(&view))));
            all.push(Action::Believe {
                card: chance.pick(&cards(&view)),
                certainty: chance.pick(&[None, Some(Certainty::Sure)]),
            });
            all.retain(|a| view.allows(a).is_ok());
            lesson.act(&chance.pick(&all)).unwrap();
        }
        assert!(lesson.seat().view().turns().0 <= 6);
        assert!(lesson.secret().is_some());
        assert!(came(&lesson.seat().view()).is_some());
        lesson.seen();
        lesson.again();
        assert!(lesson.seat().view().turns().0 <= 1);
        assert!(matches!(
            lesson.seat().view().stage(),
            SessionStage::Ours | SessionStage::Ended | SessionStage::Theirs(_)
        ));
    }
}

#[test]
fn the_way_back_keeps_the_first_line_and_nothing_after_it() {
    let mut lesson = begin();
    lesson.act(&written("too_dear.silence")).unwrap();
    let kept = lesson.actions().to_vec();
    lesson.act(&card("no_power")).unwrap();
    topic(&mut lesson, "down");
    lesson.act(&written("down.ten")).unwrap();
    lesson.act(&Action::WalkAway).unwrap();
    assert_eq!(back_to_turn_two(&CASE, SEED, lesson.actions()), kept);
    lesson.seen();
    lesson.again();
    assert_eq!(lesson.actions(), kept);
    let view = lesson.seat().view();
    assert_eq!(view.stage(), SessionStage::Ours);
    assert!(cards(&view).iter().all(|c| view.belief(*c).is_none()), "the cards are in the hand again");

    // Before anything was said there is nothing to keep but the way in; what does not fit ends it there.
    assert_eq!(back_to_turn_two(&CASE, SEED, &kept[..2]), kept[..2]);
    let odd = [kept[0].clone(), Action::Reply(ReplyId(0))];
    assert_eq!(back_to_turn_two(&CASE, SEED, &odd), kept[..1]);
}

#[test]
fn the_secret_stays_one_until_it_is_over() {
    let mut lesson = begin();
    assert_eq!(lesson.secret(), None);
    lesson.seen();
    assert!(!lesson.can_go_again());
    lesson.again();
    assert_eq!(lesson.round(), Round::First, "there is no way back from where one has not been");
    assert_eq!(lesson.act(&Action::AskDecision), Err(Refusal::AnswerFirst));
    lesson.act(&Action::Park).unwrap();
    assert_eq!(lesson.secret(), None);
    lesson.act(&Action::Adjourn).unwrap();
    assert!(lesson.secret().unwrap().zh.contains("三月才通电"));
}

#[test]
fn a_lesson_is_a_session_like_any_other() {
    let mut lesson = begin();
    Newcomer(5).follow(&mut lesson);
    let mut seat = PlayerSession::new(Arc::clone(&CASE), SEED);
    for action in lesson.actions() {
        seat.act(action).unwrap();
    }
    assert_eq!(seat.view().transcript(0, Lang::En), lesson.seat().view().transcript(0, Lang::En));
}
