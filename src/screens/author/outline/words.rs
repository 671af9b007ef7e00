//! The outline's things in words.
use crate::prose::names;
use crate::prose::scenario::ScenarioNames;
use crate::screens::theme::{Look, Tone};
use crate::screens::widget::MarkShape;
use crate::sim::outline::{EntryEffect, EntryKind, OutlineEntry, Tie};
use crate::sim::problem::Level;
use crate::sim::scenario::{Cond, Route};

use super::model::OutlineModel;

/// What an entry is.
pub(in crate::screens::author) fn kind(look: &Look, kind: EntryKind) -> String {
    look.t(match kind {
        EntryKind::Person => "ui.outline.kind.person",
        EntryKind::Opening => "ui.outline.kind.opening",
        EntryKind::Topic => "ui.outline.kind.topic",
        EntryKind::Raises => "ui.outline.kind.raises",
        EntryKind::Tactic => "ui.outline.kind.tactic",
        EntryKind::Moment => "ui.outline.kind.moment",
        EntryKind::Beat => "ui.outline.kind.beat",
        EntryKind::Reply => "ui.outline.kind.reply",
        EntryKind::Answer => "ui.outline.kind.answer",
        EntryKind::Interest => "ui.outline.kind.interest",
        EntryKind::Decoy => "ui.outline.kind.decoy",
        EntryKind::Objection => "ui.outline.kind.objection",
        EntryKind::Fact => "ui.outline.kind.fact",
        EntryKind::Document => "ui.outline.kind.document",
        EntryKind::Event => "ui.outline.kind.event",
    })
}

/// How something comes to be possible, as it is said of what is made possible.
pub(super) fn comes(look: &Look, tie: Tie, not: bool) -> String {
    look.t(match tie {
        Tie::Needs if not => "ui.outline.from.not",
        Tie::Next => "ui.outline.from.next",
        Tie::Teaches => "ui.outline.from.teaches",
        Tie::Needs => "ui.outline.from.needs",
        Tie::Clue => "ui.outline.from.clue",
        Tie::Touches => "ui.outline.from.touches",
        Tie::Raises => "ui.outline.from.raises",
        Tie::Settles => "ui.outline.from.settles",
        Tie::Root => "ui.outline.from.root",
        Tie::Shows => "ui.outline.from.shows",
        Tie::Proves => "ui.outline.from.proves",
        Tie::Introduces => "ui.outline.from.introduces",
        Tie::Opens => "ui.outline.from.opens",
    })
}

/// What something makes possible.
pub(super) fn leads(look: &Look, tie: Tie, not: bool) -> String {
    look.t(match tie {
        Tie::Needs if not => "ui.outline.to.not",
        Tie::Next => "ui.outline.to.next",
        Tie::Teaches => "ui.outline.to.teaches",
        Tie::Needs => "ui.outline.to.needs",
        Tie::Clue => "ui.outline.to.clue",
        Tie::Touches => "ui.outline.to.touches",
        Tie::Raises => "ui.outline.to.raises",
        Tie::Settles => "ui.outline.to.settles",
        Tie::Root => "ui.outline.to.root",
        Tie::Shows => "ui.outline.to.shows",
        Tie::Proves => "ui.outline.to.proves",
        Tie::Introduces => "ui.outline.to.introduces",
        Tie::Opens => "ui.outline.to.opens",
    })
}

/// How serious a problem is: shape, colour, word.
pub(in crate::screens::author) fn level(look: &Look, level: Level) -> (MarkShape, Tone, String) {
    let (mark, tone, key) = match level {
        Level::Error => (MarkShape::Cross, Tone::Loss, "ui.outline.error"),
        Level::Warning => (MarkShape::Alert, Tone::Guess, "ui.outline.warning"),
        Level::Advice => (MarkShape::Ring, Tone::Accent, "ui.outline.advice"),
    };
    (mark, tone, look.t(key))
}

/// The model's things by the names that the scenario gives to them.
pub(in crate::screens::author) fn named<'m>(look: &Look, model: &'m OutlineModel) -> ScenarioNames<'m> {
    ScenarioNames { s: &model.scenario, lang: look.lang }
}

/// What an entry is called: its title or its words, else its id.
pub(in crate::screens::author) fn label(look: &Look, model: &OutlineModel, entry: usize) -> String {
    let e = &model.outline.entries[entry];
    let said = match e.kind {
        // What they raise says more than how they say it.
        EntryKind::Raises => e.deeds.iter().find_map(|d| match d {
            EntryEffect::Raises(id) => Some(named(look, model).objection(id)),
            _ => None,
        }),
        _ => None,
    };
    let said = said.unwrap_or_else(|| e.label().get(look.lang).to_owned());
    if said.is_empty() { e.id.clone() } else { said }
}

/// The whole name of an entry for who can't see it: what it is, whose, what it is called, and how it stands.
pub(in crate::screens::author) fn spoken(look: &Look, model: &OutlineModel, entry: usize) -> String {
    let e = &model.outline.entries[entry];
    let mut parts = vec![format!("{} {}", kind(look, e.kind), e.id)];
    if e.kind != EntryKind::Person
        && let Some(person) = person(look, model, e)
    {
        parts.push(person);
    }
    parts.push(label(look, model, entry));
    parts.extend(standing(look, model, entry));
    parts.join(", ")
}

