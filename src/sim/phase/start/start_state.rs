//! A state set by hand: where an author begins to play.
use serde::{Deserialize, Serialize};

use super::start_midway::{MidwayStart, start_midway};
use crate::sim::compiled::{
    CompiledScenario, DocId, FactId, HandId, Package, ReplyId, RoleId, RoleSet, SceneId,
};
use crate::sim::ordered::Ordered;
use crate::sim::scenario::Channel;
use crate::sim::session::names::{find, interest_of, objection_of};
use crate::sim::session::state::State;
use crate::sim::session::{Aim, Unknown};

/// How a session stands where an author begins it; everything by its name in the scenario. What is left out is as on
/// the first day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct StartState {
    /// The scene that is played at once; none: the calendar.
    pub scene: Option<String>,
    /// The hidden hand; none: as the seed deals it.
    pub hand: Option<String>,
    /// Days gone.
    pub day: u16,
    /// Turns gone.
    pub turn: u16,
    /// Who is at the table beside the one who speaks.
    pub present: Vec<String>,
    /// Where; none: where the one who speaks is usually met.
    pub channel: Option<Channel>,
    /// Trust by person, 0 to 100.
    pub trust: Ordered<u8>,
    /// Tension by person, 0 to 100.
    pub tension: Ordered<u8>,
    /// Facts in the notes beside those of the briefing.
    pub facts: Vec<String>,
    /// Verified interests, as `role.interest`.
    pub verified: Vec<String>,
    /// People who were met before.
    pub met: Vec<String>,
    /// People to whom we were introduced.
    pub introduced: Vec<String>,
    /// Objections raised and open, as `role.objection`.
    pub raised: Vec<String>,
    /// Objections settled, as `role.objection`.
    pub settled: Vec<String>,
    /// Documents that the one who speaks has seen.
    pub shown: Vec<String>,
    /// Scenes that were played.
    pub played: Vec<String>,
    /// Replies that were given, as `scene.reply`.
    pub said: Vec<String>,
    /// Events that happened.
    pub happened: Vec<String>,
    /// The offer on the table: where it differs from the quotation, issue to level. None: no offer.
    #[serde(rename = "paper")]
    pub offer: Option<Ordered<String>>,
}

impl StartState {
    /// The state.
    ///
    /// # Errors
    /// The first name that the scenario doesn't have.
    pub fn state(&self, c: &CompiledScenario, seed: u64) -> Result<State, Unknown> {
        let s = &c.source;
        let hand = match &self.hand {
            Some(name) => HandId::from(find(&s.hands, "hidden hand", name)?),
            None => State::new(c, seed).hand,
        };
        let roles = |names: &[String]| -> Result<RoleSet, Unknown> {
            names
                .iter()
                .try_fold(RoleSet::EMPTY, |set, name| Ok(set.with(find(&s.roles, "role", name)?.into())))
        };
        let at =
            self.scene.as_ref().map(|name| find(&s.scenes, "scene", name).map(SceneId::from)).transpose()?;
        let mut state = State::with_hand(c, seed, hand);
        (state.day, state.turn) =
            (self.day.min(s.clock.days.saturating_sub(1)), self.turn.min(s.clock.turns.saturating_sub(1)));
        for (name, level) in self.trust.iter() {
            let role = RoleId::from(find(&s.roles, "role", name)?);
            state.roles[role].trust =
                crate::sim::session::trust::Trust::level(i32::from(*level).min(100) * 10);
        }
        for (name, level) in self.tension.iter() {
            let role = RoleId::from(find(&s.roles, "role", name)?);
            state.roles[role].tension = i32::from(*level).min(100) * 10;
        }
        for role in roles(&self.met)?.iter() {
            (state.roles[role].met, state.roles[role].introduced) = (1, true);
        }
        for role in roles(&self.introduced)?.iter() {
            state.roles[role].introduced = true;
        }
        for name in &self.facts {
            let fact = FactId::from(find(&s.facts, "fact", name)?);
            if state.facts.put(fact) {
                state.learned.push((fact, None));
            }
        }
        for name in &self.verified {
            let interest = interest_of(c, name)?;
            // What is not true in this hand can't have been verified.
            if c.interests[interest].is_true(hand) {
                state.verified.put(interest);
            }
        }
        for name in &self.raised {
            state.objections[objection_of(c, name)?].raised = true;
        }
        for name in &self.settled {
            let objection = &mut state.objections[objection_of(c, name)?];
            (objection.raised, objection.settled) = (true, true);
        }
        for name in &self.played {
            state.played.put(find(&s.scenes, "scene", name)?.into());
        }
        for name in &self.said {
            state.said.put(reply_of(c, name)?);
        }
        for name in &self.happened {
            state.happened.put(find(&s.events, "event", name)?.into());
        }
        if let Some(terms) = &self.offer {
            state.offer = Some(offer(c, terms)?);
            state.offers = 1;
        }
        let shown = self
            .shown
            .iter()
            .map(|name| find(&s.documents, "document", name).map(DocId::from))
            .collect::<Result<Vec<_>, _>>()?;
        let staged = MidwayStart {
            scene: at,
            present: roles(&self.present)?,
            channel: self.channel,
            aim: Aim::Learn,
            shown,
        };
        start_midway(c, &mut state, &staged);
        Ok(state)
    }
}

/// The place of a reply called `scene.reply`.
fn reply_of(c: &CompiledScenario, name: &str) -> Result<ReplyId, Unknown> {
    let unknown = || Unknown { what: "reply", name: name.to_owned() };
    let (in_scene, own) = name.split_once('.').ok_or_else(unknown)?;
    let at = find(&c.source.scenes, "scene", in_scene)?;
    let authored = c.source.scenes.values().nth(at);
    let index = authored.and_then(|s| s.replies.index_of(own)).ok_or_else(unknown)?;
    Ok(ReplyId::from(usize::from(c.scenes[SceneId::from(at)].replies.0) + index))
}

fn offer(c: &CompiledScenario, terms: &Ordered<String>) -> Result<Package, Unknown> {
    terms.iter().try_fold(c.quotation, |offer, (issue, level)| {
        let at = find(&c.source.issues, "issue", issue)?;
        let levels = c.source.issues.values().nth(at).map(|i| &i.levels);
        let level = levels
            .and_then(|l| l.index_of(level))
            .ok_or_else(|| Unknown { what: "level", name: level.clone() })?;
        Ok(offer.with(at.into(), u8::try_from(level).unwrap_or(u8::MAX)))
    })
}
