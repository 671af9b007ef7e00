//! The trainer's word: marks on findings, and what they make of the score.
//!
//! A mark overrides the machine's points and leaves them visible. What only keeps a block inside its range
//! ([`ScoreRule::Ceiling`], [`ScoreRule::Floor`]) and the gate ([`ScoreRule::EthicsGate`]) follow from the rest, so they are worked
//! out again; the gate alone can be marked itself.
use serde::{Deserialize, Serialize};

use super::record::name_of;
use super::{BlockScore, Finding, FindingSubject, GATE, Score, ScoreBlock, ScoreCard, ScoreRule};
use crate::sim::session::Event;
use crate::sim::view::View;

/// What a trainer says of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Word {
    /// The machine is right.
    Right,
    /// The machine is wrong: it earns nothing, and costs nothing.
    Wrong,
    /// It is worth this instead, in hundredths of a point.
    Points(i32),
    /// What was said before is taken back.
    Clear,
}

/// A mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrainerMark {
    /// The key of the finding, from [`keys`].
    pub finding: String,
    /// What is said of it.
    pub word: Word,
    /// Why; may be empty.
    #[serde(default)]
    pub note: String,
    /// Who says it; may be empty.
    #[serde(default)]
    pub by: String,
}

/// A finding with the trainer's word on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Its key.
    pub key: String,
    /// The finding, with the machine's points; 0 where it is there only because of the marks.
    pub finding: Finding,
    /// Points that count, in hundredths.
    pub points: i32,
    /// The mark, where there is one.
    pub mark: Option<TrainerMark>,
}

/// A score with the trainer's word on it. Every total is the sum of the findings, by either count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkedScore {
    /// The findings, in the order of the blocks.
    pub findings: Vec<Judged>,
    /// What each block brings by the points that count.
    pub card: ScoreCard,
    /// Points that count, in all.
    pub total: i32,
    /// Marks of findings that this session does not have.
    pub strays: Vec<TrainerMark>,
}

/// Keys of findings: rule, turn and what it is about, as `question_paid-7-li`; those that would be alike are numbered.
/// The same session under the same rules has the same keys.
#[must_use]
pub fn keys(view: &View<'_>, findings: &[Finding]) -> Vec<String> {
    let mut keys: Vec<String> = Vec::with_capacity(findings.len());
    for finding in findings {
        let about = match finding.about {
            FindingSubject::Nothing | FindingSubject::Amount(..) => String::new(),
            FindingSubject::Role(role) => format!("-{}", view.role_key(role)),
            FindingSubject::Issue(issue) => format!("-{}", view.issue_key(issue)),
            FindingSubject::Interest(id) => format!("-interest{}", id.0),
            FindingSubject::Objection(id) => format!("-objection{}", id.0),
        };
        // Ceilings and floors have no moment: their block tells them apart.
        let at = if let ScoreRule::Ceiling | ScoreRule::Floor = finding.rule {
            name_of(finding.block)
        } else {
            finding.turn.to_string()
        };
        let plain = format!("{}-{at}{about}", name_of(finding.rule));
        let mut key = plain.clone();
        let mut number = 1;
        while keys.contains(&key) {
            number += 1;
            key = format!("{plain}-no{number}");
        }
        keys.push(key);
    }
    keys
}

/// Whether a finding can be marked: not where it follows from the others.
#[must_use]
pub fn can_mark(rule: ScoreRule) -> bool {
    !matches!(rule, ScoreRule::Ceiling | ScoreRule::Floor)
}

/// The points that a mark may give a finding of a block, in hundredths: least and most.
#[must_use]
pub fn range(card: &ScoreCard, block: ScoreBlock) -> (i32, i32) {
    match block {
        ScoreBlock::Ethics => (-card.blocks.iter().map(|b| b.most).sum::<i32>(), 0),
        block @ (ScoreBlock::Guidance
        | ScoreBlock::Interests
        | ScoreBlock::Exchange
        | ScoreBlock::Solution
        | ScoreBlock::Objections
        | ScoreBlock::Outcome
        | ScoreBlock::Relationship) => (-card.most(block), card.most(block)),
    }
}

