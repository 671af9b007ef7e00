//! The words and public numbers of the case: people, issues, offers, documents, facts in the notes.
use super::View;
use crate::sim::compiled::{DocId, FactId, IssueId, Package, RoleId};
use crate::sim::compiled::{Payment, payments};
use crate::sim::scenario::{Issue, Role, Text};
use crate::sim::session::action::Statement;

pub(super) static NOTHING: Text = Text { zh: String::new(), en: String::new() };

impl<'a> View<'a> {
    /// What the scenario is called.
    #[must_use]
    pub fn title(&self) -> &'a Text {
        &self.c.source.title
    }

    /// The notice that goes with statements of law.
    #[must_use]
    pub fn notice(&self) -> &'a Text {
        &self.c.source.notice
    }

    /// Our firm.
    #[must_use]
    pub fn own_name(&self) -> &'a Text {
        &self.c.source.seller.name
    }

    /// The unit of money.
    #[must_use]
    pub fn unit(&self) -> &'a Text {
        &self.c.source.seller.unit
    }

    /// What anybody may know of the case.
    #[must_use]
    pub fn brief(&self) -> &'a Text {
        &self.c.source.seller.brief
    }

    /// The sheet for the trainee's eyes.
    #[must_use]
    pub fn confidential(&self) -> &'a Text {
        &self.c.source.seller.confidential
    }

    /// What a dinner may cost.
    #[must_use]
    pub fn hospitality(&self) -> &'a Text {
        &self.c.source.seller.hospitality
    }

    /// Our floor and our target, in the unit.
    #[must_use]
    pub fn own_range(&self) -> (i64, i64) {
        (self.c.source.seller.reservation, self.c.source.seller.target)
    }

    /// Dates that we know of: day from the start, and what it is.
    #[must_use]
    pub fn dates(&self) -> &'a [(u16, Text)] {
        &self.c.source.seller.dates
    }

    /// Our quotation.
    #[must_use]
    pub fn quotation(&self) -> Package {
        self.c.quotation
    }

    /// Offers that we could open with; the first is the quotation and has no name.
    pub fn openings(&self) -> impl Iterator<Item = (&'a Text, Package)> + 'a {
        let names = std::iter::once(&NOTHING).chain(self.c.source.seller.openings.values().map(|o| &o.name));
        names.zip(self.c.openings.iter().copied())
    }

    /// Every role, in the order of the file.
    pub fn roles(&self) -> impl Iterator<Item = RoleId> + use<> {
        (0..self.c.roles.len()).map(RoleId::from)
    }

    /// Every issue that has come up, in the order of the file.
    pub fn issues(&self) -> impl Iterator<Item = IssueId> + '_ {
        (0..self.c.issues.len()).map(IssueId::from).filter(|i| self.issue_open(*i))
    }

    /// Every document in our hands.
    pub fn docs(&self) -> impl Iterator<Item = DocId> + '_ {
        (0..self.c.docs.len()).map(DocId::from).filter(|d| self.has_doc(*d))
    }

    pub(super) fn role(&self, role: RoleId) -> Option<&'a Role> {
        self.c.source.roles.values().nth(role.index())
    }

    fn issue(&self, issue: IssueId) -> Option<&'a Issue> {
        self.c.source.issues.values().nth(issue.index())
    }

    /// The key of a role in the file, for those who would rather type a name.
    #[must_use]
    pub fn role_key(&self, role: RoleId) -> &'a str {
        self.c.source.roles.keys().nth(role.index()).unwrap_or("")
    }

    /// The key of an issue in the file.
    #[must_use]
    pub fn issue_key(&self, issue: IssueId) -> &'a str {
        self.c.source.issues.keys().nth(issue.index()).unwrap_or("")
    }

    /// Somebody's full name.
    #[must_use]
    pub fn role_name(&self, role: RoleId) -> &'a Text {
        self.role(role).map_or(&NOTHING, |r| &r.name)
    }

    /// Somebody's position in the firm.
    #[must_use]
    pub fn role_title(&self, role: RoleId) -> &'a Text {
        self.role(role).map_or(&NOTHING, |r| &r.title)
    }

    /// How one addresses somebody.
    #[must_use]
    pub fn role_address(&self, role: RoleId) -> &'a Text {
        self.role(role).map_or(&NOTHING, |r| &r.address)
    }

    /// The portrait in `assets/portraits`.
    #[must_use]
    pub fn role_portrait(&self, role: RoleId) -> &'a str {
        self.role(role).map_or("", |r| r.portrait.as_str())
    }

    /// What somebody says they want.
    #[must_use]
    pub fn role_position(&self, role: RoleId) -> &'a Text {
        self.role(role).map_or(&NOTHING, |r| &r.position)
    }

    /// What is publicly known of somebody.
    #[must_use]
    pub fn role_about(&self, role: RoleId) -> &'a Text {
        self.role(role).map_or(&NOTHING, |r| &r.about)
    }

    /// What stands in the way to somebody.
    #[must_use]
    pub fn role_blocked(&self, role: RoleId) -> &'a Text {
        self.role(role).map_or(&NOTHING, |r| &r.blocked)
    }

    /// What an issue is called.
    #[must_use]
    pub fn issue_name(&self, issue: IssueId) -> &'a Text {
        self.issue(issue).map_or(&NOTHING, |i| &i.name)
    }

    /// What one should know about an issue.
    #[must_use]
    pub fn issue_note(&self, issue: IssueId) -> &'a Text {
        self.issue(issue).map_or(&NOTHING, |i| &i.note)
    }

    /// How many levels an issue has.
    #[must_use]
    pub fn levels(&self, issue: IssueId) -> u8 {
        self.c.issues.get(IssueId::from(issue.index())).map_or(0, |i| i.levels())
    }

    /// A level of an issue in words.
    #[must_use]
    pub fn level_name(&self, issue: IssueId, level: u8) -> &'a Text {
        self.issue(issue).and_then(|i| i.levels.values().nth(usize::from(level))).unwrap_or(&NOTHING)
    }

    /// The key of a level in the file.
    #[must_use]
    pub fn level_key(&self, issue: IssueId, level: u8) -> &'a str {
        self.issue(issue).and_then(|i| i.levels.keys().nth(usize::from(level))).unwrap_or("")
    }

    /// What one level is worth to us against another, in the unit.
    #[must_use]
    pub fn own_step(&self, issue: IssueId, from: u8, to: u8) -> i64 {
        self.c.seller_step(issue, from, to)
    }

    /// Money outstanding and unsecured under a package, in the unit.
    #[must_use]
    pub fn at_risk(&self, package: &Package) -> i64 {
        self.c.at_risk(package)
    }

    /// What one level of an issue leaves outstanding and unsecured, in the unit.
    #[must_use]
    pub fn at_risk_in(&self, issue: IssueId, level: u8) -> i64 {
        let amounts = self.c.issues.get(IssueId::from(issue.index())).map(|i| &i.at_risk);
        amounts.and_then(|a| a.get(usize::from(level))).copied().unwrap_or(0)
    }

    /// The contract's price, in the unit; `None` where the case doesn't say.
    #[must_use]
    pub fn contract(&self) -> Option<i64> {
        Some(self.c.source.seller.contract).filter(|price| *price > 0)
    }

    /// When the money of a package would come, in the order of the days; empty where the case gives no dates.
    #[must_use]
    pub fn cash(&self, package: &Package) -> Vec<Payment> {
        payments(self.c, package)
    }

    /// Whether packages are worth about the same to us and differ in two terms at least.
    #[must_use]
    pub fn are_alike(&self, packages: &[Package]) -> bool {
        self.c.equal_and_different(packages)
    }

    /// The last level within our authority, the days that a call home costs, and whether it has been made.
    #[must_use]
    pub fn limit(&self, issue: IssueId) -> Option<(u8, u8, bool)> {
        let (level, days) = self.c.issues.get(IssueId::from(issue.index()))?.limit?;
        Some((level, days, self.s.room >> issue.0 & 1 == 1))
    }

    /// What our superior said when the call was made.
    #[must_use]
    pub fn limit_answer(&self, issue: IssueId) -> &'a Text {
        let called = self.limit(issue).is_some_and(|(.., called)| called);
        let key = self.issue_key(issue);
        let mut limits = self.c.source.seller.authority.iter();
        limits.find(|l| called && l.issue == key).map_or(&NOTHING, |l| &l.answer)
    }

    /// A fact in the words of the notes.
    #[must_use]
    pub fn fact_text(&self, fact: FactId) -> &'a Text {
        let known = self.knows(fact).then(|| self.c.source.facts.values().nth(fact.index())).flatten();
        known.map_or(&NOTHING, |f| &f.text)
    }

    /// Whom a known fact is about.
    #[must_use]
    pub fn fact_about(&self, fact: FactId) -> Option<RoleId> {
        if self.knows(fact) { self.c.facts[fact].about } else { None }
    }

    /// A statement offered for a summary, in words.
    #[must_use]
    pub fn statement_text(&self, statement: Statement) -> &'a Text {
        let fact = self
            .knows(statement.fact)
            .then(|| self.c.source.facts.values().nth(statement.fact.index()))
            .flatten();
        match fact {
            Some(f) if statement.overstated => f.overstated.as_ref().unwrap_or(&f.text),
            Some(f) => &f.text,
            None => &NOTHING,
        }
    }

    /// What a document is.
    #[must_use]
    pub fn doc_name(&self, doc: DocId) -> &'a Text {
        self.c.source.documents.values().nth(doc.index()).map_or(&NOTHING, |d| &d.name)
    }

    /// What is in a document.
    #[must_use]
    pub fn doc_content(&self, doc: DocId) -> &'a Text {
        self.c.source.documents.values().nth(doc.index()).map_or(&NOTHING, |d| &d.content)
    }
}
