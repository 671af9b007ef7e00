//! The codes that the compiler finds: without these a scenario can't be run.
use crate::sim::problem::{Code, Level};

macro_rules! codes {
    ($($name:ident $id:literal $words:literal $wrong:literal => $right:literal;)*) => {
        $(pub(crate) static $name: Code =
            Code { id: $id, level: Level::Error, words: $words, wrong: $wrong, right: $right };)*
        /// Every one of them, in order.
        pub static CODES: &[&Code] = &[$(&$name),*];
    };
}

codes! {
    FORMAT "CP100" "code.cp100"
        "format: 0," => "format: 1,";
    UNKNOWN_ID "CP101" "code.cp101"
        "learn: [\"audit_dat\"]" => "learn: [\"audit_date\"]";
    UNQUOTED_ISSUE "CP102" "code.cp102"
        "quotation: {\"price\": \"list\"}," => "quotation: {\"price\": \"list\", \"payment\": \"half\"},";
    TOO_MANY "CP103" "code.cp103"
        "…" => "…";
    SELLER_VALUES "CP104" "code.cp104"
        "levels: {\"ten\": \"10\", \"six\": \"6\"}, seller: [0]," => "levels: {\"ten\": \"10\", \"six\": \"6\"}, seller: [0, -22],";
    SERVICES "CP105" "code.cp105"
        "serves: {\"price\": (1.0, [0, 1])}," => "serves: {\"price\": (1.0, [0, 0.5, 1])},";
    OUT_OF_RANGE "CP106" "code.cp106"
        "clock: (days: 9000, turns: 14, …)" => "clock: (days: 90, turns: 14, …)";
    NOT_A_SHARE "CP115" "code.cp115"
        "[0.2, 0.5, 0.8, 1.2]" => "[0.2, 0.5, 0.8, 1.0]";
    NO_SAY "CP125" "code.cp125"
        "decision: Chief(role: \"wei\")," => "decision: Chief(role: \"zheng\"),";
    RESERVATION "CP116" "code.cp116"
        "reservation: 1.42" => "reservation: 0.42";
}
