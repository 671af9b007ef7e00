//! How it ended: the deal or none, by its right name, and how everybody with a say sees us now.
use serde::Serialize;

use super::played::Played;
use crate::sim::compiled::{Package, RoleId};
use crate::sim::scenario::Style;
use crate::sim::score::relationship::{SubjectiveValue, subjective_value};
use crate::sim::session::decision::{TRUSTED, consensus, supported};
use crate::sim::session::event::{Event, Outcome, Stand};

/// What an end is, named as what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Named {
    /// Signed, above our floor, and the committee stands behind it.
    Trusted,
    /// Signed, above our floor, and no more.
    OnlySigned,
    /// Signed below our floor.
    BelowFloor,
    /// Nothing above our floor was to be had, we made real proposals and walked away.
    SoundRefusal,
    /// Nothing was to be had, and we left before we could know it.
    LeftUntested,
    /// We walked away from a deal that was there.
    WalkedFromDeal,
    /// They turned us down for good.
    TurnedDown,
    /// Time ran out.
    RanOut,
}

/// How one person sees us at the end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Opinion {
    /// Who.
    pub role: RoleId,
    /// How they like to be dealt with: the voice in which they would say it.
    pub style: Style,
    /// Whether they were ever met.
    pub met: bool,
    /// Share of the committee's power, in thousandths.
    pub power: i64,
    /// Support for the signed paper, or for the last one tabled, in thousandths of −2 to 2.
    pub support: Option<i64>,
    /// How they stood when a decision was last asked for.
    pub stood: Option<Stand>,
    /// The four factors, in hundredths from 100 to 700.
    pub value: SubjectiveValue,
}

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ending {
    /// How.
    pub outcome: Outcome,
    /// By its right name.
    pub named: Named,
    /// The signed paper.
    pub paper: Option<Package>,
    /// What it is worth to us, in the scenario's unit.
    pub value: Option<i64>,
    /// Our floor, in the unit.
    pub floor: i64,
    /// Our target, in the unit.
    pub target: i64,
    /// Where the trainee meant to walk away, in the unit.
    pub walk_away: Option<i64>,
    /// Power-weighted support for the signed paper, in thousandths; from 600 on it is trusted.
    pub consensus: Option<i64>,
    /// Everybody with a say, in the order of the file.
    pub opinions: Vec<Opinion>,
}

/// How it ended; `None` while it goes on.
pub(super) fn ending(p: &Played<'_>) -> Option<Ending> {
    let (c, s) = (p.c, p.end);
    let outcome = s.outcome()?;
    let seller = &c.source.seller;
    let paper = match outcome {
        Outcome::Signed(paper) => Some(paper),
        _ => None,
    };
    let nothing_there = c.zone(s.hand).is_none_or(|z| z.report.zone == 0);
    let named = match outcome {
        Outcome::Signed(paper) if c.seller_value(&paper) < seller.reservation => Named::BelowFloor,
        Outcome::Signed(paper) if consensus(c, s, &paper) >= TRUSTED => Named::Trusted,
        Outcome::Signed(_) => Named::OnlySigned,
        Outcome::WalkedAway if nothing_there && s.proposals >= 2 => Named::SoundRefusal,
        Outcome::WalkedAway if nothing_there => Named::LeftUntested,
        Outcome::WalkedAway => Named::WalkedFromDeal,
        Outcome::Refused => Named::TurnedDown,
        Outcome::Deadline => Named::RanOut,
    };
    let opinions = c.voters().map(|role| Opinion {
        role,
        style: c.roles[role.at()].style,
        met: s.roles[role.at()].met > 0,
        power: c.roles[role.at()].power,
        support: s.paper.map(|paper| supported(c, s, role, &paper)),
        stood: s.log.iter().rev().find_map(|l| match l.event {
            Event::Stood(who, stand, _) if who == role => Some(stand),
            _ => None,
        }),
        value: subjective_value(c, s, role),
    });
    Some(Ending {
        outcome,
        named,
        paper,
        value: paper.map(|paper| c.seller_value(&paper)),
        floor: seller.reservation,
        target: seller.target,
        walk_away: s.log.iter().find_map(|l| match l.event {
            Event::Prepared { walk_away, .. } => Some(walk_away),
            _ => None,
        }),
        consensus: paper.map(|paper| consensus(c, s, &paper)),
        opinions: opinions.collect(),
    })
}
