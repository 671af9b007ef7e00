//! Spoken moves beside papers: showing a document, summarising.
use super::action::Statement;
use super::calendar::learn;
use super::event::{Event, Standing, Why};
use super::feelings::{hear, says, signal, trust};
use super::meeting::{after_turn, mark_shown, use_turn};
use super::objections;
use super::state::{Floor, State};
use crate::sim::buyer::trust::Part;
use crate::sim::compiled::{Compiled, DocId, RoleId};
use crate::sim::scenario::{Act, Truth};

/// Who we are talking to: who speaks, or the first of those present.
pub(super) fn listener(c: &Compiled, s: &State) -> Option<RoleId> {
    let m = s.meeting()?;
    match m.floor {
        Floor::Theirs(scene, _) => Some(c.scenes[scene.at()].by),
        Floor::Ours => m.roles.iter().next(),
    }
}

/// We show a document to everybody here.
pub(super) fn show(c: &Compiled, s: &mut State, doc: DocId) {
    let (Some(m), Some(speaker)) = (s.meeting(), listener(c, s)) else {
        return;
    };
    let (roles, floor) = (m.roles, m.floor);
    use_turn(s);
    let spec = &c.docs[doc.at()];
    let mut matters = false;
    let objection = match floor {
        Floor::Theirs(scene, _) => c.scenes[scene.at()].objection.filter(|o| s.is_open(*o)),
        Floor::Ours => None,
    };
    for role in roles.iter() {
        let (t, x) = (s.roles[role.at()].trust.tenths(), s.roles[role.at()].tension);
        let fresh = !s.shown.has(role.at() * c.docs.len() + doc.at());
        if spec.moves.has(role) && fresh {
            matters = true;
            trust(s, role, Part::Ability, 40, Why::Shown(doc));
            says(c, s, role, Standing::Shown, None, None);
        } else if role == speaker && objection.is_none_or(|o| !spec.proves.contains(&o)) {
            says(c, s, role, Standing::ShownDull, None, None);
        }
        signal(c, s, role, t, x);
    }
    let mut shown = std::mem::take(&mut s.shown);
    mark_shown(c, &mut shown, roles.iter(), doc.at());
    s.shown = shown;
    if let Some(o) = objection.filter(|o| spec.proves.contains(o)) {
        let object = &c.objections[o.at()];
        let plain = matches!(object.truth[s.hand.at()], Truth::Real | Truth::Misunderstanding);
        let known = super::holds::holds_interest(c, s, object.root[s.hand.at()]);
        s.objections[o.at()].replies = s.objections[o.at()].replies.saturating_add(1);
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
pub(super) fn summarise(c: &Compiled, s: &mut State, statements: &[Statement; 3]) {
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
        let (t, x) = (s.roles[role.at()].trust.tenths(), s.roles[role.at()].tension);
        if right {
            s.roles[role.at()].news = s.roles[role.at()].news.max(2);
            hear(c, s, role, None, Act::Summarise);
        } else {
            trust(s, role, Part::Ability, -15, Why::Summary);
        }
        s.roles[role.at()].news = 0;
        signal(c, s, role, t, x);
    }
    says(c, s, speaker, if right { Standing::SummaryRight } else { Standing::SummaryWrong }, None, None);
    for statement in statements.iter().filter(|x| !x.overstated) {
        s.gathered.put(statement.fact.at());
    }
    s.record(Event::Summarised { right, statements: *statements });
    after_turn(c, s, speaker);
}
