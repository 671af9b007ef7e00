//! Whether it was sound to refuse.
use super::state::State;
use crate::sim::compiled::CompiledScenario;

/// Whether walking away is sound: nothing above our reservation was to be had, and two real proposals were made.
pub(in crate::sim) fn sound_to_refuse(c: &CompiledScenario, s: &State) -> bool {
    s.proposals >= 2 && c.zone(s.hand).is_none_or(|z| z.report.zone == 0)
}
