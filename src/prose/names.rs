//! Names of the game's things in the interface's words: places, aims, faces, amounts.
use crate::i18n::{has, w};
use crate::sim::scenario::{Act, Channel, Industry, Lang, ObjectionKind, Stage, Truth};
use crate::sim::score::ScoreBlock;
use crate::sim::score::record::Verification;
use crate::sim::session::action::{Aim, Certainty, Direction};
use crate::sim::session::mood::Mood;

/// Where.
pub fn channel(lang: Lang, channel: Channel) -> String {
    let key = match channel {
        Channel::Office => "play.channel.office",
        Channel::MeetingRoom => "play.channel.meetingroom",
        Channel::Workshop => "play.channel.workshop",
        Channel::Phone => "play.channel.phone",
        Channel::WeChat => "play.channel.wechat",
        Channel::Dinner => "play.channel.dinner",
    };
    w!(lang, key)
}

/// In which trade.
#[must_use]
pub fn industry(lang: Lang, industry: Industry) -> String {
    let key = match industry {
        Industry::Manufacturing => "play.industry.manufacturing",
        Industry::ConsumerGoods => "play.industry.consumergoods",
        Industry::Software => "play.industry.software",
        Industry::Finance => "play.industry.finance",
        Industry::RealEstate => "play.industry.realestate",
        Industry::Services => "play.industry.services",
    };
    w!(lang, key)
}

/// Which parts of a sale.
#[must_use]
pub fn stages(lang: Lang, stages: &[Stage]) -> String {
    list(lang, &stages.iter().map(|s| stage(lang, *s)).collect::<Vec<_>>())
}

/// Which part of a sale.
fn stage(lang: Lang, stage: Stage) -> String {
    let key = match stage {
        Stage::KeyPeople => "play.stage.keypeople",
        Stage::Needs => "play.stage.needs",
        Stage::Solution => "play.stage.solution",
        Stage::Price => "play.stage.price",
        Stage::Closing => "play.stage.closing",
        Stage::Collection => "play.stage.collection",
    };
    w!(lang, key)
}

/// What for.
pub fn aim(lang: Lang, aim: Aim) -> String {
    let key = match aim {
        Aim::Learn => "play.aim.learn",
        Aim::Contact => "play.aim.contact",
        Aim::Answer => "play.aim.answer",
        Aim::Propose => "play.aim.propose",
        Aim::Close => "play.aim.close",
    };
    w!(lang, key)
}

/// What a face says.
pub fn mood(lang: Lang, mood: Mood) -> String {
    let key = match mood {
        Mood::Angry => "play.mood.angry",
        Mood::Annoyed => "play.mood.annoyed",
        Mood::Guarded => "play.mood.guarded",
        Mood::Sceptical => "play.mood.sceptical",
        Mood::Neutral => "play.mood.neutral",
        Mood::Attentive => "play.mood.attentive",
        Mood::Warm => "play.mood.warm",
        Mood::Pleased => "play.mood.pleased",
    };
    w!(lang, key)
}

/// How sure.
pub fn certainty(lang: Lang, certainty: Certainty) -> String {
    let key = match certainty {
        Certainty::Perhaps => "play.certainty.perhaps",
        Certainty::Probably => "play.certainty.probably",
        Certainty::Sure => "play.certainty.sure",
    };
    w!(lang, key)
}

/// Closer, the same, further.
pub fn direction(lang: Lang, direction: Direction) -> String {
    let key = match direction {
        Direction::Closer => "play.direction.closer",
        Direction::Same => "play.direction.same",
        Direction::Further => "play.direction.further",
    };
    w!(lang, key)
}

/// What somebody does in saying something.
#[must_use]
pub fn act(lang: Lang, act: Act) -> String {
    w!(lang, format!("script.act.{}", act.key()))
}

/// How much there was to an objection.
#[must_use]
pub fn truth(lang: Lang, truth: Truth) -> String {
    w!(lang, format!("play.truth.{}", <&str>::from(truth)))
}

/// What an objection is about.
#[must_use]
pub fn objection_kind(lang: Lang, kind: ObjectionKind) -> String {
    w!(lang, format!("play.objection.kind.{}", <&str>::from(kind)))
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
    let key = match block {
        ScoreBlock::Guidance => "play.block.guidance",
        ScoreBlock::Interests => "play.block.interests",
        ScoreBlock::Exchange => "play.block.exchange",
        ScoreBlock::Solution => "play.block.solution",
        ScoreBlock::Objections => "play.block.objections",
        ScoreBlock::Outcome => "play.block.outcome",
        ScoreBlock::Relationship => "play.block.relationship",
        ScoreBlock::Ethics => "play.block.ethics",
    };
    w!(lang, key)
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

/// What is to be said where a recorded score can't be believed.
#[must_use]
pub fn verification(lang: Lang, record: Verification) -> Option<String> {
    match record {
        Verification::Confirmed => None,
        Verification::Differs => Some(w!(lang, "report.record.differs")),
        Verification::Unverified => Some(w!(lang, "report.record.unverified")),
    }
}
