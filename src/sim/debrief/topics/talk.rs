//! Topics of the talk: guiding it, what stands behind the words, questions, objections.
use super::super::AtTurn;
use super::super::objections::{BeatSeen, objections};
use super::super::people::{HowFound, InterestReview};
use super::super::recommendations::{PointsLeft, RecommendationInput};
use super::{by_act, join, meetings};
use crate::sim::compiled::RoleId;
use crate::sim::scenario::Act;
use crate::sim::score::ScoreRule;
use crate::sim::score::guidance::scale;
use crate::sim::session::event::{Beat, Event, MeetingEnd, Situation};

pub(super) fn guided(
    d: &RecommendationInput<'_>,
    acts: &[Act],
    rules: &[ScoreRule],
    points: i32,
) -> PointsLeft {
    by_act(d, acts, 2 - d.times(rules), scale(d.p.c, points))
}

pub(super) fn lead(d: &RecommendationInput<'_>) -> PointsLeft {
    join([
        guided(d, &[Act::Agenda], &[ScoreRule::Agenda], 105),
        guided(d, &[Act::FrameJoint], &[ScoreRule::JointFrame], 90),
        guided(d, &[Act::Criterion], &[ScoreRule::Criterion], 90),
        guided(d, &[Act::Label], &[ScoreRule::Label], 55),
    ])
}

pub(super) fn next_step(d: &RecommendationInput<'_>) -> PointsLeft {
    let missed = d
        .p
        .when(|e| matches!(e, Event::MeetingEnded { aim_met: false, why } if *why != MeetingEnd::Decision));
    let left = (3 - d.times(&[ScoreRule::AimMet])).min(missed.len() as i32).max(0);
    join([
        guided(d, &[Act::NextStep], &[ScoreRule::NextStep], 90),
        PointsLeft::new(left * scale(d.p.c, 75), missed),
    ])
}

/// Interests that could have been opened and were not. What showed: a hesitation, a question back, and where it showed
/// nothing, the moment at which the right words stood there.
pub(super) fn behind_the_words(d: &RecommendationInput<'_>) -> PointsLeft {
    let mut all = PointsLeft::nothing();
    for person in d.people.iter().filter(|x| x.power > 0) {
        let hidden = |w: &&InterestReview| w.found != HowFound::Open;
        let total: i64 = person.wanted.iter().filter(hidden).map(|w| w.weight).sum();
        let mut missed = person
            .wanted
            .iter()
            .filter(|w| matches!(w.found, HowFound::Missed | HowFound::Guessed(..)))
            .filter_map(|w| Some((w.weight, w.possible.as_ref()?.at)))
            .peekable();
        if missed.peek().is_none() {
            continue;
        }
        let shown = hesitations(d, person.role);
        for (weight, at) in missed {
            all.points += (900 * person.power * weight / total.max(1) / 750) as i32;
            if shown.is_empty() {
                all.evidence.push(at);
            }
        }
        all.evidence.extend(shown);
    }
    all.points = all.points.min(900 - d.earned(&[ScoreRule::InterestVerified]));
    all
}

fn hesitations(d: &RecommendationInput<'_>, role: RoleId) -> Vec<AtTurn> {
    d.p.when(|e| match e {
        Event::Says { role: who, standing, .. } => {
            *who == role
                && matches!(
                    standing,
                    Situation::WhyAsk | Situation::NotHere | Situation::Literal | Situation::Hesitates
                )
        }
        _ => false,
    })
}

pub(super) fn map(d: &RecommendationInput<'_>) -> PointsLeft {
    let all = d.p.c.facts.iter().filter(|f| f.map).count().min(4);
    if all == 0 {
        return PointsLeft::nothing();
    }
    PointsLeft::new(400 - d.earned(&[ScoreRule::MapFact]), meetings(d))
}

pub(super) fn cards(d: &RecommendationInput<'_>) -> PointsLeft {
    let charged = d.charged(&[ScoreRule::SureAndWrong, ScoreRule::Calibration]).points;
    let placed = d.p.when(|e| matches!(e, Event::Believed(_, Some(_))));
    // Every card that was placed shows it, right or wrong: which was which is the truth.
    let evidence =
        if placed.is_empty() { d.p.when(|e| matches!(e, Event::MeetingEnded { .. })) } else { placed };
    PointsLeft::new(200 - d.earned(&[ScoreRule::Calibration]) + charged, evidence)
}

pub(super) fn questions(d: &RecommendationInput<'_>) -> PointsLeft {
    let missed = d.choices.iter().filter(|x| x.question_left);
    let evidence: Vec<AtTurn> = missed.map(|x| x.at).collect();
    let left = (7 - d.times(&[ScoreRule::QuestionPaid])).min(evidence.len() as i32);
    PointsLeft::new(75 * left.max(0), evidence)
}

pub(super) fn give_to_get(d: &RecommendationInput<'_>) -> PointsLeft {
    let given = [Act::GivePriority, Act::GiveInformation, Act::AdmitLimit];
    let ratio = d.score.findings.iter().find(|f| f.rule == ScoreRule::GiveAndTake && f.points == 0);
    let asked = ratio.map_or_else(Vec::new, |f| f.actions.iter().map(|a| d.p.at(*a)).collect());
    join([
        d.charged(&[ScoreRule::Interrogation]),
        by_act(d, &given, 4 - d.times(&[ScoreRule::GaveUseful]), 55),
        PointsLeft::new(if ratio.is_some() { 200 } else { 0 }, asked),
    ])
}

pub(super) fn testing(d: &RecommendationInput<'_>) -> PointsLeft {
    join([
        d.charged(&[ScoreRule::Parroted]),
        by_act(d, &[Act::TestUnderstanding, Act::Summarise], 3 - d.times(&[ScoreRule::Tested]), 90),
    ])
}

/// Beats that passed: seen in the first answer that the objection got, or where it got none, in being raised.
pub(super) fn beats(d: &RecommendationInput<'_>, wanted: &[(Beat, i32)]) -> PointsLeft {
    let reviews = objections(d.p);
    let all = d.p.end.objections.len();
    let share = reviews.len().clamp(all.div_ceil(4), all.div_ceil(2).max(1)) as i32;
    let mut lost = PointsLeft::nothing();
    for review in &reviews {
        for (beat, points) in wanted {
            let at = Beat::ALL.iter().position(|b| b == beat).unwrap_or(0);
            if review.beats[at] == BeatSeen::Missed {
                lost.points += points / share;
                let answer = review.effects.first().map(|e| e.at);
                lost.evidence.extend(answer.or(review.raised));
            }
        }
    }
    lost
}
