//! Conditions with what decides them now: which part fails, and by how much.
use crate::sim::compiled::{CompiledScenario, Test};
use crate::sim::scenario::{Cond, CondShape};
use crate::sim::session::condition_eval::{Context, eval};
use crate::sim::session::state::State;

/// What stands against the number or the name in a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Now {
    /// Trust or tension, in tenths of a point.
    Points(i32),
    /// Days gone.
    Day(u16),
    /// The level of the issue in the offer on the table.
    Level(String),
    /// The hidden hand that was dealt.
    Hand(String),
}

/// One condition, here and now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The condition as it is written.
    pub cond: Cond,
    /// Whether it holds.
    pub holds: bool,
    /// What it is held against, where there is a number or a name.
    pub now: Option<Now>,
    /// The conditions within it.
    pub inner: Vec<Clause>,
}

impl Clause {
    /// The innermost conditions that keep this one from holding: what an author would have to change. None where it
    /// holds.
    #[must_use]
    pub fn failing(&self) -> Vec<&Clause> {
        if self.holds {
            return Vec::new();
        }
        match self.cond.shape() {
            // Those that hold are in the way.
            CondShape::Not(_) => self.inner.iter().filter(|c| c.holds).collect(),
            CondShape::Any(_) => self.inner.iter().flat_map(Self::failing).collect(),
            CondShape::Plain => vec![self],
        }
    }
}

/// The conditions of a list, here and now. `conds` and `tests` are the same list, as written and as compiled.
#[must_use]
pub fn clauses(c: &CompiledScenario, s: &State, ctx: Context, conds: &[Cond], tests: &[Test]) -> Vec<Clause> {
    let one = |(cond, test): (&Cond, &Test)| {
        let inner = match (cond, test) {
            (Cond::Not(conds), Test::Not(tests)) | (Cond::Any(conds), Test::Any(tests)) => {
                clauses(c, s, ctx, conds, tests)
            }
            _ => Vec::new(),
        };
        Clause { cond: cond.clone(), holds: eval(c, s, ctx, test), now: now(c, s, test), inner }
    };
    conds.iter().zip(tests).map(one).collect()
}

fn now(c: &CompiledScenario, s: &State, test: &Test) -> Option<Now> {
    Some(match test {
        Test::Trust(role, _) => Now::Points(s.roles[*role].trust.tenths()),
        Test::Tension(role, _) => Now::Points(s.roles[*role].tension),
        Test::DayAfter(_) | Test::DayBefore(_) => Now::Day(s.day),
        Test::Offered(issue, _) | Test::OfferTouches(issue) => {
            let offer = s.offer?;
            let levels = c.source.issues.values().nth(issue.index()).map(|i| &i.levels)?;
            Now::Level(crate::sim::session::names::key(levels, usize::from(offer.level(*issue))))
        }
        Test::Hand(_) => Now::Hand(crate::sim::session::names::key(&c.source.hands, s.hand.index())),
        Test::Knows(_)
        | Test::Holds(_)
        | Test::HoldsCard(_)
        | Test::Verified(_)
        | Test::Met(_)
        | Test::Present(_)
        | Test::Introduced(_)
        | Test::Private
        | Test::InCompany
        | Test::On(_)
        | Test::Played(_)
        | Test::Said(_)
        | Test::Shown(_)
        | Test::Open(_)
        | Test::Settled(_)
        | Test::Happened(_)
        | Test::Tabled
        | Test::Warm
        | Test::Cold
        | Test::Not(_)
        | Test::Any(_)
        | Test::Opens
        | Test::Wary
        | Test::NotHere
        | Test::Literal
        | Test::Traded => return None,
    })
}
