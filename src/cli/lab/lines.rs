//! The lines of a scenario's file, by the paths of what stands there.
use crate::content::scenario_file::LoadedScenario;
use crate::content::syntax::Positions;

/// A scanned file.
pub(super) struct ScannedLines(Positions);

impl ScannedLines {
    pub(super) fn of(loaded: &LoadedScenario) -> Self {
        // A scenario that could be loaded is text.
        Self(Positions::scan(&String::from_utf8_lossy(&loaded.bytes)))
    }

    /// The line of a path, from 1; of its nearest ancestor where it stands nowhere itself.
    pub(super) fn line(&self, path: &str) -> Option<usize> {
        let place = self.0.find(path);
        Some(self.0.lines().line_col(place.title().start).line)
    }
}
