//! The rulebook of the score: one entry a rule, words for each, weights by the scenario, blocks by name and by phase.
use std::collections::BTreeSet;
use std::sync::Arc;

use counterpart::content::parse::read;
use counterpart::i18n::has;
use counterpart::report::debrief::{Head, from_record};
use counterpart::sim::bots::{Policy, play, play_logged};
use counterpart::sim::compiled::{CompiledScenario, HandId, compile};
use counterpart::sim::play::PlayerSession;
use counterpart::sim::scenario::{Lang, Scenario};
use counterpart::sim::score::record::{SessionRecord, name_of};
use counterpart::sim::score::rulebook::{BlockSpec, DEAL, EVERYWHERE, PHASES, ScorePhase};
use counterpart::sim::score::{Score, ScoreBlock, ScoreCard, ScoreRule, score, score_by};
use counterpart::sim::session::State;
use strum::IntoEnumIterator as _;

use super::{EVERY, hands, scenario};

const SMALL: &str = include_str!("../data/small.ron");

/// Rules that no bot meets in the cases at hand.
const NOT_MET: [(ScoreRule, &str); 3] = [
    (ScoreRule::SureAndWrong, "no policy is sure of a card that it has not verified"),
    (ScoreRule::BelowReservation, "no policy signs below our reservation in these few sessions"),
    (ScoreRule::SoundRefusal, "needs an offer at the floor, refused with a named term"),
];

#[test]
fn every_rule_has_one_entry_and_words_in_both_languages() {
    let written = PHASES.iter().flat_map(|p| p.rules).chain(EVERYWHERE);
    let mut rules: Vec<ScoreRule> = written.map(|r| r.rule).collect();
    rules.sort_unstable();
    assert_eq!(rules, ScoreRule::iter().collect::<Vec<_>>());
    for rule in ScoreRule::iter() {
        assert_eq!(rule.spec().rule, rule);
        for key in ["finding", "rule"].map(|part| format!("{part}.{}", name_of(rule))) {
            assert!(has(Lang::Zh, &key) && has(Lang::En, &key), "{key}");
        }
    }
    for phase in PHASES {
        let own = |r: &ScoreRule| phase.blocks.iter().any(|b| r.spec().block == Some(b.block));
        assert!(phase.rules.iter().all(|r| own(&r.rule)), "{}: a rule of another phase's block", phase.name);
    }
}

#[test]
fn every_rule_occurs_in_play() {
    let mut met = BTreeSet::new();
    for name in EVERY {
        let c = scenario(name);
        for hand in hands(&c) {
            for policy in Policy::all() {
                for seed in 0..6 {
                    let s = play(&c, seed, hand, policy, None);
                    met.extend(score(&c, &s).findings.into_iter().map(|f| f.rule));
                }
            }
        }
    }
    let missing: Vec<ScoreRule> = ScoreRule::iter().filter(|r| !met.contains(r)).collect();
    assert_eq!(missing, NOT_MET.map(|(rule, _)| rule).to_vec());
}

fn weighed(weights: &str) -> CompiledScenario {
    let text = SMALL.replacen("clock: (", &format!("score_weights: {{{weights}}},\n    clock: ("), 1);
    let scenario: Scenario = read(&text).unwrap();
    compile(&scenario).unwrap()
}

