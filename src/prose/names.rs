//! Names of the game's things in the interface's words: places, aims, faces, amounts.
use crate::i18n::{has, w};
use crate::sim::buyer::mood::Mood;
use crate::sim::scenario::{Channel, Industry, Lang, Stage};
use crate::sim::score::ScoreBlock;
use crate::sim::session::action::{Aim, Certainty, Direction};

/// A name of the code in words: `key("mood", "Warm")` is `play.mood.warm`.
fn name(lang: Lang, group: &str, variant: &str) -> String {
    let key = format!("play.{group}.{}", variant.to_lowercase());
    w!(lang, key)
}

/// Where.
pub fn channel(lang: Lang, channel: Channel) -> String {
    name(lang, "channel", &format!("{channel:?}"))
}

/// In which trade.
#[must_use]
pub fn industry(lang: Lang, industry: Industry) -> String {
    name(lang, "industry", &format!("{industry:?}"))
}

/// Which parts of a sale.
#[must_use]
pub fn stages(lang: Lang, stages: &[Stage]) -> String {
    let words: Vec<String> = stages.iter().map(|stage| name(lang, "stage", &format!("{stage:?}"))).collect();
    list(lang, &words)
}

/// What for.
pub fn aim(lang: Lang, aim: Aim) -> String {
    name(lang, "aim", &format!("{aim:?}"))
}

/// What a face says.
pub fn mood(lang: Lang, mood: Mood) -> String {
    name(lang, "mood", &format!("{mood:?}"))
}

/// How sure.
pub fn certainty(lang: Lang, certainty: Certainty) -> String {
    name(lang, "certainty", &format!("{certainty:?}"))
}

/// Closer, the same, further.
pub fn direction(lang: Lang, direction: Direction) -> String {
    name(lang, "direction", &format!("{direction:?}"))
}

/// A list in a sentence.
pub fn list(lang: Lang, items: &[String]) -> String {
    items.join(&w!(lang, "play.list"))
}

/// Money with its sign: `+130`, `-300`, `0`.
pub fn signed(value: i64) -> String {
    if value > 0 { format!("+{value}") } else { value.to_string() }
}

/// Hundredths of a point with one or two places: `7.25`.
pub fn points(hundredths: i32) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let h = hundredths.unsigned_abs();
    format!("{sign}{}.{:02}", h / 100, h % 100)
}

/// What a block is called.
#[must_use]
pub fn block(lang: Lang, block: ScoreBlock) -> String {
    w!(lang, format!("play.block.{}", format!("{block:?}").to_lowercase()))
}

/// What a rule is called, by its name in files; one that is no more says so.
#[must_use]
pub fn rule(lang: Lang, name: &str) -> String {
    let key = format!("rule.{name}");
    // A file may hold anything: only plain names are looked up.
    let plain = name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    if plain && name != "former" && has(lang, &key) {
        w!(lang, key)
    } else {
        w!(lang, "rule.former", name = name)
    }
}
