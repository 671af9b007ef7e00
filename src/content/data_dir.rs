//! Where a person's sessions, scenarios and choices are kept on this machine.
use std::env;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// The folder of everything that is kept.
#[derive(Clone, Debug)]
pub struct Home {
    root: PathBuf,
}

impl Home {
    /// `COUNTERPART_HOME`, or else the system's own place for a person's data; `None` where there is neither.
    #[must_use]
    pub fn find() -> Option<Self> {
        let given = env::var_os("COUNTERPART_HOME").filter(|v| !v.is_empty()).map(PathBuf::from);
        let root =
            given.or_else(|| ProjectDirs::from("", "", "counterpart").map(|d| d.data_dir().to_owned()))?;
        Some(Self { root })
    }

    /// A home in a given folder.
    #[must_use]
    pub fn at(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// The folder itself.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.root
    }

    /// The file of a person's choices about the program.
    #[must_use]
    pub fn settings(&self) -> PathBuf {
        self.root.join("settings.ron")
    }

    /// The folder of sessions.
    #[must_use]
    pub fn sessions(&self) -> PathBuf {
        self.root.join("sessions")
    }

    /// The folder of reports that were saved from the window.
    #[must_use]
    pub fn reports(&self) -> PathBuf {
        self.root.join("reports")
    }

    /// The folder of scenarios of one's own.
    #[must_use]
    pub fn scenarios(&self) -> PathBuf {
        self.root.join("scenarios")
    }
}
