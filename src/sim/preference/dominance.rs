//! Keeping the points that no other point matches or beats for everyone and beats for someone.
use std::cmp::Reverse;

/// Points with one coordinate for each party, each with the number of a package.
pub(super) struct Cloud {
    parties: usize,
    coordinates: Vec<i64>,
    numbers: Vec<u64>,
}

impl Cloud {
    pub(super) fn new(parties: usize) -> Self {
        Self { parties, coordinates: Vec::new(), numbers: Vec::new() }
    }

    pub(super) fn push(&mut self, point: impl IntoIterator<Item = i64>, number: u64) {
        self.coordinates.extend(point);
        self.numbers.push(number);
        debug_assert_eq!(self.coordinates.len(), self.parties * self.numbers.len());
    }

    /// Number of points.
    pub(super) fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Points with their package numbers.
    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = (&[i64], u64)> {
        self.coordinates.chunks_exact(self.parties).zip(self.numbers.iter().copied())
    }

    fn point(&self, index: usize) -> &[i64] {
        &self.coordinates[index * self.parties..][..self.parties]
    }

    /// The undominated points, equal ones once (the lowest number stays), best for the first party first.
    ///
    /// Takes one from `budget` for each comparison of two points and gives `None` when it is used up.
    pub(super) fn pruned(self, budget: &mut u64) -> Option<Self> {
        match self.parties {
            2 => Some(self.pruned_for_two()),
            _ => self.pruned_for_many(budget),
        }
    }

    /// Sorted by the first party, a point stays if it is better for the second than all before it.
    pub(super) fn pruned_for_two(self) -> Self {
        let mut points: Vec<_> =
            self.iter().map(|(p, number)| (Reverse(p[0]), Reverse(p[1]), number)).collect();
        points.sort_unstable();
        let mut kept = Self::new(2);
        let mut best = None;
        for (Reverse(first), Reverse(second), number) in points {
            if best.is_none_or(|best| second > best) {
                best = Some(second);
                kept.push([first, second], number);
            }
        }
        kept
    }

    /// Sorted in dictionary order, a point can only be dominated by one before it.
    ///
    /// Kept points are grouped in blocks with their best coordinates, so that most blocks are passed over at a glance.
    fn pruned_for_many(self, budget: &mut u64) -> Option<Self> {
        const BLOCK: usize = 32;
        let k = self.parties;
        let mut order: Vec<usize> = (0..self.numbers.len()).collect();
        order.sort_unstable_by(|&a, &b| {
            self.point(b).cmp(self.point(a)).then(self.numbers[a].cmp(&self.numbers[b]))
        });
        let mut kept = Self::new(k);
        let mut best_of_block: Vec<i64> = Vec::new();
        for index in order {
            let point = self.point(index);
            let mut dominated = false;
            let blocks = best_of_block.chunks_exact(k).zip(kept.coordinates.chunks(BLOCK * k));
            for (best, block) in blocks {
                *budget = budget.checked_sub(1)?;
                if covers(best, point) {
                    *budget = budget.checked_sub(BLOCK as u64)?;
                    dominated = block.chunks_exact(k).any(|other| covers(other, point));
                    if dominated {
                        break;
                    }
                }
            }
            if dominated {
                continue;
            }
            if kept.numbers.len().is_multiple_of(BLOCK) {
                best_of_block.extend_from_slice(point);
            } else {
                let start = best_of_block.len() - k;
                for (best, &value) in best_of_block[start..].iter_mut().zip(point) {
                    *best = value.max(*best);
                }
            }
            kept.push(point.iter().copied(), self.numbers[index]);
        }
        Some(kept)
    }
}

/// Whether `other` matches or beats `point` in every coordinate.
fn covers(other: &[i64], point: &[i64]) -> bool {
    other.iter().zip(point).all(|(o, p)| o >= p)
}

#[cfg(test)]
mod tests {
    use super::Cloud;

    /// A thousand points on the plane x + y + z = 0, where nothing dominates anything, and as many just below it.
    #[test]
    fn long_fronts_are_kept_whole_within_the_budget() {
        let mut cloud = Cloud::new(3);
        for number in 0..1000 {
            let (x, y) = (number % 32, number / 32);
            cloud.push([x, y, -x - y], number as u64);
            cloud.push([x, y, -x - y - 1], number as u64);
        }
        let mut budget = 10_000_000;
        let kept = cloud.pruned(&mut budget).unwrap();
        assert_eq!(kept.len(), 1000);
        assert!(kept.iter().all(|(p, _)| p.iter().sum::<i64>() == 0));
        assert!(kept.pruned(&mut 1000).is_none(), "a thousand points take more than a thousand comparisons");
    }
}
