//! Secrets: what is hidden is not told in what everybody reads, and no false card reads like a true one.
use super::{CheckRule, RuleFindings, Run};
use crate::i18n::both;
use crate::sim::problem::{Code, Level};
use crate::sim::scenario::each_text;
use crate::sim::scenario::{Scenario, Text};

/// The rules of this file.
pub(super) static RULES: &[CheckRule] = &[
    CheckRule {
        code: &Code {
            id: "CP122",
            level: Level::Warning,
            words: "code.cp122",
            wrong: "truth: (zh: \"货款压着，工资发不出。\", …)   …   brief: (zh: \"……货款压着，工资发不出。……\", …)",
            right: "truth: (zh: \"货款压着，工资发不出。\", …)   …   brief: (zh: \"……这家厂今年不容易。……\", …)",
        },
        run: Run::Written(told),
    },
    CheckRule {
        code: &Code {
            id: "CP123",
            level: Level::Warning,
            words: "code.cp123",
            wrong: "interests: {\"blame\": … card: \"怕再背锅\"}, decoys: {\"face\": Decoy(card: \"怕再背锅\")}",
            right: "interests: {\"blame\": … card: \"怕再背锅\"}, decoys: {\"face\": Decoy(card: \"要面子\")}",
        },
        run: Run::Written(cards),
    },
];

/// A sentence is recognised from so many Chinese characters, or Latin letters, on.
const LEAST: (usize, usize) = (8, 24);

/// The letters of a text without spaces, punctuation and case.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A hidden text: where it stands, and its letters in both languages.
struct Secret {
    path: String,
    letters: [String; 2],
}

impl Secret {
    fn of(path: String, text: &Text) -> Self {
        Self { path, letters: [letters(&text.zh), letters(&text.en)] }
    }

    /// Whether a text says it word for word in a language. A word or two are no secret.
    fn told_by(&self, text: &[String; 2]) -> bool {
        let long = [LEAST.0, LEAST.1];
        (0..2).any(|lang| {
            let (secret, least) = (&self.letters[lang], long[lang]);
            secret.chars().count() >= least && text[lang].contains(secret.as_str())
        })
    }
}

fn secrets(s: &Scenario) -> Vec<Secret> {
    let hands = s.hands.iter().map(|(id, hand)| (format!("hands[\"{id}\"].truth"), &hand.truth));
    let interests = s.roles.iter().flat_map(|(role, r)| {
        let hidden = r.interests.iter().filter(|(_, i)| !i.open);
        hidden.map(move |(id, i)| (format!("roles[\"{role}\"].interests[\"{id}\"].truth"), &i.truth))
    });
    // What can be learned is a secret until it is.
    let facts = s.facts.iter().filter(|(_, f)| !f.known);
    let facts = facts.map(|(id, f)| (format!("facts[\"{id}\"].text"), &f.text));
    hands.chain(interests).chain(facts).map(|(path, text)| Secret::of(path, text)).collect()
}

/// Whether the trainee reads the text at a path without asking anybody.
fn is_public(s: &Scenario, path: &str) -> bool {
    let known = |id: &str| s.facts.get(id).is_some_and(|f| f.known);
    if let Some(rest) = path.strip_prefix("facts[\"") {
        return rest.split_once("\"].text").is_some_and(|(id, _)| known(id));
    }
    if path.starts_with("roles[") {
        return [".position", ".about", ".blocked", ".title"].iter().any(|end| path.ends_with(end));
    }
    let whole = ["title", "principle", "summary", "notice"].contains(&path);
    whole || (path.starts_with("seller.") && !path.ends_with(".answer")) || path.ends_with("].note")
}

/// CP122: a hidden truth told word for word in what the trainee reads before anything is asked.
fn told(s: &Scenario, found: &mut RuleFindings) {
    let secrets = secrets(s);
    each_text(s, &mut |path, text| {
        let path = path();
        if !is_public(s, &path) {
            return;
        }
        let said = [letters(&text.zh), letters(&text.en)];
        for secret in secrets.iter().filter(|secret| secret.told_by(&said)) {
            let problem = found
                .problem(path.clone(), both!("problem.secrets.tells_word_word_what", path = secret.path));
            found.push(problem.with_help(both!("problem.secrets.write_only_what_can")));
        }
    });
}

/// CP123: two cards of a role that read alike: a decoy like a true one, or two of a kind.
fn cards(s: &Scenario, found: &mut RuleFindings) {
    for (role, r) in s.roles.iter() {
        let own = |kind: &str, id: &str| format!("roles[\"{role}\"].{kind}[\"{id}\"].card");
        let hidden = r.interests.iter().filter(|(_, i)| !i.open);
        let mut seen: Vec<([String; 2], &str)> = Vec::new();
        let all = hidden
            .map(|(id, i)| (own("interests", id), id, &i.card))
            .chain(r.decoys.iter().map(|(id, d)| (own("decoys", id), id, &d.card)));
        for (path, id, card) in all {
            let card = [letters(&card.zh), letters(&card.en)];
            let same = |other: &[String; 2]| (0..2).any(|i| !card[i].is_empty() && other[i] == card[i]);
            if let Some((_, first)) = seen.iter().find(|(other, _)| same(other)) {
                let problem =
                    found.problem(path, both!("problem.secrets.cards_read_alike_nobody", role, first, id));
                found.push(problem.with_help(both!("problem.secrets.let_decoy_say_something")));
            }
            seen.push((card, id));
        }
    }
}