/// Whose it is.
pub(in crate::screens::author) fn person(
    look: &Look,
    model: &OutlineModel,
    e: &OutlineEntry,
) -> Option<String> {
    let role = model.scenario.roles.values().nth(e.by?)?;
    Some(role.name.get(look.lang).to_owned())
}

/// Problems and reach in a few words.
pub(in crate::screens::author) fn standing(look: &Look, model: &OutlineModel, entry: usize) -> Vec<String> {
    let mut parts = Vec::new();
    if let Some((worst, count)) = model.worst(entry) {
        let (_, _, word) = level(look, worst);
        let count = count.to_string();
        parts.push(look.t_with("ui.outline.problems", &[("word", &word), ("count", &count)]));
    }
    parts.extend(reached(look, model, entry));
    parts.extend(lone(look, model, entry));
    parts
}

/// How often it was reached.
pub(in crate::screens::author) fn reached(look: &Look, model: &OutlineModel, entry: usize) -> Option<String> {
    let share = model.share(entry)?;
    Some(if share == 0 {
        look.t("ui.outline.never")
    } else {
        look.t_with("ui.outline.reached", &[("share", &per_cent(share))])
    })
}

/// The one policy that came here, where there is but one.
pub(in crate::screens::author) fn lone(look: &Look, model: &OutlineModel, entry: usize) -> Option<String> {
    let seen = model.seen(entry)?;
    let [only] = seen.by.as_slice() else { return None };
    let name = model.coverage.as_ref()?.policies.get(*only)?;
    Some(look.t_with("ui.outline.lone", &[("name", name)]))
}

/// `12 %`, `0.3 %`.
pub(in crate::screens::author) fn per_cent(share: u16) -> String {
    if share >= 100 || share.is_multiple_of(10) {
        format!("{} %", share / 10)
    } else {
        format!("{}.{} %", share / 10, share % 10)
    }
}

/// Conditions in words: one line a condition, one group for each of the ways of which one must hold.
pub(in crate::screens::author) fn ways(named: ScenarioNames<'_>, ways: &[Vec<Cond>]) -> Vec<Vec<String>> {
    let each = |way: &Vec<Cond>| way.iter().map(|c| named.cond(c)).collect();
    ways.iter().map(each).collect()
}

/// All conditions on one line; nothing where there are none.
pub(in crate::screens::author) fn when(
    look: &Look,
    model: &OutlineModel,
    e: &OutlineEntry,
) -> Option<String> {
    let named = named(look, model);
    let groups = ways(named, &e.ways);
    let each: Vec<String> = groups.iter().map(|g| g.join(&named.w("label.and"))).collect();
    (!each.is_empty()).then(|| each.join(&look.t("ui.outline.or")))
}

/// What comes of an entry, in a few words.
pub(in crate::screens::author) fn deed(look: &Look, named: ScenarioNames<'_>, deed: &EntryEffect) -> String {
    let term = |label: &str, issue: &str, level: &str| {
        named.labelled(label, &format!("{} → {}", named.issue(issue), named.level(issue, level)))
    };
    let moved = |key: &str, by: i8| named.with(key, &[("n", &format!("{by:+}"))]);
    match deed {
        EntryEffect::Acts(acts) => {
            named.list(&acts.iter().map(|a| names::act(named.lang, *a)).collect::<Vec<_>>())
        }
        EntryEffect::Learn(id) => named.labelled("teaches", &named.fact(id)),
        EntryEffect::Touches(id, None) => named.labelled("touches", &named.interest(id)),
        EntryEffect::Touches(id, Some(hand)) => {
            let hand = named.cond(&Cond::Hand(hand.clone()));
            format!("{} · {hand}", named.labelled("touches", &named.interest(id)))
        }
        EntryEffect::Gives(issue, level) => term("gives", issue, level),
        EntryEffect::Gets(issue, level) => term("gets", issue, level),
        EntryEffect::Shows(id) => named.labelled("shows", &named.document(id)),
        EntryEffect::Raises(id) => look.t_with("ui.outline.does.raises", &[("what", &named.objection(id))]),
        EntryEffect::Settles(id) => named.labelled("settles", &named.objection(id)),
        EntryEffect::Introduces(id) => named.labelled("introduces", &named.role(id)),
        EntryEffect::Trust(by) => moved("label.trust", *by),
        EntryEffect::Tension(by) => moved("label.tension", *by),
        EntryEffect::Costs(days) => look.t_with("ui.outline.does.costs", &[("days", &days.to_string())]),
        EntryEffect::Next(id) => named.labelled("next", id),
        EntryEffect::Ends => named.w("label.ends"),
        EntryEffect::Opens(route) => opens(named, route),
        EntryEffect::Root(id) => look.t_with("ui.outline.does.root", &[("what", &named.interest(id))]),
        EntryEffect::Clue(id) => look.t_with("ui.outline.does.clue", &[("what", &named.interest(id))]),
        EntryEffect::Proves(id) => look.t_with("ui.outline.does.proves", &[("what", &named.objection(id))]),
        EntryEffect::Known => look.t("ui.outline.does.known"),
        EntryEffect::Untrue => look.t("ui.outline.does.untrue"),
        EntryEffect::Excludes(hand) => {
            look.t_with("ui.outline.does.excludes", &[("what", &named.cond(&Cond::Hand(hand.clone())))])
        }
    }
}

fn opens(named: ScenarioNames<'_>, route: &Route) -> String {
    named.route(route)
}
