//! What can be done now, and why the rest can't: made from the view alone.
use crate::sim::compiled::{CompiledKind, DocId, IssueId, Package, ReplyId, RoleId, RoleSet};
use crate::sim::scenario::{Channel, Lang};
use crate::sim::session::action::{Action, Statement};
use crate::sim::session::refusal::Refusal;
use crate::sim::view::{Access, SessionStage, View};

impl View<'_> {
    /// Whether an action is possible now.
    ///
    /// # Errors
    /// The reason why not, always something that the trainee can see.
    pub fn allows(&self, action: &Action) -> Result<(), Refusal> {
        let stage = self.stage();
        if self.is_over() {
            return Err(Refusal::Over);
        }
        if self.deal_closed() && moves_the_deal(action) {
            return Err(Refusal::DealClosed);
        }
        match action {
            Action::Prepare { opening, first, .. } => {
                if stage != SessionStage::Preparation {
                    return Err(Refusal::NotNow);
                }
                let known = opening.index() < self.c.openings.len()
                    && first.is_none_or(|r| r.index() < self.c.roles.len());
                if known { Ok(()) } else { Err(Refusal::NoSuchThing) }
            }
            Action::Believe { card, .. } => match stage {
                SessionStage::Preparation => Err(Refusal::NotNow),
                _ if card.index() >= self.c.cards.len() => Err(Refusal::NoSuchThing),
                _ if self.s.roles[RoleId::from(self.c.cards[*card].role.index())].met == 0 => {
                    Err(Refusal::NotOffered)
                }
                SessionStage::Calendar
                | SessionStage::Theirs(_)
                | SessionStage::Ours
                | SessionStage::Ended => Ok(()),
            },
            Action::Meet { roles, channel, .. } => {
                self.in_calendar().and_then(|()| self.can_meet(*roles, *channel))
            }
            Action::CallHome(issue) => {
                self.in_calendar()?;
                let spec = self.c.issues.get(IssueId::from(issue.index())).ok_or(Refusal::NoSuchThing)?;
                let useful = spec.limit.is_some() && self.s.room >> issue.0 & 1 == 0;
                if useful { Ok(()) } else { Err(Refusal::NotOffered) }
            }
            Action::Wait(days) => {
                self.in_calendar()?;
                if (1..=7).contains(days) { Ok(()) } else { Err(Refusal::NoSuchThing) }
            }
            Action::Topic(scene) => {
                self.on_our_floor()?;
                if self.topics().contains(scene) { Ok(()) } else { Err(Refusal::NotOffered) }
            }
            Action::Reply(reply) => {
                let SessionStage::Theirs(scene) = stage else {
                    return Err(Refusal::NotNow);
                };
                let spec = self.c.replies.get(ReplyId::from(reply.index())).ok_or(Refusal::NoSuchThing)?;
                if spec.scene == scene && self.offers(*reply) { Ok(()) } else { Err(Refusal::NotOffered) }
            }
            Action::Park => {
                let SessionStage::Theirs(scene) = stage else {
                    return Err(Refusal::NotNow);
                };
                if let CompiledKind::Raises(_) = self.c.scenes[scene].kind {
                    Ok(())
                } else {
                    Err(Refusal::NotOffered)
                }
            }
            Action::Show(doc) => self.can_show(*doc),
            Action::Propose { package, reason, forecast } => {
                self.on_our_floor()?;
                self.can_table(package)?;
                let here = self.meeting().map_or(RoleSet::EMPTY, |m| m.roles);
                // The offer that lies there may be put again to somebody who has not seen it.
                let seen = here.iter().all(|r| self.s.roles[r].seen == Some(*package));
                if self.s.offer == Some(*package) && seen {
                    return Err(Refusal::NothingChanged);
                }
                if reason.is_some_and(|d| d.index() >= self.c.docs.len() || !self.has_doc(d)) {
                    return Err(Refusal::NotOffered);
                }
                if forecast.iter().all(|(r, _)| here.has(*r)) { Ok(()) } else { Err(Refusal::NoSuchThing) }
            }
            Action::Present(packages) => {
                self.on_our_floor()?;
                let different = (0..packages.len()).all(|i| (0..i).all(|k| packages[i] != packages[k]));
                if !(2..=3).contains(&packages.len()) || !different {
                    return Err(Refusal::TwoOrThree);
                }
                if self.s.meeting().is_some_and(|m| m.presented) {
                    return Err(Refusal::OnceIsEnough);
                }
                packages.iter().try_for_each(|p| self.can_table(p))
            }
            Action::Summarise(statements) => self.can_summarise(statements),
            Action::AskDecision => self.can_ask_decision(),
            Action::Adjourn => match stage {
                SessionStage::Theirs(_) | SessionStage::Ours => Ok(()),
                SessionStage::Preparation | SessionStage::Calendar | SessionStage::Ended => {
                    Err(Refusal::NotNow)
                }
            },
            Action::WalkAway => {
                if stage == SessionStage::Preparation {
                    Err(Refusal::NotNow)
                } else {
                    Ok(())
                }
            }
        }
    }

    /// Why an action is not possible now, in a sentence that says what to do; nothing where it is possible.
    #[must_use]
    pub fn why_not(&self, action: &Action, lang: Lang) -> Option<String> {
        let refusal = self.allows(action).err()?;
        Some(refusal.sentence(self.c, lang))
    }

    fn in_calendar(&self) -> Result<(), Refusal> {
        if self.stage() == SessionStage::Calendar { Ok(()) } else { Err(Refusal::NotNow) }
    }

    fn on_our_floor(&self) -> Result<(), Refusal> {
        match self.stage() {
            SessionStage::Ours => Ok(()),
            SessionStage::Theirs(_) => Err(Refusal::AnswerFirst),
            SessionStage::Preparation | SessionStage::Calendar | SessionStage::Ended => Err(Refusal::NotNow),
        }
    }

    /// Whether these people can be met together on this channel.
    ///
    /// # Errors
    /// Who can't, and why.
    pub fn can_meet(&self, roles: RoleSet, channel: Channel) -> Result<(), Refusal> {
        if roles.is_empty() || roles.iter().any(|r| r.index() >= self.c.roles.len()) {
            return Err(Refusal::NoSuchThing);
        }
        for role in roles.iter() {
            match self.access(role) {
                Access::Blocked => return Err(Refusal::Blocked(role)),
                Access::Spent => return Err(Refusal::NoMoreTime(role)),
                Access::Over(_) if roles.len() > 1 => return Err(Refusal::Blocked(role)),
                Access::Open | Access::Over(_) => {}
            }
        }
        let fits = if roles.len() > 1 {
            channel == Channel::MeetingRoom
        } else {
            roles.iter().all(|r| self.c.roles[r].on.contains(&channel))
        };
        if fits { Ok(()) } else { Err(Refusal::WrongPlace) }
    }

    /// The channels on which these people can be met, the usual one first.
    #[must_use]
    pub fn channels(&self, roles: RoleSet) -> Vec<Channel> {
        let of_one = roles.iter().next().map(|r| self.c.roles[r].on.as_slice());
        let on = match roles.len() {
            0 => &[],
            1 => of_one.unwrap_or_default(),
            _ => &[Channel::MeetingRoom][..],
        };
        let fits = |channel: &Channel| self.can_meet(roles, *channel).is_ok();
        on.iter().copied().filter(fits).collect()
    }

    fn can_show(&self, doc: DocId) -> Result<(), Refusal> {
        let Some(meeting) = self.s.meeting() else {
            return Err(Refusal::NotNow);
        };
        if doc.index() >= self.c.docs.len() {
            return Err(Refusal::NoSuchThing);
        }
        if let SessionStage::Theirs(scene) = self.stage()
            && self.c.scenes[scene].kind == CompiledKind::Beat
        {
            return Err(Refusal::AnswerFirst);
        }
        let seen = meeting.roles.iter().all(|r| self.shown_to(doc, r));
        if self.has_doc(doc) && !seen { Ok(()) } else { Err(Refusal::NotOffered) }
    }

    fn can_table(&self, package: &Package) -> Result<(), Refusal> {
        if self.s.meeting().is_some_and(|m| m.channel == Channel::Dinner) {
            return Err(Refusal::NotAtTable);
        }
        for (i, issue) in self.c.issues.iter().enumerate() {
            let id = IssueId::from(i);
            let level = package.level(id);
            if level >= issue.levels() {
                return Err(Refusal::NoSuchLevel(id));
            }
            let changed = level != self.c.quotation.level(id);
            if changed && !self.issue_open(id) {
                return Err(Refusal::NotRaisedYet(id));
            }
            if changed && !self.within_authority(id, level) {
                return Err(Refusal::BeyondAuthority(id));
            }
        }
        let beyond = package.0[self.c.issues.len()..].iter().any(|l| *l != 0);
        if beyond { Err(Refusal::NoSuchThing) } else { Ok(()) }
    }

    fn can_summarise(&self, statements: &[Statement; 3]) -> Result<(), Refusal> {
        self.on_our_floor()?;
        if self.s.meeting().is_some_and(|m| m.summarised) {
            return Err(Refusal::OnceIsEnough);
        }
        let offered = self.statements();
        if offered.len() < 4 {
            return Err(Refusal::TooLittleSaid);
        }
        let distinct = (0..3).all(|i| (0..i).all(|k| statements[i] != statements[k]));
        let known = statements.iter().all(|x| offered.contains(x));
        if distinct && known { Ok(()) } else { Err(Refusal::NoSuchThing) }
    }

    fn can_ask_decision(&self) -> Result<(), Refusal> {
        self.on_our_floor()?;
        if self.s.offer.is_none() {
            return Err(Refusal::NoOffer);
        }
        let Some(meeting) = self.s.meeting() else {
            return Err(Refusal::NotNow);
        };
        if meeting.channel == Channel::Dinner {
            return Err(Refusal::NotAtTable);
        }
        if self.deciders().iter().any(|r| meeting.roles.has(r)) {
            Ok(())
        } else {
            Err(Refusal::DeciderAbsent)
        }
    }
}

/// Whether an action is about the terms of the deal: refused once it is closed, whatever phase follows.
fn moves_the_deal(action: &Action) -> bool {
    match action {
        Action::CallHome(_) | Action::Propose { .. } | Action::Present(_) | Action::AskDecision => true,
        Action::Prepare { .. }
        | Action::Believe { .. }
        | Action::Meet { .. }
        | Action::Wait(_)
        | Action::Topic(_)
        | Action::Reply(_)
        | Action::Park
        | Action::Show(_)
        | Action::Summarise(_)
        | Action::Adjourn
        | Action::WalkAway => false,
    }
}
