//! The formats of reports as values of an option, and a report in one of them on standard output.
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::error::{CliError, print};
use crate::i18n::text;
use crate::report::Report;
use crate::report::format::{ALL, Format, Holds};
use crate::sim::scenario::Lang;

/// Reads the name of a format that holds one of these.
pub(super) fn formats(holds: &'static [Holds]) -> impl TypedValueParser<Value = Format> {
    let fit = ALL.into_iter().filter(|format| holds.contains(&format.holds));
    let values = fit.map(|format| PossibleValue::new(format.name).help(text(Lang::En, format.about)));
    PossibleValuesParser::new(values).try_map(|name| name.parse::<Format>())
}

/// Prints a report.
///
/// # Errors
/// Standard output is closed or full.
pub(super) fn print_report(format: Format, report: &dyn Report, lang: Lang) -> Result<(), CliError> {
    // Every format is text.
    print(&String::from_utf8_lossy(&format.write(report, lang)))
}
