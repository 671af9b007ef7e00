//! What can go wrong with a session on disk, as sentences that say what to do.
use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::read::{ReadReason, words};
use crate::sim::scenario::Lang;
use crate::sim::session::Unknown;

/// Why a session can't be kept, read or gone on with.
#[derive(Debug, Error)]
#[error("{}", self.text(Lang::En))]
pub struct SessionError {
    /// The file or folder.
    pub path: PathBuf,
    /// What stands in the way.
    pub reason: SessionReason,
}

/// What stands in the way.
#[derive(Debug)]
pub enum SessionReason {
    /// It can't be created or written.
    Unwritable(io::Error),
    /// It can't be read.
    Unreadable(ReadReason),
    /// It has more lines than any session that was played.
    TooLong,
    /// There is no such session.
    Missing,
    /// No session waits to be gone on with.
    NothingToResume,
    /// Another program plays it.
    InUse,
    /// It is not one of our files, or only the very beginning of one.
    NotASession,
    /// It was written by a newer program: format or rules.
    Newer,
    /// It was played by older rules and is not closed.
    OlderRules(u32),
    /// A line is damaged: its number, from 1.
    Damaged(usize),
    /// A line names what the scenario doesn't have.
    Unknown(usize, Unknown),
    /// A line holds what was not possible at that moment.
    NotPossible(usize),
    /// It is over.
    Closed,
    /// It can't be played on from this turn: the turn, and the last one it has.
    NoSuchTurn(u16, u16),
    /// It can't be played on after so many actions: the number, and how many it has.
    NoSuchAction(usize, usize),
    /// It was played by other rules: the same actions come to something else now.
    OtherRules(u32),
    /// The scenario's bytes are gone, and the scenario of today is another.
    ScenarioGone(String),
    /// The scenario's bytes can't be used any more.
    ScenarioBroken(String),
}

/// What to type to name a session.
fn shell_name(path: &Path) -> String {
    path.file_stem().map_or_else(String::new, |s| s.to_string_lossy().into_owned())
}

impl SessionError {
    /// The sentence in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let path = self.path.display();
        let (zh, en) = match &self.reason {
            SessionReason::Unwritable(e) => (
                format!(
                    "写不进 {path}（{e}）。请换一个能写的位置：--sessions 文件夹，或者设置 COUNTERPART_HOME。"
                ),
                format!(
                    "{path} cannot be written ({e}). Choose a folder that can be: --sessions FOLDER, or set COUNTERPART_HOME."
                ),
            ),
            SessionReason::Unreadable(reason) => {
                let words = words(&self.path, ".jsonl", reason);
                (words.zh, words.en)
            }
            SessionReason::TooLong => (
                format!("{path} 的行数太多，不像是谈出来的；文件没有动过。"),
                format!("{path} has more lines than any session that was played; it was left as it is."),
            ),
            SessionReason::Missing => (
                format!("找不到这一场：{path}。请检查名字，或者给出文件路径。"),
                format!("There is no session {path}; check the name, or give the path of a file."),
            ),
            SessionReason::NothingToResume => (
                format!("{path} 里没有可以接着谈的场次；不加 --resume 就是新开一场。"),
                format!("No session in {path} waits to be resumed; leave --resume out to begin a new one."),
            ),
            SessionReason::InUse => (
                format!("{path} 正在另一个窗口里进行；先在那边退出。"),
                format!("{path} is being played by another program; quit there first."),
            ),
            SessionReason::NotASession => (
                format!("{path} 不是一份谈判记录，文件没有动过。"),
                format!("{path} is not a session; the file was left as it is."),
            ),
            SessionReason::Newer => (
                format!("{path} 是用更新的版本记录的，请用新版本打开；文件没有动过。"),
                format!(
                    "{path} was written by a newer version; open it with that one. The file was left as it is."
                ),
            ),
            SessionReason::OlderRules(rules) => (
                format!(
                    "{path} 按旧规则（第 {rules} 版）谈到一半，现在的规则已经变了，不能接着谈。同一副牌可以从头再谈一场：counterpart play --from={}:0",
                    shell_name(&self.path)
                ),
                format!(
                    "{path} stopped half-way under older rules (version {rules}), and can't go on under the present ones. Its deal can be begun anew, as a new attempt: counterpart play --from={}:0",
                    shell_name(&self.path)
                ),
            ),
            SessionReason::Damaged(line) => (
                format!("{path} 第 {line} 行坏了，后面的读不下去；文件没有动过，请从备份恢复。"),
                format!(
                    "{path} is damaged at line {line}; the file was left as it is. Restore it from a backup."
                ),
            ),
            SessionReason::Unknown(line, unknown) => (
                format!("{path} 第 {line} 行提到的“{}”在情境里没有；文件没有动过。", unknown.name),
                format!("{path}, line {line}: {unknown}. The file was left as it is."),
            ),
            SessionReason::NotPossible(line) => (
                format!("{path} 第 {line} 行的动作在那一刻做不了，记录和情境对不上；文件没有动过。"),
                format!(
                    "{path}, line {line}: this was not possible at that moment, so the file does not fit its scenario. It was left as it is."
                ),
            ),
            SessionReason::Closed => (
                format!("{path} 已经谈完了；用 counterpart replay 看回放。"),
                format!("{path} is over; look at it with `counterpart replay`."),
            ),
            SessionReason::NoSuchTurn(turn, 0) => (
                format!("{path} 还没有谈过一个回合，没有第{turn}回合；写 0 就是从头再来。"),
                format!("{path} has no turn {turn}: nothing was said in it yet. Turn 0 begins it again."),
            ),
            SessionReason::NoSuchTurn(turn, last) => (
                format!("{path} 没有第{turn}回合；请写 1 到 {last}，写 0 就是从头再来。"),
                format!("{path} has no turn {turn}; choose 1 to {last}, or 0 to begin it again."),
            ),
            SessionReason::NoSuchAction(at, count) => (
                format!("{path} 一共{count}步，不能从第{at}步之后接着谈。"),
                format!("{path} has {count} actions; it can't be played on after action {at}."),
            ),
            SessionReason::OtherRules(rules) => (
                format!("{path} 按旧规则（第 {rules} 版）进行，现在的规则已经变了，只能看，不能从中接着谈。"),
                format!(
                    "{path} was played under older rules (version {rules}); it can be read, and not played on from."
                ),
            ),
            SessionReason::ScenarioGone(id) => (
                format!("{path} 用的情境“{id}”已经改过，当时的那一版也找不到了，无法重放。"),
                format!("{path} was played on a version of the scenario `{id}` that is no longer there."),
            ),
            SessionReason::ScenarioBroken(problem) => (
                format!("{path} 用的那一版情境现在读不了：{problem}"),
                format!("The scenario of {path} can't be used any more: {problem}"),
            ),
        };
        match lang {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }
}
