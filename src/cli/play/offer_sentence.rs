//! Composing an offer by choosing levels: the sentence is said back, with what it is worth before and after.
use super::Game;
use super::briefing::levels;
use super::choices::issue_of;
use super::screen::PlayStop;
use super::typed::{direction, number, tidy};
use crate::i18n::w;
use crate::prose::names as words;
use crate::prose::transcript_line as render;
use crate::sim::compiled::{DocId, IssueId, Package, RoleId};
use crate::sim::scenario::{Lang, Text};
use crate::sim::session::Direction;
use crate::sim::view::View;

/// An offer being written.
pub(super) struct Editor {
    /// The offer to compare with.
    before: Package,
    /// The offer as it stands.
    pub(super) package: Package,
    /// The document shown with it.
    pub(super) reason: Option<DocId>,
    /// What one expects of each person here.
    pub(super) forecast: Vec<(RoleId, Direction)>,
}

/// How the writing ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Done {
    Tabled,
    Left,
}

impl Editor {
    pub(super) fn new(before: Package, package: Package) -> Self {
        Self { before, package, reason: None, forecast: Vec::new() }
    }
}

/// Reads changes until the offer is put on the table or left.
pub(super) fn edit(
    game: &mut Game,
    editor: &mut Editor,
    first: &[&str],
    whole: bool,
) -> Result<Done, PlayStop> {
    let lang = game.lang;
    let offer = offer(&game.view(), lang, &editor.package);
    if first.is_empty() {
        game.say(&offer)?;
        game.say(&w!(lang, if whole { "play.propose.how" } else { "play.present.how" }))?;
    } else {
        change(game, editor, first)?;
    }
    loop {
        let line = tidy(&game.screen.ask(&w!(lang, "play.propose.prompt"))?);
        let parts: Vec<&str> = line.split(' ').filter(|w| !w.is_empty()).collect();
        match parts.as_slice() {
            [] | ["paper" | "看方案"] => {
                let offer = self::offer(&game.view(), lang, &editor.package);
                game.say(&offer)?;
                echo(game, editor)?;
            }
            ["table" | "go" | "ok" | "done" | "next" | "递" | "递上去" | "好"] => {
                return Ok(Done::Tabled);
            }
            ["cancel" | "leave" | "back" | "算了" | "取消"] => return Ok(Done::Left),
            ["reset" | "重来"] => {
                editor.package = editor.before;
                echo(game, editor)?;
            }
            ["reason" | "依据", rest @ ..] if whole => reason(game, editor, rest)?,
            ["expect" | "forecast" | "预计", rest @ ..] if whole => forecast(game, editor, rest)?,
            ["board" | "方案板" | "看板" | "b"] => {
                let text = super::offer_builder::text(&game.view(), lang, &editor.package);
                game.say(&text)?;
            }
            ["notes" | "people" | "help" | "quit" | "笔记" | "人物" | "帮助" | "退出"] => {
                if parts[0] == "help" || parts[0] == "帮助" {
                    game.say(&w!(lang, "play.propose.how"))?;
                } else {
                    game.general(&parts)?;
                }
            }
            _ => change(game, editor, &parts)?,
        }
    }
}

/// The offer with every level and its number.
fn offer(view: &View<'_>, lang: Lang, package: &Package) -> String {
    let lines: Vec<String> =
        view.issues().enumerate().map(|(n, i)| levels(view, lang, n, i, package)).collect();
    lines.join("\n")
}

/// The sentence, and what it is worth.
fn echo(game: &mut Game, editor: &Editor) -> Result<(), PlayStop> {
    let lang = game.lang;
    let view = game.view();
    let sentence = render::sentence(&view, lang, &editor.before, &editor.package);
    let (was, is) = (view.own_value(&editor.before), view.own_value(&editor.package));
    let worth = w!(
        lang,
        "play.propose.worth",
        was = was,
        is = is,
        unit = view.unit().get(lang),
        step = words::signed(is - was)
    );
    game.say(&format!("{sentence}\n{worth}"))
}

