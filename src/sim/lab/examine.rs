//! The sessions of the laboratory: who plays, how often, what is watched, what comes of it.
use rayon::prelude::*;

use super::condition::{ConditionSeen, Conditions};
use super::coverage::{Coverage, EXHAUSTIVE};
use super::coverage_search::{Limits, Sight, explore};
use super::dead_ends::{DeadEnd, DryWatch};
use super::record::{LabRun, Pick, PolicyReport, report};
use super::seeds::{dealing, hand_of};
use super::stats::Places;
use crate::sim::bots::{Policy, best_line, play_logged, play_watched};
use crate::sim::compiled::{CompiledScenario, HandId};
use crate::sim::score::score;
use crate::sim::session::action::Action;

/// Fewest sessions of a job: enough to be worth a thread's attention.
const JOB: usize = 64;
/// Most jobs for a hand: each keeps counts of its own.
const JOBS: usize = 64;
/// Skilled sessions of which the best is what somebody would remember.
const REMEMBERED: u64 = 20;
/// Sessions of each policy in each hand in which every condition is looked at; it takes several times as long.
const WATCHED: usize = 8;

/// What is to be played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabPlan {
    /// Who plays.
    pub policies: Vec<Policy>,
    /// Sessions of each in each hidden hand.
    pub runs: u64,
    /// Seed of the first session.
    pub seed: u64,
    /// The exhaustive pass, if there is to be one.
    pub explore: Option<Limits>,
    /// Sessions of each constant habit in each hidden hand, beside those among the policies.
    pub habits: u64,
}

impl LabPlan {
    /// Every policy, and nothing beside.
    #[must_use]
    pub fn every(runs: u64, seed: u64) -> Self {
        Self { policies: Policy::all(), runs, seed, explore: None, habits: 0 }
    }

    /// The habits that are played beside the policies.
    #[must_use]
    pub fn more(&self, c: &CompiledScenario) -> Vec<Policy> {
        if self.habits == 0 {
            return Vec::new();
        }
        let habits = Policy::habits(c).into_iter();
        habits.filter(|h| !self.policies.contains(h)).collect()
    }

    /// How many sessions that is at most, walks included: for progress.
    #[must_use]
    pub fn sessions(&self, c: &CompiledScenario) -> u64 {
        let hands = c.hands() as u64;
        let walks = self.explore.map_or(0, |l| u64::from(l.rounds * l.walks));
        let more = self.more(c).len() as u64;
        self.policies.len() as u64 * self.runs * hands + more * self.habits * hands + walks
    }
}

/// What came of many sessions.
#[derive(Clone, Debug, PartialEq)]
pub struct Examined {
    /// Policy by policy.
    pub policies: Vec<PolicyReport>,
    /// What they reached, and the exhaustive pass.
    pub coverage: Coverage,
    /// Every condition, and which of its sides was seen: by the exhaustive pass, and in the first sessions of each
    /// policy.
    pub conditions: Vec<ConditionSeen>,
    /// Where talk ran dry in those sessions.
    pub dry: DeadEnd,
    /// Constant habits beside those among the policies.
    pub habits: Vec<PolicyReport>,
}

/// Plays what the plan says, over all cores. `done` hears how many more sessions are over, from any thread.
#[must_use]
pub fn examine(c: &CompiledScenario, plan: &LabPlan, done: &(dyn Fn(u64) + Sync)) -> Examined {
    let table = SharedInput {
        c,
        places: Places::of(c),
        conditions: Conditions::of(c),
        lines: remembered(c, &plan.policies, plan.seed),
        done,
    };
    let (places, conditions) = (&table.places, &table.conditions);
    let names: Vec<&str> = c.author().hands.keys().collect();
    let seeds = dealing(c, plan.seed, plan.runs);
    let mut coverage = Coverage::default();
    let mut policies = Vec::with_capacity(plan.policies.len());
    let mut all = Sight::new(places, conditions);
    for policy in &plan.policies {
        let (by_hand, sight) = table.play_all(*policy, &seeds);
        policies.push(report(*policy, &names, &by_hand));
        coverage.add(c, places, policy.name(), &sight.tally, |n| {
            let (hand, at) = ((n >> 32) as usize, (n & 0xFFFF_FFFF) as usize);
            (seeds[hand].get(at).copied().unwrap_or(plan.seed), hand.into())
        });
        all.add(&sight);
    }
    if let Some(limits) = plan.explore {
        let walked = explore(c, places, conditions, &all, plan.seed, limits, done);
        coverage.add(c, places, EXHAUSTIVE.to_owned(), &walked.tally, |n| {
            let seed = plan.seed.wrapping_add(n);
            (seed, hand_of(c, seed))
        });
        all.add(&walked);
    }
    let seeds = dealing(c, plan.seed, plan.habits);
    let habit = |policy: Policy| report(policy, &names, &table.play_all(policy, &seeds).0);
    Examined {
        policies,
        coverage,
        conditions: all.sides.seen(conditions),
        dry: all.dry,
        habits: plan.more(c).into_iter().map(habit).collect(),
    }
}

