//! Why-view: why each reply and topic is or is not offered, what each would do, and the hidden half of everybody.
use super::condition_trace::{Clause, clauses};
use super::state_diff::{StateChange, changes};
use crate::sim::buyer::answer::answer;
use crate::sim::buyer::aspiration::aspiration;
use crate::sim::compiled::{CompiledKind, CompiledScenario, ReplyId, RoleId, SceneId};
use crate::sim::phase::apply;
use crate::sim::scenario::Act;
use crate::sim::session::Action;
use crate::sim::session::condition_eval::Context;
use crate::sim::session::names::{interest, key, objection, role, scene};
use crate::sim::session::state::{SpeakingTurn, State};
use crate::sim::view::{Access, View};

/// Everything that an author may want to know of a moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Insight {
    /// The hidden hand that was dealt; empty where there is one truth.
    pub hand: String,
    /// Days gone and days in all.
    pub days: (u16, u16),
    /// Turns gone and turns in all.
    pub turns: (u16, u16),
    /// The people, in the order of the file.
    pub people: Vec<PersonInside>,
    /// The scene that waits for an answer.
    pub scene: Option<String>,
    /// Its replies, in the order of the file, offered or not.
    pub replies: Vec<ReplyInside>,
    /// Scenes of those who are here (in the calendar: of everybody) that have not come up, and what keeps them.
    pub scenes: Vec<SceneInside>,
}

/// A person, from inside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonInside {
    /// Their id.
    pub who: String,
    /// At the table now.
    pub here: bool,
    /// Can be met now.
    pub open: bool,
    /// Trust in tenths of a point.
    pub trust: i32,
    /// Its parts: ability, benevolence, integrity; tenths.
    pub parts: [i32; 3],
    /// Tension in tenths of a point.
    pub tension: i32,
    /// What the offer on the table (or the one we mean to open with) is worth to them, in thousandths.
    pub worth: i64,
    /// What it would have to be worth for them to sign now, in thousandths.
    pub aspires: i64,
    /// What it must be worth at the least, in thousandths.
    pub reservation: i64,
    /// Whether they would sign it now.
    pub would_sign: bool,
    /// What they want.
    pub wants: Vec<InterestInside>,
    /// What they object to.
    pub worries: Vec<Worry>,
}

/// An interest that is true in this hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterestInside {
    /// `role.interest`.
    pub interest: String,
    /// Its weight, in thousandths.
    pub weight: i64,
    /// Whether it has to be earned.
    pub hidden: bool,
    /// Whether it is verified.
    pub verified: bool,
    /// How well the offer serves it, in thousandths.
    pub served: i64,
}

/// An objection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worry {
    /// `role.objection`.
    pub objection: String,
    /// The interest at its root in this hand.
    pub root: String,
    /// It was raised.
    pub raised: bool,
    /// It is settled.
    pub settled: bool,
    /// It found its answer before it was raised.
    pub prevented: bool,
}

/// A reply of the scene that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyInside {
    /// Its scene and its id.
    pub scene: String,
    /// Its id.
    pub reply: String,
    /// Whether it is offered.
    pub offered: bool,
    /// It was given before and is not offered twice.
    pub given: bool,
    /// A term in it is beyond our authority, by the issue.
    pub beyond: Option<String>,
    /// The document it shows is not in our hands.
    pub lacks: Option<String>,
    /// Its conditions.
    pub when: Vec<Clause>,
    /// What a careful listener hears in it, derived acts included.
    pub acts: Vec<Act>,
    /// What would come of it now; nothing where it is not offered.
    pub comes: Vec<StateChange>,
}

/// A scene that could come up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SceneInside {
    /// Its id.
    pub scene: String,
    /// Who speaks.
    pub by: String,
    /// It is offered now as a topic.
    pub offered: bool,
    /// All its conditions hold; where it is still not there, another one came first.
    pub ready: bool,
    /// Its conditions.
    pub when: Vec<Clause>,
}

/// What an author sees of a moment.
#[must_use]
pub fn insight(c: &CompiledScenario, s: &State) -> Insight {
    let view = View::new(c, s);
    let at = s.meeting().and_then(|m| match m.speaking {
        SpeakingTurn::Theirs(scene, _) => Some(scene),
        SpeakingTurn::Ours => None,
    });
    let replies = at.map_or(0..0, |at| c.scenes[at].replies.0..c.scenes[at].replies.1);
    Insight {
        hand: key(&c.source.hands, s.hand.index()),
        days: view.days(),
        turns: view.turns(),
        people: (0..c.roles.len()).map(|r| person(c, s, &view, r.into())).collect(),
        scene: at.map(|at| scene(c, at)),
        replies: replies.map(|r| reply_inside(c, s, &view, ReplyId(r))).collect(),
        scenes: scenes(c, s, &view),
    }
}

