//! Players with a habit instead of an ear: random, textbook, prober, quota, and the constant ones.
use super::notes::Notes;
use super::{BotRng, Player, Policy, offers, plan};
use crate::sim::compiled::{IssueId, Package, ReplyId, RoleId, RoleSet};
use crate::sim::scenario::Act;
use crate::sim::session::action::{Action, Aim};
use crate::sim::session::state::ACTS;
use crate::sim::view::{Access, SessionStage, Tagged, View};

/// A player with a habit; beyond replies it plays the plain plan and haggles.
pub(super) struct Habit {
    policy: Policy,
    notes: Notes,
    used: [u16; ACTS],
}

/// The ranking that courses teach: empathy, questions, summaries, reasons.
const TEXTBOOK: [Act; 14] = [
    Act::Acknowledge,
    Act::AskOpen,
    Act::TestUnderstanding,
    Act::AskProblem,
    Act::AskImplication,
    Act::Summarise,
    Act::Label,
    Act::FrameJoint,
    Act::ConcedeIf,
    Act::NextStep,
    Act::GiveReason,
    Act::Criterion,
    Act::GiveInformation,
    Act::Agenda,
];

impl Habit {
    pub(super) fn of(policy: Policy) -> Self {
        Self { policy, notes: Notes::default(), used: [0; ACTS] }
    }

    fn reply(&mut self, t: &Tagged<'_>, chance: &mut BotRng) -> Option<ReplyId> {
        let replies = t.view().replies();
        let count = replies.len();
        if count == 0 {
            return None;
        }
        let by = |rank: &mut dyn FnMut(&[Act]) -> i32, chance: &mut BotRng| {
            let ranked = replies.iter().map(|r| (rank(t.heard(*r).acts) * 8 + chance.below(8) as i32, *r));
            ranked.max().map(|(_, r)| r)
        };
        let pick = match self.policy {
            Policy::AlwaysFirst => Some(replies[0]),
            Policy::AlwaysSecond => Some(replies[1.min(count - 1)]),
            Policy::AlwaysLast => Some(replies[count - 1]),
            Policy::AlwaysLongest => replies.iter().copied().max_by_key(|r| t.heard(*r).length),
            Policy::AlwaysShortest => replies.iter().copied().min_by_key(|r| t.heard(*r).length),
            Policy::AlwaysGives => {
                replies.iter().copied().max_by_key(|r| (t.heard(*r).gives.len(), chance.below(8)))
            }
            Policy::AlwaysDemands => {
                replies.iter().copied().max_by_key(|r| (t.heard(*r).gets.len(), chance.below(8)))
            }
            Policy::Always(act) => by(&mut |acts| i32::from(acts.contains(&act)), chance),
            Policy::Textbook => by(
                &mut |acts| {
                    let rank = |a: &Act| TEXTBOOK.iter().position(|x| x == a).map_or(0, |i| 14 - i as i32);
                    acts.iter().map(rank).max().unwrap_or(0)
                },
                chance,
            ),
            Policy::Prober => {
                by(&mut |acts| acts.iter().filter(|a| a.asks() || a.tests()).count() as i32, chance)
            }
            Policy::Quota => {
                let used = self.used;
                by(&mut |acts| -acts.iter().map(|a| i32::from(used[*a as usize])).min().unwrap_or(9), chance)
            }
            Policy::Skilled
            | Policy::Average
            | Policy::Aggressive
            | Policy::Pushover
            | Policy::Waiter
            | Policy::Quitter
            | Policy::Random
            | Policy::Memoriser
            | Policy::CardSpammer
            | Policy::Withdrawer
            | Policy::AlwaysShows
            | Policy::AlwaysParks
            | Policy::OnePerson
            | Policy::LastTopic => Some(replies[chance.below(count)]),
        };
        if let Some(reply) = pick {
            for act in t.heard(reply).acts {
                self.used[*act as usize] += 1;
            }
        }
        pick
    }

