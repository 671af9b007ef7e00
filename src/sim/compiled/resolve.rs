//! Ids as written to ids as run: every unknown one is a problem with a suggestion, and none stops the rest.
use super::codes;
use super::{
    CardId, DocId, EventId, FactId, HandId, InterestId, IssueId, ObjectionId, Package, ReplyId, RoleId,
    SceneId, Test,
};
use crate::i18n::both;
use crate::sim::lookalike::{first_odd, plain, said};
use crate::sim::ordered::Ordered;
use crate::sim::problem::Problem;
use crate::sim::scenario::{Cond, Scenario};

/// For so many unknown ids a near one is looked for.
const COMPARED: usize = 200;

/// Looks ids up and gathers what it can't find.
pub(super) struct Resolver<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) problems: Vec<Problem>,
    /// `(role, interest id)` in order.
    pub(super) interests: Vec<(usize, &'a str)>,
    /// `(role, card id)` in order: hidden interests first, then decoys, role by role.
    pub(super) cards: Vec<(usize, &'a str)>,
    /// `(role, objection id)` in order.
    pub(super) objections: Vec<(usize, &'a str)>,
    /// First reply of each scene.
    pub(super) first_reply: Vec<usize>,
}

impl<'a> Resolver<'a> {
    pub(super) fn new(scenario: &'a Scenario) -> Self {
        let roles = || scenario.roles.values().enumerate();
        let interests = roles().flat_map(|(r, role)| role.interests.keys().map(move |k| (r, k))).collect();
        let cards = roles()
            .flat_map(|(r, role)| {
                let hidden = role.interests.iter().filter(|(_, i)| !i.open).map(move |(k, _)| (r, k));
                hidden.chain(role.decoys.keys().map(move |k| (r, k)))
            })
            .collect();
        let objections = roles().flat_map(|(r, role)| role.objections.keys().map(move |k| (r, k))).collect();
        let mut next = 0;
        let first_reply = scenario
            .scenes
            .values()
            .map(|scene| {
                let first = next;
                next += scene.replies.len();
                first
            })
            .collect();
        Self { scenario, problems: Vec::new(), interests, cards, objections, first_reply }
    }

    fn unknown<'k>(
        &mut self,
        path: &str,
        what: &'static str,
        id: &str,
        known: impl Iterator<Item = &'k str>,
    ) {
        let mut problem =
            codes::UNKNOWN_ID.problem(path, both!("problem.resolve.no_called", what = both!(what), id));
        // Two ids that look the same: the near one would be no help.
        if let Some((c, what)) = first_odd(id) {
            let what = said(c, what);
            let plain = plain(id);
            self.problems.push(problem.with_help(both!("problem.resolve.type_anew", what, plain)));
            return;
        }
        // Comparing takes its time: where hundreds are wrong, one slip is behind them all.
        let known = known.filter(|_| self.problems.len() < COMPARED);
        let near = known
            .map(|k| (strsim::jaro_winkler(k, id), k))
            .filter(|(score, _)| *score > 0.8)
            .max_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((_, near)) = near {
            problem = problem.with_help(both!("problem.resolve.did_you_mean", near));
        }
        self.problems.push(problem);
    }

    fn key<V>(&mut self, map: &'a Ordered<V>, path: &str, what: &'static str, id: &str) -> Option<usize> {
        let found = map.index_of(id);
        if found.is_none() {
            self.unknown(path, what, id, map.keys());
        }
        found
    }

    pub(super) fn role(&mut self, path: &str, id: &str) -> Option<RoleId> {
        self.key(&self.scenario.roles, path, "problem.resolve.role", id).map(RoleId::from)
    }

    pub(super) fn issue(&mut self, path: &str, id: &str) -> Option<IssueId> {
        self.key(&self.scenario.issues, path, "problem.resolve.issue", id).map(IssueId::from)
    }

    pub(super) fn fact(&mut self, path: &str, id: &str) -> Option<FactId> {
        self.key(&self.scenario.facts, path, "problem.resolve.fact", id).map(FactId::from)
    }

    pub(super) fn doc(&mut self, path: &str, id: &str) -> Option<DocId> {
        self.key(&self.scenario.documents, path, "problem.resolve.document", id).map(DocId::from)
    }

    pub(super) fn hand(&mut self, path: &str, id: &str) -> Option<HandId> {
        self.key(&self.scenario.hands, path, "problem.resolve.hidden_hand", id).map(HandId::from)
    }

    pub(super) fn scene(&mut self, path: &str, id: &str) -> Option<SceneId> {
        self.key(&self.scenario.scenes, path, "problem.resolve.scene", id).map(SceneId::from)
    }

    pub(super) fn event(&mut self, path: &str, id: &str) -> Option<EventId> {
        self.key(&self.scenario.events, path, "problem.resolve.event", id).map(EventId::from)
    }

    pub(super) fn level(&mut self, path: &str, issue: IssueId, id: &str) -> Option<u8> {
        let levels = &self.scenario.issues.values().nth(issue.index())?.levels;
        self.key(levels, path, "problem.resolve.level", id).map(|l| u8::try_from(l).unwrap_or(u8::MAX))
    }

    /// An issue and one of its levels.
    pub(super) fn term(&mut self, path: &str, issue: &str, level: &str) -> Option<(IssueId, u8)> {
        let issue = self.issue(path, issue)?;
        Some((issue, self.level(path, issue, level)?))
    }

    /// `"role.name"`, or `"name"` of the nearest role, or of the only one who has it.
    fn among(&self, list: &[(usize, &str)], near: Option<usize>, id: &str) -> Option<usize> {
        if let Some((role, name)) = id.split_once('.') {
            let role = self.scenario.roles.index_of(role)?;
            return list.iter().position(|(r, n)| *r == role && *n == name);
        }
        if let Some(own) = near.and_then(|r| list.iter().position(|(o, n)| *o == r && *n == id)) {
            return Some(own);
        }
        let mut found = list.iter().enumerate().filter(|(_, (_, n))| *n == id);
        let first = found.next()?;
        found.next().is_none().then_some(first.0)
    }

    pub(super) fn interest(&mut self, path: &str, near: Option<usize>, id: &str) -> Option<InterestId> {
        let found = self.among(&self.interests, near, id);
        if found.is_none() {
            let known: Vec<String> = self.full_names(&self.interests);
            self.unknown(path, "problem.resolve.interest", id, known.iter().map(String::as_str));
        }
        found.map(InterestId::from)
    }

    pub(super) fn card(&mut self, path: &str, near: Option<usize>, id: &str) -> Option<CardId> {
        let found = self.among(&self.cards, near, id);
        if found.is_none() && self.among(&self.interests, near, id).is_some() {
            return None; // an interest that everybody knows has no card
        }
        if found.is_none() {
            let known: Vec<String> = self.full_names(&self.cards);
            self.unknown(path, "problem.resolve.hidden_interest_decoy", id, known.iter().map(String::as_str));
        }
        found.map(CardId::from)
    }

    pub(super) fn objection(&mut self, path: &str, near: Option<usize>, id: &str) -> Option<ObjectionId> {
        let found = self.among(&self.objections, near, id);
        if found.is_none() {
            let known: Vec<String> = self.full_names(&self.objections);
            self.unknown(path, "problem.resolve.objection", id, known.iter().map(String::as_str));
        }
        found.map(ObjectionId::from)
    }

    fn full_names(&self, list: &[(usize, &str)]) -> Vec<String> {
        let roles: Vec<&str> = self.scenario.roles.keys().collect();
        list.iter().map(|(r, n)| format!("{}.{n}", roles[*r])).collect()
    }

    fn reply(&mut self, path: &str, scene: &str, reply: &str) -> Option<ReplyId> {
        let scene = self.scene(path, scene)?;
        let replies = &self.scenario.scenes.values().nth(scene.index())?.replies;
        let index = self.key(replies, path, "problem.resolve.reply", reply)?;
        Some(ReplyId::from(self.first_reply[scene.index()] + index))
    }

    /// All conditions of a list; unknown ones are left out and reported.
    pub(super) fn tests(&mut self, path: &str, near: Option<usize>, conds: &[Cond]) -> Vec<Test> {
        let mut tests = Vec::with_capacity(conds.len());
        for (i, cond) in conds.iter().enumerate() {
            tests.extend(self.test(&format!("{path}[{i}]"), near, cond));
        }
        tests
    }

    fn test(&mut self, path: &str, near: Option<usize>, cond: &Cond) -> Option<Test> {
        Some(match cond {
            Cond::Knows(id) => Test::Knows(self.fact(path, id)?),
            Cond::Holds(id) => match self.among(&self.interests, near, id) {
                Some(interest) => Test::Holds(InterestId::from(interest)),
                None => Test::HoldsCard(self.card(path, near, id)?),
            },
            Cond::Verified(id) => Test::Verified(self.interest(path, near, id)?),
            Cond::Met(id) => Test::Met(self.role(path, id)?),
            Cond::Present(id) => Test::Present(self.role(path, id)?),
            Cond::Introduced(id) => Test::Introduced(self.role(path, id)?),
            Cond::Private => Test::Private,
            Cond::InCompany => Test::InCompany,
            Cond::On(channel) => Test::On(*channel),
            Cond::DayAfter(day) => Test::DayAfter(*day),
            Cond::DayBefore(day) => Test::DayBefore(*day),
            Cond::Played(id) => Test::Played(self.scene(path, id)?),
            Cond::Said(scene, reply) => Test::Said(self.reply(path, scene, reply)?),
            Cond::Shown(id) => Test::Shown(self.doc(path, id)?),
            Cond::Open(id) => Test::Open(self.objection(path, near, id)?),
            Cond::Settled(id) => Test::Settled(self.objection(path, near, id)?),
            Cond::Happened(id) => Test::Happened(self.event(path, id)?),
            Cond::Tabled => Test::Tabled,
            Cond::Offered(issue, level) => {
                let (issue, level) = self.term(path, issue, level)?;
                Test::Offered(issue, level)
            }
            Cond::OfferTouches(id) => Test::OfferTouches(self.issue(path, id)?),
            Cond::Warm => Test::Warm,
            Cond::Cold => Test::Cold,
            Cond::Not(inner) => Test::Not(self.tests(path, near, inner)),
            Cond::Any(inner) => Test::Any(self.tests(path, near, inner)),
            Cond::Trust(id, least) => Test::Trust(self.role(path, id)?, *least),
            Cond::Tension(id, least) => Test::Tension(self.role(path, id)?, *least),
            Cond::Hand(id) => Test::Hand(self.hand(path, id)?),
            Cond::Opens => Test::Opens,
            Cond::Wary => Test::Wary,
            Cond::NotHere => Test::NotHere,
            Cond::Literal => Test::Literal,
            Cond::Traded => Test::Traded,
        })
    }
}

/// A package as written, on top of another: the levels that it names, put over those of `base`.
pub(super) fn package(r: &mut Resolver<'_>, path: &str, base: Package, levels: &Ordered<String>) -> Package {
    let mut package = base;
    for (issue, level) in levels.iter() {
        if let Some((issue, level)) = r.term(&format!("{path}[\"{issue}\"]"), issue, level) {
            package = package.with(issue, level);
        }
    }
    package
}
