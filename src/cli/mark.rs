//! `counterpart mark`: the trainer's word on a finding of a finished session.
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::error::{CliError, print};
use crate::content::data_dir::Home;
use crate::content::library::Library;
use crate::content::marks::{add_mark, read_marks};
use crate::content::session::{SessionUse, permit, replay, session_path};
use crate::content::session_file::{Stored, read_session};
use crate::i18n::w;
use crate::plain_text::quoted;
use crate::prose::{finding, mark as tell, names::points};
use crate::sim::play::PlayerSession;
use crate::sim::scenario::Lang;
use crate::sim::score::ScoreCard;
use crate::sim::score::marks::{Judged, MarkedScore, TrainerMark, Word, can_mark, marked, range};

/// Most characters of a note.
const NOTE: usize = 2000;
/// Most characters of a name.
const NAME: usize = 100;

/// Say whether a finding of a finished session is right, or what it is worth; without a finding: list them
#[derive(Args, Debug)]
pub struct MarkArgs {
    /// The session: its name, or its file
    #[arg(value_name = "SESSION")]
    pub session: String,
    /// The finding's key, as listed
    #[arg(value_name = "FINDING")]
    pub finding: Option<String>,
    /// right, wrong, clear, or points such as 1.5 or -0.75
    #[arg(value_name = "WORD", allow_hyphen_values = true)]
    pub word: Option<String>,
    /// Why
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    /// Who says it
    #[arg(long, value_name = "NAME", default_value = "")]
    pub by: String,
    /// The folder in which sessions are kept
    #[arg(long, value_name = "DIR")]
    pub sessions: Option<PathBuf>,
}

/// Marks a finding, or lists them all.
///
/// # Errors
/// The session can't be read or is not over; there is no such finding; the mark makes no sense or can't be kept.
pub fn run(args: &MarkArgs, lang: Lang) -> Result<ExitCode, CliError> {
    let home = Home::find();
    let (stored, seat) = finished(&args.session, args.sessions.as_ref(), home.as_ref(), lang)?;
    let unusable = |e: crate::content::marks::MarksError| CliError::Unusable(e.text(lang));
    let marks = read_marks(&stored).map_err(unusable)?;
    let judged = judge(&seat, &marks);
    let Some(key) = &args.finding else {
        print(&list(&stored, &seat, &judged, lang))?;
        return Ok(ExitCode::SUCCESS);
    };
    let found = find(&judged, key, &name(&stored), lang)?;
    let word = word(args.word.as_deref(), &judged.card, found, lang)?;
    for (text, most) in [(&args.note, NOTE), (&args.by, NAME)] {
        let count = text.chars().count();
        if count > most {
            return Err(CliError::Unusable(w!(lang, "marks.too_long", count = count, most = most)));
        }
    }
    let mark = TrainerMark {
        finding: key.clone(),
        word,
        note: args.note.trim().to_owned(),
        by: args.by.trim().to_owned(),
    };
    let path = add_mark(&stored, mark).map_err(unusable)?;
    let judged = judge(&seat, &read_marks(&stored).map_err(unusable)?);
    let mut lines = Vec::new();
    if let Some(found) = judged.findings.iter().find(|j| j.key == *key) {
        lines.extend(line(&seat, found, lang));
    }
    lines.push(totals(&seat, &judged, lang));
    lines.push(w!(lang, "marks.saved", path = path.display()));
    print(&(lines.join("\n") + "\n"))?;
    Ok(ExitCode::SUCCESS)
}

fn name(stored: &Stored) -> String {
    let stem = stored.path.file_stem();
    stem.map_or_else(String::new, |s| s.to_string_lossy().into_owned())
}

/// A session that is over, played again.
fn finished(
    wanted: &str,
    folder: Option<&PathBuf>,
    home: Option<&Home>,
    lang: Lang,
) -> Result<(Stored, PlayerSession), CliError> {
    let session = |e| CliError::session(e, lang);
    let folder = folder.cloned().or_else(|| home.map(Home::sessions));
    let path = session_path(&folder.unwrap_or_default(), wanted);
    let stored = read_session(&path).map_err(session)?;
    permit(&stored, SessionUse::Mark).map_err(session)?;
    let seat = replay(&stored, &Library::open(home)).map_err(session)?;
    if !seat.is_over() {
        return Err(CliError::Unusable(w!(lang, "marks.not_over", name = name(&stored))));
    }
    Ok((stored, seat))
}

