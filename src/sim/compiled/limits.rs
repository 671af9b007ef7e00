//! How many of each thing a scenario may have: within these bounds no number of a thing runs over its type, and no rule
//! and no search takes long.
use super::codes;
use super::ids::{MAX_ISSUES, MAX_ROLES};
use crate::i18n::both;
use crate::sim::problem::Problem;
use crate::sim::scenario::each_text;
use crate::sim::scenario::{Cond, Scenario};

/// Most scenes, and most facts.
const SCENES: usize = 5_000;
/// Most replies in all scenes together.
const REPLIES: usize = 20_000;
/// Most entries of the other kinds, over all roles.
const ENTRIES: usize = 500;
/// Most items of a list inside an entry.
const ITEMS: usize = 100;
/// Most packages: the levels of the issues, multiplied.
const PACKAGES: u64 = 2_000_000;
/// Most characters of a text.
const TEXT: usize = 20_000;

/// CP103: more of something than the game holds.
pub(in crate::sim) fn too_many(s: &Scenario) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut limit = |path: &str, what: &str, count: usize, most: usize| {
        if count > most {
            let problem = codes::TOO_MANY
                .problem(path, both!("problem.limits.most_possible", what = both!(what), count, most));
            found.push(problem.with_help(both!("problem.limits.take_out_what_needed")));
        }
    };
    limit("issues", "problem.limits.issues", s.issues.len(), MAX_ISSUES);
    limit("roles", "problem.limits.roles", s.roles.len(), MAX_ROLES);
    limit("hands", "problem.limits.hidden_hands", s.hands.len(), 16);
    limit("facts", "problem.limits.facts", s.facts.len(), SCENES);
    limit("scenes", "problem.limits.scenes", s.scenes.len(), SCENES);
    let replies = s.scenes.values().map(|scene| scene.replies.len()).sum();
    limit("scenes", "problem.limits.replies", replies, REPLIES);
    limit("documents", "problem.limits.documents", s.documents.len(), ENTRIES);
    limit("events", "problem.limits.events", s.events.len(), ENTRIES);
    limit("relations", "problem.limits.relations", s.relations.len(), ENTRIES);
    limit("terms", "problem.limits.terms", s.terms.len(), ENTRIES);
    let all = |of: fn(&crate::sim::scenario::Role) -> usize| s.roles.values().map(of).sum::<usize>();
    limit("roles", "problem.limits.interests", all(|r| r.interests.len()), ENTRIES);
    limit("roles", "problem.limits.decoys", all(|r| r.decoys.len()), ENTRIES);
    limit("roles", "problem.limits.objections", all(|r| r.objections.len()), ENTRIES);
    let seller = &s.seller;
    for (field, what, count) in [
        ("openings", "problem.limits.opening_papers", seller.openings.len()),
        ("authority", "problem.limits.limits_authority", seller.authority.len()),
        ("instalments", "problem.limits.instalments", seller.instalments.len()),
        ("dates", "problem.limits.dates", seller.dates.len()),
    ] {
        limit(&format!("seller.{field}"), what, count, ITEMS);
    }
    for (id, issue) in s.issues.iter() {
        let path = format!("issues[\"{id}\"].levels");
        limit(&path, "problem.limits.levels", issue.levels.len(), ITEMS);
    }
    lists(s, &mut |count, path| {
        if count > ITEMS {
            limit(&path(), "problem.limits.items", count, ITEMS);
        }
    });
    packages(s, &mut found);
    texts(s, &mut found);
    found
}

/// Called with the number of items of a list, and its path.
type CountVisitor<'v> = &'v mut dyn FnMut(usize, &dyn Fn() -> String);

