//! What a text is, for somebody who translates it without the scenario before them: who says it, and how long it may be.
use crate::content::diagnostic::{Text, say};
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
        say("话题的名字，不超过 30 字", "name of a topic, at most 90 characters")
    } else if path.ends_with(".from") {
        say("话题是从哪里来的", "where the topic comes from")
    } else if path.ends_with(".gesture") {
        say(format!("动作，{}", name.zh), format!("gesture of {}", name.en))
    } else if path.ends_with(".because") {
        say("复盘里说的缘由", "a reason, shown in the debrief")
    } else if path.contains("].answers[") {
        say(format!("{}的回话", name.zh), format!("{} answers", name.en))
    } else if path.ends_with(".text") {
        say("学员说，不超过 45 字", "the trainee says, at most 140 characters")
    } else {
        say(format!("{}说", name.zh), format!("{} says", name.en))
    }
}

fn of_role(role: &Role, path: &str) -> Text {
    let name = &role.name;
    if path.contains(".voice.") {
        return say(format!("{}常说的话", name.zh), format!("what {} says at such moments", name.en));
    }
    if path.ends_with(".card") {
        return say("卡片，不超过 30 字", "a card, at most 90 characters");
    }
    if path.ends_with(".slip") {
        return say("异议的纸条，不超过 30 字", "slip of an objection, at most 90 characters");
    }
    name.clone()
}
