//! Changes of real files: bytes, lines and pieces, and changes that a parser still accepts, so that what lies behind it runs.
use proptest::prelude::*;
use proptest::sample::Index;

/// One change; places are shares of whatever there is to choose from.
#[derive(Clone, Debug)]
pub(super) enum Edit {
    /// Other bytes in the place of some.
    Bytes(Index, u8, Vec<u8>),
    /// Everything from here on is lost.
    Cut(Index),
    /// A stretch is lost, or stands twice.
    Stretch(Index, u16, bool),
    /// A line is lost, stands twice, or changes places with another.
    Line(u8, Index, Index),
    /// A stretch of another file.
    Splice(Index, Index, u16),
    /// Another number.
    Number(Index, Index),
    /// A quoted word in the place of another.
    Word(Index, Index),
    /// An item between brackets is lost, stands twice, or changes places with one of its kind.
    Item(u8, Index, Index),
}

/// Any change at all.
pub(super) fn any_edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        2 => (any::<Index>(), 0_u8..6, prop::collection::vec(byte(), 0..6)).prop_map(|(a, n, b)| Edit::Bytes(a, n, b)),
        1 => any::<Index>().prop_map(Edit::Cut),
        1 => (any::<Index>(), 1_u16..600, any::<bool>()).prop_map(|(a, n, twice)| Edit::Stretch(a, n, twice)),
        2 => (0_u8..3, any::<Index>(), any::<Index>()).prop_map(|(k, a, b)| Edit::Line(k, a, b)),
        1 => (any::<Index>(), any::<Index>(), 1_u16..600).prop_map(|(a, b, n)| Edit::Splice(a, b, n)),
        3 => tame_edit(),
    ]
}

/// Changes that often leave a file in good form.
pub(super) fn tame_edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        3 => (any::<Index>(), any::<Index>()).prop_map(|(a, b)| Edit::Number(a, b)),
        2 => (any::<Index>(), any::<Index>()).prop_map(|(a, b)| Edit::Word(a, b)),
        3 => (0_u8..3, any::<Index>(), any::<Index>()).prop_map(|(k, a, b)| Edit::Item(k, a, b)),
    ]
}

fn byte() -> impl Strategy<Value = u8> {
    prop_oneof![
        any::<u8>(),
        prop::sample::select(b"()[]{}<>\"'\\,:;=&#/*!?-.0\0\n\r\t \xef\xbb\xbf\xff\xe5".to_vec()),
    ]
}

/// Numbers from the edge of every type, and of what a scenario takes.
const NUMBERS: [&str; 44] = [
    "0",
    "1",
    "2",
    "3",
    "5",
    "7",
    "16",
    "17",
    "-1",
    "-5",
    "100",
    "101",
    "127",
    "128",
    "-128",
    "255",
    "256",
    "365",
    "366",
    "999",
    "1000",
    "1001",
    "3650",
    "32767",
    "65535",
    "65536",
    "100000",
    "100001",
    "4294967295",
    "999999999999",
    "1000000000000",
    "-1000000000000",
    "1000000000001",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551615",
    "0.0",
    "0.5",
    "0.0004",
    "1.0",
    "-1.0",
    "1e308",
    "inf",
    "NaN",
];

/// The file with the changes in it; `others` are what pieces are taken from.
pub(super) fn changed(good: &[u8], edits: &[Edit], others: &[&[u8]]) -> Vec<u8> {
    let mut bytes = good.to_vec();
    for edit in edits {
        bytes = one(bytes, edit, others);
    }
    bytes
}

