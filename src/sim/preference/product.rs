//! Products of many 64-bit numbers, compared exactly.

/// A whole number of any size: 64-bit limbs, least first, no zero limb at the end.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Product(Vec<u64>);

impl Product {
    /// The product of `factors`; negative ones count as zero.
    pub(super) fn of(factors: impl IntoIterator<Item = i64>) -> Self {
        let mut limbs = vec![1_u64];
        for factor in factors {
            let factor = u128::try_from(factor).unwrap_or(0);
            let mut carry = 0_u128;
            for limb in &mut limbs {
                let sum = u128::from(*limb) * factor + carry;
                *limb = sum as u64;
                carry = sum >> 64;
            }
            limbs.push(carry as u64);
            while limbs.last() == Some(&0) {
                limbs.pop();
            }
        }
        Self(limbs)
    }

    /// Whether a factor was zero.
    pub(super) fn is_zero(&self) -> bool {
        self.0.is_empty()
    }
}

impl Ord for Product {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let digits = |p: &Self| p.0.len();
        digits(self).cmp(&digits(other)).then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}

impl PartialOrd for Product {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::Product;

    #[test]
    fn large_products_are_ordered_exactly() {
        // (2⁶²)³ against (2⁶² − 1)(2⁶² + 1)·2⁶² = 2⁶²(2¹²⁴ − 1): smaller by 2⁶², far below what a float resolves.
        let big = 1_i64 << 62;
        assert!(Product::of([big, big, big]) > Product::of([big - 1, big + 1, big]));
        assert_eq!(Product::of([6, 10]), Product::of([4, 15]));
        assert!(Product::of([7, 0, 9]).is_zero());
        assert!(Product::of([-7, 2]).is_zero());
    }
}
