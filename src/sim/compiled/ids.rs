//! Indices into a compiled scenario: a place in the order of the file, by kind.
use std::fmt;
use std::marker::PhantomData;

use fixedbitset::FixedBitSet;
use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub u16);
        impl $name {
            /// The index as a number for slices.
            #[must_use]
            pub fn index(self) -> usize {
                usize::from(self.0)
            }
        }
        impl From<$name> for usize {
            fn from(id: $name) -> Self {
                id.index()
            }
        }
        impl From<usize> for $name {
            fn from(index: usize) -> Self {
                // Counts are bounded by the compiler (`bounds`), so this never saturates.
                Self(u16::try_from(index).unwrap_or(u16::MAX))
            }
        }
    )+};
}

ids! {
    /// A member of the committee.
    RoleId,
    /// An issue.
    IssueId,
    /// A fact.
    FactId,
    /// A document.
    DocId,
    /// A hidden hand.
    HandId,
    /// An interest, counted over all roles.
    InterestId,
    /// A hypothesis card, counted over all roles: hidden interests and decoys.
    CardId,
    /// An objection, counted over all roles.
    ObjectionId,
    /// A scene.
    SceneId,
    /// A reply, counted over all scenes.
    ReplyId,
    /// An event.
    EventId,
    /// An opening offer: 0 is the quotation.
    OpeningId,
}

/// Most issues that a scenario may have.
pub const MAX_ISSUES: usize = 16;
/// Most roles that a scenario may have.
pub const MAX_ROLES: usize = 16;

/// A set of roles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RoleSet(pub u16);

impl RoleSet {
    /// Nobody.
    pub const EMPTY: Self = Self(0);

    /// One role alone.
    #[must_use]
    pub fn one(role: RoleId) -> Self {
        Self(1 << (role.0 & 15))
    }

    /// The set with one more.
    #[must_use]
    pub fn with(self, role: RoleId) -> Self {
        Self(self.0 | Self::one(role).0)
    }

    /// Whether `role` is in it.
    #[must_use]
    pub fn has(self, role: RoleId) -> bool {
        self.0 & Self::one(role).0 != 0
    }

    /// How many there are.
    #[must_use]
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether nobody is in it.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Its roles, in the order of the file.
    pub fn iter(self) -> impl Iterator<Item = RoleId> {
        (0..16u16).map(RoleId).filter(move |r| self.has(*r))
    }
}

/// A level for every issue; places beyond the scenario's issues stay 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Package(pub [u8; MAX_ISSUES]);

impl Package {
    /// The level of an issue.
    #[must_use]
    pub fn level(&self, issue: IssueId) -> u8 {
        self.0[issue.index() % MAX_ISSUES]
    }

    /// The same package with one level changed.
    #[must_use]
    pub fn with(mut self, issue: IssueId, level: u8) -> Self {
        self.0[issue.index() % MAX_ISSUES] = level;
        self
    }
}

/// A set of things of one kind, by their places in the order of the file; it grows as it must.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct IdSet<I> {
    places: FixedBitSet,
    of: PhantomData<fn() -> I>,
}

impl<I> fmt::Debug for IdSet<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.places.ones()).finish()
    }
}

impl<I> Default for IdSet<I> {
    fn default() -> Self {
        Self { places: FixedBitSet::new(), of: PhantomData }
    }
}

impl<I: Into<usize> + From<usize>> IdSet<I> {
    /// An empty set with room for `n`.
    #[must_use]
    pub fn new(n: usize) -> Self {
        Self { places: FixedBitSet::with_capacity(n), of: PhantomData }
    }

    /// Whether `id` is in it.
    #[must_use]
    pub fn has(&self, id: I) -> bool {
        self.places.contains(id.into())
    }

    /// Puts `id` in; true if it was not there.
    pub fn put(&mut self, id: I) -> bool {
        let place = id.into();
        let fresh = !self.places.contains(place);
        self.places.grow_and_insert(place);
        fresh
    }

    /// Takes `id` out.
    pub fn remove(&mut self, id: I) {
        let place = id.into();
        if place < self.places.len() {
            self.places.remove(place);
        }
    }

    /// How many are in it.
    #[must_use]
    pub fn count(&self) -> usize {
        self.places.count_ones(..)
    }

    /// The members in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = I> + '_ {
        self.places.ones().map(I::from)
    }
}
