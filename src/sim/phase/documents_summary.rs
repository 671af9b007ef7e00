//! Spoken moves beside offers: showing a document, summarising.
use crate::sim::compiled::{CompiledScenario, DocId, RoleId};
use crate::sim::phase::knowledge::learn;
use crate::sim::phase::meeting::{after_turn, mark_shown, use_turn};
use crate::sim::phase::objections;
use crate::sim::phase::reactions::{react_to_act, says, signal, trust};
use crate::sim::scenario::Act;
use crate::sim::session::action::Statement;
use crate::sim::session::event::{Event, Situation, Why};
use crate::sim::session::state::{SpeakingTurn, State};
use crate::sim::session::trust::TrustFactor;

/// Who we are talking to: who speaks, or the first of those present.
pub(super) fn listener(c: &CompiledScenario, s: &State) -> Option<RoleId> {
    let m = s.meeting()?;
    match m.speaking {
        SpeakingTurn::Theirs(scene, _) => Some(c.scenes[scene].by),
        SpeakingTurn::Ours => m.roles.iter().next(),
    }
}

/// We show a document to everybody here.
pub(super) fn show(c: &CompiledScenario, s: &mut State, doc: DocId) {
    let (Some(m), Some(speaker)) = (s.meeting(), listener(c, s)) else {
        return;
    };
    let (roles, speaking) = (m.roles, m.speaking);
    use_turn(s);
    let spec = &c.docs[doc];
    let mut matters = false;
    let objection = match speaking {
        SpeakingTurn::Theirs(scene, _) => c.scenes[scene].objection.filter(|o| s.is_open(*o)),
        SpeakingTurn::Ours => None,
    };
    for role in roles.iter() {
        let (t, x) = (s.roles[role].trust.tenths(), s.roles[role].tension);
        let fresh = !s.shown.has(role.index() * c.docs.len() + doc.index());
        if spec.moves.has(role) && fresh {
            matters = true;
            trust(s, role, TrustFactor::Ability, 40, Why::Shown(doc));
            says(c, s, role, Situation::Shown, None, None);
        } else if role == speaker && objection.is_none_or(|o| !spec.proves.contains(&o)) {
            says(c, s, role, Situation::ShownDull, None, None);
        }
        signal(c, s, role, t, x);
    }
    let mut shown = std::mem::take(&mut s.shown);
    mark_shown(c, &mut shown, roles.iter(), doc.index());
    s.shown = shown;
    if let Some(o) = objection.filter(|o| spec.proves.contains(o)) {
        let object = &c.objections[o];
        let plain = object.truth[s.hand].is_plain();
        let known = crate::sim::session::condition_eval::holds_interest(c, s, object.root[s.hand]);
        s.objections[o].replies = s.objections[o].replies.saturating_add(1);
        if plain || known {
            matters = true;
            objections::settle(c, s, o);
        }
    }
    s.record(Event::Shown(doc, matters));
    if matters {
        for fact in &spec.learn {
            learn(c, s, *fact, Some(speaker));
        }
    }
    after_turn(c, s, speaker);
}

/// We say three things that were said; one of those offered was overstated, and they correct us if we take it.
pub(super) fn summarise(c: &CompiledScenario, s: &mut State, statements: &[Statement; 3]) {
    let (Some(m), Some(speaker)) = (s.meeting(), listener(c, s)) else {
        return;
    };
    let roles = m.roles;
    use_turn(s);
    let right = statements.iter().all(|x| !x.overstated);
    if let Some(m) = s.meeting_mut() {
        m.summarised = true;
    }
    for role in roles.iter() {
        let (t, x) = (s.roles[role].trust.tenths(), s.roles[role].tension);
        if right {
            s.roles[role].news = s.roles[role].news.max(2);
            react_to_act(c, s, role, None, Act::Summarise);
        } else {
            trust(s, role, TrustFactor::Ability, -15, Why::Summary);
        }
        s.roles[role].news = 0;
        signal(c, s, role, t, x);
    }
    says(c, s, speaker, if right { Situation::SummaryRight } else { Situation::SummaryWrong }, None, None);
    for statement in statements.iter().filter(|x| !x.overstated) {
        s.gathered.put(statement.fact);
    }
    s.record(Event::Summarised { right, statements: *statements });
    after_turn(c, s, speaker);
}
