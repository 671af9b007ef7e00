//! Conditions of a scenario, numbered, and which of their two sides has been seen.
use crate::sim::compiled::{
    CompiledKind, CompiledScenario, DocId, EventId, IssueId, ObjectionId, ReplyId, RoleId, SceneId, Test,
};
use crate::sim::lab::coverage_item::CoverageItem;
use crate::sim::session::condition_eval::{Context, eval};
use crate::sim::session::event::{Event, Logged};
use crate::sim::session::state::{Phase, SpeakingTurn, State};

/// Where a condition stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Site {
    /// An issue is latent until it holds.
    Latent(IssueId),
    /// We have a document.
    Document(DocId),
    /// A way to a person: which one.
    Way(RoleId, u8),
    /// An objection is prevented.
    Moot(ObjectionId),
    /// An event happens.
    Event(EventId),
    /// A scene comes up.
    Scene(SceneId),
    /// A reply is offered.
    Reply(ReplyId),
    /// A reply gets this answer.
    Answer(ReplyId, u8),
}

/// A condition and what was seen of it. Answers are taken whole: which of several conditions kept one back cannot be
/// told from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConditionSeen {
    /// Where.
    pub site: Site,
    /// Which of the list, from 0; nothing for a list taken whole.
    pub at: Option<u16>,
    /// It was seen to hold where it is asked.
    pub held: bool,
    /// It was seen not to hold where it is asked.
    pub failed: bool,
}

impl ConditionSeen {
    /// Where it stands in the file, as a path for `content::positions`.
    #[must_use]
    pub fn path(&self, c: &CompiledScenario) -> String {
        let nth =
            |names: &mut dyn Iterator<Item = &str>, at: usize| names.nth(at).unwrap_or_default().to_owned();
        let source = &c.source;
        let list = match self.site {
            Site::Latent(i) => format!("issues[\"{}\"].latent", nth(&mut source.issues.keys(), i.index())),
            Site::Document(d) => {
                format!("documents[\"{}\"].when", nth(&mut source.documents.keys(), d.index()))
            }
            Site::Way(r, k) => {
                format!("roles[\"{}\"].access[{k}].when", nth(&mut source.roles.keys(), r.index()))
            }
            Site::Moot(o) => format!("{}.moot", CoverageItem::Raised(o).path(c).unwrap_or_default()),
            Site::Event(e) => format!("{}.when", CoverageItem::Event(e).path(c).unwrap_or_default()),
            Site::Scene(s) => format!("{}.when", CoverageItem::Scene(s).path(c).unwrap_or_default()),
            Site::Reply(r) => format!("{}.when", CoverageItem::Reply(r).path(c).unwrap_or_default()),
            Site::Answer(r, k) => format!("{}.when", CoverageItem::Answer(r, k).path(c).unwrap_or_default()),
        };
        self.at.map_or(list.clone(), |at| format!("{list}[{at}]"))
    }
}

/// Where the conditions of each site begin.
#[derive(Clone, Debug)]
pub(super) struct Conditions {
    all: Vec<(Site, Option<u16>)>,
    latent: Vec<u32>,
    documents: Vec<u32>,
    ways: Vec<Vec<u32>>,
    moot: Vec<u32>,
    events: Vec<u32>,
    scenes: Vec<u32>,
    replies: Vec<u32>,
    /// Of each reply's answers; `u32::MAX` where one has no conditions.
    answers: Vec<Vec<u32>>,
}

impl Conditions {
    pub(super) fn of(c: &CompiledScenario) -> Self {
        let mut all = Vec::new();
        let mut add = |site: Site, tests: &[Test]| {
            let first = all.len() as u32;
            all.extend((0..tests.len()).map(|i| (site, Some(i as u16))));
            first
        };
        let latent =
            c.issues.iter().enumerate().map(|(i, x)| add(Site::Latent(i.into()), &x.latent)).collect();
        let documents =
            c.docs.iter().enumerate().map(|(i, x)| add(Site::Document(i.into()), &x.when)).collect();
        let ways = |(i, role): (usize, &crate::sim::compiled::CompiledRole)| -> Vec<u32> {
            let way = |(k, way): (usize, &crate::sim::compiled::CompiledWay)| {
                add(Site::Way(i.into(), k as u8), &way.when)
            };
            role.access.iter().enumerate().map(way).collect()
        };
        let ways = c.roles.iter().enumerate().map(ways).collect();
        let moot = c.objections.iter().enumerate().map(|(i, x)| add(Site::Moot(i.into()), &x.moot)).collect();
        let events = c.events.iter().enumerate().map(|(i, x)| add(Site::Event(i.into()), &x.when)).collect();
        // A beat follows from an answer: its conditions are never asked.
        let asked = |x: &'_ crate::sim::compiled::CompiledScene| x.kind != CompiledKind::Beat;
        let scene = |(i, x)| add(Site::Scene(SceneId::from(i)), if asked(x) { &x.when } else { &[] });
        let scenes = c.scenes.iter().enumerate().map(scene).collect();
        let replies =
            c.replies.iter().enumerate().map(|(i, x)| add(Site::Reply(i.into()), &x.when)).collect();
        let mut answers = Vec::with_capacity(c.replies.len());
        for (i, reply) in c.replies.iter().enumerate() {
            let own = reply.answers.iter().enumerate().map(|(k, answer)| {
                if answer.when.is_empty() {
                    return u32::MAX;
                }
                all.push((Site::Answer(i.into(), k as u8), None));
                all.len() as u32 - 1
            });
            answers.push(own.collect());
        }
        Self { all, latent, documents, ways, moot, events, scenes, replies, answers }
    }

