//! The people: what everybody wanted, how it could have been found and when, and the cards against the truth.
use serde::Serialize;

use super::AtTurn;
use super::replay::Replay;
use crate::sim::compiled::{
    CardId, CompiledRoute, CompiledScenario, FactId, InterestId, ReplyId, RoleId, SceneId,
};
use crate::sim::phase::apply;
use crate::sim::scenario::{Act, Channel, Interest, InterestKind, Text};
use crate::sim::score::interests::{Calibration, calibrated};
use crate::sim::session::Action;
use crate::sim::session::action::Certainty;
use crate::sim::session::event::Event;
use crate::sim::session::state::State;
use crate::sim::view::View;

/// Whether and how an interest was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HowFound {
    /// Everybody knew it.
    Open,
    /// It was verified.
    Verified(AtTurn),
    /// A card stated it to the end, and it was not verified.
    Guessed(CardId, Certainty),
    /// It was not found.
    Missed,
}

/// A fact of a way, known in the end or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Clue {
    /// Which.
    pub fact: FactId,
    /// In the words of the notes.
    pub text: Text,
    /// When it was learned; nothing for one never learned.
    pub learned: Option<AtTurn>,
    /// Known from the briefing.
    pub briefed: bool,
}

/// A way in which an interest would have opened, as its author wrote it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OpeningWay {
    /// By asking.
    Ask {
        /// Kinds of question; empty: any.
        acts: Vec<Act>,
        /// Places; empty: any.
        on: Vec<Channel>,
        /// In company too.
        in_company: bool,
        /// Trust it takes, in tenths.
        trust: i32,
    },
    /// By clues and an indirect confirmation in private.
    Clues {
        /// Those that count.
        from: Vec<Clue>,
        /// How many it takes.
        need: u8,
        /// Trust that the confirmation takes, in tenths.
        trust: i32,
    },
    /// By being told outright: all of these.
    Told(Vec<Clue>),
}

/// Where an interest could first have been opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FirstOpening {
    /// Before this action.
    pub at: AtTurn,
    /// By saying this.
    pub reply: ReplyId,
    /// In these words.
    pub words: Text,
    /// In this scene: on the table then, or a topic that could have been brought up.
    pub scene: SceneId,
}

/// Something that somebody wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InterestReview {
    /// Which.
    pub interest: InterestId,
    /// Of which kind.
    pub kind: InterestKind,
    /// Weight in its owner's eyes, in thousandths.
    pub weight: i64,
    /// The card that states it, where it had to be earned.
    pub own_card: Option<CardId>,
    /// Its short name.
    pub card: Text,
    /// The truth, in the words of the notes.
    pub truth: Text,
    /// Whether it was found.
    pub found: HowFound,
    /// What would have opened it.
    pub ways: Vec<OpeningWay>,
    /// Where it could first have been opened, with what was known and felt then.
    pub possible: Option<FirstOpening>,
}

/// A person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PersonReview {
    /// Who.
    pub role: RoleId,
    /// Meetings held.
    pub met: u8,
    /// Whether they have a say.
    pub votes: bool,
    /// Share of the committee's power, in thousandths.
    pub power: i64,
    /// A false coach.
    pub false_coach: bool,
    /// What they really wanted in this hand, heaviest first.
    pub wanted: Vec<InterestReview>,
}

/// A card against the truth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CardReview {
    /// Which.
    pub card: CardId,
    /// About whom.
    pub role: RoleId,
    /// When it was last placed.
    pub at: AtTurn,
    /// How sure.
    pub certainty: Certainty,
    /// Whether it was true.
    pub right: bool,
    /// Placed before its truth was verified; only those count.
    pub counts: bool,
}

/// How the certainties were, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CalibrationVerdict {
    /// No card counts.
    NoCards,
    /// Surer than right, by 15 in a hundred or more.
    TooSure,
    /// More often right than sure, by 15 in a hundred or more.
    TooCareful,
    /// About as right as sure, and better than guessing.
    Calibrated,
    /// No better than guessing.
    Guessing,
}

/// The cards against the truth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cards {
    /// Every card placed at the end.
    pub placed: Vec<CardReview>,
    /// The arithmetic over those that count.
    pub calibration: Option<Calibration>,
    /// In a word.
    pub verdict: CalibrationVerdict,
}

/// Between how sure and how right, in thousandths, from which it is named.
const GAP: i64 = 150;
/// What knowing nothing earns (Brier 1950), in thousandths.
const GUESSING: i64 = 250;

/// Cards against the truth.
pub(super) fn cards(p: &Replay<'_>) -> Cards {
    let (c, s) = (p.c, p.end);
    let placed = s.cards.iter().enumerate().filter_map(|(i, placed)| {
        let card = CardId::from(i);
        let last =
            s.log.iter().rfind(|l| matches!(l.event, Event::Believed(which, Some(_)) if which == card))?;
        Some(CardReview {
            card,
            role: c.cards[CardId::from(i)].role,
            at: p.at(last.action),
            certainty: placed.certainty?,
            right: c.card_is_true(s.hand, card),
            counts: placed.in_time,
        })
    });
    let calibration = calibrated(c, s);
    Cards { placed: placed.collect(), calibration, verdict: verdict(calibration) }
}

