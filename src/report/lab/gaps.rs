//! What nobody reached, conditions with one side only, where talk runs dry, what only one policy sees.
use super::names::{item, kind, people, player, said};
use super::{LabReport, columns, section, table};
use crate::i18n::{text, w};
use crate::prose::names::list;
use crate::report::document::{Block, Section};
use crate::sim::lab::{ConditionSeen, Covered, EXHAUSTIVE};
use crate::sim::scenario::Lang;

/// Rows of a list that may be long, where not everything is asked for.
const SHORT: usize = 12;

pub(super) fn sections(report: &LabReport<'_>, lang: Lang, all: bool) -> Vec<Section> {
    let looked = report.examined.coverage.players.iter().any(|p| p.name == EXHAUSTIVE);
    let mut sections = Vec::new();
    if looked {
        sections.push(dead(report, lang));
        sections.push(conditions(report, lang));
    }
    sections.push(dry(report, lang));
    if report.examined.policies.len() > 1 {
        sections.push(lone(report, lang, all));
    }
    sections
}

/// What, where, in which words.
fn items(report: &LabReport<'_>, lang: Lang, caption: String, list: &[&Covered]) -> Block {
    let head = columns(lang, &["kind", "what", "place", "words"]);
    let row = |covered: &&Covered| {
        let x = covered.item;
        vec![kind(lang, x), item(lang, report.c, x), report.item_place(x), said(lang, report.c, x)]
    };
    table(caption, head, list.iter().map(row).collect(), 0..0)
}

fn dead(report: &LabReport<'_>, lang: Lang) -> Section {
    let found = report.findings;
    let mut blocks = Vec::new();
    if found.dead.is_empty() {
        blocks.push(Block::Text(w!(lang, "lab.dead.none")));
    } else {
        blocks.push(Block::Text(w!(lang, "lab.dead.about")));
        blocks.push(items(report, lang, w!(lang, "lab.dead.caption"), &found.dead));
    }
    if !found.spare.is_empty() {
        blocks.push(Block::Text(w!(lang, "lab.dead.spare")));
        blocks.push(items(report, lang, w!(lang, "lab.dead.spare_caption"), &found.spare));
    }
    if !found.endings.is_empty() {
        let names: Vec<String> =
            found.endings.iter().map(|e| text(lang, &format!("lab.ending.{}", e.name()))).collect();
        blocks.push(Block::Text(w!(lang, "lab.dead.endings", list = list(lang, &names))));
    }
    section("dead", lang, blocks)
}

fn conditions(report: &LabReport<'_>, lang: Lang) -> Section {
    let found = report.findings;
    let sides = |caption: String, seen: &[ConditionSeen]| {
        let row = |x: &ConditionSeen| {
            let path = x.path(report.c);
            vec![path.clone(), report.place(Some(&path))]
        };
        let head = columns(lang, &["condition", "place"]);
        table(caption, head, seen.iter().map(row).collect(), 0..0)
    };
    let mut blocks = Vec::new();
    if found.never_held.is_empty() && found.never_failed.is_empty() {
        blocks.push(Block::Text(w!(lang, "lab.conditions.none")));
    }
    if !found.never_held.is_empty() {
        blocks.push(Block::Text(w!(lang, "lab.conditions.never")));
        blocks.push(sides(w!(lang, "lab.conditions.never_caption"), &found.never_held));
    }
    if !found.never_failed.is_empty() {
        blocks.push(Block::Text(w!(lang, "lab.conditions.always")));
        blocks.push(sides(w!(lang, "lab.conditions.always_caption"), &found.never_failed));
    }
    section("conditions", lang, blocks)
}

fn dry(report: &LabReport<'_>, lang: Lang) -> Section {
    let found = report.findings;
    let mut blocks = Vec::new();
    if found.speechless.is_empty() {
        blocks.push(Block::Text(w!(lang, "lab.dry.no_scene")));
    } else {
        let row = |(scene, times): &(crate::sim::compiled::SceneId, u32)| {
            let x = crate::sim::lab::CoverageItem::Scene(*scene);
            vec![x.id(report.c), report.item_place(x), times.to_string()]
        };
        let head = columns(lang, &["what", "place", "times"]);
        let rows = found.speechless.iter().map(row).collect();
        blocks.push(Block::Text(w!(lang, "lab.dry.scenes")));
        blocks.push(table(w!(lang, "lab.dry.caption"), head, rows, 2..3));
    }
    for (who, pick) in &found.stuck {
        let policy = player(lang, who);
        blocks.push(Block::Text(w!(lang, "lab.dry.stuck", policy = policy, seed = pick.seed)));
    }
    if found.dry.is_empty() {
        blocks.push(Block::Text(w!(lang, "lab.dry.no_meeting")));
    } else {
        let row = |(roles, m): &(crate::sim::compiled::RoleSet, crate::sim::lab::Meetings)| {
            let left = f64::from(m.left) / f64::from(m.dry.max(1));
            vec![
                people(lang, report.c, *roles),
                m.watched.to_string(),
                format!("{:.0} %", f64::from(m.dry) * 100.0 / f64::from(m.watched.max(1))),
                format!("{left:.1}"),
            ]
        };
        let head = columns(lang, &["people", "meetings", "dry", "left"]);
        let rows = found.dry.iter().map(row).collect();
        blocks.push(Block::Text(w!(lang, "lab.dry.meetings")));
        blocks.push(table(w!(lang, "lab.dry.meetings_caption"), head, rows, 1..4));
    }
    section("dry", lang, blocks)
}

fn lone(report: &LabReport<'_>, lang: Lang, all: bool) -> Section {
    let found = report.findings;
    let mut blocks = Vec::new();
    let most = if all { usize::MAX } else { SHORT };
    let rest = |count: usize| {
        count.checked_sub(most).filter(|n| *n > 0).map(|n| Block::Text(w!(lang, "lab.more", count = n)))
    };
    if found.lone.is_empty() {
        blocks.push(Block::Text(w!(lang, "lab.lone.none")));
    } else {
        let head = columns(lang, &["policy", "kind", "what", "place"]);
        let mut lone = found.lone.clone();
        let place = |who: &str| report.examined.policies.iter().position(|r| r.policy == who);
        lone.sort_by_key(|(who, covered)| (place(who), covered.item));
        let row = |(who, covered): &(&str, &Covered)| {
            let x = covered.item;
            vec![player(lang, who), kind(lang, x), item(lang, report.c, x), report.item_place(x)]
        };
        let rows = lone.iter().take(most).map(row).collect();
        blocks.push(Block::Text(w!(lang, "lab.lone.about", count = lone.len())));
        blocks.push(table(w!(lang, "lab.lone.caption"), head, rows, 0..0));
        blocks.extend(rest(lone.len()));
    }
    if !found.hard.is_empty() {
        let shown: Vec<&Covered> = found.hard.iter().copied().take(most).collect();
        blocks.push(Block::Text(w!(lang, "lab.lone.hard", count = found.hard.len())));
        blocks.push(items(report, lang, w!(lang, "lab.lone.hard_caption"), &shown));
        blocks.extend(rest(found.hard.len()));
    }
    section("lone", lang, blocks)
}
