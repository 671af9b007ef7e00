//! What nobody reached, conditions with one side only, where talk runs dry, what only one policy sees.
use super::names::{item, kind, people, player, said};
use super::{LabReport, section, table};
use crate::i18n::{text, w};
use crate::prose::names::list;
use crate::report::doc::{Part, Section, Table};
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
fn items(report: &LabReport<'_>, lang: Lang, caption: String, list: &[&Covered]) -> Table {
    let head = ["kind", "what", "place", "words"].map(|key| w!(lang, format!("lab.col.{key}")));
    let row = |covered: &&Covered| {
        let x = covered.item;
        vec![kind(lang, x), item(lang, report.c, x), report.item_place(x), said(lang, report.c, x)]
    };
    table(caption, head.to_vec(), list.iter().map(row).collect(), 0..0)
}

fn dead(report: &LabReport<'_>, lang: Lang) -> Section {
    let found = report.findings;
    let mut parts = Vec::new();
    if found.dead.is_empty() {
        parts.push(Part::Text(w!(lang, "lab.dead.none")));
    } else {
        parts.push(Part::Text(w!(lang, "lab.dead.about")));
        parts.push(Part::Table(items(report, lang, w!(lang, "lab.dead.caption"), &found.dead)));
    }
    if !found.spare.is_empty() {
        parts.push(Part::Text(w!(lang, "lab.dead.spare")));
        parts.push(Part::Table(items(report, lang, w!(lang, "lab.dead.spare_caption"), &found.spare)));
    }
    if !found.endings.is_empty() {
        let names: Vec<String> =
            found.endings.iter().map(|e| text(lang, &format!("lab.ending.{}", e.name()))).collect();
        parts.push(Part::Text(w!(lang, "lab.dead.endings", list = list(lang, &names))));
    }
    section("dead", w!(lang, "lab.section.dead"), parts)
}

fn conditions(report: &LabReport<'_>, lang: Lang) -> Section {
    let found = report.findings;
    let sides = |caption: String, seen: &[ConditionSeen]| {
        let row = |x: &ConditionSeen| {
            let path = x.path(report.c);
            vec![path.clone(), report.place(Some(&path))]
        };
        let head = ["condition", "place"].map(|key| w!(lang, format!("lab.col.{key}")));
        Part::Table(table(caption, head.to_vec(), seen.iter().map(row).collect(), 0..0))
    };
    let mut parts = Vec::new();
    if found.never_held.is_empty() && found.never_failed.is_empty() {
        parts.push(Part::Text(w!(lang, "lab.conditions.none")));
    }
    if !found.never_held.is_empty() {
        parts.push(Part::Text(w!(lang, "lab.conditions.never")));
        parts.push(sides(w!(lang, "lab.conditions.never_caption"), &found.never_held));
    }
    if !found.never_failed.is_empty() {
        parts.push(Part::Text(w!(lang, "lab.conditions.always")));
        parts.push(sides(w!(lang, "lab.conditions.always_caption"), &found.never_failed));
    }
    section("conditions", w!(lang, "lab.section.conditions"), parts)
}

fn dry(report: &LabReport<'_>, lang: Lang) -> Section {
    let found = report.findings;
    let mut parts = Vec::new();
    if found.speechless.is_empty() {
        parts.push(Part::Text(w!(lang, "lab.dry.no_scene")));
    } else {
        let row = |(scene, times): &(crate::sim::compiled::SceneId, u32)| {
            let x = crate::sim::lab::CoverageItem::Scene(*scene);
            vec![x.id(report.c), report.item_place(x), times.to_string()]
        };
        let head = ["what", "place", "times"].map(|key| w!(lang, format!("lab.col.{key}")));
        let rows = found.speechless.iter().map(row).collect();
        parts.push(Part::Text(w!(lang, "lab.dry.scenes")));
        parts.push(Part::Table(table(w!(lang, "lab.dry.caption"), head.to_vec(), rows, 2..3)));
    }
    for (who, pick) in &found.stuck {
        let policy = player(lang, who);
        parts.push(Part::Text(w!(lang, "lab.dry.stuck", policy = policy, seed = pick.seed)));
    }
    if found.dry.is_empty() {
        parts.push(Part::Text(w!(lang, "lab.dry.no_meeting")));
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
        let head = ["people", "meetings", "dry", "left"].map(|key| w!(lang, format!("lab.col.{key}")));
        let rows = found.dry.iter().map(row).collect();
        parts.push(Part::Text(w!(lang, "lab.dry.meetings")));
        parts.push(Part::Table(table(w!(lang, "lab.dry.meetings_caption"), head.to_vec(), rows, 1..4)));
    }
    section("dry", w!(lang, "lab.section.dry"), parts)
}

fn lone(report: &LabReport<'_>, lang: Lang, all: bool) -> Section {
    let found = report.findings;
    let mut parts = Vec::new();
    let most = if all { usize::MAX } else { SHORT };
    let rest = |count: usize| {
        count.checked_sub(most).filter(|n| *n > 0).map(|n| Part::Text(w!(lang, "lab.more", count = n)))
    };
    if found.lone.is_empty() {
        parts.push(Part::Text(w!(lang, "lab.lone.none")));
    } else {
        let head = ["policy", "kind", "what", "place"].map(|key| w!(lang, format!("lab.col.{key}")));
        let mut lone = found.lone.clone();
        let place = |who: &str| report.examined.policies.iter().position(|r| r.policy == who);
        lone.sort_by_key(|(who, covered)| (place(who), covered.item));
        let row = |(who, covered): &(&str, &Covered)| {
            let x = covered.item;
            vec![player(lang, who), kind(lang, x), item(lang, report.c, x), report.item_place(x)]
        };
        let rows = lone.iter().take(most).map(row).collect();
        parts.push(Part::Text(w!(lang, "lab.lone.about", count = lone.len())));
        parts.push(Part::Table(table(w!(lang, "lab.lone.caption"), head.to_vec(), rows, 0..0)));
        parts.extend(rest(lone.len()));
    }
    if !found.hard.is_empty() {
        let shown: Vec<&Covered> = found.hard.iter().copied().take(most).collect();
        parts.push(Part::Text(w!(lang, "lab.lone.hard", count = found.hard.len())));
        parts.push(Part::Table(items(report, lang, w!(lang, "lab.lone.hard_caption"), &shown)));
        parts.extend(rest(found.hard.len()));
    }
    section("lone", w!(lang, "lab.section.lone"), parts)
}
