//! Strings of a fixed form or out of a closed list: placeholders, portraits, the first day, the paired case, ids.
use super::{CheckRule, RuleFindings, Run};
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
        Some("closer" | "further" | "refuses") => &["term"],
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
                let problem = found.problem(
                    place,
                    format!("没有东西会填进“{written}”：花括号会照样念出来。"),
                    format!("Nothing is filled in for `{written}`: the braces are read aloud."),
                );
                let name = written.trim_matches(['{', '}', '｛', '｝', ' ']);
                let near = nearest(name, may.iter().copied()).or(may.last().copied());
                found.push(match near {
                    Some(near) => problem.with_help(
                        format!("是不是 {{{near}}}？这里能用的有：{}。", list(may)),
                        format!("Did you mean `{{{near}}}`? There are: {}.", list(may)),
                    ),
                    None => problem.with_help(
                        "只有 voice 的 closer、further、refuses 能用 {term}，prefers 能用 {option} 和 {term}；别处直接写字。",
                        "Only `closer`, `further` and `refuses` of a voice take `{term}`, and `prefers` takes `{option}` and `{term}`; write words elsewhere.",
                    ),
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
            format!("没有叫“{written}”的头像，这个人会是一把空椅子。"),
            format!("There is no portrait called `{written}`: this person would be an empty chair."),
        );
        let all = PORTRAITS.join(", ");
        found.push(match nearest(written, PORTRAITS.into_iter()) {
            Some(near) => problem.with_help(
                format!("是不是“{near}”？可以写的有：{all}。"),
                format!("Did you mean `{near}`? There are: {all}."),
            ),
            None => problem.with_help(format!("可以写的有：{all}。"), format!("There are: {all}.")),
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
        let problem = found.problem(
            "clock.first_day",
            format!("“{written}”不是日期，日程表就没有日子。"),
            format!("`{written}` is no date, so the calendar has no days."),
        );
        found.push(problem.with_help(
            "写成 年-月-日，例如 \"2026-11-26\"。",
            "Write year-month-day, such as \"2026-11-26\".",
        ));
        return;
    };
    let most = days_of(year, month);
    let plain = format!("{year:04}-{month:02}-{day:02}");
    if !(1..=most).contains(&day) {
        let problem = found.problem(
            "clock.first_day",
            format!("没有“{written}”这一天：{year} 年 {month} 月有 {most} 天。"),
            format!("There is no {written}: month {month} of {year} has {most} days."),
        );
        let last = format!("{year:04}-{month:02}-{most:02}");
        found.push(problem.with_help(
            format!("写一个有的日子，例如 \"{last}\"。"),
            format!("Write a day that there is, such as \"{last}\"."),
        ));
    } else if written != plain {
        let problem = found.problem(
            "clock.first_day",
            format!("日期“{written}”的写法不对。"),
            format!("The date `{written}` is not written as the format has it."),
        );
        found.push(problem.with_help(format!("写成 \"{plain}\"。"), format!("Write \"{plain}\".")));
    }
}

/// CP194: the paired case is not there.
fn pair(s: &Scenario, library: &[String], found: &mut RuleFindings) {
    let Some(written) = s.pair.as_deref().filter(|id| !library.iter().any(|known| known == id)) else {
        return;
    };
    let problem = found.problem(
        "pair",
        format!("没有叫“{written}”的另一个场景。"),
        format!("There is no other scenario called `{written}`."),
    );
    let all = library.join(", ");
    found.push(match nearest(written, library.iter().map(String::as_str)) {
        Some(near) => problem.with_help(
            format!("是不是“{near}”？这里有的是：{all}。"),
            format!("Did you mean `{near}`? There are: {all}."),
        ),
        None => problem.with_help(
            format!("写文件名，不带 .ron；这里有的是：{all}。"),
            format!("Write the name of its file without .ron; there are: {all}."),
        ),
    });
}

/// CP195: an id with a character that cannot be told by eye.
fn ids(s: &Scenario, found: &mut RuleFindings) {
    each_id(s, &mut |path, id| {
        if let Some((c, what)) = first_odd(id) {
            let (zh, en) = said(c, what);
            let problem = found.problem(
                format!("{path}[\"{id}\"]"),
                format!("“{id}”这个名字里有{zh}。"),
                format!("The id `{id}` has {en}."),
            );
            found.push(problem.with_help(
                "换成普通的字母、数字和下划线重新打一遍；别处提到它的地方也一样。",
                "Type it anew in plain letters, digits and underscores, and so wherever it is used.",
            ));
        } else if id.trim().is_empty() || id.trim() != id {
            let problem = found.problem(
                format!("{path}[\"{id}\"]"),
                format!("“{id}”这个名字是空的，或者两头有空格。"),
                format!("The id `{id}` is empty, or has a space at an end."),
            );
            found.push(problem.with_help("起一个没有空格的名字。", "Give it a name without spaces."));
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