#[test]
fn the_scenario_weighs_the_blocks() {
    let plain = scenario("small");
    let c = weighed(r#""outcome": 30, "exchange": 6, "guidance": 11"#);
    let card = ScoreCard::blank(&c);
    assert_eq!(card.blocks.iter().map(|b| b.most).sum::<i32>(), 10_000);
    assert_eq!((card.most(ScoreBlock::Outcome), card.most(ScoreBlock::Interests)), (3000, 1500));
    for policy in [Policy::Skilled, Policy::Average] {
        let before = score(&plain, &play(&plain, 3, HandId(0), policy, None));
        let after = score(&c, &play(&c, 3, HandId(0), policy, None));
        assert_eq!(before.findings.len(), after.findings.len());
        for (x, y) in before.findings.iter().zip(&after.findings) {
            // Outcome 25 to 30, exchange 12 to 6; each finding follows, to the hundredth that is cut off.
            let want = match x.block {
                ScoreBlock::Outcome => x.points * 30 / 25,
                ScoreBlock::Exchange => x.points / 2,
                ScoreBlock::Guidance => x.points * 11 / 10,
                _ => x.points,
            };
            assert_eq!(x.rule, y.rule);
            assert!((y.points - want).abs() <= 4, "{:?}: {} for {want}", x.rule, y.points);
        }
        assert_eq!(after.total, after.findings.iter().map(|f| f.points).sum::<i32>());
    }
}

#[test]
fn a_card_is_read_as_it_was_written_before() {
    let c = scenario("small");
    let own = score(&c, &play(&c, 3, HandId(0), Policy::Skilled, None));
    let text = serde_json::to_string(&own).unwrap();
    let blocks = own.card.in_order().iter().map(i32::to_string).collect::<Vec<_>>().join(",");
    assert!(text.contains(&format!("\"blocks\":[{blocks}]")), "{text}");
    assert_eq!(serde_json::from_str::<Score>(&text).unwrap(), own);
    let c = weighed(r#""outcome": 30, "exchange": 7"#);
    let own = score(&c, &play(&c, 3, HandId(0), Policy::Skilled, None));
    let text = serde_json::to_string(&own).unwrap();
    assert!(text.contains(r#"{"block":"outcome","points":"#), "{text}");
    assert_eq!(serde_json::from_str::<Score>(&text).unwrap(), own);
}

fn kept(c: CompiledScenario) -> SessionRecord {
    let c = Arc::new(c);
    let hand = State::new(&c, 3).hand;
    let (_, actions) = play_logged(&c, 3, hand, Policy::Skilled, None);
    let mut seat = PlayerSession::new(c, 3);
    for action in &actions {
        seat.act(action).unwrap();
    }
    seat.record().unwrap()
}

#[test]
fn a_record_says_what_its_blocks_could_bring_where_that_is_not_the_default() {
    let most = |record: &SessionRecord, name: &str| {
        let report = from_record::report(Head::default(), record, None, false);
        report.blocks.iter().find(|b| b.block == name).unwrap().most
    };
    let old = kept(weighed(""));
    assert!(!serde_json::to_string(&old).unwrap().contains("\"most\""));
    assert_eq!(most(&old, "outcome"), 2500);
    let new = kept(weighed(r#""outcome": 30, "exchange": 7"#));
    let again: SessionRecord = serde_json::from_str(&serde_json::to_string(&new).unwrap()).unwrap();
    assert_eq!((most(&again, "outcome"), most(&again, "guidance")), (3000, 1000));
}

const BLOCKS: &[BlockSpec] = DEAL.blocks;
const TALK: ScorePhase = ScorePhase { blocks: BLOCKS.split_at(5).0, ..DEAL };
const REST: ScorePhase = ScorePhase { name: "rest", blocks: BLOCKS.split_at(5).1, ..DEAL };
const NEVER: ScorePhase = ScorePhase { name: "never", applies: |_| false, ..DEAL };

/// Two phases that share the deal's blocks give the deal's score; one that a scenario does not have gives nothing.
#[test]
fn each_phase_brings_its_own_blocks() {
    let c = scenario("small");
    for policy in Policy::all() {
        let s = play(&c, 5, HandId(0), policy, None);
        let whole = score(&c, &s);
        assert_eq!(score_by(&[&TALK, &NEVER, &REST], &c, &s), whole);
        let part = score_by(&[&REST], &c, &s);
        let names: Vec<ScoreBlock> = part.card.blocks.iter().map(|b| b.block).collect();
        assert_eq!(names, [ScoreBlock::Outcome, ScoreBlock::Relationship, ScoreBlock::Ethics]);
        assert_eq!(part.card.points(ScoreBlock::Outcome), whole.card.points(ScoreBlock::Outcome));
    }
}
