//! What helps towards an aim: everything of the scenario that may bring about the conditions in its way, found by going
//! back from the aim. Trust and luck are left to the way of playing.
use super::condition::Site;
use super::coverage_item::CoverageItem;
use crate::sim::compiled::{
    CardId, CompiledKind, CompiledRoute, CompiledScenario, DocId, FactId, HandId, IdSet, InterestId, IssueId,
    ObjectionId, ReplyId, RoleId, RoleSet, SceneId, Test,
};
use crate::sim::scenario::Channel;
use crate::sim::session::outcome::Ending;

/// What helps towards an aim.
#[derive(Clone, Debug, Default)]
pub(super) struct Prerequisites {
    pub(super) replies: IdSet<ReplyId>,
    pub(super) scenes: IdSet<SceneId>,
    pub(super) docs: Vec<DocId>,
    pub(super) cards: Vec<CardId>,
    /// Terms that the offer should have: an issue, and the level from which on, if any but the quoted one will not do.
    pub(super) terms: Vec<(IssueId, Option<u8>)>,
    pub(super) tabled: bool,
    pub(super) people: RoleSet,
    pub(super) channels: Vec<Channel>,
    pub(super) company: bool,
    pub(super) wait: bool,
    pub(super) ending: Option<Ending>,
    /// A cool listener.
    pub(super) cold: bool,
    /// Somebody who does not find everything out.
    pub(super) plain: bool,
    /// Somebody who has earned much trust.
    pub(super) warm: bool,
    /// The hidden hand in which alone it can be.
    pub(super) hand: Option<HandId>,
    interests: IdSet<InterestId>,
    facts: IdSet<FactId>,
    roles: IdSet<RoleId>,
    settled: IdSet<ObjectionId>,
}

impl Prerequisites {
    /// What helps to reach an item.
    pub(super) fn item(c: &CompiledScenario, item: CoverageItem) -> Self {
        let mut want = Self::default();
        match item {
            CoverageItem::Scene(s) => want.scene(c, s),
            CoverageItem::Reply(r) => want.reply(c, r),
            CoverageItem::Answer(r, k) => want.answer(c, r, usize::from(k)),
            CoverageItem::Opened(i) | CoverageItem::Verified(i) => want.verify(c, i),
            CoverageItem::Raised(o) => want.raise(c, o),
            CoverageItem::Settled(o) => {
                want.raise(c, o);
                want.settle(c, o);
            }
            CoverageItem::Prevented(o) => {
                want.raise(c, o);
                want.site(c, Site::Moot(o));
                for root in &c.objections[o].root {
                    want.verify(c, *root);
                }
            }
            CoverageItem::Event(e) => want.site(c, Site::Event(e)),
            CoverageItem::Ending(e) => {
                want.ending = Some(e);
                want.tabled = matches!(e, Ending::Signed | Ending::Refused);
                want.wait = e == Ending::Deadline;
            }
        }
        want
    }

    /// What helps to see the conditions of a site asked, and holding.
    pub(super) fn condition(c: &CompiledScenario, site: Site) -> Self {
        let mut want = Self::default();
        want.site(c, site);
        want
    }

    fn site(&mut self, c: &CompiledScenario, site: Site) {
        match site {
            Site::Latent(i) => self.tests(c, RoleId(0), &c.issues[i].latent),
            Site::Document(d) => self.tests(c, RoleId(0), &c.docs[d].when),
            Site::Way(r, k) => self.tests(c, r, &c.roles[r].access[usize::from(k)].when),
            Site::Moot(o) => self.tests(c, c.objections[o].role, &c.objections[o].moot),
            Site::Event(e) => {
                self.wait = true;
                self.tests(c, RoleId(0), &c.events[e].when);
            }
            Site::Scene(s) => self.scene(c, s),
            Site::Reply(r) => self.reply(c, r),
            Site::Answer(r, k) => {
                self.answer(c, r, usize::from(k));
                // Its other side may be what is missing.
                self.refuse(c, r, &c.replies[r].answers[usize::from(k)].when);
            }
        }
    }

    fn scene(&mut self, c: &CompiledScenario, id: SceneId) {
        if !self.scenes.put(id) {
            return;
        }
        let spec = &c.scenes[id];
        self.person(c, spec.by);
        if spec.kind == CompiledKind::Beat {
            self.replies_that(c, |r| r.answers.iter().any(|a| a.next == Some(id)));
        } else {
            self.tests(c, spec.by, &spec.when);
        }
    }

    fn reply(&mut self, c: &CompiledScenario, id: ReplyId) {
        if self.replies.put(id) {
            let spec = &c.replies[id];
            self.scene(c, spec.scene);
            self.tests(c, c.scenes[spec.scene].by, &spec.when);
        }
    }

    /// An answer comes where its conditions hold and those of the answers before it don't.
    fn answer(&mut self, c: &CompiledScenario, id: ReplyId, k: usize) {
        self.reply(c, id);
        let spec = &c.replies[id];
        for before in &spec.answers[..k] {
            self.refuse(c, id, &before.when);
        }
        self.tests(c, c.scenes[spec.scene].by, &spec.answers[k].when);
    }

