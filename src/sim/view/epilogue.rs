//! Once it is over: six months on, and the truth for those who ask to see it.
use super::View;
use crate::sim::buyer::support::{TRUSTED, consensus};
use crate::sim::compiled::{InterestId, ObjectionId, RoleId};
use crate::sim::scenario::{Text, Truth};
use crate::sim::session::outcome::Outcome;
use crate::sim::session::refusal_review::{RefusalReview, review_refusal};

/// What was hidden, opened after the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Truths<'a> {
    /// The hand that was dealt: its name and its truth; nothing where there is only one.
    pub hand: Option<(&'a Text, &'a Text)>,
    /// What everybody really wanted, and whether it was found.
    pub interests: Vec<RevealedInterest<'a>>,
    /// What stood behind each objection.
    pub objections: Vec<(RoleId, &'a Text, Truth, bool)>,
}

/// Something that somebody really wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevealedInterest<'a> {
    /// Who.
    pub role: RoleId,
    /// What.
    pub interest: InterestId,
    /// In the words of the notes.
    pub truth: &'a Text,
    /// Its weight, in thousandths.
    pub weight: i64,
    /// Whether it was found.
    pub found: bool,
}

impl<'a> View<'a> {
    /// The card that shows six months on, once it is over.
    #[must_use]
    pub fn six_months_on(&self) -> Option<&'a Text> {
        if !self.is_over() {
            return None;
        }
        let Outcome { ending, agreement } = self.outcome()?;
        let endings = &self.c.source.endings;
        let reservation = self.c.source.seller.reservation;
        Some(match (ending, agreement) {
            (_, Some(offer)) if self.c.seller_value(&offer) < reservation => &endings.below,
            (_, Some(offer)) if consensus(self.c, self.s, &offer) >= TRUSTED => &endings.trusted,
            (_, Some(_)) => &endings.signed,
            (_, None) if matches!(review_refusal(self.c, self.s), RefusalReview::Sound(_)) => {
                &endings.refused
            }
            (_, None) => &endings.nothing,
        })
    }

    /// What was hidden; `None` while the session goes on.
    #[must_use]
    pub fn truths(&self) -> Option<Truths<'a>> {
        if !self.is_over() {
            return None;
        }
        let (c, hand) = (self.c, self.s.hand);
        let mut interests = Vec::new();
        let mut objections = Vec::new();
        for (r, (spec, authored)) in c.roles.iter().zip(c.source.roles.values()).enumerate() {
            let role = RoleId::from(r);
            for (id, own) in spec.interests.iter().zip(authored.interests.values()) {
                let compiled = &c.interests[*id];
                if compiled.is_true(hand) {
                    let weight = compiled.weight[hand];
                    let found = self.verified(*id);
                    interests.push(RevealedInterest {
                        role,
                        interest: *id,
                        truth: &own.truth,
                        weight,
                        found,
                    });
                }
            }
            for (id, own) in spec.objections.iter().zip(authored.objections.values()) {
                let state = &self.s.objections[ObjectionId::from(ObjectionId::index(*id))];
                if state.raised {
                    objections.push((role, &own.slip, c.objections[*id].truth[hand], state.settled));
                }
            }
        }
        let hand = c.source.hands.values().nth(hand.index()).map(|h| (&h.name, &h.truth));
        Some(Truths { hand, interests, objections })
    }
}
