//! Actions as they are written down: every id by its name in the scenario, never by its place.
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::action::{Action, Aim, Certainty, Direction, Statement};
use crate::sim::compiled::{
    CardId, CompiledScenario, DocId, FactId, IssueId, OpeningId, Package, ReplyId, RoleId, RoleSet, SceneId,
};
use crate::sim::ordered::Ordered;
use crate::sim::scenario::Channel;

/// A statement of a summary, written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrittenStatement {
    /// The fact.
    pub fact: String,
    /// Whether it was put too strongly.
    pub overstated: bool,
}

/// An action, written down. Meanings as in [`Action`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "the names and meanings are those of the action")]
pub enum WrittenAction {
    Prepare {
        first: Option<String>,
        walk_away: i64,
        /// `None`: our quotation.
        opening: Option<String>,
    },
    Meet {
        roles: Vec<String>,
        channel: Channel,
        aim: Aim,
    },
    CallHome {
        issue: String,
    },
    Wait {
        days: u8,
    },
    Believe {
        /// `role.card`
        card: String,
        certainty: Option<Certainty>,
    },
    Topic {
        scene: String,
    },
    Reply {
        scene: String,
        reply: String,
    },
    Park {},
    Show {
        document: String,
    },
    Propose {
        package: Ordered<String>,
        reason: Option<String>,
        forecast: Ordered<Direction>,
    },
    Present {
        packages: Vec<Ordered<String>>,
    },
    Summarise {
        statements: [WrittenStatement; 3],
    },
    AskDecision {},
    Adjourn {},
    WalkAway {},
}

/// A name that the scenario doesn't have.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the scenario has no {what} called `{name}`")]
pub struct Unknown {
    /// What it was to be.
    pub what: &'static str,
    /// The name.
    pub name: String,
}

fn unknown(what: &'static str, name: &str) -> Unknown {
    Unknown { what, name: name.to_owned() }
}

fn key<V>(map: &Ordered<V>, at: usize) -> String {
    map.keys().nth(at).unwrap_or_default().to_owned()
}

fn find<V>(map: &Ordered<V>, what: &'static str, name: &str) -> Result<usize, Unknown> {
    map.index_of(name).ok_or_else(|| unknown(what, name))
}

impl WrittenAction {
    /// Writes an action down.
    #[must_use]
    pub fn of(c: &CompiledScenario, action: &Action) -> Self {
        let s = &c.source;
        let role = |r: &RoleId| key(&s.roles, r.index());
        let doc = |d: &DocId| key(&s.documents, d.index());
        let terms = |p: &Package| package_names(c, p);
        match action {
            Action::Prepare { first, walk_away, opening } => Self::Prepare {
                first: first.as_ref().map(role),
                walk_away: *walk_away,
                opening: opening.index().checked_sub(1).map(|i| key(&s.seller.openings, i)),
            },
            Action::Meet { roles, channel, aim } => {
                Self::Meet { roles: roles.iter().map(|r| role(&r)).collect(), channel: *channel, aim: *aim }
            }
            Action::CallHome(issue) => Self::CallHome { issue: key(&s.issues, issue.index()) },
            Action::Wait(days) => Self::Wait { days: *days },
            Action::Believe { card, certainty } => {
                Self::Believe { card: card_name(c, *card), certainty: *certainty }
            }
            Action::Topic(scene) => Self::Topic { scene: key(&s.scenes, scene.index()) },
            Action::Reply(reply) => {
                let (scene, reply) = reply_name(c, *reply);
                Self::Reply { scene, reply }
            }
            Action::Park => Self::Park {},
            Action::Show(d) => Self::Show { document: doc(d) },
            Action::Propose { package, reason, forecast } => Self::Propose {
                package: terms(package),
                reason: reason.as_ref().map(doc),
                forecast: forecast.iter().map(|(r, d)| (role(r), *d)).collect(),
            },
            Action::Present(packages) => Self::Present { packages: packages.iter().map(terms).collect() },
            Action::Summarise(statements) => Self::Summarise {
                statements: statements.map(|x| WrittenStatement {
                    fact: key(&s.facts, x.fact.index()),
                    overstated: x.overstated,
                }),
            },
            Action::AskDecision => Self::AskDecision {},
            Action::Adjourn => Self::Adjourn {},
            Action::WalkAway => Self::WalkAway {},
        }
    }

