//! Players who listen, more or less: skilled, average, aggressive, pushover, waiter, quitter.
use super::notes::Notes;
use super::{BotRng, Player, Policy, offers, plan, replies};
use crate::sim::compiled::{ReplyId, RoleId, SceneId};
use crate::sim::scenario::Act;
use crate::sim::session::action::{Action, Certainty, Direction, Statement};
use crate::sim::session::event::Event;
use crate::sim::view::{SessionStage, Tagged, View};

/// How often, in a hundred, an average player plans like a skilled one.
const PLANS: usize = 60;
/// Chance in the worth of a reply for somebody who takes over, in tenths of trust.
const FREEDOM: usize = 12;
/// How often, in a hundred, they bring up another topic than the one that promises most.
const STRAYS: usize = 3;

/// A player with a temper.
#[derive(Clone)]
pub(super) struct Mind {
    policy: Policy,
    notes: Notes,
    /// Chance in a reply's worth, in tenths of trust.
    noise: usize,
    /// How often, in a hundred, a skilled player brings up another topic than the one that promises most.
    strays: usize,
    /// An offer was tabled in this meeting.
    tabled_here: bool,
}

impl Mind {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "what tells a policy apart is named; the others do the plain thing"
    )]
    pub(super) fn of(policy: Policy) -> Self {
        let noise = match policy {
            Policy::Skilled => 8,
            Policy::Average => 12,
            _ => 60,
        };
        Self { policy, notes: Notes::default(), noise, strays: 0, tabled_here: false }
    }

    /// The same, taking over a session under way: it remembers what the view says has happened, and nothing else.
    /// A skilled one plays a little more freely than one who plays alone: what comes of a choice is then the mean over
    /// many ways of going on well, and does not hang on one of them.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the events that count here are named; the others are nothing to this reader"
    )]
    pub(super) fn taking_over(policy: Policy, view: &View<'_>) -> Self {
        let mut mind = Self::of(policy);
        if policy == Policy::Skilled {
            (mind.noise, mind.strays) = (FREEDOM, STRAYS);
        }
        mind.notes.read(view);
        if view.meeting().is_some() {
            let here = |tabled: bool, event: &Event| match event {
                Event::MeetingStarted { .. } => false,
                Event::Tabled { in_passing: false, .. } => true,
                _ => tabled,
            };
            mind.tabled_here = view.log().fold(false, |tabled, l| here(tabled, &l.event));
        }
        mind
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "what tells a policy apart is named; the others do the plain thing"
    )]
    fn reply(&self, t: &Tagged<'_>, chance: &mut BotRng) -> Option<ReplyId> {
        let scene = t.scene()?;
        match self.policy {
            Policy::Aggressive => liked(t, chance, |acts| {
                acts.iter()
                    .map(|a| match a {
                        Act::Pressure
                        | Act::Disagree
                        | Act::DefendAttack
                        | Act::PrematureClose
                        | Act::CounterAtOnce => 10,
                        Act::Irritator | Act::Blame | Act::FeatureDump | Act::GiveReason => 5,
                        a if a.crosses_the_line() => -20,
                        Act::Acknowledge | Act::Pause | Act::Concede | Act::GiveFace => -6,
                        _ => 0,
                    })
                    .sum()
            }),
            Policy::Pushover => liked(t, chance, |acts| {
                acts.iter()
                    .map(|a| match a {
                        Act::Concede => 12,
                        Act::Acknowledge | Act::OverPromise | Act::GiveFace | Act::ConcedeIf => 6,
                        a if a.crosses_the_line() => -20,
                        Act::Disagree | Act::Pressure | Act::DefendAttack => -8,
                        _ => 0,
                    })
                    .sum()
            }),
            _ => replies::best(t, scene, self.noise, chance),
        }
    }

    /// What it remembers.
    pub(super) fn notes(&self) -> &Notes {
        &self.notes
    }

    fn believe(&self, t: &Tagged<'_>) -> Option<Action> {
        let view = t.view();
        let c = view.scenario();
        for role in (0..c.roles.len()).map(RoleId::from).filter(|r| view.met(*r) > 0) {
            for card in c.roles[role].cards.iter().copied() {
                if view.confirmed(card) {
                    continue;
                }
                let wanted = match t.clues(card) {
                    0 => None,
                    1 => Some(Certainty::Perhaps),
                    _ => Some(Certainty::Probably),
                };
                if view.belief(card) != wanted {
                    return Some(Action::Believe { card, certainty: wanted });
                }
            }
        }
        None
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "what tells a policy apart is named; the others do the plain thing"
    )]
    fn calendar(&mut self, t: &Tagged<'_>, chance: &mut BotRng) -> Action {
        let view = t.view();
        self.tabled_here = false;
        match self.policy {
            Policy::Skilled => self.believe(t).unwrap_or_else(|| plan::skilled(&view, &self.notes)),
            Policy::Waiter if view.elapsed() < 600 && view.days().0 * 10 < view.days().1 * 6 => {
                Action::Wait((view.days().1 / 10).clamp(1, 3) as u8)
            }
            Policy::Quitter if view.turns().0 * 5 >= view.turns().1 => Action::WalkAway,
            Policy::Aggressive => plan::plain(&view, 400),
            Policy::Average if chance.chance(PLANS) => plan::skilled(&view, &self.notes),
            _ => plan::plain(&view, 700),
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "what tells a policy apart is named; the others do the plain thing"
    )]
    fn ours(&mut self, t: &Tagged<'_>, chance: &mut BotRng) -> Action {
        let view = t.view();
        let Some(meeting) = view.meeting() else {
            return Action::Adjourn;
        };
        let voter = meeting.roles.iter().any(|r| view.scenario().roles[r].votes);
        let decider = meeting.roles.iter().any(|r| view.deciders().has(r));
        let topics = view.topics();
        let skilled = self.policy == Policy::Skilled;
        let rest = view.turns().1 - view.turns().0;
        let close = match self.policy {
            Policy::Skilled => {
                plan::ready(&view, &self.notes) && (meeting.left <= 3 || rest <= 3 || topics.is_empty())
            }
            Policy::Aggressive => view.elapsed() >= 400,
            Policy::Average => plan::ready(&view, &self.notes) && (meeting.left <= 2 || rest <= 2),
            _ => view.elapsed() >= 700 && meeting.left <= 2,
        };
        if decider && close && view.allows(&Action::AskDecision).is_ok() {
            // A skilled player first settles what is still open, and puts a better offer on the table where one is seen.
            let open = |s: &SceneId| {
                t.objection_of(*s).is_some_and(|o| view.slips().any(|x| x.objection == o && !x.settled))
            };
            if let Some(topic) = topics.iter().find(|s| {
                let small = view.scenario().voters().count() <= 3;
                skilled && small && rest >= 3 && meeting.left >= 2 && open(s)
            }) {
                return Action::Topic(*topic);
            }
            let better = skilled && meeting.left >= 2 && rest >= 2 && !self.tabled_here;
            if let Some(action) = better.then(|| self.offer(&view, chance)).flatten() {
                self.tabled_here = true;
                return action;
            }
            return Action::AskDecision;
        }
        if let Some(action) = self.summary(&view, chance) {
            return action;
        }
        if skilled
            && voter
            && !self.notes.presented
            && view.offer().is_some()
            && meeting.left >= 3
            && (topics.len() < 3 || meeting.roles.len() > 1)
            && let Some(packages) = offers::alternatives(&view)
        {
            let action = Action::Present(packages);
            if view.allows(&action).is_ok() {
                return action;
            }
        }
        let time_to_table = match self.policy {
            Policy::Skilled => {
                let doors = view.elapsed() >= 250 && view.offer().is_none() && !t.shut().is_empty();
                let small = view.scenario().voters().count() <= 3;
                (view.elapsed() >= 430 && !small) || doors || (decider && close)
            }
            Policy::Aggressive => true,
            _ => view.elapsed() >= 200,
        };
        let last = meeting.left <= if decider { 2 } else { 1 };
        let heard = meeting
            .roles
            .iter()
            .all(|r| self.notes.would_sign(&view, r) || self.notes.failed[r.index()] >= 2)
            && !decider;
        if voter
            && time_to_table
            && (last || topics.is_empty())
            && !(skilled && heard && !decider)
            && let Some(action) = self.offer(&view, chance)
        {
            return action;
        }
        if skilled && !decider && meeting.used >= 3 && rest <= plan::reserve(&view) {
            return Action::Adjourn;
        }
        if !topics.is_empty() {
            let straight = skilled && (self.strays == 0 || !chance.chance(self.strays));
            let listens = straight || (self.policy == Policy::Average && chance.chance(60));
            let pick = if listens { choose(t, &topics) } else { topics[chance.below(topics.len())] };
            return Action::Topic(pick);
        }
        if skilled && meeting.left >= 2 {
            for doc in 0..view.scenario().docs.len() {
                let show = Action::Show(doc.into());
                if !(0..view.scenario().roles.len()).any(|r| view.shown_to(doc.into(), r.into()))
                    && view.allows(&show).is_ok()
                {
                    return show;
                }
            }
        }
        Action::Adjourn
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "what tells a policy apart is named; the others do the plain thing"
    )]
    fn summary(&self, view: &View<'_>, chance: &mut BotRng) -> Option<Action> {
        let careful = match self.policy {
            Policy::Skilled if self.notes.summaries < 2 => true,
            Policy::Average if chance.chance(40) => chance.chance(50),
            _ => return None,
        };
        let offered = view.statements();
        let mut picked: Vec<Statement> =
            offered.iter().copied().filter(|x| !careful || !x.overstated).collect();
        picked.truncate(3);
        let three = <[Statement; 3]>::try_from(picked).ok()?;
        let action = Action::Summarise(three);
        view.allows(&action).is_ok().then_some(action)
    }

    /// The offer that it tables here.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "what tells a policy apart is named; the others do the plain thing"
    )]
    pub(super) fn offer(&self, view: &View<'_>, chance: &mut BotRng) -> Option<Action> {
        let package = match self.policy {
            Policy::Skilled => offers::skilled(view, &self.notes),
            Policy::Average if chance.chance(if view.scenario().voters().count() > 3 { 100 } else { 15 }) => {
                offers::skilled(view, &self.notes)
            }
            Policy::Aggressive => view.scenario().quotation,
            Policy::Pushover => offers::haggle(view, &self.notes, true, chance),
            _ => offers::haggle(view, &self.notes, false, chance),
        };
        let here = view.meeting()?.roles;
        let voters = here.iter().filter(|r| view.scenario().roles[*r].votes);
        let forecast = voters.map(|r| (r, Direction::Closer)).collect();
        let action = Action::Propose { package, reason: None, forecast };
        view.allows(&action).is_ok().then_some(action)
    }
}

