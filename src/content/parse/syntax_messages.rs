//! Slips of the pen, said in plain words.
use crate::content::diagnostic::{self as d, Code, Diagnostic, Text, say};
use crate::content::syntax::{SlipKind, SyntaxError};

/// The finding for one slip.
pub(super) fn explain(file: &str, text: &str, slip: &SyntaxError) -> Diagnostic {
    let found = shorten(slip.span.slice(text));
    let (code, message, help) = words(slip, text, &found);
    let mut diagnostic = Diagnostic::new(code, file, slip.span, message);
    diagnostic.help = help;
    match (slip.kind, slip.other) {
        (SlipKind::UnclosedText, Some(whole)) if whole.slice(text).matches('"').count() > 1 => {
            diagnostic.label("从这里开始", "it starts here")
        }
        (SlipKind::UnclosedText | SlipKind::UnclosedComment, _) => {
            diagnostic.label("从这里开始，没有结束", "starts here and never ends")
        }
        (SlipKind::UnclosedBracket(_), Some(other)) => {
            diagnostic.label("这个没有收尾", "never closed").other(other, "先到了这个", "this came first")
        }
        (SlipKind::UnclosedBracket(_), None) => diagnostic.label("这个没有收尾", "never closed"),
        (SlipKind::WrongCloser(_), Some(open)) => diagnostic.other(open, "要配的是这个", "opened here"),
        (SlipKind::MissingComma, _) => diagnostic.label("逗号写在这后面", "the comma goes after this"),
        (SlipKind::NamesInList, Some(name)) => {
            diagnostic.other(name, "列表里不写名字", "a list has no names")
        }
        _ => diagnostic,
    }
}

