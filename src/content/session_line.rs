//! The lines of a session file: a header, then one action or note a line, the record of the end among them.
//!
//! Each line after the header begins with a sum over itself and everything before it, so that damage is told from
//! play: `{"sum":"0a1b2c3d","n":1,"act":{"do":"adjourn"}}`.
use serde::{Deserialize, Serialize};

use super::scenario_file::hash;
use crate::sim::Versions;
use crate::sim::phase::start::SessionStart;
use crate::sim::scenario::Lang;
use crate::sim::score::record::SessionRecord;
use crate::sim::session::{Attempt, WrittenAction};

/// The version of the session format that this program writes; it reads all earlier ones. 2 added [`TraineeNote`]; 3
/// versions by part, a beginning, a person, times and attempts.
pub const SESSION_FORMAT: u32 = 3;

/// From which session and turn a session was forked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parent {
    /// The session's name.
    pub session: String,
    /// The first turn that is played anew; 0 where it was begun again.
    pub turn: u16,
}

/// The first line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// Always `session`.
    pub counterpart: String,
    /// Version of the format.
    pub format: u32,
    /// The engine's version under its old name: all that files of formats 1 and 2 say. [`Self::versions`] is to be asked.
    pub rules: u32,
    /// Versions by part; files of formats 1 and 2 have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub versions: Option<Versions>,
    /// The scenario's id.
    pub scenario: String,
    /// The SHA-256 of its bytes, which are kept beside the sessions.
    pub sha256: String,
    /// The seed.
    pub seed: u64,
    /// The language in which it was begun.
    pub language: Lang,
    /// Where it was forked from.
    #[serde(default)]
    pub parent: Option<Parent>,
    /// How it begins.
    #[serde(default)]
    pub start: SessionStart,
    /// Who plays, as that person wants to be called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// When it was begun, in seconds of Unix time. No rule reads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begun: Option<u64>,
    /// Which attempt it is on the machine where it was begun; sessions of bots are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempt: Option<Attempt>,
}

impl Header {
    /// The versions under which it was played. One number stood for all parts once; where a file says two things of its
    /// engine, the older field holds, which older programs go by.
    #[must_use]
    pub fn versions(&self) -> Versions {
        let scoring = self.versions.map_or(self.rules, |v| v.scoring);
        Versions { engine: self.rules, scoring }
    }

    /// Whether its deal was played before: it was played on from another session, or the seed was played already.
    #[must_use]
    pub fn deal_known(&self) -> bool {
        self.parent.is_some() || self.attempt.is_some_and(Attempt::deal_known)
    }
}

/// What a line after the header holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Body {
    /// An action.
    Act(WrittenAction),
    /// The end.
    Closed(SessionRecord),
    /// The trainee's own words; after the end too.
    Note(TraineeNote),
}

/// Words of the trainee's own: they change nothing in the session and are kept for the debrief.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TraineeNote {
    /// What they answer: `say_it_first`, or the name of a question of the debrief.
    pub about: String,
    /// How many actions had been done.
    pub after: u32,
    /// What was written.
    pub text: String,
}

#[derive(Serialize, Deserialize)]
struct LineJson {
    n: u32,
    /// When it was written, in seconds of Unix time. No rule reads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at: Option<u64>,
    #[serde(flatten)]
    body: Body,
}

const HEAD: &str = "{\"sum\":\"";

/// The sum to begin with, from the header's line.
#[must_use]
pub fn chain(header: &str) -> String {
    short(header.as_bytes())
}

fn short(bytes: &[u8]) -> String {
    hash(bytes)[..8].to_owned()
}

/// Writes a line without a time; returns it with its line feed, and the next sum.
///
/// # Errors
/// Something that JSON can't hold; the actions of this program never are.
pub fn write(chain: &str, n: u32, body: &Body) -> Result<(String, String), serde_json::Error> {
    write_at(chain, n, None, body)
}

/// Writes a line; returns it with its line feed, and the next sum.
///
/// # Errors
/// As [`write()`].
pub fn write_at(
    chain: &str,
    n: u32,
    at: Option<u64>,
    body: &Body,
) -> Result<(String, String), serde_json::Error> {
    let json = serde_json::to_string(&LineJson { n, at, body: body.clone() })?;
    let rest = json.get(1..).unwrap_or_default();
    let sum = short(format!("{chain}{rest}").as_bytes());
    Ok((format!("{HEAD}{sum}\",{rest}\n"), sum))
}

/// Reads a line without its line feed: what it holds, when it was written, and the next sum; `None` where it is damaged
/// or does not follow from what was before.
#[must_use]
pub fn read(chain: &str, n: u32, line: &str) -> Option<(Body, Option<u64>, String)> {
    let (sum, rest) = line.strip_prefix(HEAD)?.split_once("\",")?;
    if sum != short(format!("{chain}{rest}").as_bytes()) {
        return None;
    }
    let row: LineJson = serde_json::from_str(&format!("{{{rest}")).ok()?;
    (row.n == n).then(|| (row.body, row.at, sum.to_owned()))
}
