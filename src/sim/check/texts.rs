//! Texts: written in both languages, and short enough for the screen.
use super::languages::han;
use super::replies;
use super::{CheckRule, RuleFindings, Run};
use crate::sim::ordered::Ordered;
use crate::sim::problem::{Code, Level};
use crate::sim::scenario::{Scenario, Scene, SceneKind, Text, Voice};

/// Most characters of a reply: Chinese, Latin.
const REPLY: (usize, usize) = (45, 140);

/// Whether a text must be there at all.
#[derive(Clone, Copy, PartialEq, Eq)]
enum TextNeed {
    Must,
    May,
}
use TextNeed::{May, Must};

/// The rules of this file.
pub(super) static RULES: &[CheckRule] = &[
    CheckRule {
        code: &Code {
            id: "CP110",
            level: Level::Error,
            words: "code.cp110",
            wrong: "title: (zh: \"第一次见面\"),",
            right: "title: (zh: \"第一次见面\", en: \"First meeting\"),",
        },
        run: Run::Written(missing),
    },
    CheckRule {
        code: &Code {
            id: "CP111",
            level: Level::Warning,
            words: "code.cp111",
            wrong: "text: (zh: \"首先……其次……再次……\", …)",
            right: "text: (zh: \"先说最急的那件，行吗？\", …)",
        },
        run: Run::Written(too_long),
    },
    CheckRule {
        code: &Code {
            id: "CP177",
            level: Level::Advice,
            words: "code.cp177",
            wrong: "card: (zh: \"（四十个字）\", …)",
            right: "card: (zh: \"怕再背锅\", …)",
        },
        run: Run::Written(too_long_elsewhere),
    },
];

/// CP110: a text is missing in a language.
fn missing(s: &Scenario, found: &mut RuleFindings) {
    walk(s, &mut |path, text, need| {
        let (zh, en) = (text.zh.trim().is_empty(), text.en.trim().is_empty());
        let (said_zh, said_en) = match (zh, en) {
            (false, false) => return,
            (true, true) if need == May => return,
            (true, true) => ("这段文字是空的。", "This text is empty."),
            (true, false) => ("这段文字缺中文。", "This text has no Chinese."),
            (false, true) => ("这段文字缺英文。", "This text has no English."),
        };
        let problem = found.problem(path(), said_zh.to_owned(), said_en.to_owned());
        found.push(problem.with_help(
            "写成 (zh: \"…\", en: \"…\")；两种语言写法一样的，直接写 \"…\"。",
            "Write (zh: \"…\", en: \"…\"), or \"…\" where both languages read alike.",
        ));
    });
}

/// The halves to measure: a text that is written in one language for both counts in that language alone.
fn written(text: &Text) -> (&str, &str) {
    match (text.zh == text.en, text.zh.chars().any(han)) {
        (true, true) => (&text.zh, ""),
        (true, false) => ("", &text.en),
        (false, _) => (&text.zh, &text.en),
    }
}

/// CP111: a reply is too long for the screen.
fn too_long(s: &Scenario, found: &mut RuleFindings) {
    for (path, _, reply) in replies(s) {
        let mut check = |lang: &str, text: &str, most: usize, zh: &str, en: &str| {
            let count = text.chars().count();
            if count > most {
                let problem = found.problem(
                    format!("{path}.text.{lang}"),
                    format!("{zh}应答有 {count} 个字符，屏幕上只放得下 {most} 个。"),
                    format!("The {en} reply has {count} characters; the screen has room for {most}."),
                );
                found
                    .push(problem.with_help("删短，或者拆成两步说。", "Shorten it, or say it in two steps."));
            }
        };
        let (zh, en) = written(&reply.text);
        check("zh", zh, REPLY.0, "中文", "Chinese");
        check("en", en, REPLY.1, "英文", "English");
    }
}

/// Most characters of a card, a label or a name on the board: Chinese, Latin.
const LABEL: (usize, usize) = (30, 90);
/// Most characters of what is said in one go.
const LINE: (usize, usize) = (110, 330);