/// Code, what is wrong, and what to do.
fn words(slip: &SyntaxError, text: &str, found: &str) -> (&'static Code, Text, Option<Text>) {
    let (code, zh, en, help_zh, help_en): (_, String, String, String, String) = match slip.kind {
        SlipKind::UnclosedText => (
            &d::UNCLOSED_TEXT,
            "这段文字的引号没有收尾。".into(),
            "This text is never closed.".into(),
            "在文字末尾补上英文引号 \"。".into(),
            "Put a \" at its end.".into(),
        ),
        SlipKind::QuoteInText => (
            &d::QUOTE_IN_TEXT,
            "引号写在了文字里面，文字到这里就断了。".into(),
            "A quotation mark stands inside a text and ends it here.".into(),
            "文字里的引号写成 “ ”，或者在前面加反斜杠：\\\"。".into(),
            "Inside a text write “ ”, or put a backslash before the mark: \\\".".into(),
        ),
        SlipKind::TypographicQuotes => (
            &d::QUOTES,
            format!("文字两头要用英文双引号，这里是 {}。", marks(slip, text)),
            format!("A text stands between plain double quotation marks; here is {}.", marks(slip, text)),
            "两头都改成 \"；文字里面的 “ ” 不用改。".into(),
            "Write \" at both ends; “ ” inside a text may stay.".into(),
        ),
        SlipKind::UnopenedText => (
            &d::UNQUOTED_TEXT,
            format!("文字“{found}”前面缺引号。"),
            format!("The text {found} has no opening quotation mark."),
            "在文字开头补上英文引号 \"。".into(),
            "Put a \" before it.".into(),
        ),
        SlipKind::MissingOpener(mark) => (
            &d::WRONG_BRACKET,
            format!("这里缺左括号 {mark}。"),
            format!("An opening {mark} is missing here."),
            format!("在 {found} 后面补上 {mark}。"),
            format!("Put {mark} after {found}."),
        ),
        SlipKind::UnquotedText => (
            &d::UNQUOTED_TEXT,
            format!("文字“{found}”没有加引号。"),
            format!("The text {found} has no quotation marks."),
            format!("写成 \"{}\"。", found.replace('"', "")),
            format!("Write \"{}\".", found.replace('"', "")),
        ),
        SlipKind::FullWidth(plain) => (
            &d::FULL_WIDTH,
            format!("这里用了全角的“{found}”，要用半角的“{plain}”。"),
            format!("This is the full-width “{found}”; it should be the plain “{plain}”."),
            "标点切换到英文再输入；引号里面的文字不受影响。".into(),
            "Type punctuation in English mode; texts in quotation marks may hold anything.".into(),
        ),
        SlipKind::WideNumber => (
            &d::FULL_WIDTH,
            format!("数字“{found}”是全角的。"),
            format!("The number “{found}” is in full-width digits."),
            format!("切换到英文再输入：写 {}。", fixed(slip)),
            format!("Type it in English mode: write {}.", fixed(slip)),
        ),
        SlipKind::NumberInWords => (
            &d::LITERAL,
            format!("数字“{found}”是用汉字写的。"),
            format!("The number “{found}” is written in words."),
            "写阿拉伯数字，例如 5；如果是文字，放进引号里。".into(),
            "Write it in digits, such as 5; put it in quotation marks if it is text.".into(),
        ),
        SlipKind::CommaInNumber => {
            let number: String = slip.span.slice(text).replace(',', fixed(slip));
            (
                &d::LITERAL,
                format!("数字里面不写逗号，这里是 {found}。"),
                format!("A number has no comma inside it; here is {found}."),
                format!("写 {number}；小数点用英文句点，千位不分开。"),
                format!("Write {number}: a full stop before decimals, and nothing between thousands."),
            )
        }
        SlipKind::OddSpace => (
            &d::STRAY,
            "这里有一个看不出来的特殊空格。".into(),
            "Here is a space of an unusual kind.".into(),
            "删掉，用普通空格。".into(),
            "Delete it and type an ordinary space.".into(),
        ),
        SlipKind::UnclosedComment => (
            &d::COMMENT,
            "注释从 /* 开始，没有用 */ 结束。".into(),
            "This comment begins with /* and never ends.".into(),
            "在注释末尾补上 */。".into(),
            "Put */ at its end.".into(),
        ),
        SlipKind::HashComment => (
            &d::COMMENT,
            "# 不是注释的开头。".into(),
            "A comment does not begin with #.".into(),
            "注释用 // 开头。".into(),
            "Begin it with //.".into(),
        ),
        SlipKind::Stray => (
            &d::STRAY,
            format!("这里的“{found}”没有意义。"),
            format!("“{found}” means nothing here."),
            "删掉；如果是文字，放进引号里。".into(),
            "Delete it, or put it in quotation marks if it is text.".into(),
        ),
        SlipKind::UnclosedBracket(partner) => (
            &d::UNCLOSED_BRACKET,
            format!("括号 {found} 没有收尾，缺一个 {partner}。"),
            format!("The bracket {found} is never closed: a {partner} is missing."),
            format!("在它的内容之后补上 {partner}。"),
            format!("Put {partner} after what belongs inside it."),
        ),
        SlipKind::WrongCloser(partner) => (
            &d::WRONG_CLOSER,
            format!("这里的 {found} 应该是 {partner}。"),
            format!("This {found} should be {partner}."),
            format!("改成 {partner}。"),
            format!("Write {partner}."),
        ),
        SlipKind::ExtraCloser => (
            &d::WRONG_CLOSER,
            format!("多了一个“{found}”，或者它的左括号没写。"),
            format!("There is one “{found}” too many, or its partner was not opened."),
            "删掉它，或者补上左括号；也可能是前面的括号提前收尾了。".into(),
            "Delete it or open its partner; or a bracket before it was closed too early.".into(),
        ),
        SlipKind::TooDeep => (
            &d::TOO_DEEP,
            "括号套得太深，最多 64 层。".into(),
            "Brackets are nested too deep; 64 levels are allowed.".into(),
            "把条件写得平一些。".into(),
            "Write conditions flatter.".into(),
        ),
        SlipKind::MissingComma => (
            &d::MISSING_COMMA,
            format!("{}后面缺逗号。", last_word(slip, text).zh),
            format!("A comma is missing after {}.", last_word(slip, text).en),
            "补上半角逗号。".into(),
            "Put a comma there.".into(),
        ),
        SlipKind::Semicolon => (
            &d::MISSING_COMMA,
            "这里的分号要改成逗号。".into(),
            "This semicolon should be a comma.".into(),
            "改成半角逗号。".into(),
            "Write a comma instead.".into(),
        ),
        SlipKind::ExtraComma => (
            &d::MISSING_VALUE,
            "这里多了一个逗号。".into(),
            "There is a comma too many.".into(),
            "删掉它。".into(),
            "Delete it.".into(),
        ),
        SlipKind::EqualsSign => (
            &d::COLON,
            "名字和值之间用冒号，不用等号。".into(),
            "A name and its value are joined by a colon, not by =.".into(),
            "把 = 改成 :。".into(),
            "Write : for =.".into(),
        ),
        SlipKind::MissingColon => (
            &d::COLON,
            format!("{found} 后面缺冒号。"),
            format!("A colon is missing after {found}."),
            format!("写成 {found}: …"),
            format!("Write {found}: …"),
        ),
        SlipKind::MissingValue => (
            &d::MISSING_VALUE,
            format!("{found} 后面没有值。"),
            format!("{found} has no value."),
            "补上值；如果用默认值，把整项删掉。".into(),
            "Give it one, or delete the whole entry to use the default.".into(),
        ),
        SlipKind::QuotedField => (
            &d::QUOTED_FIELD,
            format!("字段名 {found} 不加引号。"),
            format!("The field name {found} is written without quotation marks."),
            format!("写成 {}。", found.trim_matches('"')),
            format!("Write {}.", found.trim_matches('"')),
        ),
        SlipKind::BracketAfterName => (
            &d::WRONG_BRACKET,
            format!("名字后面要用圆括号 ( )，这里是 {found}。"),
            format!("After a name come round brackets ( ), not {found}."),
            "两头都改成圆括号。".into(),
            "Write ( and ) at both ends.".into(),
        ),
        SlipKind::NamesInList => (
            &d::WRONG_BRACKET,
            "方括号 [ ] 是列表，里面不能写“名字: 值”。".into(),
            "Square brackets [ ] hold a list, which has no names.".into(),
            "字段用圆括号 ( )，自己起名的条目用花括号 { }。".into(),
            "Use ( ) for fields and { } for entries with ids of your own.".into(),
        ),
        SlipKind::Trailing => (
            &d::TRAILING,
            "内容到这里之前已经结束，后面多出了东西。".into(),
            "The file is over before this; something follows.".into(),
            "删掉多余的部分，或者检查前面是不是多了一个右括号。".into(),
            "Delete it, or look for a closing bracket too many before it.".into(),
        ),
        SlipKind::Empty => (
            &d::EMPTY,
            "文件里没有内容。".into(),
            "The file holds nothing.".into(),
            "至少要有一个 Scenario( … )。".into(),
            "It needs at least a Scenario( … ).".into(),
        ),
    };
    (code, say(zh, en), Some(say(help_zh, help_en)))
}

