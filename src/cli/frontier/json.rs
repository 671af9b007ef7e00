//! The answer as JSON: utilities as numbers, in the order of the parties.
use serde::Serialize;

use super::answer::{FrontierReport, PartyLine};
use crate::sim::preference::{Best, Decimal, FrontierPoint};

/// Version of the JSON; raised when a field changes its meaning or goes.
const FORMAT: u32 = 1;

#[derive(Serialize)]
struct FrontierJson<'a> {
    format: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    hand: Option<&'a String>,
    name: &'a str,
    parties: Vec<PartyJson<'a>>,
    issues: Vec<IssueJson<'a>>,
    outcomes: u64,
    rational: u64,
    frontier_size: usize,
    frontier: Vec<Vec<Decimal>>,
    nash_product: Option<f64>,
    nash: Vec<Vec<Decimal>>,
    egalitarian_gain: Option<f64>,
    egalitarian: Vec<Vec<Decimal>>,
    kalai_smorodinsky_ratio: Option<f64>,
    kalai_smorodinsky: Vec<Vec<Decimal>>,
    welfare: Option<f64>,
    max_welfare: Vec<Vec<Decimal>>,
    /// One package for each point above: the level of each issue, from 0.
    packages: Packages<'a>,
    /// Solutions with more tied points than are listed.
    incomplete: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hands: Option<Vec<FrontierJson<'a>>>,
}

#[derive(Serialize)]
struct PartyJson<'a> {
    name: &'a str,
    reservation: Decimal,
    ideal: Option<Decimal>,
}

#[derive(Serialize)]
struct IssueJson<'a> {
    name: &'a str,
    levels: &'a [String],
}

#[derive(Serialize)]
struct Packages<'a> {
    frontier: Vec<&'a [usize]>,
    nash: Vec<&'a [usize]>,
    egalitarian: Vec<&'a [usize]>,
    kalai_smorodinsky: Vec<&'a [usize]>,
    max_welfare: Vec<&'a [usize]>,
}

pub(super) fn text(answer: &FrontierReport) -> String {
    // Strings, numbers and lists of them: nothing that JSON cannot hold.
    let mut text = serde_json::to_string(&json(answer, None)).unwrap_or_default();
    text.push('\n');
    text
}

/// The answers for the hands of a scenario: the first one's at the top, all of them under `hands`.
pub(super) fn hands(hands: &[(String, FrontierReport)]) -> String {
    let Some((first, answer)) = hands.first() else {
        return String::new();
    };
    let mut top = json(answer, Some(first));
    top.hands = Some(hands.iter().map(|(id, answer)| json(answer, Some(id))).collect());
    let mut text = serde_json::to_string(&top).unwrap_or_default();
    text.push('\n');
    text
}

fn json<'a>(answer: &'a FrontierReport, hand: Option<&'a String>) -> FrontierJson<'a> {
    let found = answer.solutions.as_ref();
    let utilities = |points: &[FrontierPoint]| points.iter().map(|p| answer.utilities(p)).collect::<Vec<_>>();
    let points = |best: Option<&Best>| best.map_or_else(Vec::new, |best| utilities(&best.points));
    let (nash, egalitarian) = (found.map(|s| &s.nash), found.map(|s| &s.egalitarian));
    let (kalai_smorodinsky, welfare) = (found.map(|s| &s.kalai_smorodinsky), found.map(|s| &s.max_welfare));
    let value = |best: Option<&Best>| best.map(|best| best.value);
    FrontierJson {
        hand,
        format: FORMAT,
        name: &answer.name,
        parties: parties(answer),
        issues: answer.issues.iter().map(|(name, levels)| IssueJson { name, levels }).collect(),
        outcomes: answer.outcomes,
        rational: answer.rational,
        frontier_size: answer.frontier.len(),
        frontier: utilities(&answer.frontier),
        nash_product: value(nash),
        nash: points(nash),
        egalitarian_gain: value(egalitarian),
        egalitarian: points(egalitarian),
        kalai_smorodinsky_ratio: value(kalai_smorodinsky),
        kalai_smorodinsky: points(kalai_smorodinsky),
        welfare: value(welfare),
        max_welfare: points(welfare),
        packages: Packages {
            frontier: packages(&answer.frontier),
            nash: reached_by(nash),
            egalitarian: reached_by(egalitarian),
            kalai_smorodinsky: reached_by(kalai_smorodinsky),
            max_welfare: reached_by(welfare),
        },
        incomplete: answer
            .named_solutions()
            .into_iter()
            .filter(|(_, best)| best.more)
            .map(|(name, _)| name)
            .collect(),
        hands: None,
    }
}

fn parties(answer: &FrontierReport) -> Vec<PartyJson<'_>> {
    let ideal = |i: usize| answer.solutions.as_ref().and_then(|s| s.ideal.get(i).copied());
    let mut lines = Vec::new();
    for (i, PartyLine { name, reservation, decimals }) in answer.parties.iter().enumerate() {
        let fixed = |value| Decimal::fixed(value, *decimals);
        lines.push(PartyJson { name, reservation: fixed(*reservation), ideal: ideal(i).map(fixed) });
    }
    lines
}

fn reached_by(best: Option<&Best>) -> Vec<&[usize]> {
    best.map_or_else(Vec::new, |best| packages(&best.points))
}

fn packages(points: &[FrontierPoint]) -> Vec<&[usize]> {
    points.iter().map(|p| p.package.as_slice()).collect()
}