    fn ours(&mut self, view: &View<'_>, chance: &mut BotRng) -> Action {
        let Some(meeting) = view.meeting() else {
            return Action::Adjourn;
        };
        let topics = view.topics();
        let decider = meeting.roles.iter().any(|r| view.deciders().has(r));
        if decider && view.elapsed() >= 700 && meeting.left <= 2 && view.allows(&Action::AskDecision).is_ok()
        {
            return Action::AskDecision;
        }
        let voter = meeting.roles.iter().any(|r| view.scenario().roles[r].votes);
        let last = meeting.left <= if decider { 2 } else { 1 };
        if voter && view.elapsed() >= 200 && (last || topics.is_empty()) {
            let package = offers::haggle(view, &self.notes, false, chance);
            let action = Action::Propose { package, reason: None, forecast: Vec::new() };
            if view.allows(&action).is_ok() {
                return action;
            }
        }
        let topic = if self.policy == Policy::LastTopic { topics.last() } else { topics.first() };
        topic.map_or(Action::Adjourn, |topic| Action::Topic(*topic))
    }

    /// What the habit does in a meeting before anything is said, if it is possible.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "what tells a policy apart is named; the others do the plain thing"
    )]
    fn unasked(&self, view: &View<'_>) -> Option<Action> {
        let possible = |a: &Action| view.allows(a).is_ok();
        match self.policy {
            Policy::AlwaysParks => Some(Action::Park).filter(possible),
            Policy::AlwaysShows => {
                let docs = view.scenario().docs.len();
                (0..docs).map(|d| Action::Show(d.into())).find(possible)
            }
            _ => None,
        }
    }
}

impl Player for Habit {
    fn act(&mut self, t: &Tagged<'_>, chance: &mut BotRng) -> Action {
        let view = t.view();
        self.notes.read(&view);
        if self.policy == Policy::Random {
            return random(&view, chance);
        }
        if let Some(action) = self.unasked(&view) {
            return action;
        }
        match view.stage() {
            SessionStage::Preparation | SessionStage::Ended => plan::way_out(&view),
            SessionStage::Calendar if self.policy == Policy::OnePerson => plan::same(&view),
            SessionStage::Calendar => plan::plain(&view, 700),
            SessionStage::Theirs(_) => {
                self.reply(t, chance).map_or_else(|| plan::way_out(&view), Action::Reply)
            }
            SessionStage::Ours => self.ours(&view, chance),
        }
    }
}

/// Any action that is possible, kinds of action being equally likely.
fn random(view: &View<'_>, chance: &mut BotRng) -> Action {
    let c = view.scenario();
    match view.stage() {
        SessionStage::Preparation | SessionStage::Ended => plan::way_out(view),
        SessionStage::Calendar => {
            if chance.chance(4) {
                return if chance.chance(10) {
                    Action::WalkAway
                } else {
                    Action::Wait(1 + chance.below(3) as u8)
                };
            }
            let can = |r: &RoleId| !matches!(view.access(*r), Access::Blocked | Access::Spent);
            let open: Vec<RoleId> = (0..c.roles.len()).map(RoleId::from).filter(can).collect();
            if open.is_empty() {
                return plan::way_out(view);
            }
            let role = open[chance.below(open.len())];
            let on = &c.roles[role].on;
            let channel = on[chance.below(on.len())];
            Action::Meet { roles: RoleSet::one(role), channel, aim: Aim::ALL[chance.below(5)] }
        }
        SessionStage::Theirs(_) => {
            let replies = view.replies();
            if replies.is_empty() {
                plan::way_out(view)
            } else {
                Action::Reply(replies[chance.below(replies.len())])
            }
        }
        SessionStage::Ours => {
            let topics = view.topics();
            match chance.below(10) {
                0..6 if !topics.is_empty() => Action::Topic(topics[chance.below(topics.len())]),
                6 | 7 => {
                    Action::Propose { package: scatter(view, chance), reason: None, forecast: Vec::new() }
                }
                8 if !c.docs.is_empty() => Action::Show(chance.below(c.docs.len()).into()),
                9 if chance.chance(40) => Action::AskDecision,
                _ => topics.first().map_or(Action::Adjourn, |topic| Action::Topic(*topic)),
            }
        }
    }
}

/// One to three terms moved anywhere that is possible.
pub(super) fn scatter(view: &View<'_>, chance: &mut BotRng) -> Package {
    let c = view.scenario();
    let mut package = view.current_offer();
    for _ in 0..=chance.below(3) {
        let issue = IssueId::from(chance.below(c.issues.len()));
        let level = chance.below(usize::from(c.issues[issue].levels())) as u8;
        if view.issue_open(issue) && view.within_authority(issue, level) {
            package = package.with(issue, level);
        }
    }
    package
}