/// How the certainties were, in a word.
#[must_use]
pub fn verdict(calibration: Option<Calibration>) -> CalibrationVerdict {
    let Some(found) = calibration else {
        return CalibrationVerdict::NoCards;
    };
    match found.stated - found.came {
        GAP.. => CalibrationVerdict::TooSure,
        over if over <= -GAP => CalibrationVerdict::TooCareful,
        _ if found.brier < GUESSING => CalibrationVerdict::Calibrated,
        _ => CalibrationVerdict::Guessing,
    }
}

/// Everybody, in the order of the file.
pub(super) fn people(p: &Replay<'_>) -> Vec<PersonReview> {
    let (c, s) = (p.c, p.end);
    let possible = possible(p);
    let person = |(r, authored): (usize, &crate::sim::scenario::Role)| {
        let spec = &c.roles[RoleId::from(r)];
        let mut wanted: Vec<InterestReview> = spec
            .interests
            .iter()
            .zip(authored.interests.values())
            .filter(|(id, _)| c.interests[**id].is_true(s.hand))
            .map(|(id, own)| wanted(p, *id, own, possible[id.index()].clone()))
            .collect();
        wanted.sort_by_key(|w| (-w.weight, w.interest));
        PersonReview {
            role: r.into(),
            met: s.roles[RoleId::from(r)].met,
            votes: spec.votes,
            power: spec.power,
            false_coach: spec.false_coach,
            wanted,
        }
    };
    c.source.roles.values().enumerate().map(person).collect()
}

fn wanted(p: &Replay<'_>, id: InterestId, own: &Interest, possible: Option<FirstOpening>) -> InterestReview {
    let (c, s) = (p.c, p.end);
    let spec = &c.interests[id];
    let verified = p.first(|e| matches!(e, Event::Verified(which) if *which == id));
    let card = spec.card.and_then(|card| Some((card, s.cards[card].certainty?)));
    let found = match (spec.hidden, verified, card) {
        (false, ..) => HowFound::Open,
        (_, Some(at), _) => HowFound::Verified(at),
        (_, None, Some((card, certainty))) => HowFound::Guessed(card, certainty),
        (_, None, None) => HowFound::Missed,
    };
    InterestReview {
        interest: id,
        kind: spec.kind,
        weight: spec.weight[s.hand],
        own_card: spec.card,
        card: own.card.clone(),
        truth: own.truth.clone(),
        found,
        ways: spec.routes.iter().map(|route| way(p, route)).collect(),
        possible,
    }
}

fn way(p: &Replay<'_>, route: &CompiledRoute) -> OpeningWay {
    let clues = |facts: &[FactId]| facts.iter().filter_map(|f| clue(p, *f)).collect();
    match route {
        CompiledRoute::Ask { acts, on, in_company, trust } => {
            OpeningWay::Ask { acts: acts.clone(), on: on.clone(), in_company: *in_company, trust: *trust }
        }
        CompiledRoute::Clues { from, need, trust } => {
            OpeningWay::Clues { from: clues(from), need: *need, trust: *trust }
        }
        CompiledRoute::Told(facts) => OpeningWay::Told(clues(facts)),
    }
}

fn clue(p: &Replay<'_>, fact: FactId) -> Option<Clue> {
    let authored = p.c.source.facts.values().nth(fact.index())?;
    Some(Clue {
        fact,
        text: authored.text.clone(),
        learned: p.first(|e| matches!(e, Event::Learned(which, _) if *which == fact)),
        briefed: p.c.known.contains(&fact),
    })
}

/// For each interest, where it could first have been opened: a reply stood there, on the table or under a topic that
/// could be brought up, that would have verified it.
fn possible(p: &Replay<'_>) -> Vec<Option<FirstOpening>> {
    let mut found: Vec<Option<FirstOpening>> = vec![None; p.c.interests.len()];
    for action in 0..p.actions() {
        let s = p.before(action);
        if s.meeting().is_none() {
            continue;
        }
        match p.scene_before(action) {
            Some(scene) => note(p, s, action, scene, &mut found),
            None => {
                for topic in View::new(p.c, s).topics() {
                    let mut there = s.clone();
                    if apply(p.c, &mut there, &Action::Topic(topic)).is_ok() {
                        note(p, &there, action, topic, &mut found);
                    }
                }
            }
        }
    }
    found
}

/// Notes what each reply of the scene on the table would have verified.
fn note(p: &Replay<'_>, s: &State, action: u16, scene: SceneId, found: &mut [Option<FirstOpening>]) {
    for reply in View::new(p.c, s).replies() {
        let mut other = s.clone();
        other.log.clear();
        if apply(p.c, &mut other, &Action::Reply(reply)).is_err() {
            continue;
        }
        for logged in &other.log {
            let Event::Verified(interest) = logged.event else {
                continue;
            };
            let at = p.at(action);
            found[interest.index()].get_or_insert_with(|| FirstOpening {
                at,
                reply,
                words: words(p.c, reply),
                scene,
            });
        }
    }
}

/// What a reply says, heard or not.
fn words(c: &CompiledScenario, reply: ReplyId) -> Text {
    let spec = &c.replies[reply];
    let scene = c.source.scenes.values().nth(spec.scene.index());
    let authored = scene.and_then(|scene| scene.replies.values().nth(spec.index));
    authored.map_or_else(Text::default, |reply| reply.text.clone())
}
