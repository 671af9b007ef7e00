//! The bounds of DESIGN §4 hold on every shipped scenario and in every hidden hand.
use std::fmt::Write as _;

use counterpart::sim::bots::Policy;
use counterpart::sim::lab::{LabPlan, examine};

use super::{SHIPPED, scenario};

/// Runs of each policy in each hidden hand: the laboratory plays a thousand, the test enough to see a bound break.
const RUNS: u64 = 60;

#[test]
fn every_bound_holds_in_every_hidden_hand() {
    for name in SHIPPED {
        let c = scenario(name);
        let reports = examine(&c, &LabPlan::every(RUNS, 1), &|_| ()).policies;
        let mut table = String::new();
        for report in &reports {
            let means: Vec<String> =
                report.hands.iter().map(|h| format!("{} {:.1}", h.hand, h.record.total.mean)).collect();
            let (low, high) = report.bounds;
            let held = if report.holds { " " } else { "!" };
            let _ =
                writeln!(table, "{held} {:<24} {low:>3} to {high:>3}: {}", report.policy, means.join(", "));
        }
        assert_eq!(reports.len(), Policy::all().len());
        assert!(
            reports.iter().all(|r| r.hands.len() == c.hands() && r.hands.iter().all(|h| h.record.runs == 60))
        );
        assert!(reports.iter().all(|r| r.holds), "{name} breaks a bound (marked with !):\n{table}");
    }
}