/// What a slip's place would be replaced with.
fn fixed(slip: &SyntaxError) -> &str {
    slip.fix.first().map_or("", |(_, with)| with.as_str())
}

/// The word or mark that ends where a slip does.
fn last_word(slip: &SyntaxError, text: &str) -> Text {
    let before = text.get(..slip.span.end).unwrap_or("");
    let inside = |next: char| next.is_alphanumeric() || next == '_';
    let word: Vec<char> = before.chars().rev().take(24).take_while(|next| inside(*next)).collect();
    let word: String = word.into_iter().rev().collect();
    match slip.span.slice(text) {
        "\"" => say("这段文字", "this text"),
        mark if word.is_empty() => say(format!("这个“{mark}”"), format!("this “{mark}”")),
        _ => say(format!(" {word} "), word),
    }
}

/// The marks around a text that should be plain ones.
fn marks(slip: &SyntaxError, text: &str) -> String {
    let found = slip.span.slice(text);
    let (first, last) = (found.chars().next(), found.chars().next_back());
    match (first, last) {
        (Some(first), Some(last)) if found.chars().count() > 1 => format!("{first} {last}"),
        (Some(only), _) => only.to_string(),
        _ => String::new(),
    }
}

/// A piece of the file short enough for a sentence.
pub(super) fn shorten(text: &str) -> String {
    let line = text.lines().next().unwrap_or("");
    let mut short: String = line.chars().filter(|next| !next.is_control()).take(24).collect();
    if line.chars().count() > 24 || text.lines().nth(1).is_some() {
        short.push('…');
    }
    short
}
