//! Beside the scenario itself: habits that pay too well, other scenarios, sessions to play again.
use super::names::{percent, player, points};
use super::{LabReport, columns, section, table};
use crate::i18n::{text, w};
use crate::prose::names::points as hundredths;
use crate::report::document::{Block, Section};
use crate::sim::lab::{DifficultyProfile, HABIT, PolicyReport, ProfileDelta, ScenarioComparison};
use crate::sim::scenario::Lang;

/// Most habits that are shown where none of them pays too well.
const SHOWN: usize = 5;

pub(super) fn sections(report: &LabReport<'_>, lang: Lang) -> Vec<Section> {
    let mut sections = Vec::new();
    sections.extend(habits(report, lang));
    sections.extend(compare(report, lang));
    sections.extend(kept(report, lang));
    sections
}

/// The constant habits, the best first: those that pay too well, or the few that come nearest to it.
fn habits(report: &LabReport<'_>, lang: Lang) -> Option<Section> {
    let constant =
        |r: &&PolicyReport| crate::sim::bots::Policy::named(&r.policy).is_some_and(|p| p.is_constant());
    let played = report.examined.policies.iter().chain(&report.examined.habits);
    let mut all: Vec<&PolicyReport> = played.filter(constant).collect();
    all.sort_by(|a, b| b.together.total.mean.total_cmp(&a.together.total.mean));
    if all.is_empty() {
        return None;
    }
    let found = &report.findings.exploits;
    let shown: Vec<&PolicyReport> =
        if found.is_empty() { all.iter().copied().take(SHOWN).collect() } else { found.clone() };
    let row = |r: &&PolicyReport| {
        let top = r.hands.iter().map(|h| h.record.total.mean).fold(0.0, f64::max);
        let seed = r.best.map_or_else(String::new, |p| p.seed.to_string());
        vec![player(lang, &r.policy), points(r.together.total.mean), points(top), seed]
    };
    let head = columns(lang, &["policy", "total", "top_hand", "best_seed"]);
    let about = if found.is_empty() {
        w!(lang, "lab.habits.none", count = all.len(), most = HABIT)
    } else {
        w!(lang, "lab.habits.about", most = HABIT)
    };
    let rows = shown.iter().map(row).collect();
    let caption = w!(lang, "lab.habits.caption");
    let blocks = vec![Block::Text(about), table(caption, head, rows, 1..4)];
    Some(section("habits", lang, blocks))
}

/// A sentence for each scenario to compare with.
pub(super) fn compared(report: &LabReport<'_>, lang: Lang) -> Vec<String> {
    let Some(own) = &report.own else { return Vec::new() };
    let word = |what: &str, against: ProfileDelta| {
        let way = match against {
            ProfileDelta::Less => "less",
            ProfileDelta::Alike => "alike",
            ProfileDelta::More => "more",
        };
        text(lang, &format!("lab.compare.{what}.{way}"))
    };
    let sentence = |(title, other): &(super::Bilingual<String>, DifficultyProfile)| {
        let against = ScenarioComparison::of(own, other);
        w!(
            lang,
            "lab.compare.sentence",
            title = title.get(lang),
            average = word("average", against.average),
            reach = word("reach", against.reach),
            spread = word("spread", against.spread)
        )
    };
    report.others.iter().map(sentence).collect()
}

fn compare(report: &LabReport<'_>, lang: Lang) -> Option<Section> {
    let own = report.own.as_ref()?;
    let row = |name: String, p: &DifficultyProfile| {
        vec![
            name,
            points(p.skilled),
            points(p.average),
            points(p.random),
            points(p.reach),
            points(p.spread),
            percent(p.deal_rate),
            percent(p.turns),
            percent(p.days),
        ]
    };
    let mut rows = vec![row(report.title.get(lang).clone(), own)];
    rows.extend(report.others.iter().map(|(title, p)| row(title.get(lang).clone(), p)));
    let keys =
        ["scenario", "skilled", "average", "random", "reach", "spread", "deals", "turns_share", "days_share"];
    let head = columns(lang, &keys);
    let all = head.len();
    let mut blocks = vec![Block::Text(w!(lang, "lab.compare.about"))];
    let sentences = compared(report, lang);
    if !sentences.is_empty() {
        blocks.push(Block::List(sentences));
    }
    blocks.push(table(w!(lang, "lab.compare.caption"), head, rows, 1..all));
    Some(section("compare", lang, blocks))
}

fn kept(report: &LabReport<'_>, lang: Lang) -> Option<Section> {
    if report.kept.is_empty() {
        return None;
    }
    let row = |k: &super::Kept| {
        vec![
            player(lang, &k.policy),
            w!(lang, if k.best { "lab.kept.best" } else { "lab.kept.worst" }),
            hundredths(k.total),
            k.seed.to_string(),
            k.path.clone(),
        ]
    };
    let head = columns(lang, &["policy", "which", "total", "seed", "file"]);
    let rows = report.kept.iter().map(row).collect();
    let blocks =
        vec![Block::Text(w!(lang, "lab.kept.about")), table(w!(lang, "lab.kept.caption"), head, rows, 2..4)];
    Some(section("sessions", lang, blocks))
}
