//! Strings of a fixed form or out of a closed list: placeholders, portraits, the first day, the paired case, ids.
use super::{CheckRule, RuleFindings, Run};
use crate::i18n::both;
use crate::sim::lookalike::{first_odd, said};
use crate::sim::problem::{Code, Level};
use crate::sim::scenario::Scenario;
use crate::sim::scenario::each_text;

/// The rules of this file.
pub(super) static RULES: &[CheckRule] = &[
    CheckRule {
        code: &Code {
            id: "CP191",
            level: Level::Warning,
            words: "code.cp191",
            wrong: "closer: [(zh: \"{trem}这样，我好写说明。\", en: \"With {trem} like that I can write my memo.\")],",
            right: "closer: [(zh: \"{term}这样，我好写说明。\", en: \"With {term} like that I can write my memo.\")],",
        },
        run: Run::Written(placeholders),
    },
    CheckRule {
        code: &Code {
            id: "CP192",
            level: Level::Warning,
            words: "code.cp192",
            wrong: "portrait: \"nobody\"",
            right: "portrait: \"li\"",
        },
        run: Run::Written(portraits),
    },
    CheckRule {
        code: &Code {
            id: "CP193",
            level: Level::Error,
            words: "code.cp193",
            wrong: "first_day: \"2026-02-30\"",
            right: "first_day: \"2026-03-02\"",
        },
        run: Run::Written(first_day),
    },
    CheckRule {
        code: &Code {
            id: "CP194",
            level: Level::Warning,
            words: "code.cp194",
            wrong: "pair: \"no_such_case\",",
            right: "pair: \"first_meeting\",",
        },
        run: Run::Library(pair),
    },
    CheckRule {
        code: &Code {
            id: "CP195",
            level: Level::Warning,
            words: "code.cp195",
            wrong: "\"\u{440}rice\": Issue(…)",
            right: "\"price\": Issue(…)",
        },
        run: Run::Written(ids),
    },
];

/// The portraits that come with the program; a test compares them with the folder.
pub const PORTRAITS: [&str; 16] = [
    "chen", "feng", "garcia", "he", "li", "lin", "miller", "okafor", "patel", "qian", "sun", "wang", "wu",
    "zhao", "zheng", "zhou",
];

/// The name of a list that is nearest to what is written.
fn nearest<'n>(written: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    names
        .map(|name| (strsim::jaro_winkler(name, &written.to_lowercase()), name))
        .filter(|(score, _)| *score > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}

/// The placeholders that are filled in a text at a path.
fn filled(path: &str) -> &'static [&'static str] {
    let Some((_, field)) = path.split_once(".voice.") else { return &[] };
    match field.split('[').next() {
        Some("closer" | "further" | "refuses" | "took_back") => &["term"],
        Some("would_sign_but") => &["objection"],
        Some("settled_by_offer" | "reopens") => &["term", "objection"],
        Some("speaks_for") => &["who", "term"],
        Some("prefers") => &["option", "term"],
        _ => &[],
    }
}

/// What stands in braces in a text, each with its braces; one that is not closed runs to the end of its text.
fn braced(text: &str) -> Vec<&str> {
    let (open, close) = (['{', '｛'], ['}', '｝']);
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(open) {
        let inside = &rest[start..];
        let end = inside.char_indices().find(|(_, c)| close.contains(c)).map(|(at, c)| at + c.len_utf8());
        found.push(&inside[..end.unwrap_or(inside.len())]);
        rest = end.map_or("", |end| &inside[end..]);
    }
    found
}

/// CP191: a placeholder that nothing fills.
fn placeholders(s: &Scenario, found: &mut RuleFindings) {
    each_text(s, &mut |path, text| {
        for (lang, half) in [("zh", &text.zh), ("en", &text.en)] {
            if lang == "en" && text.zh == text.en {
                continue;
            }
            for written in braced(half) {
                let path = path();
                let may = filled(&path);
                if may.iter().any(|name| written == format!("{{{name}}}")) {
                    continue;
                }
                let place = if text.zh == text.en { path.clone() } else { format!("{path}.{lang}") };
                let problem =
                    found.problem(place, both!("problem.forms.nothing_filled_braces_read", written));
                let name = written.trim_matches(['{', '}', '｛', '｝', ' ']);
                let near = nearest(name, may.iter().copied()).or(may.last().copied());
                found.push(match near {
                    Some(near) => {
                        problem.with_help(both!("problem.forms.did_you_mean", near, may = list(may)))
                    }
                    None => problem.with_help(both!("problem.forms.only_closer_further_refuses")),
                });
            }
        }
    });
}

fn list(names: &[&str]) -> String {
    names.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(", ")
}

