//! The debrief in words: everything is said in both languages, and what goes before the truth does not tell it.
use counterpart::prose::debrief as tell;
use counterpart::sim::bots::Policy;
use counterpart::sim::compiled::HandId;
use counterpart::sim::debrief::AtTurn;
use counterpart::sim::debrief::answers::{Answers, KeepAnswer, QuestionAnswer, compare};
use counterpart::sim::debrief::people::HowFound;
use counterpart::sim::debrief::questions::{Question, questions};
use counterpart::sim::debrief::recommendations::Work;
use counterpart::sim::debrief::topics::Topic;
use counterpart::sim::scenario::{Act, Lang};
use counterpart::sim::score::ScoreBlock;
use counterpart::sim::view::View;

use super::{Finished, every, finished};

/// Every sentence of a debrief in one language; those before the truth apart.
fn sentences(f: &Finished, lang: Lang) -> (Vec<String>, Vec<String>) {
    let (view, d) = (View::new(&f.c, &f.end), &f.debrief);
    let mut sealed = vec![tell::ending::named(d, lang)];
    sealed.extend(tell::page::why(&view, lang));
    sealed.extend(tell::ending::figures(&view, d, lang));
    for opinion in &d.ending.opinions {
        sealed.extend(tell::ending::support(opinion, lang));
        for factor in tell::ending::opinion(d, opinion, lang) {
            assert!(!factor.said.is_empty() && (100..=700).contains(&factor.value));
            sealed.push(tell::ending::factor(&factor, lang));
        }
    }
    for work in &d.work {
        sealed.push(tell::recommendations::name(work, lang));
        sealed.push(tell::recommendations::why(work, lang));
        let evidence = tell::recommendations::evidence(&view, work, lang);
        assert_eq!(evidence.len(), work.evidence.len(), "{}: {work:?}", f.about);
        sealed.extend(evidence);
        sealed.extend(tell::page::evidence(&view, work, lang));
        sealed.push(tell::recommendations::exercise(work, lang));
    }
    sealed.extend(tell::sealed::people(&view, lang));
    sealed.extend(questions(&view).iter().map(|q| tell::questions::question(&view, q.question, lang)));
    let mut open = tell::page::people(&view, d, lang);
    open.push(tell::page::trade(&view, d, lang));
    for step in &d.line {
        open.extend(tell::timeline::heard(&view, step, lang));
        for moved in &step.moved {
            open.push(tell::timeline::moved(&view, moved, lang));
            open.extend(moved.causes.iter().map(|x| tell::timeline::because(&view, x, lang)));
        }
        open.extend(tell::timeline::opened(&view, d, step, lang));
    }
    open.extend(d.turning.iter().map(|t| tell::timeline::turning_at(&view, d, t, lang)));
    for wanted in d.people.iter().flat_map(|p| &p.wanted) {
        open.push(tell::people::wanted(wanted, lang));
        open.extend(tell::people::ways(wanted, lang));
        open.extend(tell::people::possible(wanted, lang));
    }
    open.extend(d.cards.placed.iter().map(|x| tell::people::card(&view, x, lang)));
    open.extend(tell::people::calibration(d, lang));
    for review in &d.objections {
        open.push(tell::objections::said(&view, review, lang));
        open.push(tell::objections::meant(review, lang));
        open.extend(tell::objections::beats(review, lang));
        open.extend(review.effects.iter().map(|e| tell::objections::effect(e, lang)));
    }
    open.extend(tell::deal::possible(d, lang));
    open.extend(tell::deal::missed(&view, d, lang));
    open.extend(d.deal.concessions.iter().map(|x| tell::deal::concession(&view, x, lang)));
    open.extend(tell::deal::at_risk(&view, d, lang));
    open.extend(d.deal.exposure.iter().map(|x| tell::deal::exposure(&view, x, lang)));
    open.extend(d.deal.payments.iter().map(|x| tell::deal::payment(&view, d, x, lang)));
    open.push(tell::study(lang));
    open.extend(tell::paired(d, lang, Some("…")));
    let mut answers = Answers::default();
    for asked in questions(&view) {
        let answer = match asked.question {
            Question::Wanted(_) => QuestionAnswer::Card(asked.cards[0]),
            Question::Turning => QuestionAnswer::Turn(f.end.turn, String::new()),
            Question::Keep => QuestionAnswer::Keep(KeepAnswer::Unsure, String::new()),
        };
        answers.0.push((asked.question, answer));
    }
    let compared = compare(&answers, d);
    assert_eq!(compared.len(), answers.0.len(), "{}", f.about);
    open.extend(compared.iter().map(|x| tell::questions::compared(&view, d, x, lang)));
    (sealed, open)
}

/// Whether every word and every place of a sentence was filled.
fn whole(text: &str) -> bool {
    !text.trim().is_empty() && !text.contains("%{") && !text.contains("debrief.") && !text.contains("play.")
}

#[test]
fn every_debrief_has_its_words_in_both_languages() {
    every(0..1, |f| {
        let [zh, en] = [Lang::Zh, Lang::En].map(|lang| {
            let (mut sealed, open) = sentences(f, lang);
            sealed.extend(open);
            sealed
        });
        assert_eq!(zh.len(), en.len(), "{}", f.about);
        for text in zh.iter().chain(&en) {
            assert!(whole(text), "{}: {text}", f.about);
        }
        let han = |text: &&String| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        assert_eq!(en.iter().find(han), None, "{}", f.about);
    });
}

#[test]
fn what_goes_before_the_truth_does_not_tell_it() {
    every(0..1, |f| {
        for lang in [Lang::Zh, Lang::En] {
            let (sealed, _) = sentences(f, lang);
            for wanted in f.debrief.people.iter().flat_map(|p| &p.wanted) {
                if !matches!(wanted.found, HowFound::Missed) {
                    continue;
                }
                let truth = wanted.truth.get(lang);
                let told = sealed.iter().find(|text| text.contains(truth));
                assert_eq!(told, None, "{}", f.about);
            }
        }
    });
}

#[test]
fn every_topic_and_every_act_has_its_words() {
    for lang in [Lang::Zh, Lang::En] {
        for topic in Topic::all() {
            let work = Work {
                topic,
                block: ScoreBlock::Guidance,
                lost: 100,
                evidence: vec![AtTurn { action: 0, turn: 0 }],
            };
            for text in [
                tell::recommendations::name(&work, lang),
                tell::recommendations::why(&work, lang),
                tell::recommendations::exercise(&work, lang),
            ] {
                assert!(whole(&text), "{topic:?}: {text}");
            }
        }
        for act in Act::ALL.iter().copied() {
            assert!(whole(&tell::timeline::act(lang, act)), "{act:?}");
        }
        for keep in [KeepAnswer::Yes, KeepAnswer::No, KeepAnswer::Unsure] {
            assert!(whole(&tell::questions::keep(lang, keep)));
        }
    }
}

/// One debrief, read by hand once and kept: what a trainee reads.
#[test]
fn a_debrief_reads_as_committed() {
    let mut text = String::new();
    for (name, policy) in [("first_meeting", Policy::Average), ("line_3331", Policy::Average)] {
        let f = finished(name, policy, HandId(0), 7);
        for lang in [Lang::En, Lang::Zh] {
            let (sealed, open) = sentences(&f, lang);
            text += &format!("== {}, {}\n\n", f.about, lang.code());
            for line in sealed.iter().chain(&open) {
                text += line;
                text.push('\n');
            }
            text.push('\n');
        }
    }
    super::super::check_golden("debrief.txt", &text);
}
