//! Versions of the scenario format: what a text is written for is found out before it is parsed, and older texts are
//! brought up to today's version, one step a version. Sessions keep and hash the original bytes.
use super::diagnostic::Diagnostic;
use super::syntax::Positions;
use crate::i18n::both;
use crate::sim::compiled::codes;
use crate::sim::problem::Problem;
use crate::sim::scenario::FORMAT;

/// From one version of the format to the next.
#[derive(Clone, Copy, Debug)]
pub struct UpgradeStep {
    /// The version that it reads; it writes the next one, with its number.
    pub from: u64,
    /// Writes the text anew.
    pub apply: fn(&Positions) -> String,
}

/// The steps up to today's version. Version 1 is the first: nothing leads to it.
const STEPS: &[UpgradeStep] = &[];
const _: () = assert!(STEPS.len() + 1 == FORMAT as usize, "a step for each earlier version");

/// The version that a text says it is written for; `None` where it says none or no number.
#[must_use]
pub fn probe(positions: &Positions) -> Option<u64> {
    let span = positions.get("format")?.value;
    positions.text().get(span.start..span.end)?.trim().parse().ok()
}

/// A text as today's version has it, ready to be parsed; `None` where it is of today's version already.
///
/// # Errors
/// It is written for a newer program: the one thing to say of it, as what is unknown in it is not a mistake.
pub fn upgraded(file: &str, positions: &Positions) -> Result<Option<Positions>, Box<Diagnostic>> {
    upgraded_by(file, positions, u64::from(FORMAT), STEPS)
}

/// The same with given steps, up to a given version.
///
/// # Errors
/// As [`upgraded`].
pub fn upgraded_by(
    file: &str,
    positions: &Positions,
    today: u64,
    steps: &[UpgradeStep],
) -> Result<Option<Positions>, Box<Diagnostic>> {
    let Some(format) = probe(positions) else { return Ok(None) };
    if format > today {
        return Err(Box::new(Diagnostic::of_problem(file, positions, &newer(format, today))));
    }
    let mut reached = None;
    for step in steps.iter().skip_while(|step| step.from < format) {
        reached = Some(Positions::scan(&(step.apply)(reached.as_ref().unwrap_or(positions))));
    }
    Ok(reached)
}

fn newer(format: u64, today: u64) -> Problem {
    codes::FORMAT.problem("format", both!("files.format.files_format_program_reads", format, today))
}
