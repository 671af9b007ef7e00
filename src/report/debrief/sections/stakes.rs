//! The turns that mattered: labels, which way and why.
use super::{list, named};
use crate::i18n::w;
use crate::prose::decision_impact as tell;
use crate::prose::transcript_line;
use crate::report::debrief::material::Material;
use crate::report::document::{Block, Section};
use crate::sim::scenario::Lang;

/// The turns; nothing where they were not weighed.
pub(in crate::report::debrief) fn section(from: &Material<'_>, lang: Lang) -> Option<Section> {
    let stakes = from.source.stakes?;
    let mut blocks: Vec<Block> = tell::opening(lang, stakes).into_iter().map(Block::Text).collect();
    for turn in &stakes.turns {
        blocks.push(Block::Heading(tell::heading(lang, turn)));
        if let Some((who, text)) = &turn.heard {
            let who = transcript_line::address(&from.view, lang, *who);
            let heard = w!(lang, "stakes.heard", who = who, text = text.get(lang));
            blocks.push(Block::Quote(heard.trim().to_owned()));
        }
        blocks.extend(list(turn.choices.iter().map(|c| tell::choice(&from.view, lang, turn, c))));
    }
    Some(named("stakes", lang, blocks))
}
