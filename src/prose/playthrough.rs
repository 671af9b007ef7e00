//! A journey in words: what was done at each step, and where today's text parts from it.
use super::inspector::{change, ending, reply, with};
use super::names::points;
use super::scenario::ScenarioNames;
use crate::i18n::text;
use crate::sim::author::{Divergence, Playthrough, PlaythroughEnd, ReplayStop, StateChange};
use crate::sim::compiled::CompiledScenario;
use crate::sim::scenario::Lang;
use crate::sim::session::{Unknown, WrittenAction};

/// What was done, in a few words.
#[must_use]
pub fn did(n: &ScenarioNames<'_>, action: &WrittenAction) -> String {
    let one = |key: &str, what: &str| with(n, key, &[("what", what)]);
    match action {
        WrittenAction::Prepare { .. } => text(n.lang, "author.did.prepare"),
        WrittenAction::Meet { roles, .. } => {
            let who: Vec<String> = roles.iter().map(|r| n.role(r)).collect();
            one("did.meet", &n.list(&who))
        }
        WrittenAction::CallHome { issue } => one("did.call_home", &n.issue(issue)),
        WrittenAction::Wait { days } => one("did.wait", &days.to_string()),
        WrittenAction::Believe { card, .. } => one("did.believe", &n.interest(card)),
        WrittenAction::Topic { scene } => one("did.topic", scene),
        WrittenAction::Reply { scene: at, reply: id } => {
            one("did.reply", &format!("{at}.{id} · {}", reply(n, at, id)))
        }
        WrittenAction::Park {} => text(n.lang, "author.did.park"),
        WrittenAction::Show { document } => one("did.show", &n.document(document)),
        WrittenAction::Propose { .. } => text(n.lang, "author.did.propose"),
        WrittenAction::Present { .. } => text(n.lang, "author.did.present"),
        WrittenAction::Summarise { .. } => text(n.lang, "author.did.summarise"),
        WrittenAction::AskDecision {} => text(n.lang, "author.did.ask"),
        WrittenAction::Adjourn {} => text(n.lang, "author.did.adjourn"),
        WrittenAction::WalkAway {} => text(n.lang, "author.did.walk_away"),
    }
}

/// The thing in the text that an action is about, as a path.
#[must_use]
pub fn path(action: &WrittenAction) -> Option<String> {
    match action {
        WrittenAction::Topic { scene } => Some(format!("scenes[\"{scene}\"]")),
        WrittenAction::Reply { scene, reply } => Some(format!("scenes[\"{scene}\"].replies[\"{reply}\"]")),
        WrittenAction::Show { document } => Some(format!("documents[\"{document}\"]")),
        WrittenAction::CallHome { issue } => Some(format!("issues[\"{issue}\"]")),
        WrittenAction::Prepare { .. }
        | WrittenAction::Meet { .. }
        | WrittenAction::Wait { .. }
        | WrittenAction::Believe { .. }
        | WrittenAction::Park { .. }
        | WrittenAction::Propose { .. }
        | WrittenAction::Present { .. }
        | WrittenAction::Summarise { .. }
        | WrittenAction::AskDecision { .. }
        | WrittenAction::Adjourn { .. }
        | WrittenAction::WalkAway { .. } => None,
    }
}

/// Why an action could not be done again on a text.
#[must_use]
pub fn stop(c: &CompiledScenario, lang: Lang, why: &ReplayStop) -> String {
    match why {
        ReplayStop::Gone(unknown) => gone(&ScenarioNames { s: c.author(), lang }, unknown),
        ReplayStop::Refused(refusal) => refusal.sentence(c, lang),
    }
}

/// Something that is gone from the text.
#[must_use]
pub fn gone(n: &ScenarioNames<'_>, unknown: &Unknown) -> String {
    let what = text(n.lang, &format!("author.thing.{}", unknown.what.replace(' ', "_")));
    with(n, "gone", &[("what", &what), ("name", &unknown.name)])
}

/// Where a journey and today's text part.
#[must_use]
pub fn parting(c: &CompiledScenario, lang: Lang, journey: &Playthrough, parting: &Divergence) -> String {
    let n = &ScenarioNames { s: c.author(), lang };
    let action = journey.at(parting).map(|(_, did)| did);
    let step = |at: usize| {
        let (number, did) = ((at + 1).to_string(), action.map_or_else(String::new, |a| did(n, a)));
        with(n, "at_step", &[("number", &number), ("did", &did)])
    };
    let list = |changes: &[StateChange]| {
        let words: Vec<String> = changes.iter().map(|c| change(n, c).words).collect();
        if words.is_empty() {
            text(n.lang, "author.nothing")
        } else {
            words.join(&text(n.lang, "author.and"))
        }
    };
    match parting {
        Divergence::Start(unknown) => with(n, "start_gone", &[("why", &gone(n, unknown))]),
        Divergence::Step { at, why } => {
            let why = stop(c, lang, why);
            with(n, "step_stops", &[("step", &step(*at)), ("why", &why)])
        }
        Divergence::Came { at, then, now } => {
            let fill = [("step", step(*at)), ("then", list(then)), ("now", list(now))];
            let fill: Vec<(&str, &str)> = fill.iter().map(|(k, v)| (*k, v.as_str())).collect();
            with(n, "step_parts", &fill)
        }
        Divergence::End { then, now } => {
            let end = |end: &Option<PlaythroughEnd>| match end {
                Some(end) => {
                    let total = points(end.total);
                    with(n, "end", &[("how", &ending(n, &end.how)), ("total", &total)])
                }
                None => text(n.lang, "author.under_way"),
            };
            with(n, "end_parts", &[("then", &end(then)), ("now", &end(now))])
        }
    }
}
