//! The first three minutes: a tiny case for people who have never played, with a hint for every moment.
//!
//! A first try, the one secret behind it, and a second try from turn two on. It is not scored and not saved: a
//! [`Lesson`] is a [`PlayerSession`] without a file and a list of actions in memory. A front end
//!
//! 1. loads the case with `content::library::lesson` and begins with [`Lesson::new`] and [`SEED`]; her first sentence is
//!    in the transcript from 0 on;
//! 2. keeps the lesson where it would keep a session, shows [`Lesson::seat`] on its meeting and board screens, sends what
//!    the trainee does to [`Lesson::act`], and puts [`Lesson::hint`] beside the control that its [`Target`] names;
//! 3. once the seat is over shows no decision, score or car, but one page: the hint, [`Lesson::secret`] and the card of
//!    `View::six_months_on`; the page read, it says so with [`Lesson::seen`] and offers the way back;
//! 4. goes back with [`Lesson::again`], the secret staying in sight; begins anew with another [`Lesson::new`]; and skips by
//!    dropping the lesson. However it was left, `Choices::knows_the_ropes` is set, and nothing else is written.
//!
//! Hints are made from the [`View`] alone, like everything that a trainee sees; [`hint()`] and [`own_move`] can also be
//! used without a [`Lesson`].
mod hint;

use std::sync::Arc;

pub use hint::{Came, Hint, LessonStep, Progress, Target, came, hint};

use crate::sim::compiled::{CompiledScenario, OpeningId, RoleSet};
use crate::sim::play::PlayerSession;
use crate::sim::scenario::Text;
use crate::sim::session::{Action, Aim, Refusal};
use crate::sim::view::{SessionStage, View};

/// The seed of the lesson: everybody finds the replies and the cards in the same order, and the card that is true is not
/// the first of them.
pub const SEED: u64 = 4;

/// Which try it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Round {
    /// The first: nobody knows what is behind her sentence.
    First,
    /// The second, from turn two on: the secret has been shown.
    Second,
}

/// What the lesson does itself, so that a newcomer sees neither preparation nor calendar: it goes straight into the
/// one meeting, and when that is over without a signature it lets the time run out. `None` where it is for the trainee
/// to act, or all is over.
#[must_use]
pub fn own_move(view: &View<'_>) -> Option<Action> {
    match view.stage() {
        SessionStage::Preparation => Some(Action::Prepare {
            first: view.roles().next(),
            walk_away: view.own_range().0,
            opening: OpeningId(0),
        }),
        SessionStage::Calendar => {
            let buyer = view.people().next()?;
            let meet = Action::Meet {
                roles: RoleSet::one(buyer.role),
                channel: *buyer.on.first()?,
                aim: Aim::Close,
            };
            let first = buyer.met == 0 && view.allows(&meet).is_ok();
            Some(if first { meet } else { Action::Wait(7) })
        }
        SessionStage::Theirs(_) | SessionStage::Ours | SessionStage::Ended => None,
    }
}

/// The actions that lead back to the beginning of turn two: the first line said stands, all that came after it is
/// open again. Cards go back into the hand. A session that never got that far gives all of its actions but the cards.
#[must_use]
pub fn back_to_turn_two(c: &Arc<CompiledScenario>, seed: u64, actions: &[Action]) -> Vec<Action> {
    let mut seat = PlayerSession::new(Arc::clone(c), seed);
    let mut kept = Vec::new();
    for action in actions {
        if matches!(action, Action::Believe { .. }) {
            continue;
        }
        if seat.view().turns().0 >= 1 || seat.act(action).is_err() {
            break;
        }
        kept.push(action.clone());
    }
    kept
}

/// The first three minutes under way.
#[derive(Clone, Debug)]
pub struct Lesson {
    seat: PlayerSession,
    actions: Vec<Action>,
    seed: u64,
    round: Round,
    secret: Option<Text>,
    shown: bool,
}

impl Lesson {
    /// Begins: the first thing there is her first sentence.
    #[must_use]
    pub fn new(c: Arc<CompiledScenario>, seed: u64) -> Self {
        let mut lesson = Self {
            seat: PlayerSession::new(c, seed),
            actions: Vec::new(),
            seed,
            round: Round::First,
            secret: None,
            shown: false,
        };
        lesson.run();
        lesson
    }

    /// The session, to look at: its view, its transcript, a glance for the screens.
    #[must_use]
    pub fn seat(&self) -> &PlayerSession {
        &self.seat
    }

    /// Which try it is.
    #[must_use]
    pub fn round(&self) -> Round {
        self.round
    }

    /// What was done in this try, the lesson's own moves included.
    #[must_use]
    pub fn actions(&self) -> &[Action] {
        &self.actions
    }

    /// Does something; what came of it is the transcript from the returned place on.
    ///
    /// # Errors
    /// The reason why it is not possible; nothing has changed.
    pub fn act(&mut self, action: &Action) -> Result<usize, Refusal> {
        let from = self.seat.act(action)?;
        self.actions.push(action.clone());
        self.run();
        Ok(from)
    }

    /// What to tell the trainee now, and where to point.
    #[must_use]
    pub fn hint(&self) -> Option<Hint> {
        let progress = Progress { round: self.round, secret_shown: self.shown };
        hint(&self.seat.view(), progress)
    }

    /// What was behind her first sentence: nothing before the first try is over, and from then on always, so that
    /// the second try can be played beside it.
    #[must_use]
    pub fn secret(&self) -> Option<&Text> {
        self.secret.as_ref()
    }

    /// The trainee has read the secret: the next hint is what to do now.
    pub fn seen(&mut self) {
        self.shown = self.secret.is_some();
    }

    /// Whether the way back to turn two is open: the first try is over and the secret has been read.
    #[must_use]
    pub fn can_go_again(&self) -> bool {
        self.round == Round::First && self.seat.is_over() && self.shown
    }

    /// Goes back to turn two for the second try. Where [`Lesson::can_go_again`] says no, nothing happens.
    pub fn again(&mut self) {
        if !self.can_go_again() {
            return;
        }
        let c = Arc::clone(self.seat.scenario());
        let prefix = back_to_turn_two(&c, self.seed, &self.actions);
        self.seat = PlayerSession::new(c, self.seed);
        self.actions.clear();
        self.round = Round::Second;
        for action in prefix {
            // The same actions on the same seed: what was possible once is possible again.
            if self.seat.act(&action).is_err() {
                break;
            }
            self.actions.push(action);
        }
        self.run();
    }

    /// Makes the lesson's own moves, and notes the secret once it is over.
    fn run(&mut self) {
        while let Some(action) = own_move(&self.seat.view()) {
            if self.seat.act(&action).is_err() {
                break;
            }
            self.actions.push(action);
        }
        if self.secret.is_none() {
            self.secret = secret(&self.seat.view()).cloned();
        }
    }
}

/// The hidden thing that weighed most; `None` while the session goes on.
fn secret<'a>(view: &View<'a>) -> Option<&'a Text> {
    let interests = &view.scenario().interests;
    let truths = view.truths()?.interests.into_iter();
    truths
        .filter(|wanted| interests[wanted.interest].hidden)
        .max_by_key(|wanted| wanted.weight)
        .map(|wanted| wanted.truth)
}
