//! What was heard: the last words said, and what somebody last answered to a paper of ours.
use crate::sim::compiled::RoleId;
use crate::sim::session::Direction;
use crate::sim::view::{Kind, Line};

/// The last line that somebody of theirs said in words.
pub(super) fn last_said(lines: &[Line]) -> Option<&Line> {
    lines.iter().rev().find(|l| l.kind == Kind::Theirs && !l.text.is_empty())
}

/// Whether a line lays papers before them.
pub(super) fn lays(line: &Line) -> bool {
    matches!(line.kind, Kind::Paper { in_passing: false, .. } | Kind::Presented(_))
}

/// What somebody last answered to a paper of ours, in words or with their body.
pub(super) fn last_answer(lines: &[Line], role: RoleId) -> Option<&Line> {
    let answered = |l: &&Line| l.who == Some(role) && l.kind == Kind::Theirs;
    let to_paper = |l: &Line| {
        let same = lines.iter().filter(|o| o.action == l.action);
        same.into_iter().any(lays)
    };
    lines.iter().rev().filter(answered).find(|l| to_paper(l))
}

/// What came of a paper from one person: what they said and did, and how the forecast fared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) role: RoleId,
    pub(super) lines: Vec<Line>,
    pub(super) forecast: Option<(Direction, Direction)>,
}

/// The answers to the paper laid before them in these lines, in the order in which they came; nothing where none was.
pub(super) fn answers(lines: &[Line]) -> Option<(Line, Vec<Answer>)> {
    let laid = lines.iter().find(|l| lays(l))?.clone();
    let mut answers: Vec<Answer> = Vec::new();
    for line in lines {
        let Some(role) = line.who else { continue };
        let forecast = match line.kind {
            Kind::Theirs | Kind::Pause(_) => None,
            Kind::Forecast { expected, came } => Some((expected, came)),
            _ => continue,
        };
        let at = answers.iter().position(|a| a.role == role);
        let at = at.unwrap_or_else(|| {
            answers.push(Answer { role, lines: Vec::new(), forecast: None });
            answers.len() - 1
        });
        match forecast {
            Some(_) => answers[at].forecast = forecast,
            None => answers[at].lines.push(line.clone()),
        }
    }
    Some((laid, answers))
}
