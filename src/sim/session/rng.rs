//! Chance: every draw is keyed by (seed, purpose, id, occurrence), so that one changed line changes only what
//! follows from it. The generator is Xoshiro256++ (Blackman & Vigna 2019), a named portable one.
use rand::rngs::Xoshiro256PlusPlus;
use rand::{Rng, SeedableRng};

/// What a draw is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Which hidden hand is dealt.
    Hand = 1,
    /// On which day an event falls.
    EventDay = 2,
    /// In which order replies are offered.
    Order = 3,
    /// Which of the statements for a summary is overstated.
    Overstated = 4,
}

/// The key of a draw, mixed by `SplitMix64`'s finaliser (Steele, Lea & Flood 2014).
fn key(seed: u64, purpose: Purpose, id: u64, occurrence: u64) -> u64 {
    let mut z = seed
        ^ (purpose as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15)
        ^ id.wrapping_add(1).wrapping_mul(0xD1B5_4A32_D192_ED03)
        ^ occurrence.wrapping_add(1).wrapping_mul(0xABC9_8388_FB8F_AC03);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// A number from 0 to `below` − 1; 0 where `below` is 0.
#[must_use]
pub fn draw(seed: u64, purpose: Purpose, id: u64, occurrence: u64, below: u64) -> u64 {
    if below <= 1 {
        return 0;
    }
    let mut generator = Xoshiro256PlusPlus::seed_from_u64(key(seed, purpose, id, occurrence));
    // Multiply-shift (Lemire 2019); the bias is below 2⁻⁵⁰ for the small ranges used here.
    ((u128::from(generator.next_u64()) * u128::from(below)) >> 64) as u64
}

/// A random order of `n` things: Fisher–Yates on one keyed generator.
pub fn shuffle(seed: u64, purpose: Purpose, id: u64, occurrence: u64, order: &mut [u16]) {
    let mut generator = Xoshiro256PlusPlus::seed_from_u64(key(seed, purpose, id, occurrence));
    for last in (1..order.len()).rev() {
        let pick = ((u128::from(generator.next_u64()) * (last as u128 + 1)) >> 64) as usize;
        order.swap(last, pick);
    }
}
