//! A scenario's things by the names that it gives them: people, facts, interests, conditions, ways, in one language.
use crate::i18n::{text, text_with};
use crate::prose::names;
use crate::sim::scenario::{Cond, Lang, Route, Scenario, SceneKind, Text};

/// A scenario as written, and the language to speak of it in.
#[derive(Clone, Copy)]
pub struct ScenarioNames<'s> {
    /// The scenario.
    pub s: &'s Scenario,
    /// The language.
    pub lang: Lang,
}

impl<'s> ScenarioNames<'s> {
    /// A word of those that speak of scenarios.
    #[must_use]
    pub fn w(&self, key: &str) -> String {
        text(self.lang, &format!("script.{key}"))
    }

    /// The same with its holes filled.
    #[must_use]
    pub fn with(&self, key: &str, fill: &[(&str, &str)]) -> String {
        text_with(self.lang, &format!("script.{key}"), fill)
    }

    /// The name of a variant: `style`, `Driver`.
    #[must_use]
    pub fn variant<'v, T>(&self, group: &str, variant: &'v T) -> String
    where
        &'static str: From<&'v T>,
    {
        self.w(&format!("{group}.{}", <&'static str>::from(variant)))
    }

    /// `label: value`.
    #[must_use]
    pub fn labelled(&self, label: &str, value: &str) -> String {
        format!("{}{}{value}", self.w(&format!("label.{label}")), self.w("label.colon"))
    }

    /// Things one after another.
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        items.join(&self.w("label.list"))
    }

    fn named<'t>(&self, found: Option<&'t Text>, id: &'t str) -> String {
        let name = found.map_or("", |t| t.get(self.lang));
        if name.is_empty() { id.to_owned() } else { name.to_owned() }
    }

    /// A person.
    #[must_use]
    pub fn role(&self, id: &str) -> String {
        self.named(self.s.roles.get(id).map(|r| &r.name), id)
    }

    /// A fact.
    #[must_use]
    pub fn fact(&self, id: &str) -> String {
        self.named(self.s.facts.get(id).map(|f| &f.text), id)
    }

    /// An interest or a decoy, of any role: `role.id` or `id`.
    #[must_use]
    pub fn interest(&self, id: &str) -> String {
        let (role, name) = id.split_once('.').map_or((None, id), |(r, i)| (Some(r), i));
        let mut roles = self.s.roles.iter().filter(|(r, _)| role.is_none_or(|wanted| wanted == *r));
        let card = roles.find_map(|(_, r)| {
            let own = r.interests.get(name).map(|i| &i.card);
            own.or(r.decoys.get(name).map(|d| &d.card))
        });
        self.named(card, id)
    }

    /// An objection, as it was first heard.
    #[must_use]
    pub fn objection(&self, id: &str) -> String {
        let name = id.rsplit('.').next().unwrap_or(id);
        self.named(self.s.roles.values().find_map(|r| r.objections.get(name)).map(|o| &o.slip), id)
    }

    /// An issue.
    #[must_use]
    pub fn issue(&self, id: &str) -> String {
        self.named(self.s.issues.get(id).map(|i| &i.name), id)
    }

    /// A level of an issue.
    #[must_use]
    pub fn level(&self, issue: &str, level: &str) -> String {
        self.named(self.s.issues.get(issue).and_then(|i| i.levels.get(level)), level)
    }

    /// A document.
    #[must_use]
    pub fn document(&self, id: &str) -> String {
        self.named(self.s.documents.get(id).map(|d| &d.name), id)
    }

    /// How a scene comes about.
    #[must_use]
    pub fn kind(&self, kind: &SceneKind) -> String {
        match kind {
            SceneKind::Topic(label) => self.with("kind.topic", &[("a", label.get(self.lang))]),
            SceneKind::Raises(o) => self.with("kind.raises", &[("a", &self.objection(o))]),
            other @ (SceneKind::Opening | SceneKind::Tactic | SceneKind::Moment | SceneKind::Beat) => {
                self.variant("kind", other)
            }
        }
    }

    /// All conditions of a list; nothing where there are none.
    #[must_use]
    pub fn when(&self, conds: &[Cond]) -> Option<String> {
        let parts: Vec<String> = conds.iter().map(|c| self.cond(c)).collect();
        (!parts.is_empty()).then(|| self.labelled("when", &parts.join(&self.w("label.and"))))
    }

    /// A condition.
    #[must_use]
    pub fn cond(&self, cond: &Cond) -> String {
        let one = |key: &str, a: &str| self.with(&format!("cond.{key}"), &[("a", a)]);
        let two = |key: &str, a: &str, b: &str| self.with(&format!("cond.{key}"), &[("a", a), ("b", b)]);
        let inner = |conds: &[Cond]| self.list(&conds.iter().map(|c| self.cond(c)).collect::<Vec<_>>());
        match cond {
            Cond::Knows(id) => one("knows", &self.fact(id)),
            Cond::Holds(id) => one("holds", &self.interest(id)),
            Cond::Verified(id) => one("verified", &self.interest(id)),
            Cond::Met(id) => one("met", &self.role(id)),
            Cond::Present(id) => one("present", &self.role(id)),
            Cond::Introduced(id) => one("introduced", &self.role(id)),
            Cond::On(channel) => one("on", &names::channel(self.lang, *channel)),
            Cond::DayAfter(day) => one("dayafter", &day.to_string()),
            Cond::DayBefore(day) => one("daybefore", &day.to_string()),
            Cond::Played(id) => one("played", id),
            Cond::Said(scene, reply) => {
                let words = self.s.scenes.get(scene).and_then(|s| s.replies.get(reply)).map(|r| &r.text);
                two("said", scene, &self.named(words, reply))
            }
            Cond::Shown(id) => one("shown", &self.document(id)),
            Cond::Open(id) => one("open", &self.objection(id)),
            Cond::Settled(id) => one("settled", &self.objection(id)),
            Cond::Happened(id) => one("happened", &self.named(self.s.events.get(id).map(|e| &e.text), id)),
            Cond::Offered(issue, level) => two("offered", &self.issue(issue), &self.level(issue, level)),
            Cond::OfferTouches(issue) => one("offertouches", &self.issue(issue)),
            Cond::Not(conds) => one("not", &inner(conds)),
            Cond::Any(conds) => one("any", &inner(conds)),
            Cond::Trust(role, least) => two("trust", &self.role(role), &least.to_string()),
            Cond::Tension(role, least) => two("tension", &self.role(role), &least.to_string()),
            Cond::Hand(id) => one("hand", &self.named(self.s.hands.get(id).map(|h| &h.name), id)),
            plain @ (Cond::Private
            | Cond::InCompany
            | Cond::Tabled
            | Cond::Warm
            | Cond::Cold
            | Cond::Opens
            | Cond::Wary
            | Cond::NotHere
            | Cond::Literal
            | Cond::Traded) => self.variant("cond", plain),
        }
    }

    /// A way to an interest.
    #[must_use]
    pub fn route(&self, route: &Route) -> String {
        let facts = |ids: &[String]| self.list(&ids.iter().map(|f| self.fact(f)).collect::<Vec<_>>());
        match route {
            Route::Ask { acts, .. } => {
                let acts: Vec<String> = acts.iter().map(|a| names::act(self.lang, *a)).collect();
                let how = if acts.is_empty() { self.w("route.any") } else { self.list(&acts) };
                self.with("route.ask", &[("a", &how)])
            }
            Route::Clues { from, need, .. } => {
                self.with("route.clues", &[("n", &need.to_string()), ("a", &facts(from))])
            }
            Route::Told(ids) => self.with("route.told", &[("a", &facts(ids))]),
        }
    }
}
