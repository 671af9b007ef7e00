//! What the script says a scenario's texts and names with.
use std::ops::Deref;

use crate::prose::scenario::ScenarioNames;
use crate::report::document::Block;
use crate::sim::scenario::{Lang, Scenario, SceneKind, Text};

/// The scenario by its names, and the languages of the script.
#[derive(Clone, Copy)]
pub(super) struct Words<'s> {
    named: ScenarioNames<'s>,
    /// Whether texts stand in both languages.
    both: bool,
}

impl<'s> Deref for Words<'s> {
    type Target = ScenarioNames<'s>;

    fn deref(&self) -> &ScenarioNames<'s> {
        &self.named
    }
}

impl<'s> Words<'s> {
    /// Words for a scenario, headings and remarks in `lang`.
    pub(super) fn new(s: &'s Scenario, lang: Lang, both: bool) -> Self {
        Self { named: ScenarioNames { s, lang }, both }
    }

    /// A text in the languages of the script.
    pub(super) fn lines(&self, text: &Text) -> Vec<String> {
        let parts = if self.both {
            vec![text.zh.clone(), text.en.clone()]
        } else {
            vec![text.get(self.lang).to_owned()]
        };
        let mut lines: Vec<String> = parts.into_iter().filter(|p| !p.is_empty()).collect();
        lines.dedup();
        lines
    }

    /// A text as paragraphs, language after language.
    pub(super) fn text(&self, text: &Text) -> impl Iterator<Item = Block> + use<> {
        let paragraphs =
            |text: String| text.split("\n\n").map(|p| Block::Text(p.to_owned())).collect::<Vec<_>>();
        self.lines(text).into_iter().flat_map(paragraphs)
    }

    /// A text under a heading of its own.
    pub(super) fn headed(&self, heading: String, text: &Text) -> impl Iterator<Item = Block> + use<> {
        std::iter::once(Block::Heading(heading)).chain(self.text(text))
    }

    /// A text in the languages of the script, in one line.
    pub(super) fn line(&self, text: &Text) -> String {
        self.lines(text).join(" / ")
    }

    /// How a scene comes about; a topic's label in the languages of the script.
    pub(super) fn scene(&self, kind: &SceneKind) -> String {
        match kind {
            SceneKind::Topic(label) => self.with("kind.topic", &[("a", &self.line(label))]),
            other @ (SceneKind::Opening
            | SceneKind::Raises(_)
            | SceneKind::Tactic
            | SceneKind::Moment
            | SceneKind::Beat) => self.kind(other),
        }
    }
}