/// The topic that a skilled player brings up: what leads to somebody who can't be met yet, then open objections, then
/// what is behind somebody's words.
fn choose(t: &Tagged<'_>, topics: &[SceneId]) -> SceneId {
    let view = t.view();
    let shut = t.shut();
    let worth = |scene: &SceneId| {
        let voter = view.scenario().roles[t.speaker(*scene)].votes;
        let open =
            t.objection_of(*scene).is_some_and(|o| view.slips().any(|s| s.objection == o && !s.settled));
        i32::from(shut.0 & t.asks_after(*scene).0 != 0) * 9
            + i32::from(open) * 7
            + i32::from(t.is_personal(*scene)) * 5
            + if voter { 0 } else { t.promises(*scene).min(3) as i32 * 3 }
            + t.promises(*scene).min(2) as i32
            - i32::from(view.played(*scene)) * 6
    };
    topics.iter().copied().max_by_key(|s| (worth(s), std::cmp::Reverse(*s))).unwrap_or(topics[0])
}

/// The reply whose acts are liked best.
fn liked(t: &Tagged<'_>, chance: &mut BotRng, likes: impl Fn(&[Act]) -> i32) -> Option<ReplyId> {
    let replies = t.view().replies();
    replies
        .into_iter()
        .map(|r| (likes(t.heard(r).acts) * 4 + chance.below(4) as i32, r))
        .max()
        .map(|(_, r)| r)
}

impl Player for Mind {
    fn act(&mut self, t: &Tagged<'_>, chance: &mut BotRng) -> Action {
        let view = t.view();
        self.notes.read(&view);
        match view.stage() {
            SessionStage::Preparation | SessionStage::Ended => plan::way_out(&view),
            SessionStage::Calendar => self.calendar(t, chance),
            SessionStage::Theirs(_) => {
                self.reply(t, chance).map_or_else(|| plan::way_out(&view), Action::Reply)
            }
            SessionStage::Ours => self.ours(t, chance),
        }
    }
}
