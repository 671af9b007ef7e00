//! What to tell a newcomer at this moment, and which control to point at: from the view alone.
use super::Round;
use crate::sim::session::Action;
use crate::sim::session::event::{Event, Situation};
use crate::sim::view::{SessionStage, View};

/// What a newcomer is to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LessonStep {
    /// Say something: a reply, or a topic of one's own.
    Reply,
    /// Place a card: what may be behind it.
    PlaceCard,
    /// Change the offer and table it.
    EditOffer,
    /// Ask for the decision.
    Decide,
    /// Read what was hidden.
    Secret,
    /// Go back to turn two.
    Again,
    /// That was it.
    Done,
}

/// The control that a hint points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The replies offered.
    Replies,
    /// The topics that could be brought up.
    Topics,
    /// The cards on the person here.
    Cards,
    /// The offer, to be changed and tabled.
    Offer,
    /// The move that asks for the decision.
    Decision,
    /// The secret, and the button beneath it: on, back to turn two, or away.
    Page,
}

/// How a try came out for us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// Signed, at our target or above it.
    Well,
    /// Signed, below our target: something was given that did not have to be.
    Dear,
    /// Signed, below our floor.
    Below,
    /// Nothing was signed.
    Lost,
}

/// How far the lesson has come, as far as the session does not know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Which try it is.
    pub round: Round,
    /// The secret has been read.
    pub secret_shown: bool,
}

/// What to tell the trainee now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hint {
    /// What to do.
    pub step: LessonStep,
    /// Where to point.
    pub target: Target,
    /// The key of its words in `locales/lesson.yml`.
    pub words: &'static str,
    /// What the signed offer is worth to us, in the scenario's unit, for the place `%{worth}`.
    pub worth: Option<i64>,
}

/// How a session came out; `None` while it goes on.
#[must_use]
pub fn came(view: &View<'_>) -> Option<Came> {
    let Some(offer) = view.outcome()?.agreement else {
        return Some(Came::Lost);
    };
    let (reservation, target) = view.own_range();
    let worth = view.own_value(&offer);
    Some(if worth >= target {
        Came::Well
    } else if worth >= reservation {
        Came::Dear
    } else {
        Came::Below
    })
}

/// The hint for this moment; `None` where the lesson itself has to move (see [`super::own_move`]).
#[must_use]
pub fn hint(view: &View<'_>, progress: Progress) -> Option<Hint> {
    match view.stage() {
        SessionStage::Preparation | SessionStage::Calendar => None,
        SessionStage::Theirs(_) if view.turns().0 == 0 => {
            say(LessonStep::Reply, Target::Replies, "lesson.reply_first")
        }
        SessionStage::Theirs(_) => say(LessonStep::Reply, Target::Replies, "lesson.reply"),
        SessionStage::Ours => ours(view, progress.round),
        SessionStage::Ended => {
            let (step, words) = over(came(view)?, progress);
            let agreement = view.outcome().and_then(|o| o.agreement);
            let worth = agreement.map(|offer| view.own_value(&offer));
            Some(Hint { step, target: Target::Page, words, worth })
        }
    }
}

#[expect(clippy::unnecessary_wraps, reason = "the arms of `hint` and `ours` read as a table")]
fn say(step: LessonStep, target: Target, words: &'static str) -> Option<Hint> {
    Some(Hint { step, target, words, worth: None })
}

