//! The turns that mattered: estimates, each with its uncertainty.
use super::{list, named};
use crate::i18n::w;
use crate::prose::decision_impact as tell;
use crate::prose::transcript_line;
use crate::report::doc::{Part, Section};
use crate::report::gather::Desk;
use crate::sim::scenario::Lang;

/// The turns; nothing where they were not weighed.
pub(in crate::report) fn section(desk: &Desk<'_>, lang: Lang) -> Option<Section> {
    let stakes = desk.source.stakes?;
    let (considered, rounds) = (stakes.considered, stakes.rounds);
    if stakes.turns.is_empty() {
        let text = w!(lang, "stakes.nothing", considered = considered, rounds = rounds);
        return Some(named("stakes", lang, vec![Part::Text(text)]));
    }
    let mut parts = vec![
        Part::Text(w!(lang, "stakes.how", considered = considered, rounds = rounds)),
        Part::Text(w!(lang, "stakes.caveat")),
    ];
    for turn in &stakes.turns {
        parts.push(Part::Heading(tell::heading(lang, turn).trim().to_owned()));
        if let Some((who, text)) = &turn.heard {
            let who = transcript_line::address(&desk.view, lang, *who);
            let heard = w!(lang, "stakes.heard", who = who, text = text.get(lang));
            parts.push(Part::Quote(heard.trim().to_owned()));
        }
        parts.extend(list(turn.choices.iter().map(|c| tell::choice(&desk.view, lang, turn, c))));
    }
    Some(named("stakes", lang, parts))
}