/// The score with the marks on it; of several marks on one finding the last counts. Marks that fit no finding, or lie
/// outside the [`range`], are passed over and kept apart.
#[must_use]
pub fn marked(view: &View<'_>, score: &Score, marks: &[TrainerMark]) -> MarkedScore {
    let keys = keys(view, &score.findings);
    let mut strays: Vec<TrainerMark> = Vec::new();
    let mut on: Vec<Option<TrainerMark>> = vec![None; keys.len()];
    for mark in marks {
        let at = keys.iter().position(|key| *key == mark.finding);
        match at.filter(|at| fits(&score.card, mark, &score.findings[*at])) {
            Some(at) => on[at] = Some(mark.clone()).filter(|m| m.word != Word::Clear),
            None => strays.push(mark.clone()),
        }
    }
    let mut all: Vec<Judged> = Vec::with_capacity(keys.len());
    for ((key, finding), mark) in keys.into_iter().zip(&score.findings).zip(on) {
        let points = match mark.as_ref().map(|m| m.word) {
            Some(Word::Wrong) => 0,
            Some(Word::Points(points)) => points,
            Some(Word::Right | Word::Clear) | None => finding.points,
        };
        all.push(Judged { key, finding: finding.clone(), points, mark });
    }
    // Without a mark nothing is worked out again: the machine's own total stands to the hundredth.
    if all.iter().any(|j| j.mark.is_some()) {
        rebound(view, &score.card, &mut all);
    }
    let mut card = score.card.clone();
    for block in &mut card.blocks {
        let own = all.iter().filter(|j| j.finding.block == block.block);
        block.points = own.map(|j| j.points).sum();
    }
    MarkedScore { total: card.total(), card, findings: all, strays }
}

fn fits(card: &ScoreCard, mark: &TrainerMark, finding: &Finding) -> bool {
    let (least, most) = range(card, finding.block);
    can_mark(finding.rule)
        && match mark.word {
            Word::Points(points) => (least..=most).contains(&points),
            Word::Right | Word::Wrong | Word::Clear => true,
        }
}

/// Works out again what keeps blocks inside their ranges, and the gate.
fn rebound(view: &View<'_>, card: &ScoreCard, all: &mut Vec<Judged>) {
    for &BlockScore { block, most, .. } in card.blocks.iter().filter(|b| b.block != ScoreBlock::Ethics) {
        let own = |j: &&Judged| j.finding.block == block && can_mark(j.finding.rule);
        let sum: i32 = all.iter().filter(own).map(|j| j.points).sum();
        let by = sum.clamp(0, most) - sum;
        let rule = if by < 0 { ScoreRule::Ceiling } else { ScoreRule::Floor };
        for judged in all.iter_mut().filter(|j| j.finding.block == block) {
            if !can_mark(judged.finding.rule) {
                judged.points = if judged.finding.rule == rule { by } else { 0 };
            }
        }
        let there = all.iter().any(|j| j.finding.block == block && j.finding.rule == rule);
        if by != 0 && !there {
            let about = FindingSubject::Amount(i64::from(sum), i64::from(most));
            let new = made(view, block, rule, by, about);
            let after = all.iter().rposition(|j| j.finding.block <= block);
            all.insert(after.map_or(0, |at| at + 1), new);
        }
    }
    gate(view, all);
}

fn gate(view: &View<'_>, all: &mut Vec<Judged>) {
    let rest: i32 = all.iter().filter(|j| j.finding.rule != ScoreRule::EthicsGate).map(|j| j.points).sum();
    let by = (GATE - rest).min(0);
    match all.iter_mut().find(|j| j.finding.rule == ScoreRule::EthicsGate) {
        Some(judged) if judged.mark.as_ref().is_none_or(|m| m.word == Word::Right) => judged.points = by,
        None if by < 0 && view.log().any(|l| matches!(l.event, Event::Crossed(..))) => {
            all.push(made(view, ScoreBlock::Ethics, ScoreRule::EthicsGate, by, FindingSubject::Nothing));
        }
        // The trainer's own word on the gate stands; or there is nothing to close.
        Some(_) | None => {}
    }
}

/// A finding that is there only because of the marks: the machine gave nothing for it.
fn made(view: &View<'_>, block: ScoreBlock, rule: ScoreRule, points: i32, about: FindingSubject) -> Judged {
    let finding =
        Finding { block, rule, points: 0, turn: view.turns().0, actions: Vec::new(), reply: None, about };
    let key = keys(view, std::slice::from_ref(&finding)).remove(0);
    Judged { key, finding, points, mark: None }
}
