//! Everything that can be done now, enumerated once: single actions, and domains where many share one shape.
//!
//! Packages are never listed one by one: proposing is one entry with the levels that each issue may take.
use crate::sim::compiled::{CardId, DocId, IssueId, OpeningId, Package, RoleId, RoleSet};
use crate::sim::scenario::Channel;
use crate::sim::session::action::{Action, Statement};
use crate::sim::view::{Access, SessionStage, View};

/// Something that can be done now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LegalAction {
    /// This action, as it stands.
    Exactly(Action),
    /// To prepare: any of so many openings, any first visit or none, any sum at which to walk away.
    Prepare {
        /// How many openings there are.
        openings: usize,
        /// How many people there are.
        people: usize,
    },
    /// To place this card at any certainty, or to take it back.
    Believe(CardId),
    /// To see one person on one of these channels, with any aim.
    Meet(RoleId, Vec<Channel>),
    /// To see any two or more of these together, with any aim.
    MeetTogether(RoleSet),
    /// To let one to so many days pass.
    Wait(u8),
    /// To table an offer.
    Propose(OfferDomain),
    /// To lay two or three different packages side by side, each within these levels.
    Present(Vec<Vec<u8>>),
    /// To say three different ones of these.
    Summarise(Vec<Statement>),
}

/// What an offer may be made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferDomain {
    /// The levels that each issue may take, in the order of the file.
    pub levels: Vec<Vec<u8>>,
    /// The one package that changes nothing: everybody here has seen it on the table.
    pub except: Option<Package>,
    /// Documents that can be shown as its reason.
    pub reasons: Vec<DocId>,
    /// Those whose answer can be forecast.
    pub here: RoleSet,
}

/// Days that one can wait at once.
const MOST_DAYS: u8 = 7;

/// Everything that can be done now: an action is allowed exactly where one of the entries covers it.
#[must_use]
pub fn legal_actions(view: &View<'_>) -> Vec<LegalAction> {
    let mut all = Vec::new();
    match view.stage() {
        SessionStage::Ended => return all,
        SessionStage::Preparation => {
            all.push(LegalAction::Prepare { openings: view.c.openings.len(), people: view.c.roles.len() });
            return all;
        }
        SessionStage::Calendar => calendar(view, &mut all),
        SessionStage::Theirs(_) => {
            exactly(view, &mut all, view.replies().into_iter().map(Action::Reply));
            exactly(view, &mut all, [Action::Park, Action::Adjourn, Action::WalkAway]);
        }
        SessionStage::Ours => our_turn(view, &mut all),
    }
    if view.meeting().is_some() {
        exactly(view, &mut all, view.docs().map(Action::Show));
    }
    let cards = (0..view.c.cards.len()).map(CardId::from);
    all.extend(cards.filter(|card| view.met(view.card_role(*card)) > 0).map(LegalAction::Believe));
    all
}

fn exactly(view: &View<'_>, all: &mut Vec<LegalAction>, tried: impl IntoIterator<Item = Action>) {
    let allowed = tried.into_iter().filter(|action| view.allows(action).is_ok());
    all.extend(allowed.map(LegalAction::Exactly));
}

fn calendar(view: &View<'_>, all: &mut Vec<LegalAction>) {
    for role in view.roles() {
        let channels = view.channels(RoleSet::one(role));
        if !channels.is_empty() {
            all.push(LegalAction::Meet(role, channels));
        }
    }
    let open = view.roles().filter(|r| view.access(*r) == Access::Open).fold(RoleSet::EMPTY, RoleSet::with);
    if open.len() > 1 {
        all.push(LegalAction::MeetTogether(open));
    }
    all.push(LegalAction::Wait(MOST_DAYS));
    let calls = (0..view.c.issues.len()).map(|i| Action::CallHome(IssueId::from(i)));
    exactly(view, all, calls.chain([Action::WalkAway]));
}

