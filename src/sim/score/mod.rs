//! The score: a list of findings, each with the lines it rests on, its rule and its points in hundredths.
//!
//! Blocks and weights are those of the design (100 points); the acts under each of the four names of the cooperative
//! negotiation model are this game's reading of them. A block's total is the sum of its findings; where that lies
//! outside the block's range, a finding of its own says so, so that every total is a sum of lines that can be read.
mod exchange;
pub(in crate::sim) mod guidance;
pub mod interests;
pub mod marks;
mod objections;
mod outcome;
pub mod record;
pub mod relationship;
mod rules;
mod solution;
pub mod style;
pub mod triad;

use serde::{Deserialize, Serialize};

use crate::sim::compiled::{CompiledScenario, InterestId, IssueId, ObjectionId, ReplyId, RoleId};
use crate::sim::session::event::{Event, Logged};
use crate::sim::session::state::State;

/// A block of the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
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

impl ScoreBlock {
    /// Every block, in the order of the report.
    pub const ALL: [Self; 8] = [
        Self::Guidance,
        Self::Interests,
        Self::Exchange,
        Self::Solution,
        Self::Objections,
        Self::Outcome,
        Self::Relationship,
        Self::Ethics,
    ];

    /// The most that a block can bring, in hundredths.
    #[must_use]
    pub fn most(self) -> i32 {
        match self {
            Self::Guidance | Self::Relationship => 1000,
            Self::Interests | Self::Objections => 1500,
            Self::Exchange => 1200,
            Self::Solution => 1300,
            Self::Outcome => 2500,
            Self::Ethics => 0,
        }
    }
}

/// A rule by which something is scored. Its words stand in the locale files under `finding.`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each has its sentence in the locale files")]
pub enum ScoreRule {
    // guidance
    Agenda,
    JointFrame,
    Label,
    Criterion,
    NextStep,
    Pause,
    AimMet,
    PriceInSequence,
    PriceFirst,
    Pressed,
    // interests
    InterestVerified,
    MapFact,
    Calibration,
    SureAndWrong,
    // exchange
    QuestionPaid,
    Tested,
    Feelings,
    GaveUseful,
    ReasonsFew,
    GiveAndTake,
    TooManyReasons,
    BlameForBlame,
    SelfPraise,
    Interrogation,
    Parroted,
    // solution
    PackageFirst,
    EqualOffers,
    Conditional,
    TiedToInterests,
    ClauseQuality,
    ForecastRight,
    GivenForNothing,
    // objections
    Listened,
    Acknowledged,
    Explored,
    AnsweredRoot,
    Confirmed,
    Prevented,
    TakenLiterally,
    LeftOpen,
    // outcome
    OwnValue,
    Efficiency,
    CashSafe,
    #[serde(rename = "below_floor")]
    BelowReservation,
    SoundRefusal,
    NoDeal,
    // relationship
    SubjectiveValue,
    // everywhere
    Ceiling,
    Floor,
    EthicsGate,
}

/// What a finding is about, beside its lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingSubject {
    /// Nothing in particular.
    Nothing,
    /// A person.
    Role(RoleId),
    /// An interest.
    Interest(InterestId),
    /// An objection.
    Objection(ObjectionId),
    /// An issue.
    Issue(IssueId),
    /// A ratio or an amount, in the rule's own unit: measured and needed.
    Amount(i64, i64),
}

/// One scored observation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The block it belongs to.
    pub block: ScoreBlock,
    /// The rule.
    pub rule: ScoreRule,
    /// Points in hundredths.
    pub points: i32,
    /// Turn at which it was earned.
    pub turn: u16,
    /// Numbers of the actions it rests on; a ratio lists all that it counts.
    pub actions: Vec<u16>,
    /// The reply that it rests on, where there is one.
    pub reply: Option<ReplyId>,
    /// What it is about.
    pub about: FindingSubject,
}

/// The score of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// Everything that was scored, in the order of the blocks.
    pub findings: Vec<Finding>,
    /// Points per block in hundredths, in the order of [`ScoreBlock::ALL`].
    pub blocks: [i32; 8],
    /// Points in all, in hundredths.
    pub total: i32,
}

/// The most that a session can reach once it has crossed the line, in hundredths.
pub const GATE: i32 = 4000;