fn person(c: &CompiledScenario, s: &State, view: &View<'_>, id: RoleId) -> PersonInside {
    let (spec, state) = (&c.roles[id], &s.roles[id]);
    let offer = s.current_offer();
    let thousandths = |utility: i64| utility / 1_000_000;
    let wants = spec
        .interests
        .iter()
        .filter(|i| c.interests[**i].is_true(s.hand))
        .map(|i| {
            let own = &c.interests[*i];
            InterestInside {
                interest: interest(c, *i),
                weight: own.weight[s.hand],
                hidden: own.hidden,
                verified: s.verified.has(*i) || !own.hidden,
                served: own.service(s.hand, &offer) / 1000,
            }
        })
        .collect();
    let worries = spec
        .objections
        .iter()
        .map(|o| {
            let now = &s.objections[*o];
            let root = c.objections[*o].root.get(s.hand);
            Worry {
                objection: objection(c, *o),
                root: root.map_or_else(String::new, |i| interest(c, *i)),
                raised: now.raised,
                settled: now.settled,
                prevented: now.prevented,
            }
        })
        .collect();
    PersonInside {
        who: role(c, id),
        here: s.meeting().is_some_and(|m| m.roles.has(id)),
        open: matches!(view.access(id), Access::Open | Access::Over(_)),
        trust: state.trust.tenths(),
        parts: state.trust.parts(),
        tension: state.tension,
        worth: thousandths(c.utility(s.hand, id, &offer)),
        aspires: thousandths(aspiration(c, s, id, &offer)),
        reservation: thousandths(spec.reservation),
        would_sign: spec.votes && answer(c, s, id, &offer).signs(),
        wants,
        worries,
    }
}

fn reply_inside(c: &CompiledScenario, s: &State, view: &View<'_>, id: ReplyId) -> ReplyInside {
    let spec = &c.replies[id];
    let in_scene = &c.scenes[spec.scene];
    let authored =
        c.source.scenes.values().nth(spec.scene.index()).and_then(|x| x.replies.values().nth(spec.index));
    let ctx = Context::of(in_scene.by);
    let offered = view.offers(id);
    let mut after = s.clone();
    let comes = if offered && apply(c, &mut after, &Action::Reply(id)).is_ok() {
        changes(c, s, &after)
    } else {
        Vec::new()
    };
    let (scene, reply) = crate::sim::session::names::reply(c, id);
    let beyond = spec.gives.iter().find(|(i, l)| !view.within_authority(*i, *l));
    ReplyInside {
        scene,
        reply,
        offered,
        given: s.said.has(id) && in_scene.again,
        beyond: beyond.map(|(issue, _)| key(&c.source.issues, issue.index())),
        lacks: spec.shows.filter(|d| !view.has_doc(*d)).map(|d| key(&c.source.documents, d.index())),
        when: authored.map_or_else(Vec::new, |a| clauses(c, s, ctx, &a.when, &spec.when)),
        acts: spec.acts.clone(),
        comes,
    }
}

fn scenes(c: &CompiledScenario, s: &State, view: &View<'_>) -> Vec<SceneInside> {
    let offered = view.topics();
    let here = s.meeting().map(|m| m.roles);
    let wanted = |i: &SceneId| {
        let spec = &c.scenes[*i];
        let fresh = spec.again || !s.played.has(*i);
        spec.kind != CompiledKind::Beat && fresh && here.is_none_or(|here| here.has(spec.by))
    };
    c.scenes
        .keys()
        .filter(wanted)
        .map(|id| {
            let spec = &c.scenes[id];
            let authored = c.source.scenes.values().nth(id.index());
            let when =
                authored.map_or_else(Vec::new, |a| clauses(c, s, Context::of(spec.by), &a.when, &spec.when));
            SceneInside {
                scene: scene(c, id),
                by: role(c, spec.by),
                offered: offered.contains(&id),
                ready: when.iter().all(|clause| clause.holds),
                when,
            }
        })
        .collect()
}
