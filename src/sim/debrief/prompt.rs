//! What was said at a moment of play, taken from the view of that moment.
use crate::sim::compiled::RoleId;
use crate::sim::scenario::Text;
use crate::sim::session::action::Action;
use crate::sim::view::{SessionStage, View};

/// Who waits for an answer, and to what.
pub(super) fn heard(view: &View<'_>) -> Option<(RoleId, Text)> {
    let SessionStage::Theirs(scene) = view.stage() else {
        return None;
    };
    let c = view.scenario();
    let line = &c.source.scenes.values().nth(scene.index())?.line;
    Some((c.scenes[scene].by, line.clone()))
}

/// The scenario's words for something that can be done now: a reply, a topic, a document; else nothing.
pub(super) fn words(view: &View<'_>, action: &Action) -> Text {
    match action {
        Action::Reply(reply) => view.reply_text(*reply).clone(),
        Action::Topic(scene) => view.topic_text(*scene).0.clone(),
        Action::Show(doc) => view.doc_name(*doc).clone(),
        Action::Prepare { .. }
        | Action::Meet { .. }
        | Action::CallHome(_)
        | Action::Wait(_)
        | Action::Believe { .. }
        | Action::Park
        | Action::Propose { .. }
        | Action::Present(_)
        | Action::Summarise(_)
        | Action::AskDecision
        | Action::Adjourn
        | Action::WalkAway => Text::default(),
    }
}
