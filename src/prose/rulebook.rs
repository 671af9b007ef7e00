//! The rulebook of the score in words: what each rule is worth, how often it counts and where the value comes from.
use super::names::{block, points, rule as rule_name};
use crate::i18n::w;
use crate::sim::scenario::Lang;
use crate::sim::score::record::name_of;
use crate::sim::score::rulebook::{Counting, EVERYWHERE, PHASES, RuleSpec};

/// The whole rulebook, as `counterpart explain score` prints it.
#[must_use]
pub fn rulebook(lang: Lang) -> String {
    let mut lines = vec![w!(lang, "explain.score.head")];
    for phase in PHASES {
        let most: i32 = phase.blocks.iter().map(|b| b.most).sum();
        let name = w!(lang, format!("explain.score.phase.{}", phase.name));
        lines.push(String::new());
        lines.push(w!(lang, "explain.score.part", name = name, most = points(most)));
        for spec in phase.blocks {
            let name = block(lang, spec.block);
            lines.push(String::new());
            lines.push(w!(lang, "explain.score.part", name = name, most = points(spec.most)));
            let own = phase.rules.iter().filter(|r| r.block == Some(spec.block));
            lines.extend(own.map(|r| line(lang, r)));
        }
    }
    lines.push(String::new());
    lines.push(w!(lang, "explain.score.everywhere"));
    lines.extend(EVERYWHERE.iter().map(|r| line(lang, r)));
    lines.join("\n") + "\n"
}

/// A rule: its points, its name, how it counts, and where that comes from.
fn line(lang: Lang, spec: &RuleSpec) -> String {
    let worth = match spec.counting {
        Counting::Nothing | Counting::Bound => String::new(),
        Counting::Cap => points(spec.points),
        _ if spec.points > 0 => format!("+{}", points(spec.points)),
        Counting::Each | Counting::EachByLength | Counting::Share | Counting::PerObjection => {
            points(spec.points)
        }
    };
    let counting: &str = spec.counting.into();
    let source: &str = spec.source.into();
    let mut parts =
        vec![rule_name(lang, &name_of(spec.rule)), w!(lang, format!("explain.score.counting.{counting}"))];
    if let Some(times) = spec.times.filter(|n| *n > 1) {
        parts.push(w!(lang, "explain.score.times", times = times));
    }
    parts.push(w!(lang, format!("explain.score.source.{source}")));
    if !spec.after.is_empty() {
        parts.push(w!(lang, "explain.score.after", work = spec.after));
    }
    format!("  {worth:>7}  {}", parts.join(" · "))
}