fn our_turn(view: &View<'_>, all: &mut Vec<LegalAction>) {
    exactly(view, all, view.topics().into_iter().map(Action::Topic));
    exactly(view, all, [Action::AskDecision, Action::Adjourn, Action::WalkAway]);
    let statements = view.statements();
    if let [a, b, c, _, ..] = statements[..]
        && view.allows(&Action::Summarise([a, b, c])).is_ok()
    {
        all.push(LegalAction::Summarise(statements));
    }
    let Some(meeting) = view.s.meeting() else { return };
    if view.deal_closed() || meeting.channel == Channel::Dinner {
        return;
    }
    let levels: Vec<Vec<u8>> = (0..view.c.issues.len()).map(|i| levels(view, i.into())).collect();
    let seen = |offer: &Package| meeting.roles.iter().all(|r| view.s.roles[r].seen == Some(*offer));
    let except = view.offer().filter(seen);
    all.push(LegalAction::Propose(OfferDomain {
        levels: levels.clone(),
        except,
        reasons: view.docs().collect(),
        here: meeting.roles,
    }));
    let packages = levels.iter().fold(1_usize, |n, l| n.saturating_mul(l.len()));
    if !meeting.presented && packages > 1 {
        all.push(LegalAction::Present(levels));
    }
}

/// The levels that an issue may take in an offer: our quotation's, and where it has come up those within our authority.
fn levels(view: &View<'_>, issue: IssueId) -> Vec<u8> {
    let quoted = view.quotation().level(issue);
    let may = |l: &u8| *l == quoted || (view.issue_open(issue) && view.within_authority(issue, *l));
    (0..view.levels(issue)).filter(may).collect()
}

/// Whether every level of a package is one of those, and nothing lies beyond the issues.
fn within(levels: &[Vec<u8>], package: &Package) -> bool {
    let held = levels.iter().zip(package.0).all(|(may, level)| may.contains(&level));
    held && package.0[levels.len()..].iter().all(|level| *level == 0)
}

impl OfferDomain {
    /// Whether this package can be tabled.
    #[must_use]
    pub fn holds(&self, package: &Package) -> bool {
        within(&self.levels, package) && self.except != Some(*package)
    }
}

impl LegalAction {
    /// Whether an action is one of those that this entry stands for.
    #[must_use]
    pub fn covers(&self, action: &Action) -> bool {
        match (self, action) {
            (Self::Exactly(own), other) => own == other,
            (Self::Prepare { openings, people }, Action::Prepare { first, opening, .. }) => {
                OpeningId::index(*opening) < *openings && first.is_none_or(|r| r.index() < *people)
            }
            (Self::Believe(own), Action::Believe { card, .. }) => own == card,
            (Self::Meet(role, channels), Action::Meet { roles, channel, .. }) => {
                *roles == RoleSet::one(*role) && channels.contains(channel)
            }
            (Self::MeetTogether(open), Action::Meet { roles, channel, .. }) => {
                roles.len() > 1 && roles.iter().all(|r| open.has(r)) && *channel == Channel::MeetingRoom
            }
            (Self::Wait(most), Action::Wait(days)) => (1..=*most).contains(days),
            (Self::Propose(domain), Action::Propose { package, reason, forecast }) => {
                domain.holds(package)
                    && reason.is_none_or(|d| domain.reasons.contains(&d))
                    && forecast.iter().all(|(r, _)| domain.here.has(*r))
            }
            (Self::Present(levels), Action::Present(packages)) => {
                let different = (0..packages.len()).all(|i| (0..i).all(|k| packages[i] != packages[k]));
                (2..=3).contains(&packages.len()) && different && packages.iter().all(|p| within(levels, p))
            }
            (Self::Summarise(offered), Action::Summarise(three)) => {
                let different = (0..3).all(|i| (0..i).all(|k| three[i] != three[k]));
                different && three.iter().all(|x| offered.contains(x))
            }
            (
                Self::Prepare { .. }
                | Self::Believe(_)
                | Self::Meet(..)
                | Self::MeetTogether(_)
                | Self::Wait(_)
                | Self::Propose(_)
                | Self::Present(_)
                | Self::Summarise(_),
                _,
            ) => false,
        }
    }
}
