//! `counterpart replay`: a session again, as a transcript with its score, or as JSON.
//!
//! With `--stakes` the JSON has a field `stakes`, with `--reveal` a field `unmet`, and `--against` has a JSON of its own:
//! each is described at the head of its file in `replay/`.
mod against;
mod decision_impact;
mod missed_people;

pub(super) use decision_impact::weigh;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::error::{CliError, print};
use crate::content::data_dir::Home;
use crate::content::library::Library;
use crate::content::session::{SessionAccess, SessionUse, permit, replay, session_path, verified};
use crate::content::session_export::{ExportedStep, SessionExport};
use crate::content::session_file::{Stored, read_session};
use crate::content::session_line::Parent;
use crate::content::transcript_file::read_transcript;
use crate::i18n::w;
use crate::prose::names::verification;
use crate::prose::public_line::{PublicLine, public_lines};
use crate::sim::Versions;
use crate::sim::debrief::decision_impact::Stakes;
use crate::sim::debrief::missed_people::Unmet;
use crate::sim::ordered::Ordered;
use crate::sim::play::PlayerSession;
use crate::sim::scenario::Lang;
use crate::sim::score::record::{RecordedFinding, SessionRecord, Verification};
use crate::sim::session::Attempt;
use crate::sim::view::SessionStage;

/// Version of the JSON; raised when a field changes its meaning or goes.
const FORMAT: u32 = 1;

/// Show a session again, with its score
#[derive(Args, Debug)]
pub struct ReplayArgs {
    /// The session: its name, or its file
    #[arg(value_name = "SESSION")]
    pub session: String,
    /// Print JSON for other programs
    #[arg(long)]
    pub json: bool,
    /// The folder in which sessions are kept
    #[arg(long, value_name = "DIR")]
    pub sessions: Option<PathBuf>,
    /// Show what was hidden, if the session is over
    #[arg(long)]
    pub reveal: bool,
    /// Estimate what other choices would have been worth, if the session is over
    #[arg(long)]
    pub stakes: bool,
    /// Add to the JSON what was done and what was open of it, step by step
    #[arg(long, requires = "json")]
    pub steps: bool,
    /// Set another session of the same scenario beside it, both over
    #[arg(long, value_name = "OTHER", conflicts_with_all = ["stakes", "reveal"])]
    pub against: Option<String>,
}

#[derive(Serialize)]
struct ReplayJson<'a> {
    format: u32,
    scenario: &'a str,
    sha256: &'a str,
    seed: u64,
    /// The engine's version.
    rules: u32,
    /// `{engine, scoring}` under which it was played.
    versions: Versions,
    /// Who played, where that was said.
    person: Option<&'a str>,
    /// When it was begun, in seconds of Unix time, where that was kept.
    begun: Option<u64>,
    /// `{number, of_deal}` on the machine where it was begun, where that was kept.
    attempt: Option<Attempt>,
    /// The deal was played before.
    deal_known: bool,
    /// `{session, turn}` where it was played on from another session; else null.
    parent: Option<&'a Parent>,
    state: StateJson,
    /// `signed`, `walked_away`, `refused` or `deadline`; null while it goes on.
    outcome: Option<&'a str>,
    /// The signed offer: issue to level.
    #[serde(rename = "paper")]
    offer: Option<&'a Ordered<String>>,
    /// Hundredths of a point.
    score: Option<i32>,
    /// What it earns by today's scoring, in hundredths, where that is another than the one it was played under.
    rescored: Option<i32>,
    /// Whether the file's own record of the score can be believed: `confirmed`, `differs` (what is told here was computed
    /// again) or `unverified`; null where it has none.
    record: Option<Verification>,
    blocks: Option<&'a Ordered<i32>>,
    findings: Option<&'a [RecordedFinding]>,
    style: Option<Vec<crate::sim::score::style::Measure>>,
    /// Present with `--steps`: `{at, did, events}` each, `did` as in session files.
    #[serde(skip_serializing_if = "Option::is_none")]
    steps: Option<Vec<ExportedStep>>,
    /// Present with `--stakes`.
    #[serde(skip_serializing_if = "Option::is_none")]
    stakes: Option<decision_impact::DecisionImpactJson>,
    /// Present with `--reveal`, once it is over.
    #[serde(skip_serializing_if = "Option::is_none")]
    unmet: Option<Vec<missed_people::MissedPersonJson>>,
}

