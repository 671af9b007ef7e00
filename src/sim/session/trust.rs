//! Trust in its three parts: ability, benevolence, integrity (Mayer, Davis & Schoorman 1995).

/// The part of trust that something feeds or hurts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrustFactor {
    /// They can do it.
    Ability,
    /// They mean well by me.
    Benevolence,
    /// They keep their word.
    Integrity,
}

/// Trust of one person, each part in hundredths, 0 to 10 000.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trust {
    ability: i32,
    benevolence: i32,
    integrity: i32,
}

/// Weights of the three parts, in hundredths (DOMAIN §2.5): ability 35, benevolence 25, integrity 40.
const WEIGHTS: [i32; 3] = [35, 25, 40];

impl Trust {
    /// The same level, in tenths, in all three parts.
    #[must_use]
    pub fn level(tenths: i32) -> Self {
        let part = (tenths * 10).clamp(0, 10_000);
        Self { ability: part, benevolence: part, integrity: part }
    }

    /// Trust as a whole, in tenths, 0 to 1000: 0.35 ability + 0.25 benevolence + 0.40 integrity.
    #[must_use]
    pub fn tenths(self) -> i32 {
        (WEIGHTS[0] * self.ability + WEIGHTS[1] * self.benevolence + WEIGHTS[2] * self.integrity) / 1000
    }

    /// The three parts in tenths: ability, benevolence, integrity.
    #[must_use]
    pub fn parts(self) -> [i32; 3] {
        [self.ability / 10, self.benevolence / 10, self.integrity / 10]
    }

    /// Moves the whole by `tenths` through one part; what that part can't take goes to the others.
    pub fn add(&mut self, part: TrustFactor, tenths: i32) {
        let mut left = tenths * 1000;
        let order = match part {
            TrustFactor::Ability => [0, 2, 1],
            TrustFactor::Benevolence => [1, 2, 0],
            TrustFactor::Integrity => [2, 0, 1],
        };
        for index in order {
            let weight = WEIGHTS[index];
            let value = match index {
                0 => &mut self.ability,
                1 => &mut self.benevolence,
                _ => &mut self.integrity,
            };
            let moved = (*value + left / weight).clamp(0, 10_000) - *value;
            *value += moved;
            left -= moved * weight;
            if left.abs() < weight {
                break;
            }
        }
    }
}
