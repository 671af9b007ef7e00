//! Labels by agreement: what policies and hands say of a choice, one sign each, and what they say together.
use serde::Serialize;

use super::Estimate;
use crate::sim::bots::RolloutPolicy;
use crate::sim::compiled::HandId;

/// The least mean difference that counts, in hundredths of a point.
const LEAST: i32 = 50;

/// Which way another choice goes against what was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, strum::IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Leaning {
    /// Better.
    Better,
    /// Worse.
    Worse,
    /// Not to be told apart.
    Alike,
}

impl Leaning {
    /// Of a difference in rounds: a way only where the whole 90 % interval lies on one side of 0, and the mean is at
    /// least half a point away from it.
    #[must_use]
    pub fn of(more: Estimate) -> Self {
        if more.mean >= LEAST && more.mean > more.within() {
            Self::Better
        } else if more.mean <= -LEAST && more.mean < -more.within() {
            Self::Worse
        } else {
            Self::Alike
        }
    }
}

/// How sure one is that a choice mattered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, strum::IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ImpactLabel {
    /// Every policy in every possible hand goes the same way.
    MadeADifference,
    /// More than half go the same way, and none the other.
    MayHave,
    /// Anything else.
    CantTell,
}

/// What one policy says in one hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct CellImpact {
    /// Who plays on.
    pub policy: RolloutPolicy,
    /// The hand that lies behind it.
    pub hand: HandId,
    /// Which way it goes there.
    pub way: Leaning,
    /// The difference to what was done, round by round, in hundredths of a point.
    pub more: Estimate,
}

/// What all of them say together: how sure, and which way; alike where nothing can be told.
#[must_use]
pub fn agreed(cells: &[CellImpact]) -> (ImpactLabel, Leaning) {
    let count = |way: Leaning| cells.iter().filter(|cell| cell.way == way).count();
    let (better, worse, all) = (count(Leaning::Better), count(Leaning::Worse), cells.len());
    let (ahead, way) = if worse == 0 { (better, Leaning::Better) } else { (worse, Leaning::Worse) };
    if ahead == 0 || (better > 0 && worse > 0) {
        (ImpactLabel::CantTell, Leaning::Alike)
    } else if ahead == all {
        (ImpactLabel::MadeADifference, way)
    } else if 2 * ahead > all {
        (ImpactLabel::MayHave, way)
    } else {
        (ImpactLabel::CantTell, Leaning::Alike)
    }
}

/// Policies that go opposite ways: those that do better with it, and those that do worse. `None` where there are not
/// both.
#[must_use]
pub fn disagreement(cells: &[CellImpact]) -> Option<(Vec<RolloutPolicy>, Vec<RolloutPolicy>)> {
    let only = |policy: RolloutPolicy, way: Leaning, other: Leaning| {
        let own = || cells.iter().filter(|cell| cell.policy == policy);
        own().any(|cell| cell.way == way) && own().all(|cell| cell.way != other)
    };
    let of = |way: Leaning, other: Leaning| -> Vec<RolloutPolicy> {
        RolloutPolicy::ALL.into_iter().filter(|p| only(*p, way, other)).collect()
    };
    let (better, worse) = (of(Leaning::Better, Leaning::Worse), of(Leaning::Worse, Leaning::Better));
    (!better.is_empty() && !worse.is_empty()).then_some((better, worse))
}

/// Whether it depends on the hand: somebody does better with it in one and worse in another.
#[must_use]
pub fn turns_on_the_hand(cells: &[CellImpact]) -> bool {
    RolloutPolicy::ALL.into_iter().any(|policy| {
        let own = || cells.iter().filter(|cell| cell.policy == policy);
        own().any(|cell| cell.way == Leaning::Better) && own().any(|cell| cell.way == Leaning::Worse)
    })
}