    /// What may keep conditions from holding: a cool listener, and a trade of what has been given already.
    fn refuse(&mut self, c: &CompiledScenario, id: ReplyId, tests: &[Test]) {
        for test in tests {
            match test {
                Test::Trust(..) | Test::Opens | Test::Warm => self.cold = true,
                Test::Traded => {
                    let gives = c.replies[id].gives.iter();
                    self.terms.extend(gives.map(|(issue, level)| (*issue, Some(*level))));
                }
                Test::Any(inner) => self.refuse(c, id, inner),
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
                | Test::DayAfter(_)
                | Test::DayBefore(_)
                | Test::Played(_)
                | Test::Said(_)
                | Test::Shown(_)
                | Test::Open(_)
                | Test::Settled(_)
                | Test::Happened(_)
                | Test::Tabled
                | Test::Offered(..)
                | Test::OfferTouches(_)
                | Test::Cold
                | Test::Not(_)
                | Test::Tension(..)
                | Test::Hand(_)
                | Test::Wary
                | Test::NotHere
                | Test::Literal => {}
            }
        }
    }

    fn replies_that(
        &mut self,
        c: &CompiledScenario,
        wanted: impl Fn(&crate::sim::compiled::CompiledReply) -> bool,
    ) {
        for (i, reply) in c.replies.iter().enumerate() {
            if wanted(reply) {
                self.reply(c, i.into());
            }
        }
    }

    fn person(&mut self, c: &CompiledScenario, role: RoleId) {
        self.people = self.people.with(role);
        if self.roles.put(role) {
            for way in &c.roles[role].access {
                self.tests(c, role, &way.when);
            }
            self.replies_that(c, |r| r.answers.iter().any(|a| a.introduces.has(role)));
        }
    }

    fn fact(&mut self, c: &CompiledScenario, fact: FactId) {
        if self.facts.put(fact) {
            self.replies_that(c, |r| r.answers.iter().any(|a| a.learn.contains(&fact)));
            let taught = |(i, d): (usize, &crate::sim::compiled::CompiledDoc)| {
                d.learn.contains(&fact).then(|| DocId::from(i))
            };
            self.docs.extend(c.docs.iter().enumerate().filter_map(taught));
        }
    }

    fn verify(&mut self, c: &CompiledScenario, interest: InterestId) {
        if !self.interests.put(interest) {
            return;
        }
        let spec = &c.interests[interest];
        self.person(c, spec.role);
        self.replies_that(c, |r| spec.card.is_some() && r.touches.contains(&spec.card));
        for route in &spec.routes {
            match route {
                CompiledRoute::Ask { on, .. } => self.channels.extend(on),
                CompiledRoute::Clues { from, .. } | CompiledRoute::Told(from) => {
                    for fact in from {
                        self.fact(c, *fact);
                    }
                }
            }
        }
    }

    fn raise(&mut self, c: &CompiledScenario, o: ObjectionId) {
        if let Some(scene) = c.objections[o].raised_by {
            self.scene(c, scene);
        }
    }

    fn settle(&mut self, c: &CompiledScenario, o: ObjectionId) {
        if self.settled.put(o) {
            self.replies_that(c, |r| r.settles == Some(o) || r.answers.iter().any(|a| a.settles == Some(o)));
            let proof = |(i, d): (usize, &crate::sim::compiled::CompiledDoc)| {
                d.proves.contains(&o).then(|| DocId::from(i))
            };
            self.docs.extend(c.docs.iter().enumerate().filter_map(proof));
            for root in &c.objections[o].root {
                self.cards.extend(c.interests[*root].card);
            }
        }
    }

    fn tests(&mut self, c: &CompiledScenario, by: RoleId, tests: &[Test]) {
        for test in tests {
            self.test(c, by, test);
        }
    }

    fn test(&mut self, c: &CompiledScenario, by: RoleId, test: &Test) {
        match test {
            Test::Knows(fact) => self.fact(c, *fact),
            Test::Holds(i) => self.cards.extend(c.interests[*i].card),
            Test::HoldsCard(card) => self.cards.push(*card),
            Test::Verified(i) => self.verify(c, *i),
            Test::Met(role) => self.person(c, *role),
            Test::Present(role) => {
                self.person(c, *role);
                self.company |= *role != by;
            }
            Test::Introduced(role) => {
                self.replies_that(c, |r| r.answers.iter().any(|a| a.introduces.has(*role)));
            }
            Test::InCompany => self.company = true,
            Test::On(channel) => self.channels.push(*channel),
            Test::DayAfter(_) => self.wait = true,
            Test::Played(scene) => self.scene(c, *scene),
            Test::Said(reply) => self.reply(c, *reply),
            Test::Shown(doc) => self.docs.push(*doc),
            Test::Open(o) => self.raise(c, *o),
            Test::Settled(o) => {
                self.raise(c, *o);
                self.settle(c, *o);
            }
            Test::Happened(e) => self.site(c, Site::Event(*e)),
            Test::Tabled => self.tabled = true,
            Test::Offered(issue, level) => self.terms.push((*issue, Some(*level))),
            Test::OfferTouches(issue) => self.terms.push((*issue, None)),
            Test::Any(inner) => self.tests(c, by, inner),
            Test::Cold | Test::Tension(..) | Test::Wary => self.cold = true,
            // What must not be is what is there before anybody does anything, as long as nobody knows too much.
            Test::Not(inner) => {
                let known = |t: &Test| {
                    matches!(t, Test::Holds(_) | Test::HoldsCard(_) | Test::Verified(_) | Test::Knows(_))
                };
                self.plain |= inner.iter().any(known);
            }
            Test::Warm | Test::Trust(..) => self.warm = true,
            Test::Hand(hand) => self.hand = Some(*hand),
            // The rest is a matter of how one plays.
            Test::Private
            | Test::DayBefore(_)
            | Test::Opens
            | Test::NotHere
            | Test::Literal
            | Test::Traded => {}
        }
    }
}
