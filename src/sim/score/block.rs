//! The names of the blocks of a score.
use serde::{Deserialize, Serialize};
use strum::{EnumCount, EnumIter, EnumString, IntoStaticStr};

/// A block of the score. Which of them a session has, its phases say.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumCount,
    EnumIter,
    EnumString,
    IntoStaticStr,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum ScoreBlock {
    /// 谈判引导.
    Guidance,
    /// 利益识别.
    Interests,
    /// 信息交换.
    Exchange,
    /// 方案规划.
    Solution,
    /// 异议处理.
    Objections,
    /// The deal: own value, efficiency, cash at risk.
    Outcome,
    /// The four factors of subjective value.
    Relationship,
    /// The gate.
    Ethics,
}