/// Scores a session.
#[must_use]
pub fn score(c: &CompiledScenario, s: &State) -> Score {
    let mut sheet = ScoreBuilder { c, s, findings: Vec::with_capacity(64), reply: None };
    let mut blocks = [0; 8];
    let judges: [(ScoreBlock, fn(&mut ScoreBuilder<'_>)); 7] = [
        (ScoreBlock::Guidance, guidance::score_block),
        (ScoreBlock::Interests, interests::score_block),
        (ScoreBlock::Exchange, exchange::score_block),
        (ScoreBlock::Solution, solution::score_block),
        (ScoreBlock::Objections, objections::score_block),
        (ScoreBlock::Outcome, outcome::score_block),
        (ScoreBlock::Relationship, relationship::score_block),
    ];
    for (i, (block, judge)) in judges.into_iter().enumerate() {
        let first = sheet.findings.len();
        judge(&mut sheet);
        let sum: i32 = sheet.findings[first..].iter().map(|f| f.points).sum();
        let bounded = sum.clamp(0, block.most());
        if bounded != sum {
            let rule = if sum > bounded { ScoreRule::Ceiling } else { ScoreRule::Floor };
            sheet.plain(
                block,
                rule,
                bounded - sum,
                FindingSubject::Amount(i64::from(sum), i64::from(block.most())),
            );
        }
        blocks[i] = bounded;
    }
    let mut total: i32 = blocks.iter().sum();
    let crossed: Vec<&Logged> = s.log.iter().filter(|l| matches!(l.event, Event::Crossed(..))).collect();
    if let Some(first) = crossed.first()
        && total > GATE
    {
        let reply = if let Event::Crossed(reply, _) = first.event { Some(reply) } else { None };
        sheet.findings.push(Finding {
            block: ScoreBlock::Ethics,
            rule: ScoreRule::EthicsGate,
            points: GATE - total,
            turn: first.turn,
            actions: crossed.iter().map(|l| l.action).collect(),
            reply,
            about: FindingSubject::Nothing,
        });
        blocks[7] = GATE - total;
        total = GATE;
    }
    Score { findings: sheet.findings, blocks, total }
}

/// A sheet on which the blocks write their findings.
pub(super) struct ScoreBuilder<'a> {
    pub(super) c: &'a CompiledScenario,
    pub(super) s: &'a State,
    findings: Vec<Finding>,
    reply: Option<ReplyId>,
}

impl ScoreBuilder<'_> {
    /// A finding that rests on one moment.
    pub(super) fn at(
        &mut self,
        block: ScoreBlock,
        rule: ScoreRule,
        points: i32,
        logged: &Logged,
        about: FindingSubject,
    ) {
        let reply = self.reply_of(logged.action);
        let actions = vec![logged.action];
        self.findings.push(Finding { block, rule, points, turn: logged.turn, actions, reply, about });
    }

    /// A finding that rests on several moments.
    pub(super) fn over(
        &mut self,
        block: ScoreBlock,
        rule: ScoreRule,
        points: i32,
        actions: Vec<u16>,
        about: FindingSubject,
    ) {
        let turn = self.s.turn;
        self.findings.push(Finding { block, rule, points, turn, actions, reply: None, about });
    }

    /// A finding about the session as a whole.
    pub(super) fn plain(&mut self, block: ScoreBlock, rule: ScoreRule, points: i32, about: FindingSubject) {
        self.over(block, rule, points, Vec::new(), about);
    }

    /// A finding that rests on the last moment of some kind; about the session as a whole where there was none.
    pub(super) fn at_last(
        &mut self,
        block: ScoreBlock,
        rule: ScoreRule,
        points: i32,
        about: FindingSubject,
        wanted: fn(&Event) -> bool,
    ) {
        match self.s.log.iter().rfind(|l| wanted(&l.event)) {
            Some(logged) => self.at(block, rule, points, logged, about),
            None => self.plain(block, rule, points, about),
        }
    }

    /// The reply said in an action.
    pub(super) fn reply_of(&mut self, action: u16) -> Option<ReplyId> {
        let at = self.s.log.partition_point(|l| l.action < action);
        self.reply = self.s.log[at..].iter().take_while(|l| l.action == action).find_map(|l| match l.event {
            Event::Replied(reply) => Some(reply),
            _ => None,
        });
        self.reply
    }
}

/// Gives points for each of some moments, up to a number of them: the first count.
pub(super) struct Quota {
    left: u32,
}

impl Quota {
    pub(super) fn of(times: u32) -> Self {
        Self { left: times }
    }

    /// Whether one more counts.
    pub(super) fn take(&mut self) -> bool {
        let can = self.left > 0;
        self.left = self.left.saturating_sub(1);
        can
    }
}
