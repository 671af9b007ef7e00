//! What opens over a screen of a session: transcript, cards, notes, pause.

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawer {
    /// Everything that was said.
    Transcript,
    /// What one believes of the people.
    Cards,
    /// Facts, people, papers.
    Notes,
    /// Settings, leaving.
    Pause,
}

/// What they remember.
#[derive(Debug, Default)]
pub struct DrawerState {}
