//! The figures in a text, however they are written: 288,000 · 二十八万八 · two hundred.
use std::collections::BTreeSet;

/// Figures by their leading digits, trailing noughts left out: `28.8 万`, `288,000` and `¥288 k` are all `288`.
#[derive(Debug, Default)]
pub(super) struct Figures {
    /// Those written in digits, with what stands in the text.
    pub(super) written: Vec<(String, String)>,
    /// All of them.
    pub(super) all: BTreeSet<String>,
}

/// Finds the figures of a text in either language.
pub(super) fn figures(text: &str) -> Figures {
    let mut found = Figures::default();
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    while let Some(c) = chars.get(at) {
        let run = |fits: fn(char) -> bool| chars[at..].iter().take_while(|c| fits(**c)).count();
        if c.is_ascii_digit() {
            let len = run(|c| c.is_ascii_digit() || c == ',' || c == '.');
            let shown: String = chars[at..at + len].iter().collect();
            let shown = shown.trim_end_matches([',', '.']).to_owned();
            let digits = leading(&shown.chars().filter(char::is_ascii_digit).collect::<String>());
            found.all.insert(digits.clone());
            found.written.push((digits, shown));
            at += len;
        } else if HAN.contains(*c) {
            let len = run(|c| HAN.contains(c));
            let readings = chinese(&chars[at..at + len]);
            let after = &chars[at + len..];
            // 三毫米半, 两年半: a half after the measure word.
            if after.iter().take(4).skip(1).any(|c| *c == '半') {
                found.all.extend(readings.iter().map(|r| format!("{r}5")));
            }
            // 零七年, 九八年: years without their century.
            if after.first() == Some(&'年')
                && len == 2
                && chars[at..at + len].iter().all(|c| digit(*c).is_some())
            {
                let year: String =
                    chars[at..at + len].iter().filter_map(|c| digit(*c)).map(|d| d.to_string()).collect();
                found.all.extend([format!("20{year}"), format!("19{year}")].map(|y| leading(&y)));
            }
            found.all.extend(readings);
            at += len;
        } else {
            at += 1;
        }
    }
    english(text, &mut found.all);
    dates(text, &mut found.all);
    found
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Adds dates as they are written in short, month before day: `1 Sept`, `Sept 1st` and 9月1日 are all `9.1`.
fn dates(text: &str, all: &mut BTreeSet<String>) {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let day = |word: Option<&&str>| -> Option<u32> {
        let digits = word?.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        digits.parse().ok().filter(|day| (1..=31).contains(day))
    };
    for (i, word) in words.iter().enumerate() {
        let month = MONTHS.iter().position(|m| word.is_ascii() && word.starts_with(m));
        let Some(month) = month.map(|m| m + 1) else { continue };
        let before = i.checked_sub(1).and_then(|at| day(words.get(at)));
        let of = i.checked_sub(2).filter(|_| words.get(i.wrapping_sub(1)) == Some(&"of"));
        let near = [before, of.and_then(|at| day(words.get(at))), day(words.get(i + 1))];
        all.extend(near.into_iter().flatten().map(|day| leading(&format!("{month}{day}"))));
    }
    for (at, _) in lower.match_indices('月') {
        let month: String = lower[..at].chars().rev().take_while(char::is_ascii_digit).collect();
        let month: String = month.chars().rev().collect();
        let day: String = lower[at + '月'.len_utf8()..].chars().take_while(char::is_ascii_digit).collect();
        if !month.is_empty() && !day.is_empty() {
            all.insert(leading(&format!("{month}{day}")));
        }
    }
}

/// Without noughts at either end.
fn leading(digits: &str) -> String {
    digits.trim_start_matches('0').trim_end_matches('0').to_owned()
}

const HAN: &str = "〇零一二三四五六七八九两十百千万亿点块";

/// The value of a Chinese numeral below ten.
fn digit(c: char) -> Option<usize> {
    "〇一二三四五六七八九".chars().position(|d| d == c).or(match c {
        '零' => Some(0),
        '两' => Some(2),
        _ => None,
    })
}

/// The readings of a run of Chinese numerals: as a number, and figure by figure.
fn chinese(run: &[char]) -> Vec<String> {
    let mut by_figure = String::new();
    // Sum of whole myriads, the part below, the figure that waits for its unit, the last unit.
    let (mut sum, mut part, mut waiting, mut unit) = (0_u64, 0_u64, None::<u64>, 1_u64);
    for &c in run {
        if let Some(d) = digit(c) {
            by_figure.push_str(&d.to_string());
            waiting = Some(d as u64);
            if c == '零' || c == '〇' {
                unit = 1;
            }
            continue;
        }
        // 一点八三, 九块八: what follows are decimals, read figure by figure.
        if matches!(c, '点' | '块') {
            continue;
        }
        let factor: u64 = match c {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            '万' => 10_000,
            _ => 100_000_000,
        };
        if factor >= 10_000 {
            let below = part.saturating_add(waiting.take().unwrap_or(0));
            sum = sum.saturating_add(below).saturating_mul(factor);
            part = 0;
        } else {
            part = part.saturating_add(waiting.take().unwrap_or(1).saturating_mul(factor));
        }
        unit = factor;
    }
    // 二十八万八: a last figure without a unit is of the next lower one.
    let last = waiting.unwrap_or(0).saturating_mul((unit / 10).max(1));
    let literal = sum.saturating_add(part).saturating_add(waiting.unwrap_or(0));
    let spoken = sum.saturating_add(part).saturating_add(last);
    vec![leading(&literal.to_string()), leading(&spoken.to_string()), leading(&by_figure)]
}

const WORDS: [(&str, u64); 28] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("dozen", 12),
];

/// Adds the readings of runs of English number words: as a sum, and word by word.
fn english(text: &str, all: &mut BTreeSet<String>) {
    let lower = text.to_lowercase();
    let (mut sum, mut figures) = (0_u64, String::new());
    for word in lower.split(|c: char| !c.is_ascii_alphabetic()).filter(|w| !w.is_empty()) {
        let value = WORDS.iter().find(|(name, _)| *name == word).map(|(_, v)| *v);
        match (value, word) {
            (Some(v), _) => {
                all.insert(leading(&v.to_string()));
                sum = sum.saturating_add(v);
                figures.push_str(&v.to_string());
                all.insert(leading(&sum.to_string()));
                all.insert(leading(&figures));
            }
            (None, "hundred" | "thousand" | "million") => {
                sum = sum.saturating_mul(if word == "hundred" { 100 } else { 1000 });
            }
            (None, "and") => {}
            _ => (sum, figures) = (0, String::new()),
        }
    }
}
