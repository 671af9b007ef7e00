//! The summary: whether it holds, what is missing, what pays too well, how hard it is; one sentence each.
use super::names::player;
use super::{LabReport, sides};
use crate::i18n::{text, w};
use crate::prose::names::list;
use crate::report::document::{Block, Section};
use crate::sim::lab::{Coverage, EXHAUSTIVE, PolicyReport};
use crate::sim::scenario::Lang;

/// The kinds that the summary counts, in order.
const COUNTED: [&str; 6] = ["scene", "reply", "answer", "verified", "raised", "event"];

fn lines(report: &LabReport<'_>, lang: Lang) -> Vec<String> {
    let found = report.findings;
    let mut lines = Vec::with_capacity(8);
    lines.push(if found.missed.is_empty() {
        w!(lang, "lab.sum.holds")
    } else {
        w!(lang, "lab.sum.missed", list = names(lang, &found.missed))
    });
    lines.push(w!(lang, "lab.sum.reached", list = reached(&report.examined.coverage, lang)));
    let looked = report.examined.coverage.players.iter().any(|p| p.name == EXHAUSTIVE);
    lines.push(if !looked {
        w!(lang, "lab.sum.not_looked")
    } else if found.dead.is_empty() {
        w!(lang, "lab.sum.no_dead")
    } else {
        w!(lang, "lab.sum.dead", count = found.dead.len())
    });
    if looked {
        let all = report.examined.conditions.len();
        let both = report.examined.conditions.iter().filter(|x| x.held && x.failed).count();
        lines.push(w!(lang, "lab.sum.conditions", both = both, all = all));
    }
    if !found.speechless.is_empty() {
        lines.push(w!(lang, "lab.sum.speechless", count = found.speechless.len()));
    }
    if !found.stuck.is_empty() {
        lines.push(w!(lang, "lab.sum.stuck", count = found.stuck.len()));
    }
    lines.push(if found.exploits.is_empty() {
        w!(lang, "lab.sum.no_exploits")
    } else {
        w!(lang, "lab.sum.exploits", list = names(lang, &found.exploits))
    });
    lines.extend(sides::compared(report, lang));
    lines
}

pub(super) fn section(report: &LabReport<'_>, lang: Lang) -> Section {
    let wrong = report.findings.wrong();
    let verdict =
        if wrong == 0 { w!(lang, "lab.verdict.fine") } else { w!(lang, "lab.verdict.found", count = wrong) };
    let blocks = vec![Block::Strong(verdict), Block::List(lines(report, lang))];
    super::section("summary", lang, blocks)
}

fn names(lang: Lang, reports: &[&PolicyReport]) -> String {
    list(lang, &reports.iter().map(|r| player(lang, &r.policy)).collect::<Vec<_>>())
}

/// `scenes 96/96, replies 330/331, …`
fn reached(coverage: &Coverage, lang: Lang) -> String {
    let count = |kind: &&str| {
        let kind = *kind;
        let all = coverage.items.iter().filter(|x| x.item.kind() == kind);
        let (mut total, mut reached) = (0, 0);
        for covered in all {
            total += 1;
            reached += usize::from(covered.is_reached());
        }
        (total > 0).then(|| format!("{} {reached}/{total}", text(lang, &format!("lab.kinds.{kind}"))))
    };
    list(lang, &COUNTED.iter().filter_map(count).collect::<Vec<_>>())
}
