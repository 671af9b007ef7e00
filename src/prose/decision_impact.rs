//! Turns that mattered, in words: always with the uncertainty, never as certain.
use super::effect::deed;
use super::transcript_line as render;
use crate::i18n::w;
use crate::sim::debrief::decision_impact::{
    AlternativeImpact, DecisionPoint, DecisiveTurn, ImpactVerdict, Stakes,
};
use crate::sim::scenario::Lang;
use crate::sim::view::View;

/// All of it, a line each.
pub fn lines(view: &View<'_>, lang: Lang, stakes: &Stakes) -> Vec<String> {
    let (considered, rounds) = (stakes.considered, stakes.rounds);
    let mut lines = vec![w!(lang, "stakes.title")];
    if stakes.turns.is_empty() {
        lines.push(w!(lang, "stakes.nothing", considered = considered, rounds = rounds));
        return lines;
    }
    lines.push(w!(lang, "stakes.how", considered = considered, rounds = rounds));
    lines.push(w!(lang, "stakes.caveat"));
    for turn in &stakes.turns {
        lines.push(String::new());
        lines.push(heading(lang, turn));
        if let Some((who, text)) = &turn.heard {
            let who = render::address(view, lang, *who);
            lines.push(w!(lang, "stakes.heard", who = who, text = text.get(lang)));
        }
        lines.extend(turn.choices.iter().map(|c| choice(view, lang, turn, c)));
    }
    lines
}

/// What a turn shows.
pub fn heading(lang: Lang, turn: &DecisiveTurn) -> String {
    let key = match turn.verdict {
        ImpactVerdict::Missed => "stakes.missed",
        ImpactVerdict::Right => "stakes.right",
    };
    w!(lang, key, turn = turn.turn, points = tenths(turn.stake))
}

/// One of the things that were open: what it was worth against what was done.
pub fn choice(view: &View<'_>, lang: Lang, turn: &DecisiveTurn, choice: &DecisionPoint) -> String {
    let text = deed(view, lang, &choice.action, &choice.words, &turn.offer);
    let key = match choice.standing {
        AlternativeImpact::Done => return w!(lang, "stakes.done", text = text),
        AlternativeImpact::More | AlternativeImpact::Less => "stakes.more",
        AlternativeImpact::Alike => "stakes.alike",
    };
    let (points, error) = figures(choice);
    w!(lang, key, points = points, error = error, text = text)
}

/// The same in one sentence that says how it was estimated.
pub fn worth(view: &View<'_>, lang: Lang, turn: &DecisiveTurn, choice: &DecisionPoint) -> String {
    let text = deed(view, lang, &choice.action, &choice.words, &turn.offer);
    let (points, error) = figures(choice);
    let rounds = choice.more.rounds;
    w!(lang, "stakes.worth", text = text, rounds = rounds, points = points, error = error)
}

/// The difference to what was done with its range, alone: `+3.1 ± 1.4`.
#[must_use]
pub fn figures_of(choice: &DecisionPoint) -> String {
    let (points, error) = figures(choice);
    format!("{points} ± {error}")
}

fn figures(choice: &DecisionPoint) -> (String, String) {
    let mean = choice.more.mean;
    let sign = if mean > 0 { "+" } else { "" };
    // A range is never shown narrower than it is, nor as nothing.
    let error = (choice.more.within() + 9) / 10 * 10;
    let error = error.max(10);
    (format!("{sign}{}", tenths(mean)), tenths(error))
}

/// Hundredths of a point with one place: `3.1`.
#[must_use]
pub fn tenths(hundredths: i32) -> String {
    let rounded = (hundredths.unsigned_abs() + 5) / 10;
    let sign = if hundredths < 0 && rounded > 0 { "-" } else { "" };
    format!("{sign}{}.{}", rounded / 10, rounded % 10)
}
