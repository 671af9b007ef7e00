//! Carrying over: what a finished session leaves to a later case, and how that case begins with it.
use std::sync::Arc;

use crate::sim::compiled::{CompiledScenario, FactId, Package, RoleId};
use crate::sim::ordered::Ordered;
use crate::sim::session::action_record::package_names;
use crate::sim::session::carried_over::{CarriedFrom, CarriedOver};
use crate::sim::session::names::{key, role};
use crate::sim::session::state::State;
use crate::sim::session::trust::Trust;

impl CarriedOver {
    /// What a finished session leaves; `None` while it goes on.
    pub(in crate::sim) fn of(c: &CompiledScenario, s: &State, from: CarriedFrom) -> Option<Self> {
        let agreed = s.outcome()?.agreement.map(|agreement| package_names(c, &agreement));
        let met = s.roles.iter().enumerate().filter(|(_, r)| r.met > 0);
        let trust = met.map(|(i, r)| (role(c, i.into()), u16::try_from(r.trust.tenths()).unwrap_or(0)));
        let facts = s.learned.iter().map(|(fact, _)| key(&c.source.facts, fact.index()));
        Some(Self { from, agreed, trust: trust.collect(), facts: facts.collect() })
    }
}

impl State {
    /// The same on its first day, with what an earlier session left: those who know us will see us and trust us as they
    /// came to, what we know is in the notes, and what was agreed lies on the table where this case has all its terms.
    pub(in crate::sim) fn with_carried(mut self, c: &CompiledScenario, carried: Arc<CarriedOver>) -> Self {
        for (name, tenths) in carried.trust.iter() {
            if let Some(role) = c.source.roles.index_of(name).map(RoleId::from) {
                self.roles[role].trust = Trust::level(i32::from(*tenths).min(1000));
                self.roles[role].introduced = true;
            }
        }
        for at in carried.facts.iter().filter_map(|name| c.source.facts.index_of(name)) {
            let fact = FactId::from(at);
            if self.facts.put(fact) {
                self.learned.push((fact, None));
            }
        }
        self.offer = carried.agreed.as_ref().and_then(|terms| agreed(c, terms));
        self.carried = Some(carried);
        self
    }
}

fn agreed(c: &CompiledScenario, terms: &Ordered<String>) -> Option<Package> {
    terms.iter().try_fold(c.quotation, |package, (issue, level)| {
        let at = c.source.issues.index_of(issue)?;
        let level = c.source.issues.values().nth(at)?.levels.index_of(level)?;
        Some(package.with(at.into(), u8::try_from(level).ok()?))
    })
}
