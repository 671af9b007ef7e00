//! The three questions: their names, how answers are kept, and how they stand against the truth.
use counterpart::sim::bots::Policy;
use counterpart::sim::compiled::{HandId, RoleId};
use counterpart::sim::debrief::answers::{
    AnswerReview, Answers, KeepAnswer, Likelihood, QuestionAnswer, compare,
};
use counterpart::sim::debrief::questions::{Question, name, named, questions};
use counterpart::sim::view::View;

use super::finished;

#[test]
fn questions_are_about_those_who_were_met_and_keep_their_names() {
    let f = finished("first_meeting", Policy::Skilled, HandId(0), 7);
    let view = View::new(&f.c, &f.end);
    let asked = questions(&view);
    let names: Vec<String> = asked.iter().map(|q| name(&view, q.question)).collect();
    assert_eq!(names, ["debrief.wanted.li", "debrief.wanted.wang", "debrief.turning", "debrief.keep"]);
    for (q, name) in asked.iter().zip(&names) {
        assert_eq!(named(&view, name), Some(q.question));
    }
    assert_eq!(asked[0].cards, view.deck(RoleId(0)));
    for strange in ["say_it_first", "debrief.wanted.nobody", "debrief.wanted.", "debrief."] {
        assert_eq!(named(&view, strange), None, "{strange}");
    }
    let quitter = finished("line_3331", Policy::Quitter, HandId(0), 1);
    let view = View::new(&quitter.c, &quitter.end);
    let met = view.roles().filter(|r| view.met(*r) > 0).count();
    assert_eq!(questions(&view).len(), met + 2);
}

#[test]
fn answers_come_back_from_their_notes_and_the_last_one_holds() {
    let f = finished("first_meeting", Policy::Skilled, HandId(0), 7);
    let view = View::new(&f.c, &f.end);
    let (li, wang) = (RoleId(0), RoleId(1));
    let card = view.deck(li)[0];
    let given = Answers(vec![
        (Question::Wanted(li), QuestionAnswer::Card(card)),
        (Question::Wanted(wang), QuestionAnswer::Words("他护着那六个人\n别的是借口".to_owned())),
        (Question::Turning, QuestionAnswer::Turn(9, "she put the pen down".to_owned())),
        (Question::Keep, QuestionAnswer::Keep(KeepAnswer::Unsure, String::new())),
    ]);
    let notes = given.to_notes(&view);
    let pairs = || notes.iter().map(|(a, t)| (a.as_str(), t.as_str()));
    assert_eq!(Answers::of_notes(&view, pairs()), given);
    let later =
        [("debrief.keep", "no\ntoo much at risk"), ("say_it_first", "…"), ("debrief.turning", "soon")];
    let read = Answers::of_notes(&view, pairs().chain(later));
    let no = QuestionAnswer::Keep(KeepAnswer::No, "too much at risk".to_owned());
    assert_eq!(read.to(Question::Keep), Some(&no));
    // "Soon" is no turn: the earlier answer stays.
    assert_eq!(read.to(Question::Turning), given.to(Question::Turning));
    // A card of somebody else is only words.
    let others = QuestionAnswer::read(&view, Question::Wanted(wang), &QuestionAnswer::Card(card).written());
    assert!(matches!(others, Some(QuestionAnswer::Words(_))));
    assert_eq!(QuestionAnswer::read(&view, Question::Wanted(wang), "  "), None);
}

#[test]
fn answers_stand_against_the_truth() {
    let f = finished("first_meeting", Policy::Skilled, HandId(0), 7);
    assert!(f.end.outcome().is_some_and(|o| o.agreement.is_some()), "the skilled one signs");
    let d = &f.debrief;
    let li = d.people.iter().find(|p| p.role == RoleId(0)).unwrap();
    let heaviest = &li.wanted[0];
    let decoy = View::new(&f.c, &f.end)
        .deck(RoleId(0))
        .into_iter()
        .find(|card| li.wanted.iter().all(|w| w.own_card != Some(*card)))
        .unwrap();
    let answers = |card, keep| {
        Answers(vec![
            (Question::Wanted(RoleId(0)), QuestionAnswer::Card(card)),
            (Question::Turning, QuestionAnswer::Turn(d.turning[0].at.turn, String::new())),
            (Question::Keep, QuestionAnswer::Keep(keep, String::new())),
        ])
    };
    let found = compare(&answers(heaviest.own_card.unwrap(), KeepAnswer::Yes), d);
    assert_eq!(
        found[0],
        AnswerReview::Wanted {
            role: RoleId(0),
            right: Some(heaviest.interest),
            wrong: false,
            heaviest: Some(heaviest.interest),
        }
    );
    let AnswerReview::Turning { near: Some(near), heaviest: Some(top), .. } = &found[1] else {
        panic!("{:?}", found[1])
    };
    assert!(near.at.turn.abs_diff(d.turning[0].at.turn) <= 1);
    assert!(d.turning.iter().all(|t| t.weight <= top.weight));
    let AnswerReview::Keep { answer: KeepAnswer::Yes, standing, against, .. } = &found[2] else {
        panic!("{:?}", found[2])
    };
    // 600 thousandths of weighted support, and nobody below zero.
    let trusted = d.ending.consensus.unwrap() >= 600 && against.is_empty();
    assert_eq!(*standing == Likelihood::Likely, trusted);
    let found = compare(&answers(decoy, KeepAnswer::No), d);
    assert!(matches!(found[0], AnswerReview::Wanted { right: None, wrong: true, .. }));
    let lost = finished("first_meeting", Policy::Quitter, HandId(0), 1);
    let found = compare(
        &Answers(vec![(Question::Keep, QuestionAnswer::Keep(KeepAnswer::No, String::new()))]),
        &lost.debrief,
    );
    assert!(matches!(&found[0], AnswerReview::Keep { standing: Likelihood::NoDeal, .. }));
}
