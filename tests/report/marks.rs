//! The trainer's word: it overrides in every total, both stay visible, and the session's own file stays as it is.
use std::fs;

use counterpart::content::marks::{MarksReason, add_mark, marks_path, read_marks};
use counterpart::content::session_file::read_session;
use counterpart::sim::bots::Policy;
use counterpart::sim::score::marks::{TrainerMark, Word, can_mark, keys, marked, range};
use counterpart::sim::score::{BlockScore, GATE, ScoreBlock, ScoreRule};

use super::{kept, report, scenario, seat, shelf};

fn mark(finding: &str, word: Word) -> TrainerMark {
    TrainerMark { finding: finding.to_owned(), word, note: String::new(), by: String::new() }
}

#[test]
fn keys_are_unlike_and_the_same_every_time() {
    for (id, c) in shelf() {
        for policy in Policy::all() {
            let seat = seat(&c, 6, policy);
            let findings = seat.score().unwrap().findings;
            let own = keys(&seat.view(), &findings);
            assert_eq!(own, keys(&seat.view(), &findings), "{id}");
            let mut sorted = own.clone();
            sorted.sort();
            sorted.dedup();
            assert_eq!(sorted.len(), own.len(), "{id}: {own:?}");
            let plain = |k: &String| k.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c));
            assert!(own.iter().all(plain), "{id}: {own:?}");
        }
    }
}

#[test]
fn without_a_mark_the_machines_points_count() {
    for (_, c) in shelf() {
        for policy in Policy::all() {
            let seat = seat(&c, 2, policy);
            let score = seat.score().unwrap();
            let marked = marked(&seat.view(), &score, &[]);
            assert_eq!((marked.total, &marked.card), (score.total, &score.card));
            assert!(marked.findings.iter().all(|j| j.points == j.finding.points));
        }
    }
}

#[test]
fn a_mark_counts_and_what_the_machine_gave_stays() {
    let seat = seat(&scenario("line_3331"), 5, Policy::Skilled);
    let (view, score) = (seat.view(), seat.score().unwrap());
    let keys = keys(&view, &score.findings);
    let of = |block: ScoreBlock, want: fn(i32) -> bool| {
        let own = |(_, f): &(usize, &counterpart::sim::score::Finding)| {
            f.block == block && can_mark(f.rule) && want(f.points)
        };
        score.findings.iter().enumerate().find(own).unwrap().0
    };
    // Outcome has no ceiling to work out again: 25 points at the most, and fewer earned.
    let at = of(ScoreBlock::Outcome, |p| p > 0);
    let machine = score.findings[at].points;
    let with = |words: &[Word]| {
        let marks: Vec<TrainerMark> = words.iter().map(|w| mark(&keys[at], *w)).collect();
        marked(&view, &score, &marks)
    };
    let wrong = with(&[Word::Wrong]);
    assert_eq!(wrong.total, score.total - machine);
    assert_eq!((wrong.findings[at].points, wrong.findings[at].finding.points), (0, machine));
    assert_eq!(with(&[Word::Right]).total, score.total);
    assert_eq!(with(&[Word::Points(machine - 50)]).total, score.total - 50);
    // The last counts; what was taken back does not.
    assert_eq!(with(&[Word::Wrong, Word::Points(machine - 7)]).total, score.total - 7);
    let cleared = with(&[Word::Wrong, Word::Clear]);
    assert_eq!((cleared.total, cleared.findings[at].mark.clone()), (score.total, None));
    // What fits nothing, or lies outside the block's range, is kept apart.
    let (_, most) = range(&score.card, ScoreBlock::Outcome);
    for stray in [mark("nothing-1", Word::Wrong), mark(&keys[at], Word::Points(most + 1))] {
        let found = marked(&view, &score, std::slice::from_ref(&stray));
        assert_eq!((found.total, found.strays), (score.total, vec![stray]));
    }
}

