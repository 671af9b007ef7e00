//! Why an action was refused: always something the trainee can see.
use serde::Serialize;

use crate::i18n::{Lang, text_with};
use crate::sim::compiled::{CompiledScenario, IssueId, RoleId};

/// Why an action was refused. The state has not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Refusal {
    /// The session is over.
    Over,
    /// The deal is closed, and its terms stand.
    DealClosed,
    /// Not at this point of the session.
    NotNow,
    /// It is their turn to be answered.
    AnswerFirst,
    /// There is no such thing here.
    NoSuchThing,
    /// This reply, topic or document is not available.
    NotOffered,
    /// This person can't be met now.
    Blocked(RoleId),
    /// This person has no more time for us.
    NoMoreTime(RoleId),
    /// Not in this place.
    WrongPlace,
    /// Offers are not signed over dinner.
    NotAtTable,
    /// A level that the issue doesn't have.
    NoSuchLevel(IssueId),
    /// Nobody has brought this issue up yet.
    NotRaisedYet(IssueId),
    /// Beyond our authority: a call home first.
    BeyondAuthority(IssueId),
    /// The offer is the one on the table.
    NothingChanged,
    /// Two or three packages, each different.
    TwoOrThree,
    /// Once in a meeting is enough.
    OnceIsEnough,
    /// Too little has been said to put together.
    TooLittleSaid,
    /// No offer lies on the table.
    NoOffer,
    /// The one who decides isn't here.
    DeciderAbsent,
}

impl Refusal {
    /// The refusal in a sentence that says what to do.
    #[must_use]
    pub fn sentence(self, c: &CompiledScenario, lang: Lang) -> String {
        let role =
            |r: RoleId| c.source.roles.values().nth(r.index()).map_or("", |x| x.address.get(lang)).to_owned();
        let issue =
            |i: IssueId| c.source.issues.values().nth(i.index()).map_or("", |x| x.name.get(lang)).to_owned();
        if let Self::Blocked(r) = self
            && let Some(x) = c.source.roles.values().nth(r.index())
            && !x.blocked.is_empty()
        {
            return x.blocked.get(lang).to_owned();
        }
        let key = match self {
            Self::Over => "refusal.over",
            Self::DealClosed => "refusal.deal_closed",
            Self::NotNow => "refusal.not_now",
            Self::AnswerFirst => "refusal.answer_first",
            Self::NoSuchThing => "refusal.no_such_thing",
            Self::NotOffered => "refusal.not_offered",
            Self::Blocked(_) => "refusal.blocked",
            Self::NoMoreTime(_) => "refusal.no_more_time",
            Self::WrongPlace => "refusal.wrong_place",
            Self::NotAtTable => "refusal.not_at_table",
            Self::NoSuchLevel(_) => "refusal.no_such_level",
            Self::NotRaisedYet(_) => "refusal.not_raised_yet",
            Self::BeyondAuthority(_) => "refusal.beyond_authority",
            Self::NothingChanged => "refusal.nothing_changed",
            Self::TwoOrThree => "refusal.two_or_three",
            Self::OnceIsEnough => "refusal.once_is_enough",
            Self::TooLittleSaid => "refusal.too_little_said",
            Self::NoOffer => "refusal.no_offer",
            Self::DeciderAbsent => "refusal.decider_absent",
        };
        let name = match self {
            Self::Blocked(r) | Self::NoMoreTime(r) => role(r),
            Self::NoSuchLevel(i) | Self::NotRaisedYet(i) | Self::BeyondAuthority(i) => issue(i),
            Self::Over
            | Self::DealClosed
            | Self::NotNow
            | Self::AnswerFirst
            | Self::NoSuchThing
            | Self::NotOffered
            | Self::WrongPlace
            | Self::NotAtTable
            | Self::NothingChanged
            | Self::TwoOrThree
            | Self::OnceIsEnough
            | Self::TooLittleSaid
            | Self::NoOffer
            | Self::DeciderAbsent => String::new(),
        };
        text_with(lang, key, &[("name", &name)])
    }
}
