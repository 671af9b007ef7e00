//! The deal, 25 points: own value 10, efficiency 8, cash at risk 7; a sound refusal 12; below our floor 0.
use super::{FindingSubject, RulePoints, ScoreBuilder, ScoreRule};
use crate::sim::compiled::{CompiledScenario, HandId, Package};
use crate::sim::session::event::Event;
use crate::sim::session::outcome::{Ending, Outcome};
use crate::sim::session::refusal_review::{RefusalReview, review_refusal};

/// What a package brings for the deal where it is signed: own value, efficiency and cash.
#[derive(Clone, Copy)]
pub(in crate::sim) struct DealWorth {
    pub(in crate::sim) own: RulePoints,
    pub(in crate::sim) efficiency: RulePoints,
    pub(in crate::sim) cash: RulePoints,
}

impl DealWorth {
    /// Of an offer in a hand, where a rule is worth what `worth` says.
    pub(in crate::sim) fn of(
        c: &CompiledScenario,
        hand: HandId,
        offer: &Package,
        worth: impl Fn(ScoreRule) -> RulePoints,
    ) -> Self {
        let part = |rule, of: i64, whole: i64| {
            let full = worth(rule);
            full.share(of, whole).clamp(RulePoints::NONE, full)
        };
        let (least, most) = c.risk_range;
        Self {
            own: part(ScoreRule::OwnValue, own_share(c, hand, c.seller_value(offer)), 1000),
            efficiency: part(ScoreRule::Efficiency, c.efficiency(hand, offer).clamp(0, 1000), 1000),
            // All of it where nothing can be at risk.
            cash: part(ScoreRule::CashSafe, most - c.at_risk(offer), (most - least).max(0)),
        }
    }

    /// The three together.
    pub(in crate::sim) fn sum(self) -> RulePoints {
        self.own + self.efficiency + self.cash
    }
}

/// The share of own value at which the target lies, in thousandths; the rest lies between it and the best.
const AT_TARGET: i64 = 800;

/// What a value earns of the points for own value, in thousandths: 0 at the reservation, 800 at the target, all at the
/// best that the committee's rule would pass; all there too where that lies below the target.
fn own_share(c: &CompiledScenario, hand: HandId, value: i64) -> i64 {
    let seller = &c.source.seller;
    let best = c.zone(hand).map_or(seller.target, |z| z.report.seller_max + seller.base);
    let part = |of: i64, from: i64, to: i64| (of - from) * 1000 / (to - from).max(1);
    if best <= seller.target {
        part(value, seller.reservation, best)
    } else if value <= seller.target {
        part(value, seller.reservation, seller.target) * AT_TARGET / 1000
    } else {
        AT_TARGET + part(value, seller.target, best) * (1000 - AT_TARGET) / 1000
    }
}

pub(super) fn score_block(sheet: &mut ScoreBuilder<'_>) {
    let (c, s) = (sheet.c, sheet.s);
    let seller = &c.source.seller;
    let nothing = FindingSubject::Nothing;
    match s.outcome() {
        Some(Outcome { agreement: Some(offer), .. }) => {
            let value = c.seller_value(&offer);
            if value < seller.reservation {
                let about = FindingSubject::Amount(value, seller.reservation);
                full_at_last(sheet, ScoreRule::BelowReservation, about, decided);
                return;
            }
            let deal = DealWorth::of(c, s.hand, &offer, |rule| sheet.worth(rule));
            let parts = [
                (ScoreRule::OwnValue, deal.own, value, seller.target),
                (ScoreRule::Efficiency, deal.efficiency, c.efficiency(s.hand, &offer), 1000),
                (ScoreRule::CashSafe, deal.cash, c.at_risk(&offer), c.risk_range.1),
            ];
            for (rule, points, measured, needed) in parts {
                sheet.at_last(rule, points, FindingSubject::Amount(measured, needed), decided);
            }
        }
        Some(Outcome { ending, .. }) => match review_refusal(c, s) {
            RefusalReview::Sound(actions) => {
                let points = sheet.worth(ScoreRule::SoundRefusal);
                sheet.over(ScoreRule::SoundRefusal, points, actions, nothing);
            }
            RefusalReview::Tested(actions) => {
                let points = sheet.worth(ScoreRule::TestedRefusal);
                sheet.over(ScoreRule::TestedRefusal, points, actions, nothing);
            }
            RefusalReview::Untested => match ending {
                Ending::WalkedAway => full_at_last(sheet, ScoreRule::NoDeal, nothing, ended),
                Ending::Refused => full_at_last(sheet, ScoreRule::NoDeal, nothing, decided),
                // Time ran out: no line of ours did it.
                Ending::Deadline | Ending::Signed => {
                    let points = sheet.worth(ScoreRule::NoDeal);
                    sheet.plain(ScoreRule::NoDeal, points, nothing);
                }
            },
        },
        None => {}
    }
}

fn full_at_last(
    sheet: &mut ScoreBuilder<'_>,
    rule: ScoreRule,
    about: FindingSubject,
    wanted: fn(&Event) -> bool,
) {
    let points = sheet.worth(rule);
    sheet.at_last(rule, points, about, wanted);
}

fn decided(event: &Event) -> bool {
    matches!(event, Event::DecisionAsked)
}

fn ended(event: &Event) -> bool {
    matches!(event, Event::Ended(_))
}