/// CP192: a portrait that is not there.
fn portraits(s: &Scenario, found: &mut RuleFindings) {
    for (id, role) in s.roles.iter().filter(|(_, role)| !PORTRAITS.contains(&role.portrait.as_str())) {
        let written = &role.portrait;
        let problem = found.problem(
            format!("roles[\"{id}\"].portrait"),
            both!("problem.forms.no_portrait_called_person", written),
        );
        let all = PORTRAITS.join(", ");
        found.push(match nearest(written, PORTRAITS.into_iter()) {
            Some(near) => problem.with_help(both!("problem.forms.did_you_mean_2", near, all)),
            None => problem.with_help(both!("problem.forms.there_are", all)),
        });
    }
}

/// Days of a month of the Gregorian calendar.
fn days_of(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// CP193: the first day is no date.
fn first_day(s: &Scenario, found: &mut RuleFindings) {
    let written = s.clock.first_day.as_str();
    let parts: Vec<&str> = written.split(|c: char| !c.is_ascii_digit()).filter(|p| !p.is_empty()).collect();
    let numbers: Option<Vec<u32>> = parts.iter().map(|p| p.parse().ok()).collect();
    let date = match numbers.as_deref() {
        Some(&[year, month, day]) if (1..=9999).contains(&year) && (1..=12).contains(&month) => {
            Some((year, month, day))
        }
        _ => None,
    };
    let Some((year, month, day)) = date else {
        let problem = found.problem("clock.first_day", both!("problem.forms.no_date_calendar_no", written));
        found.push(problem.with_help(both!("problem.forms.write_year_month_day")));
        return;
    };
    let most = days_of(year, month);
    let plain = format!("{year:04}-{month:02}-{day:02}");
    if !(1..=most).contains(&day) {
        let problem = found
            .problem("clock.first_day", both!("problem.forms.no_month_days", written, year, month, most));
        let last = format!("{year:04}-{month:02}-{most:02}");
        found.push(problem.with_help(both!("problem.forms.write_day_such", last)));
    } else if written != plain {
        let problem = found.problem("clock.first_day", both!("problem.forms.date_written_format", written));
        found.push(problem.with_help(both!("problem.forms.write", plain)));
    }
}

/// CP194: the paired case is not there.
fn pair(s: &Scenario, library: &[String], found: &mut RuleFindings) {
    let Some(written) = s.pair.as_deref().filter(|id| !library.iter().any(|known| known == id)) else {
        return;
    };
    let problem = found.problem("pair", both!("problem.forms.no_other_scenario_called", written));
    let all = library.join(", ");
    found.push(match nearest(written, library.iter().map(String::as_str)) {
        Some(near) => problem.with_help(both!("problem.forms.did_you_mean_3", near, all)),
        None => problem.with_help(both!("problem.forms.write_name_file_without", all)),
    });
}

/// CP195: an id with a character that cannot be told by eye.
fn ids(s: &Scenario, found: &mut RuleFindings) {
    each_id(s, &mut |path, id| {
        if let Some((c, what)) = first_odd(id) {
            let what = said(c, what);
            let problem = found.problem(format!("{path}[\"{id}\"]"), both!("problem.forms.id", id, what));
            found.push(problem.with_help(both!("problem.forms.type_anew_plain_letters")));
        } else if id.trim().is_empty() || id.trim() != id {
            let problem =
                found.problem(format!("{path}[\"{id}\"]"), both!("problem.forms.id_empty_space_end", id));
            found.push(problem.with_help(both!("problem.forms.give_name_without_spaces")));
        }
    });
}

/// Calls `see` with the path of the map and the id, for every id that the author chose.
fn each_id(s: &Scenario, see: &mut dyn FnMut(&str, &str)) {
    let mut of = |path: &str, ids: &mut dyn Iterator<Item = &str>| ids.for_each(|id| see(path, id));
    of("issues", &mut s.issues.keys());
    for (id, issue) in s.issues.iter() {
        of(&format!("issues[\"{id}\"].levels"), &mut issue.levels.keys());
    }
    of("facts", &mut s.facts.keys());
    of("documents", &mut s.documents.keys());
    of("hands", &mut s.hands.keys());
    of("roles", &mut s.roles.keys());
    for (id, role) in s.roles.iter() {
        of(&format!("roles[\"{id}\"].interests"), &mut role.interests.keys());
        of(&format!("roles[\"{id}\"].decoys"), &mut role.decoys.keys());
        of(&format!("roles[\"{id}\"].objections"), &mut role.objections.keys());
    }
    of("events", &mut s.events.keys());
    of("seller.openings", &mut s.seller.openings.keys());
    of("scenes", &mut s.scenes.keys());
    for (id, scene) in s.scenes.iter() {
        of(&format!("scenes[\"{id}\"].replies"), &mut scene.replies.keys());
    }
}
