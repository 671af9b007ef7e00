//! Imported domains as files: issues, parties and what each level is worth to each of them.
use std::path::Path;

use ron::ser::PrettyConfig;

use super::diagnostic::{Diagnostic, Text};
pub use super::domain::{Domain, FORMAT, Party};
use super::domain_error::DomainError;
use super::domain_json;
use super::parse::parse_scanned;
use super::read::{ReadReason, read_bytes};
use super::syntax::Positions;
use crate::i18n::both;
use crate::sim::preference::{Decimal, Space};

/// The largest file that is read.
pub const MAX_BYTES: usize = 16 << 20;

const HEAD: &str =
    "// The utility of a package for a party is the sum, over the issues, of weight times the value of the
// chosen level. An issue without a weight has weight 1. Without a deal a party has its reservation.
";

/// The bytes of a file.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, DomainError> {
    read_bytes(path, MAX_BYTES).map_err(|reason| match reason {
        ReadReason::TooLarge(limit) => DomainError::TooLong { limit },
        reason => DomainError::Unreadable(path.to_owned(), reason),
    })
}

impl Domain {
    /// Reads a domain from a file in RON or in the plain JSON of public collections.
    ///
    /// A domain without a name is called after the file.
    ///
    /// # Errors
    /// Whatever [`DomainError`] names; the domain may still fail [`Domain::space`].
    pub fn load(path: &Path) -> Result<Self, DomainError> {
        let mut domain = Self::from_bytes(&read(path)?)?;
        if domain.name.is_empty() {
            domain.name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        }
        Ok(domain)
    }

    /// Reads a domain from the bytes of a file: JSON where they begin with a brace, otherwise RON.
    ///
    /// # Errors
    /// As for [`Domain::load`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DomainError> {
        if bytes.len() > MAX_BYTES {
            return Err(DomainError::TooLong { limit: MAX_BYTES });
        }
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let text = std::str::from_utf8(bytes).map_err(|e| {
            let line = 1 + bytes[..e.valid_up_to()].iter().filter(|b| **b == b'\n').count();
            DomainError::NotText { line }
        })?;
        match text.trim_start().chars().next() {
            None => Err(DomainError::Empty),
            Some('{') => domain_json::read(text),
            Some(_) => Self::from_ron(text),
        }
    }

    fn from_ron(text: &str) -> Result<Self, DomainError> {
        let positions = Positions::scan(text);
        let (domain, found) = parse_scanned::<Self>("", &positions, &[]);
        domain.ok_or_else(|| {
            let lines = positions.lines();
            let said = |one: &Diagnostic| {
                let at = lines.line_col(one.span.start);
                let help = one.help.clone().unwrap_or_default();
                both!(
                    "files.domain_file.line_column",
                    line = at.line,
                    column = at.column,
                    what = one.message,
                    help
                )
            };
            DomainError::Problems(found.iter().map(said).collect())
        })
    }

    /// What may not be as meant and can be used: weights that don't add up to 1.
    #[must_use]
    pub fn remarks(&self) -> Vec<Text> {
        let odd = |(name, party): (&str, &Party)| {
            let weights: Option<Vec<i64>> = party.weights.values().map(|w| w.scaled(9)).collect();
            let sum = weights?.into_iter().fold(0, i64::saturating_add);
            let off = !party.weights.is_empty() && (sum - 1_000_000_000).abs() > 1_000_000;
            off.then(|| {
                let sum = Decimal::fixed(sum, 9);
                both!("files.domain_file.weights_add_up_1", name, sum)
            })
        };
        self.parties.iter().filter_map(odd).collect()
    }

    /// The domain as readable RON; reading it back gives an equal domain.
    ///
    /// # Errors
    /// [`DomainError::Problems`] if a part cannot be written.
    pub fn to_ron(&self) -> Result<String, DomainError> {
        let pretty =
            PrettyConfig::new().struct_names(true).compact_arrays(true).new_line("\n").indentor("    ");
        let body = ron::ser::to_string_pretty(self, pretty).map_err(|e| {
            DomainError::Problems(vec![both!("files.domain_file.domain_cannot_written_ron", e)])
        })?;
        Ok(format!("{HEAD}{body}\n"))
    }

    /// The packages with exact utilities.
    ///
    /// The unit is 10⁻ᵈ with the smallest d that holds every weight · value and every reservation exactly, at most
    /// 12, and less where the sums would not fit 64 bits; only beyond that are numbers rounded, half to even.
    ///
    /// # Errors
    /// [`DomainError::Problems`] with everything that does not fit together: other formats, missing, unknown or
    /// repeated names, rows of another length, too many packages or too large numbers.
    pub fn space(&self) -> Result<Space, DomainError> {
        super::domain_space::space(self)
    }
}
