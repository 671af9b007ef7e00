//! A class in words: aliases, names of columns, the sentences around its numbers.
pub mod pareto_improvement;

use crate::i18n::w;
use crate::prose::names::{list, points};
use crate::sim::class::{
    Again, AsRecorded, AttemptChange, ClassDebrief, ENOUGH, Firsts, HandSessions, LeftOut, Money, Remark,
    ScenarioSection, SceneCount, SceneMoment,
};
use crate::sim::scenario::{Lang, Text};
use crate::sim::score::record::name_of;
use crate::sim::session::outcome::Ending;

/// Somebody's alias: A, B … Z, A2 …; 甲, 乙 … 癸, 甲2 ….
#[must_use]
pub fn alias(lang: Lang, person: usize) -> String {
    // Letters and heavenly stems: what people are called on a projector.
    let signs: Vec<char> = w!(lang, "class.aliases").chars().collect();
    let sign = signs[person % signs.len()];
    match person / signs.len() {
        0 => sign.to_string(),
        round => format!("{sign}{}", round + 1),
    }
}

/// An alias with the number of the attempt, where it is not the first.
#[must_use]
pub fn dot(lang: Lang, person: usize, attempt: u16) -> String {
    let alias = alias(lang, person);
    if attempt > 1 { format!("{alias}·{attempt}") } else { alias }
}

/// The name of somebody's folder, or that there was none.
#[must_use]
pub fn name(class: &ClassDebrief, lang: Lang, person: usize) -> String {
    match class.people.get(person) {
        Some(name) if !name.is_empty() => name.clone(),
        _ => w!(lang, "class.no_folder"),
    }
}

/// The name of a column.
#[must_use]
pub fn column(lang: Lang, key: &str) -> String {
    w!(lang, format!("class.column.{key}"))
}

/// A sentence or heading without numbers in it.
#[must_use]
pub fn say(lang: Lang, key: &str) -> String {
    w!(lang, format!("class.{key}"))
}

/// How a session ended.
#[must_use]
pub fn end(lang: Lang, end: Ending) -> String {
    w!(lang, format!("class.ends.{}", name_of(end)))
}

/// Why a file was left out.
#[must_use]
pub fn reason(lang: Lang, left: &LeftOut) -> String {
    let (name, detail) = left.reason.parts();
    w!(lang, format!("class.left_out.{name}"), detail = detail)
}

/// Whose folders hold nothing; none where every folder holds something. A folder that is called by a number is called by
/// it everywhere; what may be a name stands with the trainer alone.
#[must_use]
pub fn empty(class: &ClassDebrief, lang: Lang, names: bool) -> Option<String> {
    let called = |person: &usize| {
        let name = name(class, lang, *person);
        let tells = names || !name.chars().any(char::is_alphabetic);
        if tells { name } else { alias(lang, *person) }
    };
    let mut all: Vec<String> = class.empty.iter().map(called).collect();
    all.sort();
    (!all.is_empty()).then(|| w!(lang, "class.empty", list = list(lang, &all)))
}

/// What a trainer should know of a session; `who` says what somebody is called here.
#[must_use]
pub fn remark(lang: Lang, remark: &Remark, who: impl Fn(usize) -> String) -> String {
    match remark {
        Remark::SameAs(other) => w!(lang, "class.remark.same_as", who = who(*other)),
        Remark::Bot(policy) => w!(lang, "class.remark.bot", policy = policy),
        Remark::OtherRecord => w!(lang, "class.remark.other_record"),
    }
}

/// A session that was let in as it was recorded.
#[must_use]
pub fn as_recorded(lang: Lang, session: &AsRecorded) -> String {
    let total = points(session.total);
    w!(lang, "class.recorded.one", scenario = session.scenario, rules = session.rules, total = total)
}

