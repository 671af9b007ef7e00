//! How much there is to say and to read: lines, characters and words per role, and reading time.
use super::words::Words;
use crate::report::table::Table;
use crate::sim::scenario::Text;
use crate::sim::scenario::each_text;

/// What a careful reader reads in a minute: Chinese characters, English words.
const PACE: (usize, usize) = (300, 200);

/// `Vec<String>`, Chinese characters, English words.
#[derive(Clone, Copy, Debug, Default)]
struct Count(usize, usize, usize);

impl Count {
    fn add(&mut self, text: &Text) {
        if !text.is_empty() {
            self.0 += 1;
            self.1 += text.zh.chars().filter(|c| c.is_alphanumeric()).count();
            self.2 += text.en.split_whitespace().count();
        }
    }
}

/// Everything that is written.
fn all(w: &Words<'_>) -> Count {
    let mut count = Count::default();
    each_text(w.s, &mut |_, text| count.add(text));
    count
}

/// Minutes to read it all, Chinese and English, rounded up.
pub(super) fn minutes(w: &Words<'_>) -> (usize, usize) {
    let count = all(w);
    (count.1.div_ceil(PACE.0), count.2.div_ceil(PACE.1))
}

/// A table: who has how many lines.
pub(super) fn table(w: &Words<'_>) -> Table {
    let mut ours = Count::default();
    let mut rows: Vec<(String, Count)> = Vec::new();
    for (id, role) in w.s.roles.iter() {
        let mut count = Count::default();
        let speaks = |by: &str| by == id;
        for scene in w.s.scenes.values() {
            if speaks(&scene.by) {
                count.add(&scene.line);
                count.add(&scene.gesture);
            }
            for answer in scene.replies.values().flat_map(|r| &r.answers) {
                if speaks(answer.by.as_deref().unwrap_or(&scene.by)) {
                    count.add(&answer.text);
                    count.add(&answer.gesture);
                }
            }
        }
        rows.push((w.line(&role.name), count));
    }
    for reply in w.s.scenes.values().flat_map(|scene| scene.replies.values()) {
        ours.add(&reply.text);
    }
    rows.push((w.w("label.we"), ours));
    let spoken =
        rows.iter().fold(Count::default(), |sum, (_, c)| Count(sum.0 + c.0, sum.1 + c.1, sum.2 + c.2));
    let whole = all(w);
    rows.push((w.w("label.texts"), Count(whole.0 - spoken.0, whole.1 - spoken.1, whole.2 - spoken.2)));
    let head = ["who", "lines", "chinese", "english"].map(|key| w.w(&format!("label.{key}")));
    let cells = |(who, c): (String, Count)| vec![who, c.0.to_string(), c.1.to_string(), c.2.to_string()];
    Table::new(head.to_vec(), rows.into_iter().map(cells).collect(), 1..4)
}