    /// The action that was written down.
    ///
    /// # Errors
    /// The first name that the scenario doesn't have.
    pub fn action(&self, c: &CompiledScenario) -> Result<Action, Unknown> {
        let s = &c.source;
        let role = |name: &String| find(&s.roles, "role", name).map(RoleId::from);
        let doc = |name: &String| find(&s.documents, "document", name).map(DocId::from);
        let terms = |names: &Ordered<String>| package_of(c, names);
        Ok(match self {
            Self::Prepare { first, walk_away, opening } => Action::Prepare {
                first: first.as_ref().map(role).transpose()?,
                walk_away: *walk_away,
                opening: match opening {
                    Some(name) => OpeningId::from(find(&s.seller.openings, "opening paper", name)? + 1),
                    None => OpeningId(0),
                },
            },
            Self::Meet { roles, channel, aim } => {
                let mut all = RoleSet::EMPTY;
                for name in roles {
                    all = all.with(role(name)?);
                }
                Action::Meet { roles: all, channel: *channel, aim: *aim }
            }
            Self::CallHome { issue } => Action::CallHome(find(&s.issues, "issue", issue)?.into()),
            Self::Wait { days } => Action::Wait(*days),
            Self::Believe { card, certainty } => {
                Action::Believe { card: card_of(c, card)?, certainty: *certainty }
            }
            Self::Topic { scene } => Action::Topic(find(&s.scenes, "scene", scene)?.into()),
            Self::Reply { scene, reply } => Action::Reply(reply_of(c, scene, reply)?),
            Self::Park {} => Action::Park,
            Self::Show { document } => Action::Show(doc(document)?),
            Self::Propose { package, reason, forecast } => Action::Propose {
                package: terms(package)?,
                reason: reason.as_ref().map(doc).transpose()?,
                forecast: forecast
                    .iter()
                    .map(|(name, d)| Ok((role(&name.to_owned())?, *d)))
                    .collect::<Result<_, Unknown>>()?,
            },
            Self::Present { packages } => {
                Action::Present(packages.iter().map(terms).collect::<Result<_, _>>()?)
            }
            Self::Summarise { statements: [a, b, c3] } => {
                let one = |x: &WrittenStatement| {
                    let fact = FactId::from(find(&s.facts, "fact", &x.fact)?);
                    Ok(Statement { fact, overstated: x.overstated })
                };
                Action::Summarise([one(a)?, one(b)?, one(c3)?])
            }
            Self::AskDecision {} => Action::AskDecision,
            Self::Adjourn {} => Action::Adjourn,
            Self::WalkAway {} => Action::WalkAway,
        })
    }
}

pub(in crate::sim) fn package_names(c: &CompiledScenario, package: &Package) -> Ordered<String> {
    let issues = c.source.issues.iter().zip(package.0);
    issues.map(|((id, issue), level)| (id.to_owned(), key(&issue.levels, usize::from(level)))).collect()
}

fn package_of(c: &CompiledScenario, names: &Ordered<String>) -> Result<Package, Unknown> {
    let mut package = c.quotation;
    for (name, level) in names.iter() {
        let at = find(&c.source.issues, "issue", name)?;
        let levels = c.source.issues.values().nth(at).map(|i| &i.levels);
        let level = levels.and_then(|l| l.index_of(level)).ok_or_else(|| unknown("level", level))?;
        package = package.with(IssueId::from(at), u8::try_from(level).unwrap_or(u8::MAX));
    }
    Ok(package)
}

pub(in crate::sim) fn card_name(c: &CompiledScenario, card: CardId) -> String {
    let Some(spec) = c.cards.get(CardId::from(card.index())) else {
        return String::new();
    };
    let Some((role, authored)) = c.source.roles.iter().nth(spec.role.index()) else {
        return String::new();
    };
    let own = match (spec.interest, spec.decoy) {
        (Some(i), _) => {
            let at = c.roles[spec.role].interests.iter().position(|own| *own == i);
            at.map_or_else(String::new, |at| key(&authored.interests, at))
        }
        (None, decoy) => decoy.map_or_else(String::new, |at| key(&authored.decoys, at)),
    };
    format!("{role}.{own}")
}

fn card_of(c: &CompiledScenario, name: &str) -> Result<CardId, Unknown> {
    let found = (0..c.cards.len()).map(CardId::from).find(|card| card_name(c, *card) == name);
    found.ok_or_else(|| unknown("card", name))
}

fn reply_name(c: &CompiledScenario, reply: ReplyId) -> (String, String) {
    let Some(spec) = c.replies.get(ReplyId::from(reply.index())) else {
        return (String::new(), String::new());
    };
    let Some((scene, authored)) = c.source.scenes.iter().nth(spec.scene.index()) else {
        return (String::new(), String::new());
    };
    (scene.to_owned(), key(&authored.replies, spec.index))
}

fn reply_of(c: &CompiledScenario, scene: &str, reply: &str) -> Result<ReplyId, Unknown> {
    let at = SceneId::from(find(&c.source.scenes, "scene", scene)?);
    let authored = c.source.scenes.values().nth(at.index());
    let index = authored.and_then(|s| s.replies.index_of(reply)).ok_or_else(|| unknown("reply", reply))?;
    Ok(ReplyId(c.scenes[at].replies.0 + ReplyId::from(index).0))
}