/// Everything that is to be said of a person's folder in the gradebook: what was left out and why, what to look into.
#[must_use]
pub fn status(class: &ClassDebrief, lang: Lang, person: usize) -> String {
    let file = |file: &str, text: String| w!(lang, "class.of_file", file = file, text = text);
    let left = class.left_out.iter().filter(|left| left.person == Some(person));
    let who = |other: usize| name(class, lang, other);
    let remarks = class.remarks.iter().filter(|r| r.person == person);
    let recorded = class.recorded.iter().filter(|r| r.person == person);
    let empty = class.empty.contains(&person).then(|| w!(lang, "class.nothing_handed_in"));
    let all = empty
        .into_iter()
        .chain(left.map(|left| file(&left.file, reason(lang, left))))
        .chain(recorded.map(|r| file(&r.file, as_recorded(lang, r))))
        .chain(remarks.map(|r| file(&r.file, remark(lang, &r.remark, who))));
    all.collect::<Vec<_>>().join("\n")
}

/// What goes to the error stream beside the result: that nothing counts, what to look into, how folders were taken.
#[must_use]
pub fn beside(class: &ClassDebrief, lang: Lang) -> Vec<String> {
    let none = class.is_empty() && !class.left_out.is_empty();
    let none = none.then(|| w!(lang, "class.all_left_out", count = class.left_out.len()));
    let remarks = class.remarks.len();
    let remarks = (remarks > 0).then(|| w!(lang, "class.remark.count", count = remarks));
    let rows = (!class.rows.is_empty()).then(|| w!(lang, "class.rows", list = list(lang, &class.rows)));
    none.into_iter().chain(rows).chain(remarks).collect()
}

/// Hundredths with their sign, for changes.
#[must_use]
pub fn change(hundredths: i64) -> String {
    let sign = if hundredths > 0 { "+" } else { "" };
    format!("{sign}{}", mean(hundredths))
}

/// Hundredths of a point, as a mean brings them.
#[must_use]
pub fn mean(hundredths: i64) -> String {
    points(i32::try_from(hundredths).unwrap_or(i32::MAX))
}

/// How much was counted.
#[must_use]
pub fn counted(class: &ClassDebrief, lang: Lang) -> String {
    let sessions: usize = class.sections.iter().map(|s| s.sessions.len()).sum();
    if class.is_empty() {
        return w!(lang, "class.nothing");
    }
    let mut people: Vec<usize> = class.sections.iter().flat_map(|s| &s.sessions).map(|r| r.person).collect();
    people.sort_unstable();
    people.dedup();
    w!(lang, "class.counted", people = people.len(), sessions = sessions)
}

/// A section's heading; the version where another section has the same scenario.
#[must_use]
pub fn section(class: &ClassDebrief, lang: Lang, of: &ScenarioSection) -> String {
    let versions = class.sections.iter().filter(|s| s.scenario == of.scenario).count();
    let (title, sessions) = (of.title.get(lang), of.sessions.len());
    if versions > 1 {
        let sum = of.sha256.get(..8).unwrap_or_default();
        return w!(lang, "class.version", title = title, sum = sum, people = of.people, sessions = sessions);
    }
    w!(lang, "class.section", title = title, people = of.people, sessions = sessions)
}

/// How many had no deal.
#[must_use]
pub fn no_deal(lang: Lang, section: &ScenarioSection) -> String {
    let (sessions, none) = (section.sessions.len(), section.without_deal());
    let percent = 100 * none / sessions.max(1);
    w!(lang, "class.ends.rate", sessions = sessions, none = none, percent = percent)
}

/// Whose line it was, and what they said.
#[must_use]
pub fn line(lang: Lang, scene: &SceneCount) -> String {
    w!(lang, "class.line", who = scene.who.get(lang), text = scene.line.get(lang))
}

/// Who met a moment.
#[must_use]
pub fn met(lang: Lang, scene: &SceneCount) -> String {
    w!(lang, "class.met", people = scene.people, sessions = scene.sessions)
}