fn one(mut b: Vec<u8>, edit: &Edit, others: &[&[u8]]) -> Vec<u8> {
    match edit {
        Edit::Bytes(at, take, new) => {
            let from = at.index(b.len() + 1);
            let to = (from + usize::from(*take)).min(b.len());
            b.splice(from..to, new.iter().copied());
        }
        Edit::Cut(at) => b.truncate(at.index(b.len() + 1)),
        Edit::Stretch(at, take, twice) => {
            let from = at.index(b.len() + 1);
            let to = (from + usize::from(*take)).min(b.len());
            let piece = b[from..to].to_vec();
            if *twice {
                b.splice(from..from, piece);
            } else {
                b.drain(from..to);
            }
        }
        Edit::Line(kind, one, other) => {
            let mut lines: Vec<Vec<u8>> = b.split_inclusive(|c| *c == b'\n').map(<[u8]>::to_vec).collect();
            if lines.is_empty() {
                return b;
            }
            let (i, k) = (one.index(lines.len()), other.index(lines.len()));
            match kind {
                0 => drop(lines.remove(i)),
                1 => lines.insert(k, lines[i].clone()),
                _ => lines.swap(i, k),
            }
            return lines.concat();
        }
        Edit::Splice(at, from, take) => {
            if others.is_empty() {
                return b;
            }
            let other = others[from.index(others.len())];
            let start = from.index(other.len() + 1);
            let end = (start + usize::from(*take)).min(other.len());
            let into = at.index(b.len() + 1);
            b.splice(into..into, other[start..end].iter().copied());
        }
        Edit::Number(which, value) => {
            let found = numbers(&b);
            if let Some((from, to)) = pick(&found, which) {
                let new = NUMBERS[value.index(NUMBERS.len())];
                b.splice(from..to, new.bytes());
            }
        }
        Edit::Word(which, other) => {
            let found = words(&b);
            if let (Some((from, to)), Some((f, t))) = (pick(&found, which), pick(&found, other)) {
                let new = b[f..t].to_vec();
                b.splice(from..to, new);
            }
        }
        Edit::Item(kind, which, other) => {
            let found = items(&b);
            let Some(item) = pick(&found, which) else { return b };
            let piece = b[item.from..item.to].to_vec();
            match kind {
                0 => drop(b.drain(item.from..(item.to + 1).min(b.len()))),
                1 => {
                    b.splice(item.from..item.from, [&piece[..], b","].concat());
                }
                _ => {
                    let alike: Vec<_> = found.iter().copied().filter(|i| i.key == item.key).collect();
                    if let Some(with) = pick(&alike, other) {
                        let new = b[with.from..with.to].to_vec();
                        b.splice(item.from..item.to, new);
                    }
                }
            }
        }
    }
    b
}

fn pick<T: Copy>(list: &[T], at: &Index) -> Option<T> {
    (!list.is_empty()).then(|| list[at.index(list.len())])
}

/// Where numbers stand: after a bracket, a colon, a comma, a quotation mark or a blank.
fn numbers(b: &[u8]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < b.len() {
        let before = at.checked_sub(1).map_or(b' ', |i| b[i]);
        let starts =
            b[at].is_ascii_digit() || (b[at] == b'-' && b.get(at + 1).is_some_and(u8::is_ascii_digit));
        if starts && b"([{:,\"'= ".contains(&before) {
            let len = b[at + 1..].iter().take_while(|c| c.is_ascii_digit() || **c == b'.').count();
            found.push((at, at + 1 + len));
            at += len;
        }
        at += 1;
    }
    found
}

/// Quoted words that look like ids, without their quotation marks.
fn words(b: &[u8]) -> Vec<(usize, usize)> {
    let quotes: Vec<usize> = (0..b.len()).filter(|i| b[*i] == b'"').collect();
    let pairs = quotes.windows(2).map(|pair| (pair[0] + 1, pair[1]));
    let fits = |(from, to): &(usize, usize)| {
        let word = &b[*from..*to];
        (1..=30).contains(&word.len())
            && word.iter().all(|c| c.is_ascii_alphanumeric() || matches!(c, b'_' | b'.' | b'-'))
    };
    pairs.filter(fits).collect()
}

/// Something between commas and brackets.
#[derive(Clone, Copy, Debug)]
struct Item {
    from: usize,
    to: usize,
    /// What it begins with up to a colon: items of the same kind begin alike.
    key: u64,
}

/// Everything that stands between brackets and commas, strings and comments kept whole.
fn items(b: &[u8]) -> Vec<Item> {
    let (mut found, mut open) = (Vec::new(), Vec::new());
    let mut at = 0;
    let mut close = |from: usize, to: usize| {
        let lead = b[from..to].iter().take_while(|c| c.is_ascii_whitespace()).count();
        let from = from + lead;
        if from < to {
            let piece = &b[from..to];
            let key = piece.iter().take(24).take_while(|c| !b":(".contains(c));
            let key = key.fold(0_u64, |h, c| h.wrapping_mul(31).wrapping_add(u64::from(*c)));
            found.push(Item { from, to, key });
        }
    };
    while at < b.len() {
        match b[at] {
            b'"' => {
                at += 1;
                while at < b.len() && b[at] != b'"' {
                    at += if b[at] == b'\\' { 2 } else { 1 };
                }
            }
            b'/' if b.get(at + 1) == Some(&b'/') => {
                while at < b.len() && b[at] != b'\n' {
                    at += 1;
                }
            }
            b'(' | b'[' | b'{' => open.push(at + 1),
            b')' | b']' | b'}' => {
                if let Some(from) = open.pop() {
                    close(from, at);
                }
            }
            b',' => {
                if let Some(from) = open.last_mut() {
                    close(*from, at);
                    *from = at + 1;
                }
            }
            _ => {}
        }
        at += 1;
    }
    found
}