fn judge(seat: &PlayerSession, marks: &[TrainerMark]) -> MarkedScore {
    // Asked only of sessions that are over, which have a score.
    let score = seat.score().unwrap_or_else(|| crate::sim::score::Score {
        findings: Vec::new(),
        card: ScoreCard::blank(seat.scenario()),
        total: 0,
    });
    marked(&seat.view(), &score, marks)
}

fn list(stored: &Stored, seat: &PlayerSession, judged: &MarkedScore, lang: Lang) -> String {
    let mut lines = vec![w!(lang, "marks.title", name = name(stored))];
    for one in &judged.findings {
        lines.extend(line(seat, one, lang));
    }
    lines.push(totals(seat, judged, lang));
    for stray in &judged.strays {
        lines.push(w!(lang, "marks.stray", key = stray.finding));
    }
    lines.join("\n") + "\n"
}

fn line(seat: &PlayerSession, judged: &Judged, lang: Lang) -> Vec<String> {
    let text = finding::sentence(&seat.view(), lang, &judged.finding);
    let mut lines = vec![w!(
        lang,
        "marks.line",
        key = judged.key,
        machine = points(judged.finding.points),
        counts = points(judged.points),
        text = text
    )];
    if !can_mark(judged.finding.rule) {
        lines.push(format!("    {}", w!(lang, "marks.follows")));
    }
    if let Some(mark) = &judged.mark {
        let by = tell::by(lang, mark);
        let text = w!(lang, "marks.mark", word = tell::word(lang, mark.word), by = by, note = mark.note);
        lines.push(text.trim_end().to_owned());
    }
    lines
}

fn totals(seat: &PlayerSession, judged: &MarkedScore, lang: Lang) -> String {
    let machine = seat.score().map_or(0, |s| s.total);
    w!(lang, "marks.totals", machine = points(machine), counts = points(judged.total))
}

fn find<'j>(judged: &'j MarkedScore, key: &str, name: &str, lang: Lang) -> Result<&'j Judged, CliError> {
    let Some(found) = judged.findings.iter().find(|j| j.key == key) else {
        let name = quoted(name);
        let far = |j: &&Judged| strsim::osa_distance(&j.key, key);
        let near = judged.findings.iter().min_by_key(far);
        return Err(CliError::Unusable(match near {
            Some(near) => w!(lang, "marks.unknown", key = key, near = near.key, name = name),
            None => w!(lang, "marks.unknown_all", key = key, name = name),
        }));
    };
    if !can_mark(found.finding.rule) {
        return Err(CliError::Unusable(w!(lang, "marks.cannot", key = key)));
    }
    Ok(found)
}

/// Reads what is said of a finding.
fn word(given: Option<&str>, card: &ScoreCard, found: &Judged, lang: Lang) -> Result<Word, CliError> {
    let Some(given) = given else {
        return Err(CliError::Unusable(w!(lang, "marks.no_word", key = found.key)));
    };
    match given.trim() {
        "right" => return Ok(Word::Right),
        "wrong" => return Ok(Word::Wrong),
        "clear" => return Ok(Word::Clear),
        _ => {}
    }
    let points_given = hundredths(given.trim());
    let points_given =
        points_given.ok_or_else(|| CliError::Unusable(w!(lang, "marks.bad_word", given = given)))?;
    let (least, most) = range(card, found.finding.block);
    if (least..=most).contains(&points_given) {
        return Ok(Word::Points(points_given));
    }
    Err(CliError::Unusable(w!(
        lang,
        "marks.range",
        given = given,
        least = points(least),
        most = points(most)
    )))
}

/// Points with at most two places, in hundredths: `1.5` is 150.
fn hundredths(text: &str) -> Option<i32> {
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, part) = rest.split_once('.').unwrap_or((rest, "0"));
    let digits = |s: &str, most: usize| {
        (!s.is_empty() && s.len() <= most && s.bytes().all(|b| b.is_ascii_digit()))
            .then(|| s.parse::<i32>().ok())
            .flatten()
    };
    // Seven digits are more than any block has, and few enough to be counted.
    let (whole, count) = (digits(whole, 7)?, part.len());
    let part = digits(part, 2)? * if count == 1 { 10 } else { 1 };
    Some(sign * (whole * 100 + part))
}
