//! The pages of a class, in the order in which they are shown: what can be seen before a second try, then the truth.
use strum::{IntoStaticStr, VariantNames};

use crate::prose::class as words;
use crate::screens::theme::Look;
use crate::sim::class::{ClassDebrief, HandSessions, ScenarioSection, SceneCount};

/// Fewest sessions at a moment whose lines are set beside what they earned.
const LEAST: usize = 2;
/// Most such moments that get a page.
const MOST_EARNED: usize = 6;

/// One page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Slide {
    /// How the sessions ended.
    Ends,
    /// Deal number by deal number.
    Deals,
    /// Points in all and per block.
    Blocks,
    /// A moment worth discussing, by its place among them; nothing where there is none yet.
    Worth(Option<usize>),
    /// First offers against outcomes.
    Firsts,
    /// Who chose what at a moment.
    Scene(usize),
    /// What lies behind it is the truth.
    Seal,
    /// Interests found and missed in a truth that was dealt.
    Interests(usize),
    /// Deals against the frontier.
    Plane(usize),
    /// The deal that both sides missed: how often, and its terms.
    Missed(usize),
    /// The same, session by session.
    MissedEach(usize),
    /// First attempt against second.
    Attempts,
    /// What each line earned by itself at a moment.
    Earned(usize),
    /// Money under the deals.
    Money,
    /// Files that were left out.
    LeftOut,
}

/// The pages of a scenario, and of the files that were left out.
#[must_use]
pub fn slides(class: &ClassDebrief, section: Option<&ScenarioSection>) -> Vec<Slide> {
    let mut all = Vec::new();
    if let Some(section) = section {
        sealed(section, &mut all);
        if section.opened.is_some() {
            all.push(Slide::Seal);
            opened(section, &mut all);
        }
    }
    if !class.left_out.is_empty() {
        all.push(Slide::LeftOut);
    }
    all
}

fn sealed(section: &ScenarioSection, all: &mut Vec<Slide>) {
    let sealed = &section.sealed;
    all.push(Slide::Ends);
    if sealed.deals.len() > 1 {
        all.push(Slide::Deals);
    }
    all.push(Slide::Blocks);
    all.push(Slide::Firsts);
    if sealed.lines.is_empty() {
        all.push(Slide::Worth(None));
    }
    all.extend((0..sealed.lines.len()).map(|i| Slide::Worth(Some(i))));
    // Those worth discussing have a page of their own already.
    let apart = |i: &usize| sealed.lines.iter().all(|l| l.scene != *i);
    all.extend((0..sealed.scenes.len()).filter(apart).map(Slide::Scene));
}

fn opened(section: &ScenarioSection, all: &mut Vec<Slide>) {
    let Some(opened) = &section.opened else { return };
    for (i, hand) in opened.hands.iter().enumerate() {
        all.extend([Slide::Interests(i), Slide::Plane(i), Slide::Missed(i)]);
        if !hand.missed.deals.is_empty() {
            all.push(Slide::MissedEach(i));
        }
    }
    all.push(Slide::Attempts);
    all.extend(telling(&opened.scenes).into_iter().map(Slide::Earned));
    all.push(Slide::Money);
}

/// The moments whose replies earned most differently, in the order of the scenario: there are dozens of others, at which
/// everybody said the same or nothing came of it.
fn telling(scenes: &[SceneCount]) -> Vec<usize> {
    let apart = |scene: &SceneCount| {
        let earned = || scene.replies.iter().filter(|r| r.chosen > 0).filter_map(|r| r.earned);
        Some(earned().max()? - earned().min()?)
    };
    let mut all: Vec<(i64, usize)> = scenes
        .iter()
        .enumerate()
        .filter(|(_, s)| s.sessions >= LEAST)
        .filter_map(|(i, s)| Some((apart(s).filter(|by| *by > 0)?, i)))
        .collect();
    all.sort_by_key(|(by, i)| (-by, *i));
    all.truncate(MOST_EARNED);
    let mut places: Vec<usize> = all.into_iter().map(|(_, i)| i).collect();
    places.sort_unstable();
    places
}

impl Slide {
    /// Whether it belongs to the truth.
    #[must_use]
    pub fn is_truth(self) -> bool {
        matches!(
            self,
            Self::Interests(_)
                | Self::Plane(_)
                | Self::Missed(_)
                | Self::MissedEach(_)
                | Self::Attempts
                | Self::Earned(_)
                | Self::Money
        )
    }

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Its title.
    pub(super) fn title(self, look: &Look) -> String {
        let key = match self {
            Self::Ends => "ends.title",
            Self::Deals => "deals.title",
            Self::Blocks => "blocks.title",
            Self::Worth(Some(at)) => {
                return look.t_with("ui.class.worth", &[("number", &(at + 1).to_string())]);
            }
            Self::Worth(None) => "lines.title",
            Self::Firsts => "firsts.title",
            Self::Scene(_) => "scenes.title",
            Self::Seal => "opened",
            Self::Interests(_) => "interests.title",
            Self::Plane(_) => "plane.title",
            Self::Missed(_) => "missed.title",
            Self::MissedEach(_) => return look.t("ui.class.missed_each"),
            Self::Attempts => "attempts.title",
            Self::Earned(_) => "earned.title",
            Self::Money => "money.title",
            Self::LeftOut => "left_out.title",
        };
        words::say(look.lang, key)
    }

    /// What tells it from others of its kind: the moment, or the truth that was dealt.
    pub(super) fn about(self, look: &Look, section: &ScenarioSection) -> Option<String> {
        let scene = |scene: &SceneCount| words::line(look.lang, scene);
        let opened = section.opened.as_ref();
        let hands = opened.map_or(0, |o| o.hands.len());
        let hand = |at: usize| opened?.hands.get(at).map(|h: &HandSessions| words::hand(look.lang, h));
        match self {
            Self::Worth(Some(at)) => {
                let line = section.sealed.lines.get(at)?;
                section.sealed.scenes.get(line.scene).map(scene)
            }
            Self::Scene(at) => section.sealed.scenes.get(at).map(scene),
            Self::Earned(at) => opened?.scenes.get(at).map(scene),
            Self::Interests(at) | Self::Plane(at) | Self::Missed(at) | Self::MissedEach(at) if hands > 1 => {
                hand(at)
            }
            _ => None,
        }
    }
}
