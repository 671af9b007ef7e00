//! What packages are worth: to us, to a role, to the committee.
use super::{CardId, CompiledDecision, CompiledScenario, HandId, IssueId, ONE, Package, RoleId, Utility};
use crate::sim::preference::{Economy, PartyTable, RoleTable, Zone};

impl CompiledScenario {
    /// What a package is worth to us, in the scenario's unit.
    #[must_use]
    pub fn seller_value(&self, package: &Package) -> i64 {
        self.source.seller.base
            + self
                .issues
                .iter()
                .zip(package.0)
                .map(|(issue, level)| issue.seller.get(usize::from(level)).copied().unwrap_or(0))
                .sum::<i64>()
    }

    /// What one level of an issue is worth to us against another, in the scenario's unit.
    #[must_use]
    pub fn seller_step(&self, issue: IssueId, from: u8, to: u8) -> i64 {
        let values = &self.issues[issue].seller;
        let at = |level: u8| values.get(usize::from(level)).copied().unwrap_or(0);
        at(to) - at(from)
    }

    /// The utility of a package to a role, in billionths.
    #[must_use]
    pub fn utility(&self, hand: HandId, role: RoleId, package: &Package) -> Utility {
        self.utility[hand][role]
            .iter()
            .zip(package.0)
            .map(|(levels, level)| levels.get(usize::from(level)).copied().unwrap_or(0))
            .sum()
    }

    /// The power-weighted utility of those who vote, in billionths.
    #[must_use]
    pub fn committee(&self, hand: HandId, package: &Package) -> Utility {
        self.voters().map(|r| self.roles[r].power * self.utility(hand, r, package)).sum::<i64>() / 1000
    }

    /// Those who have a say at the signature.
    pub fn voters(&self) -> impl Iterator<Item = RoleId> + Clone + '_ {
        self.roles.iter().enumerate().filter(|(_, r)| r.votes).map(|(i, _)| RoleId::from(i))
    }

    /// Whether a card says something true in a hand.
    #[must_use]
    pub fn card_is_true(&self, hand: HandId, card: CardId) -> bool {
        let interest = self.cards[card].interest;
        interest.is_some_and(|i| self.interests[i].is_true(hand))
    }

    /// Money at risk under a package, in the scenario's unit.
    #[must_use]
    pub fn at_risk(&self, package: &Package) -> i64 {
        self.issues
            .iter()
            .zip(package.0)
            .map(|(issue, level)| issue.at_risk.get(usize::from(level)).copied().unwrap_or(0))
            .sum()
    }

    /// The bargaining zone, its frontier and its maxima in one hand: computed once, on demand.
    #[must_use]
    pub fn zone(&self, hand: HandId) -> Option<&Zone> {
        self.economy[hand].get_or_init(|| self.enumerate(hand)).as_ref()
    }

    /// The efficiency E of a package in one hand, in thousandths: 1000 at the best of the zone.
    #[must_use]
    pub fn efficiency(&self, hand: HandId, package: &Package) -> i64 {
        let levels = self.levels_of(package);
        let e = self.zone(hand).and_then(|z| z.efficiency(&levels)).unwrap_or(0.0);
        (e * 1000.0) as i64
    }

    /// A package as plain level numbers.
    #[must_use]
    pub fn levels_of(&self, package: &Package) -> Vec<usize> {
        package.0[..self.issues.len()].iter().map(|l| usize::from(*l)).collect()
    }

    /// Everybody's preferences in one hand, enumerated. The seller's base is folded into her reservation.
    fn enumerate(&self, hand: HandId) -> Option<Zone> {
        let sizes: Vec<usize> = self.issues.iter().map(|i| i.seller.len()).collect();
        let seller = PartyTable {
            values: self.issues.iter().map(|i| i.seller.clone()).collect(),
            reservation: self.source.seller.reservation - self.source.seller.base,
        };
        let needed = self.decision.needed(self);
        let roles: Vec<RoleTable> = self
            .voters()
            .map(|r| RoleTable {
                table: PartyTable {
                    values: self.utility[hand][r].clone(),
                    reservation: self.roles[r].reservation,
                },
                power: u32::try_from(self.roles[r].power).unwrap_or(0),
                needed: needed.has(r),
            })
            .collect();
        let least_power = match self.decision {
            CompiledDecision::Weighted(least) => u64::try_from(least).unwrap_or(0),
            CompiledDecision::Unanimous | CompiledDecision::Chief(_) => 0,
        };
        Zone::new(&Economy { sizes: &sizes, seller, roles: &roles, least_power }).ok()
    }

    /// The share of a utility above a reservation: `(u − r) / (1 − r)`, in thousandths.
    #[must_use]
    pub fn above(reservation: Utility, utility: Utility) -> i64 {
        let room = (ONE - reservation).max(1);
        (utility - reservation) * 1000 / room
    }
}
