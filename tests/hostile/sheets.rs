//! Mutated sheets of a translator: findings by line, or texts that go into the file.
use counterpart::content::parse::read;
use counterpart::content::strings::{merge, read_sheet, splice, texts, write_sheet};
use counterpart::sim::scenario::{Lang, Scenario};
use proptest::prelude::*;

use super::mutate::{any_edit, changed};
use super::{cases, soon};

const SMALL: &str = include_str!("../data/small.ron");

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn a_mutated_sheet_gives_findings_or_goes_in(edits in prop::collection::vec(any_edit(), 1..6)) {
        let scenario: Scenario = read(SMALL).ok().unwrap();
        let sheet = write_sheet(&texts(&scenario), Lang::Zh, |_| String::new());
        let bytes = changed(&sheet, &edits, &[SMALL.as_bytes()]);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        soon(|| match read_sheet(&text) {
            Ok(rows) => {
                let touched = merge(&scenario, &rows, false);
                let after = splice("x.ron", SMALL, &scenario, &touched).unwrap();
                let again: Scenario = read(&after).ok().unwrap();
                for t in touched.iter().filter(|t| t.outcome.goes_in()) {
                    let found = texts(&again).into_iter().find(|(id, _)| *id == t.id).unwrap();
                    assert_eq!(found.1.get(t.lang), t.words);
                }
            }
            Err(problems) => {
                for p in &problems {
                    let words = p.words();
                    assert!(p.line >= 1 && !words.zh.is_empty() && !words.en.is_empty(), "{p:?}");
                }
            }
        });
    }
}