/// CP177: a label or a line is too long for the place where it is shown.
fn too_long_elsewhere(s: &Scenario, found: &mut RuleFindings) {
    let is_label = |path: &str| {
        [".card", ".name", ".slip", ".kind[0]", ".address", ".from"].iter().any(|end| path.ends_with(end))
    };
    let is_line =
        |path: &str| path.ends_with(".line") || path.contains("].answers[") || path.contains(".voice.");
    each_text(s, &mut |path, text| {
        let path = path();
        let (most, zh, en) = if path.starts_with("seller") {
            return;
        } else if is_label(&path) {
            (LABEL, "标签", "label")
        } else if is_line(&path) {
            (LINE, "一口气说的话", "line")
        } else {
            return;
        };
        let (zh_half, en_half) = written(text);
        let counts = (zh_half.chars().count(), en_half.chars().count());
        if counts.0 > most.0 || counts.1 > most.1 {
            let problem = found.problem(
                path,
                format!(
                    "这段{zh}太长：中文 {} 字（最多 {}），英文 {} 个字符（最多 {}）。",
                    counts.0, most.0, counts.1, most.1
                ),
                format!(
                    "This {en} is long: {} characters in Chinese (at most {}), {} in English (at most {}).",
                    counts.0, most.0, counts.1, most.1
                ),
            );
            found.push(problem.with_help("删短，或者分两次说。", "Shorten it, or say it in two goes."));
        }
    });
}

/// Calls `see` with the path of each text that is written, and the text, in the order of the format.
pub fn each_text(s: &Scenario, see: &mut dyn FnMut(&dyn Fn() -> String, &Text)) {
    walk(s, &mut |path, text, _| {
        if !text.is_empty() {
            see(path, text);
        }
    });
}

/// Called with the path of a text, the text, and whether it must be there.
type TextVisitor<'v> = &'v mut dyn FnMut(&dyn Fn() -> String, &Text, TextNeed);

fn walk(s: &Scenario, see: TextVisitor<'_>) {
    for (path, text, need) in [
        ("title", &s.title, Must),
        ("principle", &s.principle, Must),
        ("summary", &s.summary, Must),
        ("notice", &s.notice, May),
        ("seller.name", &s.seller.name, Must),
        ("seller.unit", &s.seller.unit, Must),
        ("seller.brief", &s.seller.brief, Must),
        ("seller.confidential", &s.seller.confidential, Must),
        ("seller.hospitality", &s.seller.hospitality, May),
        ("endings.trusted", &s.endings.trusted, Must),
        ("endings.signed", &s.endings.signed, Must),
        ("endings.below", &s.endings.below, Must),
        ("endings.refused", &s.endings.refused, Must),
        ("endings.nothing", &s.endings.nothing, Must),
    ] {
        see(&|| path.to_owned(), text, need);
    }
    seller(s, see);
    matters(s, see);
    roles(s, see);
    for (id, event) in s.events.iter() {
        see(&|| format!("events[\"{id}\"].text"), &event.text, Must);
    }
    for (id, scene) in s.scenes.iter() {
        spoken(id, scene, see);
    }
}

fn seller(s: &Scenario, see: TextVisitor<'_>) {
    for (id, offer) in s.seller.openings.iter() {
        see(&|| format!("seller.openings[\"{id}\"].name"), &offer.name, Must);
    }
    for (i, part) in s.seller.instalments.iter().enumerate() {
        see(&|| format!("seller.instalments[{i}].name"), &part.name, Must);
    }
    for (i, limit) in s.seller.authority.iter().enumerate() {
        see(&|| format!("seller.authority[{i}].answer"), &limit.answer, Must);
    }
    for (i, (_, text)) in s.seller.dates.iter().enumerate() {
        see(&|| format!("seller.dates[{i}][1]"), text, Must);
    }
}

fn matters(s: &Scenario, see: TextVisitor<'_>) {
    for (id, issue) in s.issues.iter() {
        let path = format!("issues[\"{id}\"]");
        see(&|| format!("{path}.name"), &issue.name, Must);
        see(&|| format!("{path}.note"), &issue.note, May);
        for (level, text) in issue.levels.iter() {
            see(&|| format!("{path}.levels[\"{level}\"]"), text, Must);
        }
    }
    for (id, fact) in s.facts.iter() {
        see(&|| format!("facts[\"{id}\"].text"), &fact.text, Must);
        if let Some(overstated) = &fact.overstated {
            see(&|| format!("facts[\"{id}\"].overstated"), overstated, Must);
        }
    }
    for (id, doc) in s.documents.iter() {
        see(&|| format!("documents[\"{id}\"].name"), &doc.name, Must);
        see(&|| format!("documents[\"{id}\"].content"), &doc.content, May);
    }
    for (id, hand) in s.hands.iter() {
        see(&|| format!("hands[\"{id}\"].name"), &hand.name, Must);
        see(&|| format!("hands[\"{id}\"].truth"), &hand.truth, Must);
    }
}

