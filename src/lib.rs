//! Counterpart: a negotiation training and simulation game for people who sell to industry.
//!
//! A scenario is one RON file: a buying committee with hidden interests. [`sim`] plays it against a trainee through
//! replies and package offers and scores it line by line; [`content`] reads and writes files; [`cli`] is the
//! terminal, `gui` the window.
//!
//! ```text
//! main.rs      parses, dispatches, prints the error, sets the exit code
//!  ├─ gui/      Bevy: window, room, one egui pass; does what screens ask for      (feature gui)
//!  │   └─ screens/  egui only: a function a screen, `*_ui(ui, &mut Model) -> Option<Intent>`  (feature gui)
//!  ├─ cli/      terminal play, check, lab, frontier, import, replay, report: the only layer that prints
//!  ├─ session_report  from a kept session to its report: what terminal and window share
//!  ├─ content/  the only layer that touches files: scenarios, sessions; positions in errors
//!  ├─ report/   plain data to documents, documents to bytes: one file a format
//!  ├─ prose/    the game in words, for terminal, window and reports alike
//!  ├─ preferences: what a person chose about the program
//!  ├─ plain_text: what of a text may leave the program
//!  ├─ sim/      the rules: pure, no files, no clock, no global randomness
//!  └─ i18n/     the interface's words by key, a function of language, key and arguments
//! ```
//!
//! The rooms of `sim`, each naming only those below it:
//!
//! ```text
//! author, class, lab, lesson     what is done with whole sessions
//! play                           a session as a front end holds it
//! debrief                        the review after play
//! bots, score                    who plays without a person; what it earned
//! phase                          what comes of an action: calendar, meetings, the deal
//! view                           what the trainee may know now
//! buyer                          reactions, disclosure, aspiration, support
//! session                        state, actions, events, outcome: plain data
//! outline, check                 a scenario drawn; what is wrong with it
//! compiled, preference           ids as indices, tables, frontier
//! glossary                       terms of the trade, and where they stand in a text
//! scenario, problem, ordered     the file as written
//! ```
//!
//! **Architecture invariants**, held by `tests/architecture.rs`:
//!
//! * Only [`content`] touches files.
//! * Only [`cli`] prints.
//! * Only `gui` names Bevy; only it and `screens` name egui. `screens` know no files, no clock and no window; `gui` and
//!   `cli` don't know each other.
//! * [`sim`] is a function of (scenario, seed, actions): floats that decide anything come from `+ − × ÷`, comparisons
//!   and the pinned `libm`; each draw is keyed by (seed, purpose, id, occurrence).
//! * Front ends see a [`sim::view::View`] of a session, never its [`sim::session::State`]; bots see a
//!   [`sim::view::Tagged`], which front ends never name.
//! * Arrows point down only: `sim` knows nothing of `content`, `content` nothing of `cli`, and no two rooms, of `sim` or
//!   beside it, need each other.
//!
//! A whole session, played by a bot and scored:
//!
//! ```
//! use counterpart::content::parse::read;
//! use counterpart::sim::bots::{Policy, play};
//! use counterpart::sim::compiled::{HandId, compile};
//! use counterpart::sim::scenario::Scenario;
//! use counterpart::sim::score::score;
//!
//! let text = include_str!("../scenarios/first_meeting.ron");
//! let scenario: Scenario = read(text).map_err(|_| "the scenario does not parse")?;
//! let compiled = compile(&scenario).map_err(|_| "the scenario does not compile")?;
//! let session = play(&compiled, 7, HandId(0), Policy::Skilled, None);
//! let sheet = score(&compiled, &session);
//! assert_eq!(sheet.total, sheet.findings.iter().map(|f| f.points).sum::<i32>());
//! # Ok::<(), &'static str>(())
//! ```
pub mod cli;
pub mod content;
#[cfg(feature = "gui")]
pub mod gui;
pub mod i18n;
pub mod plain_text;
pub mod preferences;
pub mod prose;
pub mod report;
#[cfg(feature = "screens")]
pub mod screens;
pub mod session_report;
pub mod sim;

rust_i18n::i18n!("locales", fallback = "en");
