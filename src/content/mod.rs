//! The only layer that touches files: scenarios, sessions, settings.