fn roles(s: &Scenario, see: TextVisitor<'_>) {
    for (id, role) in s.roles.iter() {
        let path = format!("roles[\"{id}\"]");
        let blocked = if role.access.is_empty() { May } else { Must };
        for (field, text, need) in [
            ("name", &role.name, Must),
            ("title", &role.title, Must),
            ("address", &role.address, Must),
            ("position", &role.position, Must),
            ("about", &role.about, May),
            ("blocked", &role.blocked, blocked),
        ] {
            see(&|| format!("{path}.{field}"), text, need);
        }
        for (id, interest) in role.interests.iter() {
            see(&|| format!("{path}.interests[\"{id}\"].truth"), &interest.truth, Must);
            see(&|| format!("{path}.interests[\"{id}\"].card"), &interest.card, Must);
        }
        each(&role.decoys, |id, decoy| {
            see(&|| format!("{path}.decoys[\"{id}\"].card"), &decoy.card, Must);
        });
        each(&role.objections, |id, o| {
            see(&|| format!("{path}.objections[\"{id}\"].slip"), &o.slip, Must);
        });
        for (field, lines) in voiced(&role.voice) {
            for (i, line) in lines.iter().enumerate() {
                see(&|| format!("{path}.voice.{field}[{i}]"), line, Must);
            }
        }
    }
}

fn each<V>(map: &Ordered<V>, mut see: impl FnMut(&str, &V)) {
    for (id, value) in map.iter() {
        see(id, value);
    }
}

fn voiced(v: &Voice) -> [(&'static str, &[Text]); 27] {
    [
        ("greets", &v.greets),
        ("parts", &v.parts),
        ("cut_off", &v.cut_off),
        ("why_ask", &v.why_ask),
        ("not_here", &v.not_here),
        ("literal", &v.literal),
        ("hesitates", &v.hesitates),
        ("warmer", &v.warmer),
        ("cooler", &v.cooler),
        ("impatient", &v.impatient),
        ("closer", &v.closer),
        ("same", &v.same),
        ("further", &v.further),
        ("vague", &v.vague),
        ("would_sign", &v.would_sign),
        ("prefers", &v.prefers),
        ("all_alike", &v.all_alike),
        ("shown", &v.shown),
        ("shown_dull", &v.shown_dull),
        ("summary_right", &v.summary_right),
        ("summary_wrong", &v.summary_wrong),
        ("parked", &v.parked),
        ("not_yet", &v.not_yet),
        ("signs", &v.signs),
        ("refuses", &v.refuses),
        ("bypassed", &v.bypassed),
        ("walked", &v.walked),
    ]
}

fn spoken(id: &str, scene: &Scene, see: TextVisitor<'_>) {
    let path = format!("scenes[\"{id}\"]");
    if let SceneKind::Topic(label) = &scene.kind {
        see(&|| format!("{path}.kind[0]"), label, Must);
    }
    see(&|| format!("{path}.from"), &scene.from, May);
    see(&|| format!("{path}.line"), &scene.line, Must);
    see(&|| format!("{path}.gesture"), &scene.gesture, May);
    for (reply_id, reply) in scene.replies.iter() {
        let path = || format!("{path}.replies[\"{reply_id}\"]");
        see(&|| format!("{}.text", path()), &reply.text, Must);
        for (i, answer) in reply.answers.iter().enumerate() {
            // An answer may be a gesture alone, or lead to a scene that speaks.
            let need = if answer.gesture.is_empty() && answer.next.is_none() { Must } else { May };
            see(&|| format!("{}.answers[{i}].text", path()), &answer.text, need);
            see(&|| format!("{}.answers[{i}].gesture", path()), &answer.gesture, May);
            see(&|| format!("{}.answers[{i}].because", path()), &answer.because, May);
        }
    }
}