/// What was asked for beside the score.
struct More {
    /// The transcript, played again or kept with the session; none where neither is possible.
    transcript: Option<Vec<PublicLine>>,
    steps: bool,
    stakes: Option<Stakes>,
    unmet: Option<Vec<Unmet>>,
}

#[derive(Serialize)]
struct StateJson {
    /// `preparation`, `calendar`, `meeting` or `ended`.
    stage: &'static str,
    day: u16,
    turn: u16,
    actions: usize,
}

/// Replays a session.
///
/// # Errors
/// The session or its scenario can't be read, or the output is closed.
pub fn run(args: &ReplayArgs, lang: Lang) -> Result<ExitCode, CliError> {
    let home = Home::find();
    let folder = args.sessions.clone().or_else(|| home.as_ref().map(Home::sessions)).unwrap_or_default();
    let stored =
        read_session(&session_path(&folder, &args.session)).map_err(|e| CliError::session(e, lang))?;
    let library = Library::open(home.as_ref());
    if let Some(other) = &args.against {
        let text = against::run(&stored, other, &folder, &library, args.json, lang)?;
        print(&text)?;
        return Ok(ExitCode::SUCCESS);
    }
    // Under other rules the same actions come to something else: what was recorded is what counts.
    let seat = if SessionAccess::of(&stored).replays() {
        Some(replay(&stored, &library).map_err(|e| CliError::session(e, lang))?)
    } else {
        None
    };
    if args.stakes {
        permit(&stored, SessionUse::Impact).map_err(|e| CliError::session(e, lang))?;
    }
    let transcript = match &seat {
        Some(seat) => Some(public_lines(seat)),
        None => read_transcript(&stored).map(|kept| kept.lines),
    };
    let mut more = More { transcript, steps: args.steps, stakes: None, unmet: None };
    if let Some(seat) = &seat {
        if args.stakes {
            more.stakes = Some(weigh(seat, lang)?);
        }
        if args.reveal {
            more.unmet = seat.unmet();
        }
    }
    let text = match (&seat, &more.stakes) {
        (seat, _) if args.json => json(&stored, seat.as_ref(), &more),
        (Some(seat), Some(stakes)) => decision_impact::text(seat, lang, stakes),
        (seat, _) => text(&stored, seat.as_ref(), lang, args.reveal, &more),
    };
    print(&text)?;
    Ok(ExitCode::SUCCESS)
}

fn json(stored: &Stored, seat: Option<&PlayerSession>, more: &More) -> String {
    // What can be played again is believed; what the file says of itself where nothing else is to be had, or where today's
    // scoring is another: that stands beside it.
    let played = seat.and_then(PlayerSession::record);
    let record = if seat.is_some() && rescored(stored, seat).is_none() {
        played.as_ref()
    } else {
        stored.record.as_ref()
    };
    let state = match (seat, record) {
        (Some(seat), _) => {
            let view = seat.view();
            let stage = match view.stage() {
                SessionStage::Preparation => "preparation",
                SessionStage::Calendar => "calendar",
                SessionStage::Theirs(_) | SessionStage::Ours => "meeting",
                SessionStage::Ended => "ended",
            };
            StateJson { stage, day: view.days().0, turn: view.turns().0, actions: stored.actions.len() }
        }
        (None, Some(r)) => {
            StateJson { stage: "ended", day: r.day, turn: r.turn, actions: stored.actions.len() }
        }
        (None, None) => StateJson { stage: "meeting", day: 0, turn: 0, actions: stored.actions.len() },
    };
    let export = SessionExport::of(stored, more.transcript.as_deref().unwrap_or_default());
    let versions = export.header.versions();
    let json = ReplayJson {
        format: FORMAT,
        scenario: &stored.header.scenario,
        sha256: &stored.header.sha256,
        seed: stored.header.seed,
        rules: versions.engine,
        versions,
        person: export.header.person.as_deref(),
        begun: export.header.begun,
        attempt: export.header.attempt,
        deal_known: export.header.deal_known(),
        parent: stored.header.parent.as_ref(),
        state,
        outcome: record.map(|r| r.outcome.as_str()),
        offer: record.and_then(|r| r.offer.as_ref()),
        score: record.map(|r| r.total),
        rescored: rescored(stored, seat),
        record: stored.record.as_ref().map(|_| verified(stored, seat)),
        blocks: record.map(|r| &r.blocks),
        findings: record.map(|r| r.findings.as_slice()),
        style: seat.and_then(PlayerSession::style),
        steps: more.steps.then_some(export.steps),
        stakes: seat
            .zip(more.stakes.as_ref())
            .map(|(seat, s)| decision_impact::DecisionImpactJson::of(seat, s)),
        unmet: seat
            .zip(more.unmet.as_ref())
            .map(|(seat, all)| all.iter().map(|u| missed_people::MissedPersonJson::of(seat, u)).collect()),
    };
    // Strings, numbers and lists of them: nothing that JSON cannot hold.
    let mut text = serde_json::to_string(&json).unwrap_or_default();
    text.push('\n');
    text
}