    /// The answer's condition, where it has one.
    pub(super) fn answer(&self, reply: ReplyId, k: usize) -> Option<usize> {
        let at = *self.answers[reply.index()].get(k)?;
        (at != u32::MAX).then_some(at as usize)
    }

    /// The site of a condition and its place there.
    pub(super) fn site(&self, at: usize) -> (Site, Option<u16>) {
        self.all[at]
    }
}

/// Which sides were seen: 1 held, 2 failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ConditionCoverage(pub(super) Vec<u8>);

const HELD: u8 = 1;
const FAILED: u8 = 2;

impl ConditionCoverage {
    pub(super) fn new(conditions: &Conditions) -> Self {
        Self(vec![0; conditions.all.len()])
    }

    pub(super) fn add(&mut self, other: &Self) {
        for (a, b) in self.0.iter_mut().zip(&other.0) {
            *a |= b;
        }
    }

    /// How many sides were seen.
    pub(super) fn count(&self) -> u32 {
        self.0.iter().map(|s| s.count_ones()).sum()
    }

    /// Every condition with what was seen of it, in the order of the numbers.
    pub(super) fn seen(&self, conditions: &Conditions) -> Vec<ConditionSeen> {
        let seen = |((site, at), sides): (&(Site, Option<u16>), &u8)| ConditionSeen {
            site: *site,
            at: *at,
            held: sides & HELD != 0,
            failed: sides & FAILED != 0,
        };
        conditions.all.iter().zip(&self.0).map(seen).collect()
    }

    /// Looks at what is asked in a state: each condition on its own.
    pub(super) fn look(&mut self, c: &CompiledScenario, conditions: &Conditions, s: &State) {
        match &s.phase {
            Phase::Calendar => self.between(c, conditions, s),
            Phase::Meeting(meeting) => {
                for (i, issue) in c.issues.iter().enumerate() {
                    self.each(c, s, RoleId(0), conditions.latent[i], &issue.latent);
                }
                for (i, doc) in c.docs.iter().enumerate() {
                    self.each(c, s, RoleId(0), conditions.documents[i], &doc.when);
                }
                for role in meeting.roles.iter() {
                    for scene in &c.roles[role].scenes {
                        let spec = &c.scenes[*scene];
                        if spec.kind != CompiledKind::Beat {
                            self.each(c, s, role, conditions.scenes[scene.index()], &spec.when);
                        }
                    }
                    for o in &c.roles[role].objections {
                        self.each(c, s, role, conditions.moot[o.index()], &c.objections[*o].moot);
                    }
                }
                if let SpeakingTurn::Theirs(scene, _) = meeting.speaking {
                    let spec = &c.scenes[scene];
                    for r in usize::from(spec.replies.0)..usize::from(spec.replies.1) {
                        self.each(c, s, spec.by, conditions.replies[r], &c.replies[ReplyId::from(r)].when);
                    }
                }
            }
            Phase::Preparation | Phase::Ended => {}
        }
    }

    fn between(&mut self, c: &CompiledScenario, conditions: &Conditions, s: &State) {
        for (i, role) in c.roles.iter().enumerate() {
            for (way, first) in role.access.iter().zip(&conditions.ways[i]) {
                self.each(c, s, i.into(), *first, &way.when);
            }
        }
        for (i, event) in c.events.iter().enumerate() {
            if s.day + 1 >= event.day.0 && s.day <= event.day.1 {
                self.each(c, s, RoleId(0), conditions.events[i], &event.when);
            }
        }
    }

    fn each(&mut self, c: &CompiledScenario, s: &State, by: RoleId, first: u32, tests: &[Test]) {
        for (test, sides) in tests.iter().zip(&mut self.0[first as usize..]) {
            // Most have been seen on both sides before long.
            if *sides != HELD | FAILED {
                *sides |= if eval(c, s, Context::of(by), test) { HELD } else { FAILED };
            }
        }
    }

    /// What a log proves: who spoke, could; who answered, passed over the answers before.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the events that count here are named; the others are nothing to this reader"
    )]
    pub(super) fn prove(&mut self, c: &CompiledScenario, conditions: &Conditions, log: &[Logged]) {
        let mut waiting: Option<ReplyId> = None;
        for logged in log {
            match &logged.event {
                Event::Line(scene) if c.scenes[*scene].kind != CompiledKind::Beat => {
                    self.all_held(conditions.scenes[scene.index()], c.scenes[*scene].when.len());
                }
                Event::Happened(e) => {
                    self.all_held(conditions.events[e.index()], c.events[*e].when.len());
                }
                Event::Prevented(o) => {
                    self.all_held(conditions.moot[o.index()], c.objections[*o].moot.len());
                }
                Event::Replied(reply) => {
                    self.unanswered(c, conditions, waiting.replace(*reply));
                    self.all_held(conditions.replies[reply.index()], c.replies[*reply].when.len());
                }
                Event::Answered(reply, k) => {
                    waiting = None;
                    for before in 0..usize::from(*k) {
                        self.mark(conditions.answer(*reply, before), FAILED);
                    }
                    self.mark(conditions.answer(*reply, usize::from(*k)), HELD);
                }
                _ => {}
            }
        }
        self.unanswered(c, conditions, waiting);
    }

    fn unanswered(&mut self, c: &CompiledScenario, conditions: &Conditions, reply: Option<ReplyId>) {
        if let Some(reply) = reply {
            for k in 0..c.replies[reply].answers.len() {
                self.mark(conditions.answer(reply, k), FAILED);
            }
        }
    }

    fn all_held(&mut self, first: u32, count: usize) {
        for sides in &mut self.0[first as usize..first as usize + count] {
            *sides |= HELD;
        }
    }

    fn mark(&mut self, at: Option<usize>, side: u8) {
        if let Some(sides) = at.and_then(|at| self.0.get_mut(at)) {
            *sides |= side;
        }
    }
}
