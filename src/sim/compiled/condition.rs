//! Conditions with their ids resolved.
use super::{
    CardId, DocId, EventId, FactId, HandId, InterestId, IssueId, ObjectionId, ReplyId, RoleId, SceneId,
};
use crate::sim::scenario::Channel;

/// A condition with its ids resolved. Meanings as in [`crate::sim::scenario::Cond`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names and meanings are those of the authored condition")]
pub enum Test {
    Knows(FactId),
    Holds(InterestId),
    HoldsCard(CardId),
    Verified(InterestId),
    Met(RoleId),
    Present(RoleId),
    Introduced(RoleId),
    Private,
    InCompany,
    On(Channel),
    DayAfter(u16),
    DayBefore(u16),
    Played(SceneId),
    Said(ReplyId),
    Shown(DocId),
    Open(ObjectionId),
    Settled(ObjectionId),
    Happened(EventId),
    Tabled,
    Offered(IssueId, u8),
    OfferTouches(IssueId),
    Warm,
    Cold,
    Not(Vec<Test>),
    Any(Vec<Test>),
    Trust(RoleId, u8),
    Tension(RoleId, u8),
    Hand(HandId),
    Opens,
    Wary,
    NotHere,
    Literal,
    Traded,
}
