//! Two finished sessions of one scenario side by side: turn against turn, block against block, term against term.
mod align;

use crate::sim::buyer::support::supported;
use crate::sim::compiled::{CompiledScenario, InterestId, IssueId, Package, RoleId, SceneId};
use crate::sim::debrief::prompt::{heard, words};
use crate::sim::phase::apply;
use crate::sim::scenario::Text;
use crate::sim::score::{ScoreBlock, score};
use crate::sim::session::action::Action;
use crate::sim::session::outcome::Outcome;
use crate::sim::session::state::State;
use crate::sim::view::{SessionStage, View};

/// Something done in one of the sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedStep {
    /// The number of the action, from 0.
    pub action: u16,
    /// The turn, as the transcript numbers it.
    pub turn: u16,
    /// What was done.
    pub done: Action,
    /// In the scenario's words; empty where the interface has to say it.
    pub words: Text,
    /// To whose words it was an answer.
    pub heard: Option<(RoleId, Text)>,
    /// The offer before it.
    pub offer: Package,
    /// The scene that it answers.
    scene: Option<SceneId>,
}

/// A row of the two sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ComparisonRow {
    /// The same was done in both.
    Same(ComparedStep, ComparedStep),
    /// The same was asked in both, and answered otherwise.
    Otherwise(ComparedStep, ComparedStep),
    /// What has no match, side by side as it came.
    Apart(Option<ComparedStep>, Option<ComparedStep>),
}

/// Somebody of theirs at the end of both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonComparison {
    /// Who.
    pub role: RoleId,
    /// Meetings.
    pub met: [u8; 2],
    /// Trust in tenths, 0 to 1000; nothing for somebody who was not met.
    pub trust: [Option<i32>; 2],
    /// Support for the last offer in thousandths of −2 to 2; nothing without an offer or without a say.
    pub support: [Option<i32>; 2],
}

/// An interest that was verified in at least one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifiedIn {
    /// Whose.
    pub role: RoleId,
    /// Which.
    pub interest: InterestId,
    /// In which sessions.
    pub found: [bool; 2],
    /// Its short name.
    pub words: Text,
}

/// Two sessions side by side; of each pair, the first session comes first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Both were dealt by the same seed: the same hidden hand, the same days.
    pub same_deal: bool,
    /// Actions that they have in common from the start.
    pub common: u16,
    /// The first turn that differs; nothing where they are alike to the end.
    pub turn: Option<u16>,
    /// What was done from there on.
    pub rows: Vec<ComparisonRow>,
    /// How they ended.
    pub outcomes: [Outcome; 2],
    /// Days used.
    pub days: [u16; 2],
    /// Turns used.
    pub turns: [u16; 2],
    /// Points in all, in hundredths.
    pub totals: [i32; 2],
    /// Points per block, in hundredths.
    pub blocks: Vec<(ScoreBlock, [i32; 2])>,
    /// The signed offer, or the last on the table.
    pub offers: [Option<Package>; 2],
    /// What those are worth to us, in the scenario's unit.
    pub values: [Option<i64>; 2],
    /// Terms in which they differ.
    pub terms: Vec<(IssueId, [Option<u8>; 2])>,
    /// Everybody who was met in one of them, or has a say.
    pub people: Vec<PersonComparison>,
    /// What was found out.
    pub found: Vec<VerifiedIn>,
}

/// Sets two finished sessions side by side, each as seed and actions. `None` where one of them is not over or does not
/// fit the scenario.
#[must_use]
pub fn compare(
    c: &CompiledScenario,
    first: (u64, &[Action]),
    second: (u64, &[Action]),
) -> Option<Comparison> {
    let ends = [played(c, first)?, played(c, second)?];
    let (one, other) = (&ends[0], &ends[1]);
    let outcomes = [one.0.outcome()?, other.0.outcome()?];
    let same = one.1.iter().zip(&other.1);
    let common = same.take_while(|(a, b)| a.done == b.done).count();
    let next = [&one.1, &other.1].map(|steps| steps.get(common).map(|s| s.turn));
    let states = [&one.0, &other.0];
    let sheets = states.map(|s| score(c, s));
    let offers = states.map(|s| s.offer);
    let issues = (0..c.issues.len()).map(IssueId::from);
    let terms =
        issues.map(|i| (i, offers.map(|p| p.map(|p| p.level(i))))).filter(|(_, [a, b])| a != b).collect();
    let blocks = sheets[0].card.blocks.iter().map(|b| b.block);
    Some(Comparison {
        same_deal: first.0 == second.0,
        common: u16::try_from(common).unwrap_or(u16::MAX),
        turn: next.into_iter().flatten().min(),
        rows: align::rows(&one.1[common..], &other.1[common..]),
        outcomes,
        days: states.map(|s| s.day),
        turns: states.map(|s| s.turn),
        totals: [sheets[0].total, sheets[1].total],
        blocks: blocks.map(|b| (b, [sheets[0].card.points(b), sheets[1].card.points(b)])).collect(),
        offers,
        values: offers.map(|p| p.map(|p| c.seller_value(&p))),
        terms,
        people: people(c, states),
        found: found(c, states),
    })
}

/// A session again: how it ended, and its steps.
fn played(c: &CompiledScenario, (seed, actions): (u64, &[Action])) -> Option<(State, Vec<ComparedStep>)> {
    let mut state = State::new(c, seed);
    let mut steps = Vec::with_capacity(actions.len());
    for action in actions {
        let view = View::new(c, &state);
        let mut step = ComparedStep {
            action: state.actions,
            turn: state.turn,
            done: action.clone(),
            words: words(&view, action),
            heard: heard(&view),
            offer: view.current_offer(),
            scene: if let SessionStage::Theirs(scene) = view.stage() { Some(scene) } else { None },
        };
        let from = apply(c, &mut state, action).ok()?;
        step.turn = state.log.get(from).map_or(step.turn, |l| l.turn);
        steps.push(step);
    }
    Some((state, steps))
}

fn people(c: &CompiledScenario, states: [&State; 2]) -> Vec<PersonComparison> {
    let person = |role: RoleId| {
        let votes = c.roles[role].votes;
        let trust = |s: &State| {
            let r = &s.roles[role];
            (r.met > 0).then(|| r.trust.tenths())
        };
        let support = |s: &State| {
            let offer = s.offer.filter(|_| votes)?;
            i32::try_from(supported(c, s, role, &offer)).ok()
        };
        let met = states.map(|s| s.roles[role].met);
        (votes || met != [0, 0]).then(|| PersonComparison {
            role,
            met,
            trust: states.map(trust),
            support: states.map(support),
        })
    };
    (0..c.roles.len()).map(RoleId::from).filter_map(person).collect()
}

fn found(c: &CompiledScenario, states: [&State; 2]) -> Vec<VerifiedIn> {
    let of = |interest: InterestId| {
        let found = states.map(|s| s.verified.has(interest));
        let at = usize::from(!found[0]);
        found[at].then(|| VerifiedIn {
            role: c.interests[interest].role,
            interest,
            found,
            words: View::new(c, states[at]).interest_text(interest).0.clone(),
        })
    };
    c.interests.keys().filter_map(of).collect()
}
