//! A sealed report, for between two attempts: the result, how they see one as far as they said it, what to try.
//!
//! It is made from the view of a finished session and from nothing else, so that it tells nothing that was hidden: no
//! interest that was not verified, no hand, no truth of an objection, nobody's floor, no frontier, and no points, which
//! follow from all of them.
//!
//! As JSON, in both languages, where a part is one of the report's:
//!
//! ```text
//! { "counterpart": "sealed", "format": 1, "session", "scenario", "outcome": text; "title": {zh, en};
//!   "seed", "day", "turn": number; "page": {zh: [part], en: [part]} }
//! ```
use serde::Serialize;

use super::Head;
use super::sections::list;
use crate::i18n::w;
use crate::plain_text::quoted;
use crate::prose::debrief::next_time_hints::lead;
use crate::prose::debrief::{page as tell, sealed as say};
use crate::prose::transcript_line;
use crate::report::document::{Block, ReportDocument};
use crate::report::{Bilingual, Report};
use crate::sim::debrief::next_time_hints::leads;
use crate::sim::scenario::Lang;
use crate::sim::session::event::Event;
use crate::sim::view::View;

/// Version of the JSON; raised when a field changes its meaning, comes or goes.
pub const FORMAT: u32 = 1;

/// A sealed report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SealedReport {
    counterpart: &'static str,
    format: u32,
    /// The session's name.
    pub session: String,
    /// The scenario's id.
    pub scenario: String,
    /// Its title.
    pub title: Bilingual<String>,
    /// The seed.
    pub seed: u64,
    /// `signed`, `walked_away`, `refused` or `deadline`.
    pub outcome: String,
    /// Days used.
    pub day: u16,
    /// Turns used.
    pub turn: u16,
    /// What there is to read.
    pub page: Bilingual<Vec<Block>>,
}

impl SealedReport {
    /// The report of a finished session; `None` while it goes on. `head` says which session it is.
    #[must_use]
    pub fn of(head: &Head, view: &View<'_>) -> Option<Self> {
        let outcome = view.outcome().filter(|_| view.is_over())?;
        Some(Self {
            counterpart: "sealed",
            format: FORMAT,
            session: head.session.clone(),
            scenario: head.scenario.clone(),
            title: view.title().into(),
            seed: view.seed(),
            outcome: outcome.ending.name().to_owned(),
            day: view.days().0,
            turn: view.turns().0,
            page: Bilingual::of(|lang| page(&head.session, view, lang)),
        })
    }
}

fn page(session: &str, view: &View<'_>, lang: Lang) -> Vec<Block> {
    let mut blocks: Vec<Block> =
        view.outcome().map(|o| Block::Strong(transcript_line::outcome(lang, o))).into_iter().collect();
    let mut told = tell::why(view, lang);
    told.extend(money(view, lang));
    if !told.is_empty() {
        blocks.push(Block::Text(told.join(if lang == Lang::En { " " } else { "" })));
    }
    let people = list(say::people(view, lang));
    if people.is_some() {
        blocks.push(Block::Heading(w!(lang, "page.sealed.said")));
    }
    blocks.extend(people);
    blocks.push(Block::Heading(w!(lang, "page.sealed.try")));
    let hints = list(leads(view).iter().map(|found| lead(view, found, lang)));
    blocks.push(hints.unwrap_or_else(|| Block::Text(w!(lang, "page.sealed.nothing"))));
    blocks.push(Block::Text(w!(lang, "page.sealed.again", session = quoted(session))));
    blocks.push(Block::Note(w!(lang, "page.sealed.about")));
    blocks
}

/// What was signed is worth to us, and where one had meant to walk away.
fn money(view: &View<'_>, lang: Lang) -> Vec<String> {
    let Some(offer) = view.outcome().and_then(|o| o.agreement) else {
        return Vec::new();
    };
    let unit = view.unit().get(lang);
    let planned = view
        .log()
        .find_map(|l| if let Event::Prepared { walk_away, .. } = l.event { Some(walk_away) } else { None });
    let mut told = vec![w!(lang, "page.sealed.worth", value = view.own_value(&offer), unit = unit)];
    told.extend(planned.map(|value| w!(lang, "page.sealed.walk_away", value = value, unit = unit)));
    told
}

impl Report for SealedReport {
    fn document(&self, lang: Lang) -> ReportDocument {
        ReportDocument {
            lang,
            title: w!(lang, "page.sealed.title", title = self.title.get(lang)),
            name: self.session.clone(),
            lead: self.page.get(lang).clone(),
            ..ReportDocument::default()
        }
    }

    fn json(&self) -> String {
        // Strings, whole numbers and lists of them: nothing that JSON cannot hold.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}