#[test]
fn blocks_stay_inside_their_ranges_whatever_is_marked() {
    for (id, c) in shelf() {
        for policy in Policy::all() {
            let seat = seat(&c, 4, policy);
            let (view, score) = (seat.view(), seat.score().unwrap());
            let keys = keys(&view, &score.findings);
            for high in [false, true] {
                let own = keys.iter().zip(&score.findings).filter(|(_, f)| can_mark(f.rule));
                let marks: Vec<TrainerMark> = own
                    .filter(|(_, f)| f.block != ScoreBlock::Ethics)
                    .map(|(key, f)| {
                        let (least, most) = range(&score.card, f.block);
                        mark(key, Word::Points(if high { most } else { least }))
                    })
                    .collect();
                let found = marked(&view, &score, &marks);
                assert_eq!(found.strays, []);
                let sum: i32 = found.findings.iter().map(|j| j.points).sum();
                assert_eq!(sum, found.total, "{id}");
                for BlockScore { block, points, most } in found.card.blocks.iter().copied() {
                    assert!(block == ScoreBlock::Ethics || (0..=most).contains(&points), "{id}: {block:?}");
                }
                let gated = found.findings.iter().any(|j| j.finding.rule == ScoreRule::EthicsGate);
                assert!(!gated || found.total <= GATE, "{id}, {}", policy.name());
                assert!(high || found.total == 0, "{id}: {}", found.total);
            }
        }
    }
}

#[test]
fn marks_are_kept_beside_the_session_which_stays_as_it_is() {
    let home = tempfile::tempdir().unwrap();
    let name = kept(home.path(), "first_meeting", 3, Policy::Average);
    let path = home.path().join("sessions").join(format!("{name}.jsonl"));
    let bytes = fs::read(&path).unwrap();
    let stored = read_session(&path).unwrap();
    assert_eq!(read_marks(&stored).unwrap(), []);
    let all = [mark("a-1", Word::Wrong), mark("b-2", Word::Points(-25))];
    for one in &all {
        add_mark(&stored, one.clone()).unwrap();
    }
    assert_eq!(read_marks(&stored).unwrap(), all);
    assert_eq!(fs::read(&path).unwrap(), bytes);
    // Another session's marks, a newer file and a damaged one are refused and left as they are.
    let other = kept(home.path(), "first_meeting", 4, Policy::Average);
    let other = read_session(&home.path().join("sessions").join(format!("{other}.jsonl"))).unwrap();
    let file = marks_path(&path);
    let good = fs::read_to_string(&file).unwrap();
    fs::copy(&file, marks_path(&other.path)).unwrap();
    let reason = |stored| read_marks(stored).unwrap_err().reason;
    assert!(matches!(reason(&other), MarksReason::OtherSession(_)));
    let cases: [(String, fn(&MarksReason) -> bool); 4] = [
        (good.replace("\"format\": 1", "\"format\": 2"), |r| matches!(r, MarksReason::Newer)),
        (good.replace("wrong", "wrongly"), |r| matches!(r, MarksReason::Damaged(_))),
        (good[..good.len() / 2].to_owned(), |r| matches!(r, MarksReason::Damaged(_))),
        ("{\"counterpart\":\"session\",\"format\":1}".to_owned(), |r| matches!(r, MarksReason::Damaged(_))),
    ];
    for (text, wanted) in cases {
        fs::write(&file, &text).unwrap();
        assert!(wanted(&reason(&stored)), "{text}");
        assert!(add_mark(&stored, all[0].clone()).is_err());
        assert_eq!(fs::read_to_string(&file).unwrap(), text);
    }
}

#[test]
fn a_marked_report_shows_both() {
    let seat = seat(&scenario("first_meeting"), 3, Policy::Skilled);
    let score = seat.score().unwrap();
    let at = score.findings.iter().position(|f| can_mark(f.rule) && f.points > 0).unwrap();
    let key = keys(&seat.view(), &score.findings)[at].clone();
    let own = TrainerMark {
        note: "She did not hear it".to_owned(),
        by: "Li".to_owned(),
        ..mark(&key, Word::Wrong)
    };
    let report = report(&seat, "one", &[], &[own]);
    let row = &report.findings[at];
    assert_eq!((row.points.machine, row.points.counts), (score.findings[at].points, 0));
    assert_eq!(report.total.machine, score.total);
    let section = report.debrief.en.iter().find(|s| s.id == "trainer").unwrap();
    let text = format!("{section:?}");
    assert!(text.contains("She did not hear it") && text.contains("Li"), "{text}");
}