/// Every list inside an entry, with the number of its items.
fn lists(s: &Scenario, see: CountVisitor<'_>) {
    for (id, issue) in s.issues.iter() {
        see(conditions(&issue.latent), &|| format!("issues[\"{id}\"].latent"));
    }
    for (id, doc) in s.documents.iter() {
        see(conditions(&doc.when), &|| format!("documents[\"{id}\"].when"));
        see(doc.learn.len(), &|| format!("documents[\"{id}\"].learn"));
        see(doc.proves.len(), &|| format!("documents[\"{id}\"].proves"));
    }
    for (id, fact) in s.facts.iter() {
        see(fact.clue.len(), &|| format!("facts[\"{id}\"].clue"));
    }
    for (id, event) in s.events.iter() {
        see(conditions(&event.when), &|| format!("events[\"{id}\"].when"));
        see(event.learn.len(), &|| format!("events[\"{id}\"].learn"));
    }
    for (id, term) in s.terms.iter() {
        see(term.also.len(), &|| format!("terms[\"{id}\"].also"));
    }
    roles(s, see);
    for (id, scene) in s.scenes.iter() {
        let path = || format!("scenes[\"{id}\"]");
        see(conditions(&scene.when), &|| format!("{}.when", path()));
        see(scene.about.len(), &|| format!("{}.about", path()));
        see(scene.replies.len(), &|| format!("{}.replies", path()));
        for (r, reply) in scene.replies.iter() {
            let path = || format!("{}.replies[\"{r}\"]", path());
            see(conditions(&reply.when), &|| format!("{}.when", path()));
            see(reply.acts.len(), &|| format!("{}.acts", path()));
            see(reply.answers.len(), &|| format!("{}.answers", path()));
            for (i, answer) in reply.answers.iter().enumerate() {
                let path = || format!("{}.answers[{i}]", path());
                see(conditions(&answer.when), &|| format!("{}.when", path()));
                see(answer.learn.len(), &|| format!("{}.learn", path()));
            }
        }
    }
}

fn roles(s: &Scenario, see: CountVisitor<'_>) {
    for (id, role) in s.roles.iter() {
        let path = || format!("roles[\"{id}\"]");
        see(role.on.len(), &|| format!("{}.on", path()));
        see(role.buying.len(), &|| format!("{}.buying", path()));
        see(role.blocks_on.len(), &|| format!("{}.blocks_on", path()));
        see(role.access.len(), &|| format!("{}.access", path()));
        for (i, way) in role.access.iter().enumerate() {
            see(conditions(&way.when), &|| format!("{}.access[{i}].when", path()));
        }
        for (i, interest) in role.interests.iter() {
            see(interest.opens.len(), &|| format!("{}.interests[\"{i}\"].opens", path()));
        }
        for (o, objection) in role.objections.iter() {
            see(conditions(&objection.moot), &|| format!("{}.objections[\"{o}\"].moot", path()));
        }
    }
}

/// How many conditions there are, those inside `Not` and `Any` too: lists are compared pair by pair, and tried at every
/// moment of play.
fn conditions(list: &[Cond]) -> usize {
    let of =
        |cond: &Cond| if let Cond::Not(inner) | Cond::Any(inner) = cond { 1 + conditions(inner) } else { 1 };
    list.iter().map(of).sum()
}

/// All packages are looked at, in every hidden hand.
fn packages(s: &Scenario, found: &mut Vec<Problem>) {
    let levels = s.issues.values().map(|i| i.levels.len().max(1) as u64);
    let count = levels.fold(1_u64, u64::saturating_mul);
    if count > PACKAGES {
        let problem = codes::TOO_MANY.problem(
            "issues",
            both!("problem.limits.levels_issues_make_packages", count, packages = PACKAGES),
        );
        found.push(problem.with_help(both!("problem.limits.take_out_some_issues")));
    }
}

fn texts(s: &Scenario, found: &mut Vec<Problem>) {
    each_text(s, &mut |path, text| {
        let count = text.zh.chars().count().max(text.en.chars().count());
        if count > TEXT {
            let problem = codes::TOO_MANY
                .problem(path(), both!("problem.limits.text_characters_most_possible", count, text = TEXT));
            found.push(problem.with_help(both!("problem.limits.shorten_split_up")));
        }
    });
}
