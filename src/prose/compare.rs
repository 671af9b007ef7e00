//! Two sessions side by side, in words.
use super::decision_impact::tenths;
use super::effect::deed;
use super::names::{self, points};
use super::transcript_line as render;
use crate::i18n::w;
use crate::sim::debrief::compare::{ComparedStep, Comparison, ComparisonRow};
use crate::sim::scenario::Lang;
use crate::sim::score::ScoreBlock;
use crate::sim::view::View;

/// All of it, a line each; `views` and `names` are those of the sessions.
pub fn lines(views: [&View<'_>; 2], lang: Lang, both: &Comparison, names: [&str; 2]) -> Vec<String> {
    let [first, second] = names;
    let view = views[0];
    let mut lines = vec![w!(lang, "compare.title", first = first, second = second)];
    if !both.same_deal {
        lines.push(w!(lang, "compare.other_deal"));
    }
    lines.push(String::new());
    lines.extend(result(view, lang, both));
    lines.push(String::new());
    lines.extend(people(view, lang, both));
    lines.push(String::new());
    lines.push(match both.turn {
        None => w!(lang, "compare.alike"),
        Some(turn) if both.common == 0 => w!(lang, "compare.from_start", turn = turn),
        Some(turn) => w!(lang, "compare.common", count = both.common, turn = turn),
    });
    for row in &both.rows {
        lines.extend(self::row(views, lang, row));
    }
    lines
}

/// Outcome, total, blocks and terms.
pub fn result(view: &View<'_>, lang: Lang, both: &Comparison) -> Vec<String> {
    let pair = |key: &str, of: [String; 2]| {
        let [first, second] = of;
        w!(lang, key, first = first, second = second)
    };
    let mut lines = vec![
        pair("compare.outcome", both.outcomes.map(|o| render::outcome(lang, o))),
        pair("compare.turns", both.turns.map(|t| t.to_string())),
        w!(
            lang,
            "compare.total",
            first = points(both.totals[0]),
            second = points(both.totals[1]),
            change = change(both.totals)
        ),
    ];
    for (block, of) in &both.blocks {
        if *block == ScoreBlock::Ethics && *of == [0, 0] {
            continue;
        }
        lines.push(w!(
            lang,
            "compare.block",
            block = names::block(lang, *block),
            first = points(of[0]),
            second = points(of[1]),
            change = change(*of)
        ));
    }
    let none = || w!(lang, "compare.none");
    let unit = view.unit().get(lang);
    let value = |v: Option<i64>| v.map_or_else(none, |v| format!("{v} {unit}"));
    lines.push(pair("compare.value", both.values.map(value)));
    for (issue, levels) in &both.terms {
        let level = |l: Option<u8>| l.map_or_else(none, |l| view.level_name(*issue, l).get(lang).to_owned());
        let [first, second] = levels.map(level);
        let issue = view.issue_name(*issue).get(lang);
        lines.push(w!(lang, "compare.term", issue = issue, first = first, second = second));
    }
    lines
}

fn change([first, second]: [i32; 2]) -> String {
    let by = second - first;
    if by > 0 { format!("+{}", points(by)) } else { points(by) }
}

/// Everybody at the end of both, and what was found out.
pub fn people(view: &View<'_>, lang: Lang, both: &Comparison) -> Vec<String> {
    let none = || w!(lang, "compare.none");
    let mut lines = vec![w!(lang, "compare.people")];
    for person in &both.people {
        // Trust in points of a hundred, support between −2 and 2.
        let trust = person.trust.map(|t| t.map_or_else(none, |t| (t / 10).to_string()));
        let support = person.support.map(|s| s.map_or_else(none, |s| tenths(s / 10)));
        lines.push(w!(
            lang,
            "compare.person",
            who = render::address(view, lang, person.role),
            met_first = person.met[0],
            met_second = person.met[1],
            trust_first = trust[0],
            trust_second = trust[1],
            support_first = support[0],
            support_second = support[1]
        ));
    }
    for found in &both.found {
        let key = match found.found {
            [true, true] => "compare.found_both",
            [true, false] => "compare.found_first",
            _ => "compare.found_second",
        };
        let who = render::address(view, lang, found.role);
        lines.push(w!(lang, key, who = who, text = found.words.get(lang)));
    }
    lines
}

/// A row: what was asked, and what was done in each.
pub fn row(views: [&View<'_>; 2], lang: Lang, row: &ComparisonRow) -> Vec<String> {
    let done = |at: usize, step: &ComparedStep| deed(views[at], lang, &step.done, &step.words, &step.offer);
    let first = |step: &ComparedStep| w!(lang, "compare.first", turn = step.turn, text = done(0, step));
    let second = |step: &ComparedStep| w!(lang, "compare.second", turn = step.turn, text = done(1, step));
    match row {
        ComparisonRow::Same(a, b) => {
            vec![w!(lang, "compare.same", first = a.turn, second = b.turn, text = done(0, a))]
        }
        ComparisonRow::Otherwise(a, b) => {
            let heard = a.heard.as_ref().map(|(who, text)| {
                let who = render::address(views[0], lang, *who);
                w!(lang, "compare.heard", who = who, text = text.get(lang))
            });
            heard.into_iter().chain([first(a), second(b)]).collect()
        }
        ComparisonRow::Apart(a, b) => {
            let sides = [a.as_ref().map(first), b.as_ref().map(second)];
            sides.into_iter().flatten().collect()
        }
    }
}
