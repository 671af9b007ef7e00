//! What is worth an author's look in what came of many sessions: what is wrong, and what is only worth knowing.
use super::condition::ConditionSeen;
use super::coverage::{Covered, EXHAUSTIVE};
use super::coverage_item::CoverageItem;
use super::examine::Examined;
use super::record::{Pick, PolicyReport};
use super::stats::is_spare;
use crate::sim::bots::Policy;
use crate::sim::compiled::{CompiledScenario, RoleSet, SceneId};
use crate::sim::lab::dead_ends::Meetings;
use crate::sim::session::outcome::Ending;

/// The most points that a constant habit may bring on the mean of a hidden hand (DESIGN §4).
pub const HABIT: f64 = 60.0;
/// Dry meetings with the same people, in a hundred, from which on they are worth a word.
const OFTEN_DRY: u32 = 20;
/// Fewest meetings for that.
const ENOUGH: u32 = 20;

/// What is worth a look. The first group is wrong; the second may be as the author means it.
#[derive(Clone, Debug)]
pub struct Findings<'a> {
    /// Policies that miss their bounds.
    pub missed: Vec<&'a PolicyReport>,
    /// Constant habits that bring more than sixty points in some hidden hand, of the policies and beside them.
    pub exploits: Vec<&'a PolicyReport>,
    /// What nobody reached, the exhaustive pass included.
    pub dead: Vec<&'a Covered>,
    /// Scenes that left nothing to say, and how often.
    pub speechless: Vec<(SceneId, u32)>,
    /// Sessions that came to a point where nothing could be done: who played, and which.
    pub stuck: Vec<(&'a str, Pick)>,

    /// Last answers without a condition that nobody heard: what is said before them is always enough.
    pub spare: Vec<&'a Covered>,
    /// Endings other than a signature that nobody reached.
    pub endings: Vec<Ending>,
    /// Conditions that were never seen to hold.
    pub never_held: Vec<ConditionSeen>,
    /// Conditions that always held where they were asked.
    pub never_failed: Vec<ConditionSeen>,
    /// Meetings that ran dry often: with whom.
    pub dry: Vec<(RoleSet, Meetings)>,
    /// What only one policy reached, with its name.
    pub lone: Vec<(&'a str, &'a Covered)>,
    /// What the exhaustive pass reached and no policy did.
    pub hard: Vec<&'a Covered>,
}

impl<'a> Findings<'a> {
    /// What is worth a look in what came of many sessions. What nobody reached is judged only where somebody looked for
    /// it: where there was an exhaustive pass.
    #[must_use]
    pub fn of(c: &CompiledScenario, examined: &'a Examined) -> Self {
        let coverage = &examined.coverage;
        let looked = coverage.players.iter().any(|p| p.name == EXHAUSTIVE);
        let habit = |r: &&PolicyReport| {
            let constant = Policy::named(&r.policy).is_some_and(Policy::is_constant);
            constant && r.hands.iter().any(|h| h.record.total.mean > HABIT)
        };
        let mut exploits: Vec<&PolicyReport> =
            examined.policies.iter().chain(&examined.habits).filter(habit).collect();
        exploits.sort_by(|a, b| b.together.total.mean.total_cmp(&a.together.total.mean));
        let mut found = Self {
            missed: examined.policies.iter().filter(|r| !r.holds).collect(),
            exploits,
            dead: Vec::new(),
            speechless: examined.dry.scenes.iter().map(|(s, n)| (*s, *n)).collect(),
            stuck: Vec::new(),
            spare: Vec::new(),
            endings: Vec::new(),
            never_held: Vec::new(),
            never_failed: Vec::new(),
            dry: Vec::new(),
            lone: Vec::new(),
            hard: Vec::new(),
        };
        for report in examined.policies.iter().chain(&examined.habits) {
            found.stuck.extend(report.stuck.iter().map(|pick| (report.policy.as_str(), *pick)));
        }
        let often = |m: &Meetings| m.watched >= ENOUGH && m.dry * 100 >= m.watched * OFTEN_DRY;
        let meetings = examined.dry.meetings.iter().filter(|(_, m)| often(m));
        found.dry.extend(meetings.map(|(roles, m)| (*roles, *m)));
        if looked {
            for covered in coverage.unreached() {
                match covered.item {
                    CoverageItem::Ending(e) if e != Ending::Signed => found.endings.push(e),
                    item if is_spare(c, item) => found.spare.push(covered),
                    CoverageItem::Scene(_)
                    | CoverageItem::Reply(_)
                    | CoverageItem::Answer(..)
                    | CoverageItem::Opened(_)
                    | CoverageItem::Verified(_)
                    | CoverageItem::Raised(_)
                    | CoverageItem::Settled(_)
                    | CoverageItem::Prevented(_)
                    | CoverageItem::Event(_)
                    | CoverageItem::Ending(_) => found.dead.push(covered),
                }
            }
            found.never_held.extend(examined.conditions.iter().filter(|x| !x.held));
            found.never_failed.extend(examined.conditions.iter().filter(|x| x.held && !x.failed));
            found.hard.extend(coverage.no_policy());
        }
        if coverage.players.iter().filter(|p| p.name != EXHAUSTIVE).count() > 1 {
            let named = |(i, covered): (usize, &'a Covered)| (coverage.players[i].name.as_str(), covered);
            found.lone.extend(coverage.only_one().map(named));
        }
        found
    }

    /// How many things are wrong: what the exit code tells.
    #[must_use]
    pub fn wrong(&self) -> usize {
        let missed = |r: &&PolicyReport| self.missed.iter().any(|m| m.policy == r.policy);
        let exploits = self.exploits.iter().filter(|r| !missed(r)).count();
        self.missed.len() + exploits + self.dead.len() + self.speechless.len() + self.stuck.len()
    }
}
