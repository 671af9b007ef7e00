//! From a finished session to a report: everything in both languages, with the trainer's word on it.
use super::doc::Section;
use super::findings::{blocks, rows};
use super::sections;
use super::{Bilingual, Head, Points, Report, plan};
use crate::sim::debrief::Debrief;
use crate::sim::debrief::answers::Answers;
use crate::sim::debrief::decision_impact::Stakes;
use crate::sim::debrief::missed_people::Unmet;
use crate::sim::scenario::Lang;
use crate::sim::score::marks::{TrainerMark, marked};
use crate::sim::score::record::outcome_name;
use crate::sim::view::{PlayerSession, View};

/// Words of the trainee's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// What they answer.
    pub about: String,
    /// How many actions had been done.
    pub after: u32,
    /// What was written.
    pub text: String,
}

/// Everything that a report is made of.
#[derive(Clone, Debug)]
pub struct Source<'a> {
    /// What the session was; outcome, title, days and turns are filled in from the seat.
    pub head: Head,
    /// The session, played to its end.
    pub seat: &'a PlayerSession,
    /// The trainee's own words.
    pub said: &'a [Said],
    /// The trainer's marks, in the order in which they were made.
    pub marks: &'a [TrainerMark],
    /// The turns that mattered, where they were weighed.
    pub stakes: Option<&'a Stakes>,
    /// Those who were never met.
    pub unmet: &'a [Unmet],
    /// The title of the case to set beside it, where it is on the shelf.
    pub pair: Option<Bilingual<String>>,
    /// Whether sheets to fill in are wanted.
    pub plan: bool,
}

/// A session opened up: what every section is written from.
pub(super) struct Desk<'a> {
    pub(super) view: View<'a>,
    pub(super) d: &'a Debrief,
    pub(super) answers: &'a Answers,
    pub(super) source: &'a Source<'a>,
}

/// The report of a finished session; `None` while it goes on.
#[must_use]
pub fn report(source: &Source<'_>) -> Option<Report> {
    let d = source.seat.debrief()?;
    let view = source.seat.view();
    let marked = marked(&view, &d.score, source.marks);
    let notes = source.said.iter().map(|n| (n.about.as_str(), n.text.as_str()));
    let answers = Answers::of_notes(&view, notes);
    let desk = Desk { view, d: &d, answers: &answers, source };
    let mut report = Report {
        head: Head {
            title: view.title().into(),
            outcome: outcome_name(d.ending.outcome).to_owned(),
            day: d.used.0,
            turn: d.used.1,
            ..source.head.clone()
        },
        total: Points { machine: d.score.total, counts: marked.total },
        blocks: blocks(&d.score, &marked),
        findings: rows(&view, &marked),
        debrief: Bilingual::default(),
        sheets: Bilingual::default(),
    };
    report.debrief = Bilingual::of(|lang| written(&desk, &report, lang));
    if source.plan {
        report.sheets = Bilingual::of(plan::sheets);
    }
    Some(report)
}

fn written(desk: &Desk<'_>, report: &Report, lang: Lang) -> Vec<Section> {
    let mut all =
        vec![sections::questions::section(desk, lang), sections::result::section(desk, report, lang)];
    all.extend(sections::trainer::section(report, lang));
    all.push(sections::work::section(desk, lang));
    all.push(sections::line::section(desk, lang));
    all.push(sections::people::section(desk, lang));
    all.push(sections::objections::section(desk, lang));
    all.push(sections::deal::section(desk, lang));
    all.push(sections::behaviour::section(desk, lang));
    all.extend(sections::stakes::section(desk, lang));
    all.push(sections::unmet::section(desk, lang));
    all.push(sections::paired::section(desk, lang));
    all.push(sections::findings::section(report, lang));
    all
}
