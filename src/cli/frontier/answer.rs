//! What the command answers, as plain data, from a domain or from a scenario's bargaining zone.
use crate::content::domain_file::Domain;
use crate::sim::preference::{Best, Decimal, FrontierPoint, Solutions, Space, TooManyPoints, Zone, analyse};

/// Everything that is printed.
#[derive(Clone, PartialEq, Debug)]
pub struct FrontierReport {
    /// What the domain or scenario is called.
    pub name: String,
    /// Issues with their levels.
    pub issues: Vec<(String, Vec<String>)>,
    /// Parties in the order of the utilities.
    pub parties: Vec<PartyLine>,
    /// Number of packages.
    pub outcomes: u64,
    /// Number of packages that everybody accepts.
    pub rational: u64,
    /// The efficient ones among those, best for the first party first.
    pub frontier: Vec<FrontierPoint>,
    /// The bargaining solutions; `None` where nobody accepts anything.
    pub solutions: Option<Solutions>,
}

/// One party as printed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PartyLine {
    /// Its name.
    pub name: String,
    /// Its utility without a deal, in units of 10^-`decimals`.
    pub reservation: i64,
    /// The unit of its utilities.
    pub decimals: u32,
}

impl FrontierReport {
    /// The answer for a domain and its packages.
    ///
    /// # Errors
    /// [`TooManyPoints`] where the frontier is too long.
    pub fn of_domain(domain: &Domain, space: &Space) -> Result<Self, TooManyPoints> {
        let found = analyse(space)?;
        let party = |(name, &reservation): (&str, &i64)| PartyLine {
            name: name.to_owned(),
            reservation,
            decimals: space.decimals(),
        };
        Ok(Self {
            name: domain.name.clone(),
            issues: domain.issues.iter().map(|(name, levels)| (name.to_owned(), levels.clone())).collect(),
            parties: domain.parties.keys().zip(space.reservations()).map(party).collect(),
            outcomes: found.packages,
            rational: found.rational,
            frontier: found.frontier,
            solutions: found.solutions,
        })
    }

    /// The answer for a seller and a committee: the packages inside the bargaining zone count as rational.
    ///
    /// `names` and `decimals` are those of seller and committee. The solutions compare the gains s and c, which have
    /// no unit; see [`Zone::solutions`].
    #[must_use]
    pub fn of_zone(
        name: String,
        issues: Vec<(String, Vec<String>)>,
        names: [String; 2],
        decimals: [u32; 2],
        zone: &Zone,
    ) -> Self {
        let reservations = [zone.report.seller_reservation, zone.report.committee_reservation];
        let parties = names.into_iter().zip(reservations).zip(decimals);
        let party = |((name, reservation), decimals)| PartyLine { name, reservation, decimals };
        Self {
            name,
            issues,
            parties: parties.map(party).collect(),
            outcomes: zone.report.packages,
            rational: zone.report.zone,
            frontier: zone.report.frontier.clone(),
            solutions: zone.solutions(),
        }
    }

    /// What a point is worth to each party, exactly.
    pub(super) fn utilities(&self, point: &FrontierPoint) -> Vec<Decimal> {
        point
            .utilities
            .iter()
            .zip(&self.parties)
            .map(|(&u, party)| Decimal::fixed(u, party.decimals))
            .collect()
    }

    /// The four solutions with their names in JSON and in the words of the interface.
    pub(super) fn named_solutions(&self) -> Vec<(&'static str, &Best)> {
        self.solutions.iter().flat_map(named).collect()
    }
}

fn named(solutions: &Solutions) -> [(&'static str, &Best); 4] {
    [
        ("nash", &solutions.nash),
        ("egalitarian", &solutions.egalitarian),
        ("kalai_smorodinsky", &solutions.kalai_smorodinsky),
        ("max_welfare", &solutions.max_welfare),
    ]
}
