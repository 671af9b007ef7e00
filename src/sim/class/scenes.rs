//! Which reply was chosen how often at each moment, what came of it, and which moments are worth discussing.
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::play::{ReplyChosen, SessionDigest};
use super::spread::mean;
use crate::sim::compiled::{CompiledScenario, ReplyId, SceneId};
use crate::sim::scenario::{SceneKind, Text};
use crate::sim::session::outcome::Ending;

/// Most moments that are worth discussing.
const MOST_LINES: usize = 3;
/// Least sessions at a moment that is worth discussing.
const LEAST: usize = 3;

/// A reply and those who chose it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReplyCount {
    /// What was said.
    pub text: Text,
    /// Sessions in which it could have been said.
    pub offered: usize,
    /// Sessions in which it was.
    pub chosen: usize,
    /// Those of them that ended in a signature.
    pub signed: usize,
    /// Mean total of those that chose it, in hundredths.
    pub mean: Option<i64>,
    /// Mean points of the findings that rest on it alone, in hundredths; left out while the truth is sealed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub earned: Option<i64>,
    #[serde(skip)]
    reply: ReplyId,
}

/// A moment: somebody waits for an answer. Each session counts once, the first time that it came there; what a session
/// took over from the one it was played on from is not counted again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SceneCount {
    /// Who waits.
    pub who: Text,
    /// What they said, or the topic that was brought up.
    pub line: Text,
    /// Sessions that came there.
    pub sessions: usize,
    /// People who did.
    pub people: usize,
    /// The replies, the most chosen first.
    pub replies: Vec<ReplyCount>,
    /// Sessions that chose a reply that is not listed: too few could have said it.
    pub others: usize,
    #[serde(skip)]
    scene: SceneId,
}

/// A moment worth discussing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SceneMoment {
    /// Which of the moments that can be shown.
    pub scene: usize,
    /// How evenly the class split: the chance, in thousandths, that two sessions chose differently.
    pub split: i64,
    /// Mean total of the reply with the most, less that of the reply with the fewest, in hundredths.
    pub apart: i64,
}

/// Every moment, in the order of the scenario, with all that was chosen or offered.
pub(super) fn scenes(c: &CompiledScenario, plays: &[SessionDigest]) -> Vec<SceneCount> {
    let mut by: BTreeMap<SceneId, Vec<(&SessionDigest, &ReplyChosen)>> = BTreeMap::new();
    for play in plays {
        for choice in &play.choices {
            by.entry(choice.scene).or_default().push((play, choice));
        }
    }
    let mut all: Vec<SceneCount> = by.into_iter().map(|(scene, came)| count(c, scene, &came)).collect();
    all.retain(|scene| !scene.line.is_empty());
    all
}

fn count(c: &CompiledScenario, scene: SceneId, came: &[(&SessionDigest, &ReplyChosen)]) -> SceneCount {
    let authored = c.source.scenes.values().nth(scene.index());
    let by = c.scenes[scene].by;
    let who = c.source.roles.values().nth(by.index());
    let line = authored.map(|s| {
        if let SceneKind::Topic(label) = &s.kind
            && s.line.is_empty()
        {
            label.clone()
        } else {
            s.line.clone()
        }
    });
    let replies: BTreeSet<ReplyId> = came.iter().flat_map(|(_, ch)| ch.offered.iter().copied()).collect();
    let reply = |reply: ReplyId| {
        let of: Vec<_> = came.iter().filter(|(_, ch)| ch.reply == reply).collect();
        let text = authored.and_then(|s| s.replies.values().nth(c.replies[reply].index));
        ReplyCount {
            text: text.map(|r| r.text.clone()).unwrap_or_default(),
            offered: came.iter().filter(|(_, ch)| ch.offered.contains(&reply)).count(),
            chosen: of.len(),
            signed: of.iter().filter(|(p, _)| p.end == Ending::Signed).count(),
            mean: mean(of.iter().map(|(p, _)| i64::from(p.total))),
            earned: mean(of.iter().map(|(_, ch)| i64::from(ch.earned))),
            reply,
        }
    };
    let mut replies: Vec<ReplyCount> = replies.into_iter().map(reply).collect();
    replies.sort_by_key(|r| (usize::MAX - r.chosen, r.reply));
    let people: BTreeSet<usize> = came.iter().map(|(p, _)| p.person).collect();
    SceneCount {
        who: who.map(|r| r.name.clone()).unwrap_or_default(),
        line: line.unwrap_or_default(),
        sessions: came.len(),
        people: people.len(),
        replies,
        others: 0,
        scene,
    }
}

/// Those moments and replies that most of the class has seen, without what each line earned: whoever sees this learns
/// of nothing that only a few found.
pub(super) fn shared(all: &[SceneCount], class: usize) -> Vec<SceneCount> {
    let common = all.iter().filter(|s| s.people >= 2 && 2 * s.people >= class);
    let mut shared: Vec<SceneCount> = common.cloned().collect();
    for scene in &mut shared {
        let enough = |r: &ReplyCount| r.offered >= 2 && 2 * r.offered >= scene.sessions;
        scene.replies.retain(enough);
        for reply in &mut scene.replies {
            reply.earned = None;
        }
        scene.others = scene.sessions - scene.replies.iter().map(|r| r.chosen).sum::<usize>();
    }
    shared
}

/// The moments at which the class split most evenly and the ends lie furthest apart: by the product of both.
pub(super) fn worth_discussing(scenes: &[SceneCount]) -> Vec<SceneMoment> {
    let mut lines: Vec<SceneMoment> = scenes.iter().enumerate().filter_map(line).collect();
    // A stable sort: of two alike, the earlier in the scenario.
    lines.sort_by_key(|l| -(l.split * l.apart));
    lines.truncate(MOST_LINES);
    lines
}

fn line((scene, count): (usize, &SceneCount)) -> Option<SceneMoment> {
    if count.sessions < LEAST {
        return None;
    }
    let n = i64::try_from(count.sessions).ok()?;
    let chosen = count.replies.iter().map(|r| r.chosen).chain([count.others]);
    let squares: i64 = chosen.map(|k| i64::try_from(k * k).unwrap_or(0)).sum();
    let means = || count.replies.iter().filter_map(|r| r.mean);
    let apart = means().max()? - means().min()?;
    let split = 1000 * (n * n - squares) / (n * (n - 1)).max(1);
    (split > 0 && apart > 0).then_some(SceneMoment { scene, split, apart })
}