/// The floor is ours: card, offer, decision, in this order, as far as the time allows.
fn ours(view: &View<'_>, round: Round) -> Option<Hint> {
    let left = view.meeting()?.left;
    let can_decide = view.allows(&Action::AskDecision).is_ok();
    let seen = LessonProgress::of(view);
    let believes = view.people().any(|person| !person.beliefs.is_empty());
    let knows = round == Round::Second || seen.verified;
    if can_decide && seen.agreed {
        return say(LessonStep::Decide, Target::Decision, "lesson.decide");
    }
    if can_decide && left <= 1 {
        return say(LessonStep::Decide, Target::Decision, "lesson.decide_last");
    }
    if !believes && (knows || seen.hesitated) {
        let words = if knows { "lesson.card_again" } else { "lesson.card" };
        return say(LessonStep::PlaceCard, Target::Cards, words);
    }
    // A question, an offer and the decision take three turns: with three left, questions can still be asked.
    if !believes && !seen.tabled && left > 2 && !view.topics().is_empty() {
        return say(LessonStep::Reply, Target::Topics, "lesson.topic");
    }
    let words = match (seen.tabled, believes, round) {
        (true, ..) if seen.named => "lesson.paper_named",
        (true, ..) => "lesson.paper_more",
        (false, true, _) if of_price(view) => "lesson.paper_price",
        (false, true, Round::Second) if discounted(view) => "lesson.paper_back",
        (false, true, Round::Second) => "lesson.paper_again",
        (false, true, Round::First) => "lesson.paper",
        (false, false, _) => "lesson.paper_late",
    };
    say(LessonStep::EditOffer, Target::Offer, words)
}

/// Whether the cards placed speak of the price and of nothing else.
fn of_price(view: &View<'_>) -> bool {
    let issues = &view.scenario().issues;
    let placed = view.people().flat_map(|person| person.beliefs);
    let mut about = placed.flat_map(|(card, _)| view.card_issues(card)).peekable();
    about.peek().is_some() && about.all(|issue| issues[*issue].price)
}

/// Whether the offer on the table gives a discount.
fn discounted(view: &View<'_>) -> bool {
    let (ours, now) = (view.quotation(), view.current_offer());
    let price = view.issues().find(|i| view.scenario().issues[*i].price);
    price.is_some_and(|i| view.own_step(i, ours.level(i), now.level(i)) < 0)
}

fn over(came: Came, progress: Progress) -> (LessonStep, &'static str) {
    match (progress.round, progress.secret_shown) {
        (Round::First, false) => (
            LessonStep::Secret,
            match came {
                Came::Well => "lesson.secret_well",
                Came::Dear => "lesson.secret_dear",
                Came::Below => "lesson.secret_below",
                Came::Lost => "lesson.secret_lost",
            },
        ),
        (Round::First, true) => (
            LessonStep::Again,
            match came {
                Came::Well => "lesson.again_well",
                Came::Dear | Came::Below => "lesson.again_dear",
                Came::Lost => "lesson.again_lost",
            },
        ),
        (Round::Second, _) => (
            LessonStep::Done,
            match came {
                Came::Well => "lesson.done_well",
                Came::Dear | Came::Below => "lesson.done_dear",
                Came::Lost => "lesson.done_lost",
            },
        ),
    }
}

/// What could be seen and heard of her so far.
#[derive(Clone, Copy, Debug, Default)]
struct LessonProgress {
    /// She hesitated over something we touched.
    hesitated: bool,
    /// She told us what it is about.
    verified: bool,
    /// We tabled an offer of our own accord.
    tabled: bool,
    /// Of the last offer she named a term that will not do.
    named: bool,
    /// She would sign what lies there, and said so.
    agreed: bool,
}

impl LessonProgress {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the events that count here are named; the others are nothing to this reader"
    )]
    fn of(view: &View<'_>) -> Self {
        let mut seen = Self::default();
        let mut tabled_in = None;
        for logged in view.log() {
            match &logged.event {
                Event::Verified(_) => seen.verified = true,
                // Whatever was said of the offer before does not hold for the new one.
                Event::Tabled { in_passing, .. } => {
                    seen.tabled |= !in_passing;
                    (seen.named, seen.agreed) = (false, false);
                    tabled_in = Some(logged.action);
                }
                // Her sentence answered at its root, in one breath with terms that she took.
                Event::Settled(_) => seen.agreed |= tabled_in == Some(logged.action),
                Event::Says { standing, .. } => match standing {
                    Situation::Hesitates => seen.hesitated = true,
                    Situation::WouldSign => seen.agreed = true,
                    Situation::Further => seen.named = true,
                    _ => {}
                },
                _ => {}
            }
        }
        seen
    }
}