/// `prepayment 4`, `1 4 3 2`, `1+`, `retention -`: one change or several.
fn change(game: &mut Game, editor: &mut Editor, parts: &[&str]) -> Result<(), PlayStop> {
    let lang = game.lang;
    let mut package = editor.package;
    let mut rest = parts;
    while let Some((first, after)) = rest.split_first() {
        let (word, step) = match first.strip_suffix(['+', '-']).filter(|w| !w.is_empty()) {
            Some(word) => (word, Some(&first[word.len()..])),
            None => (*first, None),
        };
        let Some(issue) = issue_of(&game.view(), lang, word) else {
            return game.say(&w!(lang, "play.propose.issue", word = word));
        };
        let (word, after) = match (step, after.split_first()) {
            (Some(step), _) => (step, after),
            (None, Some((word, after))) => (*word, after),
            (None, None) => {
                let shown = levels(&game.view(), lang, issue_number(&game.view(), issue), issue, &package);
                return game.say(&shown);
            }
        };
        match level_of(&game.view(), lang, issue, word, package.level(issue)) {
            Some(level) => package = package.with(issue, level),
            None => {
                let name = game.view().issue_name(issue).get(lang).to_owned();
                let count = game.view().levels(issue);
                return game.say(&w!(lang, "play.propose.level", issue = name, word = word, count = count));
            }
        }
        rest = after;
    }
    editor.package = package;
    echo(game, editor)
}

fn issue_number(view: &View<'_>, issue: IssueId) -> usize {
    view.issues().position(|i| i == issue).unwrap_or(0)
}

/// A level by number, by a step up or down the list, by key or by what it says.
fn level_of(view: &View<'_>, lang: Lang, issue: IssueId, word: &str, now: u8) -> Option<u8> {
    let count = view.levels(issue);
    let up = || (now + 1 < count).then_some(now + 1);
    match word {
        "+" => return up(),
        "-" => return now.checked_sub(1),
        _ => {}
    }
    if let Some(n) = number(word).and_then(|n| u8::try_from(n).ok()).filter(|n| *n < count) {
        return Some(n);
    }
    let bare = |t: &Text| t.get(lang).to_lowercase().replace([' ', '%'], "");
    let wanted = word.replace('%', "");
    let says = |l: &u8| view.level_key(issue, *l) == word || bare(view.level_name(issue, *l)) == wanted;
    (0..count)
        .find(says)
        .or_else(|| (0..count).find(|l| bare(view.level_name(issue, *l)).starts_with(&wanted)))
}

fn reason(game: &mut Game, editor: &mut Editor, words: &[&str]) -> Result<(), PlayStop> {
    let lang = game.lang;
    let docs: Vec<DocId> = game.view().docs().collect();
    match words.first().and_then(|w| number(w)).and_then(|n| docs.get(n)) {
        Some(doc) => {
            editor.reason = Some(*doc);
            let name = game.view().doc_name(*doc).get(lang).to_owned();
            game.say(&w!(lang, "play.propose.reason", name = name))
        }
        None => {
            let mut lines = vec![w!(lang, "play.propose.reasons")];
            lines.extend(super::choices::documents(game, &docs));
            game.say(&lines.join("\n"))
        }
    }
}

/// `expect 1 closer`, or `expect closer` where one person is here.
fn forecast(game: &mut Game, editor: &mut Editor, words: &[&str]) -> Result<(), PlayStop> {
    let lang = game.lang;
    let here = game.view().meeting().map(|m| m.roles).unwrap_or_default();
    let (who, word) = match words {
        [word] if here.len() == 1 => (here.iter().next(), *word),
        [who, word] => (super::choices::role_of(game, who).filter(|r| here.has(*r)), *word),
        _ => (None, ""),
    };
    let (Some(who), Some(way)) = (who, direction(word)) else {
        return game.say(&w!(lang, "play.propose.expect"));
    };
    editor.forecast.retain(|(r, _)| *r != who);
    editor.forecast.push((who, way));
    let name = render::address(&game.view(), lang, who).to_owned();
    game.say(&w!(lang, "play.propose.expected", who = name, way = words::direction(lang, way)))
}
