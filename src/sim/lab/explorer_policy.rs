//! What somebody does who looks for what has not been seen: towards an aim where there is one, to whatever is new
//! otherwise, and now and then anything that is possible.
use super::prerequisites::Prerequisites;
use super::stats::{Places, Tally};
use crate::sim::bots::Walker;
use crate::sim::compiled::{CompiledScenario, DocId, IssueId, ReplyId, RoleId, RoleSet, SceneId};
use crate::sim::scenario::Channel;
use crate::sim::session::action::{Action, Aim, Certainty};
use crate::sim::session::outcome::Ending;
use crate::sim::session::state::State;
use crate::sim::view::{Access, SessionStage, View};

/// One who leads a walk.
pub(super) struct Leader<'a> {
    pub(super) c: &'a CompiledScenario,
    pub(super) places: &'a Places,
    /// What has been reached before this walk.
    pub(super) reached: &'a Tally,
    /// What helps towards the aim, if there is one.
    pub(super) want: Option<&'a Prerequisites>,
    /// The turn from which on it leads what is said: trust takes time to grow.
    pub(super) from: u16,
}

impl Leader<'_> {
    /// What it wants now, if anything.
    pub(super) fn wish(&self, w: &mut Walker, s: &State) -> Option<Action> {
        let view = View::new(self.c, s);
        // Not always: what is in the way may be that somebody has gone too straight.
        if w.chance(15) {
            return None;
        }
        match view.stage() {
            SessionStage::Theirs(_) | SessionStage::Ours if s.turn < self.from => None,
            SessionStage::Theirs(_) => self.reply(w, s, &view),
            SessionStage::Ours => self.ours(w, s, &view),
            SessionStage::Calendar => self.between(w, s, &view),
            SessionStage::Preparation | SessionStage::Ended => None,
        }
    }

    fn is_new_reply(&self, s: &State, reply: ReplyId) -> bool {
        self.reached.hits[self.places.reply(reply)] == 0 && !s.said.has(reply)
    }

    /// Whether a reply has answers that nobody has heard.
    fn has_new_answer(&self, reply: ReplyId) -> bool {
        let count = self.c.replies[reply].answers.len();
        (0..count).any(|k| self.reached.hits[self.places.answer(reply, k)] == 0)
    }

    fn promises(&self, s: &State, scene: SceneId) -> bool {
        let (first, end) = self.c.scenes[scene].replies;
        let new = |r: ReplyId| self.is_new_reply(s, r) || (self.has_new_answer(r) && !s.said.has(r));
        self.reached.hits[Places::scene(scene)] == 0 || (first..end).any(|r| new(ReplyId(r)))
    }

    fn reply(&self, w: &mut Walker, s: &State, view: &View<'_>) -> Option<Action> {
        let offered = view.replies();
        let any = |w: &mut Walker, list: Vec<ReplyId>| {
            let n = w.below(list.len());
            list.get(n).map(|r| Action::Reply(*r))
        };
        let pick = |keep: &dyn Fn(ReplyId) -> bool| -> Vec<ReplyId> {
            offered.iter().copied().filter(|r| keep(*r)).collect()
        };
        if let Some(want) = self.want {
            let wanted = pick(&|r| want.replies.has(r) && !s.said.has(r));
            if !wanted.is_empty() {
                return any(w, wanted);
            }
            if want.warm || w.chance(50) {
                return None;
            }
        }
        let new = pick(&|r| self.is_new_reply(s, r));
        if !new.is_empty() {
            return any(w, new);
        }
        let unheard = pick(&|r| self.has_new_answer(r));
        if !unheard.is_empty() && w.chance(60) {
            return any(w, unheard);
        }
        w.chance(4).then_some(Action::Park)
    }

    fn ours(&self, w: &mut Walker, s: &State, view: &View<'_>) -> Option<Action> {
        let topics = view.topics();
        if let Some(want) = self.want {
            if let Some(action) = self.towards(want, w, view, &topics, s) {
                return Some(action);
            }
            if want.warm || w.chance(40) {
                return None;
            }
        }
        match w.below(100) {
            0..8 => return any_doc(w, view),
            8..14 => {
                return Some(Action::Propose {
                    package: w.scatter(view),
                    reason: None,
                    forecast: Vec::new(),
                });
            }
            14..16 => return Some(Action::AskDecision),
            16..18 => return Some(Action::Adjourn),
            _ => {}
        }
        let new: Vec<SceneId> = topics.iter().copied().filter(|t| self.promises(s, *t)).collect();
        let n = w.below(new.len());
        new.get(n).map(|t| Action::Topic(*t))
    }

    /// On our floor, what helps towards the aim.
    fn towards(
        &self,
        want: &Prerequisites,
        w: &mut Walker,
        view: &View<'_>,
        topics: &[SceneId],
        s: &State,
    ) -> Option<Action> {
        let helps = |t: &&SceneId| want.scenes.has(**t) && (!s.played.has(**t) || self.promises(s, **t));
        let helpful: Vec<SceneId> = topics.iter().filter(helps).copied().collect();
        if !helpful.is_empty() {
            let n = w.below(helpful.len());
            return helpful.get(n).map(|t| Action::Topic(*t));
        }
        let show = |d: &DocId| Some(Action::Show(*d)).filter(|a| view.allows(a).is_ok());
        if let Some(action) = want.docs.iter().find_map(show) {
            return Some(action);
        }
        if let Some(action) = self.table(want, w, view) {
            return Some(action);
        }
        match want.ending {
            Some(Ending::WalkedAway) => Some(Action::WalkAway),
            Some(Ending::Refused) => Some(Action::AskDecision).filter(|a| view.allows(a).is_ok()),
            _ => {
                // Nothing here helps: off to somebody else, once this one has had a word.
                let here = view.meeting().map_or(RoleSet::EMPTY, |m| m.roles);
                let others = want.people.iter().any(|r| !here.has(r));
                (others && w.chance(40)).then_some(Action::Adjourn)
            }
        }
    }

    /// An offer with the terms wanted.
    fn table(&self, want: &Prerequisites, w: &mut Walker, view: &View<'_>) -> Option<Action> {
        let quoted = self.c.quotation;
        let mut package = view.current_offer();
        for (issue, least) in &want.terms {
            let levels = self.c.issues[*issue].levels();
            let lies = package.level(*issue);
            let wrong = least.map_or(lies == quoted.level(*issue), |least| lies < least);
            if wrong {
                let from = least.unwrap_or(0);
                let level = from + w.below(usize::from(levels.saturating_sub(from))) as u8;
                package = package.with(*issue, level);
            }
        }
        let new = view.offer() != Some(package);
        let wanted = (!want.terms.is_empty() && new) || (want.tabled && view.offer().is_none());
        let action = Action::Propose { package, reason: None, forecast: Vec::new() };
        (wanted && view.allows(&action).is_ok()).then_some(action)
    }

    fn between(&self, w: &mut Walker, s: &State, view: &View<'_>) -> Option<Action> {
        if let Some(want) = self.want {
            let placed = |card: &&crate::sim::compiled::CardId| {
                let role = self.c.cards[**card].role;
                view.met(role) > 0 && view.belief(**card).is_none()
            };
            if let Some(card) = want.cards.iter().find(placed) {
                return Some(believe(*card));
            }
            // An issue beyond our authority takes a call home.
            let beyond = |(issue, least): &(IssueId, Option<u8>)| {
                least.is_some_and(|l| !view.within_authority(*issue, l)).then_some(Action::CallHome(*issue))
            };
            if let Some(action) = want.terms.iter().find_map(beyond) {
                return Some(action);
            }
            match want.ending {
                Some(Ending::WalkedAway) if w.chance(20) => return Some(Action::WalkAway),
                Some(Ending::Refused) => {
                    let decider = view.deciders().iter().find(|r| view.access(*r) == Access::Open);
                    if let Some(role) = decider {
                        return Some(self.visit(RoleSet::one(role), w, &[]));
                    }
                }
                _ => {}
            }
            if want.wait && w.chance(25) {
                return Some(Action::Wait(1 + w.below(3) as u8));
            }
            let people: Vec<RoleId> = want.people.iter().filter(|r| reachable(view, *r)).collect();
            let n = w.below(people.len());
            if let Some(role) = people.get(n).filter(|_| w.chance(75)) {
                return Some(self.call_on(*role, want.company, &want.channels, w, view));
            }
        }
        let all: Vec<RoleId> =
            (0..self.c.roles.len()).map(RoleId::from).filter(|r| reachable(view, *r)).collect();
        match w.below(100) {
            0..6 => Some(Action::Wait(1 + w.below(3) as u8)),
            6..26 => {
                let cards: Vec<_> = (0..self.c.cards.len())
                    .map(crate::sim::compiled::CardId::from)
                    .filter(|card| view.met(self.c.cards[*card].role) > 0 && view.belief(*card).is_none())
                    .collect();
                let n = w.below(cards.len());
                cards.get(n).map(|card| believe(*card))
            }
            26..29 => {
                let issue = IssueId::from(w.below(self.c.issues.len()));
                Some(Action::CallHome(issue))
            }
            29..70 => {
                let scenes = |r: &RoleId| self.c.roles[*r].scenes.iter().any(|x| self.promises(s, *x));
                let promising: Vec<RoleId> = all.iter().copied().filter(scenes).collect();
                let n = w.below(promising.len());
                let company = w.chance(25);
                promising.get(n).map(|r| self.call_on(*r, company, &[], w, view))
            }
            70..76 => {
                let n = w.below(all.len());
                all.get(n).map(|r| self.call_on(*r, true, &[], w, view))
            }
            _ => None,
        }
    }

    /// To somebody: in company where that is wanted and possible, on a channel that is wanted where they can be met so.
    fn call_on(
        &self,
        role: RoleId,
        company: bool,
        on: &[Channel],
        w: &mut Walker,
        view: &View<'_>,
    ) -> Action {
        if company && w.chance(70) {
            let others: Vec<RoleId> = (0..self.c.roles.len())
                .map(RoleId::from)
                .filter(|r| *r != role && view.access(*r) == Access::Open)
                .collect();
            let n = w.below(others.len());
            if let Some(other) = others.get(n) {
                let mut all = RoleSet::one(role).with(*other);
                let n = w.below(others.len());
                if w.chance(30) {
                    all = all.with(others[n]);
                }
                let action = Action::Meet { roles: all, channel: Channel::MeetingRoom, aim: Aim::Propose };
                if view.allows(&action).is_ok() {
                    return action;
                }
            }
        }
        self.visit(RoleSet::one(role), w, on)
    }

    fn visit(&self, roles: RoleSet, w: &mut Walker, wanted: &[Channel]) -> Action {
        let on = roles.iter().next().map_or(&[][..], |r| self.c.roles[r].on.as_slice());
        let fit: Vec<Channel> = on.iter().copied().filter(|x| wanted.contains(x)).collect();
        let list = if fit.is_empty() || w.chance(25) { on } else { &fit };
        let n = w.below(list.len());
        Action::Meet {
            roles,
            channel: list.get(n).copied().unwrap_or(Channel::Office),
            aim: Aim::ALL[w.below(Aim::ALL.len())],
        }
    }
}

fn reachable(view: &View<'_>, role: RoleId) -> bool {
    matches!(view.access(role), Access::Open | Access::Over(_))
}

fn believe(card: crate::sim::compiled::CardId) -> Action {
    Action::Believe { card, certainty: Some(Certainty::Probably) }
}

fn any_doc(w: &mut Walker, view: &View<'_>) -> Option<Action> {
    let docs: Vec<Action> = (0..view.scenario().docs.len())
        .map(|d| Action::Show(d.into()))
        .filter(|a| view.allows(a).is_ok())
        .collect();
    let n = w.below(docs.len());
    docs.into_iter().nth(n)
}
