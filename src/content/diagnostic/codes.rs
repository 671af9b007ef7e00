//! The codes of findings: `CP0xx` is how a file is written, and stands here; `CP1xx` is what it means, and stands with the
//! rules.
use super::{Code, Level, Text};
use crate::i18n;
use crate::sim::check::rules;
use crate::sim::compiled;
use crate::sim::scenario::Lang;

impl Code {
    /// What it is called, in both languages.
    #[must_use]
    pub fn title(&self) -> Text {
        self.said("title")
    }

    /// What it means, in both languages.
    #[must_use]
    pub fn means(&self) -> Text {
        self.said("means")
    }

    /// What to do, in both languages.
    #[must_use]
    pub fn remedy(&self) -> Text {
        self.said("remedy")
    }

    fn said(&self, what: &str) -> Text {
        let key = format!("{}.{what}", self.words);
        Text { zh: i18n::text(Lang::Zh, &key), en: i18n::text(Lang::En, &key) }
    }
}

/// Finds a code by its name, in any case.
#[must_use]
pub fn code(id: &str) -> Option<&'static Code> {
    codes().into_iter().find(|code| code.id.eq_ignore_ascii_case(id.trim()))
}

/// Every code, in the order of their names.
#[must_use]
pub fn codes() -> Vec<&'static Code> {
    let of_rules = rules().map(|rule| rule.code);
    let of_compiler = compiled::codes::CODES.iter().copied();
    let mut all: Vec<&'static Code> = FORM.iter().copied().chain(of_compiler).chain(of_rules).collect();
    all.sort_by_key(|code| code.id);
    // The compiler and a rule may find the same.
    all.dedup_by_key(|code| code.id);
    all
}

/// The code whose name is nearest to what was typed.
#[must_use]
pub fn nearest(id: &str) -> Option<&'static Code> {
    let typed = id.trim().to_uppercase();
    let distance = |code: &&Code| strsim::damerau_levenshtein(code.id, &typed);
    codes().into_iter().min_by_key(distance).filter(|code| distance(code) <= 2)
}

macro_rules! codes {
    ($($name:ident $id:literal $words:literal $wrong:literal => $right:literal;)*) => {
        $(pub(crate) static $name: Code =
            Code { id: $id, level: Level::Error, words: $words, wrong: $wrong, right: $right };)*
        /// Every code of form, in order.
        static FORM: &[&Code] = &[$(&$name),*];
    };
}

codes! {
    UNREADABLE "CP001" "code.cp001"
        "counterpart check scenarios/frist.ron" => "counterpart check scenarios/first.ron";
    NOT_UTF8 "CP002" "code.cp002"
        "GBK, UTF-16 (\"Unicode\")" => "UTF-8";
    TOO_LARGE "CP003" "code.cp003"
        "20 MB" => "0.1 MB";
    TOO_DEEP "CP004" "code.cp004"
        "when: [Not([Not([Not([…])])])]" => "when: [Private]";
    EMPTY "CP005" "code.cp005"
        "// …" => "Scenario(\n    format: 1,\n    …\n)";
    MORE "CP009" "code.cp009"
        "…" => "…";
    UNCLOSED_TEXT "CP010" "code.cp010"
        "zh: \"先问一句, en: \"Ask first\"" => "zh: \"先问一句\", en: \"Ask first\"";
    UNCLOSED_BRACKET "CP011" "code.cp011"
        "acts: [AskOpen, Pause," => "acts: [AskOpen, Pause],";
    WRONG_CLOSER "CP012" "code.cp012"
        "acts: [AskOpen)," => "acts: [AskOpen],";
    MISSING_COMMA "CP013" "code.cp013"
        "difficulty: 1\nminutes: 10" => "difficulty: 1,\nminutes: 10";
    FULL_WIDTH "CP014" "code.cp014"
        "difficulty：1，" => "difficulty: 1,";
    QUOTES "CP015" "code.cp015"
        "zh: “先问一句”" => "zh: \"先问一句\"";
    COLON "CP016" "code.cp016"
        "minutes = 10," => "minutes: 10,";
    QUOTE_IN_TEXT "CP017" "code.cp017"
        "en: \"He said \"no\".\"" => "en: \"He said \\\"no\\\".\"";
    WRONG_BRACKET "CP018" "code.cp018"
        "acts: {AskOpen}" => "acts: [AskOpen]";
    STRAY "CP019" "code.cp019"
        "minutes: 10;" => "minutes: 10,";
    COMMENT "CP020" "code.cp020"
        "# 价格" => "// 价格";
    MISSING_VALUE "CP021" "code.cp021"
        "minutes: ," => "minutes: 10,";
    QUOTED_FIELD "CP022" "code.cp022"
        "\"minutes\": 10," => "minutes: 10,";
    LITERAL "CP023" "code.cp023"
        "weight: 0,5" => "weight: 0.5";
    TRAILING "CP024" "code.cp024"
        ")\n)" => ")";
    UNQUOTED_TEXT "CP025" "code.cp025"
        "zh: 先问一句," => "zh: \"先问一句\",";
    UNKNOWN_FIELD "CP030" "code.cp030"
        "difficulti: 1," => "difficulty: 1,";
    UNKNOWN_VARIANT "CP031" "code.cp031"
        "style: Analytic," => "style: Analytical,";
    MISSING_FIELD "CP032" "code.cp032"
        "clock: (days: 6, turns: 12)," => "clock: (days: 6, turns: 12, first_day: \"2026-10-12\"),";
    WRONG_TYPE "CP033" "code.cp033"
        "minutes: \"10\"," => "minutes: 10,";
    DUPLICATE "CP034" "code.cp034"
        "issues: {\"price\": …, \"price\": …}" => "issues: {\"price\": …, \"payment\": …}";
    OUT_OF_RANGE "CP035" "code.cp035"
        "trust: 400," => "trust: 40,";
    WRONG_LENGTH "CP036" "code.cp036"
        "day: (3)," => "day: (3, 6),";
    WRONG_NAME "CP037" "code.cp037"
        "Scenary(format: 1)" => "Scenario(format: 1)";
    REFUSED "CP038" "code.cp038"
        "…" => "…";
    UNREADABLE_RON "CP039" "code.cp039"
        "…" => "…";
}
