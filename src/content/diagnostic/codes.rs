//! The list of codes: `CP0xx` is how a file is written, `CP1xx` what it means.
use super::{Level, Text, say};

/// A kind of finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// Such as `CP012`; never changes its meaning.
    pub id: &'static str,
    /// How serious it usually is.
    pub level: Level,
    /// Its title in Simplified Chinese.
    pub zh: &'static str,
    /// Its title in English.
    pub en: &'static str,
}

impl Code {
    /// The title in both languages.
    #[must_use]
    pub fn title(&self) -> Text {
        say(self.zh, self.en)
    }
}

/// Finds a code by its name, in any case.
#[must_use]
pub fn code(id: &str) -> Option<&'static Code> {
    codes().find(|code| code.id.eq_ignore_ascii_case(id.trim()))
}

/// Every code, in order.
pub fn codes() -> impl Iterator<Item = &'static Code> {
    CODES.iter().copied().chain(super::meaning::MEANING)
}

/// The code whose name is nearest to what was typed.
#[must_use]
pub fn nearest(id: &str) -> Option<&'static Code> {
    let typed = id.trim().to_uppercase();
    let distance = |code: &&Code| strsim::damerau_levenshtein(code.id, &typed);
    codes().min_by_key(distance).filter(|code| distance(code) <= 2)
}

macro_rules! codes {
    ($($name:ident $id:literal $level:ident $zh:literal $en:literal;)*) => {
        $(pub(crate) static $name: Code = Code { id: $id, level: Level::$level, zh: $zh, en: $en };)*
        /// Every code of form, in order.
        pub static CODES: &[&Code] = &[$(&$name),*];
    };
}

codes! {
    UNREADABLE "CP001" Error "文件读不了" "A file that cannot be read";
    NOT_UTF8 "CP002" Error "文件不是 UTF-8 编码" "A file that is not UTF-8";
    TOO_LARGE "CP003" Error "文件太大" "A file that is too large";
    TOO_DEEP "CP004" Error "括号套得太深" "Brackets nested too deep";
    EMPTY "CP005" Error "文件里没有内容" "A file without content";
    MORE "CP009" Error "后面还有问题没列出来" "More findings than are listed";
    UNCLOSED_TEXT "CP010" Error "文字的引号没有收尾" "A text that is not closed";
    UNCLOSED_BRACKET "CP011" Error "括号没有收尾" "A bracket that is not closed";
    WRONG_CLOSER "CP012" Error "右括号对不上，或者多了一个" "A closing bracket that does not fit";
    MISSING_COMMA "CP013" Error "缺逗号" "A missing comma";
    FULL_WIDTH "CP014" Error "用了全角标点" "Full-width punctuation";
    QUOTES "CP015" Error "用了弯引号或单引号" "Typographic or single quotation marks";
    COLON "CP016" Error "缺冒号，或者写成了等号" "A missing colon, or = in its place";
    QUOTE_IN_TEXT "CP017" Error "文字里面有没转义的引号" "A quotation mark inside a text";
    WRONG_BRACKET "CP018" Error "括号用错了种类" "The wrong kind of bracket";
    STRAY "CP019" Error "多余的符号" "A character that means nothing here";
    COMMENT "CP020" Error "注释写得不对" "A comment that is not written right";
    MISSING_VALUE "CP021" Error "缺值，或者多了逗号" "A missing value, or a comma too many";
    QUOTED_FIELD "CP022" Error "字段名加了引号" "A field name in quotation marks";
    LITERAL "CP023" Error "数字、文字或转义写得不对" "A malformed number, text or escape";
    TRAILING "CP024" Error "结尾之后还有内容" "Text after the end";
    UNQUOTED_TEXT "CP025" Error "文字没有加引号" "A text without quotation marks";
    UNKNOWN_FIELD "CP030" Error "没有这个字段" "An unknown field";
    UNKNOWN_VARIANT "CP031" Error "没有这个选项" "An unknown name";
    MISSING_FIELD "CP032" Error "缺字段" "A missing field";
    WRONG_TYPE "CP033" Error "值的种类不对" "A value of the wrong kind";
    DUPLICATE "CP034" Error "同一个名字写了两次" "The same name twice";
    OUT_OF_RANGE "CP035" Error "数字超出范围" "A number out of range";
    WRONG_LENGTH "CP036" Error "个数不对" "Too many or too few items";
    WRONG_NAME "CP037" Error "括号前的名字不对" "The wrong name before a bracket";
    REFUSED "CP038" Error "值不能接受" "A value that is refused";
    UNREADABLE_RON "CP039" Error "格式读不懂" "A form that cannot be read";
}