/// Coverage and totals of every policy, with a short exhaustive pass, in about a second: `runs` sessions of each policy
/// in each hidden hand. Twenty give means within about two points.
#[must_use]
pub fn survey(c: &CompiledScenario, runs: u64, seed: u64) -> Examined {
    let plan = LabPlan { explore: Some(Limits::QUICK), ..LabPlan::every(runs, seed) };
    examine(c, &plan, &|_| ())
}

/// What a policy did in a session of the laboratory with this seed for the first, to the end: the actions to play again.
#[must_use]
pub fn replay(c: &CompiledScenario, policy: Policy, pick: &Pick, seed: u64, runs: u64) -> Vec<Action> {
    let lines = remembered(c, &[policy], seed);
    let seeds = dealing(c, seed, runs);
    let at = seeds[pick.hand.index()].iter().position(|s| *s == pick.seed).unwrap_or(0);
    let script = &lines[other(pick.hand.index(), at, lines.len())];
    play_logged(c, pick.seed, pick.hand, policy, Some(script)).1
}

/// Somebody who remembers, remembers one of the other hands.
fn other(hand: usize, run: usize, hands: usize) -> usize {
    let others = hands.max(2) - 1;
    (hand + 1 + run % others) % hands.max(1)
}

/// What the memoriser remembers, by hand; nothing where it does not play.
fn remembered(c: &CompiledScenario, policies: &[Policy], seed: u64) -> Vec<Vec<Action>> {
    let hands = 0..c.hands();
    if policies.contains(&Policy::Memoriser) {
        let line = |hand: usize| best_line(c, seed, hand.into(), REMEMBERED);
        hands.into_par_iter().map(line).collect()
    } else {
        vec![Vec::new(); c.hands()]
    }
}

/// What all sessions share.
struct SharedInput<'a> {
    c: &'a CompiledScenario,
    places: Places,
    conditions: Conditions,
    lines: Vec<Vec<Action>>,
    done: &'a (dyn Fn(u64) + Sync),
}

impl SharedInput<'_> {
    /// Plays a policy's sessions: what came of each, by hand, and what was seen. Session numbers are the hand in the
    /// upper half and the run in the lower.
    fn play_all(&self, policy: Policy, seeds: &[Vec<u64>]) -> (Vec<Vec<LabRun>>, Sight) {
        let size = |hand: usize| seeds[hand].len().div_ceil(JOBS).max(JOB);
        let from = |hand: usize| (0..seeds[hand].len()).step_by(size(hand)).map(move |from| (hand, from));
        let jobs: Vec<(usize, usize)> = (0..seeds.len()).flat_map(from).collect();
        let job = |(hand, from): &(usize, usize)| {
            let until = (from + size(*hand)).min(seeds[*hand].len());
            let mut sight = Sight::new(&self.places, &self.conditions);
            let run = |i: usize| self.play(policy, *hand, i, seeds[*hand][i], &mut sight);
            let runs: Vec<LabRun> = (*from..until).map(run).collect();
            (self.done)(runs.len() as u64);
            (*hand, runs, sight)
        };
        let finished: Vec<(usize, Vec<LabRun>, Sight)> = jobs.par_iter().map(job).collect();
        let mut by_hand: Vec<Vec<LabRun>> = seeds.iter().map(|s| Vec::with_capacity(s.len())).collect();
        let mut all = Sight::new(&self.places, &self.conditions);
        for (hand, runs, sight) in finished {
            by_hand[hand].extend(runs);
            all.add(&sight);
        }
        (by_hand, all)
    }

    fn play(&self, policy: Policy, hand: usize, i: usize, seed: u64, sight: &mut Sight) -> LabRun {
        let (c, id) = (self.c, HandId::from(hand));
        let script = Some(&self.lines[other(hand, i, self.lines.len())][..]);
        let state = if i < WATCHED {
            let (mut dry, sides, found) = (DryWatch::default(), &mut sight.sides, &mut sight.dry);
            let (state, _) = play_watched(c, seed, id, policy, script, &mut |s| {
                sides.look(c, &self.conditions, s);
                dry.look(c, s, found);
            });
            sides.prove(c, &self.conditions, &state.log);
            state
        } else {
            play_logged(c, seed, id, policy, script).0
        };
        let number = ((hand as u64) << 32) + i as u64;
        sight.tally.count(&self.places, number, &state.log);
        let sheet = score(c, &state);
        LabRun {
            seed,
            total: sheet.total,
            card: sheet.card,
            signed: state.outcome().is_some_and(|o| o.agreement.is_some()),
            stuck: !state.is_over(),
            turns: state.turn,
            days: state.day,
        }
    }
}
