//! How it ended: the deal or none, by its right name, and how everybody with a say sees us now.
use serde::Serialize;

use super::replay::Replay;
use crate::sim::buyer::support::{TRUSTED, consensus, supported};
use crate::sim::compiled::{Package, RoleId};
use crate::sim::scenario::Style;
use crate::sim::score::relationship::{SubjectiveValue, subjective_value};
use crate::sim::session::event::{Event, Vote};
use crate::sim::session::outcome::{Ending, Outcome};
use crate::sim::session::refusal_review::{RefusalReview, review_refusal};

/// What an end is, named as what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NamedEnding {
    /// Signed, above our floor, and the committee stands behind it.
    Trusted,
    /// Signed, above our floor, and no more.
    OnlySigned,
    /// Signed below our floor.
    #[serde(rename = "below_floor")]
    BelowReservation,
    /// The floor was held with evidence: the last proposal stood at it, and was refused with a named term.
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
    /// Support for the signed offer, or for the last one tabled, in thousandths of −2 to 2.
    pub support: Option<i64>,
    /// How they stood when a decision was last asked for.
    pub stood: Option<Vote>,
    /// The four factors, in hundredths from 100 to 700.
    pub value: SubjectiveValue,
}

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EndingReview {
    /// How.
    pub outcome: Outcome,
    /// By its right name.
    pub named: NamedEnding,
    /// The signed offer.
    #[serde(rename = "paper")]
    pub offer: Option<Package>,
    /// What it is worth to us, in the scenario's unit.
    pub value: Option<i64>,
    /// Our floor, in the unit.
    #[serde(rename = "floor")]
    pub reservation: i64,
    /// Our target, in the unit.
    pub target: i64,
    /// Where the trainee meant to walk away, in the unit.
    pub walk_away: Option<i64>,
    /// Power-weighted support for the signed offer, in thousandths; from 600 on it is trusted.
    pub consensus: Option<i64>,
    /// Everybody with a say, in the order of the file.
    pub opinions: Vec<Opinion>,
}

/// How it ended; `None` while it goes on.
pub(super) fn ending(p: &Replay<'_>) -> Option<EndingReview> {
    let (c, s) = (p.c, p.end);
    let outcome = s.outcome()?;
    let seller = &c.source.seller;
    let offer = outcome.agreement;
    let nothing_there = c.zone(s.hand).is_none_or(|z| z.report.zone == 0);
    let named = match (outcome.ending, offer) {
        (_, Some(offer)) if c.seller_value(&offer) < seller.reservation => NamedEnding::BelowReservation,
        (_, Some(offer)) if consensus(c, s, &offer) >= TRUSTED => NamedEnding::Trusted,
        (_, Some(_)) => NamedEnding::OnlySigned,
        (Ending::WalkedAway, None) if matches!(review_refusal(c, s), RefusalReview::Sound(_)) => {
            NamedEnding::SoundRefusal
        }
        (Ending::WalkedAway, None) if nothing_there => NamedEnding::LeftUntested,
        (Ending::WalkedAway, None) => NamedEnding::WalkedFromDeal,
        (Ending::Refused, None) => NamedEnding::TurnedDown,
        (Ending::Deadline | Ending::Signed, None) => NamedEnding::RanOut,
    };
    let opinions = c.voters().map(|role| Opinion {
        role,
        style: c.roles[role].style,
        met: s.roles[role].met > 0,
        power: c.roles[role].power,
        support: s.offer.map(|offer| supported(c, s, role, &offer)),
        stood: s.log.iter().rev().find_map(|l| {
            if let Event::Stood(who, stand, _) = l.event
                && who == role
            {
                Some(stand)
            } else {
                None
            }
        }),
        value: subjective_value(c, s, role),
    });
    Some(EndingReview {
        outcome,
        named,
        offer,
        value: offer.map(|offer| c.seller_value(&offer)),
        reservation: seller.reservation,
        target: seller.target,
        walk_away: s.log.iter().find_map(|l| {
            if let Event::Prepared { walk_away, .. } = l.event { Some(walk_away) } else { None }
        }),
        consensus: offer.map(|offer| consensus(c, s, &offer)),
        opinions: opinions.collect(),
    })
}
