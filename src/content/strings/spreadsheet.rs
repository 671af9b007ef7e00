//! Changes that only a spreadsheet makes: blanks, quotation marks and dashes put right, figures read as numbers or days.

/// Whether a cell differs from the text by nothing that a translator would have typed.
#[must_use]
pub fn only_spreadsheet(was: &str, is: &str) -> bool {
    let word = |text: &str| ["true", "false"].iter().any(|w| text.trim().eq_ignore_ascii_case(w));
    plain(was) == plain(is) || (word(was) && was.trim().eq_ignore_ascii_case(is.trim())) || as_number(was, is)
}

/// A text without what spreadsheets and their autocorrection put in or take out.
fn plain(text: &str) -> String {
    let text = text.strip_prefix('\'').unwrap_or(text).replace('…', "...");
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let c = match c {
            '“' | '”' | '„' | '‟' | '″' | '«' | '»' => '"',
            '‘' | '’' | '‚' | '‛' | '′' => '\'',
            '‐' | '‑' | '–' | '—' | '−' => '-',
            '\u{feff}' | '\u{200b}' => continue,
            c if c.is_whitespace() => ' ',
            c => c,
        };
        // Several blanks are one, none stands before a per cent sign, and two hyphens are a dash.
        if (c == ' ' && (out.is_empty() || out.ends_with(' '))) || (c == '-' && out.ends_with('-')) {
            continue;
        }
        if c == '%' && out.ends_with(' ') {
            out.pop();
        }
        out.push(c);
    }
    out.truncate(out.trim_end().len());
    out
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Whether figures came back as the number or the day that a spreadsheet read in them: `007` as 7, `50 %` as 0.5, `3-4`
/// as 4-Mar.
fn as_number(was: &str, is: &str) -> bool {
    if was.chars().any(char::is_alphabetic) || !was.chars().any(|c| c.is_ascii_digit()) {
        return false;
    }
    let (Some(before), Some(after)) = (numbers(was), numbers(is)) else {
        return false;
    };
    let near = |a: f64, b: f64| (a - b).abs() < 1e-9;
    let same = |a: &[f64], b: &[f64]| a.len() == b.len() && a.iter().zip(b).all(|(a, b)| near(*a, *b));
    let share = was.contains('%') && !is.contains('%');
    let shared: Vec<f64> = before.iter().map(|n| n / 100.0).collect();
    // A day gets a year where it had none.
    let dated: Vec<f64> = after.iter().copied().filter(|n| *n < 1900.0).collect();
    let is_day = before.len() == 2 && was.contains(['-', '/', '.']) && dated.len() + 1 == after.len();
    same(&before, &after) || (share && same(&shared, &after)) || (is_day && same(&before, &dated))
}

/// The numbers in a text that has nothing else in it but marks and the names of months, smallest first.
fn numbers(text: &str) -> Option<Vec<f64>> {
    let mut found = Vec::new();
    let word = |c: char| c.is_alphanumeric() || c == '.' || c == ',';
    for part in text.split(|c: char| !word(c)).filter(|p| !p.is_empty()) {
        let bare = part.trim_matches(['.', ',']).replace(',', "");
        let month = MONTHS.iter().position(|m| bare.to_lowercase().starts_with(m) && bare.len() <= 9);
        let day = bare.split(['年', '月', '日']).filter(|n| !n.is_empty());
        match month {
            Some(month) => found.push(month as f64 + 1.0),
            None => found.extend(day.map(|n| n.parse::<f64>().ok()).collect::<Option<Vec<_>>>()?),
        }
    }
    found.sort_by(f64::total_cmp);
    (!found.is_empty()).then_some(found)
}