/// A moment worth discussing, with its number from 1.
#[must_use]
pub fn worth(lang: Lang, number: usize, line: &SceneMoment, scene: &SceneCount) -> String {
    w!(
        lang,
        "class.lines.one",
        number = number,
        line = self::line(lang, scene),
        split = line.split / 10,
        apart = mean(line.apart)
    )
}

/// What the first offers are measured against, and their correlation.
#[must_use]
pub fn firsts(lang: Lang, firsts: &Firsts, unit: &Text) -> Vec<String> {
    let n = firsts.all.iter().filter(|f| f.value.is_some()).count();
    let marks = w!(
        lang,
        "class.firsts.marks",
        floor = firsts.reservation,
        target = firsts.target,
        quotation = firsts.quotation,
        unit = unit.get(lang)
    );
    let told = match firsts.correlation {
        Some(value) => w!(lang, "class.firsts.correlation", n = n, value = mean(value)),
        None if n < ENOUGH => w!(lang, "class.firsts.few", n = n, enough = ENOUGH),
        None => String::new(),
    };
    [marks, told].into_iter().filter(|t| !t.is_empty()).collect()
}

/// The axes of first offers.
#[must_use]
pub fn first_axes(lang: Lang, unit: &Text) -> String {
    w!(lang, "class.firsts.axes", unit = unit.get(lang))
}

/// A truth's heading.
#[must_use]
pub fn hand(lang: Lang, hand: &HandSessions) -> String {
    let seeds: Vec<String> = hand.seeds.iter().map(u64::to_string).collect();
    let (seeds, sessions) = (list(lang, &seeds), hand.sessions);
    match &hand.words {
        Some((name, _)) => {
            w!(lang, "class.hand.named", name = name.get(lang), seeds = seeds, sessions = sessions)
        }
        None => w!(lang, "class.hand.only", seeds = seeds, sessions = sessions),
    }
}

/// What was possible.
#[must_use]
pub fn zone(lang: Lang, hand: &HandSessions) -> String {
    match &hand.plane {
        Some(plane) => w!(lang, "class.plane.zone", packages = plane.packages, zone = plane.zone),
        None => w!(lang, "class.plane.none"),
    }
}

/// How somebody's second attempt came about.
#[must_use]
pub fn kind(lang: Lang, again: &Again) -> String {
    match again.from_turn {
        Some(turn) if turn > 0 => w!(lang, "class.attempts.from", turn = turn),
        _ if again.same_deal => w!(lang, "class.attempts.again"),
        _ => w!(lang, "class.attempts.redealt"),
    }
}

/// What changed: with the same deal, and with another.
#[must_use]
pub fn changes(lang: Lang, same: Option<AttemptChange>, other: Option<AttemptChange>) -> Vec<String> {
    let one = |key: &str, c: AttemptChange| {
        w!(lang, format!("class.attempts.{key}"), people = c.people, better = c.better, mean = change(c.mean))
    };
    let same = same.map(|c| one("same", c));
    same.into_iter().chain(other.map(|c| one("other", c))).collect()
}

/// What the money is measured against.
#[must_use]
pub fn money(lang: Lang, money: &Money, unit: &Text) -> Vec<String> {
    let marks = w!(
        lang,
        "class.money.marks",
        floor = money.reservation,
        target = money.target,
        below = money.below_reservation
    );
    let unit = unit.get(lang);
    let contract = (money.contract > 0)
        .then(|| w!(lang, "class.money.contract", contract = money.contract, unit = unit));
    [marks].into_iter().chain(contract).collect()
}

/// The name of a spread of money.
#[must_use]
pub fn amount(lang: Lang, key: &str, unit: &Text) -> String {
    w!(lang, format!("class.money.{key}"), unit = unit.get(lang))
}

/// Where a file was written.
#[must_use]
pub fn written(lang: Lang, path: &str) -> String {
    w!(lang, "class.written", path = path)
}
