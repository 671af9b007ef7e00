//! What was typed: words in either language, full-width or not, and the commands that they stand for.
use crate::sim::scenario::Channel;
use crate::sim::session::action::{Aim, Certainty, Direction};

/// A command that is understood wherever it makes sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TypedCommand {
    Help,
    Notes,
    Board,
    People,
    Brief,
    Last,
    What,
    Card,
    Undo,
    Quit,
    Walk,
    Wait,
    Home,
    Show,
    Park,
    Propose,
    Present,
    Summarise,
    Decide,
    Adjourn,
}

/// What each command is called; the first in each language is the one that is shown.
const COMMANDS: &[(TypedCommand, &[&str])] = &[
    (TypedCommand::Help, &["help", "帮助", "h", "?"]),
    (TypedCommand::Notes, &["notes", "笔记", "n"]),
    (TypedCommand::Board, &["board", "方案板", "看板", "b"]),
    (TypedCommand::People, &["people", "人物", "who"]),
    (TypedCommand::Brief, &["brief", "简报", "briefing"]),
    (TypedCommand::Last, &["last", "again", "重复"]),
    (TypedCommand::What, &["what", "什么", "术语"]),
    (TypedCommand::Card, &["card", "cards", "判断卡", "卡片", "卡"]),
    (TypedCommand::Undo, &["undo", "撤销", "悔棋", "back"]),
    (TypedCommand::Quit, &["quit", "exit", "q", "退出"]),
    (TypedCommand::Walk, &["walk", "离场", "不谈了", "leave"]),
    (TypedCommand::Wait, &["wait", "等"]),
    (TypedCommand::Home, &["home", "call", "请示"]),
    (TypedCommand::Show, &["show", "出示", "资料", "s"]),
    (TypedCommand::Park, &["park", "搁置", "later"]),
    (TypedCommand::Propose, &["propose", "offer", "递方案", "方案", "p"]),
    (TypedCommand::Present, &["present", "并排"]),
    (TypedCommand::Summarise, &["summarise", "summarize", "sum", "小结"]),
    (TypedCommand::Decide, &["decide", "拍板", "d"]),
    (TypedCommand::Adjourn, &["adjourn", "告辞", "bye"]),
];

/// Half-width, lower case, single spaces: what a Chinese input method or a hurried hand makes of it.
pub(super) fn tidy(line: &str) -> String {
    let narrow = |c: char| match c {
        '\u{3000}' | ',' | '，' | '、' | ';' | '；' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '−' | '—' | '–' => '-',
        _ => c,
    };
    let text: String = line.chars().map(narrow).collect::<String>().to_lowercase();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The command that a word stands for: its name, or the beginning of one, two letters at least.
pub(super) fn command(word: &str) -> Option<TypedCommand> {
    let exact = COMMANDS.iter().find(|(_, names)| names.contains(&word));
    if let Some((command, _)) = exact {
        return Some(*command);
    }
    let mut begins = COMMANDS.iter().filter(|(_, names)| names.iter().any(|n| n.starts_with(word)));
    let found = begins.next().filter(|_| word.chars().count() >= 2)?;
    begins.next().is_none().then_some(found.0)
}

/// The term that a line asks about, empty for all that are on the screen; nothing where it asks for none. Understood at
/// every prompt: `what`, `what guarantee`, `什么 保函`, `保函是什么？`.
pub(super) fn asked_term(line: &str) -> Option<String> {
    let line = tidy(line).trim_end_matches(['?', '.', '。']).trim_end().to_owned();
    let without = |text: &str, words: &[&str]| {
        words.iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text).trim().to_owned()
    };
    let (first, rest) = line.split_once(' ').unwrap_or((&line, ""));
    if command(first) == Some(TypedCommand::What) {
        return Some(without(&without(rest, &["is ", "are ", "是"]), &["a ", "an ", "the "]));
    }
    // In Chinese no space sets the word apart.
    let word = line.strip_prefix("什么是").or(line.strip_prefix("什么")).or(line.strip_suffix("是什么"));
    word.map(|word| word.trim().to_owned())
}

/// The name nearest to a word that nothing stands for.
pub(super) fn nearest(word: &str) -> Option<&'static str> {
    let names = COMMANDS.iter().flat_map(|(_, names)| names.iter());
    let scored = names.map(|n| (strsim::jaro_winkler(n, word), *n)).filter(|(score, _)| *score > 0.8);
    scored.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, n)| n)
}

/// A number from 1 on, as an index from 0.
pub(super) fn number(word: &str) -> Option<usize> {
    word.parse::<usize>().ok()?.checked_sub(1)
}

fn named<T: Copy>(table: &[(T, &[&str])], word: &str) -> Option<T> {
    table.iter().find(|(_, names)| names.contains(&word)).map(|(value, _)| *value)
}

/// Where.
pub(super) fn channel(word: &str) -> Option<Channel> {
    named(
        &[
            (Channel::Office, &["office", "办公室"]),
            (Channel::MeetingRoom, &["meeting", "room", "会议室", "meetingroom"]),
            (Channel::Workshop, &["workshop", "floor", "车间"]),
            (Channel::Phone, &["phone", "电话"]),
            (Channel::WeChat, &["wechat", "微信"]),
            (Channel::Dinner, &["dinner", "吃饭", "饭局", "饭桌"]),
        ],
        word,
    )
}

/// What for.
pub(super) fn aim(word: &str) -> Option<Aim> {
    named(
        &[
            (Aim::Learn, &["learn", "ask", "摸情况", "了解", "摸底"]),
            (Aim::Contact, &["contact", "know", "认识", "认识人", "混熟"]),
            (Aim::Answer, &["answer", "解疑", "回应"]),
            (Aim::Propose, &["propose", "offer", "提案", "递方案"]),
            (Aim::Close, &["close", "sign", "签约", "拍板"]),
        ],
        word,
    )
}

/// How sure; the outer `None` is no such word, the inner one takes the card back.
pub(super) fn certainty(word: &str) -> Option<Option<Certainty>> {
    named(
        &[
            (Some(Certainty::Perhaps), &["perhaps", "maybe", "也许", "60"]),
            (Some(Certainty::Probably), &["probably", "likely", "多半", "80"]),
            (Some(Certainty::Sure), &["sure", "certain", "确定", "肯定", "95"]),
            (None, &["off", "none", "remove", "收回", "不要"]),
        ],
        word,
    )
}

/// Closer, the same, further.
pub(super) fn direction(word: &str) -> Option<Direction> {
    named(
        &[
            (Direction::Closer, &["closer", "+", "更近", "近"]),
            (Direction::Same, &["same", "=", "没变", "不变", "一样"]),
            (Direction::Further, &["further", "-", "更远", "远"]),
        ],
        word,
    )
}

/// Whether a question was answered with yes.
pub(super) fn yes(line: &str) -> bool {
    matches!(line, "y" | "yes" | "是" | "是的" | "对" | "好" | "1" | "walk" | "walk away" | "不谈了" | "离场")
}