/// What a finished session earns by today's scoring, where it was played under another.
fn rescored(stored: &Stored, seat: Option<&PlayerSession>) -> Option<i32> {
    let moved = SessionAccess::of(stored) == SessionAccess::Full { rescored: true };
    seat.filter(|_| moved && stored.record.is_some())?.score().map(|score| score.total)
}

fn text(stored: &Stored, seat: Option<&PlayerSession>, lang: Lang, reveal: bool, more: &More) -> String {
    let header = &stored.header;
    let mut lines = vec![w!(lang, "replay.title", scenario = header.scenario, seed = header.seed)];
    if let Some(Parent { session, turn }) = &header.parent {
        lines.push(w!(lang, "again.parent", turn = turn, session = session));
    }
    let known = header.deal_known();
    lines.extend(crate::prose::origin::lines(lang, header.person.as_deref(), header.attempt, known));
    if stored.torn {
        lines.push(w!(lang, "replay.torn"));
    }
    match (seat, &stored.record) {
        (Some(seat), _) => {
            lines.extend(verification(lang, verified(stored, Some(seat))));
            lines.push(super::play::transcript(seat, lang));
            if seat.is_over() {
                lines.push(super::play::summary(seat, lang, reveal));
                if let (Some(record), Some(today)) = (&stored.record, rescored(stored, Some(seat))) {
                    let [then, now] = [record.total, today].map(crate::prose::names::points);
                    lines.push(w!(lang, "replay.rescored", then = then, now = now));
                }
                if let Some(unmet) = &more.unmet {
                    lines.push(String::new());
                    lines.extend(crate::prose::missed_people::lines(&seat.view(), lang, unmet));
                }
            } else {
                lines.push(w!(lang, "replay.goes_on"));
            }
        }
        (None, Some(record)) => {
            lines.push(w!(lang, "replay.old_rules", rules = header.versions().engine));
            lines.extend(verification(lang, verified(stored, None)));
            lines.extend(kept(more, lang));
            lines.extend(recorded(record, lang));
        }
        (None, None) => {
            let (rules, name) = (header.versions().engine, stored.name());
            lines.push(w!(lang, "replay.old_open", rules = rules, name = name));
            lines.extend(kept(more, lang));
        }
    }
    let mut text = lines.join("\n");
    text.push('\n');
    text
}

/// The transcript that was kept of a session of another engine, or that there is none.
fn kept(more: &More, lang: Lang) -> Vec<String> {
    let Some(transcript) = &more.transcript else {
        return vec![w!(lang, "replay.only_quotations")];
    };
    let shown = |line: &PublicLine| {
        let text = line.shown.get(lang).to_owned();
        if line.is_heading() { format!("\n── {text} ──") } else { text }
    };
    transcript.iter().map(shown).filter(|text| !text.is_empty()).collect()
}

/// What was recorded of a session of other rules.
fn recorded(record: &SessionRecord, lang: Lang) -> Vec<String> {
    use crate::prose::{names::points, recorded as prose};
    let mut lines = vec![w!(lang, "play.score.total", points = points(record.total))];
    for (block, earned) in record.blocks.iter() {
        let name = prose::block(lang, block);
        lines.push(w!(lang, "replay.block", block = name, points = points(*earned)));
    }
    for finding in &record.findings {
        let said = prose::quotes(lang, finding);
        let (points, rule) = (points(finding.points), crate::prose::names::rule(lang, &finding.rule));
        lines.push(w!(
            lang,
            "replay.finding",
            points = points,
            turn = finding.turn,
            rule = rule,
            said = said
        ));
    }
    lines
}
