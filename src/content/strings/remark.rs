//! What a text is, for somebody who translates it without the scenario before them: who says it, and how long it may be.
use crate::content::diagnostic::Text;
use crate::i18n::both;
use crate::sim::scenario::{Role, Scenario};

/// What the text at a path is; nothing where the path says it by itself.
#[must_use]
pub fn remark(s: &Scenario, path: &str) -> Text {
    let inside = |list: &str| -> Option<&str> {
        let (id, _) = path.strip_prefix(list)?.strip_prefix("[\"")?.split_once("\"]")?;
        Some(id)
    };
    if let Some(scene) = inside("scenes").and_then(|id| s.scenes.get(id)) {
        return spoken(s.roles.get(&scene.by), path);
    }
    if let Some(role) = inside("roles").and_then(|id| s.roles.get(id)) {
        return of_role(role, path);
    }
    Text::default()
}

fn spoken(speaker: Option<&Role>, path: &str) -> Text {
    let name = speaker.map(|r| r.name.clone()).unwrap_or_default();
    if path.ends_with(".kind[0]") {
        both!("files.remark.name_topic_most_90")
    } else if path.ends_with(".from") {
        both!("files.remark.where_topic_comes")
    } else if path.ends_with(".gesture") {
        both!("files.remark.gesture", name)
    } else if path.ends_with(".because") {
        both!("files.remark.reason_shown_debrief")
    } else if path.contains("].answers[") {
        both!("files.remark.answers", name)
    } else if path.ends_with(".text") {
        both!("files.remark.trainee_says_most_140")
    } else {
        both!("files.remark.says", name)
    }
}

fn of_role(role: &Role, path: &str) -> Text {
    let name = &role.name;
    if path.contains(".voice.") {
        return both!("files.remark.what_says_such_moments", name);
    }
    if path.ends_with(".card") {
        return both!("files.remark.card_most_90_characters");
    }
    if path.ends_with(".slip") {
        return both!("files.remark.slip_objection_most_90");
    }
    name.clone()
}
