//! Decimal numbers held exactly, and the fixed-point integers made from them.
use crate::i18n::{Text, both};
use std::fmt;
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::ser::{Serialize, Serializer};

/// Significant digits kept of a number as written; a 64-bit float has 17 at most.
const DIGITS: usize = 18;
/// Decimals kept of a number as written; smaller parts are rounded away.
const DECIMALS: i64 = 30;
/// The largest absolute value a number may have.
const LARGEST: i128 = 1_000_000_000_000;

/// A number as a person writes it: `digits / 10^decimals`, without trailing zeros.
///
/// Read from text it is exact up to 18 significant digits and 30 decimals. Read from a 64-bit float it is the shortest
/// decimal that reads back as that float, which is what the person typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Decimal {
    digits: i128,
    decimals: u32,
}

/// Why a number cannot be used.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{}", self.words().en)]
pub enum DecimalError {
    /// Not a decimal number at all.
    NotANumber,
    /// NaN or infinity.
    NotFinite,
    /// Beyond ±10¹².
    TooLarge,
}

impl DecimalError {
    /// The sentence in both languages.
    #[must_use]
    pub fn words(self) -> Text {
        match self {
            Self::NotANumber => both!("preference.decimal.not_a_number"),
            Self::NotFinite => both!("preference.decimal.not_finite"),
            Self::TooLarge => both!("preference.decimal.too_large"),
        }
    }
}

impl Decimal {
    /// Zero.
    pub const ZERO: Self = Self { digits: 0, decimals: 0 };
    /// One.
    pub const ONE: Self = Self { digits: 1, decimals: 0 };

    /// `value / 10^decimals`; `decimals` is at most 38.
    #[must_use]
    pub fn fixed(value: i64, decimals: u32) -> Self {
        Self::trimmed(i128::from(value), decimals)
    }

    /// The shortest decimal that reads back as `value`.
    ///
    /// # Errors
    /// NaN, infinity and anything beyond ±10¹².
    pub fn from_f64(value: f64) -> Result<Self, DecimalError> {
        if value.is_finite() { format!("{value:e}").parse() } else { Err(DecimalError::NotFinite) }
    }

    /// The nearest 64-bit float.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        self.to_string().parse().unwrap_or(f64::NAN)
    }

    /// How many digits follow the decimal point, without trailing zeros.
    #[must_use]
    pub fn decimals(self) -> u32 {
        self.decimals
    }

    /// The exact product; `None` beyond 38 digits, which two numbers as written never reach.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        let digits = self.digits.checked_mul(other.digits)?;
        Some(Self::trimmed(digits, self.decimals + other.decimals))
    }

    /// The number in units of 10^-`decimals`, rounded half to even; `None` where it does not fit 64 bits.
    #[must_use]
    pub fn scaled(self, decimals: u32) -> Option<i64> {
        let value = if decimals >= self.decimals {
            self.digits.checked_mul(10_i128.checked_pow(decimals - self.decimals)?)?
        } else {
            divided(self.digits, self.decimals - decimals)
        };
        i64::try_from(value).ok()
    }

    fn trimmed(mut digits: i128, mut decimals: u32) -> Self {
        while decimals > 0 && digits % 10 == 0 {
            digits /= 10;
            decimals -= 1;
        }
        Self { digits, decimals }
    }
}

/// `digits / 10^power`, rounded half to even.
fn divided(digits: i128, power: u32) -> i128 {
    let Some(unit) = 10_i128.checked_pow(power) else {
        return 0;
    };
    let (whole, rest) = (digits.div_euclid(unit), digits.rem_euclid(unit));
    let above = rest > unit - rest || (rest == unit - rest && whole % 2 != 0);
    whole + i128::from(above)
}

impl FromStr for Decimal {
    type Err = DecimalError;

    fn from_str(text: &str) -> Result<Self, DecimalError> {
        let (negative, text) = match text.as_bytes().first() {
            Some(b'-') => (true, &text[1..]),
            Some(b'+') => (false, &text[1..]),
            _ => (false, text),
        };
        let (number, exponent) = match text.split_once(['e', 'E']) {
            Some((number, exponent)) => {
                (number, exponent.parse::<i32>().map_err(|_| DecimalError::NotANumber)?)
            }
            None => (text, 0),
        };
        let (whole, part) = number.split_once('.').unwrap_or((number, ""));
        let mut figures = whole.bytes().chain(part.bytes());
        if whole.len() + part.len() == 0 || !figures.all(|b| b.is_ascii_digit()) {
            return Err(DecimalError::NotANumber);
        }
        let all: String = whole.chars().chain(part.chars()).collect();
        let significant = all.trim_start_matches('0');
        let kept = &significant[..significant.len().min(DIGITS)];
        let dropped = (significant.len() - kept.len()) as i64;
        let mut digits: i128 = if kept.is_empty() { 0 } else { kept.parse().unwrap_or(0) };
        let mut decimals = part.len() as i64 - i64::from(exponent) - dropped;
        if digits == 0 {
            return Ok(Self::ZERO);
        }
        if decimals > DECIMALS {
            let power = u32::try_from(decimals - DECIMALS).unwrap_or(u32::MAX);
            digits = divided(digits, power);
            decimals = DECIMALS;
        }
        if decimals < 0 {
            // 10^13 alone is already beyond the largest number.
            let power = u32::try_from(-decimals).ok().filter(|&power| power <= 13);
            digits = power.map_or(i128::MAX, |power| digits * 10_i128.pow(power));
            decimals = 0;
        }
        let number = Self::trimmed(if negative { -digits } else { digits }, decimals as u32);
        if number.digits.unsigned_abs() > (LARGEST * 10_i128.pow(number.decimals.min(24))).unsigned_abs() {
            return Err(DecimalError::TooLarge);
        }
        Ok(number)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = self.digits.unsigned_abs().to_string();
        let places = self.decimals as usize;
        let padded = format!("{size:0>width$}", width = places + 1);
        let (whole, part) = padded.split_at(padded.len() - places);
        let sign = if self.digits < 0 { "-" } else { "" };
        if part.is_empty() { write!(f, "{sign}{whole}") } else { write!(f, "{sign}{whole}.{part}") }
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match i64::try_from(self.digits) {
            Ok(whole) if self.decimals == 0 => serializer.serialize_i64(whole),
            _ => serializer.serialize_f64(self.to_f64()),
        }
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Number;
        impl Visitor<'_> for Number {
            type Value = Decimal;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a decimal number such as 12.5 or -3")
            }

            fn visit_i64<E: Error>(self, value: i64) -> Result<Decimal, E> {
                value.to_string().parse().map_err(|e| E::custom(format!("`{value}` cannot be used: {e}")))
            }

            fn visit_u64<E: Error>(self, value: u64) -> Result<Decimal, E> {
                value.to_string().parse().map_err(|e| E::custom(format!("`{value}` cannot be used: {e}")))
            }

            fn visit_f64<E: Error>(self, value: f64) -> Result<Decimal, E> {
                Decimal::from_f64(value).map_err(|e| E::custom(format!("`{value:e}` cannot be used: {e}")))
            }
        }
        deserializer.deserialize_any(Number)
    }
}
