//! Topics of the talk: guiding it, what stands behind the words, questions, objections.
use super::super::AtTurn;
use super::super::objections::{BeatSeen, objections};
use super::super::people::{HowFound, InterestReview};
use super::super::recommendation_input::{PointsLeft, RecommendationInput};
use super::{by_act, join, more_of, passed_by, rest_of};
use crate::sim::compiled::RoleId;
use crate::sim::score::interests::{ENOUGH, map_facts};
use crate::sim::score::objections::{divided, rule_of};
use crate::sim::score::{RulePoints, ScoreRule};
use crate::sim::session::event::{Beat, Event, MeetingEnd, Situation};

pub(super) fn lead(d: &RecommendationInput<'_>) -> PointsLeft {
    join([
        by_act(d, ScoreRule::Agenda),
        by_act(d, ScoreRule::JointFrame),
        by_act(d, ScoreRule::Criterion),
        by_act(d, ScoreRule::Label),
    ])
}

pub(super) fn next_step(d: &RecommendationInput<'_>) -> PointsLeft {
    let missed = d
        .p
        .when(|e| matches!(e, Event::MeetingEnded { aim_met: false, why } if *why != MeetingEnd::Decision));
    join([by_act(d, ScoreRule::NextStep), more_of(d, ScoreRule::AimMet, missed)])
}

/// Interests that could have been opened and were not. What showed: a hesitation, a question back, and where it showed
/// nothing, the moment at which the right words stood there.
pub(super) fn behind_the_words(d: &RecommendationInput<'_>) -> PointsLeft {
    let whole = d.worth(ScoreRule::InterestVerified);
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
            all.points += whole.share(person.power * weight, total.max(1) * ENOUGH);
            if shown.is_empty() {
                all.evidence.push(at);
            }
        }
        all.evidence.extend(shown);
    }
    all.points = all.points.min(rest_of(d, ScoreRule::InterestVerified));
    all
}

fn hesitations(d: &RecommendationInput<'_>, role: RoleId) -> Vec<AtTurn> {
    d.p.when(|e| {
        if let Event::Says { role: who, standing, .. } = e {
            *who == role
                && matches!(
                    standing,
                    Situation::WhyAsk | Situation::NotHere | Situation::Literal | Situation::Hesitates
                )
        } else {
            false
        }
    })
}

/// Who decides and who listens to whom, where more of it was to be had: moments at which a question would have brought
/// some of it, or a visit chosen while somebody who was never met would have seen us.
pub(super) fn map(d: &RecommendationInput<'_>) -> PointsLeft {
    if map_facts(d.p.c) == 0 {
        return PointsLeft::nothing();
    }
    let mut seen: Vec<AtTurn> = d.choices.iter().filter(|x| x.map_left).map(|x| x.at).collect();
    if seen.is_empty() {
        seen = passed_by(d, |person| person.met == 0);
    }
    let points = if seen.is_empty() { RulePoints::NONE } else { rest_of(d, ScoreRule::MapFact) };
    PointsLeft::new(points, seen)
}

pub(super) fn cards(d: &RecommendationInput<'_>) -> PointsLeft {
    let charged = d.charged(&[ScoreRule::SureAndWrong, ScoreRule::Calibration]).points;
    let placed = d.p.when(|e| matches!(e, Event::Believed(_, Some(_))));
    // Every card that was placed shows it, right or wrong: which was which is the truth.
    let evidence =
        if placed.is_empty() { d.p.when(|e| matches!(e, Event::MeetingEnded { .. })) } else { placed };
    PointsLeft::new(rest_of(d, ScoreRule::Calibration) + charged, evidence)
}

pub(super) fn questions(d: &RecommendationInput<'_>) -> PointsLeft {
    let missed = d.choices.iter().filter(|x| x.question_left);
    more_of(d, ScoreRule::QuestionPaid, missed.map(|x| x.at).collect())
}

pub(super) fn give_to_get(d: &RecommendationInput<'_>) -> PointsLeft {
    let ratio = d.score.findings.iter().find(|f| f.rule == ScoreRule::GiveAndTake && f.points == 0);
    let asked = ratio.map_or_else(Vec::new, |f| f.actions.iter().map(|a| d.p.at(*a)).collect());
    join([
        d.charged(&[ScoreRule::Interrogation]),
        by_act(d, ScoreRule::GaveUseful),
        PointsLeft::new(
            if ratio.is_some() { d.worth(ScoreRule::GiveAndTake) } else { RulePoints::NONE },
            asked,
        ),
    ])
}

pub(super) fn testing(d: &RecommendationInput<'_>) -> PointsLeft {
    join([d.charged(&[ScoreRule::Parroted]), by_act(d, ScoreRule::Tested)])
}

/// Beats that passed: seen in the first answer that the objection got, or where it got none, in being raised.
pub(super) fn beats(d: &RecommendationInput<'_>, wanted: &[Beat]) -> PointsLeft {
    let reviews = objections(d.p);
    let among = divided(reviews.len(), d.p.end.objections.len());
    let mut lost = PointsLeft::nothing();
    for review in &reviews {
        for beat in wanted {
            let at = Beat::ALL.iter().position(|b| b == beat).unwrap_or(0);
            if review.beats[at] == BeatSeen::Missed {
                lost.points += d.worth(rule_of(*beat)).share(1, among);
                let answer = review.effects.first().map(|e| e.at);
                lost.evidence.extend(answer.or(review.raised));
            }
        }
    }
    lost
}
