//! A small format in the manner of a scenario, to try the reading of files on.
use counterpart::content::parse::{MapReader, section};
use counterpart::sim::ordered::Ordered;
use serde::Deserialize;

#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) struct Text {
    pub(crate) zh: String,
    pub(crate) en: String,
}

#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(rename = "Scenario", deny_unknown_fields)]
pub(crate) struct Scenario {
    pub(crate) title: Text,
    #[serde(default)]
    pub(crate) minutes: Option<u8>,
    #[serde(default)]
    pub(crate) share: f64,
    #[serde(default)]
    pub(crate) stages: Vec<Stage>,
    #[serde(default)]
    pub(crate) split: Option<[i32; 2]>,
    #[serde(default)]
    pub(crate) roles: Ordered<Role>,
    #[serde(default)]
    pub(crate) scenes: Ordered<Scene>,
}

#[derive(Clone, Debug, Deserialize, PartialEq)]
pub(crate) enum Stage {
    Price,
    Closing,
}

#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) struct Role {
    pub(crate) name: Text,
    pub(crate) trust: i32,
    #[serde(default)]
    pub(crate) opening: Ordered<String>,
}

#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) enum Scene {
    Raised { by: String, line: Text, replies: Ordered<Reply> },
}

#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reply {
    pub(crate) text: Text,
    #[serde(default)]
    pub(crate) when: Vec<When>,
    #[serde(default)]
    pub(crate) answers: Vec<Answer>,
    #[serde(default)]
    pub(crate) goto: Option<String>,
}

#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) struct Answer {
    pub(crate) text: Text,
    #[serde(default)]
    pub(crate) trust: i32,
}

#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) enum When {
    InCompany,
    Holds(String),
    TrustAtLeast(String, i32),
    Not(Box<When>),
    All(Vec<When>),
    Ask { about: Vec<String> },
}

pub(crate) fn sections() -> Vec<MapReader> {
    vec![section::<Role>("roles"), section::<Scene>("scenes")]
}

/// A file without a mistake.
pub(crate) const GOOD: &str = r##"#![enable(implicit_some)]
// 一条产线
Scenario(
    title: (zh: "产线总成", en: "A production line"),
    minutes: 60, /* about /* an hour */ */
    stages: [Price, Closing],
    roles: {
        "zhou": Role(
            name: (zh: "周敏", en: "Zhou Min"), trust: 40,
            opening: { "prepayment": "ten", "a \"b\"": r#"twenty "1""#, },
        ),
        "he": (name: (zh: "何", en: "He"), trust: -5),
    },
    scenes: {
        "plan_closed": Raised(
            by: "zhou",
            line: (zh: "今年资金计划关了，首付最多一成。", en: "Ten per cent, at most."),
            replies: {
                "ask": Reply(
                    text: (zh: "还有别的考虑？", en: "Is there more to it?"),
                    when: [TrustAtLeast("zhou", 50), InCompany, Ask(about: ["x"])],
                    answers: [
                        Answer(text: (zh: "过了元旦，再谈。", en: "After New Year."), trust: 2),
                        (text: (zh: "您为什么问这个？", en: "Why?")),
                    ],
                    goto: Some("end"),
                ),
            },
        ),
    },
)
"##;
