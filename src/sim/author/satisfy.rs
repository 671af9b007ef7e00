//! Makes the conditions of a scene true in a [`StartState`], as far as a state set by hand can.
use crate::sim::compiled::{CompiledScenario, RoleId, Test};
use crate::sim::ordered::Ordered;
use crate::sim::phase::start::StartState;
use crate::sim::session::names::{interest, key, objection, reply, role, scene};

/// Most conditions within conditions that are followed.
const DEPTH: u8 = 4;

/// Makes all of `tests` true (or none of them), for a scene in which `by` speaks. What the turn itself decides (what
/// came of a question, whether a term was accepted) and what was said wrongly can't be arranged and is left.
pub(super) fn satisfy(
    c: &CompiledScenario,
    stand: &mut StartState,
    by: RoleId,
    tests: &[Test],
    wanted: bool,
) {
    for test in tests {
        one(c, stand, by, test, wanted, DEPTH);
    }
}

fn put(list: &mut Vec<String>, name: String, wanted: bool) {
    if !wanted {
        list.retain(|n| *n != name);
    } else if !list.contains(&name) {
        list.push(name);
    }
}

/// Sets a person's level; a level that is already set stays where it will do.
fn level(map: &mut Ordered<u8>, who: String, least: u8, wanted: bool) {
    let now = map.get(&who).copied();
    let fits = now.is_some_and(|now| (now >= least) == wanted);
    if fits {
        return;
    }
    let to = if wanted { least } else { least.saturating_sub(1) };
    let rest = std::mem::take(map).into_iter().filter(|(name, _)| *name != who);
    *map = rest.chain([(who.clone(), to)]).collect();
}

fn one(c: &CompiledScenario, stand: &mut StartState, by: RoleId, test: &Test, wanted: bool, depth: u8) {
    let Some(depth) = depth.checked_sub(1) else { return };
    match test {
        Test::Knows(fact) => put(&mut stand.facts, key(&c.source.facts, fact.index()), wanted),
        Test::Holds(i) | Test::Verified(i) => put(&mut stand.verified, interest(c, *i), wanted),
        Test::Met(r) => put(&mut stand.met, role(c, *r), wanted),
        Test::Introduced(r) => put(&mut stand.introduced, role(c, *r), wanted),
        Test::Present(r) if *r != by => put(&mut stand.present, role(c, *r), wanted),
        Test::Private => company(c, stand, by, !wanted),
        Test::InCompany => company(c, stand, by, wanted),
        Test::On(channel) if wanted => stand.channel = Some(*channel),
        Test::On(channel) => {
            let other = c.roles[by].on.iter().find(|on| *on != channel);
            stand.channel = other.copied();
        }
        Test::DayAfter(day) if wanted => stand.day = stand.day.max(*day),
        Test::DayAfter(day) => stand.day = stand.day.min(day.saturating_sub(1)),
        Test::DayBefore(day) if wanted => stand.day = stand.day.min(*day),
        Test::DayBefore(day) => stand.day = stand.day.max(day + 1),
        Test::Played(s) => put(&mut stand.played, scene(c, *s), wanted),
        Test::Said(r) => {
            let (in_scene, own) = reply(c, *r);
            put(&mut stand.said, format!("{in_scene}.{own}"), wanted);
        }
        Test::Shown(doc) => put(&mut stand.shown, key(&c.source.documents, doc.index()), wanted),
        Test::Open(o) => {
            put(&mut stand.raised, objection(c, *o), wanted);
            put(&mut stand.settled, objection(c, *o), false);
        }
        Test::Settled(o) => put(&mut stand.settled, objection(c, *o), wanted),
        Test::Happened(e) => put(&mut stand.happened, key(&c.source.events, e.index()), wanted),
        Test::Tabled if wanted => drop(stand.offer.get_or_insert_default()),
        Test::Tabled => stand.offer = None,
        Test::Offered(issue, least) => {
            let quoted = c.quotation.level(*issue);
            let lower = if quoted < *least { quoted } else { least.saturating_sub(1) };
            term(c, stand, issue.index(), if wanted { *least } else { lower });
        }
        Test::OfferTouches(issue) if wanted => {
            let quoted = c.quotation.level(*issue);
            let other = if quoted == 0 { 1 } else { 0 };
            term(c, stand, issue.index(), other);
        }
        Test::OfferTouches(issue) => term(c, stand, issue.index(), c.quotation.level(*issue)),
        Test::Warm | Test::Cold => {
            let warm = matches!(test, Test::Warm) == wanted;
            let (trust, tension) = if warm { (70, 10) } else { (20, 70) };
            let who = role(c, by);
            level(&mut stand.trust, who.clone(), trust, warm);
            level(&mut stand.tension, who, tension, !warm);
        }
        Test::Trust(r, least) => level(&mut stand.trust, role(c, *r), *least, wanted),
        Test::Tension(r, least) => level(&mut stand.tension, role(c, *r), *least, wanted),
        Test::Hand(hand) if wanted => stand.hand = Some(key(&c.source.hands, hand.index())),
        Test::Hand(hand) => {
            let other = (0..c.source.hands.len()).find(|h| *h != hand.index());
            stand.hand = other.map(|h| key(&c.source.hands, h));
        }
        Test::Not(inner) => inner.iter().for_each(|t| one(c, stand, by, t, !wanted, depth)),
        Test::Any(inner) if wanted => {
            if let Some(first) = inner.first() {
                one(c, stand, by, first, true, depth);
            }
        }
        Test::Any(inner) => inner.iter().for_each(|t| one(c, stand, by, t, false, depth)),
        Test::HoldsCard(_)
        | Test::Present(_)
        | Test::Opens
        | Test::Wary
        | Test::NotHere
        | Test::Literal
        | Test::Traded => {}
    }
}

/// Seats somebody beside the one who speaks, or sends everybody else away.
fn company(c: &CompiledScenario, stand: &mut StartState, by: RoleId, wanted: bool) {
    if !wanted {
        stand.present.clear();
    } else if stand.present.is_empty() {
        let other = (0..c.roles.len()).find(|r| *r != by.index());
        stand.present.extend(other.map(|r| role(c, r.into())));
    }
}

fn term(c: &CompiledScenario, stand: &mut StartState, issue: usize, level: u8) {
    let name = key(&c.source.issues, issue);
    let levels = c.source.issues.values().nth(issue).map(|i| &i.levels);
    let to = levels.map_or_else(String::new, |l| key(l, usize::from(level)));
    let offer = stand.offer.take().unwrap_or_default();
    let rest = offer.into_iter().filter(|(id, _)| *id != name);
    stand.offer = Some(rest.chain([(name.clone(), to)]).collect());
}
